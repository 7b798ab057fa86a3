"""Flat: an entry goes in, tuples that `marshal` holds come out; and back.

What pages can show (`said`) and where it was written (`places`) are apart, so that what is said can be compared.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import Any, TypeVar

from dateline.model.entries import Actor, Entry, Event, Source
from dateline.model.rows import CLASSES, READ, SAID, Flat, Row
from dateline.model.values import Marks, Medium, Ref, ref_to
from dateline.schema import TIES

E = TypeVar("E", bound=Entry)
_new, _set = object.__new__, object.__setattr__


def flatten(entry: Entry) -> tuple[Flat, Flat]:
    """What an entry says, and where; of the marks of references, those of ties alone."""
    if isinstance(entry.restored, Row):
        return entry.restored.said, entry.restored.places
    mark, marks = entry.mark, entry.marks
    row = marks.row if isinstance(marks, Marks) else tuple(_row(marks))
    body = None if isinstance(entry, Source) else entry.body
    text = (body.mark.file, body.mark.line, body.mark.column, body.literal) if body is not None else None
    ties: Flat = ()
    pictures: Flat = ()
    if isinstance(entry, Event):
        ties = tuple([_places(getattr(entry, name)) for name in TIES])
        pictures = _places(entry.media)
    elif isinstance(entry, Actor) and entry.image:
        pictures = _places([entry.image])
    return said(entry), (mark.file, mark.line, mark.column, row, text, ties, pictures)


def digest_of(said: Flat) -> bytes:
    """16 bytes that differ where what an entry says does."""
    return blake2b(marshal.dumps(said, 2), digest_size=16).digest()  # version 2 writes equal values alike


def said(entry: Entry) -> Flat:
    """All that an entry says, its marks aside."""
    if isinstance(entry.restored, Row):
        return entry.restored.said
    values, hows = SAID[entry.ref.kind]
    return (entry.ref.id, *[value if how is None else how(value) for value, how in zip(values(entry), hows)])  # noqa: B905 (as many of both)


def file_of(entry: Entry) -> str:
    """The file that an entry stands in."""
    row = entry.restored
    file: str = row.places[0] if isinstance(row, Row) else entry.mark.file
    return file


def text_of(entry: Entry) -> str:
    """An entry's text as it was written; that of a source is not ours."""
    if isinstance(entry.restored, Row):
        return entry.restored.text
    return "" if isinstance(entry, Source) else entry.body.text


def unflatten(kind: str, said: Flat, places: Flat, timezone: str) -> Entry:
    """The entry that was flattened, whose fields are read when they are asked for; references are from nowhere."""
    entry: Entry = _new(CLASSES[kind])
    _set(entry, "ref", ref_to(kind, said[0]))
    _set(entry, "restored", Row(kind, said, places, timezone))
    return entry


def amend(entry: E, **values: Any) -> E:
    """The entry with other values of these fields, none of which holds marks."""
    row = entry.restored
    if not isinstance(row, Row):
        return replace(entry, **values)
    said, fields = list(row.said), READ[row.kind]
    hows = SAID[row.kind][1]
    for name, value in values.items():
        at = fields[name][0]
        how = hows[at - 1]
        said[at] = value if how is None else how(value)
    other: E = unflatten(row.kind, tuple(said), row.places, row.timezone)  # type: ignore[assignment]  # of the same kind
    for name, value in values.items():
        _set(other, name, value)
    return other


def _row(marks: Any) -> Iterator[str | int]:
    for name, mark in marks.items():
        yield from (name, mark.line, mark.column)


def _places(marked: Iterable[Ref | Medium]) -> Flat:
    return tuple([(one.mark.line, one.mark.column) for one in marked]) if marked else ()
