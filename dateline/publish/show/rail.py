"""Rail: rows, and which of them are tied, go in; the lines that stand beside each row, lane by lane, come out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

Edge = tuple[int, int, str]  # from an upper row to a lower one, by how they are tied


class Beside(NamedTuple):
    """What stands beside a row: its mark in the lane `node`, lines that pass it by, and those that end in its mark.

    `ends` are lanes that lines come from above in, each with how the rows are tied. `goes_on`: a line leaves its mark
    downwards.
    """

    node: int
    passing: tuple[int, ...]
    ends: tuple[tuple[int, str], ...]
    goes_on: bool


def lay(rows: int, edges: Iterable[Edge]) -> tuple[Beside, ...]:
    """The lines of a drawing with one mark in each row, and a line down from it to the last row that is tied to it.

    A row takes the lane of one that ends in it, else the first that is free: so branches and joins keep apart.
    """
    ties: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for upper, lower, tie in edges:
        ties[lower].setdefault(upper, tie)
    left = Counter(upper for uppers in ties.values() for upper in uppers)
    lanes: list[int | None] = []  # by lane, the row whose line is in it
    drawn: list[Beside] = []
    for row in range(rows):
        tied = ties[row]
        ends = [(lane, tied[upper]) for lane, upper in enumerate(lanes) if upper is not None and upper in tied]
        for upper in tied:
            left[upper] -= 1
        ended = [lane for lane, upper in enumerate(lanes) if upper is not None and not left[upper]]
        for lane in ended:
            lanes[lane] = None
        node = ended[0] if ended else lanes.index(None) if None in lanes else len(lanes)
        passing = tuple(lane for lane, upper in enumerate(lanes) if upper is not None)
        if left[row]:
            lanes[node:] = [row, *lanes[node + 1 :]]
        drawn.append(Beside(node, passing, tuple(ends), bool(left[row])))
    return tuple(drawn)
