"""Clauses: a sentence of a text goes in; its clauses come out, each with its verb, its tense and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline.authoring.breaks import Kind
from dateline.authoring.english_clauses import QUOTING, SAYING
from dateline.authoring.segments import Segment, segments
from dateline.authoring.spans import Span
from dateline.authoring.tokens import Token, tokens
from dateline.authoring.verb_groups import Tense

LONGEST = 5000  # characters of a sentence that are looked at; no one writes longer ones, but programs do


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence around one verb.

    What a date in it dates is its `kind`: in `main` the happening itself; in `attribution` the statement, not what was
    told ("police said Friday"); in `reported` what was told, in quotes (`quoted`) or not; in `relative`, `participle`
    and `infinitive` something beside it; in `temporal` what it is measured from ("after Friday's vote"); `subordinate`
    is a reason or a condition. `link` is the word that it hangs on ("when", "who", "that"), "" without one. `verb` is
    its verb with the auxiliaries, None where it has none, and `lemma` that verb's plain form.

    `tense` is "past", "present", "perfect" (has done), "past perfect" (had done), "future" (will), "planned" (is to,
    is due to, plans to), "conditional" (would, may), "infinitive", "participle", or "" without a verb. `was` is true
    where the verb begins with a past auxiliary, so that "was to" can be told from "is to".
    """

    start: int
    end: int
    kind: Kind
    verb: Span | None
    lemma: str
    tense: Tense
    negated: bool
    link: str
    quoted: bool
    was: bool

    @property
    def looks_ahead(self) -> bool:
        """Whether it speaks of what is still to come; what was to come ("was due to") may be past."""
        return self.tense == "future" or (self.tense == "planned" and not self.was)


@lru_cache(maxsize=256)  # the sentences of an article, for all who ask
def clauses(text: str, sentence: Span) -> tuple[Clause, ...]:
    """The clauses of a sentence in order, apart from each other; where one stands within another, that one is in two.

    A part of a clause that another one cut off has its kind, and no verb.
    """
    words = tokens(text, sentence.start, min(sentence.end, sentence.start + LONGEST))
    return tuple(_clause(words, piece) for piece in _joined(words, _attributed(segments(words))))


def _attributed(found: list[Segment]) -> list[Segment]:
    """The pieces with their kinds, what is told kept apart from who says so."""
    placed = _placed(found)
    for number, piece in enumerate(placed):
        group = piece.group
        if not group or group.lemma not in SAYING or piece.kind not in ("main", "participle") or piece.quoted:
            continue
        after = placed[number + 1] if number + 1 < len(placed) else None
        if after and (after.kind == "reported" or (after.quoted and _utters(piece))):
            placed[number] = piece._replace(kind="attribution")
        elif number and group.lemma in QUOTING and piece.kind == "main" and _comments(piece, placed[number - 1], after):
            placed[number] = piece._replace(kind="attribution")
            placed = [_told(each) if place != number else each for place, each in enumerate(placed)]
    return placed


def _placed(found: list[Segment]) -> list[Segment]:
    """The pieces, each with a kind: what has no link of its own goes on with the sentence or with the piece before."""
    placed: list[Segment] = []
    level: Kind = "main"
    headed = False
    for number, piece in enumerate(found):
        before = placed[-1] if placed else None
        kind = "" if not headed and _ends_subject(piece, found[number + 1 :]) else piece.kind
        if piece.quoted:
            kind = kind or "reported"
        elif kind == "reported" and piece.link in ("", "that"):
            level, headed = "reported", piece.group is not None
        elif not kind:
            if piece.opener == "stop" and piece.group:
                level = "main"
            joins = before is not None and before.kind not in ("main", "reported") and before.kind != "attribution"
            if piece.group and not (joins and piece.opener == "and" and before and before.group):
                kind, headed = level, True
            elif before and joins and (headed or piece.opener not in ("comma", "link")):
                kind = before.kind
            else:
                kind = before.kind if before and headed and before.kind != "attribution" else level
        placed.append(piece._replace(kind=kind))
    return placed


def _ends_subject(piece: Segment, rest: list[Segment]) -> bool:
    """Whether a past form behind a comma is the verb of the sentence: "his wife, Ann, left in May"."""
    if piece.kind != "participle" or piece.opener != "comma" or not piece.group or piece.group.finite != "perhaps":
        return False
    return not any(each.group and each.group.finite == "yes" and not each.kind for each in rest)


def _utters(piece: Segment) -> bool:
    """Whether a verb of saying stands right before what it says."""
    return piece.group is not None and piece.last - piece.group.last <= 14


def _comments(piece: Segment, before: Segment, after: Segment | None) -> bool:
    """Whether "said X on Friday" or "X said" stands behind or within what was said, with nothing else that is said."""
    assert piece.group is not None
    inverted = piece.group.first == piece.first
    if piece.opener not in ("comma", "quote", "link"):
        return False
    short = piece.group.first - piece.first <= 8 and piece.last - piece.group.last <= 6
    within = (
        after is not None and after.group is not None and piece.last - piece.first <= 6
    )  # "This, he said, would end"
    told = before.quoted or before.group is not None
    return (inverted and told) or (short and (told or within))


def _told(piece: Segment) -> Segment:
    return piece._replace(kind="reported") if piece.kind == "main" and piece.group else piece


def _joined(words: list[Token], found: list[Segment]) -> list[Segment]:
    """The pieces, those without a verb or a link of their own joined to one of their kind before them."""
    joined: list[Segment] = []
    for piece in found:
        before = joined[-1] if joined else None
        mark = not any(word.low[0].isalnum() for word in words[piece.first : piece.last])
        alike = before and before.kind == piece.kind and before.quoted == piece.quoted and not piece.group
        if before and (mark or (alike and piece.opener != "link")):
            joined[-1] = before._replace(last=piece.last)
        elif piece.first < piece.last:
            joined.append(piece)
    return joined


def _clause(words: list[Token], piece: Segment) -> Clause:
    group = piece.group
    verb = Span(words[group.first].start, words[group.last].end) if group else None
    return Clause(
        words[piece.first].start,
        words[piece.last - 1].end,
        piece.kind or "main",
        verb,
        group.lemma if group else "",
        group.tense if group else "",
        bool(group and group.negated),
        piece.link,
        piece.quoted,
        bool(group and words[group.first].low in ("was", "were", "had")),
    )
