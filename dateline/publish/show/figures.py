"""Figures: from values that sources give to the rows of tables, and to those for one period side by side."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Comparison, Event, Figure, Point, Ref, Series
from dateline.publish.values.figured import Columns, Compared, FigureRow
from dateline.publish.view.view import View

_NO_COLUMNS = Columns(when=False, says=False, sources=False)


def show_figure(view: View, figure: Figure, event: Ref | None = None) -> FigureRow:
    """A figure as a row of a table; with the event that gives it where the table is not the event's own."""
    series = view.face(figure.series) if figure.series else None
    counted = view.counted(figure.sources)
    return FigureRow(
        what=series.label if series else figure.label,
        url=view.href_of(series) if series else "",
        when=view.when(figure.date) if figure.date else None,
        value=view.number(figure.value),
        unit=series.unit if isinstance(series, Series) else "",
        says=figure.says,
        sources=tuple(view.link(ref, text=view.short(view.source(ref))) for ref in figure.sources),
        counted=view.sources(len(figure.sources), counted) if counted < len(figure.sources) else "",
        event=view.link(event) if event else None,
    )


def show_figures(view: View, event: Event) -> tuple[FigureRow, ...]:
    """An event's own figures; those that cannot hold beside another say so."""
    if not event.figures:
        return ()
    differing = {point.figure: each for each in view.differing(event.ref) for point in each.points}
    rows = ((figure, show_figure(view, figure)) for figure in event.figures)
    return tuple(row._replace(tag=_tag(view, differing.get(figure))) for figure, row in rows)


def show_compared(view: View, comparison: Comparison) -> Compared:
    """What is said of one thing for one period, with where each figure stands."""
    about, points = view.face(comparison.about), comparison.points
    rows = tuple(show_figure(view, point.figure, point.event) for point in points)
    return Compared(
        what=comparison.label or about.label,
        url=view.page_of(comparison.about),
        when=view.when(comparison.date) if comparison.date else None,
        rows=rows,
        differ=comparison.differ,
        disputed=comparison.disputed,
        tag=_tag(view, comparison),
        standing=_standing(view, points, comparison) if comparison.differ else "",
    )


def show_elsewhere(view: View, event: Event) -> tuple[Compared, ...]:
    """What other events give for the same period as one of its figures, where not all of it can hold."""
    if not event.figures:
        return ()
    differing = view.differing(event.ref)
    found = (each for each in differing if any(point.event != event.ref for point in each.points))
    return tuple(show_compared(view, each) for each in found)


def columns(rows: Sequence[FigureRow]) -> Columns:
    """What there is to say in a table of these rows; what is empty in all of them needs no column."""
    if not rows:
        return _NO_COLUMNS
    return Columns(
        when=any(row.when for row in rows),
        says=any(row.says for row in rows),
        sources=any(row.sources for row in rows),
    )


def _tag(view: View, comparison: Comparison | None) -> str:
    if comparison is None or not comparison.differ:
        return ""
    return view.say("Sources differ") if comparison.disputed else view.say("Told in two ways")


def _standing(view: View, points: Sequence[Point], comparison: Comparison) -> str:
    """Who stands behind values that cannot all hold."""
    if any(not point.figure.sources for point in points):
        return view.say("Not all of these values can hold, and it is not said of each who gives it.")
    if comparison.disputed:
        sources = dict.fromkeys(ref for point in points for ref in point.figure.sources)
        given = view.say_many("%(num)s independent source", "%(num)s independent sources", view.counted(tuple(sources)))
        return view.say("Not all of these values can hold; they are those of %(given)s.") % {"given": given}
    return view.say("One account, told in two ways: by one source, or by sources that are derived from one another.")
