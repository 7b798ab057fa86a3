"""Apposed: words and the participle in commas behind them go in; the whole of what that is about comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import Piece, Range, is_timely
from dateline.authoring.clauses.group import Group
from dateline.authoring.entities.people import OFFICES, TRADESPEOPLE
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_LED_BY = word_set("the a an its his her their this that another")
_LINKS = word_set("by of from against with about for over on to into between under")
_PLACING = word_set("in at near outside inside")
_SPLITS = word_set("that who which whose where when while and or but than")
# Done to people alone: of "the trial of Ann Lee, arrested in May" she was arrested.
_TO_PEOPLE = word_set(
    """arrest detain jail imprison sentence convict acquit indict charge sack fire hire elect appoint kidnap abduct
    wound injure kill murder assassinate extradite deport marry bear hospitalise hospitalize exile widow name"""
)
_PEOPLE = TRADESPEOPLE | word_set(
    """man woman boy girl child soldier worker passenger patient prisoner inmate suspect victim player founder guard
    miner docker friend member mayor head rider leader gunman trader manager keeper operator relative"""
)


def told_of(words: Sequence[Word], before: Piece, group: Group, times: Sequence[Span]) -> Range | None:
    """What a participle is about that stands behind a noun with more: "The audit by Brandt Keller, delivered in May".

    | sentence | who or what is told of |
    |---|---|
    | The letter from Ann Lee, sent in May | the letter from Ann Lee |
    | The driver of the truck, jailed in May | the driver of the truck |
    | The trial of Ann Lee, jailed in May | nobody here: she is, as other rooms find |
    | A clerk from Kiru, where it rained, held in May | nobody here |
    """
    first = max((one.last for one in before.groups), default=before.first)
    whole = range(first + 1, before.last)
    if first >= before.last or not _is_led(words[first]) or any(words[at].low in _SPLITS for at in whole):
        return None
    placing = () if before.groups else _PLACING  # "was held in Kiru with"
    link = next((at for at in whole if words[at].low in _LINKS or words[at].low in _PLACING), before.last)
    if link >= before.last - 1 or is_timely(words, link + 1, times) or not words[link - 1].text[0].islower():
        return None
    if words[link].low in _PLACING and words[link].low not in placing:
        return None
    person = words[link - 1].low in _PEOPLE | OFFICES or words[link - 1].low.removesuffix("s") in _PEOPLE
    return Range(first, before.last) if person or group.lemma not in _TO_PEOPLE else None


def _is_led(word: Word) -> bool:
    """Whether a noun of its own begins here: "the audit", "Norvell’s bid"."""
    return word.low in _LED_BY or word.low.endswith(("’s", "'s", "s’"))
