"""The `edtf` package is the oracle: what it refuses we refuse, what we refuse it refuses, and the days agree.

Where that does not hold, the exception stands here, with its reason.
"""

from __future__ import annotations

import contextlib
import re
from io import StringIO
from time import struct_time

from edtf import EDTFParseException, parse_edtf
from hypothesis import event, example, given, settings

from dateline.dates import Date, DateError, parse_date
from dateline.dates.calendar import civil
from tests.dates.texts import damaged_texts, texts

Day = tuple[int, int, int] | None

NOT_COMPARED = {
    r"-W": "the week of ISO 8601-1 is no EDTF",
    r"T\d\d:\d\d(?!:)": "times may omit seconds",
    r"[+]00(:00)?$": "its grammar has no offset zero but Z; ISO 8601 has +00:00, and programs write it",
    r"[+-]14$": "its grammar has this offset with its minutes only",
    r"-2[1-4][~?%]": "its grammar has a season's doubt within spans only",
    r"Y.*[~?%/,\]]|[/,.].*Y": "its grammar has years of more than four digits by themselves only, and without doubt",
    r"X.*/|/.*X": "spans with digits not known are level 2 to it, where some crash it and some are refused",
    r"^/|/$": "it makes up ten years for an end that is not known",
    r"-\d{2,3}X|-\d{4}(-\d\d)?-XX": "before the year 0 it swaps the days of what it does not know",
    r"-24": "it ends winter on 31 December, for simplicity as it says; ours lasts to the end of February",
    r"X\d|X-\d|-\dX|XXX|(^|[^-])\d+X+-": "level 2",
    r"\dS\d|-(2[5-9]|3\d|4[01])|\d\^|Y.*E|\{|[~?%]\d|[~?%]-": "level 2",
    r"\s": "it takes spaces anywhere, ours stand around / , .. [ and ] only",
    r"^-?\d{4}(-\d\d)?T": "it gives times to months and years",
    r"24:00:00": "it takes the end of a day, which ISO 8601-1:2019 took out; ours says what to write",
}
REFUSED = {
    "ends before it starts": "it never compares the ends",
    "neither end is known": "it takes ../.. for a date",
    r"-02 has 28 days": "it takes 29 February of any year",
    "before the year 1 needs its offset": "it does not look at the offset",
}


def is_compared(text: str) -> bool:
    return not any(re.search(pattern, text) for pattern in NOT_COMPARED)


@settings(max_examples=200)
@given(texts.filter(is_compared))
@example("2023-12-27T09:30:00-05:00")
@example("[..2024-01-17]")
@example("[2023-12-18..2023-12-20,2023-12-24~,2024..]")
@example("2023-12-27/2024-01-19")
@example("2024-01/..")
def test_dates_have_the_days_that_the_oracle_gives_them(text: str) -> None:
    compare(text)


@settings(max_examples=200)
@given(damaged_texts.filter(is_compared))
@example("2023-13")
@example("2023-02-30")
@example("-0000")
@example("[2023-12-27]")
def test_texts_with_a_slip_are_dates_to_both_or_to_neither(text: str) -> None:
    compare(text)


def test_winter_starts_where_the_oracles_does() -> None:
    oracle = ask("2023-24")
    assert oracle and oracle[0] == read("2023-24")[0] == (2023, 12, 1)


def compare(text: str) -> None:
    try:
        ours = read(text)
    except DateError as error:
        event("refused")
        if not any(re.search(pattern, error.message) for pattern in REFUSED):
            assert ask(text, refused=True) is None
        return
    theirs = ask(text)
    event("the same days" if theirs else "the oracle fails")
    assert theirs in (ours, None)


def read(text: str) -> tuple[Day, Day]:
    date: Date = parse_date(text)
    first, last = date.earliest, date.latest
    return (None if first is None else civil(first)), (None if last is None else civil(last))


def ask(text: str, *, refused: bool = False) -> tuple[Day, Day] | None:
    """The oracle's first and last day; None where it fails on its own, or where it is `refused` as it should be."""
    with contextlib.redirect_stdout(StringIO()):  # it prints what it fails on
        try:
            date = parse_edtf(text)
            return as_day(date.lower_strict()), as_day(date.upper_strict())
        except EDTFParseException:
            assert refused, f"the oracle refuses {text}"
        except (AttributeError, TypeError):
            pass
    return None


def as_day(bound: object) -> Day:
    """Its days are structs of time, its open ends infinite."""
    return (bound.tm_year, bound.tm_mon, bound.tm_mday) if isinstance(bound, struct_time) else None
