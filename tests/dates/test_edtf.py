"""Dates as editors write them: what they mean, how they sort, where they are filed, and what is said of a slip."""

from __future__ import annotations

import pickle
from datetime import date as day
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dateline.dates import Date, DateError, parse_date
from dateline.dates.calendar import civil, day_number
from tests.dates.texts import dates, texts


@pytest.mark.parametrize(
    ("text", "shape", "precision", "first", "last"),
    [
        ("2023-12-27", "point", "day", day(2023, 12, 27), day(2023, 12, 27)),
        ("2023-12", "point", "month", day(2023, 12, 1), day(2023, 12, 31)),
        ("2023-12-XX", "point", "month", day(2023, 12, 1), day(2023, 12, 31)),
        ("2024-02", "point", "month", day(2024, 2, 1), day(2024, 2, 29)),
        ("2023", "point", "year", day(2023, 1, 1), day(2023, 12, 31)),
        ("2023-XX", "point", "year", day(2023, 1, 1), day(2023, 12, 31)),
        ("2023-XX-XX", "point", "year", day(2023, 1, 1), day(2023, 12, 31)),
        ("202X", "point", "decade", day(2020, 1, 1), day(2029, 12, 31)),
        ("20XX", "point", "century", day(2000, 1, 1), day(2099, 12, 31)),
        ("2023-21", "point", "season", day(2023, 3, 1), day(2023, 5, 31)),
        ("2023-24", "point", "season", day(2023, 12, 1), day(2024, 2, 29)),
        ("2024-01-19T09:30-05:00", "point", "time", day(2024, 1, 19), day(2024, 1, 19)),
        ("2023-12-27/2024-01-19", "span", "day", day(2023, 12, 27), day(2024, 1, 19)),
        ("2023-12/2024-01-19", "span", "month", day(2023, 12, 1), day(2024, 1, 19)),
        ("2024-01/..", "span", "month", day(2024, 1, 1), None),
        ("2024-01/", "span", "month", day(2024, 1, 1), None),
        ("../2024-01-19", "span", "day", None, day(2024, 1, 19)),
        ("[2023-12-18..2023-12-24]", "choice", "day", day(2023, 12, 18), day(2023, 12, 24)),
        ("[..2024-01-17]", "choice", "day", None, day(2024, 1, 17)),
        ("[2024-01-17..]", "choice", "day", day(2024, 1, 17), None),
        ("[2023-12-29, 2023-12-28]", "choice", "day", day(2023, 12, 28), day(2023, 12, 29)),
        ("2023-W51", "choice", "week", day(2023, 12, 18), day(2023, 12, 24)),
        ("2020-W53", "choice", "week", day(2020, 12, 28), day(2021, 1, 3)),
        ("  2023-12-27\n", "point", "day", day(2023, 12, 27), day(2023, 12, 27)),
        ("Y170000002", "point", "year", None, None),
        ("0000", "point", "year", None, None),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(
    text: str, shape: str, precision: str, first: day | None, last: day | None
) -> None:
    date = parse_date(text)
    assert (date.shape, date.precision, date.first_day, date.last_day) == (shape, precision, first, last)


def test_years_before_the_first_are_counted_with_a_year_0() -> None:
    death_of_caesar, year_later = parse_date("-0043-03-15"), parse_date("-0042-03-15")
    assert death_of_caesar.earliest is not None and year_later.earliest is not None
    assert year_later.earliest - death_of_caesar.earliest == 365
    assert [civil(each or 0) for each in (parse_date("-004X").earliest, parse_date("-004X").latest)] == [
        (-49, 1, 1),
        (-40, 12, 31),
    ]


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2023-12-27", False, False),
        ("2023-12-24~", True, False),
        ("2023-12-24?", False, True),
        ("2023-12-24%", True, True),
        ("2023-21~", True, False),
        ("2023-W51?", False, True),
        ("2023-12~/2024?", True, True),
        ("[2023-12-28,2023-12-29~]", True, False),
    ],
)
def test_doubt_is_kept(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse_date(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)
    assert date.is_doubtful == (approximate or uncertain)


@pytest.mark.parametrize("text", ["2023-12-27", "2023-12-27T09:30Z", "[2023-12-27..2023-12-27]"])
def test_one_day_without_doubt_is_a_certain_day(text: str) -> None:
    assert parse_date(text).is_certain_day


@pytest.mark.parametrize("text", ["2023-12-27~", "2023-12-27?", "2023-12", "2023-12-27/..", "[..2023-12-27]"])
def test_anything_else_is_no_certain_day(text: str) -> None:
    assert not parse_date(text).is_certain_day


def test_dates_sort_by_their_first_day_then_the_more_precise_and_open_starts_by_their_end() -> None:
    in_order = [
        *("-0043-03-15", "0000", "202X", "2022-12-31"),
        *("2023-01-01T09:00Z", "2023-01-01T09:00:30Z", "2023-01-01T06:00-05:00"),
        *("2023-01-01", "2023-01-01?", "2023-01-01%", "[2023-01-01,2023-01-05]", "[2023-01-01..2023-01-03]"),
        *("2023-01-01/2023-01-20", "2023-01", "2023-01~", "2023", "2023-12/..", "2023-12-18", "2023-W51"),
        *("2023-12-18/..", "2023-12-31", "[..2023]", "2024", "2024-01-17", "[..2024-01-17]", "[..2024,2026..]"),
        "Y170000002",
    ]
    assert sorted(sorted(in_order), key=lambda text: parse_date(text).sort_key) == in_order


@given(st.lists(dates, min_size=2, max_size=6))
def test_the_order_is_total_and_agrees_with_the_days(several: list[Date]) -> None:
    for one, other in pairwise(sorted(several, key=lambda date: date.sort_key)):
        assert one.sort_key <= other.sort_key
        if one.earliest is not None and other.earliest is not None:
            assert one.earliest <= other.earliest
        if one.sort_key == other.sort_key:
            assert one.sort_position == other.sort_position


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2023-12-27", 2023, 12),
        ("2023-12-24~", 2023, 12),
        ("2023-12", 2023, 12),
        ("2023", 2023, None),
        ("2023-21", 2023, None),
        ("2023-24", None, None),
        ("202X", None, None),
        ("2023-W51", 2023, 12),
        ("2023-W48", 2023, None),
        ("2023-12-27/2024-01-19", 2023, 12),
        ("2023/2024", 2023, None),
        ("2024-01/..", 2024, 1),
        ("../2024-01", None, None),
        ("[2023-12-28..2024-01-03]", None, None),
        ("[2023-11-28,2023-12-03]", 2023, None),
        ("[..2024-01-17]", None, None),
        ("-0043-03-15", -43, 3),
    ],
)
def test_a_date_is_filed_where_all_its_days_lie(text: str, year: int | None, month: int | None) -> None:
    date = parse_date(text)
    assert (date.year, date.month) == (year, month)


def test_what_it_sorts_by_has_a_place_even_where_it_is_filed_nowhere() -> None:
    assert parse_date("[2023-12-28..2024-01-03]").sort_position == (2023, 12, 28)
    assert parse_date("[..2024-01-17]").sort_position == (2024, 1, 17)


@pytest.mark.parametrize(
    ("text", "html", "prefix", "end"),
    [
        ("2023-12-27", "2023-12-27", "2023-12-27", ""),
        ("2023-12", "2023-12", "2023-12", ""),
        ("2023", "2023", "2023", ""),
        ("2023-XX", "2023", "2023", ""),
        ("2023-W51", "2023-W51", "2023-12", ""),
        ("2024-01-19T09:30-05:00", "2024-01-19T09:30-05:00", "2024-01-19T09:30-05:00", ""),
        ("2024-01-19T09:30:05+05", "2024-01-19T09:30:05+05:00", "2024-01-19T09:30:05+05:00", ""),
        ("2023-12-24~", None, "", ""),
        ("2023-W51~", None, "", ""),
        ("2023-21", None, "2023", ""),
        ("202X", None, "", ""),
        ("[2023-12-18..2023-12-24]", None, "2023-12", ""),
        ("[..2024-01-17]", None, "", ""),
        ("2023-12-27/2024-01-19", None, "2023-12-27", "2024-01-19"),
        ("2023-12~/2024-01", None, "", "2024-01"),
        ("2024-01/..", None, "2024-01", ""),
        ("../2024-01-19", None, "", "2024-01-19"),
        ("Y170000002", "170000002", "", ""),
        ("0000", None, "", ""),
        ("-0043-03-15T12:00Z", None, "", ""),
    ],
)
def test_machines_read_what_is_certain_and_no_more(text: str, html: str | None, prefix: str, end: str) -> None:
    date = parse_date(text)
    assert (date.html_datetime, date.shared_prefix, date.end_prefix) == (html, prefix, end)


@given(dates)
def test_every_possible_day_lies_between_the_first_and_the_last_and_has_the_prefix(date: Date) -> None:
    for each in date.ranges:
        starts, ends = [(point.first, point.last) if point else (None, None) for point in (each.start, each.end)]
        numbers = (starts[0], ends[1]) if date.shape == "span" else (*starts, *ends)
        for number in numbers:
            if number is None:
                continue
            assert date.earliest is None or date.earliest <= number
            assert date.latest is None or number <= date.latest
            if date.shape != "span" and date.shared_prefix:
                assert "{:04d}-{:02d}-{:02d}".format(*civil(number)).startswith(date.shared_prefix[:10])
            if date.shape != "span" and date.year is not None:
                assert civil(number)[0] == date.year and date.month in (None, civil(number)[1])


@given(dates)
def test_a_date_is_a_value(date: Date) -> None:
    assert pickle.loads(pickle.dumps(date)) == date
    assert hash(parse_date(date.text, "America/Mexico_City")) == hash(date)


@given(dates, dates)
def test_overlap_is_mutual(one: Date, other: Date) -> None:
    assert one.overlaps(one) and one.overlaps(other) == other.overlaps(one)


def test_dates_overlap_where_they_may_share_a_day() -> None:
    either = parse_date("[2023-12-18,2023-12-24]")
    assert either.overlaps(parse_date("2023-12-24")) and either.overlaps(parse_date("2023-12-20/.."))
    assert not either.overlaps(parse_date("2023-12-20")) and not either.overlaps(parse_date("[..2023-12-17]"))


def test_a_promise_is_overdue_after_the_last_day_that_its_date_may_be() -> None:
    due = parse_date("2024-01")
    assert not due.is_before(day(2024, 1, 31)) and due.is_before(day(2024, 2, 1))
    assert due.is_after(day(2023, 12, 31)) and not due.is_after(day(2024, 1, 1))
    assert not parse_date("2024-01/..").is_before(day(9999, 12, 31))


def test_a_time_without_offset_is_in_the_sites_timezone() -> None:
    assert parse_date("2024-01-19T09:30", "America/New_York").html_datetime == "2024-01-19T09:30-05:00"
    assert parse_date("2024-07-19T09:30", "America/New_York").html_datetime == "2024-07-19T09:30-04:00"
    assert parse_date("2024-01-19T09:30").html_datetime == "2024-01-19T09:30Z"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2024-03-10T02:30", "did not come in America/New_York", "write 2024-03-10T03:30"),
        ("2024-11-03T01:30", "came twice in America/New_York", "2024-11-03T01:30-04:00 or 2024-11-03T01:30-05:00"),
        ("-0043-03-15T12:00", "needs its offset from UTC", "write -0043-03-15T12:00Z"),
    ],
)
def test_a_time_that_the_clocks_never_or_twice_showed_asks_for_its_offset(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as told:
        parse_date(text, "America/New_York")
    assert message in told.value.message and hint in told.value.hint


@given(
    st.one_of(st.text(), st.text(alphabet="0123456789-/.,[]XTZWY~?%:+ \0٣²"), texts),
    st.sampled_from(["UTC", "Asia/Kathmandu"]),
)
@example("[" + "2023-12-27," * 100_000 + "2024]", "UTC")
@example("9" * 1_000_000, "UTC")
@example("Y" + "9" * 999, "UTC")
@example("early " * 160 + "2023", "UTC")
@example("٢٠٢٣-١٢-٢٧", "UTC")
def test_no_text_raises_anything_but_a_date_error_that_says_what_to_do(text: str, timezone: str) -> None:
    told = None
    try:
        assert parse_date(text, timezone).sort_key
    except DateError as error:
        told = error
    if told:
        assert told.message and told.hint
        assert len(str(told)) < 400 and str(told).isprintable()


@given(st.integers(-10_000_000, 10_000_000))
def test_day_numbers_go_there_and_back(number: int) -> None:
    assert day_number(*civil(number)) == number
    assume(1 <= number <= day.max.toordinal())
    assert day(*civil(number)).toordinal() == number
