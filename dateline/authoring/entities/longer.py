"""Longer: the name of a country or a place in a text goes in; whether it is only part of a longer name comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.authoring.entities.bodies import TEAMS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.newcomers import Run
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.entities.pieces import Piece
from dateline.authoring.language.word_sets import word_set

_OF_A_COUNTRY = ("health", "statistics", "air", "radio", "team", "transport", "environment")  # "Health Canada said"
_OF_NAMES = word_set("tour cup battle treaty order bishop archbishop duke duchess prince princess friends heart voice")
_NO_PARTS = NO_NAMES | OFFICES | GRADES


def begins_longer(
    text: str, words: Sequence[Word], piece: Piece, following: Piece | None, runs: Mapping[Piece, Run]
) -> bool:
    """Whether a country's name is the beginning of a longer one that no table knows: `China Daily`."""
    after = words[piece.last] if piece.last < len(words) else None
    if not after or not after.joined or not after.capital or words[piece.last - 1].owns:
        return False
    if after.key == "anti":
        return True  # "UK Anti-Doping"
    if after.key in _NO_PARTS or "-" in text[words[piece.last - 1].end : after.start]:
        return False
    return following is None or (following in runs and not runs[following].sort)


def ends_longer(words: Sequence[Word], piece: Piece) -> bool:
    """Whether a name is the end of another: `Copa America`, `Tour of Peru`."""
    before = words[piece.first - 1] if piece.first and words[piece.first].joined else None
    if before and before.key == "of" and piece.first > 1 and words[piece.first - 2].key in _OF_NAMES:
        return words[piece.first - 2].capital  # "the Tour of Peru"
    if not before or not before.capital or before.owns or before.acronym:
        return False
    if before.opens:
        return before.key in TEAMS.union(_OF_A_COUNTRY)
    return before.key not in _NO_PARTS and not countries().get((before.key,))
