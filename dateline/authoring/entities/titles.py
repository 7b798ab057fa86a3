"""Titles: a person's name in a text goes in; what the text says that this person is comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import is_finite
from dateline.authoring.entities.name_words import Word, fold_name
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import GRADES, HONORIFICS, OFFICES, PORTFOLIOS, TRADESPEOPLE
from dateline.authoring.language.verbs import can_tell
from dateline.authoring.language.word_sets import word_set

_FAR = 130  # characters, at most, of what follows a name and says who it is
_APPOSED = re.compile(
    r",\s+(?:(?:the|a|an|its|his|her|their|another|one of the|currently|then)\s+)?"
    r"(?P<what>(?:[^,.;:()“”\"]|(?<=[A-Z])\.){3,100})(?=[,.;:)]|\s[–—-]|\Z)"
)
_AGE = re.compile(r",\s\d{1,3}(?:,|\.|\s(?:and|of|from)\b)|\s\(\d{1,3}\)|,\san?\s\d{1,3}-year-old\b")
_CLOSES = re.compile(r"[,.;)]|\Z")
_OF = frozenset(("of", "for", "at"))
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "another", "currently", "then"))
_BEHIND = frozenset(("of", "for", "at", "in", "to", "from", "on", "with", "under", "and", "who", "until", "since"))
_AFFILIATED = frozenset(("democrat", "republican", "independent", "conservative", "liberal"))
_ROLES = OFFICES | _AFFILIATED | TRADESPEOPLE
_WHO = frozenset(("who", "which", "that", "whose", "until", "since"))
_PASSING = frozenset(("new", "newly", "then", "late", "fellow", "both", "its", "their", "his", "her", "s"))
_RELATIVES = word_set("brother sister wife husband son daughter father mother cousin nephew niece uncle aunt widow")
_FOREBEARS = word_set("grandfather grandmother great-grandfather great-grandmother ancestor forebear forefather")
_SAME_NAME = ("also", "called", "named")
_WHOSE = ("his", "her", "their")
_DESIGNED_BY_FIRMS = word_set("chip chips semiconductor game games")
_PRAISE = word_set("new old young popular powerful respected famous local own same only other current great good own")
_MOST = 9  # words of a title


class Title(NamedTuple):
    """Where a title begins, before the name; what it says, and the words in it that may name whose it is."""

    first: int
    position: str
    of: tuple[int, int] = (0, 0)


def title_before(text: str, words: Sequence[Word], first: int) -> Title | None:
    """The title that stands before a name: `Mexican Foreign Minister`, `spokesman`, `Secretary of Foreign Affairs,`."""
    office = _office_before(text, words, first)
    if office is None:
        return None
    start = office
    while start > 0 and first - start < _MOST and words[start].joined and _belongs(words[start - 1]):
        start -= 1
    start = _with_field(words, start, first)
    owner = start
    if start > 0 and words[start].joined and words[start - 1].owns and words[start - 1].capital:
        owner = start - 1
        while owner > 0 and words[owner].joined and words[owner - 1].capital and words[owner - 1].key not in NO_NAMES:
            owner -= 1
    named = start
    while named < office and words[named].key in _PASSING:
        named += 1
    said = named
    while said < office and _is_country(words, said, office):
        said += 1
    if words[office].key in HONORIFICS and office == first - 1:
        comma = office > 0 and text[words[office - 1].end : words[office].start] == ", "
        led = office > 0 and (words[office].joined or (comma and _is_told(words, office - 1)))
        before = words[office - 1].key if led else ""
        if before in OFFICES and before not in HONORIFICS:  # "Health Minister Dr Ann Lee"
            return title_before(text, words, office)
        return Title(start, "", (owner, office))
    position = " ".join(text[words[said].start : words[first].start].split()).rstrip(' ,[“"')
    if office == first - 1 and words[office].key not in GRADES and words[office].key.removesuffix("s") in OFFICES:
        position = position.removesuffix("s")
    whose = (owner, office) if owner < office else (office + 1, first)  # "Norvell chief", "the head of Norvell,"
    return Title(min(owner, start), position, whose)


def apposed(text: str, words: Sequence[Word], last: int) -> tuple[str, bool]:
    """What follows a name and says what this person is, and whether it is a person's at all: `, the envoy to Peru,`."""
    behind = text[words[last - 1].end : words[last - 1].end + _FAR]
    aged = _AGE.match(behind)
    found = _APPOSED.match(behind)
    if not found or (aged and "-" not in aged[0]):
        return "", aged is not None
    said = found["what"].split()
    keys = [fold_name(word.removesuffix("'s").removesuffix("’s")) for word in said]
    for place, key in enumerate(keys):
        if key in _ROLES and key not in HONORIFICS and (place + 1 == len(keys) or keys[place + 1] in _BEHIND):
            ends = (
                n for n in range(place + 1, len(said)) if said[n].islower() and (keys[n] in _WHO or can_tell(keys[n]))
            )
            end = place + 1 if key in TRADESPEOPLE else next(ends, len(said))  # "a plumber | from Kiru"
            return " ".join(said[:end]), True
        if place >= _MOST or (said[place][0].islower() and key not in GRADES and not _describes(key)):
            break
    return "", aged is not None


def peerage(words: Sequence[Word], first: int) -> str:
    """What a peer is called with the name, and a space: "Lord Wexford"; "" where another name follows."""
    before = words[first - 1] if first and words[first].joined else None
    return f"{before.text} " if before and before.capital and before.key in ("lord", "lady", "baroness") else ""


def is_relative(words: Sequence[Word], first: int) -> bool:
    """Whether a name stands behind what a relative is called: `his brother, Bo Day`, `her son Bo Day`."""
    whose = first > 1 and (words[first - 2].key in (*_WHOSE, "the") or words[first - 2].owns)
    return whose and words[first - 1].key in _RELATIVES


def is_forebear(words: Sequence[Word], first: int) -> bool:
    """Whether a name is that of somebody's forebear, or of a relative of the same name: `his grandfather, Bo Orr`."""
    place = first - 1
    while place > 0 and words[place].key in _SAME_NAME:
        place -= 1
    return words[place].key in (_FOREBEARS if place == first - 1 else _FOREBEARS | _RELATIVES)


def _office_before(text: str, words: Sequence[Word], first: int) -> int | None:
    """The last word for an office in the title that ends right before a name."""
    if first == 0:
        return None
    last = first - 1
    comma = not words[first].joined and text[words[last].end : words[first].start] == ", "
    if not words[first].joined and not comma:
        return None
    if words[last].key == "designer" and last and words[last - 1].key in _DESIGNED_BY_FIRMS:
        return None
    if words[last].key in OFFICES and not words[last].owns:
        return None if comma and not words[last].capital and not _is_told(words, last) else last
    if comma and (holder := _holder_before(text, words, first)) is not None:
        return holder
    place = last
    while place > 0 and first - place < _MOST and words[place].key in PORTFOLIOS and words[place].joined:
        place -= 1
    if (
        words[last].key not in _BEHIND | {"the"}
        and place < last
        and words[place].key in OFFICES
        and words[place + 1].key in ("of", "for")
    ):
        return place
    return None


def _holder_before(text: str, words: Sequence[Word], first: int) -> int | None:
    """The office of what, before the two names between commas of its holder: `the governor of Kiru, Ann Lee, …`."""
    last = first
    while last < len(words) and words[last].capital and (last == first or words[last].joined):
        last += 1
    if last - first < 2 or not _CLOSES.match(text, words[last - 1].end):
        return None
    for place in range(first - 2, max(first - _MOST, 0), -1):
        if not words[place + 1].joined or words[place].owns:
            return None
        if words[place].key in OFFICES and words[place + 1].key in _OF and words[place].key not in _RELATIVES:
            told = words[place].capital or _is_told(words, place)
            return place if told else None
    return None


def _is_told(words: Sequence[Word], office: int) -> bool:
    """Whether an office with a comma behind it introduces its holder: `its president, …`, `the spokeswoman, …`."""
    for place in range(office - 1, max(office - 5, -1), -1):
        before = words[place]
        if before.owns or before.capital or before.key in _ARTICLES or before.key in GRADES:
            return True
        if not words[place + 1].joined or before.key in NO_NAMES or is_finite(before.key):
            return False
    return False


def _belongs(word: Word) -> bool:
    """Whether a word may be part of the title that goes on behind it."""
    if word.owns or word.text[-1] in ",;":
        return False
    if word.key in GRADES or word.key in OFFICES:
        return True
    return word.capital and word.key not in NO_NAMES


def _with_field(words: Sequence[Word], start: int, first: int) -> int:
    """Where a title begins whose field no list has: `the enlargement commissioner, Ann Lee`."""
    for place in range(start - 1, max(start - 3, first - _MOST, 0), -1):
        key = words[place].key
        if words[place].capital or not words[place + 1].joined or words[place].owns or not _describes(key):
            break
        if key in _PRAISE | _ARTICLES or key.endswith(("ed", "ing", "ful", "less", "est")):
            break
        before = words[place - 1]
        if words[place].joined and (before.owns or before.key in _ARTICLES):
            return place
    return start


def _is_country(words: Sequence[Word], place: int, office: int) -> bool:
    keys = tuple(word.key for word in words[place:office])
    return any(keys[:length] in countries() for length in (1, 2)) or (
        place > 0 and (words[place - 1].key, keys[0]) in countries()
    )


def _describes(key: str) -> bool:
    """Whether a word in lower case may stand before an office, as verbs and pronouns may not."""
    named = key not in NO_NAMES or key in _ARTICLES
    return named and not can_tell(key)
