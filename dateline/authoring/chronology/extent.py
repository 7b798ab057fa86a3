"""Extent: a date's EDTF text goes in; the days that it may be come out, and dates made of these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.dates import Date, DateError, parse_date


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in EDTF, how it was worked out, and from which words; `own` where the clause itself gives it."""

    edtf: str
    rule: str
    confidence: float
    expression: str = ""
    own: bool = True


def by_then(edtf: str) -> str:
    """Some day up to the last one of a date: `[..2024-01-17]`; "" where it has none."""
    edges = days(edtf)
    return f"[..{edges[1].isoformat()}]" if edges else ""


def between(first: str, last: str) -> str:
    """Some day from the first of one date to the last of another: `[2023-12-27..2024-01-19]`; "" where none is."""
    one, other = days(first), days(last)
    if not one or not other or one[0] > other[1]:
        return ""
    return f"[{one[0].isoformat()}..{other[1].isoformat()}]" if one[0] != other[1] else one[0].isoformat()


@lru_cache(maxsize=1 << 12)
def days(edtf: str) -> tuple[date, date] | None:
    """The first and the last day that a date may be; None where one of them is open."""
    read = readable(edtf)
    if not read or read.first_day is None or read.last_day is None:
        return None
    return read.first_day, read.last_day


def readable(edtf: str) -> Date | None:
    """A date by its text; None where it is none."""
    try:
        return parse_date(edtf) if edtf else None
    except DateError:
        return None


def is_to_come(edtf: str, published: str) -> bool:
    """Whether no day that a date may be was there when the article appeared."""
    edges, day = days(edtf), days(published)
    return bool(edges and day and edges[0] > day[1])


def may_be_to_come(edtf: str, published: str) -> bool:
    """Whether the last day that a date may be was not there when the article appeared: "by Friday"."""
    read, day = readable(edtf), days(published)
    return bool(read and read.last_day and day and read.last_day > day[1])


def is_over(edtf: str, published: str) -> bool:
    """Whether the last day that a date may be was past when the article appeared."""
    read, day = readable(edtf), days(published)
    return bool(read and read.last_day and day and read.last_day < day[0])
