"""Realms: the words of a text go in; the countries that no table has, but that the text tells of as such, come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.authoring.entities.bodies import BODIES, GOVERNMENTS, PLACE_WORDS
from dateline.authoring.entities.countries import Country, countries
from dateline.authoring.entities.gazetteer import gazetteer
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import Word, fold_name
from dateline.authoring.entities.no_names import ATTRIBUTES, NO_NAMES, THINGS
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.language.word_sets import word_set

Keys = tuple[str, ...]
Realms = Mapping[Keys, Country]

# Before its name: "the government of Norland", "ambassador to Norland", "neighbouring Norland".
_BEFORE = {
    "of": word_set("government parliament republic kingdom minister junta"),
    "to": word_set("ambassador envoy"),
    "in": word_set("embassy ambassador"),
    "with": word_set("border borders"),
}
_BESIDE = word_set("neighbouring neighboring landlocked")
# Behind it: "Norland's parliament", "Norland's foreign minister"; a person has none of these, or is told of elsewhere.
_HAS = word_set("government parliament ministry constitution ambassador embassy legislature border borders junta")
_KINDS = word_set(
    """prime foreign defence defense interior finance health justice education transport home energy environment
    agriculture trade labour labor culture central supreme constitutional"""
)
_OF_KINDS = word_set("minister ministry bank court")
_JOINS = {"declared": "independence", "gained": "independence", "joined": "union", "left": "union", "joins": "union"}
_SHUTS = word_set("closed reopened shut sealed opened closes reopens opens")
_NEXT = word_set("border borders airspace embassy")
_ADJECTIVE = re.compile(r"(?:i?an|n|ese|ish|i|ic)")
_ENDS = re.compile(r"(?:n|ese|ish|i|ic)$")
_GOVERNS = GOVERNMENTS | _KINDS | word_set("president army navy military parliament police")
_IN = word_set("in to from across of")
_NONE = NO_NAMES | ATTRIBUTES | OFFICES | GRADES | GIVEN_NAMES | BODIES | PLACE_WORDS | THINGS
_NOBODY = (_NONE | _BESIDE) - GIVEN_NAMES  # capitals before a name that is not a person's
_MOST = 2  # words of a name


def realms(words: Sequence[Word]) -> Realms:
    """The countries by their folded names and adjectives, as the tables have those that they know.

    "The government of Norland", "Norland's foreign minister", "neighbouring Norland". Who has a first name or an office
    in the text is a person, whose government it is.
    """
    adjectives = sorted(_adjectives(words))
    plain = (((word.key,), word.text) for word in words if word.capital and len(word.key) > 3 and adjectives)
    made = ((keys, name) for keys, name in plain if any(_is_adjective(one, keys) for one in adjectives))
    named = {keys: name for keys, name in (*made, *_named(words)) if _is_unknown(keys)}
    found: dict[Keys, Country] = {
        keys: Country(f"?{name}", name, "name") for keys, name in named.items() if not _is_person(words, keys)
    }
    for country in [*found.values()]:
        keys = tuple(fold_name(word) for word in country.name.split())
        found |= {(one,): country._replace(by="adjective") for one in adjectives if _is_adjective(one, keys)}
    return found


def _adjectives(words: Sequence[Word]) -> set[str]:
    """Capitals before a word for those who govern, or for what they have: "Norlandic troops"."""
    return {
        word.key
        for word, after in pairwise(words)
        if word.capital and after.joined and after.key in _GOVERNS and _ENDS.search(word.key)
        if _is_unknown((word.key,)) and word.key not in _NONE
    }


def _is_unknown(keys: Keys) -> bool:
    return keys not in countries() and keys not in gazetteer()


def _named(words: Sequence[Word]) -> Iterator[tuple[Keys, str]]:
    """Names that stand where those of countries do."""
    for place in range(1, len(words)):
        before, noun = words[place - 1].key, words[max(place - 2, 0)].key
        if words[place].joined and (noun in _BEFORE.get(before, ()) or before in _BESIDE):
            last = place
            while last < len(words) and words[last].capital and words[last].joined and not words[last - 1].owns:
                last += 1
            yield from _name(words, place, last)
    for last in range(1, len(words)):
        joins = _JOINS.get(words[last].key)
        if joins and joins in (word.key for word in words[last + 1 : last + 4]):
            yield from _name(words, _back(words, last), last)  # "Norland joined NATO"
        if words[last].key in _SHUTS and _NEXT.issuperset([word.key for word in words[last + 1 : last + 3]][1:]):
            yield from _name(words, _back(words, last), last)  # "Norland closed its border"
        key, after = words[last].key, words[last + 1].key if last + 1 < len(words) else ""
        if words[last - 1].owns and (key in _HAS or (key in _KINDS and after in _OF_KINDS)):
            yield from _name(words, _back(words, last), last)


def _back(words: Sequence[Word], last: int) -> int:
    """Where the capitals begin that end here."""
    first = last - 1
    while first > 0 and words[first].joined and words[first - 1].capital and words[first - 1].key not in _NONE:
        first -= 1
    return first


def _name(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[Keys, str]]:
    named = words[first:last]
    keys = tuple(word.key for word in named)
    plain = _NONE.isdisjoint(keys) and all(word.capital and not word.acronym for word in named)
    if plain and 0 < len(keys) <= _MOST:
        yield keys, " ".join(word.text for word in named)


def _is_person(words: Sequence[Word], keys: Keys) -> bool:
    """Whether a first name or an office stands before a name, or it is of two words and nothing is ever there."""
    stands = [
        place
        for place in range(len(words) - len(keys) + 1)
        if tuple(word.key for word in words[place : place + len(keys)]) == keys
    ]
    before = [words[place - 1] for place in stands if place and words[place].joined]
    if any(one.key in OFFICES or (one.capital and one.key not in _NOBODY) for one in before):
        return True
    return len(keys) > 1 and not any(one.key in _IN - {"of"} for one in before)


def _is_adjective(key: str, keys: Keys) -> bool:
    """Whether a word is made of a country's name: `Norlandic`, `Tavrian`."""
    if len(keys) > 1 or key == keys[0]:
        return False
    stems = (keys[0], keys[0].rstrip("aeiouy"))
    return any(key.startswith(stem) and _ADJECTIVE.fullmatch(key[len(stem) :]) for stem in stems)
