"""Promises: the site and an event that says what is to come go in; whether that is due, overdue or kept comes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as day
from datetime import timedelta
from typing import Literal, NamedTuple

from dateline.dates import Date
from dateline.model.entries import Event
from dateline.model.site import Site
from dateline.model.values import Ref

Standing = Literal["overdue", "due", "ahead", "kept", "off"]
STANDINGS: tuple[Standing, ...] = ("overdue", "due", "ahead", "kept", "off")
OPEN = STANDINGS[:3]
AsTold = Literal["", "reported", "disputed"]
AS_TOLD: tuple[AsTold, ...] = ("", "reported", "disputed")  # the surest first


class Promise(NamedTuple):
    """What an event announced: by when, how that stands, and which events kept it, the first of them first.

    It is `off` where it was cancelled or its entry retracted. `late` is told of what was kept: True where that was
    after the last day that the date may be, None where it may have been. `as_told` is how it was kept where that is not
    established: as what is reported, or disputed.
    """

    event: Ref
    due: Date
    standing: Standing
    kept_by: tuple[Ref, ...] = ()
    late: bool | None = False
    as_told: AsTold = ""


def promise_of(site: Site, ref: Ref) -> Promise | None:
    """The promise of an event as it stands today; None where it makes none.

    What it announces falls due on its `due`; without one, what is planned does on its own date. It is kept by what
    fulfils it and took place: not by what is itself planned or still to come, was cancelled, or taken back; and by what
    is reported or disputed where nothing surer keeps it.
    """
    event = site.entries[ref]
    if not isinstance(event, Event) or not event.promises:
        return None
    due = event.due or event.date
    if event.retracted or event.status == "cancelled":
        return Promise(ref, due, "off")
    reached = [other for other in _fulfilments(site, ref) if not other.date.is_after(site.today)]
    for as_told in AS_TOLD:
        if kept := [other for other in reached if other.status == as_told]:
            late = _is_late(due, kept[0].date)
            return Promise(ref, due, "kept", tuple(other.ref for other in kept), late, as_told)
    return Promise(ref, due, _standing(due, site.today))


def turning_days(site: Site) -> tuple[str, str]:
    """From which day, and until before which, every promise stands as it does today (ISO 8601); "" where it is open."""
    today = site.today
    turns: set[day] = set()
    for promise in filter(None, (promise_of(site, ref) for ref in site.promises)):
        if promise.standing != "off":  # what keeps it does so from its first day on
            firsts = (other.date.first_day for other in _fulfilments(site, promise.event))
            turns.update(filter(None, firsts))
        if promise.standing in OPEN:
            first, last = _opens(promise.due), promise.due.last_day
            turns.update([day.fromordinal(first)] if first and 0 < first <= day.max.toordinal() else [])
            turns.update([last + timedelta(1)] if last and last < day.max else [])
    before, after = [turn for turn in turns if turn <= today], [turn for turn in turns if turn > today]
    return max(before).isoformat() if before else "", min(after).isoformat() if after else ""


def _fulfilments(site: Site, ref: Ref) -> Iterator[Event]:
    """The events that fulfil one, or are to, in the order of time."""
    for tie, by in site.answers.get(ref, ()):
        other = site.entries[by]
        if tie == "fulfils" and isinstance(other, Event) and not (other.retracted or other.announced):
            yield other


def _is_late(due: Date, kept: Date) -> bool | None:
    """Whether something was after the last day that it fell due on; None where that is not known."""
    if due.latest is None or (kept.latest is not None and kept.latest <= due.latest):
        return False
    return True if kept.earliest is not None and kept.earliest > due.latest else None


def _standing(due: Date, today: day) -> Standing:
    if due.is_before(today):
        return "overdue"
    first = _opens(due)
    return "ahead" if first is not None and first > today.toordinal() else "due"


def _opens(due: Date) -> int | None:
    """The number of the day from which on it is due; "by" a day, month or year is due in that, and before, ahead."""
    if due.earliest is not None:
        return due.earliest
    ends = [each.end.first for each in due.ranges if each.end]
    return max(ends) if ends else None
