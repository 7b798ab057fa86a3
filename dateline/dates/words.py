"""A bare weekday or a day and month, and the day of the first source, go in; the day that is meant comes out."""

from __future__ import annotations

import re

from dateline.dates.calendar import civil, day_number, days_in_month, iso_text
from dateline.dates.date import Date
from dateline.dates.edtf import parse_date
from dateline.dates.error import DateError, shown
from dateline.dates.names import MONTHS, WEEKDAYS
from dateline.dates.wording import word_date

_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})(?: de)? ([^\W\d_]+)\.?", re.IGNORECASE)
_MONTH_AND_DAY = re.compile(r"([^\W\d_]+)\.? ([0-9]{1,2})")
_WAY_OUT = "write the date as far as it is known, such as 2024-01-17~ or 2024-01, or give that source its day"


def is_word_date(text: str) -> bool:
    """Whether `text` is a bare weekday (`Friday`, `Fri`) or day and month (`Dec 27`, `27 December`), and no more."""
    return bool(_weekday(text) or _day_and_month(text))


def read_word_date(text: str, anchor: Date | None, ahead: bool = False, timezone: str = "UTC") -> Date:
    """The day that a word date means; its `text` is the EDTF to freeze it as.

    It is the last such day on or before `anchor`, the day when the first source was published; with `ahead` the first
    on or after it. English and Spanish names are read, in a site of any language. DateError where the anchor is
    missing or no certain day, where the month never has that day, and for text that is no word date.
    """
    text = text.strip()
    weekday, day_and_month = _weekday(text), _day_and_month(text)
    if not weekday and not day_and_month:
        raise DateError(f"{shown(text)} is not a weekday, nor a day and month", "write the date itself: 2023-12-27")
    start = _anchor_day(text, anchor)
    if day_and_month:
        number = _nearest_day(text, *day_and_month, start, ahead)
    else:
        number = _nearest_weekday(weekday, start, ahead)
    year, month, day = civil(number)
    if abs(year) > 9999:
        raise DateError(f"{shown(text)} falls outside the years -9999 to 9999", "write the date itself: 2023-12-27")
    return parse_date(iso_text(year, month, day), timezone)


def _weekday(text: str) -> int:
    """1 for Monday to 7 for Sunday; 0 for what is no weekday."""
    return WEEKDAYS.get(text.strip().removesuffix(".").lower(), 0)


def _day_and_month(text: str) -> tuple[int, int] | None:
    words = " ".join(text.split())
    if found := _DAY_AND_MONTH.fullmatch(words):
        day, name = found.groups()
    elif found := _MONTH_AND_DAY.fullmatch(words):
        name, day = found.groups()
    else:
        return None
    month = MONTHS.get(name.lower())
    return (int(day), month) if month else None


def _anchor_day(text: str, anchor: Date | None) -> int:
    if anchor is None:
        raise DateError(f"{shown(text)} needs the day its first source was published, and there is none", _WAY_OUT)
    if not anchor.is_certain_day or anchor.earliest is None:
        known = word_date(anchor, "en")
        message = f"{shown(text)} needs the day its first source was published, and that is only known as {known}"
        raise DateError(message, _WAY_OUT)
    return anchor.earliest


def _nearest_weekday(weekday: int, start: int, ahead: bool) -> int:
    return start + (weekday - start) % 7 if ahead else start - (start - weekday) % 7  # day 1 was a Monday


def _nearest_day(text: str, day: int, month: int, start: int, ahead: bool) -> int:
    if not 1 <= day <= days_in_month(2000, month):
        hint = f"its days are 1 to {days_in_month(2000, month)}; write the date itself, such as 2023-12-27"
        raise DateError(f"{shown(text)}: the month has no such day", hint)
    year = civil(start)[0]
    years = range(year, year + 9) if ahead else range(year, year - 9, -1)  # leap years are eight apart around 1900
    numbers = (day_number(each, month, day) for each in years if day <= days_in_month(each, month))
    return next(number for number in numbers if (number >= start if ahead else number <= start))
