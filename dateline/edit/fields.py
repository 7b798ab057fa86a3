"""Fields: an entry's YAML and a value go in; the text with that field changed, and all else as it was, comes out."""

from __future__ import annotations

import re

import yaml

from dateline.edit.comments import is_block, last_line
from dateline.edit.scalar import write_scalar
from dateline.schema import Many, Record, When


def set_field(text: str, record: Record, name: str, value: str, *, line: int = 1) -> str:
    """The text of a file in which this field of the entry that begins on a line, from 1, has another value."""
    entry = _entry(text, line)
    found = _pair(entry, name)
    field = record.field(name)
    raw = field is not None and isinstance(field.type, When) and value.startswith("[")
    written = value if raw else write_scalar(value, in_flow=bool(entry.flow_style))
    if found is None:
        return _insert(text, entry, record, name, written)
    node = found[1]
    end = "\n" if is_block(node) else ""
    return _replaced(text, node, f"{written}{end}")


def drop_field(text: str, name: str, *, line: int = 1) -> str:
    """The text without this field, and without the comments beside it and below it that are its own."""
    entry = _entry(text, line)
    found = _pair(entry, name)
    if found is None:
        return text
    place = entry.value.index(found)
    following = entry.value[place + 1][0] if place + 1 < len(entry.value) else None
    if entry.flow_style:
        begins = entry.value[place - 1][1].end_mark.index if place else found[0].start_mark.index
        ends = following.start_mark.index if following and not place else found[1].end_mark.index
        return text[:begins] + text[ends:]
    lines = text.split("\n")
    first, column = found[0].start_mark.line, found[0].start_mark.column
    end = last_line(found[1], lines) + 1
    while end < len(lines) and re.match(rf" {{{column + 1},}}#", lines[end]):
        end += 1
    if place == 0 and following is not None and lines[first][:column].strip():  # what stands behind the dash of a list
        lines[following.start_mark.line] = lines[first][:column] + lines[following.start_mark.line][column:]
    return "\n".join([*lines[:first], *lines[end:]])


def add_item(text: str, record: Record, name: str, item: str, *, line: int = 1) -> str:
    """The text in which this field of an entry holds one more item, given as YAML writes it in brackets."""
    entry = _entry(text, line)
    found = _pair(entry, name)
    field = record.field(name)
    assert field is not None and isinstance(field.type, Many)
    if found is None:
        return _insert(text, entry, record, name, f"[{item}]")
    node = found[1]
    if not isinstance(node, yaml.SequenceNode):
        return _listed(text, node, item)
    if node.flow_style:
        end = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
        return f"{text[:end]}{', ' if node.value else ''}{item}{text[end:]}"
    lines = text.split("\n")
    end = last_line(node, lines) + 1
    return "\n".join([*lines[:end], f"{' ' * node.start_mark.column}- {item}", *lines[end:]])


def insert_field(
    text: str, record: Record, name: str, value: str, *, line: int, empty: tuple[yaml.Node, yaml.Node] | None = None
) -> str:
    """The text in which the entry on a line has a field more, in the place of an `empty` one where there is that.

    The value is given as YAML writes it, further lines of it as if the field stood at the first column.
    """
    if empty:
        text = drop_field(text, name, line=line)
    entry = _entry(text, line)
    first, *below = value.split("\n")
    indent = " " * entry.start_mark.column
    lines = [first, *(f"{indent}{each}" if each.strip() else each for each in below)]
    return _insert(text, entry, record, name, "\n".join(lines))


def _entry(text: str, line: int) -> yaml.MappingNode:
    """The entry that begins on a line, or the only one."""
    root: yaml.Node = yaml.compose(text, Loader=yaml.CBaseLoader)  # type: ignore[assignment]  # it is no empty file
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    entry = next((entry for entry in entries if entry.start_mark.line + 1 == line), entries[0])
    assert isinstance(entry, yaml.MappingNode)
    return entry


def _pair(entry: yaml.MappingNode, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next((pair for pair in entry.value if pair[0].value == name), None)


def _insert(text: str, entry: yaml.MappingNode, record: Record, name: str, value: str) -> str:
    """A new field, behind the last one that stands before it in the schema's order."""
    order = [field.name for field in record.fields]
    rank = order.index(name)
    before = [pair for pair in entry.value if pair[0].value in order[:rank]]
    written = f"{name}:{value}" if value.startswith("\n") else f"{name}: {value}"
    if entry.flow_style:
        after = before[-1] if before else entry.value[-1]
        end = after[1].end_mark.index
        return f"{text[:end]}, {written}{text[end:]}"
    lines = text.split("\n")
    column = entry.start_mark.column
    if not before and entry.value[0][0].start_mark.column != 0:
        before = [entry.value[0]]  # never before the field behind a dash
    end = last_line(before[-1][1], lines) + 1 if before else entry.value[0][0].start_mark.line
    return "\n".join([*lines[:end], f"{' ' * column}{written}", *lines[end:]])


def _replaced(text: str, node: yaml.Node, written: str) -> str:
    space = "" if text[: node.start_mark.index].endswith((" ", "\n", "[", "{")) else " "
    return f"{text[: node.start_mark.index]}{space}{written}{text[node.end_mark.index :]}"


def _listed(text: str, node: yaml.Node, item: str) -> str:
    """One value that becomes a list of two."""
    own = text[node.start_mark.index : node.end_mark.index]
    if isinstance(node, yaml.ScalarNode) or (isinstance(node, yaml.CollectionNode) and node.flow_style):
        only = _scalar(node) if isinstance(node, yaml.ScalarNode) else own
        return _replaced(text, node, f"[{only}, {item}]" if only else f"[{item}]")
    lines = text.split("\n")
    first, end, column = node.start_mark.line, last_line(node, lines) + 1, node.start_mark.column
    nested = [f"  {line}" if line.strip() else line for line in lines[first:end]]
    nested[0] = f"{' ' * column}- {lines[first][column:]}"
    return "\n".join([*lines[:first], *nested, f"{' ' * column}- {item}", *lines[end:]])


def _scalar(node: yaml.ScalarNode) -> str:
    return write_scalar(node.value, in_flow=True) if node.value else ""
