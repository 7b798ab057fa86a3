"""Converses: two deeds go in; where one is told from the other's side, as a sale from the buyer's, it comes out so.

A row says that who does what is, on its left, is told on its right: an example stands above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.authoring.deeds.deed import Deed, are_told_alike, object_of, telling
from dateline.authoring.deeds.happenings import happenings
from dateline.authoring.language.word_sets import word_set

# A, B, C stand for words; a slash for one verb or another, of which the first is that of the deed; CONTEST for one of
# its words, C+B for two objects in a row.
_TABLE = """
# Vane sells Orrin to Corvex; Orrin is sold to Corvex by Vane = Corvex buys Orrin
A sell B to C = C buy/sign B from A
# The army loses Doljevo to the rebels = the rebels capture Doljevo
A lose/abandon/cede/surrender/leave/yield B to C = C capture/win B from A
# The town falls to the rebels = the rebels capture the town
B fall/surrender to C = C capture B
# Lena Duarte loses to Karim Osei = Karim Osei beats Lena Duarte
A lose to C = C beat A
# Lena Duarte loses the run-off to Karim Osei = Karim Osei beats Lena Duarte in the run-off
A lose CONTEST to C = C beat A
A lose CONTEST to C = C win CONTEST from A
# Lena Duarte concedes the run-off to Karim Osei = Karim Osei beats Lena Duarte
A concede to C = C beat A
A concede CONTEST to C = C beat A
# Petra Voss joins Orlan Steel = Orlan Steel hires Petra Voss
A join C = C hire/sign/appoint/buy A
# Petkov leaves Verria for Marlow; Petkov moves from Verria to Marlow = Marlow signs Petkov
A leave B for C = C sign/hire/appoint/buy A from B
A move to C = C sign/hire/appoint/buy A
# The league strips Rovers of ten points = the league deducts ten points from Rovers
A strip B of C = A deduct/take/dock C from B
A dock B of C = A deduct/take C from B
# Minister Orla Finn receives Bo Dahl; Bo Dahl is received by Orla Finn = Orla Finn meets Bo Dahl, and he meets her
A receive/welcome/greet C = C meet A
A receive/welcome/greet C = A meet C
# Melim loses his medal = the federation strips Melim of his medal, and takes it from him
B lose C = A deduct/take C from B
# The ministry gives Delmar a licence; a licence is awarded to Delmar = Delmar wins a licence, receives one
A give/award/grant/hand B to C = C win/receive/get/secure B from A
A give/award/grant/hand C+B = C win/receive/get/secure B from A
# Osmir wins recognition from Grenwald = Grenwald recognises Osmir
B win/gain/get/receive/secure/obtain recognition from A = A recognise/recognize B
B win/gain/get/receive/secure/obtain approval from A = A approve B
# Delmar pays the regulator a fine = the regulator fines Delmar
B pay fine to A = A fine B
# Kesh borrows 3 billion from the fund = the fund lends Kesh 3 billion
A borrow B from C = C lend B to A
"""
CONTESTS = word_set(
    """election elections vote ballot race run runoff off match game final semifinal contest primary referendum seat
    title fight bout tie derby replay"""
)
_SLOTS = ("A", "B", "C", "C+B", "CONTEST")
_OPENS_OBJECT = word_set("a an the its his her their")
_PREPOSITIONS = frozenset(("to", "from", "of", "for", "in"))


class _Side(NamedTuple):
    """One side of a row: the verbs, who does it, to what it is done, and what stands behind which preposition."""

    verbs: tuple[str, ...]
    doer: str
    object: str
    behind: tuple[tuple[str, str], ...]


def faced(one: Deed, other: Deed) -> tuple[Deed, Deed]:
    """Two deeds, one as told from the other's side where it is its converse, by and to the same; or as they are."""
    if are_told_alike(one, other):
        return one, other
    ours, theirs = _turned(one), _turned(other)
    turned = [(mine, other) for mine in ours] + [(one, yours) for yours in theirs]
    agree = [(mine, yours) for mine, yours in turned if not _changes_sides(one, other, mine, yours)]
    agree += [(mine, yours) for mine in ours for yours in theirs]
    return next(((mine, yours) for mine, yours in agree if _agree(mine, yours)), (one, other))


def keys_of(deed: Deed) -> frozenset[str]:
    """What a deed has in common with each other that it may be one with: verbs, kinds, and those of its converses."""
    if not deed.verb and not deed.kinds:
        return frozenset((" ".join(deed.rest),))
    return frozenset(key for one in (deed, *_turned(deed)) for key in (*one.kinds, f"to {one.verb}"))


def _changes_sides(one: Deed, other: Deed, mine: Deed, yours: Deed) -> bool:
    """Whether who loses in one is who wins in the other: the rebels lose the town, the rebels capture it."""
    both = _singular(one.doers) & _singular(other.doers)
    return bool(both) and both.isdisjoint(_singular(mine.doers) & _singular(yours.doers))


def _singular(words: tuple[str, ...]) -> frozenset[str]:
    """The words of who does it, so that "rebel forces" are the rebels."""
    return frozenset(word.removesuffix("s") for word in telling(words))


def may_face(one: Deed, other: Deed) -> bool:
    """Whether the verbs of two are converse, and they have something in common, by whomever and to whomever it is."""
    if are_told_alike(one, other):
        return False
    words = [telling((*deed.doers, *deed.done_to, *deed.rest)) for deed in (one, other)]
    common = (_thing(one) & words[1]) | (_thing(other) & words[0])
    pairs = ((one, other), (other, one))
    return bool(common) and any(not _kinds_across(mine.verb).isdisjoint(yours.kinds) for mine, yours in pairs)


def _agree(one: Deed, other: Deed) -> bool:
    """Whether both are of a kind, done to the same, by the same where both say by whom."""
    doers, others = _singular(one.doers), _singular(other.doers)
    same = not doers.isdisjoint(others) if doers and others else True
    return same and are_told_alike(one, other) and not _thing(one).isdisjoint(_thing(other))


def _thing(deed: Deed) -> frozenset[str]:
    """The words of that to which it is done: "the port of Doljevo"."""
    behind = deed.rest[len(deed.done_to) :] if deed.rest[: len(deed.done_to)] == deed.done_to else ()
    return telling((*deed.done_to, *(object_of(behind[1:]) if behind[:1] == ("of",) else ())))


@lru_cache(maxsize=1 << 12)
def _turned(deed: Deed) -> tuple[Deed, ...]:
    """A deed as told from the other side, by each row that it fits."""
    return tuple(_told(deed, slots, right) for left, right in _rows() if (slots := _slots(deed, left)) is not None)


def _slots(deed: Deed, side: _Side) -> Mapping[str, tuple[str, ...]] | None:
    """What stands for each letter of one side; None where the deed is not told so."""
    thing = deed.done_to if telling(deed.done_to) and deed.done_to[0] != "to" else ()  # "loses 2-0 to Osei"
    if deed.verb not in side.verbs or bool(side.object) != bool(thing):
        return None
    slots = {side.doer: deed.doers, side.object: thing}
    for preposition, slot in side.behind:
        at = deed.rest.index(preposition) + 1 if preposition in deed.rest else len(deed.rest)
        slots[slot] = object_of(deed.rest[at:])
        if not slots[slot]:
            return None
    for literal in slots.keys() - set(_SLOTS) - {""}:
        if literal not in slots[literal]:
            return None
    if "C+B" in slots:
        at = next((at for at, word in enumerate(thing) if at and (word in _OPENS_OBJECT or word[0].isdigit())), 0)
        slots |= {"C": thing[:at], "B": thing[at:]}
        if not at:
            return None
    if "CONTEST" in slots and CONTESTS.isdisjoint(slots["CONTEST"]):
        return None
    return slots


def _told(deed: Deed, slots: Mapping[str, tuple[str, ...]], side: _Side) -> Deed:
    doers, thing = slots.get(side.doer, ()), slots.get(side.object, ())
    behind = (word for preposition, slot in side.behind if slots.get(slot) for word in (preposition, *slots[slot]))
    kinds = frozenset(kind for verb in side.verbs for kind in happenings(verb)) | {side.verbs[0]}
    return replace(
        deed, verb=side.verbs[0], kinds=kinds, doers=doers, done_to=thing, matter=thing, rest=(*thing, *behind)
    )


@cache
def _rows() -> tuple[tuple[_Side, _Side], ...]:
    lines = (line.partition(" = ") for line in _TABLE.strip().split("\n") if not line.startswith("#"))
    return tuple((_side(left), _side(right)) for left, _, right in lines)


def _side(text: str) -> _Side:
    doer, verbs, *more = text.split()
    thing = more.pop(0) if more and more[0] not in _PREPOSITIONS else ""
    return _Side(tuple(verbs.split("/")), doer, thing, tuple(zip(more[::2], more[1::2], strict=True)))


@lru_cache(maxsize=1 << 10)
def _kinds_across(verb: str) -> frozenset[str]:
    """The kinds of happening that are converse to a verb."""
    across = (right for left, right in _rows() if verb in left.verbs)
    return frozenset(kind for right in across for other in right.verbs for kind in happenings(other))
