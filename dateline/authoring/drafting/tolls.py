"""Tolls: candidates in the order of a text go in; they come out with who was hurt told with the mishap, not apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.authoring.drafting.candidate import Candidate, weight
from dateline.authoring.drafting.figures import FATES
from dateline.authoring.language.word_sets import word_set

_NEAR = 2  # sentences from a mishap to its toll
_HARMS = word_set("kill die injure wound hurt drown hospitalize hospitalise displace evacuate")
_DAMAGES = word_set("damage destroy leave")
_DAY = len("2031-03-06")
_BEFALLS = word_set(
    """plunge crash collide derail sink capsize overturn collapse explode detonate erupt burst attack ambush bomb shell
    shoot stab ram raid burn engulf flood bury"""
)
_MISHAPS = re.compile(
    r"\b(?:crash|collision|derailment|accident|fire|blaze|explosion|blast|bomb|bombing|attack|shooting|stampede"
    r"|floods?|landslide|mudslide|avalanche|(?:earth)?quake|storm|hurricane|cyclone|typhoon|tornado|tsunami|eruption"
    r"|air ?strikes?|missiles?|drones?|rockets?|shells|gunm[ae]n)\Z",
    re.IGNORECASE,
)
_DOES_NOT_BEFALL = word_set("begin warn report find arrest charge sentence meet visit say investigate")
_FATES = ("killed", "injured", "wounded", "drowned", "hospitalized", "hospitalised", "displaced", "evacuated")
_HARMED = "|".join(sorted({word for word, fate in FATES.items() if fate in _FATES} | {"drown"}))
# "At least 14 people are killed", "Thirty others are injured", "The blast kills nine people and wounds 20"
_BARE = re.compile(
    rf"(?:(?:another|at least|at most|about|around|some|more than|nearly|almost) )?[\w,-]+(?: [a-z]+){{0,2}} "
    rf"(?:(?:are|is) )?(?:{_HARMED})(?: and (?:[\w,-]+ (?:[a-z]+ )?(?:are )?)?(?:{_HARMED}))?",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"(?:the (?:[a-z]+ )?(?P<what>[a-z-]+)|it)\Z", re.IGNORECASE)  # "The blast", "It"
_BEHIND = re.compile(r" (?:at|in|on|of|near|off|from|outside|by|with|that|which|who)\b|,")  # "a fire | at a clinic"
_NAMED = re.compile(r" [A-Z]")


def with_tolls(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, without those that only say who was hurt in the mishap that was told just before."""
    told: list[Candidate] = []
    mishap: int | None = None
    for one in found:
        if one.kind not in ("main", "content"):
            told.append(one)
            continue
        before = told[mishap] if mishap is not None else None
        if before and _is_toll(one, before) and mishap is not None:
            told[mishap] = replace(before, figures=(*before.figures, *one.figures))
            continue
        told.append(one)
        same = before and before.sentence == one.sentence
        if _is_mishap(one) and not (same and before and weight(before) >= weight(one)):
            mishap = len(told) - 1
        elif not same and (one.dated.own or one.named_subject or not before or one.dated.edtf != before.dated.edtf):
            mishap = None
    return tuple(told)


def _is_mishap(one: Candidate) -> bool:
    """Whether a clause tells of a mishap or an attack: "A bus plunged into a ravine", "A bomb went off"."""
    if one.status not in ("", "reported") or one.negated or one.tense != "past":
        return False
    return one.lemma in _BEFALLS or (
        one.lemma not in _DOES_NOT_BEFALL | _HARMS and bool(_MISHAPS.search(_BEHIND.split(one.subject)[0]))
    )


def _is_toll(hurt: Candidate, mishap: Candidate) -> bool:
    """Whether a clause says no more than how many were hurt in a mishap, or what it destroyed, on its day."""
    sentences = hurt.place - mishap.place
    told = hurt.status in ("", mishap.status) and not hurt.negated and not hurt.dated.own
    if not (0 < sentences <= _NEAR and hurt.figures and told):
        return False
    since = hurt.dated.rule == "published by then" and sentences == 1 and len(mishap.dated.edtf) == _DAY
    if hurt.dated.edtf != mishap.dated.edtf and not since:
        return False
    known = {figure.label for figure in mishap.figures}
    return known.isdisjoint(figure.label for figure in hurt.figures) and (_is_bare(hurt) or _is_by(hurt))


def _is_bare(hurt: Candidate) -> bool:
    """Whether it is only told how many were hurt: "At least 14 people were killed"."""
    return hurt.lemma in _HARMS and not hurt.named_subject and bool(_BARE.fullmatch(hurt.title))


def _is_by(hurt: Candidate) -> bool:
    """Whether it is told what the mishap did, by its noun or a pronoun: "The blast killed nine people"."""
    it = _OF_IT.match(hurt.subject)
    of_it = it is not None and (not it["what"] or bool(_MISHAPS.match(it["what"])))
    return of_it and hurt.lemma in _HARMS | _DAMAGES and not _NAMED.search(hurt.title)
