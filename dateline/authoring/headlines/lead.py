"""Lead: words that were read as a subject go in; where those begin who are the subject comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

DETERMINERS = word_set("the a an his her its their this that")
_AREAS = word_set("district province state county region city camp valley village town island prefecture municipality")
_NONE = word_set("of and or half all both such twice double many quite not than as who which that to")


def past_lead(words: Sequence[Word], part: Range) -> int:
    """Where a subject begins behind what leads to it without a comma: "Under the pact | the two", "After May | Lee"."""
    first, leads = part.first, PREPOSITIONS | {"after", "before", "despite", "following", "amid"}
    named = first > 1 and words[first - 1].text[0].isupper() and part.last > first + 1
    if named and words[first].low in _AREAS and words[first - 2].low in ("in", "at", "across", "throughout"):
        return first + 1  # "In Dorn | district | the water"
    within = words[first].low in leads
    if not within and not (first and words[first - 1].low in leads):
        return first
    for at in range(first + 1 + within, part.last):
        before = words[at - 1]
        if before.is_word and before.text[0].islower() and before.low not in _NONE | leads:
            led = within and at == first + 3 and words[first + 1].low in DETERMINERS
            named = led and words[at].text[0].isupper() and before.low not in OFFICES
            if words[at].low in DETERMINERS or named:
                return at
        placed = before.text[0].isupper() and before.is_word and words[first].low in ("in", "at", "on", "near")
        if within and placed and words[at].low in ("the", "a", "an") and words[first + 1].low not in DETERMINERS:
            return at  # "In neighbouring Norland | the central bank"
    return first
