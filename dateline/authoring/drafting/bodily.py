"""Bodily: what may become a draft goes in; whether it is a deed that is done somewhere, or a calamity, comes out."""

from __future__ import annotations

from dateline.authoring.deeds.calamities import is_calamity
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

# Deeds that are somewhere, by verb, and by what is told of.
BODILY = word_set(
    """kill injure die wound drown hit strike shoot stab attack bomb explode crash collapse sink capsize burn flood
    evacuate march protest rally gather clash storm detain arrest seize derail rescue destroy damage flatten shake bury
    walk picket riot loot blockade open reach close shut cut pick erupt hurt trap jolt rock ram move
    displace demonstrate sweep spread"""
)
JUDGED = word_set(
    "arraign charge sentence remand release convict acquit deny grant adjourn appear plead jail bail imprison fine"
)
_SOMETHING = word_set(
    """attack blast explosion bombing shooting protest protests march rally riot clash crash fire strike raid siege
    bus train plane ferry gunman gunmen police troops soldiers rescuers firefighters protesters demonstrators toll
    bodies survivors aftershock stabbing collapse derailment"""
)


def is_bodily(one: Candidate) -> bool:
    """Whether it is a deed that is done somewhere."""
    subject = fold_words(one.subject)
    return one.lemma.partition(" ")[0] in BODILY or is_calamitous(one) or not _SOMETHING.isdisjoint(subject)


def is_calamitous(one: Candidate) -> bool:
    """Whether its title or who does it names a calamity."""
    return any(map(is_calamity, fold_words(f"{one.subject} {one.title}")))
