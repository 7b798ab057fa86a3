"""Calendar: from the site to what falls due in it, as a calendar (RFC 5545) that others can subscribe to."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from datetime import date as day
from typing import TYPE_CHECKING

from dateline.model import Event, Promise, Ref
from dateline.publish.planning import urls
from dateline.publish.view.view import View
from dateline.publish.words.texts import PROMISE_TEXTS, promise_word

if TYPE_CHECKING:
    from icalendar import Component

NEVER = day(1970, 1, 1)
PRODUCT = "-//Dateline//promises//EN"
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # RFC 5545 3.1: no CONTROL but tabs, and line feeds as \n


def render_calendar(view: View) -> bytes:
    """What falls due, each as a whole day: the last that its date may be; without an end, the day that it begins.

    The site must know its address. No clock is asked: a stamp is the last day on which the record got or corrected what
    is told, 1970-01-01 where there is none. A UID is made of the entry's first permalink, as in feeds, and stays so.
    """
    from icalendar import Calendar  # noqa: PLC0415 (heavy)

    config = view.config
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    name = f"{view.say('Promises')} · {config.title}"
    for field, text in (("name", name), ("x-wr-calname", name), ("url", view.abroad(urls.PROMISES))):
        calendar.add(field, _plain(text))
    for promise in view.promises():
        if falls := promise.due.last_day or promise.due.first_day:
            calendar.add_component(_event(view, promise, falls))
    return bytes(calendar.to_ical())


def _event(view: View, promise: Promise, falls: day) -> Component:
    from uuid import NAMESPACE_URL, uuid5  # noqa: PLC0415 (with what it needs, as much as ten rooms)

    from icalendar import Event as Entry  # noqa: PLC0415 (as above)

    event = view.event(promise.event)
    kept = [view.event(ref) for ref in promise.kept_by]
    text = view.say(PROMISE_TEXTS[promise_word(promise)])
    due = f"{view.say('Falls due')}: {view.when(promise.due).text}"
    lines = (text, due, event.summary, *(f"{one.title}, {view.when(one.date).text}" for one in kept))
    first = Ref("event", event.old_ids[0]) if event.old_ids else event.ref
    entry = Entry()
    entry.add("uid", str(uuid5(NAMESPACE_URL, f"{view.abroad(urls.permalink(first))}#promise")))
    entry.add("dtstamp", datetime.combine(max(map(_known, (event, *kept))), time(), UTC))
    entry.add("dtstart", falls)
    if falls < day.max:
        entry.add("dtend", falls + timedelta(1))
    entry.add("summary", _plain(f"{text}: {event.title}"))
    entry.add("description", _plain("\n".join(line for line in lines if line)))
    entry.add("url", view.abroad(urls.permalink(event.ref)))
    entry.add("status", "CANCELLED" if promise.standing == "off" else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    return entry


def _known(event: Event) -> day:
    """The last day on which the record got an event or corrected it."""
    told = (event.added, *(correction.date for correction in event.corrections))
    return max((date.first_day for date in told if date and date.first_day), default=NEVER)


def _plain(text: str) -> str:
    return _NOT_TEXT.sub("", text)
