"""Awaited: the pieces of a sentence go in; one put in that tells what is to be done comes out as a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Piece
from dateline.authoring.clauses.group import Group, lemma_of, low_at
from dateline.authoring.language.words import Word


def with_awaited(words: Sequence[Word], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with "…, to be put to the vote on 5 May" as one that tells of what stands before the comma."""
    return [_read(words, piece, led=number > 0) for number, piece in enumerate(pieces)]


def _read(words: Sequence[Word], piece: Piece, *, led: bool) -> Piece:
    first = piece.first
    if not led or piece.groups or piece.opener or not piece.after_sign:
        return piece
    lemma = lemma_of(words, first + 2, "participle") if words[first].low == "to" else ""
    if not lemma or low_at(words, first + 1) != "be":
        return piece
    return replace(piece, opener="which", groups=[Group(first, first + 3, lemma, "future", passive=True)])
