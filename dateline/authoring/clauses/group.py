"""Group: a finite verb with its auxiliaries, and what it says of time; what words of a sentence are, by their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.authoring.language.english_verbs import BEFORE_NOUN, OBJECTS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "would"]

_COUNTS = word_set(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds several many others another more some scores at least about nearly
    almost over a"""
)
_WILL: dict[str, Tense] = dict.fromkeys(("will", "shall", "’ll", "wo"), "future")
MODALS = _WILL | dict[str, Tense].fromkeys(word_set("would could should may might must can cannot"), "would")


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


def are_counted(words: Sequence[Word]) -> bool:
    """Whether words only say how many: "at least 40 others"."""
    return bool(words) and all(word.low in _COUNTS or word.low[0].isdigit() for word in words)


def passive_end(words: Sequence[Word], group: Group, last: int) -> int:
    """Where a passive clause that ends at `last` gives way to others, to whom more was done.

    "Three were killed | and some 40 driven from their homes."
    """
    for at in range(group.last, last - 2 if group.passive else 0):
        if words[at].low == "and":
            done = next((on for on in range(at + 2, last) if lemma_of(words, on, "participle")), 0)
            if done and are_counted(words[at + 1 : done]):
                return at
    return last
