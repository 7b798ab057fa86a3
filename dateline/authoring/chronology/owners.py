"""Owners: what a sentence tells and its time expressions go in; which time stands in which clause comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.leads import PLACING
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import PARTICLES
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word
from dateline.authoring.times.timex import TimeExpression

_SPEECHES = word_set(
    "statement interview conference briefing tweet post letter call speech address email memo broadcast"
)
_SPEAKING = word_set("speaking talking testifying addressing")
_RELATIVE = ("who", "whom", "whose", "which", "that", "where", "when")
_ASKED = word_set("ask press quote reach question approach contact")  # and answers then
_JOINS, _FEW = frozenset((",", ";", "and", "but", "while")), 3  # words before a time, as "in the"
_GOES_ON = word_set("starting beginning during following ending")


def owners(tellings: Sequence[Telling], times: Sequence[TimeExpression]) -> dict[int, list[TimeExpression]]:
    """The time expressions of a sentence by the number of the telling that they stand in.

    One that stands in no clause ("…, starting in December") goes to the last one before it, unless it is of what is
    only said in passing; what is quoted dates nothing.
    """
    found: dict[int, list[TimeExpression]] = {number: [] for number in range(len(tellings))}
    hidden = {word.start for telling in tellings[:1] for word in telling.words if word.hidden}
    for time in times:
        if (sayer := _as_they_spoke(tellings, time)) is not None:
            found[sayer].append(time)
            continue
        if time.start in hidden or _is_in_passing(tellings, time.start) or _describes(tellings, time):
            continue
        if _is_remembered(tellings, time):
            continue
        around = [
            (telling.whole.last - telling.whole.first, number)
            for number, telling in enumerate(tellings)
            if _holds(telling.span, time)
        ]
        before = [(one.span.end, number) for number, one in enumerate(tellings) if one.span.end <= time.start]
        if not around and (follows := _of_what_follows(tellings, time)) is not None:
            found[follows].append(time)
        elif not around and _is_of_noun(tellings, time):
            continue
        elif around or before:
            owner = min(around)[1] if around else _host(tellings, max(before)[1])
            found[_sayer(tellings, owner, time)].append(time)
    return found


def _as_they_spoke(tellings: Sequence[Telling], time: TimeExpression) -> int | None:
    """The statement of which "…, speaking to reporters on Friday" says when it was made."""
    if not tellings or not any(word.low in _SPEAKING for word in tellings[0].words):
        return None
    words = tellings[0].words
    behind = [at + 1 for at, word in enumerate(words[:-1]) if word.start < time.start and word.text == ","]
    spoke = bool(behind) and words[behind[-1]].low in _SPEAKING
    return next((at for at, one in enumerate(tellings) if one.kind == "statement"), None) if spoke else None


def _of_what_follows(tellings: Sequence[Telling], time: TimeExpression) -> int | None:
    """The clause whose verb what is put in parts from its time: "…, and in May its chief, Ann Lee, | was ousted"."""
    behind = [
        (one.span.start, at) for at, one in enumerate(tellings) if one.kind != "aside" and one.span.start > time.start
    ]
    if not behind:
        return None
    start, number = min(behind)
    words, subjects = tellings[number].words, tellings[number].subjects
    before = max((one.whole.last for one in tellings if one.span.end <= time.start), default=0)
    if subjects and before <= subjects[0].first and words[subjects[0].last - 1].end <= time.start:
        before = subjects[0].last  # "noted that the last strike, in May 2013, | went on"
    elif not subjects or words[subjects[0].first].start < time.start or words[subjects[0].last - 1].end > start:
        return None
    led = [word.low for word in words[before:] if word.start < time.start]
    joined = [low for low in led if low in _JOINS]
    return number if joined and len(led) - len(joined) < _FEW and led[0] in _JOINS else None


def _is_of_noun(tellings: Sequence[Telling], time: TimeExpression) -> bool:
    """Whether a time dates a thing that a clause is joined by: "a vote that they won, and the fall of Kiru in May"."""
    before = max((one.whole.last for one in tellings if one.span.end <= time.start), default=0)
    led = [word.low for word in tellings[0].words[before:] if word.start < time.start] if tellings else []
    return led[:3] in ([",", "and", "the"], [",", "and", "a"]) and "of" in led


def _host(tellings: Sequence[Telling], number: int) -> int:
    """The clause that goes on behind one that is put in: "will pay the fine, which it disputes, | by June"."""
    told = tellings[number]
    words, (first, last) = told.words, told.whole
    put_in = told.kind == "aside" and told.opener in ("who", "which", "where") and words[first - 1].text == ","
    if not put_in or last >= len(words) or words[last].text != ",":
        return number
    hosts = ((at, one) for at, one in enumerate(tellings) if one.kind != "aside" and one.whole.last <= first)
    before = [(one.span.end, at) for at, one in hosts]
    return max(before)[1] if before else number


def _sayer(tellings: Sequence[Telling], number: int, time: TimeExpression) -> int:
    """The clause of who says so, where a time is of that: "admitted he had lost in a telephone call on Monday"."""
    told = tellings[number]
    said = [word.low for word in told.words[told.rest.first : told.rest.last] if word.end <= time.start]
    said = said[:-1] if said[-1:] == ["on"] else said
    at = next((at for at in range(len(said) - 1, max(len(said) - 5, -1), -1) if said[at] in ("in", "during")), -1)
    spoken = told.kind == "content" and at >= 0 and said[-1] in _SPEECHES and said[at + 1] in ("a", "an", "his", "her")
    sayers = (at for at, one in enumerate(tellings) if one.kind == "statement" and one.said is told.group)
    return next(sayers, number) if spoken else number


def _describes(tellings: Sequence[Telling], time: TimeExpression) -> bool:
    """Whether a time is of what describes who did it: "Ann Lee, signed from Kiru in January, scored".

    So is that of "A truce signed in Kiru in May | held".
    """
    done = (one for one in tellings if one.kind == "aside" and (one.group.first - one.whole.first < 2 or one.reduced))
    if any(_holds(one.span, time) for one in done):
        return False  # "Ann Lee, elected in May, …", which is told
    if any(_is_fronted(one, time) for one in tellings[:1]):
        return True
    for one in tellings:
        words, verb = one.words, one.group.first
        if one.kind == "aside" or not one.subjects or one.subjects[0].last > verb or not _holds(one.span, time):
            continue
        first, last = one.subjects[0]
        at = next((at for at in range(last, verb) if words[at].start >= time.start), verb)
        signs = [sign for sign in range(last, verb) if words[sign].text == ","]
        before = [sign for sign in signs if sign < at]
        if at < verb and not signs and any(_is_done(words, done) for done in range(first + 1, last)):
            return True
        put_in = words[before[-1] + 1 : at] if before and before != signs and at < verb else ()
        if not any(word.low in _RELATIVE for word in put_in) and any(_is_participle(word) for word in put_in):
            return True  # "Ann Lee, a judge first elected in 2006, resigned"
    return False


def _is_fronted(telling: Telling, time: TimeExpression) -> bool:
    """Whether a time is of what a sentence begins with: "Founded by two brothers in 1964, the works employed 2,900"."""
    words = telling.words
    comma = next((at for at, word in enumerate(words) if word.text == ","), 0)
    begun = _is_participle(words[0]) and verb_forms(words[0].low)[0][0] not in _ASKED
    return begun and 0 < comma < telling.group.first and time.start < words[comma].start


def _is_remembered(tellings: Sequence[Telling], time: TimeExpression) -> bool:
    """Whether a day with its year is that of an anniversary: "marked ten years since the storming of 25 June 2024"."""
    if not any(word[:4].isdigit() and len(word) == len("2024") for word in time.text.replace(",", " ").split()):
        return False
    before = [word.low for one in tellings[:1] for word in one.words if word.start < time.start]
    at = max((at for at, low in enumerate(before) if low == "anniversary"), default=len(before))
    return before[at + 1 : at + 2] == ["of"] and _JOINS.isdisjoint(before[at:])


def _is_participle(word: Word) -> bool:
    return word.low != "born" and any(form == "participle" for _, form in verb_forms(word.low))


def _is_done(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle that tells what was done to the noun before it: "a truce signed in Kiru"."""
    behind = at + 1 + (at + 1 < len(words) and words[at + 1].low in PARTICLES - PLACING)  # "put | off | in May"
    placed = behind < len(words) and words[behind].low in PLACING | {"by", "with", "after", "for"}
    return words[at].text.islower() and _is_participle(words[at]) and placed


def _holds(span: Span, time: TimeExpression) -> bool:
    return span.start <= time.start < span.end


def _is_in_passing(tellings: Sequence[Telling], start: int) -> bool:
    """Whether a time stands in what is only said in passing: ", including bribes taken in 2016"."""
    if not tellings or any(telling.span.start <= start < telling.span.end for telling in tellings):
        return False
    opening = ""
    for word in tellings[0].words:
        if word.start >= start:
            break
        opening = "" if word.text in (",", ";", "—", "–") else opening or word.low
    if opening in _GOES_ON:
        return False
    participle = any(form == "participle" for _, form in verb_forms(opening))
    return participle or opening.endswith("ing") or opening in ("including", "like", "such")
