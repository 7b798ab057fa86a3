"""Slugs: what may be an id, and the id that a text suggests."""

from __future__ import annotations

import re
import unicodedata

from dateline.schema.kinds import FOLDERS

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_DEVICES = frozenset({"con", "prn", "aux", "nul"} | {f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)})
_FIXED_PAGES = frozenset(
    {
        *("404", "assets", "changes", "corrections", "data", "disputed", "feed", "index", "media", "newest", "oldest"),
        *("page", "promises", "search", *FOLDERS.values()),
    }
)
LONGEST_SLUG = 100


def slug_fault(text: str, kind: str = "") -> str | None:
    """What keeps a text from being an id of this kind, or None."""
    if len(text) > LONGEST_SLUG:
        return f"an id has at most {LONGEST_SLUG} characters"
    if not _SLUG.fullmatch(text):
        return "an id is lower-case letters, digits and hyphens, with a letter or digit at both ends"
    if is_device(text):
        return f'Windows keeps the name "{text}" for itself'
    if text == "page" or (kind == "page" and (text in _FIXED_PAGES or text.isdigit())):
        return f'the site keeps the address "{text}" for itself'
    return None


def is_device(name: str) -> bool:
    """Whether Windows keeps a file's name for itself, whatever stands behind a dot in it."""
    return name.partition(".")[0].strip().lower() in _DEVICES


def slugify(text: str) -> str:
    """The id that a text suggests: without accents, in lower case, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:LONGEST_SLUG].strip("-")
