"""Houses: the name of a body in a text goes in; whether it is only where something is comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.name_words import Word
from dateline.authoring.people import OFFICES
from dateline.authoring.pieces import Piece
from dateline.authoring.word_sets import word_set

_SEATS = {("white", "house"), ("pentagon",), ("kremlin",), ("downing", "street"), ("capitol",), ("elysee",)}
_BUILDINGS = word_set("school college university hospital court museum church library prison theatre theater")
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
