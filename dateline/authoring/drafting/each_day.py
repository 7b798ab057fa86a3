"""Each day: a clause that tells the same of several days goes in; the clause comes out once for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import Group, lemma_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.arranged import set_apart
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.english_verbs import OBJECTS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word
from dateline.authoring.times.timex import TimeExpression

_AGAIN = word_set("again then later also once more twice")
_STILL = word_set("to will would also then finally later")  # before a second verb
_COUNTED = word_set(
    "another more about some nearly over a one two three four five six seven eight nine ten dozen hundred"
)
_BEFORE_TIME = word_set("on in at late early the")
_NAME = 4  # words that name somebody: "and the new mayor on"
_FARTHEST = 7  # words between "and" and the second day: "and in northern Utah on"


def by_day(sentence: Sentence, published: str) -> Iterator[tuple[Sentence, int]]:
    """A sentence with the number of each of its tellings, once for each day that this tells of; what it sets apart."""
    for number in range(len(sentence.tellings)):
        for part in set_apart(sentence, number, published):
            yield from ((day, number) for day in each_day(part, number))


def each_day(sentence: Sentence, number: int) -> tuple[Sentence, ...]:
    """The sentence once for each day that its telling of this number tells the same of, with the words of that day.

    "Ann Lee met Bo Day on Monday and again on Friday" tells of two meetings, "laws took effect in Ohio on Monday and
    in Utah on Friday" of two places, "Ann Lee resigned on Monday and Bo Day on Friday" of two people. A clause of one
    day comes out as it is.
    """
    times = [time for time in sentence.times_of[number] if time.edtf and time.type in ("DATE", "TIME")]
    if len(times) < 2:
        return (sentence,)
    telling = _with_days(sentence, number)
    listed: list[TimeExpression] = []
    for one, other in pairwise(times):
        listed = [*listed, one]
        if joint := _joint(telling, one, other):
            first = (_with(sentence, number, _within(telling, joint), day) for day in listed)
            return *first, _with(sentence, number, _second(telling, joint, one, other), other)
        if {word.text for word in telling.words if one.end <= word.start < other.start} != {","}:
            listed = []
    return (sentence,)


def _with_days(sentence: Sentence, number: int) -> Telling:
    """The clause with the days behind its comma: "hosted two rounds, on May 3 and again on May 9"."""
    telling, times = sentence.tellings[number], sentence.times_of[number]
    words, last = telling.words, telling.rest.last
    for at in range(last, len(words)):
        word = words[at]
        timely = any(time.start <= word.start < time.end for time in times)
        if not (timely or word.low in _AGAIN or word.low in _BEFORE_TIME or word.low in (",", "and")):
            break
        last = at + 1 if timely else last
    return _within(telling, last)


def _joint(telling: Telling, one: TimeExpression, other: TimeExpression) -> int:
    """Where the "and" stands that joins two days of a clause, with nothing but a place or a name between; else 0."""
    words = telling.words
    inside = range(telling.rest.first, telling.rest.last)
    if not inside or words[inside[-1]].end < other.end:
        return 0
    between = [at for at in inside if one.end <= words[at].start < other.start and words[at].text != ","]
    if not between or len(between) > _FARTHEST or words[between[0]].low != "and":
        return 0
    told = [words[at] for at in between[1:] if words[at].low not in _AGAIN | _BEFORE_TIME]
    named = told and told[-1].text[0].isupper() and (told[0].text[0].isupper() or words[between[1]].low in PREPOSITIONS)
    if told and _next_verb(telling, between[1]):
        return between[0]
    called = 0 < len(told) < _NAME and words[between[1]].low in OBJECTS and not any(verb_forms(one.low) for one in told)
    counted = _counts(told) and day_of(one.edtf) is not None and day_of(other.edtf) is not None
    return between[0] if named or called or counted or not told else 0


def _second(telling: Telling, joint: int, one: TimeExpression, other: TimeExpression) -> Telling:
    """The clause as it is told of the second day."""
    words, rest, group = telling.words, telling.rest, telling.group
    start = joint + 1
    while words[start].low in _AGAIN:
        start += 1
    behind = words[start + 1 if words[start].low in _BEFORE_TIME else start]
    if behind.start >= other.start:
        return _without(telling, joint, start)
    if then := _next_verb(telling, start):  # will begin … and end
        ended = _without(telling, rest.first, then.last)
        return replace(ended, group=replace(group, lemma=then.lemma, passive=then.passive))
    if words[start].low in PREPOSITIONS:  # in Ohio … and in Utah
        return _without(
            telling, next(at for at in range(joint + 1) if at == joint or _is_like(telling, at, start)), start
        )
    if words[rest.first].low not in PREPOSITIONS and words[rest.first].end <= one.start:
        second = _without(telling, rest.first, start)  # met Ann Lee … and Bo Day
        told = [word for word in words[start : rest.last] if word.end <= other.start and word.low not in _BEFORE_TIME]
        if not _counts(told):
            return second
        if any(_counts([word]) for word in words[rest.first : joint] if word.end <= one.start):
            return _with_unit(telling, second, one)
    end = next(
        at for at in range(start + 1, rest.last) if words[at].low in _BEFORE_TIME or words[at].start >= other.start
    )
    first, count, verb = telling.whole.first, end - start, group.last - group.first
    done = next(at for at in range(rest.first, start) if words[at].low in PREPOSITIONS or words[at].start >= one.start)
    said = (*words[start:end], *words[group.first : done], *words[end : rest.last])
    left = (*words[first : group.first], *words[done:start])
    behind_subject = first + count
    return replace(
        telling,
        words=(*words[:first], *said, *left, *words[rest.last :]),
        group=replace(group, first=behind_subject, last=behind_subject + verb),
        subjects=(Range(first, behind_subject),),
        whole=Range(first, first + len(said)),
        rest=Range(behind_subject + verb, first + len(said)),
    )


def _counts(told: Sequence[Word]) -> bool:
    """Whether words only count: "300 on Saturday and | another 250 | on Sunday"."""
    return bool(told) and all(word.low in _COUNTED or word.low[0].isdigit() for word in told)


def _with_unit(telling: Telling, second: Telling, one: TimeExpression) -> Telling:
    """The clause of the second day with what was counted on the first: "another 250 | jobs"."""
    words, places = telling.words, range(telling.rest.first, telling.rest.last)
    end = next(at for at in places if words[at].low in PREPOSITIONS or words[at].start >= one.start)
    units = [word for word in words[telling.rest.first : end] if not _counts([word])]
    last = next(at for at in places if second.words[at].low in _BEFORE_TIME)
    said = [word for word in second.words if word not in units]
    spliced = replace(second, words=(*said[:last], *units, *said[last:]))
    return _within(spliced, second.rest.last + len(units))


def _next_verb(telling: Telling, at: int) -> Group | None:
    """The second verb behind the "will" of the first, or its "would": "will begin in May and | end", "… | be sold"."""
    words, verb = telling.words, at
    while words[verb].low in _STILL:
        verb += 1
    done = lemma_of(words, verb + 1, "participle") if words[verb].low == "be" else ""
    lemma = done or lemma_of(words, verb, "base")
    to_be = telling.group.tense in ("future", "would")
    return (
        replace(telling.group, lemma=lemma, passive=bool(done), last=verb + 1 + bool(done)) if lemma and to_be else None
    )


def _is_like(telling: Telling, at: int, start: int) -> bool:
    return at >= telling.rest.first and telling.words[at].low == telling.words[start].low


def _without(telling: Telling, first: int, last: int) -> Telling:
    """The clause without the words from `first` up to `last`, which go behind it: others keep their numbers."""
    words, end = telling.words, telling.rest.last
    moved = replace(telling, words=(*words[:first], *words[last:end], *words[first:last], *words[end:]))
    return _within(moved, end - (last - first))


def _within(telling: Telling, last: int) -> Telling:
    return replace(telling, whole=Range(telling.whole.first, last), rest=Range(telling.rest.first, last))


def _with(sentence: Sentence, number: int, telling: Telling, time: TimeExpression) -> Sentence:
    """The sentence with the telling of one day, and without the names of the other."""
    rest, end = telling.rest, sentence.tellings[number].rest.last
    spliced = any(one.start > other.start for one, other in pairwise(telling.words[rest.first : rest.last]))
    left = frozenset(word.start for word in telling.words[rest.first if spliced else rest.last : end])
    tellings = (*sentence.tellings[:number], telling, *sentence.tellings[number + 1 :])
    mentions = tuple(mention for mention in sentence.mentions if mention.start not in left)
    times_of = {**sentence.times_of, number: [time]}
    return replace(sentence, tellings=tellings, times_of=times_of, mentions=mentions, left=left)
