"""Promises: from what an event announced to how it stands, in words: on its own page, and in the list of all."""

from __future__ import annotations

from itertools import groupby

from dateline.model import Event, Page, Promise
from dateline.publish.planning import urls
from dateline.publish.show.timeline import paginate
from dateline.publish.values.cards import Pagination, PromiseGroup, PromiseShown
from dateline.publish.view.view import View
from dateline.publish.words.texts import KEEPER_TEXTS, PROMISE_TEXTS, promise_word

# What an event's page says of what it promised for later, and of what is itself announced.
OF_DUE = {
    "overdue": "What was promised here fell due: %s. Nothing in this record keeps it so far.",
    "due": "What was promised here falls due now: %s.",
    "ahead": "What was promised here falls due later: %s.",
    "kept": "What was promised here fell due: %s.",
    "late": "What was promised here fell due: %s.",
    "perhaps": "What was promised here fell due: %s. Whether it was kept in time is not known.",
    "off": "What was promised here was to fall due: %s. It no longer does.",
}
OF_PLANNED = {
    "overdue": "It was announced for a time that is past: %s. Nothing in this record says that it took place.",
    "due": "The time that it was announced for is now: %s.",
    "ahead": "The time that it was announced for is still to come: %s.",
    "kept": "It was announced for this time: %s.",
    "late": "It was announced for this time: %s.",
    "perhaps": "It was announced for this time: %s. Whether it took place in time is not known.",
    "off": "It was announced for this time: %s. It no longer is.",
}


def show_promise(view: View, event: Event) -> PromiseShown | None:
    """What an event announced, and how that stands, if it announced anything."""
    promise = view.promise(event)
    return _shown(view, promise, event) if promise else None


def show_promises(view: View, page: Page) -> tuple[tuple[PromiseGroup, ...], Pagination]:
    """One page of all that was announced, by how it stands: overdue, due, ahead, kept, called off."""
    found = [(promise, _face(view, promise)) for promise in view.promises(page)]
    grouped = groupby(found, key=lambda each: each[0].standing)
    groups = tuple(
        PromiseGroup(standing, view.say(PROMISE_TEXTS[standing]), tuple(_shown(view, *each) for each in of_standing))
        for standing, of_standing in grouped
    )
    return groups, paginate(view, urls.PROMISES, page)


def _face(view: View, promise: Promise) -> Event:
    event = view.face(promise.event)
    assert isinstance(event, Event)
    return event


def _shown(view: View, promise: Promise, event: Event) -> PromiseShown:
    due = view.when(promise.due)
    fine = "perhaps" if promise.late is None else "late" if promise.late else promise.standing
    return PromiseShown(
        event=view.link(event.ref),
        made=view.when(event.date) if event.due else None,
        due=due,
        standing=promise.standing,
        text=view.say(PROMISE_TEXTS[promise_word(promise)]),
        note=view.say((OF_DUE if event.due else OF_PLANNED)[fine]) % due.text,
        summary=event.summary,
        keeper=view.say(KEEPER_TEXTS[promise_word(promise)]) if promise.kept_by else "",
        kept_by=tuple(view.dated_link(ref) for ref in promise.kept_by),
    )
