"""Timeline: from a page of a list of events to its events by year and month, and the ways to its other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from dateline.dates import Date
from dateline.model import Event, Page, Ref
from dateline.publish import urls
from dateline.publish.cards import Cited, Link, Month, Pagination, Timeline, Year
from dateline.publish.placed import Period, is_age, place
from dateline.publish.view import View

NEAR = 2
TURNING = 3
MOST_TURNING = 30
BESIDE = 12  # the timeline of the whole record
LONG = 14  # days between two events that are worth telling
SOME = 3  # months between two events, of which no more than the months is known
MANY = 10  # years between two, of which no more than the years is known
YEAR, MONTH = 365.25, 30.44
CENTURY = 100 * YEAR  # which is always worth telling
GAPS = (
    (YEAR, ("%(num)s year later", "%(num)s years later"), ("%(num)s year earlier", "%(num)s years earlier")),
    (MONTH, ("%(num)s month later", "%(num)s months later"), ("%(num)s month earlier", "%(num)s months earlier")),
    (1, ("%(num)s day later", "%(num)s days later"), ("%(num)s day earlier", "%(num)s days earlier")),
)  # units in days, the longest first


def show_timeline(view: View, page: Page, address: str, of: Ref | Period | None = None) -> Timeline:
    """One page of the events about an entry, of a period, or of all of them; the list's first page is at `address`."""
    events, total, tells = view.part(page, of), view.total(of), _telling(of)
    cited = _sources(events) if tells != "headlines" else ()
    numbers = {ref: number for number, ref in enumerate(dict.fromkeys(cited), 1)}
    years = tuple(_years(view, events, numbers, anchored=of is None and page.order == "oldest"))
    return Timeline(
        years=years,
        total=total,
        count=view.say_many("%(num)s event", "%(num)s events", total),
        number=page.number,
        of=page.of,
        newest_first=page.order != "oldest",
        today=not view.config.as_of,
        previous=turn(view, address, page, page.number - 1, "Previous page"),
        next=turn(view, address, page, page.number + 1, "Next page"),
        pages=page_links(view, address, page),
        sources=tuple([_cited(view, ref) for ref in numbers]),
        tells=tells,
    )


def show_turning(view: View, of: Ref | None = None) -> tuple[Link, ...]:
    """The latest turning points of the record or of an entry, oldest first, where they are but a part of its events."""
    events = view.events(of)
    turning = [event.ref for event in events if event.weight == TURNING]
    shown = turning[-(MOST_TURNING if of else BESIDE) :] if 1 < len(turning) < len(events) else []
    return tuple(view.dated_link(ref) for ref in shown)


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


def _telling(of: Ref | Period | None) -> str:
    """What the cards of a list tell: of a year, whose months tell all, the headlines; beside an entry, the story."""
    if isinstance(of, Ref):
        return "story"  # the page has who and what else these events are about in its margin
    return "headlines" if of is not None and of[1] is None else "all"


def _sources(events: Iterable[Event]) -> Iterator[Ref]:
    return (citation.source for event in events for citation in event.sources)


def _cited(view: View, ref: Ref) -> Cited:
    """The same object each time, so that templates print it once."""

    def make() -> Cited:
        source = view.source(ref)
        return Cited(source.label, view.short(source), source.url)

    return view.once(("paper", ref), make)


def _years(view: View, events: tuple[Event, ...], numbers: Mapping[Ref, int], *, anchored: bool) -> Iterator[Year]:
    """The events under their years or decades, and these under their months; no month is told where none is known."""
    begun = set[int]()
    placed = zip(place(events), zip(events, _gaps(view, events), _again(events), strict=True), strict=True)
    for (_, heading), of_year in groupby(placed, key=lambda each: (each[0][0], view.years(each[1][0].date))):
        runs = [(month, [of for _, of in run]) for month, run in groupby(of_year, key=lambda each: each[0][1])]
        first = runs[0][1][0][0].date
        year = first.listed[0]
        url = view.href(urls.archive(year)) if not is_age(first) and view.has((year, None)) else ""
        told = any(month for month, _ in runs)
        anchor = urls.anchor_of(year) if anchored and url and year not in begun else ""
        begun.add(year)
        yield Year(heading, url, tuple(_month(view, year, month, run, numbers, told) for month, run in runs), anchor)


def _month(
    view: View,
    year: int,
    month: int | None,
    run: Sequence[tuple[Event, str, bool]],
    numbers: Mapping[Ref, int],
    told: bool,
) -> Month:
    title, url = view.say("Some time in %s") % view.year(year) if told else "", ""
    if month is not None:
        title = view.month(year, month)
        url = view.href(urls.archive(year, month)) if view.has((year, month)) else ""
    events, gaps, again = zip(*run, strict=True)
    cards = tuple(view.card(event) for event in events)
    return Month(title, url, cards, gaps, again, tuple([_notes(event, numbers) for event in events]))


def _notes(event: Event, numbers: Mapping[Ref, int]) -> str:
    """The numbers of an event's sources, where these stand below its list."""
    cited = sorted([numbers[citation.source] for citation in event.sources]) if numbers else ()
    return " ".join([f"[{number}]" for number in cited])


def _again(events: Sequence[Event]) -> list[bool]:
    """By each event, whether it was on the same certain day as the one above, whose hour is not read as its own."""
    return [False, *(_is_again(above.date, event.date) for above, event in pairwise(events))][: len(events)]


def _is_again(above: Date, date: Date) -> bool:
    return _day(date) is not None and _day(above) == _day(date) and (date.clock is not None or above.clock is None)


def _gaps(view: View, events: Sequence[Event]) -> list[str]:
    """By each event, how much later or earlier it was than the one above, where that is sure and worth telling."""
    spans = [0, *(_span(one.date, two.date) for one, two in pairwise(events))][: len(events)]
    told = sorted(abs(span) for span in spans[1:])  # what is not sure counts as short
    least = min(max(LONG, 2 * told[len(told) // 2]), CENTURY) if told else LONG
    return [_gap(view, span) if abs(span) >= least else "" for span in spans]


def _span(one: Date, two: Date) -> float:
    """The days from one date to another, where both are certain days, or months or years that lie far apart; else 0."""
    days = _day(one), _day(two)
    if days[0] is not None and days[1] is not None:
        return days[1] - days[0]
    months = _sure_month(one), _sure_month(two)
    if months[0] is not None and months[1] is not None and abs(months[1] - months[0]) >= SOME:
        return (months[1] - months[0]) * MONTH
    years = _sure_year(one), _sure_year(two)
    if years[0] is None or years[1] is None or abs(years[1] - years[0]) < MANY:
        return 0
    return (years[1] - years[0]) * YEAR


@cache
def _sure_month(date: Date) -> int | None:
    """The months from the year 0."""
    year = _sure_year(date)
    return None if year is None or date.month is None else 12 * year + date.month


@cache
def _sure_year(date: Date) -> int | None:
    return None if date.is_doubtful or date.shape == "span" else date.year


@cache
def _day(date: Date) -> int | None:
    return date.earliest if date.is_certain_day else None


def _gap(view: View, days: float) -> str:
    """`23 days later`, by the unit that says it in few words."""
    much = abs(days)
    length, later, earlier = next(unit for unit in GAPS if much >= 2 * unit[0])
    return view.say_many(*(later if days > 0 else earlier), round(much / length))
