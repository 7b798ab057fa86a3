"""Witnesses: sources and what they are derived from go in; which of them count, and why others do not, come out.

Two sources count as one where one is derived from the other, through whatever others, or both from a third. One that
is derived from several counts where it shares none of these with one that counts already.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from dateline.model.entries import Entry, Source
from dateline.model.values import Ref

Derived = Callable[[Ref], Collection[Ref]]  # what a source is derived from, as its entry says


class Repeat(NamedTuple):
    """A source that does not count: `counted` does, and both go back to `origin`, which may be `counted` itself."""

    source: Ref
    counted: Ref
    origin: Ref


class Witnesses(NamedTuple):
    """The sources that are independent of one another, and those that repeat them, each in the order given."""

    independent: tuple[Ref, ...] = ()
    repeats: tuple[Repeat, ...] = ()

    @property
    def total(self) -> int:
        """How many sources there are."""
        return len(self.independent) + len(self.repeats)


def find_witnesses(sources: Iterable[Ref], derived_from: Derived) -> Witnesses:
    """Which of these sources count; those that repeat fewest others are asked first, then as they are given."""
    cited = tuple(dict.fromkeys(sources))
    if len(cited) < 2 or not any(map(derived_from, cited)):
        return Witnesses(cited)
    known: dict[Ref, _Descent] = {}
    for ref in cited:
        _descend(ref, derived_from, known)
    counted: dict[Ref, Ref] = {}  # by origin
    repeats: dict[Ref, Repeat] = {}
    for ref in sorted(cited, key=lambda ref: (len(known[ref].origins), known[ref].depth)):
        shared = next((origin for origin in known[ref].origins if origin in counted), None)
        if shared is None:
            counted.update(dict.fromkeys(known[ref].origins, ref))
        else:
            other = counted[shared]
            origin = other if other in _ancestors(ref, derived_from) else shared
            repeats[ref] = Repeat(ref, other, origin)
    independent = tuple(ref for ref in cited if ref not in repeats)
    return Witnesses(independent, tuple(repeats[ref] for ref in cited if ref in repeats))


def derived_in(entries: Mapping[Ref, Entry]) -> Derived:
    """What sources are derived from, by the entries that there are."""

    def derived_from(ref: Ref) -> tuple[Ref, ...]:
        source = entries.get(ref)
        return source.derived_from if isinstance(source, Source) else ()

    return derived_from


class _Descent(NamedTuple):
    """Where a source goes back to, and by how many steps at most; one that is derived from none goes back to itself."""

    origins: tuple[Ref, ...]
    depth: int


def _descend(start: Ref, derived_from: Derived, known: dict[Ref, _Descent]) -> None:
    """Work out the descent of a source and all above it; a circle, which is a problem, ends where it began."""
    ahead, begun = [start], set[Ref]()
    while ahead:
        ref = ahead[-1]
        above = tuple(dict.fromkeys(derived_from(ref))) if ref not in known else ()
        unknown = [other for other in above if other not in known and other not in begun]
        if ref not in known and unknown:
            begun.add(ref)
            ahead += unknown
            continue
        ahead.pop()
        if ref not in known:
            descents = [known[other] for other in above if other in known]
            origins = tuple(dict.fromkeys(origin for descent in descents for origin in descent.origins))
            known[ref] = _Descent(origins or (ref,), 1 + max((each.depth for each in descents), default=-1))


def _ancestors(ref: Ref, derived_from: Derived) -> set[Ref]:
    found: set[Ref] = set()
    ahead = list(derived_from(ref))
    while ahead:
        other = ahead.pop()
        if other not in found:
            found.add(other)
            ahead += derived_from(other)
    return found
