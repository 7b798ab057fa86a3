"""Snapshot: a site's folder goes in; the state of every file that the site is made of, none of it read, comes out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dateline.content.config import FILE
from dateline.content.load import UNPUBLISHED
from dateline.publish.theme.theme import FOLDER

ROOTS = ("content", FOLDER)

# Size, times of change of content and of the file itself, and which file it is; None where that cannot be told.
State = tuple[int, int, int, int] | None
Snapshot = dict[str, State]


def take_snapshot(
    home: Path, roots: Iterable[str] = ROOTS, *, drafts: bool = False, unless: Callable[[], bool] = lambda: False
) -> Snapshot | None:
    """Each file by its path from the site's folder, those of drafts if asked for; of a link, the file it leads to.

    It may take a while, and is None where it was given up meanwhile.
    """
    snapshot: Snapshot = {FILE: state_of(home / FILE)}
    for path, state in _files(home, roots, drafts):
        snapshot[path] = state
        if unless():
            return None
    return snapshot


def differences(before: Snapshot, after: Snapshot) -> frozenset[str]:
    """The files that are new, gone or changed."""
    return frozenset(path for path, _ in before.items() ^ after.items())


def is_watched(path: str, *, drafts: bool = False) -> bool:
    """Whether a path from the site's folder, with forward slashes, can matter to the site."""
    root, *inner = path.split("/")
    if any(_is_passed_over(name) for name in (root, *inner)):
        return False
    if root == "content" and inner and inner[0] in UNPUBLISHED:
        return drafts and inner[0] == "drafts"
    return path == FILE or root in ROOTS


def state_of(file: Path | os.DirEntry[str]) -> State:
    """What can be told of a file without reading it."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _files(home: Path, roots: Iterable[str], drafts: bool) -> Iterator[tuple[str, State]]:
    waiting = list(roots)
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(home / folder) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        waiting += [path] if is_watched(path, drafts=drafts) else []
                    elif not _is_passed_over(entry.name):
                        yield path, state_of(entry)
        except OSError:  # gone, or not to be read, which the loader says
            yield folder, None


def _is_passed_over(name: str) -> bool:
    """What editors keep beside a file while they write it, and what the loader passes over."""
    return name.startswith(".") or name.endswith("~")
