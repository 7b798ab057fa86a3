"""ARCHITECTURE.md names the floors that pyproject.toml holds, and every room that there is, and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.guide import HOUSE, read_tables, unmarked_tables

TEXT = (HOUSE / "ARCHITECTURE.md").read_text(encoding="utf-8")
TABLES = read_tables(TEXT)
ROOMS = {
    **{name.removeprefix("rooms: "): [row[0] for row in rows] for name, rows in TABLES.items() if name != "floors"},
    **{
        "/".join([*re.findall("rooms: (.*)", name), re.sub(r"\W", "", row[0])]): [row[2]]
        for name, rows in TABLES.items()
        for row in rows
        if row[2:] and row[2]
    },
}


def in_code(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def rooms_of(folder: Path) -> set[str]:
    """The files and folders of a package, by name."""
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    return modules | {path.parent.name for path in folder.glob("*/__init__.py")}


def test_the_floors_are_those_of_the_contract() -> None:
    rules = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    floors = next(contract["layers"] for contract in rules["tool"]["importlinter"]["contracts"] if "layers" in contract)
    assert [" | ".join(in_code(row[0])) for row in TABLES["floors"]] == floors


def test_floors_in_brackets_are_not_there_and_all_others_are() -> None:
    named = [name for row in TABLES["floors"] for name in in_code(row[0])]
    assert {name for name in named if not name.startswith("(")} == rooms_of(HOUSE / "dateline")


@pytest.mark.parametrize("folder", ROOMS)
def test_every_room_is_named(folder: str) -> None:
    assert {name for cell in ROOMS[folder] for name in in_code(cell)} == rooms_of(HOUSE / "dateline" / folder)


def test_every_file_that_is_named_is_there_and_it_is_two_pages() -> None:
    paths = [name for name in in_code(TEXT) if re.fullmatch(r"[\w/]+\.(py|toml|md)", name)]
    assert [path for path in paths if not ((HOUSE / path).exists() or (HOUSE / "dateline" / path).exists())] == []
    assert len(TEXT.splitlines()) <= 150
    assert unmarked_tables(TEXT) == []
