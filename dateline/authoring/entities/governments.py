"""Governments: a registry goes in; which of its actors belong to which country, and as what, comes out."""

from __future__ import annotations

from functools import lru_cache

from dateline.authoring.entities.countries import Country, countries
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.registry import Named, Registry

Part = tuple[str, frozenset[str]]  # a country's code, and the words for what is its own

_WORDS = frozenset(("government", "of", "the", "administration", "and", "for"))
_OF_CENTRAL_BANKS = frozenset(("bank", "central", "national", "reserve"))
_COMMERCIAL = (
    *("Bank of America", "Bank of China", "Bank of Ireland", "Bank of India", "Bank of Cyprus"),
    *("National Bank of Canada", "National Bank of Greece", "National Bank of Egypt", "National Bank of Kuwait"),
)
_GOVERNMENT: frozenset[str] = frozenset()


def government_of(country: Country, registry: Registry) -> Named | None:
    """The actor that is a country's government: `Government of Mexico`, `Mexican government`, `Mexico`."""
    return _parts(registry).get((country.code, _GOVERNMENT))


def body_of(name: str, registry: Registry) -> Named | None:
    """The actor that a name with a country in it means, however the country is put: `Mexico’s foreign ministry`."""
    part = part_of(name)
    return _parts(registry).get(part) if part and part[1] else None


def part_of(name: str) -> Part | None:
    """The country in a name, and the rest of it; None where there is no country, or more than one."""
    keys = name_keys(name)
    for length in (3, 2, 1):
        for place in range(len(keys) - length + 1):
            if country := countries().get(keys[place : place + length]):
                rest = frozenset((*keys[:place], *keys[place + length :])) - _WORDS
                return None if any((key,) in countries() for key in rest) else (country.code, rest)
    return None


def central_bank_in(name: str) -> str:
    """The code of the country whose central bank this may be: `National Bank of Peru`; "" of other bodies."""
    part = part_of(name) if "Bank" in name and name not in _COMMERCIAL else None
    return part[0] if part and "bank" in part[1] and part[1] <= _OF_CENTRAL_BANKS else ""


@lru_cache(maxsize=16)
def _parts(registry: Registry) -> dict[Part, Named]:
    found: dict[Part, Named] = {}
    for name, entry in registry.spelled("actor"):
        part = part_of(name) if entry.actor_kind != "person" else None
        if part and (part[1] or entry.actor_kind == "government"):
            found.setdefault(part, entry)
    return found
