"""Chart: from the figures of a series, period by period, to what is drawn of them; nothing is averaged or left out.

The scale of bars begins at nought. Values of one period stand side by side, and no line leads through them; a line
leads from a period to the very next one alone, for what was in between is not known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from dateline.dates import Date
from dateline.dates.calendar import civil, day_number
from dateline.model import Comparison, Quantity, Series
from dateline.publish.values.figured import Bar, Chart, Tick
from dateline.publish.view.view import View

MOST_BARS = 60  # periods, and twice as many values; where there are more, dots
WIDEST = 12.0  # hundredths of the drawing for a bar
BEYOND = 9  # hundredths by which a value that is open on one side is drawn on
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
LINES = 4
YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000)
MOST_YEARS = 6
MOST_SIGNS = 40
DENSE = 250  # periods


class _Place(NamedTuple):
    """Where a period lies, in hundredths."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


class _Scale(NamedTuple):
    least: Decimal
    most: Decimal
    step: Decimal

    def place(self, value: Decimal) -> float:
        """Where a value is drawn, in hundredths from the top."""
        return round(float((self.most - value) / (self.most - self.least) * 100), 2)


def show_chart(view: View, series: Series, comparisons: Sequence[Comparison]) -> Chart | None:
    """The chart of a series; None where nothing in it has a place in time."""
    dated = [(days, each) for each in comparisons if each.date and (days := _days(each.date))]
    if not dated:
        return None
    periods = [_slot(days, series.per) for days, _ in dated]
    slots = max(periods)[0] - min(periods)[0] + 1 if all(one == other for one, other in periods) else 0
    as_bars = 0 < slots <= MOST_BARS and sum(len(each.points) for _, each in dated) <= 2 * MOST_BARS
    if as_bars:
        first = min(periods)[0]
        places = [_Place((at - first) / slots * 100, (at - first + 1) / slots * 100) for at, _ in periods]
    else:
        first, end = min(one for (one, _), _ in dated), max(other for (_, other), _ in dated) + 1
        whole = (end - first) / 100
        places = [_Place((one - first) / whole, (other + 1 - first) / whole) for (one, other), _ in dated]
    drawn = [each for _, each in dated]
    scale = _scale(series, [point.figure.value for each in drawn for point in each.points], as_bars)
    paths = {} if as_bars else _paths(drawn, places, periods, scale)
    differ = [place.middle for place, each in zip(places, drawn, strict=True) if each.differ]
    years = _years(view, [days for days, _ in dated], series.per if as_bars else "")
    hows = {_how(point.figure.value) for each in drawn for point in each.points}
    order = sorted(dated, key=lambda each: each[0])
    return Chart(
        unit=_unit(view, series),
        bars=tuple(_bars(view, drawn, places, scale)) if as_bars else (),
        paths=paths,
        values=tuple(_values(view, scale)),
        zero=scale.place(min(max(Decimal(0), scale.least), scale.most)),
        years=years if len(years) > 1 else (),
        begins=view.when(order[0][1].date).text if order[0][1].date else "",
        ends=view.when(order[-1][1].date).text if len(order) > 1 and order[-1][1].date else "",
        differ=tuple(round(place, 2) for place in differ) if len(differ) <= MOST_SIGNS else (),
        dense=len(drawn) > DENSE,
        hows=tuple(how for how in ("exact", "about", "range", "least", "most") if how in hows),
        text=_text(view, drawn),
        notes=tuple(_notes(view, series, comparisons, drawn, scale)),
    )


def _days(date: Date) -> tuple[int, int] | None:
    """The first and the last day of a period, as far as it is known where it begins or ends."""
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return None
    return (last if first is None else first), (first if last is None else last)  # type: ignore[return-value]  # one is known


def _slot(days: tuple[int, int], per: str) -> tuple[int, int]:
    """The number of the day, month or year that a period begins in, and that it ends in: of one value, the same."""
    if not per:
        return days[0], days[1] + 1  # never the same
    if per == "day":
        return days
    one, other = (civil(day) for day in days)
    if per == "year":
        return one[0], other[0]
    return one[0] * 12 + one[1], other[0] * 12 + other[1]


def _scale(series: Series, values: Sequence[Quantity], as_bars: bool) -> _Scale:
    """From nought, or the least below it; for shares as dots that lie close together, from a round value below them."""
    ends = [end for value in values for end in (value.least, value.most) if end is not None]
    least, most = min(*ends, Decimal(0)), max(*ends, Decimal(0))
    if series.kind == "share" and not as_bars and min(ends) > max(ends) / 2 > 0:
        least = min(ends)
    if least == most:
        most = least + 1
    rough = (most - least) / LINES
    power = Decimal(10) ** rough.adjusted()
    step = next(step * power for step in STEPS if step * power >= rough)
    return _Scale(_down(least, step), -_down(-most, step), step)


def _down(value: Decimal, step: Decimal) -> Decimal:
    return value // step * step - (step if value % step < 0 else 0)


def _values(view: View, scale: _Scale) -> Iterator[Tick]:
    for number in range(int((scale.most - scale.least) / scale.step) + 1):
        value = scale.least + number * scale.step
        yield Tick(scale.place(value), view.amount(value))


def _bars(view: View, drawn: Sequence[Comparison], places: Sequence[_Place], scale: _Scale) -> Iterator[Bar]:
    """A bar for each value, those of one period side by side."""
    foot = scale.place(Decimal(0))
    for place, each in zip(places, drawn, strict=True):
        width = min((place.end - place.start) * 0.8 / len(each.points), WIDEST)
        start = place.middle - width * len(each.points) / 2
        for number, point in enumerate(each.points):
            value = point.figure.value
            low, high = _ends(value, scale)
            when = view.when(point.figure.date).text if point.figure.date else ""
            by = "; ".join(view.short(view.source(ref)) for ref in point.figure.sources)
            text = ": ".join(part for part in (when, view.number(value), by) if part)
            yield Bar(round(start + number * width, 2), round(width * 0.94, 2), foot, low, high, _how(value), text)


def _how(value: Quantity) -> str:
    if value.about:
        return "about"
    if value.most is None:
        return "least"
    if value.least is None:
        return "most"
    return "exact" if value.least == value.most else "range"


def _ends(value: Quantity, scale: _Scale) -> tuple[float, float]:
    """Where what is sure of a value ends, and where what may be does."""
    if value.least is None:
        assert value.most is not None
        return scale.place(max(scale.least, min(Decimal(0), value.most))), scale.place(value.most)
    low = scale.place(value.least)
    return low, max(low - BEYOND, 0) if value.most is None else scale.place(value.most)


def _paths(
    drawn: Sequence[Comparison], places: Sequence[_Place], periods: Sequence[tuple[int, int]], scale: _Scale
) -> dict[str, str]:
    """Dots and strokes by how values are known, and the line from each period to the next."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for place, each in zip(places, drawn, strict=True):
        x = _number(place.middle * 10)
        for point in each.points:
            value = point.figure.value
            how, (low, high) = _how(value), _ends(value, scale)
            if how == "most":
                low, high = high, min(high + BEYOND, 100.0)
            paths["dots" if how in ("exact", "least", "most") else how].append(f"M{x} {_number(low)}{_to(how, high)}")
            if how in ("least", "most"):
                paths["open"].append(f"M{x} {_number(low)}V{_number(high)}")
            if place.end - place.start > 2 and how != "range":
                paths["wide"].append(f"M{_number(place.start * 10)} {_number(low)}H{_number(place.end * 10)}")
    single = {
        slot: (place.middle, scale.place(each.points[0].figure.value.least))
        for (slot, end), place, each in zip(periods, places, drawn, strict=True)
        if slot == end and not each.differ and each.points[0].figure.value.least is not None
    }
    for one, other in pairwise(sorted(single)):
        if other == one + 1:
            ends = (f"{_number(at * 10)} {_number(high)}" for at, high in (single[one], single[other]))
            paths["line"].append("M" + "L".join(ends))
    return {name: "".join(parts) for name, parts in paths.items()}


def _to(how: str, high: float) -> str:
    return f"V{_number(high)}" if how == "range" else "h0"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _years(view: View, days: Sequence[tuple[int, int]], per: str) -> tuple[Tick, ...]:
    """Where round years begin, as many as there is room for; among bars, each for a day, month or year."""
    first, last = min(one for one, _ in days), max(other for _, other in days)
    begin, end = civil(first)[0], civil(last)[0]
    step = next((step for step in YEARS if end - begin < step * MOST_YEARS), 0)
    if not step:
        return ()
    ticks = []
    for year in range(begin + -begin % step, end + 1, step):
        at, length = max(day_number(year, 1, 1), first) - first, last + 1 - first
        if per:
            start, other, stop = (_slot((day, day), per)[0] for day in (first, first + at, last))
            at, length = other - start, stop - start + 1
        if at <= length * 0.92:
            ticks.append(Tick(round(at / length * 100, 2), view.year(year)))
    return tuple(ticks)


def _unit(view: View, series: Series) -> str:
    """`encounters, one value for each month`."""
    per = view.say("one value for each %s") % view.say(series.per) if series.per else ""
    return ", ".join(part for part in (series.unit, per) if part)


def _text(view: View, drawn: Sequence[Comparison]) -> str:
    """`4 values for 3 periods, from 172,000 to 242,418`."""
    values = [point.figure.value for each in drawn for point in each.points]
    ends = [end for value in values for end in (value.least, value.most) if end is not None]
    told = {
        "values": view.say_many("%(num)s value", "%(num)s values", len(values)),
        "periods": view.say_many("%(num)s period", "%(num)s periods", len(drawn)),
        "least": view.decimal(min(ends)),
        "most": view.decimal(max(ends)),
    }
    if min(ends) == max(ends):
        return view.say("%(values)s for %(periods)s.") % told
    return view.say("%(values)s for %(periods)s, from %(least)s to %(most)s.") % told


def _notes(
    view: View, series: Series, comparisons: Sequence[Comparison], drawn: Sequence[Comparison], scale: _Scale
) -> Iterator[str]:
    if number := sum(each.differ for each in drawn):
        yield view.say_many(
            "For %(num)s period, not all of them can hold.", "For %(num)s periods, not all of them can hold.", number
        )
    if series.kind == "share" and scale.least > 0:
        yield view.say("The scale begins at %s.") % view.decimal(scale.least)
    if left := len(comparisons) - len(drawn):
        yield view.say_many("%(num)s more is in the table alone.", "%(num)s more are in the table alone.", left)
