"""Span: where a piece of a text starts and where it ends, as offsets into that text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to `end`, which is the first character behind it."""

    start: int
    end: int
