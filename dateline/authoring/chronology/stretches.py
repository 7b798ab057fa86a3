"""Stretches: the time expressions of a sentence go in; those that are the two ends of one stretch come out as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression
from dateline.dates import parse_date

_DAY = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
_MONTH = re.compile("[12][0-9]{3}-[0-9]{2}")
_PLAIN = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}){0,2}")
_LED = re.compile(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:to|until|till|through|[-–—/])\s*(?:the\s+)?)\Z", re.IGNORECASE)
_ENDS = re.compile(r" (?:to|ended|ending|through|to the end of)(?: in| on)? ")
_LENGTH = re.compile("P([0-9]{1,2})([MY])")
_LISTED = re.compile(r"(?:,\s*[0-9]{1,2}(?:st|nd|rd|th)?)+,?\s+and\s+(?:the\s+)?\Z")  # 3, 4 and 5 May
_AND = re.compile(r"\s+and\s+(?:the\s+)?\Z", re.IGNORECASE)
# "moved from Monday to Friday" names no stretch.
_PUT_OFF = re.compile(
    r"\b(?:move|postpone|delay|reschedule|shift|chang|push|adjourn|defer|extend)\w* [^.;]{0,40}\Z", re.IGNORECASE
)
_LASTING = word_set(
    """be run last live work serve rule govern stay host fight talk negotiate rain rise fall grow increase decrease
    decline drop double triple meet visit tour travel march protest strike shell bombard study teach play lead head
    hold reign patrol operate close hover spend"""
)


def paired(text: str, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The same, with "from 3 to 5 May", "June 15-17" or "September 24 and 25" as one expression, `A/B` in EDTF.

    "and" joins only what follows upon the other, but for "between … and".
    """
    found: list[TimeExpression] = []
    for time in _with_listed(text, times):
        one = (_up_to(text, found[-1], time) or _stretch(text, found[-1], time)) if found else None
        if one:
            found[-1] = one
        else:
            found.append(time)
    return tuple(found)


def _with_listed(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The same with the days that a list only numbers: the 4th of "May 2, 4 and 6" and of "2, 4 and 6 May"."""
    for first, last in pairwise([None, *times]):
        listed = _LISTED.match(text[first.end : last.start]) if first and last else None
        plain = first and last and re.fullmatch(_DAY, first.edtf) and first.edtf[:7] == last.edtf[:7]
        numbers = list(re.finditer("[0-9]+", listed[0])) if listed else []
        if first and last and plain and not _follows(first.edtf, last.edtf, len(numbers)):
            for number in numbers:
                start, edtf = first.end + number.start(), f"{first.edtf[:7]}-{int(number[0]):02d}"
                if first.edtf < edtf < last.edtf:
                    end = first.end + number.end()
                    yield replace(last, start=start, end=end, text=number[0], value=edtf, edtf=edtf)
        if last:
            yield last


def as_told(time: TimeExpression, lemma: str) -> str:
    """The EDTF of a time for what a verb tells: what happens "between" two days is of one of them."""
    if time.text[:7].lower() == "between" and "/" in time.edtf and lemma not in _LASTING:
        return f"[{time.edtf.replace('/', '..')}]"
    return time.edtf


def _up_to(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    """The stretch of "the year to March", or "the three months ended June 30"."""
    length = _LENGTH.fullmatch(first.value)
    months = int(length[1]) * (12 if length[2] == "Y" else 1) if length else 0
    months = 12 if first.text.lower().endswith("the year") else months
    end = parse_date(last.edtf).last_day if _PLAIN.fullmatch(last.edtf) else None
    if not months or not end or not _ENDS.fullmatch(text[first.end : last.start]):
        return None
    if (end + timedelta(days=1)).day > 1 or len(last.edtf) == len("2024"):
        return None  # a week's or a year's end
    begin = end.year * 12 + end.month - months
    day = "-01" if len(last.edtf) > len("2024-03") else ""
    edtf = f"{begin // 12:04d}-{begin % 12 + 1:02d}{day}/{last.edtf}"
    whole, confidence = text[first.start : last.end], last.confidence * 0.9
    return replace(first, end=last.end, text=whole, type="DATE", value=edtf, edtf=edtf, confidence=confidence)


def _of_one_year(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    """The first of two months in the year that is told of the last: "between May and September last year"."""
    bare = re.fullmatch("[A-Z][a-z]+", first.text) and re.fullmatch("[A-Z][a-z]+ .*", last.text)
    if not bare or not _MONTH.fullmatch(first.edtf) or not _MONTH.fullmatch(last.edtf):
        return first
    year = int(last.edtf[:4]) - (first.edtf[5:] > last.edtf[5:])
    edtf = f"{year:04d}{first.edtf[4:]}"
    return replace(first, value=edtf, edtf=edtf)


def _stretch(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    first = _of_one_year(first, last)
    plain = _PLAIN.fullmatch(first.edtf) and _PLAIN.fullmatch(last.edtf)
    if not plain or first.edtf >= last.edtf:
        return None
    led = _LED.search(text, max(first.start - 14, 0), first.start)
    between = text[first.end : last.start]
    joined = _AND.match(between) if led and led[0][0] in "bB" else _JOINT.match(between)
    listed = 0 if _AND.match(between) else len(re.findall("[0-9]+", between)) if _LISTED.match(between) else -1
    if len(first.edtf) != len(last.edtf) and not (joined and led and led[0][0] in "bB"):
        return None  # "between 2021 and February of this year"
    if not joined and (led or listed < 0 or not _follows(first.edtf, last.edtf, listed)):
        return None
    if _PUT_OFF.search(text, max(first.start - 60, 0), led.start() if led else first.start):
        return None
    start = led.start() if led else first.start
    edtf, confidence = f"{first.edtf}/{last.edtf}", min(first.confidence, last.confidence) * 0.9
    return replace(
        first, start=start, end=last.end, text=text[start : last.end], value=edtf, edtf=edtf, confidence=confidence
    )


def _follows(first: str, last: str, between: int) -> bool:
    """Whether one day, month or year follows upon the other, with so many days between."""
    end, start = parse_date(first).latest, parse_date(last).earliest
    return end is not None and start is not None and start == end + 1 + between
