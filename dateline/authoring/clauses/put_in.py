"""Put in: the pieces of a sentence go in; who is named in what is said, and then described, comes out as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Piece, content_start
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word


def with_named(words: Sequence[Word], pieces: list[Piece], times: Sequence[Span]) -> list[Piece]:
    """With who is named in what is said, and then described: "said | that Bo Day, | who ran a mill, | had sold it"."""
    made = pieces[:2]
    for piece in pieces[2:]:
        said, put_in = made[-2], made[-1]
        told = said.groups[-1:] if len(said.groups) == 1 and said.groups[0].lemma in CLAUSE_TAKERS else []
        described = put_in.groups and put_in.after_sign and put_in.opener in ("who", "which", "whose")
        bare = piece.groups and piece.after_sign and not piece.opener and piece.groups[0].first == piece.first
        if told and described and bare and not told[0].passive:
            first = content_start(words, told[0], replace(told[0], first=said.last), times)
            if first < said.last and words[said.last - 1].is_word:
                named = Piece(first, said.last, "that", [], after_sign=False, said_by=told[0])
                made[-2:] = [replace(said, last=first), named, put_in]
                made.append(replace(piece, said_by=told[0]))
                continue
        made.append(piece)
    return made
