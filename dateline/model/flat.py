"""Flat: an entry goes in, and tuples that `marshal` holds come out; and back, without a difference.

What pages can show (`said`) and where it was written (`places`) are apart, so that what is said can be compared.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from dateline.dates import Date, parse_date
from dateline.model.entries import Actor, Entry, Event, Place, Series, Source, TextPage, Topic
from dateline.model.values import (
    Citation,
    Correction,
    Evidence,
    Figure,
    Links,
    Marks,
    Medium,
    Part,
    Position,
    Prose,
    Quantity,
    Ref,
    ref_to,
)
from dateline.problems import Mark

Flat = tuple[Any, ...]
_TIES = ("follows", "responds_to", "fulfils", "contradicts")
_UNTIED: Flat = ((), (), (), ())


def flatten(entry: Entry) -> tuple[Flat, Flat]:
    """What an entry says, and where; of the marks of references, those of ties alone."""
    mark, marks = entry.mark, entry.marks
    row = marks.row if isinstance(marks, Marks) else tuple(_row(marks))
    body = None if isinstance(entry, Source) else entry.body
    text = (body.mark.file, body.mark.line, body.mark.column, body.literal) if body is not None else None
    ties: Flat = ()
    pictures: Flat = ()
    if isinstance(entry, Event):
        ties = tuple((ref.mark.line, ref.mark.column) for name in _TIES for ref in getattr(entry, name))
        pictures = tuple((medium.mark.line, medium.mark.column) for medium in entry.media)
    elif isinstance(entry, Actor) and entry.image:
        pictures = ((entry.image.mark.line, entry.image.mark.column),)
    return said(entry), (mark.file, mark.line, mark.column, row, text, ties, pictures)


def digest_of(said: Flat) -> bytes:
    """16 bytes that differ where what an entry says does."""
    return blake2b(marshal.dumps(said, 2), digest_size=16).digest()  # version 2 writes equal values alike


def said(entry: Entry) -> Flat:
    """All that an entry says, its marks aside."""
    flat: Flat = _SAID[entry.ref.kind](entry)
    return flat


def unflatten(kind: str, said: Flat, places: Flat, timezone: str) -> Entry:
    """The entry that was flattened; its references, ties aside, are from nowhere."""
    file, line, column, row, text, ties, pictures = places
    marks = iter([Mark(file, *place) for place in (*ties, *pictures)] if ties or pictures else ())
    common = {"mark": Mark(file, line, column), "marks": Marks(file, row)}
    body = (Mark(*text[:3]), text[3]) if text else ()
    entry: Entry = _READ[kind](_Reader(timezone, body, marks), said, common)
    return entry


class _Reader:
    """Reads the values of one entry."""

    __slots__ = ("body", "marks", "timezone")

    def __init__(self, timezone: str, body: tuple[Any, ...], marks: Iterator[Mark]) -> None:
        self.timezone = timezone
        self.body = body
        self.marks = marks

    def date(self, flat: Any) -> Date | None:
        return None if flat is None else self.day(flat)

    def day(self, flat: Any) -> Date:
        return parse_date(flat if isinstance(flat, str) else flat[0], self.timezone)

    def refs(self, kind: str, ids: tuple[str, ...]) -> tuple[Ref, ...]:
        return tuple([ref_to(kind, id) for id in ids]) if ids else ()

    def tied(self, ids: tuple[str, ...]) -> tuple[Ref, ...]:
        return tuple([Ref("event", id, next(self.marks)) for id in ids]) if ids else ()

    def prose(self, text: str) -> Prose:
        return Prose(text, *self.body)

    def evidence(self, flat: Flat) -> Evidence:
        quote, source, start, end, expression, rule, confidence, flags, same_as = flat
        said_by, event = source and ref_to("source", source), same_as and ref_to("event", same_as)
        return Evidence(quote, said_by, start, end, expression, rule, confidence, flags, event)

    def medium(self, flat: Flat) -> Medium:
        file, alt, credit, caption = flat
        return Medium(file, alt, credit, caption, next(self.marks))

    def figure(self, flat: Flat) -> Figure:
        (text, least, most, about), series, label, date, says, sources = flat
        ends = [None if end is None else Decimal(end) for end in (least, most)]
        number = Quantity(text, ends[0], ends[1], about)
        named = None if series is None else ref_to("series", series)
        return Figure(number, named, label, self.date(date), says, self.refs("source", sources))


def _row(marks: Any) -> Iterator[str | int]:
    for name, mark in marks.items():
        yield from (name, mark.line, mark.column)


def _date(date: Date | None) -> Any:
    """Its text; of a time also its offset, which may be that of the site's zone."""
    if date is None or date.clock is None:
        return date and date.text
    return date.text, date.clock.offset


def _ids(refs: tuple[Ref, ...]) -> tuple[str, ...]:
    return tuple([ref.id for ref in refs]) if refs else ()


def _id(ref: Ref | None) -> str | None:
    return ref.id if ref else None


def _figure(figure: Figure) -> Flat:
    number = figure.value
    ends = [None if end is None else str(end) for end in (number.least, number.most)]
    value = (number.text, *ends, number.about)
    return value, _id(figure.series), figure.label, _date(figure.date), figure.says, _ids(figure.sources)


def _medium(medium: Medium) -> Flat:
    return medium.file, medium.alt, medium.credit, medium.caption


def _evidence(evidence: Evidence) -> Flat:
    own = tuple([getattr(evidence, name) for name in ("start", "end", "expression", "rule", "confidence", "flags")])
    return evidence.quote, _id(evidence.source), *own, _id(evidence.same_as)


def _event(event: Event) -> Flat:
    return (
        event.ref.id,
        event.old_ids,
        event.draft,
        _date(event.date),
        event.title,
        event.summary,
        event.body.text,
        _ids(event.places),
        tuple([(part.actor.id, part.role) for part in event.actors]),
        _ids(event.topics),
        tuple([(citation.source.id, citation.says, citation.quote) for citation in event.sources]),
        tuple([_figure(figure) for figure in event.figures]),
        _date(event.due),
        _ids(event.within),
        tuple([_ids(getattr(event, name)) for name in _TIES]),
        event.status,
        event.weight,
        _date(event.known),
        _date(event.added),
        tuple([(_date(one.date), one.why, one.kind, one.field, one.was) for one in event.corrections]),
        tuple([_medium(medium) for medium in event.media]),
        tuple([_evidence(one) for one in event.evidence]) if event.evidence else (),
    )


def _read_event(read: _Reader, flat: Flat, common: dict[str, Any]) -> Event:
    (id, old_ids, draft, date, title, summary, body, places, actors, topics, sources, figures, due, within, ties,
     status, weight, known, added, corrections, media, evidence) = flat  # fmt: skip
    follows, responds_to, fulfils, contradicts = ties if ties == _UNTIED else map(read.tied, ties)
    return Event(
        ref=ref_to("event", id),
        old_ids=old_ids,
        draft=draft,
        date=read.day(date),
        title=title,
        summary=summary,
        body=read.prose(body),
        places=read.refs("place", places),
        actors=tuple([Part(ref_to("actor", actor), role) for actor, role in actors]),
        topics=read.refs("topic", topics),
        sources=tuple([Citation(ref_to("source", source), says, quote) for source, says, quote in sources]),
        figures=tuple([read.figure(figure) for figure in figures]) if figures else (),
        due=read.date(due),
        within=read.refs("event", within),
        follows=follows,
        responds_to=responds_to,
        fulfils=fulfils,
        contradicts=contradicts,
        status=status,
        weight=weight,
        known=read.date(known),
        added=read.date(added),
        corrections=tuple([Correction(read.day(one[0]), *one[1:]) for one in corrections]) if corrections else (),
        media=tuple([read.medium(medium) for medium in media]) if media else (),
        evidence=tuple([read.evidence(one) for one in evidence]) if evidence else (),
        **common,
    )


def _actor(actor: Actor) -> Flat:
    links = actor.links
    return (
        actor.ref.id,
        actor.old_ids,
        actor.draft,
        actor.name,
        actor.kind,
        actor.aliases,
        tuple([(one.title, _id(one.of), _date(one.since), _date(one.until)) for one in actor.positions]),
        _ids(actor.within),
        (links.wikidata, links.wikipedia, links.website),
        actor.image and _medium(actor.image),
        actor.body.text,
    )


def _read_actor(read: _Reader, flat: Flat, common: dict[str, Any]) -> Actor:
    id, old_ids, draft, name, kind, aliases, positions, within, links, image, body = flat
    return Actor(
        ref=ref_to("actor", id),
        old_ids=old_ids,
        draft=draft,
        name=name,
        kind=kind,
        aliases=aliases,
        positions=tuple(
            [Position(title, of and ref_to("actor", of), read.date(since), read.date(until))
             for title, of, since, until in positions]
        ),
        within=read.refs("actor", within),
        links=Links(*links),
        image=image and read.medium(image),
        body=read.prose(body),
        **common,
    )  # fmt: skip


# Of the other kinds: their fields in a row, and how those that are no plain values are flattened and read.
_PLAIN = {
    "topic": (Topic, ("old_ids", "draft", "title", "within", "aliases", "body")),
    "place": (Place, ("old_ids", "draft", "name", "within", "aliases", "lat", "lon", "body")),
    "source": (
        Source,
        (
            *("old_ids", "draft", "title", "publisher", "author", "url", "archive_url", "published", "accessed"),
            *("kind", "derived_from", "carried_by", "title_ours", "inline"),
        ),
    ),
    "series": (Series, ("old_ids", "draft", "title", "unit", "per", "kind", "body")),
    "page": (TextPage, ("old_ids", "draft", "title", "summary", "body")),
}
_FLATTEN: dict[str, Any] = {
    "within": _ids, "derived_from": _ids, "published": _date, "accessed": _date, "body": lambda body: body.text,
}  # fmt: skip


def _plain(entry: Entry) -> Flat:
    names = _PLAIN[entry.ref.kind][1]
    values = ((name, getattr(entry, name)) for name in names)
    return (entry.ref.id, *[_FLATTEN[name](value) if name in _FLATTEN else value for name, value in values])


def _reader_of(kind: str) -> Any:
    make: Any = _PLAIN[kind][0]
    names = _PLAIN[kind][1]

    def read_plain(read: _Reader, flat: Flat, common: dict[str, Any]) -> Entry:
        values = dict(zip(names, flat[1:], strict=True))
        for name, how in (("within", kind), ("derived_from", "source")):
            if name in values:
                values[name] = read.refs(how, values[name])
        for name in ("published", "accessed"):
            if name in values:
                values[name] = read.date(values[name])
        if "body" in values:
            values["body"] = read.prose(values["body"])
        entry: Entry = make(ref=ref_to(kind, flat[0]), **values, **common)
        return entry

    return read_plain


_SAID: dict[str, Any] = {"event": _event, "actor": _actor, **dict.fromkeys(_PLAIN, _plain)}
_READ: dict[str, Any] = {"event": _read_event, "actor": _read_actor, **{kind: _reader_of(kind) for kind in _PLAIN}}
