"""Tense: a text and a span in it go in; whether the clause around the span looks ahead, or back, comes out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from dateline.authoring.clauses.bidden import is_bidden, is_due, is_of_either, lemmas_told
from dateline.authoring.clauses.finite import verb_groups
from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.clauses.parted import REACH, SIGNS, comma_before, done_in
from dateline.authoring.clauses.subject_dates import BEFELL, CAME_OF, HAPPENING, PRICED, is_declared
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS, DAYS, HELD, NOUNS, OBJECTS, SCHEDULED
from dateline.authoring.language.sentences import sentences
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, words_of

_LONGEST = 5000  # characters of a sentence that are read as one; no one writes longer ones, but programs do

# Where a clause ends: at signs, quotes, and words that begin another, some of them behind a comma alone.
_BEGIN = word_set("but which who although because whereas while that after whether")
_BEGIN_BEHIND_COMMA = _BEGIN | word_set(
    "whom whose where when and though before as since said saying says adding according"
)

# What is due: with or without its verb, before a noun or behind one.
_DUE = word_set(
    """due expected expects expect expecting scheduled slated planned planning hoping intend intends upcoming likely
    forthcoming await awaits awaiting promises promised pledges pledged vows vowed proposed proposes anticipated
    tentatively deadline postponed delayed payable open"""
)
_OF_PLANNING = word_set(
    "permission application applications committee inspector inspectors officer officers law rules consent system"
)
_DONE_ITSELF = word_set("postponed delayed proposed promised pledged vowed")  # on a day, where it is the clause's verb
_DUE_TO = word_set("going about poised ready bound appointed invited is are was were") | word_set(
    "plan plans hope hopes aim aims want wants prepares preparing set"
)
# In the present, of what has its day.
_SET = SCHEDULED | word_set(
    """take go come kick fall run report shut host play face air debut premiere launch join enter visit replace retire
    fly head move become succeed stand sit plan get step break hand hold publish release deliver unveil address elect"""
)
# No plan is told by the present of these; and a participle is of a thing behind none of those.
_NO_PLAN = (CLAUSE_TAKERS - word_set("testify announce rule disclose")) | word_set(
    "be have do remain stand seem look want need like live mean total average"
)
_OF_A_THING = re.compile(
    r"(?!(?:the|an|its|his|her|their|our|this|that|any|each|be|been|being|is|are|was|were|have|has|had|get|gets|got|not|never|and|or|to|by|than|as)\Z|\w+ly\Z)[a-z]{3,}\Z"
)
# No infinitive stands behind "to" in: to the court, to reporters, to meeting.
_NO_VERB = re.compile(
    r"(?:the|an?|his|her|its|their|all|some|any|those|that|this|date|court|work|death|life|prison|jail|hospital|victory|power|police|parliament|staff|justice|office|school|congress|trial|sea|shore|town|council|church|[0-9].*|\w+(?:ing|ation|ity|ety|ness|ism)|\w*[^su]s)\Z"
)
_SMALL = re.compile(r"(?!(?:with|from|over|into|amid|after|under|about)\Z)[a-z]{4,}\Z")  # which a headline has large
_NO_TO = re.compile(
    r"\b(?:according|due|[0-9%]+|from [\w' .%$]{1,20}|million|billion|cents|percent|close|prior|up|"
    r"next|similar|compared) $"
)
# What takes "to" and a thing: pleaded guilty to fraud, lost to Arsenal, was sentenced to life.
_TO_A_THING = word_set(
    """guilty sentence condemn confess lose admit promote demote elevate take rush refer respond raise lower close open
    return send bring lead link limit agree transfer convert change sell award present hand give add object confine key
    reopen subject access damage visit trip threat thanks answer response"""
)
# What was done to do something was done then: refused to testify Friday.
_DONE = word_set(
    """ask urge decline refuse fail try manage begin move help continue come go use force start seek get appear seem
    happen prove rise fall meet return drop climb jump gain slip travel fly"""
)
# What is drawn up, and what for, which is of no day.
_DRAWN_UP = word_set(
    """plan plans bill law package scheme strategy campaign motion agreement pact proposal project initiative measure
    measures programme program decree order deal"""
)
_AIMS = word_set(
    """fight curb tackle combat reduce boost improve protect prevent limit ease ensure fund overhaul reform modernise
    modernize counter address expand strengthen regulate encourage promote support restrict cap"""
)
_CLOCK = r"(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\.?,? (?:on )?)?"
_RUN_UP = re.compile(
    r"\b(?:(?:ahead of|run-up to|heading into|in advance of|looking toward) (?:the |this |its |their )?(?:[\w']+ )?$"
    r"|(?:is|are) (?:on |for |at )?$"
    r"|(?:call|set|schedul|order|list|fix)(?:s|ed)? (?:(?:an?|the|new|for|two|its|another) )[^.;,]{0,40}?\bfor "
    rf"(?:the |(?:hearing|trial|auction|sentencing) on )?{_CLOCK}$"
    rf"|(?<!originally )(?<!been )(?<!once )\b(?:called|scheduled|slated) for (?:the )?{_CLOCK}$"
    r"|(?:has|have|(?:said|says)(?: that)? [^.;,]{1,40} had) (?:\w+ )?been (?:re)?(?:called|scheduled|slated|set"
    r"|planned|fixed|arranged|announced|listed|summoned|pencill?ed in)(?: [^.;,]{1,30})? for (?:the )?$"
    r"|(?:declare|proclaim|announce|order|call)[sd]? [^.;]{0,30}\bmourning (?:on |for )$"
    r"|(?:wait|brac|prepar)ing for (?:the )?$|prepared? for (?:[\w-]+ ){0,3}(?:on )?$|turns? [0-9]+ (?:on )?$"
    r"|(?:go(?:es)? (?:on trial|on sale|to trial|to court|to the polls|into effect)|for delivery) (?:in |on )?$"
    r"|(?:run|last|continue|stay|remain)s? (?:[\w ]{1,20} )?(?:through|until|till) (?:at least |the )?$"
    r"|(?:(?:recess|adjourn|postpone|delay|extend|defer|deferr)(?:ed|d)?|suspended|put off|gave|has|have)"
    r" [^.;]{0,30}?\buntil (?:(?:at least |the )?|\w+ (?:next )?\w+ on (?:the )?)$)",
)
_SPOKEN = re.compile(
    r"\b(?:said|told|tells|says) (?:(?:late|early|on|here|late on|earlier on) )?$"
    r"|\b(?:since|dat(?:es?|ed|ing)(?: back)? (?:from|to)) (?:early |late |mid-?|the )?$"
    r"|\bthan (?:the|its|their|his|her|\w+'s) (?:[\w-]+ ){0,3}(?:on|in|at) $",
)
# What was to be, and was not: "that had been due on Monday".
_SAYS, _ONCE = ("said", "says", "told"), ("been", "once", "originally")
# A new day for what had another: "was extended to Oct. 31", "moved to Saturday".
_MOVED = re.compile(
    r"\b(?:(?:extend|postpon|delay|mov|push|reschedul|defer|shift|adjourn|suspend|slip)(?:ed|s|ing|red|ped)"
    r"|(?:put|brought) (?:off|back|forward)|posted (?:the|its|his|her) (?:matter|case|petition|plea|appeal))\b"
    r"(?: [^.;,]{0,80}?)? (?:to|until|till|for) (?:at least )?(?:the )?$",
)
# What has been called or announced is for a day to come; what was is for the nearest, if it is for one.
_SET_FOR = re.compile(
    r"(?P<has>\b(?:has|have|is|are) (?:\w+ly |now |also |been )*)?\b(?:(?:announc|call|declar|order|organi[sz]|schedul"
    r"|summon|invit|conven|fix)(?:ed|s|es|ing)|sets?|setting)\b [^.;,]{0,60}?"
    rf"(?:(?<!\bto )|(?=talks|hearing|summit|conference|court))\b(?:{'|'.join(sorted(HELD))})\b"
    r"(?: (?!and\b|but\b|who\b|which\b|that\b|when\b|after\b|before\b)[\w'’-]+){0,8}?"
    r" (?:(?P<for>for|from|starting|beginning)|on|in)? ?(?:on )?(?:the )?$",
)
_SUMMONS = re.compile(r"\b(?:summon|invit)")
_CALLS_OFF = re.compile(
    r"\b(?:called off|cancell?(?:ed|s|ing)|postpon(?:ed|es|ing)|put off|scrap(?:ped|s)|delay(?:ed|s|ing)"
    r"|bann(?:ed|ing)) $"
)
_WAS_TO_BE = re.compile(r"\b(?:was|were|been) (?:\w+ )?to [a-z]+\b[^.;]*$")
_PRECEDES = re.compile(
    rf"\b(?:before|ahead of|prior to) (?:the|an?|its|his|her|their) (?:[\w-]+ ){{0,3}}{HAPPENING} (?:on|in) (?:the )?$"
)
_UNTIL = re.compile(
    r"\b(?:until|till|by|before|no later than|deadline of|starting|effective|beginning) (?:the )?(?:[\w']+ )?$",
)
_BEGINS = re.compile(r"(?:starting|effective|beginning) (?:(?:on|in|from|as of) )?(?:the )?$")


class Tenses:
    """The sentences of a text, each read when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = sentences(text)
        self.spans = [Span(at, min(at + _LONGEST, end)) for start, end in spans for at in range(start, end, _LONGEST)]
        self.starts = [span.start for span in self.spans]
        self.read: dict[int, tuple[tuple[Word, ...], dict[int, Group]]] = {}

    def sense(self, start: int, end: int, *, led: bool = False) -> bool | None:
        """True where the clause around text[start:end] looks ahead, False where it looks back, None where neither.

        Words right before the span decide, then the nearest verb before it, then, unless it must be `led` to, the first
        one behind it: "those at the December talks agreed to meet" says little of December.
        """
        place = bisect_right(self.starts, start) - 1
        if place < 0:
            return None
        words, groups = self._read(place)
        at = bisect_right(words, start, key=lambda word: word.end)
        behind = bisect_left(words, end, at, key=lambda word: word.start)
        first, last = _clause(words, at, behind)
        spoken = next((far for far in (1, 2) if low_at(words, first - far) in _SAYS), 0)  # "said on Monday | it would"
        before = self.text[words[first - spoken].start : start] if first - spoken < at else ""
        low = before.lower()
        if _RUN_UP.search(low) or _MOVED.search(low) or is_declared(self.text, start, end):
            return True
        if arranged := _SET_FOR.search(low):
            return True if arranged["has"] or arranged["for"] or _SUMMONS.search(arranged[0]) else None
        if _SPOKEN.search(low) or CAME_OF.search(before) or PRICED.search(before) or BEFELL.match(self.text, end):
            return False
        if _CALLS_OFF.search(before) and self.text.startswith(("'s ", "’s "), end):
            return True
        if self.text.startswith(" deadline", end):
            return None  # "set a May 3 deadline": the nearest
        if put_in := comma_before(words, groups, at):
            first, at = _clause(words, put_in, put_in)[0], put_in
        right_before = _right_before(words, groups, at) if at > first + 1 else None
        told = _telling(words, groups, range(at - 1, first - 1, -1), first) if right_before is not False else False
        told = right_before if told is None else told
        told = False if told is None and done_in(words, at, behind) not in _DUE | {""} else told
        if told is False and is_of_either(words[first:at]):
            return is_due(before, self.text[end : end + 20]) or None
        if told is False and _PRECEDES.search(before):
            return None  # "met five weeks before the election on Oct. 26": the nearest
        if led:
            return None if told and _WAS_TO_BE.search(before) else told
        if told is not None and not _BEGINS.search(low):
            return told
        follows = _telling(words, groups, range(behind, last), behind)
        if _UNTIL.search(low):
            if follows is None and _UNTIL.match(low):  # "By Friday, an hour behind plan, they had met"
                follows = _telling(words, groups, range(behind, len(words)), behind)
            return not (follows is False and _UNTIL.match(low))
        return follows

    def _read(self, place: int) -> tuple[tuple[Word, ...], dict[int, Group]]:
        if place not in self.read:
            start, end = self.spans[place]
            words = tuple(
                word._replace(hidden=False) if word.hidden else word for word in words_of(self.text, start, end)
            )
            if self.text[start:end].isupper():  # a line in capitals
                words = tuple(word._replace(text=word.low) for word in words)
            groups = {at: group for group in verb_groups(words) for at in range(group.first, group.last)}
            self.read[place] = words, groups
        return self.read[place]


def _clause(words: Sequence[Word], at: int, behind: int) -> tuple[int, int]:
    """From which word up to which one the clause around words[at:behind] goes."""
    first, last = max(at - REACH, 0), min(behind + REACH, len(words))
    first = next((place + 1 for place in range(at - 2, first - 1, -1) if _ends(words, place)), first)
    return first, next((place for place in range(behind, last) if _ends(words, place)), last)


def _ends(words: Sequence[Word], at: int) -> bool:
    begins = _BEGIN_BEHIND_COMMA if at and words[at - 1].low == "," else _BEGIN
    return words[at].low in SIGNS or words[at].low in begins


def _right_before(words: Sequence[Word], groups: Mapping[int, Group], at: int) -> bool | None:
    """What a verb tells that the day stands right behind: "testifies Thursday", "the hostages taken on Sunday"."""
    of_month = words[at - 1].low == "in"  # "a suit filed in June", but not "output falls in June"
    at -= 1 + (words[at - 1].low in ("on", "in"))
    at -= 2 * (at > 2 and words[at].text[0].isupper() and words[at - 1].low in ("in", "at"))  # "held in Kiru | in May"
    group, forms = groups.get(at), {form: lemma for lemma, form in verb_forms(words[at].low)}
    plain = "" if group or len(forms) > 1 else forms.get("present", "")
    counted = at > 0 and words[at - 1].low[0].isdigit()  # "fell 20 points Friday"
    shows = group and group.last == at + 1 and group.tense == "present" and not (group.negated or group.passive)
    is_set = (plain and plain not in NOUNS and not counted) or (group and shows)
    if is_set and not of_month and (group.lemma if group else plain) not in _NO_PLAN:
        return True
    is_taken = not group and "participle" in forms and not (words[at].low in _DUE or words[at].low in _NO_PLAN)
    to_get = any(one and one.lemma in ("have", "get", "see") for one in map(groups.get, range(max(at - 6, 0), at)))
    return False if is_taken and at and _OF_A_THING.match(words[at - 1].low) and not to_get else None


def _telling(words: Sequence[Word], groups: Mapping[int, Group], places: Iterable[int], first: int) -> bool | None:
    """What the first of these words that tells it tells."""
    for at in places:
        told = _tells(words, at, groups.get(at), first)
        if told is False and at and words[at - 1].low in ("and", "or"):  # "will be offered Monday and delivered Friday"
            led = next((group for place in range(at - 2, -1, -1) if (group := groups.get(place))), None)
            return bool(led and led.passive and led.tense == "future")
        if told is not None:
            return told
    return None


def _tells(words: Sequence[Word], at: int, group: Group | None, first: int) -> bool | None:
    low = words[at].low
    before, behind = words[at - 1].low if at else "", words[at + 1].low if at + 1 < len(words) else ""
    if (low == "open" and before in ("was", "were")) or (low in _DONE_ITSELF and group and not group.passive):
        return False
    if low == "planning" and behind in _OF_PLANNING:
        return None  # "a planning inspector on Monday rejected it"
    if low == "deadline" and behind == "on":
        return None  # set on Thursday, or to end then: its verb tells
    if (
        (low in _DUE and not (low == "open" and (group or words[at].text[0].isupper())))
        or (low == "to" and before in _DUE_TO and behind not in _AIMS and not group)
        or (low == "for" and before == "set")
    ):
        return before not in _ONCE and not (before == "set" and at > 1 and words[at - 2].low in _ONCE)
    if low == "to" and (group is None or group.tense != "future"):
        return None if low_at(words, at - 2) in _ONCE and before in _DUE else _infinitive(words, at, first)
    return _of_verb(words, group) if group else None


def _of_verb(words: Sequence[Word], group: Group) -> bool | None:
    low = [word.low for word in words[group.first : group.last]]
    have = "have" in low and group.lemma != "have" and (group.tense == "would" or low[0] in ("was", "were"))
    if have or (group.tense == "would" and low[0] == "had"):  # "was to have sailed", "had been due to sail"
        return False
    if group.tense == "future":
        return True
    if group.tense == "would":
        return None if low[0] in ("can", "cannot") or (low[0] == "could" and group.negated) else True
    if group.tense in ("past", "pluperfect"):
        return False
    verb = group.lemma.split()[0]  # of "come into force"
    return True if group.tense == "present" and verb in _SET and not (group.negated or group.passive) else None


def _infinitive(words: Sequence[Word], at: int, first: int) -> bool | None:
    """What "to" and a verb tell of the time; None where no verb but a thing stands behind it: to life, to Arsenal."""
    verb = words[at + 1] if at + 1 < len(words) else None
    led = " ".join(word.low for word in words[max(first, at - 5) : at]) + " "
    if verb is None or not verb.low.isalpha() or _NO_VERB.match(verb.low) or _NO_TO.search(led):
        return None
    if verb.text[0].isupper():  # only in a headline, where all words are, verbs are written large
        return None if any(_SMALL.match(word.text) for word in words) else True
    near = [lemma for word in words[max(first, at - 4) : at] for lemma in (word.low, *lemmas_told(word.low))]
    if verb.low in _AIMS and low_at(words, at - 1) in _DRAWN_UP:
        return None  # "presented a plan to fight graft on Monday"
    if verb.low == "have" and _DUE.isdisjoint(near):
        return False  # "is thought to have grown"
    after = words[at + 2] if at + 2 < len(words) else None
    known = any(form == "base" for _, form in verb_forms(verb.low)) and verb.low not in NOUNS
    has_object = after is not None and (after.low in OBJECTS or (after.text[0].isupper() and after.low not in DAYS))
    of_thing = not known and not has_object and not _TO_A_THING.isdisjoint(near[-4:])
    to_be = any(word.low in ("will", "would", "shall") for word in words[max(first, at - 9) : at])  # "will ask"
    return None if of_thing or to_be or is_bidden(words[first : at + 2]) else _DONE.isdisjoint(near)
