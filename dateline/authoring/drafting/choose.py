"""Choose: what an article tells goes in, each with its date and weight; what is worth an entry comes out, told once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from dateline.authoring.chronology.extent import Dated, days, readable
from dateline.authoring.deeds.contrast import differ
from dateline.authoring.deeds.happenings import TELL_NOTHING, happenings
from dateline.authoring.deeds.said import Said, said_of
from dateline.authoring.drafting.figures import Figure
from dateline.authoring.entities.mention import Mention
from dateline.authoring.language.english_verbs import AGREES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import told_now, verb_weight
from dateline.authoring.language.word_sets import word_set

ENOUGH = 2.6  # what a candidate must weigh
_TENSES = {"past": 0.5, "perfect": 0.3, "future": 0.4, "pluperfect": -0.2, "present": -0.7, "would": -2.0}
_BLAND = re.compile(r" (?:speaks? to reporters|issues? a statement)$")
_PHRASAL = re.compile(r" (?:no longer|ha(?:s|ve) .*(?:turned down|rejected|revoked))(?= |$)")
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
_UNDATED = ("published by then", "as the news goes on")
_NOTHING = re.compile(r" (?:no(?! longer)|nothing|nobody)(?= |\Z)")  # "gives no details"
# Which of the two an entry is called by.
_DEATHS, _WOUNDS = ("kill", "die", "drown"), ("injure", "wound", "hurt")
_ABOUT = re.compile(
    r"\A(?:at least|at most|about|around|some|more than|nearly|almost) | (?:in|near|at|off|on) (?-i:[A-Z]).*",
    re.IGNORECASE,
)
_SHORT = 7  # words of a title
_HARMS = (*_DEATHS, *_WOUNDS)
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
    negated: bool = False
    named_subject: bool = False
    subject: str = ""
    joined: bool = False
    beside: bool = False  # told as going on at the same time
    idle: bool = False  # says how things are
    promises: bool = False
    place: int = 0
    words: frozenset[str] = frozenset()

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors named in it, each once."""
        return tuple(dict.fromkeys(mention.id or mention.name for mention in self.mentions if mention.kind == "actor"))


def choose(candidates: Iterable[Candidate], sentences: int) -> tuple[Candidate, ...]:
    """The candidates worth an entry, in the order of the text; of those that tell the same, the best.

    `sentences` is how many the article has: of a long one no more are chosen than an editor goes through.
    """
    ranked = sorted(candidates, key=lambda one: (-weight(one), one.span))
    chosen: list[Candidate] = []
    for one in ranked:
        same = next((at for at, other in enumerate(chosen) if tells_same(one, other)), None)
        if same is not None:
            chosen[same] = _joined(chosen[same], one)
        elif weight(one) >= ENOUGH and len(chosen) < _most(sentences):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: (one.sentence, one.span)))


def _joined(chosen: Candidate, same: Candidate) -> Candidate:
    """A candidate with who else takes part, as another clause tells; people stand for their governments.

    Of "the talks in May, when Ann Lee flew to Kiru" the talks are the entry.
    """
    if _is_of_mishap(chosen, same) or _is_of_mishap(same, chosen):
        hurt, mishap = (chosen, same) if _is_of_mishap(chosen, same) else (same, chosen)
        new = tuple(mention for mention in mishap.mentions if mention not in hurt.mentions)
        counted = {figure.start for figure in hurt.figures}
        figures = (*hurt.figures, *(figure for figure in mishap.figures if figure.start not in counted))
        return replace(hurt, title=mishap.title, mentions=(*hurt.mentions, *new), figures=figures)
    if same.kind == "named" and chosen.kind == "aside" and chosen.lemma not in AGREES:
        return replace(same, mentions=(*chosen.mentions, *same.mentions))
    if "~" in chosen.dated.edtf and same.dated.edtf == chosen.dated.edtf[:10]:
        chosen = replace(chosen, dated=same.dated)
    if same.kind == "content" and chosen.kind == "statement":
        new = tuple(mention for mention in same.mentions if mention not in chosen.mentions)
        return replace(chosen, mentions=(*chosen.mentions, *new), figures=chosen.figures or same.figures)
    if {same.kind, chosen.kind} <= {"main", "content"} and same.sentence == chosen.sentence:
        counted = {figure.start for figure in chosen.figures}
        figures = (*chosen.figures, *(figure for figure in same.figures if figure.start not in counted))
        first = same.lemma in _DEATHS and chosen.lemma in _WOUNDS and same.span < chosen.span
        chosen = replace(same, dated=chosen.dated, figures=figures) if first else replace(chosen, figures=figures)
    if same.kind not in ("roster", "main") or chosen.kind in ("figure", "statement"):
        return chosen
    known = {mention.id or mention.name for mention in chosen.mentions}
    more = (one for one in same.mentions if one.kind == "actor" and (one.id or one.name) not in known)
    mentions = (*chosen.mentions, *more)
    if len({mention.id or mention.name for mention in mentions if mention.actor_kind == "person"}) > 1:
        mentions = tuple(mention for mention in mentions if mention.actor_kind != "government")
    return replace(chosen, mentions=mentions)


def weight(one: Candidate) -> float:
    """How good an entry a candidate makes: by its verb, its date, who is in it, where it stands."""
    if not one.title or one.kind == "roster" or readable(one.dated.edtf) is None:
        return 0.0
    registered = sum(1 for mention in _each(one.mentions) if not mention.new and mention.kind == "actor")
    return (
        _by_verb(one)
        + _by_date(one.dated, one.status)
        + _TENSES.get(one.tense, 0.0)
        + _KINDS[one.kind]
        + min(registered, 3) * 0.3
        + 0.4 * one.named_subject
        + 0.3 * any(mention.kind == "place" for mention in one.mentions)
        + 0.5 * bool(one.figures)
        + 0.7 * any(figure.series for figure in one.figures)
        + (0.6 if one.place == 0 else 0.3 if one.place < 3 else 0.0) * (0.25 if one.kind == "named" else 1)
        - 1.0 * (one.negated or bool(_NOTHING.search(one.title)))
        - 1.0 * (one.lemma in _ANSWERS and one.dated.rule in _UNDATED)
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
    if _PHRASAL.search(one.title) or (one.kind == "main" and one.lemma in _SAID_OF_DEEDS):
        return 1.5
    told = one.lemma != "be" and (one.lemma != "have" or bool(one.figures))  # "will have 200 beds by May"
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
    return list({mention.id or mention.name: mention for mention in mentions}.values())


def _most(sentences: int) -> int:
    """How many drafts an article of so many sentences has at most."""
    return max(6, round(3 + 3.6 * sqrt(sentences)))


def tells_same(one: Candidate, other: Candidate) -> bool:
    """Whether two clauses tell the same happening: dates that meet, and its words or its kind in common."""
    mine, yours = readable(one.dated.edtf), readable(other.dated.edtf)
    if mine is None or yours is None or not mine.overlaps(yours):
        return False
    if one.kind == "roster":
        return one.dated.edtf == other.dated.edtf and "meet" in kinds_of(other)
    if one.figures and other.figures and _disagree(one.figures, other.figures):
        return False
    if "figure" in (one.kind, other.kind):
        return (
            bool({f.value for f in one.figures} & {f.value for f in other.figures}) and one.sentence == other.sentence
        )
    if _is_said_of_oneself(one, other) or _is_said_of_oneself(other, one):
        return True
    if one.sentence != other.sentence and differ(_said(one), _said(other)):
        return False
    mine_said, yours_said = ({word[:6] for word in each.words} for each in (one, other))
    shared, least = mine_said & yours_said, min(len(mine_said), len(yours_said))
    like = len(shared) / max(least, 1)
    kinds = kinds_of(one) & kinds_of(other)
    same_day = one.dated.own and other.dated.own and one.dated.edtf == other.dated.edtf
    of_the_day = "~" in one.dated.edtf + other.dated.edtf and one.dated.edtf[:10] == other.dated.edtf[:10]
    actors = set(one.actors) & set(other.actors)
    if one.promises != other.promises:
        return False
    if one.kind == other.kind == "named" and kinds and like >= 0.34:
        return True
    if {one.kind, other.kind} == {"named", "aside"} and one.sentence == other.sentence:
        return one.dated.expression == other.dated.expression
    if _is_of_mishap(one, other) or _is_of_mishap(other, one):
        return True
    if one.sentence == other.sentence and _others(one, other):
        return False
    if one.sentence == other.sentence and one.dated.edtf == other.dated.edtf and "aside" not in (one.kind, other.kind):
        return True
    if "statement" in (one.kind, other.kind) and not actors:
        return False
    if of_the_day and actors and "meet" in kinds:
        return True
    if same_day and kinds - {"say"} and (one.lemma == other.lemma or "meet" in kinds):
        return True
    if one.kind == other.kind == "statement" and same_day and (actors or not one.actors or not other.actors):
        return True
    return (like >= 0.5 and len(shared) > 1) or (bool(kinds - {"say"}) and bool(actors) and like >= 0.34)


def _is_said_of_oneself(statement: Candidate, said: Candidate) -> bool:
    """Whether what is said is what a statement says of who makes it, or had happened: "The firm said it had agreed"."""
    kinds = (statement.kind, said.kind) == ("statement", "content") and statement.sentence == said.sentence
    own = said.subject.lower() in ("it", "they", "he", "she") or said.tense == "pluperfect"
    return kinds and own and not said.dated.own


def _said(one: Candidate) -> Said:
    title = one.title or f"{one.subject} {told_now(one.lemma, plural=False)}"
    places = tuple(mention.name for mention in one.mentions if mention.kind == "place")
    return _said_in(title, one.words, one.actors, places)


@lru_cache(maxsize=1 << 12)  # each is compared with many
def _said_in(title: str, words: frozenset[str], actors: tuple[str, ...], places: tuple[str, ...]) -> Said:
    return said_of(title, " ".join(sorted(words)), tuple(map(fold, actors)), tuple(places))


def _is_of_mishap(hurt: Candidate, mishap: Candidate) -> bool:
    """Whether two clauses tell who died and in what: "Three people died when a bus overturned"."""
    when = mishap.kind == "aside" and hurt.kind in ("main", "content") and mishap.sentence == hurt.sentence
    told = _ABOUT.sub("", hurt.title)
    bare = hurt.lemma in _HARMS and not hurt.named_subject and len(told.split()) < _SHORT
    deed = bool(mishap.title) and mishap.lemma not in _HARMS and verb_weight(mishap.lemma) > 1
    return when and bare and deed and mishap.dated.edtf == hurt.dated.edtf


def _others(one: Candidate, other: Candidate) -> bool:
    """Whether two clauses are about others: "Norland lifted its ban, and Sundara did the same"."""
    told = {one.kind, other.kind} <= {"main", "content"} and bool(one.subject and other.subject)
    return told and one.subject != other.subject


def _disagree(mine: Sequence[Figure], yours: Sequence[Figure]) -> bool:
    """Whether two clauses count the same and come to other numbers."""
    shared = {figure.label for figure in mine} & {figure.label for figure in yours}
    ours, theirs = ({(one.label, one.value) for one in each if one.label in shared} for each in (mine, yours))
    return bool(shared) and not ours & theirs


def kinds_of(one: Candidate) -> set[str]:
    """The kinds of happening that a candidate's words name: `meet`, `attack`."""
    return {kind for word in one.words for kind in happenings(word)}


def words_in(text: str) -> frozenset[str]:
    """The words of a text that tell something, folded."""
    return frozenset(
        word for word in fold_words(text) if word not in TELL_NOTHING and len(word) > 2 and word != "reporters"
    )
