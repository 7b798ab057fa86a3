"""Finite: the words of a sentence go in; its finite verbs come out, with auxiliaries and what these say of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.authoring.clauses.bare import bare_verb
from dateline.authoring.clauses.chronicle import with_chronicle
from dateline.authoring.clauses.group import MODALS, Group, Tense, infinitive, lemma_of, low_at
from dateline.authoring.clauses.participles import without_participles
from dateline.authoring.clauses.phrasal import with_particle
from dateline.authoring.language.english_verbs import (
    BEFORE_NOUN,
    DAYS,
    DUE,
    NOT,
    NOUNS,
    PARTING,
    PLANS,
)
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_WHO = word_set("some many most several few all both each more")
_EXPECTED = word_set("expected forecast scheduled slated planned supposed poised to")
_HAVE: dict[str, Tense] = {"has": "perfect", "have": "perfect", "had": "pluperfect"}
_CONTRACTED = word_set("was were is are has have had would could should wo can")  # before n’t
_WITHOUT_VERB: dict[Tense, Tense] = {"perfect": "present", "pluperfect": "past"}  # "has a plan"
_CALLS_SO = word_set("called calls call described describes describe termed dubbed")
_SAYS_SO = word_set("said says say claimed claims claim believed believes believe alleged")
_SELVES = word_set("himself herself itself themselves")  # "was himself impeached"
_BE: dict[str, Tense] = {"is": "present", "are": "present", "was": "past", "were": "past"}
_AUXILIARIES = MODALS.keys() | _HAVE.keys() | _BE.keys() | PLANS | {"’d", "do", "does", "did"}


@lru_cache(maxsize=256)  # a sentence is read for the sense of its times, and for what it tells
def verb_groups(words: tuple[Word, ...]) -> tuple[Group, ...]:
    """The finite verbs of a sentence in order, those within quotation marks and brackets left out."""
    found: list[Group] = []
    at = 0
    while at < len(words):
        named = found and found[-1].last == at and _may_be_plural(words[at].low)  # "held talks", "affects plans to buy"
        group = None if words[at].hidden or named else _group(words, at)
        if group:
            found.append(with_particle(words, group))
            at = found[-1].last
        else:
            at += 1
    called = [word for group in found for word in _called_so(words, group)]
    found = [group for group in found if group.first not in called]
    return without_participles(words, with_chronicle(words, found)) or (_of_headline(words) if words else ())


def _called_so(words: Sequence[Word], group: Group) -> Sequence[int]:
    """Where it stands how one calls what is done to: "published | what it said were minutes"."""
    at = group.last
    at += 2 * (low_at(words, at) == "on" and low_at(words, at + 1) in DAYS)
    if low_at(words, at) != "what" or group.passive:
        return ()
    for say in range(at + 2, min(at + 5, len(words))):
        be = low_at(words, say + 1) in _BE
        if words[say].low in _CALLS_SO or (words[say].low in _SAYS_SO and be):
            end = next((end for end in range(say + 1, len(words)) if words[end].low in PARTING), say + 1)
            return [*range(at + 1, say + 1 + be), *(end for end in range(say + 2, end) if _is_bare_done(words, end))]
    return ()


def _is_bare_done(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands here that may be a past: "minutes of a meeting | held in May"."""
    return bool(lemma_of(words, at, "participle")) and low_at(words, at - 1) not in _BE.keys() | _HAVE.keys()


def _may_be_plural(low: str) -> bool:
    """Whether what may be a verb's present is as well the plural of a noun."""
    return low.endswith("s") and low not in _HAVE and (low[:-1] in NOUNS or low[:-1] in PLANS)


def _of_headline(words: Sequence[Word]) -> tuple[Group, ...]:
    """The verb of a headline that tells what is to come: "Norland to Vote on Sunday"."""
    for at in range(1, len(words) - 1 if words[-1].text not in ".!?" else 0):
        named = words[at + 1].low not in NOUNS or words[at - 1].text[0].isupper()
        if words[at].low == "to" and named and not words[at].hidden and (lemma := lemma_of(words, at + 1, "base")):
            return (Group(at, at + 2, lemma, "future"),)
    return ()


def _group(words: Sequence[Word], at: int) -> Group | None:
    low = words[at].low
    if not (verb_forms(low) or low in _AUXILIARIES or low.endswith("n’t")):
        return None
    before = low_at(words, at - 1)
    is_noun = low in ("may", "might", "will", "can") and (
        words[at].text[0].isupper() or before in BEFORE_NOUN - _WHO  # "some may have left"
    )
    is_noun = is_noun and not (before == "that" and low == "will" and _is_plain(words, at + 1))  # "a bill that will be"
    if low in MODALS and not is_noun:
        return None if before == "to" else _behind_modal(words, at, MODALS[low])
    if low in _HAVE and before != "to" and not (low == "have" and before in MODALS):
        return _behind_have(words, at, at, _HAVE[low], negated=False)
    if low in _BE:
        return _behind_be(words, at, at + 1, _BE[low], negated=False)
    if low == "’d":  # "she’d lost it", "she’d lose it"
        had = low_at(words, at + 1) == "been" or lemma_of(words, _skip(words, at + 1)[1], "participle")
        return _behind_have(words, at, at, "pluperfect", negated=False) if had else _behind_modal(words, at, "would")
    if low in ("do", "does", "did", "didn’t", "doesn’t", "don’t"):
        negated, verb = _skip(words, at + 1)
        lemma = lemma_of(words, verb, "base")
        if lemma:
            tense: Tense = "past" if low.startswith("did") else "present"
            return Group(at, verb + 1, lemma, tense, negated=negated or "n’t" in low)
    if low.endswith("n’t") and low[:-3] in _CONTRACTED:
        group = _group([*words[:at], words[at]._replace(low=low[:-3]), *words[at + 1 :]], at)
        return replace(group, negated=True) if group else None
    return bare_verb(words, at, before)


def _behind_modal(words: Sequence[Word], at: int, tense: Tense) -> Group | None:
    negated, verb = _skip(words, at + 1)
    low = low_at(words, verb)
    if low == "be":
        return _behind_be(words, at, verb + 1, tense, negated=negated)
    if low == "have" and tense == "future" and infinitive(words, verb + 1):
        due = _behind_modal(words, verb + 1, tense)  # "will have to | pay by Friday"
        return replace(due, first=at, negated=negated) if due else None
    if low == "have":
        found = _behind_have(words, at, verb, "would", negated=negated)
        return replace(found, tense=tense) if found.lemma == "have" else found  # "will have 200 beds by May"
    lemma = lemma_of(words, verb, "base") or (low if low.isalpha() and words[verb].text.islower() else "")
    return Group(at, verb + 1, lemma, tense, negated=negated) if lemma else None


def _behind_have(words: Sequence[Word], first: int, at: int, tense: Tense, *, negated: bool) -> Group:
    also, verb = _skip(words, at + 1)
    negated = negated or also
    if low_at(words, verb) == "been":
        return _behind_be(words, first, verb + 1, tense, negated=negated)
    if lemma := lemma_of(words, verb, "participle"):
        return Group(first, verb + 1, lemma, tense, negated=negated)
    if low_at(words, at + 1) == "to":
        return Group(first, at + 1, "have", "present", negated=negated)
    return Group(first, at + 1, "have", _WITHOUT_VERB.get(tense, tense), negated=negated)


def _behind_be(words: Sequence[Word], first: int, at: int, tense: Tense, *, negated: bool) -> Group:
    if low_at(words, at) == "no" and low_at(words, at + 1) == "longer":
        return Group(first, at, "be", tense, negated=negated)
    also, verb = _skip(words, at)
    negated = negated or also
    if low_at(words, verb) == "being":
        _, verb = _skip(words, verb + 1)
    low = low_at(words, verb)
    to = verb + (low in DUE)
    if low_at(words, to) == "to":
        done = to + 2 + (low_at(words, to + 2) == "been")
        if low_at(words, to + 1) == "have" and tense == "past" and (lemma := lemma_of(words, done, "participle")):
            return Group(first, done + 1, lemma, "would", passive=done > to + 2, negated=negated)  # "was to have met"
        if low_at(words, to + 1) == "be" and (lemma := lemma_of(words, to + 2, "participle")):
            return Group(first, to + 3, lemma, "future", passive=True, negated=negated)
        if lemma := infinitive(words, to) if low in _EXPECTED else lemma_of(words, to + 1, "base"):
            ahead: Tense = "future" if tense == "present" or low == "to" else "would"
            return Group(first, to + 2, lemma, ahead, negated=negated)
    if lemma := lemma_of(words, verb, "participle"):
        return Group(first, verb + 1, lemma, tense, passive=True, negated=negated)
    if (lemma := lemma_of(words, verb, "gerund")) and low_at(words, verb - 1) not in ("a", "an", "the"):
        return Group(first, verb + 1, lemma, tense, negated=negated, progressive=True)
    return Group(first, at, "be", tense, negated=negated)


def _is_plain(words: Sequence[Word], at: int) -> bool:
    """Whether a verb in its plain form stands here, or behind an adverb."""
    _, verb = _skip(words, at)
    return bool(lemma_of(words, verb, "base"))


def _skip(words: Sequence[Word], at: int) -> tuple[bool, int]:
    """Past adverbs and `not`: whether it is denied, and where the verb is."""
    negated = False
    while at < len(words) and (words[at].low in NOT | _SELVES or is_adverb(words[at])):
        negated = negated or words[at].low in NOT
        at += 1
    return negated, at
