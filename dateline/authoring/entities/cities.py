"""Cities: a word of a text goes in; where the words for a county or a city end that does something comes out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from dateline.authoring.entities.callings import GOVERNED, GOVERNS
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, words_of
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_WILL = ("has", "had", "have", "will", "would", "also", "is", "to", "plans", "first", "later", "then")
_LYING = word_set(
    """in at outside inside near into around behind beside opposite toward towards of across through from for throughout
    with by over on"""
)


def past_city(words: Sequence[Word], at: int) -> int:
    """Behind a county or a city that does what its government does: "the county closed", "the city of Kiru sued"."""
    if words[at].text not in GOVERNED or words[at].owns or at == 0 or words[at - 1].key != "the":
        return 0
    if at > 1 and words[at - 1].joined and words[at - 2].key in _LYING:
        return 0  # "floods in the county closed two roads"
    last = _past_name(words, at + 1)
    behind = list(takewhile(lambda word: word.joined and not word.capital, words[last : last + 3]))
    while behind and behind[0].key in _WILL:
        del behind[0]
    return last if behind and any(lemma in GOVERNS for lemma, _ in verb_forms(behind[0].key)) else 0


def city_called(words: Sequence[Word], first: int, last: int, mentions: Sequence[Mention]) -> str:
    """What a city is called that does something: City of Kiru, or the one county that a text names, Dorn County."""
    kind = words[first].key
    if last > first + 1:
        return f"{kind.title()} of {' '.join(word.text for word in words[first + 2 : last])}"
    of_name = {_past_name(words, at + 1): at for at, word in enumerate(words) if word.key == kind and not word.owns}
    called = {city_called(words, at, end, ()) for end, at in of_name.items() if end > at + 1}
    places = [one.name for one in mentions if one.kind == "place"]
    named = called or {name for name in places if kind in {word.key for word in words_of(name)}}
    return named.pop() if len(named) == 1 else ""


def _past_name(words: Sequence[Word], at: int) -> int:
    """Behind the name of a city, where one follows here: "the city | of New Kiru"; else here."""
    if [word.key for word in words[at : at + 1]] != ["of"]:
        return at
    last = at + 1
    while last < len(words) and words[last].joined and words[last].capital and not words[last - 1].owns:
        last += 1
    return last if last > at + 1 else at
