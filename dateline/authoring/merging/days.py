"""Days: a date goes in; the days that it may have been, what is "about" taken widely, come out."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, inf

from dateline.dates import Date

Range = tuple[float, float]

_YEAR = 366
_OPEN = 92  # days that a range open at one end counts as, beside those from its known end to what it is compared with
_ABOUT = {"time": 1, "day": 7, "week": 7, "month": 31, "season": 92, "year": 366, "decade": 3660, "century": 36600}


@dataclass(frozen=True, slots=True)
class Days:
    """From which day to which it may have been, how many they are, and the day that it was where that is certain.

    What is open at one end, since nothing says since when or until when it may have been, is `known` by the other.
    """

    ranges: tuple[Range, ...]
    width: float
    certain: int | None
    known: Range
    is_open: bool

    def meet(self, other: Days) -> bool:
        """Whether the two may be of the same day."""
        if len(self.ranges) == 1 == len(other.ranges):  # nearly all
            (a, b), (c, d) = self.ranges[0], other.ranges[0]
            return a <= d and c <= b
        return any(a <= d and c <= b for a, b in self.ranges for c, d in other.ranges)

    def apart(self, other: Days) -> float:
        """How many days lie between what is known of the two."""
        return max(0, other.known[0] - self.known[1], self.known[0] - other.known[1])

    def reach(self, around: int) -> Range:
        """From the first day to the last, with some around them; a year of what is open."""
        first, last = min(first for first, _ in self.ranges), max(last for _, last in self.ranges)
        return max(first, self.known[0] - _YEAR) - around, min(last, self.known[1] + _YEAR) + around


def days_of(date: Date) -> Days:
    """The days of a date; one about a day is within a week of it, one about a month or more within as much again."""
    about = _ABOUT[date.precision] if date.approximate else 0
    ranges = tuple(
        (-inf if each.first is None else each.first - about, inf if each.last is None else each.last + about)
        for each in date.ranges
    )
    width = fsum(last - first + 1 if last - first < inf else _OPEN for first, last in ranges)
    if width == _OPEN and date.shape == "span":  # what it is known to have begun or ended in
        width = fsum(point.last - point.first + 1 for point in date.ranges[0].points)
    ends = [end for each in ranges for end in each if abs(end) < inf]
    is_open = any(abs(end) == inf for each in ranges for end in each)
    return Days(ranges, width, date.earliest if date.is_certain_day else None, (min(ends), max(ends)), is_open)
