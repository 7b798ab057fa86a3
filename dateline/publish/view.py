"""View: the site as a page sees it; entries and dates go in, links, worded dates, cards and safe HTML come out."""

from __future__ import annotations

from collections import defaultdict
from gettext import NullTranslations

from markupsafe import Markup, escape

from dateline.dates import Date, word_date, word_month, word_year
from dateline.model import Entry, Event, Medium, Navigation, Prose, Quantity, Ref, Site, Source, resolve
from dateline.publish import markdown, urls
from dateline.publish.shown import Card, Link, Picture, When
from dateline.references import Reference

KIND_TEXTS = {
    "person": "Person",
    "organization": "Organization",
    "government": "Government",
    "office": "Office",
    "group": "Group",
    "article": "Article",
    "document": "Document",
    "dataset": "Dataset",
    "statement": "Statement",
    "digest": "Digest",
    "count": "Count",
    "money": "Money",
    "share": "Share",
    "event": "Event",
    "actor": "Actor",
    "topic": "Topic",
    "place": "Place",
    "source": "Source",
    "series": "Series",
    "page": "Page",
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "retraction": "Retraction",
}
PLURALS = {
    "event": "Events",
    "actor": "Actors",
    "topic": "Topics",
    "place": "Places",
    "source": "Sources",
    "series": "Series",
}
STATUS_TEXTS = {
    "planned": "Planned",
    "reported": "Reported, not established",
    "disputed": "Disputed",
    "cancelled": "Cancelled",
}


class View:
    """Words and links for one site; a card is made once and shown on every page that lists its event."""

    def __init__(self, site: Site, translations: NullTranslations) -> None:
        self.site = site
        self.config = site.config
        self.translations = translations
        self.periods = _by_period(site.timeline)
        self._bodies: dict[Ref, Markup] = {}
        self._cards: dict[Ref, Card] = {}
        self._places: dict[Ref, dict[Ref, int]] = {}

    def say(self, text: str) -> str:
        """The interface's words in the site's language."""
        return self.translations.gettext(text)

    def href(self, address: str) -> str:
        """An address of this site for a link."""
        return urls.href(address, self.config)

    def link(self, ref: Ref, note: str = "", text: str = "") -> Link:
        """A link to an entry, by its own name unless another text is given."""
        entry = self.site.entries[ref]
        return Link(text or entry.label, self.href_of(entry), ref.kind, note=note)

    def dated_link(self, event: Event) -> Link:
        """A link to an event, with its date."""
        return self.link(event.ref, note=self.when(event.date).text)

    def href_of(self, entry: Entry) -> str:
        """Where an entry is read: on its page, or, for a source without one, where it was published."""
        if isinstance(entry, Source) and entry.inline:
            return entry.url
        return self.href(urls.permalink(entry.ref))

    def event(self, ref: Ref) -> Event:
        """The event that a reference names."""
        event = self.site.entries[ref]
        assert isinstance(event, Event)
        return event

    def when(self, date: Date) -> When:
        """A date in words."""
        unsure = date.is_doubtful or date.shape == "choice"
        return When(word_date(date, self.config.language), date.html_datetime or "", unsure, date.text)

    def year(self, year: int) -> str:
        """A year in words."""
        return word_year(year, self.config.language)

    def month(self, year: int, month: int) -> str:
        """A month of a year in words."""
        return word_month(year, month, self.config.language)

    def number(self, quantity: Quantity) -> str:
        """A figure's value in words."""
        from babel.numbers import format_decimal

        locale = self.config.language.replace("-", "_")
        ends = (quantity.least, quantity.most)
        least, most = (value if value is None else format_decimal(value, locale=locale) for value in ends)
        if quantity.about:
            return self.say("about %s") % least
        if most is None:
            return self.say("at least %s") % least
        if least is None:
            return self.say("at most %s") % most
        return least if least == most else self.say("%s to %s") % (least, most)

    def card(self, event: Event) -> Card:
        """An event as lists show it."""
        if event.ref not in self._cards:
            self._cards[event.ref] = Card(
                id=event.id,
                url=self.href(urls.permalink(event.ref)),
                title=event.title,
                summary=event.summary,
                when=self.when(event.date),
                places=tuple(self.link(ref) for ref in event.places),
                actors=tuple(self.link(part.actor, note=part.role) for part in event.actors),
                topics=tuple(self.link(ref) for ref in event.topics),
                sources=len(event.sources),
                status=event.status,
                status_text=self.say(STATUS_TEXTS[event.status]) if event.status else "",
                weight=event.weight,
                retracted=event.retracted,
            )
        return self._cards[event.ref]

    def html(self, prose: Prose, by: Ref) -> Markup:
        """An entry's body as safe HTML, its references as links."""
        if not prose:
            return Markup()
        if by in self._bodies:
            return self._bodies[by]

        def lead(reference: Reference) -> Link:
            return self._lead(reference, by)

        made = markdown.render_markdown(prose.text, lead, self.config.base_path, heading_level=2)
        # A wide table scrolls within itself, by keyboard too. nh3 cleaned the HTML: what reads as a tag is one.
        frame = f'<div class="scroll" role="group" aria-label="{escape(self.say("Table"))}" tabindex="0">'
        made = made.replace("<table>", f"{frame}\n<table>").replace("</table>", "</table>\n</div>")
        self._bodies[by] = Markup(made)
        return self._bodies[by]

    def short(self, source: Source) -> str:
        """A source as a citation within a sentence names it: who, and when."""
        date = self.when(source.published).text if source.published else ""
        return ", ".join(part for part in (source.publisher or source.label, date) if part)

    def place_in(self, ref: Ref, event: Event) -> int:
        """How many events of an entry come before this one."""
        if ref not in self._places:
            self._places[ref] = {other.ref: place for place, other in enumerate(self.site.about[ref])}
        return self._places[ref][event.ref]

    def picture(self, medium: Medium) -> Picture:
        """A picture with what must be said of it."""
        return Picture(self.href(f"media/{medium.file}"), medium.alt, medium.caption, medium.credit)

    def navigation(self, link: Navigation, address: str) -> Link:
        """A link at the head of the page at an address."""
        if link.to.startswith(("https://", "http://", "mailto:")):
            return Link(link.title, link.to)
        path, hash, fragment = link.to.partition("#")
        to = path.strip("/")
        to += "/" * bool(to and "." not in to.rpartition("/")[2])
        return Link(link.title, self.href(to) + hash + fragment, current=to == address)

    def _lead(self, reference: Reference, by: Ref) -> Link:
        """Where a reference in a text leads, and what it says."""
        target = resolve(reference, self.site.entries, self.site.same)
        assert target is not None, f"{reference.target} was linked"
        entry = self.site.entries[target]
        url = self.href_of(entry)
        if isinstance(entry, Source) and entry.inline and by.kind == "event":
            url = f"#{anchor(target)}"
        text = reference.label or (self.short(entry) if isinstance(entry, Source) else entry.label)
        return Link(text, url, target.kind)


def _by_period(timeline: tuple[Event, ...]) -> dict[tuple[int, int | None], tuple[Event, ...]]:
    """The events of each year and each month that their dates give."""
    periods: defaultdict[tuple[int, int | None], list[Event]] = defaultdict(list)
    for event in timeline:
        year, month = urls.filed(event)
        if year is not None:
            periods[(year, None)].append(event)
            if month is not None:
                periods[(year, month)].append(event)
    return {period: tuple(events) for period, events in periods.items()}


def anchor(source: Ref) -> str:
    """The id of a source on the page of an event that cites it."""
    return f"source-{source.id}"
