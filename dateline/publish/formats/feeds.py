"""Feeds: from the site, or one of its actors or topics, to its newest events as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest

from markupsafe import escape

from dateline.model import Event, Ref
from dateline.publish.formats.atom import element, entry, feed, instant, latest
from dateline.publish.formats.syndication import syndicate
from dateline.publish.planning import urls
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import CorrectionShown
from dateline.publish.view.corrections import show_corrections
from dateline.publish.view.view import View

Order = tuple[int | str | float, ...]


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
    return feed(config, own, page, name, config.description if ref is None else "", entries)


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
    updated = instant(latest(event.added, *(correction.date for correction in event.corrections)))
    url = view.root + view.page_of(event.ref)
    parts = (
        element("id", first_address(view, event)),
        element("title", event.title),
        element("published", instant(latest(event.added))),
        element("updated", updated),
        element("link", rel="alternate", type="text/html", href=url),
        *(_category(view, ref) for ref in event.topics),
        element("summary", event.summary, type="text") if event.summary else "",
        element("content", _content(view, event), type="html"),
    )
    return updated, entry(*parts)


def first_address(view: View, event: Event) -> str:
    """The address that an event had first, which stays its id in feeds."""
    return view.abroad(urls.permalink(Ref("event", event.old_ids[0]) if event.old_ids else event.ref))


def _category(view: View, topic: Ref) -> str:
    def make() -> str:
        topics = view.abroad(urls.index_of("topic"))
        return element("category", term=topic.id, scheme=topics, label=view.face(topic).label)

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
    parts.extend(tell_correction(correction) for correction in show_corrections(view, event))
    return "\n".join(parts)


def tell_correction(correction: CorrectionShown) -> str:
    """A correction as HTML that needs no style: what kind and when, why, what was said and is said now."""
    head = ", ".join(part for part in (correction.kind_text, correction.when.text, correction.field) if part)
    told = [f"<p><strong>{escape(head)}</strong>: {escape(correction.why)}</p>"]
    said = ((correction.was_label, correction.was), (correction.now_label, correction.now))
    told += [f"<p>{escape(label)}: {escape(_in_words(links))}</p>" for label, links in said if links]
    return "\n".join(told)


def _in_words(links: Iterable[Link]) -> str:
    return ", ".join(f"{link.text} ({link.note})" if link.note else link.text for link in links)
