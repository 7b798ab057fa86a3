"""What a date is made of: points with a precision, and ranges between them."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Precision = Literal["time", "day", "week", "month", "season", "year", "decade", "century"]


class Point(NamedTuple):
    """Some time in a day, month, season, year, decade or century; `first` and `last` are its day numbers.

    `month` is 21 to 24 for a season; `year` is the first year of a decade or century. A winter is taken from
    December of its year to the end of the next February, the other seasons as in the north.
    """

    precision: Precision
    year: int
    month: int | None
    day: int | None
    first: int
    last: int
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether it is about, uncertain or both."""
        return self.approximate or self.uncertain


class Range(NamedTuple):
    """From one point to another, or from a point to itself; None is an end that is open or unknown, never both."""

    start: Point | None
    end: Point | None

    @property
    def points(self) -> tuple[Point, ...]:
        """Its ends, as far as they are known."""
        return tuple(point for point in (self.start, self.end) if point)

    @property
    def first(self) -> int | None:
        """The number of the first day that it may start on."""
        return self.start.first if self.start else None

    @property
    def last(self) -> int | None:
        """The number of the last day that it may end on."""
        return self.end.last if self.end else None


def coarsest(points: list[Point]) -> Precision:
    """The precision of the least precise of some points."""
    return max((point.precision for point in points), key=get_args(Precision).index)
