"""Who says so: numbered notes, the ways back to the text, and how many sources are independent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from tests.sites import make_site

SOURCES = """
- {id: post, title: Bridge shut, publisher: Harbour Post, author: J. Doe, published: 2024-03-12,
   url: "https://post.example/a", archive_url: "https://archive.example/a", accessed: 2024-03-13}
- {id: digest, title: The week, publisher: Digest, published: 2024-03~, derived_from: post}
- {id: echo, title: Echoed, publisher: Echo, derived_from: agency}
- {id: reprise, title: Reprised, publisher: Reprise, derived_from: [digest-of-agency]}
- {id: digest-of-agency, title: Agency digest, publisher: The Digest, derived_from: agency}
- {id: agency, title: Wire, publisher: The Agency, published: 2024-03-11}
- {id: minutes, title: Minutes, publisher: Council}
"""
EVENTS = """
- id: told
  date: 2024-03-12
  title: The bridge is shut
  body: |
    It is shut.[@minutes] A crack was found.[@post][@minutes] See [[topic/bridges]].

    - Again.[@minutes]
  sources:
    - {source: post, says: "a crack, found at night", quote: "We heard it."}
    - digest
    - minutes
- {id: none, date: 2024-03-13, title: Nobody says so}
- {id: one, date: 2024-03-14, title: One says so, sources: post, figures: {label: lorries, value: 12}}
- {id: two, date: 2024-03-15, title: Two say so, sources: [post, minutes]}
- {id: both, date: 2024-03-16, title: Both from one, sources: [echo, reprise]}
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_site(
        tmp_path_factory.mktemp("site"),
        {
            "content/sources/all.yaml": SOURCES,
            "content/events/all.yaml": EVENTS,
            "content/topics/all.yaml": "- {id: bridges, title: Bridges, body: 'As told.[@post] Twice.[@post]'}\n",
            "content/pages/about.md": "---\ntitle: About\n---\nBy hand.[@minutes]\n",
        },
    )
    outcome = build(home, home / "output")
    assert outcome.written, [*map(str, outcome.problems)]
    return home / "output"


def page(output: Path, address: str) -> str:
    return (output / address / "index.html").read_text(encoding="utf-8")


def test_a_citation_is_a_number_that_leads_to_its_note_and_back(output: Path) -> None:
    html = page(output, "events/told")
    body = html[html.index('<div class="prose">') : html.index("</div>", html.index('<div class="prose">'))]
    cited = re.findall(r'id="(cite-[^"]+)" href="#source-([^"]+)"[^>]*>(\[\d\])</a></sup>', body)
    assert cited == [
        ("cite-1-minutes", "minutes", "[1]"),
        ("cite-1-post", "post", "[2]"),
        ("cite-2-minutes", "minutes", "[1]"),
        ("cite-3-minutes", "minutes", "[1]"),
    ]
    notes = re.findall(r'<li id="source-([^"]+)">', html)
    assert notes == ["minutes", "post", "digest"]
    assert [*re.findall(r'href="#(cite-[^"]+)"', html)] == [f"cite-{n}-minutes" for n in (1, 2, 3)] + ["cite-1-post"]


def test_a_note_says_what_the_source_says_who_it_is_and_where_it_can_be_read(output: Path) -> None:
    html = page(output, "events/told")
    note = html[html.index('<li id="source-post">') : html.index('<li id="source-digest">')]
    told = words(note)
    for said in ("Bridge shut", "Harbour Post", "J. Doe", "12 March 2024", "a crack, found at night", "“We heard it.”"):
        assert said in told
    assert '<blockquote cite="https://post.example/a">' in note
    assert note.index("https://post.example/a", note.index("ways")) < note.index("https://archive.example/a")
    assert "last read 13 March 2024" in told


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("none", "No source is given."),
        ("one", "One source; no other is recorded that confirms it."),
        ("two", "2 sources, none derived from another as far as is recorded."),
        ("told", "3 sources, 2 independent: [3] is derived from [2]."),
        ("both", "2 sources, 1 independent: [1] and [2] are derived from the same source, The Agency, 11 March 2024."),
    ],
)
def test_an_event_says_how_many_of_its_sources_are_independent_and_why(output: Path, event: str, said: str) -> None:
    html = page(output, f"events/{event}")
    [standing] = re.findall(r'<p class="independent">(.*?)</p>', html)
    assert re.sub("<[^>]+>", "", standing) == said


def test_a_card_counts_what_is_derived_once(output: Path) -> None:
    cards = re.findall(r'<(?:a|span) class="count"[^>]*>(.+?)</(?:a|span)>', page(output, ""))
    told = [re.sub("<[^>]+>", "", card) for card in cards]
    assert told == ["2 sources, 1 independent", "2 sources", "1 source", "No source", "3 sources, 2 independent"]


@pytest.mark.parametrize(("address", "backs"), [("topics/bridges", 2), ("about", 1)])
def test_other_texts_have_their_notes_too(output: Path, address: str, backs: int) -> None:
    html = page(output, address)
    assert html.count('role="doc-noteref"') == html.count('role="doc-backlink"') == backs
    assert html.count('<li id="source-') == 1


def test_a_source_has_every_claim_that_it_carries(output: Path) -> None:
    html = page(output, "sources/post")
    claims = re.findall(r"<ul class=\"claims\">(.*?)</ul>", html, re.DOTALL)
    events, others = ([words(claim) for claim in re.findall(r"<li>(.*?)</li>", part, re.DOTALL)] for part in claims)
    assert events == [
        "Two say so 15 March 2024 Named among its sources, without a word on which part it carries.",
        "One says so 14 March 2024 Figure lorries: 12",
        "The bridge is shut 12 March 2024 It says a crack, found at night “We heard it.” Cited for A crack was found.",
    ]
    assert others == ["Bridges Cited for As told. Cited for Twice."]
    assert "Sources derived from it The week" in words(html)
    assert "not counted beside them" in page(output, "sources/digest")


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())
