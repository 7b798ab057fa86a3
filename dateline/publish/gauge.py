"""Gauge: a date goes in; where it lies in its month, how wide it is, and how sure its ends are, comes out."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from dateline.dates import Date

HALO = 3  # days by which "about" and "perhaps" are drawn wider, on either side: a sign of doubt, and no measure of it


class Mark(NamedTuple):
    """Start and width in hundredths of the month; `soft` says which ends are not known: "", "both", "start" or "end".

    `either`, where it was on some day of these, and not on all of them.
    """

    start: float
    width: float
    soft: str = ""
    either: bool = False


class Gauge(NamedTuple):
    """What is drawn on the scale of one month; `goes_on`, where it lasts beyond that month, or may be later."""

    marks: tuple[Mark, ...]
    goes_on: bool = False


def gauge(date: Date) -> Gauge | None:
    """A date on the scale of the month that it is filed under, where a drawing tells more than its words.

    None for one certain day, for just some day of the month, for a date that is listed under no month, and outside the
    years 1 to 9999. A day in doubt is drawn `HALO` days wider on both sides. What is cut off at the end of the month
    ends hard there: soft is only what is not known.
    """
    year, month = date.listed
    if date.is_certain_day or month is None or not 1 <= year <= 9999:
        return None
    first, days = dt.date(year, month, 1).toordinal(), calendar.monthrange(year, month)[1]
    marks = tuple(_marks(date, first, days))
    goes_on = is_ongoing(date) if date.latest is None else date.latest >= first + days
    return None if marks == (Mark(0, 100, either=True),) and not goes_on else Gauge(marks, goes_on)


def is_ongoing(date: Date) -> bool:
    """Whether it has begun and is not over: `2024-01-16/..`; an end that is not known is another thing."""
    return date.shape == "span" and date.text.endswith("/..")


def _marks(date: Date, first: int, days: int) -> Iterator[Mark]:
    """Each range of a date on the scale of the month of so many days from `first`."""
    whole = date.shape == "span"
    for each in date.ranges:
        start, end = each.start, each.end
        one = 0 if start is None else start.first - first
        other = days if end is None else end.last + 1 - first
        if one >= days or other <= 0:
            continue
        early = start is None or start.is_doubtful or (whole and start.first != start.last)
        late = not is_ongoing(date) if end is None else end.is_doubtful or (whole and end.first != end.last)
        one -= HALO * (start is not None and start.is_doubtful)
        other += HALO * (end is not None and end.is_doubtful)
        late = late and (end is None or end.first < first + days)
        one, other = max(one, 0), min(other, days)
        soft = "both" if early and late else "start" if early else "end" if late else ""
        either = not whole and not soft
        yield Mark(round(one / days * 100, 1), round((other - one) / days * 100, 1), soft, either)
