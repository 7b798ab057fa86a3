"""Noted: sources as templates print them, and who says what is disputed; a part of what a theme may rely on."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Ref
from dateline.publish.values.cards import Card, Link, When
from dateline.publish.values.figured import FigureRow


class CitedSource(NamedTuple):
    """A source as notes tell it; `anchor` is its id on the page, `page` its own page or ""."""

    anchor: str
    title: str
    ours: bool
    publisher: str
    author: str
    published: When | None
    accessed: When | None
    kind: str
    kind_text: str
    page: str
    url: str
    archive_url: str
    carried_by: str
    derived_from: tuple[Link, ...]


class Note(NamedTuple):
    """A source among the numbered notes of a page, with what it says there; `backs` lead to where the text cites it."""

    ref: Ref
    number: int
    source: CitedSource
    says: str
    quote: str
    backs: tuple[Link, ...]


class Standing(NamedTuple):
    """How many sources there are and how many of them are independent, in words; `why` the others are not."""

    sources: int
    independent: int
    text: str
    why: tuple[Markup, ...]


class Claim(NamedTuple):
    """What an event, or the text of another entry, has from a source: the figures, and the sentences that cite it."""

    by: Link
    says: str
    quote: str
    figures: tuple[FigureRow, ...]
    sentences: tuple[str, ...]


class Account(NamedTuple):
    """An event on the page of what is disputed, with who says so."""

    card: Card
    sources: tuple[Note, ...]
    standing: Standing


class Odds(NamedTuple):
    """An event that is disputed, and those that it is at odds with."""

    accounts: tuple[Account, ...]
