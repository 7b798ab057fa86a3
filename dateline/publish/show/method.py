"""Method: from the site to what its method page tells of the record, in numbers that lead to what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dateline.publish.planning import urls
from dateline.publish.show.index import count_kinds
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import Fact
from dateline.publish.view.view import View
from dateline.publish.words.texts import KIND_TEXTS, PROMISE_TEXTS, promise_word

SOURCED = {"several": "Several independent sources", "one": "One source", "none": "No source"}
DATED = {
    "day": "To the day",
    "month": "To the month",
    "year": "To the year",
    "span": "From one day to another",
    "choice": "One day out of several",
    "doubt": "About, or uncertain",
    "less": "Less precisely",
}
CORRECTED = ("correction", "clarification", "update", "retraction")


def show_tally(view: View) -> tuple[Fact, ...]:
    """What the record is made of; of what it has nothing at all, nothing is told."""
    tally = view.tally
    sources = (
        _row(view, view.say("Independent of one another"), tally.independent, of=tally.sources),
        _row(view, view.say("With a copy in an archive"), tally.archived, of=tally.sources),
    )
    promised = Counter(promise_word(promise) for promise in view.promises())
    corrected = [(KIND_TEXTS[kind], tally.corrected.get(kind, 0)) for kind in CORRECTED]
    differing = _row(view, view.say("Figures that cannot all hold"), len(view.differing()), urls.DISPUTED)
    facts = (
        Fact(view.say("Entries"), tuple(row.link._replace(note=row.number) for row in count_kinds(view))),
        Fact(view.say("Sources"), sources),
        Fact(view.say("Events by their sources"), _bars(view, SOURCED.items(), tally.sourced)),
        Fact(view.say("Dates of events"), _bars(view, DATED.items(), tally.dated, some=True)),
        Fact(view.say("Promises"), tuple(_rows(view, PROMISE_TEXTS.items(), promised, urls.PROMISES))),
        Fact(
            view.say("Corrections"),
            tuple(_row(view, view.say(text), number, urls.CORRECTIONS) for text, number in corrected),
        ),
        Fact(view.say("Disagreement"), (differing,)),
    )
    return tuple(fact for fact in facts if fact.values)


def show_next(view: View) -> tuple[Link, ...]:
    """How much is overdue, and what falls due next, for those who come to see what is new."""
    promises = view.promises()
    overdue = sum(promise.standing == "overdue" for promise in promises)
    told = view.say_many("%(num)s promise is overdue", "%(num)s promises are overdue", overdue)
    late = [Link(told, f"{view.href(urls.PROMISES)}#overdue")] if overdue else []
    ahead = [promise for promise in promises if promise.standing in ("due", "ahead")]
    return (*late, *(view.link(each.event, note=view.say("due: %s") % view.when(each.due).text) for each in ahead[:1]))


def _bars(
    view: View, texts: Iterable[tuple[str, str]], numbers: Mapping[str, int], some: bool = False
) -> tuple[Link, ...]:
    """How the events are shared out; with `some`, what none of them is, is left out."""
    shown = [(key, text) for key, text in texts if numbers.get(key) or not some]
    return tuple(_row(view, view.say(text), numbers.get(key, 0), of=sum(numbers.values())) for key, text in shown)


def _rows(view: View, texts: Iterable[tuple[str, str]], numbers: Counter[str], address: str) -> Iterator[Link]:
    """Of what there is; where there is nothing, that."""
    places = {"late": "kept"}
    there = [(view.say(text), numbers[key], f"{address}#{places.get(key, key)}") for key, text in texts if numbers[key]]
    yield from [_row(view, *each) for each in there] or [_row(view, view.say("Open"), 0, address)]


def _row(view: View, text: str, number: int, address: str = "", of: int = 0) -> Link:
    share = round(number / of * 100, 1) if of else 0.0
    return Link(text, view.href(address) if address else "", note=view.count_of(number), share=share)
