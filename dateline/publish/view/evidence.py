"""Evidence: the site goes in; who says what, how independently, and what cannot all hold, comes out, and is noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import NullTranslations

from dateline.model import Comparison, Event, Ref, Witnesses
from dateline.publish.lists.lists import SERIES_ROWS, Lists
from dateline.publish.words.wording import Wording


class Evidence(Wording):
    """What a page asks of sources and figures; noted in `reads`, by the names of `ingredients`."""

    def __init__(self, lists: Lists, translations: NullTranslations) -> None:
        super().__init__(lists.site.config, translations)
        self.reads: set[str] = set()
        self._site = lists.site
        self._lists = lists

    def witnesses(self, event: Event) -> Witnesses:
        """Which of an event's sources are independent, and whom the others repeat."""
        self.reads.add("descent ")
        return self._lists.witnesses(event.cited)

    def independent(self, event: Event) -> int:
        """How many of an event's sources are independent."""
        self.reads.add("descent ")
        return self._lists.independent(event)

    def counted(self, sources: tuple[Ref, ...]) -> int:
        """How many of these sources are independent."""
        self.reads.add("descent ")
        return len(self._lists.witnesses(sources).independent)

    def comparisons(self, series: Ref, number: int | None = None) -> tuple[Comparison, ...]:
        """The figures of a series, period by period: all of them, or those that begin on one of its pages."""
        self.reads.add(f"figures series/{series.id}")
        found = self._lists.series.get(series, ())
        return found if number is None else tuple(_part(found, number))

    def differing(self, event: Ref | None = None) -> tuple[Comparison, ...]:
        """The figures that cannot all hold: all of them, or those of which an event gives one."""
        if event is None:
            self.reads.add("differing ")
            return self._lists.differing
        self.reads.add(f"differing event/{event.id}")
        return self._lists.differing_by_event.get(event, ())

    @property
    def disputed(self) -> tuple[tuple[Event, tuple[Ref, ...]], ...]:
        """The events that are disputed, or at odds with others: their faces, and what they contradict that stands."""
        self.reads.add("disputed ")
        return self._lists.disputed


def _part(comparisons: Sequence[Comparison], number: int) -> Iterator[Comparison]:
    """The periods that begin on a page; none is torn apart."""
    at = 0
    for each in comparisons:
        if at // SERIES_ROWS == number - 1:
            yield each
        at += len(each.points)
