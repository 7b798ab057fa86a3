"""Spelt: a name and a text go in; where the text has it comes out, and whether as a word of its own."""

from __future__ import annotations

from collections.abc import Iterator


def places_of(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text, also within a word; an empty one stands nowhere."""
    at = text.find(name) if name else -1
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def is_spelt(name: str, text: str) -> bool:
    """Whether a text has a name as words of their own: "Ann Lee", and not "Ann Leeson"."""
    return name in text and any(
        not _is_of_word(text[max(at - 1, 0) : at]) and not _is_of_word(text[at + len(name) : at + len(name) + 1])
        for at in places_of(name, text)
    )


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
