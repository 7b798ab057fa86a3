"""Endings: names, words and sentences, the nearest first, go in; what a line that is typed may become comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.english_verbs import DAYS, MONTHS, OPENERS, PARTING
from dateline.authoring.language.word_sets import word_set

LONGEST = 4  # words of a phrase behind its preposition and article
_WORD = re.compile(r"[€$£]?\w(?:[\w’'-]|[.,](?=\d))*%?|[^\w\s]")
_STARTS = re.compile(r"(?<!\S)(?=\S)")
_LEADS = PREPOSITIONS | word_set("of as after before since without")
_ARTICLES = word_set("the a an its his her their")
_SMALL = _LEADS | _ARTICLES  # by themselves they go on with nothing
# A phrase has an end before these; so has it before what leads another one.
_ENDS = (
    OPENERS
    | PARTING
    | word_set(
        """is are was were be been being has have had will would could should may might must can shall do does did not
        said says say he she it they we i you this these those there"""
    )
)


@dataclass(frozen=True)
class Endings:
    """What Tab may make of a text: by `words`, names among them, and by what follows its last word in `sentences`."""

    words: Sequence[str]
    sentences: Sequence[str] = ()

    def of(self, typed: str) -> list[str]:
        """The texts that begin as is typed, the likeliest first: with what follows its last word in a sentence.

        Behind a space, or where the last word is whole and begins no other, they go on with the next words; these are
        a phrase, and then its first word alone.
        """
        word = re.split(r"\s", typed)[-1]
        head = typed[: len(typed) - len(word)]
        if not word:
            return [head + one for one in self._behind(head)]
        begun = [head + ending for ending in _beginning(word, self._behind(head))]
        begun += [found for found in self._begun(typed) if found not in begun]
        return begun or [f"{typed} {one}" for one in self._behind(typed)]

    def _begun(self, typed: str) -> list[str]:
        """The texts that words, or names of several words, make of this one, by as much of it as one begins with."""
        starts = (found.start() for found in _STARTS.finditer(typed))
        found = ((start, _beginning(typed[start:], self.words)) for start in starts)
        return next(([typed[:start] + word for word in meant] for start, meant in found if meant), [])

    def _behind(self, typed: str) -> Sequence[str]:
        """The phrases, and their first words, that follow the last word of a text: those told most often first."""
        last = re.split(r"\s", typed.rstrip())[-1].casefold()
        return self._followers.get(last, ())

    @cached_property
    def _followers(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[tuple[str, str]]] = {}
        told = [[*_WORD.finditer(sentence)] for sentence in self.sentences]
        often = Counter(word[0].casefold() for words in told for word in words)
        for words in told:
            for at in range(1, len(words)):
                if phrase := _phrase(words, at):
                    found.setdefault(words[at - 1][0].casefold(), []).append((phrase, words[at][0]))
        ranked: dict[str, Sequence[str]] = {}
        for word, phrases in found.items():
            if word in _SMALL:  # what the article is about
                phrases.sort(key=lambda each: -often[each[0].split()[-1].casefold()])
            ranked[word] = [*dict.fromkeys(text for each in phrases for text in each if text.casefold() not in _SMALL)]
        return ranked


def _phrase(words: Sequence[re.Match[str]], at: int) -> str:
    """The words from here to the end of their phrase; "" where there is none, or it tells a day."""
    end = at
    end += words[end][0].casefold() in _LEADS
    end += end < len(words) and words[end][0].casefold() in _ARTICLES
    start = end
    while end < min(start + LONGEST, len(words)) and not _ends(words[end][0]):
        if end > start and words[end][0][0].isdigit() and not words[end - 1][0][0].isdigit():
            break  # "paid the firm | 4 million crowns"
        end += 1
    if end == start or any(word[0].casefold() in DAYS | MONTHS for word in words[at:end]):
        return ""
    return words[at].string[words[at].start() : words[end - 1].end()]


def _ends(word: str) -> bool:
    return word.casefold() in _ENDS | _SMALL or not (word[0].isalnum() or word[0] in "€$£")


def _beginning(typed: str, words: Sequence[str]) -> list[str]:
    """The words and names that begin as is typed, each once; where that is a capital, names before words."""
    begun = typed.casefold()
    meant = [word for word in words if begun and len(word) > len(begun) and word.casefold().startswith(begun)]
    if typed[:1].isupper():
        meant.sort(key=lambda word: not word[0].isupper())
    found: dict[str, str] = {}
    for word in meant:
        found.setdefault(word.casefold(), _with_capitals(typed, word))
    return [*found.values()]


def _with_capitals(typed: str, word: str) -> str:
    head = "".join(sign if sign.isupper() else other for sign, other in zip(typed, word, strict=False))
    return head + word[len(head) :]
