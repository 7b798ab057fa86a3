"""Standing: where a site and its output are as the last build left them, what it told comes out, and nothing is done.

Nothing is read but names, sizes and times: of all that the site, the program and our templates are made of, and of
every file that the build left. What was written a moment before it was read can be written again and not look so; a
build that saw such a file does not note what the site was, nor does one in a folder with links. A note holds for the
days on which every promise stands as it did.
"""

from __future__ import annotations

import datetime as dt
import marshal
import os
import stat
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from dateline.problems import Mark, Problem
from dateline.publish.planning.paths import folders
from dateline.publish.theme.engine import default_templates, program
from dateline.publish.writing.ledger import Ledger, Target, time_of
from dateline.today import find_today
from dateline.workers import WorkerError, ahead, processors

VERSION = 4
MANY = 2000  # files at which it is worth another process to look
SIZE = 16  # bytes of a digest
Days = tuple[str, str, str]  # a time zone, the first day, and the day after the last (ISO 8601); "" where there is none
Row = tuple[str, int, int, int, int, int]  # path, mode, size, inode, and times of change of the content and of the file
SITE, CONTENT, TEMPLATES, SCHEMAS = "site.yaml", "content", "templates", ".dateline/schemas"
LATELY = 100_000_000  # nanoseconds, within which a file may be written again and not look so


class Left(NamedTuple):
    """What a finished build told of the site, and the bytes of each file that it left."""

    problems: tuple[Problem, ...]
    sizes: Mapping[str, int]


class _Note(NamedTuple):
    """What the last build left: digests of what the site was and of what we keep, the days, problems, and files.

    Of each of these, by columns, its path, size and time.
    """

    sources: str = ""
    ours: str = ""
    days: Days = ("", "", "")
    told: Sequence[tuple[Any, ...]] = ()
    paths: Sequence[str] = ()
    sizes: Sequence[int] = ()
    times: Sequence[int] = ()


class Standing:
    """A site, an output folder and the options of a build, as they are at this moment: before anything is read.

    `contents` are the files below content/, and what of them is another where they are; None where that is not sure.
    Meanwhile another process looks at the files that the last build left.
    """

    def __init__(
        self,
        home: Path,
        output: Path,
        base_path: str | None,
        url: str | None,
        as_of: dt.date | None = None,
        *,
        contents: Iterable[tuple[str, object]],
    ) -> None:
        self._target = Target.of(output, home)
        self._note = _read(self._target.standing)
        look = partial(_find_moved, f"{self._target.output}/", *self._note[-3:])
        self._look = ahead(look) if len(self._note.paths) >= MANY and processors() > 1 else look
        options = (VERSION, str(self._target.home), self._target.name, base_path, url, str(as_of))
        try:
            ours = sorted(_files(str(default_templates()), through_links=True))
            self._sources = _digest(
                (*options, *program(), *ours, *sorted(_sources(self._target.home)), *_sure(contents))
            )
        except (_UnclearError, OSError, UnicodeError):
            self._sources = ""

    def left(self) -> Left | None:
        """What the last build told and left, if another one would do nothing; else None."""
        target, note = self._target, self._note
        if not self._sources or note.sources != self._sources:
            return None
        if os.path.lexists(target.journal) or os.path.lexists(target.stage):
            return None
        try:
            timezone, start, end = note.days
            if note.ours != self._ours() or not start <= find_today(timezone).isoformat() < (end or "9999-12-32"):
                return None
        except OSError:
            return None
        if self._moved:
            return None
        problems = [Problem(Mark(*mark), *rest) for mark, *rest in note.told]
        return Left(tuple(problems), dict(zip(note.paths, note.sizes, strict=True)))

    @property
    def unmoved(self) -> Mapping[str, int]:
        """The files that the last build left, and that are as it left them: their times by path."""
        times = dict(zip(self._note.paths, self._note.times, strict=True))
        for path in self._moved:
            del times[path]
        return times

    @cached_property
    def _moved(self) -> Collection[str]:
        try:
            return self._look()
        except WorkerError:  # was ended from outside: they will be looked at one by one
            return self._note.paths

    def note(self, problems: Iterable[Problem], ledger: Ledger, days: Days) -> None:
        """Keep what the build that is just finished told, and what it left, for the next one on the same days.

        Where another one was quicker, the files in the output folder are not those of this note, which is then passed
        over.
        """
        made = ledger.artifacts
        is_sure = ledger.folders <= folders(made)  # else one is to go when it is empty
        marked = ((one, (one.mark.file, one.mark.line, one.mark.column)) for one in problems)
        told = [(mark, one.severity, one.message, one.hint, one.lint) for one, mark in marked]
        files = [*made], [one.size for one in made.values()], [one.time for one in made.values()]
        content = marshal.dumps((self._sources if is_sure else "", self._ours(), days, told, *files))
        draft = self._target.standing.with_suffix(f".{os.getpid()}")
        try:
            draft.write_bytes(blake2b(content, digest_size=SIZE).digest() + content)
            draft.replace(self._target.standing)
        except OSError:  # it only saves time
            with suppress(OSError):
                draft.unlink()

    def _ours(self) -> str:
        """What we keep, besides caches: the ledger and the schemas for editors."""
        target = self._target
        since = _row(str(target.since)) if os.path.lexists(target.since) else ()
        return _digest((_row(str(target.ledger)), since, *sorted(_files(str(target.home / SCHEMAS)))))


class _UnclearError(Exception):
    """Names, sizes and times alone do not tell whether something is as it was."""


def _read(path: Path) -> _Note:
    """What was written there; nothing where it is not that."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        whole = path.read_bytes()
        if blake2b(whole[SIZE:], digest_size=SIZE).digest() == whole[:SIZE]:
            return _Note(*marshal.loads(whole[SIZE:]))
    return _Note()


def _find_moved(output: str, paths: Sequence[str], sizes: Sequence[int], times: Sequence[int]) -> list[str]:
    """The files that are gone, or not as they were left."""
    moved: list[str] = []
    for path, size, stamp in zip(paths, sizes, times, strict=True):
        try:
            found = os.lstat(output + path)
        except OSError:
            moved.append(path)
            continue
        if found.st_size != size or time_of(found) != stamp:
            moved.append(path)
    return moved


def _sources(home: Path) -> Iterator[Row]:
    """What a site is made of beside its content, and how each file of it looks."""
    lately = time.time_ns() - LATELY
    content, templates = [[str(home / name)] if os.path.lexists(home / name) else [] for name in (CONTENT, TEMPLATES)]
    for row in chain(map(_row, (str(home / SITE), *content, *templates)), *map(_files, templates)):
        mode, times = row[1], row[4:]
        if stat.S_ISLNK(mode) or max(times) > lately:
            raise _UnclearError
        yield row


def _sure(contents: Iterable[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    for name, state in contents:
        if state is None:
            raise _UnclearError
        yield name, state


def _files(root: str, *, through_links: bool = False) -> Iterator[Row]:
    """Everything in a folder that is not hidden; of folders, that they are there."""
    ahead = [root]
    while ahead:
        with os.scandir(ahead.pop()) as entries:
            for entry in entries:
                if entry.name[0] != ".":
                    row = _look(entry.path, entry.stat(follow_symlinks=through_links))
                    if stat.S_ISDIR(row[1]):
                        ahead.append(row[0])
                    yield row


def _row(path: str) -> Row:
    return _look(path, os.lstat(path))


def _look(path: str, status: os.stat_result) -> Row:
    if stat.S_ISDIR(status.st_mode):
        return path, status.st_mode, 0, 0, 0, 0
    return path, status.st_mode, status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _digest(value: object) -> str:
    # Version 2 writes equal values alike.
    return blake2b(marshal.dumps(value, 2), digest_size=SIZE).hexdigest()  # type: ignore[arg-type]  # plain values
