"""Said: a draft goes in; the words of its title, and of all that it says, come out, as they are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.draft import Draft
from dateline.authoring.folded import fold_words
from dateline.authoring.happenings import TELL_NOTHING, USUAL, happenings
from dateline.authoring.verbs import verb_forms
from dateline.authoring.word_sets import word_set

_ANYBODY = word_set("man men woman women person persons child children somebody someone others worker workers")
_AUXILIARIES = word_set("is are was were to")
NEGLIGIBLE = TELL_NOTHING | USUAL | _ANYBODY  # words that tell nobody and nothing from another

_NAMED = re.compile(r"(?<!\S)([a-z]+) ((?:[A-Z][\w’'-]*[a-z](?: (?=[A-Z]))?)+)")


class Said(NamedTuple):
    """The words of a title in order; those of all that is said, as `senses` has them; those of them that tell most.

    `named` are names in the title, each with the word before it.
    """

    title: tuple[str, ...]
    words: frozenset[str]
    specific: frozenset[str]
    named: tuple[tuple[str, str], ...] = ()


def said_of(draft: Draft) -> Said:
    """What a draft says, with the names in it."""
    names = " ".join((*draft.actors, *draft.places))
    quotes = " ".join({draft.quote, *(proof.quote for proof in draft.sources)})
    words = frozenset(fold_words(f"{draft.title} {draft.summary} {quotes} {names}"))
    specific = frozenset(stem(word) for word in words - NEGLIGIBLE if not happenings(word) and not lemmas(word))
    named = tuple((before.lower(), name) for before, name in _NAMED.findall(draft.title))
    return Said(tuple(fold_words(draft.title)), frozenset().union(*map(senses, words)), specific, named)


def tells(title: str) -> bool:
    """Whether a title says what somebody does, as `Meeting in Port Asker` does not."""
    return any(word in _AUXILIARIES or lemmas(word) for word in fold_words(title)[1:])


@lru_cache(maxsize=1 << 14)
def senses(word: str) -> frozenset[str]:
    """A folded word, its stem, and the kinds of happening that it may be."""
    return frozenset((word, stem(word), *(f"happening {kind}" for kind in happenings(word))))


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> frozenset[str]:
    """The verbs that a folded word may be a form of, auxiliaries aside."""
    return frozenset(lemma for lemma, _ in verb_forms(word)) if word not in TELL_NOTHING else frozenset()


def stem(word: str) -> str:
    """A word without its ending, roughly."""
    if word.isdigit():
        return word
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
