"""Timeline: from a page of a list of events to its events by year and month, and the ways to its other pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from dateline.dates import Date
from dateline.model import Event, Page, Ref
from dateline.publish import urls
from dateline.publish.lists import Period
from dateline.publish.shown import Card, Link, Month, Timeline, Year
from dateline.publish.view import View

NEAR = 2


def show_timeline(view: View, page: Page, address: str, of: Ref | Period | None = None) -> Timeline:
    """One page of the events about an entry, of a period, or of all of them; the list's first page is at `address`."""
    return Timeline(
        years=tuple(_years(view, view.part(page, of))),
        total=view.total(of),
        number=page.number,
        of=page.of,
        newest_first=page.order != "oldest",
        previous=turn(view, address, page, page.number - 1, "Previous page"),
        next=turn(view, address, page, page.number + 1, "Next page"),
        pages=page_links(view, address, page),
    )


def under_heading(timeline: Timeline, months: bool) -> Timeline:
    """A timeline for a page whose own heading says the year, and the month too unless `months` are to be told apart."""
    return replace(
        timeline,
        years=tuple(
            replace(year, title="", months=year.months if months else tuple(replace(m, title="") for m in year.months))
            for year in timeline.years
        ),
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


def _years(view: View, events: tuple[Event, ...]) -> Iterator[Year]:
    placed = zip(_periods(events), events, strict=True)
    for year, of_year in groupby(placed, key=lambda each: each[0][0]):
        months = tuple(
            _month(view, year, month, [view.card(event) for _, event in of_month])
            for month, of_month in groupby(of_year, key=lambda each: each[0][1])
        )
        url = view.href(urls.archive(year)) if view.has((year, None)) else ""
        yield Year(view.year(year), url, months)


def _month(view: View, year: int, month: int | None, cards: list[Card]) -> Month:
    if month is None:
        return Month(view.say("Month not known"), "", tuple(cards))
    url = view.href(urls.archive(year, month)) if view.has((year, month)) else ""
    return Month(view.month(year, month), url, tuple(cards))


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
