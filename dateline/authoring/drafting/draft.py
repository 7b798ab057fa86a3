"""Draft: what a proposed entry is made of, before it is YAML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A source of a draft, with its sentence: offsets into that article's text, and how the date was worked out."""

    source: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str | None = None
    date: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0
    expression: str = ""
    rule: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFigure:
    """A number that an article gives, with what is counted and for which period (EDTF)."""

    value: str
    label: str = ""
    series: str = ""
    date: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A proposed event, with the sentence that it stands on.

    `date` is EDTF. `actors`, `places` and `topics` are ids where the registry has them, else names as the text has
    them. `quote`, `start`, `end`, `rule` and `confidence` are those of the first of its `sources`.
    """

    date: str
    title: str
    summary: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    status: str = ""
    sources: tuple[Proof, ...] = ()
    quote: str = ""
    start: int = 0
    end: int = 0
    expression: str = ""
    rule: str = ""
    confidence: float = 0.0
    flags: tuple[str, ...] = ()
    same_as: str = ""
