"""Timeline: from a page of a list of events to its events by year and month, and the ways to its other pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Event, Page, Ref
from dateline.publish.lists.placed import Period, is_age, place
from dateline.publish.planning import urls
from dateline.publish.show.spans import Moment, moment, show_spans
from dateline.publish.values.cards import Cited, Link, Month, Pagination, Timeline, Year
from dateline.publish.view.view import View

NEAR = 2
TURNING = 3
MOST_TURNING = 30
BESIDE = 12  # the timeline of the whole record
UNTURNED = ("planned", "cancelled")
_LEFT_OUT = Markup("&hellip;")


def show_timeline(view: View, page: Page, address: str, of: Ref | Period | None = None) -> Timeline:
    """One page of the events about an entry, of a period, or of all of them; the list's first page is at `address`."""
    events, total, tells = view.part(page, of), view.total(of), _telling(of)
    cited = _sources(events) if tells != "headlines" else ()
    numbers = {ref: number for number, ref in enumerate(dict.fromkeys(cited), 1)}
    planned = _planned(view, events) if of is None and page.order != "oldest" and page.number == 1 else 0
    return Timeline(
        years=tuple(_years(view, events[planned:], numbers, anchored=of is None and page.order == "oldest")),
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
        ahead=tuple(_years(view, events[:planned], numbers, anchored=False)),
        ahead_text=_ahead(view, events[:planned]),
    )


def show_turning(view: View, of: Ref | Period | None = None, *, oldest: bool = False) -> tuple[Link, ...]:
    """The latest turning points of the record, an entry or a period, oldest first, where they are not all of it.

    The `oldest` where that is asked for. What is planned has not turned anything, nor will what is cancelled. A text
    without an address stands for those that are left out.
    """
    most = MOST_TURNING if isinstance(of, Ref) else BESIDE
    turning = view.once(("turning", of), lambda: _turning(view.events(of)))
    shown = tuple([view.dated_link(ref) for ref in (turning[:most] if oldest else turning[-most:])])
    if len(turning) <= most:
        return shown
    rest = Link(_LEFT_OUT, "")
    return (*shown, rest) if oldest else (rest, *shown)


def _turning(events: Sequence[Event]) -> tuple[Ref, ...]:
    """The turning points among some events, unless they are all, or there is but one."""
    turning = [event.ref for event in events if event.weight == TURNING and event.status not in UNTURNED]
    return tuple(turning) if 1 < len(turning) < len(events) else ()


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
            links.append(Link(_LEFT_OUT, ""))
        url = view.href(urls.numbered(address, number))
        links.append(Link(str(number), url, current=number == page.number))
        last = number
    return tuple(links)


def turn(view: View, address: str, page: Page, number: int, text: str) -> Link | None:
    """A link to another page of a list, if it has that page."""
    if not 1 <= number <= page.of:
        return None
    return Link(view.say(text), view.href(urls.numbered(address, number)))


def _planned(view: View, events: Sequence[Event]) -> int:
    """How many events at the head of a list are planned and not overdue, if any follow."""
    cards = (view.card(event) for event in events)
    ahead = sum(1 for _ in takewhile(lambda card: card.status == "planned" and card.standing != "overdue", cards))
    return ahead if ahead < len(events) else 0


def _ahead(view: View, events: Sequence[Event]) -> str:
    """`3 events ahead; next, 1 December 2026: The gate reopens`."""
    if not events:
        return ""
    told = {"events": view.say_many("%(num)s event ahead", "%(num)s events ahead", len(events))}
    card = view.card(events[-1])
    named = {"when": view.apart(card.when.text), "title": view.apart(card.title)}
    return view.say("%(events)s; next, %(when)s: %(title)s") % {**told, **named}


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


def _moments(view: View, events: Iterable[Event]) -> list[Moment]:
    """Of each event, which is worked out for the first list that has it."""
    known: dict[str, Moment] = view.once("moments", dict)
    return [known.get(event.ref.id) or known.setdefault(event.ref.id, _moment(view, event.date)) for event in events]


def _moment(view: View, date: Date) -> Moment:
    return view.once(("moment", date), lambda: moment(date, view.years(date)))


def _years(view: View, events: tuple[Event, ...], numbers: Mapping[Ref, int], *, anchored: bool) -> Iterator[Year]:
    """The events under their years or decades, and these under their months; no month is told where none is known."""
    begun = set[int]()
    periods, moments = place(events), _moments(view, events)
    marks = {ref: f"[{number}]" for ref, number in numbers.items()}
    notes = tuple([_notes(event, numbers, marks) for event in events])
    whole = Month("", "", tuple(view.cards(events)), show_spans(view, moments), _again(moments), notes)
    for run in _runs([(year, of.heading) for (year, _), of in zip(periods, moments, strict=True)]):
        date, heading = events[run.start].date, moments[run.start].heading
        year = date.listed[0]
        url = view.href(urls.archive(year)) if not is_age(date) and view.has((year, None)) else ""
        anchor = urls.anchor_of(year) if anchored and url and year not in begun else ""
        begun.add(year)
        months = [month for _, month in periods[run]]
        runs = [slice(run.start + of.start, run.start + of.stop) for of in _runs(months)]
        shown = [_month(view, (year, periods[of.start][1]), heading, any(months), whole, of) for of in runs]
        yield Year(heading, url, tuple(shown), anchor)


def _month(view: View, period: Period, heading: str, told: bool, whole: Month, run: slice) -> Month:
    """A run of a whole list."""
    title, url = view.once(("month", period), lambda: _heading(view, *period)) if told else ("", "")
    cards, again = whole.cards[run], whole.again[run]
    if cards[0].day.text.casefold() == (heading if period[1] is None else title).casefold():
        again = (True, *again[1:])  # the heading right above has said it
    return Month(title, url, cards, whole.gaps[run], again, whole.notes[run])


def _heading(view: View, year: int, month: int | None) -> tuple[str, str]:
    """What stands above the events of a month, or of a year whose others have one; and where it leads."""
    if month is None:
        return view.say("Some time in %s") % view.year(year), ""
    return view.month_name(month), view.href(urls.archive(year, month)) if view.has((year, month)) else ""


def _runs(keys: Sequence[object]) -> list[slice]:
    """Where keys that are the same stand next to one another."""
    starts = [at for at, key in enumerate(keys) if not at or key != keys[at - 1]]
    return [slice(start, end) for start, end in pairwise([*starts, len(keys)])]


def _notes(event: Event, numbers: Mapping[Ref, int], marks: Mapping[Ref, str]) -> str:
    """The numbers of an event's sources, where these stand below its list."""
    if not numbers:
        return ""
    cited = [citation.source for citation in event.sources]
    if len(cited) == 1:
        return marks[cited[0]]
    return " ".join([marks[ref] for ref in sorted(cited, key=numbers.__getitem__)])


def _again(moments: Sequence[Moment]) -> tuple[bool, ...]:
    """By each event, whether it was on the same certain day as the one above, whose hour is not read as its own."""
    pairs = pairwise(moments)
    again = [one.day is not None and one.day == two.day and (two.timed or not one.timed) for one, two in pairs]
    return (False, *again)[: len(moments)]
