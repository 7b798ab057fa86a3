"""News: from the site to what is new in the record, its corrections among that, as Atom (RFC 4287)."""

from __future__ import annotations

from markupsafe import escape

from dateline.publish.formats.atom import element, entry, feed, instant, latest
from dateline.publish.formats.feeds import first_address, tell_correction
from dateline.publish.lists.lists import Change
from dateline.publish.planning import urls
from dateline.publish.view.corrections import show_correction
from dateline.publish.view.view import View


def render_news(view: View) -> bytes:
    """The newest events and corrections, as many as `feeds: {entries}` says; the site must know its address.

    Each is `updated` at 00:00 UTC on the first day that it may be from. The id of an event's entry is its first
    permalink with `#added`, that of a correction the same with the place that it has on the page.
    """
    config = view.config
    entries = [_entry(view, change) for change in view.latest(config.feed_entries)]
    name = f"{view.say('What is new')} · {config.title}"
    return feed(config, urls.CHANGES_FEED, urls.CHANGES, name, "", entries)


def _entry(view: View, change: Change) -> tuple[str, str]:
    updated = instant(latest(change.day))
    event = view.event(change.event.ref)
    if change.correction < 0:
        anchor, title, url = "added", event.title, view.root + view.page_of(event.ref)
        told = f"<p>{escape(view.when(event.date).text)}</p>\n<p>{escape(event.summary)}</p>"
    else:
        correction = show_correction(view, event, change.correction)
        anchor, title, url = correction.anchor, f"{correction.kind_text}: {event.title}", view.root + correction.url
        told = tell_correction(correction)
    return updated, entry(
        element("id", f"{first_address(view, event)}#{anchor}"),
        element("title", title),
        element("published", updated),
        element("updated", updated),
        element("link", rel="alternate", type="text/html", href=url),
        element("content", told, type="html"),
    )
