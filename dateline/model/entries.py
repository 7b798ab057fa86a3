"""Entries: one frozen dataclass for each kind, with the fields that the schema declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.dates import Date
from dateline.model.values import (
    NOWHERE,
    Citation,
    Correction,
    Evidence,
    Figure,
    Links,
    Medium,
    Part,
    Position,
    Prose,
    Ref,
)
from dateline.problems import Mark
from dateline.schema import TIES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What every kind has.

    One that was restored has `restored` in place of most of its fields, and each is read when it is first asked for.
    """

    ref: Ref
    old_ids: tuple[str, ...] = ()
    draft: bool = False
    allow: tuple[str, ...] = ()
    mark: Mark = field(default=NOWHERE, compare=False, repr=False)
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False, repr=False)
    restored: Callable[[str], object] | None = field(default=None, init=False, compare=False, repr=False)

    if not TYPE_CHECKING:  # for which the fields are there

        def __getattr__(self, name: str) -> object:
            restored = object.__getattribute__(self, "restored")
            if restored is None:
                raise AttributeError(f"{type(self).__name__} has no {name}", name=name, obj=self)
            value = restored(name)
            object.__setattr__(self, name, value)
            return value

    @property
    def id(self) -> str:
        """The entry's id, unique within its kind."""
        return self.ref.id

    def at(self, name: str) -> Mark:
        """Where this field was written; where the entry begins if it was not."""
        return self.marks.get(name, self.mark)

    def says(self, name: str) -> bool:
        """Whether its editor wrote this field; what is not written may follow from the rest."""
        return name in self.marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(_Entry):
    """Something that happened, or is to happen; `entered` where its editor wrote `added`, which else follows."""

    date: Date
    title: str
    summary: str = ""
    body: Prose = Prose()
    places: tuple[Ref, ...] = ()
    actors: tuple[Part, ...] = ()
    topics: tuple[Ref, ...] = ()
    sources: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()
    due: Date | None = None
    within: tuple[Ref, ...] = ()
    follows: tuple[Ref, ...] = ()
    responds_to: tuple[Ref, ...] = ()
    fulfils: tuple[Ref, ...] = ()
    contradicts: tuple[Ref, ...] = ()
    status: str = ""
    weight: int = 2
    known: Date | None = None
    added: Date | None = None
    entered: bool = False
    corrections: tuple[Correction, ...] = ()
    media: tuple[Medium, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.title

    @property
    def cited(self) -> tuple[Ref, ...]:
        """Its sources, without what they say."""
        return tuple([citation.source for citation in self.sources])

    @property
    def retracted(self) -> bool:
        """Whether a correction took it back."""
        return bool(self.corrections) and any(correction.kind == "retraction" for correction in self.corrections)

    @property
    def ties(self) -> tuple[tuple[str, Ref], ...]:
        """The earlier events that it is tied to, and how."""
        if not (self.follows or self.responds_to or self.fulfils or self.contradicts):
            return ()
        return tuple([(name, ref) for name in TIES for ref in getattr(self, name)])

    @property
    def promises(self) -> bool:
        """Whether it says what is to come, or was: by when something falls due, or that it is itself announced."""
        return self.due is not None or self.announced

    @property
    def announced(self) -> bool:
        """Whether it is told of before it happened, if it ever did."""
        return self.status in ("planned", "cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(_Entry):
    """A person, organization, government, office or group."""

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    within: tuple[Ref, ...] = ()
    links: Links = Links()
    image: Medium | None = None
    body: Prose = Prose()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(_Entry):
    """What events are about."""

    title: str
    within: tuple[Ref, ...] = ()
    aliases: tuple[str, ...] = ()
    body: Prose = Prose()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(_Entry):
    """Where events happen."""

    name: str
    within: tuple[Ref, ...] = ()
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    body: Prose = Prose()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(_Entry):
    """What the record cites; `inline` when it was described within an event and has no page of its own."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    published: Date | None = None
    accessed: Date | None = None
    kind: str = "article"
    derived_from: tuple[Ref, ...] = ()
    carried_by: tuple[str, ...] = ()
    title_ours: bool = False
    inline: bool = False

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.title or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(_Entry):
    """What figures belong to."""

    title: str
    unit: str = ""
    per: str = ""
    kind: str = "count"
    body: Prose = Prose()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage(_Entry):
    """A page of running text: about, method, policy."""

    title: str
    summary: str = ""
    body: Prose = Prose()

    @property
    def label(self) -> str:
        """What a link to it says."""
        return self.title


Entry = Event | Actor | Topic | Place | Source | Series | TextPage
