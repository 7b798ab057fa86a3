"""Circles: from entries and a field by which they name one another to a problem for each way that never ends."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.model import Entry, Event, Ref
from dateline.problems import Problems

DEEPEST = 20


def refuse_circles(
    entries: Mapping[Ref, Entry], name: str, problems: Problems, *, deepest: float = DEEPEST
) -> frozenset[Ref]:
    """Say where an entry by this field leads back to itself, or on and on; the entries in such circles."""
    depths: dict[Ref, int] = {}
    told: set[Ref] = set()
    for start in sorted(ref for ref, entry in entries.items() if getattr(entry, name, ())):
        path: dict[Ref, None] = {}
        ahead: list[tuple[Ref, bool]] = [(start, False)]
        while ahead:
            ref, leaving = ahead.pop()
            if leaving:
                path.pop(ref)
                depths[ref] = 1 + max((depths.get(inner, 0) for inner in getattr(entries[ref], name, ())), default=0)
                if depths[ref] == deepest + 1 and ref not in told:
                    problems.error(entries[ref].at(name), f'"{name}" is more than {DEEPEST} deep', "shorten the chain")
            elif ref in path and ref in told:
                continue
            elif ref in path:
                circle = [*list(path)[list(path).index(ref) :], ref]
                told.update(circle)
                mark = entries[circle[-2]].at(name)
                shown = [step.id for step in circle[:10]] + ["…"] * (len(circle) > 10)
                if len(circle) > 2 or not isinstance(entries[ref], Event):  # of which that has been said
                    problems.error(mark, f'"{name}" goes in a circle', " → ".join(shown))
            elif ref not in depths:
                path[ref] = None
                ahead.append((ref, True))
                ahead.extend((inner, False) for inner in getattr(entries[ref], name, ()) if inner in entries)
    return frozenset(told)
