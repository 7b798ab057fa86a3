"""Houses: the name of a body or a place goes in; whether the body is only where something is, or the place acts."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.name_words import Word
from dateline.authoring.people import OFFICES
from dateline.authoring.pieces import Piece
from dateline.authoring.word_sets import word_set

_SEATS = {("white", "house"), ("pentagon",), ("kremlin",), ("downing", "street"), ("capitol",), ("elysee",)}
_BUILDINGS = word_set(
    """school college university hospital court museum church library prison theatre theater center centre conference
    convention stadium arena"""
)
_RULES = word_set("sued passed banned enacted executed legalized legalised outlawed appealed")
_BEATS = word_set("beat defeated thrashed")
_PLAYS = _BEATS | word_set("signed sacked")
_AT = ("at", "outside", "near", "inside")


def is_house(words: Sequence[Word], piece: Piece) -> bool:
    """Whether a house is only where something is: `met at the White House`, `jailed at Leeds Crown Court`.

    Those who are at one, as `students at Oslo University`, are told by it.
    """
    named = tuple(word.key for word in words[piece.first : piece.last])
    before = [word.key for word in words[max(piece.first - 2, 0) : piece.first] if word.key != "the"]
    if not before:
        return False
    if named in _SEATS:
        return before[-1] in (*_AT, "in", "to")
    is_body = piece.sort == "body" and not _BUILDINGS.isdisjoint(named)
    return is_body and before[-1] in _AT and before[0] not in OFFICES


def acting_as(words: Sequence[Word], piece: Piece) -> str:
    """What a place is that does what no place does: `government` for `Texas sued`, `organization` for `Leeds beat`."""
    if piece.first and words[piece.first].joined and words[piece.first - 1].key in _BEATS:
        return "organization"
    following = words[piece.last] if piece.last < len(words) and not words[piece.last - 1].owns else None
    if following is None or not following.joined:
        return ""
    return "government" if following.key in _RULES else "organization" if following.key in _PLAYS else ""
