"""Lock: a site's folder goes in; while it is held, no other build of that site runs."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.problems import Mark, Problem, SiteError
from dateline.publish.writing.ledger import failure, show

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 60.0  # seconds that a build waits for another one
TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class LockedError(SiteError):
    """Another build of this site is running."""


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
