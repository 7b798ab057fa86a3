"""The page on the look: its variables are the style sheet's, and each of its changes is seen on a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from tests.guide import HOUSE, Block, code, read_blocks, read_tables
from tests.sites import make_site
from tests.specimen import FILE, STYLES, draw, read_variables

TEXT = (HOUSE / "docs/design.md").read_text(encoding="utf-8")
BLOCKS = read_blocks(TEXT)
REST = "actors: harbour-board\nsources: report\n"
RECORD = {
    "content/actors/harbour-board.yaml": "name: The harbour board",
    "content/events/bridge-closes.yaml": f"date: 2024-03-12\ntitle: The bridge closes\n{REST}",
    "content/events/bridge-opens.yaml": f"date: 2024-05-12\ntitle: The bridge opens\n{REST}",
}


def file_of(block: Block) -> str:
    found = re.match(r"(?:/\* |\{# |<!-- )([\w./-]+)", block.text)
    return found[1] if found else ""


CHANGES = [(at, block) for at, block in enumerate(BLOCKS) if file_of(block).startswith("templates/")]


def test_there_are_five() -> None:
    assert len(CHANGES) == 5


@pytest.mark.parametrize(("at", "change"), CHANGES, ids=[file_of(block) for _, block in CHANGES])
def test_a_change_is_seen(at: int, change: Block, tmp_path: Path) -> None:
    home = make_site(tmp_path, RECORD)
    assert build(home, home / "plain").written
    (home / file_of(change)).parent.mkdir(parents=True)
    (home / file_of(change)).write_text(change.text)
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    assert [problem for problem in outcome.problems if "templates/" in problem.mark.file] == []
    shown = BLOCKS[at + 1] if at + 1 < len(BLOCKS) else change
    if file_of(shown).startswith("output/"):
        first, line = shown.text.splitlines()[:2]
        for page in re.findall(r"output/\S+", first):
            assert line in (home / page).read_text()
            assert line not in (home / page.replace("output/", "plain/")).read_text()
    else:
        assert (home / "output/index.html").read_text() != (home / "plain/index.html").read_text()
        assert 'class="strip"' not in (home / "output/index.html").read_text()


def test_the_table_has_every_variable() -> None:
    told = {name for row in read_tables(TEXT)["variables"] for name in code(row[0]).split("\n")}
    styles = (HOUSE / "templates/assets/style.css").read_text()
    declared = set(re.findall(r"^\s+(--[\w-]+):", styles, re.MULTILINE))
    assert told == declared


def test_the_table_has_the_value_of_each_variable_in_the_light_and_in_the_dark() -> None:
    light, dark = read_variables(STYLES.read_text(encoding="utf-8"))
    for names, *values, _ in read_tables(TEXT)["variables"]:
        for cell, declared in zip(values, (light, dark), strict=True):
            own = [declared[name] for name in code(names).split("\n") if name in declared]
            assert code(cell) == "\n".join(own), names


def test_the_picture_shows_the_variables() -> None:
    assert FILE.read_text(encoding="utf-8") == draw(STYLES.read_text(encoding="utf-8")), "python -m tests.specimen"


def test_nothing_is_red_but_turning_points() -> None:
    styles = (HOUSE / "templates/assets/style.css").read_text()
    red = re.findall(r"^(.+?) \{[^}]*var\(--signal\)", styles, re.MULTILINE)
    assert red
    assert [rule for rule in red if not re.search(r"\.weight-3\b|turning", rule)] == []
