"""Anchor: a clause of a read article goes in; the date of what it tells comes out, and how it was worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.authoring.chronology.bounds import BY_THEN
from dateline.authoring.chronology.clause_mates import of_another, of_kinds
from dateline.authoring.chronology.dating import UNTIL_THEN, hangs, own_date
from dateline.authoring.chronology.extent import Dated, between, by_then, days, is_over, readable
from dateline.authoring.chronology.goes_on import counts_on, goes_on_from_news, is_declared
from dateline.authoring.chronology.issued import as_issued
from dateline.authoring.chronology.mishap import befalls
from dateline.authoring.chronology.named_dates import NAMES_DAY
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

_AFTER_THAT = re.compile(
    r"(?:(?:after|since|following|post|in the wake of|(?:soon|days|hours|weeks) after)\s+"
    r"(?:(?:those|these|that|this|the)\s+(?:\w+\s+)?(?:talks|conversations|discussions|negotiations|meetings?|summit"
    r"|visit|trip|session|vote|election|attacks?|incident|accident|crash|explosion|storm|(?:earth)?quake|decision|ruling"
    r"|verdict|hearing|announcement|events?)|then)\b|afterwards?\b|since our last meeting)",
    re.IGNORECASE,
)
_DAYS_AROUND = {"days": 7, "week": 7, "weeks": 30, "fortnight": 14, "month": 31}
_IN_DAYS_AROUND = re.compile(
    rf"\b(?:in|during|over|within) the (?:first )?(?P<unit>{'|'.join(_DAYS_AROUND)})"
    r" (?P<way>after|before) (?:the|that|this)\b"
)
_ONCE = frozenset(("bear", "educate", "raise", "baptize"))  # what is told of somebody is no news
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OF_DAYS = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
# What came of it, or of whom, on some day since: "The county later hired …", "The firm at first called it untrue".
_SOME_TIME_AFTER = re.compile(
    r"\b(?:at first|in the end|initially|eventually|subsequently|afterwards?|ultimately"
    r"|later(?! (?:that|the same|in the|on)\b))\b",
    re.IGNORECASE,
)
_ANSWERS = ("blame", "link", "criticize", "criticise", "deny", "condemn", "praise")
_PRONOUN = frozenset(("he", "she", "it", "they"))
_WHOM = frozenset(("him", "her", "it", "them"))
_CAME = ("come", "follow")  # what tells nothing but what it came after
_IN_THE_FIRST = re.compile(
    r"\b(?:in|during|over) (?:the|its|his|her|their) (?:first|second|third|last|final|opening)"
    r" (?:\w+ )?(?:years?|months?|weeks?|season|decade|days)\b"
    r"|\bthe (?:day|night|week|month|year) (?:after|before) (?:the|his|her|its|their)\b"  # of what has no day here
)
_MARKET = re.compile(r"\b(?:shares|stocks?|share price|bonds|yields)\b", re.IGNORECASE)
_TRADES = word_set("jump fall drop rise slump surge plunge soar tumble close climb slide gain")
_STARTS = ("start", "begin", "commence", "open")
_ANNOUNCES = ("announce", "confirm")
_SAID_SOMEWHERE = re.compile(
    r"\b(?:in an? (?:\w+ )?(?:statement|letter|report|filing|interview)"
    r"|told (?:reporters|journalists|lawmakers|parliament)"
    r"|at an? (?:news|press) conference)\b"
)


def date_of(reading: Reading, sentence: Sentence, number: int, anchor: str) -> Dated | None:
    """When that happened which the sentence's telling of this number tells; None where the text does not say.

    Its own date comes first; then that of the clause that it hangs on or goes on from, of the last happening before it
    (`anchor`, in EDTF: "After those talks, …"), of when it was told; else it had happened when the article appeared.
    """
    text, published = reading.article.text, reading.article.published
    telling = sentence.tellings[number]
    either = sentence.carried if sentence.carried.startswith("[") else ""
    day = (_mishap(reading, sentence) if befalls(telling) else "") or either or anchor
    if found := own_date(text, telling, sentence.times_of[number], published):
        if found.rule == UNTIL_THEN:
            return None  # it is no entry that something was not
        said_now = telling.kind == "statement" and not _DAY.match(day)  # "put it off in May. … said at 15:30"
        day = "" if said_now else day
        found = _from_start(reading, sentence, number, found)
        passed = telling.group.tense == "future" and is_over(found.edtf, published)
        return None if passed else _on_its_day(day, sentence.times_of[number], sentence.times, found)
    if found := as_issued(reading, sentence, number):
        return found
    if telling.kind == "statement":
        return _of_statement(reading, sentence, telling)
    if telling.group.tense in ("future", "would"):
        return None
    if found := _around(text, sentence, telling, anchor, published) or of_another(reading, sentence, number):
        return _on_its_day(day, sentence.times, sentence.times, found)
    bounds = between(anchor, published) if anchor else ""
    if bounds and _AFTER_THAT.match(text[sentence.span.start : sentence.span.start + 60]):
        return Dated(bounds, "between what it follows and the article", 0.6, own=False)
    return _led_to(reading, sentence, telling) if telling.kind == "aside" else _told_by(reading, sentence, number)


def _from_start(reading: Reading, sentence: Sentence, number: int, found: Dated) -> Dated:
    """By when it is to be, counted from the start beside it: "is to start on 1 May and must be over | within ten days".

    `found` counts from the article, and stays where nothing starts: "will meet on 1 May and must pay within ten days".
    """
    counts = any(time.type == "DURATION" and time.text == found.expression for time in sentence.times_of[number])
    if not counts or found.rule != BY_THEN or not number or sentence.tellings[number].opener != "and":
        return found
    before, published = sentence.tellings[number - 1], reading.article.published
    own = own_date(reading.article.text, before, sentence.times_of[number - 1], published)
    start, end, today = days(own.edtf) if own else None, readable(found.edtf), days(published)
    if (
        before.group.lemma not in _STARTS
        or not start
        or start[0] != start[1]
        or not end
        or not end.last_day
        or not today
    ):
        return found
    last = end.last_day + (start[0] - today[1])
    return replace(found, edtf=by_then(last.isoformat())) if start[0] > today[1] else found


def _around(text: str, sentence: Sentence, telling: Telling, anchor: str, published: str) -> Dated | None:
    """The days before or after the last happening in which it was: "in the week after the crash"."""
    found = _IN_DAYS_AROUND.search(text, telling.span.start, sentence.span.end)
    edges = days(sentence.carried or anchor)
    if not found or not edges or edges[0] != edges[1]:
        return None
    nearest, farthest = timedelta(days=1), timedelta(days=_DAYS_AROUND[found["unit"]])
    day, end = edges[0], (days(published) or edges)[1]
    first, last = (day + nearest, day + farthest) if found["way"] == "after" else (day - farthest, day - nearest)
    last = max(min(last, end), first)
    return Dated(f"[{first}..{last}]", f"so soon {found['way']} it", 0.5, own=False)


def _on_its_day(anchor: str, times: Sequence[TimeExpression], around: Sequence[TimeExpression], found: Dated) -> Dated:
    """A time of the day that names no day, on the day of the last happening."""
    time = next((time for time in times if time.edtf == found.edtf and time.text == found.expression), None)
    days_told = (one for one in times if one is not time and not one.value.endswith("TXX"))  # or "nine minutes later"
    if any(one.edtf == found.edtf[:10] for one in days_told):
        return found  # "at 10 a.m. on Thursday"
    if time and time.type == "TIME" and anchor.startswith("[") and not NAMES_DAY.search(time.text):
        return replace(found, edtf=anchor, confidence=found.confidence * 0.6)
    names_day = time is not None and bool(NAMES_DAY.search(time.text)) and not time.value.endswith("TXX")
    if time is None or time.type != "TIME" or names_day or not _OF_DAYS.fullmatch(anchor[:10]):
        return found
    if any(one.type == "DATE" and _DAY.fullmatch(one.edtf) and one.end <= time.start for one in around):
        return found  # "Ann Lee, who came on Monday, said that it had been found in the morning"
    clock = found.edtf[10:] if "T" in found.edtf and _DAY.match(anchor) else ""
    return replace(found, edtf=anchor[:10] + clock, confidence=found.confidence * 0.8)


def _of_statement(reading: Reading, sentence: Sentence, telling: Telling) -> Dated | None:
    text, published = reading.article.text, reading.article.published
    for at, one in of_kinds(sentence, "aside"):
        speaks = one.opener == "who" and re.search(
            r"\bto (?:reporters|journalists|lawmakers)\b", one.text(text, one.rest)
        )
        if speaks and (found := own_date(text, one, sentence.times_of[at], published)):
            return found
    intends = (
        telling.group.tense == "perfect"
        and telling.said
        and (telling.said.lemma in ("want", "hope", "seek") or telling.said.tense in ("future", "would"))
    )
    if intends and (bounds := by_then(published)):
        return Dated(bounds, "published by then", 0.4, own=False)
    ahead = telling.said is not None and telling.said.tense in ("future", "would") and telling.group.tense == "past"
    ahead = ahead and sentence.place == 0 and not any(time.edtf for time in sentence.times)
    if ahead and _DAY.fullmatch(published[:10]):  # "Norvell said it would cut 400 jobs"
        return Dated(f"{sentence.news or published[:10]}~", "news of the day", 0.4, own=False)
    if _SAID_SOMEWHERE.search(text[telling.span.start : telling.span.end]) and (bounds := by_then(published)):
        return Dated(bounds, "published by then", 0.4, own=False)
    return None


def _told_by(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """By when something had happened: when it was told, as the story goes on, or when the article appeared."""
    text, published = reading.article.text, reading.article.published
    telling = sentence.tellings[number]
    group = telling.group
    if telling.kind == "content" and group.progressive and group.tense == "past":
        return None  # "told staff that they were retiring"
    before = telling.kind == "content" and group.tense == "pluperfect"  # "confirmed on Friday that it had begun it"
    kinds = (*(("statement", "aside") if telling.speaker else ()), *(("main",) if before else ()))
    for at, one in of_kinds(sentence, *kinds):
        told = before if one.kind == "main" else telling.kind == "content"
        told = one.opener == "who" and not verb_weight(one.group.lemma) if one.kind == "aside" else told
        if told and (found := own_date(text, one, sentence.times_of[at], published)):
            if telling.kind == "content" and _is_news(telling, one):
                return replace(found, confidence=found.confidence * 0.7)  # it is done as it is announced
            told_then = min(filter(None, (by_then(found.edtf), by_then(published))), default="")
            return Dated(told_then, "told by then", found.confidence * 0.6, found.expression, own=False)
    if verb_weight(group.lemma) < 1 or (group.passive and group.lemma in _ONCE):
        return None
    named = any(time.edtf and time.type == "DATE" for time in sentence.times)
    earlier = text.startswith(("Earlier", "Previously"), sentence.span.start)
    earlier = earlier or any(hangs(text, telling, time) for time in sentence.times_of[number])
    earlier = earlier or _is_of_some_time(text, telling)
    if group.progressive and group.tense == "past":
        return None  # "The jail was falling apart": so it had been for long
    if (mishap := _mishap(reading, sentence)) and not named:
        if befalls(telling):
            return Dated(mishap, "day of what it is about", 0.4, own=False)
        if _follows_mishap(reading, sentence) and (bounds := by_then(published)):
            return Dated(bounds, "published by then", 0.3, own=False)
    if group.tense == "past" and sentence.carried and telling.kind != "content" and counts_on(reading, sentence):
        earlier = True
    if group.tense == "past" and sentence.carried and telling.kind != "content" and not earlier:
        led = text[sentence.span.start : telling.words[group.last - 1].end]
        bounds = between(sentence.carried, published)
        subjects = {word.low for part in telling.subjects for word in telling.words[part.first : part.last]}
        answers = group.lemma in _ANSWERS and _PRONOUN.isdisjoint(subjects)  # "She denied it": as she spoke
        if befalls(telling) and is_declared(reading, sentence):
            known = by_then(published)
            return Dated(known, "published by then", 0.3, own=False) if known else None
        if bounds and (answers or _SOME_TIME_AFTER.search(led)):
            return Dated(bounds, "between what it follows and the article", 0.4, own=False)
        return Dated(sentence.carried, "carried on", 0.5, own=False)
    fresh = group.progressive and group.tense == "present" and sentence.place < 2 and verb_weight(group.lemma) > 1
    told = group.tense in ("perfect", "past") or (group.tense == "pluperfect" and telling.kind == "content")
    if (
        sentence.place == 0
        and not earlier
        and (told or fresh)
        and verb_weight(group.lemma) > 1
        and _DAY.fullmatch(published[:10])
    ):
        return Dated(f"{sentence.news or published[:10]}~", "news of the day", 0.4, own=False)
    if group.tense == "past" and goes_on_from_news(reading, sentence, number) and not earlier:
        return Dated(f"{sentence.news}~", "as the news goes on", 0.4, own=False)
    if told and not named and _is_trade(text, telling) and _DAY.fullmatch(published[:10]):
        return Dated(f"{sentence.news or published[:10]}~", "news of the day", 0.4, own=False)
    if (told or fresh) and (bounds := by_then(published)):
        return Dated(bounds, "published by then", 0.4 if group.tense == "perfect" else 0.3, own=False)
    return None


def _is_of_some_time(text: str, telling: Telling) -> bool:
    """Whether a clause is of a time that nobody dates: "last offered 2 percent", "took 900 in the first year"."""
    before = telling.words[telling.group.first - 1].low if telling.group.first else ""
    rest = telling.text(text, Range(telling.rest.first, min(telling.rest.last + 2, len(telling.words))))
    return before in ("last", "previously") or _IN_THE_FIRST.search(rest) is not None


def _is_trade(text: str, telling: Telling) -> bool:
    """Whether a clause tells what stocks did, which is told of on the day: "Shares in Norvell jumped 20 percent"."""
    return telling.group.lemma in _TRADES and any(_MARKET.search(telling.text(text, part)) for part in telling.subjects)


def _led_to(reading: Reading, sentence: Sentence, telling: Telling) -> Dated | None:
    """By when that was done in an article's first sentence which led to its news: "resigned after the city sued it".

    Or in any sentence that has no other news: "The talks came a day after Norland freed a crew".
    """
    came = any(one.group.lemma in _CAME and one.is_past for _, one in of_kinds(sentence, "main"))
    deed = telling.opener == "after" and telling.group.tense == "past" and verb_weight(telling.group.lemma) > 2
    whom = {word.low for word in telling.words[telling.rest.first : telling.rest.last]}
    if (
        not deed
        or not _WHOM.isdisjoint(whom)
        or (sentence.place and not came)
        or telling.group.negated
        or sentence.times_of[sentence.tellings.index(telling)]
    ):
        return None
    text, published = reading.article.text, reading.article.published
    news = (own_date(text, one, sentence.times_of[at], published) for at, one in of_kinds(sentence, "main"))
    known = next((by_then(one.edtf) for one in news if one), "")
    bounds = min(filter(None, (known, by_then(published))), default="")
    return Dated(bounds, "published by then", 0.4, own=False) if bounds else None


def _mishap(reading: Reading, sentence: Sentence) -> str:
    """The day of the old mishap that a sentence may tell of, since it goes on from no other day; else ""."""
    mishap = reading.mishap
    return mishap.edtf if mishap and mishap.start < sentence.span.start and not sentence.carried else ""


def _follows_mishap(reading: Reading, sentence: Sentence) -> bool:
    """Whether its paragraph has come to the old mishap that the article is about, and has not left it by a date."""
    told = [one for one in reading.sentences if one.paragraph == sentence.paragraph and one.place < sentence.place]
    dated = any(time.edtf and time.type == "DATE" for one in told for time in one.times)
    return not dated and any(befalls(telling) for one in told for telling in one.tellings)


def _is_news(telling: Telling, statement: Telling) -> bool:
    """Whether what is told is done as it is told: "has signed Bo Day, it announced", "is recalling seats, it said"."""
    group = telling.group
    if group.progressive and group.tense == "present":
        return verb_weight(group.lemma) > 1
    return group.tense == "perfect" and statement.group.lemma in _ANNOUNCES
