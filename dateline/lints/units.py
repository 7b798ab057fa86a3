"""Units: values of a series that are so far from the others that they are probably in another unit."""

from __future__ import annotations

from collections.abc import Iterator
from math import log10
from statistics import median

from dateline.lints.look import Look
from dateline.model import Point, Series
from dateline.problems import Problem

FAR = 2.0  # decimal places between a value and the others: percent and shares, thousands and ones
NEAR = 1.0  # decimal places that the others lie apart at most
FEWEST = 3


def find_unlike_units(look: Look) -> Iterator[Problem]:
    """A warning for each value that is a hundred times the others of its series, or a hundredth, where those agree."""
    entries = look.record.site.entries
    for series in look.record.entries:
        if not isinstance(series, Series):
            continue
        sizes = [(size, point) for point in look.record.site.points.get(series.ref, ()) if (size := _size(point))]
        if len(sizes) < FEWEST:
            continue
        middle = median(size for size, _ in sizes)
        far = [(size, point) for size, point in sizes if abs(size - middle) >= FAR]
        rest = [size for size, _ in sizes if abs(size - middle) < FAR]
        if not far or len(rest) <= len(far) or max(rest) - min(rest) > NEAR:
            continue
        for size, point in far:
            event = entries[point.event]
            if not look.allows(event, series):
                times = f"{10 ** abs(size - middle):,.0f} times as {'large' if size > middle else 'small'}"
                unit = f" ({series.unit})" if series.unit else ""
                message = f'{point.figure.value.text} is about {times} as the other values of "{series.id}"{unit}'
                yield from look.warn(event.at("figures"), message, "write all values of a series in one unit")


def _size(point: Point) -> float | None:
    """How many decimal places a value has before its point, with a fraction; None for nothing."""
    ends = [end for end in (point.figure.value.least, point.figure.value.most) if end]
    return log10(abs(ends[0])) if ends else None
