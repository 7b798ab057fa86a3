"""Jinja: a loader and translations go in; an environment that works out once what is the same on every page comes out.

Templates see nothing of it but `once`; they render as in an environment of Jinja's own, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from gettext import NullTranslations
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

_GETTEXT = frozenset({"_", "gettext"})
_SPECIAL = re.compile("[&<>\"']")


class Once:
    """In templates, `once(macro, value, …)` is what a macro makes of this value and the rest, made once for each.

    It is for values that are the same object on many pages, as a card is, and the frame.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[object, Markup]] = {}

    def __call__(self, macro: Macro, value: object, *rest: object) -> Markup:
        """The HTML that the macro makes of them."""
        key = (macro, id(value), *rest)
        found = self._made.get(key)
        if found is None:
            # The value is kept too, so that no other can take its identity.
            found = self._made[key] = value, Markup(macro(value, *rest))
        return found[1]

    def forget(self) -> None:
        """Begin anew, as for another state of the site."""
        self._made.clear()


class _Context(Context):
    def call(__self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 # Jinja's way
        """Jinja asks of every callable whether it wants the context; these do not."""
        if type(__obj) is not Macro and type(__obj) is not Once:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return __obj(*args, **kwargs)


class _Template(Template):
    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _escape
        return template

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 # Jinja's signature
        """Its macros, for all that import them: no template is rendered with globals that others do not have."""
        if self._module is None:
            self._module = self.make_module()
        return self._module


def _escape(value: Any) -> Any:
    """`markupsafe.escape`, which makes a Markup of every text, for what is only printed."""
    if type(value) is Markup or (type(value) is str and not _SPECIAL.search(value)):
        return value
    return escape(value)


class _Compiler(CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 # Jinja's name
        """With the interface's texts in the site's language, as if they were written in the template so."""
        own = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
        translations = self.environment.translations  # type: ignore[attr-defined] # of SiteEnvironment
        super().visit_Template(node if own & _GETTEXT else _Translated(translations).visit(node), frame)


class _Translated(NodeTransformer):
    """`_("text")`, where it is that and no more, as Jinja would translate it on each page."""

    def __init__(self, translations: NullTranslations) -> None:
        self._translations = translations

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 # Jinja's name
        self.generic_visit(node)
        function, texts = node.node, node.args
        if not isinstance(function, nodes.Name) or function.name not in _GETTEXT or len(texts) != 1:
            return node
        if not isinstance(texts[0], nodes.Const) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        try:
            said = Markup(self._translations.gettext(texts[0].value)) % {}
        except (KeyError, TypeError, ValueError):  # which Jinja tells of, at the line, when it comes there
            return node
        return nodes.MarkSafe(nodes.Const(str(said)), lineno=node.lineno, environment=node.environment)


class SiteEnvironment(Environment):
    """Jinja's environment as all templates of a site share it; `once` is among its globals."""

    context_class = _Context
    template_class = _Template
    code_generator_class = _Compiler

    def __init__(self, loader: BaseLoader, translations: NullTranslations) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
        )
        self.translations = translations
        self.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]  # of the extension
        self.once = self.globals["once"] = Once()
