"""Reduced: the clauses of a sentence go in; what their subjects had done to them on a day comes out as one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import SIGNS, Range
from dateline.authoring.clauses.gerunds import is_timed
from dateline.authoring.clauses.group import Group, lemma_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import BEFORE_NOUN, INTRANSITIVE, SETS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_LEADS = word_set(
    "on in by at late early last this under with of to for from after as over near outside off inside during"
)
_DEED = 2  # the weight of a verb that tells one


def with_reduced(words: Sequence[Word], found: Sequence[Telling], times: Sequence[Span]) -> tuple[Telling, ...]:
    """The clauses, with those that a participle makes of a subject: "The truce signed by both on 3 May | has held".

    | a subject | what was done to it |
    |---|---|
    | Three men arrested in Kiru on Monday were charged | three men were arrested in Kiru |
    | The truce signed by both sides on 3 May has held | the truce was signed by both sides |
    | A report published on Monday says it is unsafe | nothing: the entry is what it says |
    | A rally announced on Monday was banned | nothing: it tells only which rally |
    | A man who was arrested on Monday was charged | nothing: a clause of its own tells it |
    """
    more = (_reduced(words, one, times) for one in found if one.kind == "main")
    return (*found, *(one for one in more if one is not None))


def _reduced(words: Sequence[Word], telling: Telling, times: Sequence[Span]) -> Telling | None:
    if len(telling.subjects) != 1 or telling.subjects[0].first >= telling.group.first:
        return None
    first, end = telling.subjects[0].first, telling.group.first
    if any(words[at].low in SIGNS or words[at].low == "," or words[at].hidden for at in range(first, end)):
        return None
    while end > first and is_adverb(words[end - 1]):
        end -= 1
    for at in range(first + 1, end - 1):
        lemma = lemma_of(words, at, "participle")
        noun = words[at - 1].is_word and words[at - 1].low not in BEFORE_NOUN and not is_adverb(words[at - 1])
        if (
            not lemma
            or not noun
            or words[at].text[0].isupper()
            or lemma in INTRANSITIVE | SETS
            or verb_weight(lemma) < _DEED
        ):
            continue
        led = words[at + 1].low in _LEADS or is_timed(words[at + 1], times)
        if not led or not is_timed(words[end - 1], times):
            return None
        group = Group(at, at + 1, lemma, "past", passive=True)
        made = replace(
            telling, group=group, subjects=(Range(first, at),), whole=Range(first, end), rest=Range(at + 1, end)
        )
        return replace(made, kind="aside", opener="who", reduced=True)
    return None
