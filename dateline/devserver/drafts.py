"""Drafts: a page and the site that it is of go in; the page comes out, with all that is a draft marked as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from dateline.call import as_called
from dateline.content.followed import is_hidden
from dateline.model import Entry, Event, Evidence, Site, Source
from dateline.publish.planning.urls import href, permalink

STYLESHEET = "drafts.css"
_LINK = re.compile(rb'<a\b[^>]*?\shref="([^"#]*)"[^>]*>')
_BEGINS = (re.compile(rb"<main\b[^>]*>", re.IGNORECASE), re.compile(rb"<body\b[^>]*>", re.IGNORECASE))
_MARK = b'<span class="dateline-draft">Draft</span> '


def drafts_of(site: Site) -> dict[str, Entry]:
    """What no build publishes, by address."""
    if not site.config.shows_drafts:
        return {}
    return {href(permalink(ref), site.config): entry for ref, entry in site.entries.items() if is_hidden(entry)}


def mark_drafts(page: bytes, address: str, drafts: Mapping[str, Entry], site: Site) -> bytes:
    """The page with a mark on each link to a draft, and above it what it stands on where it is one itself."""
    leads = 0

    def mark(found: re.Match[bytes]) -> bytes:
        nonlocal leads
        if found[1].decode(errors="replace") not in drafts:
            return found[0]
        leads += 1
        return found[0] + _MARK

    page = _LINK.sub(mark, page)
    banner = ""
    if entry := drafts.get(address):
        banner = "".join(_banner(entry, site))
    elif leads:
        banner = "<p>Some of what is listed here is a draft, and marked as one: no build publishes it.</p>"
    if not banner:
        return page
    begins = next((found for pattern in _BEGINS if (found := pattern.search(page))), None)
    place = begins.end() if begins else 0
    framed = f'<aside class="dateline-drafts" aria-label="Draft">{banner}</aside>'
    return page[:place] + framed.encode() + page[place:]


def _banner(entry: Entry, site: Site) -> Iterator[str]:
    """What a draft is, what it stands on, and what can be done with it."""
    yield f"<p><strong>Draft.</strong> No build publishes it. It is in <code>{escape(entry.mark.file)}</code></p>"
    if not isinstance(entry, Event) or not entry.evidence:
        return
    for one in entry.evidence:
        yield from _proof(one, site)
    for command in ("accept", "drop"):
        yield f"<p><code>{escape(as_called(f'python build.py draft {command} {entry.id}'))}</code></p>"


def _proof(evidence: Evidence, site: Site) -> Iterator[str]:
    source = site.entries.get(evidence.source) if evidence.source else None
    said_by = escape(source.publisher or source.label) if isinstance(source, Source) else ""
    quote, words = escape(evidence.quote), escape(evidence.expression)
    yield f"<blockquote>{quote.replace(words, f'<mark>{words}</mark>', 1) if words else quote}</blockquote>"
    how = f"{evidence.rule}, {evidence.confidence:.2f}" if evidence.rule else ""
    if said_by or how:
        yield f"<p>{' · '.join(filter(None, (said_by, escape(how))))}</p>"
    for flag in evidence.flags:
        yield f"<p><strong>Look at:</strong> {escape(flag)}</p>"
    if evidence.same_as and (same := site.entries.get(evidence.same_as)):
        address = escape(href(permalink(same.ref), site.config))
        yield f'<p><strong>Probably the same as</strong> <a href="{address}">{escape(same.label)}</a></p>'
