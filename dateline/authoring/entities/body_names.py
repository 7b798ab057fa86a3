"""Body names: a word of a text goes in; where the name of a body or a place that begins there ends comes out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.authoring.entities.bodies import BODIES, CLUBS, HEADS, PLACE_WORDS, SEATS
from dateline.authoring.entities.branches import past_branch
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import is_finite
from dateline.authoring.entities.gazetteer import gazetteer
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import ATTRIBUTES, CROWNED, NO_NAMES, THINGS
from dateline.authoring.entities.people import GRADES, HONORIFICS, OFFICES, PARTICLES
from dateline.authoring.language.word_sets import word_set

_OF_EXECUTIVES = ("service", "safety", "transport")
_LONGEST = 12  # words of a name
_COMMON = NO_NAMES | THINGS | OFFICES | PLACE_WORDS | ATTRIBUTES
_JOINED = word_set(
    """
    administration agency authority board bureau commission committee corporation council department directorate
    ministry office protection relations security service services
    """
)
_JOINED_LED = word_set("union workers federation association institute society foundation guild fund")
_MAKERS = word_set(
    """steelmaker carmaker automaker chipmaker drugmaker planemaker shipbuilder retailer insurer lender brewer miner
    refiner broadcaster airline operator supplier manufacturer publisher developer"""
)
_OFFICES_WITHIN = word_set("general attorney chief chair king queen prince justice")
_BEFORE_COUNTRIES = word_set("air radio team bank fly royal transport historic visit creative police")
_SPORTS = word_set(
    """rowing athletics cycling swimming gymnastics netball judo boxing hockey triathlon skating skiing wrestling rugby
    football cricket tennis golf fencing sailing aquatics archery sport basketball volleyball handball
    weightlifting badminton"""
)
_SMALL_BODIES = ("council", "parliament", "court", "legislature", "senate")
_SMALL_GRADES = word_set(
    """town city county district state regional provincial high supreme federal appeal appeals criminal crown military
    magistrates constitutional administrative parish village borough"""
)
_HOME_NATIONS = word_set("england scotland wales uk")
_CROWNED_OR_WORLD = ("royal", "world", "european")
_BEFORE_PLACES = word_set("lake mount mt fort cape camp port gulf isle")
_SCHOOLS = word_set("college university hospital school institute academy zoo")
_WITHIN = word_set("retired new first one former top")  # names, as of a Retired Teachers Association
_GROUPS = word_set("taliban republicans democrats cartel faction brigade brigades militia")
_NOT_WITHIN = NO_NAMES - _WITHIN
_HOUSES = BODIES | PLACE_WORDS
_NO_OWNERS = NO_NAMES | ATTRIBUTES


class BodyName(NamedTuple):
    """The word behind a name, and what it names: organization, government, office, group or place."""

    last: int
    kind: str


_PARTIES = ("party", "movement", "front", "league", "alliance", "coalition", "bloc")


def body_name_at(words: Sequence[Word], index: int) -> BodyName | None:
    """The name of a body or a place that begins with this word: `Federal Aviation Administration`, `Bank of England`.

    It is a run of capitals that ends, or begins, with a word that such names are made of; the longest is taken.
    """
    if words[index].opens and words[index].key in _MAKERS:
        return None  # "Steelmaker | Brandt AG"
    if branch := past_branch(words, index):
        return BodyName(branch, "organization")
    found: BodyName | None = None
    after = words[index + 1] if index + 1 < len(words) and words[index + 1].joined else None
    if words[index].key in _BEFORE_PLACES and (end := past_particles(words, index + 1)):
        found = BodyName(end, "place")
    elif after and after.capital and words[index].key in _CROWNED_OR_WORLD and _is_two(words, index):
        found = BodyName(index + 2, "organization")  # "Royal Mail", "World Aquatics"
    elif words[index].key in _BEFORE_COUNTRIES and after and after.capital and _is_land(after):
        found = BodyName(index + 2, "organization")
    elif (
        after
        and after.capital
        and not words[index].owns
        and ((words[index].key,) in countries() or words[index].key in _HOME_NATIONS)
    ):
        doping = [word.key for word in words[index + 1 : index + 3]] == ["anti", "doping"]
        if doping or after.key in _SPORTS:
            found = BodyName(index + 2 + doping, "organization")  # "British Rowing"
    place = index
    while place < min(len(words), index + _LONGEST) and (place == index or words[place].joined):
        word = words[place]
        if not word.capital:
            if not (beyond := _past_and(words, place)):
                break
            place = beyond
            continue
        if place > index and (_is_not_within(words, place) or _ends_owner(words, index, place)):
            break
        general = place + 1 < len(words) and words[place + 1].key == "general" and words[place + 1].capital
        if word.key in HEADS and (end := _past_of(words, place + 1 + general)):  # "Directorate General of Mines"
            found = BodyName(end, _kind_of(word.key))
            place = end
            continue
        if place > index and _is_team(words[index:place], word):
            found = BodyName(place + 1, "organization")
        executive = word.key == "executive" and words[place - 1].key in _OF_EXECUTIVES  # "Health Service Executive"
        if place > index and (word.key in _HOUSES or executive) and not _is_grade(words, place):
            found = BodyName(place + 1, _kind_of(word.key))
        if word.key in OFFICES and word.key not in _OFFICES_WITHIN and not _is_called_by_office(words, index, place):
            break
        place += 1
    if found:
        return found._replace(last=_past_city(words, found.last))
    small = _past_small(words, place) if place > index and not words[place - 1].owns else 0
    return BodyName(small, "organization") if small else None


def _is_two(words: Sequence[Word], index: int) -> bool:
    """Whether two capitals, and no more, name a body of the crown or of the sport of the world."""
    then = words[index + 2] if index + 2 < len(words) else None
    key = words[index + 1].key
    fits = key in _SPORTS if words[index].key != "royal" else key not in CROWNED | OFFICES | NO_NAMES
    return fits and not (then and then.joined and then.capital and not words[index + 1].owns)


def _is_not_within(words: Sequence[Word], place: int) -> bool:
    """Whether a word is none of a body's name, alone: but the World Anti-Doping Agency has one."""
    bound = place + 1 < len(words) and words[place + 1].bound and words[place + 1].capital
    return words[place].key in _NOT_WITHIN and words[place].key not in BODIES and not bound


def _ends_owner(words: Sequence[Word], index: int, place: int) -> bool:
    """Whether a name ends that owns what follows, as no saint does whose school it is: `St Ann's Primary School`."""
    if not words[place - 1].owns:
        return False
    titled = index > 0 and words[index - 1].key in HONORIFICS
    leads = titled or (place > index + 1 and words[index].key in GIVEN_NAMES)
    if leads and any(word.key in _PARTIES for word in words[place : place + _LONGEST]):
        return True  # "Mr Orr's | Centre Party"
    if place == index + 1 and words[place].capital and _is_named_alone(words, place):
        return True
    return words[place].key not in BODIES and words[index].key not in ("st", "saint")


def _is_named_alone(words: Sequence[Word], place: int) -> bool:
    """Whether the two capitals from here on stand elsewhere without an owner, as `Orr's Centre Party` does."""
    keys = [word.key for word in words[place : place + 2]]
    two = len(keys) == 2 and words[place + 1].joined and words[place + 1].capital
    return two and any(
        keys[0] == word.key and words[at + 1].key == keys[1] and word.capital and at and not words[at - 1].owns
        for at, word in enumerate(words[:-1])
    )


def _past_small(words: Sequence[Word], place: int) -> int:
    """Behind a body in lower case that a name begins: `Melbury town council`, `Dorn city court`; 0 where none is.

    A court has its grade, or is any there.
    """
    first = place
    if (words[first - 1].key,) in countries() or words[first - 1].key in _NO_OWNERS:
        return 0
    while place < min(first + 3, len(words)) and words[place].joined and words[place].key in _SMALL_GRADES:
        place += 1
    if place >= len(words) or not words[place].joined or words[place].text not in _SMALL_BODIES:
        return 0
    if place == first and words[place].key not in ("council", "parliament"):
        return 0
    after = words[place + 1] if place + 1 < len(words) else None
    alone = after is None or not after.joined or after.key in NO_NAMES or is_finite(after.key)
    return place + 1 if alone else 0


def _past_city(words: Sequence[Word], last: int) -> int:
    """Behind the city that a school is called by: `Imperial College London`."""
    city = last < len(words) and words[last].joined and words[last].capital and not words[last - 1].owns
    return last + 1 if city and words[last - 1].key in _SCHOOLS and (words[last].key,) in _cities() else last


@cache
def _cities() -> frozenset[tuple[str, ...]]:
    capitals = (name for name, country in countries().items() if country.by == "capital")
    return frozenset((*gazetteer(), *capitals))


def _is_called_by_office(words: Sequence[Word], index: int, place: int) -> bool:
    """Whether a body is called by an office: `Premier League`, `Teachers Association`, `Mayor’s Office`."""
    after = words[place + 1] if place + 1 < len(words) else None
    key = words[place].key
    called = (place == index and key == "premier") or key.endswith("s") or words[place].owns
    return called and after is not None and after.joined and after.capital and after.key in BODIES


def _is_team(city: Sequence[Word], word: Word) -> bool:
    """Whether a city and what follows it are the name of a team: `Boston Rovers`."""
    plural = word.key.endswith("s") and not word.key.endswith("ss") and len(word.key) > 4
    named = (plural or word.key in CLUBS) and _COMMON.isdisjoint((word.key, word.key.removesuffix("s")))
    return named and not city[-1].owns and tuple(each.key for each in city) in _cities()


def past_particles(words: Sequence[Word], place: int) -> int:
    """Behind the capital that follows here, with or without particles such as `van der`; 0 where none does."""
    while place < len(words) and words[place].joined and words[place].key in PARTICLES and not words[place].capital:
        place += 1
    ok = place < len(words) and words[place].joined and words[place].capital and words[place].key not in NO_NAMES
    return place + 1 if ok else 0


def _past_and(words: Sequence[Word], place: int) -> int:
    """Behind an `and` within a name, as in `the Food and Drug Administration`; 0 where the name ends before it."""
    if words[place].key != "and" or place < 1 or words[place - 1].key in BODIES:
        return 0
    following = [after for after in words[place + 2 : place + 4] if after.capital and after.joined]
    before, first = words[max(place - 2, 0)], words[place - 1]
    if first.acronym or (first.key,) in SEATS or _is_country(first):
        return 0  # "the FBI and Justice Department"
    led = before.key == "the"
    is_list = before.capital and first.joined and before.key not in ("us", "the") and not first.opens
    if first.opens and (first.key in OFFICES | NO_NAMES or not first.key.endswith("s")):
        return 0  # "Norvell and Commerce Department officials", but "Securities and Exchange Commission officials"
    joined = _JOINED | _JOINED_LED if led else _JOINED  # "the Rail and Port Workers Union"
    return place + 1 if any(after.key in joined for after in following) and not is_list else 0


def _past_of(words: Sequence[Word], place: int) -> int:
    """The end of what follows a head such as `Ministry`: `of Foreign Affairs and Trade`; 0 where nothing of it does."""
    if place >= len(words) or words[place].key not in ("of", "for", "on") or not words[place].joined:
        return 0
    place += 2 if place + 1 < len(words) and words[place + 1].key == "the" else 1
    end = place
    while end < min(len(words), place + _LONGEST) and words[end].joined and not (end > place and words[end - 1].owns):
        word = words[end]
        after = words[end + 1] if end + 1 < len(words) else None
        if word.capital and word.key not in NO_NAMES and not (word.key in OFFICES and end > place):
            end += 1
        elif (
            word.key in ("and", "of")
            and end > place
            and after
            and after.capital
            and after.joined
            and not _is_new(after)
            and not (end + 2 < len(words) and words[end + 2].key in PARTICLES and not words[end + 2].capital)
        ):
            end += 2
        else:
            break
    for_sport = [word.key for word in words[end : end + 2] if word.joined] == ["for", "sport"]
    return end + 2 * for_sport if end > place else 0  # "the Court of Arbitration for Sport"


def _is_new(word: Word) -> bool:
    """Whether a name of its own begins with this word, behind an `and`."""
    return word.key in NO_NAMES | OFFICES or _is_country(word)


def _is_land(word: Word) -> bool:
    return _is_country(word) or word.key in _HOME_NATIONS


def _is_country(word: Word) -> bool:
    country = countries().get((word.key,))
    return country is not None and country.by == "name"


def _is_grade(words: Sequence[Word], place: int) -> bool:
    """Whether the word is part of a title: `Press` in `White House Press Secretary`."""
    after = words[place + 1] if place + 1 < len(words) else None
    office = after is not None and after.joined and after.key in OFFICES and words[place].key in GRADES
    return office and not (
        words[place].key == "party" and after is not None and not after.capital
    )  # "Orr Party leader"


def _kind_of(key: str) -> str:
    if key in PLACE_WORDS and key not in BODIES:
        return "place"
    if key in _GROUPS:
        return "group"
    if key in ("office", "cabinet", "secretariat"):
        return "office"
    return "government" if key == "government" else "organization"
