"""Look back: the site and a day go in; the site as far as it was public on that day comes out.

An event is public from the last day that its `known` may be. Later sources, figures that rest on these alone, and later
corrections are left out; of a field that was corrected later, what it said until then stands again. What stands in
texts stays as it is now. Registered entries of which only what is left out speaks are left out too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline import schema
from dateline.content.followed import asked_of
from dateline.content.texts import body_of
from dateline.content.ways import find_ways
from dateline.dates import Date
from dateline.model import Actor, Correction, Entry, Event, Figure, Ref, Site, Source
from dateline.model.before import read_before, with_figures
from dateline.model.flat import amend, digest_of, said


def look_back(site: Site, day: dt.date, url: str = "") -> Site:
    """What was public on this day; `url` is where it will be, which is not where the site itself is.

    It is a site of its own, for which that day is today. What is left out is kept by name, for the texts that name it.
    """
    entries, later = _undone(site, day)
    kept = {ref: entry for ref, entry in entries.items() if not _is_later(entry, day)}
    kept = {ref: _without(entry, kept) for ref, entry in kept.items()}
    kept = _spoken_of(site, kept)
    mentions = {ref: _those(site.mentions.get(ref, ()), kept) for ref in kept}
    ways = find_ways(kept, {})
    digests = {ref: _digest(site, entry) for ref, entry in kept.items()}
    return replace(
        site,
        config=replace(site.config, url=url, live=site.config.url, as_of=day.isoformat()),
        entries=kept,
        timeline=ways.timeline,
        about=ways.about,
        mentions={ref: namers for ref, namers in mentions.items() if namers},
        parts=ways.parts,
        answers=ways.answers,
        points=ways.points,
        derived=ways.derived,
        promises=ways.promises,
        media=_media(site, kept),
        digests=digests,
        today=day,
        absent={ref: entry for ref, entry in site.entries.items() if ref not in kept},
        later={ref: corrections for ref, corrections in later.items() if ref in kept},
    )


def _undone(site: Site, day: dt.date) -> tuple[dict[Ref, Entry], dict[Ref, tuple[Correction, ...]]]:
    """All entries without what was corrected later; and the corrections that cannot be taken back, which stand."""
    entries, later = dict(site.entries), dict[Ref, tuple[Correction, ...]]()
    for event in site.timeline:
        if any(_is_past(correction.date, day) for correction in event.corrections):
            entries[event.ref], stand = _undo(site, event, day)
            if stand:
                later[event.ref] = stand
    return entries, later


def _undo(site: Site, event: Event, day: dt.date) -> tuple[Event, tuple[Correction, ...]]:
    before = tuple(correction for correction in event.corrections if not _is_past(correction.date, day))
    later = [correction for correction in event.corrections if _is_past(correction.date, day)]
    values: dict[str, Any] = {}
    for correction in sorted(later, key=lambda each: each.date.sort_key, reverse=True):  # the first has the last word
        was = read_before(event, correction, site.find, site.config.timezone)
        values.pop(correction.field, None)
        if was is not None:
            values[correction.field] = _value(event, correction.field, was)
    stand = tuple(each for each in later if each.kind != "retraction" and each.field not in values)
    return amend(event, corrections=before, **values), stand


def _value(event: Event, name: str, was: Any) -> Any:
    """What a field is to hold that held this."""
    if name == "figures":
        return with_figures(event.figures, was)
    field = schema.EVENT.field(name)
    return None if was == "" and field and isinstance(field.type, schema.When) else was


def _is_later(entry: Entry, day: dt.date) -> bool:
    """Whether an entry became public after this day."""
    match entry:
        case Event():
            return entry.known is not None and _is_past(entry.known, day)
        case Source():
            return entry.published is not None and _is_past(entry.published, day)
        case _:
            return False


def _is_past(date: Date, day: dt.date) -> bool:
    """Whether a date may be after this day; of an open one, whether its start is."""
    last = date.latest if date.latest is not None else date.earliest
    return last is not None and last > day.toordinal()


def _without(entry: Entry, kept: Mapping[Ref, Entry]) -> Entry:
    """An entry without what is left out."""
    match entry:
        case Event():
            values = {
                "sources": tuple(citation for citation in entry.sources if citation.source in kept),
                "figures": tuple(_figures(entry, kept)),
                **{name: _those(getattr(entry, name), kept) for name in ("within", *schema.TIES)},
            }
        case Source():
            values = {"derived_from": _those(entry.derived_from, kept)}
        case _:
            return entry
    others = {name: value for name, value in values.items() if value != getattr(entry, name)}
    return amend(entry, **others) if others else entry


def _figures(event: Event, kept: Mapping[Ref, Entry]) -> Iterator[Figure]:
    """The figures that a source gives which is kept; those that no source is named for rest on all of the event's."""
    for figure in event.figures:
        sources = _those(figure.sources, kept)
        if sources or not (figure.sources or event.sources) or (not figure.sources and _those(event.cited, kept)):
            yield figure if sources == figure.sources else figure._replace(sources=sources)


def _those(refs: Iterable[Ref], kept: Mapping[Ref, Entry]) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs if ref in kept)


def _spoken_of(site: Site, kept: dict[Ref, Entry]) -> dict[Ref, Entry]:
    """What is kept, without the actors, topics, places, sources and series of which nothing speaks any more."""
    named: dict[Ref, list[Ref]] = {}
    for ref, namers in site.mentions.items():
        for by in namers:
            named.setdefault(by, []).append(ref)
    told = [ref for ref in site.entries if ref.kind in ("event", "page")]
    then = _reach(told, site.entries, named)
    alone = [ref for ref in site.entries if ref not in then]
    now = _reach([ref for ref in (*told, *alone) if ref in kept], kept, named)
    return {ref: entry for ref, entry in kept.items() if ref in now}


def _reach(roots: Iterable[Ref], entries: Mapping[Ref, Entry], named: Mapping[Ref, list[Ref]]) -> set[Ref]:
    """These, and what their fields and texts lead to."""
    found, ahead = set(roots), list(roots)
    while ahead:
        ref = ahead.pop()
        for other in (*asked_of(entries[ref]), *named.get(ref, ())):
            if other in entries and other not in found:
                found.add(other)
                ahead.append(other)
    return found


def _digest(site: Site, entry: Entry) -> bytes:
    return site.digests[entry.ref] if entry is site.entries[entry.ref] else digest_of(said(entry))


def _media(site: Site, kept: Mapping[Ref, Entry]) -> tuple[str, ...]:
    """The pictures, without those that only what is left out shows."""
    gone = set(_pictures(entry for ref, entry in site.entries.items() if ref not in kept))
    gone -= set(_pictures(kept.values()))
    texts = [body_of(entry).text for entry in kept.values()] if gone else []
    return tuple(name for name in site.media if name not in gone or any(name in text for text in texts))


def _pictures(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Event):
            yield from (medium.file for medium in entry.media)
        elif isinstance(entry, Actor) and entry.image:
            yield entry.image.file
