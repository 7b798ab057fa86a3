"""A change: the files to be, those staged for it and the last build's ledger go in; what to do to output/ out."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.problems import Mark, Problems, SiteError
from dateline.publish.planning.paths import flaw, folders, steps
from dateline.publish.writing.ledger import Ledger, Made, Target, digest, show

OCCUPIED = "it is not ours: move it away, or choose another output folder: --output DIR"
READONLY = "make it writable, or choose another output folder: --output DIR"


class Written(NamedTuple):
    """How many files of ours a build made, replaced, left as they were and took away."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


class Change(NamedTuple):
    """What brings an output folder up to date: the ledger that it has then, once what is staged is in place."""

    ledger: Ledger
    written: Written


class View:
    """An output folder as it stands, less the paths in `gone`; a link in it is never followed."""

    def __init__(self, output: Path) -> None:
        self.gone: set[str] = set()
        self._output = output
        self._folders: dict[str, bool] = {}

    def look(self, path: str) -> os.stat_result | None:
        """What stands at a path, or None where nothing does or the way there is not all folders."""
        if path in self.gone or (path != "." and not self.is_folder(path.rpartition("/")[0] or ".")):
            return None
        try:
            return os.lstat(f"{self._output}/{path}")
        except (FileNotFoundError, NotADirectoryError):
            return None

    def is_folder(self, path: str) -> bool:
        """Whether a real folder is at a path."""
        if path not in self._folders:
            found = self.look(path)
            self._folders[path] = found is not None and stat.S_ISDIR(found.st_mode)
        return self._folders[path] and path not in self.gone

    def is_empty(self, folder: str) -> bool:
        """Whether a real folder is at a path, and all that it held is gone."""
        return self.is_folder(folder) and all(
            f"{folder}/{path.name}" in self.gone for path in (self._output / folder).iterdir()
        )

    def holds(self, path: str, content: bytes) -> bool:
        """Whether a file at a path has just these bytes."""
        found = self.look(path)
        return found is not None and found.st_size == len(content) and self._read(path) == content

    def owns(self, path: str, ledger: Ledger) -> bool:
        """Whether the file at a path is still the one that the ledger says we wrote."""
        content = None if flaw(path) else self._read(path)
        made = ledger.artifacts.get(path)
        return content is not None and made is not None and digest(content) == made.digest

    def _read(self, path: str) -> bytes | None:
        found = self.look(path)
        if found is None or not stat.S_ISREG(found.st_mode):
            return None
        try:
            return Path(self._output, path).read_bytes()
        except PermissionError:  # then it is not as we left it, and can still be replaced
            return None


def find_doomed(planned: Collection[str], ledger: Ledger, view: View) -> set[str]:
    """The files of ours that are no longer planned; one that someone has changed since is foreign now, and stays."""
    return {path for path in ledger.artifacts.keys() - planned if view.owns(path, ledger)}


def compare(planned: Mapping[str, Made], staged: Collection[str], ledger: Ledger, view: View, target: Target) -> Change:
    """What is to be done so that the folder holds what is planned, when all that differs is staged.

    `view` has what is doomed as gone. Raises SiteError where something foreign is in the way, and OSError.
    """
    doomed = len(view.gone)
    needed = folders(planned)
    for folder in sorted(ledger.folders - needed, reverse=True):
        if view.is_empty(folder):
            view.gone.add(folder)
    created = {path for path in staged if view.look(path) is None}
    way = folders(staged)
    _check_way(view, way, staged, target)
    made = {folder for folder in way if view.look(folder) is None}
    sure = needed - way  # where files of ours stand as they were
    kept = {folder for folder in ledger.folders if folder in sure or view.is_folder(folder)}
    written = Written(len(created), len(staged) - len(created), len(planned) - len(staged), doomed)
    return Change(replace(ledger, artifacts=planned, folders=frozenset(kept | made)), written)


def _check_way(view: View, way: set[str], place: Iterable[str], target: Target) -> None:
    if not target.output.is_dir():  # nothing is there yet
        return
    problems = Problems()
    for folder in way:
        found = view.look(folder)
        if found is not None and not stat.S_ISDIR(found.st_mode):
            problems.error(_mark(folder, target), f"{_kind(found)} is where a folder of pages belongs", OCCUPIED)
    for path in place:
        found = view.look(path)
        if found is not None and not stat.S_ISREG(found.st_mode):
            problems.error(_mark(path, target), f"{_kind(found)} is where a page belongs", OCCUPIED)
    for folder in {path.rpartition("/")[0] or "." for path in (*view.gone, *place)}:
        standing = next(
            (step for step in (folder, *reversed([*steps(folder)])) if (target.output / step).is_dir()), "."
        )
        if not os.access(target.output / standing, os.W_OK | os.X_OK):
            problems.error(_mark(standing, target), "nothing can be written in this folder", READONLY)
    if problems.errors:
        raise SiteError(*problems)


def _mark(path: str, target: Target) -> Mark:
    return Mark(show(target.output / path, target.home))


def _kind(found: os.stat_result) -> str:
    if stat.S_ISLNK(found.st_mode):
        return "a link"
    if stat.S_ISDIR(found.st_mode):
        return "a folder"
    return "a file" if stat.S_ISREG(found.st_mode) else "something that is no file"
