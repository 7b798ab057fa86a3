"""What docs/drafting.md shows is so: its walk through the example's dispatches, its tables, and the library."""

from __future__ import annotations

import doctest
import json
import re
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from dateline.authoring import Draft, DraftFigure, Proof
from dateline.commands.review.legend import LEGEND
from dateline.content.load import UNPUBLISHED
from tests.guide import HOUSE, Block, code, read_blocks, read_tables, run, run_console, unmarked_tables

TEXT = (HOUSE / "docs" / "drafting.md").read_text(encoding="utf-8")
BLOCKS = read_blocks(TEXT)
TABLES = read_tables(TEXT)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """The example as it is in the repository."""
    ignored = shutil.ignore_patterns("drafts", "articles", "output", ".dateline")
    return shutil.copytree(HOUSE / "examples" / "ferry", tmp_path / "ferry", ignore=ignored)


def test_every_block_and_every_table_is_one_that_is_run() -> None:
    assert {block.language for block in BLOCKS} <= {"console", "yaml", "pycon", "sh"}
    assert TEXT.count("\n```") == 2 * len(BLOCKS)
    assert unmarked_tables(TEXT) == []
    assert [block.text for block in BLOCKS if block.language == "sh"] == [
        "python -m dateline review\n",
        "python -m dateline draft dispatches\n",
        "python -m dateline serve --drafts\n",
    ]


def test_the_walk_goes_as_is_shown(ferry: Path) -> None:
    for block in BLOCKS:
        if block.language == "console":
            shown, ran = run_console(ferry, block)
            assert ran == shown, block.line
        elif block.note == "after":
            _, _, text = block.text.partition("\n")
            assert (ferry / block.file).read_text(encoding="utf-8") == text, block.line


def test_the_example_can_be_reviewed_and_published(ferry: Path) -> None:
    assert run(ferry, "python -m dateline draft dispatches --published 2024-03-12").returncode == 0
    assert run(ferry, "python -m dateline check --strict").stdout.startswith("no problems in ")
    built = run(ferry, "python -m dateline build")
    assert built.returncode == 0
    assert not any(b"Calder meets" in file.read_bytes() for file in (ferry / "output").rglob("*.html"))


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.language == "pycon"][:1])
def test_the_library_answers_as_is_shown(block: Block) -> None:
    session = "\n".join(block.text for block in BLOCKS if block.language == "pycon")
    test = doctest.DocTestParser().get_doctest(session, {}, "drafting.md", "drafting.md", block.line)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=told.append)
    assert "".join(told) == ""


def test_the_tables_are_what_there_is(ferry: Path) -> None:
    assert [(code(row[0]), row[1]) for row in TABLES["keys"]] == [
        (key, f"{name}: {does}") for key, name, does in LEGEND
    ]
    shapes = {row[0].strip("`"): set(code(row[1]).split("\n")) for row in TABLES["json"]}
    assert shapes["drafts"] == {field.name for field in fields(Draft)}
    assert shapes["drafts[].figures"] == {field.name for field in fields(DraftFigure)}
    assert shapes["drafts[].sources"] == {field.name for field in fields(Proof)}
    ran = run(ferry, "python -m dateline draft dispatches/harbour-post.md --json")
    told = json.loads(ran.stdout)
    assert told.keys() == {"articles", "drafts"} and told["articles"][0].keys() == shapes["articles"]
    folders = re.findall(r"content/(\w+)/", " ".join(row[0] for row in TABLES["drafting: folders"]))
    assert set(folders) == set(UNPUBLISHED)
