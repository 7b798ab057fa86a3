"""Jinja: a loader and translations go in; an environment that works out once what is the same on every page comes out.

Templates see nothing of it but `once`; they render as in an environment of Jinja's own, byte for byte, but that the
interface's words have signs beyond Latin-1 as entities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from gettext import NullTranslations
from keyword import iskeyword
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from dateline.publish.theme.once import Once
from dateline.publish.theme.settled import Settled
from dateline.publish.theme.whole import Extending

try:  # what `escape` makes of a text, which is then no Markup yet; its name is not promised
    from markupsafe import _escape_inner as _escape_text  # type: ignore[attr-defined] # as it says
except ImportError:

    def _escape_text(s: str, /) -> str:
        return str(escape(s))


class _Macro(Macro):
    def __init__(self, *args: Any) -> None:
        """With the function as `direct`, where it asks for no more than its arguments; it gives text that is HTML."""
        super().__init__(*args)
        self.direct: Callable[..., str] = self
        if not (self.caller or self.catch_kwargs or self.catch_varargs):
            self.direct = self._func
            self._func.__defaults__ = (missing,) * self._argument_count

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Jinja sorts out what it was given; most often that is just what it asks for."""
        if kwargs or len(args) != self._argument_count or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args))


class _Context(Context):
    def call(__self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 # Jinja's way
        """Jinja asks of every callable whether it wants the context; these do not."""
        if type(__obj) is not _Macro:
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
        template.root_render_func.__globals__.update(escape=_escape, escape_text=_escape_text, Macro=_Macro)
        return template

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 # Jinja's signature
        """Its macros, for all that import them: no template is rendered with globals that others do not have."""
        if self._module is None:
            self._module = self.make_module()
        return self._module


def _escape(value: Any) -> Any:
    """`markupsafe.escape`, which makes a Markup of every text, for what is only printed."""
    kind = type(value)
    return value if kind is Markup else str(value) if kind is int or kind is float else escape(value)


class _Compiler(CodeGenerator):
    _printed: nodes.Expr | None = None

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 # Jinja's name
        """With the interface's texts in the site's language, as if they were written in the template so."""
        own = Counter(_own_names(node))
        self._macros = {name for name in _macro_names(node) if own[name] == 1}
        translations = self.environment.translations  # type: ignore[attr-defined] # of SiteEnvironment
        super().visit_Template(Settled(translations, own).visit(node), frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """A block's text in one piece: Jinja hands each bit of it up through all the blocks around."""
        is_whole = frame.parent is None and frame.buffer is None and not frame.require_output_check
        if is_whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if is_whole:
            self.writeline(f"yield concat({frame.buffer})")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 # as above
        """`once` and macros are called as they are: they ask for nothing of the template that they are called in."""
        if forward_caller or not self._is_direct(node):
            return super().visit_Call(node, frame, forward_caller=forward_caller)
        if isinstance(node.node, nodes.EnvironmentAttribute) and len(node.args) == 2:
            macro, value = node.args
            return self._write_once(macro, value, frame)
        self.visit(node.node, frame)
        are_ours: bool = self.environment.are_ours  # type: ignore[attr-defined] # of SiteEnvironment
        self.write(".direct(" if are_ours and node is self._printed and isinstance(node.node, nodes.Name) else "(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        return self.write(")")

    def _is_direct(self, node: nodes.Expr) -> bool:
        """Whether it calls `once` or a macro, by position alone, whose text is HTML already."""
        if not isinstance(node, nodes.Call) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        of = node.node
        return isinstance(of, nodes.EnvironmentAttribute) or (isinstance(of, nodes.Name) and of.name in self._macros)

    def _write_once(self, macro: nodes.Expr, value: nodes.Expr, frame: Frame) -> None:
        """A call of `once`, which is only made where there is nothing yet: each page has dozens."""
        self.write("(o[1] if (o := environment.once.made[(m := ")
        self.visit(macro, frame)
        self.write(")].get(id(v := ")
        self.visit(value, frame)
        self.write("))) else environment.once(m, v))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        elif self._is_direct(node):
            self._printed = node
            self.write("(")
        else:
            self.write("(escape_text(v) if type(v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        super()._output_child_post(node, frame, finalize)
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and not self._is_direct(node):
            self.write(" is str else escape(v))")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802 # as above
        """The text of a block, which is in one piece, where it belongs."""
        if frame.buffer is None or node.required or (frame.toplevel and self.extends_so_far):
            return super().visit_Block(node, frame)
        context = self.derive_context(frame) if node.scoped else self.get_context_ref()
        return self.writeline(f"{frame.buffer}.extend(context.blocks[{node.name!r}][0]({context}))", node)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802 # as above
        """And the same of names."""
        if node.ctx != "load" or not self.environment.are_ours:  # type: ignore[attr-defined] # of SiteEnvironment
            return super().visit_Name(node, frame)
        return self.write(frame.symbols.ref(node.name))

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 # as above
        """What our templates ask for is there; of what a site's own may ask for, Jinja knows more."""
        if iskeyword(node.attr) or not self.environment.are_ours:  # type: ignore[attr-defined] # of SiteEnvironment
            return super().visit_Getattr(node, frame)
        self.visit(node.node, frame)
        return self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 # as above
        """The same of the first of a list, the last, and so on."""
        is_number = isinstance(node.arg, nodes.Const | nodes.Neg) and isinstance(node.arg.as_const(), int)
        if not is_number or not self.environment.are_ours:  # type: ignore[attr-defined] # of SiteEnvironment
            return super().visit_Getitem(node, frame)
        self.visit(node.node, frame)
        return self.write(f"[{node.arg.as_const()}]")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """A template's macros are the same wherever they are imported."""
        if node.with_context or not isinstance(node.template, nodes.Const):
            return super()._import_common(node, frame)
        return self.write(f"environment.modules[{node.template.value!r}]")


def _own_names(node: nodes.Template) -> Iterator[str]:
    """The names that a template gives to what is its own."""
    for name in node.find_all((nodes.Name, nodes.Macro, nodes.Import, nodes.FromImport)):
        match name:
            case nodes.Name(ctx="load"):
                pass
            case nodes.Name() | nodes.Macro():
                yield name.name
            case nodes.Import():
                yield name.target
            case nodes.FromImport():
                yield from (each[1] if isinstance(each, tuple) else each for each in name.names)


def _macro_names(node: nodes.Template) -> Iterator[str]:
    """The names by which a template knows macros, its own and others'."""
    for macro in node.find_all(nodes.Macro):
        yield macro.name
    for names in node.find_all(nodes.FromImport):
        yield from (each[1] if isinstance(each, tuple) else each for each in names.names)


class _Modules(dict[str, TemplateModule]):
    """The macros of templates by name."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __missing__(self, name: str) -> TemplateModule:
        found = self[name] = self._environment.get_template(name)._get_default_module()
        return found


class SiteEnvironment(Environment):
    """Jinja's environment as all templates of a site share it; `once` is among its globals.

    Where all of them `are_ours`, attributes are asked for without the ways that Jinja knows for what has none, and a
    template is compiled as one with those that it extends.
    """

    context_class = _Context
    template_class = _Template
    code_generator_class = _Compiler

    def __init__(
        self,
        loader: BaseLoader,
        translations: NullTranslations,
        compiled: BytecodeCache | None = None,
        *,
        are_ours: bool = False,
    ) -> None:
        super().__init__(
            loader=loader,
            bytecode_cache=compiled,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
        )
        self.translations = translations
        self.are_ours = are_ours
        self.modules = _Modules(self)
        self._extending = Extending(self)
        self._known: dict[str, Template] = {}
        self.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]  # of the extension
        self.once = self.globals["once"] = Once()

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """Each is asked for on every page."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = super().get_template(name, parent)
        return found

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        whole = self._extending.make_whole(source, name) if self.are_ours else None
        return super()._generate(whole or source, name, filename, defer_init)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dict for all templates, of which none has globals of its own: Jinja's chain of two is slow to copy."""
        return super().make_globals(d) if d else self.globals
