"""Rows: what a field of an entry holds goes in, plain values that `marshal` takes come out; and how it is read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from dateline.dates import Date
from dateline.model.entries import Actor, Entry, Event, Place, Series, Source, TextPage, Topic
from dateline.model.row import Fields, Flat, Row, refs_to
from dateline.model.values import (
    Citation,
    Correction,
    Evidence,
    Figure,
    Links,
    Medium,
    Part,
    Position,
    Ref,
)
from dateline.problems import Mark
from dateline.schema import TIES


def _to(kind: str) -> Callable[[Row, tuple[str, ...]], tuple[Ref, ...]]:
    return lambda _, ids: refs_to(kind, ids)


def _tied(number: int) -> Callable[[Row, tuple[str, ...]], tuple[Ref, ...]]:
    """Reads references that know where they were written."""

    def read(row: Row, ids: tuple[str, ...]) -> tuple[Ref, ...]:
        if not ids:
            return ()
        places = row.places[5][number]
        return tuple([Ref("event", id, Mark(row.file, *place)) for id, place in zip(ids, places, strict=True)])

    return read


def _date(date: Date | None) -> Any:
    """Its text; of a time also its offset, which may be that of the site's zone."""
    if date is None or date.clock is None:
        return date and date.text
    return date.text, date.clock.offset


def _ids(refs: tuple[Ref, ...]) -> tuple[str, ...]:
    return tuple([ref.id for ref in refs]) if refs else ()


def _id(ref: Ref | None) -> str | None:
    return ref.id if ref else None


def _parts(parts: tuple[Part, ...]) -> Flat:
    return tuple([(part.actor.id, part.role) for part in parts])


def _citations(citations: tuple[Citation, ...]) -> Flat:
    return tuple([(citation.source.id, citation.says, citation.quote) for citation in citations])


def _figures(figures: tuple[Figure, ...]) -> Flat:
    return tuple([_figure(figure) for figure in figures]) if figures else ()


def _figure(figure: Figure) -> Flat:
    number = figure.value
    ends = [None if end is None else str(end) for end in (number.least, number.most)]
    value = (number.text, *ends, number.about)
    return value, _id(figure.series), figure.label, _date(figure.date), figure.says, _ids(figure.sources)


def _corrections(corrections: tuple[Correction, ...]) -> Flat:
    return tuple([(_date(one.date), one.why, one.kind, one.field, one.was) for one in corrections])


def _positions(positions: tuple[Position, ...]) -> Flat:
    return tuple([(one.title, _id(one.of), _date(one.since), _date(one.until)) for one in positions])


def _media(media: tuple[Medium, ...]) -> Flat:
    return tuple([(one.file, one.alt, one.credit, one.caption) for one in media]) if media else ()


def _evidence(evidence: tuple[Evidence, ...]) -> Flat:
    return tuple([_one_evidence(one) for one in evidence]) if evidence else ()


def _one_evidence(evidence: Evidence) -> Flat:
    own = tuple([getattr(evidence, name) for name in ("start", "end", "expression", "rule", "confidence", "flags")])
    return evidence.quote, _id(evidence.source), *own, _id(evidence.same_as)


# How the values of a field are flattened and read; None: as they are.
_Way = tuple[Callable[[Any], Any] | None, Callable[[Row, Any], Any] | None]
_AS_IT_IS: _Way = (None, None)
_DATE: _Way = (_date, Row.date)
_PROSE: _Way = (lambda body: body.text, Row.prose)
_COMMON = dict.fromkeys(("old_ids", "draft", "allow"), _AS_IT_IS)
_FIELDS: dict[str, tuple[type[Entry], dict[str, _Way]]] = {
    "event": (
        Event,
        {
            **_COMMON,
            "date": (_date, Row.day),
            **dict.fromkeys(("title", "summary"), _AS_IT_IS),
            "body": _PROSE,
            "places": (_ids, _to("place")),
            "actors": (_parts, Row.parts),
            "topics": (_ids, _to("topic")),
            "sources": (_citations, Row.citations),
            "figures": (_figures, Row.figures),
            "due": _DATE,
            "within": (_ids, _to("event")),
            **{name: (_ids, _tied(number)) for number, name in enumerate(TIES)},
            **dict.fromkeys(("status", "weight"), _AS_IT_IS),
            **dict.fromkeys(("known", "added"), _DATE),
            "entered": _AS_IT_IS,
            "corrections": (_corrections, Row.corrections),
            "media": (_media, Row.media),
            "evidence": (_evidence, Row.evidence),
        },
    ),
    "actor": (
        Actor,
        {
            **_COMMON,
            **dict.fromkeys(("name", "kind", "aliases"), _AS_IT_IS),
            "positions": (_positions, Row.positions),
            "within": (_ids, _to("actor")),
            "links": (
                lambda links: (links.wikidata, links.wikipedia, links.website),
                lambda _, flat: Links(*flat),
            ),
            "image": (lambda image: image and _media((image,))[0], Row.image),
            "body": _PROSE,
        },
    ),
    "topic": (
        Topic,
        {**_COMMON, "title": _AS_IT_IS, "within": (_ids, _to("topic")), "aliases": _AS_IT_IS, "body": _PROSE},
    ),
    "place": (
        Place,
        {
            **_COMMON,
            "name": _AS_IT_IS,
            "within": (_ids, _to("place")),
            **dict.fromkeys(("aliases", "lat", "lon"), _AS_IT_IS),
            "body": _PROSE,
        },
    ),
    "source": (
        Source,
        {
            **_COMMON,
            **dict.fromkeys(("title", "publisher", "author", "url", "archive_url"), _AS_IT_IS),
            **dict.fromkeys(("published", "accessed"), _DATE),
            "kind": _AS_IT_IS,
            "derived_from": (_ids, _to("source")),
            **dict.fromkeys(("carried_by", "title_ours", "inline"), _AS_IT_IS),
        },
    ),
    "series": (Series, {**_COMMON, **dict.fromkeys(("title", "unit", "per", "kind"), _AS_IT_IS), "body": _PROSE}),
    "page": (TextPage, {**_COMMON, **dict.fromkeys(("title", "summary"), _AS_IT_IS), "body": _PROSE}),
}
CLASSES = {kind: make for kind, (make, _) in _FIELDS.items()}
SAID = {kind: (attrgetter(*ways), [flat for flat, _ in ways.values()]) for kind, (_, ways) in _FIELDS.items()}
HEADS: dict[str, tuple[str, ...]] = dict.fromkeys(CLASSES, ("title",))  # first what it is called
HEADS["event"] = ("title", "date", "status", "weight", "added", "entered", "corrections")  # which lists ask of all
HEADS["actor"] = HEADS["place"] = ("name",)
READ: Mapping[str, Fields] = {
    kind: {
        name: (at, HEADS[kind].index(name) if name in HEADS[kind] else None, read)
        for at, (name, (_, read)) in enumerate(ways.items(), 1)
    }
    for kind, (_, ways) in _FIELDS.items()
}
