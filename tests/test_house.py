"""The house keeps its own rules: lint, types, floors, small rooms, a lock that holds what is asked for."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parent.parent
ROOMS = sorted((HOUSE / "dateline").rglob("*.py"))
TOOLS = Path(sys.executable).parent
LONGEST_ROOM = 300  # lines


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "--quiet", "."], ["mypy"], ["lint-imports", "--no-cache"]],
    ids=["lint", "types", "imports"],
)
def test_a_check_finds_nothing(command: list[str]) -> None:
    name, *options = command
    checked = subprocess.run([TOOLS / name, *options], cwd=HOUSE, capture_output=True, text=True)
    if checked.returncode:
        pytest.fail(f"{checked.stdout}{checked.stderr}", pytrace=False)


def test_every_room_is_a_noun_and_no_room_is_too_large() -> None:
    sizes = {room.relative_to(HOUSE).as_posix(): len(room.read_text(encoding="utf-8").splitlines()) for room in ROOMS}
    assert {room: lines for room, lines in sizes.items() if lines > LONGEST_ROOM} == {}
    assert [room for room in sizes if re.search(r"util|helper|manager|common|misc", room)] == []


def test_loading_every_room_loads_nothing_heavy() -> None:
    rules = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    heavy = rules["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-module-level-imports"]
    script = f"""
import importlib, pkgutil, sys, dateline
for room in pkgutil.walk_packages(dateline.__path__, "dateline."):
    if room.name != "dateline.__main__":
        importlib.import_module(room.name)
print(*sorted(set({heavy!r}) & set(sys.modules)))
"""
    loaded = subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, text=True)
    assert loaded.returncode == 0, loaded.stderr
    assert loaded.stdout.split() == []


def test_the_lock_holds_what_is_asked_for_and_nothing_of_the_machine_it_was_made_on() -> None:
    asked = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [asked["project"]["dependencies"], asked["dependency-groups"]["dev"]]
    lock = (HOUSE / "requirements.txt").read_text(encoding="utf-8")
    pins = {canonicalize_name(name): pin for name, pin in re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE)}

    wanted = [Requirement(one) for one in chain.from_iterable(lists)]
    assert [str(one) for one in wanted if pins.get(canonicalize_name(one.name), "") not in one.specifier] == []
    assert [pin for pin in re.split(r"\n(?=\w)", lock) if "--hash=sha256:" not in pin] == []
    assert re.findall(r"://|^-.*|[ =]/.*", lock, re.MULTILINE) == []
