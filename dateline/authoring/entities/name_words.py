"""Name words: a text goes in; the words that names are made of come out, with how each hangs on the one before."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set

_MARKS = "\u0300-\u036f"
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z](?:\.[A-Z])+(?![a-z])"  # U.S., and U.S without its last dot
    rf"|[^\W_][\w{_MARKS}]*(?:['’](?=[^\W\d_])[\w{_MARKS}]+)*"
)
_OPENING = frozenset('!?…“"‘«•:;\n')
_OWNED = re.compile(r"['’]s\Z", re.IGNORECASE)
_PLAIN_GAP = re.compile(r"[ \t\xa0]{1,3}|\]? \[|\] | ?& ?|[ \t]*\n[ \t]*|[-‐‑–]")
_HYPHENS = ("-", "‐", "‑", "–")
_STOPPED_GAP = re.compile(r"\.[ \t\xa0]{0,2}|\.[ \t]*\n[ \t]*")
_ABBREVIATED = word_set(
    """
    mr mrs ms mx dr prof rev hon sen sens rep reps gov govs gen col maj capt cmdr cpl lt sgt adm amb st ste mt ft fr
    sr sra jr no supt det insp pres sec atty brig pvt msgr
    """
)


class Word(NamedTuple):
    """A word: where it stands, how it is written, how it is compared, and how it hangs on the one before."""

    start: int
    end: int
    text: str
    key: str
    joined: bool  # to the word before, by a space, a hyphen or an abbreviation's dot alone
    opens: bool  # a sentence, a quotation or a line
    owns: bool  # is followed by 's
    capital: bool  # begins with one
    bound: bool  # to the word before, by a hyphen

    @property
    def acronym(self) -> bool:
        """Whether it is of capitals alone, two or more."""
        return len(self.key) > 1 and self.text[0].isalpha() and self.text.isupper()


def name_words(text: str, spans: Iterable[Span]) -> tuple[Word, ...]:
    """The words within the spans, in order; the first of each span opens a sentence."""
    return tuple(word for start, end in spans for word in _words(text, start, end))


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name."""
    return tuple(_words(name, 0, len(name)))


@lru_cache(maxsize=1 << 14)
def name_keys(name: str) -> tuple[str, ...]:
    """The words of a name as names are compared."""
    return tuple(word.key for word in words_of(name))


@lru_cache(maxsize=1 << 14)
def fold_name(word: str) -> str:
    """A word as names are compared: lower case, no accents, dots or apostrophes."""
    plain = word.lower() if word.isascii() else unicodedata.normalize("NFKD", word.casefold())
    return plain if plain.isalnum() else "".join(letter for letter in plain if letter.isalnum())


def _words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    before = ""
    behind = start
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        written, reached = match[0], last
        owns = False
        if len(written) > 2 and written[-1] in "sS" and _OWNED.search(written):
            written, last, owns = written[:-2], last - 2, True
        elif written[-1:] == "s" and text[last : last + 1] in ("'", "’") and not text[last + 1 : last + 2].isalnum():
            reached, owns = last + 1, True
        if not (key := fold_name(written)):
            continue
        gap = text[behind:first]
        joined = bool(found) and (gap == " " or _joins(gap, before))
        opens = not found or (not joined and _opens(gap, before))
        found.append(
            Word(first, last, written, key, joined, opens, owns, written[0].isupper(), joined and gap in _HYPHENS)
        )
        before, behind = written, reached
    return found


def _joins(gap: str, before: str) -> bool:
    if _PLAIN_GAP.fullmatch(gap):
        return True
    return bool(_STOPPED_GAP.fullmatch(gap)) and (len(before) == 1 or before.lower() in _ABBREVIATED)


def _opens(gap: str, before: str) -> bool:
    """Whether a sentence, a quotation or a line begins behind this gap."""
    if not _OPENING.isdisjoint(gap) or "--" in gap:
        return True
    return "." in gap and not (len(before) == 1 or before.lower() in _ABBREVIATED)
