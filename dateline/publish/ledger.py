"""The ledger: an output folder in; what the last finished build wrote there out, with the lock that guards it."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from dateline.problems import Mark, Problem, SiteError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

VERSION = 1
PATIENCE = 10.0  # seconds that a build waits for another one
FULL = {errno.ENOSPC, errno.EDQUOT}
TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
UNSAFE = re.compile(r'[\\<>:"|?*\x00-\x1f\x7f]')
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a finished build left in its output folder.

    `artifacts` has the digest of every file that we wrote, by its path; `folders` those that we made, "." being the
    output folder itself. A folder that was there before is not ours to remove.
    """

    artifacts: Mapping[str, str] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()


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
    def stage(self) -> Path:
        """Where new files wait: beside the output folder, so on its file system; of this site alone, moved or not."""
        owner = self.name if self.output.is_relative_to(self.home) else f"{self.name}\n{self.home}"
        return self.output.with_name(f".dateline-stage-{digest(os.fsencode(owner))[:12]}")

    @property
    def _label(self) -> str:
        stem = re.sub(r"[^A-Za-z0-9_-]+", "-", self.output.name)[:40]
        return f"{stem}-{digest(os.fsencode(self.name))[:8]}"


class LockedError(SiteError):
    """Another build of this site is running."""


def digest(content: bytes) -> str:
    """The BLAKE2b digest of some bytes, 128 bits as 32 hexadecimal digits."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def load(target: Target) -> Ledger:
    """What the last finished build left; an empty ledger where there is none that can be trusted."""
    found = _read(target.ledger)
    return found[1] if found and found[0] == target.name else Ledger()


def save(ledger: Ledger, target: Target, path: Path) -> None:
    """Write a ledger to one of its target's two places, whole or not at all, and onto the disk. Raises OSError."""
    record = {"artifacts": ledger.artifacts, "folders": sorted(ledger.folders), "output": target.name}
    text = json.dumps(record | {"version": VERSION}, separators=(",", ":"), sort_keys=True)
    draft = path.with_suffix(".part")
    try:
        with draft.open("wb") as file:
            file.write(text.encode() + b"\n")
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


@contextmanager
def lock(home: Path, wait: float | None = None) -> Iterator[None]:
    """Keep other builds of this site out; waits for one that is running, `wait` seconds or PATIENCE.

    Raises SiteError where .dateline/ cannot be written, and LockedError when the other build takes longer.
    """
    path = home / ".dateline" / "lock"
    deadline = time.monotonic() + (PATIENCE if wait is None else wait)
    while (handle := _take(path, home)) is None:
        if time.monotonic() >= deadline:
            mark = Mark(show(path, home))
            raise LockedError(
                Problem(mark, "error", "another build of this site is running", "wait until it has finished")
            )
        time.sleep(0.05)
    try:
        yield
    finally:
        os.close(handle)


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


def flaw(path: str) -> str | None:
    """Why a path is not one of a file under output/ on every system, or None; forward slashes, no dots, no device."""
    if path.startswith("/") or UNSAFE.search(path):
        return "is absolute" if path.startswith("/") else "has a character that not every system allows"
    if any(not part or part in (".", "..") for part in path.split("/")):
        return "has an empty step or a dot for a step"
    if any(part[-1] in ". " or DEVICE.match(part) for part in path.split("/")):
        return "has a name that Windows keeps for itself"
    return None if path.isascii() or _encodes(path) else "is not text"


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
        record = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    match record:
        case {"version": version, "output": str(output), "artifacts": dict(artifacts), "folders": list(folders)}:
            paths = [*artifacts, *(folder for folder in folders if folder != ".")]
            sound = all(isinstance(path, str) and flaw(path) is None for path in paths)
            if (
                version == VERSION
                and sound
                and "\0" not in output
                and all(isinstance(value, str) for value in artifacts.values())
            ):
                return output, Ledger(artifacts, frozenset(folders))
    return None


def _take(path: Path, home: Path) -> int | None:
    """A handle on the lock, or None while another process has it."""
    try:
        path.parent.mkdir(exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise failure(error, path.parent, home, "make the site's folder writable: what we keep is in it") from error
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(handle), path.stat()):  # else a `clean` took the file away while we waited
            return handle
    except OSError as error:
        os.close(handle)
        if error.errno in TAKEN or isinstance(error, FileNotFoundError):
            return None
        raise failure(error, path, home, "this file system has no locks: move the site to a local disk") from error
    os.close(handle)
    return None


def _encodes(path: str) -> bool:
    try:
        return bool(path.encode())
    except UnicodeEncodeError:
        return False
