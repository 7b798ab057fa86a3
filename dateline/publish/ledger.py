"""The ledger: an output folder in; what the last finished build wrote there, and out of what, out."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from dateline.problems import Mark, Problem, SiteError
from dateline.publish.paths import flaw

VERSION = 3
NUMBER = array("I").itemsize  # bytes of an ingredient's
FULL = {errno.ENOSPC, errno.EDQUOT}


class Made(NamedTuple):
    """A file that we wrote: its digest, and its size and time (in ns) when it was last seen whole.

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
    with, `ingredients` those of what some were made of; a number in `reads` counts them from 0. `site` is the digest of
    what the site said.
    """

    artifacts: Mapping[str, Made] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()
    press: str = ""
    ingredients: Mapping[str, str] = field(default_factory=dict)
    site: str = ""


@dataclass(frozen=True, slots=True)
class Target:
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
        return self.home / ".dateline" / f"ledger-{self._label}.json"

    @property
    def journal(self) -> Path:
        """The ledger to be, there from the moment that a build can no longer fail until its last file is in place."""
        return self.home / ".dateline" / f"journal-{self._label}.json"

    @property
    def standing(self) -> Path:
        """A note of the last build that left nothing to be done."""
        return self.home / ".dateline" / f"standing-{self._label}.json"

    @property
    def stage(self) -> Path:
        """Where new files wait: beside the output folder, so on its file system; of this site alone, moved or not."""
        owner = self.name if self.output.is_relative_to(self.home) else f"{self.name}\n{self.home}"
        return self.output.with_name(f".dateline-stage-{digest(os.fsencode(owner))[:12]}")

    @property
    def _label(self) -> str:
        stem = re.sub(r"[^A-Za-z0-9_-]+", "-", self.output.name)[:40]
        return f"{stem}-{digest(os.fsencode(self.name))[:8]}"


def digest(content: bytes) -> str:
    """The BLAKE2b digest of some bytes, 128 bits as 32 hexadecimal digits."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers below 2 ** 32, in as little."""
    return array("I", sorted(numbers)).tobytes()


def unpack(packed: bytes) -> Iterable[int]:
    """The numbers that `pack` was given."""
    return array("I", packed)


def load(target: Target) -> Ledger:
    """What the last finished build left; an empty ledger where there is none that can be trusted."""
    found = _read(target.ledger)
    return found[1] if found and found[0] == target.name else Ledger()


def save(ledger: Ledger, target: Target, path: Path) -> None:
    """Write a ledger to one of its target's two places, whole or not at all, and onto the disk. Raises OSError."""
    made = sorted(ledger.artifacts.items())
    record = {  # by columns, which are read and written several times faster than rows
        "version": VERSION,
        "output": target.name,
        "press": ledger.press,
        "site": ledger.site,
        "folders": sorted(ledger.folders),
        "paths": [path for path, _ in made],
        "made": [one.digest for _, one in made],
        "sizes": [one.size for _, one in made],
        "times": [one.time for _, one in made],
        "lengths": [len(one.reads) for _, one in made],
        "reads": b64encode(b"".join([one.reads for _, one in made])).decode(),
        "ingredients": list(ledger.ingredients),
        "digests": list(ledger.ingredients.values()),
    }
    text = json.dumps(record, separators=(",", ":"))
    draft = path.with_suffix(".part")
    try:
        with draft.open("wb") as file:
            file.write(text.encode())
            file.write(b"\n")
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
    for path in sorted(Path(os.path.realpath(home), ".dateline").glob("journal-*.json")):
        if journal := _read(path):
            target = Target.of(home / journal[0], home)
            if target.journal == path:
                found.append((target, journal[1]))
    return found


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


def _read(path: Path) -> tuple[str, Ledger] | None:
    """The output folder and the ledger that a file has; None where it is missing, foreign or of another version."""
    try:
        match json.loads(path.read_bytes()):
            case {
                "version": int(version),
                "output": str(output),
                "press": str(press),
                "site": str(site),
                "folders": list(folders),
                "ingredients": list(names),
                "digests": list(digests),
            } as record if version == VERSION and "\0" not in output and _are(str, folders, names, digests):
                made = _made(record)
                if all(folder == "." or flaw(folder) is None for folder in folders):
                    ingredients = dict(zip(names, digests, strict=True))
                    return output, Ledger(made, frozenset(folders), press, ingredients, site)
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        pass
    return None


def _made(record: dict[str, Any]) -> dict[str, Made]:
    """What a ledger's columns tell of each file. Raises ValueError, KeyError or TypeError where that is not ours."""
    paths, digests, reads = record["paths"], record["made"], b64decode(record["reads"], validate=True)
    sizes, times, lengths = record["sizes"], record["times"], record["lengths"]
    if not (_are(str, paths, digests) and _are(int, sizes, times, lengths)) or any(map(flaw, paths)):
        raise ValueError
    ends = list(accumulate(lengths))
    parts = [reads[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    if min(lengths, default=0) < 0 or sum(lengths) != len(reads) or any(length % NUMBER for length in lengths):
        raise ValueError
    return dict(zip(paths, map(Made, digests, sizes, times, parts), strict=True))


def _are(kind: type, *columns: object) -> bool:
    """Whether each of these is a list of nothing but this."""
    return all(isinstance(column, list) and set(map(type, column)) <= {kind} for column in columns)
