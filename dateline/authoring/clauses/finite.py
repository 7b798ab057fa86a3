"""Finite: the words of a sentence go in; its finite verbs come out, with auxiliaries and what these say of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.authoring.clauses.group import Group, Tense, infinitive, lemma_of, low_at
from dateline.authoring.clauses.participles import without_participles
from dateline.authoring.clauses.phrasal import with_particle
from dateline.authoring.language.english_verbs import (
    AT_TIMES,
    BEFORE_NOUN,
    CLAUSE_TAKERS,
    DAYS,
    DUE,
    MONTHS,
    NOT,
    NOUNS,
    OBJECTS,
    PARTICLES,
    PARTING,
    PLANS,
    POSSESSIVE,
    SCHEDULED,
    TAKES,
    WANTS,
)
from dateline.authoring.language.verbs import Form, verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_WHO = word_set("some many most several few all both each more")
_COLLECTIVES = word_set("club team side squad police couple band pair trio")
_PLAYS = word_set("face host play meet visit")
_AGENTS = word_set("bank government company firm council board ministry court party army regulator dam river")
_ADJECTIVES = word_set("single old new small large big young former whole major huge long short main")
_BEFORE_CLAUSE = ("after", "before", "until", "despite", "amid")
_STATES = word_set("dead killed injured wounded missing sick hurt damaged destroyed displaced homeless")
_WILL: dict[str, Tense] = dict.fromkeys(("will", "shall", "’ll", "wo"), "future")
_EXPECTED = word_set("expected forecast scheduled slated planned supposed poised to")
_MODALS = _WILL | dict[str, Tense].fromkeys(word_set("would could should may might must can cannot"), "would")
_HAVE: dict[str, Tense] = {"has": "perfect", "have": "perfect", "had": "pluperfect"}
_POINTED_AT, _TIMES = OBJECTS | {"in", "to", "from"}, DAYS | MONTHS
_CONTRACTED = word_set("was were is are has have had would could should wo can")  # before n’t
_WITHOUT_VERB: dict[Tense, Tense] = {"perfect": "present", "pluperfect": "past"}  # "has a plan"
_BE: dict[str, Tense] = {"is": "present", "are": "present", "was": "past", "were": "past"}


def verb_groups(words: Sequence[Word]) -> tuple[Group, ...]:
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
    return without_participles(words, found) or (_of_headline(words) if words else ())


def _may_be_plural(low: str) -> bool:
    """Whether what may be a verb's present is as well the plural of a noun."""
    return low.endswith("s") and low not in _HAVE and low.removesuffix("s") in NOUNS | PLANS


def _of_headline(words: Sequence[Word]) -> tuple[Group, ...]:
    """The verb of a headline that tells what is to come: "Norland to Vote on Sunday"."""
    for at in range(1, len(words) - 1 if words[-1].text not in ".!?" else 0):
        named = words[at + 1].low not in NOUNS or words[at - 1].text[0].isupper()
        if words[at].low == "to" and named and not words[at].hidden and (lemma := lemma_of(words, at + 1, "base")):
            return (Group(at, at + 2, lemma, "future"),)
    return ()


def _group(words: Sequence[Word], at: int) -> Group | None:
    low = words[at].low
    before = low_at(words, at - 1)
    is_noun = low in ("may", "might", "will", "can") and (
        words[at].text[0].isupper() or before in BEFORE_NOUN - _WHO  # "some may have left"
    )
    is_noun = is_noun and not (before == "that" and low == "will" and _is_plain(words, at + 1))  # "a bill that will be"
    if low in _MODALS and not is_noun:
        return None if before == "to" else _behind_modal(words, at, _MODALS[low])
    if low in _HAVE and before != "to" and not (low == "have" and before in _MODALS):
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
    return _bare(words, at, before)


def _behind_modal(words: Sequence[Word], at: int, tense: Tense) -> Group | None:
    negated, verb = _skip(words, at + 1)
    low = low_at(words, verb)
    if low == "be":
        return _behind_be(words, at, verb + 1, tense, negated=negated)
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


def _bare(words: Sequence[Word], at: int, before: str) -> Group | None:
    """A verb without auxiliary: a past form, or a present one where it can hardly be a noun."""
    word = words[at]
    following = low_at(words, at + 1)
    plans = word.low in PLANS and at > 0 and before not in BEFORE_NOUN and not before.endswith(POSSESSIVE)
    if plans and following == "to" and (lemma := lemma_of(words, at + 2, "base")):
        return Group(at, at + 3, lemma, "future")
    forms = {form: lemma for lemma, form in verb_forms(word.low)}
    if not forms:
        return None
    points = at == 1 and before in ("this", "that", "these", "those") and following in _POINTED_AT
    points = points or (at > 1 and before == "that" and words[at - 2].is_word)  # "the quake that hit Calder"
    points = points or (before in ("both", "all", "many", "some") and following in BEFORE_NOUN)  # both agreed to
    named = word.text[0].isupper() and (at > 0 or any(one.text[0].isupper() for one in words[1:2]))  # "United States"
    takes = (word.low, following) in TAKES  # "a levy that takes effect on Monday"
    takes = takes or _describes(words, at, forms)
    if named or (before in BEFORE_NOUN and not (points and "past" in forms) and not (before == "that" and takes)):
        return None
    if word.low == "wound" and following not in ("down", "up"):
        return None  # "of a gunshot wound in the chest"
    if word.low == "talks" and following not in ("to", "about", "of", "with"):
        return None  # "Peace talks were put off"
    if "past" in forms and at == 0 and following == ",":
        return None  # "United, who lost, …"
    if "past" in forms:
        plain = "base" in forms  # cut, hit, put: as often a noun
        group = Group(at, at + 1, forms["past"], "past")
        if with_particle(words, group) is not group:
            return group  # "set fire to"
        if (plain and not _is_told_plainly(words, at, before, following)) or _is_adjective(
            words, at, before, following
        ):
            return None
        return Group(at, at + 1, forms["past"], "past", sure=not plain and forms.get("participle") != forms["past"])
    if before[:1].isdigit() and following == "that":
        return None  # "warned in a 2019 report that", "ordered 20 trains that"
    if word.low == "points" and following not in ("to", "out"):
        return None  # "by 50 basis points on Monday"
    told = following in OBJECTS or following[:1].isdigit()
    if low_at(words, at - 2) == "to" and lemma_of(words, at - 1, "base"):
        return None  # "to resume talks"
    if "present" in forms and at > 0 and not before.endswith(POSSESSIVE) and before not in _TIMES:
        lemma = forms["present"]
        wants = (word.low in WANTS and following == "to") or takes
        told = told or (lemma in SCHEDULED and following in AT_TIMES) or word.low == "becomes"
        object_named = at + 1 < len(words) and words[at + 1].text[0].isupper() and following not in AT_TIMES
        named = words[at - 1].text[0].isupper() and before not in OBJECTS | BEFORE_NOUN
        bare = following.isalpha() and following not in BEFORE_NOUN and not verb_forms(following)
        told = told or (named and bare) or object_named  # "Umbra reports earnings", "a storm hits Calder"
        noun = lemma in NOUNS and bool({form for _, form in verb_forms(following)} & {"past", "participle"})
        noun = noun or before in _BEFORE_CLAUSE  # "after talks with them collapsed"
        told = told or wants or (verb_weight(lemma) == 0 and not noun)  # "the overnight talks ended"
        return Group(at, at + 1, lemma, "present", sure=wants) if told and before not in _BEFORE_CLAUSE else None
    if following == "by" and "participle" in forms:
        return None  # "hotels run by Hale"
    own = before in ("i", "you", "we", "they")
    if "base" in forms and (_describes(words, at, forms) or (before == "and" and _goes_on(words, at, following))):
        return Group(at, at + 1, forms["base"], "present")
    if "base" in forms and (own or (following == "that" and forms["base"] in CLAUSE_TAKERS)):
        return Group(at, at + 1, forms["base"], "present", sure=own or word.low not in NOUNS)
    told = following in BEFORE_NOUN - {"of", "from", "to"} or (word.low not in NOUNS and following.isalpha())
    played = word.low in _PLAYS and words[at - 1].text[0].isupper() and words[at + 1 : at + 2] != ()
    played = played and words[at + 1].text[0].isupper() and at > 0  # "Rovers face Albion on Sunday"
    collective = before in _COLLECTIVES and word.low not in NOUNS and low_at(words, at - 2) not in ("a", "an")
    if "base" in forms and (played or (told and collective)):
        return Group(at, at + 1, forms["base"], "present", sure=False)
    if "base" in forms and told and before.endswith("s") and not before.endswith((*POSSESSIVE, "ss")):
        return Group(at, at + 1, forms["base"], "present", sure=False)
    return None


def _describes(words: Sequence[Word], at: int, forms: Mapping[Form, str]) -> bool:
    """Whether a present form tells of what is named before it: "which enters service in May", "two men, who appear".

    Behind "that", which may stand before a noun too, only what has its day: "a show that opens in May".
    """
    before, following = low_at(words, at - 1), low_at(words, at + 1)
    says = any(lemma in CLAUSE_TAKERS for lemma, _ in verb_forms(following))  # "who officials said"
    if before in ("who", "which"):
        lemma = forms.get("base" if before == "who" and "base" in forms else "present", "")
        return lemma not in ("", *NOUNS) and not says
    said = at < 2 or any(lemma in CLAUSE_TAKERS for lemma, _ in verb_forms(words[at - 2].low))
    return before == "that" and not said and forms.get("present", "") in SCHEDULED and following in AT_TIMES


def _goes_on(words: Sequence[Word], at: int, following: str) -> bool:
    """Whether a plain form behind "and" tells what several do on a day: "were freed on Sunday and meet on Friday"."""
    first = next((place + 1 for place in range(at - 1, -1, -1) if words[place].low in PARTING - {"and"}), 0)
    led = range(first, at - 1)
    to_do = any(words[place].low in _MODALS or infinitive(words, place) for place in led)
    told = any(form == "past" for place in led for _, form in verb_forms(words[place].low))
    dated = lemma_of(words, at, "base") in SCHEDULED and following in AT_TIMES | {"again"}
    return told and not to_do and (dated or (words[at].low, following) in TAKES)


def _is_plain(words: Sequence[Word], at: int) -> bool:
    """Whether a verb in its plain form stands here, or behind an adverb."""
    _, verb = _skip(words, at)
    return bool(lemma_of(words, verb, "base"))


def _is_told_plainly(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a form that is a noun, a plain form and a past is the past here: "it set up", "Norland beat Sundara"."""
    if at == 0:
        return False
    named = words[at - 1].text[0].isupper() and words[at - 1].text != "The"
    bare = following.isalpha() and following not in BEFORE_NOUN and before not in BEFORE_NOUN
    behind = words[at + 1 : at + 3 if bare else at + 2]  # "hit western Turkey"
    object_named = any(word.text[0].isupper() for word in behind) or (bare and at > 1 and following.endswith("s"))
    follows = following in BEFORE_NOUN or following[:1].isdigit() or following in PARTICLES or following == ","
    agent = before in _AGENTS and bare  # "the bank cut interest rates"
    alone = words[at].low == "quit" and following in AT_TIMES | {"yesterday", "after", "over"}  # "Ann Lee, quit today"
    return (
        named
        or object_named
        or follows
        or agent
        or alone
        or before in ("it", "he", "she", "they", "who", "which", "also", "and")
    )


def _is_adjective(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a participle stands before its noun with another word: "a newly built hall", "a single worn cable"."""
    described = following.isalpha() and following not in BEFORE_NOUN | DAYS
    if described and before in ("or", "and") and low_at(words, at - 2) in _STATES:
        return True  # "1,150 dead or oiled birds"
    return described and (is_adverb(words[at - 1]) or before in _ADJECTIVES) and low_at(words, at - 2) in BEFORE_NOUN


def _skip(words: Sequence[Word], at: int) -> tuple[bool, int]:
    """Past adverbs and `not`: whether it is denied, and where the verb is."""
    negated = False
    while at < len(words) and (words[at].low in NOT or is_adverb(words[at])):
        negated = negated or words[at].low in NOT
        at += 1
    return negated, at
