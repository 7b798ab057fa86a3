"""Engine: the press goes in; the digest of all that every page is made with, whatever it shows, comes out."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from dateline import __version__
from dateline.publish.press import Press

LIBRARIES = ("Jinja2", "Markdown", "MarkupSafe", "nh3", "Babel")


def digest_engine(press: Press) -> str:
    """The same as long as the same ingredients make the same pages: program, libraries, settings, templates.

    The addresses of the assets that each page loads tell their contents.
    """
    digest = blake2b(digest_size=16)
    for part in (*_program(), repr(press.view.config), *press.assets, press.theme.digest):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _program() -> Iterator[str]:
    yield f"{__version__} {platform.python_version()}"
    yield from (f"{name} {version(name)}" for name in LIBRARIES)
    house = Path(__file__).parent.parent
    for path in sorted(house.rglob("*.py")):  # which change without a version where we work on them
        found = path.stat()
        yield f"{path.relative_to(house).as_posix()} {found.st_size} {found.st_mtime_ns}"
