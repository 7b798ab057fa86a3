"""Items: a text of entries goes in; it comes out without one of them, or with one of a list gone or another."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from dateline.edit.comments import last_line
from dateline.edit.fields import drop_field
from dateline.schema import Many, Record, To


def drop_entry(text: str, line: int) -> str | None:
    """The text without the entry that begins on a line, from 1; None where no other one is left."""
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if not isinstance(root, yaml.SequenceNode) or len(root.value) == 1:
        return None
    place = next(place for place, entry in enumerate(root.value) if entry.start_mark.line + 1 == line)
    return _without(text, root, place)


def drop_repeated(text: str, record: Record, kind: str, id: str, *, own: int = 0) -> str:
    """The text in which no list names an entry twice, save with different things said of it.

    What the entry that begins on the line `own`, from 1, names itself by, is gone too.
    """
    while True:
        root: yaml.Node = yaml.compose(text, Loader=yaml.CBaseLoader)  # type: ignore[assignment]  # it is no empty file
        entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
        cut = next((cut for entry in entries for cut in _cuts(text, entry, record, To(kind), id, own)), None)
        if cut is None:
            return text
        text = cut


def change_item(text: str, name: str, place: int, item: str, *, line: int = 1) -> str:
    """The text in which an item of a list, by its place from 0, is another one, given as YAML writes it in brackets.

    An empty one leaves the list without it, and the entry without a list of nothing. The entry begins on the `line`.
    """
    root: yaml.Node = yaml.compose(text, Loader=yaml.CBaseLoader)  # type: ignore[assignment]  # it is no empty file
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root]
    entry = next((entry for entry in entries if entry.start_mark.line + 1 == line), entries[0])
    value: yaml.Node = next(value for key, value in entry.value if key.value == name)
    items = value.value if isinstance(value, yaml.SequenceNode) else [value]
    if item:
        old = text[items[place].start_mark.index : items[place].end_mark.index].rstrip()
        start = items[place].start_mark.index
        return f"{text[:start]}{item}{text[start + len(old) :]}"
    return drop_field(text, name, line=line) if len(items) == 1 else _without(text, value, place)


def _cuts(text: str, entry: yaml.Node, record: Record, to: To, id: str, own: int) -> Iterator[str]:
    """The text without one thing that an entry says in vain."""
    its_own = entry.start_mark.line + 1 == own
    for field, key, value in _lists(entry, record, to):
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        named = [item for item in items if _id(item, field) == id]
        if its_own and named and field.item == to:
            whole = len(items) == 1 and key in {pair[0].value for pair in entry.value}
            yield drop_field(text, key, line=own) if whole else _without(text, value, items.index(named[0]))
        for item in reversed(named):
            others = [other for other in named if other is not item]
            if any(_says(item) <= _says(other) for other in others):
                yield _without(text, value, items.index(item))


def _lists(node: yaml.Node, record: Record, to: To) -> Iterator[tuple[Many, str, yaml.Node]]:
    """The lists of an entry, and of what stands within it, that name entries of this kind."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        field = record.field(key.value)
        if field is None or not isinstance(field.type, Many):
            continue
        item = field.type.item
        short = item.field(item.short) if isinstance(item, Record) and item.short else None
        if to in (item, short and short.type):
            yield field.type, key.value, value
        if isinstance(item, Record):
            for inner in value.value if isinstance(value, yaml.SequenceNode) else (value,):
                yield from _lists(inner, item, to)


def _id(item: yaml.Node, field: Many) -> str:
    """What an item names, by itself or in its field for that."""
    if isinstance(item, yaml.ScalarNode):
        return str(item.value).strip()
    short = field.item.short if isinstance(field.item, Record) else None
    pairs = item.value if isinstance(item, yaml.MappingNode) else ()
    return next((str(value.value).strip() for key, value in pairs if key.value == short), "")


def _says(item: yaml.Node) -> frozenset[tuple[str, str]]:
    """What an item says besides which entry it names."""
    pairs = item.value if isinstance(item, yaml.MappingNode) else ()
    return frozenset((key.value, str(value.value)) for key, value in pairs if key.value not in ("actor", "source"))


def _without(text: str, node: yaml.Node, place: int) -> str:
    """The text without one of the items of a list."""
    assert isinstance(node, yaml.SequenceNode)
    items = node.value
    if node.flow_style:
        begins = items[place - 1].end_mark.index if place else items[0].start_mark.index
        ends = items[1].start_mark.index if not place and len(items) > 1 else items[place].end_mark.index
        return text[:begins] + text[ends:]
    lines = text.split("\n")
    first, end = items[place].start_mark.line, last_line(items[place], lines) + 1
    return "\n".join([*lines[:first], *lines[end:]])
