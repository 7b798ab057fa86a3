"""Comments: a YAML text and its nodes go in; what stands on each line beside them comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

_BEGINS = re.compile(r"(?:(?<=\s)|^)#")
_TO_THE_END = 1 << 30


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its `#`, the spaces before it, and its column from 0; `alone` when nothing else is on its line."""

    text: str
    column: int
    spaces: str
    alone: bool


def find_comments(text: str, root: yaml.Node) -> dict[int, Comment]:
    """The comments of a text by their lines from 0; a `#` within a value is none."""
    lines = text.split("\n")
    covered: dict[int, list[tuple[int, int]]] = {}
    for scalar in _scalars(root):
        for number in range(scalar.start_mark.line, last_line(scalar, lines) + 1):
            covered.setdefault(number, []).append(_part(scalar, number))
    found: dict[int, Comment] = {}
    for number, line in enumerate(lines):
        for begins in _BEGINS.finditer(line):
            column = begins.start()
            if not any(first <= column < last for first, last in covered.get(number, ())):
                before = line[:column]
                spaces = before[len(before.rstrip()) :]
                found[number] = Comment(line[column:].rstrip(), column, spaces, alone=not before.strip())
                break
    return found


def last_line(node: yaml.Node, lines: list[str]) -> int:
    """The last line, from 0, that something of a node stands on."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(last_line(part, lines) for pair in node.value for part in pair)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return max(node.start_mark.line, *(last_line(item, lines) for item in node.value))
    end = node.end_mark.line
    if not is_block(node):
        return int(end)
    if not node.end_mark.column:  # else the file ends without an end of line
        end -= 1
    if not keeps_blanks(node, lines):
        while not lines[end].strip():
            end -= 1
    return int(end)


def keeps_blanks(node: yaml.Node, lines: list[str]) -> bool:
    """Whether blank lines below a node might belong to it: where there is a `|+` or a `>+` in it."""
    return any(
        is_block(scalar) and "+" in lines[scalar.start_mark.line][scalar.start_mark.column :].partition("#")[0]
        for scalar in _scalars(node)
    )


def is_block(node: yaml.Node) -> bool:
    """Whether a value's lines begin below a `|` or a `>`."""
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _part(scalar: yaml.ScalarNode, line: int) -> tuple[int, int]:
    """From which column to which a scalar stands on a line."""
    if is_block(scalar):
        return (0, 0) if line == scalar.start_mark.line else (0, _TO_THE_END)
    first = scalar.start_mark.column if line == scalar.start_mark.line else 0
    return first, scalar.end_mark.column if line == scalar.end_mark.line else _TO_THE_END
