"""Text as an editor writes a date goes in, a `Date` comes out: EDTF level 1, one-of sets and ISO weeks."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import lru_cache
from math import inf

from dateline.dates.calendar import civil, day_number, days_in_month, iso_text, week_start
from dateline.dates.clock import read_clock
from dateline.dates.date import Date
from dateline.dates.error import DateError, shown
from dateline.dates.point import Point, Precision, Range, coarsest
from dateline.dates.suggestion import edtf_candidates, is_relative, is_unknown, without_year

MAX_LENGTH = 1000  # characters; a one-of set of ninety days, and no bound on it would let one date stall a build
_POINT = re.compile(
    r"(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4,11})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<doubt>[~?%])?"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEEK = re.compile(r"(?P<year>[0-9]{4})-W(?P<week>[0-9]{2})(?P<doubt>[~?%])?")
_SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
_NO_DATE = "not a date"  # without a hint: parse_date looks for what the whole text may have meant
_USUAL = "write a day as 2023-12-27, a month as 2023-12, a year as 2023"


@lru_cache(maxsize=1 << 15)
def parse_date(text: str, timezone: str = "UTC") -> Date:
    """The date that a text in EDTF stands for (ISO 8601-2:2019 level 1, and one-of sets of level 2).

    Beyond EDTF, `2023-W51` is one day of its ISO week, times may omit seconds, and a time without offset is in
    `timezone`, the IANA name of a zone that is known. Years have at most twelve digits, a text at most 1,000
    characters. Raises DateError, and nothing else, for what is no date.
    """
    if _DAY.fullmatch(text) and not text.startswith("0000"):  # as most are
        with suppress(ValueError):
            return _read_day(text, date.fromisoformat(text))
    text = text.strip()
    if not text:
        raise DateError("the date is empty", _USUAL)
    if len(text) > MAX_LENGTH:
        raise DateError(
            f"a date has at most {MAX_LENGTH:,} characters, this one has {len(text):,}",
            "of many days give the first and the last: [2023-12-18..2023-12-24]",
        )
    try:
        return _read(re.sub(r"\s*(/|,|\.\.|\[|\])\s*", r"\1", text), timezone)
    except DateError as error:
        if error.hint:
            raise
    raise _no_date(text, timezone)


def _read_day(text: str, day: date) -> Date:
    number = day.toordinal()
    point = Point("day", day.year, day.month, day.day, number, number)
    return Date(text, "point", "day", (Range(point, point),))


def _no_date(text: str, timezone: str) -> DateError:
    """Why a text is no date, with what it may have meant."""
    said = f"{shown(text)} is not a date"
    meant, ways_out = [], []
    for candidate in edtf_candidates(text):
        try:
            meant.append(_read(candidate, timezone).text)
        except DateError as error:
            ways_out.append(error.hint)
    if meant:
        return DateError(said, f"write {' or '.join(meant)}")
    if way_out := next(filter(None, ways_out), ""):
        return DateError(said, way_out)
    if is_relative(text):
        return DateError(f"{said}: none is relative to the day that it is read", _USUAL)
    if is_unknown(text):
        return DateError(said, "write what is known: a year as 2023, or by when it had happened as [..2024-01-17]")
    if part := without_year(text):
        return DateError(f"{said}: its year is missing", f"write it behind the year: YYYY-{part}")
    return DateError(said, _USUAL)


def _read(text: str, timezone: str) -> Date:
    if text.startswith("[") or text.endswith("]"):
        return _read_choice(text)
    if "/" in text:
        return _read_span(text)
    if "T" in text:
        return _read_time(text, timezone)
    if week := _WEEK.fullmatch(text):
        return _read_week(text, week)
    point = _read_point(text)
    return Date(text, "point", point.precision, (Range(point, point),))


def _read_point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if not found:
        raise DateError(_NO_DATE)
    year, month, day = found["year"], found["month"], found["day"]
    if year.lstrip("-").strip("0") == "" and year.startswith("-"):
        raise DateError("there is no year -0000", "write 0000 for 1 BC, -0001 for 2 BC")
    if month and year.startswith("Y"):
        raise DateError(f"{shown(text)}: a year of more than four digits stands alone", f"write {year}")
    if month and "X" in year:
        raise DateError(f"{shown(text)}: a year with digits unknown stands alone", f"write {year}")
    if month == "XX" and day not in (None, "XX"):
        raise DateError(f"{shown(text)}: a day needs its month", f"write {year}-XX or {year}")
    point = _span_of_digits(year) if "X" in year else _point_in_year(text, int(year.lstrip("Y")), month, day)
    doubt = found["doubt"] or ""
    return point._replace(approximate=doubt in ("~", "%"), uncertain=doubt in ("?", "%")) if doubt else point


def _span_of_digits(text: str) -> Point:
    """The decade of `202X` or the century of `20XX`; -004X runs from -0049 to -0040."""
    years = sorted((int(text.replace("X", "0")), int(text.replace("X", "9"))))
    precision: Precision = "century" if text.endswith("XX") else "decade"
    return Point(precision, years[0], None, None, day_number(years[0], 1, 1), day_number(years[1], 12, 31))


def _point_in_year(text: str, year: int, month: str | None, day: str | None) -> Point:
    if month in (None, "XX"):
        return Point("year", year, None, None, day_number(year, 1, 1), day_number(year, 12, 31))
    number = int(month)
    if number in _SEASON_START:
        return _season(text, year, number, day)
    if not 1 <= number <= 12:
        hint = f"write {iso_text(year)} if the month is not known"
        if day and day != "XX" and 1 <= int(day) <= 12 and number <= 31:
            hint = f"write {iso_text(year, int(day), number)}: the month comes before the day"
        raise DateError(f"{shown(text)}: months are 01 to 12, seasons 21 to 24", hint)
    if day in (None, "XX"):
        last = days_in_month(year, number)
        return Point("month", year, number, None, day_number(year, number, 1), day_number(year, number, last))
    return _day(text, year, number, int(day))


def _season(text: str, year: int, season: int, day: str | None) -> Point:
    if day:
        raise DateError(f"{shown(text)}: a season has no days", f"write {iso_text(year, season)}")
    start = _SEASON_START[season]
    end_year, end = (year + 1, 2) if season == 24 else (year, start + 2)
    first, last = day_number(year, start, 1), day_number(end_year, end, days_in_month(end_year, end))
    return Point("season", year, season, None, first, last)


def _day(text: str, year: int, month: int, day: int) -> Point:
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        month_text = iso_text(year, month)
        hint = f"write {month_text} if the day is not known" + (f", or {iso_text(year, month, last)}" if day else "")
        raise DateError(f"{shown(text)}: {month_text} has {last} days", hint)
    number = day_number(year, month, day)
    return Point("day", year, month, day, number, number)


def _read_week(text: str, found: re.Match[str]) -> Date:
    year, week = int(found["year"]), int(found["week"])
    try:
        first = week_start(year, week)
    except ValueError:
        last = civil(week_start(year + 1, 1) - 7)
        hint = f"the last week of {year:04d} begins on {iso_text(*last)}"
        raise DateError(f"{shown(text)}: there is no such week", hint) from None
    doubt = found["doubt"] or ""
    start, end = (
        Point("day", *civil(number), number, number, doubt in ("~", "%"), doubt in ("?", "%"))
        for number in (first, first + 6)
    )
    return Date(text, "choice", "week", (Range(start, end),))


def _read_time(text: str, timezone: str) -> Date:
    day, _, time = text.partition("T")
    point = _read_point(day)
    if point.precision != "day":
        raise DateError(f"{shown(text)}: a time needs its day", f"write {day}, or a day before the T")
    if point.is_doubtful or time.endswith(("~", "?", "%")):
        doubt = day[-1] if point.is_doubtful else time[-1]
        hint = f"write {day.rstrip('~?%')}{doubt}"
        raise DateError(f"{shown(text)}: a day can be about or uncertain, a time cannot", hint)
    clock = read_clock(time, point.first, timezone)
    return Date(text, "point", "time", (Range(point, point),), clock)


def _read_span(text: str) -> Date:
    if text.count("/") != 1:
        raise DateError(_NO_DATE)
    start, end = (None if part in ("", "..") else _read_end(part, "/") for part in text.split("/"))
    if not start and not end:
        raise DateError(f"{shown(text)}: neither end is known", "give one of them: 2024-01/.. or ../2024-01")
    if start and end and start.first > end.last:
        first, last = text.split("/")
        raise DateError(f"{shown(text)} ends before it starts", f"write {last}/{first}")
    return Date(text, "span", coarsest([point for point in (start, end) if point]), (Range(start, end),))


def _read_choice(text: str) -> Date:
    members = text[1:-1].split(",")
    if not (text.startswith("[") and text.endswith("]")) or not all(members):
        raise DateError(_NO_DATE)
    if len(members) == 1 and ".." not in text:
        meant = ",".join(members[0].split())
        hint = f"write [{meant}]" if "," in meant else f"write {meant}"
        raise DateError(f"{shown(text)}: a choice is between several dates", hint)
    ranges = {_read_member(text, member, position == 0, position == len(members) - 1)
              for position, member in enumerate(members)}  # fmt: skip
    points = [point for each in ranges for point in each.points]
    return Date(text, "choice", coarsest(points), tuple(sorted(ranges, key=_by_time)))


def _by_time(each: Range) -> tuple[float, float]:
    return (-inf if each.first is None else each.first, inf if each.last is None else each.last)


def _read_member(text: str, member: str, is_first: bool, is_last: bool) -> Range:
    """One date of a set, or its days from … to (a..b), up to (..a) or from (a..)."""
    first, dots, last = member.partition("..")
    if not dots:
        point = _read_end(member, "..")
        if point.precision == "season":
            raise DateError(f"{shown(text)}: a season cannot stand in a set", f"write {_months(point)} for {member}")
        return Range(point, point)
    if not first and not last:
        raise DateError(f"{shown(text)}: .. needs a date before or after it", "write [..2024-01-17] for by then")
    if (not first and not is_first) or (not last and not is_last):
        raise DateError(f"{shown(text)}: ..a comes first in a set and a.. last", "put the members in order of time")
    start, end = (_read_bound(text, part) if part else None for part in (first, last))
    if start and end and start.precision != end.precision:
        days = f"{iso_text(*civil(start.first))}..{iso_text(*civil(end.last))}"
        raise DateError(f"{shown(text)}: both sides of .. are days, or months, or years", f"write {days} for {member}")
    if start and end and start.first > end.last:
        raise DateError(f"{shown(text)}: {member} ends before it starts", f"write {last}..{first} for it")
    return Range(start, end)


def _read_bound(text: str, part: str) -> Point:
    point = _read_end(part, "..")
    if point.is_doubtful or "X" in part or point.precision not in ("day", "month", "year"):
        days = " and ".join(sorted({iso_text(*civil(number)) for number in (point.first, point.last)}))
        raise DateError(f"{shown(text)}: beside .. stands a day, a month or a year", f"for {part} take of {days}")
    return point


def _months(point: Point) -> str:
    return "..".join(iso_text(*civil(number)[:2]) for number in (point.first, point.last))


def _read_end(text: str, joint: str) -> Point:
    """A point within a span or a set, where times and weeks cannot stand."""
    if not (_WEEK.fullmatch(text) or "T" in text):
        return _read_point(text)
    date = _read(text, "UTC")
    days = sorted({iso_text(*civil(number)) for number in (date.earliest, date.latest) if number is not None})
    hint = f"write {days[0]}" if len(days) == 1 else f"its first day is {days[0]}, its last {days[1]}"
    raise DateError(f"{shown(text)} cannot stand beside {joint!r}: days, months and years can", hint)
