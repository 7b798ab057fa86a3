"""The Gregorian calendar for any year: year, month and day go in, a day number comes out, and back.

Years are those of ISO 8601: 0 is 1 BC, -1 is 2 BC. Day numbers are those of `datetime.date.toordinal`, carried on
beyond its years 1 to 9999; the calendar repeats after 400 years, which are a whole number of weeks.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day; 0001-01-01 is 1. ValueError where the month has no such day."""
    cycles, year = divmod(year, _CYCLE_YEARS)
    return date(year + _CYCLE_YEARS, month, day).toordinal() + (cycles - 1) * _CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """The year, month and day that a day number stands for."""
    cycles, number = divmod(number, _CYCLE_DAYS)
    day = date.fromordinal(number + _CYCLE_DAYS)
    return day.year + (cycles - 1) * _CYCLE_YEARS, day.month, day.day


def days_in_month(year: int, month: int) -> int:
    """How many days a month (1 to 12) has."""
    return monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)[1]


def week_start(year: int, week: int) -> int:
    """The number of the Monday of an ISO 8601 week. ValueError where the year has no such week."""
    cycles, year = divmod(year, _CYCLE_YEARS)
    return date.fromisocalendar(year + _CYCLE_YEARS, week, 1).toordinal() + (cycles - 1) * _CYCLE_DAYS


def as_day(number: int | None) -> date | None:
    """The day as `datetime.date`, or None for no day and for one outside the years 1 to 9999."""
    if number is None or not date.min.toordinal() <= number <= date.max.toordinal():
        return None
    return date.fromordinal(number)


def iso_text(year: int, month: int | None = None, day: int | None = None) -> str:
    """A day, month or year between -9999 and 9999 as ISO 8601 and EDTF write it."""
    text = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return text + "".join(f"-{part:02d}" for part in (month, day) if part is not None)
