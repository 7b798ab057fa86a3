"""Said: a title and what goes with it go in; its deed, its words and its names come out, as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.deed import Deed, deed_of, scores
from dateline.authoring.folded import fold, fold_words
from dateline.authoring.happenings import TELL_NOTHING, USUAL, happenings
from dateline.authoring.verbs import verb_forms
from dateline.authoring.word_sets import word_set

_ANYBODY = word_set("man men woman women person persons child children somebody someone others worker workers")
_ANYWHERE = word_set("town city village region area site capital")
NEGLIGIBLE = TELL_NOTHING | USUAL | _ANYBODY | _ANYWHERE  # words that tell nobody and nothing from another

_JOINTS = ("and", "or", "but", "with")
_NAMED = re.compile(r"(?<!\S)([a-z]+) ((?:[A-Z][\w’'-]*[a-z](?: (?=[A-Z]))?)+)")


class Said(NamedTuple):
    """What is said: the words of the title in order; those of it all, as `senses` has them; those that tell most.

    `actors` and `places` are names as they are compared; `named` are those in the title, each with the word before it;
    `scores` are results of games and votes.
    """

    title: tuple[str, ...]
    words: frozenset[str]
    specific: frozenset[str]
    deed: Deed
    actors: frozenset[str]
    places: frozenset[str]
    named: tuple[tuple[str, str], ...]
    scores: frozenset[tuple[str, ...]]


def said_of(title: str, text: str, actors: Iterable[str] = (), places: Iterable[str] = ()) -> Said:
    """What a title says, with all the text that goes with it, and the names of who and where."""
    actors, places = frozenset(actors), frozenset(map(fold, places))
    words = frozenset(fold_words(" ".join((title, text, *sorted(actors), *sorted(places)))))
    specific = frozenset(stem(word) for word in words - NEGLIGIBLE if not happenings(word) and not lemmas(word))
    return Said(
        title=tuple(fold_words(title)),
        words=frozenset().union(*map(senses, words)),
        specific=specific,
        deed=deed_of(title),
        actors=actors,
        places=places,
        named=tuple((before, name) for before, name in _NAMED.findall(title) if before not in _JOINTS),
        scores=scores(f"{title} {text}"),
    )


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
