"""A terminal in which review runs: keys go in, what is on the screen comes out."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.guide import HOUSE, SURROUNDINGS

PATIENT, QUIET = 30.0, 0.5  # seconds
ESCAPE = "\x1b"
_STYLE = re.compile(r"\x1b\[\??[\d;]*[A-Za-z]")


@contextmanager
def terminal(home: Path, columns: int = 100) -> Iterator[Callable[[str, str], str]]:
    """`press(keys, until)` presses keys, and gives what is on the screen since, up to this."""
    pty = pytest.importorskip("pty", reason="there are no such terminals on Windows")
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, **SURROUNDINGS, "TERM": "xterm", "COLUMNS": str(columns)}
    start = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
    command = [sys.executable, "-c", start, sys.executable, str(HOUSE / "build.py"), "review"]
    with subprocess.Popen(
        command, cwd=home, env=surroundings, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as running:
        os.close(theirs)

        def press(keys: str, until: str) -> str:
            while keys == ESCAPE and select.select([ours], [], [], QUIET)[0]:
                os.read(ours, 4096)  # what is still to come of the key before would be taken for the answer to this one
            os.write(ours, keys.encode())
            seen, end = "", time.monotonic() + PATIENT
            while not re.search(until, seen):
                assert time.monotonic() < end, seen
                if select.select([ours], [], [], 0.1)[0]:
                    seen += _STYLE.sub("", os.read(ours, 4096).decode("utf-8", "replace"))
            return seen

        try:
            yield press
            assert running.wait(PATIENT) == 0
        finally:
            running.kill()
            os.close(ours)
