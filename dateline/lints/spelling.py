"""Spelling: a name goes in; what names that are spelt nearly alike have in common comes out, and how they are alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

LONG, LONGER = 6, 8  # letters of a word in which one that is another may be a slip; of one that is a whole name
_DROPPED = frozenset({"the", "a", "an", "el", "la", "los", "las"})
_LEGAL = frozenset({"inc", "incorporated", "corp", "corporation", "co", "company", "llc", "ltd", "limited", "plc"})
_ABBREVIATED = re.compile(r"\s*\(([A-Z][A-Za-z.]{1,8})\)\s*$")
_NO_SIGN = re.compile(r"[.'’‘`´]")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Spelling:
    """A name as its words are: in lower case, without accents, signs, articles and what a company's name ends with."""

    name: str
    words: tuple[str, ...]
    alias: bool = False

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without initials that stand between others."""
        inner = (word for word in self.words[1:-1] if len(word) > 1)
        return (self.words[0], *inner, self.words[-1]) if len(self.words) > 2 else self.words

    @property
    def initials(self) -> tuple[str, ...]:
        """Those initials."""
        return tuple(word for word in self.words[1:-1] if len(word) == 1)

    @property
    def keys(self) -> Iterator[Hashable]:
        """What it has in common with every name of the same words, signs, articles, order and initials aside."""
        yield "".join(self.words)
        yield tuple(sorted(self.words))
        yield "core", *self.core

    @property
    def gaps(self) -> Iterator[tuple[Hashable, str]]:
        """Each long word that may hold a slip, behind what is around it."""
        for place, word in enumerate(self.words):
            if len(word) >= LONG - 1 and word.isalpha() and not self.alias:
                yield (*self.words[:place], None, *self.words[place + 1 :]), word


def spellings(name: str, aliases: Iterable[str]) -> Iterator[Spelling]:
    """Those of a name, and of its aliases."""
    yield Spelling(name, _words(name))
    yield from (Spelling(alias, _words(alias), alias=True) for alias in aliases)


def shortened(word: str) -> Iterator[str]:
    """A word, and it without each of its letters but the first: a slip leaves one of these as it was."""
    yield word
    yield from {word[:place] + word[place + 1 :] for place in range(1, len(word))}


def likeness(one: Spelling, other: Spelling, *, of_actors: bool) -> tuple[int, str] | None:
    """How two names are alike, with a rank, the surest first; None where they are those of siblings."""
    if one.alias and other.alias:
        return None
    if one.name == other.name:
        return (0, "is an alias of" if other.alias else "has the alias" if one.alias else "has the name of")
    if "".join(one.words) == "".join(other.words):
        return 1, "differs in case, signs or articles alone from"
    if sorted(one.words) == sorted(other.words):
        return 2, "differs in the order of words alone from"
    if one.alias or other.alias:
        return None
    if of_actors and one.core == other.core and not (one.initials and other.initials):
        return 3, "differs in an initial alone from"
    return (4, "is nearly") if _slipped(one.words, other.words, of_actors=of_actors) else None


def _words(name: str) -> tuple[str, ...]:
    if (found := _ABBREVIATED.search(name)) and found.start() and _initials(name[: found.start()], found[1]):
        name = name[: found.start()]
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    words = _NO_WORD.sub(" ", _NO_SIGN.sub("", letters.replace("&", " and "))).split()
    kept = [word for word in words if word not in _DROPPED] or words
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept.pop()
    return tuple(kept)


def _initials(name: str, short: str) -> bool:
    """Whether letters are the initials of a name's words, in their order."""
    ahead = iter(word[0].casefold() for word in re.findall(r"\w+", name))
    return all(letter in ahead for letter in short.replace(".", "").casefold())


def _slipped(one: tuple[str, ...], other: tuple[str, ...], *, of_actors: bool) -> bool:
    """Whether one letter of one long word is all that differs; a given name with another letter is another's."""
    from rapidfuzz.distance import OSA

    if len(one) != len(other):
        return False
    places = [place for place, (word, word_too) in enumerate(zip(one, other, strict=True)) if word != word_too]
    if len(places) != 1:
        return False
    word, word_too = one[places[0]], other[places[0]]
    least = LONG if len(one) > 1 else LONGER
    if max(len(word), len(word_too)) < least or OSA.distance(word, word_too, score_cutoff=1) > 1:
        return False
    given = of_actors and len(one) > 1 and places[0] == 0
    return not given or _undoubled(word) == _undoubled(word_too)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)
