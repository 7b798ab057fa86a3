"""Quick: the text of a file goes in; its entry comes out, or nothing where anything about the text is unusual.

Most files hold one entry and no mistake. They are read here from libyaml's own nodes, by the schema, in a quarter of
the time; all others by `nodes` and `read`, which know what to say. What comes out here is what would come out there,
save that references, ties aside, are from nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs forget it
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from dateline import schema
from dateline.content.nodes import Scalar, as_it_stands, printable
from dateline.content.read import Reader
from dateline.content.validate import Checked, check_fields, make_checked
from dateline.dates import DateError, parse_date
from dateline.model import Marks, Prose, Ref, ref_to
from dateline.problems import Mark, Problems
from dateline.references import too_tangled

LONGEST = 100_000  # characters
DEEPEST = 300  # more signs than that could open one level within another, and libyaml goes down by recursion
_TAG = re.compile(r"(?:^|[\s\[{,])[!&]|^%", re.MULTILINE)
_COMMENT = re.compile(r" +#")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_Read = Callable[["_Quick", Any, str], Any]
_Table = tuple[dict[str, _Read], frozenset[str]]


class UnusualError(Exception):
    """There is something about a text that has to be looked at closely."""


def read_quickly(text: str, file: str, kind: str, timezone: str) -> Checked | None:
    """The entry in a text without a mistake; None where it may have one."""
    if len(text) > LONGEST or kind == "page" or not printable(text) or _may_be_deep(text) or _has_tags(text):
        return None
    try:
        node = _Parser(text).get_single_node()
        return _Quick(text, file, timezone).entry(node, kind)
    except (UnusualError, yaml.YAMLError):
        return None


def _may_be_deep(text: str) -> bool:
    if sum(map(text.count, "[{-?:")) <= DEEPEST:  # which is counted faster
        return False
    return sum(map(text.count, ("[", "{", "- ", "? ", ": "))) > DEEPEST


def _has_tags(text: str) -> bool:
    """Whether it may hold tags, anchors or instructions, some of which nodes do not show."""
    return any(sign in text for sign in "!&%") and bool(_TAG.search(text))


class _Parser(CParser):
    """Makes nodes, and finds nothing out about what they mean."""

    def resolve(self, *_: object) -> None: ...
    def descend_resolver(self, *_: object) -> None: ...
    def ascend_resolver(self) -> None: ...


class _Quick:
    """Reads one file's nodes by the schema; raises UnusualError for all that is not plainly right."""

    def __init__(self, text: str, file: str, timezone: str) -> None:
        self.text = text
        self.file = file
        self.timezone = timezone
        self.lines = text.split("\n")
        self.has_hashes = " #" in text
        self.problems = Problems()

    def entry(self, node: Any, kind: str) -> Checked:
        values = self.fields(node, _TABLES[kind])
        name = values.get("id") or self.file.rpartition("/")[2].rpartition(".")[0]
        if schema.slug_fault(name, kind):
            raise UnusualError
        check_fields(kind, values, self.problems, proposed=False)
        if self.problems:
            raise UnusualError
        row: list[str | int] = []
        for key, value in node.value:
            place = value.start_mark
            row += (key.value, place.line + 1, place.column + 1)
        return make_checked(kind, ref_to(kind, name), values, Marks(self.file, tuple(row)))

    def fields(self, node: Any, table: _Table) -> dict[str, Any]:
        if not _is(node, MappingNode):
            raise UnusualError
        reads, needed = table
        values: dict[str, Any] = {"mark": self.mark(node)}
        for key, value in node.value:
            name = key.value
            read = reads.get(name) if _is(key, ScalarNode) else None
            if read is None or name in values:
                raise UnusualError
            values[name] = read(self, value, name)
        if not needed <= values.keys():
            raise UnusualError
        return values

    def scalar(self, node: Any) -> str:
        """A value that is there."""
        if not _is(node, ScalarNode):
            raise UnusualError
        text: str = node.value
        style = node.style
        if style == "":
            if text in _NULLS:
                raise UnusualError
        elif style == ">" or (style == '"' and not printable(text)):
            raise UnusualError
        return text

    def words(self, node: Any) -> str:
        """A value behind which no comment stands that might be a part of it."""
        text = self.scalar(node)
        if self.has_hashes and node.style == "":
            end = node.end_mark
            if end.line < len(self.lines) and _COMMENT.match(self.lines[end.line], end.column):
                raise UnusualError
        return text

    def mark(self, node: Any) -> Mark:
        place = node.start_mark
        return Mark(self.file, place.line + 1, place.column + 1)


def _is(node: Any, kind: type[yaml.Node]) -> bool:
    """Whether it is a node of this kind, without a tag."""
    return node.__class__ is kind and node.tag is None


def _table(record: schema.Record) -> _Table:
    """How each field of a record is read, and which must be there."""
    reads = {field.name: _reader_of(field.name, field.type) for field in record.fields}
    return reads, frozenset(field.name for field in record.fields if field.required)


def _reader_of(name: str, type: schema.Type) -> _Read:
    match type:
        case schema.Many(item):
            return _many(_reader_of(name, item))
        case schema.Record():
            return _record(type)
        case schema.Line(empty):
            return _line if empty else _full_line
        case schema.Prose():
            return _prose
        case schema.When():
            return _when
        case schema.To(kind):
            return _tie if name in schema.TIES else _to(kind)
        case schema.Slug():
            return _slug
        case _:
            return _other(type)


def _many(read: _Read) -> _Read:
    def read_many(quick: _Quick, node: Any, name: str) -> Any:
        if not isinstance(node, SequenceNode):
            return (read(quick, node, name),)
        if not _is(node, SequenceNode):
            raise UnusualError
        return tuple([read(quick, item, name) for item in node.value])

    return read_many


def _record(record: schema.Record) -> _Read:
    table = _table(record)
    short = record.short
    read_short = table[0][short] if short else None

    def read_record(quick: _Quick, node: Any, name: str) -> Any:
        if read_short and isinstance(node, ScalarNode):
            return {"mark": quick.mark(node), short: read_short(quick, node, name)}
        return quick.fields(node, table)

    return read_record


def _line(quick: _Quick, node: Any, _: str) -> str:
    text = quick.words(node).strip()
    if "\n" in text or len(text) > schema.LINE_LIMIT:
        raise UnusualError
    return " ".join(text.split())


def _full_line(quick: _Quick, node: Any, name: str) -> str:
    text = _line(quick, node, name)
    if not text or not text.isprintable():
        raise UnusualError
    return text


def _prose(quick: _Quick, node: Any, _: str) -> Prose:
    text = quick.words(node)
    if too_tangled(text):
        raise UnusualError
    if node.style != "|":
        begins = as_it_stands(node, quick.mark(node))
        return Prose(text, begins or quick.mark(node), begins is not None)
    first = node.start_mark.line + 1
    raw = quick.lines[first : node.end_mark.line + 1]
    body = next((line for line in raw if line.strip()), "")
    return Prose(text, Mark(quick.file, first + 1, len(body) - len(body.lstrip(" ")) + 1), True)


def _when(quick: _Quick, node: Any, _: str) -> Any:
    """A date; a word that stands for one is read closely."""
    if _is(node, SequenceNode):
        text = quick.text[node.start_mark.index : node.end_mark.index]
    else:
        text = quick.scalar(node)
    try:
        return parse_date(text, quick.timezone)
    except DateError:
        raise UnusualError from None


def _slug(quick: _Quick, node: Any, _: str) -> str:
    text = quick.scalar(node)
    if schema.slug_fault(text):
        raise UnusualError
    return text


def _to(kind: str) -> _Read:
    def read_to(quick: _Quick, node: Any, _: str) -> Ref:
        text = quick.scalar(node).strip()
        if not text:
            raise UnusualError
        return ref_to(kind, text)

    return read_to


def _tie(quick: _Quick, node: Any, _: str) -> Ref:
    text = quick.scalar(node).strip()
    if not text:
        raise UnusualError
    return Ref("event", text, quick.mark(node))


def _other(type: schema.Single) -> _Read:
    """What is rare enough to be read as it is read closely."""

    def read_other(quick: _Quick, node: Any, name: str) -> Any:
        text, reader = quick.scalar(node), Reader(quick.file, quick.problems, quick.timezone)
        value = reader.scalar(Scalar(text, quick.mark(node), node.style), type, name)
        if quick.problems:
            raise UnusualError
        return value

    return read_other


_TABLES = {kind: _table(record) for kind, record in schema.KINDS.items()}
