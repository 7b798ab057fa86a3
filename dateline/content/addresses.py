"""Addresses: sources go in; which of them are at one address, and what is wrong with that, comes out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dateline.model import Entry, Ref, Source
from dateline.problems import Problem, Problems

LINT = "same-address"


def same_sources(entries: Mapping[Ref, Entry], problems: Problems) -> dict[Ref, Ref]:
    """Sources at an address that another has too, by the one that stands for both: no draft, then one with a file."""
    sources = [entry for entry in entries.values() if isinstance(entry, Source) and entry.url]
    first: dict[str, Source] = {}
    same: dict[Ref, Ref] = {}
    for source in sorted(sources, key=_by_place):
        kept = first.setdefault(plain_address(source.url), source)
        if kept is source or (kept.inline and not source.inline):  # a draft will stand for it once it is published
            continue
        differing = [
            f'{name}: "{_shown(kept, name)}" and "{_shown(source, name)}"'
            for name in ("title", "publisher", "author", "published")
            if _shown(source, name) and _shown(kept, name) != _shown(source, name)
        ]
        if (differing or not source.inline) and LINT not in (*kept.allow, *source.allow):
            hint = "; ".join(differing) or f'keep one: cite "{kept.id}"'
            message = f"the same address as the source in {kept.mark}"
            problems.extend((Problem(source.mark, "warning", message, hint, LINT),))
        if source.inline:
            same[source.ref] = kept.ref
    return same


@lru_cache(maxsize=1 << 17)
def plain_address(url: str) -> str:
    """What makes two addresses the same: not their fragment, nor where a reader came from."""
    parts = urlsplit(url)
    query = [(key, value) for key, value in parse_qsl(parts.query, True) if not key.startswith("utm_")]
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(query), ""))


def _by_place(source: Source) -> tuple[bool, bool, str, int, int]:
    return (source.draft, source.inline, source.mark.file, source.mark.line, source.mark.column)


def _shown(source: Source, name: str) -> str:
    value = getattr(source, name)
    return value.text if name == "published" and value else str(value or "")
