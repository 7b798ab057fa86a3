"""Locations: a read sentence goes in; the places in it where something is done come out, each with where it stands.

That is what stands behind `in`, `at`, `near` and the like: "in the mountains of eastern Norland", "at Brel Hospital";
and what is called a town: "buried the village of Brel".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.entities.bodies import BODIES, PLACE_WORDS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.entities.no_names import NO_NAMES, THINGS
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_NAME = (
    r"(?:(?:St|Mt|Ft)\. )?[A-Z][\w’'‘ʻ-]*(?: (?:(?:of|de|des|del|di|do|da|du|la|al|el|the) ){0,2}[A-Z][\w’'‘ʻ-]*){0,4}"
)
_SIDE = r"(?:(?:north|south|east|west|mid)\w*|central|upper|lower|downtown|rural|neighbou?ring|nearby)(?:-\w+)?"
_PART = (
    r"(?:mountains?|hills?|coast|town|village|city|suburbs?|outskirts|capital|ports?|parts?|province|state|district|"
    r"region|islands?|north|south|east|west|north-?east|north-?west|south-?east|south-?west|cent(?:er|re)|heart|edge|"
    r"streets|shores?|waters|banks|area|neighbou?rhood|county|border|municipality|republic|territory|valley|end|rest|"
    r"kingdom|resort|hamlet|enclave|peninsula|highlands|forests?|community|port city|market)"
)
_SETTLED = r"(?:town|village|city|hamlet|island|suburb|resort|port)"
# What leads from the preposition to the name.
_DEEP = (  # "in the mountains of eastern Norland", "in the port city of Kiru"
    rf"(?:(?:the|a|an|both|some|several|many|most|much|large|all) )?(?:[A-Z][a-z]+ )?(?:[a-z][\w-]* ){{0,3}}"
    rf"{_PART}(?: of | in |, | )(?:the )?(?:{_SIDE} )?"
)
_WAYS = rf"{_DEEP}|(?:the )?(?:{_SIDE} )|(?:the )?"  # "in eastern Norland", "in Kiru"
_LOCATED = re.compile(
    rf"(?<![\w’'-])(?P<by>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ff|[Aa]cross|[Tt]hroughout|[Ww]ithin"
    rf"|(?:north|south|east|west)\w* of|off from|take-?off from)\s(?P<way>{_WAYS})(?P<name>{_NAME})"
    rf"|(?<![\w’'-])(?<!from )(?P<of>[Tt]he|[Aa])\s(?:[a-z-]+ )?{_SETTLED} of (?P<town>{_NAME})"
)
# What may be a place by its last or first word, though it is a body: "at Brel Hospital", "at the University of Kiru".
VENUES = word_set(
    """hospital clinic university college school academy airport airfield stadium arena palace palais cathedral church
    mosque temple synagogue prison jail station court courthouse square plaza park market mall hotel museum theatre
    theater library hall house bridge tunnel dam mine plant factory refinery port harbour harbor pier dock base camp
    embassy consulate center centre tower building ground circuit cemetery barracks monastery abbey castle terminal
    depot yard shipyard crossing checkpoint border frontier bhavan chancellery headquarters resort zoo racecourse"""
)
_SMALL_VENUES = VENUES | PLACE_WORDS | word_set("strait valley beach road street avenue highway motorway junction")
_APART = word_set(
    """and or on where after as when before by that to with late early for from since during the but who which in at
    near of while this last next yesterday today a an will would is are was were has have had over because about until
    with between against following amid again into not also then until shortly local overnight"""
)
_EVERYWHERE = word_set("high supreme u us federal district crown appeal constitutional county international white")
_ROOMS = word_set("chamber lobby committee class gallery")
_ORIGINS = word_set(
    """based born living headquartered registered educated made trained raised listed interest believe stake
    stakes shares confidence trust faith investment invest"""
)
_OWNED = re.compile(r"[’']s? (?P<noun>[a-z]+(?: [a-z]+)?)")
_NO_WHERE = word_set("history favour favor view economy case name words absence wake eyes place opinion response")
_STATIONS = r"(?:police|railway|train|bus|metro|power|fire) station"
_TAIL = re.compile(rf" (?:border crossing|{_STATIONS}|(?:{'|'.join(sorted(VENUES))}))\b(?! \w*(?:er|or)s?\b)")
_SPLIT = re.compile(r"\A[’'‘ʻ](?!s\b)[a-z]\w+")
_LATER = re.compile(r"(?:,| and| or)+ (?:the )?\Z")
_GREAT_DAYS = word_set("christmas easter ramadan eid diwali ramadhan spring summer autumn winter english french")
_NO_PLACES = NO_NAMES | OFFICES | GRADES | THINGS | _GREAT_DAYS


class Location(NamedTuple):
    """A place where something is: the id or the name of it, and the offsets of its name and of its preposition."""

    start: int
    end: int
    name: str
    by: int = -1


def locations(reading: Reading, sentence: Sentence, persons: Collection[str]) -> Iterator[Location]:
    """The places of a sentence that stand behind a preposition of where, in order; none is somebody of `persons`."""
    text = reading.article.text
    at = sentence.span.start
    while found := _LOCATED.search(text, at, sentence.span.end):
        by, named = ("by", "name") if found["by"] else ("of", "town")
        at = found.start() + len(found[by])
        before = re.search(r"([\w-]+) \Z", text[sentence.span.start : found.start()])
        done = {telling.words[telling.group.last - 1].low for telling in sentence.tellings}
        if before and before[1].lower() in _ORIGINS - done:
            continue
        first, last = found.span(named)
        placed = _placed(text, sentence, first, last, persons, lead=found[by].lower())
        if placed:
            yield placed._replace(by=found.start())
            at = max(at, placed.end)
            yield from _listed(text, sentence, placed)


def _listed(text: str, sentence: Sentence, first: Location) -> Iterator[Location]:
    """The places that a list goes on with: "in Kiru, Sund and Brel"."""
    end = first.end
    for mention in sentence.mentions:
        if mention.start >= end and mention.kind == "place" and not mention.name.endswith("’s"):
            if not _LATER.match(text[end : mention.start]) or "and" not in text[first.end : mention.end + 5]:
                return
            end = mention.end
            yield Location(mention.start, end, mention.id or mention.name, first.by)


def _placed(
    text: str, sentence: Sentence, first: int, last: int, persons: Collection[str], lead: str
) -> Location | None:
    """The place that a name behind a preposition is; None where it is somebody, a body, a month or a thing."""
    mention = next((one for one in sentence.mentions if one.start < last and first < one.end), None)
    if mention and mention.start > first and words_of(text[first : mention.start])[-1:] and mention.kind != "place":
        mention = None if text[first : mention.start].strip() else mention
    if mention and mention.kind == "place" and mention.start <= first + 4:
        return _whole(text, mention)
    name = text[first:last]
    if mention and mention.start <= first + 4:
        return _venue(text, mention)
    owned = re.search(r"[’']s?\Z|[’']s\b", name)
    if owned:
        last = first + owned.start()
        name = text[first:last]
        noun = re.match(r"[’']s? ?([a-z]*)", text[last:])
        if not noun or not noun[1] or noun[1] in _NO_WHERE:
            return None
    words = words_of(name)
    while words and len(words) > 1 and words[-1].key in NO_NAMES:
        last = first + name.rindex(" ")
        name = text[first:last]
        words = words_of(name)
    keys = [word.key for word in words]
    if not keys or len(name) < 3 or (len(keys) == 1 and (name.isupper() or keys[0] in persons)):
        return None
    if tail := _TAIL.match(text, last):
        return Location(first, tail.end(), text[first : tail.end()]) if keys[0] not in NO_NAMES else None
    if keys[0] in _NO_PLACES or keys[-1] in persons or _is_adjective(keys):
        return None
    after = re.match(r" ([a-z]+)", text[last : last + 30])
    if after and not owned and after[1] not in _APART | PLACE_WORDS and not after[1].endswith("ly"):
        finite = any(form in ("past", "present") for _, form in verb_forms(after[1]))
        if not finite:
            return None
    if len(keys) == 1 and keys[0] in VENUES | PLACE_WORDS | BODIES | _ROOMS:
        return None
    if lead == "at" and len(keys) > 1 and keys[-1] not in _SMALL_VENUES and keys[0] not in _SMALL_VENUES:
        return None
    return Location(first, last, name)


def _whole(text: str, mention: Mention) -> Location | None:
    """A place that is named, all of its name: `Nuku‘alofa`, `Katuna border`; None where it only describes a thing."""
    end, name = mention.end, mention.id or mention.name
    if split := _SPLIT.match(text[end : end + 20]):
        end += split.end()
        return Location(mention.start, end, text[mention.start : end])
    owned = _OWNED.match(text, end - 2) or _OWNED.match(text, end)
    if owned and owned["noun"].split()[0] in _NO_WHERE:
        return None
    if (tail := _TAIL.match(text, end)) and not mention.id:
        return Location(mention.start, tail.end(), text[mention.start : tail.end()])
    return Location(mention.start, end, name)


def _venue(text: str, mention: Mention) -> Location | None:
    """A body that is named where something is, as what it is in: a hospital, a court, a capital."""
    if mention.actor_kind == "government" and mention.role != "acts":
        return Location(mention.start, mention.end, text[mention.start : mention.end])
    if mention.actor_kind == "person":
        return None
    if " " not in text[mention.start : mention.end] and " " in mention.name:
        return Location(mention.start, mention.end, text[mention.start : mention.end])  # "in Kiru", of Kiru Institute
    keys = [word.key for word in words_of(mention.name)]
    if len(keys) < 2 or keys[0] in _EVERYWHERE or VENUES.isdisjoint((keys[0], keys[-1])):
        return None
    return Location(mention.start, mention.end, mention.name)


def _is_adjective(keys: list[str]) -> bool:
    country = countries().get(tuple(keys))
    return country is not None and country.by in ("adjective", "people")
