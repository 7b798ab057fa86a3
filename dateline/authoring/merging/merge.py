"""Merge: drafts of several articles go in, with the site's events; one draft for each happening comes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations
from math import fsum, inf

from dateline.authoring.drafting.draft import Draft
from dateline.authoring.merging.clusters import cluster
from dateline.authoring.merging.counts import killed
from dateline.authoring.merging.days import Range, days_of
from dateline.authoring.merging.figure_range import differ as values_differ
from dateline.authoring.merging.figure_range import goes_beyond
from dateline.authoring.merging.likeness import (
    LEAST,
    NEVER,
    is_to_be_looked_at,
    likeness,
    margin,
    margin_at,
    tell_otherwise,
)
from dateline.authoring.merging.term_index import TermIndex
from dateline.authoring.merging.terms import Told, read, read_terms
from dateline.authoring.merging.union import beyond, unite

_LOOK = "Kept apart from what may be the same: "
_TOLLS = "Tolls differ: "
_MOST_LOOKS = 5  # flags of those that an editor can compare; of many the likeliest
_A_PART = 5  # times as many dead as are told of some that are among them
_A_STORY = 15  # days before and behind which a toll is that of another story
_AROUND = 4  # days around a draft's, and around an event's
_LEEWAY = 0.05  # less than for two drafts is enough for the likeliest event, whose wording is not that of articles


def merge_drafts(drafts: Iterable[Draft], events: Iterable[Draft] = ()) -> tuple[Draft, ...]:
    """What several articles tell, told once, with each article as a source; in order of time.

    `events` are what the site has, as `drafts_of` gives it: a draft of one of them names it in `same_as` and has only
    what it adds; one whose articles the event cites already is left out. What disagrees is told in `flags`. In which
    order the drafts come makes no difference, and what was merged once is merged no further.
    """
    known = sorted(events, key=_order)
    merged = sorted({_unmarked(draft) for draft in drafts}, key=_order)
    while (again := _merge_once(merged, known)) != merged:
        merged = again
    return tuple(_marked(merged, known))


def _unmarked(draft: Draft) -> Draft:
    flags = tuple(flag for flag in draft.flags if not flag.startswith((_LOOK, _TOLLS)))
    return draft if flags == draft.flags else replace(draft, flags=flags)


def _tolls(drafts: Sequence[Draft]) -> Mapping[int, list[str]]:
    """What titles say of how many died, by the draft's place, where other articles of the same story say otherwise.

    Articles are of one story where a happening is told by both; a toll of long before is another's.
    """
    told_by: defaultdict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(drafts):
        for proof in one.sources:
            told_by[proof.source].add(place)
    told = [
        (place, toll, one.sources[0].source, days_of(date).reach(_A_STORY))
        for place, one in enumerate(drafts)
        if one.sources and (toll := killed(one.title)) and (date := read(one.date))
    ]
    apart: defaultdict[int, list[str]] = defaultdict(list)
    for (place, toll, mine, days), (other, its_toll, yours, its_days) in permutations(told, 2):
        if toll == its_toll or mine == yours or days[0] > its_days[1] or its_days[0] > days[1]:
            continue
        if told_by[mine].isdisjoint(told_by[yours]):
            continue
        if _is_part(toll, its_toll) or _is_part(its_toll, toll):
            continue
        if len(apart[place]) < _MOST_LOOKS and (values_differ(toll, its_toll) or goes_beyond(toll, its_toll)):
            apart[place].append(f"{_TOLLS}{toll} here, {its_toll} in {drafts[other].title} ({yours})")
    return apart


def _is_part(toll: str, other: str) -> bool:
    """Whether so few died, beside another toll, that they are told of as some of these: "two of the wounded died"."""
    least, most = (int(re.findall(r"\d+", value.replace(",", ""))[-1]) for value in (toll, other))
    return least * _A_PART < most


def _marked(drafts: Sequence[Draft], events: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, each flagged with those of other articles, and events, that may tell the same and were kept apart."""
    told = read_terms((*drafts, *_around(events, drafts)))
    index = TermIndex()
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    tolls = _tolls(drafts)
    for place, one in enumerate(told):
        for other, like in index.near(one, LEAST):
            if _is_same_entry(one.draft, told[other].draft):
                continue
            if one.articles.isdisjoint(told[other].articles) and is_to_be_looked_at(told[other], one, like):
                near[place].append((-like, other))
                near[other].append((-like, place))
        index.add(place, one)
    for place, draft in enumerate(drafts):
        likeliest = sorted(other for _, other in sorted(near[place])[:_MOST_LOOKS])
        flags = (f"{_LOOK}{told[other].draft.title} ({told[other].draft.date})" for other in likeliest)
        marks = (*flags, *tolls.get(place, ()))
        yield replace(draft, flags=(*draft.flags, *marks)) if marks else draft


def _is_same_entry(one: Draft, other: Draft) -> bool:
    """Whether both are of one event of the site, as what was proposed under another title is."""
    return one.same_as == other.same_as != ""


def _merge_once(drafts: Sequence[Draft], events: Sequence[Draft]) -> list[Draft]:
    """Fewer drafts than before, or the same; those of an event are compared with nothing else any more."""
    of_event: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.same_as:
            of_event[draft.same_as].append(draft)
    merged = []
    for happening, event in _happenings([draft for draft in drafts if not draft.same_as], events):
        if event:
            of_event[event] += happening
        else:
            merged.append(unite(happening))
    entries = {event.same_as: event for event in events}
    added = (beyond(unite(happening), entries.get(id), id) for id, happening in of_event.items())
    return sorted((*merged, *filter(None, added)), key=_order)


def _happenings(drafts: Sequence[Draft], events: Sequence[Draft]) -> Iterator[tuple[list[Draft], str]]:
    """The drafts that tell the same, and the id of the event that tells it too, or ""."""
    told = read_terms((*drafts, *_around(events, drafts)))
    groups = _told_alike(told[: len(drafts)])
    new, recorded = [one for one, _ in groups], told[len(drafts) :]
    index = TermIndex()
    clusters = cluster(
        len(new),
        _near(new, index),
        lambda one, other: margin_at(new[one], new[other], likeness(new[one], new[other])),
        lambda one, other: tell_otherwise(new[one], new[other]),
    )
    beside = _beside(recorded, index)
    for places in clusters:
        happening = [new[place] for place in places]
        near = {event for place in places for event in beside[place]}
        ranked = ((fsum(margin(one, recorded[place]) for one in happening), recorded[place].draft) for place in near)
        best = max(((total, event.same_as) for total, event in ranked), default=(NEVER, ""))
        told_by = [draft for place in places for draft in groups[place][1]]
        yield told_by, best[1] if best[0] >= -_LEEWAY * len(happening) else ""


def _told_alike(told: Sequence[Told]) -> list[tuple[Told, list[Draft]]]:
    """What is told under one title of one day, as is what an agency wrote, told once, with the drafts that tell it.

    What many tell with one title counts once beside what is told with another, and is compared with it once.
    """
    groups: defaultdict[tuple[str, ...], list[tuple[Told, list[Draft]]]] = defaultdict(list)
    for one in told:
        alike = groups[one.draft.title, one.draft.date]
        for place, (first, drafts) in enumerate(alike):
            if margin(first, one) >= 0:
                alike[place] = replace(first, articles=first.articles | one.articles), [*drafts, one.draft]
                break
        else:
            alike.append((one, [one.draft]))
    return [group for alike in groups.values() for group in alike]


def _near(told: Sequence[Told], index: TermIndex) -> Iterator[tuple[int, int, float]]:
    """The places of each two that may tell the same, the lower first, and their margin; all are then in the index."""
    for place, one in enumerate(told):
        for other, like in index.near(one, LEAST):
            yield other, place, margin_at(told[other], one, like)
        index.add(place, one)


def _beside(events: Sequence[Told], index: TermIndex) -> Mapping[int, list[int]]:
    """The places of the events that may tell what a draft tells, by the draft's place."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for place, _ in index.near(event, LEAST - _LEEWAY):
            beside[place].append(number)
    return beside


def _around(events: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """The events of days around those that drafts tell of."""
    days = _joined(sorted(filter(None, (_reach(draft) for draft in drafts))))
    return [event for event in events if (reach := _reach(event)) and _is_among(reach, days)]


def _reach(draft: Draft) -> Range | None:
    date = read(draft.date)
    return days_of(date).reach(_AROUND) if date else None


def _joined(days: Iterable[Range]) -> list[Range]:
    joined: list[Range] = []
    for first, last in days:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _is_among(days: Range, others: Sequence[Range]) -> bool:
    return any(first <= days[1] and days[0] <= last for first, last in others)


def _order(draft: Draft) -> tuple[tuple[float, ...], str, str, str]:
    date = read(draft.date)
    return date.sort_key if date else (inf,), draft.date, draft.title, repr(draft)
