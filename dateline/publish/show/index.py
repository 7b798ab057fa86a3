"""Index: from a kind, or a period, to the rows that its list prints."""

from __future__ import annotations

from itertools import groupby

from dateline.model import Actor, Entry, Event, Page, Series, Source
from dateline.publish.lists.lists import INDEX_ROWS
from dateline.publish.lists.placed import Period
from dateline.publish.planning import urls
from dateline.publish.show.timeline import paginate
from dateline.publish.values.cards import Link, Pagination
from dateline.publish.values.shown import Row, Section
from dateline.publish.view.view import View
from dateline.publish.words.prose import anchor
from dateline.publish.words.texts import PLURALS

ACTOR_KINDS = {
    "person": "People",
    "government": "Governments",
    "office": "Offices",
    "organization": "Organizations",
    "group": "Groups",
    "": "Others",
}


def show_index(view: View, page: Page) -> tuple[tuple[Section, ...], Pagination]:
    """One page of the list of all entries of a kind, under headings where there are some."""
    part = _ordered(view, page.period)[(page.number - 1) * INDEX_ROWS : page.number * INDEX_ROWS]
    grouped = groupby(part, key=lambda entry: _heading(view, entry))
    sections = tuple(Section(title, tuple(_row(view, entry) for entry in rows)) for title, rows in grouped)
    return sections, paginate(view, urls.index_of(page.period), page)


def count_kinds(view: View) -> tuple[Row, ...]:
    """How many entries of each kind there are."""
    counts = {kind: view.count(kind) for kind in PLURALS}
    links = {kind: Link(view.say(text), view.href(urls.index_of(kind))) for kind, text in PLURALS.items()}
    return tuple(Row(links[kind], "", count, view.count_of(count)) for kind, count in counts.items() if count)


def period_links(view: View, year: int, month: int | None) -> tuple[str, Link | None, Link | None, tuple[Link, ...]]:
    """A period's name, those before and after it, and the months of its year with their number of events."""
    alike = [(y, m) for y, m in view.once("periods", lambda: _in_order(view)) if (m is None) == (month is None)]
    place = alike.index((year, month))
    before = _period(view, *alike[place - 1]) if place else None
    after = _period(view, *alike[place + 1]) if place + 1 < len(alike) else None
    months = [m for y, m in view.once("periods", lambda: _in_order(view)) if y == year and m]
    children = [_period(view, year, m, note=view.count_of(len(view.periods[(year, m)]))) for m in months]
    told = tuple([child._replace(current=m == month) for child, m in zip(children, months, strict=True)])
    return _period(view, year, month).text, before, after, told if month is None or len(told) > 1 else ()


def period_of(period: str) -> tuple[int, int | None]:
    """`2023-12` as its year and month, `2023` as its year alone."""
    year, _, month = period.partition("-")
    return int(year), int(month) if month else None


def _in_order(view: View) -> list[Period]:
    return sorted(view.periods, key=lambda period: (period[0], period[1] or 0))


def _period(view: View, year: int, month: int | None, note: str = "") -> Link:
    text = view.year(year) if month is None else view.month(year, month)
    return Link(text, view.href(urls.archive(year, month)), note=note)


def _ordered(view: View, kind: str) -> list[Entry]:
    if kind == "event":
        return list(view.events()[::-1])
    entries = list(view.of_kind(kind))
    if kind == "actor":
        order = list(ACTOR_KINDS)
        entries.sort(key=lambda entry: order.index(entry.kind) if isinstance(entry, Actor) else 0)
    if kind == "source":
        entries.sort(key=_published, reverse=True)
    return entries


def _published(source: Entry) -> tuple[int, ...]:
    return source.published.sort_key if isinstance(source, Source) and source.published else ()


def _heading(view: View, entry: Entry) -> str:
    match entry:
        case Event():
            return view.years(entry.date)
        case Actor():
            return view.say(ACTOR_KINDS[entry.kind])
        case _:
            return ""


def _row(view: View, entry: Entry) -> Row:
    if isinstance(entry, Event):
        note = view.say("retracted") if entry.retracted else ""
        return Row(view.link(entry.ref), note, None, first=view.when(entry.date))
    events = view.events(entry.ref)
    number = view.count_of(len(events))
    first, last = (view.when(events[0].date), view.when(events[-1].date)) if events else (None, None)
    if isinstance(entry, Source):
        published = view.when(entry.published) if entry.published else None
        return Row(_source_link(view, entry, events), entry.publisher, len(events), number, published)
    note = entry.unit if isinstance(entry, Series) else ""
    return Row(view.link(entry.ref), note, len(events), number, first, last)


def _source_link(view: View, source: Source, events: tuple[Event, ...]) -> Link:
    """To the source's page; for one described within an event, to where that event lists it."""
    if not source.inline or not events:
        return view.link(source.ref)
    return Link(source.label, f"{view.page_of(events[0].ref)}#{anchor(source.ref)}", "source")
