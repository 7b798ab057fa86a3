"""Branches: a word of a text goes in; where the name of a world-wide body's branch that begins there ends comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import is_finite
from dateline.authoring.entities.gazetteer import gazetteer
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import NO_NAMES

# What a country's own is called with the country before it: "Kenya Red Cross", "the Turkish Red Crescent".
_NATIONAL = {("red", "cross"), ("red", "crescent")}
# What a country's or a continent's own is called with that behind it: "Greenpeace Africa".
_INTERNATIONAL = {
    ("greenpeace",),
    ("oxfam",),
    ("unicef",),
    ("amnesty", "international"),
    ("transparency", "international"),
    ("save", "the", "children"),
}
# What the agencies of the United Nations are called by what they are for: "the UN refugee agency".
_OF_THE_UN = {
    *((field, kind) for field in ("refugee", "children", "health", "food", "migration") for kind in ("agency", "body")),
    *((field, "agency") for field in ("relief", "aid", "development", "labour", "labor", "weather", "cultural")),
    *((field, "watchdog") for field in ("nuclear", "atomic")),
    *((field, "fund") for field in ("children", "population")),
    ("rights", "office"),
    ("human", "rights", "office"),
    ("drugs", "office"),
}


def past_branch(words: Sequence[Word], index: int) -> int:
    """Behind the name of a branch; 0 where none begins here: `Kenya Red Cross`, `Greenpeace Africa`."""
    if not words[index].capital:
        return 0
    for length in (2, 1):
        last = index + length
        if _key(words, index, last) in countries() and _key(words, last, last + 2) in _NATIONAL and words[last].capital:
            return last + 2 if words[last].joined and not words[last - 1].owns else 0
    if words[index].key == "un" and words[index].acronym and not words[index].owns:
        return next(
            (index + 1 + len(one) for one in _OF_THE_UN if _key(words, index + 1, index + 1 + len(one)) == one), 0
        )
    named = (one for one in _INTERNATIONAL if one[0] == words[index].key)
    return next((end for one in named if (end := _past_land(words, index, index + len(one), one))), 0)


def _past_land(words: Sequence[Word], index: int, place: int, body: tuple[str, ...]) -> int:
    """Behind the country or the continent whose branch of a body this is; 0 where the name goes on, or owns it."""
    if _key(words, index, place) != body or words[place - 1].owns:
        return 0
    for length in (2, 1):
        last = place + length
        land = _key(words, place, last)
        if land not in gazetteer() and not ((country := countries().get(land)) and country.by == "name"):
            continue
        after = words[last] if last < len(words) and words[last].joined else None
        whole = words[last - 1].owns or after is None or after.key in NO_NAMES or is_finite(after.key)
        return last if whole and words[place].capital else 0
    return 0


def _key(words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
    """Some words as names are compared, where they hang together; none elsewhere."""
    some = words[first:last]
    joined = len(some) == last - first and all(word.joined for word in words[first + 1 : last])
    return tuple(word.key for word in some) if joined else ()
