"""Facets: from the site to one compact index of its events, in columns, by which a reader's browser filters them.

`ids` are parted by spaces, as are the days in `changed`, where one is told; `titles` and `dates` (in words, below a
heading of their year) by line breaks; an event has the same place in each column, oldest first. `known` has a letter
for each date: `d`, `m` or `y` for a day, month or year without doubt, `x` for a decade or century, `?` for what is not
sure, `-` for all else. `listed` has `m` for each that stands under a month, `y` for one under its year alone. `first`
counts days from that of the event before (of the first one, from 1 January 1970), and is null where the start is open;
`last` counts from the event's own first day, where that is open from the one before, and is null where the end is open.
A page of the timeline, where the card of each is found, has `per_page` events.
A facet has `ids` and `labels`; in `within`, for each of these, the numbers of what it lies in (nothing, where nothing
lies in another); in `of`, for each event, the numbers of its own. The order of keys is that of the alphabet, as in the
rest of `data/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.dates import Date
from dateline.model import Event, Place, Promise, Ref, Topic
from dateline.publish.formats.jsontext import Json, json_object, json_text
from dateline.publish.lists.lists import changed
from dateline.publish.lists.placed import place
from dateline.publish.values.gauge import is_ongoing
from dateline.publish.view.view import View
from dateline.publish.words.texts import PROMISE_TEXTS, STATUS_TEXTS, WEIGHT_TEXTS, promise_word

VERSION = 1
EPOCH = 719_163  # 1 January 1970, as Python counts days
STANDINGS = {**STATUS_TEXTS, **PROMISE_TEXTS, "ongoing": "Ongoing", "retracted": "Retracted"}
KNOWN = {4: "y", 7: "m", 10: "d"}  # by the length of what `<time datetime>` says


def render_facets(view: View) -> bytes:
    """The index of all events, as JSON in UTF-8."""
    view.of_kind("event")  # whose faces it is made of
    events = view.events()
    promised = {promise.event: promise for promise in view.promises()}
    days = list(_days(event.date for event in events))
    columns: dict[str, Json] = {
        "version": VERSION,
        "per_page": view.config.per_page,
        "ids": " ".join(event.id for event in events),
        "titles": "\n".join(event.title for event in events),
        "dates": "\n".join(_words(view, event.date) for event in events),
        "known": "".join(_known(view, event.date) for event in events),
        "listed": "".join("m" if month else "y" for _, month in place(events)),
        "first": [first for first, _ in days],
        "last": [last for _, last in days],
        "changed": " ".join(changed(event) for event in events),
        "actor": _labelled(view, "actor", ([part.actor.id for part in event.actors] for event in events)),
        "topic": _labelled(view, "topic", ([ref.id for ref in event.topics] for event in events)),
        "place": _labelled(view, "place", ([ref.id for ref in event.places] for event in events)),
        "status": _named(view, STANDINGS, (_standing(event, promised) for event in events)),
        "weight": _named(view, WEIGHT_TEXTS, ([str(event.weight)] for event in events)),
    }
    return (json_object({name: json_text(value) for name, value in columns.items()}, gap="\n") + "\n").encode()


def retitle(content: bytes, events: Iterable[Event]) -> bytes | None:
    """The index with the titles that these events have now; None where it has not all of them."""
    columns = {
        name: line for line in content.split(b"\n") for name in (b'"ids":', b'"titles":') if line.startswith(name)
    }
    try:
        ids, titles = [json.loads(columns[name].removeprefix(name)[:-1]) for name in (b'"ids":', b'"titles":')]
        places, rows = {id: place for place, id in enumerate(ids.split(" "))}, titles.split("\n")
        for event in events:
            rows[places[event.id]] = event.title
    except (KeyError, ValueError):
        return None
    anew = json_text("\n".join(rows))
    return content.replace(columns[b'"titles":'], f'"titles":{anew},'.encode(), 1)


def _days(dates: Iterable[Date]) -> Iterator[tuple[int | None, int | None]]:
    """The first and last day of each, from that before."""
    before = EPOCH
    for date in dates:
        first, last = date.earliest, date.latest
        start = before if first is None else first
        yield None if first is None else first - before, None if last is None else last - start
        before = start


def _words(view: View, date: Date) -> str:
    day = view.day(date)
    return ", ".join(part for part in (day.text, day.time) if part)


def _known(view: View, date: Date) -> str:
    """How a date is known, in a letter."""
    when = view.when(date)
    if when.unsure:
        return "?"
    if date.shape == "point" and date.precision in ("decade", "century"):
        return "x"
    return KNOWN.get(len(when.machine.partition("T")[0]), "-")


def _labelled(view: View, kind: str, of: Iterable[Sequence[str]]) -> Json:
    """A facet whose values are entries, by their labels: those that events name, and what they lie in."""
    entries = {entry.id: entry for entry in view.of_kind(kind)}
    wider = {
        entry.id: [ref.id for ref in entry.within] for entry in entries.values() if isinstance(entry, Topic | Place)
    }
    each = [list(dict.fromkeys(ids)) for ids in of]
    ahead, used = [id for ids in each for id in ids], set[str]()
    while ahead:
        if (id := ahead.pop()) not in used:
            used.add(id)
            ahead.extend(wider.get(id, ()))
    return _facet({id: entry.label for id, entry in entries.items() if id in used}, each, wider)


def _named(view: View, texts: dict[str, str], of: Iterable[Sequence[str]]) -> Json:
    """A facet whose values are the interface's own."""
    return _facet({id: view.say(text) for id, text in texts.items()}, list(of), {})


def _facet(labels: dict[str, str], of: Sequence[Sequence[str]], wider: Mapping[str, Sequence[str]]) -> Json:
    numbers = {id: number for number, id in enumerate(labels)}
    within: list[Json] = [[numbers[other] for other in wider.get(id, ())] for id in labels]
    return {
        "ids": list(labels),
        "labels": list(labels.values()),
        "within": within if any(within) else [],
        "of": [[numbers[id] for id in ids] for ids in of],
    }


def _standing(event: Event, promised: Mapping[Ref, Promise]) -> list[str]:
    """What a card is tagged with, but for its weight."""
    if event.retracted:
        return ["retracted"]
    ongoing = is_ongoing(event.date) and not event.announced
    promise = promised.get(event.ref)
    announced = [promise_word(promise)] if promise and promise.standing != "off" else []
    return [*([event.status] if event.status else []), *announced, *(["ongoing"] if ongoing else [])]
