"""Ties: from the events, and how they follow from one another, to a problem for each that cannot be so."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from dateline.content.circles import refuse_circles
from dateline.dates import Date
from dateline.model import Entry, Event, Ref
from dateline.problems import Problems
from dateline.schema import TIES


def check_ties(entries: Mapping[Ref, Entry], problems: Problems) -> None:
    """Refuse events that answer one another in a circle; warn of what is not in time, and of promises that are none."""
    for event in entries.values():
        if isinstance(event, Event) and event.due:
            _check_due(event, event.due, problems)
    events = {ref: entry for ref, entry in entries.items() if isinstance(entry, Event) and entry.ties}
    for name in TIES:
        tied = {ref: event for ref, event in events.items() if getattr(event, name)}
        circling = refuse_circles(tied, name, problems, deepest=inf) if name != "contradicts" else frozenset()
        for event in tied.values():
            for ref in getattr(event, name):
                other = entries.get(ref)
                if isinstance(other, Event) and not {ref, event.ref} <= circling:
                    _check_order(event, name, ref, other, problems)
                    if name == "fulfils" and not other.promises:
                        hint = f"say there when it fell due:  due: 2024-03  in {other.mark.file}; or write  follows:"
                        problems.warning(ref.mark, f'"fulfils" names an event that promises nothing: "{ref.id}"', hint)


def _check_due(event: Event, due: Date, problems: Problems) -> None:
    last, first = due.latest, event.date.earliest
    if last is not None and first is not None and last < first:
        message = f"it falls due {due.text}, before the event itself, {event.date.text}"
        problems.warning(event.at("due"), message, "due is when what was promised is to come")


def _check_order(event: Event, name: str, ref: Ref, other: Event, problems: Problems) -> None:
    last, first = event.date.latest, other.date.earliest
    if last is not None and first is not None and last < first:
        hint = f"write it on the later one: {name}: {event.id}  in {other.mark.file}"
        problems.warning(ref.mark, f'"{name}" names an event that is later than this one', hint)
