"""Complements: the deeds of two titles go in; whether they differ in what stands with the verb comes out.

Of what somebody is convicted, on what a law is, with or without what talks end, as what one is appointed, which of two
forecasts is raised, whether men or women are arrested: all else may be the same, and it is another deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dateline.authoring.deeds.converses import CONTESTS
from dateline.authoring.deeds.deed import ACCIDENTS, Deed, are_told_alike, nations, object_of, telling
from dateline.authoring.deeds.happenings import TELL_NOTHING, happenings
from dateline.authoring.deeds.said import ENDS, NEGLIGIBLE, Said, senses, stem
from dateline.authoring.entities.countries import countries
from dateline.authoring.language.word_sets import word_set

_OPENS = word_set("of on over for as about into against with without")
_CLOSES = word_set(
    """after along amid among and at because before behind between by despite during from if in inside near off or
    outside since that than through to toward towards under until when where which while who within"""
)
_TOPICS = ("of", "on", "over", "for", "as", "about", "into", "against", "with")
_OFFICES = frozenset(("appoint", "nominate"))  # what one is made stands right behind the verb
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_GIVES = word_set("give promise offer send pledge grant award donate deliver supply lend")
_TALKS = frozenset(("meet", "phone"))  # may be on this and on that
_SEXES = {"men": "men", "man": "men", "boy": "men", "boys": "men"}
_SEXES |= dict.fromkeys(("women", "woman", "girl", "girls"), "women")
_MANY_TIMES = 3
_TWO = 2  # words, of which one tells which of its kind the other is
_LOSSES = frozenset(("kill", "attack", "shoot", "explode"))
_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_WRITTEN = {word: at for at, word in enumerate(_COUNTED.split(), 1)}
_ITS = word_set("its their his her")
_HOLDERS = word_set("shareholders stockholders investors creditors bondholders members")
# What is agreed upon, or takes effect: a line for each kind of agreement, which is no other.
_PACTS = """
ceasefire truce armistice hostilities
trade tariff customs
prisoner captive hostage detainee
border frontier boundary
gas oil energy pipeline
fishing fishery
loan bailout credit
defence defense military security
migration migrant asylum refugee
extradition
nuclear
grain
wage pay salary
"""
_PACT_OF = {word: row.split()[0] for row in _PACTS.strip().split("\n") for word in row.split()}
_SEVERAL = word_set("parties unions lawyers families relatives employers parents residents victims students investors")
_TEAMS = word_set("women womens girls youth juniors reserves u17 u18 u19 u20 u21 u23")
# What is said of a thing and tells it from no other.
_PLAIN = word_set(
    """new old big large huge major minor small strong powerful deadly fatal massive final full brief key main benchmark
    interest lending policy base official nationwide draft long short second-hand landmark controversial historic"""
)


def stand_otherwise(one: Said, other: Said) -> bool:
    """Whether what two do is the same, and not of, on, with or as what, to which of its kind, or to whom."""
    mine, yours = one.deed, other.deed
    if not are_told_alike(mine, yours):
        return False
    return (
        _without(mine, yours)
        or _without(yours, mine)
        or _other_sexes(one, other)
        or _other_teams(one, other)
        or _other_of_its_kind(one, other)
        or _other_accidents(one, other)
        or _of_another_owner(one, other)
        or _other_bodies(one, other)
        or _other_pacts(one, other)
        or _loses_otherwise(one, other)
        or _many_more(one.deed, other.deed)
        or _as_many_others(one, other)
        or (_other_topics(one, other) if _TALKS.isdisjoint(mine.kinds) else _with_others(one, other))
    )


def _without(one: Deed, other: Deed) -> bool:
    """Whether one is without what the other is with: a deal."""
    lacked = _stems(_parted(one.rest).get("without", ()))
    theirs = _parted(other.rest)
    return "without" not in theirs and not other.denied and not lacked.isdisjoint(_stems(other.rest))


def _other_sexes(one: Said, other: Said) -> bool:
    """Whether it is men who do it, or to whom it is done, and women in the other."""
    mine, yours = ({_SEXES[word] for word in _people(said.deed) if word in _SEXES} for said in (one, other))
    said = [{_SEXES[word] for word in told.words if word in _SEXES} for told in (one, other)]
    return bool(mine and yours) and mine.isdisjoint(said[1]) and yours.isdisjoint(said[0])


def _people(deed: Deed) -> tuple[str, ...]:
    """The words of those who do it, or to whom it is done, also as "the body of a man"."""
    return (*deed.doers, *deed.done_to, *_parted(deed.rest).get("of", ()))


def _other_teams(one: Said, other: Said) -> bool:
    """Whether a result is that of a club's women, or its youth, and the other that of its men."""
    return bool(one.scores & other.scores) and _TEAMS & one.words != _TEAMS & other.words


def _other_of_its_kind(one: Said, other: Said) -> bool:
    """Whether it is done to two of a kind that are told apart by a word: the tax bill, the water bill."""
    mine, yours = one.deed.done_to, other.deed.done_to
    if not mine or not yours or stem(mine[-1]) != stem(yours[-1]):
        return False
    return _clash(before_head(mine), one, before_head(yours), other)


def _other_accidents(one: Said, other: Said) -> bool:
    """Whether harm is done by two accidents that are told apart by a word: a train crash, a plane crash."""
    if ACCIDENTS.isdisjoint(one.deed.harm & other.deed.harm):
        return False
    return _clash(_wrecked(one.deed), one, _wrecked(other.deed), other)


def _wrecked(deed: Deed) -> tuple[str, ...]:
    """What crashed: `bus` of "a bus crash kills", "a bus crashes" and "dies in a bus crash"."""
    if deed.verb in ACCIDENTS:
        return object_of(deed.doers)
    behind = deed.rest[deed.rest.index("in") + 1 :] if "in" in deed.rest else ()
    phrases = (object_of(words) for words in (deed.doers, behind))
    return next((before_head(words) for words in phrases if words and ACCIDENTS & {*happenings(words[-1])}), ())


def _of_another_owner(one: Said, other: Said) -> bool:
    """Whether it is done to two things of one name that are others': "its embassy", "the embassy of Kesh"."""
    (mine, ours), (yours, theirs) = _owned(one.deed), _owned(other.deed)
    if not mine or not yours or stem(mine[-1]) != stem(yours[-1]) or not nations(ours).isdisjoint(nations(theirs)):
        return False
    return _clash(ours, one, theirs, other)


def _other_bodies(one: Said, other: Said) -> bool:
    """Whether two do it whose names end with the same word, as many do: Moe Brothers, Lund Brothers."""
    mine, yours = one.deed.doers, other.deed.doers
    are_of_firms = not _HOLDERS.isdisjoint(mine[-1:]) and not _HOLDERS.isdisjoint(yours[-1:])
    are_named = one.deed.named and other.deed.named and mine[-1:] == yours[-1:] and not ENDS.isdisjoint(mine[-1:])
    return (are_of_firms or are_named) and _clash(before_head(mine), one, before_head(yours), other)


def _other_pacts(one: Said, other: Said) -> bool:
    """Whether each title names an agreement of a kind of its own: a truce, a trade pact."""
    if not all(any("agree" in happenings(word) for word in said.title) for said in (one, other)):
        return False
    mine, yours = _pacts(one.title), _pacts(other.title)
    return bool(mine and yours) and mine.isdisjoint(_pacts(other.words)) and yours.isdisjoint(_pacts(one.words))


def _pacts(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_PACT_OF[one] for word in words for one in {word, word.removesuffix("s")} & _PACT_OF.keys())


def _loses_otherwise(one: Said, other: Said) -> bool:
    """Whether one loses seats, or a job, of which the other says nothing, who loses all: "concedes defeat"."""
    if not one.deed.verb == other.deed.verb == "lose":
        return False
    (mine, ours), (yours, theirs) = ((_lost(said.deed), said.words) for said in (one, other))
    return bool(mine - theirs and not yours) or bool(yours - ours and not mine)


def _lost(deed: Deed) -> frozenset[str]:
    """What is lost but a contest: `seats` of "12 of its seats", nothing of "the election" and "2-1 to Sund"."""
    end = next((at for at, word in enumerate(deed.rest) if word in _CLOSES or word == "to"), len(deed.rest))
    lost = telling(deed.rest[:end]) - NEGLIGIBLE
    return lost if CONTESTS.isdisjoint(lost) else frozenset()


def _many_more(one: Deed, other: Deed) -> bool:
    """Whether it is done to many times as many, and is no toll of one attack, which grows: five, or 500, are freed."""
    least, most = sorted(_number_of(deed.done_to) for deed in (one, other))
    grows = not _LOSSES.isdisjoint(one.kinds | other.kinds) and (
        one.calamity == other.calamity != "" or one.harm & other.harm
    )
    return 0 < least * _MANY_TIMES <= most and not grows


def _number_of(words: Sequence[str]) -> int:
    """The number with which these words begin, or 0."""
    first = words[2] if words[:2] == ("at", "least") and len(words) > 2 else words[0] if words else ""
    return int(first) if first.isdecimal() else _WRITTEN.get(first, 0)


@lru_cache(maxsize=1 << 14)
def _owned(deed: Deed) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """To what it is done, and the words that tell whose that is."""
    thing = object_of(deed.done_to)
    behind = deed.done_to[len(thing) :] or deed.rest[len(thing) :]
    if thing[:1] and thing[0] in _ITS:
        return thing, object_of(deed.doers)
    if behind[:1] == ("of",):
        return thing, object_of(behind[1:])
    return thing, tuple(word for word in thing[:-1] if (word,) in countries())


def _as_many_others(one: Said, other: Said) -> bool:
    """Whether it is done to as many of something else: twenty doctors, twenty soldiers."""
    mine, yours = one.deed, other.deed
    return mine.verb == yours.verb and _clash(mine.done_to, one, yours.done_to, other)


def before_head(words: Sequence[str]) -> tuple[str, ...]:
    """What tells a thing from others of its kind: `tax` of "the new tax bill"."""
    return tuple(word for word in words[:-1] if word not in _PLAIN)


def _other_topics(one: Said, other: Said) -> bool:
    mine, yours = _parted(one.deed.rest), _parted(other.deed.rest)
    if one.deed.verb in _GIVES and _clash(_to_whom(one.deed.rest), one, _to_whom(other.deed.rest), other):
        return True
    if not one.deed.kinds.isdisjoint(other.deed.kinds & _OFFICES) and _clash(
        one.deed.matter, one, other.deed.matter, other
    ):
        return True
    both = [_told_apart(mine[topic], yours[topic]) for topic in _TOPICS if topic in mine and topic in yours]
    return any(_clash(ours, one, theirs, other) for ours, theirs in both)


def _with_others(one: Said, other: Said) -> bool:
    """Whether one meets somebody who is named, and the other several who are no ministers: the parties."""
    for mine, yours in ((one, other), (other, one)):
        named = {last for name in mine.actors if (last := name.rpartition(" ")[2]) in _met(mine)}
        if named and named.isdisjoint(yours.words) and _SEVERAL.intersection(_met(yours)) - mine.words:
            return True
    return False


def _met(said: Said) -> tuple[str, ...]:
    return (*said.deed.done_to, *_parted(said.deed.rest).get("with", ()))


def _told_apart(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same without what both begin by doing: "of violating the truce", "of violating the sanctions".

    What are two of a kind are told apart by the words before: "on onion exports", "on rice exports".
    """
    if one[:1] == other[:1] and one[:1] != () and one[0].endswith("ing"):
        return one[1:], other[1:]
    if len(one) < _TWO or len(other) < _TWO or stem(one[-1]) != stem(other[-1]):
        return one, other
    ours, theirs = (words[1:] if words[0].endswith("ing") else words for words in (one, other))
    return before_head(ours), before_head(theirs)


def _to_whom(words: Sequence[str]) -> tuple[str, ...]:
    """To whom something is given or promised."""
    first = words.index("to") + 1 if "to" in words else len(words)
    last = next((at for at in range(first, len(words)) if words[at] in _OPENS | _CLOSES), len(words))
    return tuple(words[first:last])


@lru_cache(maxsize=1 << 14)
def _parted(words: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """What stands behind each of these prepositions, up to the next."""
    parts: dict[str, tuple[str, ...]] = {}
    opener = ""
    for word in words:
        if word in _OPENS or word in _CLOSES:
            opener = word if word in _OPENS and word not in parts else ""
        elif opener:
            parts[opener] = (*parts.get(opener, ()), word)
    return parts


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in TELL_NOTHING)


def _clash(ours: tuple[str, ...], one: Said, theirs: tuple[str, ...], other: Said) -> bool:
    """Whether both say something here, and neither anything that the other says anywhere."""
    mine, yours = _senses(ours), _senses(theirs)
    return bool(mine and yours) and mine.isdisjoint(other.words) and yours.isdisjoint(one.words)


def _is_count(word: str) -> bool:
    """Whether a word says how many, and is no year."""
    return word in _WRITTEN or word == "dozen" or (word[0].isdigit() and not _YEAR.fullmatch(word))


@lru_cache(maxsize=1 << 14)
def _senses(words: tuple[str, ...]) -> frozenset[str]:
    """All that these words may mean, as far as they tell anybody or anything from another; of numbers, the years."""
    told = (word for word in words if word not in NEGLIGIBLE and not _is_count(word))
    return frozenset[str]().union(*map(senses, told))
