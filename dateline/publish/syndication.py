"""Syndication: an entry's address or text goes in; what leads to this site from anywhere comes out."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin

from dateline.model import Event
from dateline.publish import urls
from dateline.publish.view import View

# nh3 quotes every attribute, and writes `<` in a text as an entity.
_ADDRESS = re.compile(r'(<(?:a|img)(?: [a-z]+="[^"]*")*? (?:href|src)=")(?!(?:https?|mailto):)([^"]*)', re.IGNORECASE)


def syndicate(view: View, event: Event) -> str:
    """An event's body as HTML whose links and pictures are found from outside its page."""
    page = address_abroad(view, urls.permalink(event.ref))

    def lead(match: re.Match[str]) -> str:
        return match[1] + html.escape(urljoin(page, html.unescape(match[2])))

    return _ADDRESS.sub(lead, str(view.html(event.body, event.ref)))


def address_abroad(view: View, address: str) -> str:
    """An address with the site's own before it; where that is not known, the path from the root of its host."""
    return urls.absolute(address, view.config) or view.href(address)
