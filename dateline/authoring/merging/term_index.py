"""Term index: what drafts tell goes in; those like another, and maybe near it in time, come out, with how like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.authoring.merging.days import Range
from dateline.authoring.merging.likeness import rounded
from dateline.authoring.merging.terms import Told

_STRETCHES = (5, 20, 60)  # days, so that a day, or a month, and what is around it, is no longer
_AROUND = 2  # days before and after, so that two are found that lie so many days apart as may be one

Postings = defaultdict[str, list[tuple[int, float]]]


class TermIndex:
    """What has been told, each by its place, under the terms of each stretch of time, short or long.

    Most drafts have neither terms nor time in common, so this looks at few of them.
    """

    def __init__(self) -> None:
        self._reach: dict[int, Range | None] = {}
        self._all: Postings = defaultdict(list)
        self._long: Postings = defaultdict(list)
        self._stretches: defaultdict[tuple[int, int], Postings] = defaultdict(lambda: defaultdict(list))

    def add(self, place: int, one: Told) -> None:
        """Note what is told, and its place."""
        self._reach[place] = reach = _reach(one)
        length = next((length for length in _STRETCHES if reach and reach[1] - reach[0] <= length), 0)
        own = self._stretches[length, int(reach[0] // length)] if reach and length else self._long
        for term, share in one.terms.items():
            posting = (place, share)
            self._all[term].append(posting)
            own[term].append(posting)

    def near(self, one: Told, least: float) -> Iterator[tuple[int, float]]:
        """The places of those whose likeness is at least so much, and that likeness, in no order that counts."""
        reach = _reach(one)
        among = [self._all]
        if reach and reach[1] - reach[0] <= _STRETCHES[-1]:
            places = ((length, at) for length in _STRETCHES for at in _stretches(reach, length))
            among = [self._long, *filter(None, (self._stretches.get(place) for place in places))]
        alike: defaultdict[int, float] = defaultdict(float)
        for term, share in one.terms.items():
            for postings in among:
                for place, its_share in postings.get(term, ()):
                    alike[place] += share * its_share
        bar = least - _ROUNDING
        likely = [found for found in alike.items() if found[1] > bar]
        return ((place, rounded(like)) for place, like in likely if _overlap(reach, self._reach[place]))


_ROUNDING = 1e-6  # by which sums of the same numbers in another order may differ


def _reach(one: Told) -> Range | None:
    """From which day to which it may have been, with some around them."""
    return one.days.reach(_AROUND) if one.days else None


def _overlap(one: Range | None, other: Range | None) -> bool:
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def _stretches(reach: Range, length: int) -> range:
    """The numbers of the stretches of this length in which that begins which may reach into these days."""
    return range(int((reach[0] - length) // length), int(reach[1] // length) + 1)
