"""Befallen: candidates in the order of a text go in; a mishap told first without its day comes out with that day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.authoring.chronology.extent import Dated, days
from dateline.authoring.chronology.mishap import NOUNS
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.language.word_sets import word_set

_LEAD = 2  # sentences in which an article says what it is about
_NEAR = 4  # sentences behind one of these
_RULE = "day of the mishap"
_LOOSE = ("told by then", "published by then", "news of the day", "date of its sentence")
_HARMS = word_set(
    """kill die injure wound hurt drown plunge crash collide derail sink capsize overturn collapse explode burn erupt
    fall cave crush trap strike hit sweep tear rip blow shoot stab attack"""
)
_GOES_DOWN = word_set("sink capsize crash derail explode collapse overturn") | {"go down", "come down", "break out"}
_OCCURS = word_set("occur happen take begin start break come strike unfold")
_ONLY_WHEN = ("occur", "happen")  # what tells nothing besides
_MISHAP = re.compile(
    rf"\bthe (?:[a-z]+ )?(?:{NOUNS}|incident|clash|shoot-?out|gun ?fight|firefight|ambush|battle)\Z", re.IGNORECASE
)


def with_day(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, the mishap of the first sentences with the day on which the next ones say that it was.

    "Six people died when a bus plunged into a ravine, police said on Thursday. The accident happened on Wednesday."
    """
    told, said = list(found), set[int]()
    for at, one in enumerate(told):
        loose = one.place < _LEAD and not one.dated.own and one.dated.rule in _LOOSE and not one.status
        if not loose or one.lemma not in _HARMS:
            continue
        near = ((n, each, each.place - one.place) for n, each in enumerate(told))
        behind = (
            n for n, each, far in near if 0 < far <= _NEAR and (_tells_when(each) or (far == 1 and _wrecks(each)))
        )
        if (when := next(behind, None)) is not None:
            day = told[when].dated
            told[at] = replace(one, dated=Dated(day.edtf.partition("T")[0], _RULE, day.confidence * 0.8, own=False))
            said |= {when} if told[when].lemma in _ONLY_WHEN else set()
    return tuple(one for n, one in enumerate(told) if n not in said)


def _wrecks(one: Candidate) -> bool:
    """Whether a clause tells what went down, and on which day: "The Maren went down on Sunday evening"."""
    edges = days(one.dated.edtf)
    return one.lemma in _GOES_DOWN and one.kind == "main" and one.dated.own and bool(edges) and not one.status


def _tells_when(one: Candidate) -> bool:
    """Whether a clause says when it was: "The collapse occurred shortly before 4 a.m. on Wednesday"."""
    edges = days(one.dated.edtf)
    of_mishap = one.lemma in _OCCURS and one.tense == "past" and bool(_MISHAP.search(one.subject))
    return of_mishap and one.dated.own and edges is not None and edges[0] == edges[1]
