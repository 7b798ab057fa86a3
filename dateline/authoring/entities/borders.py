"""Borders: two countries and a registry go in; the place that is the border between them comes out."""

from __future__ import annotations

from functools import lru_cache

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.entities.registry import Named, Registry

BORDERS = frozenset(("border", "borders", "frontier"))


def border_between(one: str, other: str, registry: Registry) -> Named | None:
    """The place that is called the border of two countries, given by their codes: `U.S.–Mexico border`."""
    return _borders(registry).get(frozenset((one, other)))


@lru_cache(maxsize=16)
def _borders(registry: Registry) -> dict[frozenset[str], Named]:
    found: dict[frozenset[str], Named] = {}
    for name, entry in registry.spelled("place"):
        keys = [word.key for word in words_of(name)]
        sides = frozenset(
            country.code
            for length in (1, 2)
            for place in range(len(keys))
            if (country := countries().get(tuple(keys[place : place + length])))
        )
        if len(sides) == 2 and BORDERS.intersection(keys):
            found.setdefault(sides, entry)
    return found
