"""Comparisons: figures go in; those for one period side by side, and whether they can all hold, come out.

Two values cannot both hold where their ranges have nothing in common: `235173` and `at most 200000`. `about N` holds
for what rounds to N, by the digits before its closing zeros: `about 172000` for 171,500 to 172,500. Figures are for one
period where their dates are the same days or, in a series that has a value for each day, month or year, lie in the same
one; a month and its year are two periods. A date in doubt is a period of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dateline.dates import Date
from dateline.dates.calendar import civil
from dateline.model.entries import Event
from dateline.model.site import Point
from dateline.model.values import Quantity, Ref
from dateline.model.witnesses import Derived, find_witnesses

PARTS = {"year": 1, "month": 2, "day": 3}
INFINITE = Decimal("Infinity")


class Comparison(NamedTuple):
    """What is said for one period of a series, or, with a `label`, by one event.

    The values `differ` where not all of them can hold; where that is so of two independent sources, it is `disputed`.
    Where it is not, one source gives both, or one that is derived from another tells it otherwise.
    """

    about: Ref
    label: str
    date: Date | None
    points: tuple[Point, ...]
    differ: bool = False
    disputed: bool = False


def compare_series(about: Ref, per: str, points: Iterable[Point], derived_from: Derived) -> Iterator[Comparison]:
    """The figures of a series, whose points are in the order of their dates, period by period."""
    periods: defaultdict[object, list[Point]] = defaultdict(list)
    for point in points:
        if point.figure.date:
            periods[_period(point.figure.date, per)].append(point)
    for together in periods.values():
        yield _compare(about, "", together, derived_from)


def compare_labels(event: Event, derived_from: Derived) -> Iterator[Comparison]:
    """What an event gives more than one figure of, which belongs to no series."""
    alike: defaultdict[object, list[Point]] = defaultdict(list)
    for figure in event.figures:
        if figure.label and not figure.series:
            when = _period(figure.date, "") if figure.date else None
            alike[figure.label.casefold(), when].append(Point(event.ref, figure))
    for together in alike.values():
        if len(together) > 1:
            yield _compare(event.ref, together[0].figure.label, together, derived_from)


def _period(date: Date, per: str) -> object:
    """What figures for the same period have in common."""
    first, last = date.earliest, date.latest
    if first is None or last is None or date.is_doubtful:
        return date.text
    if per:
        one, other = civil(first)[: PARTS[per]], civil(last)[: PARTS[per]]
        return one if one == other else (first, last)
    return date.text if date.clock else (first, last)


def _compare(about: Ref, label: str, points: Sequence[Point], derived_from: Derived) -> Comparison:
    bounds = [_bounds(point.figure.value) for point in points]
    differ = max(low for low, _ in bounds) > min(high for _, high in bounds)
    disputed = differ and _is_disputed(points, bounds, derived_from)
    return Comparison(about, label, points[0].figure.date, tuple(points), differ, disputed)


def _is_disputed(points: Sequence[Point], bounds: Sequence[tuple[Decimal, Decimal]], derived_from: Derived) -> bool:
    """Whether two values that cannot both hold have each a source that is independent of the other's.

    It is not known of a figure without sources that it has the same source as another.
    """
    given = (source for point in points for source in point.figure.sources)
    counted = frozenset(find_witnesses(given, derived_from).independent)
    lows: dict[object, Decimal] = {}
    highs: dict[object, Decimal] = {}
    for number, (point, (low, high)) in enumerate(zip(points, bounds, strict=True)):
        voices: Iterable[object] = counted.intersection(point.figure.sources) if point.figure.sources else (number,)
        for voice in voices:
            lows[voice] = max(low, lows.get(voice, low))
            highs[voice] = min(high, highs.get(voice, high))
    return any(
        low > high
        for one, low in sorted(lows.items(), key=lambda each: each[1])[-2:]
        for other, high in sorted(highs.items(), key=lambda each: each[1])[:2]
        if one != other
    )


def _bounds(value: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the most that a value may be."""
    least = -INFINITE if value.least is None else value.least
    most = INFINITE if value.most is None else value.most
    if not value.about:
        return least, most
    digits = least.normalize().as_tuple().exponent
    half = Decimal(5).scaleb(digits - 1) if isinstance(digits, int) and least else Decimal("0.5")
    return least - half, most + half
