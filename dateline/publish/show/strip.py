"""Strip: from the periods that have events to bars over time, and the stretches of it that lead to their events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from dateline.model import Event
from dateline.publish import urls
from dateline.publish.cards import Stretch, Strip
from dateline.publish.lists import Period
from dateline.publish.show.bars import (
    FEW_MONTHS,
    Slot,
    Tally,
    bars,
    by_day,
    day_of,
    floors,
    slots_of,
    step_of,
    years_of,
)
from dateline.publish.view import View

MOST_LINKS = 36  # that there is room for on a desk, of 24 pixels each
FINE = 14  # and on a phone
NARROW = 2.5  # of hundredths of a desk's width, what a finger can meet
FEW = 3  # bars that show no course
MOST_LABELS = 7
ROOM = {"day": 40, "month": 9.5, "year": 9.5}  # for a label, in hundredths of a phone's width
STEPS = [1, *(step * power for power in (1, 10, 100, 1000) for step in (2, 5, 10))]  # years that go together
PERHAPS_TEXTS = {
    "day": ("pale: %(num)s whose day is not sure", "pale: %(num)s whose day is not sure"),
    "month": ("pale: %(num)s whose month is not sure", "pale: %(num)s whose month is not sure"),
    "year": ("pale: %(num)s whose year is not sure", "pale: %(num)s whose year is not sure"),
}
MOST_TEXTS = {
    "day": "%(events)s, at most %(most)s in a day",
    "month": "%(events)s, at most %(most)s in a month",
    "year": "%(events)s, at most %(most)s in a year",
}
UNITS = ("year", "month", "day")


def show_strip(view: View, of: Period | None = None) -> Strip | None:
    """The whole record over time, as the page of a period shows it; none, where there would be but one bar."""
    strip = view.once("strip", lambda: _whole(view))
    here = show_here(view, of) if of else None
    if strip is None or here is None:
        return strip
    links, labels = (tuple(_current(each, here) for each in of) for of in (strip.links, strip.labels))
    return strip._replace(links=links, labels=labels)


def show_here(view: View, of: Period) -> Stretch | None:
    """Where on the record's strip a period lies."""
    if show_strip(view) is None:
        return None
    places, slots, own = *_places(view), _slot(of)
    inside = places.get(own) or places.get(own[:1])
    return _stretch(view, own, inside, slots) if inside else None


def show_part(view: View, events: Iterable[Event]) -> Stretch | None:
    """Where on the record's strip some events lie, from the first to the last that has a bar."""
    strip = show_strip(view)
    if strip is None:
        return None
    places, slots = _places(view)
    depth = UNITS.index(strip.unit) + 1
    inside = [places[slot][0] for event in events if len(slot := day_of(event)[:depth]) == depth and slot in places]
    return _stretch(view, (), [min(inside), max(inside)], slots) if inside else None


def show_activity(view: View, events: Sequence[Event]) -> Strip | None:
    """The events about an entry over time, from its first to its last; none, where there would be one bar or two."""
    tally = Tally()
    for event in events:
        year, month = urls.filed(event)
        if year is not None:
            tally.add((year,), [event])
            if month is not None:
                tally.add((year, month), [event])
    slots = slots_of(tally.all)
    if 0 < len(slots) <= FEW_MONTHS:
        slots, tally = by_day(events)
    return _strip(view, slots, tally, len(events), leads=False) if len(slots) >= FEW else None


def _places(view: View) -> tuple[dict[Slot, tuple[int, int]], int]:
    """The first and the last bar of each year, month and day that has some, and how many bars there are."""
    return view.once("places", lambda: _find_places(_drawn(view)[0]))


def _find_places(slots: Sequence[Slot]) -> tuple[dict[Slot, tuple[int, int]], int]:
    found: dict[Slot, tuple[int, int]] = {}
    step = step_of(slots)
    for at, slot in enumerate(slots):
        for each in (slot[:depth] for depth in range(1, len(slot) + 1)) if step == 1 else years_of(slot, step):
            found[each] = found.get(each, (at, at))[0], at
    return found, len(slots)


def _whole(view: View) -> Strip | None:
    slots, tally = _drawn(view)
    return _strip(view, slots, tally, view.total()) if len(slots) >= FEW else None


def _drawn(view: View) -> tuple[list[Slot], Tally]:
    """What each bar of the record's strip stands for, and what is counted."""
    tally = Tally()
    for of, events in view.periods.items():
        tally.add(_slot(of), events)
    slots = slots_of(tally.all)
    return by_day(view.events()) if 0 < len(slots) <= FEW_MONTHS else (slots, tally)


def _strip(view: View, slots: list[Slot], tally: Tally, total: int, *, leads: bool = True) -> Strip:
    """A bar for each slot; stretches that lead somewhere, unless none is to."""
    unit, step = UNITS[len(slots[0]) - 1], step_of(slots)
    labels = _labels(view, slots, ROOM[unit])
    reached = _reached(slots, MOST_LINKS) if leads else []
    links = _links(view, slots, reached, tally)
    coarse = _links(view, slots, _reached(slots, FINE), tally) if unit == "year" and len(reached) > FINE else ()
    urls_of_links = {link.url for link in links}
    numbers = [tally.of(slot, step) for slot in slots]
    top = max(sum(each) for each in numbers) or 1
    places, _ = _find_places(slots)
    loose = {places[slot]: number for slot, number in tally.loose(len(slots[0])).items() if slot in places}
    sure, perhaps, planned = (sum(each[layer] for each in numbers) for layer in range(3))
    drawn = sure + perhaps + planned + sum(loose.values())
    return Strip(
        path="".join(bars(numbers, top, 0)),
        perhaps="".join((*floors(loose, top), *bars(numbers, top, 1))),
        planned="".join(bars(numbers, top, 2)),
        length=len(slots),
        unit=unit,
        step=step,
        top=top,
        links=links,
        coarse=coarse,
        fine=len(reached) > FINE,
        labels=tuple(each._replace(url="") if unit == "year" or each.url in urls_of_links else each for each in labels),
        first=_edtf(slots[0]),
        last=_edtf(slots[-1]),
        begins=_name(view, slots[0]),
        ends=_name(view, slots[-1]),
        note=_note(view, slots, (drawn, top, planned, perhaps + sum(loose.values()), total - drawn)),
    )


def _links(view: View, slots: Sequence[Slot], reached: Iterable[list[int]], tally: Tally) -> tuple[Stretch, ...]:
    """A stretch for each run of bars that has events."""
    step = step_of(slots)
    runs = ((at, [each for place in at for each in years_of(slots[place], step) if tally.all[each]]) for at in reached)
    return tuple(_link(view, slots, at, filled, tally) for at, filled in runs if filled)


def _reached(slots: Sequence[Slot], most: int) -> list[list[int]]:
    """The places of what leads somewhere, together: months; of many of them, years; of many years, some together."""
    depth, bin = _depth(slots), step_of(slots)
    years = slots[-1][0] - slots[0][0] + bin
    fits = (step for step in STEPS if step % bin == 0 and years < step * most)
    step = 1 if depth == 2 or (bin == 1 and years <= most) else next(fits)
    placed = groupby(range(len(slots)), key=lambda at: (slots[at][0] // step, *slots[at][1:depth]))
    return [list(at) for _, at in placed]


def _depth(slots: Sequence[Slot]) -> int:
    """Whether stretches lead to years, 1, or to months, 2."""
    return min(len(slots[0]), 2) if len(slots[0]) == 3 or len(slots) <= MOST_LINKS else 1


def _link(view: View, slots: Sequence[Slot], at: Sequence[int], filled: Sequence[Slot], tally: Tally) -> Stretch:
    """A stretch with the number of its events, which leads to their page, or that of the first year that has some."""
    of = filled[0][: _depth(slots)]
    stretch = _stretch(view, of, at, len(slots))
    events = view.say_many("%(num)s event", "%(num)s events", sum(tally.all[slot] for slot in filled))
    text = f"{stretch.text}: {events}"
    first, end = slots[at[0]][0], slots[at[-1]][0] + step_of(slots) - 1
    if len(slots[0]) == 1 and end > first:
        told = {"first": view.year(first), "last": view.year(end), "events": events, "start": view.year(of[0])}
        text = view.say("%(first)s to %(last)s: %(events)s, from %(start)s on") % told
    width = max(stretch.width, NARROW)  # the first and the last may be short parts of what they stand for
    return stretch._replace(start=min(stretch.start, 100 - width), width=width, text=text)


def _labels(view: View, slots: Sequence[Slot], room: float) -> list[Stretch]:
    """The names below, at round years, and as many as there is room for; of days, the months."""
    depth = 2 if len(slots[0]) == 3 else 1
    bin = step_of(slots)
    years = slots[-1][0] - slots[0][0] + bin
    step = next(step for step in STEPS if step % bin == 0 and years <= step * MOST_LABELS)
    placed = groupby(range(len(slots)), key=lambda at: slots[at][:depth])
    named = [_stretch(view, of, list(at), len(slots)) for of, at in placed if of[0] % step == 0]
    labels: list[Stretch] = []
    for label in reversed(named):
        if (labels[-1].start if labels else 100) - label.start >= room:
            labels.append(label)
    return labels[::-1]


def _stretch(view: View, of: Slot, at: Sequence[int], slots: int) -> Stretch:
    name, url = "", ""
    if of:
        year, month = of[0], of[1] if len(of) > 1 else None
        name = view.year(year) if month is None else view.month(year, month)
        url = view.href(urls.archive(year, month)) if view.has((year, month)) else ""
    start, end = round(at[0] / slots * 100, 2), round((at[-1] + 1) / slots * 100, 2)
    return Stretch(start, round(end - start, 2), name, url)


def _current(each: Stretch, here: Stretch) -> Stretch:
    if not each.url or not each.start <= here.start < here.start + here.width <= each.start + each.width + 0.01:
        return each
    return each._replace(current="page" if each.url == here.url else "true")


def _note(view: View, slots: Sequence[Slot], numbers: tuple[int, int, int, int, int]) -> str:
    """How many events are drawn, the most in a bar; how many are planned, perhaps elsewhere, or not drawn."""
    unit, step = UNITS[len(slots[0]) - 1], step_of(slots)
    drawn, most, planned, perhaps, left = numbers
    told = {"events": view.say_many("%(num)s event", "%(num)s events", drawn), "most": view.count_of(most)}
    if step > 1:
        parts = [view.say("%(events)s, at most %(most)s in %(years)s years") % {**told, "years": view.count_of(step)}]
    else:
        parts = [view.say(MOST_TEXTS[unit]) % told]
    if planned:
        parts.append(view.say_many("%(num)s of them planned", "%(num)s of them planned", planned))
    if perhaps:
        parts.append(view.say_many(*PERHAPS_TEXTS[unit], perhaps))
    if left:
        parts.append(view.say_many("%(num)s more that no bar shows", "%(num)s more that no bar shows", left))
    return "; ".join(parts)


def _name(view: View, slot: Slot) -> str:
    return view.month(slot[0], slot[1]) if len(slot) == 3 else view.year(slot[0])


def _slot(of: Period) -> Slot:
    year, month = of
    return (year,) if month is None else (year, month)


def _edtf(slot: Slot) -> str:
    return "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(slot))
