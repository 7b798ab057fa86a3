"""Dating: a clause and the time expressions in it go in; the date that it gives for what it tells comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import zip_longest

from dateline.authoring.chronology.bounds import BY, UNTIL, bounded, lately, leading, looks_to, portion
from dateline.authoring.chronology.extent import Dated, between, days, is_over, is_to_come
from dateline.authoring.chronology.something_else import is_of_something_else, is_of_the_act
from dateline.authoring.clauses.subject_dates import HAPPENING, dates_occasion, dates_subject
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import AGREES
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

_NOT_ITS_OWN = re.compile(
    r"\b(?:than|similar to|compared (?:with|to)|from|like|unlike|since|until|till|of|for|as of|before|prior to"
    r"|(?<!fell )(?<!fallen )(?<!went )(?<!broke )through"
    r"|later than|ahead of|versus|match(?:ed|ing)?|(?:dating(?: back)?|backdated|retroactive(?:ly)?) to"
    r"|(?:up|down) from"
    r"|(?:is|are|was|were|percent|%)\s+(?:up|down) on|by)"
    r"(?:\s+(?:in|on|at|at least|the|early|late|mid))*\s*\Z"
)
_BEGINS = re.compile(r"[^,]\s(?:starting|beginning|effective)(?:\s+(?:on|in|from|as of|the))*\s*\Z", re.IGNORECASE)
_FROM = re.compile(r"[a-z] from (?:the )?(?:early |late |start of )?\Z")  # "will shut its mine from July 1"
_FROM_SO_MUCH = re.compile(r"\bfrom [$£€]?[0-9][^,;]*\Z")
_TO_SO_MUCH = re.compile(r" to [$£€]?[0-9][^,;]*")
_FROM_THEN = re.compile(r"(?: for [\w ]+)? from (?:the )?")  # "were shut for two weeks from"
_COUNTS = word_set("find count record identify document list estimate show conclude reveal examine review study cover")
_STUDIES = word_set(
    "study report audit survey research analysis review inquiry paper investigation researchers auditors inspectors"
)
_COMPARED = re.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|versus)\s[^,;]*\Z"
    r"|\bthan\s+(?:\w+ly\s+)?[a-z]+(?:ed|n|t)\s+\Z"  # than announced last month
    r"|\bthan\s+(?:the|its|their|his|her|\w+['’]s)\s+(?:[\w-]+\s+){0,3}(?:on|in|at)\s+\Z",  # than its price on Friday
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(?:in|at|during|after|since|before|under|following)\b[^,;]*\bof\s+(?:the\s+)?\Z", re.IGNORECASE)
# What long before led to it: "The rules were drawn up after floods | in May 2003".
_LED_TO = re.compile(
    r"\b(?:after|following|because of|in response to|in the wake of|from|over) "
    rf"(?:[\w-]+ ){{0,3}}?{HAPPENING} (?:(?:in|of) (?:the )?)?\Z"
)
_WHICH = ("the", "a", "its", "his", "her", "their", "this", "that")
_A_NOUN = re.compile(
    r"['’]? (?:market|fair|party|lights|tree|concert|break|sales?|dinner|lunch|trade|carol|show|play|rush)\b"
)
_REPEATED = re.compile(r"\b(?:[\w-]+ times|repeatedly|regularly|every)\b")
_AT = re.compile(
    r"\b(?:in|at|during|on|attend(?:ed)?|held|hold|through(?:out)?|within)(?:\s+(?:the|an?|its|his|her|their))?\s+\Z",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s?(?::|[-–—])\s|\s*\n")
_BESIDE = re.compile(
    r"\b(?:ahead of|before|after|following|since|from|for|than|of|until|by|over|about|into|against|amid)"
    r"(?:\s+\w+){0,2}\s+\Z"
)
_OF_NOUN = re.compile(
    r"['’]s?\b|-|\s+(?:meeting|talks|summit|election|vote|attacks?|visit|deadline|hearing|trial|numbers|total|figures"
    r"|agreement|session|match|game|event|engagement|briefing|call|conference|speech|primary|referendum|ceremony|protest"
    r"|bombing|crash|quake|earthquake|raid|invasion|season|report|edition|issues?)\b"
)
_HYPHENED = re.compile(r"(?<!\bmid)(?:(?<=[a-z])-|-[a-z])", re.IGNORECASE)  # a "17th-century" painting
# "Called off Friday's rally", "violated the 1991 agreement".
_BEFOREHAND = word_set("cancel postpone scrap ban delay plan violate breach flout") | {"call off", "put off"}
_LETS_BE = word_set("postpone delay defer suspend freeze extend adjourn halt wait stay keep")
_STOPS = word_set("cancel close shut suspend ban halt block bar")  # "Flights were cancelled from Sunday"
# "on 26 October, the | Friday of the fair"
_APPOSED = re.compile(r", (?:the|a) ")
_LETTER = re.compile(r"\bin an? (?:\w+ )?(?:letter|statement|report|memo|note|e-?mail|telegram|ruling) (?:of|dated) \Z")
_LONG, _WEEK = timedelta(days=90), timedelta(days=7)
_NEAR = 40  # characters
UNTIL_THEN = "not until then"


def _is_span_of_study(telling: Telling, time: TimeExpression) -> bool:
    """Whether a time is the years of what a study found: "A study finds 412 more deaths between 1985 and 2020"."""
    if telling.group.lemma not in _COUNTS or not ("/" in time.edtf or ".." in time.edtf or time.edtf.isdigit()):
        return False
    return any(telling.words[at].low in _STUDIES for part in telling.subjects for at in range(part.first, part.last))


def own_date(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """The date that a clause gives for what it tells, from the time expressions in it; None where it gives none.

    "Friday's meeting" dates the meeting, "than in November" what is compared, "since May" is when something began.
    What is told in the past was not after the article.
    """
    if not times:
        return None
    real = [time for time in times if time.edtf and time.type in ("DATE", "TIME")]
    real = [time for time in real if not any(_APPOSED.fullmatch(text, one.end, time.start) for one in real)]
    if telling.is_past and not telling.looks_ahead:
        real = [time for time in real if _may_be_past(text, time, published)]
    if (telling.group.tense == "present" and telling.kind != "aside") or telling.looks_ahead:
        real = [time for time in real if not is_over(time.edtf, published) or _heads_line(text, telling, time)]
    behind = telling.words[telling.group.last].low if telling.group.last < len(telling.words) else ""
    if telling.group.lemma == "follow" and telling.group.tense == "present" and behind in ("a", "an", "the"):
        return None  # "The strike follows a ballot in May"
    if telling.made and telling.group.lemma in _LETS_BE:  # "to postpone repairs until 2026": when that is, nobody says
        real = [time for time in real if not UNTIL.search(leading(text, telling, time))]
    real = [time for time in real if not is_of_something_else(text, telling, time, real, published)]
    free = [time for time in real if _is_free(text, telling, time) and not _is_of_a_name(text, telling, time)]
    if telling.group.lemma in AGREES and (of_subject := _of_subject(text, telling, real)):
        return of_subject  # "those at the May meeting agreed to come again in July"
    if not free:
        found = _of_subject(text, telling, real) or bounded(text, telling, real, published)
        named = None if telling.group.lemma in _BEFOREHAND else _named_in(text, telling, real)
        return found or named or lately(text, telling, times, published)
    if over := _from_then_to(text, telling, free, published):
        return over
    verb = telling.words[telling.group.last - 1].end
    time = min(free, key=lambda one: (_distance(one, verb) // _NEAR, _coarseness(one), _distance(one, verb), one.start))
    if is_of_the_act(text, telling, time, published):
        return Dated(between(time.edtf, published), "since what it is about", 0.4, time.text)
    rule = UNTIL_THEN if _is_put_off(telling, leading(text, telling, time)) else time.rule
    repeated = "be" if _REPEATED.search(text, telling.span.start, time.start) else telling.group.lemma
    return Dated(portion(time, repeated), rule, time.confidence, time.text)


def _from_then_to(text: str, telling: Telling, times: Sequence[TimeExpression], published: str) -> Dated | None:
    """From when to when something rose or fell: "from 20bn in 2004 to 6bn last year", "from 64 in 1997 to 118"."""
    for one, other in zip_longest(times, times[1:]):
        if not _FROM_SO_MUCH.search(text, max(one.start - _NEAR, 0), one.start):
            continue
        dated = ""
        if other and _TO_SO_MUCH.fullmatch(text, one.end, other.start) and _is_before(one, other):
            dated = f"{one.edtf}/{other.edtf}"
        elif len(times) == 1 and _TO_SO_MUCH.match(text, one.end):
            dated = f"{one.edtf}/.." if telling.group.tense == "perfect" else between(one.edtf, published)
        if dated:
            return Dated(dated, one.rule, one.confidence, one.text)
    return None


def _is_before(one: TimeExpression, other: TimeExpression) -> bool:
    then, later = days(one.edtf), days(other.edtf)
    plain = one.edtf.replace("-", "").isdigit() and other.edtf.replace("-", "").isdigit()
    return plain and then is not None and later is not None and then[1] < later[0]


def _heads_line(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time stands before a line of a chronicle, which tells in the present: "Oct. 3: Ann Lee is arrested"."""
    return time.start == telling.words[0].start and bool(_COLON.match(text, time.end))


def _may_be_past(text: str, time: TimeExpression, published: str) -> bool:
    """Whether a past clause may have this date: it is not to come, or what it precedes is."""
    return not is_to_come(time.edtf, published) or looks_to(text, time.start)


def _is_free(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time says when the clause's own verb was."""
    if telling.made:
        return not BY.search(leading(text, telling, time)) and not looks_to(text, time.start)
    if _OF_NOUN.match(text, time.end) or _HYPHENED.search(time.text):
        return False
    before = leading(text, telling, time)
    if telling.group.lemma.endswith(" down"):
        before = before.replace("down from", "from")  # "will be wound down from June" compares nothing
    if time.type == "TIME" and looks_to(text, time.start):
        return True
    if _is_put_off(telling, before) or dates_occasion(text, telling.span.start, time.start):
        return True
    if _coarseness(time) and _LED_TO.search(before):
        return False
    if _COMPARED.search(before) or looks_to(text, time.start):
        return False
    if _BEGINS.search(before) and telling.group.tense != "future":
        return False
    if _LETTER.search(before):
        return telling.kind in ("statement", "main")
    behind = text[telling.words[telling.group.last - 1].end : time.start]
    begun = telling.group.lemma in _STOPS and bool(_FROM_THEN.fullmatch(behind))
    if _is_span_of_study(telling, time):
        return False
    if time.text.endswith((" earlier", " before")) and _FROM_SO_MUCH.search(before):
        return False  # "fell to £48.6m from £70.4m a year earlier"
    from_then = (telling.group.tense in ("future", "would") or begun) and _FROM.search(before)
    return bool(from_then) or not _NOT_ITS_OWN.search(before.lower())


def _is_of_a_name(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time only says which one is meant: "stripped of his win in | the 2022 Tour", "its Christmas fair"."""
    if time.rule == "holiday":
        led = leading(text, telling, time).rstrip().rpartition(" ")[2].lower()
        return led in _WHICH and bool(_A_NOUN.match(text, time.end))
    year = re.fullmatch("[12][0-9]{3}", time.edtf) and leading(text, telling, time).endswith("the ")
    return telling.group.tense == "perfect" and bool(year) and bool(re.compile(" [A-Z]").match(text, time.end))


def _is_put_off(telling: Telling, before: str) -> bool:
    """Whether a clause tells until when something was not, and so that it was then: "did not reopen until May"."""
    return telling.group.negated and telling.group.tense == "past" and bool(UNTIL.search(before))


def hangs(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time dates something that its clause names: "after the war of 2021"."""
    before = leading(text, telling, time)
    return bool(_HANGS.search(before) or _LED_TO.search(before))


def _distance(time: TimeExpression, verb: int) -> int:
    """How far a time is from the end of the verb in characters; before it, as a lead is, it counts as near."""
    return time.start - verb if time.start >= verb else 25 + (verb - time.start) // 10


def _coarseness(time: TimeExpression) -> int:
    """How many days a date may be, on a scale: 0 a day, 1 up to a month, 2 more."""
    edges = days(time.edtf)
    width = (edges[1] - edges[0]).days if edges else 999
    return 0 if width == 0 else 1 if width < 32 else 2


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
        before = leading(text, telling, time)
        near = verb <= time.start < telling.span.end or _AT.search(before)
        if near and days(time.edtf) and _OF_NOUN.match(text, time.end) and not _BESIDE.search(before):
            return Dated(time.edtf, time.rule, time.confidence * 0.8, time.text)
    return None
