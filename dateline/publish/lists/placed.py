"""Placed: events in the order of their list go in; the year and month under which each stands there come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from dateline.dates import Date
from dateline.model import Event

AGES = ("decade", "century")
Period = tuple[int, int | None]


def place(events: Sequence[Event]) -> list[Period]:
    """The year and month under which each event stands: those of its place in the order.

    One whose month is not known stands under none, unless those just before and after it share one; of a decade or a
    century not even the year is known. Headings, the pages of periods, the strip and the filters all count by this.
    """
    own = [event.date.listed for event in events]
    if all(month is not None for _, month in own):
        return own
    before = _filled(own)
    after = _filled(own[::-1])[::-1]
    ages = (is_age(event.date) for event in events)
    around = zip(ages, own, before, after, strict=True)
    return [mine if age or one != other or one[1] is None else one for age, mine, one, other in around]


def group(events: Sequence[Event]) -> dict[Period, tuple[Event, ...]]:
    """The events of each year from 1 to 9999, and of each month of it, as far as they stand under these."""
    periods: defaultdict[Period, list[Event]] = defaultdict(list)
    for event, (year, month) in zip(events, place(events), strict=True):
        if filed(event) is not None:
            periods[(year, None)].append(event)
            if month is not None:
                periods[(year, month)].append(event)
    return {period: tuple(of) for period, of in periods.items()}


def filed(event: Event) -> int | None:
    """The year from 1 to 9999 under which an event stands, if it does."""
    date = event.date
    year = date.listed[0]
    return year if 1 <= year <= 9999 and not is_age(date) else None


def is_age(date: Date) -> bool:
    """Whether no more is known than a decade or a century, by which it is listed."""
    return (date.precision if date.shape == "point" else date.sorted_by.precision) in AGES


def layers(events: Sequence[Event], depth: int) -> tuple[int, int, int]:
    """How many surely were in the year (1), month (2) or on the day (3) that lists them; perhaps; and are planned."""
    planned = perhaps = 0
    for event in events:
        if event.status == "planned":
            planned += 1
        elif not event.date.is_certain_day and _sureness(event.date) < depth:
            perhaps += 1
    return len(events) - perhaps - planned, perhaps, planned


@cache
def _sureness(date: Date) -> int:
    known = 0 if date.year is None else 1 if date.month is None else 2
    return 3 if known == 2 and (date.is_certain_day or date.shape == "span") else known


def _filled(periods: list[Period]) -> list[Period]:
    """Each period, or the last one before it that has a month."""
    filled: list[Period] = []
    last: Period = (0, None)
    for period in periods:
        last = period if period[1] is not None else last
        filled.append(last)
    return filled
