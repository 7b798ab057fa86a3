"""Term index: what drafts tell goes in; those that are like another, and may be near it in time, come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import sqrt

from dateline.authoring.terms import Told

_STRETCH = 40  # days, so that a month, and what is around it, is no longer
_AROUND = 4  # days before and after

Postings = defaultdict[str, list[tuple[int, float]]]


class TermIndex:
    """What has been told, each by its place, under the terms of each stretch of time.

    Most drafts have neither terms nor time in common, so this looks at few of them.
    """

    def __init__(self) -> None:
        self._all: Postings = defaultdict(list)
        self._long: Postings = defaultdict(list)
        self._stretches: defaultdict[int, Postings] = defaultdict(lambda: defaultdict(list))

    def add(self, place: int, one: Told) -> None:
        """Note what is told, and its place."""
        stretch = _stretch(one)
        own = self._long if stretch is None else self._stretches[stretch]
        for term, weight in one.terms.items():
            posting = (place, sqrt(weight / one.size))
            self._all[term].append(posting)
            own[term].append(posting)

    def near(self, one: Told, least: float) -> Iterator[int]:
        """The places of those whose likeness is at least so much, in no order that counts."""
        stretch = _stretch(one)
        among = [self._all]
        if stretch is not None:
            nearby = (self._stretches.get(other) for other in (stretch - 1, stretch, stretch + 1))
            among = [self._long, *filter(None, nearby)]
        alike: defaultdict[int, float] = defaultdict(float)
        for term, weight in one.terms.items():
            share = sqrt(weight / one.size)
            for postings in among:
                for place, its_share in postings.get(term, ()):
                    alike[place] += share * its_share
        return (place for place, like in alike.items() if like > least - _ROUNDING)


_ROUNDING = 1e-6  # by which sums of the same numbers in another order may differ


def _stretch(one: Told) -> int | None:
    """The number of the stretch of time that a draft's days begin in; None where they may reach beyond the next."""
    if one.days is None:
        return None
    first, last = one.days.reach(_AROUND)
    return int(first // _STRETCH) if last - first <= _STRETCH else None
