"""Before: an event and a correction of one of its fields go in; what that field held until then comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from dateline import schema
from dateline.dates import DateError, parse_date
from dateline.model.entries import Event
from dateline.model.quantity import read_quantity
from dateline.model.values import Citation, Correction, Figure, Part, Ref

# From a kind, and an id or a name, to the entry that it is of, if there is one.
Find = Callable[[str, str], Ref | None]
T = TypeVar("T")
# A field without a value says nothing; a date, a title and what is prose are always there, or cannot be told.
_MAY_BE_EMPTY = frozenset({"due", "status", "summary"})
_PART = re.compile(r"(?P<actor>.+?)(?: \((?P<role>[^()]*)\))?")
_FIGURE = re.compile(r"(?:(?P<what>.+): *)?(?P<value>[^:]+)")


def read_before(event: Event, correction: Correction, find: Find, timezone: str) -> object | None:
    """What the corrected field held, as the model has it; of figures, those that were others.

    None where `was` cannot be read as that field: "" stands for nothing there where a field may be empty. In a list,
    ids or names are parted by commas, and roles stand in brackets; a figure is `series date: value`, `label: value`,
    or the value alone where the event has one figure.
    """
    field = schema.EVENT.field(correction.field)
    was = correction.was.strip()
    if field is None or (not was and field.name not in _MAY_BE_EMPTY):
        return None
    if not was:
        return ""
    match field.type:
        case schema.When():
            return _date(was, timezone)
        case schema.Line():
            return was
        case schema.Choice(words):
            return was if was in words else None
        case schema.Number(least, most):
            return int(was) if was.isdecimal() and least <= int(was) <= most else None
        case schema.Many(schema.To(kind)):
            return _each(was, lambda name: find(kind, name))
        case schema.Many(schema.Record("actor")):
            return _each(was, lambda name: _part(name, find))
        case schema.Many(schema.Record("source")):
            return _each(was, lambda name: _citation(event, find("source", name)))
        case schema.Many(schema.Record("figure")):
            return _all([_figure(event, text.strip(), find, timezone) for text in was.split(";")])
        case _:
            return None


def is_same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures tell the value of one thing."""
    if one.series or other.series:
        return one.series == other.series and one.date == other.date
    return one.label == other.label


def with_figures(figures: tuple[Figure, ...], before: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """An event's figures where these were others."""
    kept = [next((was for was in before if is_same_figure(was, figure)), figure) for figure in figures]
    gone = [was for was in before if not any(is_same_figure(was, figure) for figure in figures)]
    return (*kept, *gone)


def _date(text: str, timezone: str) -> object | None:
    try:
        return parse_date(text, timezone)
    except DateError:
        return None


def _each(text: str, read: Callable[[str], object | None]) -> tuple[object, ...] | None:
    """The text as one of these, in whose name a comma may be, else each of its parts."""
    whole = read(text)
    return _all([read(part.strip()) for part in text.split(",")]) if whole is None else (whole,)


def _all(found: list[T | None]) -> tuple[T, ...] | None:
    """These, where each could be read."""
    read = tuple(one for one in found if one is not None)
    return read if len(read) == len(found) else None


def _part(text: str, find: Find) -> Part | None:
    named = _PART.fullmatch(text)
    actor = find("actor", named["actor"]) if named else None
    return Part(actor, named["role"] or "") if named and actor else None


def _citation(event: Event, source: Ref | None) -> Citation | None:
    if source is None:
        return None
    return next((citation for citation in event.sources if citation.source == source), Citation(source))


def _figure(event: Event, text: str, find: Find, timezone: str) -> Figure | None:
    found = _FIGURE.fullmatch(text)
    value = read_quantity(found["value"]) if found else None
    if not found or not value:
        return None
    if not (what := found["what"]):
        return event.figures[0]._replace(value=value) if len(event.figures) == 1 else None
    alike = [figure for figure in event.figures if what in _names(figure)]
    if alike:
        return alike[0]._replace(value=value) if len(alike) == 1 else None
    name, _, date = what.rpartition(" ")
    series, day = find("series", name), _date(date, timezone)
    if series and day:
        return Figure(value, series, date=parse_date(date, timezone))
    return Figure(value, label=what)


def _names(figure: Figure) -> Iterator[str]:
    """What a figure of an event may be called."""
    if figure.series and figure.date:
        yield from (figure.series.id, f"{figure.series.id} {figure.date.text}")
    if figure.label:
        yield figure.label
