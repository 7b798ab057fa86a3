"""Choose: what an article tells goes in, each with its date and weight; what is worth an entry comes out, told once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import sqrt

from dateline.authoring.chronology.extent import readable
from dateline.authoring.deeds.calamities import befalls, calamity_in, is_met_in
from dateline.authoring.deeds.contrast import differ
from dateline.authoring.deeds.said import Said, keys_said, said_of
from dateline.authoring.drafting.candidate import Candidate, kinds_of, weight
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.language.english_verbs import AGREES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.verbs import told_now, verb_weight

DATED, ENOUGH, AMPLE = (
    2.2,
    2.6,
    3.2,
)  # what a candidate must weigh, dated or not; what one must of which the text gives no day, beside many
# Which of the two an entry is called by.
_ISSUES = ("publish", "release", "issue", "leak", "unveil", "post")
_DEATHS, _WOUNDS = ("kill", "die", "drown"), ("injure", "wound", "hurt")
_ABOUT = re.compile(
    r"\A(?:at least|at most|about|around|some|more than|nearly|almost) | (?:in|near|at|off|on) (?-i:[A-Z]).*",
    re.IGNORECASE,
)
_UPON = re.compile(r" (?:when|after) .*")
_WHEN = re.compile(r" (?:when|after) .(?P<told>.*)")
_BEGINS = ("begin", "start", "break", "occur", "happen", "come")  # what it was stands beside: "when tanks came"
_DAY = len("2024-05-03")
_SHORT = 7  # words of a title
_HARMS = (*_DEATHS, *_WOUNDS)


def choose(candidates: Iterable[Candidate], sentences: int) -> tuple[Candidate, ...]:
    """The candidates worth an entry, in the order of the text; of those that tell the same, the best.

    `sentences` is how many the article has: of a long one no more are chosen than an editor goes through.
    """
    weighed = [(weight(one), one) for one in candidates]
    chosen: list[Candidate] = []
    for worth, one in sorted(weighed, key=lambda each: (-each[0], each[1].span)):
        same = next((at for at, other in enumerate(chosen) if tells_same(one, other)), None)
        if same is not None:
            chosen[same] = _joined(chosen[same], one)
        elif worth >= (DATED if _is_dated(one) else ENOUGH) and len(chosen) < _most(sentences, sure=_is_sure(one)):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: (one.sentence, one.span)))


def _joined(chosen: Candidate, same: Candidate) -> Candidate:
    """A candidate with who else takes part, as another clause tells; people stand for their governments.

    Of "the talks in May, when Ann Lee flew to Kiru" the talks are the entry.
    """
    if _is_issue_of(chosen, same) or _is_issue_of(same, chosen):
        return same if chosen.kind == "aside" else chosen
    if _is_of_mishap(chosen, same) or _is_of_mishap(same, chosen):
        hurt, mishap = (chosen, same) if _is_of_mishap(chosen, same) else (same, chosen)
        new = tuple(mention for mention in mishap.mentions if mention not in hurt.mentions)
        counted = {figure.start for figure in hurt.figures}
        figures = (*hurt.figures, *(figure for figure in mishap.figures if figure.start not in counted))
        title = hurt.title if _UPON.search(hurt.title) else mishap.title or hurt.title
        return replace(hurt, title=title, mentions=(*hurt.mentions, *new), figures=figures)
    if _is_moment_of(chosen, same) or _is_moment_of(same, chosen):
        moment, deed = (chosen, same) if chosen.moment else (same, chosen)
        best, beside = (moment, deed) if deed.lemma in _BEGINS and moment.title else (deed, moment)
        best, beside = (best, beside) if best.title else (beside, best)
        new = tuple(mention for mention in beside.mentions if mention not in best.mentions)
        return replace(best, mentions=(*best.mentions, *new), figures=best.figures or beside.figures)
    if _is_told_within(chosen, same):
        new = tuple(mention for mention in same.mentions if mention not in chosen.mentions)
        title = max(chosen.title, same.title, key=len)
        return replace(chosen, title=title, mentions=(*chosen.mentions, *new), figures=chosen.figures or same.figures)
    if _is_told_again(chosen, same):
        return min(chosen, same, key=lambda one: one.span)
    if {same.kind, chosen.kind} == {"named", "aside"} and {same.lemma, chosen.lemma} & {*_HARMS}:
        return chosen if chosen.kind == "aside" else replace(same, mentions=(*same.mentions, *chosen.mentions))
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
    known = {mention.who for mention in chosen.mentions}
    more = (one for one in same.mentions if one.kind == "actor" and one.who not in known)
    mentions = (*chosen.mentions, *more)
    if len({mention.who for mention in mentions if mention.actor_kind == "person"}) > 1:
        mentions = tuple(mention for mention in mentions if mention.actor_kind != "government")
    return replace(chosen, mentions=mentions)


def _is_sure(one: Candidate) -> bool:
    """Whether it makes an entry beside many others: it has a day, is what somebody says, or weighs the more."""
    known = one.dated.own or one.dated.rule == "date of its sentence"
    return known or one.kind == "statement" or weight(one) >= AMPLE


def _is_dated(one: Candidate) -> bool:
    """Whether it is a deed with a date of its own, and no mere "before the vote": it needs less besides."""
    deed = one.kind in ("main", "content", "aside") and verb_weight(one.lemma) >= 0  # nobody "stands on a quay"
    return deed and one.dated.own and not one.dated.edtf.startswith("[..")


def _most(sentences: int, *, sure: bool) -> int:
    """How many drafts an article of so many sentences has at most, and how many before one that is not so sure."""
    return max(6, round(3 + 3.6 * sqrt(sentences))) if sure else round(1 + 1.8 * sqrt(sentences))


def tells_same(one: Candidate, other: Candidate) -> bool:
    """Whether two clauses tell the same happening: dates that meet, and its words or its kind in common."""
    if not _meet(one.dated.edtf, other.dated.edtf):
        return False
    if _is_moment_of(one, other) or _is_moment_of(other, one) or _is_told_again(one, other):
        return True
    if _is_issue_of(one, other) or _is_issue_of(other, one):
        return True
    if one.kind == "roster":
        return one.dated.edtf == other.dated.edtf and "meet" in kinds_of(other)
    if _is_told_within(one, other):
        return True
    if one.figures and other.figures and _disagree(one.figures, other.figures):
        return False
    if "figure" in (one.kind, other.kind):
        return (
            bool({f.value for f in one.figures} & {f.value for f in other.figures}) and one.sentence == other.sentence
        )
    if _is_said_of_oneself(one, other) or _is_said_of_oneself(other, one):
        return True
    if one.sentence != other.sentence and _differ(one, other):
        return False
    mine_said, yours_said = ({word[:6] for word in each.words} for each in (one, other))
    shared, least = mine_said & yours_said, min(len(mine_said), len(yours_said))
    like = len(shared) / max(least, 1)
    kinds = kinds_of(one) & kinds_of(other)
    same_day = one.dated.own and other.dated.own and one.dated.edtf == other.dated.edtf
    of_the_day = "~" in one.dated.edtf + other.dated.edtf and one.dated.edtf[:10] == other.dated.edtf[:10]
    actors = set(one.actors) & set(other.actors)
    if "named" in (one.kind, other.kind) and one.kind != other.kind and one.sentence == other.sentence:
        if one.dated.expression == other.dated.expression and one.dated.edtf == other.dated.edtf:
            return True  # "agreed at a meeting in May"
        if "aside" in (one.kind, other.kind):
            return False
    if (
        one.kind == other.kind == "aside" and one.sentence == other.sentence and (one.joined or other.joined)
    ):  # "who came and took it"
        return one.subject == other.subject and one.dated.edtf == other.dated.edtf
    if one.promises != other.promises:
        return False
    if one.kind == other.kind == "named" and kinds and like >= 0.34:
        return True
    if _is_of_mishap(one, other) or _is_of_mishap(other, one):
        return True
    if one.sentence == other.sentence and (_others(one, other) or _are_two_deeds(one, other)):
        return False
    if one.sentence == other.sentence and one.dated.edtf == other.dated.edtf and "aside" not in (one.kind, other.kind):
        return True
    if "statement" in (one.kind, other.kind) and not actors:
        return False
    if of_the_day and actors and ("meet" in kinds or (one.lemma == other.lemma and one.lemma in _DEATHS)):
        return True
    if same_day and kinds - {"say"} and (one.lemma == other.lemma or "meet" in kinds):
        return True
    if one.kind == other.kind == "statement" and same_day and (actors or not one.actors or not other.actors):
        return True
    return (like >= 0.5 and len(shared) > 1) or (bool(kinds - {"say"}) and bool(actors) and like >= 0.34)


@lru_cache(maxsize=1 << 14)  # a few days, of many clauses
def _meet(mine: str, yours: str) -> bool:
    """Whether two dates in EDTF may be of one time."""
    one, other = readable(mine), readable(yours)
    return one is not None and other is not None and one.overlaps(other)


def _is_issue_of(one: Candidate, other: Candidate) -> bool:
    """Whether it is only that something came out, the other what that tells: "A report published on Monday |"."""
    told = other.kind in ("main", "statement") and bool(other.title) and one.sentence == other.sentence
    return told and one.kind == "aside" and one.lemma in _ISSUES and one.dated.edtf == other.dated.edtf


def _is_said_of_oneself(statement: Candidate, said: Candidate) -> bool:
    """Whether what is said is what a statement says of who makes it, or had happened: "The firm said it had agreed"."""
    kinds = (statement.kind, said.kind) == ("statement", "content") and statement.sentence == said.sentence
    own = said.subject.lower() in ("it", "they", "he", "she") or said.tense == "pluperfect"
    return kinds and own and not said.dated.own


def _differ(one: Candidate, other: Candidate) -> bool:
    """Whether two tell of other deeds, which their verbs most often tell alone."""
    mine, yours = (_keys_in(_heading(each), each.words) for each in (one, other))
    return mine.isdisjoint(yours) or differ(_said(one), _said(other))


@lru_cache(maxsize=1 << 12)  # each is compared with many
def _keys_in(title: str, words: frozenset[str]) -> frozenset[str]:
    return keys_said(title, " ".join(sorted(words)))


def _heading(one: Candidate) -> str:
    return one.title or f"{one.subject} {told_now(one.lemma, plural=False)}"


def _said(one: Candidate) -> Said:
    title = _heading(one)
    places = tuple(mention.name for mention in one.mentions if mention.kind == "place")
    return _said_in(title, one.words, one.actors, places)


@lru_cache(maxsize=1 << 12)  # each is compared with many
def _said_in(title: str, words: frozenset[str], actors: tuple[str, ...], places: tuple[str, ...]) -> Said:
    return said_of(title, " ".join(sorted(words)), tuple(map(fold, actors)), tuple(places))


def _is_of_mishap(hurt: Candidate, mishap: Candidate) -> bool:
    """Whether two clauses tell who died and in what: "Three people died when a bus overturned"."""
    when = mishap.kind == "aside" and hurt.kind in ("main", "content") and mishap.sentence == hurt.sentence
    told = _ABOUT.sub("", _UPON.sub("", hurt.title))
    bare = hurt.lemma in _HARMS and not hurt.named_subject and len(told.split()) < _SHORT
    deed = bool(mishap.title) and mishap.lemma not in _HARMS and verb_weight(mishap.lemma) > 1
    return when and bare and deed and mishap.dated.edtf == hurt.dated.edtf


def _is_moment_of(moment: Candidate, deed: Candidate) -> bool:
    """Whether a clause tells in what a deed was done: "The war broke out on May 3, when tanks crossed the border"."""
    if not moment.moment or deed.kind not in ("main", "content") or deed.lemma in _HARMS:
        return False
    calamity = calamity_in(moment.lemma, fold_words(moment.subject), ())
    if calamity or (deed.lemma not in _BEGINS and verb_weight(deed.lemma) < verb_weight(moment.lemma)):
        return False
    same = moment.dated.edtf == deed.dated.edtf and moment.sentence == deed.sentence
    exact = len(deed.dated.edtf) >= _DAY or deed.lemma in _BEGINS  # "a row that began in May, when he was sacked"
    return same and moment.tense == deed.tense == "past" and exact


def _is_told_within(one: Candidate, other: Candidate) -> bool:
    """Whether one of two titles says too that it began, or upon what it came: "Ann Lee dies when a bus falls"."""
    short, long = sorted((one, other), key=lambda each: len(each.title))
    upon = _WHEN.search(long.title)
    if one.sentence != other.sentence or not short.title or upon is None:
        return False
    if long.lemma in (*_BEGINS, "resume", "erupt"):
        return " when " in long.title and upon["told"] == short.title[1:]
    met = is_met_in(long.lemma, short.lemma) and one.dated.edtf == other.dated.edtf
    return met and long.title.endswith(" ".join(short.title.split()[-2:]))


def _is_told_again(one: Candidate, other: Candidate) -> bool:
    """Whether two clauses tell of one calamity on one day: "A quake shook Kiru", "The quake struck at 4:12"."""
    if one.dated.edtf[:10] != other.dated.edtf[:10] or len(one.dated.edtf) < _DAY:
        return False
    mine, yours = (calamity_in(each.lemma, fold_words(each.subject), ()) for each in (one, other))
    again = any(befalls(each.lemma) and each.subject.startswith(("The ", "the ")) for each in (one, other))
    return bool(mine) and mine == yours and again


def _others(one: Candidate, other: Candidate) -> bool:
    """Whether two clauses are about others: "Norland lifted its ban, and Sundara did the same"."""
    told = {one.kind, other.kind} <= {"main", "content"} and bool(one.subject and other.subject)
    return told and one.subject != other.subject


def _are_two_deeds(one: Candidate, other: Candidate) -> bool:
    """Whether one has done two things that are each worth an entry: "dismissed Bo Day and named Ada Obi"."""
    both = (one, other)
    told = all(each.kind == "main" and verb_weight(each.lemma) > 2 and weight(each) >= AMPLE for each in both)
    apart = one.words - {*other.words} and not (kinds_of(one) & kinds_of(other)) and one.lemma != other.lemma
    harms = any(each.lemma in (*_HARMS, *_BEGINS, "arrive", "leave", "return", "beat", "win", "lose") for each in both)
    return told and bool(apart) and not harms


def _disagree(mine: Sequence[Figure], yours: Sequence[Figure]) -> bool:
    """Whether two clauses count the same and come to other numbers."""
    shared = {figure.label for figure in mine} & {figure.label for figure in yours}
    ours, theirs = ({(one.label, one.value) for one in each if one.label in shared} for each in (mine, yours))
    return bool(shared) and not ours & theirs
