"""Segments: the tokens of a sentence go in; the pieces that breaks and participles cut it into come out, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.authoring.breaks import Break, Kind, Opener, find_breaks
from dateline.authoring.english_clauses import ADVERBS, PREPOSITIONS, SAYING, WEEKDAYS
from dateline.authoring.quotes import quoted_runs
from dateline.authoring.tokens import Token
from dateline.authoring.verb_groups import VerbGroup, verb_groups

_BY_HOW_MUCH = frozenset(("rise", "fall", "grow", "increase", "drop", "decline", "decrease", "jump", "pass"))


class Segment(NamedTuple):
    """The tokens from `first` up to `last`, around one verb at most."""

    first: int
    last: int
    kind: Kind
    link: str
    opener: Opener
    group: VerbGroup | None
    quoted: bool = False


def segments(words: Sequence[Token]) -> list[Segment]:
    """The pieces of a sentence, with the kinds that their links give them; the rest has "" for its kind."""
    groups = verb_groups(words)
    runs = quoted_runs(words, groups)
    found: list[Segment] = []
    breaks = find_breaks(words, groups, runs)
    for here, after in zip(breaks, [*breaks[1:], Break(len(words), "", "", "stop")], strict=True):
        inside = [group for group in groups if here.at <= group.first < after.at]
        quoted = any(start <= here.at < end for start, end in runs)
        headed = any(piece.group and piece.kind == "" for piece in found)
        found += [piece._replace(quoted=quoted) for piece in _pieces(words, here, after.at, inside, headed=headed)]
    return found


def _pieces(
    words: Sequence[Token], here: Break, last: int, inside: list[VerbGroup], *, headed: bool
) -> Iterator[Segment]:
    """The piece from a break on, cut where participles stand in it: "the talks | held in May | ended"."""
    head = _head(words, here, inside)
    if here.kind in ("infinitive", "participle"):
        sure = next((group for group in inside[1:] if group.finite == "yes"), None)  # "a plan to buy it | was rejected"
        if not sure and not headed and here.kind == "participle" and here.opener == "link":
            able = (group for group in inside[1:] if group.finite == "perhaps" and group.tense != "present")
            sure = next(
                (group for group in able if not _bare(words, here, group)), None
            )  # "a boat carrying fish | landed"
        yield Segment(here.at, sure.first if sure else last, here.kind, here.link, here.opener, inside[0])
        if sure:
            yield Segment(sure.first, last, "", "", "link", sure)
        return
    at = here.at
    kind, link, opener = here.kind, here.link, here.opener
    for group in inside:
        if group.first == at == here.at and group is not head and group.tense != "present":
            yield Segment(at, head.first if head else last, "participle", link, opener, group)
            at, opener = (head.first if head else last), "link"
            continue
        if group is head or group.finite != "perhaps" or group.tense == "present" or group.first < at:
            continue
        stop = head.first if head and head.first > group.first else last
        if group.first > at:
            yield Segment(at, group.first, kind, link, opener, head if head and head.first < group.first else None)
        yield Segment(group.first, stop, "participle", "", "link", group)
        at, opener = stop, "link"
        if stop == last:
            return
    if at < last:
        yield Segment(at, last, kind, link, opener, head if head and head.first >= at else None)


def _head(words: Sequence[Token], here: Break, inside: list[VerbGroup]) -> VerbGroup | None:
    """The finite verb of a piece."""
    sure = next((group for group in inside if group.finite == "yes"), None)
    if sure:
        return sure
    able = [group for group in inside if group.finite == "perhaps" and not _bare(words, here, group)]
    able = [group for group in able if group.tense != "present"] or able
    if len(able) > 1:
        first, second = able[:2]
        after = words[second.last + 1].low if second.last + 1 < len(words) else ""
        nearer = words[first.last + 1].low
        return second if after != "by" and nearer in PREPOSITIONS and first.lemma not in SAYING else first
    return able[0] if able else None


def _bare(words: Sequence[Token], here: Break, group: VerbGroup) -> bool:
    """Whether a form that may be past is a participle: it has no subject, or "by" says who did it."""
    after = words[group.last + 1].low if group.last + 1 < len(words) else ""
    if after == "by" and group.lemma not in _BY_HOW_MUCH:
        return True
    first = here.at
    while first < group.first and (words[first].low in ADVERBS or words[first].low.endswith("ly")):
        first += 1
    if group.first != first or here.opener in ("and", "quote") or here.kind:
        return False
    if group.tense == "present":
        return True
    return after in PREPOSITIONS or after in ("last", "earlier", "this") or after in WEEKDAYS
