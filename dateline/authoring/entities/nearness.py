"""Nearness: a name that a registry does not have goes in; the ids of those that may be meant come out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.registry import Named, Registry

_ALIKE = 86.0  # of 100
_MOST = 3


def near_names(name: str, kind: str, actor_kind: str, registry: Registry) -> tuple[str, ...]:
    """The entries of a kind whose name or alias is nearly this one, the likest first, three at most.

    Persons are near by their family's name too: `Liz Sherwood-Randall`, `Elizabeth Sherwood-Randall`.
    """
    return _near(name, kind, actor_kind, registry) if registry.entries else ()


@lru_cache(maxsize=1 << 10)
def _near(name: str, kind: str, actor_kind: str, registry: Registry) -> tuple[str, ...]:
    from rapidfuzz import fuzz

    keys = name_keys(name)
    candidates = {
        id(entry): (spelled, entry) for key in keys for spelled, entry in _index(registry, kind).get(key[:4], ())
    }
    scores: dict[str, float] = {}
    for key in keys:
        for spelled, entry in _index(registry, kind).get(key[:4], ()):
            if actor_kind and entry.actor_kind and (actor_kind == "person") != (entry.actor_kind == "person"):
                continue
            score = fuzz.token_sort_ratio(" ".join(keys), " ".join(spelled))
            if actor_kind == "person" and keys[-1] == spelled[-1]:
                score = max(score, _ALIKE)
            if score >= _ALIKE:
                scores[entry.id] = max(score, scores.get(entry.id, 0.0))
    return tuple(sorted(scores, key=lambda id: (-scores[id], id))[:_MOST]) if candidates else ()


@lru_cache(maxsize=16)
def _index(registry: Registry, kind: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Named], ...]]:
    """Names by how each of their words begins."""
    found: dict[str, list[tuple[tuple[str, ...], Named]]] = {}
    for name, entry in registry.spelled(kind):
        keys = name_keys(name)
        for start in {key[:4] for key in keys if len(key) > 2}:
            found.setdefault(start, []).append((keys, entry))
    return {start: tuple(named) for start, named in found.items()}
