"""Dating: a clause and the time expressions in it go in; the date that it gives for what it tells comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.authoring.english_verbs import AGREES
from dateline.authoring.stretches import as_told
from dateline.authoring.subject_dates import dates_occasion, dates_subject
from dateline.authoring.tellings import Telling
from dateline.authoring.timex import TimeExpression
from dateline.authoring.word_sets import word_set
from dateline.dates import Date, DateError, parse_date

_NOT_ITS_OWN = re.compile(
    r"\b(?:than|similar to|compared (?:with|to)|from|like|unlike|since|until|till|through|of|for|as of|before|prior to"
    r"|ahead of|versus|match(?:ed|ing)?|dating (?:back )?to|(?:up|down) from"
    r"|(?:is|are|was|were|percent|%)\s+(?:up|down) on|by)"
    r"(?:\s+(?:in|on|at|the|early|late|mid))*\s*\Z",
    re.IGNORECASE,
)
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|before|prior to|in the run-?up to|on the eve of)(?:\s+(?:the|a|his|her|its|their))*\s*\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[^,]\s(?:starting|beginning|effective)(?:\s+(?:on|in|from|as of|the))*\s*\Z", re.IGNORECASE)
_BY = re.compile(r"\bby(?:\s+(?:the|early|late))*\s*\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)(?:\s+(?:the|early|late|about))*\s*\Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|versus)\s[^,;]*\Z"
    r"|\bthan\s+(?:\w+ly\s+)?[a-z]+(?:ed|n|t)\s+\Z"  # than announced last month
    r"|\bthan\s+(?:the|its|their|his|her|\w+['’]s)\s+(?:[\w-]+\s+){0,3}(?:on|in|at)\s+\Z",  # than its price on Friday
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(?:in|at|during|after|since|before|under|following)\b[^,;]*\bof\s+(?:the\s+)?\Z", re.IGNORECASE)
_LATELY = re.compile(r"\b(?:past|last)\b", re.IGNORECASE)
_LENGTH = re.compile(r"PT?([0-9]{1,3})([HDWMY])")
_WITHIN = re.compile(r"\b(?:in|over|during|within)\s+\Z", re.IGNORECASE)
_REPEATED = re.compile(r"\b(?:[\w-]+ times|repeatedly|regularly|every)\b")
_SINCE = re.compile(r"\bsince(?:\s+(?:the|early|late))*\s*\Z", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:in|at|during|on|attend(?:ed)?|held|hold|through(?:out)?|within)(?:\s+(?:the|an?|its|his|her|their))?\s+\Z",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s?(?::|[-–—])\s")
_BESIDE = re.compile(r"\b(?:ahead of|before|after|following|since|from|for|than|of|until|by)(?:\s+\w+){0,2}\s+\Z")
_OF_NOUN = re.compile(
    r"['’]s?\b|-|\s+(?:meeting|talks|summit|election|vote|attacks?|visit|deadline|hearing|trial|numbers|total|figures"
    r"|agreement|session|match|game|event|engagement|briefing|call|conference|speech|primary|referendum|ceremony|protest"
    r"|bombing|crash|quake|earthquake|raid|invasion|season|report|edition|issues?)\b"
)
_HYPHENED = re.compile(r"(?<!\bmid)(?:(?<=[a-z])-|-[a-z])", re.IGNORECASE)  # a "17th-century" painting
_ARRANGED = word_set("schedule plan set slate postpone delay adjourn book reschedule fix")  # for a day
_HAVING = re.compile(r"\b(?:having|(?P<said>to have)) (?:\w+ly )?\w+(?:ed|en|[a-z]*[dgklmntw])\b[^;]*\Z")
# What is decided of somebody for what the one did: of poisoning, with robbing.
_JUDGED = word_set(
    """convict charge accuse acquit clear sentence jail imprison indict try plead find fine suspend ban suspect admit
    deny confess arrest detain extradite"""
)
_FOR_DOING = re.compile(r"\b(?:of|for|with|to|over) (?!during|being\b)[a-z]+ing\b[^,;]*\Z")
_LONG = timedelta(days=90)
_PORTION = re.compile(
    r"(?:the )?(?:very )?(early|late|mid|middle|beginning|start|end|close)\b(?!(?:ier|er) )", re.IGNORECASE
)
_MONTHS_OF = {
    "early": ("01", "03"), "mid": ("05", "08"), "middle": ("05", "08"), "late": ("10", "12"),
    "beginning": ("01", "01"), "start": ("01", "01"), "end": ("12", "12"), "close": ("12", "12"),
}  # fmt: skip
UNTIL_THEN = "not until then"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in EDTF, how it was worked out, and from which words; `own` where the clause itself gives it."""

    edtf: str
    rule: str
    confidence: float
    expression: str = ""
    own: bool = True


def own_date(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """The date that a clause gives for what it tells, from the time expressions in it; None where it gives none.

    "Friday's meeting" dates the meeting, "than in November" what is compared, "since May" is when something began.
    What is told in the past was not after the article.
    """
    real = [time for time in times if time.edtf and time.type in ("DATE", "TIME")]
    if telling.group.tense in ("past", "perfect", "pluperfect"):
        real = [time for time in real if _may_be_past(text, telling, time, published)]
    if (telling.group.tense == "present" and telling.kind != "aside") or telling.looks_ahead:
        real = [time for time in real if not is_over(time.edtf, published) or _heads_line(text, telling, time)]
    verb = telling.words[telling.group.last - 1].end
    real = [time for time in real if not _is_of_what_was_done(text[verb : max(time.start, verb)], telling)]
    free = [time for time in real if _is_free(text, telling, time)]
    if telling.group.lemma in AGREES and (of_subject := _of_subject(text, telling, real)):
        return of_subject  # "those at the May meeting agreed to come again in July"
    if not free:
        found = _of_subject(text, telling, real) or _bounded(text, telling, real, published)
        return found or _named_in(text, telling, real) or _lately(text, telling, times, published)
    time = min(free, key=lambda one: (_distance(one, verb) // 40, _coarseness(one), _distance(one, verb), one.start))
    if telling.group.lemma in _JUDGED and _is_of_the_act(text[verb : max(time.start, verb)], time, published):
        return Dated(between(time.edtf, published), "since what it is about", 0.4, time.text)
    rule = UNTIL_THEN if _is_put_off(telling, _leading(text, telling, time)) else time.rule
    repeated = "be" if _REPEATED.search(text, telling.span.start, time.start) else telling.group.lemma
    return Dated(portion(time, repeated), rule, time.confidence, time.text)


def _is_of_what_was_done(before: str, telling: Telling) -> bool:
    """Whether a time is that of another verb: "cleared of having stolen it in 2019"; not "said to have met"."""
    having = _HAVING.search(before)
    return having is not None and (not having["said"] or telling.group.lemma in _JUDGED)


def _is_of_the_act(before: str, time: TimeExpression, published: str) -> bool:
    """Whether a time of long before stands behind what somebody is judged for: "of poisoning him in 2019"."""
    then, day = days(time.edtf), days(published)
    return bool(then and day and then[1] + _LONG < day[0] and _FOR_DOING.search(before))


def portion(time: TimeExpression, lemma: str = "") -> str:
    """When a verb says that it happened; of a year the months that are meant: by "early 2023" its first three."""
    found = _PORTION.match(time.text) if re.fullmatch(r"[12][0-9]{3}", time.edtf) else None
    if not found:
        return as_told(time, lemma)
    first, last = _MONTHS_OF[found[1].lower()]
    return f"{time.edtf}-{first}" if first == last else f"[{time.edtf}-{first}..{time.edtf}-{last}]"


def by_then(edtf: str) -> str:
    """Some day up to the last one of a date: `[..2024-01-17]`; "" where it has none."""
    edges = days(edtf)
    return f"[..{edges[1].isoformat()}]" if edges else ""


def between(first: str, last: str) -> str:
    """Some day from the first of one date to the last of another: `[2023-12-27..2024-01-19]`; "" where none is."""
    one, other = days(first), days(last)
    if not one or not other or one[0] > other[1]:
        return ""
    return f"[{one[0].isoformat()}..{other[1].isoformat()}]" if one[0] != other[1] else one[0].isoformat()


def days(edtf: str) -> tuple[date, date] | None:
    """The first and the last day that a date may be; None where one of them is open."""
    read = readable(edtf)
    if not read or read.first_day is None or read.last_day is None:
        return None
    return read.first_day, read.last_day


def readable(edtf: str) -> Date | None:
    """A date by its text; None where it is none."""
    try:
        return parse_date(edtf) if edtf else None
    except DateError:
        return None


def is_to_come(edtf: str, published: str) -> bool:
    """Whether no day that a date may be was there when the article appeared."""
    edges, day = days(edtf), days(published)
    return bool(edges and day and edges[0] > day[1])


def is_over(edtf: str, published: str) -> bool:
    """Whether the last day that a date may be was past when the article appeared."""
    edges, day = days(edtf), days(published)
    return bool(edges and day and edges[1] < day[0])


def looks_to(text: str, at: int) -> bool:
    """Whether the words before a place in a text look ahead to what stands there, as "ahead of" does."""
    return bool(_AHEAD_OF.search(text[max(0, at - 40) : at]))


def _heads_line(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time stands before a line of a chronicle, which tells in the present: "Oct. 3: Ann Lee is arrested"."""
    return time.start == telling.words[0].start and bool(_COLON.match(text, time.end))


def _may_be_past(text: str, telling: Telling, time: TimeExpression, published: str) -> bool:
    """Whether a past clause may have this date: it is not to come, or what it precedes or was arranged for is."""
    arranged = _is_arranged(text, telling, time)
    return arranged or not is_to_come(time.edtf, published) or looks_to(text, time.start)


def _is_arranged(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether it is the day for which something was arranged; not "the talks, planned for Monday, were delayed"."""
    behind = time.start > telling.words[telling.group.last - 1].start
    return behind and telling.group.lemma in _ARRANGED and text.endswith("for ", 0, time.start)


def _is_free(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time says when the clause's own verb was."""
    if _OF_NOUN.match(text, time.end) or _HYPHENED.search(time.text):
        return False
    before = _leading(text, telling, time)
    if time.type == "TIME" and _AHEAD_OF.search(before):
        return True
    if _is_put_off(telling, before) or dates_occasion(text, telling.span.start, time.start):
        return True
    if _COMPARED.search(before):
        return False
    arranged = _is_arranged(text, telling, time)
    if _BEGINS.search(before) and telling.group.tense != "future":
        return False
    return arranged or not _NOT_ITS_OWN.search(before)


def _is_put_off(telling: Telling, before: str) -> bool:
    """Whether a clause tells until when something was not, and so that it was then: "did not reopen until May"."""
    return telling.group.negated and telling.group.tense == "past" and bool(_UNTIL.search(before))


def hangs(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time dates something that its clause names: "after the war of 2021"."""
    return bool(_HANGS.search(_leading(text, telling, time)))


def _leading(text: str, telling: Telling, time: TimeExpression) -> str:
    return text[max(telling.span.start, time.start - 40) : time.start]


def _distance(time: TimeExpression, verb: int) -> int:
    """How far a time is from the end of the verb in characters; before it, as a lead is, it counts as near."""
    return time.start - verb if time.start >= verb else 25 + (verb - time.start) // 10


def _coarseness(time: TimeExpression) -> int:
    """How many days a date may be, on a scale: 0 a day, 1 up to a month, 2 more."""
    edges = days(time.edtf)
    width = (edges[1] - edges[0]).days if edges else 999
    return 0 if width == 0 else 1 if width < 32 else 2


def _bounded(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """What is to be done by a day is due then; what was done ahead of a day was done before it."""
    day = days(published)
    for time in times:
        before, edges = _leading(text, telling, time), days(time.edtf)
        if edges and _SINCE.search(before) and telling.group.tense in ("perfect", "pluperfect"):
            goes_on = telling.group.tense == "perfect" and time.edtf[:1].isdigit() and "/" not in time.edtf
            edtf = f"{time.edtf.partition('T')[0]}/.." if goes_on else time.edtf
            return Dated(edtf, time.rule, time.confidence * 0.9, time.text)
        if time.type == "TIME":  # "shortly before noon on Saturday" is that Saturday
            continue
        if edges and _AHEAD_OF.search(before) and telling.group.tense in ("past", "perfect", "pluperfect"):
            eve = edges[0] - timedelta(days=1)
            last = min(eve, day[1]) if day else eve
            return Dated(f"[..{last.isoformat()}]", "before what it precedes", time.confidence * 0.8, time.text)
        if edges and _BY.search(before) and not _OF_NOUN.match(text, time.end):
            return Dated(by_then(portion(time)), "by then", time.confidence * 0.8, time.text)
    return None


def _lately(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """Some day of those that led up to the article: "in the past week 40 people have died"."""
    day = days(published)
    length = next((time for time in times if time.type == "DURATION" and _LATELY.search(time.text)), None)
    count = length and _LENGTH.fullmatch(length.value)
    if not day or not length or not count or telling.group.tense not in ("past", "perfect"):
        return None
    if not _WITHIN.search(_leading(text, telling, length)):
        return None
    first = day[1] - timedelta(hours=int(count[1]) * {"H": 1, "D": 24, "W": 168, "M": 720, "Y": 8760}[count[2]])
    return Dated(f"[{first.isoformat()}..{day[1].isoformat()}]", length.rule, length.confidence * 0.8, length.text)


def _of_subject(text: str, telling: Telling, times: Sequence[TimeExpression]) -> Dated | None:
    """The date of the happening that is what a past clause is about: "Monday's blast killed 12"."""
    group, first = telling.group, telling.span.start
    if group.tense not in ("past", "pluperfect"):
        return None
    verb = telling.words[group.first].start
    found = (time for time in times if dates_subject(text, first, time.start, time.end, verb))
    return next((Dated(portion(time), time.rule, time.confidence * 0.9, time.text) for time in found), None)


def _named_in(text: str, telling: Telling, times: Sequence[TimeExpression]) -> Dated | None:
    """The date of what is named behind the verb and dated there: "a victory in Sunday's vote"."""
    verb = telling.words[telling.group.last - 1].end
    for time in times:
        before = _leading(text, telling, time)
        near = verb <= time.start < telling.span.end or _AT.search(before)
        if near and days(time.edtf) and _OF_NOUN.match(text, time.end) and not _BESIDE.search(before):
            return Dated(time.edtf, time.rule, time.confidence * 0.8, time.text)
    return None
