"""Clusters: things and how near any two of them are go in; those that belong together, by average link, come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush
from math import inf

Margin = Callable[[int, int], float]


def cluster(number: int, near: Iterable[tuple[int, int]], margin: Margin) -> list[list[int]]:
    """The clusters of the things 0 to `number` - 1, each in order, in the order of their first.

    `margin` of two is 0 or more where they belong together, and -inf where they never do; `near` are the pairs, lower
    first, that may. Those two are joined whose average margin is the highest, again and again, while it is 0 or more
    (UPGMA); two clusters that are joined have a pair that is.
    """
    members = {one: [one] for one in range(number)}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    heap = []
    for one, other in near:
        if (found := margin(one, other)) >= 0:
            sums[one][other] = sums[other][one] = found
            heap.append((-found, one, other))
    heapify(heap)
    following = number
    while heap:
        _, one, other = heappop(heap)
        if one not in members or other not in members:
            continue
        joined = sorted(members.pop(one) + members.pop(other))
        for third in sorted((sums[one].keys() | sums[other].keys()) & members.keys()):
            total = _sum(sums[one].get(third), sums[other].get(third))
            if total is None:
                total = _total(members[third], joined, margin)
            sums[following][third] = sums[third][following] = total
            if total >= 0:
                heappush(heap, (-total / (len(joined) * len(members[third])), third, following))
        members[following] = joined
        following += 1
    return sorted(members.values())


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def _total(some: list[int], others: list[int], margin: Margin) -> float:
    total = 0.0
    for one in some:
        for other in others:
            total += margin(min(one, other), max(one, other))
            if total == -inf:
                return total
    return total
