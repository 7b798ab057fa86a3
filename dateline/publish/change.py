"""A change: planned files, the last build's ledger and the folder as it stands in; what to place and take away out."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.problems import Mark, Problems, SiteError
from dateline.publish.ledger import Ledger, Target, digest, show

OCCUPIED = "it is not ours: move it away, or choose another output folder: --output DIR"
READONLY = "make it writable, or choose another output folder: --output DIR"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of ours a build made, replaced, left as they were and took away."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What brings an output folder up to date: the files to place, and the ledger that it has then."""

    place: Mapping[str, bytes]
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
            return (self._output / path).lstat()
        except FileNotFoundError:
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
        content = self._read(path)
        return content is not None and digest(content) == ledger.artifacts.get(path)

    def _read(self, path: str) -> bytes | None:
        found = self.look(path)
        if found is None or not stat.S_ISREG(found.st_mode):
            return None
        try:
            return (self._output / path).read_bytes()
        except PermissionError:  # then it is not as we left it, and can still be replaced
            return None


def compare(planned: Mapping[str, bytes], ledger: Ledger, target: Target) -> Change:
    """What differs between the planned files and the folder: size first, then bytes.

    A file of ours that someone has changed since, and that is no longer planned, is foreign now and stays. Raises
    SiteError where something foreign is in the way, and OSError.
    """
    view = View(target.output)
    needed = folders(planned)
    doomed = {path for path in ledger.artifacts.keys() - planned.keys() if view.owns(path, ledger)}
    view.gone |= doomed
    for folder in sorted(ledger.folders - needed, reverse=True):
        if view.is_empty(folder):
            view.gone.add(folder)
    created = {path for path in planned if view.look(path) is None}
    respelt = {fold(path) for path in doomed}  # where Photo.jpg and photo.jpg are one file, it goes and comes back
    place = {
        path: content
        for path, content in sorted(planned.items())
        if path in created or fold(path) in respelt or not view.holds(path, content)
    }
    _check_way(view, needed, place, target)
    made = {folder for folder in needed if view.look(folder) is None}
    kept = {folder for folder in ledger.folders if view.is_folder(folder)}
    digests = {path: digest(content) for path, content in planned.items()}
    written = Written(len(created), len(place) - len(created), len(planned) - len(place), len(doomed))
    return Change(place, Ledger(digests, frozenset(kept | made)), written)


def folders(paths: Iterable[str]) -> set[str]:
    """Every folder that these files need, the one that they all are in being "."."""
    return {".", *(folder for path in paths for folder in steps(path))}


def steps(path: str) -> Iterator[str]:
    """The folders on the way to a file, outermost first."""
    names = path.split("/")
    return ("/".join(names[:depth]) for depth in range(1, len(names)))


def fold(path: str) -> str:
    """A path as file systems see it that ignore case and Unicode form."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _check_way(view: View, needed: set[str], place: Iterable[str], target: Target) -> None:
    problems = Problems()
    for folder in needed:
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
        if target.output.is_dir() and not os.access(target.output / standing, os.W_OK | os.X_OK):
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
