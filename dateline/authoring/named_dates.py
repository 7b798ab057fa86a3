"""Named dates: a sentence with its clauses and time expressions goes in; the one that dates what it tells comes out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from dateline.authoring.clauses import Clause
from dateline.authoring.english_clauses import (
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATE,
    TEMPORAL,
)
from dateline.authoring.spans import Span
from dateline.authoring.stretches import as_told
from dateline.authoring.subject_dates import dates_subject
from dateline.authoring.timex import TimeExpression

# How an expression hangs on the words around it: "on Friday"; "at Friday's meeting"; "Friday's meeting"; "by Friday";
# "since Friday"; "for Friday"; "after Friday".
Tie = Literal["plain", "at", "noun", "bound", "start", "for", "beside"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_DEICTIC = re.compile(r"to(?:day|morrow|night)\b|yesterday\b|(?:this|next|last) ", re.IGNORECASE)
_NAMES_DAY = re.compile(
    r"day|night|morning|yester|tomorrow|this|last|next|[a-z]{3,} [0-9]|[0-9] [a-z]{3,}|-[0-9]", re.IGNORECASE
)
_SPANS = re.compile(r"\s*(?:to|until|till|through|[-–—])\s")
_SAME_DAY = re.compile(
    r"(?:(?:earlier|later|early|late) )?(?:(?:in|on) )?(?:the|that)(?: same| very)? day", re.IGNORECASE
)
_OWNED = re.compile(r"\s?['’]s?\b|\s?s['’]\s")
_FOLLOWED = re.compile(r"[ -]([^\W\d_][\w-]*)")
_HOLDS = frozenset(
    ("in", "at", "during", "on", "attend", "attended", "hold", "held", "through", "throughout", "within")
)
_TIES: dict[str, Tie] = dict.fromkeys(("by", "until", "till", "before", "pending", "through"), "bound")
_TIES |= dict.fromkeys(("for", "starting", "beginning", "effective"), "for")
_TIES |= {"since": "start", "after": "beside", "following": "beside", "of": "beside", "than": "beside"}
_PARTS = frozenset(
    ("as", "beginning", "end", "start", "middle", "morning", "afternoon", "evening", "night", "week", "month", "course")
)
_GOES_ON = (
    RELATIVES | SUBORDINATE | TEMPORAL | PREPOSITIONS | DETERMINERS | BE | HAVE | MODALS | COORDINATORS | SUBJECTS
)
_TOLD_PAST = frozenset(("past", "past perfect", "perfect"))


class Named(NamedTuple):
    """The date that dates a sentence, and the clause it stands in.

    `beside` is true where it does not date what the sentence itself tells, but something that it mentions. `said` is
    the date of the statement where there is one besides, or "".
    """

    edtf: str
    basis: str
    clause: Clause
    beside: bool
    said: str


class _Candidate(NamedTuple):
    rank: int
    number: int
    held: bool
    coarse: bool
    start: int
    edtf: str
    clause: Clause


def day_of(edtf: str) -> dt.date | None:
    """The day that EDTF text names, a time of day aside; None where it names none or doubts it."""
    head = edtf.partition("T")[0]
    try:
        return dt.date.fromisoformat(head) if _DAY.fullmatch(head) else None
    except ValueError:
        return None


def named_date(
    text: str, sentence: Span, parts: Sequence[Clause], expressions: Sequence[TimeExpression]
) -> Named | None:
    """The date that the sentence itself gives to what it tells; None where it gives none."""
    able = [found for each in expressions if (found := _candidate(text, sentence, parts, each))]
    if not able:
        return None
    best = min(able)
    told = [each for each in able if each.clause.kind == "reported" and each.rank <= _REPORTED]
    if best.clause.kind == "attribution" and told:
        what = min(told)
        if not what.coarse and what.clause.tense in _TOLD_PAST and not what.clause.quoted:
            best = what
    if best.clause.kind == "reported" and best.coarse and any(each.kind == "attribution" for each in parts):
        return None  # a plan or a figure: what happened is that it was said
    said = next((each.edtf for each in sorted(able) if each.clause.kind == "attribution"), "")
    return Named(best.edtf, _basis(best), best.clause, best.rank > _REPORTED, said)


_MAIN, _ATTRIBUTION, _REPORTED, _WHEN, _BESIDE = 0, 1, 2, 3, 4


def _candidate(text: str, sentence: Span, parts: Sequence[Clause], found: TimeExpression) -> _Candidate | None:
    """A date of a sentence with how near it is to what the sentence tells; None for one that dates something else."""
    if not found.edtf or found.type not in ("DATE", "TIME"):
        return None
    number = max((number for number, part in enumerate(parts) if part.start <= found.start), default=0)
    clause = parts[number]
    if found.type == "TIME" and not _NAMES_DAY.search(found.text):
        return None  # "at 9 p.m.": of which day is not said
    if _SAME_DAY.fullmatch(found.text) or (clause.quoted and _DEICTIC.match(found.text)):
        return None  # the day that the telling has come to, and the speaker's own day
    tie = tie_of(text, sentence, found)
    edtf = found.edtf.partition("T")[0] if day_of(found.edtf) else as_told(found, clause.lemma)
    main = _main_before(parts, number)
    if tie == "for" and not clause.looks_ahead:
        return None  # a strike called for Friday, sales for May
    of_subject = tie in ("noun", "beside") and _is_of_subject(text, parts[number:], found)
    if tie in ("noun", "beside") and not of_subject:
        return None
    if tie == "start":
        if main.tense not in ("perfect", "past perfect") or main.kind not in ("main", "reported"):
            return None
        span = f"{edtf}/.." if main.tense == "perfect" and "/" not in edtf and "[" not in edtf else edtf
        return _Candidate(_MAIN, number, False, day_of(edtf) is None, found.start, span, main)
    if tie == "bound":
        if not main.looks_ahead or "/" in edtf or "[" in edtf:
            return None
        edtf = f"[..{edtf}]"
    rank = _rank(clause, parts, trailing=_trails(text, clause, found), exact=day_of(edtf) is not None)
    if rank == _MAIN and clause.tense == "planned" and clause.was:
        rank = _REPORTED  # what was to be: another date of the sentence says what came of it
    if rank < 0:
        return None
    return _Candidate(rank, number, of_subject or tie == "at", day_of(edtf) is None, found.start, edtf, clause)


def _is_of_subject(text: str, parts: Sequence[Clause], found: TimeExpression) -> bool:
    """Whether what did it is a happening of that day: "Monday's blast killed 12"."""
    able = (part for part in parts if part.verb and part.verb.start >= found.end and part.kind != "relative")
    host = next(able, None)  # the quake | that hit Calder | killed nine
    alike = host is not None and (host.kind == parts[0].kind or (host.kind == "participle" and not parts[0].verb))
    if host is None or host.verb is None or not alike or host.negated or host.tense not in ("past", "past perfect"):
        return False
    return dates_subject(text, parts[0].start, found.start, found.end, host.verb.start)


def tie_of(text: str, sentence: Span, found: TimeExpression) -> Tie:
    """How a time expression hangs on the words around it."""
    before = [word.lower() for word in _WORD.findall(text[max(sentence.start, found.start - 40) : found.start])[-3:]]
    last = before[-1] if before else ""
    if found.type == "TIME" and before[-2:] in (["shortly", "before"], ["just", "before"]):
        return "plain"  # "shortly before noon on Saturday" is that Saturday
    follow = _FOLLOWED.match(text, found.end, sentence.end)
    if follow and follow[1] == "than":
        return "noun"  # three days later than planned
    owned = bool(_OWNED.match(text, found.end, sentence.end))
    if owned or (last in DETERMINERS and follow and follow[1].lower() not in _GOES_ON):
        holder = before[-2] if last in DETERMINERS and len(before) > 1 else last
        if holder in _HOLDS:
            return "at"
        return "beside" if holder in _TIES else "noun"
    if last == "from" and not _SPANS.match(text, found.end):
        return "beside"  # up from May, down from a year earlier
    if last == "of" and len(before) > 1 and (before[-2] in _PARTS or before[-2].isdigit()):
        return "plain"
    return _TIES.get(last, "plain")


def _main_before(parts: Sequence[Clause], number: int) -> Clause:
    """The clause with a verb that what hangs on it at `number` belongs to."""
    for part in reversed(parts[: number + 1]):
        if part.verb and part.kind in ("main", "reported", "attribution", "relative"):
            return part
    return next((part for part in parts if part.verb and part.kind in ("main", "reported")), parts[number])


def _trails(text: str, clause: Clause, found: TimeExpression) -> bool:
    """Whether nothing of its clause stands behind the expression."""
    return not _WORD.search(text, found.end, clause.end)


def _rank(clause: Clause, parts: Sequence[Clause], *, trailing: bool, exact: bool) -> int:
    """How near a date in this clause is to what the sentence tells; -1 where it is told of something else."""
    kind = clause.kind
    if kind == "main":
        return _MAIN
    if kind == "attribution":
        return _ATTRIBUTION
    if kind == "reported":
        return _REPORTED
    if not exact or (kind in ("relative", "participle") and _happens(parts)):
        return -1
    if kind == "temporal":
        if clause.verb is None:
            return _WHEN if trailing else -1
        return _WHEN if clause.link in ("when", "as", "while", "once") else -1
    return _WHEN if trailing and kind == "infinitive" else _BESIDE


def _happens(parts: Sequence[Clause]) -> bool:
    """Whether what the sentence itself tells is a happening, past or to come, and no state of things."""
    head = next((part for part in parts if part.verb and part.kind in ("main", "attribution")), None)
    return head is not None and (head.tense in ("past", "past perfect") or head.looks_ahead or head.negated)


def _basis(best: _Candidate) -> str:
    if best.rank == _ATTRIBUTION:
        return "statement's date"
    if best.rank == _REPORTED:
        return "named in what is told"
    return "named" if best.rank == _MAIN else "named beside it"
