"""Call: how the program was called, and for which site, go in; hints whose commands can be typed here come out."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_COMMAND = re.compile(r"python build\.py( \w+)((?:(?!  )[^\n)])*)")  # up to two spaces, a bracket or the line's end
_AFTER_SITE = ("new", "fmt", "draft", "merge", "rename")  # whose SITE stands behind --site
_call = {"program": "python build.py", "site": "."}


@contextmanager
def called_as(program: str) -> Iterator[None]:
    """Within this, hints name the program in this way; else it is `python build.py`, as the stages write it."""
    before = dict(_call)
    _call.update(program=program, site=".")
    try:
        yield
    finally:
        _call.update(before)


def speak_of(site: str) -> None:
    """The commands in hints are for the site in this folder, up to the end of the call."""
    _call["site"] = site


def as_called(hint: str) -> str:
    """A hint with its commands as they are to be typed: `python build.py new …` is `dateline new … --site SITE`."""
    return _COMMAND.sub(lambda found: f"{_call['program']}{found[1]}{found[2]}{_for_site(found[1].strip())}", hint)


def program() -> str:
    """The program as it was called: `dateline`, `python -m dateline`, `.venv/bin/python build.py`."""
    started = Path(sys.argv[0])
    python = sys.orig_argv[0] if sys.orig_argv else "python"
    if started.name == "build.py":
        return as_typed(python, sys.argv[0])
    if started.parts[-2:] == ("dateline", "__main__.py"):
        return f"{as_typed(python)} -m dateline"
    if started.stem != "dateline" or _is_on_path(started.parent):
        return "dateline"
    return as_typed(sys.argv[0])


def as_typed(*words: str) -> str:
    """Words with quotes around those that a shell would take apart."""
    if os.name == "posix":
        return shlex.join(words)
    from subprocess import list2cmdline  # noqa: PLC0415 (with what it needs, it takes a tenth of a start)

    return list2cmdline(words)


def _for_site(command: str) -> str:
    site = _call["site"]
    if Path(site) == Path():
        return ""
    return f"{' --site ' if command in _AFTER_SITE else ' '}{as_typed(site)}"


def _is_on_path(folder: Path) -> bool:
    return str(folder) in os.environ.get("PATH", "").split(os.pathsep)
