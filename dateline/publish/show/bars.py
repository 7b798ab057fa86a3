"""Bars: from dated events to what each bar of a strip stands for, how many of them it has, and how it is drawn."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.model import Event
from dateline.publish import urls
from dateline.publish.lists import layers

FEW_MONTHS = 2  # of a shorter record, a bar is a day
MOST_MONTHS = 240  # of a longer record, a bar is a year
MOST_YEARS = 100  # and of a longer one, some years
LEAST = 5  # of hundredths of the highest bar, what can be seen
BINS = [1, *(step * power for power in (10, 100, 1000) for step in (1, 2, 5))]  # and that one bar stands for
Slot = tuple[int, ...]  # a year, a month or a day


@dataclass(frozen=True)
class Tally:
    """How many events there are by slot; how many are planned, and of how many others it is not sure that they are."""

    all: Counter[Slot] = field(default_factory=Counter)
    planned: Counter[Slot] = field(default_factory=Counter)
    perhaps: Counter[Slot] = field(default_factory=Counter)

    def add(self, slot: Slot, events: Sequence[Event]) -> None:
        """Count events into a slot."""
        self.all[slot] += len(events)
        planned, perhaps = layers(events, len(slot))
        self.planned[slot] += planned
        self.perhaps[slot] += perhaps

    def of(self, slot: Slot, step: int) -> tuple[int, int, int]:
        """How many are sure, how many perhaps and how many planned in a slot, or in so many years from it."""
        slots = years_of(slot, step)
        all, perhaps, planned = (sum(of[each] for each in slots) for of in (self.all, self.perhaps, self.planned))
        return all - perhaps - planned, perhaps, planned

    def loose(self, depth: int) -> dict[Slot, int]:
        """How many are known to a year or month, and to no month or day within it."""
        inner = Counter[Slot]()
        for slot, number in self.all.items():
            if 1 < len(slot) <= depth:
                inner[slot[:-1]] += number
        return {slot: n - inner[slot] for slot, n in sorted(self.all.items()) if len(slot) < depth and n > inner[slot]}


def slots_of(named: Iterable[Slot]) -> list[Slot]:
    """What each bar stands for: the months from the first to the last, or of a long record the years."""
    named = set(named)
    years = sorted(slot[0] for slot in named if len(slot) == 1)
    if not years:
        return []
    months = [12 * slot[0] + slot[1] - 1 for slot in named if len(slot) == 2]
    # A year of which no month is known has them all.
    bare = [
        12 * year + at for year in (years[0], years[-1]) for at in (0, 11) if not any(m // 12 == year for m in months)
    ]
    first, last = min(months + bare), max(months + bare)
    if last - first < MOST_MONTHS:
        return [(at // 12, at % 12 + 1) for at in range(first, last + 1)]
    step = next(step for step in BINS if years[-1] - years[0] < step * MOST_YEARS)
    return [(year,) for year in range(years[0] // step * step, years[-1] + 1, step)]


def step_of(slots: Sequence[Slot]) -> int:
    """The years that a bar stands for."""
    return slots[1][0] - slots[0][0] if len(slots[0]) == 1 and len(slots) > 1 else 1


def years_of(slot: Slot, step: int) -> list[Slot]:
    """The years that a bar stands for; of a month or a day, that alone."""
    return [slot] if step == 1 else [(slot[0] + year,) for year in range(step)]


def by_day(events: Iterable[Event]) -> tuple[list[Slot], Tally]:
    """The days from the first to the last; an event of several counts on its first."""
    tally = Tally()
    for event in events:
        slot = day_of(event)
        for depth in range(1, len(slot) + 1):
            tally.add(slot[:depth], [event])
    days = [dt.date(*slot).toordinal() for slot in tally.all if len(slot) == 3]
    if not days:
        return [], tally
    each = (dt.date.fromordinal(day) for day in range(min(days), max(days) + 1))
    return [(day.year, day.month, day.day) for day in each], tally


def day_of(event: Event) -> Slot:
    """The day under which an event is listed, or its first; else its month, its year, or nothing."""
    year, month = urls.filed(event)
    if year is None or month is None:
        return (year,) if year is not None else ()
    return event.date.sort_position if event.date.sorted_by.precision in ("time", "day") else (year, month)


def bars(numbers: Sequence[tuple[int, int, int]], top: int, layer: int) -> Iterator[str]:
    """An SVG path of each bar's part of one layer, above those below: one wide, with a gap, the highest 100 high."""
    for place, heights in enumerate([max(round(n / top * 100), LEAST) if n else 0 for n in of] for of in numbers):
        if heights[layer]:
            yield f"M{place}.1 {100 - sum(heights[:layer])}v-{heights[layer]}h.8v{heights[layer]}z"


def floors(loose: Mapping[tuple[int, int], int], top: int) -> Iterator[str]:
    """What may be anywhere in some bars, spread over them."""
    for (first, last), number in loose.items():
        width, height = last - first + 1, max(round(number / (last - first + 1) / top * 100), LEAST)
        yield f"M{first} 100v-{height}h{width}v{height}z"
