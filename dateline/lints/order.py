"""Order: events that are dated after all that reports them as past, and corrections that are still to be made."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from dateline.dates import Date
from dateline.lints.look import Look
from dateline.model import Event, Source
from dateline.problems import Problem

AHEAD = ("planned", "cancelled")


def find_late_events(look: Look) -> Iterator[Problem]:
    """A warning for each event that is not planned, and each dated source of which was published before it."""
    for event in look.record.events:
        first = event.date.earliest
        if first is None or event.status in AHEAD:
            continue
        sources = _published(event, look)
        if not sources or any(last >= first for last, _, _ in sources) or look.allows(event):
            continue
        _, published, title = max(sources)
        message = f'it is dated {event.date.text}, after all that reports it: "{title[:80]}" is of {published}'
        yield from look.warn(event.at("date"), message, "mend the date, name who reports it, or write  status: planned")


def find_future_corrections(look: Look) -> Iterator[Problem]:
    """A warning for each event with a correction of a day that is still to come."""
    today = look.record.site.today
    for event in look.record.events:
        early = [one.date.text for one in event.corrections if one.date.is_after(today)]
        if early and not look.allows(event):
            message = f"its correction of {early[0]} is of a day that is still to come; today is {today.isoformat()}"
            yield from look.warn(event.at("corrections"), message, "date: the day on which it was made")


def _published(event: Event, look: Look) -> list[tuple[float, str, str]]:
    """Of its sources that have a date: the last day on which each may have been published, that date, and its title."""
    sources = (look.record.site.entries[citation.source] for citation in event.sources)
    dated = (source for source in sources if isinstance(source, Source))
    return [(_last(one.published), one.published.text, one.label) for one in dated if one.published]


def _last(date: Date) -> float:
    return inf if date.latest is None else date.latest
