"""Gauge: a date goes in; where it lies in its month, year or age, how wide and how sure it is, comes out."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from dateline.dates import Date

HALO = 10  # parts of a scale, of which "about" and "perhaps" have one more on either side, as a sign of doubt alone
LEAST = 2  # hundredths of the scale that can be seen
SCALES = {"month": 1, "year": 1, "decade": 10, "century": 100}  # in years, but for the first
OWN_SCALE = {"season": "year", "year": "year", "decade": "decade", "century": "century"}  # a month, of finer ones


class Mark(NamedTuple):
    """Start and width in hundredths of the scale; `soft` says which ends are not known: "", "both", "start" or "end".

    `either`, where it was on some day of these, and not on all of them.
    """

    start: float
    width: float
    soft: str = ""
    either: bool = False


class Gauge(NamedTuple):
    """What is drawn on the `scale` of one month, year, decade or century; `goes_on`, where it lasts beyond, or may."""

    marks: tuple[Mark, ...]
    goes_on: bool = False
    scale: str = "month"


def gauge(date: Date) -> Gauge | None:
    """A date on the scale of what it is listed under: a month, a year, or what is wide enough for it.

    None for one certain day, and outside the years 1 to 9999. What is in doubt is drawn a tenth of the scale wider on
    both sides. What is cut off at the end of the scale ends hard there: soft is only what is not known.
    """
    if date.is_certain_day:
        return None
    scale = _scale(date)
    year, month, _ = date.sort_position
    begins = year // SCALES[scale] * SCALES[scale]
    if not 1 <= begins <= 9999:
        return None
    first = dt.date(begins, month if scale == "month" else 1, 1).toordinal()
    days = calendar.monthrange(year, month)[1] if scale == "month" else _days(begins, SCALES[scale])
    goes_on = is_ongoing(date) if date.latest is None else date.latest >= first + days
    return Gauge(tuple(_marks(date, first, days)), goes_on, scale)


def is_ongoing(date: Date) -> bool:
    """Whether it has begun and is not over: `2024-01-16/..`; an end that is not known is another thing."""
    return date.shape == "span" and date.text.endswith("/..")


def _scale(date: Date) -> str:
    """What it is listed under, or the first above that which is as long as it may have been."""
    own = OWN_SCALE.get(date.sorted_by.precision, "month")
    if date.earliest is None or date.latest is None:
        return own
    width = date.latest - date.earliest + 1
    above = list(SCALES)[list(SCALES).index(own) :]
    return next((name for name in above if width <= (31 if name == "month" else 366 * SCALES[name])), above[-1])


def _days(year: int, years: int) -> int:
    """How many days there are in some years."""
    return 365 * years + calendar.leapdays(year, year + years)


def _marks(date: Date, first: int, days: int) -> Iterator[Mark]:
    """Each range of a date on the scale of so many days from `first`."""
    whole, halo = date.shape == "span", days // HALO
    for each in date.ranges:
        start, end = each.start, each.end
        one = 0 if start is None else start.first - first
        other = days if end is None else end.last + 1 - first
        if one >= days or other <= 0:
            continue
        early = start is None or start.is_doubtful or (whole and start.first != start.last)
        late = not is_ongoing(date) if end is None else end.is_doubtful or (whole and end.first != end.last)
        one -= halo * (start is not None and start.is_doubtful)
        other += halo * (end is not None and end.is_doubtful)
        late = late and (end is None or end.first < first + days)
        one, other = max(one, 0), min(other, days)
        soft = "both" if early and late else "start" if early else "end" if late else ""
        either = not whole and not soft
        width = max(round((other - one) / days * 100, 1), LEAST)
        yield Mark(min(round(one / days * 100, 1), 100 - LEAST), width, soft, either)
