"""Topics: what stands between a verb and a place goes in; whether it leads to what the deed was about comes out."""

from __future__ import annotations

import re

from dateline.authoring.drafting.bodily import BODILY
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.language.word_sets import word_set

_HARMS = word_set("kill wound injur destroy damag burn trapp hitt strik bury")
GATHERS = word_set("meet gather convene march protest rally demonstrate clash walk strike arrive fight play appear")
# "an inquiry into a death in Kiru", "fined for deals in Kiru", "approved after trials in Kiru".
_OTHERWISE = r"(?:talks|meeting|summit|trial|lunch|dinner|breakfast|coffee|tea|drinks)"  # "agreed over lunch in Kiru"
# "drove a car into a wall in Kiru"
_MOVES = word_set(
    """drive plough plow smash ram fall plunge break burst throw slam fly sail steer dive jump go march cross pour
    skid veer roll tumble topple push"""
)
_TOPIC = re.compile(
    r"\b(?P<by>about|over|as|for|after|following|into|regarding)\b"
    r"(?! (?:\d|(?:them|him|her|it|at|in|to|life)\b"
    r"|many|much|well|the first"
    rf"|\w+ (?:minute|hour|day|week|month|year)s?\b|(?:\w+ )?{_OTHERWISE}\b))"
)


def is_of_topic(between: str, one: Candidate) -> bool:
    """Whether what stands between a verb and a place leads to what came of it, or to what it was about."""
    gerund = re.search(r", (\w+)ing (?!(?:at least )?[\w,]+ (?:people|others))", between)
    if gerund is not None and gerund[1] not in _HARMS:
        return True  # "walked out, stranding trains at Kiru"
    topics = [found["by"] for found in _TOPIC.finditer(between)]
    if not topics or (topics[-1] in ("over", "for", "against") and one.lemma in GATHERS):
        return False
    if topics[-1] == "into" and one.lemma.partition(" ")[0] in _MOVES:
        return False
    return not (topics[-1] in ("after", "into") and one.lemma in BODILY)  # "died after a blast in Kiru"
