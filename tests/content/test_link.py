"""How entries hang together: what leads somewhere, what leads nowhere, and what is said of it."""

# ruff: noqa: E501, ISC004  # a file's text and what is said of it stand on one line each

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.model import Event, Ref, Source, find_quotes
from tests.sites import load

TALKS = "content/events/talks.yaml"
BASE = {
    "content/actors/alicia-barcena.yaml": "name: Alicia Bárcena\naliases: [Alicia Barcena]\nold_ids: barcena\n",
    "content/topics/talks.yaml": "title: Talks\n",
    "content/places/mexico.yaml": "name: Mexico\n",
    "content/places/mexico-city.yaml": "name: Mexico City\nwithin: mexico\n",
}


def event(fields: str = "", date: str = "2023-12-27") -> str:
    return f"date: {date}\ntitle: Talks in Mexico City\nsources: report\n{fields}"


def test_a_record_hangs_together(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            **BASE,
            TALKS: event(
                "due: 2024-01\nactors: {actor: alicia-barcena, role: host}\nplaces: mexico-city\nbody: |\n"
                "  They met. The host was [[alicia-barcena|the minister]], of [[topic/talks]] fame [@report].\n"
            ),
            "content/events/later.yaml": event("follows: talks\nfulfils: talks\nwithin: talks\n", "2024-01"),
        },
    )
    assert problems == []
    assert site is not None
    talks, later = site.timeline
    assert talks.summary == "They met."
    assert site.about[Ref("place", "mexico")] == (talks,)
    assert site.answers[talks.ref] == (("follows", later.ref), ("fulfils", later.ref))
    assert site.parts[talks.ref] == (later.ref,)
    alicia = Ref("actor", "alicia-barcena")
    assert site.mentions[alicia] == (talks.ref,)
    assert find_quotes(talks, alicia, site.entries, site.same) == ("The host was the minister, of Talks fame.",)
    assert talks.known is not None
    assert talks.known.text == "2024-01-19"


def test_of_links_the_first_sentence_is_quoted_and_of_citations_twenty_at_most(tmp_path: Path) -> None:
    url = "url: https://example.org/report"
    text = "body: |\n  [[actor/alicia-barcena]] came. So [[alicia-barcena]] left. More [@twin].\n"
    text += "".join(f"  Part {number} was told [@report].\n" for number in range(1, 26))
    talks_twice = event(text).replace("sources: report", f"sources: [report, {{id: twin, title: Report, {url}}}]")
    site, _ = load(tmp_path, {**BASE, "content/sources/report.yaml": f"title: Report\n{url}\n", TALKS: talks_twice})
    assert site is not None
    [talks] = site.timeline
    alicia, report = Ref("actor", "alicia-barcena"), Ref("source", "report")
    assert {ref: site.mentions.get(ref) for ref in (alicia, report)} == {alicia: (talks.ref,), report: (talks.ref,)}
    assert find_quotes(talks, alicia, site.entries, site.same) == ("Alicia Bárcena came.",)
    cited = find_quotes(talks, report, site.entries, site.same)
    assert cited == ("More.", *(f"Part {number} was told." for number in range(1, 21)))
    assert find_quotes(talks, Ref("topic", "talks"), site.entries, site.same) == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            "actors: [alicia-barcenna]",
            ':4:10: error: unknown actor "alicia-barcenna" | '
            'did you mean "alicia-barcena"?  or: python build.py new actor alicia-barcenna',
        ),
        ("actors: Alicia Barcena", ':4:9: error: "Alicia Barcena" is no id here | write "alicia-barcena"'),
        ("actors: barcena", ':4:9: error: "barcena" is no id here | write "alicia-barcena"'),
        ("topics: unheard-of", ':4:9: error: unknown topic "unheard-of" | python build.py new topic unheard-of'),
        (
            "body: |\n  We saw\n  it, [[nobody]].",
            ':6:7: error: unknown entry "nobody" | python build.py new actor nobody',
        ),
        (
            "body: |\n  [[talks]]",
            ':5:3: error: "talks" is the id of more than one entry | write [[event/talks]] or [[topic/talks]]',
        ),
        ("body: |\n  [[topics/talks]]", ':5:3: error: "topics" is no kind of entry | [[topic/talks]]'),
        ("body: |\n  So [@rumour].", ':5:6: error: unknown source "rumour" | python build.py new source rumour'),
        ("follows: talks", ':4:10: error: "follows" names the event itself | name another event'),
        (
            "media: {file: a.jpg, alt: A, credit: B}",
            ':4:8: error: there is no picture "a.jpg" | put it at content/media/a.jpg',
        ),
        ("figures: {label: people, value: 6k}", ':4:33: error: "6k" is no value | write  6000'),
        ("figures: {label: people, value: '235,173'}", ':4:33: error: "235,173" is no value | write  235173'),
        ("figures: {value: 5}", ":4:10: error: a figure needs a series or a label | label: people in the group"),
        ("evidence: {quote: So}", ':4:11: error: "evidence" is for drafts alone | remove it'),
    ],
)
def test_what_leads_nowhere_is_said_with_the_way_out(tmp_path: Path, fields: str, said: str) -> None:
    _, problems = load(tmp_path, {**BASE, TALKS: event(fields + "\n")})
    assert len(problems) == 1
    assert problems[0].startswith(TALKS + said)


def test_an_open_registry_makes_stubs_for_actors_topics_and_places_alone(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            "site.yaml": "title: A record\nurl: https://example.org/\nregistry: open\n",
            TALKS: event("actors: [new-actor]\nfollows: [lost]\n"),
        },
    )
    assert [problem.partition(" | ")[0] for problem in problems] == [
        f'{TALKS}:4:10: warning: unknown actor "new-actor", shown with this name alone',
        f'{TALKS}:5:11: error: unknown event "lost"',
    ]
    assert site is not None
    assert site.entries[Ref("actor", "new-actor")].label == "New actor"


def test_a_broken_entry_is_not_called_unknown(tmp_path: Path) -> None:
    _, problems = load(
        tmp_path,
        {TALKS: event("topics: talks\n"), "content/topics/talks.yaml": "titel: Talks\n"},
    )
    assert [problem.partition(" | ")[0] for problem in problems] == [
        'content/topics/talks.yaml:1:1: error: unknown field "titel"',
    ]


def test_a_draft_is_not_published_and_nothing_published_leads_to_it(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {TALKS: event("draft: true\n"), "content/events/later.yaml": event("follows: talks\n", "2024")},
    )
    assert problems == [
        'content/events/later.yaml:4:10: error: event "talks" is a draft | publish it, or take this out until then'
    ]
    assert site is not None
    assert [found.id for found in site.timeline] == ["later"]


def test_proposals_are_checked_when_asked_for_and_never_published(tmp_path: Path) -> None:
    files = {
        **BASE,
        "content/drafts/voa/talks.yaml": event("evidence: {quote: So they said.}\nactors: nobody\n"),
    }
    assert load(tmp_path, files)[1] == []
    site, problems = load(tmp_path, files, drafts=True)
    assert problems == [
        'content/drafts/voa/talks.yaml:5:9: error: unknown actor "nobody" | python build.py new actor nobody'
    ]
    assert site is not None
    assert site.timeline == ()


def test_ids_are_unique_within_a_kind_whatever_the_folder(tmp_path: Path) -> None:
    _, problems = load(
        tmp_path,
        {
            "content/events/2023/talks.yaml": event(),
            "content/events/2024/talks.yaml": event(),
            "content/topics/all.yaml": "- {id: talks, title: Talks}\n- {id: rail, title: Rail, old_ids: talks}\n- {title: No id}\n",
        },
    )
    assert problems == [
        'content/events/2024/talks.yaml:1:1: error: event "talks" is there twice | '
        "the other is in content/events/2023/talks.yaml:1:1",
        'content/topics/all.yaml:2:36: error: the old id "talks" is the id of another topic | see "talks"',
        "content/topics/all.yaml:3:3: error: an entry of a list needs an id | id: no-id",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("events/Talks in Mexico.yaml", 'name it "talks-in-mexico"'),
        ("events/con.yaml", 'Windows keeps the name "con" for itself'),
        ("pages/actors.md", 'the site keeps the address "actors" for itself'),
        ("pages/2023.md", 'the site keeps the address "2023" for itself'),
    ],
)
def test_ids_that_cannot_be_addresses_are_refused(tmp_path: Path, name: str, said: str) -> None:
    text = "---\ntitle: A\n---\nWords.\n" if name.endswith(".md") else event()
    _, problems = load(tmp_path, {f"content/{name}": text})
    assert len(problems) == 1
    assert said in problems[0]


def test_a_source_within_an_event_is_one_with_the_file_of_its_address(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            "content/sources/paper.yaml": "title: A paper\nurl: https://example.org/a?id=1\n",
            TALKS: event("", "2023").replace(
                "report", '{title: Another title, url: "https://EXAMPLE.org/a?id=1&utm_source=x#part"}'
            ),
        },
    )
    assert problems == [
        f"{TALKS}:3:10: warning: the same address as the source in content/sources/paper.yaml:1:1 | "
        'title: "A paper" and "Another title"'
    ]
    assert site is not None
    assert [citation.source.id for citation in site.timeline[0].sources] == ["paper"]


def test_what_is_cited_or_gives_a_figure_is_a_source_of_the_event(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            "content/sources/paper.yaml": "title: A paper\n",
            "content/series/encounters.yaml": "title: Encounters\nper: month\n",
            TALKS: event("figures: {series: encounters, date: 2023-11, value: about 5, sources: paper}\n"),
            "content/events/briefing.yaml": (
                "date: 2023-12-21\ntitle: Briefing\nbody: So [@transcript].\n"
                "sources: {id: transcript, title: Transcript, publisher: The office}\n"
            ),
            "content/events/other.yaml": event("body: As [@transcript] has it.\n"),
        },
    )
    assert problems == []
    assert site is not None
    cited = {found.id: [citation.source.id for citation in found.sources] for found in site.timeline}
    assert cited == {"briefing": ["transcript"], "other": ["report", "transcript"], "talks": ["report", "paper"]}
    transcript = site.entries[Ref("source", "transcript")]
    assert isinstance(transcript, Source)
    assert transcript.inline
    assert len(site.points[Ref("series", "encounters")]) == 1


def test_circles_are_a_problem(tmp_path: Path) -> None:
    _, problems = load(
        tmp_path, {"content/topics/all.yaml": "- {id: a, title: A, within: b}\n- {id: b, title: B, within: a}\n"}
    )
    assert len(problems) == 1
    assert problems[0].endswith('error: "within" goes in a circle | a → b → a')


@pytest.mark.parametrize(
    ("published", "status", "word", "read"),
    [
        ("2024-01-19", "", "Friday", "2024-01-19"),
        ("2024-01-19", "", "Dec 27", "2023-12-27"),
        ("2023-12-27", "planned", "Wednesday", "2023-12-27"),
        ("2023-12-27", "planned", "Friday", "2023-12-29"),
    ],
)
def test_words_are_read_from_the_day_of_the_first_source(
    tmp_path: Path, published: str, status: str, word: str, read: str
) -> None:
    site, problems = load(
        tmp_path,
        {
            "content/sources/report.yaml": f"title: A report\npublished: {published}\n",
            TALKS: event(f"status: {status}\n", word),
        },
    )
    assert problems == [f'{TALKS}:1:7: warning: "{word}" is read as {read} | python build.py fmt --write  freezes it']
    assert site is not None
    assert site.timeline[0].date.text == read


def test_a_word_needs_a_source_whose_day_is_certain(tmp_path: Path) -> None:
    _, problems = load(
        tmp_path,
        {"content/sources/report.yaml": "title: A report\npublished: 2024-01-17~\n", TALKS: event("", "Friday")},
    )
    assert len(problems) == 1
    assert problems[0].startswith(f"{TALKS}:1:7: error: ")
    assert "about 17 January 2024" in problems[0]


def test_files_that_are_not_read_are_named(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("title: Secret\n")
    home = tmp_path / "site"
    (home / "content/topics").mkdir(parents=True)
    (home / "content/topics/link.yaml").symlink_to(outside)
    os.mkfifo(home / "content/topics/pipe.yaml")
    _, problems = load(
        home,
        {
            "content/topic/a.yaml": "title: A\n",
            "content/topics/notes.txt": "x",
            "content/media/page.html": "<script>",
            "content/articles/a.md": "The text of an article.",
            "content/.hidden": "x",
        },
    )
    assert [problem.partition(" | ")[0] for problem in problems] == [
        "content/media/page.html: warning: this file is not published",
        "content/topic/a.yaml: warning: this file is not read",
        "content/topics/link.yaml: warning: this link leads out of content/ and is not read",
        "content/topics/notes.txt: warning: this file is not read",
        "content/topics/pipe.yaml: warning: this is no file of text and is not read",
    ]


def test_events_are_in_the_order_of_their_earliest_day_then_the_more_precise_then_id(tmp_path: Path) -> None:
    dates = {"e": "2023-12-27", "a": "2023-12-27", "b": "2023-12", "c": "2023-12-01", "d": "[..2023-12-01]"}
    site, problems = load(tmp_path, {f"content/events/{id}.yaml": event("", date) for id, date in dates.items()})
    assert problems == []
    assert site is not None
    assert [found.id for found in site.timeline] == ["c", "b", "d", "a", "e"]
    assert all(isinstance(found, Event) for found in site.timeline)
