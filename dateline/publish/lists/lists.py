"""Lists: the site goes in; its events by the name of each list that pages show come out, whole or page by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import inf
from typing import NamedTuple

from dateline.dates import Date
from dateline.model import (
    OPEN,
    STANDINGS,
    Comparison,
    Event,
    Page,
    Promise,
    Ref,
    Series,
    Site,
    Witnesses,
    compare_labels,
    compare_series,
    find_witnesses,
    promise_of,
)
from dateline.model.flat import read_heads
from dateline.publish.lists.placed import Period, filed, group
from dateline.publish.lists.tally import Tally, tally

CHANGES_PER_PAGE = 200
INDEX_ROWS = 500
SERIES_ROWS = 500  # figures on one page of a series
PROMISES_PER_PAGE = 200
MOST_NEWEST = 50  # events of one day, by id, that are worth their bytes on a page


class Change(NamedTuple):
    """Since when the record has an event, or a correction of it: its place among the event's corrections, else -1."""

    day: Date
    event: Event
    correction: int = -1

    @property
    def order(self) -> tuple[object, ...]:
        """Its place in time; of one day, what is new comes before what was corrected, then the earlier event."""
        return self.day.sort_key, self.correction >= 0, self.event.date.sort_key, self.event.id, self.correction


@dataclass(frozen=True)
class Lists:
    """Every list of events, oldest first: the timeline, those of a year or month, those about an entry."""

    site: Site

    def carry(self, before: Lists, events: Iterable[Event]) -> None:
        """Take over the lists of a site of which this one differs in what these events say alone."""
        known, own = vars(before), vars(self)
        own.update((name, known[name]) for name in ("newest", "places", "_origins", "_found") if name in known)
        if "periods" not in known:
            return
        periods = own["periods"] = dict(before.periods)
        for event in events:
            for period in [period for period in periods if period[0] == filed(event)]:
                listed = (event if other.ref == event.ref else other for other in periods[period])
                periods[period] = tuple(listed)

    def events(self, of: Ref | Period | None = None) -> tuple[Event, ...]:
        """The events about an entry, of a period, or all of them."""
        if of is None:
            return self.site.timeline
        return self.site.about.get(of, ()) if isinstance(of, Ref) else self.periods.get(of, ())

    def part(self, page: Page, of: Ref | Period | None = None) -> tuple[Event, ...]:
        """The part of a list that one of its pages shows, in the page's order."""
        events, per_page = self.events(of), self.per_page(of)
        first, last = (page.number - 1) * per_page, page.number * per_page
        if page.order == "oldest":
            return events[first:last]
        return events[max(len(events) - last, 0) : max(len(events) - first, 0)][::-1]

    def per_page(self, of: Ref | Period | None = None) -> int:
        """How many events of a list stand on one page: of a year, which lists headlines, as many as in an index."""
        is_year = of is not None and not isinstance(of, Ref) and of[1] is None
        return INDEX_ROWS if is_year else self.site.config.per_page

    @cached_property
    def _timeline(self) -> tuple[Event, ...]:
        """All events, of which what lists ask of all was read at once."""
        read_heads(self.site.timeline)
        return self.site.timeline

    @cached_property
    def periods(self) -> Mapping[Period, tuple[Event, ...]]:
        """The events of each year, and of each month, under which the timeline lists them."""
        return group(self._timeline)

    @cached_property
    def undated(self) -> tuple[Event, ...]:
        """The events that no year of the calendar has."""
        return tuple(event for event in self.site.timeline if filed(event) is None)

    @cached_property
    def places(self) -> Mapping[Ref, int]:
        """Where each event stands in the timeline."""
        return {event.ref: place for place, event in enumerate(self.site.timeline)}

    @cached_property
    def newest(self) -> tuple[str, tuple[str, ...]]:
        """The last day on which an event was added or corrected, and by id those of that day; none where it is many."""
        days = [(changed(event), event.id) for event in self._timeline]
        last = max((day for day, _ in days), default="")
        ids = sorted(id for day, id in days if day == last) if last else []
        return last, tuple(ids if len(ids) <= MOST_NEWEST else ())

    def witnesses(self, sources: Iterable[Ref]) -> Witnesses:
        """Which of these sources are independent, and whom the others repeat."""
        return find_witnesses(sources, self._derived_from)

    def independent(self, event: Event) -> int:
        """How many of an event's sources count."""
        sources = event.sources
        return len(sources) if len(sources) < 2 else len(self.witnesses(event.cited).independent)

    def _derived_from(self, source: Ref) -> tuple[Ref, ...]:
        return self._origins.get(source, ())

    @cached_property
    def _origins(self) -> Mapping[Ref, tuple[Ref, ...]]:
        """What each source is derived from that is derived from any."""
        found: defaultdict[Ref, list[Ref]] = defaultdict(list)
        for origin, repeating in self.site.derived.items():
            for ref in repeating:
                found[ref].append(origin)
        return {ref: tuple(origins) for ref, origins in found.items()}

    @cached_property
    def series(self) -> Mapping[Ref, tuple[Comparison, ...]]:
        """The figures of each series, period by period; those of an event that was retracted are left out."""
        site = self.site
        retracted = {event.ref for event in site.timeline if event.retracted}
        found: dict[Ref, tuple[Comparison, ...]] = {}
        for ref, points in site.points.items():
            series = site.entries[ref]
            assert isinstance(series, Series)
            stand = (point for point in points if point.event not in retracted)
            found[ref] = tuple(compare_series(ref, series.per, stand, self._derived_from))
        return found

    @cached_property
    def differing(self) -> tuple[Comparison, ...]:
        """The figures that cannot all hold: of series by id, then those of events in time."""
        of_series = (each for ref in sorted(self.series) for each in self.series[ref])
        stand = (event for event in self.site.timeline if len(event.figures) > 1 and not event.retracted)
        of_events = (each for event in stand for each in compare_labels(event, self._derived_from))
        return tuple(each for each in (*of_series, *of_events) if each.differ)

    @cached_property
    def differing_by_event(self) -> Mapping[Ref, tuple[Comparison, ...]]:
        """The same, by each event that gives one of the figures."""
        found: defaultdict[Ref, list[Comparison]] = defaultdict(list)
        for each in self.differing:
            for ref in dict.fromkeys(point.event for point in each.points):
                found[ref].append(each)
        return {ref: tuple(comparisons) for ref, comparisons in found.items()}

    @cached_property
    def disputed(self) -> tuple[tuple[Event, tuple[Ref, ...]], ...]:
        """The events that are disputed, or at odds with others, in time, each with these; none that was taken back."""
        stand = {event.ref: event for event in self.site.timeline if not event.retracted}
        found = ((event, tuple(ref for ref in event.contradicts if ref in stand)) for event in stand.values())
        return tuple((event, refs) for event, refs in found if event.status == "disputed" or refs)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """When the record got its events, and corrected them: the newest first."""
        events = self._timeline
        got = (Change(event.added or event.date, event) for event in events if not self._is_later(event.added))
        return tuple(sorted(chain(got, self.corrections), key=lambda change: change.order, reverse=True))

    @cached_property
    def corrections(self) -> tuple[Change, ...]:
        """All corrections, the newest first."""
        found = (
            Change(correction.date, event, place)
            for event in self.site.timeline
            for place, correction in enumerate(event.corrections)
        )
        return tuple(sorted(found, key=lambda change: change.order, reverse=True))

    def _is_later(self, added: Date | None) -> bool:
        """Whether the record got something after the day that it is as of."""
        return bool(self.site.config.as_of and added and added.is_after(self.site.today))

    @cached_property
    def tally(self) -> Tally:
        """The record in numbers."""
        return tally(self.site)

    def news(self, page: Page) -> tuple[Change, ...]:
        """What is new in the record, or what was corrected, as far as one page of it shows that."""
        listed = self.corrections if page.shows == "corrections" else self.changes
        return listed[(page.number - 1) * CHANGES_PER_PAGE : page.number * CHANGES_PER_PAGE]

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """What is overdue, due, ahead, kept and called off; of what is open, the soonest first, else the latest."""
        found = filter(None, (promise_of(self.site, ref) for ref in self.site.promises))
        return tuple(sorted(found, key=self._standing))

    def promised(self, page: Page) -> tuple[Promise, ...]:
        """The promises that one page of their list shows."""
        return self.promises[(page.number - 1) * PROMISES_PER_PAGE : page.number * PROMISES_PER_PAGE]

    def _standing(self, promise: Promise) -> tuple[int, float, int]:
        """Where a promise stands in the list of all."""
        last = inf if promise.due.latest is None else promise.due.latest
        way = 1 if promise.standing in OPEN else -1
        return STANDINGS.index(promise.standing), way * last, self.places[promise.event]

    def beside(self, ref: Ref | None, event: Event) -> tuple[Event | None, Event | None]:
        """The events before and after one in the list of an entry that it is about."""
        events, places = self._placed.get(ref) or self._place(ref)
        place = places[event.ref]
        return events[place - 1] if place else None, events[place + 1] if place + 1 < len(events) else None

    def _place(self, ref: Ref | None) -> tuple[tuple[Event, ...], Mapping[Ref, int]]:
        events = self.events(ref)
        places = self.places if ref is None else {event.ref: place for place, event in enumerate(events)}
        found = self._placed[ref] = events, places
        return found

    @cached_property
    def _placed(self) -> dict[Ref | None, tuple[tuple[Event, ...], Mapping[Ref, int]]]:
        """The list of an entry, and where each event stands in it."""
        return {}


def changed(event: Event) -> str:
    """The day on which an event was added to the record or last corrected, as far as the record says; else ""."""
    corrections, added = event.corrections, event.entered and event.added
    if not corrections and not added:  # as of most, who are asked one by one
        return ""
    told = [added] if added else []
    days = [date.last_day for date in (*told, *(correction.date for correction in corrections))]
    return max((day.isoformat() for day in days if day), default="")
