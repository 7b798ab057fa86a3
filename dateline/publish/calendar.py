"""Calendar: from the site to what falls due in it, as a calendar (RFC 5545) that others can subscribe to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as day
from datetime import timedelta

from dateline.model import Event, Promise, Ref
from dateline.publish import urls
from dateline.publish.texts import PROMISE_TEXTS, promise_word
from dateline.publish.view import View

NEVER = day(1970, 1, 1)
PRODUCT = "-//Dateline//promises//EN"
_WIDEST = 74  # bytes of a line, besides the space that it may begin with
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # RFC 5545 3.1: no CONTROL but tabs, and line feeds as \n


def render_calendar(view: View) -> bytes:
    """What falls due, each as a whole day: the last that its date may be; without an end, the day that it begins.

    The site must know its address. No clock is asked: a stamp is the last day on which the record got or corrected what
    is told, 1970-01-01 where there is none. A UID is made of the entry's first permalink, as in feeds, and stays so.
    """
    config = view.config
    name = _text(f"{view.say('Promises')} · {config.title}")
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", f"NAME:{name}", f"X-WR-CALNAME:{name}")
    lines = [*head, f"URL:{view.abroad(urls.PROMISES)}"]
    for promise in view.promises():
        if falls := promise.due.last_day or promise.due.first_day:
            lines += ("BEGIN:VEVENT", *_event(view, promise, falls), "END:VEVENT")
    return "".join([f"{_fold(line)}\r\n" for line in (*lines, "END:VCALENDAR")]).encode()


def _event(view: View, promise: Promise, falls: day) -> Iterator[str]:
    from uuid import NAMESPACE_URL, uuid5  # noqa: PLC0415 (most sites promise nothing)

    event = view.event(promise.event)
    kept = [view.event(ref) for ref in promise.kept_by]
    text = view.say(PROMISE_TEXTS[promise_word(promise)])
    due = f"{view.say('Falls due')}: {view.when(promise.due).text}"
    lines = (text, due, event.summary, *(f"{one.title}, {view.when(one.date).text}" for one in kept))
    first = Ref("event", event.old_ids[0]) if event.old_ids else event.ref
    yield f"SUMMARY:{_text(f'{text}: {event.title}')}"
    yield f"DTSTART;VALUE=DATE:{_digits(falls)}"
    if falls < day.max:
        yield f"DTEND;VALUE=DATE:{_digits(falls + timedelta(1))}"
    yield f"DTSTAMP:{_digits(max(map(_known, (event, *kept))))}T000000Z"
    yield f"UID:{uuid5(NAMESPACE_URL, f'{view.abroad(urls.permalink(first))}#promise')}"
    yield f"DESCRIPTION:{_text(chr(10).join(line for line in lines if line))}"
    yield f"STATUS:{'CANCELLED' if promise.standing == 'off' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{view.abroad(urls.permalink(event.ref))}"


def _known(event: Event) -> day:
    """The last day on which the record got an event or corrected it."""
    told = (event.added, *(correction.date for correction in event.corrections))
    return max((date.first_day for date in told if date and date.first_day), default=NEVER)


def _digits(date: day) -> str:
    return date.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A text as a value (RFC 5545 3.3.11), without the signs that none may hold."""
    return re.sub(r"([\\;,])", r"\\\1", _NOT_TEXT.sub("", text)).replace("\n", r"\n")


def _fold(line: str) -> str:
    """A line of at most 75 bytes, and what follows on others that begin with a space (RFC 5545 3.1)."""
    pieces, size = [""], 0
    for sign in re.findall(r"\\?.", line):  # what is escaped stays together, for the sake of those who read it badly
        more = len(sign.encode())
        if size + more > _WIDEST:
            pieces.append("")
            size = 0
        pieces[-1] += sign
        size += more
    return "\r\n ".join(pieces)
