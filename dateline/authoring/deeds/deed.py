"""Deed: a draft's title goes in; what is done in it, by whom and to whom, comes out, and how two of them differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.authoring.deeds.calamities import befalls, calamity_in, harm_done
from dateline.authoring.deeds.happenings import TELL_NOTHING, USUAL, happenings
from dateline.authoring.deeds.idioms import plain_verb
from dateline.authoring.deeds.main_verb import BE, HELPERS, find_verb
from dateline.authoring.entities.countries import countries
from dateline.authoring.language.folded import fold_words, word_spans
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_BEHIND_OBJECT = word_set(
    """about across after against along amid among and as at because before behind between by despite during for from
    if in inside into near of off on onto or outside over since that than through to toward towards under until
    when where which while who with within without"""
)
_OF_OBJECT = word_set("with of for on over against to")
# Verbs that tell what is done by what stands with them: to hold talks, to agree to meet, to announce a resignation.
_LIGHT = word_set(
    """hold make take give have be begin start resume continue host attend lead join announce agree vote decide plan
    carry stage order set confirm conduct reach see get offer say tell issue declare send impose put report
    call launch mount serve observe draw attract occur"""
)
_AIMS = word_set("become manage agree vote decide plan begin start continue resume announce move promise vow pledge")
# Where those who do it and those to whom it is done may change places.
_MUTUAL = frozenset(("meet", "phone", "agree", "marry", "divorce", "merge", "clash"))
_SUFFERED = word_set("die drown")  # as "are killed"
_BEFALL = word_set("burn spill leak")  # without an object: oil spills, and so a tanker spills oil
# With and without an object.
_TURNS = word_set("open reopen begin start close end expire lapse stop halt resume sink overflow flood explode burn")
_LEVELS = frozenset(("rise", "fall"))
_WHERE = word_set("in on at near off outside inside")
_PHASES = {"begin": "begin", "start": "begin", "open": "begin", "launch": "begin", "resume": "resume"}
_PHASES |= {"restart": "resume", "reopen": "resume", "end": "end", "finish": "end", "conclude": "end"}
_RULED = frozenset(("reject", "overturn", "acquit", "convict", "pass", "ban", "allow"))
ACCIDENTS = frozenset(("crash", "derail", "collapse"))
_ATTACKS = frozenset(("attack", "explode", "shoot", "clash"))
_MAKES = frozenset(("impose", "introduce", "create", "establish"))
_DRAW = frozenset(("draw", "attract"))
_CALLED_OFF = frozenset(("cancel", "postpone"))
_CAST_OUT = dict.fromkeys(("expel", "deport", "banish"), ("from",))  # by whom one is, whom nobody is said to expel
_SAYS = word_set("say rule decide vote order propose call urge warn demand announce tell find recommend")
_PHONE = re.compile(r"\b(?:by|on the|over the|in a|a) (?:tele)?phone\b|\bphone\b|\btelephon", re.IGNORECASE)
_SCORE = re.compile(r"(?<![\w.,/-])(\d{1,3})[-–](\d{1,3})(?![\w/-])")
_ORDINAL = re.compile(
    r"\b(\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|(?:first|opening|final|last)(?= (?:stage|phase|round|leg|reading|part|tranche|heat|half|game|match|race)\b))"
    r"\b",
    re.IGNORECASE,
)
_ROUGHLY = (
    *(("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to")),
    *(("as", "many", "as"), ("no", "fewer", "than"), ("about",), ("around",), ("over",), ("nearly",), ("almost",)),
)
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty dozens scores a"
)
_FIRST_OR_LAST = {"opening": "first", "1st": "first", "final": "last"}


@dataclass(frozen=True, slots=True)
class Deed:
    """What a title tells is done: the verb, "" where it names the happening alone, and the `kinds` that this is of.

    `doers` are the words of who does it, `done_to` those to whom or what it is done, `matter` what
    stands right behind the verb, as what somebody is charged with, `rest` all that does.
    """

    verb: str
    kinds: frozenset[str]
    doers: tuple[str, ...]
    done_to: tuple[str, ...]
    matter: tuple[str, ...]
    rest: tuple[str, ...]
    denied: bool
    ordinals: frozenset[str]
    named: bool = False  # whether its doers are called by a name
    calamity: str = ""  # the kind of quake, fire or the like that does it
    harm: frozenset[str] = frozenset()  # the kinds of attack or accident that do it


@lru_cache(maxsize=1 << 14)
def deed_of(title: str, *, past: bool = False) -> Deed:
    """The deed that a title in the present tells, or, `past`, a clause of one: "says a dam broke"."""
    written = [title[start:end] for start, end in word_spans(title)]
    words = tuple(fold_words(title))
    ordinals = frozenset(_FIRST_OR_LAST.get(word.lower(), word.lower()) for word in _ORDINAL.findall(title))
    place, lemma, passive = find_verb(words, written, past=past)
    denied = any(word in ("not", "no", "never") for word in words[max(place - 3, 0) : place + 2])
    if not lemma:
        return Deed("", _named(words), (), (), (), words, denied, ordinals)
    before, rest = _doers(words[:place]), words[place + 1 :]
    lemma, rest, suffered = plain_verb(lemma, rest)
    rest = _exactly(rest)
    aim = _aim(rest) if lemma in _AIMS else None
    is_law = lemma == "vote" and aim and aim[0] in _MAKES
    if aim and not (lemma == "vote" and _is_strike(aim[0])):
        lemma, rest = aim
    harm = harm_done(lemma, before, rest)
    kinds = frozenset(happenings(lemma)) | harm
    calamity = calamity_in(lemma, before, rest)
    is_ballot = lemma == "vote" and any(map(_is_strike, rest))  # on a strike, and none
    if lemma in _LIGHT and not calamity and not is_ballot:
        kinds = _named(object_of(rest)) or _named((*before, *rest)) or kinds
    if lemma == "clear" and "of" in rest:  # "of fraud"; what is cleared by itself is approved
        kinds -= {"pass"}
    if lemma == "open" and not object_of(rest):  # what opens is told by what it is: a trial, talks
        kinds |= _named(object_of(before))
    if lemma in ("begin", "start") and not rest and "agree" in _named(object_of(before)[-1:]):
        lemma, kinds = "apply", frozenset(happenings("apply"))  # as a truce that takes effect
    if is_law:
        kinds |= {"pass"}  # as what is approved
    if _PHONE.search(title):
        kinds = kinds - {"meet"} | {"phone"}
    if calamity:
        kinds |= {calamity}
    doers, done_to = before, object_of(rest)
    if calamity and befalls(lemma):
        doers, done_to = (), before if passive else done_to or object_of(rest[1:])  # "through a school"
    elif lemma in _DRAW and kinds & _named(before):  # "a rally draws thousands of protesters"
        doers, done_to = done_to, ()
    elif lemma == "elect":  # who is elected wins
        lemma, doers, done_to = "win", before if passive else done_to, ()
    elif lemma == "award" and passive:  # and so does who is awarded a prize
        lemma, doers, done_to = "win", before, object_of(rest)
    elif passive or suffered or lemma in _SUFFERED or (lemma in _BEFALL and object_of(rest) in ((), ("down",))):
        by = next((word for word in ("by", *_CAST_OUT.get(lemma, ())) if word in rest), "")
        doers, done_to = object_of(rest[rest.index(by) + 1 :]) if by else (), before
    named = any(word[0].isupper() for word in written[1:place]) and doers == before
    return Deed(lemma, kinds, doers, done_to, object_of(rest), rest, denied, ordinals, named, calamity, harm)


def _exactly(words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind a verb, without how exactly it is counted: "at least 30 people"."""
    for roughly in _ROUGHLY:
        behind = words[len(roughly) :]
        if words[: len(roughly)] == roughly and behind and (behind[0][0].isdigit() or behind[0] in _NUMBERS):
            return behind
    return words


def are_unlike(one: Deed, other: Deed) -> bool:
    """Whether two deeds cannot be one happening: of other kinds, one denied, or done the other way round."""
    if one == other:
        return False  # also of a verb that is not known
    if one.verb in _PHASES and other.verb in _PHASES and _PHASES[one.verb] != _PHASES[other.verb]:
        return True
    if one.calamity and other.calamity and one.calamity != other.calamity:
        return True
    for mine, yours in ((one, other), (other, one)):
        if (_is_natural(mine) and yours.harm - {"collapse"}) or (mine.harm & ACCIDENTS and yours.harm & _ATTACKS):
            return True
    if one.denied != other.denied or (one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals)):
        return True
    return not _are_of_a_kind(one, other) or _are_swapped(one, other)


def _is_natural(deed: Deed) -> bool:
    """Whether it is the doing of a quake, a storm or the like, and no explosion."""
    return deed.calamity not in ("", "explode", "eruption")


def may_be_one(one: Deed, other: Deed) -> bool:
    """Whether two that are unlike may yet be one happening, or undo one another, so that an editor has to look."""
    if one.denied != other.denied or not _CALLED_OFF.isdisjoint(one.kinds ^ other.kinds):
        return True
    if one.verb in _PHASES and other.verb in _PHASES:
        return not one.kinds.isdisjoint(other.kinds)
    if "rule" in one.kinds ^ other.kinds and not _RULED.isdisjoint(one.kinds | other.kinds):
        return True
    return not _are_of_a_kind(one, other) and not (one.kinds and other.kinds) and not _are_swapped(one, other)


def are_told_alike(one: Deed, other: Deed) -> bool:
    """Whether two are told by the same verb, or by verbs and nouns of one kind."""
    return one.verb == other.verb != "" or not one.kinds.isdisjoint(other.kinds)


def is_mutual(one: Deed, other: Deed) -> bool:
    """Whether those who do it and those to whom it is done may change places, as where two meet."""
    return bool(one.kinds & other.kinds & _MUTUAL)


def leaves_doer_out(deed: Deed) -> bool:
    """Whether what others open or end is told as opening or ending, or why who died is left out: `Nine people die`."""
    if deed.verb in _SUFFERED or deed.verb in ("kill", "injure"):
        return not deed.doers and not deed.calamity and not deed.harm
    return deed.verb in ("open", "begin", "start", "close", "end", "resume") and not deed.done_to


def scores(text: str) -> frozenset[tuple[str, ...]]:
    """The results of games and votes that a text has, whichever side comes first."""
    return frozenset(tuple(sorted(found.groups(), key=int)) for found in _SCORE.finditer(text))


def says(deed: Deed) -> bool:
    """Whether what is done is said, and so told by what stands behind the verb."""
    return deed.verb in _SAYS


def refers(deed: Deed) -> bool:
    """Whether it is part of what was told before: to attend the meeting."""
    return deed.verb in _LIGHT and bool(deed.kinds) and deed.done_to[:1] == ("the",)


def _are_of_a_kind(one: Deed, other: Deed) -> bool:
    same = one.verb == other.verb != ""
    if same and one.verb in _LIGHT:
        return not (one.kinds and other.kinds) or not one.kinds.isdisjoint(other.kinds)
    return same or not one.kinds.isdisjoint(other.kinds)


def _are_swapped(one: Deed, other: Deed) -> bool:
    """Whether one's doer is to whom the other's is done, and not its doer."""
    if is_mutual(one, other) or not (one.verb and other.verb):
        return False
    if (one.verb in _TURNS and not one.done_to) or (other.verb in _TURNS and not other.done_to):
        return False  # the police open an inquiry, and so the inquiry opens
    if one.kinds & other.kinds & _LEVELS and not all(telling(deed.done_to) - USUAL for deed in (one, other)):
        return False  # who raises prices, and prices that rise
    mine, yours = nations(_without_place(one.doers)), nations(_without_place(other.doers))
    to_mine, to_yours = nations(object_of(one.done_to)), nations(object_of(other.done_to))
    if are_told_alike(one, other) and not (one.done_to[:1] == ("the",) or one.verb in _LIGHT):
        to_mine, to_yours = to_mine | _against(one.rest), to_yours | _against(other.rest)
    return bool((mine & to_yours) - yours - to_mine or (yours & to_mine) - mine - to_yours)


def _without_place(words: tuple[str, ...]) -> tuple[str, ...]:
    """Who does it, without where: "an avalanche on Mount Sena"."""
    return words[: next((at for at, word in enumerate(words) if at and word in _WHERE), len(words))]


@lru_cache(maxsize=1 << 14)  # drafts of one day are compared with each other, many times
def _against(rest: tuple[str, ...]) -> frozenset[str]:
    """On, from or against whom it is done besides: "recalls its envoy from Norland"."""
    places = [at + 1 for at, word in enumerate(rest[:-1]) if word in ("from", "on", "against", "to")]
    return frozenset(nation for at in places for nation in nations(rest[at : at + 2]))


@lru_cache(maxsize=1 << 14)
def nations(words: tuple[str, ...]) -> frozenset[str]:
    """Words that tell something; what is of a country, and who lives there, by its code."""
    known = countries()
    return frozenset(known[(word,)].code if (word,) in known else word for word in telling(words))


def _is_strike(word: str) -> bool:
    return "strike" in happenings(word)


def _aim(words: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """What is agreed or voted to do, with what stands behind it."""
    for place, word in enumerate(words[:-1]):
        lemma = next((lemma for lemma, form in verb_forms(words[place + 1]) if form == "base"), "")
        if word == "to" and lemma:
            return lemma, tuple(words[place + 2 :])
    return None


@lru_cache(maxsize=1 << 14)
def telling(words: tuple[str, ...]) -> frozenset[str]:
    """Those of these folded words that tell something, without numbers."""
    return frozenset(word for word in words if word not in TELL_NOTHING and not word[0].isdigit())


def _named(words: Sequence[str]) -> frozenset[str]:
    return frozenset(kind for word in words for kind in happenings(word))


def _doers(words: Sequence[str]) -> tuple[str, ...]:
    """Who does it, without where they are or whose they are: `Police in Leeds` is `police`; auxiliaries left out."""
    words = words[2:] if tuple(words[:2]) == ("deadline", "for") else words
    return tuple(word for word in words if word not in HELPERS and word not in BE and word != "to")


@lru_cache(maxsize=1 << 14)
def object_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Folded words up to the first preposition or conjunction: `a school`, or of `charged with fraud` the last two."""
    first = 1 if words and words[0] in _OF_OBJECT else 0
    end = next((place for place, word in enumerate(words) if place >= first and word in _BEHIND_OBJECT), len(words))
    return tuple(words[:end])
