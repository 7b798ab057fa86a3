"""Word sets: words written in a row go in; the set of them comes out."""

from __future__ import annotations


def word_set(row: str) -> frozenset[str]:
    """The words of a row, parted by spaces and line breaks."""
    return frozenset(row.split())
