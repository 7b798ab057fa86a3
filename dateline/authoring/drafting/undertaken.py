"""Undertaken: a clause goes in that somebody agreed, was told or means to do something; that comes out as a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Range, trimmed
from dateline.authoring.clauses.group import Group, infinitive, lemma_of, low_at
from dateline.authoring.clauses.phrasal import with_particle
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.deadlines import WHOM
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.amounts import SMALL
from dateline.authoring.language.english_verbs import AGREES
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word
from dateline.authoring.participants.antecedent import object_of
from dateline.authoring.times.timex import TimeExpression

_WHO = {"him": "he", "her": "she"}
_AGREES = AGREES | word_set("vote resolve")
_ORDERS = word_set("order tell instruct direct require expect oblige command")
_BIDS = _ORDERS | word_set("call summon subpoena recall")  # somebody to do something
_INTENDS = word_set("plan intend aim expect prepare")
_HOPES = word_set("hope want wish seek")
_FOR_MORE = ("and", "for")  # "for prisoners to be freed | and for a road to be opened"
_PACTS = word_set("deal accord agreement pact truce ceasefire treaty plan timetable resolution settlement")
_VOTES = word_set("to votes a majority of margin")
_LONGEST = 14  # words of who is to do it


def agreed_in(
    telling: Telling, time: TimeExpression, times: Sequence[Span], before: Sequence[Telling]
) -> Telling | None:
    """What is agreed, ordered or expected to be done: "agreed to meet on May 3", "was told to pay by Friday"."""
    words, group, last = telling.words, telling.group, telling.rest.last
    start = _past_count(words, trimmed(words, Range(group.last, last), times))
    if start >= last:
        return None
    to = next((at for at in range(start, last - 1) if words[at].low == "to"), last)
    passive = to + 2 < last and words[to + 1].low == "be"
    deed = lemma_of(words, to + 2, "participle") if passive else infinitive(words, to)
    own = to == start and (group.lemma in _AGREES or (group.passive and group.lemma in _BIDS))
    whom = telling.subjects if own else (Range(start, to),)
    bidden = group.lemma in _BIDS and low_at(words, start) not in PREPOSITIONS  # "called on Ann Lee to resign"
    if low_at(words, start) == "for" and (group.lemma == "provide" or (group.lemma == "call" and _is_pact(telling))):
        bidden, whom = True, (Range(start + 1, to),)  # "the accord provides for prisoners to be freed by May 3"
    ordered = not group.passive and bidden and 0 < to - start < _LONGEST
    if not deed or not (own or ordered) or time.start < words[to].start:
        return None
    verb = with_particle(words, Group(to, to + 2 + passive, deed, "future", passive=passive))  # "to appear in court"
    last = next((at for at in range(verb.last, last - 1) if (words[at].low, words[at + 1].low) == _FOR_MORE), last)
    plan = replace(telling, group=verb, subjects=whom, rest=Range(verb.last, last), made="plan")
    return _of_whom(plan, telling, before) if whom and words[whom[0].first].low in WHOM else plan


def meant_in(telling: Telling) -> Telling | None:
    """What somebody said he planned or hoped to do: "said it planned | to open a mine in May", "hopes to …"."""
    words, group = telling.words, telling.group
    deed = infinitive(words, group.last)
    now = group.tense == "present" and telling.kind == "main"
    if not deed or group.passive or not (now or telling.kind == "content"):
        return None
    if group.lemma in _HOPES:
        return replace(telling, group=replace(group, tense="present"), made="aim")
    if group.lemma not in _INTENDS:
        return None
    due = with_particle(words, Group(group.last, group.last + 2, deed, "future"))
    return replace(telling, group=due, rest=Range(due.last, telling.rest.last), made="plan")


def _of_whom(plan: Telling, telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """The plan with who "him" or "it" is: of "fined the mill and ordered it to shut" the mill is to shut.

    Where the sentence did nothing to anybody before, "he" is, whom the text told of. A thing is only in the sentence.
    """
    words, (first, last) = plan.words, plan.subjects[0]
    hosts = (one for one in before if one.group.first < telling.group.first and one.subjects == telling.subjects)
    done_to = object_of(host) if (host := next(hosts, None)) and not host.group.passive else None
    if done_to and words[done_to.last - 1].low.endswith("s") == (words[first].low == "them"):
        return replace(plan, subjects=(done_to,))
    who = _WHO.get(words[first].low, "") if last - first == 1 else ""
    named = words[first]._replace(text=who, low=who)
    return replace(plan, words=(*words[:first], named, *words[last:])) if who and host is None else None


def _past_count(words: Sequence[Word], behind: Range) -> int:
    """Where what stands behind a verb begins, past by how many: "voted | by six to two | to shut the school"."""
    at = behind.first + 1
    if behind.first >= behind.last or words[behind.first].low != "by":
        return behind.first
    while at < behind.last and not infinitive(words, at):
        if words[at].low not in _VOTES and words[at].low not in SMALL and not words[at].low.isdigit():
            return behind.first
        at += 1
    return at


def _is_pact(telling: Telling) -> bool:
    """Whether who calls for something is what was agreed: "the deal calls for"."""
    return any(words.low in _PACTS for part in telling.subjects for words in telling.words[slice(*part)])
