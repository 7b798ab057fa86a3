"""Event: from an event to what its own page prints: who says so, what it is tied to, what came before and after."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from dateline.model import Event, Ref
from dateline.publish.lists.placed import filed
from dateline.publish.planning import urls
from dateline.publish.show.figures import columns, show_elsewhere, show_figures
from dateline.publish.show.mentions import show_mentions
from dateline.publish.show.notes import show_notes, show_standing
from dateline.publish.show.promises import show_promise
from dateline.publish.show.threads import show_parts, show_thread, show_ties
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import Around, EventShown
from dateline.publish.view.corrections import retraction_of, show_correction, show_corrections, show_later
from dateline.publish.view.view import View
from dateline.publish.words.prose import anchor

_TAG = re.compile("<[^>]*>")


def show_event(view: View, event: Event) -> EventShown:
    """What an event's page prints."""
    told = view.told(event.body, event.ref)
    sources, body = show_notes(view, told, event.sources), told.html
    taken_back = retraction_of(event)
    card, figures = view.card(event), show_figures(view, event)
    known_by = _known_by(view, event)
    return EventShown(
        card=card,
        standfirst="" if _says(body, event.summary) else event.summary,
        body=body,
        actors=card.actors,
        sources=sources,
        standing=show_standing(view, event, sources),
        figures=figures,
        columns=columns(figures),
        elsewhere=show_elsewhere(view, event),
        promise=show_promise(view, event),
        known=view.when(event.known) if event.known and (event.says("known") or known_by) else None,
        known_by=known_by,
        added=view.when(event.added) if event.added and event.entered else None,
        wholes=tuple([view.dated_link(ref) for ref in event.within]),
        parts=show_parts(view, event),
        thread=show_thread(view, event),
        ties=tuple(show_ties(view, event)),
        around=tuple(_around(view, event)),
        retraction=None if taken_back is None else show_correction(view, event, taken_back),
        later=show_later(view, event),
        corrections=show_corrections(view, event),
        pictures=tuple([view.picture(medium) for medium in event.media]),
        mentions=show_mentions(view, event.ref),
        cite=_cite(view, event),
        data=_data(view, event),
    )


def _known_by(view: View, event: Event) -> Link | None:
    """The source whose publication made the event public, as far as its editor did not write since when it is."""
    if event.says("known"):
        return None
    for citation in event.sources:
        if view.source(citation.source).published == event.known:
            return Link(view.say("by its first source"), f"#{anchor(citation.source)}")
    return None


def _says(body: Markup, summary: str) -> bool:
    """Whether a summary stands in the words of a body; a tag ends with the first `>`, which stands in no attribute."""
    words = _TAG.sub("", body)
    if "&" in words:
        return summary in html.unescape(" ".join(words.split()))
    longest = max(summary.split(), key=len, default="")
    return longest in words and summary in " ".join(words.split())


def _around(view: View, event: Event) -> Iterator[Around]:
    """The events before and after in the whole timeline, and within each actor and topic; the same two once."""
    refs = (None, *dict.fromkeys([part.actor for part in event.actors]), *event.topics)
    rows: dict[tuple[int, int], tuple[Event | None, Event | None, list[Ref | None]]] = {}
    for ref, (before, after) in zip(refs, view.beside(event, refs), strict=True):
        row = rows.get((id(before), id(after)))
        if row is not None:
            row[2].append(ref)
        elif before or after:
            rows[id(before), id(after)] = before, after, [ref]
    links = view.beside_links(event, [other for row in rows.values() for other in row[:2] if other])
    for before, after, of in rows.values():
        entries = tuple([view.link(ref) for ref in of if ref])
        yield Around(of[0] is None, entries, next(links) if before else None, next(links) if after else None)


def _data(view: View, event: Event) -> Link:
    """The data file that holds the event, by its name: it holds others too."""
    year = filed(event)

    def make() -> Link:
        name = view.say("Data of %s (JSON)") % view.year(year) if year else view.say("Data of undated events (JSON)")
        return Link(name, view.href(urls.data_of(event)))

    return view.once(("data", year), make)


def _cite(view: View, event: Event) -> Markup:
    """How to cite the event: title, date, record, address.

    Its quotation marks are entities: a page is made in half the memory that has no letter beyond Latin-1.
    """
    address = view.root + view.page_of(event.ref) if view.config.url else ""
    parts = [view.say("“%s”") % event.title, view.when(event.date).text, view.config.author, view.config.title, address]
    cited = escape(", ".join([view.apart(part) for part in parts if part]))
    return Markup(cited.encode("latin-1", "xmlcharrefreplace").decode("latin-1"))
