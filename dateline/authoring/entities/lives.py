"""Lives: the words that stand around the name of a person, and tell that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.people import OFFICES, PARTICLES, TRADESPEOPLE
from dateline.authoring.language.word_sets import word_set

TELLS = word_set(
    """
    said says told added tells asked wrote writes resigned died born married argued insisted testified tweeted
    recalled replied noted explained spoke
    """
)
# What persons do, and what is done to them: behind two names these tell a person.
LIVES = word_set(
    """visited met married divorced retired resigned apologized wept spoke testified pleaded confessed travelled
    traveled won lost opened led wrote sang signed joined quit stepped promised vowed called became"""
)
DONE_TO = word_set(
    """arrested jailed charged sentenced convicted acquitted elected appointed born killed shot injured wounded stabbed
    buried named sworn detained released hanged executed married knighted nominated fined cleared promoted sacked"""
)
DEALT_WITH_PERSONS = word_set(
    """arrested detained jailed sacked fired dismissed killed shot stabbed murdered appointed elected expelled pardoned
    kidnapped freed succeeded married assassinated poisoned deported extradited promoted demoted nominated"""
)
_LED = word_set("commission panel board force inquiry team committee review delegation")
KIN = word_set("brothers sisters twins siblings sons daughters children cousins")
NAMES_ONE = frozenset(("named", "appointed", "elected", "hired", "nominated", "picked", "chose"))
TOLD_BY = frozenset(("said", "says", "added", "asked", "told", "to", "by", "with", "of", "and"))
AGED = re.compile(r"\d-year-old(?: [a-z]+){0,3}, \Z")  # "a 20-year-old student, Quell, who"
# "Two guards, Ann Lee and Bo Day, were jailed"
COUNTED = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Bb]oth) (?:of them|(?:[a-z-]+ ){0,2}?"
    r"(?!compan|firm|bank|club|team|group|town|cit|village|district|province|state|part|union|ship|vessel|island|agenc"
    r"|newspaper|school|hospital|countr|region|suburb|port)(?:[a-z]+s|men|women|people))"
    r"(?: [a-z]+){0,2}, (?:(?:[A-Z][\w’'-]+,? ){1,3}?and )?\Z"
)


def is_kin(words: Sequence[Word], first: int) -> bool:
    """Whether a name is on a list of brothers, sisters or children: `the brothers Ivo and Jan Orr`."""
    for word in reversed(words[max(first - 8, 0) : first]):
        if word.key in KIN or not (word.capital or word.key == "and"):
            return word.key in KIN
    return False


def has_trade(words: Sequence[Word], first: int) -> bool:
    """Whether what somebody is or leads stands before a name: `baker Ann Orr`, `a panel under Ann Orr`."""
    before = words[first - 1] if first > 1 and words[first].joined and not words[first - 1].capital else None
    leads = before is not None and before.key == "under" and words[first - 2].key in _LED
    return leads or (before is not None and before.key in TRADESPEOPLE)


def are_people(word: Word) -> bool:
    """Whether a word is for several persons: `campaigners`, `officials`."""
    return word.key in OFFICES or word.key in ("people", "guests") or word.key.endswith(("ers", "ists", "ors", "ants"))


def lives(words: Sequence[Word], last: int) -> bool:
    """Whether it is told what a person did, or what was done to one: `visited`, `was jailed`."""
    behind = [word.key for word in words[last : last + 2]]
    return behind[:1] != [] and (behind[0] in LIVES or (behind[0] in ("was", "is") and behind[-1] in DONE_TO))


def is_two_names(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words are written as the first name and the surname of a person are."""
    return all(
        word.text[0].isupper() and word.text[1:].islower()
        for word in words[first:last]
        if len(word.key) > 1 and word.key not in PARTICLES
    )
