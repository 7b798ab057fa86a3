"""Texts: an entry goes in; what its text says first and which entries it names, as far as it alone tells, comes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Entry, Event, Prose, Source
from dateline.problems import Mark, Problem
from dateline.references import (
    Reference,
    Sentence,
    find_loose,
    find_references,
    first_sentences,
)


class Text(NamedTuple):
    """What an entry's text says.

    `opening` holds its first sentence, behind those that may say nothing once their references are read, and `named`
    the first of all references that are spelt alike. `titles` are the ids of what the opening names without a label.
    """

    opening: tuple[Sentence, ...] = ()
    named: tuple[Reference, ...] = ()
    loose: tuple[Problem, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def targets(self) -> list[str]:
        """What it names: by kind and id, or by id alone."""
        return [f"source/{one.target}" if one.kind == "cite" else one.target for one in self.named]


def tell_text(entry: Entry) -> Text:
    """What its text says; of an event with a summary, without its opening."""
    body = body_of(entry)
    if not body:
        return Text()
    opening = tuple(_opening(body.text)) if isinstance(entry, Event) and not entry.summary else ()
    named: dict[tuple[str, str], Reference] = {}
    for reference in find_references(body.text):
        named.setdefault((reference.kind, reference.target), reference)
    loose = (Problem(body.at(at), "warning", message, hint) for at, message, hint in find_loose(body.text))
    said = [piece for sentence in opening for piece in sentence.after if isinstance(piece, Reference)]
    titles = dict.fromkeys(piece.id for piece in said if piece.kind == "link" and piece.label is None)
    return Text(opening, tuple(named.values()), tuple(loose), tuple(titles))


def references_in(entry: Entry) -> Iterator[tuple[Reference, Mark]]:
    """All references in an entry's text, and where they stand."""
    body = body_of(entry)
    for reference in find_references(body.text):
        yield reference, body.at(reference.start)


def body_of(entry: Entry) -> Prose:
    """An entry's text; that of a source is not ours."""
    return Prose() if isinstance(entry, Source) else entry.body


def _opening(text: str) -> Iterator[Sentence]:
    """Up to the first sentence that says something whatever its references are called."""
    for sentence in first_sentences(text):
        yield sentence
        if any(isinstance(piece, str) and piece.strip() for piece in sentence.after):
            return
