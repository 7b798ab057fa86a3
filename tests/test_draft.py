"""draft, seen from outside: articles in, proposals below content/drafts/; accepted, merged or dropped, the record."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.cli import main
from tests.guide import HOUSE
from tests.sites import make_site

FERRY = HOUSE / "examples" / "ferry"
DRAFTS = "content/drafts"
POST, RADIO = "dispatches/harbour-post.md", "dispatches/coast-radio.txt"
TOLL = f"{DRAFTS}/post/toll-is-set.yaml"
FILES = {
    "content/actors/board.yaml": "name: Harbour Board\n",
    "content/events/2024/talk.yaml": """\
        # the first one
        date: 2024-01-19  # a Friday
        title: A talk
        sources: report  # in our words
        """,
    "content/drafts/post/sources/post.yaml": "title: A toll\npublisher: Post\npublished: 2024-01-21\n",
    "content/drafts/post/actors/mira-okafor.yaml": "name: Mira Okafor\nkind: person\n",
    "content/drafts/post/places/sound.yaml": "name: The Sound\n",
    TOLL: """\
        # looked at by K.
        title: Toll is set
        date: 2024-01-20
        actors: [mira-okafor, board]
        sources: [post]
        figures:
          - {label: a crossing, value: 3, sources: post}
        evidence:
          source: post
          quote: The board under Mira Okafor set a toll of 3 on every crossing of the sound on Saturday.
          start: 0
          end: 80
          expression: on Saturday
        """,
    f"{DRAFTS}/post/ship-sails.yaml": """\
        date: 2024-01-21
        title: A ship sails
        places: [sound]
        actors: [mira-okafor]
        sources: [post]
        evidence: {source: post, quote: It sailed on Sunday., expression: Sunday, same_as: talk}
        """,
}
Run = Callable[..., SimpleNamespace]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command of ours: its exit code, and what it prints."""
    monkeypatch.setattr("sys.argv", ["/usr/bin/dateline"])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715342400")

    def run(*words: str) -> SimpleNamespace:
        code = main(words)
        told = capsys.readouterr()
        return SimpleNamespace(code=code, out=told.out, err=told.err)

    return run


@pytest.fixture
def ferry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with its two dispatches, in which the commands are given."""
    ignored = shutil.ignore_patterns("drafts", "output", ".dateline", "articles")
    home = shutil.copytree(FERRY, tmp_path / "ferry", ignore=ignored)
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with two drafts of one article."""
    home = make_site(tmp_path / "site", FILES)
    monkeypatch.chdir(home)
    return home


def content(home: Path) -> dict[str, str]:
    """All files of the content, by path."""
    files = (path for path in (home / "content").rglob("*") if path.is_file())
    return {path.relative_to(home).as_posix(): path.read_text(encoding="utf-8") for path in files}


def drafts(home: Path) -> dict[str, dict[str, Any]]:
    """The drafts by id."""
    files = sorted((home / DRAFTS).glob("*/*.yaml"))
    return {path.stem: yaml.load(path.read_text(), yaml.BaseLoader) for path in files}


def evidence(draft: dict[str, Any]) -> list[dict[str, Any]]:
    found = draft["evidence"]
    return found if isinstance(found, list) else [found]


# from an article to drafts


def test_an_article_becomes_drafts_each_on_its_sentence(ferry: Path, run: Run) -> None:
    ran = run("draft", POST)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("next: dateline review\n")
    text = (ferry / "content/articles/harbour-post-2024-03-08.txt").read_text()
    made = drafts(ferry)
    assert len(made) >= 3
    for draft in made.values():
        (one,) = evidence(draft)
        assert text[int(one["start"]) : int(one["end"])].replace("\n", " ") == one["quote"]
        assert one["expression"] in one["quote"] and one["rule"] and 0 < float(one["confidence"]) <= 1
        assert draft["sources"] == ["harbour-post-2024-03-08"]
    assert {"2024-03-06", "2024-03-07", "2024-03-11"} <= {draft["date"] for draft in made.values()}
    (told,) = [draft for draft in made.values() if evidence(draft)[0].get("same_as")]
    assert (told["date"], evidence(told)[0]["same_as"]) == ("2024-02-26", "inspectors-stop-the-maud")
    assert "Tomas Reyle" in (ferry / DRAFTS / "harbour-post-2024-03-08/actors/tomas-reyle.yaml").read_text()
    assert not any(word in str(made) for word in ("2022", "Most Read"))
    assert run("check", "--strict").code == 0
    assert run("fmt").out.endswith("files in house style\n")
    assert run("undo").out.endswith(f"took back: draft {POST}\n") and not drafts(ferry)


def test_a_later_figure_is_added_with_its_day_and_flagged(ferry: Path, run: Run) -> None:
    for day, toll in (("2025-10-15", 58), ("2025-10-16", 61)):
        (ferry / f"{toll}.txt").write_text(f"The death toll from the ferry rose to {toll} on Tuesday.\n")
        run("draft", f"{toll}.txt", "--published", day, "--publisher", f"Paper {toll}")

    (draft,) = drafts(ferry).values()
    first, second = draft["sources"]
    assert draft["figures"] == [
        {"label": "people killed", "value": "58", "sources": first},
        {"label": "people killed", "date": "2025-10-16", "value": "61", "sources": second},
    ]
    (flag,) = evidence(draft)[1]["flags"]
    assert flag.startswith("Figures differ: people killed") and "58" in flag and "61" in flag
    assert run("check").code == 0


WHO = ("The council", "Ann Lee", "Norland Lines Ltd.", "Police in Port Lowen", "Prosecutors", "The Senate", "She")
DID = (
    *("voted 4-3", "killed 12", "rose to 58", "fell 3 percent", "said it had lost $3 million", "was fined 300 euros"),
    *(
        "denied that it had sold 3-5 ships",
        "will meet",
        "passed the bill 51-49",
        "beat Stoke 2-1",
        "cut 1.5 million jobs",
    ),
    *("allegedly stole 20", "reported a total of 1,200 arrests", "opened a 3: 4 lane “road”", "met Tom #Reed & Co"),
)
WHEN = (
    "Tuesday night",
    "on Monday",
    "overnight",
    "in May 2024",
    "[1]",
    "early on March 3",
    "last week, up from 5 in 2022",
)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(st.tuples(*map(st.sampled_from, (WHO, DID, WHEN))), min_size=12, max_size=30, unique=True))
def test_what_draft_writes_can_be_listed_checked_and_accepted(
    told: list[tuple[str, ...]], home: Path, run: Run
) -> None:
    shutil.rmtree(home / "content")
    (home / "post.txt").write_text("\n\n".join(f"{' '.join(words)}." for words in told))
    assert run("draft", "post.txt", "--published", "2024-03-08", "--publisher", "Post").code == 0
    listed, checked = run("draft", "list"), run("check")
    assert (listed.code, checked.code) == (0, 0), (listed.err, checked.out)
    accepted = run("draft", "accept", *drafts(home)) if drafts(home) else checked
    assert accepted.code == 0, accepted.err
    assert run("check").code == 0 and not drafts(home)


def test_drafting_again_changes_nothing_whatever_became_of_the_drafts(ferry: Path, run: Run) -> None:
    run("draft", POST)
    first, second, third, *_ = drafts(ferry)
    for before in ((), ("accept", first), ("drop", second)):
        if before:
            assert run("draft", *before).code == 0
        if before[:1] == ("drop",):
            file = next((ferry / DRAFTS).glob(f"*/{third}.yaml"))
            file.write_text(file.read_text().replace("title: ", "title: In fact ", 1))
        there = content(ferry)
        ran = run("draft", "dispatches/harbour-post.md")
        assert (ran.code, content(ferry)) == (0, there)
        assert "read before, as harbour-post-2024-03-08; nothing new" in ran.out


def test_the_same_text_of_another_publisher_is_a_second_source(ferry: Path, run: Run) -> None:
    text = (ferry / "dispatches/harbour-post.md").read_text().partition("---\n")[2].partition("---\n")[2]
    run("draft", "dispatches/harbour-post.md")
    (ferry / "carried.md").write_text(f"---\ntitle: Ferry news\npublisher: North Desk\n---\n{text}")

    ran = run("draft", "carried.md", "--published", "2024-03-09")

    assert "6 pending drafts got another source" in ran.out
    source = ferry / DRAFTS / "north-desk-2024-03-09/sources/north-desk-2024-03-09.yaml"
    assert "derived_from: [harbour-post-2024-03-08]" in source.read_text()
    there = content(ferry)
    assert "nothing new" in run("draft", "carried.md").out
    assert "nothing new" in run("draft", "dispatches/harbour-post.md").out and content(ferry) == there


@pytest.mark.parametrize("accepted", [False, True])
def test_an_entry_of_another_title_is_found_by_what_was_proposed(ferry: Path, run: Run, accepted: bool) -> None:
    run("draft", "dispatches/harbour-post.md")
    meeting = next(id for id in drafts(ferry) if id.startswith("ines-calder-meets"))
    file = next((ferry / DRAFTS).glob(f"*/{meeting}.yaml"))
    file.write_text(re.sub("title: .*", "title: A plea in the capital", file.read_text()))
    if accepted:
        assert run("draft", "accept", meeting).code == 0
    (ferry / "b.txt").write_text("Mayor Ines Calder met Transport Minister Tomas Reyle in Port Lowen on March 6.\n")

    ran = run("draft", "b.txt", "--published", "2024-03-09", "--publisher", "North Desk")

    entry = next((ferry / "content").rglob(f"{meeting}.yaml")).read_text()
    added = list((ferry / DRAFTS / "north-desk-2024-03-09").glob("*.yaml"))
    assert ("same_as: " + meeting in added[0].read_text()) if accepted else "north-desk-2024-03-09" in entry
    assert "flag" not in ran.out and "title: A plea in the capital" in entry


def test_another_day_of_publication_dates_drafts_anew_that_nobody_changed(ferry: Path, run: Run) -> None:
    run("draft", RADIO, "--published", "2024-03-05", "--publisher", "Coast Radio")
    (untouched, _), (edited, _) = sorted(drafts(ferry).items(), key=lambda one: one[1]["date"])
    file = next((ferry / DRAFTS).glob(f"*/{edited}.yaml"))
    file.write_text(file.read_text().replace("title: ", "title: In fact ", 1))
    mine = file.read_text()

    ran = run("draft", RADIO, "--published", "2024-03-12")

    assert ran.code == 0 and "now as published 2024-03-12: 1 draft, in place of 1;" in ran.out
    assert file.read_text() == mine and drafts(ferry)[untouched]["date"] == "2024-03-07" and len(drafts(ferry)) == 2
    source = ferry / DRAFTS / "coast-radio-2024-03-05/sources/coast-radio-2024-03-05.yaml"
    assert "published: 2024-03-12" in source.read_text()
    there = content(ferry)
    assert "nothing new" in run("draft", RADIO, "--published", "2024-03-12").out and content(ferry) == there

    run("draft", "accept", untouched)
    there = content(ferry)
    ran = run("draft", RADIO, "--published", "2024-03-13")
    assert ran.code == 1 and content(ferry) == there
    assert "error: the record has this article, as published 2024-03-12" in ran.err
    assert "change published in content/sources/coast-radio-2024-03-05.yaml" in ran.err


def test_another_day_of_publication_parts_what_another_article_has_joined(ferry: Path, run: Run) -> None:
    for name, day in (("a", "2024-03-12"), ("b", "2024-03-13")):
        (ferry / f"{name}.txt").write_text(f"Mayor Ines Calder resigned on Monday, {name.upper()} writes.\n")
        run("draft", f"{name}.txt", "--published", day, "--publisher", f"Paper {name}")
    (joint,) = drafts(ferry).values()
    assert joint["sources"] == ["paper-a-2024-03-12", "paper-b-2024-03-13"]

    ran = run("draft", "a.txt", "--published", "2024-04-09")

    assert "now as published 2024-04-09: 1 draft, in place of 1;" in ran.out
    told = sorted((draft["date"], *draft["sources"]) for draft in drafts(ferry).values())
    assert told == [("2024-03-11", "paper-b-2024-03-13"), ("2024-04-08", "paper-a-2024-03-12")]
    there = content(ferry)
    assert "nothing new" in run("draft", "a.txt", "--published", "2024-04-09").out and content(ferry) == there

    run("draft", "a.txt", "--published", "2024-03-12")
    (joint,) = drafts(ferry).values()
    assert joint["date"] == "2024-03-11" and len(joint["sources"]) == 2
    (file,) = (ferry / DRAFTS).glob("*/*.yaml")
    file.write_text(file.read_text().replace("title: ", "title: In fact ", 1))
    assert "0 drafts, in place of 0;" in run("draft", "b.txt", "--published", "2024-04-09").out
    assert [draft["date"] for draft in drafts(ferry).values()] == ["2024-03-11"]


def test_a_dropped_draft_is_not_proposed_by_a_later_text_of_its_publisher(ferry: Path, run: Run) -> None:
    story = "Mayor Ines Calder met Tomas Reyle in Port Lowen on Monday. Police closed the harbour on Tuesday."
    for number, text in enumerate((story, f"{story} It was new.", f"{story} It was old.")):
        (ferry / f"{number}.txt").write_text(text)
    run("draft", "0.txt", "--published", "2024-03-08", "--publisher", "Isle Post")
    (police,) = (id for id in drafts(ferry) if "police" in id)
    run("draft", "drop", police)

    run("draft", "1.txt", "--published", "2024-03-09", "--publisher", "Isle Post")

    (draft,) = drafts(ferry).values()
    assert "Police" not in draft["title"] and len(draft["sources"]) == 2
    run("draft", "2.txt", "--published", "2024-03-09", "--publisher", "Far Post")
    assert police in drafts(ferry)


def test_an_article_that_tells_nothing_is_read_once(ferry: Path, run: Run) -> None:
    (ferry / "a.txt").write_text("A quiet day in the village. Nobody came.")
    assert "a.txt: 0 new drafts" in run("draft", "a.txt", "--published", "2024-03-08").out
    there = content(ferry)
    assert "a.txt: read before, as a; nothing new" in run("draft", "a.txt", "--published", "2024-03-08").out
    assert content(ferry) == there


def test_an_article_is_drafted_and_reviewed_by_one_command(
    ferry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a"))
    ran = run("draft", POST, "--review")
    assert "6 new drafts" in ran.out and "accepted 1; 5 drafts left" in ran.out
    assert len(list((ferry / "content/events/2024").glob("*.yaml"))) == 2


def test_a_file_in_an_old_encoding_is_read_with_a_warning(ferry: Path, run: Run) -> None:
    (ferry / "a.txt").write_bytes("Mayor Inés Calder met “Tomas Reyle” in Port Lowen on Monday.".encode("cp1252"))
    ran = run("draft", "a.txt", "--published", "2024-03-08")
    assert ran.code == 0 and "a.txt:1:9: warning: this is not UTF-8: read as Windows-1252" in ran.err
    assert len(drafts(ferry)) == 1


def test_the_more_precise_day_of_a_later_article_is_that_of_a_draft_which_nobody_changed(ferry: Path, run: Run) -> None:
    (ferry / "a.txt").write_text("Norvell Lines dismissed its chief pilot, Ines Moe, in Port Lowen in February.")
    (ferry / "b.txt").write_text("Norvell Lines dismissed its chief pilot, Ines Moe, in Port Lowen on 12 February.")
    run("draft", "a.txt", "--published", "2024-03-08", "--publisher", "Coast Radio")
    assert [draft["date"] for draft in drafts(ferry).values()] == ["2024-02"]

    ran = run("draft", "b.txt", "--published", "2024-03-10", "--publisher", "Harbour Post")

    (draft,) = drafts(ferry).values()
    assert "1 pending draft got another source" in ran.out and draft["date"] == "2024-02-12"
    assert not any("flags" in one for one in evidence(draft)) and run("check").code == 0


def test_what_two_articles_tell_is_one_draft_with_two_sources(ferry: Path, run: Run) -> None:
    run("draft", POST)
    file = next(path for path in (ferry / DRAFTS).glob("*/*.yaml") if "date: 2024-03-07" in path.read_text())
    file.write_text(file.read_text().replace("evidence:", "# so they say\nevidence:"))

    ran = run("draft", RADIO, "--published", "2024-03-12", "--publisher", "Coast Radio")

    assert "1 pending draft got another source" in ran.out
    (merged,) = [draft for draft in drafts(ferry).values() if draft["date"] == "2024-03-07"]
    assert merged["sources"] == ["harbour-post-2024-03-08", "coast-radio-2024-03-12"]
    assert [one["source"] for one in evidence(merged)] == merged["sources"]
    assert "# so they say\n" in file.read_text()
    assert run("check", "--strict").code == 0


def test_who_is_new_has_a_stub_and_a_name_nearly_alike_is_flagged(
    ferry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ferry / "a.txt").write_text("Mayor Ines Caldar met Transport Minister Tomas Reyle in Port Lowen on Monday.\n")
    run("draft", "a.txt", "--published", "2024-03-08", "--publisher", "Isle Post")
    (draft,) = drafts(ferry).values()
    assert draft["actors"] == ["ines-caldar", "tomas-reyle"] and draft["places"] == ["port-lowen"]
    assert evidence(draft)[0]["flags"] == ["Ines Caldar is new: or is it ines-calder?"]
    stub = ferry / DRAFTS / "isle-post-2024-03-08/actors/tomas-reyle.yaml"
    assert stub.read_text() == "name: Tomas Reyle\nkind: person\npositions: [Transport Minister]\n"
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert re.search("who: Ines Calder  .*, in place of ines-caldar", run("review").out)  # Enter takes that one
    assert next(iter(drafts(ferry).values()))["actors"] == ["ines-calder", "tomas-reyle"]


def test_a_day_of_publication_is_asked_for_and_never_made_up(
    ferry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("draft", RADIO)
    assert ran.code == 1
    assert ran.err.splitlines()[:2] == [
        f"{RADIO}: error: it does not say when it was published, and a date is never made up",
        f"    say when it was:  dateline draft {RADIO} --published YYYY-MM-DD",
    ]
    assert not (ferry / DRAFTS).exists()

    monkeypatch.setattr("dateline.report.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("the twelfth\nMarch 12, 2024\n"))
    ran = run("draft", RADIO)
    assert ran.code == 0
    assert ran.err.count(f"when was {RADIO} published?") == 2 and '"the twelfth" is no date' in ran.err
    assert "published: 2024-03-12" in "".join(content(ferry).values())


def test_a_date_at_the_head_is_offered_and_a_book_is_refused(ferry: Path, run: Run) -> None:
    (ferry / "a.txt").write_text("FOR IMMEDIATE RELEASE\n\nWEDNESDAY, FEBRUARY 12, 2025\n\nThe ferry sails.\n")
    assert run("draft", "a.txt").err.splitlines()[1].endswith("draft a.txt --published 2025-02-12")
    (ferry / "a.txt").write_text("Ferry talks\n\nUpdated February 13, 2025\n\nThe ferry sails.\n")
    assert 'say when it was ("Updated February 13, 2025"): ' in run("draft", "a.txt").err
    (ferry / "b.txt").write_text("The ferry sailed on Monday. " * 10_000)
    ran = run("draft", "b.txt", "--published", "2024-03-08")
    assert ran.code == 1 and "b.txt: error: it has 280,000 characters, and no article has more than 250,000" in ran.err


def test_a_copy_of_an_article_of_another_day_is_derived_from_it(ferry: Path, run: Run) -> None:
    story = "The old ferry to Skerry ran aground on Monday, and all of its passengers were brought ashore in boats. "
    (ferry / "a.txt").write_text(story + "Nobody was hurt, said the harbour board, which will hear the crew on Friday.")
    (ferry / "b.txt").write_text(story + "Nobody was hurt, said the harbour board, which will hear the crew on Friday!")
    run("draft", "a.txt", "--published", "2024-03-08", "--publisher", "Isle Post")
    run("draft", "b.txt", "--published", "2024-03-09", "--publisher", "Far Post")
    assert "derived_from: [isle-post-2024-03-08]" in "".join(content(ferry).values())


def test_a_file_without_a_title_is_called_by_its_name_and_no_path_is_published(ferry: Path, run: Run) -> None:
    away = ferry.parent / "away.txt"
    away.write_text("Mayor Ines Calder met Tomas Reyle in Port Lowen on Monday.\n")
    run("draft", str(away), "--published", "2024-03-08")
    assert "title: The article in away.txt\n" in "".join(content(ferry).values())


def test_a_folder_is_read_by_several_processes_as_by_one(ferry: Path, run: Run) -> None:
    shutil.rmtree(ferry / "dispatches")
    for number in range(1, 21):
        text = f"---\npublished: 2024-03-{number:02}\n---\n\nThe ship no. {number} sailed from Skerry on Monday.\n"
        (ferry / f"in/{number % 3}").mkdir(parents=True, exist_ok=True)
        (ferry / f"in/{number % 3}/{number}.md").write_text(text)
    (ferry / "in/notes.xlsx").write_bytes(b"\0")
    (ferry / "in/a.txt").write_bytes(b"\xff\xfe\xff")
    ran = subprocess.run(
        [sys.executable, str(HOUSE / "build.py"), "draft", "in", "--workers", "3"], capture_output=True, text=True
    )
    assert ran.returncode == 1 and ran.stderr.startswith("in/a.txt:1:1: error: ")
    found = content(ferry)
    assert sum(file.startswith("content/articles/") for file in found) == 20
    shutil.rmtree(ferry / DRAFTS)
    shutil.rmtree(ferry / "content/articles")
    run("draft", "in", "--workers", "1")
    assert content(ferry) == found


def test_other_programs_get_json_and_nothing_is_written(ferry: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(ferry)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO((ferry / POST).read_bytes()), isatty=bool))
    ran = run("draft", "-", "--json")
    told = json.loads(ran.out)
    assert (ran.code, ran.err, content(ferry)) == (0, "", before)
    (article,) = told["articles"]
    assert article["id"] == "harbour-post-2024-03-08" and article["published"] == "2024-03-08"
    assert {"date", "title", "quote", "start", "end", "rule", "confidence", "sources"} <= told["drafts"][0].keys()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["nowhere.txt"], 1, "there is no file nowhere.txt"),
        (["content/topics"], 1, "there is no article in this folder"),
        ([POST, "--published", "soon"], 2, '--published is "soon", which is no date'),
        (["accept", "--json"], 2, "draft accept has no option --json"),
        (["accept"], 2, "the id of a draft is missing"),
        (["drop", "x"], 1, 'there is no draft "x"'),
        (["merge", "x"], 1, 'there is no draft "x"'),
    ],
)
def test_what_cannot_be_is_told(ferry: Path, run: Run, words: list[str], code: int, said: str) -> None:
    before = content(ferry)
    ran = run("draft", *words)
    assert ran.code == code and said in ran.err
    assert content(ferry) == before


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\1\2", b"---\npublished: [\n---\nOn Monday.", b"<html>" * 2000, b"on Monday " * 5000, b"\xe2\x80\xa8Mon"],
)
def test_no_file_ends_in_a_mistake_of_ours(ferry: Path, run: Run, content: bytes) -> None:
    for name in ("hostile.txt", "hostile.html"):
        (ferry / name).write_bytes(content)
        ran = run("draft", name, "--published", "2024-03-08")
        assert ran.code in (0, 1)
        assert "mistake in Dateline" not in ran.err
    assert run("check").code == 0


# from drafts to the record


def test_an_accepted_draft_is_an_event_in_house_order_with_all_that_it_names(home: Path, run: Run) -> None:
    ran = run("draft", "accept", "toll-is-set")
    assert ran.code == 0 and ran.err == ""
    assert ran.out == (
        "accepted: content/events/2024/toll-is-set.yaml, with content/actors/mira-okafor.yaml, "
        "content/sources/post.yaml\n"
    )
    there = content(home)
    assert there["content/events/2024/toll-is-set.yaml"] == (
        "date: 2024-01-20\n"
        "# looked at by K.\n"
        "title: Toll is set\n"
        "actors: [mira-okafor, board]\n"
        "sources: [post]\n"
        "figures:\n"
        "  - {label: a crossing, value: 3, sources: post}\n"
        "added: 2024-05-10\n"
    )
    assert there["content/actors/mira-okafor.yaml"] == "name: Mira Okafor\nkind: person\n"
    left = {file for file in there if file.startswith(DRAFTS)}
    assert left == {f"{DRAFTS}/post/places/sound.yaml", f"{DRAFTS}/post/ship-sails.yaml"}
    assert run("check", "--strict").code == 0


@pytest.mark.parametrize(("date", "folder"), [("[..2024-01-20]", "2024/"), ("201X", "2019/"), ("-0043", "")])
def test_an_event_is_filed_in_the_year_in_which_it_had_happened(home: Path, run: Run, date: str, folder: str) -> None:
    (home / TOLL).write_text((home / TOLL).read_text().replace("date: 2024-01-20", f"date: {date}"))
    assert f"accepted: content/events/{folder}toll-is-set.yaml, with" in run("draft", "accept", "toll-is-set").out


def test_the_articles_words_are_told_when_they_are_accepted_and_checked(home: Path, run: Run) -> None:
    text = (home / TOLL).read_text()
    title = "The board under Mira Okafor set a toll of 3"
    (home / TOLL).write_text(text.replace("Toll is set", title))
    ran = run("draft", "accept", "toll-is-set")
    assert ran.code == 0 and f'words in a row are those of the evidence (1): "{title}"' in ran.err
    assert run("check").err == ""  # nothing tells any more what the article says
    (home / "content/articles").mkdir()
    (home / "content/articles/post.txt").write_text(f"{title} on every crossing.")
    assert "words in a row are those of content/articles/post.txt" in run("check").err
    assert run("check", "--strict").code == 1


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (TOLL, FILES[TOLL].replace("board]", "bord]"), 'unknown actor "bord"'),
        (TOLL, FILES[TOLL].replace("sources: [post]", "follows: ship-sails", 1), 'event "ship-sails" is a draft'),
        (TOLL, "date: [\n", "error"),
        (TOLL, "# two\n- id: toll-is-set\n  date: 2024\n  title: X\n  sources: post\n", "holds a list of drafts"),
        ("content/events/toll-is-set.yaml", "date: 2024\ntitle: X\nsources: report\n", "is there already, in content"),
    ],
)
def test_a_draft_that_is_not_ready_stays_one(home: Path, run: Run, file: str, text: str, said: str) -> None:
    make_site(home, {file: text})
    before = content(home)
    ran = run("draft", "accept", "toll-is-set")
    assert ran.code == 1 and said in ran.err
    assert content(home) == before


def test_a_draft_is_merged_into_an_event_whose_comments_stay(home: Path, run: Run) -> None:
    ran = run("draft", "merge", "ship-sails")
    assert ran.code == 0 and ran.out == "merged into content/events/2024/talk.yaml: post\n"
    assert "the draft has 2024-01-21 (21 January 2024), this event 2024-01-19" in ran.err
    assert run("draft", "merge", "toll-is-set", "talk").code == 0
    assert content(home)["content/events/2024/talk.yaml"] == (
        "# the first one\n"
        "date: 2024-01-19  # a Friday\n"
        "title: A talk\n"
        "sources: [report, post]  # in our words\n"
        "figures: [{label: a crossing, value: 3, sources: post}]\n"
    )
    left = [file for file in content(home) if file.startswith(DRAFTS)]
    assert left == []
    assert run("check").code == 0


def test_a_draft_is_merged_into_another_with_its_evidence(home: Path, run: Run) -> None:
    other = FILES[TOLL].replace("post", "news").replace("Toll is set", "Toll 3")
    make_site(home, {f"{DRAFTS}/news/toll-3.yaml": other, f"{DRAFTS}/news/sources/news.yaml": "title: News\n"})
    assert run("draft", "merge", "toll-3", "toll-is-set").code == 0
    merged = drafts(home)["toll-is-set"]
    assert merged["sources"] == ["post", "news"]
    assert [one["source"] for one in evidence(merged)] == ["post", "news"]
    assert run("check").code == 0
    assert run("draft", "accept", "toll-is-set").code == 0
    assert {"content/sources/post.yaml", "content/sources/news.yaml"} <= content(home).keys()


def test_a_dropped_draft_takes_along_what_it_alone_named(home: Path, run: Run) -> None:
    assert run("draft", "drop", "ship-sails").out == f"dropped: {DRAFTS}/post/ship-sails.yaml\n"
    left = {file for file in content(home) if file.startswith(DRAFTS)}
    assert left == {TOLL, f"{DRAFTS}/post/actors/mira-okafor.yaml", f"{DRAFTS}/post/sources/post.yaml"}


def test_the_drafts_that_wait_are_listed(home: Path, run: Run) -> None:
    assert run("draft", "list").out == (
        "post:\n"
        "  ship-sails  2024-01-21  A ship sails  (as talk)\n"
        "  toll-is-set  2024-01-20  Toll is set\n"
        "2 drafts\n"
        "next: dateline review\n"
    )
    ran = run("draft", "list", "pots")
    assert ran.code == 2 and 'there are no drafts of an article "pots"' in ran.err and 'did you mean "post"?' in ran.err
    make_site(home, {TOLL: FILES[TOLL] + "topcis: x\n"})
    ran = run("draft", "list")
    assert ran.code == 1 and 'unknown field "topcis"' in ran.err


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("set", "toll-is-set", "date", "14"), "date: 2024-01-14"),
        (("set", "toll-is-set", "date", "friday"), "date: 2024-01-19"),
        (("set", "toll-is-set", "status", "disputed"), "status: disputed"),
        (("set", "toll-is-set", "figures", "1", "3.5", "crowns"), "{label: crowns, value: 3.5, sources: post}"),
        (("set", "mira-okafor", "position", "chair, for now"), 'positions: ["chair, for now"]'),
        (("set", "mira-okafor", "kind", "-"), "name: Mira Okafor\n"),
        (("add", "toll-is-set", "places", "Port Lowen", "sound"), "places: [port-lowen, sound]"),
        (("add", "toll-is-set", "actors", "Ann Lee, mayor"), "actors: [mira-okafor, board, ann-lee]"),
        (("add", "toll-is-set", "figures", "2 boats"), "{label: boats, value: 2, sources: post}"),
        (("remove", "toll-is-set", "actors", "board"), "actors: [mira-okafor]"),
        (("remove", "toll-is-set", "figures", "1"), "sources: [post]\nevidence:"),
        (("accept", "toll-is-set", "ship-sails"), "added: 2024-05-10"),
        (("drop", "toll-is-set", "ship-sails"), ""),
    ],
)
def test_what_a_key_does_a_command_does_and_undo_takes_it_back(
    home: Path, run: Run, words: tuple[str], line: str
) -> None:
    before = content(home)
    ran = run("draft", *words)
    assert (ran.code, ran.err) == (0, "") and line in "".join(content(home).values()) and content(home) != before
    assert run("check").code == 0
    assert run("undo").out.endswith(f"took back: draft {shlex.join(words)}\n")
    assert content(home) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("set", "toll-is-set", "colour", "red"), 2, "where FIELD is title, date, summary, status"),
        (("set", "toll-is-set", "status", "said"), 1, "it is planned, reported, disputed, cancelled, or - for none"),
        (("set", "toll-is-set", "date", "soon"), 1, '"soon" is not a date'),
        (("set", "toll-is-set", "title", "-"), 1, "an event has a title"),
        (("set", "toll-is-set", "figures", "2", "3 boats"), 1, 'the draft has no figure "2"'),
        (("set", "board", "kind", "group"), 1, 'nobody and nothing new is called "board"'),
        (("set", "mira-okafor", "kind", "ship"), 1, '"ship" is no kind of actor'),
        (("add", "toll-is-set", "actors", "Mira Okafer"), 1, 'did you mean "mira-okafor"?'),
        (("add", "toll-is-set", "figures", "many"), 1, '"many" is no figure'),
        (("add", "toll-is-set", "figures", "3"), 1, "it is not said what is counted"),
        (("remove", "toll-is-set", "places", "sound"), 1, 'the draft does not name "sound"'),
        (("lines", "pots"), 1, 'there is no article "pots"'),
        (("lines",), 2, "lines takes an article"),
    ],
)
def test_what_a_draft_cannot_say_is_told(home: Path, run: Run, words: tuple[str], code: int, said: str) -> None:
    before = content(home)
    ran = run("draft", *words)
    assert ran.code == code and said in ran.err and content(home) == before


def test_a_sentence_that_was_left_out_becomes_a_draft(ferry: Path, run: Run) -> None:
    run("draft", POST)
    article = "harbour-post-2024-03-08"
    told = run("draft", "lines", article).out
    assert re.search(r"^ *\d+ = The ministry ", told, re.MULTILINE) and len(drafts(ferry)) == 6
    ran = run("draft", "lines", article, *(line.split()[0] for line in told.splitlines() if line[5:6] == " "))
    assert ran.code == 0 and len(drafts(ferry)) == told.count("\n") - 1
    assert run("check").code == 0
    there = content(ferry)
    assert "nothing new" in run("draft", POST).out and content(ferry) == there


def test_a_figure_of_nothing_is_refused(ferry: Path, run: Run) -> None:
    run("draft", RADIO, "--published", "2024-03-05")
    there = content(ferry)
    ran = run("draft", "add", next(iter(drafts(ferry))), "figures", "")
    assert ran.code == 1 and "is no figure" in ran.err and content(ferry) == there


def test_what_is_accepted_beside_the_event_that_it_was_taken_for_keeps_who_did_it(ferry: Path, run: Run) -> None:
    (ferry / "content/events/2024/reed.yaml").write_text("date: 2024-03-06\ntitle: Ann Reed resigns\nsources: []\n")
    (ferry / "a.txt").write_text("Ann Reed resigned on March 6 in Port Lowen.\n")
    run("draft", "a.txt", "--published", "2024-03-09", "--publisher", "North Desk")
    ((id, told),) = drafts(ferry).items()
    assert told["evidence"]["same_as"] == "reed"

    run("draft", "accept", id)

    assert "actors: [ann-reed]" in next((ferry / "content/events").rglob(f"{id}.yaml")).read_text()
    assert (ferry / "content/actors/ann-reed.yaml").exists()
