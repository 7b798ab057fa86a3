"""Listed: the lists as one page sees them: the timeline, what is new, ways back to an entry; and which it asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from dateline.model import Event, Page, Point, Promise, Ref, find_quotes, promise_of
from dateline.publish.lists.lists import Change
from dateline.publish.lists.placed import Period
from dateline.publish.lists.tally import Tally
from dateline.publish.view.evidence import Evidence

T = TypeVar("T")


class Listed(Evidence):
    """The lists of one site; each that is asked for is noted in `reads`, by its name among `ingredients`.

    `archives` are the years and months that have events, as far as their pages tell: to find them takes all events.
    """

    archives: Collection[Period] | None = None

    def events(self, of: Ref | Period | None = None) -> tuple[Event, ...]:
        """The events about an entry, of a period, or all of them, oldest first: their dates, and what they are about.

        What else is asked of one must be asked of `face` or `entry`.
        """
        self.reads.add(f"list {_named(of)}")
        return self._lists.events(of)

    def part(self, page: Page, of: Ref | Period | None = None) -> tuple[Event, ...]:
        """The events that one page of a list shows, in its order."""
        self.reads.add(f"part {page.order} {page.number} {_named(of)}")
        return self._lists.part(page, of)

    def total(self, of: Ref | Period | None = None) -> int:
        """How long a list is."""
        self.reads.add(f"total {_named(of)}")
        return len(self._lists.events(of))

    @property
    def periods(self) -> Mapping[Period, tuple[Event, ...]]:
        """The years and months that have events: how many, and how many of them are planned."""
        self.reads.add("periods")
        return self._lists.periods

    def begins(self, year: int) -> int:
        """Where in the timeline the first event of a year stands."""
        self.reads.add("periods")
        return self._lists.places[self._lists.periods[(year, None)][0].ref]

    def has(self, period: Period) -> bool:
        """Whether a year or month has events."""
        self.reads.add(f"has {_named(period)}")
        return period in (self._lists.periods if self.archives is None else self.archives)

    @property
    def undated(self) -> tuple[Event, ...]:
        """The events that no year of the calendar has."""
        self.reads.add("list undated")
        return self._lists.undated

    @property
    def newest(self) -> tuple[str, tuple[str, ...]]:
        """The last day on which an event was added or corrected, and those of that day by id, unless they are many."""
        self.reads.add("newest")
        return self._lists.newest

    def news(self, page: Page) -> tuple[Change, ...]:
        """What one page of `changes`, or of `corrections` alone, shows: which, and since when; the newest first."""
        self.reads.add(f"news {page.shows} {page.number}")
        return self._lists.news(page)

    def latest(self, most: int) -> tuple[Change, ...]:
        """What is newest in the record: which, and since when."""
        self.reads.add(f"latest {most}")
        return self._lists.changes[:most]

    @property
    def tally(self) -> Tally:
        """The record in numbers."""
        self.reads.add("tally")
        return self._lists.tally

    def promises(self, page: Page | None = None) -> tuple[Promise, ...]:
        """What was announced, and how it stands: all, or what one page of the list shows."""
        if page is None:
            self.reads.add("promises")
            return self._lists.promises
        self.reads.add(f"promised {page.number}")
        return self._lists.promised(page)

    def promise(self, event: Event) -> Promise | None:
        """How what an event announced stands, if it announced anything."""
        if not event.promises:
            return None
        self.reads.add("promise " + event.ref)
        return promise_of(self._site, event.ref)

    def ties(self, ref: Ref) -> tuple[tuple[str, Ref], ...]:
        """The earlier events that one is tied to, and how, in time; where these stand, their faces tell."""
        self.reads.add("tied " + ref)
        event = self._site.entries[ref]
        assert isinstance(event, Event)
        return tuple(sorted(event.ties, key=lambda tie: self._lists.places[tie[1]]))

    def answers_near(self, ref: Ref, other: Ref, most: int) -> tuple[Ref, ...]:
        """Of the later events that are tied to one, those next to another of them, the nearest first, else the first.

        Which of them come first in time is noted, and not when.
        """
        self.reads.add("tied " + ref)
        answers, places = self._site.answers.get(ref, ()), self._lists.places
        at = bisect_left(answers, places[other], key=lambda answer: places[answer[1]])
        at = at if at < len(answers) and answers[at][1] == other else 0
        window = range(max(at - most, 0), min(at + most + 1, len(answers)))
        return tuple(answers[place][1] for place in sorted(window, key=lambda place: (abs(place - at), place)))

    def number_of_ties(self, ref: Ref) -> int:
        """How many ties an event has, to earlier and to later ones."""
        self.reads.add("tied " + ref)
        event = self._site.entries[ref]
        assert isinstance(event, Event)
        return len(event.ties) + len(self._site.answers.get(ref, ()))

    def place(self, event: Ref) -> int:
        """Where an event stands in the timeline, to be told of those alone whose dates the page has read."""
        return self._lists.places[event]

    def beside(self, event: Event, refs: Sequence[Ref | None]) -> list[tuple[Event | None, Event | None]]:
        """The events before and after this one among those about each entry; their dates, and no more."""
        self.reads.add("around " + event.ref)
        return [self._lists.beside(ref, event) for ref in refs]

    def mentions(self, ref: Ref) -> tuple[Ref, ...]:
        """The entries whose texts name one."""
        return self._back(ref, self._site.mentions)

    def quotes(self, by: Ref, ref: Ref) -> tuple[str, ...]:
        """The first sentence of a text that names an entry; of a source, all that cite it."""
        self.reads.add("text " + by)
        return find_quotes(self._site.entries[by], ref, self._site.entries, self._site.same)

    def parts(self, ref: Ref) -> tuple[Ref, ...]:
        """What lies within an entry."""
        return self._back(ref, self._site.parts)

    def derived(self, ref: Ref) -> tuple[Ref, ...]:
        """The sources that repeat one."""
        return self._back(ref, self._site.derived)

    def answers(self, ref: Ref) -> tuple[tuple[str, Ref], ...]:
        """The later events that are tied to one, and how."""
        return self._back(ref, self._site.answers)

    def points(self, ref: Ref) -> tuple[Point, ...]:
        """The figures of a series."""
        return self._back(ref, self._site.points)

    def _back(self, ref: Ref, ways: Mapping[Ref, tuple[T, ...]]) -> tuple[T, ...]:
        self.reads.add("back " + ref)
        return ways.get(ref, ())


def _named(of: Ref | Period | None) -> str:
    """A list as ingredients name it: `actor/x`, `2023:`, `2023:12`; the timeline has no name."""
    if of is None:
        return ""
    if isinstance(of, Ref):
        return f"{of.kind}/{of.id}"
    year, month = of
    return f"{year}:{month or ''}"
