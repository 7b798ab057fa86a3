"""What is no EDTF is refused with the EDTF that was probably meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import DateError, is_word_date, parse_date
from dateline.dates.names import MONTHS, SEASONS, WEEKDAYS
from dateline.dates.suggestion import day_of_a_month


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("March 2024", "write 2024-03"),
        ("27/12/2023", "write 2023-12-27"),
        ("12/27/2023", "write 2023-12-27"),
        ("05/06/2023", "write 2023-06-05 or 2023-05-06"),
        ("27.12.2023", "write 2023-12-27"),
        ("Dec 27 2023", "write 2023-12-27"),
        ("December 27th, 2023", "write 2023-12-27"),
        ("Wednesday, 27 December 2023", "write 2023-12-27"),
        ("27 de diciembre de 2023", "write 2023-12-27"),
        ("2023-1-5", "write 2023-01-05"),
        ("2023/12/27", "write 2023-12-27"),
        ("20231227", "write 2023-12-27"),
        ("2023–12–27", "write 2023-12-27"),
        ("２０２３-12-27", "write 2023-12-27"),
        ("12/2023", "write 2023-12"),
        ("2023/12", "write 2023-12"),
        ("winter 2023", "write 2023-24"),
        ("Q1 2024", "write [2024-01..2024-03]"),
        ("the 1990s", "write 199X"),
        ("199?", "write 199X"),
        ("circa 1990", "write 1990~"),
        ("~2023", "write 2023~"),
        ("2023~?", "write 2023%"),
        ("45 BC", "write -0044"),
        ("12023", "write Y12023"),
        ("2023-w51", "write 2023-W51"),
        ("2023-W51-3", "write 2023-12-20"),
        ("2024-01-19 9:30 -0500", "write 2024-01-19T09:30-05:00"),
        ("2024-01-19T09:30:00.123Z", "write 2024-01-19T09:30:00Z"),
        ("by 17 January 2024", "write [..2024-01-17]"),
        ("before 2024-02-03", "write [..2024-02-02]"),
        ("before 2024-03-01", "write [..2024-02-29]"),
        ("before January 2024", "write [..2023-12]"),
        ("before 2024", "write [..2023]"),
        ("on or before 2024-02-03", "write [..2024-02-03]"),
        ("after 2024-02-03", "write [2024-02-04..]"),
        ("not before March 2024", "write [2024-03..]"),
        ("early 2024", "write 2024"),
        ("end of March 2024", "write 2024-03"),
        ("in 2024", "write 2024"),
        ("“2024”", "write 2024"),
        ("first half of 2024", "write [2024-01..2024-06]"),
        ("2024-01 - 2024-03", "write 2024-01/2024-03"),
        ("2024-01–2024-03", "write 2024-01/2024-03"),
        ("5-6 March 2024", "write 2024-03-05/2024-03-06"),
        ("March-April 2024", "write 2024-03/2024-04"),
        ("2024-03-05..2024-03-08", "write 2024-03-05/2024-03-08 or [2024-03-05..2024-03-08]"),
        ("2024-03-05, 2024-03-06", "write [2024-03-05,2024-03-06] or 2024-03-05/2024-03-06"),
        ("[2024-03-05 2024-03-06]", "write [2024-03-05,2024-03-06]"),
        ("2024-01-05/08", "write 2024-01-05/2024-01-08"),
        ("2023/24", "write 2023/2024"),
        ("week of March 5, 2024", "write 2024-W10"),
        ("5.3.24", "write 2024-03-05 or 2024-05-03 or 2005-03-24"),
        ("'23", "write 2023 or 1923"),
        ("19th century", "write 18XX"),
        ("2024-03-05 (Tuesday)", "write 2024-03-05"),
        ("2024-03-xx", "write 2024-03-XX"),
        ("8 March 2024, 7.40 pm", "write 2024-03-08T19:40"),
        ("7:40 2024-03-08", "write 2024-03-08T07:40"),
        ("2024-03-08T0740", "write 2024-03-08T07:40"),
        ("31 April 2024", "write 2024-04 if the day is not known, or 2024-04-30"),
        ("2024-2-30", "write 2024-02 if the day is not known, or 2024-02-29"),
        ("March 5th", "write it behind the year: YYYY-03-05"),
        ("Monday, March 4", "write it behind the year: YYYY-03-04"),
        ("summer", "write it behind the year: YYYY-22"),
        ("TBD", "write what is known: a year as 2023, or by when it had happened as [..2024-01-17]"),
        ("unknown", "write what is known: a year as 2023, or by when it had happened as [..2024-01-17]"),
        ("since January 2024", "write 2024-01/.."),
        ("2024-01/present", "write 2024-01/.."),
        ("27 Dec 2023 - 19 Jan 2024", "write 2023-12-27/2024-01-19"),
        ("December 18-24, 2023", "write 2023-12-18/2023-12-24"),
        ("28 or 29 December 2023", "write [2023-12-28,2023-12-29]"),
        ("between 3 May and 5 June 2023", "write [2023-05-03..2023-06-05]"),
        ("2023-02-30", "write 2023-02 if the day is not known, or 2023-02-28"),
        ("2023-13", "write 2023 if the month is not known"),
        ("2023-27-12", "write 2023-12-27: the month comes before the day"),
        ("-0000", "write 0000 for 1 BC, -0001 for 2 BC"),
        ("2023-W53", "the last week of 2023 begins on 2023-12-25"),
        ("2024-01-19T24:00", "write 2024-01-20T00:00"),
        ("2024-01-19T09:30~", "write 2024-01-19~"),
        ("2024-01-19/2023-12-27", "write 2023-12-27/2024-01-19"),
        ("[2024..2023]", "write 2023..2024 for it"),
        ("[2023-12-27]", "write 2023-12-27"),
        ("[2023-12..2024-01-05]", "write 2023-12-01..2024-01-05 for 2023-12..2024-01-05"),
        ("[2023-21,2024]", "write 2023-03..2023-05 for 2023-21"),
        ("2023-W51/2024", "its first day is 2023-12-18, its last 2023-12-24"),
        ("yesterday", "write a day as 2023-12-27, a month as 2023-12, a year as 2023"),
        ("Friday", "write a day as 2023-12-27, a month as 2023-12, a year as 2023"),
        ("", "write a day as 2023-12-27, a month as 2023-12, a year as 2023"),
    ],
)
def test_a_slip_is_answered_with_what_was_probably_meant(text: str, hint: str) -> None:
    with pytest.raises(DateError) as told:
        parse_date(text)
    assert told.value.hint == hint


def test_no_date_is_relative_to_today() -> None:
    with pytest.raises(DateError, match='"yesterday" is not a date: none is relative to the day that it is read'):
        parse_date("yesterday")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2023-02-30", '"2023-02-30": 2023-02 has 28 days'),
        ("2024-01-19/2023-12-27", '"2024-01-19/2023-12-27" ends before it starts'),
        ("../..", '"../..": neither end is known'),
        ("[2023,..2024]", '"[2023,..2024]": ..a comes first in a set and a.. last'),
        ("x" * 2000, "a date has at most 1,000 characters, this one has 2,000"),
        ("\0" + "x" * 100, f'"\N{REPLACEMENT CHARACTER}{"x" * 58}…" is not a date'),
    ],
)
def test_the_message_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(DateError) as told:
        parse_date(text)
    assert told.value.message == message


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("March 5th", "March 5"),
        ("the 5th of March", "March 5"),
        ("Friday, Dec. 27th", "Dec 27"),
        ("el 27 de diciembre", "Diciembre 27"),
        ("March", None),
        ("spring", None),
        ("March 5th, 2024", None),
        ("the 32nd of March", "March 32"),
    ],
)
def test_a_day_of_a_month_is_offered_as_the_words_that_are_read(text: str, word: str | None) -> None:
    assert day_of_a_month(text) == word
    assert word is None or is_word_date(word)


_joints = ["from", "to", "or", "by", "since", "between", "and", "about", "early", "of", "the", "/", "-", "~", "?", ","]
_numbers = ["1", "9", "12", "28", "31", "2023", "2024", "1990s", "BC", "9:30", "am", "Q3", "2023-12-27", "202x"]
_words = st.sampled_from([*MONTHS, *SEASONS, *WEEKDAYS, *_joints, *_numbers])


@given(st.lists(_words, min_size=1, max_size=7), st.sampled_from([" ", "", "-"]))
def test_what_is_offered_is_a_date(words: list[str], joint: str) -> None:
    try:
        parse_date(joint.join(words))
    except DateError as error:
        if " is not a date" in error.message and (offered := re.fullmatch(r"write (\S+)(?: or (\S+))?", error.hint)):
            assert all(parse_date(each) for each in offered.groups() if each)
