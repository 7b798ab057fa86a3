"""Moment: a place on the calendar, a day or coarser, as TIMEX3 and as EDTF write it, and how far it is to others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from dateline.dates.calendar import civil, day_number, days_in_month, iso_text, week_start

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]

FINEST: tuple[Unit, ...] = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
SEASONS = ("SP", "SU", "FA", "WI")  # as TIMEX3 writes them; a winter is that of its December
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SPRING = 2  # months between New Year and the first season
_LAST_YEAR = 9000  # and its like before year 0: what lies beyond is no date of a text


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar that has a name: the `index`-th of its unit, counted from year 0 (days, weeks: 1).

    `clock` is what follows the day in TIMEX3: `TNI`, `T10:30`; `zone` is `Z` or `-05:00`.
    """

    unit: Unit
    index: int
    clock: str = ""
    zone: str = ""
    approximate: bool = False

    @property
    def first(self) -> int:
        """The number of its first day."""
        if self.unit == "day":
            return self.index
        if self.unit in ("week", "weekend"):
            return self.index * 7 + (6 if self.unit == "weekend" else 1)
        return day_number(*self._month(self.index), 1)

    @property
    def last(self) -> int:
        """The number of its last day."""
        return self.first + 1 if self.unit == "weekend" else self.shift(1).first - 1

    @property
    def year(self) -> int:
        """The year of its first day; of a week, that which ISO 8601 counts it to."""
        return civil(self.first + 3 if self.unit == "week" else self.first)[0]

    @property
    def month(self) -> int:
        """The month of its first day."""
        return civil(self.first)[1]

    def shift(self, steps: int) -> Moment:
        """The one so many units later, or earlier."""
        return Moment(self.unit, self.index + steps, self.clock, self.zone, self.approximate)

    def to(self, unit: Unit) -> Moment:
        """The stretch of this unit that its first day lies in."""
        return containing(unit, self.first)

    def at(self, clock: str, zone: str = "") -> Moment:
        """The same day at a time or part of day."""
        return replace(self, clock=clock, zone=zone)

    def is_plausible(self) -> bool:
        """Whether it lies where a text may speak of it."""
        return -_LAST_YEAR * 366 < self.first < _LAST_YEAR * 366

    @property
    def value(self) -> str:
        """The value of TIMEX3; years before 1 as `BC0480`."""
        year = self.year
        short = f"BC{1 - year:04d}" if year < 1 else f"{year:04d}"
        match self.unit:
            case "day":
                return short + iso_text(0, *civil(self.first)[1:])[4:] + self.clock + _short_zone(self.zone)
            case "week" | "weekend":
                week = self._week()
                return f"{week[0]:04d}-W{week[1]:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{short}-{self.month:02d}"
            case "quarter":
                return f"{short}-Q{self.index % 4 + 1}"
            case "half":
                return f"{short}-H{self.index % 2 + 1}"
            case "season":
                return f"{short}-{SEASONS[self.index % 4]}"
            case "year":
                return short
            case "decade":
                return short[:-1]
        return short[:-2]

    @property
    def edtf(self) -> str:
        """EDTF as precise as it is named: a week is one day out of it, a quarter one of its months."""
        about = "~" if self.approximate else ""
        year = self.year
        match self.unit:
            case "day":
                has_time = self.clock[1:3].isdigit() and self.clock != "T24:00" and year > 0
                time = self.clock + self.zone if has_time else ""
                return iso_text(*civil(self.first)) + (time or about)
            case "week":
                return f"[{iso_text(*civil(self.first))}..{iso_text(*civil(self.last))}]"
            case "weekend":
                return f"[{iso_text(*civil(self.first))},{iso_text(*civil(self.last))}]"
            case "month":
                return iso_text(year, self.month) + about
            case "quarter" | "half":
                return f"[{iso_text(*civil(self.first)[:2])}..{iso_text(*civil(self.last)[:2])}]"
            case "season":
                return iso_text(year, 21 + self.index % 4) + about
            case "year":
                return iso_text(year) + about
        if year < 1:
            return f"[{iso_text(year)}..{iso_text(civil(self.last)[0])}]"
        return iso_text(year)[:-1] + "X" if self.unit == "decade" else iso_text(year)[:-2] + "XX"

    def _month(self, index: int) -> tuple[int, int]:
        months = index * _MONTHS_IN[self.unit] + (_SPRING if self.unit == "season" else 0)
        return months // 12, months % 12 + 1

    def _week(self) -> tuple[int, int]:
        monday = self.index * 7 + 1
        year = civil(monday + 3)[0]
        return year, (monday - week_start(year, 1)) // 7 + 1


def containing(unit: Unit, number: int) -> Moment:
    """The stretch of a unit that a day lies in."""
    if unit == "day":
        return Moment("day", number)
    if unit in ("week", "weekend"):
        return Moment(unit, (number - 1) // 7)
    year, month, _ = civil(number)
    months = year * 12 + month - 1 - (_SPRING if unit == "season" else 0)
    return Moment(unit, months // _MONTHS_IN[unit])


def a_day(year: int, month: int, day: int) -> Moment | None:
    """A day, or None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return Moment("day", day_number(year, month, day))


def a_month(year: int, month: int) -> Moment:
    """A month, 1 to 12, of a year."""
    return Moment("month", year * 12 + month - 1)


def a_year(year: int) -> Moment:
    """A year; 0 is 1 BC."""
    return Moment("year", year)


def _short_zone(zone: str) -> str:
    return zone.removesuffix(":00")
