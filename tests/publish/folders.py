"""Folders that tests look into: a folder in; its files, and the problems that building into it ends in, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from dateline.problems import SiteError
from dateline.publish.writing.change import Written
from dateline.publish.writing.ledger import Ledger
from dateline.publish.writing.write import open_output, place


def write(files: Iterable[tuple[str, bytes]], output: Path, home: Path) -> Written:
    """Bring an output folder to hold these files."""
    planned = list(files)
    with open_output([path for path, _ in planned], output, home) as stage:
        return place({}, [stage.put(path, content) for path, content in planned], Ledger(), stage)[0]


def build(home: Path, files: dict[str, bytes]) -> Written:
    return write(files.items(), home / "output", home)


def tree(folder: Path) -> dict[str, bytes | str | None]:
    """Everything below a folder: files with their bytes, links with where they lead, folders with None."""
    found: dict[str, bytes | str | None] = {}
    for path in sorted(folder.rglob("*")):
        other = str(path.readlink()) if path.is_symlink() else None
        found[path.relative_to(folder).as_posix()] = path.read_bytes() if path.is_file() and not other else other
    return found


def files_in(folder: Path) -> dict[str, bytes]:
    """The files below a folder, links aside, with their bytes."""
    return {path: content for path, content in tree(folder).items() if isinstance(content, bytes)}


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def told(act: Callable[[], object]) -> list[tuple[str, str]]:
    """The file and the message of every problem that an act ends in; each of them must show a way out."""
    with pytest.raises(SiteError) as caught:
        act()
    assert all(problem.hint for problem in caught.value.problems)
    return [(problem.mark.file, problem.message) for problem in caught.value.problems]


def nothing_left_behind(home: Path) -> bool:
    """Whether no stage, journal or half a file of ours is left of a build."""
    kept = {path.name.split("-")[0] for path in (home / ".dateline").iterdir()}
    return kept <= {"ledger", "lock"} and not [*home.glob(".dateline-stage-*")]
