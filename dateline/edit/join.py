"""Join: two entries of one kind go in; the one that stays, with what the other has besides, and their differences."""

from __future__ import annotations

import json
from collections.abc import Iterator

import yaml

from dateline.edit.comments import last_line
from dateline.edit.fields import add_item, drop_field, insert_field
from dateline.edit.scalar import write_scalar
from dateline.schema import Field, Many, Prose, Record, To

Differences = list[tuple[str, str, str]]  # a field, what stays in it ("" where nothing is), and what goes
_APART = frozenset({"id", "old_ids", "draft"})
_OWN = {"status": "", "due": "", "known": "", "weight": "2"}  # where nothing is written, that says something: this


def join(
    text: str, line: int, other: str, theirs: yaml.MappingNode, record: Record, id: str
) -> tuple[str, Differences]:
    """The text of a file whose entry on a line, from 1, has taken over what it lacks from one of another text.

    Its lists hold the items of both, its aliases also what the other is called. `id` is that of the entry. No status is
    taken over, nor what falls due, a day since when it is public, a weight or a retraction: these are differences.
    """
    differences: Differences = []
    for field in record.fields:
        found = pair_of(theirs, field.name)
        if found is None or field.name in _APART or _is_empty(found[1]):
            continue
        node = found[1]
        ours = pair_of(entry_on(text, line), field.name)
        if field.name in ("name", "title") and record.field("aliases"):
            text = _add_alias(text, line, record, node.value)
        elif field.name in _OWN:
            stays = ours[1] if ours and not _is_empty(ours[1]) else None
            if (_content(stays) if stays else _OWN[field.name]) != _content(node):
                differences.append((field.name, _shown(stays, field) if stays else "", _shown(node, field)))
        elif (ours is None or _is_empty(ours[1])) and not _has_retraction(node):
            if not _names(node, field, id):
                flow = theirs.flow_style or entry_on(text, line).flow_style
                taken = _in_flow(other, node) if flow else _as_written(other, *found)
                text = insert_field(text, record, field.name, taken, line=line, empty=ours)
        elif ours is None or isinstance(field.type, Many):
            if ours and _is_empty(ours[1]):
                text = drop_field(text, field.name, line=line)
            for item in _items(node):
                there = pair_of(entry_on(text, line), field.name)
                known = {_content(one) for one in _items(there[1])} if there else set()
                if field.name == "aliases":
                    text = _add_alias(text, line, record, item.value)
                elif _content(item) in known or _names(item, field, id):
                    continue
                elif _takes_back(item):
                    differences.append((field.name, "", "a retraction"))
                else:
                    text = add_item(text, record, field.name, _in_flow(other, item), line=line)
        elif _content(node) != _content(ours[1]):
            differences.append((field.name, _shown(ours[1], field), _shown(node, field)))
    return text, differences


def entry_on(text: str, line: int, column: int = 0) -> yaml.MappingNode:
    """The outermost mapping that begins on a line, from 1; or at a column of it, from 1."""
    ahead: list[yaml.Node] = [yaml.compose(text, Loader=yaml.CBaseLoader)]  # type: ignore[list-item]  # it is not empty
    while ahead:
        node = ahead.pop(0)
        begins = node.start_mark.line + 1, node.start_mark.column + 1
        if isinstance(node, yaml.MappingNode) and begins == (line, column or begins[1]):
            return node
        children = node.value if isinstance(node, yaml.CollectionNode) else ()
        ahead += [part for child in children for part in (child if isinstance(child, tuple) else (child,))]
    raise ValueError(f"no entry begins on line {line}")


def described(text: str, id: str) -> yaml.MappingNode:
    """The source of this id that an event describes."""
    root: yaml.Node = yaml.compose(text, Loader=yaml.CBaseLoader)  # type: ignore[assignment]  # it is not empty
    for event in _items(root):
        sources = pair_of(event, "sources") if isinstance(event, yaml.MappingNode) else None
        for source in _items(sources[1]) if sources else ():
            if isinstance(source, yaml.MappingNode) and (named := pair_of(source, "id")) and named[1].value == id:
                return source
    raise ValueError(f"no source {id} is described here")


def cite_instead(text: str, source: yaml.MappingNode, id: str) -> str:
    """The text in which a source that is described is cited by this id, with what is said of it there."""
    said = [f"{key.value}: {_in_flow(text, value)}" for key, value in source.value if key.value in ("says", "quote")]
    written = f"{{{', '.join((f'source: {id}', *said))}}}" if said else id
    start = source.start_mark.index
    if source.flow_style:
        return f"{text[:start]}{written}{text[source.end_mark.index :]}"
    below = text.split("\n")[last_line(source, text.split("\n")) + 1 :]
    return "\n".join([f"{text[:start]}{written}", *below])


def pair_of(entry: yaml.MappingNode, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    """The key and the value of a field."""
    return next((pair for pair in entry.value if pair[0].value == name), None)


def _add_alias(text: str, line: int, record: Record, name: str) -> str:
    """An entry's other name, where it is not called so already."""
    entry = entry_on(text, line)
    called = [found[1] for field in ("name", "title", "aliases") if (found := pair_of(entry, field))]
    if name.casefold() in {str(item.value).casefold() for node in called for item in _items(node)}:
        return text
    return add_item(text, record, "aliases", write_scalar(name, in_flow=True), line=line)


def _items(node: yaml.Node) -> Iterator[yaml.Node]:
    yield from node.value if isinstance(node, yaml.SequenceNode) else (node,)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def _has_retraction(node: yaml.Node) -> bool:
    return any(_takes_back(item) for item in _items(node))


def _takes_back(node: yaml.Node) -> bool:
    """Whether it is a correction that takes an entry back."""
    kind = pair_of(node, "kind") if isinstance(node, yaml.MappingNode) else None
    return kind is not None and kind[1].value == "retraction"


def _names(node: yaml.Node, field: Field, id: str) -> bool:
    """Whether it is the entry itself that is named, as what it is within."""
    inner = field.type.item if isinstance(field.type, Many) else field.type
    return isinstance(inner, To) and all(item.value == id for item in _items(node))


def _content(node: yaml.Node) -> object:
    """What a node says, however it is written; a value is as good as a list of it alone."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value).strip()
    if isinstance(node, yaml.MappingNode):
        return frozenset((key.value, _content(value)) for key, value in node.value)
    items = tuple(_content(item) for item in node.value)
    return items[0] if len(items) == 1 else items


def _as_written(text: str, key: yaml.Node, value: yaml.Node) -> str:
    """A value with the comments beside it, its further lines as if its field stood at the first column."""
    lines = text.split("\n")
    first = lines[key.start_mark.line][key.end_mark.column :].lstrip()[1:]  # behind the colon
    below = lines[key.start_mark.line + 1 : last_line(value, lines) + 1]
    return "\n".join([first.strip(), *(line[key.start_mark.column :] for line in below)])


def _in_flow(text: str, node: yaml.Node) -> str:
    """A value on one line, as it may stand in brackets."""
    raw = text[node.start_mark.index : node.end_mark.index]
    if isinstance(node, yaml.CollectionNode) and node.flow_style and "\n" not in raw and "#" not in raw:
        return raw
    if isinstance(node, yaml.MappingNode):
        return f"{{{', '.join(f'{key.value}: {_in_flow(text, value)}' for key, value in node.value)}}}"
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_in_flow(text, item) for item in node.value)}]"
    return write_scalar(node.value, in_flow=True) if "\n" not in node.value else json.dumps(node.value)


def _shown(node: yaml.Node, field: Field) -> str:
    if isinstance(field.type, Prose):
        return "another text"
    return f'"{node.value[:80]}"' if isinstance(node, yaml.ScalarNode) else "others"
