"""Site: what site.yaml says, all entries and how they hang together, and the pages that come of them."""

from __future__ import annotations

import datetime as dt
import marshal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from dateline.model.entries import Entry, Event
from dateline.model.values import NOWHERE, Correction, Figure, Ref, ref_to
from dateline.problems import Mark
from dateline.references import Reference
from dateline.schema import KINDS


class Navigation(NamedTuple):
    """A link at the head of every page."""

    title: str
    to: str
    mark: Mark = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What site.yaml says; where it looks back, the day that it is `as_of` (ISO 8601), and where it is `live`."""

    title: str
    description: str = ""
    url: str = ""
    base_path: str = "/"
    language: str = "en"
    timezone: str = "UTC"
    author: str = ""
    license: str = ""
    repository: str = ""
    navigation: tuple[Navigation, ...] = ()
    newest_first: bool = True
    per_page: int = 100
    feed_entries: int = 20
    search: bool = False
    open_registry: bool = False
    shows_drafts: bool = False
    as_of: str = ""
    live: str = ""
    allow: tuple[str, ...] = field(default=(), compare=False, repr=False)  # no page shows what is told of it


class Point(NamedTuple):
    """A figure of a series, and the event that gives it."""

    event: Ref
    figure: Figure


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that is published, and how it hangs together; events are oldest first everywhere.

    `mentions` are by each entry those whose texts name it, `promises` the events that say what is to come; `today`
    tells what is due from what is overdue, and no more.
    Where it looks back, `absent` is what is left out, and `later` the later corrections that stand nonetheless.
    `digests` holds 16 bytes for each entry, which differ where its kind or anything that it says does, its marks aside.
    """

    config: Config
    entries: Mapping[Ref, Entry]
    timeline: tuple[Event, ...]
    about: Mapping[Ref, tuple[Event, ...]]
    mentions: Mapping[Ref, tuple[Ref, ...]]
    parts: Mapping[Ref, tuple[Ref, ...]]
    answers: Mapping[Ref, tuple[tuple[str, Ref], ...]]
    points: Mapping[Ref, tuple[Point, ...]]
    derived: Mapping[Ref, tuple[Ref, ...]]
    promises: tuple[Ref, ...]
    media: tuple[str, ...]
    same: Mapping[Ref, Ref]
    digests: Mapping[Ref, bytes] = field(default_factory=dict)
    today: dt.date = dt.date.min
    absent: Mapping[Ref, Entry] = field(default_factory=dict)
    later: Mapping[Ref, tuple[Correction, ...]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """32 hexadecimal digits, which differ where anything that is said does; not for other settings or days."""
        same = [(ref.id, kept.id) for ref, kept in self.same.items()]
        told = b"".join(self.digests.values()), same, self.media
        return blake2b(marshal.dumps(told, 2), digest_size=16).hexdigest()

    def retells(self, other: Site) -> bool:
        """Whether this is another site in other words: the same entries, dates, ties, statuses and corrections.

        That is as far as the linker saw, which then left the ways back as they are; where it linked everything anew,
        the answer is no.
        """
        same_ways = self.parts is other.parts and self.answers is other.answers
        return same_ways and (self.config, self.media) == (other.config, other.media)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, by label, then id."""
        found = (entry for ref, entry in self.entries.items() if ref.kind == kind)
        return tuple(sorted(found, key=lambda entry: (entry.label.casefold(), entry.id)))

    def find(self, kind: str, name: str) -> Ref | None:
        """The entry of a kind with this id, or else with this name."""
        ref = ref_to(kind, name)
        if ref in self.entries:
            return ref
        named = (entry.ref for entry in self.of_kind(kind) if name in (entry.label, *getattr(entry, "aliases", ())))
        return next(named, None)


def resolve(reference: Reference, entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> Ref | None:
    """The entry that `[[…]]` or `[@…]` in a linked text means."""
    kinds: Iterable[str] = KINDS
    if reference.kind == "cite":
        kinds = ("source",)
    elif hint := reference.kind_hint:
        kinds = (hint,)
    id = reference.id
    for kind in kinds:
        ref = ref_to(kind, id)
        ref = same.get(ref, ref)
        if ref in entries:
            return ref
    return None


class Page(NamedTuple):
    """One file of the published site: its path below output/, what it shows, and which part of it."""

    path: str
    shows: str
    ref: Ref | None = None
    period: str = ""
    order: str = ""
    number: int = 1
    of: int = 1
