"""Stress: words go in; the asterisks and underscores that stand around some of them, in pairs, come out.

CommonMark's rules, short of its "multiple of 3", in one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_RUN = re.compile(r"([*_])\1*")


class Stress(NamedTuple):
    """One sign (for em) or two (`size`, for strong) at `start`, and as many at `end`."""

    start: int
    end: int
    size: int


@dataclass(slots=True)
class _Opened:
    sign: str
    start: int
    length: int


def find_stress(words: str) -> list[Stress]:
    """The pairs, which stand beside or within one another, by where they end."""
    found: list[Stress] = []
    opened: list[_Opened] = []
    count = {"*": 0, "_": 0}
    for run in _RUN.finditer(words):
        sign, start, length = run[0][0], run.start(), len(run[0])
        opens, closes = _sides(sign, words[max(0, start - 1) : start] or " ", words[run.end() : run.end() + 1] or " ")
        while closes and length and count[sign]:
            while opened[-1].sign != sign:
                count[opened.pop().sign] -= 1
            opener = opened[-1]
            size = 2 if min(opener.length, length) >= 2 else 1
            opener.length -= size
            found.append(Stress(opener.start + opener.length, start, size))
            start, length = start + size, length - size
            if not opener.length:
                count[opened.pop().sign] -= 1
        if opens and length:
            opened.append(_Opened(sign, start, length))
            count[sign] += 1
    return found


def _sides(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether signs between these two characters may open, and may close; an underscore within a word does neither."""
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    if sign == "_":
        return opens and not (closes and before.isalnum()), closes and not (opens and after.isalnum())
    return opens, closes
