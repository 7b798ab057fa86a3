"""Tally: the site goes in; how many events of it have how many sources, how precise their dates are, comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from dateline.dates import Date
from dateline.model import Event, Site, Source, derived_in, find_witnesses

PRECISIONS = ("day", "month", "year")


class Tally(NamedTuple):
    """The record in numbers; those of events are of the ones that were not retracted.

    Of `sources`, so many are `independent` of one another, and so many `archived`.
    """

    sources: int
    independent: int
    archived: int
    sourced: Mapping[str, int]
    dated: Mapping[str, int]
    corrected: Mapping[str, int]


def tally(site: Site) -> Tally:
    """The numbers of a site."""
    sources = [entry for entry in site.entries.values() if isinstance(entry, Source)]
    derived, repeating = derived_in(site.entries), {source.ref for source in sources if source.derived_from}
    events = [event for event in site.timeline if not event.retracted]

    def witnesses(event: Event) -> int:
        cited = set(event.cited)
        return len(cited) if cited.isdisjoint(repeating) else len(find_witnesses(event.cited, derived).independent)

    return Tally(
        sources=len(sources),
        independent=len(find_witnesses(sorted(source.ref for source in sources), derived).independent),
        archived=sum(bool(source.archive_url) for source in sources),
        sourced=Counter(_sourced(witnesses(event)) for event in events),
        dated=Counter(_precision(event.date) for event in events),
        corrected=Counter(correction.kind for event in site.timeline for correction in event.corrections),
    )


def _sourced(number: int) -> str:
    return "several" if number > 1 else "one" if number else "none"


def _precision(date: Date) -> str:
    """To what a date is known, or why not: `doubt`, or a `choice` between days; seasons and decades are `less`."""
    if date.is_certain_day:
        return "day"
    if date.is_doubtful:
        return "doubt"
    if date.shape != "point":
        return date.shape
    return date.precision if date.precision in PRECISIONS else "less"
