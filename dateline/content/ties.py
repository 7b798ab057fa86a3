"""Ties: from the events, and how they follow from one another, to a problem for each way that cannot be in time."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from dateline.content.circles import refuse_circles
from dateline.model import Entry, Event, Ref
from dateline.problems import Problems
from dateline.schema import TIES


def check_ties(entries: Mapping[Ref, Entry], problems: Problems) -> None:
    """Refuse events that answer one another in a circle; warn of one that answers a later one."""
    events = {ref: entry for ref, entry in entries.items() if isinstance(entry, Event) and entry.ties}
    for name in TIES:
        tied = {ref: event for ref, event in events.items() if getattr(event, name)}
        circling = refuse_circles(tied, name, problems, deepest=inf) if name != "contradicts" else frozenset()
        for event in tied.values():
            for ref in getattr(event, name):
                other = entries.get(ref)
                if isinstance(other, Event) and not {ref, event.ref} <= circling:
                    _check_order(event, name, ref, other, problems)


def _check_order(event: Event, name: str, ref: Ref, other: Event, problems: Problems) -> None:
    last, first = event.date.latest, other.date.earliest
    if last is not None and first is not None and last < first:
        hint = f"write it on the later one: {name}: {event.id}  in {other.mark.file}"
        problems.warning(ref.mark, f'"{name}" names an event that is later than this one', hint)
