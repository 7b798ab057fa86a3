"""Strip: how a record lies in time, and which of its stretches lead somewhere."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

import pytest

from dateline.publish.cards import Strip
from dateline.publish.show.strip import show_here, show_part, show_strip
from dateline.publish.view import View
from tests.sites import load


def strip_of(home: Path, *dates: str) -> Strip | None:
    return show_strip(view_of(home, *dates))


def view_of(home: Path, *dates: str) -> View:
    text = "date: {}\ntitle: E\nsources: report\n"
    events = {f"content/events/e{at}.yaml": text.format(date) for at, date in enumerate(dates)}
    site, _ = load(home, events)
    assert site is not None
    return View(site, NullTranslations())


def test_each_month_is_a_bar_that_leads_to_its_events(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2023-11-02", "2023-11-05", "2024-01-19")
    assert strip is not None
    assert (strip.unit, strip.length, strip.first, strip.last) == ("month", 3, "2023-11", "2024-01")
    assert [(each.text, each.url) for each in strip.links] == [
        ("November 2023: 2 events", "/record/2023/11/"),
        ("January 2024: 1 event", "/record/2024/01/"),
    ]
    assert strip.path == "M0.1 100v-100h.8v100zM2.1 100v-50h.8v50z"


def test_of_many_months_the_years_are_what_can_be_reached(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2014-03-02", "2019-06-05", "2024-01-19")
    assert strip is not None
    assert strip.unit == "month"
    assert [each.url for each in strip.links] == ["/record/2014/", "/record/2019/", "/record/2024/"]
    assert [(each.text, each.url) for each in strip.labels] == [(str(year), "") for year in range(2014, 2024, 2)]


def test_centuries_are_drawn_and_reached_by_some_years_together(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "1810-09-16", "1812", "1910-11-20", "2024")
    assert strip is not None
    assert (strip.unit, strip.length, strip.first, strip.last) == ("year", 22, "1810", "2020")
    assert [(each.text, each.url) for each in strip.links] == [
        ("1810 to 1819: 2 events, from 1810 on", "/record/1810/"),
        ("1910 to 1919: 1 event, from 1910 on", "/record/1910/"),
        ("2020 to 2029: 1 event, from 2024 on", "/record/2024/"),
    ]
    assert [(each.text, each.url) for each in strip.coarse] == [
        ("1810 to 1819: 2 events, from 1810 on", "/record/1810/"),
        ("1900 to 1919: 1 event, from 1910 on", "/record/1910/"),
        ("2020 to 2029: 1 event, from 2024 on", "/record/2024/"),
    ]
    assert [each.text for each in strip.labels] == ["1850", "1900", "1950", "2000"]
    assert strip.note == "4 events, at most 2 in 10 years"


def test_what_may_have_been_at_another_time_is_paler(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2023-12-02", "2024-03-05", "[..2024-01-05]", "2024")
    assert strip is not None
    assert strip.path == "M0.1 100v-100h.8v100zM3.1 100v-100h.8v100z"
    assert strip.perhaps == "M1 100v-33h3v33zM1.1 100v-100h.8v100z"
    assert strip.note == "4 events, at most 1 in a month; pale: 2 whose month is not sure"
    assert [each.text for each in strip.links][1] == "January 2024: 1 event"


def test_a_record_of_some_weeks_is_drawn_by_the_day(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2024-01-19", "2024-01-22/2024-01-25", "2024-02-02")
    assert strip is not None
    assert (strip.unit, strip.length, strip.first, strip.last) == ("day", 15, "2024-01-19", "2024-02-02")
    assert [(each.text, each.url) for each in strip.links] == [
        ("January 2024: 2 events", "/record/2024/01/"),
        ("February 2024: 1 event", "/record/2024/02/"),
    ]
    assert strip.note == "3 events, at most 1 in a day"


def test_what_is_planned_stands_on_top_of_the_rest(tmp_path: Path) -> None:
    event = "date: {}\ntitle: E\nsources: report\nstatus: {}\n"
    dates = (("2023-10-01", "reported"), ("2023-12-03", "reported"), ("2023-12-24", "planned"))
    files = {f"content/events/{date}.yaml": event.format(date, status) for date, status in dates}
    site, _ = load(tmp_path, files)
    assert site is not None
    strip = show_strip(View(site, NullTranslations()))
    assert strip is not None
    assert (strip.path, strip.planned) == ("M0.1 100v-50h.8v50zM2.1 100v-50h.8v50z", "M2.1 50v-50h.8v50z")
    assert strip.note == "3 events, at most 2 in a month; 1 of them planned"


def test_what_has_no_bar_is_told(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "-0043-03-15", "2023-11-02", "2024-02-19", "2024")
    assert strip is not None
    assert strip.note == "3 events, at most 1 in a month; pale: 1 whose month is not sure; 1 more that no bar shows"


def test_labels_that_would_touch_are_left_out(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2022-12-02", "2024-12-02")
    assert strip is not None
    assert [each.text for each in strip.labels] == ["2023", "2024"]


def test_a_year_of_which_no_month_is_known_has_all_its_months(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2023", "2024-02-01")
    assert strip is not None
    assert (strip.first, strip.last) == ("2023-01", "2024-02")


@pytest.mark.parametrize("dates", [[], ["2024-01-19"], ["2024-01-19", "2024-01-19"], ["0045-03~/.."]])
def test_one_bar_is_no_strip(tmp_path: Path, dates: list[str]) -> None:
    assert strip_of(tmp_path, *dates) is None


def test_a_page_is_shown_where_its_period_lies(tmp_path: Path) -> None:
    view = view_of(tmp_path, "2023-11-02", "2024-02-19")
    month, year = show_here(view, (2024, 2)), show_here(view, (2023, None))
    assert month is not None and (month.start, month.width) == (75, 25)
    assert year is not None and (year.start, year.width) == (0, 50)


def test_the_stretch_of_the_page_that_one_is_on_is_told(tmp_path: Path) -> None:
    view = view_of(tmp_path, "2023-11-02", "2024-02-19")
    month, year = show_strip(view, (2024, 2)), show_strip(view, (2023, None))
    assert month is not None and [each.current for each in month.links] == ["", "page"]
    assert year is not None and [each.current for each in year.labels] == ["page", ""]
    assert show_strip(view) != month


def test_a_month_lies_within_the_stretch_of_its_year(tmp_path: Path) -> None:
    strip = show_strip(view_of(tmp_path, "2014-03-02", "2019-06-05", "2024-01-19"), (2019, 6))
    assert strip is not None and [each.current for each in strip.links] == ["", "true", ""]


def test_a_page_of_a_list_lies_from_its_first_event_to_its_last(tmp_path: Path) -> None:
    view = view_of(tmp_path, "2023-11-02", "2023-12-05", "2024-01", "2024-02-19")
    part = show_part(view, view.events()[1:3])
    assert part is not None and (part.start, part.width) == (25, 50)
    assert show_part(view, ()) is None
