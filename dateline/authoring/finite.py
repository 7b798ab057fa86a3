"""Finite: the words of a sentence go in; its finite verbs come out, with auxiliaries and what these say of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dateline.authoring.verbs import verb_forms, verb_weight
from dateline.authoring.word_sets import word_set
from dateline.authoring.words import Word, is_adverb

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "would"]

_WILL: dict[str, Tense] = dict.fromkeys(("will", "shall", "’ll", "wo"), "future")
_MODALS = _WILL | dict[str, Tense].fromkeys(word_set("would could should may might must can cannot"), "would")
_HAVE: dict[str, Tense] = {"has": "perfect", "have": "perfect", "had": "pluperfect"}
_WITHOUT_VERB: dict[Tense, Tense] = {"perfect": "present", "pluperfect": "past"}  # "has a plan"
_BE: dict[str, Tense] = {"is": "present", "are": "present", "was": "past", "were": "past"}
_DUE = word_set("due set expected scheduled slated likely about planned supposed poised")
_PLANS = word_set("plans plan intends intend aims")
_WANTS = word_set("wants hopes needs seeks")
_POSSESSIVE = ("’s", "s’")
_NOT = word_set("not never n’t no")
_BEFORE_NOUN = word_set(
    """a an the this that these those his her its their our my your of in on at by with for from to into over under
    about no any some more most many several few other another such each every all both than very so as including
    between against during per like without within upon through following be been being recently newly highly
    so-called"""
)
_OBJECTS = word_set("a an the this that his her its their our your my no any some more most each every both all")
_NOUNS = word_set(
    """attack strike report plan visit call talk vote charge fire claim demand offer order request protest march rally
    drop rise fall gain increase decrease raid release return review search start stop test trade travel turn use
    win work crash cut deal debate decline delay deposit doubt double end fear fight fine focus ground halt help
    hike host hope hunt hurt issue judge kidnap land launch lead leave limit list look loss mark match measure merge
    move name need note open order pardon pass patent pay place plea pledge post present press price probe process
    produce program project promise purchase push question race raise rank rate record refuse reply rest result
    retreat ring riot rule run sale sanction score seat shift ship shoot show sign slide slump sound split spread
    stand state study supply support surge surprise survey suspect tax threat total train transfer trial trigger try
    urge value veto view volunteer wait walk watch wave welcome wish wonder wound worry question cost command
    control contact camp campaign boycott bomb blast blame benefit battle ban balance back arm aid advance address
    access"""
)
_TOLD_TO = word_set(
    """expect schedule design force use order ask allow require set intend plan believe tell lead need oblige send know
    say permit urge"""
)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_PARTING = word_set(', ; : — – -- and but or “ ” "')
OPENERS = word_set(
    """that which who whom whose where when while because although though after before until unless if whether since as
    whereas what how why"""
)
PARTICLES = word_set("up out off down over back in on away apart aside")
CLAUSE_TAKERS = word_set(
    """say tell announce add believe claim confirm warn promise pledge insist reveal suggest acknowledge admit argue
    assert allege deny state note think hope expect know declare explain predict estimate complain vow conclude
    indicate contend write report show stress emphasize reiterate disclose testify"""
)


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
        group = None if words[at].hidden else _group(words, at)
        if group:
            found.append(group)
            at = group.last
        else:
            at += 1
    return _without_participles(words, found)


def _group(words: Sequence[Word], at: int) -> Group | None:
    low = words[at].low
    before = _low(words, at - 1)
    is_noun = low in ("may", "might", "will", "can") and (words[at].text[0].isupper() or before in _BEFORE_NOUN)
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
    also, verb = _skip(words, at)
    negated = negated or also
    if _low(words, verb) == "being":
        _, verb = _skip(words, verb + 1)
    low = _low(words, verb)
    if low in _DUE and _low(words, verb + 1) == "to":
        if _low(words, verb + 2) == "be" and (lemma := _lemma(words, verb + 3, "participle")):
            return Group(first, verb + 4, lemma, "future", passive=True, negated=negated)
        if lemma := _lemma(words, verb + 2, "base"):
            return Group(first, verb + 3, lemma, "future" if tense == "present" else "would", negated=negated)
    if low == "to" and (lemma := _lemma(words, verb + 1, "base")):
        return Group(first, verb + 2, lemma, "future", negated=negated)
    if lemma := _lemma(words, verb, "participle"):
        return Group(first, verb + 1, lemma, tense, passive=True, negated=negated)
    if (lemma := _lemma(words, verb, "gerund")) and _low(words, verb - 1) not in ("a", "an", "the"):
        if lemma == "go" and _low(words, verb + 1) == "to" and (then := _lemma(words, verb + 2, "base")):
            return Group(first, verb + 3, then, "future", negated=negated)
        return Group(first, verb + 1, lemma, tense, negated=negated, progressive=True)
    return Group(first, at, "be", tense, negated=negated)


def _bare(words: Sequence[Word], at: int, before: str) -> Group | None:
    """A verb without auxiliary: a past form, or a present one where it can hardly be a noun."""
    word = words[at]
    following = _low(words, at + 1)
    if word.low in _PLANS and at > 0 and following == "to" and (lemma := _lemma(words, at + 2, "base")):
        return Group(at, at + 3, lemma, "future")
    forms = {form: lemma for lemma, form in verb_forms(word.low)}
    if not forms or before in _BEFORE_NOUN or (word.text[0].isupper() and at > 0):
        return None
    if "past" in forms:
        plain = "base" in forms  # cut, hit, put: as often a noun
        if (plain and not _is_told_plainly(words, at, before, following)) or _is_adjective(
            words, at, before, following
        ):
            return None
        return Group(at, at + 1, forms["past"], "past", sure=not plain and forms.get("participle") != forms["past"])
    told = following in _OBJECTS or following[:1].isdigit()
    if "present" in forms and at > 0 and not before.endswith(_POSSESSIVE):
        lemma, wants = forms["present"], word.low in _WANTS and following == "to"
        return Group(at, at + 1, lemma, "present", sure=wants) if told or wants or verb_weight(lemma) == 0 else None
    told = following in _BEFORE_NOUN - {"of", "from", "to"} or (word.low not in _NOUNS and following.isalpha())
    if "base" in forms and told and before.endswith("s") and not before.endswith((*_POSSESSIVE, "ss")):
        return Group(at, at + 1, forms["base"], "present", sure=False)
    return None


def _is_told_plainly(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a form that is a noun, a plain form and a past is the past here: "it set up", "Norland beat Sundara"."""
    if at == 0:
        return False
    named = words[at - 1].text[0].isupper() and words[at - 1].text != "The"
    object_named = at + 1 < len(words) and words[at + 1].text[0].isupper()
    follows = following in _BEFORE_NOUN or following[:1].isdigit() or following in PARTICLES or following == ","
    return named or object_named or follows or before in ("it", "he", "she", "they", "who", "which", "also", "and")


def _is_adjective(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a participle stands before its noun with an adverb: "a newly built hall"."""
    described = following.isalpha() and following not in _BEFORE_NOUN
    return described and before.endswith("ly") and _low(words, at - 2) in _BEFORE_NOUN


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
        if one.passive and words[group.first - 1].low in ("and", "or"):
            return True  # "are chosen and bought by"
        takes_clause = one.lemma in CLAUSE_TAKERS and verb_weight(one.lemma) == 0
        if not takes_clause and not any(_parts(words, index) for index in range(one.last, group.first)):
            return True  # "lost 4 million in the months ended in May"
    if not then or any(_parts(words, index) for index in range(group.last, then.first)):
        return False
    if not then.sure and then.last - then.first == 1 and _takes_object(words, group, following):
        return False
    measured = words[group.first].low.endswith("ed") and following in ("at", "by", "to", "as", "in", "between", "with")
    return group.lemma not in CLAUSE_TAKERS or measured


def _is_agent(words: Sequence[Word], at: int) -> bool:
    """Whether those who did it stand here, behind `by`, and not by how much."""
    low = _low(words, at)
    counted = low[:1].isdigit() or low in ("nearly", "almost", "about", "around", "half", "more")
    return not counted and (low not in _BEFORE_NOUN or low in ("a", "an", "the", "his", "her", "its", "their"))


def _takes_object(words: Sequence[Word], group: Group, following: str) -> bool:
    if following == "to":
        return group.lemma not in _TOLD_TO
    if not following:
        return False
    named = words[group.last].text[0].isupper() and following not in _DAYS
    return named or following in _OBJECTS or following[0].isdigit() or following[0] in "$€£"


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
    return words[at].low in OPENERS or words[at].low in _PARTING


def _skip(words: Sequence[Word], at: int) -> tuple[bool, int]:
    """Past adverbs and `not`: whether it is denied, and where the verb is."""
    negated = False
    while at < len(words) and (words[at].low in _NOT or is_adverb(words[at])):
        negated = negated or words[at].low in _NOT
        at += 1
    return negated, at


def _lemma(words: Sequence[Word], at: int, form: str) -> str:
    if at >= len(words):
        return ""
    return next((lemma for lemma, is_form in verb_forms(words[at].low) if is_form == form), "")


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
