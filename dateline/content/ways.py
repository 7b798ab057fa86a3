"""Ways: linked entries go in; every way back, from what is named to what names it, comes out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.dates import Date
from dateline.model import Actor, Entry, Event, Place, Point, Ref, Series, Source, Topic


class Ways(NamedTuple):
    """The ways back of a site, as `Site` has them."""

    timeline: tuple[Event, ...]
    about: dict[Ref, tuple[Event, ...]]
    mentions: dict[Ref, tuple[Ref, ...]]
    parts: dict[Ref, tuple[Ref, ...]]
    answers: dict[Ref, tuple[tuple[str, Ref], ...]]
    points: dict[Ref, tuple[Point, ...]]
    derived: dict[Ref, tuple[Ref, ...]]
    promises: tuple[Ref, ...]

    def differ(self, before: Ways) -> bool:
        """Whether anything hangs otherwise than before, as far as the linker made that anew."""
        return self.parts is not before.parts or self.mentions != before.mentions


def find_ways(entries: Mapping[Ref, Entry], named: Mapping[Ref, tuple[Ref, ...]]) -> Ways:
    """The ways back, in the order of the entries, or, of events, of time."""
    timeline = tuple(sorted((entry for entry in entries.values() if isinstance(entry, Event)), key=_in_time))
    return Ways(
        timeline=timeline,
        about=_about(timeline, entries),
        mentions=_mentions(entries, named),
        parts=_inverse(entries, "within"),
        answers=_answers(timeline),
        points=_points(timeline),
        derived=_inverse({ref: entry for ref, entry in entries.items() if isinstance(entry, Source)}, "derived_from"),
        promises=tuple(event.ref for event in timeline if event.promises),
    )


def outline(entry: Entry) -> tuple[object, ...]:
    """All of an entry that `find_ways` and lists go by, save what its text names."""
    match entry:
        case Event():
            actors = tuple(part.actor for part in entry.actors)
            sources = tuple(citation.source for citation in entry.sources)
            listed = (actors, sources, entry.topics, entry.places, entry.figures, entry.within)
            told = (entry.status, entry.corrections, entry.added, entry.entered)
            return (entry.ref, entry.date, listed, entry.ties, entry.media, entry.due, told)
        case Source():
            return (entry.ref, entry.derived_from)
        case Actor():
            return (entry.ref, entry.within, entry.image)
        case Topic() | Place():
            return (entry.ref, entry.within)
        case Series():
            return (entry.ref, entry.per)  # by which figures are compared
        case _:
            return (entry.ref,)


def replace_in_ways(
    ways: Ways, changed: Iterable[tuple[Entry, tuple[Ref, ...], tuple[Ref, ...]]], entries: Mapping[Ref, Entry]
) -> Ways:
    """The ways where these entries are others of the same outline, and name what they name now."""
    timeline, about, mentions = list(ways.timeline), dict(ways.about), dict(ways.mentions)
    for new, named_before, named in changed:
        if isinstance(new, Event):
            timeline[bisect_left(timeline, _in_time(new), key=_in_time)] = new
            for ref in _listed(new, entries):
                events = list(about[ref])
                events[bisect_left(events, _in_time(new), key=_in_time)] = new
                about[ref] = tuple(events)
        if named_before != named:
            _rename(mentions, new.ref, named_before, named)
    same = (ways.parts, ways.answers, ways.points, ways.derived, ways.promises)
    return Ways(tuple(timeline), about, mentions, *same)


def _rename(mentions: dict[Ref, tuple[Ref, ...]], by: Ref, before: tuple[Ref, ...], now: tuple[Ref, ...]) -> None:
    for ref in dict.fromkeys((*before, *now)):
        namers = [other for other in mentions.get(ref, ()) if other != by]
        if ref in now:
            insort(namers, by)
        mentions[ref] = tuple(namers)
        if not namers:
            del mentions[ref]


def _in_time(event: Event) -> tuple[object, ...]:
    return event.date.sort_key, event.id


def _about(timeline: tuple[Event, ...], entries: Mapping[Ref, Entry]) -> dict[Ref, tuple[Event, ...]]:
    """The events of each actor, topic, place, source and series; those of a part are the whole's too."""
    about: defaultdict[Ref, list[Event]] = defaultdict(list)
    for event in timeline:
        for ref in _listed(event, entries):
            about[ref].append(event)
    return {ref: tuple(events) for ref, events in about.items()}


def _listed(event: Event, entries: Mapping[Ref, Entry]) -> dict[Ref, None]:
    """What an event is listed under."""
    refs = dict.fromkeys(part.actor for part in event.actors)
    for citation in event.sources:
        refs[citation.source] = None
    for figure in event.figures:
        if figure.series:
            refs[figure.series] = None
    ahead = [*event.topics, *event.places]
    while ahead:
        ref = ahead.pop()
        if ref not in refs:
            refs[ref] = None
            entry = entries[ref]
            if isinstance(entry, Topic | Place):
                ahead.extend(entry.within)
    return refs


def _mentions(entries: Iterable[Ref], named: Mapping[Ref, tuple[Ref, ...]]) -> dict[Ref, tuple[Ref, ...]]:
    """By each entry, those whose texts name it."""
    mentions: defaultdict[Ref, list[Ref]] = defaultdict(list)
    for by in entries:
        for ref in named.get(by, ()):
            mentions[ref].append(by)
    return {ref: tuple(namers) for ref, namers in mentions.items()}


def _inverse(entries: Mapping[Ref, Entry], name: str) -> dict[Ref, tuple[Ref, ...]]:
    """By each entry, those that name it in this field."""
    inverse: defaultdict[Ref, list[Ref]] = defaultdict(list)
    for entry in entries.values():
        for ref in getattr(entry, name, ()):
            inverse[ref].append(entry.ref)
    return {ref: tuple(refs) for ref, refs in inverse.items()}


def _answers(timeline: tuple[Event, ...]) -> dict[Ref, tuple[tuple[str, Ref], ...]]:
    """By each event, the later ones that follow it, respond to it, fulfil or contradict it."""
    answers: defaultdict[Ref, list[tuple[str, Ref]]] = defaultdict(list)
    for event in timeline:
        for name, ref in event.ties:
            answers[ref].append((name, event.ref))
    return {ref: tuple(found) for ref, found in answers.items()}


def _points(timeline: tuple[Event, ...]) -> dict[Ref, tuple[Point, ...]]:
    """The figures of each series, by the period that they are for."""
    points: defaultdict[Ref, list[tuple[Date, Point]]] = defaultdict(list)
    for event in timeline:
        for figure in event.figures:
            if figure.series and figure.date:
                points[figure.series].append((figure.date, Point(event.ref, figure)))
    return {ref: tuple(point for _, point in sorted(found, key=_by_period)) for ref, found in points.items()}


def _by_period(found: tuple[Date, Point]) -> tuple[int, ...]:
    return found[0].sort_key
