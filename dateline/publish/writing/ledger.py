"""The ledger: an output folder in; what the last finished build wrote there, and out of what, out.

All of it is in one file; what became other since is in a second one, which is written as long as that is little.
"""

from __future__ import annotations

import errno
import hashlib
import marshal
import operator
import os
import re
import shutil
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import accumulate, compress, count, islice
from pathlib import Path
from typing import Any, NamedTuple

from dateline.problems import Mark, Problem, SiteError

HEAD, VERSION = "dateline-ledger", 5
LITTLE = 0.1  # of all files
WHOLE = "-"  # what a ledger is since that is not since another
Record = tuple[Any, ...]  # what one ledger has and another has not, as `marshal` holds it
FULL = {errno.ENOSPC, errno.EDQUOT}


class Made(NamedTuple):
    """A file that we wrote: its digest, and its size and time (see `time_of`) when it was last seen whole.

    `reads` names what it was made of: the numbers of ingredients, packed; b"" where that is not known.
    """

    digest: str
    size: int = 0
    time: int = 0
    reads: bytes = b""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a finished build left in its output folder.

    `artifacts` has every file that we wrote, by its path; `folders` those that we made, "." being the output folder
    itself. A folder that was there before is not ours to remove. `press` is the digest of what every page is made
    with, `digests` those of the ingredients that some were made of, by number; `numbers` are these by the ingredients'
    names, counted from 0. `site` is the digest of what the site said. `whole` is the one on the disk that has all of it
    but for what became other since, and its name.
    """

    artifacts: Mapping[str, Made] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()
    press: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    digests: Sequence[str] = ()
    site: str = ""
    whole: tuple[str, Ledger] | None = field(default=None, compare=False, repr=False)


class Target(NamedTuple):
    """An output folder of a site, and where its ledger, its journal and its stage are. Both paths are resolved."""

    home: Path
    output: Path

    @classmethod
    def of(cls, output: Path, home: Path) -> Target:
        """The target at a path as it was given; a link to a folder stands for that folder."""
        return cls(Path(os.path.realpath(home)), Path(os.path.realpath(output)))

    @property
    def name(self) -> str:
        """The folder from the site's, where it is below it, so that a checkout can be moved; else its whole path."""
        below = self.output.is_relative_to(self.home)
        return (self.output.relative_to(self.home) if below else self.output).as_posix()

    @property
    def ledger(self) -> Path:
        """The last finished build."""
        return self.home / ".dateline" / f"ledger-{self._label}.whole"

    @property
    def since(self) -> Path:
        """What is other than in the ledger since that was written; of no use beside another ledger."""
        return self.home / ".dateline" / f"ledger-{self._label}.since"

    @property
    def journal(self) -> Path:
        """What is to be in one of these, from when a build can no longer fail until its last file is in place."""
        return self.home / ".dateline" / f"journal-{self._label}.ledger"

    @property
    def standing(self) -> Path:
        """A note of the last build that left nothing to be done."""
        return self.home / ".dateline" / f"standing-{self._label}.cache"

    @property
    def stage(self) -> Path:
        """Where new files wait: beside the output folder, so on its file system; of this site alone, moved or not."""
        owner = self.name if self.output.is_relative_to(self.home) else f"{self.name}\n{self.home}"
        return self.output.with_name(f".dateline-stage-{digest(os.fsencode(owner))[:12]}")

    @property
    def _label(self) -> str:
        stem = re.sub(r"[^A-Za-z0-9_-]+", "-", self.output.name)[:40]
        return f"{stem}-{digest(os.fsencode(self.name))[:8]}"


def digest(content: bytes | memoryview) -> str:
    """The first 128 bits of the SHA-256 digest of some bytes, which processors have a way of their own for, in hex."""
    return hashlib.sha256(content).hexdigest()[:32]


def time_of(found: os.stat_result) -> int:
    """When a file last became another or another's (ns), which nobody can set; on Windows, when it was written."""
    return found.st_mtime_ns if sys.platform == "win32" else found.st_ctime_ns


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers below 2 ** 32, in as little."""
    return array("I", sorted(numbers)).tobytes()


def unpack(packed: bytes) -> Iterable[int]:
    """The numbers that `pack` was given."""
    return array("I", packed)


def load(target: Target) -> Ledger:
    """What the last finished build left; an empty ledger where there is none that can be trusted."""
    whole, since = _read(target.ledger), _read(target.since)
    return _ledger_of(whole, since) if whole and whole.output == target.name else Ledger()


def save(ledger: Ledger, target: Target, path: Path) -> None:
    """Write a ledger to one of its target's places, whole or not at all, and onto the disk. Raises OSError.

    Only what is other than in the `whole` that it has is written, where that is little.
    """
    since, record = (ledger.whole and _since(ledger, *ledger.whole)) or (WHOLE, _difference(ledger, Ledger()))
    content = marshal.dumps((target.name, *record))
    draft = path.with_suffix(".part")
    try:
        with draft.open("wb") as file:
            file.write(f"{HEAD} {VERSION} {since} {digest(content)}\n".encode())
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    if sys.platform != "win32":  # where a folder cannot be opened
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def pending(home: Path) -> list[tuple[Target, Ledger]]:
    """The builds that were killed when their journal was written and their ledger was not yet, by file name."""
    found = []
    for path in sorted(Path(os.path.realpath(home), ".dateline").glob("journal-*.ledger")):
        if journal := _read(path):
            target = Target.of(home / journal.output, home)
            whole = journal if journal.since == WHOLE else _read(target.ledger)
            if target.journal == path and whole and journal.since in (WHOLE, whole.name):
                found.append((target, _ledger_of(whole, journal)))
    return found


def conclude(target: Target) -> None:
    """Have the journal be what the last finished build left. Raises OSError."""
    with target.journal.open("rb") as file:
        is_whole = file.readline().split()[2:3] == [WHOLE.encode()]
    if is_whole:
        target.since.unlink(missing_ok=True)
    target.journal.replace(target.ledger if is_whole else target.since)


def forget(target: Target) -> None:
    """Remove a target's ledger and every cache from .dateline/, but no ledger of another output folder. Raises OSError.

    To be called under the lock, which goes too when nothing else is left.
    """
    folder = target.home / ".dateline"
    ours = {target.ledger.stem, target.journal.stem}
    for path in sorted(folder.iterdir()):
        if path.name == "lock" or (path.name.startswith(("ledger-", "journal-")) and path.stem not in ours):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    if [path.name for path in folder.iterdir()] == ["lock"]:
        with suppress(OSError):  # Windows keeps a file that is open
            (folder / "lock").unlink()
            folder.rmdir()


def show(path: Path, home: Path) -> str:
    """A path as problems name it: from the site's folder where it is below it, else as it was given."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (to resolve it would follow the link that a problem is about)
    for base in (Path(os.path.abspath(home)), Path(os.path.realpath(home))):  # noqa: PTH100 (as above)
        if whole.is_relative_to(base):
            return whole.relative_to(base).as_posix()
    return path.as_posix()


def failure(error: OSError, path: Path, home: Path, hint: str) -> SiteError:
    """What a system's error means to the editor who meets it."""
    reason = "the disk is full" if error.errno in FULL else f"cannot be written: {error.strerror or error}"
    return SiteError(Problem(Mark(show(path, home)), "error", reason, hint))


class _File(NamedTuple):
    """What a ledger's file has: its name, the name of the whole that it is since, the output folder, and the rest."""

    name: str
    since: str
    output: str
    record: Record


def _read(path: Path) -> _File | None:
    """What a file has; None where it is missing, foreign, torn or of another version."""
    with suppress(OSError, ValueError, TypeError, EOFError):
        whole = path.read_bytes()
        end = whole.find(b"\n") + 1
        what, version, since, name = whole[:end].decode().split()
        content = memoryview(whole)[end:]
        if (what, version, name) == (HEAD, str(VERSION), digest(content)):
            output, *record = marshal.loads(content)
            return _File(name, since, output, tuple(record))
    return None


def _ledger_of(whole: _File, since: _File | None) -> Ledger:
    """What two files tell; the second only where it is since the first."""
    if whole.since != WHOLE:
        return Ledger()
    ledger = _joined(Ledger(), whole.record)
    other = _joined(ledger, since.record) if since and since.since == whole.name else ledger
    return replace(other, whole=(whole.name, ledger))


def _since(ledger: Ledger, name: str, whole: Ledger) -> tuple[str, Record] | None:
    """What is other than in a whole of this name; None where that is much, or ingredients have other numbers there."""
    if ledger.press != whole.press or not all(map(operator.eq, ledger.numbers, whole.numbers)):
        return None
    record = _difference(ledger, whole)
    gone, (paths, *_) = record[3:5]
    return (name, record) if len(gone) + len(paths) <= LITTLE * len(whole.artifacts) else None


def _difference(ledger: Ledger, before: Ledger) -> Record:
    """What a ledger has that another, whose ingredients come first in it, has not, and the other way.

    It is by columns, which are read faster than rows.
    """
    made = dict(sorted((path, one) for path, one in ledger.artifacts.items() if before.artifacts.get(path) != one))
    reads = [one.reads for one in made.values()]
    known = len(before.digests)
    others = [*compress(count(), map(operator.ne, ledger.digests, before.digests))]
    return (
        ledger.press,
        ledger.site,
        (sorted(ledger.folders - before.folders), sorted(before.folders - ledger.folders)),
        sorted(before.artifacts.keys() - ledger.artifacts.keys()),
        ([*made], *[[one[at] for one in made.values()] for at in range(3)], [*map(len, reads)], b"".join(reads)),
        (others, [ledger.digests[number] for number in others]),
        ([*islice(ledger.numbers, known, None)], [*ledger.digests[known:]]),
    )


def _joined(ledger: Ledger, record: Record) -> Ledger:
    """A ledger with what another has of its own."""
    press, site, (added, left), gone, (paths, made, sizes, times, lengths, reads), others, (names, new) = record
    ends = accumulate(lengths)
    parts = [reads[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    artifacts = {**ledger.artifacts, **dict(zip(paths, map(Made, made, sizes, times, parts), strict=True))}
    for path in gone:
        del artifacts[path]
    folders = ledger.folders.union(added).difference(left)
    numbers = {**ledger.numbers, **dict(zip(names, count(len(ledger.numbers))))} if names else ledger.numbers
    digests = [*ledger.digests, *new]
    for number, digest in zip(*others, strict=True):
        digests[number] = digest
    return Ledger(artifacts, folders, press, numbers, digests, site)
