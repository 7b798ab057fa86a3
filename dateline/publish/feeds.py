"""Feeds: from the site, or one of its actors or topics, to its newest events as Atom (RFC 4287)."""

from __future__ import annotations

import re
from datetime import date as day
from heapq import nlargest

from markupsafe import escape

from dateline.dates import Date
from dateline.model import Correction, Event, Ref
from dateline.publish import urls
from dateline.publish.syndication import syndicate
from dateline.publish.texts import KIND_TEXTS
from dateline.publish.view import View

ATOM = "http://www.w3.org/2005/Atom"
NEVER = day(1970, 1, 1)
Order = tuple[int | str | float, ...]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"


def render_feed(view: View, ref: Ref | None = None) -> bytes:
    """The site's feed, or an actor's or topic's, as long as `feeds: {entries}` says; the site must know its address.

    The events that the record got last come first; of those it got on one day, the later ones. No clock is asked: an
    entry's `updated` is the latest of the day that the record got it and those of its corrections, a feed's is the
    latest of its entries', each at 00:00 UTC on the first day that it may be; 1970-01-01 where there is none. An
    entry's id is its first permalink, which a new name in `old_ids` leaves as it was.
    """
    config = view.config
    orders: dict[Ref, Order] = view.once("orders", dict)
    newest = nlargest(config.feed_entries, view.events(ref), key=lambda event: _order(event, orders))
    entries = [_entry(view, event.ref) for event in newest]
    name = config.title if ref is None else f"{view.face(ref).label} · {config.title}"
    own, page = urls.feed_of(ref), urls.HOME if ref is None else urls.permalink(ref)
    head = (
        _element("id", urls.absolute(own, config)),
        _element("title", name),
        _element("subtitle", config.description) if ref is None and config.description else "",
        _element("updated", max((updated for updated, _ in entries), default=_instant(NEVER))),
        f"<author>\n{_element('name', config.author or config.title)}</author>\n",
        _element("link", rel="self", type="application/atom+xml", href=urls.absolute(own, config)),
        _element("link", rel="alternate", type="text/html", href=urls.absolute(page, config)),
        _element("rights", config.license) if config.license else "",
    )
    start = f'<feed xmlns="{ATOM}" xml:lang="{_attribute(config.language)}">\n'
    texts = (text for _, text in entries)
    return "".join((_DECLARATION, start, _xml("".join(head)), *texts, "</feed>\n")).encode()


def _order(event: Event, orders: dict[Ref, Order]) -> Order:
    """Where an event stands in every feed, which is worked out for the first."""
    order = orders.get(event.ref)
    if order is None:
        order = orders[event.ref] = (*(event.added or event.date).sort_key, *event.date.sort_key, event.id)
    return order


def _entry(view: View, ref: Ref) -> tuple[str, str]:
    """When an event's entry was updated, and the entry, which is the same in every feed."""
    return view.once(("feed entry", ref), lambda: _make_entry(view, view.event(ref)))


def _make_entry(view: View, event: Event) -> tuple[str, str]:
    updated = _instant(_latest(event.added, *(correction.date for correction in event.corrections)))
    first = Ref("event", event.old_ids[0]) if event.old_ids else event.ref
    url = view.abroad(urls.permalink(event.ref))
    parts = (
        _element("id", view.abroad(urls.permalink(first))),
        _element("title", event.title),
        _element("published", _instant(_latest(event.added))),
        _element("updated", updated),
        f'<link rel="alternate" type="text/html" href="{_attribute(url)}" />\n',
        *(_category(view, ref) for ref in event.topics),
        f'<summary type="text">{_text(event.summary)}</summary>\n' if event.summary else "",
        f'<content type="html">{_text(_content(view, event))}</content>\n',
    )
    return updated, _xml(f"<entry>\n{''.join(parts)}</entry>\n")


def _category(view: View, topic: Ref) -> str:
    def make() -> str:
        topics = view.abroad(urls.index_of("topic"))
        return _element("category", term=topic.id, scheme=topics, label=view.face(topic).label)

    return view.once(("category", topic), make)


def _content(view: View, event: Event) -> str:
    """A dateline, the text, and what was corrected in it."""
    card = view.card(event)
    standing = (view.say("Retracted") if event.retracted else "", card.status_text)
    dateline = " · ".join(part for part in (card.when.text, *(place.text for place in card.places), *standing) if part)
    parts = [f"<p>{escape(dateline)}</p>"]
    if event.body:
        parts.append(syndicate(view, event))
    elif event.summary:
        parts.append(f"<p>{escape(event.summary)}</p>")
    parts.extend(_correction(view, correction) for correction in event.corrections)
    return "\n".join(parts)


def _correction(view: View, correction: Correction) -> str:
    head = f"{view.say(KIND_TEXTS[correction.kind])}, {view.when(correction.date).text}"
    return f"<p><strong>{escape(head)}</strong>: {escape(correction.why)}</p>"


def _latest(*dates: Date | None) -> day:
    return max((date.first_day for date in dates if date and date.first_day), default=NEVER)


def _instant(of: day) -> str:
    """A day's first instant as RFC 3339 writes it."""
    return f"{of.isoformat()}T00:00:00Z"


def _element(name: str, text: str = "", **attributes: str) -> str:
    start = "".join((name, *(f' {key}="{_attribute(value)}"' for key, value in attributes.items())))
    return f"<{start}>{_text(text)}</{name}>\n" if text else f"<{start} />\n"


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    text = _text(text).replace('"', "&quot;")
    return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _xml(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("", text)
