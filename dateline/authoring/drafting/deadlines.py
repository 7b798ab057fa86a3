"""Deadlines: a clause and its times go in; until when somebody may do something comes out as a clause, with its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.clauses.bidden import is_sought
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import Group, infinitive
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import OBJECTS
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

FIXES = word_set("schedule set list fix slate book plan time") | {"pencil in"}  # for a day, whatever it is
WHOM = word_set("them him her it us me")
_LEADS = word_set("for on in to until till from through starting beginning at least the early late mid")
_GRANTS = word_set("give grant allow")
_MAY = ("can", "may")
_OBJECTS = word_set("appeal object apply comment register respond reply bid vote enter")  # what one may do until a day
_LONGEST = 14  # words of who may do it
_ALLOWED = re.compile(r"P([0-9]{1,3})([DWM])")
_DAYS = {"D": 1, "W": 7, "M": 30}
_FROM_NOW = "so long from now"  # a rule


def deadline_of(telling: Telling, time: TimeExpression) -> Telling | None:
    """Until when somebody may do something: "has until Friday to pay", "gave the firm until May to reply".

    So "has 28 days to appeal", and "may object until Friday".
    """
    words, group, last = telling.words, telling.group, telling.rest.last
    at, end = place_of(telling, time)
    lead = lead_of(telling, at)
    if group.lemma in FIXES and [word.low for word in words[end : end + 2]] == ["deadline", "for"]:
        to = next((at for at in range(end + 2, last) if words[at].low == "to"), last)  # "set a May 3 deadline for"
        due = Group(to, to + 2, infinitive(words, to), "future")
        set_for = replace(telling, group=due, subjects=(Range(end + 2, to),), rest=Range(to + 2, last), made="deadline")
        return set_for if due.lemma else None
    until = lead < at and words[lead].low in ("until", "till")
    if until and lead == group.last and words[group.first].low in _MAY and group.lemma in _OBJECTS:
        return replace(telling, group=replace(group, tense="future"), made="deadline")
    if words[lead - 1].low in ("by", "before") and (asked := _sought(telling, lead - 1)):
        return asked
    if not (until or time.rule == _FROM_NOW) or not lead - group.last < _LONGEST:
        return None
    deed = infinitive(words, end)
    whom = telling.subjects if group.lemma == "have" or group.passive else (Range(group.last, lead),)
    granted = group.lemma in _GRANTS or (group.lemma == "have" and lead == group.last)
    if not deed or not granted or not whom or whom[0].first >= whom[0].last:
        return None
    if whom != telling.subjects and words[whom[0].first].low in WHOM:
        return None  # "gave them until May": who they are
    due = Group(end, end + 2, deed, "future")
    return replace(telling, group=due, subjects=whom, rest=Range(end + 2, last), made="deadline")


def _sought(telling: Telling, lead: int) -> Telling | None:
    """What somebody asked others for by a day: "has sought a status report | by May 3"."""
    words, first = telling.words, telling.group.last
    last = next((at for at in range(first, lead) if is_sought(words, at)), 0)
    first += first < lead and words[first].low == "for"
    goes_on = any(word.low in ("to", "and") for word in words[last:lead])
    if not last or telling.group.passive or goes_on:
        return None
    due = Group(lead - 1, lead, "submit", "future", passive=True)
    paper = (Range(first, last + 1),)
    return replace(telling, group=due, subjects=paper, rest=Range(lead, telling.rest.last), made="deadline")


def from_now(telling: Telling, times: Sequence[TimeExpression], published: str) -> list[TimeExpression]:
    """The times with the day on which that is over which somebody has to do something: "has 28 days to appeal".

    It is counted from the day on which it was given, else from that of the article, which may be some days later.
    """
    given = next((day for one in times if one.type == "DATE" and (day := day_of(one.edtf))), None)
    now = telling.group.tense in ("present", "perfect") or given
    edges = days(published)
    first = given or (edges[1] if edges else None)
    return [_counted(telling, time, first) if now and first else time for time in times]


def _counted(telling: Telling, time: TimeExpression, first: date) -> TimeExpression:
    length = _ALLOWED.fullmatch(time.value) if time.type == "DURATION" else None
    at, end = place_of(telling, time)
    behind = at == lead_of(telling, at) and at >= telling.group.last
    if not length or not behind or not infinitive(telling.words, end):
        return time
    last = first + timedelta(days=int(length[1]) * _DAYS[length[2]])
    return replace(time, type="DATE", edtf=f"{last.isoformat()}~", rule=_FROM_NOW)


def as_deadline(title: str, text: str) -> str:
    """The title of what may be done until a day: "Deadline for the firm to pay"; `text` tells what is small."""
    first = title.partition(" ")[0].lower()
    small = (
        first in OBJECTS | {"residents", "people", "voters"} or re.search(rf"\b{re.escape(first)}\b", text) is not None
    )
    return f"Deadline for {title[0].lower() if small else title[0]}{title[1:]}" if title else ""


def place_of(telling: Telling, time: TimeExpression) -> tuple[int, int]:
    """At which word of a clause a time begins, and at which it has ended."""
    words, last = telling.words, telling.rest.last
    at = next((at for at in range(telling.whole.first, last) if words[at].start >= time.start), last)
    return at, next((end for end in range(at, last) if words[end].start >= time.end), last)


def lead_of(telling: Telling, at: int) -> int:
    """Where the words begin that lead to a time: "until | at least the"."""
    while at > telling.group.last and telling.words[at - 1].low in _LEADS:
        at -= 1
    return at
