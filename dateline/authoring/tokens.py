"""Tokens: a piece of a text goes in; its words, quotes and marks, with their places, come out."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"``|''(?!\w)|--+|\.\.\.+"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|\w+?(?=n['’]t\b)|\w(?:[\w,&]*\w)?(?:[.\-–'’/](?!(?:s|re|ve|ll|d|m)\b)\w+)*"
    r"|\S"
)


class Token(NamedTuple):
    """A word as it stands (`text`) and in lower case with a straight apostrophe (`low`), or a mark."""

    start: int
    end: int
    text: str
    low: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end]; `'s`, `n't` and their like are tokens of their own, as in corpora."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(m.start(), m.end(), m[0], m[0].lower().replace("’", "'")) for m in found]
