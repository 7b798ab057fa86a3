"""Candidate: a clause goes in with its date, its title and its names; how good an entry it makes comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.authoring.chronology.extent import Dated, days, readable
from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.deeds.happenings import TELL_NOTHING, happenings
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.entities.mention import Mention
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set

_TENSES = {"past": 0.5, "perfect": 0.3, "future": 0.4, "pluperfect": -0.2, "present": -0.7, "would": -2.0}
_BLAND = re.compile(r" (?:speaks? to reporters|issues? a statement)$")
_PHRASAL = re.compile(r" (?:no longer|ha(?:s|ve) .*(?:turned down|rejected|revoked))(?= |$)")
_FATES = re.compile(  # "gets seven years", "is last seen at a bus stop"
    r" (?:is|are) last seen "
    r"| gets? (?:an? )?(?:(?:[0-9]+|[a-z]+)(?:-and-a-half)? (?:years?|months?)|life|(?:\w+ )?sentence)\b"
)
_SAID_OF_DEEDS = ("admit", "claim")  # as "admits Norland", "claims responsibility"
# What is only an answer to what happened, where it has no day of its own.
_ANSWERS = word_set(
    """accuse deny refute reject rebut welcome criticise criticize condemn denounce blame praise hail applaud deplore
    concede favour favor doubt defend oppose insist warn"""
)
_ANSWERED = re.compile(
    r"\A(?:The )?(?:reports|claims|allegations|accusations|rumou?rs|suggestions)\b.* are (?:dismissed|denied|rejected)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r" (?:no(?! longer| confidence)|nothing|nobody)(?= |\Z)|\AN(?:ot|o|obody|one|either) "
)  # "gives no details"
_UNDATED = ("published by then", "as the news goes on")
_RUMOURED = re.compile(r" (?:is|are) (?:linked|tipped|touted|rumou?red)\b")
_CALLS_FOR = re.compile(r" calls? for (?!a (?:general |one-day )?(?:strike|boycott|vote|march|protest))")
_READY = re.compile(
    r" to be (?:ready|open|complete|finished|operational|available|out|in (?:place|use|force|service|court)"
    r"|back (?:in|at)|before (?:a|the))\b"
)
_THERE = re.compile(r" to be (?:in|at|on|outside) (?!least|most|average|track|course|hold)\w")  # on a day
_COUNTED = re.compile(r"[0-9]")
_KINDS = {"main": 0.4, "content": 0.2, "statement": 0.0, "aside": -0.6, "named": -0.6, "figure": 0.2}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become a draft: a clause with its sentence, what it is called, when it was and who is in it."""

    sentence: Span
    span: Span
    kind: str
    lemma: str
    tense: str
    title: str
    dated: Dated
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    status: str = ""
    flags: tuple[str, ...] = ()
    claim: bool = False  # somebody's word, so that its figures make it no surer
    negated: bool = False
    named_subject: bool = False
    subject: str = ""
    joined: bool = False
    beside: bool = False  # told as going on at the same time
    moment: bool = False  # told as when something else was
    idle: bool = False  # says how things are
    promises: bool = False
    place: int = 0
    words: frozenset[str] = frozenset()

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors named in it, each once."""
        return tuple(dict.fromkeys(mention.who for mention in self.mentions if mention.kind == "actor"))

    def titled(self, title: str) -> Candidate:
        """The same under this title."""
        return self if title == self.title else replace(self, title=title)


def weight(one: Candidate) -> float:
    """How good an entry a candidate makes: by its verb, its date, who is in it, where it stands."""
    if not one.title or one.kind == "roster" or readable(one.dated.edtf) is None:
        return 0.0
    if one.lemma == "last" and not one.dated.own:
        return 0.0  # "The last strike lasted 47 days": when, stands elsewhere
    registered = sum(1 for mention in _each(one.mentions) if not mention.new and mention.kind == "actor")
    return (
        _by_verb(one)
        + _by_date(one.dated, one.status)
        + _TENSES.get(one.tense, 0.0)
        + (_KINDS["main"] if one.status == "planned" and one.dated.own and one.kind == "aside" else _KINDS[one.kind])
        + min(registered, 3) * 0.3
        + 0.4 * one.named_subject
        + 0.3 * any(mention.kind == "place" for mention in one.mentions)
        + 0.5 * bool(one.figures and not one.claim)
        + 0.7 * any(figure.series for figure in one.figures)
        + (0.6 if one.place == 0 else 0.3 if one.place < 3 else 0.0)
        * (0.25 if one.kind == "named" or (one.kind == "aside" and one.tense == "past") else 1)
        - 1.0 * (one.negated or bool(_NOTHING.search(one.title)))
        - 1.0 * (bool(_NOTHING.search(one.title)) and not one.dated.own)
        - 1.0 * (one.lemma in _ANSWERS and one.dated.rule in _UNDATED)
        - 1.0 * (one.dated.rule in _UNDATED and bool(_CALLS_FOR.search(one.title)))
        - 3.0 * bool(_RUMOURED.search(one.title))
        - 2.0 * (bool(_ANSWERED.match(one.title)) and not one.dated.own)
        - 0.1 * (one.kind == "named" and one.status == "planned")
        - 0.4 * (one.joined and not one.promises and not (one.status == "planned" and one.dated.own))
        + 0.5 * one.promises
    )


def _by_verb(one: Candidate) -> float:
    if one.kind == "statement" and one.idle:
        return -0.2
    if one.kind == "statement":
        return 1.4 - (0.9 if one.dated.own else 1.4) * bool(_BLAND.search(one.title))
    if _PHRASAL.search(one.title) or _FATES.search(one.title) or (one.kind == "main" and one.lemma in _SAID_OF_DEEDS):
        return 1.5
    there = _READY.search(one.title) or (day_of(one.dated.edtf) and _THERE.search(one.title))
    told = (one.lemma != "be" or bool(there)) and (
        one.lemma != "have" or bool(_COUNTED.search(one.title))
    )  # "will have 200 beds by May"
    least = 1 if one.tense == "future" and one.dated.own and told else -1
    return {3: 2.0, 2: 1.5, 1: 0.9, 0: 0.0}.get(max(verb_weight(one.lemma), least), -1.2)


def _by_date(dated: Dated, status: str) -> float:
    edges = days(dated.edtf)
    if not edges:
        return 1.2 if status == "planned" and dated.own else 0.2  # "is due by July"
    width = (edges[1] - edges[0]).days
    sharp = 1.4 if width == 0 else 1.2 if width < 32 else 0.8 if width < 100 else 0.6 if width < 367 else 0.2
    return sharp if dated.own else min(sharp, 0.9)


def _each(mentions: Sequence[Mention]) -> list[Mention]:
    return list({mention.who: mention for mention in mentions}.values())


def kinds_of(one: Candidate) -> set[str]:
    """The kinds of happening that a candidate's words name: `meet`, `attack`."""
    return {kind for word in one.words for kind in happenings(word)}


def words_in(text: str) -> frozenset[str]:
    """The words of a text that tell something, folded."""
    return frozenset(
        word for word in fold_words(text) if word not in TELL_NOTHING and len(word) > 2 and word != "reporters"
    )
