"""Arranged: a clause that sets something for a day to come goes in; what is to be then comes out as a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.chronology.extent import is_to_come, may_be_to_come
from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.clauses.bidden import TOLD, is_promised
from dateline.authoring.clauses.clause_pieces import SIGNS, Range, trimmed
from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.deadlines import FIXES, deadline_of, from_now, lead_of, place_of
from dateline.authoring.drafting.undertaken import agreed_in, meant_in
from dateline.authoring.headlines.phrases import PREPOSITIONS, STOPS
from dateline.authoring.language.english_verbs import DUE, HELD, SETS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word
from dateline.authoring.participants.antecedent import with_object
from dateline.authoring.times.timex import TimeExpression

_UNTIL = word_set("to until till for")
_BEGINNING = word_set("from starting beginning")
_LASTS = word_set("run last continue")
_PARTICLES = word_set("off back forward up")
# To another day: of "adjourned the trial until May" the trial goes on then.
_MOVES = dict.fromkeys(word_set("postpone delay move reschedule defer shift push put bring slip"), "take place")
_MOVES |= {"adjourn": "resume", "post": "resume", "suspend": "resume", "extend": "end", "prolong": "end"}
_APPLIES = word_set(
    "levy tax taxes tariff tariffs duty duties law rule rules fee fees charge charges rise increase ban cut"
)
_OPENS = word_set(
    """plant mill factory mine bridge road tunnel airport station terminal hospital school museum stadium reactor
    refinery smelter pipeline railway hotel store shop"""
)
_OFF = frozenset(_MOVES) | word_set("cancel scrap abandon call drop")
_INVITES = word_set("call invite summon recall convene")
_MARCHES = word_set("march marches rally rallies protest protests strike strikes demonstration demonstrations boycott")
# What those who call it do not hold themselves.
_BY_ALL = {
    **dict.fromkeys(word_set("mourning thanksgiving silence holiday prayer"), ("observe", True)),
    **dict.fromkeys(word_set("curfew lockdown ceasefire truce"), ("begin", False)),
}
# Listed a case for.
_FOR = {
    **dict.fromkeys(("hearing", "argument", "arguments"), ("hear", True)),
    "trial": ("go to trial", False),
    "auction": ("auction", True),
    "vote": ("go to a vote", False),
    "debate": ("debate", True),
    "sentencing": ("sentence", True),
    "release": ("release", True),
}
_NAME = 3  # words
_LONGEST = 14  # words of what is set


def set_apart(sentence: Sentence, number: int, published: str) -> tuple[Sentence, ...]:
    """The sentence with what its telling of this number sets for a day to come, and with what it tells besides.

    "The union called a strike for Friday" tells of a strike on Friday, "the vote was put off until May 3" of a vote on
    3 May, "he has until Friday to pay" of a deadline. That somebody did so is told besides where it has a day, or is
    the news. Another clause comes out as it is.
    """
    if not sentence.times_of[number]:
        return (sentence,)
    telling, times = with_object(sentence.tellings[number], sentence.tellings), sentence.times_of[number]
    times = from_now(telling, times, published)
    if telling.group.lemma in _MOVES:
        times = [_new_day(time) for time in times]
    to_come = [time for time in times if _is_ahead(telling, time, published)]
    if to_come and (was_to := _was_to(sentence, telling)):
        return (_with(sentence, number, was_to, times),)
    moves = telling.group.lemma == "slip" or (
        telling.group.lemma in _MOVES and telling.group.passive
    )  # "would be put off"
    had = telling.kind != "content" and telling.group.tense == "pluperfect"  # "who had vowed to resign by Friday"
    to_be = telling.group.tense in ("future", "would")
    allowed = bool(to_come) and to_be and _until(telling, to_come[-1])  # "may object until Friday"
    told = not telling.said and not telling.group.negated and not had and (moves or allowed or not to_be)
    if not to_come and told and times and deadline_of(telling, times[-1]):
        return ()  # "had until May to pay": whether it did, stands elsewhere
    if not to_come or not told:
        return (sentence,)
    last, spans = to_come[-1:], [Span(time.start, time.end) for time in times if time.type == "DATE"]
    plan = deadline_of(telling, last[0]) or _moved(telling, last[0]) or _held(telling, last[0])
    plan = plan or _lasting(telling, last[0]) or _promised(telling, last[0]) or meant_in(telling)
    days = last if plan else to_come
    agreed = None if plan else agreed_in(telling, to_come[0], spans, sentence.tellings)
    plan = plan or agreed or _called(telling, to_come[0], spans)
    if plan is None:
        return (sentence,)
    rest = [time for time in times if time not in to_come]
    own = agreed is not None and agreed.subjects == telling.subjects and telling.is_past  # "agreed to meet on 3 May"
    news = any(time.type == "DATE" for time in rest) or sentence.place == 0 or own
    alone = news and not telling.looks_ahead and plan.made == "plan"
    besides = (_with(sentence, number, telling, rest),) if alone else ()
    kind = telling.kind if telling.kind == "content" else "main"
    return _with(sentence, number, replace(plan, kind=kind), days), *besides


def _was_to(sentence: Sentence, telling: Telling) -> Telling | None:
    """What was to be on a day that is still to come: "were to meet on Friday", "was due on Friday"."""
    group = telling.group
    low = [word.low for word in telling.words[group.first : group.last + 1]]
    if low[0] not in ("was", "were") or group.negated or telling.kind == "aside" or "have" in low:
        return None
    later = [one for one in sentence.tellings if one is not telling and one.kind != "statement"]
    if any(one.group.lemma in _OFF or (one.opener == "but" and one.is_past) for one in later):
        return None  # "were to meet on Friday but called it off"
    if group.lemma == "be":
        return replace(telling, group=replace(group, tense="present")) if low[-1] in DUE else None
    to = group.tense in ("future", "would") and "to" in low
    return replace(telling, group=replace(group, first=group.first + 1, tense="future")) if to else None


def _new_day(time: TimeExpression) -> TimeExpression:
    """The day to which something is moved: "put off from May 3 to June 1"."""
    last = time.edtf.partition("/")[2]
    return replace(time, edtf=last) if last and time.text.lower().startswith("from ") else time


def _is_ahead(telling: Telling, time: TimeExpression, published: str) -> bool:
    """Whether a time is to come, or something is to be done by its end."""
    at, _ = place_of(telling, time)
    before = telling.words[lead_of(telling, at) - 1].low
    if time.type == "DURATION":
        return before == "within"  # "was told to pay within 30 days"
    by = before in ("by", "before") and may_be_to_come(time.edtf, published)
    return time.type in ("DATE", "TIME") and (by or is_to_come(time.edtf, published))


def _moved(telling: Telling, time: TimeExpression) -> Telling | None:
    """What was moved to another day: "postponed the vote to May 3", "the trial was put off until Friday"."""
    words, group = telling.words, telling.group
    at, end = place_of(telling, time)
    lead = lead_of(telling, at)
    spanned = words[at].low == "from" and at < end  # "from May 3 to June 1"
    if group.lemma not in _MOVES or (not spanned and (lead == at or words[lead].low not in _UNTIL)):
        return None
    first = group.last + (low_at(words, group.last) in _PARTICLES)
    if group.lemma in ("put", "bring", "push") and not _PARTICLES & {word.low for word in words[group.last : lead]}:
        return None
    own = group.passive or lead == group.last  # "the launch has slipped to May 3"
    moved = telling.subjects if own else (Range(first, _end(telling, first, lead)),)
    applies = any(words[at].low in _APPLIES for part in moved for at in range(part.first, part.last))
    lemma = _MOVES[group.lemma]
    if lemma == "take place" and moved:
        if telling.kind == "aside" and words[moved[0].first].text[0].isupper():
            return None  # "a plant in Dresden which has been delayed until 2033": no town takes place
        opens = telling.words[moved[0].last - 1].low in _OPENS  # "delayed its mill until May"
        lemma = "take effect" if applies else "open" if opens else lemma
    return _plan(telling, moved, Range(end, telling.rest.last), lemma)


def _held(telling: Telling, time: TimeExpression) -> Telling | None:
    """What is on a day: "the next hearing is on Friday"."""
    at, _ = place_of(telling, time)
    said = {telling.words[at].low for part in telling.subjects for at in range(part.first, part.last)}
    told, held = not said.isdisjoint(TOLD), not said.isdisjoint(HELD)
    lead = lead_of(telling, at)
    group = telling.group
    if group.lemma != "be" or group.tense != "present" or lead != group.last or not (told or held):
        return None
    lemma = "announce" if told else "take place"
    return _plan(telling, telling.subjects, Range(lead, telling.rest.last), lemma, passive=told)


def _until(telling: Telling, time: TimeExpression) -> bool:
    """Whether a clause of what is to be tells until when: "may object until Friday", "will run until May"."""
    return deadline_of(telling, time) is not None or _lasting(telling, time) is not None


def _lasting(telling: Telling, time: TimeExpression) -> Telling | None:
    """What ends on a day, until which it goes on: "the truce runs until May 3"."""
    lead = lead_of(telling, place_of(telling, time)[0])
    goes_on = telling.group.lemma in _LASTS and telling.group.tense in ("present", "future", "would")
    if not goes_on or lead != telling.group.last or telling.words[lead].low not in _UNTIL - {"for"}:
        return None
    return _plan(telling, telling.subjects, Range(lead, telling.rest.last), "end")


def _promised(telling: Telling, time: TimeExpression) -> Telling | None:
    """What is promised to be told, or held: "promised a decision by June", "… a referendum next year"."""
    words, first = telling.words, telling.group.last
    lead = lead_of(telling, place_of(telling, time)[0])
    last = next((at for at in range(first, lead) if is_promised(words, at)), 0)
    if not last:
        return None
    if words[last].low in HELD:
        return _plan(telling, telling.subjects, Range(first, telling.rest.last), "hold")
    return _plan(telling, (Range(first, last + 1),), Range(lead, telling.rest.last), "announce", passive=True)


def _called(telling: Telling, time: TimeExpression, times: Sequence[Span]) -> Telling | None:
    """What was called, announced or set for a day: "called a strike for Friday", "elections are set for May 3"."""
    words, group = telling.words, telling.group
    at, _ = place_of(telling, time)
    lead = lead_of(telling, at)
    if group.lemma not in SETS or low_at(words, group.last) in _PARTICLES:  # "was called off"
        return None
    fixed = (
        group.lemma in FIXES
        and words[lead].low in ("for", "on", "in", "from")
        and (lead < at or words[at].low == "from")
    )
    held = any(words[at].low in HELD for part in telling.subjects for at in range(part.first, part.last))
    summoned = group.passive and group.lemma in _INVITES and low_at(words, group.last) in ("for", "to") and not held
    if group.passive and not held and group.lemma in FIXES and (put := _put_to(telling, lead)):
        return put
    if group.passive and not summoned:
        return _plan(telling, telling.subjects, telling.rest, "take place") if fixed or held else None
    first = trimmed(words, Range(group.last + summoned, lead), times).first
    nouns = [at for at in range(first, min(lead, first + _LONGEST)) if words[at].low in HELD]
    if not (nouns or fixed) or any(word.low in SIGNS for word in words[first:lead]) or words[first].low in _PARTICLES:
        return None
    led = next((at for at in range(first + 1, nouns[0]) if words[at].low == "for"), 0) if nouns and fixed else 0
    if led and words[nouns[0]].low in _FOR:
        lemma, passive = _FOR[words[nouns[0]].low]
        return _plan(telling, (Range(first, led),), Range(lead, telling.rest.last), lemma, passive=passive)
    if words[first].low == "for" and group.lemma == "call":  # "called for a march": others only ask for it
        if not nouns or words[nouns[0]].low not in _MARCHES:
            return None
        first += 1
    if nouns and group.lemma in _INVITES:  # "called the union to talks"
        to = (at + 1 for at in range(nouns[0] - 1, first, -1) if words[at].low in ("to", "for"))
        first = next(to, first)
    end = _end(telling, nouns[0] if nouns else first, lead)
    if first >= end:
        return None
    lemma, passive = _BY_ALL.get(words[nouns[0]].low, ("hold", False)) if nouns else ("take place", False)
    if nouns and lead < at and words[lead].low in _BEGINNING:
        lemma, passive = "begin", False
    if lemma == "hold" and telling.subjects:
        return _plan(telling, telling.subjects, Range(first, telling.rest.last), lemma)
    end = lead if lemma == "observe" else end
    behind = lead + 1 if lemma == "begin" and end == lead < at else end
    return _plan(telling, (Range(first, end),), Range(behind, telling.rest.last), lemma, passive=passive)


def _put_to(telling: Telling, lead: int) -> Telling | None:
    """What is to be done with what was set for it: "the bill is scheduled for | a floor vote | on May 3"."""
    found = next((at for at in range(telling.group.last, lead) if telling.words[at].low in _FOR), None)
    if found is None:
        return None
    lemma, passive = _FOR[telling.words[found].low]
    return _plan(telling, telling.subjects, Range(lead, telling.rest.last), lemma, passive=passive)


def _plan(
    telling: Telling, subjects: tuple[Range, ...], rest: Range, lemma: str, *, passive: bool = False
) -> Telling | None:
    """The clause of what is to be: its verb stands where that of the setting did."""
    if not subjects or subjects[0].first >= subjects[0].last:
        return None
    group = Group(telling.group.last - 1, telling.group.last, lemma, "future", passive=passive)
    words = telling.words if subjects == telling.subjects else _with_owner(telling)
    return replace(telling, words=words, group=group, subjects=subjects, rest=rest, made="plan")


def _with_owner(telling: Telling) -> Sequence[Word]:
    """The words with whose it is that is set: "Norvell put off | the publication of its results" until May."""
    name = telling.words[slice(*telling.subjects[0])] if telling.subjects else ()
    plain = 0 < len(name) <= _NAME and all(word.is_word for word in name)
    if not plain or (name[0].low != "the" and not all(word.text[0].isupper() for word in name)):
        return telling.words
    whole = " ".join(word.low if word.low == "the" else word.text for word in name)
    owner = f"{whole}’" if whole.endswith("s") else f"{whole}’s"
    last = telling.rest.last
    behind = (
        word._replace(text=owner) if word.low == "its" else word for word in telling.words[telling.group.last : last]
    )
    return (*telling.words[: telling.group.last], *behind, *telling.words[last:])


def _end(telling: Telling, first: int, last: int) -> int:
    """Where that ends which is set: before what says where it is, for which day it was planned, or what for."""
    words = telling.words
    for at in range(first + 1, last):
        if words[at].low in PREPOSITIONS | STOPS | _PARTICLES or words[at].low in SIGNS:
            last = at
            break
    done = any(form == "participle" for _, form in verb_forms(words[last - 1].low))
    return last - 1 if done and last - 1 > first + 1 else last  # "a protest planned | for Friday"


def _with(sentence: Sentence, number: int, telling: Telling, times: Sequence[TimeExpression]) -> Sentence:
    tellings = (*sentence.tellings[:number], telling, *sentence.tellings[number + 1 :])
    return replace(sentence, tellings=tellings, times_of={**sentence.times_of, number: list(times)})
