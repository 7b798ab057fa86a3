"""Lives: the words that stand around the name of a person, and tell that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.entities.doings import is_finite
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
_HARMED = word_set("shot stabbed strangled murdered raped punched slapped kissed fled lied married wept confessed")
_LIVES = _HARMED | word_set(
    """visited met married divorced retired resigned apologized wept spoke testified pleaded confessed travelled
    traveled won lost opened led wrote sang signed joined quit stepped promised vowed called became"""
)
_DONE_TO = word_set(
    """arrested jailed charged sentenced convicted acquitted elected appointed born killed shot injured wounded stabbed
    buried named sworn detained released hanged executed married knighted nominated fined cleared promoted sacked"""
)
DEALT_WITH_PERSONS = word_set(
    """arrested detained jailed sacked fired dismissed killed shot stabbed murdered appointed elected expelled pardoned
    kidnapped freed succeeded married assassinated poisoned deported extradited promoted demoted nominated charged
    convicted sentenced acquitted indicted interviewed questioned wounded injured beheaded hanged executed abducted
    strangled interrogated impeached"""
)
_LED = word_set("commission panel board force inquiry team committee review delegation")
# Who somebody is to another, or in what is told.
_ACQUAINTED = word_set(
    """suspect neighbour neighbor friend boyfriend girlfriend fiance fiancee fiancé fiancée ex-wife ex-husband
    ex-boyfriend ex-girlfriend roommate flatmate housemate classmate teammate lodger accomplice associate bodyguard
    gunman attacker assailant assassin hostage captive inmate prisoner detainee defendant fugitive informant passenger
    patient victim hiker tourist migrant teenager man woman boy girl toddler baby grandmother grandfather
    grandson granddaughter stepfather stepmother stepson stepdaughter godfather half-brother half-sister brother-in-law
    sister-in-law son-in-law daughter-in-law father-in-law mother-in-law protege trainee apprentice intern"""
)
_THINGS_TOO = ("manager", "editor", "driver")  # "a task manager named Orb Quell"
_INTRODUCED = frozenset(("named", "called"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "another", "one"))
_FURTHEST = 5  # words from what somebody is back to its article: "a former army | cook"
KIN = word_set("brothers sisters twins siblings sons daughters children cousins")
_DONE_BY_ONE = word_set(
    "driven flown piloted painted written composed directed coached captained skippered sung ridden"
)
NAMES_ONE = frozenset(("named", "appointed", "elected", "hired", "nominated", "picked", "chose"))
TOLD_BY = frozenset(("said", "says", "added", "asked", "told", "to", "by", "with", "of", "and"))
TOLD_TO = frozenset(("ordered", "told", "urged", "asked", "forced", "allowed", "invited"))  # "ordered Ann Orr to pay"
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


def has_trade(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether what somebody is or leads stands before a name: `baker Ann Orr`, `a panel under Ann Orr`."""
    before = words[first - 1] if first > 1 and words[first].joined and not words[first - 1].capital else None
    leads = before is not None and before.key == "under" and words[first - 2].key in _LED
    trade = before is not None and before.key in TRADESPEOPLE | _ACQUAINTED
    trade = trade or (before is not None and before.key == "by" and words[first - 2].key in _DONE_BY_ONE)
    return leads or trade or _is_introduced(text, words, first)


def _is_introduced(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether it is said before a name what this person is: `his landlord, Orb Quell`, `a banker named Orb Quell`."""
    said = first - 1
    if said > 0 and words[said].key in _INTRODUCED and words[first].joined:
        said -= 1
    elif said < 0 or words[first].joined or text[words[said].end : words[first].start] != ", ":
        return False
    one = words[said]
    if (
        one.capital
        or one.owns
        or (said < first - 1 and one.key in _THINGS_TOO)
        or one.key not in _ACQUAINTED | TRADESPEOPLE | OFFICES
    ):
        return False
    for place in range(said - 1, max(said - _FURTHEST, -1), -1):
        told = words[place + 1].joined and (words[place].key in _ARTICLES or words[place].owns)
        if told or not words[place + 1].joined or words[place].capital or words[place].key == "its":
            return told
    return False


def are_people(word: Word) -> bool:
    """Whether a word is for several persons: `campaigners`, `officials`."""
    return word.key in OFFICES or word.key in ("people", "guests") or word.key.endswith(("ers", "ists", "ors", "ants"))


def lives(words: Sequence[Word], last: int) -> bool:
    """Whether it is told what a person did, or what was done to one: `visited`, `was jailed`."""
    behind = [word.key for word in words[last : last + 3]]
    if behind[1:2] in (["his"], ["her"]) and is_finite(behind[0]):
        return True  # "left his job"
    if behind[:1] in (["had"], ["has"]):
        return behind[1:2] != [] and behind[1] in _HARMED  # "had shot", and not "had lost 40 ships"
    behind = behind[:2]
    return behind[:1] != [] and (behind[0] in _LIVES or (behind[0] in ("was", "is") and behind[-1] in _DONE_TO))


def is_two_names(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words are written as the first name and the surname of a person are."""
    return all(
        word.text[0].isupper() and word.text[1:].islower()
        for word in words[first:last]
        if len(word.key) > 1 and word.key not in PARTICLES
    )
