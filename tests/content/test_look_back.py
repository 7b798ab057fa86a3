"""Look back: what was public on a day, consistently, in the same bytes whenever it is built."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from pathlib import Path

import pytest

from dateline.builder import build
from dateline.cli import main
from tests.publish.folders import files_in
from tests.published import EXAMPLE, Published
from tests.sites import make_site

SITE = {
    "site.yaml": "title: A record\nurl: https://example.org/record/\nnavigation:\n"
    "  - {title: Opening, to: /events/opens/}\n  - {title: Actors, to: /actors/}\n",
    "content/sources/s.yaml": "- {id: early, title: Early, publisher: A paper, published: 2024-01-05}\n"
    "- {id: late, title: Late, publisher: A paper, published: 2024-01-20, derived_from: early}\n"
    "- {id: month, title: Some day, published: 2024-01}\n"
    "- {id: undated, title: No date}\n",
    "content/actors/a.yaml": "- {id: ann, name: Ann}\n- {id: bob, name: Bob, body: 'Not [[cid]].'}\n"
    "- {id: cid, name: Cid}\n- {id: nobody, name: Nobody, within: bob}\n",
    "content/topics/t.yaml": "- {id: bridge, title: Bridge, within: river}\n- {id: river, title: River}\n"
    "- {id: toll, title: Toll}\n",
    "content/series/c.yaml": "- {id: cars, title: Cars}\n- {id: carts, title: Carts}\n",
    "content/events/closes.yaml": """
        date: 2024-01-04
        title: The bridge closes
        body: |
          It closed.[@early] Later [[opens]] and [[opens|it was open]] again.[@late] See [there](/events/opens/),
          [here](/actors/ann/) and [[toll]].
        actors: [bob]
        topics: bridge
        sources: [early, late]
        figures:
          - {series: cars, date: 2024-01, value: 5, sources: [early, late]}
          - {series: cars, date: 2024-02, value: 7, sources: late}
          - {label: lorries, value: 3}
        status: disputed
        corrections:
          - {date: 2024-01-06, field: title, was: A bridge closes, why: It is the one.}
          - {date: 2024-01-12, field: date, was: 2024-01-02, why: The second was meant.}
          - {date: 2024-01-15, field: date, was: 2024-01-03, why: Nor that.}
          - {date: 2024-01-16, kind: update, field: status, why: It is disputed now.}
          - {date: 2024-01-16, field: actors, was: Ann (mayor), why: Not her.}
          - {date: 2024-01-16, field: figures, was: "cars 2024-01: about 4", why: Counted anew.}
          - {date: 2024-01-17, field: places, was: somewhere, why: Nowhere.}
          - {date: 2024-01-18, kind: clarification, why: What the text says of it.}
          - {date: 2024-01-19, kind: retraction, why: It never closed.}
        """,
    "content/events/opens.yaml": "date: 2024-01-08\ntitle: The bridge opens\nactors: cid\ntopics: toll\nsources: late\n"
    "follows: closes\nfigures: {series: carts, date: 2024-01, value: 1}\n",
    "content/events/others.yaml": "- {id: told, date: 2024-01-09, title: Told before, sources: late, known: 2024-01-08,"
    " added: 2024-01-30}\n- {id: by-then, date: 2024-01, title: Some day, sources: month}\n"
    "- {id: quiet, date: 2024-01-10, title: Without a word, sources: undated, actors: cid}\n",
}
DAY = dt.date(2024, 1, 10)


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Published:
    home = make_site(tmp_path_factory.mktemp("past"), SITE)
    built = build(home, home / "then", as_of=DAY)
    assert built.written is not None, [*map(str, built.problems)]
    return Published("then", home / "then", "/record/", "")


def words(past: Published, address: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", (past.folder / address / "index.html").read_text())).split())


def test_what_became_known_later_is_left_out_with_what_nothing_else_speaks_of(past: Published) -> None:
    assert {address for address in past.pages if address.startswith("events/")} == {
        *("events/", "events/closes/", "events/told/", "events/quiet/"),
    }
    actors = {address for address in past.pages if re.match("(actors|topics|series|sources)/.", address)}
    assert actors == {
        *("actors/ann/", "actors/cid/", "actors/nobody/", "actors/bob/", "topics/bridge/", "topics/river/"),
        *("topics/toll/", "series/cars/", "sources/early/", "sources/undated/"),
    }


def test_later_corrections_of_fields_are_undone_and_later_sources_go_with_their_figures(past: Published) -> None:
    told = words(past, "events/closes")
    event = json.loads((past.folder / "data/2024.json").read_text())["events"][0]

    assert "retracted" not in told.lower() and event["retracted"] is False
    assert (event["title"], event["date"]["edtf"], event["status"]) == ("The bridge closes", "2024-01-02", "")
    assert event["actors"] == [{"actor": "ann", "role": "mayor"}]
    assert [source["source"] for source in event["sources"]] == ["early"]
    figures = [(each["series"] or each["label"], each["value"]["text"], each["sources"]) for each in event["figures"]]
    assert figures == [("cars", "about 4", ["early"]), ("lorries", "3", [])]
    assert [each["was"] for each in event["corrections"]] == ["A bridge closes"]
    assert "corrected after 10 January 2024, and stands here" in told
    assert "What the text says of it." in told and "Nowhere." in told and "Nor that." not in told
    assert "No source had been published by then." in words(past, "events/told")


def test_texts_stand_as_they_are_and_lead_to_nothing_that_is_left_out(past: Published) -> None:
    page = past.document("events/closes/")
    text = re.sub("<[^>]*>", "", (past.folder / "events/closes/index.html").read_text())

    assert "Later The bridge opens and it was open again.[A paper, 20 January 2024] See there,\nhere and Toll." in text
    assert {"/record/actors/ann/", "/record/topics/toll/"} <= set(page.links)
    assert [(by, link) for by, at in past.pages.items() for link in at.links if past.fault(link, by)] == []
    assert [link["href"] for link in page.all("a") if link["href"] == "/record/events/opens/"] == []


def test_every_page_says_that_it_looks_back_and_none_claims_the_address_of_the_site(past: Published) -> None:
    for address, page in past.pages.items():
        if address != "404.html":
            assert "This page looks back: it shows what was public on 10 January 2024." in words(past, address)
        assert page.canonical == [] and page.all("meta", name="robots")[0]["content"] == "noindex"
        assert page.all("a", href="https://example.org/record/")
    assert not [*past.folder.rglob("feed.xml"), *past.folder.rglob("sitemap.xml")]
    assert json.loads((past.folder / "data/index.json").read_text())["site"]["as_of"] == "2024-01-10"


def test_what_is_new_ends_on_that_day(past: Published) -> None:
    page = past.document("changes/")

    days = [text for level, text in page.headings if level == 2]
    assert days == ["10 January 2024", "6 January 2024", "5 January 2024"]


def test_it_is_the_same_whenever_it_is_built_and_after_whatever_was_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = make_site(tmp_path, SITE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    assert build(home, home / "one", as_of=DAY).written
    assert build(home, home / "two").written and build(home, home / "two", as_of=dt.date(2024, 1, 30)).written
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert main(["build", str(home), "--output", str(home / "two"), "--as-of", "2024-01-10"]) == 0
    assert main(["build", str(home), "--output", str(home / "two"), "--as-of", "2024-01-10"]) == 0
    assert files_in(home / "one") == files_in(home / "two")

    (home / "content/events/opens.yaml").write_text("date: 2024-01-08\ntitle: It opens\nsources: late\n")
    for folder in ("two", "three"):
        assert build(home, home / folder, as_of=DAY).written
    assert "Later It opens" in re.sub("<[^>]*>", "", (home / "two/events/closes/index.html").read_text())
    assert files_in(home / "two") == files_in(home / "three")


@pytest.mark.parametrize("day", ["2023-12-28", "2024-01-18", "2024-02-01"])
def test_the_example_leads_nowhere_astray_on_any_day(tmp_path: Path, day: str) -> None:
    assert main(["build", str(EXAMPLE), "--output", str(tmp_path), "--as-of", day]) == 0

    past = Published(day, tmp_path, "/border-talks/", "")
    assert [(by, link) for by, page in past.pages.items() for link in page.links if past.fault(link, by)] == []
    events = [event for file in tmp_path.glob("data/2*.json") for event in json.loads(file.read_text())["events"]]
    assert events and max(event["known"]["latest"] for event in events) <= day


def test_it_goes_beside_the_site_of_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = make_site(tmp_path, SITE)
    assert main(["build", str(home)]) == 0
    live = files_in(home / "output")

    assert main(["build", str(home), "--as-of", "2024-01-10"]) == 0

    assert files_in(home / "output") == live
    assert "noindex" in (home / "output-as-of-2024-01-10/index.html").read_text()
    assert f" into {home.as_posix()}/output-as-of-2024-01-10/" in capsys.readouterr().out


def test_a_day_that_is_none_is_the_commands_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--as-of", "2024-02-30"]) == 2
    assert "it is a day, such as 2024-01-10" in capsys.readouterr().err
