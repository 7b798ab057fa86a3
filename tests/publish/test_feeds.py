"""Feeds: what a feed reader gets to see of a record."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Ref
from dateline.publish.formats.atom import ATOM
from dateline.publish.formats.feeds import render_feed
from dateline.publish.lists.lists import Lists
from dateline.publish.view.view import View
from tests.publish.records import HOSTILE, view_record
from tests.sites import SITE_YAML

RAIL = Ref("topic", "rail")
BARCENA = Ref("actor", "barcena")
TALKS = {
    "actors/barcena.yaml": "name: Alicia Bárcena\nkind: person",
    "topics/rail.yaml": "title: Rail & road",
    "topics/quiet.yaml": "title: Nothing yet",
    "places/mexico-city.yaml": "name: Mexico City",
    "sources/voa.yaml": "title: Talks end\npublisher: VOA\npublished: 2023-12-28\nurl: https://voa.example/talks",
    "media/hall.png": "a picture",
    "events/talks.yaml": """
date: 2023-12-27
title: They meet
summary: Two governments talk.
body: |
  [[barcena]] speaks.[@voa] As [@briefing] says, see [our method](/method/), [below](#below), [this](?print&page=2) and
  [the hall](HTTPS://hall.example/?a=1&b=2). `<a href="/kept">` is code.

  ![The hall](/media/hall.png)
places: mexico-city
actors: barcena
topics: rail
sources: [voa, {id: briefing, title: A briefing}]
added: 2024-01-02
""",
    "events/call.yaml": "date: 2023-12-21\ntitle: They call\nsources: voa\nadded: 2024-01-03",
    "events/walkout.yaml": "date: 2023-12-20\ntitle: A strike\ntopics: rail\nsources: voa\nadded: 2024-01-02",
}


def read(content: bytes) -> Any:
    """The feed as a feed reader reads it; one that it has to repair is no feed."""
    parsed = feedparser.parse(content, sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def titles(content: bytes) -> list[str]:
    return [entry.title for entry in read(content).entries]


def addresses(html: str) -> list[str]:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [value for element in tree.iter() for name, value in element.items() if name in ("href", "src")]


def test_a_reader_is_told_whose_record_it_is_and_where(tmp_path: Path) -> None:
    site = SITE_YAML + "description: What was said.\nauthor: The desk\nlicense: CC BY 4.0\nlanguage: en-GB\n"
    feed = read(render_feed(view_record(tmp_path, TALKS, site))).feed

    assert (feed.title, feed.subtitle, feed.author, feed.rights) == (
        "A record",
        "What was said.",
        "The desk",
        "CC BY 4.0",
    )
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://example.org/record/feed.xml",
        "alternate": "https://example.org/record/",
    }
    assert feed.title_detail.language == "en-GB"


def test_what_the_record_got_last_comes_first_and_of_one_day_what_happened_last(tmp_path: Path) -> None:
    view = view_record(tmp_path, TALKS)

    assert titles(render_feed(view)) == ["They call", "They meet", "A strike"]
    assert titles(
        render_feed(View(Lists(replace(view._site, config=replace(view.config, feed_entries=2))), view.translations))
    ) == [
        "They call",
        "They meet",
    ]


def test_an_actor_and_a_topic_have_feeds_of_their_own(tmp_path: Path) -> None:
    view = view_record(tmp_path, TALKS)
    rail = read(render_feed(view, RAIL))

    assert titles(render_feed(view, BARCENA)) == ["They meet"]
    assert [entry.title for entry in rail.entries] == ["They meet", "A strike"]
    assert rail.feed.title == "Rail & road · A record"
    assert rail.feed.id == "https://example.org/record/topics/rail/feed.xml"
    assert rail.feed.link == "https://example.org/record/topics/rail/"


def test_an_entry_says_when_where_and_what(tmp_path: Path) -> None:
    entry = next(
        entry for entry in read(render_feed(view_record(tmp_path, TALKS))).entries if entry.title == "They meet"
    )

    assert entry.id == entry.link == "https://example.org/record/events/talks/"
    assert (entry.summary_detail.type, entry.summary) == ("text/plain", "Two governments talk.")
    assert [(tag.term, tag.label) for tag in entry.tags] == [("rail", "Rail & road")]
    assert entry.content[0].type == "text/html"
    assert entry.content[0].value.startswith("<p>27 December 2023 · Mexico City</p>\n<p><a")


def test_links_in_an_entry_are_found_from_anywhere(tmp_path: Path) -> None:
    content = render_feed(view_record(tmp_path, TALKS))
    written = [found.text or "" for found in ET.fromstring(content).iter(f"{{{ATOM}}}content")]
    html = next(text for text in written if "speaks" in text)

    assert addresses(html) == [
        "https://example.org/record/actors/barcena/",
        "https://example.org/record/events/talks/#source-voa",
        "https://example.org/record/events/talks/#source-briefing",
        "https://example.org/record/method/",
        "https://example.org/record/events/talks/#below",
        "https://example.org/record/events/talks/?print&page=2",
        "HTTPS://hall.example/?a=1&b=2",
        "https://example.org/record/media/hall.png",
    ]
    assert '&lt;a href="/kept"&gt;' in html
    read_by_others = next(entry for entry in read(content).entries if entry.title == "They meet").content[0].value
    assert addresses(read_by_others) == addresses(html)


def test_a_base_path_of_the_command_line_is_the_one_in_the_feed(tmp_path: Path) -> None:
    view = view_record(tmp_path, TALKS)
    moved = View(Lists(replace(view._site, config=replace(view.config, base_path="/elsewhere/"))), view.translations)

    paths = [
        urlsplit(address).path for address in re.findall(r"https://example.org[^\s<>&\"]*", render_feed(moved).decode())
    ]
    assert paths and all(path.startswith("/elsewhere/") for path in paths)


def test_days_come_from_the_record_and_never_from_a_clock(tmp_path: Path) -> None:
    corrected = (
        "corrections: [{date: 2024-02-05, why: The day was wrong.}, {date: 2024-01, kind: update, why: More is known.}]"
    )
    view = view_record(tmp_path, {**TALKS, "events/talks.yaml": TALKS["events/talks.yaml"] + corrected})
    feed = read(render_feed(view))
    talks = next(entry for entry in feed.entries if entry.title == "They meet")

    assert (talks.published, talks.updated) == ("2024-01-02T00:00:00Z", "2024-02-05T00:00:00Z")
    assert feed.feed.updated == "2024-02-05T00:00:00Z"
    assert "<p><strong>Correction, 5 February 2024</strong>: The day was wrong.</p>" in talks.content[0].value
    assert "<p><strong>Update, January 2024</strong>: More is known.</p>" in talks.content[0].value
    assert render_feed(view) == render_feed(view_record(tmp_path, {}))


def test_an_old_record_stays_old(tmp_path: Path) -> None:
    view = view_record(tmp_path, {"events/old.yaml": "date: 1950-06-25\ntitle: Long ago"})

    assert (
        read(render_feed(view)).feed.updated == read(render_feed(view)).entries[0].published == "1950-06-25T00:00:00Z"
    )


def test_a_feed_without_entries_is_a_feed(tmp_path: Path) -> None:
    feed = read(render_feed(view_record(tmp_path, TALKS), Ref("topic", "quiet")))

    assert feed.entries == []
    assert feed.feed.updated == "1970-01-01T00:00:00Z"


def test_an_entry_that_was_renamed_is_no_new_one(tmp_path: Path) -> None:
    renamed = {"events/talks.yaml": TALKS["events/talks.yaml"] + "old_ids: [meeting, summit]"}
    entry = next(
        entry for entry in read(render_feed(view_record(tmp_path, TALKS | renamed))).entries if "meet" in entry.title
    )

    assert entry.id == "https://example.org/record/events/meeting/"
    assert entry.link == "https://example.org/record/events/talks/"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("status: planned", "27 December 2023 · Mexico City · Planned"),
        (
            "corrections: {date: 2024-02-05, kind: retraction, why: It never was.}",
            "27 December 2023 · Mexico City · Retracted",
        ),
    ],
)
def test_what_is_not_so_is_said_before_all_else(tmp_path: Path, field: str, words: str) -> None:
    view = view_record(tmp_path, {**TALKS, "events/talks.yaml": TALKS["events/talks.yaml"] + field})

    assert f"<p>{words}</p>" in read(render_feed(view, BARCENA)).entries[0].content[0].value


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_out_of_its_element(tmp_path: Path, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    files = {
        "topics/odd.yaml": f"title: {quoted}",
        "events/odd.yaml": f"date: 2023-12-27\ntitle: {quoted}\nsummary: {quoted}\ntopics: odd",
    }
    feed = ET.fromstring(render_feed(view_record(tmp_path, files), Ref("topic", "odd")))
    [entry] = feed.findall(f"{{{ATOM}}}entry")

    assert feed.findtext(f"{{{ATOM}}}title") == f"{title} · A record"
    assert entry.findtext(f"{{{ATOM}}}title") == entry.findtext(f"{{{ATOM}}}summary") == title
    assert entry.find(f"{{{ATOM}}}category").get("label") == title  # type: ignore[union-attr]  # there is one
    shown = html5lib.parseFragment(entry.findtext(f"{{{ATOM}}}content", ""), namespaceHTMLElements=False)
    assert ["".join(paragraph.itertext()) for paragraph in shown] == ["27 December 2023", title]


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    body = "body: 'A bell &#7; rings &#x1b; and &#xFFFE; it stops.'"
    view = view_record(tmp_path, {"events/bell.yaml": f"date: 2023\ntitle: A bell\n{body}"})

    assert "A bell" in ET.fromstring(render_feed(view)).findtext(f".//{{{ATOM}}}content", "")


@given(text=st.text(st.characters(exclude_characters="\r"), min_size=1))
def test_any_text_is_read_as_it_was_written(one_event: View, text: str) -> None:
    event = replace(one_event._site.timeline[0], title=text, summary=text)
    site = replace(one_event._site, timeline=(event,), entries={**one_event._site.entries, event.ref: event})
    entry = ET.fromstring(render_feed(View(Lists(site), one_event.translations))).find(f"{{{ATOM}}}entry")
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "", text)

    assert entry is not None
    assert entry.findtext(f"{{{ATOM}}}title") == kept


@pytest.fixture(scope="module")
def one_event(tmp_path_factory: pytest.TempPathFactory) -> View:
    return view_record(tmp_path_factory.mktemp("record"), {"events/one.yaml": "date: 2023-12-27\ntitle: One"})


def test_a_feed_has_all_that_atom_asks_for(tmp_path: Path) -> None:
    view = view_record(tmp_path, TALKS)
    feeds = [ET.fromstring(render_feed(view, ref)) for ref in (None, RAIL, BARCENA)]

    for feed in feeds:
        entries = feed.findall(f"{{{ATOM}}}entry")
        for element in (feed, *entries):
            once = [len(element.findall(f"{{{ATOM}}}{name}")) for name in ("id", "title", "updated")]
            assert once == [1, 1, 1]
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", element.findtext(f"{{{ATOM}}}updated", ""))
            ids = [
                element.findtext(f"{{{ATOM}}}id", ""),
                *(link.get("href", "") for link in element.findall(f"{{{ATOM}}}link")),
            ]
            assert [id for id in ids if not urlsplit(id).netloc] == []
        assert feed.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name") == "A record"
        assert len({entry.findtext(f"{{{ATOM}}}id") for entry in entries}) == len(entries) > 0
    assert len({feed.findtext(f"{{{ATOM}}}id") for feed in feeds}) == 3
