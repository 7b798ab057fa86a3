"""Untold: what was published and is another now without a correction is a problem, with the lines to paste."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.cli import main
from tests.sites import make_site

EVENT = """
date: 2024-01
title: Talks
sources: report
actors: [ann, {actor: bob, role: host}]
figures:
  - {series: cars, date: 2024-01, value: about 6000}
  - {label: lorries, value: 3}
corrections:
  - {date: 2024-01-20, field: title, was: Talk, why: There were several.}
"""
CORRECTED = """\
  - {date: 2024-01-31, kind: update, field: date, was: 1999, why: It is a day.}
  - {date: 2024-01-31, field: actors, was: ann, why: He was.}
  - {date: 2024-01-31, field: figures, was: "lorries: 3", why: It was.}
"""
SITE = {
    "content/actors/a.yaml": "- {id: ann, name: Ann}\n- {id: bob, name: Bob}\n- {id: cid, name: Cid}\n",
    "content/series/cars.yaml": "title: Cars\n",
    "content/events/talks.yaml": EVENT,
    "content/events/other.yaml": "date: 2024-01-02\ntitle: Another day\nsources: report\nstatus: planned\n"
    "due: 2024-05\n",
    "content/events/waits.yaml": "date: 2024-01-02\ntitle: Waits\nsources: report\ndraft: true\n",
}

BELOW = "below corrections:\n  - {date: 2024-02-01, "
BACK = (
    "or, if it does not stand, back in content/events/{}.yaml:\n"
    "corrections:\n  - {{date: 2024-02-01, kind: retraction, why: …}}"
)
Told = list[tuple[str, str, str]]


def git(home: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(["git", "-C", home, *who, *words], capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in a folder of a repository, as it was committed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1706745600")  # 2024-02-01
    home = make_site(tmp_path / "repository" / "record", SITE)
    git(home.parent, "init", "--quiet", "--initial-branch", "main")
    commit(home)
    return home


def commit(home: Path) -> None:
    git(home.parent, "add", ".")
    git(home.parent, "commit", "--quiet", "--message", "It is so")


def since(home: Path, capsys: pytest.CaptureFixture[str], ref: str = "HEAD", code: int = 1) -> Told:
    """Where, what and the way out of each error that `check --since` tells."""
    capsys.readouterr()
    assert main(["check", str(home), f"--since={ref}", "--format", "json"]) == code
    told = [one for one in json.loads(capsys.readouterr().out) if one["severity"] == "error" or not one["file"]]
    return [(f"{one['file']}:{one['line']}", one["message"], one["hint"]) for one in told]


def test_each_fact_that_changed_asks_for_its_correction(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert since(home, capsys, code=0) == []
    talks = home / "content/events/talks.yaml"
    changed = EVENT.replace("date: 2024-01\n", "date: 2024-01-19\nstatus: disputed\n")
    changed = changed.replace("[ann, {actor: bob, role: host}]", "[bob, cid]").replace("about 6000", "6000")
    talks.write_text(changed)

    assert since(home, capsys) == [
        (
            "content/events/talks.yaml:2",
            '"date" said 2024-01 at HEAD, and no correction tells that it changed',
            BELOW + "kind: update, field: date, was: 2024-01, why: …}",
        ),
        (
            "content/events/talks.yaml:3",
            '"status" said nothing at HEAD, and no correction tells that it changed',
            BELOW + "kind: update, field: status, why: …}",
        ),
        (
            "content/events/talks.yaml:6",
            '"actors" said ann, bob (host) at HEAD, and no correction tells that it changed',
            BELOW + 'kind: correction, field: actors, was: "ann, bob (host)", why: …}',
        ),
        (
            "content/events/talks.yaml:8",
            '"figures" said cars 2024-01: about 6000 at HEAD, and no correction tells that it changed',
            BELOW + 'kind: correction, field: figures, was: "cars 2024-01: about 6000", why: …}',
        ),
    ]
    pasted = [hint.split("\n")[1] for _, _, hint in since(home, capsys)]
    talks.write_text(changed + "\n".join(pasted) + "\n")
    assert since(home, capsys, code=0) == []


def test_a_correction_that_says_something_else_is_asked_for_again(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talks, other = home / "content/events/talks.yaml", home / "content/events/other.yaml"
    changed = EVENT.replace("date: 2024-01\n", "date: 2024-01-19\n").replace("[ann, {actor: bob, role: host}]", "[bob]")
    talks.write_text(changed.replace("about 6000", "7000").replace("value: 3}", "value: 4}") + CORRECTED)
    deadline = other.read_text().replace("due: 2024-05", "due: 2025-05")
    other.write_text(deadline)

    said, line = "at HEAD, and its correction of 2024-01-31 says", "in its place:\n  - {date: 2024-01-31, kind: "
    figures = "cars 2024-01: about 6000; lorries: 3"
    assert since(home, capsys) == [
        (
            "content/events/other.yaml:5",
            '"due" said 2024-05 at HEAD, and no correction tells that it changed',
            "corrections:\n  - {date: 2024-02-01, kind: correction, field: due, was: 2024-05, why: …}",
        ),
        (
            "content/events/talks.yaml:10",
            f'"actors" said ann, bob (host) {said} ann',
            line + 'correction, field: actors, was: "ann, bob (host)", why: He was.}',
        ),
        (
            "content/events/talks.yaml:10",
            f'"date" said 2024-01 {said} 1999',
            line + "update, field: date, was: 2024-01, why: It is a day.}",
        ),
        (
            "content/events/talks.yaml:10",
            f'"figures" said {figures} {said} lorries: 3',
            line + f'correction, field: figures, was: "{figures}", why: It was.}}',
        ),
    ]
    right = CORRECTED.replace("was: 1999", "was: 2024-01").replace("was: ann", 'was: "Bob (host), ann"')
    right = right.replace('"lorries: 3"', '"lorries: 3.0; Cars 2024-01: about 6000"')
    talks.write_text(talks.read_text().replace(CORRECTED, right))
    other.write_text(
        deadline + "corrections:\n  - {date: 2024-02-01, field: due, was: 2024-05, why: It was put off.}\n"
    )
    assert since(home, capsys, code=0) == []


def test_what_was_only_added_or_put_otherwise_asks_for_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content/events/talks.yaml").unlink()
    moved = EVENT.replace("[ann, {actor: bob", "[cid, anna, {actor: bob")
    moved = moved.replace("title: Talks", "title: Round\nold_ids: talks")
    moved = moved.replace("value: 3}", "value: 3.0}\n  - {label: carts, value: 1}")
    (home / "content/events/2024").mkdir()
    (home / "content/events/2024/round.yaml").write_text(moved)
    (home / "content/actors/a.yaml").write_text(
        "- {id: anna, name: Ann, old_ids: ann}\n- {id: bob, name: Bob}\n- {id: cid, name: Cid}\n"
    )
    (home / "content/events/waits.yaml").unlink()

    assert since(home, capsys, code=0) == []


def test_what_is_gone_is_asked_for_with_both_ways_out(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content/events/talks.yaml").rename(home / "content/events/talk-round.yaml")
    other = home / "content/events/other.yaml"
    other.write_text(other.read_text() + "draft: true\n")
    (home / "content/actors/a.yaml").write_text("- {id: ann, name: Ann}\n- {id: bob, name: Bob}\n")

    assert since(home, capsys) == [
        (
            "content/actors/a.yaml:0",
            'the actor "cid" was published at HEAD and is gone',
            "in the actor that tells it now:\nold_ids: [cid]\nor bring content/actors/a.yaml back",
        ),
        (
            "content/events/other.yaml:6",
            'the event "other" was published at HEAD and is a draft now',
            "take out  draft: true\nor, if it does not stand, do so, and add:\n" + BACK.partition("\n")[2].format(),
        ),
        (
            "content/events/talk-round.yaml:2",
            'the event "talks" was published at HEAD and is gone',
            "in content/events/talk-round.yaml, if that is it now:\nold_ids: [talks]\n" + BACK.format("talks"),
        ),
    ]


def test_a_correction_stays(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content/events/talks.yaml").write_text(EVENT.partition("corrections:")[0])

    assert since(home, capsys) == [
        (
            "content/events/talks.yaml:2",
            "the correction of 2024-01-20 was published at HEAD and is gone",
            "corrections:\n  - {date: 2024-01-20, kind: correction, field: title, was: Talk, why: There were several.}",
        )
    ]


def test_what_others_did_meanwhile_is_no_change_of_ours(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(home, "switch", "--quiet", "--create", "theirs")
    (home / "content/events/new.yaml").write_text("date: 2024-02\ntitle: New\nsources: report\n")
    commit(home)
    git(home, "switch", "--quiet", "main")

    assert since(home, capsys, "theirs", code=0) == []


def test_an_entry_in_a_file_that_is_wrong_is_not_gone(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content/events/talks.yaml").write_text("date: never\ntitle: Talks\n")

    assert [place for place, _, _ in since(home, capsys)] == ["content/events/talks.yaml:1"]


def test_without_anything_to_compare_with_it_says_so(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hint = "name a commit, a branch or a tag that  git log  knows:  --since origin/main"
    assert since(home, capsys, "-all") == [(":0", 'git knows no commit "-all" here', hint)]
    outside = shutil.copytree(home, tmp_path / "outside")
    assert [message for _, message, _ in since(outside, capsys)] == [
        "--since compares with a commit, and this folder is in no git repository"
    ]
    late = make_site(home.parent / "late", {})
    assert since(late, capsys, code=0)[0][1].startswith("at HEAD there is no site in this folder")

    commit(home)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{home.parent}", str(tmp_path / "shallow"))
    assert "fetch-depth: 0" in since(tmp_path / "shallow/record", capsys, "HEAD~1")[0][2]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert since(home, capsys)[0][1] == "--since compares with a commit, and there is no git here"


def test_a_workflow_sees_it_on_the_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = home / "content/events/talks.yaml"
    talks.write_text(EVENT.replace("date: 2024-01\n", "date: 2024-03\n"))

    assert main(["check", str(home), "--since", "HEAD", "--format", "github"]) == 1

    told = capsys.readouterr().out
    assert "::error file=content/events/talks.yaml,line=2,col=" in told
    assert "%0Abelow corrections:%0A  - {date: 2024-02-01, kind: correction, field: date, was: 2024-01, why: …}" in told
