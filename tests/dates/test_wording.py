"""Dates in words: in the site's language, as precise as they are known, shared parts said once."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import (
    COMPLETE,
    Date,
    parse_date,
    word_date,
    word_month,
    word_month_name,
    word_year,
)
from dateline.dates.point import Point
from tests.dates.texts import dates

IN_WORDS = [
    ("2023-12-27", "27 December 2023", "27 de diciembre de 2023"),
    ("2023-12-24~", "about 24 December 2023", "hacia el 24 de diciembre de 2023"),
    ("2023-12-27?", "possibly 27 December 2023", "posiblemente el 27 de diciembre de 2023"),
    ("2023-12-27%", "perhaps about 27 December 2023", "quizá hacia el 27 de diciembre de 2023"),
    ("2023-12", "December 2023", "diciembre de 2023"),
    ("2023-12~", "about December 2023", "hacia diciembre de 2023"),
    ("2023", "2023", "2023"),
    ("2023-24", "winter 2023", "invierno de 2023"),
    ("2023-21~", "about spring 2023", "hacia la primavera de 2023"),
    ("202X", "2020s", "década de 2020"),
    ("202X~", "about the 2020s", "hacia la década de 2020"),
    ("000X", "years 1 BC to AD 9", "años 1 a. C. a 9 d. C."),
    ("20XX", "years 2000 to 2099", "años 2000 a 2099"),
    ("-0044", "45 BC", "45 a. C."),
    ("0000", "1 BC", "1 a. C."),
    ("0045", "AD 45", "45 d. C."),
    ("-0043-03-15", "15 March 44 BC", "15 de marzo de 44 a. C."),
    ("Y170000002", "170,000,002", "170.000.002"),
    ("Y-17000", "17,001 BC", "17.001 a. C."),
    ("2024-01-19T09:30-05:00", "19 January 2024, 09:30 (UTC−05:00)", "19 de enero de 2024, 09:30 (UTC−05:00)"),
    ("2024-01-19T09:30:15", "19 January 2024, 09:30:15 (UTC)", "19 de enero de 2024, 09:30:15 (UTC)"),
    ("2023-W51", "the week of 18 to 24 December 2023", "la semana del 18 al 24 de diciembre de 2023"),
    ("2023-W51~", "about the week of 18 to 24 December 2023", "hacia la semana del 18 al 24 de diciembre de 2023"),
    ("2023-12-18/2023-12-24", "18 to 24 December 2023", "del 18 al 24 de diciembre de 2023"),
    ("2023-11-28/2023-12-03", "28 November to 3 December 2023", "del 28 de noviembre al 3 de diciembre de 2023"),
    (
        "2023-12-27/2024-01-19",
        "27 December 2023 to 19 January 2024",
        "del 27 de diciembre de 2023 al 19 de enero de 2024",
    ),
    ("2023-11/2023-12", "November to December 2023", "de noviembre a diciembre de 2023"),
    ("2021/2023", "2021 to 2023", "de 2021 a 2023"),
    ("202X/203X", "the 2020s to the 2030s", "de la década de 2020 a la década de 2030"),
    (
        "2023-12-18~/2023-12-24?",
        "about 18 December 2023 to possibly 24 December 2023",
        "desde aproximadamente el 18 de diciembre de 2023 hasta posiblemente el 24 de diciembre de 2023",
    ),
    ("2023-12-27/2023-12-27", "27 December 2023", "27 de diciembre de 2023"),
    ("2024-01/..", "from January 2024 on", "desde enero de 2024 en adelante"),
    ("2024-01~/..", "from about January 2024 on", "desde aproximadamente enero de 2024 en adelante"),
    ("2024-01/", "from January 2024, end unknown", "desde enero de 2024, final desconocido"),
    ("../2024-01-19", "until 19 January 2024", "hasta el 19 de enero de 2024"),
    ("/2024-01-19", "until 19 January 2024, start unknown", "hasta el 19 de enero de 2024, inicio desconocido"),
    (
        "[2023-12-18..2023-12-24]",
        "some day from 18 to 24 December 2023",
        "algún día del 18 al 24 de diciembre de 2023",
    ),
    ("[..2024-01-17]", "by 17 January 2024", "a más tardar el 17 de enero de 2024"),
    ("[..2024-01]", "by January 2024", "a más tardar en enero de 2024"),
    ("[2024-01-17..]", "17 January 2024 or later", "el 17 de enero de 2024 o después"),
    ("[2023-12-28,2023-12-29]", "28 or 29 December 2023", "28 o 29 de diciembre de 2023"),
    ("[2023-12-07,2023-12-08]", "7 or 8 December 2023", "7 u 8 de diciembre de 2023"),
    ("[2023-12-27,2023-12-28,2023-12-31]", "27, 28 or 31 December 2023", "27, 28 o 31 de diciembre de 2023"),
    ("[2023-11-28,2023-12-03]", "28 November or 3 December 2023", "28 de noviembre o 3 de diciembre de 2023"),
    ("[2023-09,2023-10]", "September or October 2023", "septiembre u octubre de 2023"),
    ("[2023,2024]", "2023 or 2024", "2023 o 2024"),
    (
        "[..2022,2023-12-18..2023-12-20,2023-12-24~]",
        "by 2022, some day from 18 to 20 December 2023 or about 24 December 2023",
        "a más tardar en 2022, algún día del 18 al 20 de diciembre de 2023 o hacia el 24 de diciembre de 2023",
    ),
]


@pytest.mark.parametrize(("text", "english", "spanish"), IN_WORDS)
def test_a_date_is_said_as_it_is_known(text: str, english: str, spanish: str) -> None:
    date = parse_date(text)
    assert word_date(date, "en") == english
    assert word_date(date, "es").replace("\N{NO-BREAK SPACE}", " ") == spanish


def test_regions_share_a_table_and_other_languages_have_their_own_dates_between_english_words() -> None:
    between = parse_date("[2023-12-18..2023-12-24]")
    assert word_date(between, "en-US") == word_date(between, "en_GB") == "some day from 18 to 24 December 2023"
    assert word_date(between, "es-MX") == "algún día del 18 al 24 de diciembre de 2023"
    assert word_date(between, "de") == "some day from 18. Dezember 2023 to 24. Dezember 2023"
    assert word_date(parse_date("2023-12"), "ja") == "2023年12月"
    assert word_date(parse_date("2023-12"), "no such language") == "December 2023"


def test_months_and_years_are_said_for_headings() -> None:
    assert [word_month(2023, 12, language) for language in ("en", "es", "pt")] == [
        "December 2023",
        "diciembre de 2023",
        "dezembro de 2023",
    ]
    assert [word_month_name(12, language) for language in ("en", "es")] == ["December", "diciembre"]
    assert [word_year(year) for year in (2023, 0, -44)] == ["2023", "1 BC", "45 BC"]


def test_a_month_by_itself_is_said_in_a_language_that_we_have_no_table_of() -> None:
    # In a process of its own: Babel keeps names that it once looked up in one language for others that have none.
    asked = "from dateline.dates.wording import word_month_name; print(ascii(word_month_name(12, 'de')))"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "'Dezember'\n"


@given(dates, st.sampled_from(["en", "es", "de", "fr", "ja", "ar", "zh-Hant", "x"]))
def test_every_date_can_be_said_on_one_line(date: Date, language: str) -> None:
    words = word_date(date, language)
    assert words == words.strip() and len(words.splitlines()) == 1
    assert not re.search(r"[{}]|None", words)


@given(dates, st.sampled_from(["en", "es"]))
def test_nothing_is_said_that_is_not_known(date: Date, language: str) -> None:
    said = re.sub(r", \d\d:\d\d.*", "", word_date(date, language)) if date.clock else word_date(date, language)
    points = [point for each in date.ranges for point in each.points]
    known = {number for point in points for number in numbers_of(point)}
    assert {int(number) for number in re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", said))} <= known

    months = {word_month_name(month, language) for month in range(1, 13)}
    known_months = {word_month_name(point.month, language) for point in points if 1 <= (point.month or 0) <= 12}
    assert months & set(re.findall(r"\w+", said)) <= known_months


def numbers_of(point: Point) -> set[int]:
    """The numbers that a point may be said with: its day and its years, which have no 0 in words."""
    years = {point.year, point.year + {"decade": 9, "century": 99}.get(point.precision, 0)}
    return {year if year > 0 else 1 - year for year in years} | ({point.day} if point.day else set())


@given(dates, dates)
def test_dates_that_differ_in_their_days_differ_in_words(one: Date, other: Date) -> None:
    if (one.earliest, one.latest) != (other.earliest, other.latest) and one.shape == other.shape == "point":
        assert word_date(one) != word_date(other)


def test_every_language_of_babel_says_days_months_and_years() -> None:
    from babel.localedata import locale_identifiers

    for language in sorted({each.split("_")[0] for each in locale_identifiers()}):
        day, month, year = (word_date(parse_date(text), language) for text in ("2023-12-27", "2023-12", "2023"))
        assert "2023" in day and "27" in day and "2023" in month and "2023" in year, language
        assert "27" not in f"{month}{year}" and month != year, language


ALL_MONTHS = """
import sys
from dateline.dates import parse_date, word_date, word_month, word_month_name, word_within_year
for month in range(1, 13):
    day = parse_date(f"2023-{month:02d}-09")
    for language in sys.argv[1:]:
        print(word_date(day, language), word_within_year(day, language), word_month(2023, month, language), end=", ")
        print(word_month_name(month, language))
"""


@pytest.mark.parametrize("language", sorted(COMPLETE))
def test_the_languages_that_are_complete_say_days_and_months_as_others_of_their_kind_do(language: str) -> None:
    """A region of theirs is asked of Babel; in a process of its own, as what was asked before may change its months."""
    region = {"en": "en-GB", "es": "es-ES"}[language]
    told = subprocess.run(
        [sys.executable, "-c", ALL_MONTHS, language, region], check=True, capture_output=True, text=True
    )
    lines = told.stdout.splitlines()
    assert len(lines) == 24
    assert lines[0::2] == lines[1::2]
