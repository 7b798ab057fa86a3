"""Spans: events in the order of their list go in; how much later or earlier each was than the one above comes out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.dates import Date
from dateline.publish.view.view import View

LONG = 14  # days between two events that are worth telling
MANY = 3  # months or years between two, of which no more is known
YEAR, MONTH = 365.25, 30.44  # in days
CENTURY = 100 * YEAR  # which is always worth telling
NEARLY = 0.15  # of a month or year, by which a span may be more or less and still be told as so many
LOOSE = 5  # months or years by which it may be more or less, so that tens will do
SPANS = (
    (YEAR, ("%(num)s year later", "%(num)s years later"), ("%(num)s year earlier", "%(num)s years earlier")),
    (MONTH, ("%(num)s month later", "%(num)s months later"), ("%(num)s month earlier", "%(num)s months earlier")),
    (1, ("%(num)s day later", "%(num)s days later"), ("%(num)s day earlier", "%(num)s days earlier")),
)  # units in days, the longest first
ABOUT = (
    (
        ("about %(num)s year later", "about %(num)s years later"),
        ("about %(num)s year earlier", "about %(num)s years earlier"),
    ),
    (
        ("about %(num)s month later", "about %(num)s months later"),
        ("about %(num)s month earlier", "about %(num)s months earlier"),
    ),
)


class Moment(NamedTuple):
    """What every list asks of a date, whose year has this `heading`.

    Its day, its month from the year 0 and its year, where it was surely on one day, or in one month or year; its first
    and last day, where these are more than a guess; whether the hour is known.
    """

    heading: str
    day: int | None
    month: int | None
    year: int | None
    ends: tuple[int, int] | None
    timed: bool


class Span(NamedTuple):
    """The days from one event to the next of a list, negative where that is earlier; `loose` by so many of them."""

    days: float
    loose: float = 0


def moment(date: Date, heading: str) -> Moment:
    """What is asked of a date again and again."""
    first, last = date.earliest, date.latest
    ends = None if first is None or last is None or date.uncertain else (first, last)
    day = first if date.is_certain_day else None
    year = None if date.is_doubtful or date.shape == "span" else date.year
    month = None if year is None or date.month is None else 12 * year + date.month
    return Moment(heading, day, month, year, ends, date.clock is not None)


def show_spans(view: View, moments: Sequence[Moment]) -> tuple[str, ...]:
    """By each event, how much later or earlier it was than the one above, where that is known and worth telling."""
    spans = [None, *(_span(one, two) for one, two in pairwise(moments))][: len(moments)]
    long = sorted([abs(span.days) for span in spans if span and abs(span.days) >= LONG])
    usual = 2 * len(long) > len(moments)  # then only what is longer than the others is worth telling
    least = min(2 * long[len(long) // 2], CENTURY) if usual else LONG
    return tuple([_say(view, span) if span and abs(span.days) >= least else "" for span in spans])


def _span(one: Moment, two: Moment) -> Span | None:
    """The days between certain days, else the months or years between what is sure to these, else about how many."""
    if one.day is not None and two.day is not None:
        return Span(two.day - one.day) if abs(two.day - one.day) >= LONG else None
    if one.month is not None and two.month is not None:
        apart = two.month - one.month
        return Span(apart * MONTH) if abs(apart) >= MANY else None
    if one.year is not None and two.year is not None:
        apart = two.year - one.year
        return Span(apart * YEAR) if abs(apart) >= MANY else None
    return _about(one.ends, two.ends)


def _about(one: tuple[int, int] | None, two: tuple[int, int] | None) -> Span | None:
    """The middle of what it may be, unless that is next to nothing."""
    if one is None or two is None:
        return None
    least, most = two[0] - one[1], two[1] - one[0]
    middle, loose = (least + most) / 2, (most - least) / 2
    return Span(middle, max(loose, 1)) if abs(middle) >= max(4 * loose, 2 * MONTH) else None


def _say(view: View, span: Span) -> str:
    """A span in words, which many lists have."""
    known: dict[Span, str] = view.once("spans", dict)
    return known.get(span) or known.setdefault(span, _words(view, span))


def _words(view: View, span: Span) -> str:
    """`23 days later`, `about 50 years later`, by the unit that says it in few words."""
    much = abs(span.days)
    at = next(at for at, unit in enumerate(SPANS) if much >= 2 * unit[0])
    length, *exactly = SPANS[at]
    number = int(round(much / length, -1 if span.loose >= LOOSE * length else None))
    later, earlier = ABOUT[at] if span.loose or abs(much / length - number) > NEARLY else exactly
    return view.say_many(*(later if span.days > 0 else earlier), number)
