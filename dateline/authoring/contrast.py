"""Contrast: what two drafts tell goes in; whether they tell it of other people, places or things comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from dateline.authoring.countries import countries
from dateline.authoring.folded import fold_words
from dateline.authoring.happenings import TELL_NOTHING, happenings
from dateline.authoring.said import NEGLIGIBLE, Said, lemmas, senses
from dateline.authoring.terms import Told
from dateline.authoring.word_sets import word_set

_ENOUGH = 2  # words that two have in common, from which on who did it may be told in two ways
_ALIKE = 5  # letters that a country and its people begin with: Mexico, Mexican
_BEHIND_AN_OBJECT = word_set(
    """about after against along amid among and as at because before behind between by despite during for from if in
    inside into near of off on onto or outside over since that than through to toward towards under until when where
    which while who with within without"""
)
_OF_AN_OBJECT = word_set("with of for on over against")
_WHERE = word_set("at in near off outside")
_AUXILIARIES = word_set(
    "is are was were be been to will would can could may might must should has have had do does did"
)


def differ_in_kind(one: Told, other: Told) -> bool:
    """Whether each names somebody, somewhere or something of which the other says nothing, in the same part.

    That is so of who and where in their titles, and of what is there the subject or the object of the same verb.
    """
    mine, yours = one.said, other.said
    return (
        _apart(one.actors, mine, other.actors, yours, lambda _one, _other: True)
        or _apart(one.places, mine, other.places, yours, _are_of_a_size)
        or _elsewhere(one, other)
        or _named_otherwise(mine, yours)
        or _do_otherwise(mine, yours)
    )


def _apart(
    ours: frozenset[str], mine: Said, theirs: frozenset[str], yours: Said, can_be: Callable[[str, str], bool]
) -> bool:
    """Whether each has a name in its title that the other does not have."""
    only_mine = {name for name in ours - theirs if _last(name) in mine.title and not _is_said(name, yours)}
    only_yours = {name for name in theirs - ours if _last(name) in yours.title and not _is_said(name, mine)}
    return any(can_be(one, other) for one in only_mine for other in only_yours)


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether both say where, each only where the other does not, and none of it can be in the other's."""
    pairs = [(here, there) for here in one.places for there in other.places]
    return bool(pairs) and all(
        _are_of_a_size(here, there) and not _is_said(here, other.said) and not _is_said(there, one.said)
        for here, there in pairs
    )


def _named_otherwise(one: Said, other: Said) -> bool:
    """Whether two names stand behind the same word of their titles: the bank of Norland, the bank of Sund."""
    return any(
        before == its_before
        and (before not in _WHERE or _are_of_a_size(name, its_name))
        and not _is_said(name, other)
        and not _is_said(its_name, one)
        for before, name in one.named
        for its_before, its_name in other.named
    )


def _is_said(name: str, said: Said) -> bool:
    """Whether the last word of a name, or what begins as it does, is among these words."""
    last = _last(name)
    return last in said.words or any(word[:_ALIKE] == last[:_ALIKE] for word in said.words if len(last) >= _ALIKE)


def _last(name: str) -> str:
    return fold_words(name)[-1] if fold_words(name) else ""


def _are_of_a_size(one: str, other: str) -> bool:
    """Whether two places are both countries, or neither is: what is in a country is no other place."""
    return _is_country(one) == _is_country(other)


def _is_country(name: str) -> bool:
    country = countries().get(tuple(fold_words(name)))
    return country is not None and country.by == "name"


def _do_otherwise(one: Said, other: Said) -> bool:
    """Whether others do the same, or the same is done with other things: Reed opens a school, Reed opens a hospital."""
    few = len(one.specific & other.specific) < _ENOUGH
    for place, its_place in product(_verbs(one.title), _verbs(other.title)):
        word, its_word = one.title[place], other.title[its_place]
        is_same = not lemmas(word).isdisjoint(lemmas(its_word))
        is_like = is_same or not set(happenings(word)).isdisjoint(happenings(its_word))
        if few and is_like and _clash(one.title[:place], one, other.title[:its_place], other):
            return True
        if is_same and _clash(_object(one.title[place + 1 :]), one, _object(other.title[its_place + 1 :]), other):
            return True
    return False


def _verbs(title: Sequence[str]) -> list[int]:
    """Where the words stand that may be verbs with a subject; one before a verb is a noun."""
    follows = [bool(lemmas(word)) or word in _AUXILIARIES for word in (*title[1:], "")]
    return [place for place, word in enumerate(title) if place and lemmas(word) and not follows[place]]


def _object(words: Sequence[str]) -> Sequence[str]:
    """The words up to the first preposition or conjunction: `a school`, or of `charged with fraud` the last two."""
    first = 1 if words and words[0] in _OF_AN_OBJECT else 0
    end = next((place for place, word in enumerate(words) if place >= first and word in _BEHIND_AN_OBJECT), len(words))
    return words[:end]


def _clash(ours: Sequence[str], one: Said, theirs: Sequence[str], other: Said) -> bool:
    """Whether both say something here, and neither anything that the other says anywhere."""
    mine = [senses(word) for word in ours if word not in TELL_NOTHING]
    yours = [senses(word) for word in theirs if word not in TELL_NOTHING]
    telling = all(any(word not in NEGLIGIBLE and not word[0].isdigit() for word in words) for words in (ours, theirs))
    return telling and not any(word & other.words for word in mine) and not any(word & one.words for word in yours)
