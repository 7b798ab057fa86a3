"""Group: a finite verb with its auxiliaries, and what it says of time; what words of a sentence are, by their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.authoring.language.english_verbs import BEFORE_NOUN, OBJECTS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.words import Word

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "would"]


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb with its auxiliaries: words[first:last], and what it says of time."""

    first: int
    last: int
    lemma: str
    tense: Tense
    passive: bool = False
    negated: bool = False
    progressive: bool = False
    sure: bool = True


def lemma_of(words: Sequence[Word], at: int, form: str) -> str:
    """The plain form of the verb that stands here in this form; "" where none does."""
    if at >= len(words):
        return ""
    return next((lemma for lemma, is_form in verb_forms(words[at].low) if is_form == form), "")


def infinitive(words: Sequence[Word], to: int) -> str:
    """The verb behind the `to` that stands here, whether it is known or not; "" for a thing, or where there is none."""
    if low_at(words, to) != "to" or to + 1 >= len(words):
        return ""
    word = words[to + 1]
    unknown = word.low.isalpha() and word.text[0].islower() and not word.low.endswith(("s", "ing", "ed", "ion", "ty"))
    return lemma_of(words, to + 1, "base") or (word.low if unknown and word.low not in BEFORE_NOUN | OBJECTS else "")


def low_at(words: Sequence[Word], at: int) -> str:
    """The word at a place, in lower case; "" before the first and behind the last."""
    return words[at].low if 0 <= at < len(words) else ""
