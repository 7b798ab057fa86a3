"""How many independent witnesses there are among sources that may repeat one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Ref, find_witnesses

# What is cited, what is derived from what, who counts, and who repeats whom, by way of what.
CASES = {
    "nothing is cited": ("", {}, "", ""),
    "each speaks for itself": ("a b c", {}, "a b c", ""),
    "one is derived from another": ("a b", {"b": "a"}, "a", "b:a:a"),
    "the order in which they are cited does not matter": ("b a", {"b": "a"}, "a", "b:a:a"),
    "through others that are not cited": ("a d", {"d": "c", "c": "b", "b": "a"}, "a", "d:a:a"),
    "both from one that is not cited": ("b c", {"b": "a", "c": "a"}, "b", "c:b:a"),
    "the origin is not cited, the copy of a copy is": ("c b", {"b": "a", "c": "b"}, "b", "c:b:b"),
    "a digest of two that are cited": ("d a b", {"d": "a b"}, "a b", "d:a:a"),
    "a digest of two that are not": ("d", {"d": "a b"}, "d", ""),
    "two digests that share one": ("d e", {"d": "a b", "e": "b c"}, "d", "e:d:b"),
    "the one that repeats fewer counts": ("d e", {"d": "a b", "e": "b"}, "e", "d:e:b"),
    "the same one twice": ("a a", {}, "a", ""),
    "a circle, which is an error elsewhere, ends": ("a b", {"a": "b", "b": "a"}, "b", "a:b:b"),
}


@pytest.mark.parametrize(("cited", "derived", "counted", "repeated"), CASES.values(), ids=CASES)
def test_sources_that_go_back_to_one_count_once(
    cited: str, derived: dict[str, str], counted: str, repeated: str
) -> None:
    found = find_witnesses(_refs(cited), lambda ref: _refs(derived.get(ref.id, "")))
    assert [ref.id for ref in found.independent] == counted.split()
    told = [f"{each.source.id}:{each.counted.id}:{each.origin.id}" for each in found.repeats]
    assert told == repeated.split()


@given(st.lists(st.lists(st.integers(0, 11), max_size=3), min_size=1, max_size=12), st.permutations(range(12)))
def test_every_source_counts_or_repeats_one_that_does(above: list[list[int]], cited: list[int]) -> None:
    derived = {n: [m for m in others if m < n] for n, others in enumerate(above)}
    sources = [Ref("source", str(n)) for n in cited if n < len(above)]
    found = find_witnesses(sources, lambda ref: [Ref("source", str(n)) for n in derived[int(ref.id)]])

    def line(n: int) -> set[int]:
        return {n}.union(*(line(m) for m in derived[n]))

    roots = [{n for n in line(int(ref.id)) if not derived[n]} for ref in found.independent]
    assert sum(map(len, roots)) == len(set().union(*roots))
    assert {*found.independent, *(each.source for each in found.repeats)} == set(sources)
    for each in found.repeats:
        assert each.counted in found.independent
        assert int(each.origin.id) in line(int(each.source.id)) & line(int(each.counted.id))


def _refs(ids: str) -> list[Ref]:
    return [Ref("source", id) for id in ids.split()]
