"""Paths: a file's path below output/ goes in; why it is not safe on every system, and the folders on its way, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

UNSAFE = re.compile(r'[\\<>:"|?*\x00-\x1f\x7f]')
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)

# What nearly all paths are: in small letters, and no device of Windows.
_PLAIN = re.compile(
    r"(?!(?:.*/)?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$))"
    r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?"
)


def flaw(path: str) -> str | None:
    """Why a path is not one of a file under output/ on every system, or None; forward slashes, no dots, no device."""
    if _PLAIN.fullmatch(path):
        return None
    if path.startswith("/") or UNSAFE.search(path):
        return "is absolute" if path.startswith("/") else "has a character that not every system allows"
    if any(not part or part in (".", "..") for part in path.split("/")):
        return "has an empty step or a dot for a step"
    if any(part[-1] in ". " or DEVICE.match(part) for part in path.split("/")):
        return "has a name that Windows keeps for itself"
    return None if path.isascii() or _encodes(path) else "is not text"


def folders(paths: Iterable[str]) -> set[str]:
    """Every folder that these files need, the one that they all are in being "."."""
    found = {"."}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def steps(path: str) -> Iterator[str]:
    """The folders on the way to a file, outermost first."""
    names = path.split("/")
    return ("/".join(names[:depth]) for depth in range(1, len(names)))


def fold(path: str) -> str:
    """A path as file systems see it that ignore case and Unicode form."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _encodes(path: str) -> bool:
    try:
        return bool(path.encode())
    except UnicodeEncodeError:
        return False
