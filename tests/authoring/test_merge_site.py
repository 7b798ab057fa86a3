"""Merging beside a site: its files and the drafts of a dispatch go in; what the site has already is not told again."""

from __future__ import annotations

from pathlib import Path

from dateline.authoring.drafting.draft import Draft, Proof
from dateline.authoring.merging.merge import merge_drafts
from dateline.authoring.proposals.recorded import drafts_of
from tests.sites import load

SITE = {
    "content/sources/gazette.yaml": "title: Ferry talks at last\npublisher: Gazette\npublished: 2031-03-07\n",
    "content/actors/norland-lines.yaml": "name: Norland Lines\n",
    "content/actors/ines-halvorsen.yaml": "name: Ines Halvorsen\n",
    "content/places/port-asker.yaml": "name: Port Asker\n",
    "content/events/first-talks.yaml": """\
        date: 2031-03-07
        title: Crews and Norland Lines talk for the first time
        summary: The two sides sit down together in Port Asker, a week into the strike.
        body: |
          [[ines-halvorsen|Halvorsen]] and the company spoke for three hours.[@gazette] Nothing was decided, and the
          strike went on. Both said that they would be back.
        places: [port-asker]
        actors: [norland-lines, ines-halvorsen]
        sources: [gazette]
        figures:
          - {label: hours of talks, value: 3}
        """,
    "content/events/walk-out.yaml": """\
        date: 2031-02-28
        title: Ferry crews walk out in Port Asker
        places: [port-asker]
        actors: [norland-lines]
        sources: [gazette]
        """,
}


def told(source: str, date: str, title: str, quote: str, *actors: str, headline: str = "") -> Draft:
    proof = Proof(source=source, title=headline, publisher="Gazette", published="2031-03-07", date=date, quote=quote)
    return Draft(date=date, title=title, actors=actors, places=("port-asker",), sources=(proof,), quote=quote)


MET = "Norland Lines met the ferry union on Friday in Port Asker, the first talks since the strike began."
BLOCKADE = "On Friday night fishing boats blocked the harbour mouth of Port Asker."


def test_a_site_says_what_it_has_as_drafts_do(tmp_path: Path) -> None:
    site, problems = load(tmp_path, SITE)
    assert site is not None, problems

    walk_out, talks = drafts_of(site)

    assert (walk_out.same_as, talks.same_as) == ("walk-out", "first-talks")
    assert talks.actors == ("norland-lines", "ines-halvorsen")
    assert [(proof.source, proof.publisher, proof.published) for proof in talks.sources] == [
        ("gazette", "Gazette", "2031-03-07")
    ]
    assert "Halvorsen and the company spoke for three hours." in talks.quote
    assert [(figure.label, figure.value, figure.date) for figure in talks.figures] == [
        ("hours of talks", "3", "2031-03-07")
    ]


def test_what_another_paper_tells_of_an_event_is_a_source_of_it_and_the_rest_is_new(tmp_path: Path) -> None:
    site, problems = load(tmp_path, SITE)
    assert site is not None, problems
    met = told("herald", "2031-03-07", "Norland Lines meets ferry union", MET, "norland-lines", "Tomas Brekke")
    blockade = told("herald", "2031-03-07", "Fishing boats block harbour", BLOCKADE)

    blocked, merged = merge_drafts([met, blockade], drafts_of(site))

    assert blocked == blockade
    assert (merged.same_as, merged.actors, merged.places) == ("first-talks", ("Tomas Brekke",), ())
    assert [(proof.source, proof.quote) for proof in merged.sources] == [("herald", MET)]


def test_the_same_article_once_more_tells_nothing_new(tmp_path: Path) -> None:
    site, problems = load(tmp_path, SITE)
    assert site is not None, problems
    again = told("gazette", "2031-03-07", "Norland Lines meets ferry union", MET, "norland-lines")
    renamed = told(
        "file-7", "2031-03-07", "Norland Lines meets union", MET, "norland-lines", headline="Ferry Talks at Last"
    )

    assert merge_drafts([again], drafts_of(site)) == ()
    assert merge_drafts([renamed], drafts_of(site)) == ()
