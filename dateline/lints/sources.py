"""Sources: those of which it is not said who published them and when, or of which no copy is kept."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline.lints.look import Look
from dateline.problems import Problem

ARCHIVES = ("archive.org", "archive.ph", "archive.is", "archive.today", "perma.cc", "ghostarchive.org")


def find_bare_sources(look: Look) -> Iterator[Problem]:
    """One warning, with all sources without a publisher or a date."""
    sources = look.record.sources
    bare = look.told(source for source in sources if not (source.publisher and source.published))
    if not bare:
        return
    anonymous = sum(not source.publisher for source in bare)
    undated = sum(not source.published for source in bare)
    lacking = ((anonymous, "publisher"), (undated, "date"))
    counts = [f"{number:,} without a {what}" for number, what in lacking if number]
    message = f"of {len(sources):,} sources {' and '.join(counts)}"
    marks = [source.mark for source in bare]
    yield from look.warn(min(marks), message, "publisher: Who published it\npublished: 2024-01-19", marks)


def find_unarchived(look: Look) -> Iterator[Problem]:
    """One warning, with the share of the sources at an address of which no copy is kept."""
    linked = [source for source in look.record.sources if source.url]
    bare = look.told(source for source in linked if not source.archive_url and not _is_archive(source.url))
    if not bare:
        return
    message = f"{len(bare):,} of {len(linked):,} sources with a url ({len(bare) / len(linked):.0%}) have no archive_url"
    hint = 'archive_url: "https://web.archive.org/web/…"  leads to a copy that stays'
    marks = [source.at("url") for source in bare]
    yield from look.warn(min(marks), message, hint, marks)


def _is_archive(url: str) -> bool:
    """Whether an address is that of a copy already."""
    host = urlsplit(url).hostname or ""
    return any(host == archive or host.endswith(f".{archive}") for archive in ARCHIVES)
