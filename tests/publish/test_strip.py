"""Strip: how a record lies in time, and which of its stretches lead somewhere."""

from __future__ import annotations

import json
from gettext import NullTranslations
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.model import Page
from dateline.publish.formats.facets import render_facets
from dateline.publish.lists.lists import Lists
from dateline.publish.show.strip import show_here, show_part, show_strip
from dateline.publish.show.timeline import show_timeline
from dateline.publish.values.cards import Strip
from dateline.publish.view.view import View
from tests.sites import load


def strip_of(home: Path, *dates: str) -> Strip | None:
    return show_strip(view_of(home, *dates))


def view_of(home: Path, *dates: str) -> View:
    text = "date: {}\ntitle: E\nsources: report\n"
    events = {f"content/events/e{at}.yaml": text.format(date) for at, date in enumerate(dates)}
    site, _ = load(home, events)
    assert site is not None
    return View(Lists(site), NullTranslations())


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


def test_centuries_are_drawn_by_decades(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "1215", "1618", "1810-09-16", "1812", "1910-11-20", "2024")
    assert strip is not None
    assert (strip.unit, strip.step, strip.length, strip.cuts, strip.first) == ("year", 10, 82, (), "1210")
    assert strip.path.startswith("M0.1 100v-50h.8v50zM40.1 100v-50h.8v50zM60.1 100v-100h.8v100z")
    assert [(each.text, each.url, each.years) for each in strip.links][:3] == [
        ("1215: 1 event", "/record/1215/", ""),
        ("1618: 1 event", "/record/1618/", ""),
        ("1810 to 1812: 2 events", "/record/oldest/#y1810", "1810 1812"),
    ]
    assert [each.text for each in strip.labels] == ["1400", "1600", "1800"]
    assert strip.note == "6 events, 2 of them from 1810 to 1819 alone"


def test_years_without_an_event_are_cut_out_where_most_happens_in_a_few(tmp_path: Path) -> None:
    lately = ("2024", "2024-05-01", "2024-06-02", "2024-07-03")
    strip = strip_of(tmp_path, "1810-09-16", "1812", "1910-11-20", *lately)
    assert strip is not None
    assert (strip.unit, strip.length, strip.first, strip.last) == ("year", 7, "1810", "2024")
    assert strip.cuts == ((3, 97), (5, 113))
    assert [(each.text, each.url) for each in strip.links] == [
        ("1810: 1 event", "/record/1810/"),
        ("1812: 1 event", "/record/1812/"),
        ("1910: 1 event", "/record/1910/"),
        ("2024: 4 events", "/record/2024/"),
    ]
    assert [each.text for each in strip.labels] == ["1810", "1812", "1910", "2024"]
    assert strip.note == (
        "7 events, 4 of them in 2024 alone; where the line is dotted, years without an event are left out"
    )


def test_where_most_happened_and_where_it_ends_is_named_also_on_a_phone(tmp_path: Path) -> None:
    lately = [f"{year}-0{month}-01" for year in range(2015, 2025) for month in range(1, 8 if year == 2021 else 4)]
    strip = strip_of(tmp_path, "1724", "1848", *lately)
    assert strip is not None and len(strip.cuts) == 2
    assert [(each.text, each.late) for each in strip.labels if not each.crowded] == [
        ("1724", False),
        ("1848", False),
        ("2015", False),
        ("2021", False),
        ("2024", True),
    ]
    assert [(each.text, each.crowded) for each in strip.labels][3:5] == [("2016", "tablet"), ("2017", "tablet")]
    assert len({each.text for each in strip.labels}) == len(strip.labels) == 12


def test_of_many_years_some_together_lead_to_where_they_begin(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, *(str(year) for year in range(1901, 2021)))
    assert strip is not None
    assert (strip.length, strip.cuts) == (120, ())
    links, coarse = ([(each.text, each.url, each.years) for each in of] for of in (strip.links, strip.coarse))
    assert links[1] == ("1905 to 1909: 5 events", "/record/oldest/#y1905", "1905 1909")
    assert coarse[-2:] == [
        ("2010 to 2019: 10 events", "/record/oldest/page/2/#y2010", "2010 2019"),
        ("2020: 1 event", "/record/2020/", ""),
    ]
    for drawn, least, most in ((strip.links, 2.5, 36), (strip.coarse, 7, 14)):
        assert len(drawn) <= most
        assert all(each.width >= least for each in drawn)
        assert all(one.start + one.width <= two.start + 0.01 for one, two in pairwise(drawn))
        assert drawn[0].start >= 0 and drawn[-1].start + drawn[-1].width <= 100


def test_a_record_of_some_weeks_is_drawn_by_the_day(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "2024-01-19", "2024-01-22/2024-01-25", "2024-02-02")
    assert strip is not None
    assert (strip.unit, strip.length, strip.first, strip.last) == ("day", 15, "2024-01-19", "2024-02-02")
    assert [(each.text, each.url) for each in strip.links] == [
        ("January 2024: 2 events", "/record/2024/01/"),
        ("February 2024: 1 event", "/record/2024/02/"),
    ]
    assert strip.note == "3 events"


def test_what_is_planned_stands_on_top_of_the_rest(tmp_path: Path) -> None:
    event = "date: {}\ntitle: E\nsources: report\nstatus: {}\n"
    dates = (("2023-10-01", "reported"), ("2023-12-03", "reported"), ("2023-12-24", "planned"))
    files = {f"content/events/{date}.yaml": event.format(date, status) for date, status in dates}
    site, _ = load(tmp_path, files)
    assert site is not None
    strip = show_strip(View(Lists(site), NullTranslations()))
    assert strip is not None
    assert (strip.path, strip.planned) == ("M0.1 100v-50h.8v50zM2.1 100v-50h.8v50z", "M2.1 50v-50h.8v50z")
    assert strip.note == "3 events, 2 of them in December 2023 alone; 1 of them planned"


def test_what_has_no_bar_of_its_own_is_drawn_pale_or_told(tmp_path: Path) -> None:
    strip = strip_of(tmp_path, "-0043-03-15", "2023-11-02", "[..2024-02-19]", "2024")
    assert strip is not None
    assert strip.path == "M0.1 100v-100h.8v100z"
    assert strip.perhaps == "M2 100v-50h2v50zM3.1 100v-100h.8v100z"
    assert strip.note == "4 events; pale: 2 whose month is not sure; 1 more that no bar shows"


def test_a_month_has_as_many_events_wherever_it_is_counted(tmp_path: Path) -> None:
    """On the strip, below its heading in the timeline, on its own page, and for filters."""
    view = view_of(tmp_path, "2023-11", "2023-12-30/2024-01-09", "2024-01-02", "2024", "[..2024-01-05]", "2024-01-09")
    strip = show_strip(view)
    assert strip is not None
    assert [each.text for each in strip.links] == [
        "November 2023: 1 event",
        "December 2023: 1 event",
        "January 2024: 3 events",
    ]
    timeline = show_timeline(view, Page("", "home", order="newest"), "")
    listed = {month.title: len(month.cards) for year in timeline.years for month in year.months}
    assert listed == {"November": 1, "December": 1, "January": 3, "Some time in 2024": 1}
    assert {period: len(events) for period, events in view.periods.items()} == {
        (2023, None): 2,
        (2023, 11): 1,
        (2023, 12): 1,
        (2024, None): 4,
        (2024, 1): 3,
    }
    assert json.loads(render_facets(view))["listed"] == "mmymmm"


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
