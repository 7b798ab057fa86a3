"""Engine: the press goes in; the digest of all that every page is made with, whatever it shows, comes out."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from dateline import __version__
from dateline.publish.press import Press

LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "babel")


def digest_engine(press: Press) -> str:
    """The same as long as the same ingredients make the same pages: program, libraries, settings, templates.

    The addresses of the assets that each page loads tell their contents.
    """
    digest = blake2b(digest_size=16)
    for part in (*_program(), repr(press.view.config), *press.assets, press.theme.digest):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """By its files: they change without a version where we work on them, and to ask for versions takes longer."""
    yield f"{__version__} {platform.python_version()}"
    libraries = (spec.origin for name in LIBRARIES if (spec := find_spec(name)) and spec.origin)
    for path in (*map(Path, libraries), *sorted(Path(__file__).parent.parent.rglob("*.py"))):
        found = path.stat()
        yield f"{'/'.join(path.parts[-2:])} {found.st_size} {found.st_mtime_ns}"
