"""Reach: a clause of a read sentence goes in; how far in the text what it tells reaches comes out, and its figures."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.clause_pieces import JOINTS
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.drafting.figure_labels import labelled
from dateline.authoring.drafting.figures import find_figures
from dateline.authoring.drafting.nominal import noun_of
from dateline.authoring.language.spans import Span
from dateline.authoring.times.timex import TimeExpression

_NOW = re.compile(r"\b(?:now|today|currently|so far)\b", re.IGNORECASE)
_BRINGS = re.compile(r",? (?:carrying|bringing|with|bearing|holding) ")
_EARLIER = re.compile(
    r"\s(?:after|following)\s(?:an?|the|its|his|her|their|last)\s[^,;.]*?\b(?:that|which|who|killing|leaving)\b"
)
_HURT = re.compile(r",? (?:killing|injuring|wounding|leaving|destroying|displacing) ")


def reach_of(text: str, sentence: Sentence, telling: Telling) -> Span:
    """The clause with what hangs on it, up to the next one that is no aside; of an aside, with its casualties."""
    start, end = telling.span
    others = [one for one in sentence.tellings if one.kind != "aside" and one.span.start > start]
    verb = telling.words[telling.group.last - 1].end
    joined = (
        part
        for one in others
        for part in one.subjects
        if telling.words[part.first - 1].low in (*JOINTS, ";", *("," if one.kind == "main" else ""))
    )
    subjects = [at for part in joined if (at := telling.words[part.first].start) > verb]  # "and Bo Day, 40, left"
    reach = min([*(one.span.start for one in others), *subjects], default=sentence.span.end)
    return Span(start, reach if telling.kind != "aside" or _HURT.match(text, end) else end)


def figures_of(reading: Reading, sentence: Sentence, telling: Telling, span: Span) -> tuple[Figure, ...]:
    """The figures of what a clause tells; not those of who it is about ("Norland, a land of 4 million") or of now."""
    text, words, group = reading.article.text, telling.words, telling.group
    said = next((one for one in sentence.tellings if one.kind == "content" and one.group is telling.said), None)
    told = said or telling
    start = min(span.start, said.span.start) if said and said.group.tense in ("future", "would") else span.start
    span = Span(start, reach_of(text, sentence, said).end) if said else span
    span = Span(span.start, max(_own_dated(sentence, told, span), words[group.last - 1].end))
    subject = " ".join(told.text(text, part) for part in told.subjects)
    found = find_figures(text, span, _own_times(sentence, told), noun_of(subject), reading.registry.series)
    doing = told if start < span.end and start == told.span.start else telling
    last = max((part.last for part in doing.subjects if part.last <= doing.group.first), default=0)
    beside = range(doing.words[last - 1].end, doing.words[doing.group.first].start) if last else range(0)
    if _BRINGS.match(text, beside.start):
        beside = range(0)
    names = {word for one in sentence.mentions for word in text[one.start : one.end].split()}
    later = _EARLIER.search(text, words[group.last - 1].end, span.end)
    span = Span(span.start, later.start()) if later else span  # "resigned | after a riot in which two died"
    said_of = (
        labelled(text, span, one, told.group.lemma, subject, told.text(text, told.rest), names)
        for one in found
        if one.start not in beside
        and one.start < span.end
        and sentence.left.isdisjoint(range(one.start, one.end))
        and not (telling.is_past and _NOW.search(text, words[group.first].start, one.start))
    )
    return tuple(one for one in said_of if one.label or one.series)


def _own_times(sentence: Sentence, telling: Telling) -> list[TimeExpression]:
    """The times of a sentence, those without their day that only date what is put in before the verb."""
    others = {
        time
        for at, one in enumerate(sentence.tellings)
        if one.kind == "aside" and one is not telling and one.group.first < telling.group.first
        for time in sentence.times_of.get(at, ())
    }
    return [replace(time, edtf="") if time in others else time for time in sentence.times]


def _own_dated(sentence: Sentence, telling: Telling, span: Span) -> int:
    """Where the first clause begins that hangs on this one and was at another time; else where the span ends."""
    own = (
        one.span.start
        for at, one in enumerate(sentence.tellings)
        if one.kind == "aside" and one is not telling and one.group.first > telling.group.first
        if one.opener in ("after", "before") or any(time.type in ("DATE", "TIME") for time in sentence.times_of[at])
    )
    return min(own, default=span.end)
