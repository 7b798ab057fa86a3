"""Folded: a text goes in; its words, whatever their case, accents and punctuation, and where they stand, come out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What stands within a word, a number or an abbreviation parts nothing: O’Neil, 1,200, U.S.
_WORD = re.compile(
    r"[^\W_][\w\u0300-\u036f\u00ad]*"
    r"(?:['’.,](?:(?<=[^\W\d_]['’])(?=[^\W\d_])|(?<=\d[.,])(?=\d)|(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b))"
    r"[\w\u0300-\u036f\u00ad]+)*"
)


class _Folded(dict[str, str]):
    """Each word as it was written, folded; worked out once."""

    def __missing__(self, written: str) -> str:
        plain = written.lower() if written.isascii() else unicodedata.normalize("NFKD", written.casefold())
        folded = plain if plain.isalnum() else "".join(letter for letter in plain if letter.isalnum())
        if len(self) < 1 << 18:
            self[written] = folded
        return folded


_FOLDED = _Folded()


def fold_words(text: str) -> list[str]:
    """The words of a text, folded: `Bárcena’s 1,200` is `barcenas`, `1200`."""
    return [*_folded(text)]


@lru_cache(maxsize=1024)  # of one title, and of one sentence, many things are asked
def _folded(text: str) -> tuple[str, ...]:
    return tuple([_FOLDED[word] for word in _WORD.findall(text)])


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of `fold_words` start and end in the text."""
    return [word.span() for word in _WORD.finditer(text)]


@lru_cache(maxsize=16)
def lowered(text: str) -> str:
    """A text in lower case whose offsets are the same: without a case, a pattern is found in a third of the time."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def fold(text: str) -> str:
    """A name or a short text by which it is compared: its folded words, with a space between them."""
    return " ".join(fold_words(text))
