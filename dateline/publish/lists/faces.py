"""Faces: entries, figures and promises go in; all of them that pages of others show comes out, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import itemgetter

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
from dateline.model.flat import said
from dateline.model.rows import READ
from dateline.publish.lists.lists import changed
from dateline.schema import TIES


def _of(*names: str) -> Callable[[tuple[object, ...]], tuple[object, ...]]:
    """What an event says in these fields, and which it is, as it was flattened."""
    return itemgetter(0, *[READ["event"][name][0] for name in names])


_FACE = _of("title", "date", "summary", "status", "weight", "actors", "places", "topics", "added", "due")
_SHAPE = _of(
    *("date", "status", "weight", "added", "actors", "places", "topics", "sources", "figures", "within"), *TIES
)


def face_of(entry: Entry) -> object:
    """All of an entry that pages of others show: everything but its text."""
    match entry:
        case Event():
            corrected = [correction.kind for correction in entry.corrections]
            return (*_FACE(said(entry)), len(entry.sources), corrected, changed(entry))
        case Source():
            dates = (entry.published and entry.published.text, entry.accessed and entry.accessed.text)
            named = (entry.id, entry.title, entry.publisher, entry.author, entry.url, entry.archive_url, entry.kind)
            return (*named, *dates, entry.inline, entry.title_ours, ids_of(entry.derived_from), entry.carried_by)
        case Actor() | Place() | Topic() | Series() | TextPage():
            return repr(replace(entry, body=Prose()))


def shape_of(event: Event) -> object:
    """What lists ask of an event: when it was, how much it weighs, what it is about and tied to, who says what."""
    return _SHAPE(said(event))


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
