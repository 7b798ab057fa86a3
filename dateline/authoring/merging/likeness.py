"""Likeness: what two drafts tell goes in; how surely it is the same happening, by dates and by names, comes out."""

from __future__ import annotations

from math import inf, log2

from dateline.authoring.deeds.contrast import differ, is_doubtful
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.merging.days import Days
from dateline.authoring.merging.terms import Told

NEVER = -inf
LEAST = 0.2  # the likeness that two must have who are told to do the same kind of thing
_SAME_DAY = 0.28  # and any two which tell of the same day

_PER_DOUBLING = 0.015  # and this more for each doubling of the days that it may have been
_LAXEST_DATES = 0.5  # but no more than this
_OTHER_DAY = 0.7  # where the days differ, and one may be wrong
_SAME_WORDS = 0.6  # and as much of the words of both sentences, since much happens day after day
_MUCH = 0.15  # beyond the likeness that two must have, where they tell other deeds of one actor
_TOLD_ALIKE = 0.5  # from which on an editor has to look
_EVERY_DAY = word_set("attack explode shoot rise fall")
_OFTEN = _EVERY_DAY | word_set("announce urge warn protest meet phone report")
_ONE_ARTICLE = 0.8  # where one article tells both
_APART = 0.1  # and this more where each was made of several reports
_DELAY = 3  # days by which a plan may differ from what came of it
_MONTH = 31  # days
_SLIP = 1  # days by which reports of one happening may differ


def margin(one: Told, other: Told) -> float:
    """How far two are beyond the likeness that makes them one, from -1 to 1; NEVER where nothing could."""
    apart = margin_at(one, other, likeness(one, other))
    return NEVER if apart > NEVER and tell_otherwise(one, other) else apart


def margin_at(one: Told, other: Told, like: float) -> float:
    """The same of two that are so like each other, by dates, names and words alone: they may still tell otherwise."""
    return NEVER if one.keys.isdisjoint(other.keys) else _margin(one, other, like)


def tell_otherwise(one: Told, other: Told) -> bool:
    """Whether two tell of other happenings, which the same number of a series for the same time does not."""
    return one.counts.isdisjoint(other.counts) and differ(one.said, other.said)


def is_to_be_looked_at(one: Told, other: Told, like: float) -> bool:
    """Whether two, so like each other, are as like as those that are one, and kept apart by what may be a mistake."""
    if _is_a_day_apart(one, other, like):
        return True
    apart = _margin(one, other, like)
    if apart < 0:
        return apart > NEVER and like >= LEAST and _do_the_same(one, other) and not tell_otherwise(one, other)
    if not tell_otherwise(one, other):
        return False
    return is_doubtful(one.said, other.said) or (apart >= _MUCH and _share_a_doer(one, other))


def _share_a_doer(one: Told, other: Told) -> bool:
    """Whether one actor is in both titles."""
    named = one.said.actors | other.said.actors
    return any((last := name.rpartition(" ")[2]) in one.said.title and last in other.said.title for name in named)


def _is_a_day_apart(one: Told, other: Told, like: float) -> bool:
    """Whether one deed, of those that are not done day after day, is told of two days in a row."""
    if like < _TOLD_ALIKE or one.days is None or other.days is None:
        return False
    if _bar(one.days, other.days, _SLIP) != _OTHER_DAY:
        return False
    return not _is_done_daily(one, other, _OFTEN) and not tell_otherwise(one, other)


def _is_done_daily(one: Told, other: Told, kinds: frozenset[str]) -> bool:
    """Whether what two do is of these kinds alone, or not known to be of one."""
    mine, yours = one.said.told or one.said.deed, other.said.told or other.said.deed
    common = mine.kinds & yours.kinds
    return common <= kinds if common else mine.verb != yours.verb


def _do_the_same(one: Told, other: Told) -> bool:
    """Whether both tell of a kind of deed that is not done often: who is sworn in, and who takes the oath."""
    return not (one.said.deed.kinds & other.said.deed.kinds) <= _OFTEN


def _margin(one: Told, other: Told, like: float) -> float:
    if one.days is None or other.days is None:
        return NEVER
    bar = _bar(one.days, other.days, _DELAY if one.is_planned != other.is_planned else _SLIP)
    if bar is None:
        return NEVER
    recorded = one.draft.same_as or other.draft.same_as  # an event that cites the article is what it was made of
    if not recorded and len(one.draft.sources) > 1 and len(other.draft.sources) > 1:
        bar += _APART  # report by report they were not near enough
    if not recorded and like < _ONE_ARTICLE and not one.articles.isdisjoint(other.articles):
        return NEVER
    if bar == _OTHER_DAY and (
        like < bar or _shared_words(one, other) < _SAME_WORDS or _is_done_daily(one, other, _EVERY_DAY)
    ):
        return NEVER
    if (one.is_adrift or other.is_adrift) and _shared_words(one, other) < _SAME_WORDS:
        return NEVER
    if like < bar and (
        _is_named_by(one, other)
        or _is_named_by(other, one)
        or (like >= LEAST and _do_the_same(one, other) and _share_a_doer(one, other))
    ):
        return 0.0
    return like - bar


def likeness(one: Told, other: Told) -> float:
    """What two have in common, from 0 to 1: the weight of the terms of both beside that of all (Ochiai's)."""
    mine, yours = one.terms, other.terms
    return rounded(sum([mine[term] * yours[term] for term in mine.keys() & yours.keys()]))


def rounded(like: float) -> float:
    """A likeness that is the same in whichever order its terms were added."""
    return round(min(like, 1), 9)


def _bar(one: Days, other: Days, slip: int) -> float | None:
    """The likeness that dates ask for; None where they cannot be of the same happening."""
    if one.meet(other):
        if one.is_open and other.is_open and one.apart(other) > _MONTH:
            return _LAXEST_DATES + _APART  # each is told as news, and of long ago is not
        days = max(one.width, other.width) + one.apart(other)
        return min(_SAME_DAY + _PER_DOUBLING * log2(days), _LAXEST_DATES)
    if one.certain is None or other.certain is None:
        return None
    return _OTHER_DAY if abs(one.certain - other.certain) <= slip else None


def _is_named_by(one: Told, other: Told) -> bool:
    """Whether one only names, with its place and month, the kind of happening that the other tells: "talks in Kiru"."""
    mine, yours = one.said, other.said
    if mine.deed.verb or mine.actors or not mine.places or not mine.deed.kinds & yours.deed.kinds:
        return False
    short = one.days is not None and one.days.width <= _MONTH
    return short and any(
        here.startswith(there) or there.startswith(here) for here in mine.places for there in yours.places
    )


def _shared_words(one: Told, other: Told) -> float:
    """How many of the words that two sentences have are in both (Jaccard's)."""
    return len(one.quoted & other.quoted) / (len(one.quoted | other.quoted) or 1)
