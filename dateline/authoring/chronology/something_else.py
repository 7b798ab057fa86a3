"""Something else: a clause and a time in it go in; whether that is the time of what the clause only names comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from dateline.authoring.chronology.extent import days
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import NOUNS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

_HAVING = re.compile(r"\b(?:having|(?P<said>to have)) (?:\w+ly )?\w+(?:ed|en|[a-z]*[dgklmntw])\b[^;]*\Z")
# What is decided of somebody for what the one did: of poisoning, with robbing.
_JUDGED = word_set(
    """convict charge accuse acquit clear sentence jail imprison indict try plead find fine suspend ban suspect admit
    deny confess arrest detain extradite"""
)
_FOR_DOING = re.compile(r"\b(?:of|for|with|to|over) (?!during|being\b)[a-z]+ing\b[^,;]*\Z")
# What the object went through long before: "freed 31 of the 94 pupils they abducted from a school | two weeks ago".
_OF_OBJECT = re.compile(
    r"\b(?:the|an?|these|those|[0-9]+) (?:[\w-]+ ){1,3}(?:they|he|she|it) (?:had )?[a-z]+[dektnw]\b[^,;]*\Z"
)
# Which thing is meant, by what was done to it: "passengers stranded | in May"; but "left six injured | on Monday".
_DONE_TO = re.compile(
    r"(?P<led>(?:[\w'’-]+ ){,3})\b(?!(?:and|or|but|not|be|been|being|is|are|was|were|has|have|had|get|gets|got|than|as"
    r"|to|by|who|which|that|the|an?|its|his|her|their|our|this|each|any|other|others)\b|\w+ly\b)[a-z]{3,}"
    r" (?P<done>(?!(?:on|in|at|early|late|the)\b)[a-z]+) (?:(?:in|at|near|outside) [A-Z][\w'’-]+ )?"
    r"(?:(?:on|in|early|late|the) )*\Z"
)
# "apologized in a film shown | on Monday", "two were killed and three wounded | on Monday"
_BY_WHICH = re.compile(r"\b(?:in|at|during|with|through) (?:[\w'’-]+ ){,2}\Z|\band \Z")
_LEAVES = word_set("leave have get see order find keep want report make declare hear watch need feel put set go")
_HAD_DONE = re.compile(r"[a-z] (?:they|he|she|it) had (?:\w+ly )?[a-z]+[dektnw] (?:(?:on|in|at|the) )*\Z")
# What comes behind it: "…, with 4 per cent to follow in July next year", "…, as divers searched it, and to 87 in May".
_WITH_MORE = re.compile(r", with [^,;]*\bto [a-z]+\b|,? and (?:to|by) [$£€]?[0-9]")
# Of how many it is one: "collapsed at the site, the second there | this year".
_OF_SERIES = re.compile(
    r", (?:its|the|his|her|their) (?:first|second|third|[a-z]+th|latest|only|worst|most"
    r"|(?:big|larg|dead|long|high|low)[a-z]*est)\b[^,;]*\Z"
)
_DEALS_WITH = re.compile(
    r"\b(?:investigating|probing|examining|searching|looking (?:into|for)|studying|reviewing|hunting|commemorating"
    r"|marking|celebrating|protesting|demanding)\b[^,;]*\Z"
)
_LONG, _WEEK = timedelta(days=90), timedelta(days=7)


def is_of_something_else(
    text: str, telling: Telling, time: TimeExpression, times: Sequence[TimeExpression], published: str
) -> bool:
    """Whether a time says which source, deed or thing is meant, and not when the clause's own verb was.

    | clause | the time of |
    |---|---|
    | According to a memo leaked on Monday, the firm closed | the memo |
    | Police investigating a murder in 2003 have held two men | the murder |
    | He was cleared of having stolen it in 2019 | the theft |
    | The judge heard a suit filed in June | the suit |
    """
    verb = telling.words[telling.group.last - 1].end
    before = text[verb : max(time.start, verb)]
    return (
        bool(_OF_SERIES.search(before))
        or _is_of_source(telling, time)
        or _is_of_what_is_looked_into(text, telling, time)
        or _is_of_what_was_done(before, telling)
        or _is_of_object(before, time, published)
        or (telling.group.lemma not in _LEAVES and _is_of_what_it_was(text, verb, time, times))
    )


def is_of_the_act(text: str, telling: Telling, time: TimeExpression, published: str) -> bool:
    """Whether a time of long before stands behind what somebody is judged for: "of poisoning him in 2019"."""
    verb = telling.words[telling.group.last - 1].end
    before = text[verb : max(time.start, verb)]
    then, day = days(time.edtf), days(published)
    judged = telling.group.lemma in _JUDGED
    return bool(judged and then and day and then[1] + _LONG < day[0] and _FOR_DOING.search(before))


def is_of_what_is_laid(telling: Telling, text: str, time: str) -> bool:
    """Whether a time is that of a deed that somebody is accused of: "of shelling a village on | Sunday"."""
    verb = telling.words[telling.group.last - 1].end
    return telling.group.lemma in _JUDGED and bool(_FOR_DOING.search(text[verb : telling.span.end].partition(time)[0]))


def _is_of_source(telling: Telling, time: TimeExpression) -> bool:
    """Whether a time is that of the paper which says so: "According to a memo leaked on Monday, the firm closed"."""
    part = telling.speaker if telling.kind == "main" else None
    if part is None or part.first > telling.group.first:
        return False
    return telling.words[part.first].start <= time.start < telling.words[part.last - 1].end


def _is_of_what_is_looked_into(text: str, telling: Telling, time: TimeExpression) -> bool:
    """Whether a time is that of what the subject deals with: "Police investigating a murder in 2003 have held two"."""
    subject = telling.subjects[0] if telling.subjects else telling.whole
    start, verb = telling.words[subject.first].start, telling.words[telling.group.first].start
    return start < time.start < verb and bool(_DEALS_WITH.search(text, start, time.start))


def _is_of_what_was_done(before: str, telling: Telling) -> bool:
    """Whether a time is that of another verb: "cleared of having stolen it in 2019"; not "said to have met"."""
    if _WITH_MORE.search(before):
        return True
    having = _HAVING.search(before)
    return having is not None and (not having["said"] or telling.group.lemma in _JUDGED)


def _is_of_object(before: str, time: TimeExpression, published: str) -> bool:
    """Whether a time is that of a clause that tells which object is meant, right behind it or of long before."""
    if _HAD_DONE.search(before):
        return True  # "raided a shop he had let on Monday"
    then, day = days(time.edtf), days(published)
    return bool(then and day and then[1] + _WEEK < day[0] and _OF_OBJECT.search(before))


def _is_of_what_it_was(text: str, verb: int, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether a time stands behind a participle that tells which thing is meant: "a suit filed | in June"."""
    before = text[verb : max(time.start, verb)]
    if not any(form == "participle" for word in before.split() for _, form in verb_forms(word)):
        return False
    found = _DONE_TO.search(before)
    if found is None or _BY_WHICH.search(found["led"]) or found["done"] in NOUNS:
        return False
    if any(verb + found.end("done") < one.start < time.start for one in times):
        return False  # "met a judge removed in June | on Tuesday"
    return any(form == "participle" for _, form in verb_forms(found["done"]))
