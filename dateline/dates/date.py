"""A date as precise as it is known: built by `edtf` from text, asked by everyone else for its days, order and place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from dateline.dates.calendar import as_day, civil, iso_text
from dateline.dates.clock import Clock
from dateline.dates.point import Point, Precision, Range

Shape = Literal["point", "span", "choice"]
SortKey = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Date:
    """When something was, as precise as it is known (EDTF level 1 and one-of sets, ISO 8601-2:2019).

    Shapes: `point` is some time in it, `span` from … to and all of it, `choice` one day out of its ranges, which are
    in order of time. "About" and "uncertain" do not widen the days; they are kept as doubt. Days are those of the
    place that a time's offset names, not of UTC.
    """

    text: str
    shape: Shape
    precision: Precision
    ranges: tuple[Range, ...]
    clock: Clock | None = None
    _sort_key: SortKey | None = field(default=None, init=False, compare=False, repr=False)
    _is_certain_day: bool | None = field(default=None, init=False, compare=False, repr=False)
    _listed: tuple[int, int | None] | None = field(default=None, init=False, compare=False, repr=False)

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def earliest(self) -> int | None:
        """The number of the earliest day possible; None where the start is open or unknown."""
        if point := self._point:
            return point.first
        firsts = [each.first for each in self.ranges]
        return None if None in firsts else min(first for first in firsts if first is not None)

    @property
    def latest(self) -> int | None:
        """The number of the latest day possible; None where the end is open or unknown."""
        if point := self._point:
            return point.last
        lasts = [each.last for each in self.ranges]
        return None if None in lasts else max(last for last in lasts if last is not None)

    @property
    def first_day(self) -> dt.date | None:
        """The earliest day possible; None where it is open, unknown or outside the years 1 to 9999."""
        return as_day(self.earliest)

    @property
    def last_day(self) -> dt.date | None:
        """The latest day possible; None where it is open, unknown or outside the years 1 to 9999."""
        return as_day(self.latest)

    @property
    def approximate(self) -> bool:
        """Whether any part of it is "about" (`~` or `%`)."""
        return any(point.approximate for each in self.ranges for point in each.points)

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is uncertain (`?` or `%`)."""
        return any(point.uncertain for each in self.ranges for point in each.points)

    @property
    def is_doubtful(self) -> bool:
        """Whether any part of it is about, uncertain or both."""
        return point.is_doubtful if (point := self._point) else self.approximate or self.uncertain

    @property
    def is_certain_day(self) -> bool:
        """Whether it is exactly one day, without doubt."""
        if self._is_certain_day is None:  # worked out once, since every list asks for it
            is_certain = self.earliest is not None and self.earliest == self.latest and not self.is_doubtful
            object.__setattr__(self, "_is_certain_day", is_certain)
        return bool(self._is_certain_day)

    @property
    def sort_key(self) -> SortKey:
        """Earliest day, then the more precise (fewer days, less doubt), then the instant; the caller adds the id.

        A date open at the start orders by the last day of its end, in a set open at both ends by the last end it names.
        """
        if self._sort_key is None:  # worked out once, since lists are sorted by it again and again
            object.__setattr__(self, "_sort_key", self._order())
        assert self._sort_key is not None
        return self._sort_key

    @property
    def sort_position(self) -> tuple[int, int, int]:
        """Year, month and day of the place that it sorts at: how far it is true is what `year` and `month` say."""
        return civil(self._sort_day)

    @property
    def year(self) -> int | None:
        """The year to file it under: where all its possible days lie (of a span, those of its start), else None."""
        filed = self._filed
        return filed[0] if filed else None

    @property
    def month(self) -> int | None:
        """The month (1 to 12) of `year` to file it under, by the same rule; None for a date known to the year only."""
        filed = self._filed
        return filed[1] if filed and len(filed) > 1 else None

    @property
    def sorted_by(self) -> Point:
        """The point that gives its place in the order: its earliest start, or its last end where the start is open."""
        starts = [each.start for each in self.ranges if each.start]
        if self.earliest is not None:
            return min(starts, key=lambda point: point.first)
        return max((each.end for each in self.ranges if each.end), key=lambda point: point.last)

    @property
    def listed(self) -> tuple[int, int | None]:
        """The year and, if it is known to the month, the month of its place in the order.

        Unlike `year` and `month`, these may hold but a part of the days that are possible.
        """
        if self._listed is None:  # worked out once, as above
            year, month, _ = self.sort_position
            listed = year, month if self.sorted_by.precision in ("time", "day", "week", "month") else None
            object.__setattr__(self, "_listed", listed)
        assert self._listed is not None
        return self._listed

    @property
    def html_datetime(self) -> str | None:
        """The value for HTML's `<time datetime>`, or None.

        Only where it says neither more nor less than the date does: a time, day, month, year or ISO week without
        doubt, after the year 0. Spans, sets, seasons, decades and anything about or uncertain have none.
        """
        point = self.ranges[0].start
        if point is None or self.is_doubtful or point.year < 1:
            return None
        if self.precision == "week":
            return self.text
        if self.shape != "point" or self.precision in ("season", "decade", "century"):
            return None
        day = iso_text(point.year, point.month, point.day)
        return f"{day}T{self.clock}{self.clock.offset_text}" if self.clock else day

    @property
    def shared_prefix(self) -> str:
        """The part that all its possible days share (of a span, those of its start): `2023-12-27` to `2023`, or "".

        A time is given whole; a date about or uncertain, or outside the years 1 to 9999, shares nothing for sure.
        """
        if self.clock:
            return self.html_datetime or ""
        if self.shape == "span":
            return _prefix(*self._start)
        return "" if self.is_doubtful else _prefix(self.earliest, self.latest)

    @property
    def end_prefix(self) -> str:
        """The part that all possible last days of a span share; "" for other shapes and where the end is not known."""
        end = self.ranges[0].end
        return "" if self.shape != "span" or not end or end.is_doubtful else _prefix(end.first, end.last)

    def overlaps(self, other: Date) -> bool:
        """Whether the two may have a day in common."""
        return any(_meet(mine, yours) for mine in self.ranges for yours in other.ranges)

    def is_before(self, day: dt.date) -> bool:
        """Whether the last day that it may be is past on `day`: what fell due then is overdue."""
        return self.latest is not None and self.latest < day.toordinal()

    def is_after(self, day: dt.date) -> bool:
        """Whether the first day that it may be is still to come on `day`."""
        return self.earliest is not None and self.earliest > day.toordinal()

    def _order(self) -> SortKey:
        if point := self._point:
            width = 0 if self.clock else point.last - point.first + 1
            return (point.first, False, width, point.approximate + point.uncertain, self._instant)
        return (self._sort_day, self._is_open, self._width, self.approximate + self.uncertain, self._instant)

    @property
    def _point(self) -> Point | None:
        """The point that it is, where it is one and no more, as nearly all dates are."""
        start, end = self.ranges[0].start, self.ranges[0].end
        return start if start is end and len(self.ranges) == 1 else None

    @property
    def _sort_day(self) -> int:
        if self.earliest is not None:
            return self.earliest
        return max(each.last for each in self.ranges if each.last is not None)

    @property
    def _is_open(self) -> bool:
        return self.earliest is None or self.latest is None

    @property
    def _width(self) -> int:
        """How many days it may be; of an open date, how many its known end may be."""
        if self.clock:
            return 0
        if self.earliest is None or self.latest is None:
            return min(point.last - point.first + 1 for each in self.ranges for point in each.points)
        days, covered = 0, self.earliest - 1
        for each in self.ranges:
            if each.first is not None and each.last is not None and each.last > covered:
                days, covered = days + each.last - max(each.first - 1, covered), each.last
        return days

    @property
    def _instant(self) -> int:
        """Seconds since its day began at UTC; only times differ in it."""
        if not self.clock:
            return 0
        return (self.clock.hour * 60 + self.clock.minute - self.clock.offset) * 60 + (self.clock.second or 0)

    @property
    def _start(self) -> tuple[int | None, int | None]:
        """First and last day that a span may start on, where that is certain."""
        start = self.ranges[0].start
        return (start.first, start.last) if start and not start.is_doubtful else (None, None)

    @property
    def _filed(self) -> tuple[int, ...]:
        """Year and month, year, or nothing."""
        start = self.ranges[0].start
        first, last = self.earliest, start.last if start and self.shape == "span" else self.latest
        return _shared(first, last)[:2]


def _shared(first: int | None, last: int | None) -> tuple[int, ...]:
    """What two days have in common: year, month and day, or the first two or one of them, or nothing."""
    if first is None or last is None:
        return ()
    if first == last:
        return civil(first)
    one, other = civil(first), civil(last)
    for length in (3, 2, 1):
        if one[:length] == other[:length]:
            return one[:length]
    return ()


def _prefix(first: int | None, last: int | None) -> str:
    shared = _shared(first, last)
    return iso_text(*shared) if shared and 1 <= shared[0] <= 9999 else ""


def _meet(one: Range, other: Range) -> bool:
    starts = one.last is None or other.first is None or other.first <= one.last
    return starts and (other.last is None or one.first is None or one.first <= other.last)
