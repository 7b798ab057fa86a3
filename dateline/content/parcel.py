"""Parcel: what was read of a file goes in, tuples that `marshal` holds come out; and back."""

from __future__ import annotations

import marshal
from itertools import islice
from typing import Any

from dateline.content.folders import Signature
from dateline.content.item import Ahead, Item, Linked
from dateline.content.reading import Reading
from dateline.content.texts import Text
from dateline.content.validate import Checked
from dateline.model import Entry, ref_to
from dateline.model.flat import flatten, pack_row, restore, unflatten
from dateline.problems import Mark, Problem
from dateline.references import Reference, Sentence

Flat = tuple[Any, ...]


def pack(reading: Reading) -> Flat | None:
    """A reading, with what its entries' texts tell; None where the date of an event is a word yet."""
    if any(isinstance(event, Checked) for event in reading.events):
        return None
    rows = (reading.others, reading.described, reading.events)
    return (
        tuple([pack_problem(problem) for problem in reading.problems]),
        tuple([(ref.kind, ref.id) for ref in reading.broken]),
        tuple([tuple([_item(item) for item in row if isinstance(item, Item)]) for row in rows]),
    )


def unpack(flat: Flat, signature: Signature, timezone: str) -> Reading:
    """The reading that was packed; its references are from nowhere."""
    problems, broken, rows = flat
    others, described, events = [tuple([_read_item(item, timezone) for item in row]) for row in rows]
    return Reading(
        signature,
        others,
        described,
        events,
        tuple([ref_to(*ref) for ref in broken]),
        tuple([unpack_problem(problem) for problem in problems]),
    )


def pack_linked(reading: Reading) -> Flat | None:
    """A reading as it was linked; None where it may be linked otherwise although nothing changed."""
    if reading.broken or any(isinstance(event, Checked) for event in reading.events):
        return None
    if not all(item.linked and item.linked.plain for item in reading.items):
        return None
    rows = (reading.others, reading.described, reading.events)
    return (
        reading.signature,
        tuple([pack_problem(problem) for problem in reading.problems]),
        tuple([len(row) for row in rows]),
        tuple([_linked(item.linked) for row in rows for item in row if isinstance(item, Item) and item.linked]),
    )


def unpack_entries(flat: Flat, file: str, timezone: str) -> tuple[Entry, ...]:
    """The entries in what was packed, of which nothing is read yet but their heads."""
    return tuple([restore(ref_to(kind, id), heads, file, row, timezone) for kind, id, heads, row, *_ in flat[3]])


def unpack_linked(flat: Flat, entries: tuple[Entry, ...]) -> Reading:
    """The reading that was packed: what came of its entries, and not they themselves."""
    signature, problems, counts, packed = flat
    ahead = iter([_read_linked(entry, one) for entry, one in zip(entries, packed, strict=True)])
    others, described, events = [tuple(islice(ahead, count)) for count in counts]
    reading = Reading(signature, others, described, events, (), tuple(map(unpack_problem, problems)))
    reading.restored = tuple([(item, item.linked) for item in (*others, *described, *events)])
    return reading


def _item(item: Item) -> Flat:
    assert item.entry
    text = item.tell()
    return (
        item.ref.kind,
        flatten(item.entry),
        tuple([_sentence(sentence) for sentence in text.opening]),
        tuple([_piece(reference) for reference in text.named]),
        tuple([pack_problem(problem) for problem in text.loose]),
        text.titles,
        item.ahead and tuple(item.ahead),
    )


def _read_item(flat: Flat, timezone: str) -> Item:
    kind, (said, places), opening, named, loose, titles, ahead = flat
    entry = unflatten(kind, said, places, timezone)
    text = Text(
        tuple([_read_sentence(sentence) for sentence in opening]),
        tuple([Reference(*reference) for reference in named]),
        tuple([unpack_problem(problem) for problem in loose]),
        titles,
    )
    return Item(entry, text=text, ahead=ahead and Ahead(*ahead), marked=False)


def _linked(linked: Linked) -> Flat:
    entry, named = linked.entry, tuple([(ref.kind, ref.id) for ref in linked.named])
    told = tuple([pack_problem(problem) for problem in linked.told])
    hangs = marshal.dumps((linked.asks, linked.titles, named))
    return entry.ref.kind, entry.ref.id, *pack_row(entry), linked.digest, told, hangs


def _read_linked(entry: Entry, flat: Flat) -> Item:
    *_, digest, told, hangs = flat
    asks, titles, names = marshal.loads(hangs)
    problems = tuple([unpack_problem(problem) for problem in told]) if told else ()
    named = tuple([ref_to(*ref) for ref in names])
    return Item(Linked(entry, asks, titles, problems, True, named, digest), marked=False)


def _sentence(sentence: Sentence) -> Flat:
    parts = (sentence.before, sentence.middle, sentence.after)
    return tuple([tuple([piece if isinstance(piece, str) else _piece(piece) for piece in part]) for part in parts])


def _read_sentence(flat: Flat) -> Sentence:
    return Sentence(
        *[tuple([piece if isinstance(piece, str) else Reference(*piece) for piece in part]) for part in flat]
    )


def _piece(reference: Reference) -> Flat:
    return reference.start, reference.end, reference.kind, reference.target, reference.label


def pack_problem(problem: Problem) -> Flat:
    """A problem as a row."""
    mark = problem.mark
    return mark.file, mark.line, mark.column, problem.severity, problem.message, problem.hint, problem.lint


def unpack_problem(flat: Flat) -> Problem:
    """The problem that was packed."""
    return Problem(Mark(*flat[:3]), *flat[3:])
