"""Breaks: the tokens of a sentence and its verbs go in; where its links, marks and verbs cut it comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.authoring.english_clauses import (
    ADVERBS,
    BE,
    BESIDE_SAYING,
    COORDINATORS,
    DETERMINERS,
    HEARERS,
    MONTHS,
    NO_CLAUSE,
    NOUNS_OF_SAYING,
    PLACES_OF_SAYING,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    STOPS,
    SUBJECTS,
    SUBORDINATE,
    TEMPORAL,
    TIMES_OF_DAY,
    WEEKDAYS,
)
from dateline.authoring.tokens import Token
from dateline.authoring.verb_groups import VerbGroup

Kind = Literal["", "main", "attribution", "reported", "relative", "participle", "temporal", "subordinate", "infinitive"]
# What a piece begins with: a link of its own, a comma, another mark, "and", or a quote's beginning or end.
Opener = Literal["link", "comma", "stop", "and", "quote"]

_FARTHEST = 16  # words between "and" and the verb of what it joins


class Break(NamedTuple):
    """Where a piece begins, of which kind it is ("" where that is for what is around it to say), and by which link."""

    at: int
    kind: Kind
    link: str
    opener: Opener


def find_breaks(words: Sequence[Token], groups: list[VerbGroup], runs: list[tuple[int, int]]) -> list[Break]:
    """The breaks of a sentence in order, one at a place; `runs` are its quotes."""
    return sorted({each.at: each for each in _breaks(words, groups, runs)}.values())


def _breaks(words: Sequence[Token], groups: list[VerbGroup], runs: list[tuple[int, int]]) -> Iterator[Break]:
    starts = {group.first: group for group in groups}
    yield Break(0, "", "", "stop")
    for first, last in runs:
        yield Break(first, "", "", "quote")
        if last < len(words):
            yield Break(last, "", "", "quote")
    at = 0
    while at < len(words):
        group = starts.get(at)
        if group:
            yield from _at_verb(words, group, groups)
            at = group.last + 1
            continue
        low = words[at].low
        if low == "," and at + 1 < len(words) and not _in_date(words, at):
            yield Break(at + 1, "", "", "comma")
        elif low in STOPS and at + 1 < len(words):
            yield Break(at + 1, "", "", "stop")
        elif link := _link(words, at, groups):
            yield link
        at += 1


def _in_date(words: Sequence[Token], at: int) -> bool:
    """Whether a comma stands between a day and its year, or a weekday and its day: "Monday, May 3, 2021"."""
    before, after = words[at - 1].low if at else "", words[at + 1].low
    if before.isdigit() and len(before) <= 2 and after.isdigit() and len(after) == 4:
        return True
    return before in WEEKDAYS and after.rstrip(".") in MONTHS


def _at_verb(words: Sequence[Token], group: VerbGroup, groups: list[VerbGroup]) -> Iterator[Break]:
    """Where a verb makes a piece of its own: "to buy", "killing 12", and what is said without "that"."""
    before = words[group.first - 1].low if group.first else ""
    if group.tense == "infinitive":
        yield Break(group.first, "infinitive", "to", "link")
    elif group.tense == "participle" and before not in TEMPORAL:
        yield Break(group.first, "participle", "", "comma" if before in ("", ",") else "link")
    if group.lemma in SAYING and (told := _told(words, group, groups)):
        yield Break(told, "reported", "", "link")


def _told(words: Sequence[Token], group: VerbGroup, groups: list[VerbGroup]) -> int:
    """Where begins what is said, without "that", behind a verb of saying; 0 where nothing does."""
    sure = ("yes", "perhaps") if group.lemma in ("say", "claim", "think", "believe") else ("yes",)
    after = next((each for each in groups if each.first > group.last and each.finite in sure), None)
    if not after:
        return 0
    skipped = group.last + 1
    while skipped < after.first and _beside(words, skipped):
        skipped += 1
    between = [word.low for word in words[skipped : after.first]]
    if not between or any(
        low in STOPS or low in RELATIVES or low in ("that", "when", "whether", "``", "“", '"') for low in between
    ):
        return 0
    if "," in between:
        return 0
    return (
        skipped
        if words[skipped].low in SUBJECTS | DETERMINERS or words[skipped].text[0].isupper() or len(between) <= 6
        else 0
    )


def _beside(words: Sequence[Token], at: int) -> bool:
    """Whether a word behind a verb of saying says when, where or to whom: "told reporters on Monday in a statement"."""
    low, before = words[at].low, words[at - 1].low
    if low in WEEKDAYS and at + 1 < len(words) and words[at + 1].low in ("'s", "’s"):
        return False  # "said Monday's crash killed four"
    if low in HEARERS or low in WEEKDAYS or low in MONTHS or low in BESIDE_SAYING or low.endswith("ly"):
        return True
    if low in ("a", "an", "the"):
        return before in ("in", "on", "at", "during", "to")
    return low[0].isdigit() or (before in ("a", "an", "the") and low in PLACES_OF_SAYING)


def _link(words: Sequence[Token], at: int, groups: list[VerbGroup]) -> Break | None:
    """The piece that begins with this word where it is a link."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if low == "according" and after == "to":
        return Break(at, "attribution", "according to", "link")
    if (low == "ahead" and after == "of") or (low == "prior" and after == "to"):
        return Break(at, "temporal", f"{low} {after}", "link")
    if low in RELATIVES:
        governed = before in PREPOSITIONS and low in ("which", "whom", "whose")
        return Break(at - governed, "relative", low, "link") if at else None
    if low == "that":
        return _that(words, at, groups, before)
    if low in ("whether", "how", "why"):
        return Break(at, "reported", low, "link") if at else None
    if low in TEMPORAL:
        return Break(at, "temporal", low, "link") if _measures(words, at, groups, before, after) else None
    if low in SUBORDINATE:
        return Break(at, "subordinate", low, "link")
    if low in COORDINATORS:
        return _joined(words, at, groups)
    return None


def _that(words: Sequence[Token], at: int, groups: list[VerbGroup], before: str) -> Break | None:
    if before in PREPOSITIONS or not at:
        return None
    last = max((group for group in groups if group.last < at), key=lambda group: group.last, default=None)
    told = last and last.lemma in SAYING and at - last.last <= 12
    if (
        told
        or before in NOUNS_OF_SAYING
        or before in BE
        or before in ("and", "but", "expected", "clear", "possible", "likely")
    ):
        return Break(at, "reported", "that", "link")
    return Break(at, "relative", "that", "link") if _verb_behind(words, at, groups) else None


def _verb_behind(words: Sequence[Token], at: int, groups: list[VerbGroup]) -> VerbGroup | None:
    """The next verb that may be finite, before the sentence's next mark."""
    for group in groups:
        if group.first > at and group.finite != "no":
            between = words[at + 1 : group.first]
            return None if any(word.low in STOPS or word.low == "," for word in between[1:]) else group
    return None


def _measures(words: Sequence[Token], at: int, groups: list[VerbGroup], before: str, after: str) -> bool:
    """Whether "as", "since", "after" and their like begin a piece here, or are adverbs and prepositions of others."""
    low = words[at].low
    if low == "as":
        return (
            before not in NO_CLAUSE
            and after not in ("well", "of", "a", "an", "many", "much", "part")
            and bool(_verb_behind(words, at, groups))
        )
    if low in ("once", "till", "upon"):
        return (at == 0 or before in (",", "and")) and bool(_verb_behind(words, at, groups))
    if low == "following":
        return (before in ("", ",") or after in DETERMINERS) and before not in DETERMINERS
    if before in ("shortly", "just", "soon") and (after in TIMES_OF_DAY or after[:1].isdigit()):
        return False
    return (
        bool(after)
        and after not in (",", ".")
        and not (low == "before" and before in ("twice", "never", "ever", "days", "day"))
    )


def _joined(words: Sequence[Token], at: int, groups: list[VerbGroup]) -> Break | None:
    """The piece that "and" begins where a verb with or without its own subject follows."""
    opener: Opener = "comma" if at and words[at - 1].low == "," else "and"
    behind = at + 1
    while behind < len(words) and (
        words[behind].low in ADVERBS or words[behind].low.endswith("ly") or words[behind].low in ("then", "later")
    ):
        behind += 1
    if any(group.first in (behind, at + 1) and group.finite != "no" for group in groups):
        return Break(at, "", "", opener)
    follow = _verb_behind(words, at, groups)
    if (
        not follow
        or follow.first - at > _FARTHEST
        or not any(group.last < at and group.finite != "no" for group in groups)
    ):
        return None
    if any(word.low in RELATIVES or word.low in ("that", "when") for word in words[at : follow.first]):
        return None
    last = max((group for group in groups if group.last < at), key=lambda group: group.last)
    shared = last.passive and follow.first - at <= 4  # "three were killed and 12 injured"
    return Break(at, "", "", opener) if follow.finite == "yes" or shared else None
