"""Threads: from an event or a topic to what follows from what around it: a drawing that reads as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.model import Event, Ref
from dateline.publish.show.rail import Beside, lay
from dateline.publish.values.cards import Line, Link, ThreadRow, ThreadShown
from dateline.publish.values.shown import Tied
from dateline.publish.view.thread import Thread, thread_among, thread_of
from dateline.publish.view.view import View
from dateline.publish.words.texts import TIE_TEXTS

NEAR = 10  # events around one
MOST = 24  # events of a topic
FIRST = 12  # parts, or events that are tied alike, that are seen at once
MARK = 20  # units from the top of a row to its mark
LANE, NARROW, WIDE = 14, 9, 5  # how wide a lane is, and how wide where there are more than so many
STRONGEST = ("fulfils", "contradicts", "responds_to", "follows")  # of several ties to one event, which is drawn


def show_thread(view: View, event: Event) -> ThreadShown | None:
    """The events around one that are tied to it, or to one another; None where nothing is."""
    if not view.number_of_ties(event.ref):
        return None
    return _shown(view, thread_of(view, event.ref, NEAR), event.ref)


def show_topic_thread(view: View, topic: Ref) -> ThreadShown | None:
    """How the events about a topic are tied to one another; None where none is."""
    events = view.events(topic)
    thread = thread_among(view, events, MOST)
    return _shown(view, thread) if thread.ties else None


def show_ties(view: View, event: Event) -> Iterator[Tied]:
    """All that an event is tied to, and then what is tied to it, where the drawing leaves some of it out."""
    answers = view.answers(event.ref)
    if len(event.ties) + len(answers) < NEAR:
        return
    for tie, (text, _, _) in TIE_TEXTS.items():
        yield from _tied(view, view.say(text), [ref for name, ref in event.ties if name == tie])
    for tie, (_, text, _) in TIE_TEXTS.items():
        yield from _tied(view, view.say(text), [ref for name, ref in answers if name == tie])


def show_parts(view: View, event: Event) -> Tied | None:
    """The events that are parts of one, in the order of time."""
    parts = view.parts(event.ref)
    return next(_tied(view, view.say("Its parts"), list(parts))) if parts else None


def _tied(view: View, name: str, refs: list[Ref]) -> Iterator[Tied]:
    links = {ref: view.dated_link(ref) for ref in refs}  # whose dates are read by this
    ordered = tuple(links[ref] for ref in sorted(links, key=view.place))
    if ordered:
        yield Tied(name, ordered[:FIRST], ordered[FIRST:])


def _shown(view: View, thread: Thread, start: Ref | None = None) -> ThreadShown:
    ways: defaultdict[tuple[Ref, Ref], list[str]] = defaultdict(list)  # by the later event and the earlier one
    for by, tie, to in thread.ties:
        ways[by, to].append(tie)
    number = {ref: place for place, ref in enumerate(thread.events)}
    edges = [
        (min(number[by], number[to]), max(number[by], number[to]), min(ties, key=STRONGEST.index))
        for (by, to), ties in ways.items()
    ]
    drawn = lay(len(thread.events), edges)
    lanes = 1 + max(lane for row in drawn for lane in (row.node, *row.passing, *(lane for lane, _ in row.ends)))
    pitch = LANE if lanes <= WIDE else NARROW
    rows = []
    for ref, more, beside in zip(thread.events, thread.more, drawn, strict=True):
        own = [
            (", ".join(view.say(TIE_TEXTS[tie][2]) for tie in ties), to) for (by, to), ties in ways.items() if by == ref
        ]
        card = view.card(_event(view, ref))
        row = ThreadRow(
            event=view.dated_link(ref),
            current=ref == start,
            ties=tuple(Link("" if to == start else view.link(to).text, "", note=words) for words, to in own),
            more=more,
            x=_middle(beside.node, pitch),
            goes_on=beside.goes_on,
            lines=tuple(_lines(beside, pitch)),
            tag=card.standing_text or card.status_text,
            standing=card.standing,
        )
        rows.append(row)
    return ThreadShown(tuple(rows), lanes * pitch, thread.left_out)


def _event(view: View, ref: Ref) -> Event:
    event = view.face(ref)
    assert isinstance(event, Event)
    return event


def _lines(beside: Beside, pitch: int) -> Iterator[Line]:
    """The lines that come from above: straight ones that pass by, and those that end in the row's mark."""
    yield from (Line(_middle(lane, pitch)) for lane in beside.passing)
    end = _middle(beside.node, pitch)
    for lane, tie in beside.ends:
        start = _middle(lane, pitch)
        path = "" if lane == beside.node else f"M{start} 0C{start} {MARK * 0.7:g} {end} {MARK * 0.3:g} {end} {MARK}"
        yield Line(start, tie, path)


def _middle(lane: int, pitch: int) -> float:
    return pitch * (lane + 0.5)
