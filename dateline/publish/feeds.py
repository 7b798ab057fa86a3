"""Feeds: from the site, or one of its actors or topics, to its newest events as Atom (RFC 4287)."""

from __future__ import annotations

import re
from datetime import date as day
from heapq import nlargest
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Correction, Event, Ref
from dateline.publish import urls
from dateline.publish.syndication import syndicate
from dateline.publish.view import KIND_TEXTS, View

ATOM = "http://www.w3.org/2005/Atom"
NEVER = day(1970, 1, 1)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_feed(view: View, ref: Ref | None = None) -> bytes:
    """The site's feed, or an actor's or topic's, as long as `feeds: {entries}` says; the site must know its address.

    The events that the record got last come first; of those it got on one day, the later ones. No clock is asked: an
    entry's `updated` is the latest of the day that the record got it and those of its corrections, a feed's is the
    latest of its entries', each at 00:00 UTC on the first day that it may be; 1970-01-01 where there is none. An
    entry's id is its first permalink, which a new name in `old_ids` leaves as it was.
    """
    config = view.config
    events = view.site.timeline if ref is None else view.site.about.get(ref, ())
    newest = nlargest(config.feed_entries, events, key=_order)
    name = config.title if ref is None else f"{view.site.entries[ref].label} · {config.title}"
    own, page = urls.feed_of(ref), urls.HOME if ref is None else urls.permalink(ref)
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": config.language})
    _add(feed, "id", urls.absolute(own, config))
    _add(feed, "title", name)
    if ref is None and config.description:
        _add(feed, "subtitle", config.description)
    _add(feed, "updated", _instant(max(map(_updated, newest), default=NEVER)))
    _add(_add(feed, "author"), "name", config.author or config.title)
    _add(feed, "link", rel="self", type="application/atom+xml", href=urls.absolute(own, config))
    _add(feed, "link", rel="alternate", type="text/html", href=urls.absolute(page, config))
    if config.license:
        _add(feed, "rights", config.license)
    for event in newest:
        _add_entry(feed, view, event)
    indent(feed, "")
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _order(event: Event) -> tuple[object, ...]:
    return (*(event.added or event.date).sort_key, *event.date.sort_key, event.id)


def _add_entry(feed: Element, view: View, event: Event) -> None:
    config = view.config
    first = Ref("event", event.old_ids[0]) if event.old_ids else event.ref
    entry = _add(feed, "entry")
    _add(entry, "id", urls.absolute(urls.permalink(first), config))
    _add(entry, "title", event.title)
    _add(entry, "published", _instant(_latest(event.added)))
    _add(entry, "updated", _instant(_updated(event)))
    _add(entry, "link", rel="alternate", type="text/html", href=urls.absolute(urls.permalink(event.ref), config))
    topics = urls.absolute(urls.index_of("topic"), config)
    for topic in event.topics:
        _add(entry, "category", term=topic.id, scheme=topics, label=view.site.entries[topic].label)
    if event.summary:
        _add(entry, "summary", event.summary, type="text")
    _add(entry, "content", _content(view, event), type="html")


def _content(view: View, event: Event) -> str:
    """A dateline, the text, and what was corrected in it."""
    card = view.card(event)
    standing = (view.say("Retracted") if event.retracted else "", card.status_text)
    dateline = " · ".join(part for part in (card.when.text, *(place.text for place in card.places), *standing) if part)
    parts = [Markup("<p>{}</p>").format(dateline)]
    if event.body:
        parts.append(Markup(syndicate(view, event)))
    elif event.summary:
        parts.append(Markup("<p>{}</p>").format(event.summary))
    parts.extend(_correction(view, correction) for correction in event.corrections)
    return "\n".join(parts)


def _correction(view: View, correction: Correction) -> Markup:
    head = f"{view.say(KIND_TEXTS[correction.kind])}, {view.when(correction.date).text}"
    return Markup("<p><strong>{}</strong>: {}</p>").format(head, correction.why)


def _updated(event: Event) -> day:
    return _latest(event.added, *(correction.date for correction in event.corrections))


def _latest(*dates: Date | None) -> day:
    return max((date.first_day for date in dates if date and date.first_day), default=NEVER)


def _instant(of: day) -> str:
    """A day's first instant as RFC 3339 writes it."""
    return f"{of.isoformat()}T00:00:00Z"


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A further element, without the characters that XML 1.0 cannot hold."""
    made = SubElement(parent, name, {key: _NOT_XML.sub("", value) for key, value in attributes.items()})
    made.text = _NOT_XML.sub("", text) or None
    return made
