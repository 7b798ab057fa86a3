"""Firsts: days that fall on the first of a month or year more often than chance lets them."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from dateline.dates.calendar import civil
from dateline.lints.look import Look
from dateline.model import Event, Source
from dateline.problems import Problem

SHARE = 12 / 365.2425  # of all days are firsts of a month
FEWEST = 4
NEWS = 7  # days for which a report still says on which day it was


def find_firsts(look: Look) -> Iterator[Problem]:
    """One warning, about all firsts that no report of those days vouches for, where chance hardly brings as many."""
    dated = [event for event in look.record.events if event.date.is_certain_day]
    firsts = [event for event in dated if _day(event)[2] == 1]
    if not _is_too_many(len(firsts), len(dated)):
        return
    doubtful = [event for event in dated if not _is_vouched_for(event, look)]
    told = [event for event in doubtful if _day(event)[2] == 1]
    if not _is_too_many(len(told), len(doubtful)) or not (told := look.told(told)):
        return
    new_years = sum(_day(event)[1] == 1 for event in told)
    message = (
        f"{len(firsts):,} of {len(dated):,} days ({len(firsts) / len(dated):.0%}) are the first of a month, where "
        f"chance would give {len(dated) * SHARE:.0f}; no source of that week vouches for {len(told):,} of them"
        + (f", {new_years:,} on 1 January" if new_years else "")
    )
    hint = "where no source names the day, date: 2024-03 says the month, and date: 2024 the year"
    marks = [event.at("date") for event in told]
    yield from look.warn(min(marks), message, hint, marks)


def _is_too_many(found: int, of: int) -> bool:
    """Whether it is more than three standard deviations above what chance gives."""
    return found >= FEWEST and found > of * SHARE + 3 * sqrt(of * SHARE * (1 - SHARE))


def _is_vouched_for(event: Event, look: Look) -> bool:
    """Whether one of its sources was published on that day or in the week that followed."""
    day = event.date.earliest
    assert day is not None
    for citation in event.sources:
        source = look.record.site.entries[citation.source]
        published = source.published if isinstance(source, Source) else None
        first, last = (published.earliest, published.latest) if published else (None, None)
        if first is not None and last is not None and day <= first and last <= day + NEWS:
            return True
    return False


def _day(event: Event) -> tuple[int, int, int]:
    assert event.date.earliest is not None
    return civil(event.date.earliest)
