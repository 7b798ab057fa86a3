"""Web: how entries hang together, as it was linked, goes in; numbers that `marshal` holds come out; and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from dateline.content.link import Face, Link, linked_of, make_site
from dateline.content.parcel import pack_problem, unpack_problem
from dateline.content.reading import Reading
from dateline.content.readings import Readings
from dateline.content.registry import Registry
from dateline.content.validate import Checked
from dateline.content.ways import Ways
from dateline.model import Config, Entry, Event, Point, Ref, ref_to
from dateline.problems import Problems

Flat = tuple[Any, ...]


def pack_web(link: Link, readings: Readings) -> Flat | None:
    """What was linked, by the numbers of its items; None where it may be linked otherwise although nothing changed."""
    registry, ways = link.registry, link.ways
    if not link.plain or registry.broken or registry.proposed or any(map(_is_open, readings.made)):
        return None
    number = {ref: place for place, ref in enumerate(readings.refs)}

    def packed(found: Mapping[Ref, Iterable[Ref]]) -> Flat:
        return tuple([(number[ref], tuple([number[other] for other in others])) for ref, others in found.items()])

    points = {
        ref: tuple([(number[one.event], _place(one, link)) for one in found]) for ref, found in ways.points.items()
    }
    return (
        link.site.media,
        tuple([number[ref] for ref in registry.first]),
        tuple([number[ref] for ref in link.site.entries]),
        tuple([number[ref] for ref in registry.drafts]),
        tuple([(old.kind, old.id, number[ref]) for old, ref in registry.renamed.items()]),
        tuple([(number[other], number[ref]) for other, ref in registry.same.items()]),
        tuple([pack_problem(problem) for problem in link.told]),
        tuple([number[event.ref] for event in ways.timeline]),
        tuple([(number[ref], tuple([number[event.ref] for event in found])) for ref, found in ways.about.items()]),
        packed(ways.mentions),
        packed(ways.parts),
        packed(ways.derived),
        tuple([(number[ref], tuple([(tie, number[by]) for tie, by in found])) for ref, found in ways.answers.items()]),
        tuple([(number[ref], found) for ref, found in points.items()]),
        tuple([number[ref] for ref in ways.promises]),
    )


def unpack_web(
    flat: Flat, readings: Readings, media: tuple[str, ...], faces: Mapping[Ref, Face], config: Config
) -> Link | None:
    """What was linked of these readings; None where other pictures are there now."""
    was, first, shown, drafts, renamed, same, told, timeline, about, *others = flat
    mentions, parts, derived, answers, points, promises = others
    if was != media:
        return None
    events: list[Any] = [*chain.from_iterable(readings.entries.values())]
    refs: list[Ref] = [entry.ref for entry in events]
    entries: dict[Ref, Entry] = {refs[place]: events[place] for place in shown}
    registry = Registry(
        Problems(),
        config.open_registry,
        entries=dict(entries),
        drafts={refs[place] for place in drafts},
        renamed={ref_to(kind, id): refs[place] for kind, id, place in renamed},
        same={refs[other]: refs[place] for other, place in same},
        first={refs[place]: events[place] for place in first},
    )
    ways = Ways(
        timeline=tuple([events[place] for place in timeline]),
        about={refs[place]: tuple([events[each] for each in found]) for place, found in about},
        mentions={refs[place]: tuple([refs[by] for by in found]) for place, found in mentions},
        parts={refs[place]: tuple([refs[each] for each in found]) for place, found in parts},
        answers={refs[place]: tuple([(tie, refs[by]) for tie, by in found]) for place, found in answers},
        points={
            refs[place]: tuple([Point(refs[event], events[event].figures[at]) for event, at in found])
            for place, found in points
        },
        derived={refs[place]: tuple([refs[each] for each in found]) for place, found in derived},
        promises=tuple([refs[place] for place in promises]),
    )
    packed = [*chain.from_iterable([flat[3] for flat in readings.kept.values()])]
    digests = {refs[place]: packed[place][4] for place in shown}
    site = make_site(config, entries, registry.same, media, digests, ways)
    found_faulty = map(readings.find, [events[place] for place, one in enumerate(packed) if one[5]])
    faulty = {item: linked_of(item).told for item in found_faulty}
    return Link(site, registry, ways, faces, tuple(map(unpack_problem, told)), faulty)


def _is_open(reading: Reading) -> bool:
    """Whether what it holds hangs by more than what it says."""
    return bool(reading.broken) or any(isinstance(event, Checked) for event in reading.events)


def _place(point: Point, link: Link) -> int:
    """Which of its event's figures it is."""
    event = link.site.entries[point.event]
    assert isinstance(event, Event)
    return next(place for place, figure in enumerate(event.figures) if figure == point.figure)  # also of a reworded one
