"""Finite: the words of a sentence go in; its finite verbs come out, with auxiliaries and what these say of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dateline.authoring.english_verbs import (
    AIMS,
    AT_TIMES,
    BEFORE_NOUN,
    BY_WHOM,
    CLAUSE_TAKERS,
    DAYS,
    DUE,
    MONTHS,
    NOT,
    NOUNS,
    OBJECTS,
    OPENERS,
    PARTICLES,
    PARTING,
    PLANS,
    POSSESSIVE,
    SAYS,
    SCHEDULED,
    TOLD_TO,
    WANTS,
)
from dateline.authoring.verbs import verb_forms, verb_weight
from dateline.authoring.word_sets import word_set
from dateline.authoring.words import Word, is_adverb

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "would"]

_WILL: dict[str, Tense] = dict.fromkeys(("will", "shall", "’ll", "wo"), "future")
_MODALS = _WILL | dict[str, Tense].fromkeys(word_set("would could should may might must can cannot"), "would")
_HAVE: dict[str, Tense] = {"has": "perfect", "have": "perfect", "had": "pluperfect"}
_WITHOUT_VERB: dict[Tense, Tense] = {"perfect": "present", "pluperfect": "past"}  # "has a plan"
_BE: dict[str, Tense] = {"is": "present", "are": "present", "was": "past", "were": "past"}


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb with its auxiliaries: words[first:last], and what it says of time."""

    first: int
    last: int
    lemma: str
    tense: Tense
    passive: bool = False
    negated: bool = False
    progressive: bool = False
    sure: bool = True


def verb_groups(words: Sequence[Word]) -> tuple[Group, ...]:
    """The finite verbs of a sentence in order, those within quotation marks and brackets left out."""
    found: list[Group] = []
    at = 0
    while at < len(words):
        planned = words[at].low in PLANS and found and found[-1].last == at  # "affects plans to buy"
        group = None if words[at].hidden or planned else _group(words, at)
        if group:
            found.append(group)
            at = group.last
        else:
            at += 1
    return _without_participles(words, found) or (_of_headline(words) if words else ())


def _of_headline(words: Sequence[Word]) -> tuple[Group, ...]:
    """The verb of a headline that tells what is to come: "Norland to Vote on Sunday"."""
    for at in range(1, len(words) - 1 if words[-1].text not in ".!?" else 0):
        named = words[at + 1].low not in NOUNS or words[at - 1].text[0].isupper()
        if words[at].low == "to" and named and not words[at].hidden and (lemma := _lemma(words, at + 1, "base")):
            return (Group(at, at + 2, lemma, "future"),)
    return ()


def _group(words: Sequence[Word], at: int) -> Group | None:
    low = words[at].low
    before = _low(words, at - 1)
    is_noun = low in ("may", "might", "will", "can") and (words[at].text[0].isupper() or before in BEFORE_NOUN)
    if low in _MODALS and not is_noun:
        return None if before == "to" else _behind_modal(words, at, _MODALS[low])
    if low in _HAVE and before != "to" and not (low == "have" and before in _MODALS):
        return _behind_have(words, at, at, _HAVE[low], negated=False)
    if low in _BE:
        return _behind_be(words, at, at + 1, _BE[low], negated=False)
    if low in ("do", "does", "did", "didn’t", "doesn’t", "don’t"):
        negated, verb = _skip(words, at + 1)
        lemma = _lemma(words, verb, "base")
        if lemma:
            tense: Tense = "past" if low.startswith("did") else "present"
            return Group(at, verb + 1, lemma, tense, negated=negated or "n’t" in low)
    if contracted := re.fullmatch(r"(was|were|is|are|has|have|had|would|could|should|wo|can)n’t", low):
        group = _group([*words[:at], words[at]._replace(low=contracted[1]), *words[at + 1 :]], at)
        return replace(group, negated=True) if group else None
    return _bare(words, at, before)


def _behind_modal(words: Sequence[Word], at: int, tense: Tense) -> Group | None:
    negated, verb = _skip(words, at + 1)
    low = _low(words, verb)
    if low == "be":
        return _behind_be(words, at, verb + 1, tense, negated=negated)
    if low == "have":
        return _behind_have(words, at, verb, "would", negated=negated)
    lemma = _lemma(words, verb, "base") or (low if low.isalpha() and words[verb].text.islower() else "")
    return Group(at, verb + 1, lemma, tense, negated=negated) if lemma else None


def _behind_have(words: Sequence[Word], first: int, at: int, tense: Tense, *, negated: bool) -> Group:
    also, verb = _skip(words, at + 1)
    negated = negated or also
    if _low(words, verb) == "been":
        return _behind_be(words, first, verb + 1, tense, negated=negated)
    if lemma := _lemma(words, verb, "participle"):
        return Group(first, verb + 1, lemma, tense, negated=negated)
    if _low(words, at + 1) == "to":
        return Group(first, at + 1, "have", "present", negated=negated)
    return Group(first, at + 1, "have", _WITHOUT_VERB.get(tense, tense), negated=negated)


def _behind_be(words: Sequence[Word], first: int, at: int, tense: Tense, *, negated: bool) -> Group:
    if _low(words, at) == "no" and _low(words, at + 1) == "longer":
        return Group(first, at, "be", tense, negated=negated)
    also, verb = _skip(words, at)
    negated = negated or also
    if _low(words, verb) == "being":
        _, verb = _skip(words, verb + 1)
    low = _low(words, verb)
    to = verb + (low in DUE)
    if _low(words, to) == "to":
        if _low(words, to + 1) == "be" and (lemma := _lemma(words, to + 2, "participle")):
            return Group(first, to + 3, lemma, "future", passive=True, negated=negated)
        if lemma := _lemma(words, to + 1, "base"):
            ahead: Tense = "future" if tense == "present" or low == "to" else "would"
            return Group(first, to + 2, lemma, ahead, negated=negated)
    if lemma := _lemma(words, verb, "participle"):
        return Group(first, verb + 1, lemma, tense, passive=True, negated=negated)
    if (lemma := _lemma(words, verb, "gerund")) and _low(words, verb - 1) not in ("a", "an", "the"):
        return Group(first, verb + 1, lemma, tense, negated=negated, progressive=True)
    return Group(first, at, "be", tense, negated=negated)


def _bare(words: Sequence[Word], at: int, before: str) -> Group | None:
    """A verb without auxiliary: a past form, or a present one where it can hardly be a noun."""
    word = words[at]
    following = _low(words, at + 1)
    if word.low in PLANS and at > 0 and following == "to" and (lemma := _lemma(words, at + 2, "base")):
        return Group(at, at + 3, lemma, "future")
    forms = {form: lemma for lemma, form in verb_forms(word.low)}
    points = at == 1 and before in ("this", "that", "these", "those") and following in OBJECTS | {"in", "to", "from"}
    points = points or (at > 1 and before == "that" and words[at - 2].is_word)  # "the quake that hit Calder"
    points = points or (before in ("both", "all", "many", "some") and following in BEFORE_NOUN)  # both agreed to
    named = word.text[0].isupper() and (at > 0 or any(one.text[0].isupper() for one in words[1:2]))  # "United States"
    if not forms or named or (before in BEFORE_NOUN and not (points and "past" in forms)):
        return None
    if "past" in forms:
        plain = "base" in forms  # cut, hit, put: as often a noun
        if (plain and not _is_told_plainly(words, at, before, following)) or _is_adjective(
            words, at, before, following
        ):
            return None
        return Group(at, at + 1, forms["past"], "past", sure=not plain and forms.get("participle") != forms["past"])
    told = following in OBJECTS or following[:1].isdigit()
    if "present" in forms and at > 0 and not before.endswith(POSSESSIVE) and before not in DAYS | MONTHS:
        lemma, wants = forms["present"], word.low in WANTS and following == "to"
        told = told or (lemma in SCHEDULED and (following in DAYS or following in AT_TIMES))
        return Group(at, at + 1, lemma, "present", sure=wants) if told or wants or verb_weight(lemma) == 0 else None
    own = before in ("i", "you", "we", "they")
    if "base" in forms and (own or (following == "that" and forms["base"] in CLAUSE_TAKERS)):
        return Group(at, at + 1, forms["base"], "present", sure=own or word.low not in NOUNS)
    told = following in BEFORE_NOUN - {"of", "from", "to"} or (word.low not in NOUNS and following.isalpha())
    if "base" in forms and told and before.endswith("s") and not before.endswith((*POSSESSIVE, "ss")):
        return Group(at, at + 1, forms["base"], "present", sure=False)
    return None


def _is_told_plainly(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a form that is a noun, a plain form and a past is the past here: "it set up", "Norland beat Sundara"."""
    if at == 0:
        return False
    named = words[at - 1].text[0].isupper() and words[at - 1].text != "The"
    object_named = at + 1 < len(words) and words[at + 1].text[0].isupper()
    follows = following in BEFORE_NOUN or following[:1].isdigit() or following in PARTICLES or following == ","
    return named or object_named or follows or before in ("it", "he", "she", "they", "who", "which", "also", "and")


def _is_adjective(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a participle stands before its noun with an adverb: "a newly built hall"."""
    described = following.isalpha() and following not in BEFORE_NOUN
    return described and before.endswith("ly") and _low(words, at - 2) in BEFORE_NOUN


def _without_participles(words: Sequence[Word], groups: Sequence[Group]) -> tuple[Group, ...]:
    """Without what looks like a past and only describes: "a group put at 6,000 left", "a bill approved by both"."""
    kept: list[Group] = []
    for number, group in enumerate(groups):
        then = groups[number + 1] if number + 1 < len(groups) else None
        whole = group.sure or group.last - group.first > 1
        if group.tense == "present" and not group.sure and _is_noun_beside(words, group, groups):
            continue
        if whole or not _only_describes(words, group, kept[-1:], then):
            kept.append(group)
    return tuple(kept)


def _only_describes(words: Sequence[Word], group: Group, before: Sequence[Group], then: Group | None) -> bool:
    if group.tense == "present":
        return False
    following = _low(words, group.last)
    if following == "by" and _is_agent(words, group.last + 1):
        return True
    for one in before:
        if one.passive and words[one.last].low in ("and", "or") and group.first == one.last + 1:
            return True  # "are chosen and bought by"
        of_relative = one is before[-1] and _low(words, one.first - 1) in ("who", "which", "that")
        if of_relative and (group.lemma in SAYS or _takes_object(words, group, following)):
            continue  # "an official who spoke to reporters said"
        takes_clause = one.lemma in CLAUSE_TAKERS and verb_weight(one.lemma) == 0
        if not takes_clause and not any(_parts(words, index) for index in range(one.last, group.first)):
            return True  # "lost 4 million in the months ended in May"
    if not then or any(_parts(words, index) for index in range(group.last, then.first)):
        return False
    if not then.sure and then.last - then.first == 1 and _is_first(words, group, then, following):
        return False
    measured = words[group.first].low.endswith("ed") and following in ("at", "by", "to", "as", "in", "between", "with")
    return group.lemma not in CLAUSE_TAKERS or measured


def _is_agent(words: Sequence[Word], at: int) -> bool:
    """Whether those who did it stand here, behind `by`, and not by how much."""
    low = _low(words, at)
    counted = low[:1].isdigit() or low.endswith("ing") or low in ("nearly", "almost", "about", "around", "half", "more")
    return not counted and (low not in BEFORE_NOUN or low in ("a", "an", "the", "his", "her", "its", "their"))


def _is_first(words: Sequence[Word], group: Group, then: Group, following: str) -> bool:
    """Whether of two that look alike the first is the verb: "Norland agreed to restore relations severed in May"."""
    if _takes_object(words, group, following):
        return True
    between = range(group.last, then.first - 1)
    aims = any(_low(words, at) == "to" and _lemma(words, at + 1, "base") for at in between)
    if aims and group.lemma in AIMS:
        return True
    start = next((at for at in range(group.first - 1, -1, -1) if _parts(words, at)), -1) + 1
    subject = words[start : group.first]
    named = len(subject) > 1 and subject[-1].text[0].isupper() and subject[-1].low not in DAYS
    return named and following not in ("by", "in", "at", "as") and not any(word.low in BY_WHOM for word in subject)


def _takes_object(words: Sequence[Word], group: Group, following: str) -> bool:
    if following == "to":
        return group.lemma not in TOLD_TO
    if not following:
        return False
    named = words[group.last].text[0].isupper() and following not in DAYS
    return named or following in OBJECTS or following[0].isdigit() or following[0] in "$€£"


def _is_noun_beside(words: Sequence[Word], group: Group, groups: Sequence[Group]) -> bool:
    """Whether what looks like a present form is a noun, since a verb that is sure stands in the same clause."""
    return group.lemma not in CLAUSE_TAKERS and any(
        other is not group and (other.sure or other.last - other.first > 1) and _near(words, group, other)
        for other in groups
    )


def _near(words: Sequence[Word], one: Group, other: Group) -> bool:
    first, last = sorted((one.first, other.first))
    return not any(_parts(words, index) for index in range(first + 1, last))


def _parts(words: Sequence[Word], at: int) -> bool:
    """Whether a new clause may begin with this word or behind this sign."""
    return words[at].low in OPENERS or words[at].low in PARTING


def _skip(words: Sequence[Word], at: int) -> tuple[bool, int]:
    """Past adverbs and `not`: whether it is denied, and where the verb is."""
    negated = False
    while at < len(words) and (words[at].low in NOT or is_adverb(words[at])):
        negated = negated or words[at].low in NOT
        at += 1
    return negated, at


def _lemma(words: Sequence[Word], at: int, form: str) -> str:
    if at >= len(words):
        return ""
    return next((lemma for lemma, is_form in verb_forms(words[at].low) if is_form == form), "")


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
