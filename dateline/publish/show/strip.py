"""Strip: from the periods that have events to bars over time, and the stretches of it that lead to their events."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dateline.model import Event
from dateline.publish import urls
from dateline.publish.cards import Stretch, Strip
from dateline.publish.lists import Period
from dateline.publish.view import View

FEW_MONTHS = 2  # of a shorter record, a bar is a day
MOST_MONTHS = 240  # of a longer record, a bar is a year
MOST_LINKS = 36  # that there is room for on a desk, of 24 pixels each
FINE = 14  # and on a phone
NARROW = 2.5  # of hundredths of a desk's width, what a finger can meet
FEW = 3  # bars that show no course
MOST_LABELS = 7
ROOM = {"day": 40, "month": 12, "year": 12}  # for a label, in hundredths of a phone's width
STEPS = [1, *(step * power for power in (1, 10, 100, 1000) for step in (2, 5, 10))]  # years that go together
LEFT_TEXTS = {
    "day": ("%(num)s more on a day not known", "%(num)s more on days not known"),
    "month": ("%(num)s more in a month not known", "%(num)s more in months not known"),
    "year": ("%(num)s more in a year not known", "%(num)s more in years not known"),
}
MOST_TEXTS = {
    "day": "%(events)s, at most %(most)s in a day",
    "month": "%(events)s, at most %(most)s in a month",
    "year": "%(events)s, at most %(most)s in a year",
}
UNITS = ("year", "month", "day")
Slot = tuple[int, ...]  # a year, a month or a day


@dataclass(frozen=True)
class _Tally:
    """How many events there are by slot, and how many of them are planned."""

    all: Counter[Slot] = field(default_factory=Counter)
    planned: Counter[Slot] = field(default_factory=Counter)

    def add(self, slot: Slot, events: Sequence[Event]) -> None:
        """Count events into a slot."""
        self.all[slot] += len(events)
        if planned := sum([event.status == "planned" for event in events]):
            self.planned[slot] += planned


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
    inside = [places[slot][0] for event in events if len(slot := _day(event)[:depth]) == depth and slot in places]
    return _stretch(view, (), [min(inside), max(inside)], slots) if inside else None


def show_activity(view: View, events: Sequence[Event]) -> Strip | None:
    """The events about an entry over time, from its first to its last; none, where there would be one bar or two."""
    tally = _Tally()
    for event in events:
        year, month = urls.filed(event)
        if year is not None:
            tally.add((year,), [event])
            if month is not None:
                tally.add((year, month), [event])
    slots = _slots(tally.all)
    if 0 < len(slots) <= FEW_MONTHS:
        slots, tally = _by_day(events)
    return _strip(view, slots, tally, len(events), leads=False) if len(slots) >= FEW else None


def _places(view: View) -> tuple[dict[Slot, tuple[int, int]], int]:
    """The first and the last bar of each year, month and day that has some, and how many bars there are."""
    return view.once("places", lambda: _find_places(_drawn(view)[0]))


def _find_places(slots: Sequence[Slot]) -> tuple[dict[Slot, tuple[int, int]], int]:
    found: dict[Slot, tuple[int, int]] = {}
    for at, slot in enumerate(slots):
        for depth in range(1, len(slot) + 1):
            found[slot[:depth]] = found.get(slot[:depth], (at, at))[0], at
    return found, len(slots)


def _whole(view: View) -> Strip | None:
    slots, tally = _drawn(view)
    return _strip(view, slots, tally, view.total()) if len(slots) >= FEW else None


def _drawn(view: View) -> tuple[list[Slot], _Tally]:
    """What each bar of the record's strip stands for, and what is counted."""
    tally = _Tally()
    for of, events in view.periods.items():
        tally.add(_slot(of), events)
    slots = _slots(tally.all)
    return _by_day(view.events()) if 0 < len(slots) <= FEW_MONTHS else (slots, tally)


def _strip(view: View, slots: list[Slot], tally: _Tally, total: int, *, leads: bool = True) -> Strip:
    """A bar for each slot; stretches that lead somewhere, unless none is to."""
    unit = UNITS[len(slots[0]) - 1]
    drawn = sum(tally.all[slot] for slot in slots)
    labels = _labels(view, slots, ROOM[unit])
    reached = _reached(slots) if leads else []
    links = tuple(_link(view, slots, at, tally, labels) for at in reached if any(tally.all[slots[each]] for each in at))
    urls_of_links = {link.url for link in links}
    top = max(tally.all[slot] for slot in slots) or 1
    return Strip(
        path="".join(_bars(slots, tally, top, planned=False)),
        planned="".join(_bars(slots, tally, top, planned=True)) if tally.planned else "",
        length=len(slots),
        unit=unit,
        links=links,
        fine=len(reached) > FINE,
        labels=tuple(each._replace(url="") if unit == "year" or each.url in urls_of_links else each for each in labels),
        first=_edtf(slots[0]),
        last=_edtf(slots[-1]),
        begins=_name(view, slots[0]),
        ends=_name(view, slots[-1]),
        note=_note(view, unit, drawn, top, sum(tally.planned[slot] for slot in slots), total - drawn),
    )


def _slots(named: Iterable[Slot]) -> list[Slot]:
    """What each bar stands for: the months from the first to the last, or of a long record the years."""
    named = set(named)
    years = sorted(slot[0] for slot in named if len(slot) == 1)
    if not years:
        return []
    months = [12 * slot[0] + slot[1] - 1 for slot in named if len(slot) == 2]
    # A year of which no month is known has them all.
    bare = [
        12 * year + at for year in (years[0], years[-1]) for at in (0, 11) if not any(m // 12 == year for m in months)
    ]
    first, last = min(months + bare), max(months + bare)
    if last - first < MOST_MONTHS:
        return [(at // 12, at % 12 + 1) for at in range(first, last + 1)]
    return [(year,) for year in range(years[0], years[-1] + 1)]


def _by_day(events: Iterable[Event]) -> tuple[list[Slot], _Tally]:
    """The days from the first to the last; an event of several counts on its first."""
    tally = _Tally()
    for event in events:
        if len(slot := _day(event)) == 3:
            tally.add(slot, [event])
    days = [dt.date(*slot).toordinal() for slot in tally.all]
    if not days:
        return [], tally
    each = (dt.date.fromordinal(day) for day in range(min(days), max(days) + 1))
    return [(day.year, day.month, day.day) for day in each], tally


def _day(event: Event) -> Slot:
    """The first day of an event that is filed under a month; else its year, or nothing."""
    year, month = urls.filed(event)
    if month is not None:
        return event.date.sort_position
    return (year,) if year is not None else ()


def _bars(slots: Sequence[Slot], tally: _Tally, top: int, *, planned: bool) -> Iterator[str]:
    """An SVG path of a bar for each number: one wide, with a gap, the highest 100 high; what is planned is on top."""
    for place, slot in enumerate(slots):
        ahead = tally.planned[slot]
        past = tally.all[slot] - ahead
        low = max(round(past / top * 100), 3) if past else 0
        height = max(round(ahead / top * 100), 3) if ahead and planned else low
        if ahead if planned else past:
            yield f"M{place}.1 {100 - low if planned else 100}v-{height}h.8v{height}z"


def _reached(slots: Sequence[Slot]) -> list[list[int]]:
    """The places of what leads somewhere, together: months; of many of them, years; of many years, some together."""
    depth, years = _depth(slots), slots[-1][0] - slots[0][0] + 1
    step = 1 if depth == 2 or years <= MOST_LINKS else next(step for step in STEPS if years < step * MOST_LINKS)
    placed = groupby(range(len(slots)), key=lambda at: (slots[at][0] // step, *slots[at][1:depth]))
    return [list(at) for _, at in placed]


def _depth(slots: Sequence[Slot]) -> int:
    """Whether stretches lead to years, 1, or to months, 2."""
    return min(len(slots[0]), 2) if len(slots[0]) == 3 or len(slots) <= MOST_LINKS else 1


def _link(view: View, slots: Sequence[Slot], at: Sequence[int], tally: _Tally, labels: Sequence[Stretch]) -> Stretch:
    """A stretch with the number of its events, which leads to their page, or that of the first year that has some."""
    filled = [slots[each] for each in at if tally.all[slots[each]]]
    of = filled[0][: _depth(slots)]
    stretch = _stretch(view, of, at, len(slots))
    events = view.say_many("%(num)s event", "%(num)s events", sum(tally.all[slot] for slot in filled))
    text = f"{stretch.text}: {events}"
    if len(slots[0]) == 1 and len(at) > 1:
        first, last, start = (view.year(year) for year in (slots[at[0]][0], slots[at[-1]][0], of[0]))
        told = {"first": first, "last": last, "events": events, "start": start}
        text = view.say("%(first)s to %(last)s: %(events)s, from %(start)s on") % told
    end = stretch.start + stretch.width
    labelled = any(stretch.start <= label.start < end for label in labels)
    width = max(stretch.width, NARROW)  # the first and the last may be short parts of what they stand for
    return stretch._replace(start=min(stretch.start, 100 - width), width=width, text=text, labelled=labelled)


def _labels(view: View, slots: Sequence[Slot], room: float) -> list[Stretch]:
    """The names below, at round years, and as many as there is room for; of days, the months."""
    depth = 2 if len(slots[0]) == 3 else 1
    years = slots[-1][0] - slots[0][0] + 1
    step = next(step for step in STEPS if years <= step * MOST_LABELS)
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


def _note(view: View, unit: str, drawn: int, most: int, planned: int, left: int) -> str:
    """How many events there are, the most of one period, and what the bars do not tell."""
    events = view.say_many("%(num)s event", "%(num)s events", drawn)
    parts = [view.say(MOST_TEXTS[unit]) % {"events": events, "most": view.count_of(most)}]
    if planned:
        parts.append(view.say_many("%(num)s of them planned", "%(num)s of them planned", planned))
    if left:
        parts.append(view.say_many(*LEFT_TEXTS[unit], left))
    return "; ".join(parts)


def _name(view: View, slot: Slot) -> str:
    return view.month(slot[0], slot[1]) if len(slot) == 3 else view.year(slot[0])


def _slot(of: Period) -> Slot:
    year, month = of
    return (year,) if month is None else (year, month)


def _edtf(slot: Slot) -> str:
    return "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(slot))
