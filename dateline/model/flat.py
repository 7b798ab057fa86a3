"""Flat: an entry goes in, tuples that `marshal` holds come out; and back.

What pages can show (`said`) and where it was written (`places`) are apart, so that what is said can be compared.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar

from dateline.model.entries import Actor, Entry, Event, Source
from dateline.model.row import Flat, Row
from dateline.model.rows import CLASSES, HEADS, READ, SAID
from dateline.model.values import Marks, Medium, Ref, ref_to
from dateline.schema import TIES

E = TypeVar("E", bound=Entry)
_new, _set = object.__new__, object.__setattr__
# What linking asks of each kind is all but its text: to read it at once takes a third of the time.
_NAMES = {kind: [name for name in fields if name != "body"] for kind, fields in READ.items()}
_AT_ONCE = {kind: [(at, read) for at, _, read in map(READ[kind].__getitem__, names)] for kind, names in _NAMES.items()}
_SETTERS = {kind: [getattr(CLASSES[kind], name).__set__ for name in names] for kind, names in _NAMES.items()}
_HEADS = {
    kind: [(getattr(CLASSES[kind], name).__set__, READ[kind][name][2]) for name in names]
    for kind, names in HEADS.items()
}
_HEADED = {kind: [READ[kind][name][0] for name in names] for kind, names in HEADS.items()}
_VALUES = {kind: attrgetter(*names) for kind, names in _NAMES.items()}


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
    return row.file if isinstance(row, Row) else entry.mark.file


def text_of(entry: Entry) -> str:
    """An entry's text as it was written; that of a source is not ours."""
    if isinstance(entry.restored, Row):
        return entry.restored.text
    return "" if isinstance(entry, Source) else entry.body.text


def unflatten(kind: str, said: Flat, places: Flat, timezone: str) -> Entry:
    """The entry that was flattened; its text and marks are read when asked for, and references are from nowhere."""
    row = Row(kind, READ[kind], places[0], timezone, (said, places))
    entry = _restored(ref_to(kind, said[0]), row)
    _fill(entry, [read(row, said[at]) if read and said[at] else said[at] for at, read in _AT_ONCE[kind]])
    return entry


def pack_row(entry: Entry) -> tuple[Flat, bytes]:
    """What is asked of so many entries that it is kept apart, and the entry as bytes, for whoever asks for more."""
    row = flatten(entry)
    return tuple([row[0][at] for at in _HEADED[entry.ref.kind]]), marshal.dumps(row)


def restore(ref: Ref, heads: Flat, file: str, packed: bytes, timezone: str) -> Entry:
    """The entry that was packed."""
    entry = _restored(ref, Row(ref.kind, READ[ref.kind], file, timezone, packed, heads))
    _HEADS[ref.kind][0][0](entry, heads[0])
    return entry


def read_heads(entries: Iterable[Entry]) -> None:
    """Read at once what lists ask of all these, which takes a third of the time."""
    for entry in entries:
        row = entry.restored
        if isinstance(row, Row):
            for (put, read), flat in zip(_HEADS[row.kind], row.heads):  # noqa: B905 (none, where nothing was packed)
                put(entry, read(row, flat) if read and flat else flat)


def _restored(ref: Ref, row: Row) -> Entry:
    entry: Entry = _new(CLASSES[row.kind])
    _set(entry, "ref", ref)
    _set(entry, "restored", row)
    return entry


def _fill(entry: Entry, values: Iterable[Any]) -> None:
    for put, value in zip(_SETTERS[entry.ref.kind], values):  # noqa: B905 (as many of both)
        put(entry, value)


def amend(entry: E, **values: Any) -> E:
    """The entry with other values of these fields, none of which holds marks."""
    row = entry.restored
    if not isinstance(row, Row):
        return replace(entry, **values)
    other: E = _restored(entry.ref, row.copy())  # type: ignore[assignment]  # of the same kind
    _fill(other, _VALUES[row.kind](entry))
    settle(other, **values)
    return other


def settle(entry: Entry, **values: Any) -> None:
    """Have these values in fields of an entry that nobody has seen without them; none of them holds marks."""
    for name, value in values.items():
        _set(entry, name, value)
    row = entry.restored
    if isinstance(row, Row):
        said, fields, hows = list(row.said), READ[row.kind], SAID[row.kind][1]
        for name, value in values.items():
            at = fields[name][0]
            how = hows[at - 1]
            said[at] = value if how is None else how(value)
        row.say(tuple(said))


def _row(marks: Any) -> Iterator[str | int]:
    for name, mark in marks.items():
        yield from (name, mark.line, mark.column)


def _places(marked: Iterable[Ref | Medium]) -> Flat:
    return tuple([(one.mark.line, one.mark.column) for one in marked]) if marked else ()
