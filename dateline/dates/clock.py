"""The time of a day: its text goes in, hours, minutes and the offset from UTC come out."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateline.dates.calendar import as_day, civil, iso_text
from dateline.dates.error import DateError, shown

_TIME = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<offset>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::(?P<minutes>[0-9]{2}))?)?"
)


class Clock(NamedTuple):
    """A time of day; `second` is None where it was not given, `offset` is in minutes east of UTC."""

    hour: int
    minute: int
    second: int | None
    offset: int

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}" + ("" if self.second is None else f":{self.second:02d}")

    @property
    def offset_text(self) -> str:
        """The offset as ISO 8601 writes it: `Z`, `-05:00`."""
        return offset_text(self.offset)


def read_clock(text: str, number: int, timezone: str) -> Clock:
    """The time that stands after the T of the day with this number; without an offset it is one in `timezone`.

    Offsets of zones that were not whole minutes are rounded to the minute. DateError for what is no time, and for
    one that the clocks of `timezone` skipped or showed twice on that day.
    """
    day = iso_text(*civil(number))
    found = _TIME.fullmatch(text)
    if not found:
        raise DateError("not a time")
    hour, minute = int(found["hour"]), int(found["minute"])
    second = int(found["second"]) if found["second"] else None
    if hour == 24 and not minute and not second:
        hint = f"write {iso_text(*civil(number + 1))}T00:00{found['offset'] or ''}"
        raise DateError(f"{shown(text)}: a day ends with 00:00 of the next", hint)
    if hour > 23 or minute > 59 or (second or 0) > 59:
        hint = f"write {day}T09:30{found['offset'] or ''} for half past nine, or {day} if the time is not known"
        raise DateError(f"{shown(text)}: hours are 00 to 23, minutes and seconds 00 to 59", hint)
    if found["offset"]:
        return Clock(hour, minute, second, _offset(day, text, found))
    return _in_zone(day, number, Clock(hour, minute, second, 0), timezone)


def offset_text(minutes: int) -> str:
    """An offset in minutes east of UTC as ISO 8601 writes it."""
    if not minutes:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _offset(day: str, text: str, found: re.Match[str]) -> int:
    if found["offset"] == "Z":
        return 0
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    time = f"{day}T{text.removesuffix(found['offset'])}"
    if int(found["minutes"] or 0) > 59 or minutes > 14 * 60:
        raise DateError(f"{shown(text)}: offsets from UTC are -14:00 to +14:00", f"write {time}-05:00")
    if not minutes and found["sign"] == "-":
        raise DateError(f"{shown(text)}: there is no offset -00:00", f"write {time}Z")
    return -minutes if found["sign"] == "-" else minutes


def _in_zone(day: str, number: int, clock: Clock, timezone: str) -> Clock:
    """The same time with the offset that the zone had then."""
    date = as_day(number)
    if date is None:
        hint = f"write {day}T{clock}Z"
        raise DateError(f"{day}T{clock}: a time before the year 1 needs its offset from UTC", hint)
    time = (date.year, date.month, date.day, clock.hour, clock.minute, clock.second or 0)
    local = datetime(*time, tzinfo=_zone(timezone))
    earlier, later = (local.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    if earlier < later:
        precision = "minutes" if clock.second is None else "seconds"
        shown_then = (local + later - earlier).replace(tzinfo=None).isoformat(timespec=precision)
        message = f"{day}T{clock} did not come in {timezone}, where the clocks went forward"
        raise DateError(message, f"write {shown_then}, or the offset that was meant: {day}T{clock}Z")
    if earlier > later:
        both = " or ".join(f"{day}T{clock}{offset_text(_minutes(offset))}" for offset in (earlier, later))
        raise DateError(f"{day}T{clock} came twice in {timezone}, where the clocks went back", f"write {both}")
    return Clock(clock.hour, clock.minute, clock.second, _minutes(earlier))


def _minutes(offset: timedelta) -> int:
    return round(offset.total_seconds() / 60)


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
