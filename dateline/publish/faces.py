"""Faces: entries, figures and promises go in; all of them that pages of others show comes out, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.model import (
    Actor,
    Comparison,
    Entry,
    Event,
    Figure,
    Place,
    Promise,
    Prose,
    Ref,
    Series,
    Site,
    Source,
    TextPage,
    Topic,
)
from dateline.publish.lists import changed


def face_of(entry: Entry) -> object:
    """All of an entry that pages of others show: everything but its text."""
    match entry:
        case Event():
            actors = [(id_of(part.actor), part.role) for part in entry.actors]
            about = (actors, ids_of(entry.places), ids_of(entry.topics), len(entry.sources))
            due = entry.due and entry.due.text
            corrected = [correction.kind for correction in entry.corrections]
            standing, added = (entry.status, entry.weight, corrected), entry.added and entry.added.text
            return (entry.id, entry.title, entry.date.text, entry.summary, standing, about, changed(entry), added, due)
        case Source():
            dates = (entry.published and entry.published.text, entry.accessed and entry.accessed.text)
            named = (entry.id, entry.title, entry.publisher, entry.author, entry.url, entry.archive_url, entry.kind)
            return (*named, *dates, entry.inline, entry.title_ours, ids_of(entry.derived_from), entry.carried_by)
        case Actor() | Place() | Topic() | Series() | TextPage():
            return repr(replace(entry, body=Prose()))


def shape_of(event: Event) -> object:
    """What lists ask of an event: when it was, how much it weighs, what it is about and tied to, who says what."""
    added = event.added.text if event.added else ""
    actors = [(id_of(part.actor), part.role) for part in event.actors]
    sources = [(id_of(citation.source), citation.says, citation.quote) for citation in event.sources]
    figures = [figure_of(figure) for figure in event.figures]
    ties = (ids_of(event.within), [(tie, id_of(ref)) for tie, ref in event.ties])
    what = (ids_of(event.places), ids_of(event.topics), sources, figures, ties)
    return (event.id, event.date.text, event.status, event.weight, added, actors, *what)


def reworded(site: Site, before: Site) -> list[Event] | None:
    """The events that say something else than before; None where more may be another than what their own pages say."""
    if not site.retells(before) or site.today != before.today:
        return None
    pairs = [
        (old, new) for old, new in zip(before.entries.values(), site.entries.values(), strict=True) if old is not new
    ]
    events = [new for old, new in pairs if isinstance(old, Event) and isinstance(new, Event) and _is_alike(old, new)]
    return events if len(events) == len(pairs) else None


def _is_alike(one: Event, other: Event) -> bool:
    return shape_of(one) == shape_of(other)


def standing_of(promise: Promise) -> object:
    """All of a promise that pages show."""
    kept = (promise.late, promise.as_told, ids_of(promise.kept_by))
    return (promise.event.id, promise.due.text, promise.standing, *kept)


def figure_of(figure: Figure) -> object:
    """All of a figure."""
    when = figure.date.text if figure.date else ""
    series = id_of(figure.series) if figure.series else ""
    return (figure.value.text, series, figure.label, when, figure.says, ids_of(figure.sources))


def comparison_of(each: Comparison) -> object:
    """The figures that are compared, and what came of it."""
    points = [(id_of(point.event), figure_of(point.figure)) for point in each.points]
    return (id_of(each.about), each.label, points, each.differ, each.disputed)


def id_of(ref: Ref) -> str:
    """An entry by kind and id."""
    return str(ref)


def ids_of(refs: Iterable[Ref]) -> list[str]:
    """Entries by kind and id."""
    return [str(ref) for ref in refs]
