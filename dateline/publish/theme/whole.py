"""Whole: a template that extends others goes in; one that prints the same by itself, without blocks, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jinja2 import Environment, TemplateError, nodes
from jinja2.visitor import NodeTransformer

# What a template may say beside its blocks, and what of it a block must keep to itself.
_NAMING = (nodes.Import, nodes.FromImport, nodes.Assign, nodes.AssignBlock, nodes.Macro)
_PASSED = (nodes.Extends, nodes.Block, nodes.Output)
_EXTENDS = re.compile(r"""\{%[-+]?\s*extends\b(?:\s*["']([^"']+)["']\s*[-+]?%\})?""")


class Extending:
    """The templates of one environment, as far as they extend one another."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def make_whole(self, tree: nodes.Template, name: str | None) -> nodes.Template | None:
        """One that extends others with its blocks where they are shown; None of any other, and where Jinja knows more.

        To look for the blocks, and in each again for the names of a page, takes as long as to print them.
        """
        trees = [tree]
        while extends := trees[-1].find(nodes.Extends):
            above = self._read(str(extends.template.value)) if isinstance(extends.template, nodes.Const) else None
            if above is None or not all(isinstance(node, _NAMING + _PASSED) for node in trees[-1].body):
                return None
            trees.append(above)
        if len(trees) == 1 or self._extended & {name, None} or not all(map(_is_plain, trees)):
            return None
        blocks = {block.name: block for each in reversed(trees) for block in each.find_all(nodes.Block)}
        shown = _Filled(blocks).visit(trees[-1])
        named = [node for each in trees[:-1] for node in each.body if isinstance(node, _NAMING)]
        # Within a scope, since what is in none is kept for blocks to find.
        scope = nodes.Scope(list(_joined([*named, *shown.body])), lineno=1)
        whole = nodes.Template([scope], lineno=1)
        whole.set_environment(self._environment)
        return whole

    @cached_property
    def _extended(self) -> set[str | None]:
        """The templates that are extended, whose blocks are asked for; None among them where one says at last which."""
        names = self._environment.list_templates()
        return {found[1] for name in names for found in _EXTENDS.finditer(self._source(name)[0])}

    def _read(self, name: str) -> nodes.Template | None:
        try:
            source, filename = self._source(name)
            return self._environment.parse(source, name, filename)
        except TemplateError:  # which Jinja tells of when it comes there
            return None

    def _source(self, name: str) -> tuple[str, str | None]:
        assert self._environment.loader is not None
        return self._environment.loader.get_source(self._environment, name)[:2]


def _is_plain(tree: nodes.Template) -> bool:
    """Whether nothing in it depends on how it is put together."""
    for node in tree.find_all((nodes.Include, nodes.Block, nodes.Import, nodes.FromImport, nodes.Name)):
        match node:
            case nodes.Include() | nodes.Block(required=True) | nodes.Name(name="self" | "super"):
                return False
            case nodes.Import(with_context=True) | nodes.FromImport(with_context=True):
                return False
    return True


class _Filled(NodeTransformer):
    """Each block as the last of the templates has it."""

    def __init__(self, blocks: dict[str, nodes.Block]) -> None:
        self._blocks = blocks

    def visit_Block(self, node: nodes.Block) -> list[nodes.Node]:  # noqa: N802 # Jinja's name
        block = self._blocks[node.name]
        self.generic_visit(block)
        names = any(block.find_all(_NAMING))
        return [nodes.Scope(block.body, lineno=block.lineno)] if names else block.body


def _joined(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """Texts that stand side by side as one, and each import once."""
    text: nodes.Output | None = None
    imported: set[tuple[str, str | tuple[str, str]]] = set()
    for node in body:
        if isinstance(node, nodes.Output) and text is not None:
            text.nodes += node.nodes
            continue
        text = node if isinstance(node, nodes.Output) else None
        if isinstance(node, nodes.FromImport) and isinstance(node.template, nodes.Const):
            of = str(node.template.value)
            node.names = [name for name in node.names if (of, name) not in imported]
            imported.update((of, name) for name in node.names)
        yield node
