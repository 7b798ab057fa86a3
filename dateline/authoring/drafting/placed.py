"""Placed: a name behind a preposition of where goes in; the place that it is comes out, if it is one."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.drafting.sites import VENUES, end_of_name, end_of_site, other_site
from dateline.authoring.entities.bodies import BODIES, PLACE_WORDS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.entities.no_names import NO_NAMES, THINGS
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.language.verbs import can_tell
from dateline.authoring.language.word_sets import word_set

_SMALL_VENUES = (
    VENUES
    | PLACE_WORDS
    | word_set(
        """strait valley beach road street avenue highway motorway junction corner foot cross green end heath common
        ness moor head point"""
    )
)
# What stands behind a place that describes no thing: "at Kiru | during the storm".
APART = word_set(
    """and or on where after as when before by that to with late early for from since during the but who which in at
    near of while this last next yesterday today a an will would is are was were has have had over because about
    until between against following amid again into not also then shortly local overnight magistrates"""
)
EVERYWHERE = word_set(
    "high superior supreme u us federal district crown appeal constitutional county white international"
)
_ROOMS = word_set("chamber lobby committee class gallery")
_OWNED = re.compile(r"[’']s? (?P<noun>[a-z]+(?: [a-z]+)?)")
_NO_WHERE = word_set("history favour favor view economy case name words absence wake eyes place opinion response")
# What a town or a country has, unlike a firm: "in Kiru's old harbour".
_OF_TOWNS = word_set(
    """airport port harbour harbor hospital hospitals market markets square centre center downtown suburb suburbs
    outskirts streets street north south east west northeast northwest southeast southwest capital parliament
    university universities stadium prison prisons jail coast district districts region province mountains
    waterfront cathedral mosque zoo river waters border cities towns islands docks station airspace schools
    neighbourhood neighborhood quarter countryside highlands courts desert interior embassy consulate jails"""
)
_SAINT = re.compile(r"St\.? [A-Z]\w+[’']s\Z")  # "at St. Brendan's"
_NAMED_FOR = re.compile(r"\w[’']s (?:[A-Z][\w-]* )*[A-Z][\w-]*\Z")  # "at St Brigid's Hospital"
_SPLIT = re.compile(r"\A[’'‘ʻ](?!s\b)[a-z]\w+")
_GREAT_DAYS = word_set("christmas easter ramadan eid diwali ramadhan spring summer autumn winter")
_NO_PLACES = NO_NAMES | OFFICES | GRADES | THINGS | _GREAT_DAYS


class Location(NamedTuple):
    """A place where something is: the id or the name of it, and the offsets of its name and of its preposition."""

    start: int
    end: int
    name: str
    by: int = -1


def placed(
    text: str, sentence: Sentence, first: int, last: int, persons: Collection[str], lead: str
) -> Location | None:
    """The place that a name behind a preposition is; None where it is somebody, a body, a month or a thing."""
    mention = next((one for one in sentence.mentions if one.start < last and first < one.end), None)
    if mention and mention.start > first and words_of(text[first : mention.start])[-1:] and mention.kind != "place":
        mention = None if text[first : mention.start].strip() else mention
    if mention and mention.kind == "place" and mention.start <= first + 4:
        joined = text[first : mention.start].endswith("-")  # "at In-Azwagh"
        return Location(first, mention.end, text[first : mention.end]) if joined else _whole(text, mention)
    name = text[first:last]
    if mention and mention.start <= first + 4:
        return _venue(text, mention)
    if _NAMED_FOR.search(name) and not VENUES.isdisjoint([word.key for word in words_of(name)][-1:]):
        return Location(first, last, name)
    owned = re.search(r"(?<=\w)(?:[’']s?\Z|[’']s\b)", name)
    if owned and not _SAINT.match(name):
        last = first + owned.start()
        name = text[first:last]
        nouns = re.match(r"[’']s?((?: [a-z-]+){1,3})", text[last:])
        if not nouns or _OF_TOWNS.isdisjoint(nouns[1].split()):
            return None
    words = words_of(name)
    while words and len(words) > 1 and words[-1].key in NO_NAMES:
        last = first + name.rindex(" ")
        name = text[first:last]
        words = words_of(name)
    keys = [word.key for word in words]
    if not keys or len(name) < 3 or (len(keys) == 1 and (name.isupper() or keys[0] in persons)):
        return None
    if site := end_of_site(text, last):
        return Location(first, site, text[first:site]) if keys[0] not in NO_NAMES else None
    named_for = len(keys) > 2 and keys[-1] in VENUES and keys[0] in OFFICES  # "the Queen Ann Hospital"
    if (keys[0] in _NO_PLACES and not named_for) or keys[-1] in persons or _is_adjective(keys):
        return None
    after = re.match(r" ([a-z]+)", text[last : last + 30])
    if after and not owned and after[1] not in APART | PLACE_WORDS and not after[1].endswith("ly"):
        finite = can_tell(after[1])
        if not finite:
            return None
    if keys[0] in EVERYWHERE and keys[-1] == "court":
        return None  # "at the High Court in Kiru"
    if len(keys) == 1 and keys[0] in VENUES | PLACE_WORDS | BODIES | _ROOMS:
        return None
    if lead == "at" and " " in name and keys[-1] not in _SMALL_VENUES and keys[0] not in _SMALL_VENUES:
        return None
    return Location(first, last, name)


def _whole(text: str, mention: Mention) -> Location | None:
    """A place that is named, all of its name: `Nuku‘alofa`, `Katuna border`; None where it only describes a thing."""
    end, name = mention.end, mention.who
    if split := _SPLIT.match(text[end : end + 20]):
        end += split.end()
        return Location(mention.start, end, text[mention.start : end])
    owned = _OWNED.match(text, end - 2) or _OWNED.match(text, end)
    if owned and owned["noun"].split()[0] in _NO_WHERE:
        return None
    if not mention.id and (other := other_site(text, end)):
        return Location(mention.start, end, f"{name} {other[2]}")
    if not mention.id and (whole := end_of_site(text, end) or end_of_name(text, end)) > end:
        return Location(mention.start, whole, text[mention.start : whole])
    return Location(mention.start, end, name)


def _venue(text: str, mention: Mention) -> Location | None:
    """A body that is named where something is, as what it is in: a hospital, a court, a capital."""
    if (" " in mention.name or mention.actor_kind == "government") and (site := end_of_site(text, mention.end)):
        return Location(
            mention.start, site, text[mention.start : site]
        )  # "at the Danish embassy", "at the Dren bridge"
    if mention.actor_kind == "government" and mention.role != "acts":
        return Location(mention.start, mention.end, text[mention.start : mention.end])
    owned = _OWNED.match(text, mention.end - 2) or _OWNED.match(text, mention.end)
    if mention.actor_kind == "person" or (owned and _OF_TOWNS.isdisjoint(owned["noun"].split())):
        return None
    if " " not in text[mention.start : mention.end] and " " in mention.name:
        return Location(mention.start, mention.end, text[mention.start : mention.end])  # "in Kiru", of Kiru Institute
    keys = [word.key for word in words_of(mention.name)]
    if len(keys) < 2 or keys[0] in EVERYWHERE or VENUES.isdisjoint((keys[0], keys[-1])):
        return None
    return Location(mention.start, mention.end, mention.name)


def _is_adjective(keys: list[str]) -> bool:
    country = countries().get(tuple(keys))
    return country is not None and country.by in ("adjective", "people")
