"""View: the site as one page sees it: links, worded dates, cards, safe HTML; and what that page asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Correction, Entry, Event, Medium, Prose, Ref, Source, ref_to, resolve
from dateline.publish.lists.faces import reworded
from dateline.publish.lists.lists import Lists, changed
from dateline.publish.planning import urls
from dateline.publish.planning.leads import is_there
from dateline.publish.planning.pictures import UNKNOWN, Size, measure, with_sizes
from dateline.publish.values.cards import Card, Link
from dateline.publish.values.shown import Picture
from dateline.publish.view.listed import Listed
from dateline.publish.words import markdown
from dateline.publish.words.prose import Told, anchor, tell, unlink
from dateline.publish.words.texts import PROMISE_TAGS, PROMISE_TEXTS, STATUS_TEXTS, promise_word
from dateline.references import Reference

T = TypeVar("T")
NOTHING = Told(Markup())
OF_LISTS = frozenset({"axis", "counts", "moments", "orders", "periods", "places", "strip"})  # made of nothing else


class View(Listed):
    """What pages are made of; whatever a page asks for here is noted in `reads`, by the names of `ingredients`.

    Where the site looks back, `paths` are all files of it: texts may lead to others. A page reads the whole
    of an entry (`entry …`), all but its text (`face …`), a list, or ways back; what several share is noted for each.
    """

    def __init__(
        self, lists: Lists, translations: NullTranslations, paths: Collection[str] = (), home: Path = Path()
    ) -> None:
        super().__init__(lists, translations)
        self._paths = paths
        self._home = home
        self.root = urls.absolute(urls.HOME, self.config).removesuffix(self.href(urls.HOME))
        self._made: dict[object, tuple[object, frozenset[str]]] = {}
        self._links: dict[Ref | tuple[Ref, str, str], tuple[str, Link]] = {}
        self._cards: dict[str, tuple[Card, frozenset[str]]] = {}
        self._dated: dict[Ref, tuple[str, Link, Date, bool]] = {}
        self._targets: dict[tuple[str, str], Ref] = {}

    def carry(self, before: View) -> bool:
        """Take over what was made of a site that this one retells, and still holds; whether there is any."""
        events = reworded(self._site, before._site)
        if events is None or self._home != before._home:
            return False
        self._lists.carry(before._lists, events)
        changed = {f"{word} event/{event.id}" for event in events for word in ("entry", "face")}
        for key, (made, reads) in list(before._made.items()):
            lasts = key in OF_LISTS or (type(key) is tuple and key[0] == "told" and changed.isdisjoint(reads))
            if lasts and not any(name.startswith("media ") for name in reads):
                self._made[key] = made, reads
        self._cards = {id: found for id, found in list(before._cards.items()) if changed.isdisjoint(found[1])}
        self._links = {key: found for key, found in list(before._links.items()) if found[0] not in changed}
        self._dated = {key: found for key, found in list(before._dated.items()) if found[0] not in changed}
        self._dates, self._card_dates, self._targets = before._dates, before._card_dates, before._targets
        return True

    def href(self, address: str) -> str:
        """An address of this site for a link."""
        return urls.href(address, self.config)

    def page_of(self, ref: Ref) -> str:
        """The address of an entry's page for a link."""
        return self.config.base_path + urls.permalink(ref)  # an id holds nothing that is to be encoded

    def abroad(self, address: str) -> str:
        """An address with the site's own before it; where that is not known, the path from the root of its host."""
        return self.root + self.href(address)

    def is_there(self, address: str) -> bool:
        """Whether an address within the site that somebody wrote leads somewhere: where it looks back, some do not."""
        if not self.config.as_of:
            return True
        self.reads.add("sitemap")
        return is_there(address, self._paths)

    # Entries

    def entry(self, ref: Ref) -> Entry:
        """An entry, whole."""
        self.reads.add("entry " + ref)
        return self._site.entries[ref]

    def event(self, ref: Ref) -> Event:
        """An event, whole."""
        event = self.entry(ref)
        assert isinstance(event, Event)
        return event

    def face(self, ref: Ref) -> Entry:
        """An entry as others show it; what is asked of it must not be its text."""
        self.reads.add("face " + ref)
        return self._site.entries[ref]

    def source(self, ref: Ref) -> Source:
        """A source, which has no text."""
        source = self.face(ref)
        assert isinstance(source, Source)
        return source

    def link(self, ref: Ref, note: str = "", text: str = "") -> Link:
        """A link to an entry, by its own name unless another text is given; the same object each time."""
        key = (ref, note, text) if note or text else ref
        found = self._links.get(key)
        if found is None:
            entry = self._site.entries[ref]
            link = Link(text or entry.label, self.href_of(entry), ref.kind, note=note)
            found = self._links[key] = "face " + ref, link
        self.reads.add(found[0])
        return found[1]

    def dated_link(self, ref: Ref) -> Link:
        """A link to an event, with its date; the same object each time."""
        found = self._dated.get(ref) or self._keep_dated(ref)
        self.reads.add(found[0])
        return found[1]

    def beside_links(self, event: Event, others: Iterable[Event]) -> Iterator[Link]:
        """Links to neighbours in the order, which say so where it is not known which of the two came first."""
        own, is_certain = event.date, event.date.is_certain_day
        for other in others:
            face, link, date, is_other_certain = self._dated.get(other.ref) or self._keep_dated(other.ref)
            self.reads.add(face)
            is_unsure = not (is_certain and is_other_certain) and own.overlaps(date)
            yield self.link(other.ref, note=self.say("%s, order not certain") % link.note) if is_unsure else link

    def href_of(self, entry: Entry) -> str:
        """Where an entry is read: on its page, or, for a source without one, where it was published."""
        if isinstance(entry, Source) and entry.inline:
            return entry.url
        return self.page_of(entry.ref)

    def card(self, event: Event) -> Card:
        """An event as lists show it; the same object each time."""
        return self.cards((event,))[0]

    def cards(self, events: Iterable[Event]) -> list[Card]:
        """Several events as lists show them."""
        found = [self._cards.get(event.ref.id) or self._keep_card(event) for event in events]
        self.reads.update(*[reads for _, reads in found])
        return [card for card, _ in found]

    def html(self, prose: Prose, by: Ref) -> Markup:
        """An entry's body as safe HTML, its references as links."""
        return self.told(prose, by).html

    def told(self, prose: Prose, by: Ref) -> Told:
        """An entry's body as safe HTML, and what it cites."""
        return self.once(("told", by), lambda: self._tell(prose, by)) if prose else NOTHING

    def find(self, kind: str, name: str) -> Ref | None:
        """The entry of this id, else of this name."""
        ref = ref_to(kind, name)
        self.reads.add(f"face {kind}/{name}")
        if ref in self._site.entries:
            return ref
        named = (entry.ref for entry in self.of_kind(kind) if name in (entry.label, *getattr(entry, "aliases", ())))
        return next(named, None)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by label, then id; not their texts."""
        self.reads.add(f"kind {kind}")
        return self.once(("kind", kind), lambda: self._site.of_kind(kind))

    def count(self, kind: str) -> int:
        """How many entries of a kind there are."""
        self.reads.add(f"count {kind}")
        return self.once("counts", lambda: Counter(ref.kind for ref in self._site.entries))[kind]

    # Words

    def short(self, source: Source) -> str:
        """A source as a citation within a sentence names it: who, and when."""
        date = self.apart(self.when(source.published).text) if source.published else ""
        return ", ".join(part for part in (self.apart(source.publisher or source.label), date) if part)

    def picture(self, medium: Medium) -> Picture:
        """A picture with what must be said of it."""
        width, height = self._size(medium.file)
        return Picture(self.href(f"media/{medium.file}"), medium.alt, medium.caption, medium.credit, width, height)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What is made once, whichever page asks for it first; each page that asks has read what it is made of.

        The key says what it is, and of what.
        """
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._note(make)
        self.reads |= found[1]
        return found[0]  # type: ignore[return-value]  # what is kept under a key is always of one type

    def _note(self, make: Callable[[], T]) -> tuple[T, frozenset[str]]:
        """What is made, and what it is made of."""
        before, self.reads = self.reads, set()
        try:
            return make(), frozenset(self.reads)
        finally:
            self.reads = before

    def _keep_dated(self, ref: Ref) -> tuple[str, Link, Date, bool]:
        event = self._site.entries[ref]
        assert isinstance(event, Event)
        words, link = self.when(event.date).text, self.link(ref)
        note = f"{words}, {self.say('retracted')}" if event.retracted else words
        dated = Link(link.text, link.url, link.kind, note=note)
        return self._dated.setdefault(ref, (self._links[ref][0], dated, event.date, event.date.is_certain_day))

    def _keep_card(self, event: Event) -> tuple[Card, frozenset[str]]:
        return self._cards.setdefault(event.ref.id, self._note(partial(self._card, event)))

    def _card(self, event: Event) -> Card:
        self.face(event.ref)
        when, day, gauge, ongoing = self.on_card(event.date)
        standing, standing_text = self._standing(event) if event.promises else ("", "")
        return Card(
            id=event.id,
            url=self.page_of(event.ref),
            title=event.title,
            summary=event.summary,
            when=when,
            day=day,
            places=tuple([self.link(ref) for ref in event.places]),
            actors=tuple([self.link(part.actor, note=part.role) for part in event.actors]),
            topics=tuple([self.link(ref) for ref in event.topics]),
            sources=len(event.sources),
            independent=self._lists.independent(event),
            status=event.status,
            status_text=self.say(STATUS_TEXTS[event.status]) if event.status else "",
            weight=event.weight,
            retracted=event.retracted,
            ongoing=ongoing and not event.retracted and not event.announced,
            gauge=gauge,
            changed=changed(event),
            standing=standing,
            standing_text=standing_text,
        )

    def _standing(self, event: Event) -> tuple[str, str]:
        """How what an event announced stands, unless its status says so: what is ahead is planned, what is off, not."""
        promise = self.promise(event)
        if promise is None or promise.standing == "off" or (promise.standing == "ahead" and not event.due):
            return "", ""
        texts = PROMISE_TAGS if event.due else PROMISE_TEXTS
        return promise.standing, self.say(texts[promise_word(promise)])

    def _tell(self, prose: Prose, by: Ref) -> Told:
        self.entry(by)
        made = markdown.render_markdown(prose.text, self._lead, self.config.base_path, heading_level=2)
        if self.config.as_of and "<a " in made:
            made = unlink(made, lambda address: self.is_there(address[len(self.config.base_path) - 1 :]))
        return tell(with_sizes(made, self.href("media/"), self._size), self.say("Table"))

    def _size(self, name: str) -> Size:
        self.reads.add(f"media {name}")
        return self.once(("size", name), lambda: measure(self._home, name) if name in self._site.media else UNKNOWN)

    def _lead(self, reference: Reference) -> Link:
        """Where a reference in a text leads, and what it says."""
        named = (reference.kind, reference.target)
        target = self._targets.get(named)
        if target is None:
            entries = {**self._site.absent, **self._site.entries} if self._site.absent else self._site.entries
            target = resolve(reference, entries, self._site.same)
            assert target is not None, f"{reference.target} was linked"
            self._targets[named] = target
        if target.id != reference.id:  # a source that another stands for
            self.reads.add("same")
        if target in self._site.absent:
            return self._words(reference, target)
        if reference.kind == "cite":
            return Link("*", f"#{anchor(target)}", target.kind, note=self.short(self.source(target)))
        link = self.link(target)
        return Link(reference.label, link.url, link.kind) if reference.label else link

    def _words(self, reference: Reference, target: Ref) -> Link:
        """What a reference says to an entry that is left out."""
        self.reads.add("absent " + target)
        entry = self._site.absent[target]
        return Link(f"[{self.short(entry)}]" if isinstance(entry, Source) else reference.label or entry.label, "")

    def later(self, event: Ref) -> tuple[Correction, ...]:
        """Where the site looks back, the later corrections of an event that stand in it nonetheless."""
        if not self.config.as_of:
            return ()
        self.reads.add(f"later event/{event.id}")
        return self._site.later.get(event, ())
