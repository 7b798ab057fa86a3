"""Mishap: the sentences of an article go in; the day of the old disaster or crime that it is about comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.passages import Passage
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.word_sets import word_set

_OLD = timedelta(days=7)  # before the article: what was then is no news of its own
_LEADS = 2  # sentences that tell what an article is about
NOUNS = (
    "disaster|catastrophe|tragedy|collapse|crash|collision|derailment|accident|sinking|fire|blaze|explosion|blast|bombing"
    "|attack|assault|shooting|stabbing|massacre|murder|killing|stampede|crush|crackdown|riot|raid|robbery|flood|landslide"
    "|avalanche|(?:earth)?quake|storm|hurricane|cyclone|typhoon|tornado|tsunami|eruption"
)
_NAMED = re.compile(
    rf"\b(?:{NOUNS})s?\b(?: (?!and\b|but\b|who\b|which\b|that\b|when\b)[\w'’-]+){{0,6}} (?:of|on|in) (?:the )?\Z",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"\b(?:{NOUNS})s?$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:since|than|after|like|as|to|recall\w*)(?: (?:the|a|that|its|\w+est))*(?: [\w-]+){0,2} \Z", re.IGNORECASE
)
_ABOUT = re.compile(rf"\b(?:{NOUNS}|deaths?|died|killed|drowned|murdered|collapsed|crashed|sank)\b", re.IGNORECASE)
_BEFALLS = word_set(
    """collapse crash collide derail sink capsize burn explode erupt break fall plunge die kill injure wound hurt drown
    burst flood shoot stab strike hit attack crush trap rescue engulf"""
)
# What a mishap is called, and by which verbs it is told: "the pool burned down", and later on "the fire".
_KINDS = """
fire blaze inferno wildfire: burn
explosion blast: explode detonate
crash collision derailment: crash derail collide overturn
sinking: sink capsize founder
collapse: collapse
quake earthquake tremor:
flood floods flooding:
landslide mudslide:
avalanche:
storm hurricane cyclone typhoon tornado:
eruption: erupt
"""
_ROWS = [[part.split() for part in line.split(":")] for line in _KINDS.strip().split("\n")]
_KIND_OF = {noun: nouns[0] for nouns, _ in _ROWS for noun in nouns}
_KIND_TOLD = {verb: nouns[0] for nouns, verbs in _ROWS for verb in verbs}
_DOES = word_set(
    """kill injure wound hurt destroy damage gut leave claim start begin break spread happen occur strike hit sweep tear
    rip level flatten trap displace cause wreck shake"""
)  # what a mishap does as it happens
_FEW = 3  # words of "the coal fire"


class Mishap(NamedTuple):
    """The day or month of a mishap, and from where on the text may speak of it."""

    edtf: str
    start: int


def old_mishap(text: str, passages: Sequence[Passage], published: str) -> Mishap | None:
    """The one mishap, long before the article, that it is about: "the fire of 3 May 2023"; None where there is none.

    An article about a new one, which only compares it with an old, is not about that.
    """
    article = days(published)
    body = [each for each in passages if not each.heading and not each.date_line]
    about = any(_ABOUT.search(text, *each.span) for each in body[:_LEADS])
    if not article or not about or any(_is_new(text, telling) for telling in body[0].tellings):
        return None
    found: dict[str, int] = {}
    for each in body:
        own = each.named.edtf if each.named and befalls(each.named.clause) else ""
        for time in each.times:
            named = _NAMED.search(text, each.span.start, time.start)
            compared = named and each is not body[0] and _COMPARED.search(text, each.span.start, named.start())
            about = named is not None and not compared
            if (about or time.edtf == own) and _is_old(time.edtf, article[0]):
                found.setdefault(time.edtf, time.start)
    first = min(found.values(), default=0)
    days_told = [one for one in found if not any(other.startswith(f"{one}-") for other in found)]
    return Mishap(days_told[0], first) if len(days_told) == 1 else None


def _is_new(text: str, telling: Telling) -> bool:
    """Whether a clause of the lead tells of a mishap itself: "Fire tore through a mill on Monday"."""
    told = telling.kind != "aside" and not telling.group.passive and telling.group.lemma not in ("be", "have")
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    return telling.kind != "aside" and (befalls(telling) or (told and bool(_NOUN.search(subject))))


def befalls(telling: Telling) -> bool:
    """Whether a clause tells what happens in a mishap: "the bridge gave way", "nine people drowned"."""
    group, behind = telling.group, telling.words[telling.rest.first : telling.rest.last][:1]
    gives = group.lemma == "give" and any(word.low == "way" for word in behind)
    return group.tense == "past" and not group.negated and (gives or group.lemma in _BEFALLS)


def kind_told(telling: Telling) -> str:
    """The kind of mishap that a past clause tells of: `fire` of "the pool burned", "a fire hit the pool"."""
    group = telling.group
    if not telling.is_past or group.negated:
        return ""
    return _KIND_TOLD.get(group.lemma, "") or (_subject_kind(telling) if group.lemma in _DOES else "")


def the_kind(telling: Telling | None) -> str:
    """The kind of mishap of which a clause only tells more: "The fire, which began in a mill, killed two"."""
    if telling is None or telling.group.tense != "past" or telling.group.lemma not in _DOES or telling.group.passive:
        return ""
    first, last = telling.subjects[0] if telling.subjects else (0, 0)
    the = first < last <= first + _FEW and telling.words[first].low == "the"
    return _subject_kind(telling) if the and telling.kind == "main" and not telling.group.negated else ""


def _subject_kind(telling: Telling) -> str:
    if len(telling.subjects) != 1:
        return ""
    first, last = telling.subjects[0]
    return next((_KIND_OF[word.low] for word in telling.words[first:last] if word.low in _KIND_OF), "")


def _is_old(edtf: str, published: date) -> bool:
    """Whether a date is a day or a month that was long over when the article appeared."""
    edges = days(edtf) if re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", edtf) else None
    return edges is not None and edges[1] + _OLD < published
