"""Described: a name and a text go in; where the text first says of it that it is a firm, a union, a court comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from math import inf

from dateline.authoring.clauses.nouns import FIRMS
from dateline.authoring.entities.bodies import CLUBS, LEGAL, WORKS
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.spelt import places_of
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_FIRM = "|".join(sorted(FIRMS - {"group", "club", "team", "giant"}))
NO_FIRM = "unions?|party|guild|federation|association|charity|council|ministry|watchdog|regulator|agency|trust"
_OF_FIRMS = LEGAL | WORKS - CLUBS
_OWN = r"(?:shares|stock|profits?|revenue|chief executive|shareholders|subsidiary)\b"
_HELD_BEFORE = re.compile(rf"\b{_OWN} (?:of|in) \Z")
_HELD = re.compile(rf"['’]s? {_OWN}")
_SHIPS = "ferry|ship|vessel|boat|tanker|trawler|freighter|yacht|tug|liner|barge|steamer"
_SAILS = re.compile(r" (?:(?:had|has|was|is) )?(?:capsized|sank|sunk|sailed|ran aground|overturned|docked|moored)\b")
_OF_PARTIES = re.compile(
    r"(?:['’]s?)? (?:MPs?|MEPs?|lawmakers?|deput(?:y|ies)|voters?|candidates?|seats|part(?:y|ies))\b"
)
_REPRESENTS = re.compile(r",? (?:which |that )?represents\b")
_AUTHORITIES = word_set("office commission authority inspectorate executive agency board directorate ombudsman")
_PLAYED = re.compile(
    r"\b(?:beat|beating|defeated|thrashed|lost (?:[\d-]+ )?to|drew (?:[\d-]+ )?with|against) (?:the )?\Z"
)
_MINISTER = re.compile(r"(?:\A| )(?P<field>[A-Za-z]+) [Mm]inister\Z")
_FOLLOWS = 300  # characters in which it is named that a clause tells of next
_NEAR = 60  # characters in which what somebody is stands before or behind the name


@lru_cache(maxsize=1 << 12)
def first_described(nouns: str, name: str, text: str) -> float:
    """Where a text has first said this of a body beside its name: "Norvell, a German conglomerate", "the firm Norvell";
    infinite where it does not."""
    before, behind = _beside(nouns)
    for start in places_of(name, text):
        if before.search(text, max(start - _NEAR, 0), start):
            return start + len(name)
        if found := behind.match(text, start + len(name)):
            return found.end()
    return inf


@lru_cache(maxsize=1 << 8)
def first_unnamed(noun: str, text: str) -> float:
    """Where a text has first told of one without a name: "a court in Kiru"; infinite where it does not."""
    found = re.search(rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}{noun}\b(?! of\b)(?!,? [A-Z])", text)
    return found.end() if found else inf


def is_said_to_be_firm(name: str, text: str, told: int) -> bool:
    """Whether a text calls a body a firm up to here, or tells of what only firms have: "Norvell's shares"."""
    if any(word.key in _OF_FIRMS for word in words_of(name)) or first_described(_FIRM, name, text) <= told:
        return True
    return _first_held(name, text) <= told


def is_said_before(word: str, start: int, text: str) -> bool:
    """Whether a text says this right before what begins there: "German chemicals maker | Norvell"."""
    found = re.search(rf"\b{re.escape(word)} ((?:[a-z-]+ )*)\Z", text[max(start - _NEAR, 0) : start])
    return found is not None and not any(form == "past" for told in found[1].split() for _, form in verb_forms(told))


@lru_cache(maxsize=1 << 10)
def _first_held(name: str, text: str) -> float:
    """Where a text has first told of what only firms have as a body's; infinite where it does not."""
    for start in places_of(name, text):
        if _HELD_BEFORE.search(text, max(start - _NEAR, 0), start):
            return start + len(name)
        if held := _HELD.match(text, start + len(name)):
            return held.end()
    return inf


@lru_cache(maxsize=1 << 10)
def is_said_to_be_party(name: str, text: str) -> bool:
    """Whether a text tells of what only parties have as a body's: "the Civic Union MPs"."""
    return any(_OF_PARTIES.match(text, start + len(name)) for start in places_of(name, text))


@lru_cache(maxsize=1 << 10)
def is_said_to_sail(name: str, text: str) -> bool:
    """Whether a text tells of what has this name as of a ship: "the ferry Maud", "the Maud capsized"."""
    sails = any(_SAILS.match(text, start + len(name)) for start in places_of(name, text))
    return sails or first_described(_SHIPS, name, text) < inf


@lru_cache(maxsize=1 << 10)
def represents_workers(name: str, text: str) -> bool:
    """Whether a text says of an association whom it represents: "the Dorn Association, which represents 40 nurses"."""
    return "ssociation" in name and any(_REPRESENTS.match(text, start + len(name)) for start in places_of(name, text))


def is_authority(name: str) -> bool:
    """Whether a body watches over others, as its name tells: "the Independent Office for Police Conduct"."""
    return not _AUTHORITIES.isdisjoint(word.key for word in words_of(name))


def is_one_of_several(one: Mention, noun: str, text: str) -> bool:
    """Whether others are called the same with somebody: "the boxers | Ann Lee and Bo Day"."""
    return text[: one.start].lower().endswith(f"{noun}s ")


def is_opponent(noun: str, one: Mention, text: str) -> bool:
    """Whether "the club" is rather another that played this one: "Wolves beat | Ajax", "lost to | Ajax"."""
    return noun in ("club", "team") and _PLAYED.search(text, max(one.start - _NEAR, 0), one.start) is not None


def is_told_apart(noun: str, after: int, text: str) -> bool:
    """Whether the next that is called so is a firm told from others: "the contractor | that put up the school"."""
    found = re.compile(rf"\b[Tt]he (?:[\w-]+ )?{noun}\b").search(text, after, after + _FOLLOWS)
    return found is not None and text.startswith((" that ", " which "), found.end())


def ministry_of(named: Sequence[Mention]) -> Mention | None:
    """The ministry of the one minister whom a text has named, where it names no ministry: "Health Minister Ann Lee"."""
    fields = {found["field"].lower() for one in named if (found := _MINISTER.search(one.position))} - {"prime"}
    if len(fields) != 1:
        return None
    name = f"{fields.pop().capitalize()} ministry"
    return Mention(0, 0, "actor", "", name, True, "organization", role="acts", common=True)


def with_article(one: Mention, text: str) -> str:
    """A name with the article that the text gives it, but for "the Norvell union"."""
    small = one.name[0].lower() + one.name[1:]
    if small != one.name and (f"he {small}" in text or (one.common and small.endswith(" ministry"))):
        return f"the {small}"  # "the harbour authority"
    found = re.finditer(rf"\b[Tt]he {re.escape(one.name)}\b(?: (?P<noun>[a-z]+))?", text)
    own = any(not match["noun"] or match["noun"] in PREPOSITIONS or verb_forms(match["noun"]) for match in found)
    return f"the {one.name}" if own else one.name


def place_called(noun: str, text: str, named: Sequence[Mention]) -> Mention | None:
    """The only place that the text has called so: "the town of Kiru", "the capital, Lunde", "Kiru, a town"."""
    places = [one for one in named if one.kind == "place"]
    called = {
        one.name: one
        for one in places
        if re.search(rf"\b{noun}(?: of|,)(?: the)? \Z", text[max(one.start - _NEAR, 0) : one.start])
        or re.match(rf",? (?:the|a|an) (?:[\w-]+ ){{0,3}}{noun}\b", text[one.end : one.end + _NEAR])
    }
    return next(iter(called.values())) if len(called) == 1 else None


@cache
def _beside(nouns: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = rf"\b(?:{nouns})(?:,? |, the )\Z"
    behind = rf"(?: \([^)]*\))?, (?:(?:an?|the|its|one of the) )?(?:[\w’'-]+ ){{0,5}}(?:{nouns})\b"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
