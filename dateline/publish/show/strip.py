"""Strip: from the periods that have events to bars over time, and the stretches of it that lead to their events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from dateline.model import Event
from dateline.publish.lists.placed import Period, group
from dateline.publish.planning import urls
from dateline.publish.show.axis import UNITS, Axis, Slot, axis, axis_by_day, slots_of
from dateline.publish.values.cards import Stretch, Strip
from dateline.publish.view.view import View

FEW_MONTHS = 2  # of a shorter record, a bar is a day
FEW = 3  # bars that show no course
FEW_EVENTS = 6  # about an entry, whose list says the same
WIDE, NARROW = 36, 14  # links that there is room for on a desk, and on a phone, of 24 pixels each
LEAST = {WIDE: 2.5, NARROW: 7.0}  # of hundredths of its width, what a finger can meet
MOST_LABELS = 7
ROOM = {"day": 40, "month": 12, "year": 12}  # for a label, in hundredths of a phone's width
WIDER_ROOM = {"tablet": 6.5, "desk": 3.4}  # and of a tablet's and a desk's
STEPS = [1, *(step * power for power in (1, 10, 100, 1000) for step in (2, 5, 10))]  # years that go together
MOST_TEXTS = {
    "day": "%(events)s, %(most)s of them on a single day",
    "month": "%(events)s, %(most)s of them in %(when)s alone",
    "year": "%(events)s, %(most)s of them in %(when)s alone",
}
MOST_OF_SOME = "%(events)s, %(most)s of them from %(first)s to %(last)s alone"
PERHAPS_TEXTS = {
    "day": ("pale: %(num)s whose day is not sure", "pale: %(num)s whose day is not sure"),
    "month": ("pale: %(num)s whose month is not sure", "pale: %(num)s whose month is not sure"),
    "year": ("pale: %(num)s whose year is not sure", "pale: %(num)s whose year is not sure"),
}
Places = list[int]  # of bars that stand side by side


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
    (places, slots), own = _places(view), (of[0],) if of[1] is None else (of[0], of[1])
    inside = places.get(own) or places.get(own[:1])
    return _stretch(view, own, inside, slots) if inside else None


def show_part(view: View, events: Sequence[Event]) -> Stretch | None:
    """Where on the record's strip some events lie, from the first to the last that has a bar."""
    strip = show_strip(view)
    if strip is None:
        return None
    places, slots = _places(view)
    depth = UNITS.index(strip.unit) + 1
    inside = [places[slot][0] for slot in slots_of(events, depth) if len(slot) == depth and slot in places]
    return _stretch(view, (), [min(inside), max(inside)], slots) if inside else None


def show_activity(view: View, events: Sequence[Event]) -> Strip | None:
    """The events about an entry over time, from first to last; none, where a drawing tells no more than a list."""
    if len(events) < FEW_EVENTS:
        return None
    drawn = axis(group(events))
    if 0 < len(drawn.slots) <= FEW_MONTHS:
        drawn = axis_by_day(events)
    return _strip(view, drawn, len(events), leads=False) if len(drawn.slots) >= FEW and drawn.top > 1 else None


def _places(view: View) -> tuple[dict[Slot, tuple[int, int]], int]:
    """The first and the last bar of each year, month and day that has some, and how many bars there are."""
    return view.once("places", lambda: (_axis(view).find(), len(_axis(view).slots)))


def _whole(view: View) -> Strip | None:
    drawn = _axis(view)
    return _strip(view, drawn, view.total()) if len(drawn.slots) >= FEW else None


def _axis(view: View) -> Axis:
    return view.once("axis", lambda: _drawn(view))


def _drawn(view: View) -> Axis:
    """What each bar of the record's strip stands for, and what is counted."""
    found = axis(view.periods)
    return axis_by_day(view.events()) if 0 < len(found.slots) <= FEW_MONTHS else found


def _strip(view: View, drawn: Axis, total: int, *, leads: bool = True) -> Strip:
    """A bar for each slot; stretches that lead somewhere, unless none is to."""
    unit, slots = UNITS[drawn.depth - 1], drawn.slots
    links, coarse = _links(view, drawn) if leads else ((), ())
    reached = {link.url for link in links}
    labels = _labels(view, drawn, ROOM[unit])
    return Strip(
        path=drawn.draw(0),
        perhaps=drawn.draw_loose() + drawn.draw(1),
        planned=drawn.draw(2),
        length=len(slots),
        unit=unit,
        top=drawn.top,
        step=drawn.step,
        cuts=drawn.cuts,
        links=links,
        coarse=coarse,
        labels=tuple(each._replace(url="") if unit == "year" or each.url in reached else each for each in labels),
        first=_edtf(slots[0]),
        last=_edtf(slots[-1]),
        begins=_name(view, slots[0][: drawn.depth - 1] or slots[0]),
        ends=_name(view, slots[-1][: drawn.depth - 1] or slots[-1]),
        note=_note(view, drawn, total),
    )


def _links(view: View, drawn: Axis) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """What leads to months, years, or some years together: as much as there is room for on a desk, and on a phone."""
    slots = drawn.slots
    depth = 2 if drawn.depth == 3 or (drawn.depth == 2 and len(slots) <= WIDE) else 1
    wide = _together(drawn, depth, WIDE)
    if len(wide) <= NARROW:
        return _reach(view, drawn, wide, depth, NARROW), ()
    return _reach(view, drawn, wide, depth, WIDE), _reach(view, drawn, _together(drawn, 1, NARROW), 1, NARROW)


def _together(drawn: Axis, depth: int, most: int) -> list[Places]:
    """The places of the bars of each month or year; of more than so many years, of some together."""
    slots = drawn.slots
    filled = [at for at, slot in enumerate(slots) if slot]
    each = [list(run) for _, run in groupby(filled, key=lambda at: slots[at][:depth])]
    if len(each) <= most:
        return each
    if len(filled) < len(slots):  # then round years are not as far apart as they say
        step = -(-len(each) // most)
        return [[at for run in each[start : start + step] for at in run] for start in range(0, len(each), step)]
    step = drawn.step * next(step for step in STEPS if len(each) < step * most)
    return [list(run) for _, run in groupby(filled, key=lambda at: slots[at][0] // step)]


def _reach(view: View, drawn: Axis, runs: Iterable[Places], depth: int, most: int) -> tuple[Stretch, ...]:
    """Stretches that lead to the events of each run that has some, none narrower than a finger."""
    counts = drawn.counts(depth)
    leading = (_link(view, run, drawn, depth, counts) for run in runs)
    links = [link for link in leading if link.url]
    least, at = LEAST[most], 0.0
    for number, link in enumerate(links):
        start = max(link.start, at)
        at = max(link.start + link.width, start + least)
        links[number] = link._replace(start=start, width=at - start)
    end = 100.0
    for number, link in reversed(list(enumerate(links))):
        last = min(link.start + link.width, end)
        end = min(link.start, last - least)
        links[number] = link._replace(start=round(end, 2), width=round(last - end, 2))
    return tuple(links)


def _link(view: View, run: Places, drawn: Axis, depth: int, counts: Mapping[Slot, int]) -> Stretch:
    """A stretch with the number of its events, which leads to the page that lists them, or to where they begin."""
    slots = drawn.slots
    filled = [of for of in dict.fromkeys(each[:depth] for at in run for each in drawn.years(slots[at])) if of in counts]
    stretch = _stretch(view, filled[0] if filled else (), run, len(slots))
    if not filled:
        return stretch
    events = view.say_many("%(num)s event", "%(num)s events", sum(counts[of] for of in filled))
    if len(filled) == 1:
        return stretch._replace(text=f"{stretch.text}: {events}")
    told = {"first": stretch.text, "last": view.year(filled[-1][0]), "events": events}
    text = view.say("%(first)s to %(last)s: %(events)s") % told
    years = f"{_edtf(filled[0])} {_edtf(filled[-1])}"
    return stretch._replace(text=text, url=_beginning(view, filled[0][0]), years=years)


def _beginning(view: View, year: int) -> str:
    """Where the events of a year, and of those after it, are read one after the other."""
    page = view.begins(year) // view.config.per_page + 1
    return view.href(f"{urls.numbered(urls.oldest(view.config), page)}#{urls.anchor_of(year)}")


def _labels(view: View, drawn: Axis, room: float) -> list[Stretch]:
    """The names below, as many as there is room for: round years, of days months; the busiest, the last."""
    slots, depth = drawn.slots, 2 if drawn.depth == 3 else 1
    filled = [at for at, slot in enumerate(slots) if slot]
    runs = [(of, list(run)) for of, run in groupby(filled, key=lambda at: slots[at][:depth])]
    named = [(_stretch(view, of, run, len(slots)), of, run[0]) for of, run in runs]
    if len(filled) < len(slots):
        after = [each for each, _, at in named if at == 0 or not slots[at - 1]]
        most = [each for each, _, at in named if sum(drawn.bars[at]) == drawn.top]
        found = _fitting(_turned([*after, named[-1][0], *most[:1]], room), [], room)
        for size, less in WIDER_ROOM.items():
            there = {each.start for each in found}
            left = [each for each, of, _ in named if of in drawn.numbers and each.start not in there]
            found += [each._replace(crowded=size) for each in _fitting(_turned(left, less), found, less)]
        return sorted(found)
    years = slots[-1][0] - slots[0][0] + drawn.step
    step = next(step for step in STEPS if step % drawn.step == 0 and years <= step * MOST_LABELS)
    return sorted(_fitting([each for each, of, _ in named if of[0] % step == 0], [], room))


def _turned(labels: Iterable[Stretch], room: float) -> list[Stretch]:
    """Those with no room before the strip's end are to end below their bars."""
    return [each._replace(late=each.start > 100 - room) for each in labels]


def _fitting(labels: Sequence[Stretch], beside: Iterable[Stretch], room: float) -> list[Stretch]:
    """Those that have room beside one another, and beside what stands there; the latest first."""
    stand = [_begins(each, room) for each in beside]
    found: list[Stretch] = []
    for label in reversed(labels):
        begins = _begins(label, room)
        if begins <= 100 - room and all(abs(begins - other) >= room for other in stand):
            stand.append(begins)
            found.append(label)
    return found


def _begins(label: Stretch, room: float) -> float:
    return round(label.start + label.width - room, 2) if label.late else label.start


def _stretch(view: View, of: Slot, at: Sequence[int], slots: int) -> Stretch:
    name, url = "", ""
    if of:
        year, month = of[0], of[1] if len(of) > 1 else None
        name = view.year(year) if month is None else view.month(year, month)
        url = view.href(urls.archive(year, month)) if view.has((year, month)) else ""
    start, end = round(at[0] / slots * 100, 2), round((at[-1] + 1) / slots * 100, 2)
    return Stretch(start, round(end - start, 2), name, url)


def _current(each: Stretch, here: Stretch) -> Stretch:
    """A link with what it is to the page of a stretch: it leads there, or to what that lies within."""
    middle = here.start + here.width / 2
    if not each.url or here.width > each.width + 0.01 or not each.start <= middle <= each.start + each.width:
        return each
    return each._replace(current="page" if each.url == here.url else "true")


def _note(view: View, drawn: Axis, total: int) -> str:
    """How many events there are, when the most, how many are planned or perhaps elsewhere; and what is not drawn."""
    unit, numbers = UNITS[drawn.depth - 1], drawn.numbers
    told = view.say_many("%(num)s event", "%(num)s events", total)
    if 1 < drawn.top < total:
        busiest = drawn.slots[[sum(of) for of in drawn.bars].index(drawn.top)]
        most = {"events": told, "most": view.count_of(drawn.top), "when": _name(view, busiest[:2])}
        ends = {"first": view.year(max(busiest[0], 1)), "last": view.year(busiest[0] + drawn.step - 1)}
        told = view.say(MOST_TEXTS[unit] if drawn.step == 1 else MOST_OF_SOME) % {**most, **ends}
    parts = [told]
    if planned := sum(of[2] for of in numbers.values()):
        parts.append(view.say_many("%(num)s of them planned", "%(num)s of them planned", planned))
    bars = [of for slot, of in numbers.items() if slot not in drawn.loose]
    if perhaps := sum(of[1] for of in bars) + sum(drawn.loose.values()):
        parts.append(view.say_many(*PERHAPS_TEXTS[unit], perhaps))
    if left := total - sum(sum(of) for of in numbers.values()):
        parts.append(view.say_many("%(num)s more that no bar shows", "%(num)s more that no bar shows", left))
    if drawn.cuts:
        parts.append(view.say("where the line is dotted, years without an event are left out"))
    return "; ".join(parts)


def _name(view: View, slot: Slot) -> str:
    return view.month(slot[0], slot[1]) if len(slot) > 1 else view.year(slot[0])


def _edtf(slot: Slot) -> str:
    return "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(slot))
