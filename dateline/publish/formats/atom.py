"""Atom: names, texts and days go in; the elements of a feed come out, as RFC 4287 and RFC 3339 write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as day

from dateline.dates import Date
from dateline.model import Config
from dateline.publish.planning import urls

ATOM = "http://www.w3.org/2005/Atom"
NEVER = day(1970, 1, 1)

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"


def feed(config: Config, own: str, page: str, name: str, about: str, entries: Iterable[tuple[str, str]]) -> bytes:
    """A feed at the address `own`, of what is at `page`; of each entry its `updated` and its text."""
    made = list(entries)
    head = (
        element("id", urls.absolute(own, config)),
        element("title", name),
        element("subtitle", about) if about else "",
        element("updated", max((updated for updated, _ in made), default=instant(NEVER))),
        f"<author>\n{element('name', config.author or config.title)}</author>\n",
        element("link", rel="self", type="application/atom+xml", href=urls.absolute(own, config)),
        element("link", rel="alternate", type="text/html", href=urls.absolute(page, config)),
        element("rights", config.license) if config.license else "",
    )
    start = f'<feed xmlns="{ATOM}" xml:lang="{_attribute(config.language)}">\n'
    texts = (text for _, text in made)
    return "".join((_DECLARATION, start, _xml("".join(head)), *texts, "</feed>\n")).encode()


def entry(*elements: str) -> str:
    """An entry of these."""
    return _xml(f"<entry>\n{''.join(elements)}</entry>\n")


def latest(*dates: Date | None) -> day:
    """The latest of the first days that these may be; 1970-01-01 where none of them has one."""
    return max((date.first_day for date in dates if date and date.first_day), default=NEVER)


def instant(of: day) -> str:
    """A day's first instant."""
    return f"{of.isoformat()}T00:00:00Z"


def element(name: str, text: str = "", **attributes: str) -> str:
    """An element with this text, of which nothing is read as markup."""
    start = "".join((name, *(f' {key}="{_attribute(value)}"' for key, value in attributes.items())))
    return f"<{start}>{_text(text)}</{name}>\n" if text else f"<{start} />\n"


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    text = _text(text).replace('"', "&quot;")
    return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _xml(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold; what can be printed has none, which is found faster."""
    return text if text.replace("\n", "").isprintable() else _NOT_XML.sub("", text)
