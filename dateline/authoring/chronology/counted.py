"""Counted: a sentence and those told before it go in; the day that it counts to from a happening comes out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.language.words import Word

_STEM = 4  # letters that a deed and what it is called share at least: "demanded" and "the demand"
_LENGTH = re.compile(r"P([0-9]{1,3})([DWM])")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_THE = ("the", "that", "this", "his", "her", "its", "their")
_NO_DEED = ("the", "first", "second", "last", "final", "same", "next")


class Told(NamedTuple):
    """A happening that was told of: the words of its sentence, its day, and the kind of mishap that it was, if one."""

    words: frozenset[str]
    edtf: str
    mishap: str = ""


def counted(words: Sequence[Word], length: str, end: int, told: Sequence[Told]) -> str:
    """The day or month of "Eleven days after his resignation, …", of which an earlier sentence told; else "".

    `length` is the value of the time that ends at `end`.
    """
    count = _LENGTH.fullmatch(length)
    behind = [word.low for word in words if word.start >= end][:4]
    if not count or len(behind) < 3 or behind[0] not in ("after", "before") or behind[1] not in _THE:
        return ""
    of = next((word for word in behind[2:] if word not in _NO_DEED), "")
    if count[2] == "M":
        from_month = next(
            (month for one in reversed(told) if _tells(one, of) and (month := _MONTH.match(one.edtf))), None
        )
        return _months_on(from_month, int(count[1]) * (1 if behind[0] == "after" else -1)) if from_month else ""
    from_day = next((day_of(one.edtf) for one in reversed(told) if day_of(one.edtf) and _tells(one, of)), None)
    if not from_day:
        return ""
    span = dt.timedelta(days=int(count[1]) * (7 if count[2] == "W" else 1))
    return (from_day + (span if behind[0] == "after" else -span)).isoformat()


def _months_on(month: re.Match[str], count: int) -> str:
    months = int(month[1]) * 12 + int(month[2]) - 1 + count
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def of_the_mishap(kind: str, told: Sequence[Told]) -> str:
    """The one day of the mishaps of a kind that were told of: "The ferry burned in February. … The fire killed two"."""
    found = {one.edtf for one in told if kind and one.mishap == kind}
    return found.pop() if len(found) == 1 else ""


def days_before(edtf: str, published: str | None) -> int:
    """How many days before its publication a text names a day; more than any where one of them is no day."""
    day, end = day_of(edtf), day_of(published or "")
    return (end - day).days if day and end else 10**6


def _tells(one: Told, noun: str) -> bool:
    """Whether a sentence told of what a noun names, by this word or by its verb: "resigned" and "his resignation"."""
    stem = noun[: max(_STEM, len(noun) - 4)]
    return len(stem) >= _STEM and any(word.startswith(stem) for word in one.words)
