"""Settled: a template goes in; it comes out with what would be looked up on each page as if it were written in it."""

from __future__ import annotations

from collections.abc import Container
from gettext import NullTranslations

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

_GETTEXT = frozenset({"_", "gettext"})


class Settled(NodeTransformer):
    """`_("text")`, where it is that and no more, as Jinja would translate it on each page; and `once`."""

    def __init__(self, translations: NullTranslations, own: Container[str]) -> None:
        self._translations = translations
        self._is_words = not any(name in own for name in _GETTEXT)
        self._is_once = "once" not in own

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 # Jinja's name
        """A call as it is, unless it is of one of these."""
        self.generic_visit(node)
        function, texts = node.node, node.args
        if not isinstance(function, nodes.Name):
            return node
        if self._is_once and function.name == "once":
            # Jinja would look for the name among a page's values each time.
            node.node = nodes.EnvironmentAttribute("once", lineno=node.lineno, environment=node.environment)
        if not self._is_words or function.name not in _GETTEXT or len(texts) != 1:
            return node
        if not isinstance(texts[0], nodes.Const) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return node
        try:
            said = Markup(self._translations.gettext(texts[0].value)) % {}
        except (KeyError, TypeError, ValueError):  # which Jinja tells of, at the line, when it comes there
            return node
        # What has a wider sign is made in twice the memory.
        narrow = said.encode("latin-1", "xmlcharrefreplace").decode("latin-1")
        return nodes.MarkSafe(nodes.Const(narrow), lineno=node.lineno, environment=node.environment)
