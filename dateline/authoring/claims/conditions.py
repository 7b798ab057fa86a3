"""Conditions: a clause of a read sentence goes in; whether a condition stands beside it, and where, comes out."""

from __future__ import annotations

from itertools import pairwise

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS
from dateline.authoring.language.word_sets import word_set

_PUTS_OFF = word_set("delay postpone cancel scrap abandon shelve defer suspend reschedule")
_NEAR = 3  # sentences behind one that tells of it
_WEIGHS = word_set("decide see consider determine check learn examine")  # if something is so


def condition_of(sentence: Sentence) -> int | None:
    """Where a condition begins; None where there is none."""
    words = (word for word in sentence.words if word.low in ("if", "unless") and not word.hidden)
    first = sentence.words[0]
    inverted = first.low in ("should", "were", "had") and any(word.low == "," for word in sentence.words)
    return first.start if inverted else next((word.start for word in words), None)  # "Should talks fail, they will"


def is_plan_with_condition(sentence: Sentence, telling: Telling) -> bool:
    """Whether a plan is told with its day, and then on what condition: "will strike on 3 May if no deal is reached"."""
    group = telling.group
    if (
        group.tense != "future"
        or group.lemma in CLAUSE_TAKERS | _WEIGHS
        or (condition := condition_of(sentence)) is None
    ):
        return False
    if any(one.low == "only" and other.low == "if" for one, other in pairwise(sentence.words)):
        return False
    verb = telling.words[group.last - 1].end
    times = sentence.times_of[sentence.tellings.index(telling)]
    dated = any(time.type == "DATE" and verb <= time.start < condition for time in times)
    return dated and telling.kind in ("main", "content")


def is_superseded(reading: Reading, sentence: Sentence, telling: Telling) -> bool:
    """Whether what was to be is no more, since it was put off: "delayed its plant … Production was to begin in May"."""
    first = telling.group.first
    was = telling.was or (first > 0 and telling.words[first - 1].low in ("was", "were"))
    if not was or telling.group.tense not in ("future", "would"):
        return False
    before = reading.sentences[max(sentence.place - _NEAR, 0) : sentence.place]
    return any(one.group.lemma in _PUTS_OFF and one.is_past for each in before for one in each.tellings)


def is_then(sentence: Sentence, telling: Telling) -> bool:
    """Whether a clause is of what a condition leads to: "If convicted, he faces jail when he is sentenced".

    So is what stands in the present behind one: "Unless the strike ends, the port closes on Monday".
    """
    if telling.group.tense == "present" and telling.kind == "main" and sentence.words[0].low in ("if", "unless"):
        return True
    condition = condition_of(sentence) if (telling.opener, telling.group.tense) == ("when", "present") else None
    if condition is None:
        return False
    first = telling.words[telling.whole.first].start
    return any(word.text == "," and condition < word.start < first for word in sentence.words)
