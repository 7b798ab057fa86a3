"""What pages say of order, of days and of the record itself is no more than what is known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from dateline.publish.show.spans import moment, show_spans
from dateline.publish.show.timeline import show_turning
from dateline.references import first_sentence, sentence_around
from tests.publish.records import view_record
from tests.sites import make_site


def page_of(home: Path, events: dict[str, str], address: str) -> str:
    """The words of a page of a site with these events, each a date and further fields."""
    common = "sources: report\nactors: ana\n"
    files = {f"content/events/{id}.yaml": f"title: {id}\n{common}{text}" for id, text in events.items()}
    make_site(home, {"content/actors/ana.yaml": "name: Ana\n", **files})
    assert build(home, home / "output").written is not None
    html = (home / "output" / address / "index.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_citation_behind_a_full_stop_ends_its_sentence() -> None:
    text = "The bridge closed.[@a] Lorries go round by [[norwick]].[@b] Nobody was hurt."
    start = text.index("[[norwick]]")
    assert first_sentence(text, lambda _: "") == "The bridge closed."
    around = sentence_around(text, start, start + 11, lambda reference: "Norwick" if reference.kind == "link" else "")
    assert around == "Lorries go round by Norwick."


@pytest.mark.parametrize(("other", "said"), [("2024-01-20", False), ("[2024-01-01..2024-01-25]", True)])
def test_neighbours_whose_days_overlap_are_in_no_certain_order(tmp_path: Path, other: str, said: bool) -> None:
    page = page_of(tmp_path, {"one": "date: 2024-01-19\n", "other": f"date: {other}\n"}, "events/one")
    assert ("order not certain" in page) is said


def test_a_date_stands_under_a_heading_that_is_true_of_it(tmp_path: Path) -> None:
    dates = ("2024-11", "2024-04-02", "[..2024-01-19]", "2024", "[2023-12-27..2024-01-17]", "2003", "199X", "18XX")
    events = {f"at-{number}": f'date: "{date}"\n' for number, date in enumerate(dates)}
    _, _, page = page_of(tmp_path, events, ".").partition("What the marks mean")
    told = (
        *("2024 November", "April", "January by 19 January", "Some time in 2024 2024"),
        *("2023 December some day from 27 December 2023 to 17 January 2024", "2003 2003"),
        *("1990s 1990s", "Years 1800 to 1899 years 1800 to 1899"),
    )
    assert [text for text in told if text not in page] == []
    assert [page.index(text) for text in told] == sorted(page.index(text) for text in told)


def test_events_of_one_day_are_told_by_their_times_and_far_years_by_the_span(tmp_path: Path) -> None:
    dates = {"a": "2024-03-09T07:40", "b": "2024-03-09T21:59", "c": "1215", "d": "1066", "e": "-0044"}
    page = page_of(tmp_path, {id: f"date: {date}\n" for id, date in dates.items()}, ".")
    assert re.search(r"March 9 March, 21:59 .* 9 March, 07:40", page)
    assert re.search(r"1215 809 years earlier .* 1066 149 years earlier .* 45 BC 1,110 years earlier", page)
    html = (tmp_path / "output/index.html").read_text(encoding="utf-8")
    assert len(re.findall('class="card[^"]* again"', html)) == 1 + 1  # the latter has no word in HTML


def test_a_page_tells_since_when_its_event_is_public_and_by_what(tmp_path: Path) -> None:
    page = page_of(tmp_path / "a", {"one": "date: 2024-01-18\n"}, "events/one")
    assert "Dates Public since 19 January 2024 , by its first source" in page
    assert 'href="#source-report">by its first source' in (tmp_path / "a/output/events/one/index.html").read_text()
    (tmp_path / "a/content/sources/report.yaml").write_text("title: A report\n")
    assert build(tmp_path / "a", tmp_path / "a/output").written is not None
    assert "Public since" not in (tmp_path / "a/output/events/one/index.html").read_text()
    page = page_of(tmp_path / "b", {"one": "date: 2024-01-19\nknown: 2024-01-20\nadded: 2024-02-01\n"}, "events/one")
    assert "Public since 20 January 2024 In this record since 1 February 2024" in page


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (("2023-03-01", "2023-03-20"), "19 days later"),
        (("2022-12", "2023-05-14"), "5 months later"),
        (("2020-02", "2023-12-27"), "about 4 years later"),
        (("1848-03", "1869"), "21 years later"),
        (("1724", "1731~"), "about 7 years later"),
        (("1731~", "178X"), "about 50 years later"),
        (("1869/1871", "1914"), "about 44 years later"),
        (("2023-12-27", "2024-02"), ""),  # one month, or two
        (("2020", "2021"), ""),
        (("[..2023-12-21]", "2024-06-01"), ""),
        (("2001?", "2024"), ""),
        (("2001/..", "2024"), ""),
    ],
)
def test_the_time_between_two_events_is_told_as_surely_as_it_is_known(
    tmp_path: Path, dates: tuple[str, str], told: str
) -> None:
    files = {
        f"events/e{at}.yaml": f'date: "{date}"\ntitle: E\nsources: {{title: T}}\n' for at, date in enumerate(dates)
    }
    view = view_record(tmp_path, files)
    moments = [moment(event.date, "") for event in view.events()]
    assert show_spans(view, moments) == ("", told)
    assert show_spans(view, moments[::-1]) == ("", told.replace("later", "earlier"))


def test_what_is_planned_or_cancelled_has_turned_nothing_and_what_is_left_out_is_shown_to_be(tmp_path: Path) -> None:
    when = {f"e{year}": f"date: {year}\nweight: 3\n" for year in range(2000, 2014)}
    others = {"plan": "date: 2031\nweight: 3\nstatus: planned\n", "off": "date: 2015\nweight: 3\nstatus: cancelled\n"}
    files = {
        f"events/{id}.yaml": f"{text}title: {id}\nsources: {{title: T}}\n" for id, text in {**when, **others}.items()
    }
    view = view_record(tmp_path, files)
    assert [link.text for link in show_turning(view)] == ["&hellip;", *(f"e{year}" for year in range(2002, 2014))]
    assert [link.text for link in show_turning(view, oldest=True)] == [
        *(f"e{year}" for year in range(2000, 2012)),
        "&hellip;",
    ]
