"""Known: the words of a text go in, with the names that a site has; which words are whose comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, words_of
from dateline.authoring.entities.registry import Named, Registry
from dateline.authoring.language.english_verbs import DATE_WORDS
from dateline.authoring.language.word_sets import word_set

_LONGEST_ACRONYM = 6
_BEFORE_TIMES = word_set(
    """
    in on since by until of last next this early late mid every from and to through
    """
)


class Spelling(NamedTuple):
    """A name or an alias, as words: how each is compared, and whether it must be written as it is."""

    keys: tuple[str, ...]
    strict: tuple[str, ...]  # "up" for a word of capitals, "Cap" for one that begins with one, "" for any
    entry: Named


class Hit(NamedTuple):
    """The words from `first` up to `last` name an entry."""

    first: int
    last: int
    entry: Named


@dataclass(frozen=True)
class Spellings:
    """The names of a kind by their first word, longest first."""

    by_word: dict[str, tuple[Spelling, ...]]
    stemmed: bool = False

    def at(self, words: Sequence[Word], index: int) -> Hit | None:
        """The longest name that begins with this word."""
        for spelling in self.by_word.get(self._key(words[index]), ()):
            if self._reads(words, index, spelling):
                return Hit(index, index + len(spelling.keys), spelling.entry)
        return None

    def _key(self, word: Word) -> str:
        return stem(word.key) if self.stemmed else word.key

    def _reads(self, words: Sequence[Word], index: int, spelling: Spelling) -> bool:
        last = index + len(spelling.keys)
        if last > len(words):
            return False
        for place, (key, strict) in enumerate(zip(spelling.keys, spelling.strict, strict=True), index):
            word = words[place]
            if self._key(word) != key or (place > index and not word.joined):
                return False
            if (strict == "up" and not word.acronym) or (strict == "Cap" and not word.capital):
                return False
        return not (last - index == 1 and _is_time(words, index))


@lru_cache(maxsize=16)
def spellings_of(registry: Registry, kind: str) -> Spellings:
    """The names and aliases of all actors, places or topics, as they are looked up."""
    found: dict[str, dict[tuple[str, ...], Spelling]] = {}
    for name, entry in registry.spelled(kind):
        spelling = spell(name, entry, any_case=kind == "topic")
        if spelling:
            found.setdefault(spelling.keys[0], {}).setdefault(spelling.keys, spelling)
    return Spellings(
        {word: tuple(sorted(named.values(), key=lambda one: -len(one.keys))) for word, named in found.items()},
        stemmed=kind == "topic",
    )


def spell(name: str, entry: Named, *, any_case: bool = False) -> Spelling | None:
    """A name as words, without a leading article; None for one of no words.

    Capitals count, so that `US` is not `us`. The first word of a name that goes on in lower case may be either.
    """
    words = words_of(name)
    if len(words) > 1 and words[0].key == "the":
        words = words[1:]
    if not words:
        return None
    if any_case:
        return Spelling(tuple(stem(word.key) for word in words), ("",) * len(words), entry)
    strict = tuple(_strictness(word) for word in words)
    if len(words) > 2:
        strict = (
            "" if not strict[1] and strict[0] == "Cap" else strict[0],
            *("" if one == "Cap" else one for one in strict[1:]),
        )
        return Spelling(tuple(word.key for word in words), strict, entry)
    if len(words) > 1 and not strict[1] and strict[0] == "Cap":
        strict = ("", *strict[1:])
    return Spelling(tuple(word.key for word in words), strict, entry)


def stem(key: str) -> str:
    """A word by which topics are compared: without the ending of its plural."""
    if len(key) > 4 and key.endswith("ies"):
        return f"{key[:-3]}y"
    if len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")):
        return key[:-1]
    return key


def hits(words: Sequence[Word], spellings: Spellings) -> Iterator[Hit]:
    """Where entries are named, in order; of names that overlap, the first and longest."""
    index = 0 if spellings.by_word else len(words)
    while index < len(words):
        if hit := spellings.at(words, index):
            yield hit
            index = hit.last
        else:
            index += 1


def _strictness(word: Word) -> str:
    if word.acronym and len(word.key) <= _LONGEST_ACRONYM:
        return "up"
    return "Cap" if word.capital else ""


def _is_time(words: Sequence[Word], index: int) -> bool:
    """Whether the word is rather a month or a weekday than somebody's name."""
    if words[index].key not in DATE_WORDS:
        return False
    before = words[index - 1].key if index else ""
    after = words[index + 1].key if index + 1 < len(words) else ""
    return before in _BEFORE_TIMES or after.isdigit()


def longest(found: Iterable[Hit]) -> tuple[Hit, ...]:
    """Of hits that overlap, the longest, then the first."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(found, key=lambda one: (one.first - one.last, one.first)):
        if taken.isdisjoint(range(hit.first, hit.last)):
            kept.append(hit)
            taken.update(range(hit.first, hit.last))
    return tuple(sorted(kept))


def as_known(mention: Mention, registry: Registry) -> Mention:
    """A mention of what is told of without a name, as the entry that has it: "the police in Kiru", Kiru police."""
    if mention.id or not mention.common or not registry.entries:
        return mention
    words = words_of(mention.name)
    hit = spellings_of(registry, "actor").at(words, 0)
    if hit is None or hit.last < len(words):
        return mention
    return mention._replace(id=hit.entry.id, name=hit.entry.name, new=False, actor_kind=hit.entry.actor_kind, near=())
