"""Names: actors, topics and places that are called nearly alike, and are probably one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import combinations

from dateline.lints.look import Look
from dateline.lints.spelling import Spelling, likeness, shortened, spellings
from dateline.model import Actor, Place, Ref, Topic
from dateline.problems import Problem

Named = Actor | Topic | Place
_Spelt = tuple[Named, Spelling]
_Shelves = defaultdict[Hashable, dict[Ref, _Spelt]]
CROWD = 40  # entries under one key of which any two are compared; of more, each with the first


def find_near_names(look: Look) -> Iterator[Problem]:
    """A warning for each entry that is called nearly as one that more events name, with the command that merges them.

    Only names that have a key in common are compared, so that the time it takes grows with their number.
    """
    uses = look.record.uses
    found: dict[Ref, tuple[int, Named, Named, str]] = {}
    for one, other, (rank, how) in _alike(look):
        keep, old = sorted((one, other), key=lambda entry: (-uses[entry.ref], len(entry.id), entry.id))
        better = (rank, -uses[keep.ref], keep.id)
        if old.ref in found:
            known = found[old.ref]
            if better >= (known[0], -uses[known[2].ref], known[2].id):
                continue
        if not look.allows(one, other):
            found[old.ref] = rank, old, keep, how
    for _, old, keep, how in sorted(found.values(), key=lambda each: each[1].mark):
        kind = old.ref.kind
        events = f"{uses[old.ref]:,} and {uses[keep.ref]:,} events"
        message = f'{kind} "{old.label[:80]}" {how} "{keep.label[:80]}" ({events})'
        hint = f"if they are one:  python build.py merge {kind} {old.id} {keep.id}"
        yield from look.warn(old.mark, message, hint, (keep.mark,))


def _alike(look: Look) -> Iterator[tuple[Named, Named, tuple[int, str]]]:
    """Two entries of a kind whose names are alike, and how."""
    for one, other in _beside(look):
        how = likeness(one[1], other[1], of_actors=isinstance(one[0], Actor))
        if how and _may_be_one(one[0], other[0]):
            yield one[0], other[0], how


def _beside(look: Look) -> Iterator[tuple[_Spelt, _Spelt]]:
    """Entries of a kind that have something of their names in common."""
    shelves: _Shelves = defaultdict(dict)
    gaps: defaultdict[Hashable, list[tuple[str, _Spelt]]] = defaultdict(list)
    for entry in look.record.entries:
        if isinstance(entry, Actor | Topic | Place):
            for spelling in spellings(entry.label, entry.aliases):
                for key in spelling.keys:
                    shelves[entry.ref.kind, key].setdefault(entry.ref, (entry, spelling))
                for gap, word in spelling.gaps:
                    gaps[entry.ref.kind, gap].append((word, (entry, spelling)))
    slips: _Shelves = defaultdict(dict)
    for gap, found in gaps.items():
        for word, spelt in found if len(found) > 1 else ():
            for short in shortened(word):
                slips[gap, short][spelt[0].ref] = spelt
    for shelf in (*shelves.values(), *slips.values()):
        named = list(shelf.values())
        yield from combinations(named, 2) if len(named) <= CROWD else ((named[0], other) for other in named[1:])


def _may_be_one(one: Named, other: Named) -> bool:
    """Whether nothing else that is said of the two tells them apart."""
    if one.ref in other.within or other.ref in one.within:
        return False
    if isinstance(one, Actor) and isinstance(other, Actor):
        items = {one.links.wikidata, other.links.wikidata} - {""}
        return len({one.kind, other.kind} - {""}) < 2 and len(items) < 2
    if isinstance(one, Place) and isinstance(other, Place) and one.lat is not None and other.lat is not None:
        return abs(one.lat - other.lat) < 1 and abs((one.lon or 0) - (other.lon or 0)) < 1
    return True
