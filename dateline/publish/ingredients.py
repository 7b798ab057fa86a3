"""Ingredients: the site in; the digest of each thing that a page may have been made of, by the name that it has, out.

A name is a word and what it is about, as `View` notes it: `entry event/x`, `list actor/x`, `part newest 2 `.
"""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from dateline.model import (
    Actor,
    Comparison,
    Entry,
    Event,
    Figure,
    Page,
    Place,
    Prose,
    Ref,
    Series,
    Site,
    Source,
    TextPage,
    Topic,
    derived_in,
    find_witnesses,
)
from dateline.publish.lists import Change, Lists, Period, changed
from dateline.publish.theme import Theme

GONE = ""  # the digest of what there is not
OF_LISTS = frozenset({"list", "part", "total", "has", "periods", "around"})  # of shapes, and what is within what
OF_ENTRIES = frozenset({"entry", "face", "shape"})  # which follow from the entry that they are of
OF_FILES = frozenset({"asset", "media", "sitemap"})  # which follow from no entry


class Ingredients:
    """Digests of 64 bits, each worked out when it is asked for."""

    def __init__(self, site: Site, theme: Theme, home: Path, pages: Iterable[Page]) -> None:
        self._site = site
        self._theme = theme
        self._home = home
        self._pages = pages
        self._lists = Lists(site)

    def digest(self, name: str) -> str:
        """The digest of an ingredient; the same as long as no page that was made of it can change by it."""
        word, _, about = name.partition(" ")
        return _DIGESTS[word](self, about)

    @cached_property
    def entries(self) -> Mapping[str, str]:
        """The digests of all entries, whole, by their names."""
        return {f"entry {ref.kind}/{ref.id}": digest.hex() for ref, digest in self._site.digests.items()}

    def _entry(self, about: str) -> str:
        return self.entries.get(f"entry {about}", GONE)

    def _face(self, about: str) -> str:
        entry = self._site.entries.get(_ref(about))
        return _hash(self._face_of(entry)) if entry else GONE

    def _face_of(self, entry: Entry) -> object:
        """All of an entry that pages of others show; of an event also how many of its sources are independent."""
        if not isinstance(entry, Event):
            return _face(entry)
        return _face(entry), len(find_witnesses(entry.cited, derived_in(self._site.entries)).independent)

    def _descent(self, _: str) -> str:
        """What every source is derived from, by which others count it or not."""
        found = ((ref, entry) for ref, entry in self._site.entries.items() if isinstance(entry, Source))
        return _hash([(_id(ref), _ids(entry.derived_from)) for ref, entry in found if entry.derived_from])

    def _list(self, about: str) -> str:
        return self._joined(self._lists.undated if about == "undated" else self._lists.events(_list(about)))

    def _part(self, about: str) -> str:
        order, number, of = about.split(" ", 2)
        return self._joined(self._lists.part(Page("", "", order=order, number=int(number)), _list(of)))

    def _total(self, about: str) -> str:
        return str(len(self._lists.events(_list(about))))

    def _has(self, about: str) -> str:
        return str(_list(about) in self._lists.periods)

    def _periods(self, _: str) -> str:
        return self._all_periods

    @cached_property
    def _all_periods(self) -> str:
        lists = self._lists.periods.items()
        return _hash([(of, len(events), sum(event.status == "planned" for event in events)) for of, events in lists])

    def _shape(self, about: str) -> str:
        entry = self._site.entries.get(_ref(about))
        return _hash(_shape(entry)) if isinstance(entry, Event) else GONE

    def _around(self, about: str) -> str:
        return _hash(self._neighbours.get(about.partition("/")[2]))

    @cached_property
    def _neighbours(self) -> Mapping[str, list[str]]:
        """By each event, those before and after it in the lists of its actors and topics."""
        found: dict[str, list[str]] = {}
        for ref, events in self._site.about.items():
            if ref.kind in ("actor", "topic"):
                ids = ["", *[event.ref.id for event in events], ""]
                for before, id, after in zip(ids, ids[1:], ids[2:], strict=False):
                    found.setdefault(id, []).extend((ref.id, before, after))
        return found

    def _back(self, about: str) -> str:
        ref, site = _ref(about), self._site
        if ref not in self._led_to:
            return "none"
        mentions = [(_id(mention.by), mention.sentence) for mention in site.mentions.get(ref, ())]
        points = [(_id(point.event), _figure(point.figure)) for point in site.points.get(ref, ())]
        answers = [(tie, _id(by)) for tie, by in site.answers.get(ref, ())]
        return _hash((mentions, points, answers, _ids(site.parts.get(ref, ())), _ids(site.derived.get(ref, ()))))

    @cached_property
    def _led_to(self) -> AbstractSet[Ref]:
        site = self._site
        return {*site.mentions, *site.points, *site.answers, *site.parts, *site.derived}

    def _figures(self, about: str) -> str:
        return _hash([_comparison(each) for each in self._lists.series.get(_ref(about), ())])

    def _differing(self, about: str) -> str:
        found = self._lists.differing_by_event.get(_ref(about), ()) if about else self._lists.differing
        return _hash([_comparison(each) for each in found])

    def _disputed(self, _: str) -> str:
        return _hash([(self._face_of(event), _ids(event.contradicts)) for event in self._lists.disputed])

    def _kind(self, kind: str) -> str:
        return self._all_of_kind.get(kind, GONE)

    @cached_property
    def _all_of_kind(self) -> Mapping[str, str]:
        faces: dict[str, list[object]] = {}
        for ref, entry in self._site.entries.items():
            faces.setdefault(ref.kind, []).append(self._face_of(entry))
        return {kind: _hash(of_kind) for kind, of_kind in faces.items()}

    def _count(self, kind: str) -> str:
        return str(self._counts[kind])

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter([ref.kind for ref in self._site.entries])

    def _newest(self, _: str) -> str:
        return _hash(self._lists.newest)

    def _news(self, about: str) -> str:
        shows, number = about.split()
        return _changes(self._lists.news(Page("", shows, number=int(number))))

    def _latest(self, most: str) -> str:
        return _changes(self._lists.changes[: int(most)])

    def _same(self, _: str) -> str:
        return _hash([(_id(ref), _id(kept)) for ref, kept in sorted(self._site.same.items())])

    def _asset(self, name: str) -> str:
        path = self._theme.assets.get(name)
        return blake2b(path.read_bytes(), digest_size=8).hexdigest() if path else GONE

    def _medium(self, name: str) -> str:
        """By its size and its times, since pictures are large."""
        try:
            found = (self._home / "content" / "media" / name).stat()
        except OSError:  # it is gone, or cannot be read, which is told where it is printed
            return GONE
        return _hash((found.st_size, found.st_mtime_ns, found.st_ctime_ns))

    def _sitemap(self, _: str) -> str:
        return _hash([page.path for page in self._pages])

    def _joined(self, events: tuple[Event, ...]) -> str:
        shapes = self._all_shapes
        return blake2b(b"".join([shapes[event.ref.id] for event in events]), digest_size=8).hexdigest()

    @cached_property
    def _all_shapes(self) -> Mapping[str, bytes]:
        shapes = ((event.ref.id, _pack(_shape(event))) for event in self._site.timeline)
        return {id: blake2b(shape, digest_size=8).digest() for id, shape in shapes}


_DIGESTS: Mapping[str, Callable[[Ingredients, str], str]] = {
    "entry": Ingredients._entry,
    "face": Ingredients._face,
    "descent": Ingredients._descent,
    "shape": Ingredients._shape,
    "list": Ingredients._list,
    "part": Ingredients._part,
    "total": Ingredients._total,
    "has": Ingredients._has,
    "periods": Ingredients._periods,
    "around": Ingredients._around,
    "back": Ingredients._back,
    "figures": Ingredients._figures,
    "differing": Ingredients._differing,
    "disputed": Ingredients._disputed,
    "kind": Ingredients._kind,
    "count": Ingredients._count,
    "newest": Ingredients._newest,
    "news": Ingredients._news,
    "latest": Ingredients._latest,
    "same": Ingredients._same,
    "asset": Ingredients._asset,
    "media": Ingredients._medium,
    "sitemap": Ingredients._sitemap,
}


def _face(entry: Entry) -> object:
    """All of an entry that pages of others show: everything but its text."""
    match entry:
        case Event():
            actors = [(_id(part.actor), part.role) for part in entry.actors]
            about = (actors, _ids(entry.places), _ids(entry.topics), len(entry.sources))
            standing, added = (entry.status, entry.weight, entry.retracted), entry.added and entry.added.text
            return (entry.id, entry.title, entry.date.text, entry.summary, standing, about, changed(entry), added)
        case Source():
            dates = (entry.published and entry.published.text, entry.accessed and entry.accessed.text)
            named = (entry.id, entry.title, entry.publisher, entry.author, entry.url, entry.archive_url, entry.kind)
            return (*named, *dates, entry.inline, entry.title_ours, _ids(entry.derived_from), entry.carried_by)
        case Actor() | Place() | Topic() | Series() | TextPage():
            return repr(replace(entry, body=Prose()))


def _shape(event: Event) -> object:
    """What lists ask of an event: when it was and how sure, how much it weighs, what it is about, who says what."""
    added = event.added.text if event.added else ""
    actors = [(_id(part.actor), part.role) for part in event.actors]
    sources = [(_id(citation.source), citation.says, citation.quote) for citation in event.sources]
    figures = [_figure(figure) for figure in event.figures]
    what = (_ids(event.places), _ids(event.topics), sources, figures)
    return (event.id, event.date.text, event.status, event.weight, added, actors, *what)


def _changes(changes: Iterable[Change]) -> str:
    return _hash([(change.day.text, change.event.id, change.correction) for change in changes])


def _figure(figure: Figure) -> object:
    when = figure.date.text if figure.date else ""
    series = _id(figure.series) if figure.series else ""
    return (figure.value.text, series, figure.label, when, figure.says, _ids(figure.sources))


def _comparison(each: Comparison) -> object:
    points = [(_id(point.event), _figure(point.figure)) for point in each.points]
    return (_id(each.about), each.label, points, each.differ, each.disputed)


def _id(ref: Ref) -> str:
    return f"{ref.kind}/{ref.id}"


def _ids(refs: Iterable[Ref]) -> list[str]:
    return [f"{ref.kind}/{ref.id}" for ref in refs]


def _hash(value: object) -> str:
    return blake2b(_pack(value), digest_size=8).hexdigest()


def _pack(value: object) -> bytes:
    # Version 2 of marshal's form tells equal values by no accident of where they are in memory.
    return marshal.dumps(value, 2)  # type: ignore[arg-type]  # it is made of plain values


def _ref(name: str) -> Ref:
    kind, _, id = name.partition("/")
    return Ref(kind, id)


def _list(name: str) -> Ref | Period | None:
    """The list that a name is of: `` the timeline, `actor/x`, `2023:`, `2023:12`."""
    if not name:
        return None
    if "/" in name:
        return _ref(name)
    year, _, month = name.partition(":")
    return int(year), int(month) if month else None
