"""Words are dates until frozen: read from the day on which the first source was published, and never from today."""

from __future__ import annotations

from datetime import date as day
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import DateError, is_word_date, parse_date, read_word_date


@pytest.mark.parametrize(
    ("text", "published", "means"),
    [
        ("Friday", "2024-01-19", "2024-01-19"),
        ("Friday", "2024-01-18", "2024-01-12"),
        ("fri.", "2024-01-19T23:30-05:00", "2024-01-19"),
        ("Wednesday", "2024-01-17", "2024-01-17"),
        ("Dec 27", "2024-01-19", "2023-12-27"),
        ("27 December", "2023-12-27", "2023-12-27"),
        ("December 27", "2023-12-26", "2022-12-27"),
        ("Sept. 5", "2023-12-27", "2023-09-05"),
        ("Feb 29", "2023-03-01", "2020-02-29"),
        ("Feb 29", "1903-03-01", "1896-02-29"),
        ("viernes", "2024-01-19", "2024-01-19"),
        ("27 de diciembre", "2024-01-19", "2023-12-27"),
        ("Saturday", "0000-01-03", "0000-01-01"),
    ],
)
def test_a_word_is_the_last_such_day_on_or_before_publication(text: str, published: str, means: str) -> None:
    assert read_word_date(text, parse_date(published)).text == means


@pytest.mark.parametrize(
    ("text", "published", "means"),
    [
        ("Wednesday", "2023-12-27", "2023-12-27"),
        ("Friday", "2023-12-27", "2023-12-29"),
        ("Jan 19", "2023-12-27", "2024-01-19"),
        ("Feb 29", "1897-01-01", "1904-02-29"),
    ],
)
def test_what_is_planned_is_the_first_such_day_on_or_after_publication(text: str, published: str, means: str) -> None:
    assert read_word_date(text, parse_date(published), ahead=True).text == means


@pytest.mark.parametrize(
    ("published", "known"),
    [
        ("2024-01-17~", "about 17 January 2024"),
        ("2024-01-17?", "possibly 17 January 2024"),
        ("2024-01", "January 2024"),
        ("[..2024-01-17]", "by 17 January 2024"),
    ],
)
def test_a_source_without_a_certain_day_settles_no_word(published: str, known: str) -> None:
    with pytest.raises(DateError) as told:
        read_word_date("Friday", parse_date(published))
    assert told.value.message == (
        f'"Friday" needs the day its first source was published, and that is only known as {known}'
    )
    assert told.value.hint.startswith("write the date as far as it is known, such as 2024-01-17~")


def test_a_word_without_a_source_is_refused() -> None:
    with pytest.raises(DateError, match='"Dec 27" needs the day its first source was published, and there is none'):
        read_word_date("Dec 27", None)


@pytest.mark.parametrize(("text", "days"), [("Feb 30", 29), ("31 April", 30), ("Dec 32", 31), ("0 May", 31)])
def test_a_day_that_the_month_never_has_is_refused(text: str, days: int) -> None:
    assert is_word_date(text)
    with pytest.raises(DateError, match=f"the month has no such day; its days are 1 to {days}"):
        read_word_date(text, parse_date("2024-01-19"))


def test_a_day_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(DateError, match='"Sunday" falls outside the years -9999 to 9999'):
        read_word_date("Sunday", parse_date("9999-12-31"), ahead=True)


@pytest.mark.parametrize(
    "text",
    [
        *("", "yesterday", "next Friday", "Friday morning", "Friday, Dec 27", "Fridays", "December", "December 2023"),
        *("Dec 27 2023", "27", "2023-12-27", "12-27", "Dec ٢٧", "Dec 27th", "the 27th"),
    ],
)
def test_only_a_bare_weekday_or_day_and_month_is_a_word_date(text: str) -> None:
    assert not is_word_date(text)
    with pytest.raises(DateError):
        read_word_date(text, parse_date("2024-01-19"))


@given(
    st.sampled_from(["Monday", "Tue", "Wed", "Thurs", "Fri", "Sat", "Sunday", "Feb 29", "1 March", "Dec 31", "Jan 1"]),
    st.dates(day(10, 1, 1), day(9000, 1, 1)),
)
def test_the_day_is_the_nearest_in_its_direction(text: str, published: day) -> None:
    anchor = parse_date(published.isoformat())
    back = read_word_date(text, anchor).first_day
    ahead = read_word_date(text, anchor, ahead=True).first_day
    assert back and ahead and back <= published <= ahead
    assert (back == published) == (ahead == published)
    between = read_word_date(text, parse_date((ahead - timedelta(days=1)).isoformat())).first_day
    assert between == back or back == ahead  # no such day lies between the two
    if text[0] in "MTWFS" and text != "Feb 29":
        assert back.strftime("%A").startswith(text[:3]) and ahead - back in (timedelta(0), timedelta(days=7))


@given(st.one_of(st.text(), st.text(alphabet="decDEC 0123456789.,İſ\0", max_size=60)))
def test_no_text_does_harm(text: str) -> None:
    if is_word_date(text):
        assert read_word_date(text, parse_date("2023-12-31")).is_certain_day
