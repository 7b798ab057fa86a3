"""Look: the published record as one lint sees it, and what of it has been allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from dateline.model import Entry, Event, Ref, Site, Source
from dateline.problems import Mark, Problem

E = TypeVar("E", bound=Entry)


class Record:
    """What of a site is published, by kind; drafts are not."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.entries = tuple(entry for entry in site.entries.values() if not _is_draft(entry))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events."""
        return tuple(entry for entry in self.entries if isinstance(entry, Event))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, those that are described within events too."""
        return tuple(entry for entry in self.entries if isinstance(entry, Source))

    @cached_property
    def uses(self) -> Counter[Ref]:
        """How many events name an actor, a topic or a place themselves, not by a part of it."""
        named = ((*(part.actor for part in event.actors), *event.topics, *event.places) for event in self.events)
        return Counter(ref for refs in named for ref in dict.fromkeys(refs))


@dataclass
class Look:
    """A record as one lint looks at it; remembers which entries allowed what it found."""

    record: Record
    lint: str
    used: set[Ref] = field(default_factory=set)

    def allows(self, *entries: Entry) -> bool:
        """Whether one of the entries that something was found about allows it; to be asked only then."""
        allowing = [entry.ref for entry in entries if self.lint in entry.allow]
        self.used.update(allowing)
        return bool(allowing)

    def told(self, entries: Iterable[E]) -> list[E]:
        """Those of the entries that something was found about which do not allow it."""
        return [entry for entry in entries if not self.allows(entry)]

    def warn(self, mark: Mark, message: str, hint: str = "", places: Iterable[Mark] = ()) -> Iterator[Problem]:
        """The warning that says so; `places` are others that it is about."""
        yield Problem(mark, "warning", message, hint, self.lint, tuple(sorted(places)))


def _is_draft(entry: Entry) -> bool:
    return entry.draft or entry.mark.file.startswith("content/drafts/")
