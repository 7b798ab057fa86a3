"""Registry: a linked site goes in; what its actors, places and topics are called comes out, by the words of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dateline.authoring.language.folded import fold
from dateline.dates import Date
from dateline.model import Actor, Place, Series, Site, Source, Topic


@dataclass(frozen=True, slots=True)
class Named:
    """An entry by what it is called: its name first, then its aliases; `actor_kind` as its file gives it."""

    kind: str
    id: str
    names: tuple[str, ...]
    actor_kind: str = ""
    within: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the entry is called."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source that the site has a file of, or describes in an event."""

    id: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series that figures may belong to."""

    id: str
    title: str
    unit: str = ""
    per: str = ""
    kind: str = "count"


@dataclass(frozen=True, eq=False)  # what is worked out of one is kept for as long as it is the same
class Registry:
    """What a site calls its actors, places and topics, and which sources and series it has; without a site, nothing."""

    entries: tuple[Named, ...] = ()
    sources: tuple[KnownSource, ...] = ()
    series: tuple[KnownSeries, ...] = ()

    @classmethod
    def of(cls, site: Site) -> Registry:
        """The registry of a linked site, in an order that its files do not change."""
        found = [entry for _, entry in sorted(site.entries.items())]
        return cls(
            entries=tuple(_named(entry) for entry in found if isinstance(entry, Actor | Place | Topic)),
            sources=tuple(_source(entry) for entry in found if isinstance(entry, Source)),
            series=tuple(
                KnownSeries(entry.id, entry.title, entry.unit, entry.per, entry.kind)
                for entry in found
                if isinstance(entry, Series)
            ),
        )

    def find(self, kind: str, id: str) -> Named | None:
        """The actor, place or topic of this id."""
        return self._by_id.get((kind, id))

    def source_of(self, *, url: str = "", publisher: str = "", published: str = "", title: str = "") -> str:
        """The id of the source that an article is: by its address, else by publisher and title or day; "" for none.

        Titles that differ are two articles, even of one publisher's one day.
        """
        if url and (id := self._addresses.get(plain_address(url))):
            return id
        if not publisher:
            return ""
        same = [one for one in self.sources if house_of(one.publisher) == house_of(publisher)]
        if title and (titled := [one for one in same if fold(one.title) == fold(title)]):
            return next((one.id for one in titled if one.published == published), titled[0].id)
        untitled = [one for one in same if published and one.published == published and not (title and one.title)]
        return untitled[0].id if len(untitled) == 1 else ""

    def spelled(self, kind: str) -> Iterator[tuple[str, Named]]:
        """Every name and alias of a kind, with its entry; names before aliases."""
        entries = [entry for entry in self.entries if entry.kind == kind]
        yield from ((entry.name, entry) for entry in entries)
        yield from ((alias, entry) for entry in entries for alias in entry.names[1:])

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Named]:
        return {(entry.kind, entry.id): entry for entry in self.entries}

    @cached_property
    def _addresses(self) -> dict[str, str]:
        return {plain_address(one.url): one.id for one in reversed(self.sources) if one.url}


def house_of(publisher: str) -> str:
    """A publisher's name by which it is compared, without a remark in brackets, such as on who carried it."""
    return fold(publisher.partition(" (")[0])


def plain_address(url: str) -> str:
    """What makes two addresses the same: not their fragment, nor where a reader came from."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = [(key, value) for key, value in parse_qsl(parts.query, True) if not key.startswith("utm_")]
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(query), ""))


def _named(entry: Actor | Place | Topic) -> Named:
    names = tuple(dict.fromkeys((entry.label, *entry.aliases)))
    kind = entry.kind if isinstance(entry, Actor) else ""
    return Named(entry.ref.kind, entry.id, names, kind, tuple(ref.id for ref in entry.within))


def _source(source: Source) -> KnownSource:
    published: Date | None = source.published
    return KnownSource(source.id, source.title, source.publisher, published.text if published else "", source.url)
