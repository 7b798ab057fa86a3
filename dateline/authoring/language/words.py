"""Words: a sentence goes in; its words come out, each knowing whether it is quoted or in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.authoring.language.word_sets import word_set

_WORD = re.compile(
    r"[^\W\d_]++(?=\s)|(?:[^\W\d_]\.){2,}(?:['’]s|(?:-[a-z]\w*)+)?|(?:[A-Z]{1,3})?[$€£¥]\s?[0-9](?:[0-9.,]*[0-9])?|[0-9](?:[0-9.,:/]*[0-9])?(?:st|nd|rd|th|[%°])?(?:[-–][0-9]+)*(?:-[a-z]\w*)*"
    r"|[A-Z]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|No|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
    r"|\w+(?:(?!['’](?:ll|re|ve|d|m)\b)[-'’&./]\w+)*|['’](?:ll|re|ve|d|m)\b|--+|\.{3}|``|''(?!\w)|[^\w\s]"
)
_CLOSED_BY = {"“": "”", '"': '"', "``": "''", "«": "»"}  # by which sign a quotation ends
_PARTED_BY = {*_CLOSED_BY, *_CLOSED_BY.values(), *"([])"}
_ADVERBS = word_set(
    """also now then still already again just even soon later once ever never almost nearly reportedly allegedly only
    first together twice further formally officially largely since yet both all each instead either far thus
    afterward afterwards"""
)
_NAMES = ("WHO", "US", "IT")  # and no pronouns
_INITIAL = word_set(  # what a newspaper sets in capitals where an article begins: "AT least nine people"
    "at the an after as when in on for with more two three four five six seven eight nine ten dozens hundreds several"
)
_NOUNS_IN_LY = word_set("assembly family supply anomaly monopoly reply rally ally bully butterfly jelly")


class Word(NamedTuple):
    """A word or a sign of a sentence; `hidden` within quotation marks or brackets."""

    start: int
    end: int
    text: str
    low: str
    hidden: bool

    @property
    def is_word(self) -> bool:
        """Whether it is more than a sign."""
        return self.text[0].isalnum() or self.text[0] in "$€£¥" or self.text[-1].isalpha()


def words_of(text: str, start: int, end: int, quoted: str = "") -> tuple[Word, ...]:
    """The words and signs of text[start:end]; `quoted` is the sign that closes a quotation open at its start."""
    found: list[Word] = []
    depth = 0
    for match in _WORD.finditer(text, start, end):
        sign, hidden = match[0], bool(quoted) or depth > 0
        if sign in _PARTED_BY:
            if sign == quoted:
                quoted = ""
            elif sign in _CLOSED_BY and not quoted:
                quoted, hidden = _CLOSED_BY[sign], True
            elif sign in "([" and not quoted:
                depth, hidden = depth + 1, True
            elif sign in ")]" and depth:
                depth -= 1
        if (
            not found
            and sign.isupper()
            and sign.lower() in _INITIAL
            and text[match.end() + 1 : match.end() + 2].islower()
        ):
            sign = sign.capitalize()
        low = f"{sign}." if sign in _NAMES else sign.lower().replace("'", "’")
        found.append(Word(*match.span(), sign, low, hidden))
    return tuple(found)


def left_open(words: Sequence[Word], quoted: str) -> str:
    """The sign that is to close the quotation that words leave open, or that was open before them."""
    for word in words:
        if word.text == quoted:
            quoted = ""
        elif not quoted:
            quoted = _CLOSED_BY.get(word.text, "")
    return quoted


def quotations(words: Sequence[Word], quoted: str) -> Iterator[tuple[Word, ...]]:
    """What is quoted in a sentence, each run as words of its own, without the signs around it."""
    run: list[Word] = []
    for word in words:
        if word.text == quoted:
            yield tuple(run)
            run, quoted = [], ""
        elif quoted:
            run.append(word._replace(hidden=False))
        else:
            quoted = _CLOSED_BY.get(word.text, "")
    yield tuple(run)


def is_adverb(word: Word) -> bool:
    """Whether a word only says how, or how far."""
    how = word.low.endswith("ly") and len(word.low) > 4 and word.low not in _NOUNS_IN_LY
    return word.low in _ADVERBS or (how and not word.text[0].isupper())
