"""Corrections: what was said, what is said now, when and why; on the entry, in two lists, and in a feed."""

from __future__ import annotations

import html
import re
from pathlib import Path

import feedparser
import pytest

from dateline.builder import build
from tests.published import read_html
from tests.sites import make_site

BRIDGE = """
date: 2024-03-08
title: The bridge is closed
actors: [ann, {actor: council, role: host}]
places: norwick
sources: report
figures:
  - {series: crossings, date: 2024-02, value: about 9000, sources: report}
  - {label: lorries, value: 12}
status: disputed
known: 2024-03-07
added: 2024-03-09
corrections:
  - {date: 2024-03-10, field: date, was: 2024-03, why: "It is one day, <b>not</b> a month."}
  - {date: 2024-03-12, field: date, was: 2024-03-07, why: The day was wrong.}
  - {date: 2024-03-12, kind: update, field: status, why: The council says otherwise.}
  - {date: 2024-03-13, field: actors, was: "Ann Other (speaker), council", why: It was the council that spoke.}
  - {date: 2024-03-14, field: figures, was: "crossings 2024-02: 8000; lorries: at least 20", why: Miscounted.}
  - {date: 2024-03-15, kind: clarification, field: body, was: It fell., why: It was closed and stands.}
  - {date: 2024-03-16, field: places, was: somewhere else, why: It was here.}
old_ids: [bridge-shut]
"""
SITE = {
    "content/actors/a.yaml": "- {id: ann, name: Ann Other}\n- {id: council, name: The council}\n",
    "content/places/norwick.yaml": "name: Norwick\n",
    "content/series/crossings.yaml": "title: Crossings\nunit: vehicles\n",
    "content/events/bridge.yaml": BRIDGE,
    "content/events/wrong.yaml": "date: 2024-04-01\ntitle: The bridge falls\nsources: report\nfollows: bridge\n"
    "corrections: {date: 2024-04-02, kind: retraction, why: It was a joke.}\n",
}

IDS = ("bridge", "wrong")


def text_of(file: Path) -> str:
    """The words of a page."""
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", file.read_text(encoding="utf-8"))).split())


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_site(tmp_path_factory.mktemp("corrected"), SITE)
    built = build(home, home / "output")
    assert built.written is not None, [*map(str, built.problems)]
    return home / "output"


def test_each_correction_says_what_was_said_and_is_said_now_in_the_words_of_its_field(output: Path) -> None:
    told = text_of(output / "events/bridge/index.html")

    for said in (
        "Correction 16 March 2024 What it said was wrong. What Places Said until then somewhere else Says now Norwick",
        "Clarification 15 March 2024 What it said could be misread. What Text Read until then It fell. It was closed",
        "Said until then 8,000 vehicles Crossings, February 2024 , at least 20 lorries Says now about 9,000 vehicles",
        "Said until then Ann Other speaker , The council Says now Ann Other , The council host",
        "What Status Known until then nothing Known now Disputed",
        "Said until then 7 March 2024 Says now 8 March 2024 The day was wrong.",
        "Said until then March 2024 Said from then on 7 March 2024 It is one day, <b>not</b> a month.",
        "Public since 7 March 2024 In this record since 9 March 2024",
    ):
        assert said in told
    assert '<del><span><a href="/record/actors/ann/">' in (output / "events/bridge/index.html").read_text()


def test_what_is_retracted_keeps_its_address_and_says_so_there_and_in_lists(output: Path) -> None:
    page = text_of(output / "events/wrong/index.html")
    assert "Retracted 2 April 2024 It was a joke. What this entry said is kept below" in page

    assert "1 April 2024, retracted" in text_of(output / "events/bridge/index.html")
    assert "The bridge falls retracted" in text_of(output / "events/index.html")
    assert "Retracted The bridge falls" in text_of(output / "index.html")


def test_all_corrections_are_in_one_list_and_with_what_is_new_in_another(output: Path) -> None:
    pages = ((output / name / "index.html").read_text() for name in ("corrections", "changes"))
    corrections, changes = map(read_html, pages)

    days = ["2 April 2024", *(f"{day} March 2024" for day in (16, 15, 14, 13, 12, 10))]
    assert [text for level, text in corrections.headings if level == 2] == days
    new = ["2 April 2024", *days[1:], "9 March 2024", "19 January 2024"]
    assert [text for level, text in changes.headings if level == 2] == new
    anchors = [got["href"] for got in corrections.all("a") if "#correction-" in got.get("href", "")]
    assert anchors[4:7] == [
        "/record/events/bridge/#correction-2024-03-13",
        "/record/events/bridge/#correction-2024-03-12-2",
        "/record/events/bridge/#correction-2024-03-12",
    ]
    for anchor in (anchor.partition("#")[2] for anchor in anchors):
        assert f'id="{anchor}"' in "".join((output / f"events/{id}/index.html").read_text() for id in IDS)


def test_a_feed_tells_what_is_new_under_ids_that_stay(output: Path) -> None:
    feed = feedparser.parse((output / "changes/feed.xml").read_bytes())

    assert not feed.bozo and feed.feed.updated == "2024-04-02T00:00:00Z"
    assert (feed.feed.title, feed.feed.link) == ("What is new · A record", "https://example.org/record/changes/")
    ids = [entry.id.removeprefix("https://example.org/record/events/") for entry in feed.entries]
    assert ids[0] == "wrong/#correction-2024-04-02" and ids[-2:] == ["bridge-shut/#added", "wrong/#added"]
    assert len(set(ids)) == len(ids) == 10
    day = next(entry for entry in feed.entries if entry.id.endswith("#correction-2024-03-12"))
    assert (day.title, day.updated) == ("Correction: The bridge is closed", "2024-03-12T00:00:00Z")
    assert day.link == "https://example.org/record/events/bridge/#correction-2024-03-12"
    assert "Said until then: 7 March 2024" in day.summary and "Says now: 8 March 2024" in day.summary


def test_a_long_list_has_further_pages(tmp_path: Path) -> None:
    events = "".join(f"- {{id: e{n}, date: 2024-01-01, title: E{n}, sources: report}}\n" for n in range(201))
    home = make_site(tmp_path, {"content/events/all.yaml": events})

    assert build(home, home / "output").written

    first, second = (text_of(home / f"output/changes/{page}index.html") for page in ("", "page/2/"))
    assert ("E200" in first, "E0 1 January" in first, "E0 1 January" in second) == (True, False, True)
