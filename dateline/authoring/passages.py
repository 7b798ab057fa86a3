"""Passages: the sentences of a text and its time expressions go in; each as a story reads it comes out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.authoring.clauses import Clause, clauses
from dateline.authoring.english_clauses import OPENING, QUOTING
from dateline.authoring.named_dates import Named, named_date
from dateline.authoring.spans import Span
from dateline.authoring.stretches import paired
from dateline.authoring.timex import TimeExpression

LONG_QUOTE = 8  # sentences, at most, that one quote is taken to go on
SENTENCES = 12  # in a paragraph, on average, at most, where a text still has its paragraphs
LONG_HEADING = 20  # words: a longer line is a sentence without its full stop

_ENDED = re.compile(r"[.!?…:;]\W*\Z")
_ANAPHOR = re.compile(r"\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|both|there)\b", re.IGNORECASE)
_QUOTE = re.compile(r"``|''|[“”«»]|(?<![0-9])\"")
_LETTERS = re.compile(r"[^\W\d_]")


class Passage(NamedTuple):
    """A sentence: its clauses, the date that it names, and whether it is a heading, a date line or words in quotes."""

    span: Span
    parts: tuple[Clause, ...]
    named: Named | None
    heading: bool
    date_line: str
    head: Clause | None
    quoted: bool
    within: bool
    anaphoric: bool
    opens: bool
    words: int

    @property
    def says(self) -> bool:
        """Whether what happens in it is that something is said."""
        return self.head is not None and (self.head.kind == "attribution" or self.head.lemma in QUOTING)


def read_passages(text: str, spans: Sequence[Span], found: Sequence[TimeExpression]) -> list[Passage]:
    """The sentences of a text with the time expressions that stand in each."""
    starts = [each.start for each in found]
    breaks = ["\n" in text[one.end : other.start] for one, other in pairwise(spans)] + [True]
    flat = sum(breaks) * SENTENCES < len(spans)  # its paragraphs were lost, so each sentence may begin one
    passages: list[Passage] = []
    open_since = -1  # the number of the sentence in which a quote began that has not ended
    for number, span in enumerate(spans):
        inside = found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if open_since >= 0 and number - open_since > LONG_QUOTE:
            open_since = -1
        within, first = open_since >= 0, number == 0 or breaks[number - 1]
        alone = first and breaks[number]
        passages.append(_passage(text, span, paired(text, inside), within=within, alone=alone, opens=first or flat))
        opened = _leaves_open(text, span, within)
        open_since = (open_since if within else number) if opened else -1
    if len(passages) > 1 and passages[1].date_line and not _ENDED.search(text, *spans[0]):
        passages[0] = passages[0]._replace(heading=True)
    return passages


def _passage(
    text: str, span: Span, found: Sequence[TimeExpression], *, within: bool, alone: bool, opens: bool
) -> Passage:
    parts = clauses(text, span)
    words = text[span.start : span.end]
    spoken = [part.quoted for part in parts if part.verb]
    return Passage(
        span=span,
        parts=parts,
        named=named_date(text, span, parts, found),
        heading=alone and not within and not _ENDED.search(words) and words.count(" ") < LONG_HEADING,
        date_line=_date_line(text, span, found),
        head=_head(parts),
        quoted=within or (bool(spoken) and all(spoken)),
        within=within,
        anaphoric=bool(_ANAPHOR.match(words)),
        opens=opens,
        words=len(words.split()),
    )


def _leaves_open(text: str, span: Span, within: bool) -> bool:
    """Whether a quote is open behind a sentence, that is within one or not at its start."""
    for mark in _QUOTE.finditer(text, *span):
        within = not within if mark[0] == '"' else mark[0] in OPENING
    return within


def _date_line(text: str, span: Span, found: Sequence[TimeExpression]) -> str:
    """The date that is all a sentence says; "" where it says more."""
    rest = text[span.start : span.end]
    for each in reversed(found):
        rest = rest[: each.start - span.start] + rest[each.end - span.start :]
    return found[0].edtf if found and not _LETTERS.search(rest) else ""


def _head(parts: Sequence[Clause]) -> Clause | None:
    """The clause that says what the sentence tells: its own or who says so, else what is said."""
    for kinds in (("main", "attribution"), ("reported",)):
        heads = [part for part in parts if part.kind in kinds and part.verb]
        if heads:  # "it had opened higher but fell"
            later = next((part for part in heads if part.tense == "past"), heads[0])
            return later if heads[0].tense == "past perfect" else heads[0]
    return next((part for part in parts if part.verb), None)
