"""Axis: the events of years and months go in; what each bar of a strip stands for, how many it has, and its path."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.model import Event, Ref
from dateline.publish.lists.placed import Period, filed, layers, place

MOST_MONTHS = 240  # of a longer record, a bar is a year
MOST_YEARS = 100  # of a longer record, a bar is ten years or more, unless one run of years has most of what happens
MOST_BARS = 150  # of one year each, after what is cut out
BINS = [step * power for power in (10, 100, 1000) for step in (1, 2, 5)]
CUT = 4  # years without an event that are cut out of a long record, where most are without one
LEAST = 5  # of hundredths of the highest bar, what can be seen
UNITS = ("year", "month", "day")
Slot = tuple[int, ...]  # a year, a month or a day; nothing for what is cut out
Layers = tuple[int, int, int]  # how many are sure, how many perhaps, and how many planned
NONE: Layers = (0, 0, 0)


@dataclass(frozen=True)
class Axis:
    """A bar for each of the slots, in order of time; the numbers of events, each counted once, as finely as known.

    A slot that is a year stands for `step` years, from it on.
    """

    slots: tuple[Slot, ...]
    numbers: Mapping[Slot, Layers]
    step: int = 1

    @cached_property
    def depth(self) -> int:
        """1 where a bar is a year, 2 for a month, 3 for a day."""
        return len(self.slots[0])

    @cached_property
    def bars(self) -> tuple[Layers, ...]:
        """How many events each bar has."""
        if self.step == 1:
            return tuple([self.numbers.get(slot, NONE) for slot in self.slots])
        return tuple([self._sum(slot) for slot in self.slots])

    @cached_property
    def top(self) -> int:
        """The number of events that the highest bar stands for."""
        return max(map(sum, self.bars), default=0)

    @cached_property
    def loose(self) -> dict[Slot, int]:
        """What is known less finely than by bars: how many events, by the year or month that has them."""
        return {slot: sum(of) for slot, of in self.numbers.items() if len(slot) < self.depth}

    @property
    def cuts(self) -> tuple[tuple[int, int], ...]:
        """The places of what is cut out, and of how many years each time."""
        ends = ((at, self.slots[at - 1][0], self.slots[at + 1][0]) for at, slot in enumerate(self.slots) if not slot)
        return tuple((at, after - before - 1) for at, before, after in ends)

    def years(self, slot: Slot) -> list[Slot]:
        """What a bar stands for, year by year; a month or a day, or what is cut out, stands for itself."""
        return [slot] if self.step == 1 else [(slot[0] + year,) for year in range(self.step)]

    def counts(self, depth: int) -> dict[Slot, int]:
        """How many events there are by the year (1) or month (2) that has them."""
        found: defaultdict[Slot, int] = defaultdict(int)
        for slot, of in self.numbers.items():
            found[slot[:depth]] += sum(of)
        return dict(found)

    def find(self) -> dict[Slot, tuple[int, int]]:
        """The first and the last bar of each year, month and day that has some."""
        found: dict[Slot, tuple[int, int]] = {}
        for at, slot in enumerate(self.slots):
            for each in self.years(slot):
                for depth in range(1, len(each) + 1):
                    found[each[:depth]] = found.get(each[:depth], (at, at))[0], at
        return found

    def draw(self, layer: int) -> str:
        """An SVG path of each bar's part of a layer, above those below: one wide, with a gap, the highest 100 high."""
        return "".join(self._bars(layer))

    def draw_loose(self) -> str:
        """What may be anywhere in some bars, spread over them."""
        loose = sorted(self.loose.items())
        places = self.find() if loose else {}
        runs = [(*places[slot], number) for slot, number in loose]
        wide = [(first, last - first + 1, number) for first, last, number in runs]
        return "".join(f"M{at} 100v-{(high := self._high(n / width))}h{width}v{high}z" for at, width, n in wide)

    def _sum(self, slot: Slot) -> Layers:
        sure, perhaps, planned = zip(*(self.numbers.get(each, NONE) for each in self.years(slot)), strict=True)
        return sum(sure), sum(perhaps), sum(planned)

    def _bars(self, layer: int) -> Iterator[str]:
        for at, of in enumerate(self.bars):
            if of[layer]:
                below, high = sum(map(self._high, of[:layer])), self._high(of[layer])
                yield f"M{at}.1 {100 - below}v-{high}h.8v{high}z"

    def _high(self, number: float) -> int:
        return max(round(number / (self.top or 1) * 100), LEAST) if number else 0


def axis(periods: Mapping[Period, Sequence[Event]]) -> Axis:
    """The months from the first to the last, or of a long record its years."""
    years = {(year,): of for (year, month), of in periods.items() if month is None}
    months = {(year, month): of for (year, month), of in periods.items() if month is not None}
    slots = tuple(_slots(years, months))
    if not slots or len(slots[0]) == 1:
        step = _step({year: len(of) for (year,), of in years.items()}, slots)
        bins = (
            tuple((year,) for year in range(slots[0][0] // step * step, slots[-1][0] + 1, step)) if step > 1 else slots
        )
        return Axis(bins, {slot: layers(of, 1) for slot, of in years.items()}, step)
    within: defaultdict[Slot, list[Ref]] = defaultdict(list)
    for slot, of in months.items():
        within[slot[:1]] += [event.ref for event in of]
    loose = {slot: _but(of, within[slot]) for slot, of in years.items() if len(within[slot]) < len(of)}
    counted = {slot: layers(of, 2) for slot, of in (*months.items(), *loose.items()) if of}
    return Axis(slots, counted)


def _but(events: Iterable[Event], refs: Iterable[Ref]) -> list[Event]:
    within = frozenset(refs)
    return [event for event in events if event.ref not in within]


def axis_by_day(events: Sequence[Event]) -> Axis:
    """The days from the first to the last; an event of several counts on its first."""
    found: defaultdict[Slot, list[Event]] = defaultdict(list)
    for event, slot in zip(events, slots_of(events), strict=True):
        found[slot].append(event)
    days = [dt.date(*slot).toordinal() for slot in found if len(slot) == 3]
    each = (dt.date.fromordinal(day) for day in range(min(days), max(days) + 1)) if days else ()
    slots = tuple((day.year, day.month, day.day) for day in each)
    drawn = {slot[:depth] for slot in slots for depth in (1, 2, 3)}
    return Axis(slots, {slot: layers(of, 3) for slot, of in found.items() if slot in drawn})


def slots_of(events: Sequence[Event], depth: int = 3) -> list[Slot]:
    """The first day of each event (3), its month (2) or year, as far as that is known and in the years 1 to 9999."""
    return [_slot(event, period, depth) for event, period in zip(events, place(events), strict=True)]


def _slot(event: Event, period: Period, depth: int) -> Slot:
    year, month = period
    if filed(event) is None:
        return ()
    if month is None or depth == 1:
        return (year,)
    is_day = depth == 3 and event.date.sorted_by.precision in ("time", "day")
    return event.date.sort_position if is_day else (year, month)


def _slots(named: Iterable[Slot], known: Iterable[Slot]) -> Iterable[Slot]:
    """The bars for these years and months."""
    years = sorted(year for (year,) in named)
    if not years:
        return []
    months = [12 * year + month - 1 for year, month in known]
    # A year of which no month is known has them all.
    bare = [
        12 * year + at for year in (years[0], years[-1]) for at in (0, 11) if not any(m // 12 == year for m in months)
    ]
    first, last = min(months + bare), max(months + bare)
    if last - first < MOST_MONTHS:
        return [(at // 12, at % 12 + 1) for at in range(first, last + 1)]
    return _cut(years)


def _step(numbers: Mapping[int, int], slots: Sequence[Slot]) -> int:
    """How many years a bar stands for: one, where the record is not long, or where one run of years has most of it."""
    years = slots[-1][0] - slots[0][0] + 1 if slots else 0
    run, most = 0, 0
    for slot in slots:
        run = run + numbers.get(slot[0], 0) if slot else 0
        most = max(most, run)
    if years <= MOST_YEARS or (len(slots) <= MOST_BARS and 2 * most > sum(numbers.values())):
        return 1
    return next(step for step in BINS if years <= step * MOST_YEARS)


def _cut(years: Sequence[int]) -> Iterator[Slot]:
    """The years from the first to the last; where most are without an event, what is long without one is cut out."""
    cut = CUT if 2 * len(years) < years[-1] - years[0] else years[-1]
    last = years[0] - 1
    for year in years:
        if year - last > cut:
            yield ()
        else:
            yield from ((between,) for between in range(last + 1, year))
        yield (year,)
        last = year
