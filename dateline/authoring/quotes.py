"""Quotes: the tokens of a sentence and its verbs go in; what of it is told in somebody's own words comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.authoring.english_clauses import CLOSING, OPENING
from dateline.authoring.tokens import Token
from dateline.authoring.verb_groups import VerbGroup


def quoted_runs(words: Sequence[Token], groups: Sequence[VerbGroup]) -> list[tuple[int, int]]:
    """From which token up to which one a quote stands that is a clause: it has a verb; words in quotes are none.

    A quote that began in a sentence before, or goes on in the next one, runs from the start or to the end.
    """
    return [(first, last) for first, last in _runs(words) if _speaks(first, last, words, groups)]


def _runs(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    opened = -1
    for at, word in enumerate(words):
        opens, closes = word.low in OPENING, word.low in CLOSING
        if word.low == '"':
            opens, closes = opened < 0, opened >= 0
            if opened < 0 and at and words[at - 1].low in (",", ".", "!", "?") and not _odd(words, at):
                opens, closes = False, True  # its other half is in a sentence before
        if closes:
            yield max(opened, 0), at + 1
            opened = -1
        elif opens and opened < 0:
            opened = at
    if opened >= 0:
        yield opened, len(words)


def _odd(words: Sequence[Token], at: int) -> bool:
    """Whether a quote that opens here would close within the sentence."""
    return sum(word.low == '"' for word in words[at:]) % 2 == 0


def _speaks(first: int, last: int, words: Sequence[Token], groups: Sequence[VerbGroup]) -> bool:
    if not any(first <= group.first < last and group.finite != "no" for group in groups):
        return False
    before = words[first - 1].low if first else ""
    return before in ("", ",", ":", ".") or last - first >= 7 or any(group.last == first - 1 for group in groups)
