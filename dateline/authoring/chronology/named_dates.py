"""Named dates: what a sentence tells and its time expressions go in; the one that dates the sentence comes out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.authoring.chronology.dating import own_date
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.times.timex import TimeExpression

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DEICTIC = re.compile(r"to(?:day|morrow|night)\b|yesterday\b|(?:this|next|last) ", re.IGNORECASE)
# Which day a time of the day is of: "Monday night", "4 May at noon"; not "about 4 p.m.".
NAMES_DAY = re.compile(
    r"day|yester|tomorrow|this|last|next|following|previous|night|morning"
    r"|\b(?!about|around|before|after|until|since|nearly|almost|just)[a-z]{3,} [0-9]|[0-9] [a-z]{3,}|-[0-9]",
    re.IGNORECASE,
)
SAME_DAY = re.compile(
    r"(?:(?:earlier|later|early|late) )?(?:(?:in|on) )?(?:the|that)(?: same| very)? day", re.IGNORECASE
)
_ACCORDING = re.compile(r"\baccording to\b[^,;]*\Z", re.IGNORECASE)
_TO_HEARERS = re.compile(r"\bto (?:reporters|journalists|lawmakers)\b")
_REACH = 120  # characters behind "according to"


class Named(NamedTuple):
    """The date that dates a sentence, and the clause it stands in.

    `beside` is true where it does not date what the sentence itself tells, but something that it mentions. `said` is
    the date of the statement where there is one besides, or "".
    """

    edtf: str
    basis: str
    clause: Telling
    beside: bool
    said: str


class _Candidate(NamedTuple):
    rank: int
    number: int
    coarse: bool
    edtf: str
    clause: Telling


def day_of(edtf: str) -> dt.date | None:
    """The day that EDTF text names, a time of day aside; None where it names none or doubts it."""
    head = edtf.partition("T")[0]
    try:
        return dt.date.fromisoformat(head) if _DAY.fullmatch(head) else None
    except ValueError:
        return None


def named_date(
    text: str, told: Sequence[Telling], times_of: Mapping[int, Sequence[TimeExpression]], published: str
) -> Named | None:
    """The date that the sentence itself gives to what it tells; None where it gives none."""
    able = [
        found
        for number, each in enumerate(told)
        if (found := _candidate(text, told, number, times_of[number], published))
    ]
    named = [time for times in times_of.values() for time in times if _is_of_report(text, told[0], time)]
    if not able:
        return Named(named[0].edtf, _BASES[_STATEMENT], told[0], beside=False, said=named[0].edtf) if named else None
    best = min(able, key=lambda one: one[:3])
    content = [each for each in able if (each.clause.kind == "content" and each.rank == _CONTENT) or each.rank == _WHEN]
    if best.clause.kind == "statement" and content:
        what = min(content, key=lambda one: one[:3])
        if not what.coarse and what.clause.is_past and not what.clause.quoted:
            best = what
    if best.clause.kind == "content" and best.coarse and any(each.kind == "statement" or each.said for each in told):
        return None  # a plan or a figure: what happened is that it was said
    said = next((each.edtf for each in sorted(able, key=lambda one: one[:3]) if each.clause.kind == "statement"), "")
    return Named(best.edtf, _BASES[best.rank], best.clause, best.rank > _WHEN, said)


_MAIN, _STATEMENT, _CONTENT, _WHEN, _BESIDE = range(5)
_BASES = ("named", "statement's date", "named in what is told", "named beside it", "named beside it")
_RANKS = {"main": _MAIN, "statement": _STATEMENT, "content": _CONTENT}


def _candidate(
    text: str, told: Sequence[Telling], number: int, times: Sequence[TimeExpression], published: str
) -> _Candidate | None:
    telling = told[number]
    dated = own_date(text, telling, [time for time in times if _may_date(text, telling, time)], published)
    if not dated or dated.rule in ("before what it precedes", "until then"):
        return None
    edtf = dated.edtf.partition("T")[0] if day_of(dated.edtf) else dated.edtf
    exact = day_of(edtf.removesuffix("/..")) is not None
    rank = _RANKS.get(telling.kind, _WHEN if telling.opener in ("when", "as", "while", "once") else _BESIDE)
    if telling.opener == "who" and _TO_HEARERS.search(telling.text(text, telling.rest)):
        rank = _STATEMENT  # an official who spoke to reporters on Thursday said
    if rank == _MAIN and telling.was and telling.group.tense in ("future", "would"):
        rank = _CONTENT  # what was to be: another date of the sentence says what came of it
    if rank >= _WHEN and (not exact or (rank == _BESIDE and _happens(told))):
        return None
    return _Candidate(rank, number, not exact, edtf, telling)


def _may_date(text: str, telling: Telling, time: TimeExpression) -> bool:
    if (
        not (time.edtf or time.type == "DURATION")
        or _is_of_report(text, telling, time)
        or (time.type == "TIME" and not NAMES_DAY.search(time.text))
    ):
        return False  # "at 9 p.m.": of which day is not said
    return not (SAME_DAY.fullmatch(time.text) or (telling.quoted and _DEICTIC.match(time.text)))


def _is_of_report(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether it is the day of the report that all is told by: "according to Friday's report"."""
    return bool(_ACCORDING.search(text[max(telling.words[0].start, time.start - _REACH) : time.start]))


def _happens(told: Sequence[Telling]) -> bool:
    """Whether what the sentence itself tells is a happening, past or to come, and no state of things."""
    head = next((each for each in told if each.kind in ("main", "statement")), None)
    return head is not None and (head.group.tense in ("past", "pluperfect") or head.looks_ahead or head.group.negated)
