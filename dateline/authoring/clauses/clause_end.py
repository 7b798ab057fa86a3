"""Clause end: the pieces of a sentence go in; where the clause of one of them ends comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import Piece, is_timely
from dateline.authoring.clauses.doers import RELATIVE, THE
from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.clauses.leads import PLACING
from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word

_CHARGES = {"charge": "with", "accuse": "of", "convict": "of", "suspect": "of", "acquit": "of", "replace": "with"}


def list_end(words: Sequence[Word], pieces: list[Piece], number: int, group: Group, times: Sequence[Span]) -> int:
    """Where a clause ends with the list of names that its piece breaks off in: "met Ann Lee, Bo Day and Ada Obi".

    Or with the name of whom it is done to, and what follows: "asked the mediator, Ada Obi, to act".
    """
    end = _charge_start(words, pieces, number, group)
    if end < pieces[number].last:
        return end
    later = [one for one in pieces[number + 1 : number + 3] if one.after_sign and not one.groups and not one.opener]
    if (
        later
        and later[0] is pieces[number + 1]
        and low_at(words, group.last) in THE
        and _is_named(words, later[0], times)
    ):
        goes_on = later[1:] and words[later[1].first].low in PLACING | {"to", "as", "for", "with", "of", "over"}
        return later[1].last if goes_on else later[0].last
    for piece in pieces[number + 1 : number + 6]:
        named = words[end - 1].text[0].isupper() and words[piece.first].text[0].isupper()
        if piece.groups or piece.opener not in ("", "and") or not piece.after_sign or not named:
            break
        end = piece.last
        if any(words[at].low == "and" for at in range(piece.first, piece.last)):
            return end
    return pieces[number].last


def _charge_start(words: Sequence[Word], pieces: list[Piece], number: int, group: Group) -> int:
    """Where a clause about the accused ends and the charge begins: "charged a man who fled on Friday | with murder"."""
    piece = pieces[number]
    host = pieces[number - 1].groups[-1:] if number and piece.opener in RELATIVE else []
    of = _CHARGES.get(host[0].lemma, "") if host else ""
    behind = (at for at in range(group.last + 1, piece.last - 1) if words[at].low == of)
    return next(behind, piece.last) if of else piece.last


def _is_named(words: Sequence[Word], piece: Piece, times: Sequence[Span]) -> bool:
    """Whether a piece is a name, and no day: what stands before it is somebody's position."""
    named = words[piece.first : piece.last]
    before = words[piece.first - 2]
    return (
        len(named) < 5
        and words[piece.first - 1].text == ","
        and before.is_word
        and not before.low[0].isdigit()
        and all(word.text[0].isupper() for word in named)
        and not any(is_timely(words, at, times) for at in range(piece.first, piece.last))
    )
