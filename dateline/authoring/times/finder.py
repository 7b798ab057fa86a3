"""Finder: a text goes in; the places that the grammar matches come out, the longest at each, with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.times.date_rows import DATES
from dateline.authoring.times.english import PHRASES, TELLING, WORDS
from dateline.authoring.times.guards import is_time
from dateline.authoring.times.holidays import HOLIDAYS
from dateline.authoring.times.relative_rows import AFTER, BEFORE, RELATIVE
from dateline.authoring.times.row import Row
from dateline.authoring.times.scene import Said

ROWS = (*DATES, *RELATIVE)

_REACH = 90  # characters on either side of a telling word in which its expression lies
_EDGE = 45  # characters before a day in which a time of that day lies

# Signs that are read alike, one for one, so that offsets stay; letters that fold into ASCII ones are put aside.
_ALIKE = str.maketrans(
    dict.fromkeys((chr(code) for code in range(9, 0x3001) if chr(code).isspace() and chr(code) != "\n"), " ")
    | dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("‐‑‒–−", "-")
    | {"_": "—", "\u017f": "¿", "\u212a": "¿", "\u0131": "¿", "\u0130": "¿", "\x00": "¿"}
)
# Where a paragraph ends: at a blank line, and at a line's end behind a full stop, unless that is an abbreviation's.
_PARAGRAPH = re.compile(r"(?=[ \n])(?:\n *\n[ \n]*|(?:(?<=[a-z0-9]{4}[.!?])|(?<=[.!?][\"'”)])) *\n)")
_PHRASE = re.compile(r"\{([A-Z]+)\}")
_PLACE = re.compile(r"\{([a-z]+)\}|<(\w+)(?::(\w+))?>|\(\?P<(\w+)>")
_GAP = re.compile(r"\(\?<[=!][^)]*\)|\[[^\]]*\]|\{[0-9,]+\}|[ ,]\??")  # those in brackets stand for themselves
_GAPS = {" ": " {1,12}", " ?": " {0,12}", ",": " ?,", ",?": "(?: ?,)?"}

Edge = tuple[Row, re.Pattern[str]]
# "It began at 4 a.m. Two days later, …", which "at 4 a.m. Monday" does not do.
NEW_SENTENCE = re.compile(r"\. (?!(?:[A-Z][a-z]+day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]")


class Candidate(NamedTuple):
    """A match of a row: where, and what its words say by name."""

    start: int
    end: int
    row: Row
    said: Said


def clean(text: str) -> str:
    """The same number of characters, with spaces, quotes and dashes made alike; line ends are those of paragraphs."""
    ends = _PARAGRAPH.sub(lambda found: "\x00" * len(found[0]), text.translate(_ALIKE))
    return ends.replace("\n", " ").replace("\x00", "\n")


def find_candidates(text: str) -> list[Candidate]:
    """What the grammar finds in a cleaned text: apart from each other, in order, the longest at each place."""
    found = [(start - end, place, start, match) for place, start, end, match in _all(text)]
    taken: list[Candidate] = []
    covered = bytearray(len(text))
    for length, place, start, match in sorted(found, key=lambda each: each[:3]):
        end, row = start - length, _grammar()[place][0]
        if any(covered[start:end]):
            continue
        one = Candidate(start, end, row, _said(row, text, match))
        if is_time(row, text, start, end, one.said):
            covered[start:end] = b"\x01" * (end - start)
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


def joined(text: str, start: int, end: int, first: int, last: int) -> Candidate | None:
    """The day at text[start:end] with the part or time of day that stands by it between first and last."""
    before, after = _edges()
    for row, pattern in before:
        found = pattern.search(text, max(start - _EDGE, first), start)
        if not found or NEW_SENTENCE.match(text, start - 2):
            continue
        if found.start() == 0 or not text[found.start() - 1].isalnum():
            return Candidate(found.start(), end, row, Said(row.name, found[0], found.groupdict()))
    for row, pattern in after:
        if found := pattern.match(text, end, min(last, len(text))):
            return Candidate(start, found.end(), row, Said(row.name, found[0], found.groupdict()))
    return None


def _all(text: str) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    """Every match of every row: the row's place in the table, from where to where, and what was matched."""
    low = text.lower()  # as many characters, since `clean` puts others aside; matched in half the time
    windows: dict[str, list[tuple[int, int]]] = {}
    for place, (row, pattern) in enumerate(_grammar()):
        if row.near not in windows:
            windows[row.near] = _windows(low, row.near)
        group = "it" if "it" in pattern.groupindex else 0
        for first, last in windows[row.near]:
            for found in pattern.finditer(low, first, last):
                start, end = found.span(group)
                end -= len(text[start:end]) - len(text[start:end].rstrip(" ,-"))
                if start < end:
                    yield place, start, end, found


def _said(row: Row, text: str, found: re.Match[str]) -> Said:
    """What a match says by name, as the text has it."""
    parts = {name: text[slice(*found.span(name))] if said is not None else None
             for name, said in found.groupdict().items()}  # fmt: skip
    return Said(row.name, text[found.start() : found.end()], parts)


def _windows(text: str, near: str) -> list[tuple[int, int]]:
    """The stretches around telling words; none begins or ends within a word or goes over a blank line."""
    windows: list[tuple[int, int]] = []
    for found in _telling(near).finditer(text):
        first, last = max(found.start() - _REACH, 0), min(found.end() + _REACH, len(text))
        first = text.rfind("\n", first, found.start()) + 1 or text.rfind(" ", first - _REACH, first) + 1
        if (end := text.find("\n", found.end(), last)) >= 0 or (end := text.find(" ", last, last + _REACH)) >= 0:
            last = end
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(last, windows[-1][1]))
        else:
            windows.append((max(first, 0), last))
    return windows


@lru_cache(maxsize=len(TELLING))
def _telling(near: str) -> re.Pattern[str]:
    return re.compile(TELLING[near])


@lru_cache(maxsize=1)
def _grammar() -> tuple[Edge, ...]:
    return tuple((row, re.compile(rf"(?<![\w$£€]){_expanded(row.pattern)}(?!\w)")) for row in ROWS)


@lru_cache(maxsize=1)
def _edges() -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
    before = tuple((row, re.compile(_expanded(row.pattern) + r"\Z", re.IGNORECASE)) for row in BEFORE)
    return before, tuple((row, re.compile(_expanded(row.pattern), re.IGNORECASE)) for row in AFTER)


def _expanded(pattern: str) -> str:
    """A pattern of the grammar as a regular expression; a name that comes again is told apart by a number."""
    while _PHRASE.search(pattern):
        pattern = _PHRASE.sub(lambda found: PHRASES[found[1]], pattern)
    times: dict[str, int] = {}

    def named(name: str) -> str:
        times[name] = times.get(name, 0) + 1
        return f"(?P<{name}>" if times[name] == 1 else f"(?P<{name}__{times[name]}>"

    def put(found: re.Match[str]) -> str:
        word, name, other, own = found.groups()
        if own:
            return named(own)
        return f"(?:{_word(word)})" if word else f"{named(name)}{_word(other or name)})"

    return _GAP.sub(lambda found: _GAPS.get(found[0], found[0]), _PLACE.sub(put, pattern))


def _word(name: str) -> str:
    if name == "holiday":
        names = sorted(HOLIDAYS, key=len, reverse=True)
        return "|".join(names).replace("st. ", r"(?:st\.?|saint) ").replace(".", r"\.?")
    return WORDS[name]
