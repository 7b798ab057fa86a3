"""Opposites: what two titles say goes in; whether something in one rules out what stands for it in the other comes out.

The law is lawful or unlawful, rebels do it or the army, it happens to somebody or to somebody's wife, to one or to
several, at a school or in a hotel: all else may be the same, and it is another deed, or a source is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from dateline.authoring.deeds.deed import are_told_alike, is_mutual
from dateline.authoring.deeds.said import Said
from dateline.authoring.entities.countries import countries
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_DENIES = re.compile(r"(?:un|il|in|im|ir|non)(\w{2,}(?:al|ful|able|ible|id|air|fit|ied|ised|ized|safe|armed|just))")
_CONTRARIES = (
    *(("guilty", "innocent"), ("true", "false"), ("northern", "southern"), ("eastern", "western")),
    *(("north", "south"), ("east", "west"), ("upper", "lower"), ("profit", "loss"), ("surplus", "deficit")),
    *(("majority", "minority"), ("public", "private"), ("domestic", "foreign"), ("export", "import")),
    *(("support", "against"), ("quake", "aftershock"), ("earthquake", "aftershock"), ("silver", "gold")),
    *(("election", "referendum"), ("presidential", "parliamentary"), ("trial", "inquest")),
)
# Who may be no other: a line for each side of a war, and each trade; the first that is named is meant.
_SIDES = """
rebel insurgent guerrilla militant militia separatist jihadist terrorist
police policeman policemen
army troop soldier military navy force government
protester demonstrator protestor
gang bandit pirate
settler
teacher
nurse
doctor medic physician
driver
pilot
miner
farmer
student pupil
prisoner inmate
"""
# Where it may happen, which is no other: a line for each kind.
_SCENES = """
mosque
church cathedral
temple shrine
school college
university campus
hospital clinic ward
market shop store mall supermarket bazaar
station stop terminal depot
bank
hotel resort guesthouse
factory plant mill works warehouse
bridge
checkpoint
prison jail
cafe restaurant bar club nightclub pub
stadium arena
theatre theater cinema
airport airfield
base barracks camp
embassy consulate
court courthouse
house home flat apartment
beach
mine
tunnel
ferry ship boat
bus
train
funeral cemetery
wedding
"""
# How people are attacked: a line for each way.
_MEANS = """
suicide bomber bombers blast explosion explodes explode exploded
gunman gunmen shooting ambush ambushes ambushed sniper snipers
shell shells shelled shelling artillery mortar mortars
airstrike airstrikes warplane warplanes jet jets drone drones
knife stab stabs stabbed stabbing
crash crashes crashed collision collide collides
"""
# Whose ministers, or ministries, are not each other's: a line for each.
_PORTFOLIOS = """
foreign
defence defense
finance treasury
trade commerce
interior home
justice
health
education
energy
transport
labour labor
agriculture farm
environment
culture
prime
"""
_OFFICES = word_set("minister ministers ministry ministries secretary secretaries")
_KIN = word_set(
    """wife husband widow mother father parents son daughter brother sister uncle aunt nephew niece cousin partner
    girlfriend boyfriend deputy aide adviser lawyer bodyguard driver secretary predecessor successor rival spokesman
    spokeswoman spokesperson"""
)
_RANKS = word_set("deputy vice acting interim assistant junior former")
_SETTLEMENTS = word_set("town city village port capital")
_PLACING = word_set("at on outside inside in near into against")
_FROM = _PLACING | {"from"}
_SCENE = 4  # words behind a preposition, in which the scene is
_SECURITY = "security forces"  # police, or troops
_MANY = word_set(
    """two three four five six seven eight nine ten eleven twelve several dozens scores hundreds thousands many
    more most both"""
)


def rule_out(one: Said, other: Said) -> bool:
    """Whether a word or a part of one title excludes what stands for it in the other."""
    if one.title == other.title:
        return False
    if _are_contrary(one, other) or _are_contrary(other, one):
        return True
    if not are_told_alike(one.deed, other.deed):
        return False
    return (
        _are_other_sides(one, other)
        or _are_other_ministers(one, other)
        or _is_of_another(one, other)
        or _is_of_another(other, one)
        or _are_other_ranks(one, other)
        or _is_one_of_others(one, other)
        or _is_one_of_others(other, one)
        or _are_other_scenes(one, other)
        or _are_by_other_means(one, other)
        or _is_taken_and_is_somewhere(one, other)
        or _is_taken_and_is_somewhere(other, one)
    )


def is_of_namesakes(name: str, said: Said) -> bool:
    """Whether the last word of a name is here that of others, who have other first names: Ana Cole, Tom Cole."""
    first, space, last = name.partition(" ")
    if not space or " " in last or first in said.words:
        return False
    others = [other for other in said.actors if other.endswith(f" {last}")]
    return bool(others) and all(other[:1] != first[:1] for other in others)


def _are_contrary(one: Said, other: Said) -> bool:
    """Whether one says a word, and the other its contrary, and none of them both."""
    pairs = [(word, found[1]) for word in one.title if (found := _DENIES.fullmatch(word))]
    pairs += [(mine, yours) for mine, yours in _CONTRARIES if mine in one.title]
    return any(yours in other.title and yours not in one.words and mine not in other.words for mine, yours in pairs)


def _are_other_sides(one: Said, other: Said) -> bool:
    """Whether others do it: another country's, another side of a war, another trade."""
    mine, yours = one.deed.doers, other.deed.doers
    if mine == yours or is_mutual(one.deed, other.deed):
        return False
    ours, theirs = _countries(mine), _countries(yours)
    sides = {_side(mine), _side(yours)}
    on_others = len(sides) == 2 and "" not in sides and not (_SECURITY in sides and sides & {"police", "army"})
    others = on_others or (bool(ours and theirs) and ours.isdisjoint(theirs))
    return others and not _actors(one, mine) & _actors(other, yours)


def _are_other_ministers(one: Said, other: Said) -> bool:
    """Whether it is done by, to or with ministers of other things: foreign ministers meet, defence ministers meet."""
    mine, yours = _portfolios(one.title), _portfolios(other.title)
    said = [{_PORTFOLIO_OF[word] for word in said.words if word in _PORTFOLIO_OF} for said in (one, other)]
    return bool(mine and yours) and mine.isdisjoint(said[1]) and yours.isdisjoint(said[0])


def _portfolios(words: Sequence[str]) -> frozenset[str]:
    behind = (one for one, office in pairwise(words) if office in _OFFICES)
    return frozenset(_PORTFOLIO_OF[one] for one in behind if one in _PORTFOLIO_OF)


def _countries(words: Sequence[str]) -> frozenset[str]:
    known = countries()
    return frozenset(known[(word,)].code for word in words if (word,) in known)


def _side(words: Sequence[str]) -> str:
    """The first of those of a side that are named: of "rebel forces" it is the rebels."""
    if tuple(words[-2:]) == ("security", "forces"):
        return _SECURITY
    sides = {_SIDE_OF[one] for word in words for one in (word, word.removesuffix("s")) if one in _SIDE_OF}
    return next((side for side in _SIDE_OF.values() if side in sides), "")


def _is_of_another(one: Said, other: Said) -> bool:
    """Whether it is somebody's kin, deputy or aide, of whom the other does not tell: "Tom Reed's wife"."""
    return any(
        (word in _KIN or part[at : at + 3] == ("chief", "of", "staff"))
        and word not in other.words
        and (part[at + 1 : at + 2] == ("of",) or (at > 0 and part[at - 1].endswith("s") and part[at - 1] != "his"))
        for part in (one.deed.doers, (*one.deed.done_to, *one.deed.rest[len(one.deed.done_to) :][:1]))
        for at, word in enumerate(part)
    )


def _are_other_ranks(one: Said, other: Said) -> bool:
    """Whether one is a deputy, or acts for another, and the other is not said to, where names tell nothing of it."""
    if _RANKS.isdisjoint((*one.title, *other.title)):
        return False
    made = {"appoint", "nominate"} & one.deed.kinds & other.deed.kinds
    parts = ((one.deed.doers, other.deed.doers), (one.deed.done_to, other.deed.done_to))
    for mine, yours in (*parts, (one.deed.matter, other.deed.matter)):
        if not mine or not yours or (_actors(one, mine) & _actors(other, yours) and not made):
            continue
        ranks = [_RANKS.intersection(words) for words in (mine, yours)]
        if mine[-1] == yours[-1] and (ranks[0] - other.words or ranks[1] - one.words):
            return True
    return False


def _is_one_of_others(one: Said, other: Said) -> bool:
    """Whether it is done by or to one who is named, and by or to several, of whom none is: Ana Cole, two men."""
    for mine, yours in ((one.deed.doers, other.deed.doers), (one.deed.done_to, other.deed.done_to)):
        several = yours[:1] != () and (yours[0] in _MANY or (yours[0].isdigit() and yours[0] != "1"))
        named = _actors(one, mine) if several and "and" not in mine else frozenset()
        if len(named) == 1 and named.isdisjoint(other.words):
            return True
    return False


def _are_other_scenes(one: Said, other: Said) -> bool:
    """Whether it is at, in or outside places of other kinds."""
    mine, yours = _scenes(one.title), _scenes(other.title)
    return (
        bool(mine and yours)
        and not any(_SCENE_OF.get(word, "") in mine.values() for word in other.words)
        and not any(_SCENE_OF.get(word, "") in yours.values() for word in one.words)
    )


def _is_taken_and_is_somewhere(one: Said, other: Said) -> bool:
    """Whether it is done to so many, or to somebody, and in the other to a place: captures 40 men, captures Kiru."""
    mine, yours = one.deed.done_to, other.deed.done_to
    many = any(word in _MANY or word[0].isdigit() for word in mine[:1])
    is_shelled = "attack" in one.deed.kinds & other.deed.kinds  # where people are
    is_taken = "capture" in one.deed.kinds & other.deed.kinds and _is_near(one.deed.rest[len(mine) :], yours)
    head = yours[: yours.index("of")] if "of" in yours else yours
    somebody = bool(_actors(one, mine)) and mine[: len(head)] != head  # Kiru City may be a team
    people = (many and not is_shelled) or somebody or is_taken
    return people and head[-1:] != () and head[-1] in {*map(_last, one.places | other.places), *_SETTLEMENTS}


def _is_near(behind: Sequence[str], place: Sequence[str]) -> bool:
    """Whether what is taken is said to be in or near a place: "a refinery near Kiru"."""
    return behind[:1] != () and behind[0] in _PLACING and place[-1:] != () and place[-1] in behind[1 : 1 + _SCENE]


def _are_by_other_means(one: Said, other: Said) -> bool:
    """Whether people are attacked in two ways, of which each tells only one: with shells, by a suicide bomber."""
    mine, yours = _means(one.title), _means(other.title)
    return bool(mine and yours) and mine.isdisjoint(_means(other.words)) and yours.isdisjoint(_means(one.words))


def _means(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_MEANS_OF[word] for word in words if word in _MEANS_OF)


def _scenes(words: Sequence[str]) -> Mapping[str, str]:
    """The scenes that stand behind a preposition, each with its kind."""
    near = {word for at, before in enumerate(words) if before in _FROM for word in words[at + 1 : at + 1 + _SCENE]}
    singular = {word if word in _SCENE_OF else word.removesuffix("s") for word in near}
    return {word: _SCENE_OF[word] for word in singular if word in _SCENE_OF}


def _actors(said: Said, part: Sequence[str]) -> frozenset[str]:
    """The last words of the names that a part of a title has, aside from where that is."""
    end = next((at for at, word in enumerate(part) if word in _PLACING), len(part))
    return frozenset(last for name in said.actors if (last := _last(name)) in part[:end])


@lru_cache(maxsize=1 << 12)
def _last(name: str) -> str:
    return (fold_words(name) or [""])[-1]


def _by_word(lines: str) -> Mapping[str, str]:
    rows = [line.split() for line in lines.strip().split("\n")]
    return {word: row[0] for row in rows for word in row}


_SIDE_OF = _by_word(_SIDES)
_PORTFOLIO_OF = _by_word(_PORTFOLIOS)
_SCENE_OF = _by_word(_SCENES)
_MEANS_OF = _by_word(_MEANS)
