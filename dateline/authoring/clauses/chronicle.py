"""Chronicle: the verbs of a line that begins with its day go in; with what it tells in the present they come out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.language.english_verbs import (
    AT_TIMES,
    BEFORE_NOUN,
    DATE_WORDS,
    NOUNS,
    OBJECTS,
    OPENERS,
    POSSESSIVE,
    TAKES,
)
from dateline.authoring.language.verbs import verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_OF_DAYS = AT_TIMES | DATE_WORDS | word_set(", . early late mid")
_SIGNS = (":", "—", "–", "-")
_LONGEST = 6  # words of a day
_LEADS = BEFORE_NOUN | OPENERS | word_set("to and or not")


def with_chronicle(words: Sequence[Word], found: Sequence[Group]) -> list[Group]:
    """The verbs, with the first of a line such as "May 3: Marlin Bank collapses", where that stands before them.

    Elsewhere what may be a present form is as well a noun, and is read with more care.
    """
    start = _heading(words)
    end = found[0].first if found else len(words)
    verb = next((at for at in range(start + 1, end) if _tells(words, at)), 0) if start else 0
    if not verb or any(words[at].low in OPENERS or words[at].hidden for at in range(start, verb)):
        return [*found]
    lemma = next(lemma for lemma, form in verb_forms(words[verb].low) if form in ("present", "base"))
    behind = [one for one in found if one.first > verb + 1]  # "sells | shares"
    return [Group(verb, verb + 1, lemma, "present", sure=True), *behind]


def _heading(words: Sequence[Word]) -> int:
    """Behind the day, and its sign, that a line begins with; 0 where it begins with none."""
    at = 0
    while at < min(_LONGEST, len(words)) and (words[at].low in _OF_DAYS or words[at].low[0].isdigit()):
        at += 1
    if not 0 < at < len(words):
        return 0
    above = words[at].text[0].isupper() and words[0].low not in BEFORE_NOUN  # the day stands on a line of its own
    return at + 1 if words[at].text in _SIGNS else at if above else 0


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a present form stands here that is told of what stands before it."""
    forms = {form: lemma for lemma, form in verb_forms(words[at].low)}
    lemma = forms.get("present") or forms.get("base", "")
    before, following = low_at(words, at - 1), low_at(words, at + 1)
    if not lemma or verb_weight(lemma) < 0 or not words[at].text.islower() or "past" in forms:
        return False
    if before in _LEADS or before in _SIGNS or before.endswith(POSSESSIVE) or is_adverb(words[at - 1]):
        return False
    several = "present" not in forms
    if several and not (before.endswith("s") or words[at - 1].text[0].isupper() or before in ("police", "people")):
        return False
    if (words[at].low, following) in TAKES or (lemma not in NOUNS and words[at].low.removesuffix("s") not in NOUNS):
        return True
    has_object = following in OBJECTS or following[:1].isdigit() or following in BEFORE_NOUN
    return has_object or not following.isalpha() or words[at + 1].text[0].isupper()  # but "Peace talks | collapse"
