"""Syndication: an entry's address or text goes in; what leads to this site from anywhere comes out."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin

from dateline.model import Event
from dateline.publish.view.view import View

# nh3 quotes every attribute, and writes `<` in a text as an entity.
_ADDRESS = re.compile(r'(<(?:a|img)(?: [a-z]+="[^"]*")*? (?:href|src)=")(?!(?i:https?|mailto):)([^"]*)')
_FROM_ROOT = re.compile(r"/(?:[\w-]+/)*", re.ASCII)
_ON_PAGE = re.compile(r"#[\w-]+", re.ASCII)


def syndicate(view: View, event: Event) -> str:
    """An event's body as HTML whose links and pictures are found from outside its page."""
    root = view.root
    page = view.root + view.page_of(event.ref)

    def lead(match: re.Match[str]) -> str:
        before, address = match.groups()
        # urljoin says the same of these two, which are nearly all that there are, and takes its time.
        if _FROM_ROOT.fullmatch(address):
            return f"{before}{root}{address}"
        if _ON_PAGE.fullmatch(address):
            return f"{before}{page}{address}"
        return before + html.escape(urljoin(page, html.unescape(address)))

    return _ADDRESS.sub(lead, str(view.html(event.body, event.ref)))
