"""Timeline: from a page of a list of events to its events by year and month, and the ways to its other pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from dateline.dates import Date
from dateline.model import Event, Page, Ref
from dateline.publish import urls
from dateline.publish.cards import Link, Month, Pagination, Timeline, Year
from dateline.publish.lists import Period
from dateline.publish.view import View

NEAR = 2
LONG = 14  # days between two events that are worth telling
GAPS = (
    (365.25, ("%(num)s year later", "%(num)s years later"), ("%(num)s year earlier", "%(num)s years earlier")),
    (30.44, ("%(num)s month later", "%(num)s months later"), ("%(num)s month earlier", "%(num)s months earlier")),
    (1, ("%(num)s day later", "%(num)s days later"), ("%(num)s day earlier", "%(num)s days earlier")),
)  # units in days, the longest first


def show_timeline(view: View, page: Page, address: str, of: Ref | Period | None = None) -> Timeline:
    """One page of the events about an entry, of a period, or of all of them; the list's first page is at `address`."""
    events, total = view.part(page, of), view.total(of)
    return Timeline(
        years=tuple(_years(view, events, _gaps(view, events))),
        total=total,
        count=view.say_many("%(num)s event", "%(num)s events", total),
        number=page.number,
        of=page.of,
        newest_first=page.order != "oldest",
        today=page.order != "oldest" and not view.config.as_of,
        previous=turn(view, address, page, page.number - 1, "Previous page"),
        next=turn(view, address, page, page.number + 1, "Next page"),
        pages=page_links(view, address, page),
    )


def under_heading(timeline: Timeline, months: bool) -> Timeline:
    """A timeline for a page whose own heading says the year, and the month too unless `months` are to be told apart."""
    return replace(
        timeline,
        years=tuple(
            year._replace(title="", months=year.months if months else tuple(m._replace(title="") for m in year.months))
            for year in timeline.years
        ),
    )


def paginate(view: View, address: str, page: Page) -> Pagination:
    """The ways to a list's other pages."""
    return Pagination(
        number=page.number,
        of=page.of,
        previous=turn(view, address, page, page.number - 1, "Previous page"),
        next=turn(view, address, page, page.number + 1, "Next page"),
        pages=page_links(view, address, page),
    )


def page_links(view: View, address: str, page: Page) -> tuple[Link, ...]:
    """Links to a list's first, last and near pages; a link without a URL stands for those between."""
    if page.of == 1:
        return ()
    near = {n for n in range(page.number - NEAR, page.number + NEAR + 1) if 1 <= n <= page.of} | {1, page.of}
    links: list[Link] = []
    last = 0
    for number in sorted(near):
        if number > last + 1:
            links.append(Link("…", ""))
        url = view.href(urls.numbered(address, number))
        links.append(Link(str(number), url, current=number == page.number))
        last = number
    return tuple(links)


def turn(view: View, address: str, page: Page, number: int, text: str) -> Link | None:
    """A link to another page of a list, if it has that page."""
    if not 1 <= number <= page.of:
        return None
    return Link(view.say(text), view.href(urls.numbered(address, number)))


def _years(view: View, events: tuple[Event, ...], gaps: list[str]) -> Iterator[Year]:
    placed = zip(_periods(events), zip(events, gaps, strict=True), strict=True)
    for year, of_year in groupby(placed, key=lambda each: each[0][0]):
        months = tuple(
            _month(view, year, month, [each for _, each in of_month])
            for month, of_month in groupby(of_year, key=lambda each: each[0][1])
        )
        url = view.href(urls.archive(year)) if view.has((year, None)) else ""
        yield Year(view.year(year), url, months)


def _month(view: View, year: int, month: int | None, events: list[tuple[Event, str]]) -> Month:
    cards, gaps = tuple(view.card(event) for event, _ in events), tuple(gap for _, gap in events)
    if month is None:
        return Month(view.say("Month not known"), "", cards, gaps)
    url = view.href(urls.archive(year, month)) if view.has((year, month)) else ""
    return Month(view.month(year, month), url, cards, gaps)


def _gaps(view: View, events: tuple[Event, ...]) -> list[str]:
    """By each event, how much later or earlier it was than the one above, where that is sure and worth telling."""
    days = [_day(event.date) for event in events]
    spans = [0, *(two - one if one and two else 0 for one, two in pairwise(days))][: len(days)]
    told = sorted(abs(span) for span in spans if span)
    least = max(LONG, 2 * told[len(told) // 2]) if told else LONG
    return [_gap(view, span) if abs(span) >= least else "" for span in spans]


@cache
def _day(date: Date) -> int | None:
    return date.earliest if date.is_certain_day else None


def _gap(view: View, days: int) -> str:
    """`23 days later`, by the unit that says it in few words."""
    much = abs(days)
    length, later, earlier = next(unit for unit in GAPS if much >= 2 * unit[0])
    return view.say_many(*(later if days > 0 else earlier), round(much / length))


def _periods(events: tuple[Event, ...]) -> list[tuple[int, int | None]]:
    """The year and month under which each event stands in its list.

    One whose month is not known stands under none, unless those just before and after it share one.
    """
    own = [_period(event.date) for event in events]
    before = _filled(own)
    after = _filled(own[::-1])[::-1]
    return [one if one == other else mine for mine, one, other in zip(own, before, after, strict=True)]


@cache
def _period(date: Date) -> tuple[int, int | None]:
    return date.sort_position[0], date.month


def _filled(periods: list[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    """Each period, or the last one before it that has a month."""
    filled: list[tuple[int, int | None]] = []
    last: tuple[int, int | None] = (0, None)
    for period in periods:
        last = period if period[1] is not None else last
        filled.append(last)
    return filled
