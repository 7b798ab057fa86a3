"""Figures: a number, as entries write it, with what it counts and for when; no dates, ages, names or clock times."""

from __future__ import annotations

import pytest

from dateline.authoring import time_expressions
from dateline.authoring.figures import find_figures
from dateline.authoring.registry import KnownSeries
from dateline.authoring.spans import Span

SERIES = (
    KnownSeries("arrivals", "Arrivals at the northern ports", "arrivals", "month"),
    KnownSeries("homeless", "People made homeless by storms", "people", "year"),
)


def figures(text: str, subject: str = "") -> list[tuple[str, str, str, str]]:
    times = time_expressions(text, "2024-03-12")
    found = find_figures(text, Span(0, len(text)), times, subject, SERIES)
    return [(figure.value, figure.label, figure.date, figure.series) for figure in found]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("about 6,000 people left", "about 6000", "people"),
        ("more than 90 houses burned", "at least 90", "houses"),
        ("up to 30,000 workers may apply", "at most 30000", "workers"),
        ("12 to 15 sailors died", "12 to 15", "sailors"),
        ("two patrol boats sank", "2", "patrol boats"),
        ("a dozen ships sailed", "12", "ships"),
        ("a record 11,000 arrests a day", "11000", "arrests a day"),
        ("$20 billion in aid", "20000000000", "dollars in aid"),
        ("a profit of €3.2 million", "3200000", "euros of profit"),
        ("turnout was 64.3 percent", "64.3", "percent of turnout"),
        ("won 34 of 65 seats", "34", "seats"),
        ("four million doses came", "4000000", "doses"),
    ],
)
def test_a_number_is_written_as_entries_write_it(text: str, value: str, label: str) -> None:
    assert [(figure[0], figure[1]) for figure in figures(text)] == [(value, label)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2023 and 2024", "on March 4, 2023", "at 10:30 and 6 a.m.", "a 43-year-old man", "aged 43",
        "the 21st century", "Flight 447", "their 737 airliner", "for three days", "one of two sides", "Article 5",
        "No. 7 was won",
    ],
)  # fmt: skip
def test_what_is_no_figure_gives_none(text: str) -> None:
    assert figures(text) == []


def test_a_figure_is_for_the_time_beside_it_and_belongs_to_its_series() -> None:
    text = "The ports counted 4,250 arrivals in February, about 700 more than in February 2023."

    assert figures(text) == [
        ("4250", "arrivals", "2024-02", "arrivals"),
        ("about 3550", "arrivals", "2023-02", "arrivals"),
    ]
    assert figures("arrivals totaled 3,100 in May 2022 and 3,020 in April 2022", "arrivals") == [
        ("3100", "arrivals", "2022-05", "arrivals"),
        ("3020", "arrivals", "2022-04", "arrivals"),
    ]


def test_people_are_of_a_series_only_where_the_sentence_is_about_it() -> None:
    assert figures("Storms made at least 1,200 people homeless in 2023")[0][3] == "homeless"
    assert figures("About 1,200 people danced in 2023")[0][3] == ""


def test_a_total_named_behind_its_month_counts_what_was_counted_before() -> None:
    text = "The ports counted 4,250 arrivals in February. They counted fewer than January’s total of 4,190."

    assert figures(text)[1] == ("4190", "arrivals", "2024-01", "arrivals")
