"""Engine: settings go in; the digest of all that every page is made with, whatever it shows, comes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from dateline import __version__

LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "babel", "icalendar")


def digest_engine(*settings: str) -> str:
    """The same as long as the same ingredients make the same pages: program, libraries, and what else they go by."""
    digest = blake2b(digest_size=16)
    for part in (*program(), *settings):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


@cache
def program() -> tuple[str, ...]:
    """What the program is made of, by its files: they change without a version where we work on them.

    To ask libraries for their versions takes longer.
    """
    return tuple(_program())


def default_templates() -> Path:
    """Our own templates: beside the package in a checkout, within it in a wheel."""
    package = Path(__file__).resolve().parents[2]
    within = package / "templates"
    return within if within.is_dir() else package.parent / "templates"


def _program() -> Iterator[str]:
    yield f"{__version__} {sys.version}"
    libraries = (spec.origin for name in LIBRARIES if (spec := find_spec(name)) and spec.origin)
    for path in map(Path, libraries):
        yield _stamp("/".join(path.parts[-2:]), path.stat())
    yield from _modules(str(Path(__file__).parents[2]), "")


def _modules(folder: str, name: str) -> Iterator[str]:
    """Those in a folder, and below it."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(".py"):
            yield _stamp(f"{name}/{entry.name}", entry.stat())
        elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
            yield from _modules(entry.path, f"{name}/{entry.name}")


def _stamp(name: str, found: os.stat_result) -> str:
    return f"{name} {found.st_size} {found.st_mtime_ns}"
