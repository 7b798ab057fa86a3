"""There: a clause that says what there was goes in; it comes out as one of what happened: "A fire broke out"."""

from __future__ import annotations

from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import SIGNS, Range
from dateline.authoring.clauses.leads import PLACING
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import HELD, OPENERS
from dateline.authoring.language.word_sets import word_set

_BEHIND = PLACING | OPENERS | word_set("to for of with against over between among when by about into")
_NONE = word_set("no not never little hardly some any talk")
# What there was, as the last word of what stands behind the verb, and the verb that it happens by.
_HAPPENS = (
    (word_set("fire fires blaze wildfire wildfires bushfire bushfires riot riots"), "break out"),
    (
        word_set(
            """explosion explosions blast blasts earthquake quake tremor aftershock landslide landslides mudslide
            mudslides avalanche eruption crash collision accident derailment shooting shootings stampede blackout
            stabbing spill leak"""
        ),
        "occur",
    ),
    (HELD | word_set("clashes fighting looting unrest violence skirmish skirmishes"), "take place"),
)


def as_happening(telling: Telling) -> Telling:
    """A clause of what there was, "There was | a fire | at a mill", told of what happened; any other as it is."""
    words, group, rest = telling.words, telling.group, telling.rest
    there = len(telling.subjects) == 1 and [word.low for word in words[slice(*telling.subjects[0])]] == ["there"]
    if not there or group.lemma != "be" or group.negated or group.tense in ("present", "would"):
        return telling
    end = next((at for at in range(*rest) if words[at].low in _BEHIND or words[at].low in SIGNS), rest.last)
    if end == rest.first or words[rest.first].low in _NONE:
        return telling
    row = next((row for row in _HAPPENS if words[end - 1].low in row[0]), None)
    if row is None:
        return telling
    return replace(
        telling, group=replace(group, lemma=row[1]), subjects=(Range(rest.first, end),), rest=Range(end, rest.last)
    )
