"""Clause mates: a clause without a date goes in; the date that another clause of its sentence gives it comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from dateline.authoring.chronology.bounds import portion
from dateline.authoring.chronology.dating import own_date
from dateline.authoring.chronology.extent import Dated, by_then, days, is_to_come
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.chronology.something_else import is_of_what_is_laid
from dateline.authoring.clauses.subject_dates import HAPPENING
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.deeds.calamities import is_harmed, is_met_in
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"\w")
_LASTS = ("be", "bear", "have", "live", "work", "serve", "study", "grow")  # for years before what is told with it
_JOINT = re.compile(r",?\s*")
_HELD = re.compile(
    r"\b(?:meeting|talks|summit|conference|session|vote|referendum|ballot|rally|hearing|auction|negotiations)\b"
)
_ENDS = word_set("end conclude close break collapse fail finish produce yield bring result lead")  # as it was over
_UNDONE = (  # what is done, and what takes it back at another time
    (
        word_set("capture arrest detain jail imprison abduct kidnap hold seize intern"),
        word_set("free release exchange"),
    ),
    (word_set("close shut suspend halt ban ground block"), word_set("reopen resume lift reinstate open")),
    (word_set("appoint elect hire install"), word_set("sack dismiss oust resign fire")),
    (word_set("open found launch build introduce"), word_set("close shut scrap demolish abolish")),
)
_WEEK = timedelta(days=7)
_FIRST = 2  # sentences that tell the news
_LENGTH = re.compile(r"P([0-9]{1,3})([DWY])")
_SOMEWHERE = r"(?: (?:at|in|near|on|off|of|outside) [^,;:.]{1,50}?)?"
_IN_WHICH = r",? (?:(?:in|during|at) )?\Z"
# What a clause behind tells more of, before its day and behind it: "a fire at a mill in May | that killed nine",
# "over Friday's raid in Kiru, in which | three died".
_HAPPENED = re.compile(rf"\b{HAPPENING}{_SOMEWHERE} (?:(?:in|on|of) (?:the )?)?\Z", re.IGNORECASE)
_HAPPENING = re.compile(rf"(?:['’]s?)? (?:[a-z-]+ ){{0,2}}?{HAPPENING}{_SOMEWHERE}{_IN_WHICH}", re.IGNORECASE)
_THEN = re.compile(_IN_WHICH)


def of_another(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date that another clause gives to the telling of this number: it hangs on that, or goes on from it."""
    found = _shared(reading, sentence, number) or _beside(reading, sentence, number)
    found = (
        found
        or _so_long_from(reading, sentence, number)
        or _of_happening(reading, sentence, number)
        or _beside_before(reading, sentence, number)
    )
    found = found or _of_host(reading, sentence, number) or _by_the_time(reading, sentence, number)
    found = found or _as_it_was(reading, sentence, number)
    return found or _as_it_was_held(reading, sentence, number)


def of_kinds(sentence: Sentence, *kinds: str) -> Iterator[tuple[int, Telling]]:
    """The tellings of these kinds in a sentence, with their numbers."""
    return ((at, one) for at, one in enumerate(sentence.tellings) if one.kind in kinds)


def _shared(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date at the end of what is joined by "and": "Police detained two men and seized a car on Monday"."""
    text, one = reading.article.text, sentence.tellings[number]
    if one.kind not in ("main", "content") or one.group.tense not in ("past", "perfect") or one.group.lemma in _LASTS:
        return None
    for at in range(number + 1, len(sentence.tellings)):
        other = sentence.tellings[at]
        hurt = is_harmed(one) and is_harmed(other)  # "two died and six were injured on Sunday"
        same = hurt or (other.subjects == one.subjects and other.group.tense == one.group.tense)
        if other.kind not in ("main", "content") or not same:
            return None
        found = own_date(text, other, sentence.times_of[at], reading.article.published)
        if not found and other.opener != "and":
            continue
        if not found or other.opener != "and" or is_of_what_is_laid(other, text, found.expression):
            return None
        if _undoes(one, other):
            return Dated(
                by_then(found.edtf), "before it was undone", found.confidence * 0.6, found.expression, own=False
            )
        trails = any(
            time.text == found.expression and not _WORD.search(text, time.end, other.span.end)
            for time in sentence.times_of[at]
        )
        return replace(found, confidence=found.confidence * 0.8, own=False) if trails else None
    return None


def _undoes(one: Telling, other: Telling) -> bool:
    """Whether the second of two deeds took back the first, and was on another day: "was captured and freed"."""
    return any(one.group.lemma in held and other.group.lemma in let_go for held, let_go in _UNDONE)


def _beside(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date of a clause that hangs on a date, or lies so long before or after another: "since May, when it …"."""
    text, telling = reading.article.text, sentence.tellings[number]
    if telling.kind != "aside" or telling.opener not in ("when", "where", "after", "before"):
        return None
    start = telling.words[telling.whole.first].start
    time = next((time for time in sentence.times if _JOINT.fullmatch(text[time.end : start])), None)
    if time is None or time.end > start:
        return None
    if text[: time.start].endswith("since ") and "," not in text[time.end : start]:
        return None  # "had been digging since Monday when they heard her"
    if telling.opener in ("when", "where"):
        return Dated(portion(time), time.rule, time.confidence * 0.9, time.text) if time.edtf else None
    before = [(at, one) for at, one in of_kinds(sentence, "main", "content") if one.span.start < start]
    published = reading.article.published
    hosts = (own_date(text, one, sentence.times_of[at], published) for at, one in reversed(before))
    host = next(filter(None, hosts), None)
    length = _LENGTH.fullmatch(time.value)
    if host is None or length is None or not (edtf := _away(host.edtf, telling.opener, int(length[1]), length[2])):
        return None
    return Dated(edtf, f"so long {telling.opener} it", host.confidence * 0.8, time.text)


def _so_long_from(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The day so long after what a clause puts before it: "was refloated two days after it sank on Sunday"."""
    text, telling = reading.article.text, sentence.tellings[number]
    if telling.kind not in ("main", "content") or telling.group.tense != "past":
        return None
    for at, one in of_kinds(sentence, "aside"):
        start = one.words[one.whole.first].start
        time = next((time for time in sentence.times if text[time.end : start] == " "), None)
        length = _LENGTH.fullmatch(time.value) if time and one.opener in ("after", "before") else None
        found = own_date(text, one, sentence.times_of[at], reading.article.published) if length else None
        way = "before" if one.opener == "after" else "after"
        edtf = _away(found.edtf, way, int(length[1]), length[2]) if found and length else ""
        if found and edtf:
            return Dated(edtf, f"so long {one.opener} it", found.confidence * 0.8, found.expression)
    return None


def _of_happening(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date of the happening of which a clause tells more: "after Friday's raid, in which three died"."""
    text, telling = reading.article.text, sentence.tellings[number]
    if telling.kind != "aside" or telling.opener not in ("which", "that") or telling.group.tense != "past":
        return None
    start = telling.words[telling.whole.first].start
    for time in reversed(sentence.times):
        if time.end > start or time.type not in ("DATE", "TIME") or not days(time.edtf):
            continue
        behind = text[time.end : start]
        then = _THEN.fullmatch(behind) and _HAPPENED.search(text[sentence.span.start : time.start])
        if then or _HAPPENING.fullmatch(behind):
            return Dated(portion(time), time.rule, time.confidence * 0.8, time.text)
        return None
    return None


def _beside_before(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date of the clause beside one that goes on from it: "since May, when a tram left the rails | and hit two"."""
    telling, before = sentence.tellings[number], sentence.tellings[number - 1] if number else None
    goes_on = telling.kind == "aside" and telling.opener == "and" and before is not None and before.kind == "aside"
    if (
        before is None
        or not goes_on
        or (before.subjects, before.group.tense) != (telling.subjects, telling.group.tense)
    ):
        return None
    own = own_date(reading.article.text, before, sentence.times_of[number - 1], reading.article.published)
    found = own or _beside(reading, sentence, number - 1) or _of_happening(reading, sentence, number - 1)
    return replace(found, confidence=found.confidence * 0.8) if found else None


def _away(edtf: str, way: str, count: int, unit: str) -> str:
    """The day so many days or weeks, the year so many years, before what was `after` it, or after what was `before`."""
    edges = days(edtf)
    sign = -1 if way == "after" else 1
    if not edges or edges[0] != edges[1]:
        return ""
    if unit == "Y":
        return f"{edges[0].year + sign * count:04d}" if edges[0].year > count else ""
    return (edges[0] + sign * timedelta(days=count * (7 if unit == "W" else 1))).isoformat() + "~" * (unit == "W")


def _of_host(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The date of the clause that this one hangs on ("…, when …") or goes on from ("… and …")."""
    telling = sentence.tellings[number]
    deed = verb_weight(telling.group.lemma) == 3
    hangs = telling.kind == "aside" and (telling.opener in ("when", "where") or (telling.opener == "as" and deed))
    hangs = hangs or (telling.opener == "while" and deed and telling.group.tense == "past")
    goes_on = telling.opener in ("and", "but") and telling.kind != "aside"
    if found := _behind_semicolon(reading, sentence, number):
        return found
    said = ("content",) if goes_on else ()  # "cleared it on Friday and held 42, it said"
    for at, one in reversed(list(of_kinds(sentence, "main", "statement", *said))):
        if one is telling or (telling.opener == "while" and one.group.tense != "past"):
            continue
        if one.kind == "content" and telling.kind != "content" and one.subjects != telling.subjects:
            continue
        elsewhen = any(time.edtf and time.type == "DATE" for time in sentence.times_of[number])  # "after a vote in May"
        if not (hangs or (goes_on and at < number and not elsewhen and _is_of_one_day(one, telling))):
            continue
        found = own_date(reading.article.text, one, sentence.times_of[at], reading.article.published)
        if found and hangs:
            return Dated(found.edtf, "date of its sentence", found.confidence * 0.7, found.expression, own=False)
        if found:
            return Dated(found.edtf, found.rule, found.confidence * 0.8, found.expression, own=False)
    return None


def _is_of_one_day(one: Telling, other: Telling) -> bool:
    """Whether of two clauses joined the second goes on from the first: "declared a flood, and two roads were shut"."""
    came = other.opener == "and" and {one.group.tense, other.group.tense} == {"past"}
    deeds = min(verb_weight(one.group.lemma), verb_weight(other.group.lemma)) > 1
    return one.subjects == other.subjects or (came and deeds and not other.group.negated)


def _behind_semicolon(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The day of what stands before the semicolon: "Crowds met police on Friday; 23 people were held"."""
    text, telling = reading.article.text, sentence.tellings[number]
    before = [(at, one) for at, one in of_kinds(sentence, "main", "content") if one.span.end <= telling.span.start]
    told = telling.kind != "aside" and telling.group.tense == "past" and verb_weight(telling.group.lemma) > 1
    if not before or not told or text[before[-1][1].span.end : telling.span.start].strip() != ";":
        return None
    at, one = before[-1]
    found = own_date(text, one, sentence.times_of[at], reading.article.published) if one.group.tense == "past" else None
    if found is None or not _DAY.fullmatch(found.edtf[:10]) or is_to_come(found.edtf, reading.article.published):
        return None
    return replace(found, edtf=found.edtf[:10], confidence=found.confidence * 0.7, own=False)


def _by_the_time(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """Until when that was which another clause found done: "By the time crews came on Monday, the mill had burned".

    In an article's first sentences, where that was in its week, it is the news itself.
    """
    telling, published = sentence.tellings[number], reading.article.published
    if telling.kind != "main" or telling.group.tense != "pluperfect":
        return None
    for at, one in of_kinds(sentence, "main"):
        led = one.opener == "when" and one.group.first < telling.group.first
        found = own_date(reading.article.text, one, sentence.times_of[at], published) if led else None
        if (
            found
            and sentence.place < _FIRST
            and _DAY.fullmatch(found.edtf[:10])
            and _is_of_the_week(found.edtf, published)
        ):
            return Dated(f"{found.edtf[:10]}~", "by the time of the news", 0.5, found.expression, own=False)
        if found and (until := by_then(found.edtf)):
            return Dated(until, "by then", found.confidence * 0.8, found.expression)
    return None


def _as_it_was(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The day of what it happened with: "three died when a bomb went off on Sunday", "after their boat sank".

    Who died after being hit, did so between that day and the article's.
    """
    text, telling, published = reading.article.text, sentence.tellings[number], reading.article.published
    if telling.kind == "aside" or telling.group.tense not in ("past", "perfect"):
        return None
    for at, one in of_kinds(sentence, "aside"):
        leads = one.opener == "where" and one.whole.first < telling.group.first
        met = one.opener == "after" and is_met_in(telling.group.lemma, one.group.lemma)
        behind = (one.opener in ("when", "as") or met) and one.whole.first >= telling.group.last
        had = telling.group.tense == "past" or met
        if not (leads or behind) or not had or one.group.tense not in (("past", "pluperfect") if met else ("past",)):
            continue
        found = own_date(text, one, sentence.times_of[at], published)
        if leads and found and not _is_of_the_week(found.edtf, published):
            continue  # "In Kiru, where a mill closed in 2019, …"
        if found is None or not _DAY.match(found.edtf):
            continue
        later = met and one.group.passive and telling.group.lemma == "die" and _is_of_the_week(found.edtf, published)
        until = published[:10] if later and _DAY.match(published) else ""
        edtf = f"[{found.edtf[:10]}..{until}]" if until > found.edtf[:10] else found.edtf
        return replace(found, edtf=edtf, confidence=found.confidence * 0.8)
    return None


def _is_of_the_week(edtf: str, published: str) -> bool:
    then, day = days(edtf), days(published)
    return then is not None and day is not None and timedelta(0) <= day[0] - then[0] <= _WEEK


def _as_it_was_held(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The day of a meeting of which a clause tells how it ended: "The talks, held on Thursday in Kiru, broke up"."""
    text, telling = reading.article.text, sentence.tellings[number]
    subject = telling.text(text, telling.subjects[0]) if len(telling.subjects) == 1 else ""
    ends = telling.kind == "main" and telling.group.tense == "past" and telling.group.lemma.split()[0] in _ENDS
    if not ends or not _HELD.search(subject):
        return None
    for at, one in of_kinds(sentence, "aside"):
        if one.opener in ("who", "which") and one.group.passive and one.group.lemma == "hold":
            found = own_date(text, one, sentence.times_of[at], reading.article.published)
            return replace(found, confidence=found.confidence * 0.8) if found and _DAY.match(found.edtf) else None
    return None
