"""Clusters: things and how near any two of them are go in; those that belong together, by average link, come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from heapq import heapify, heappop, heappush
from math import inf

Near = Iterable[tuple[int, int, float]]
Margin = Callable[[int, int], float]
Bar = Callable[[int, int], bool]


def cluster(number: int, near: Near, margin: Margin, is_barred: Bar) -> list[list[int]]:
    """The clusters of the things 0 to `number` - 1, each in order, in the order of their first.

    `margin` of two is 0 or more where they belong together, and -inf where they never do; `near` are the pairs, lower
    first, that may, with their margin. Those two are joined whose average margin is the highest, again and again, while
    it is 0 or more (UPGMA); two clusters that are joined have a pair that is. No two that are barred come together:
    as this takes long to find out, it is asked of those alone that would be joined else, and not again of what was
    joined with one of them.
    """
    members = {one: [one] for one in range(number)}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    barred: defaultdict[int, set[int]] = defaultdict(set)
    heap = []
    for one, other, found in near:
        if found >= 0:
            sums[one][other] = sums[other][one] = found
            heap.append((-found, one, other))
    heapify(heap)
    are_barred = cache(lambda one, other: is_barred(min(one, other), max(one, other)))

    def keeps_apart(some: list[int], others: list[int]) -> bool:
        return any(are_barred(one, other) for one in some for other in others)

    following = number
    while heap:
        _, one, other = heappop(heap)
        if one not in members or other not in members or other in barred[one]:
            continue
        if keeps_apart(members[one], members[other]):
            barred[one].add(other)
            barred[other].add(one)
            continue
        joined = sorted(members.pop(one) + members.pop(other))
        barred[following] = (barred[one] | barred[other]) & members.keys()
        for third in barred[following]:
            barred[third].add(following)
        mine, yours = sums.pop(one), sums.pop(other)
        for third in sorted(((mine.keys() | yours.keys()) & members.keys()) - barred[following]):
            total = _sum(mine.get(third), yours.get(third))
            if total is None:
                total = -inf if keeps_apart(members[third], joined) else _total(members[third], joined, margin)
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
