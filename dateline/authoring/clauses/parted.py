"""Parted: the words of a sentence and a time go in; what commas put in before the time, or around it, comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

REACH = 40  # words of a clause that are looked at on either side of a time
SIGNS = frozenset(';:()—“”"') | {"--", "``", "''"}  # at which a clause ends
_LEADS, _LED = word_set("on in by at from to for with before until early late"), 8  # words before a time, put in


def comma_before(words: Sequence[Word], groups: Mapping[int, Group], at: int) -> int:
    """The comma at which that begins which is put in before a time: "will open the mill, damaged in May, on Nov. 3"."""
    led = at
    while at > max(led - _LED, 1) and at - 1 not in groups and words[at - 1].low != ",":
        at -= 1
    if at < 3 or words[at - 1].low != "," or (at < led and words[at].low not in _LEADS):
        return 0
    comma = next((place for place in range(at - 2, max(at - REACH, 0), -1) if words[place].low in SIGNS | {","}), 0)
    if not comma or words[comma].low != ",":
        return 0
    first, group = words[comma + 1].low, groups.get(comma + 1)
    done = any(form == "participle" for _, form in verb_forms(first)) and (group is None or not group.sure)
    return comma if done or first in ("who", "which", "where") else 0


def done_in(words: Sequence[Word], at: int, behind: int) -> str:
    """The participle with which that begins which is put in and ends with words[at:behind], a time; "" for none.

    "The decision, | taken | at a meeting on Wednesday, follows a row".
    """
    comma = next((place for place in range(at - 1, max(at - REACH, 0), -1) if words[place].low in SIGNS | {","}), 0)
    first = low_at(words, comma + 1) if comma and words[comma].low == "," and low_at(words, behind) == "," else ""
    return first if is_only_participle(first) else ""
