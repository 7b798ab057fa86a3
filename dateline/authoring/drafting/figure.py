"""Figure: a number as a text gives it, with what is counted and for when."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.authoring.language.spans import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the text gives it: where, its value in our writing, what is counted, and its period in EDTF."""

    start: int
    end: int
    value: str
    label: str
    date: str = ""
    series: str = ""
    period: Span | None = None
