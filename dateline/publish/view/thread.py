"""Thread: an event, or several, go in; those near that are tied to them, and how, in the order of time, come out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, zip_longest
from typing import NamedTuple

from dateline.dates import Date
from dateline.model import Event, Ref
from dateline.publish.view.view import View

Tie = tuple[Ref, str, Ref]  # an event, how it is tied, and to which earlier one


class Thread(NamedTuple):
    """Events in order, how they are tied among themselves, and by each how many more ties it has.

    So many earlier ones were `left_out`.
    """

    events: tuple[Ref, ...]
    ties: tuple[Tie, ...]
    more: tuple[int, ...]
    left_out: int = 0


def thread_of(view: View, start: Ref, most: int) -> Thread:
    """The thread around an event: at most so many events, the fewest ties away first, and of these the nearest.

    They stand in the order of time; where that is not sure, what follows from another stands after it.
    """
    found, ahead = {start: None}, deque([(start, start)])
    while ahead and len(found) < most:
        ref, via = ahead.popleft()
        for other in _near(view, ref, via, most):
            if other not in found and len(found) < most:
                found[other] = None
                ahead.append((other, ref))
    return _among(view, found)


def thread_among(view: View, events: tuple[Event, ...], most: int) -> Thread:
    """How events are tied among themselves, as far as they are: the last so many of them."""
    among = {event.ref for event in events}
    tied = {ref for event in events for _, to in event.ties if to in among for ref in (event.ref, to)}
    drawn = [event.ref for event in events if event.ref in tied][-most:]
    return _among(view, drawn)._replace(left_out=len(tied) - len(drawn))


def _near(view: View, ref: Ref, via: Ref, most: int) -> Iterator[Ref]:
    """What an event is tied to, alternately before and after it; of what follows, that which is next to `via`."""
    before = [to for _, to in view.ties(ref)][: -most - 1 : -1]
    each = chain.from_iterable(zip_longest(before, view.answers_near(ref, via, most)))
    return (other for other in each if other is not None)


def _among(view: View, events: Collection[Ref]) -> Thread:
    dates = {ref: _date(view, ref) for ref in events}  # by which they are placed
    found = [(by, tie, to) for by in sorted(dates, key=view.place) for tie, to in view.ties(by) if to in dates]
    ordered = _in_order(view, dates, found)
    ties = tuple(sorted(found, key=lambda each: ordered.index(each[0])))
    drawn = Counter(ref for by, _, to in ties for ref in (by, to))
    return Thread(tuple(ordered), ties, tuple(view.number_of_ties(ref) - drawn[ref] for ref in ordered))


def _in_order(view: View, dates: Mapping[Ref, Date], ties: Iterable[Tie]) -> list[Ref]:
    """The earliest first; one that is tied to another after that, unless it surely was before."""
    waits_for: dict[Ref, set[Ref]] = {ref: set() for ref in dates}
    for by, _, to in ties:
        last, first = dates[by].latest, dates[to].earliest
        if last is None or first is None or last >= first:
            waits_for[by].add(to)
    ordered: list[Ref] = []
    while waits_for:  # in a circle of what is at odds, the earliest goes on
        ready = [ref for ref, others in waits_for.items() if others.isdisjoint(waits_for)] or list(waits_for)
        ordered.append(min(ready, key=view.place))
        del waits_for[ordered[-1]]
    return ordered


def _date(view: View, ref: Ref) -> Date:
    event = view.face(ref)
    assert isinstance(event, Event)
    return event.date
