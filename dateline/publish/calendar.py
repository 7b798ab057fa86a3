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
LONGEST = 74  # octets of a line, and a blank before one that goes on; RFC 5545 3.1 has 75
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # RFC 5545 3.1: no CONTROL but tabs, and line feeds as \n
_MARKS = re.compile(r"[\\;,]")  # RFC 5545 3.3.11


def render_calendar(view: View) -> bytes:
    """What falls due, each as a whole day: the last that its date may be; without an end, the day that it begins.

    The site must know its address. No clock is asked: a stamp is the last day on which the record got or corrected what
    is told, 1970-01-01 where there is none. A UID is made of the entry's first permalink, as in feeds, and stays so.
    """
    return b"".join(f"{part}\r\n".encode() for line in _calendar(view) for part in _fold(line))


def _calendar(view: View) -> Iterator[str]:
    name = _text(f"{view.say('Promises')} · {view.config.title}")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", f"NAME:{name}", f"X-WR-CALNAME:{name}")
    yield f"URL:{view.abroad(urls.PROMISES)}"
    for promise in view.promises():
        if falls := promise.due.last_day or promise.due.first_day:
            yield from _event(view, promise, falls)
    yield "END:VCALENDAR"


def _event(view: View, promise: Promise, falls: day) -> Iterator[str]:
    from uuid import NAMESPACE_URL, uuid5  # noqa: PLC0415 (with what it needs, a part of every start)

    event = view.event(promise.event)
    kept = [view.event(ref) for ref in promise.kept_by]
    text = view.say(PROMISE_TEXTS[promise_word(promise)])
    due = f"{view.say('Falls due')}: {view.when(promise.due).text}"
    lines = (text, due, event.summary, *(f"{one.title}, {view.when(one.date).text}" for one in kept))
    first = Ref("event", event.old_ids[0]) if event.old_ids else event.ref
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{_text(f'{text}: {event.title}')}"
    yield f"DTSTART;VALUE=DATE:{_day(falls)}"
    if falls < day.max:
        yield f"DTEND;VALUE=DATE:{_day(falls + timedelta(1))}"
    yield f"DTSTAMP:{_day(max(map(_known, (event, *kept))))}T000000Z"
    yield f"UID:{uuid5(NAMESPACE_URL, f'{view.abroad(urls.permalink(first))}#promise')}"
    yield "DESCRIPTION:" + "\\n".join(_text(line) for line in lines if line)
    yield f"STATUS:{'CANCELLED' if promise.standing == 'off' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{view.abroad(urls.permalink(event.ref))}"
    yield "END:VEVENT"


def _known(event: Event) -> day:
    """The last day on which the record got an event or corrected it."""
    told = (event.added, *(correction.date for correction in event.corrections))
    return max((date.first_day for date in told if date and date.first_day), default=NEVER)


def _day(of: day) -> str:
    return of.isoformat().replace("-", "")


def _text(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", _NOT_TEXT.sub("", text)).replace("\n", r"\n")


def _fold(line: str) -> Iterator[str]:
    """A line in pieces, each of the others after a blank; no character is cut, nor one from the backslash before it."""
    left, blank = line.encode(), ""
    while len(left) > LONGEST:
        end = LONGEST
        while left[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        end -= (end - len(left[:end].rstrip(b"\\"))) % 2
        yield blank + left[:end].decode()
        left, blank = left[end:], " "
    yield blank + left.decode()
