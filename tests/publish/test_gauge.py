"""Gauge: a date is drawn as wide as it is known to be, soft where that is not known; one certain day is not drawn."""

from __future__ import annotations

import pytest
from hypothesis import given

from dateline.dates import DateError, parse_date
from dateline.publish.values.gauge import Gauge, Mark, gauge
from tests.dates.texts import texts


@pytest.mark.parametrize(
    ("date", "marks"),
    [
        ("2023-12-27~", [Mark(74.2, 22.6, "both")]),
        ("2023-12-31?", [Mark(87.1, 12.9, "both")]),
        ("2023-12~", [Mark(0, 100, "both")]),
        ("2023-12-01/2023-12-31", [Mark(0, 100)]),
        ("[2023-12-18..2023-12-24]", [Mark(54.8, 22.6, either=True)]),
        ("[2023-12-18,2023-12-24]", [Mark(54.8, 3.2, either=True), Mark(74.2, 3.2, either=True)]),
        ("2023-W50", [Mark(32.3, 22.6, either=True)]),
        ("2023-12-03/2023-12-09", [Mark(6.5, 22.6)]),
        ("2023-12-03/2023-12-09~", [Mark(6.5, 32.3, "end")]),
        ("2024-01-16/", [Mark(48.4, 51.6, "end")]),
        ("[..2024-05-02]", [Mark(0, 6.5, "start")]),
    ],
)
def test_a_date_is_drawn_within_its_month(date: str, marks: list[Mark]) -> None:
    assert gauge(parse_date(date)) == Gauge(tuple(marks))


@pytest.mark.parametrize(
    ("date", "mark"),
    [
        ("2023-12-27/2024-01-19", Mark(83.9, 16.1)),
        ("2024-01-16/..", Mark(48.4, 51.6)),
        ("2023-12-27/2024-01-19~", Mark(83.9, 16.1)),
        ("[2023-12-27..2024-01-17]", Mark(83.9, 16.1, either=True)),
    ],
)
def test_what_lasts_beyond_its_month_is_cut_off_hard_and_goes_on(date: str, mark: Mark) -> None:
    assert gauge(parse_date(date)) == Gauge((mark,), goes_on=True)


@pytest.mark.parametrize(
    ("date", "drawn"),
    [
        ("2023-12", Gauge((Mark(0, 100, either=True),))),
        ("2023", Gauge((Mark(0, 100, either=True),), scale="year")),
        ("2023-22", Gauge((Mark(41.4, 25.2, either=True),), scale="year")),
        ("[..2024]", Gauge((Mark(0, 100, "start"),), scale="year")),
        ("[2023-03,2023-05]", Gauge((Mark(16.2, 8.5, either=True), Mark(32.9, 8.5, either=True)), scale="year")),
        ("2023-12/2024-02", Gauge((Mark(91.5, 8.5, "start"),), goes_on=True, scale="year")),
        ("[1950-02..1951-11]", Gauge((Mark(0.8, 18.3, either=True),), scale="decade")),
        ("178X", Gauge((Mark(0, 100, either=True),), scale="decade")),
        ("1869/1911", Gauge((Mark(69, 31, "start"),), goes_on=True, scale="century")),
        ("18XX", Gauge((Mark(0, 100, either=True),), scale="century")),
    ],
)
def test_a_date_is_drawn_on_the_scale_of_what_it_is_listed_under(date: str, drawn: Gauge) -> None:
    assert gauge(parse_date(date)) == drawn


@pytest.mark.parametrize("date", ["2023-12-01", "2023-12-01T10:00Z", "-0044", "000X"])
def test_one_certain_day_is_not_drawn_nor_what_is_before_the_calendar(date: str) -> None:
    assert gauge(parse_date(date)) is None


@given(texts)
def test_any_date_is_drawn_within_its_scale(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError:
        return
    for mark in (gauge(date) or Gauge(())).marks:
        assert 0 <= mark.start <= 100
        assert mark.width > 0
        assert mark.start + mark.width <= 100.2
