"""Loose ends: the words of a phrase, or of a title, go in; without those that say nothing at its end they come out."""

from __future__ import annotations

from dateline.authoring.language.verbs import is_only_participle
from dateline.authoring.language.word_sets import word_set

LOOSE_ENDS = word_set(
    """a an the this that these those his her its their our my and or of in on at by with from for to into over under
    about against between more most some any no such as both each other another same very first second new late
    early is are was were be been being has have had will would could may than not only least up but if rather
    whether"""
)
GO_ON = ("longer", "he", "she", "it", "they")  # "the crates they | took"
_DONE = ("be", "been", "being", "is", "are", "was", "were")  # "whether the two can be | extradited"
STEPS_IN = word_set(
    "step steps move moves cave caves check weigh weighs log break give hand hands handed turned brought"
)
_LESS = ("less", "more", "fewer")  # "by | less than one point"


def without_loose_end(phrase: str, keep: int = 0, *, whole: bool = False) -> str:
    """A phrase, or a whole title, without what says nothing at its end; `keep` words stay: `up` in "steps up"."""
    words = phrase.split()
    while len(words) > keep:
        describes = len(words) > 2 and not whole and words[-2] not in GO_ON + _DONE and is_only_participle(words[-1])
        late = len(words) > 1 and words[-1].lower() in ("early", "late") and words[-2].lower() in ("too", "so", "as")
        ranks = len(words) > 1 and words[-1] in ("first", "second") and words[-2].lower() == "the"  # "became the first"
        steps = len(words) > 1 and words[-1] == "in" and words[-2].lower() in STEPS_IN
        voted = len(words) > 1 and words[-1] in ("against", "no") and words[-2].lower().startswith("vote")
        if words[-1] in _LESS and words[-2:-1] == ["by"]:
            words = words[:-2]
            continue
        if late or ranks or steps or voted or (words[-1].lower().strip(",") not in LOOSE_ENDS and not describes):
            break
        words.pop()
    return " ".join(words).strip(" ,")
