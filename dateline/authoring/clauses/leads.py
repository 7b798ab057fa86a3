"""Leads: words before a clause's subject or verb go in; whether they only say when or where, or who, comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import JOINTS, Piece, Range, is_gerund, is_timely
from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.language.english_verbs import AT_TIMES
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_LEADS = word_set(
    """in on at after before during since following by despite amid with without for from as under over earlier later
    meanwhile however also but and then still until through post upon late early last next this while when if
    because although though speaking citing according besides beyond instead separately additionally moreover
    overall elsewhere today yesterday tomorrow to among once ahead days hours weeks months years recently
    nevertheless nonetheless finally further furthermore thus therefore so yet now nearly just only even per given
    born"""
)
HEDGES = ("least", "most", "about", "around")
PLACING = word_set("in at on from near outside into inside")


def past_lead(words: Sequence[Word], subject: Range, times: Sequence[Span]) -> int:
    """Where those begin who did it, behind when and where: "In Kiru on Monday | police", "At a rally in May | Lee"."""
    at = subject.first
    while at < subject.last - 1:
        if is_timely(words, at, times):
            at += 1
        elif words[at].low in PLACING and words[at + 1].low not in HEDGES:
            name = at + 1
            while name < subject.last and words[name].text[0].isupper() and not is_timely(words, name, times):
                name += 1
            time = next((one for one in range(subject.last - 1, at, -1) if is_timely(words, one, times)), at)
            owned = words[name - 1].low.endswith(("’s", "s’"))
            if at + 1 < name < subject.last and not owned:
                at = name
            elif time > at:
                at = time + 1
            else:
                break
        else:
            break
    return at if at < subject.last else subject.first


def leads(words: Sequence[Word], piece: Piece, times: Sequence[Span]) -> bool:
    """Whether words before a comma only say when, where or how."""
    first = words[piece.first]
    behind = _first_not_timely(words, piece, times)
    if piece.first < behind < piece.last and words[behind].low not in _LEADS and not is_gerund(words, behind):
        return False  # "On Monday police in Kiru, acting on a tip, …"
    owned = any(word.low.endswith(("’s", "s’")) for word in words[piece.first : min(piece.first + 3, piece.last)])
    if owned and is_timely(words, piece.first, times):
        return False  # "last week's storm"
    only = first.low in _LEADS or first.low.endswith("ly") or is_gerund(words, piece.first)
    only = only or (first.text[0].islower() and any(form == "participle" for _, form in verb_forms(first.low)))
    return only or first.hidden or is_timely(words, piece.first, times)


def is_led_by_name(words: Sequence[Word], pieces: Sequence[Piece], number: int, group: Group) -> bool:
    """Whether a verb is of who was called by a position and a name: "and the mayor, Ann Lee, | resigned"."""
    near, by = pieces[max(number - 2, 0) : number], low_at(words, group.last) in ("of", "by")
    led = number > 2 and near[0].opener in JOINTS and not any(one.groups for one in near)
    return led and not by and not any(one.groups for one in pieces[number + 1 : number + 2])


def _first_not_timely(words: Sequence[Word], piece: Piece, times: Sequence[Span]) -> int:
    """Where what follows "On Monday" begins; the piece's first word where it does not begin with when."""
    first = piece.first + (words[piece.first].low in AT_TIMES and not is_timely(words, piece.first, times))
    at = first
    while at < piece.last and is_timely(words, at, times):
        at += 1
    return at if at > first else piece.first
