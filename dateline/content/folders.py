"""Folders: a site's folder, and what was found there before, go in; its files come out, and what cannot be read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dateline.problems import Mark, Problem, Problems

ROOT = "content"
DEEPEST = 50
LATELY = 100_000_000  # nanoseconds, within which a file may be written again and not look so

# Size, times of change of the content and of the file, and which file it is; None for one that was written lately.
Signature = tuple[int, int, int, int] | None


class Folder(NamedTuple):
    """What stands in a folder, by name: files with their signatures, and folders."""

    names: tuple[str, ...]
    files: dict[str, Signature]
    problems: tuple[Problem, ...] = ()
    has_links: bool = False


class Folders:
    """The folders below content/, by path."""

    def __init__(self) -> None:
        self._known: dict[str, Folder] = {}
        self._ahead: dict[str, Signature] | None = None

    @property
    def are_ahead(self) -> bool:
        """Whether all files were looked at ahead of the first `look`."""
        return self._ahead is not None

    def rows(self, home: Path) -> Iterator[tuple[str, Signature]]:
        """Look at all files, ahead of the first `look`; each by path, None where that does not tell all of them."""
        self._ahead, _ = self.look(home, None)
        if any(folder.has_links or folder.problems for folder in self._known.values()):
            yield ROOT, None
        yield from ((name, (0, 0, 0, 0)) for name in self._known)
        yield from self._ahead.items()

    def look(self, home: Path, doubted: set[str] | None) -> tuple[dict[str, Signature], bool]:
        """The files of all folders that were looked at anew, and whether other names are there than before.

        Those that are doubted are looked at, or all where that is None; a file alone, where that is enough. What was
        looked at ahead is not looked at again.
        """
        if self._ahead is not None:
            files, self._ahead = self._ahead, None
            return files, True
        anew, files = self._doubted(home, doubted)
        found: dict[str, Folder] = {}
        ahead = [ROOT]
        while ahead:
            name = ahead.pop()
            known = self._known.get(name)
            if known is None or anew is None or name in anew or known.has_links:
                known = _scan(home, name)
                files.update(known.files)
            found[name] = known
            ahead.extend(inner for inner in known.names if inner not in known.files)
        before, self._known = self._known, found
        return files, {name: (one.names, one.problems) for name, one in before.items()} != {
            name: (one.names, one.problems) for name, one in found.items()
        }

    def files(self) -> Iterator[str]:
        """All regular files, by path."""
        ahead = [ROOT]
        while ahead:
            name = ahead.pop()
            folder = self._known.get(name)
            if folder is None:
                yield name
            else:
                ahead.extend(reversed(folder.names))

    @property
    def signatures(self) -> Iterator[tuple[str, Signature]]:
        """All regular files, by path, as they were when they were looked at."""
        return (file for folder in self._known.values() for file in folder.files.items())

    @property
    def problems(self) -> Iterator[Problem]:
        """What is no file, or cannot be read."""
        return (problem for folder in self._known.values() for problem in folder.problems)

    def _doubted(self, home: Path, doubted: set[str] | None) -> tuple[set[str] | None, dict[str, Signature]]:
        """The folders to be looked at, and the files that can be looked at alone."""
        if doubted is None:
            return None, {}
        anew: set[str] = set()
        alone: dict[str, Signature] = {}
        for name in doubted:
            folder, status = name, _status(home / name)
            if name == ROOT or (name in self._known and status and stat.S_ISDIR(status.st_mode)):
                anew.add(name)
                continue
            while folder and (folder := folder.rpartition("/")[0]) not in self._known:
                pass
            known = self._known.get(folder)
            if known and name in known.files and status and stat.S_ISREG(status.st_mode):
                alone[name] = known.files[name] = _signature(status, time.time_ns() - LATELY)
            elif folder:
                anew.add(folder)
        return anew, alone


def signature_of(path: Path) -> Signature:
    """A file's signature now; None, too, where it is gone."""
    status = _status(path)
    return _signature(status, time.time_ns() - LATELY) if status else None


def _scan(home: Path, name: str) -> Folder:
    problems = Problems()
    if name.count("/") > DEEPEST:
        problems.error(Mark(name), f"folders more than {DEEPEST} deep within one another", "move what is in it up")
        return Folder((), {}, tuple(problems))
    try:
        with _opened(home / name) as folder:
            return _sort(home, name, sorted(os.scandir(folder), key=lambda entry: entry.name), problems)
    except FileNotFoundError:
        return Folder((), {})
    except OSError as error:
        problems.error(Mark(name), f"it cannot be read: {error.strerror}")
        return Folder((), {}, tuple(problems))


@contextmanager
def _opened(folder: Path) -> Iterator[Path | int]:
    """A folder by its handle where the system takes one, so that it is not looked up again for each file in it."""
    if os.scandir not in os.supports_fd:
        yield folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield handle
    finally:
        os.close(handle)


def _sort(home: Path, name: str, entries: Iterable[os.DirEntry[str]], problems: Problems) -> Folder:
    """What is there, while the folder is open."""
    names: list[str] = []
    files: dict[str, Signature] = {}
    has_links = False
    lately = time.time_ns() - LATELY
    for entry in entries:
        if entry.name[0] == "." or entry.name[-1] == "~":
            continue
        inner = f"{name}/{entry.name}"
        if not _can_be_named(entry.name):
            shown = os.fsencode(inner).decode("utf-8", "replace")
            problems.error(Mark(shown.replace("\n", "?")), "its name cannot be shown", "give it a name of letters")
            continue
        is_link = entry.is_symlink()
        has_links = has_links or is_link
        if is_link and (where := _leads(home, home / inner)) != "inside":
            problems.warning(Mark(inner), f"this link leads {where} and is not read", "copy the file here")
            continue
        try:
            status = entry.stat()
        except OSError as error:
            problems.error(Mark(inner), f"it cannot be read: {error.strerror}")
            continue
        if stat.S_ISREG(status.st_mode):
            names.append(inner)
            files[inner] = _signature(status, lately)
        elif stat.S_ISDIR(status.st_mode):
            if not is_link:  # one to a folder inside would show each entry twice
                names.append(inner)
        else:
            problems.warning(Mark(inner), "this is no file of text and is not read", "remove it")
    return Folder(tuple(names), files, tuple(problems), has_links)


def _signature(status: os.stat_result, lately: int) -> Signature:
    written, changed = status.st_mtime_ns, status.st_ctime_ns
    return None if written > lately or changed > lately else (status.st_size, written, changed, status.st_ino)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except (OSError, ValueError):
        return None


def _can_be_named(name: str) -> bool:
    return name.isprintable() and (name.isascii() or name.encode("utf-8", "replace").decode() == name)


def _leads(home: Path, link: Path) -> str:
    try:
        inside = link.resolve(strict=True).is_relative_to((home / ROOT).resolve())
    except (OSError, RuntimeError):  # which a circle of links is to some versions of Python
        return "nowhere"
    return "inside" if inside else "out of content/"
