"""Bounds: a clause and times that it is not of go in; by when, since when or until when it was comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from dateline.authoring.chronology.extent import Dated, by_then, days
from dateline.authoring.chronology.stretches import as_told
from dateline.authoring.clauses.group import low_at
from dateline.authoring.clauses.subject_dates import HAPPENING
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

BY_THEN = "by then"  # a rule
_ITS = r"(?:the|an?|this|his|her|its|their)"
_AHEAD_OF = re.compile(
    rf"\b(?:ahead of|before|prior to|in the run-?up to|on the eve of)(?:\s+{_ITS})*\s*\Z"
    r"|\b(?:ahead of|in the run-?up to|on the eve of)\s"
    r"(?:(?![.!?][\"”’']?\s+(?-i:[A-Z]))[^,;\n]){1,40}\s(?:on|in|of|for)\s(?:the\s)?\Z"
    rf"|\b(?:before|prior to)\s{_ITS}\s(?:[\w-]+\s){{0,3}}{HAPPENING}\s(?:on|in|of|for)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
BY = re.compile(r"\b(?:by|(?:no|not) later than)(?:\s+(?:the|early|late))*\s*\Z", re.IGNORECASE)
_AS_OF = re.compile(r"\bas (?:of|at)(?:\s+(?:the|early|late))*\s*\Z", re.IGNORECASE)  # "as of 4 May, 30 had died"
UNTIL = re.compile(r"\b(?:until|till|through)(?:\s+(?:at least|the|early|late|about))*\s*\Z", re.IGNORECASE)
_TO_DO = re.compile(r"\bto [a-z]+\b")  # "asked the mayor | to resign by Friday"
_ASKS = word_set("ask call demand offer order promise propose request seek urge want")  # for what is to be by then
_SINCE = re.compile(r"\bsince(?:\s+(?:the|early|late))*\s*\Z", re.IGNORECASE)
# "suffered its worst fire | since 2022"; not "has led the largest bank since 2019"
_RECORD = re.compile(r"\b(?:worst|deadliest|bloodiest|heaviest|fiercest|first) [^,;]*\Z", re.IGNORECASE)
_END = re.compile(r"(?:the )?(?:very )?end of", re.IGNORECASE)
_LATELY = re.compile(r"\b(?:past|last)\b", re.IGNORECASE)
_LENGTH = re.compile(r"PT?([0-9]{1,3})([HDWMY])")
_IN = re.compile(r"\b(?:in|over|during|within)\s+\Z", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin(?: the next)?\s+\Z", re.IGNORECASE)
_OF_NOUN = re.compile(r"['’]s?\b|-|\s(?:deadline|meeting|talks|summit|elections?|vote|hearing|report)\b")
_PORTION = re.compile(
    r"(?:the )?(?:very )?(early|late|mid|middle|beginning|start|end|close)\b(?!(?:ier|er) )", re.IGNORECASE
)
_MONTHS_OF = {
    "early": ("01", "03"), "mid": ("05", "08"), "middle": ("05", "08"), "late": ("10", "12"),
    "beginning": ("01", "01"), "start": ("01", "01"), "end": ("12", "12"), "close": ("12", "12"),
}  # fmt: skip
_LASTS = word_set("hold keep own run lead live work serve sit lie remain stay")
_HOURS = {"H": 1, "D": 24, "W": 168, "M": 720, "Y": 8760}


def bounded(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """What is to be done by or before a day is due then; what was done ahead of it was done before.

    What has been since a day goes on, and what will be until a day goes on until then.
    """
    day, tense = days(published), telling.group.tense
    for time in times:
        before, edges = leading(text, telling, time), days(time.edtf)
        if edges is None:
            continue
        if _AS_OF.search(before) and telling.group.tense in ("past", "perfect", "pluperfect"):
            return Dated(f"[..{edges[1].isoformat()}]", BY_THEN, time.confidence * 0.8, time.text)
        since_then = _SINCE.search(before)
        if since_then and (_is_of_subject(telling, time) or _RECORD.search(before[: since_then.start()])):
            continue
        if since_then and tense in ("perfect", "pluperfect"):
            doing = low_at(telling.words, telling.group.last).endswith("ing") if telling.group.lemma == "be" else False
            lasts = doing or telling.group.progressive or (telling.group.lemma in _LASTS and not telling.group.passive)
            if tense == "pluperfect" and lasts:
                continue  # "had been digging since Monday when they heard her": when that was, it does not say
            goes_on = (tense == "perfect" or telling.kind == "content") and "/" not in time.edtf
            since = time.edtf.partition("T")[0] if time.edtf[:1].isdigit() else edges[0].isoformat()
            edtf = f"{since}/.." if goes_on else time.edtf
            return Dated(edtf, time.rule, time.confidence * 0.9, time.text)
        if time.type == "TIME" and not BY.search(before):  # "shortly before noon on Saturday" is that Saturday
            continue
        ahead = tense in ("future", "would") and day is not None and edges[1] > day[1]
        if looks_to(text, time.start) and (ahead or telling.is_past):
            last = edges[0] - timedelta(days=1)
            if day and telling.is_past:
                last = min(last, day[1])
            edtf = by_then(portion(time)) if _END.match(time.text) else f"[..{last.isoformat()}]"
            return Dated(edtf, "before what it precedes", time.confidence * 0.8, time.text)
        if ahead and day and UNTIL.search(before):
            end = (days(portion(time)) or edges)[1]
            return Dated(f"{day[1].isoformat()}/{end.isoformat()}", "until then", time.confidence * 0.8, time.text)
        verb = telling.words[telling.group.last - 1].end
        asked = telling.is_past and (telling.group.lemma in _ASKS or _TO_DO.search(text, verb, time.start))
        if BY.search(before) and not asked and not _OF_NOUN.match(text, time.end):
            clocked = time.type == "TIME" and tense == "past"  # "fell by 3 p.m." on that day
            edtf = portion(time).partition("T")[0] if clocked else by_then(portion(time))
            return Dated(edtf, BY_THEN, time.confidence * 0.8, time.text)
    return None


def lately(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """Some day of those that led up to the article, or are to follow: "in the past week", "within 30 days"."""
    day = days(published)
    length = next((time for time in times if time.type == "DURATION" and _LENGTH.fullmatch(time.value)), None)
    count = length and _LENGTH.fullmatch(length.value)
    if not day or not length or not count:
        return None
    before, span = leading(text, telling, length), timedelta(hours=int(count[1]) * _HOURS[count[2]])
    if (telling.group.tense in ("future", "would") or telling.looks_ahead) and _WITHIN.search(before):
        return Dated(f"[..{(day[1] + span).isoformat()}]", BY_THEN, length.confidence * 0.8, length.text)
    if telling.group.tense not in ("past", "perfect") or not _LATELY.search(length.text) or not _IN.search(before):
        return None
    edtf = f"[{(day[1] - span).isoformat()}..{day[1].isoformat()}]"
    return Dated(edtf, length.rule, length.confidence * 0.8, length.text)


def leading(text: str, telling: Telling, time: TimeExpression) -> str:
    """The words of a clause that stand right before a time."""
    return text[max(telling.span.start, time.start - 40) : time.start]


def _is_of_subject(telling: Telling, time: TimeExpression) -> bool:
    """Whether a time stands in or right behind the subject: "The biggest strike since 2016 | has shut the port"."""
    words, verb = telling.words, telling.words[telling.group.first].start
    return any(words[part.first].start < time.start < verb for part in telling.subjects)


def looks_to(text: str, at: int) -> bool:
    """Whether the words before a place in a text look ahead to what stands there: "ahead of", "before the vote on"."""
    return bool(_AHEAD_OF.search(text[max(0, at - 60) : at]))


def portion(time: TimeExpression, lemma: str = "") -> str:
    """When a verb says that it happened; of a year the months that are meant: by "early 2023" its first three."""
    found = _PORTION.match(time.text) if re.fullmatch(r"[12][0-9]{3}", time.edtf) else None
    if not found:
        return as_told(time, lemma)
    first, last = _MONTHS_OF[found[1].lower()]
    return f"{time.edtf}-{first}" if first == last else f"[{time.edtf}-{first}..{time.edtf}-{last}]"
