"""Texts: an entry goes in; what its text says first and which entries it names, as far as it alone tells, comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import Entry, Event, Prose, Source
from dateline.problems import Mark, Problem
from dateline.references import (
    Reference,
    Sentence,
    find_loose,
    find_references,
    find_sentence,
    first_sentences,
)

CITED = 20  # times in one text; who cites more often is not quoted further


class Text(NamedTuple):
    """What an entry's text says.

    `opening` holds its first sentence, behind those that may say nothing once their references are read; `named`
    each reference with the sentence that it stands in: of links that are spelt alike the first, of citations the first
    CITED.
    """

    opening: tuple[Sentence, ...] = ()
    named: tuple[tuple[Reference, Sentence], ...] = ()
    loose: tuple[Problem, ...] = ()


def tell_text(entry: Entry) -> Text:
    """What its text says; of an event with a summary, the first sentence is not looked for."""
    body = body_of(entry)
    if not body:
        return Text()
    opening = tuple(_opening(body.text)) if isinstance(entry, Event) and not entry.summary else ()
    named: list[tuple[Reference, Sentence]] = []
    times: Counter[tuple[str, str]] = Counter()
    for reference in find_references(body.text):
        spelt = (reference.kind, reference.target)
        if times[spelt] < (CITED if reference.kind == "cite" else 1):
            named.append((reference, find_sentence(body.text, reference.start, reference.end)))
        times[spelt] += 1
    loose = (Problem(body.at(at), "warning", message, hint) for at, message, hint in find_loose(body.text))
    return Text(opening, tuple(named), tuple(loose))


def references_in(entry: Entry) -> Iterator[tuple[Reference, Mark]]:
    """All references in an entry's text, and where they stand."""
    body = body_of(entry)
    for reference in find_references(body.text):
        yield reference, body.at(reference.start)


def body_of(entry: Entry) -> Prose:
    """An entry's text; that of a source is not ours."""
    return Prose() if isinstance(entry, Source) else entry.body


def untitled(text: Text) -> Iterator[str]:
    """The ids of what is named in a sentence without a label: the sentence says its title."""
    sentences = (*text.opening, *(sentence for _, sentence in text.named))
    for sentence in sentences:
        for piece in (*sentence.before, *sentence.middle, *sentence.after):
            if isinstance(piece, Reference) and piece.kind == "link" and piece.label is None:
                yield piece.id


def _opening(text: str) -> Iterator[Sentence]:
    """Up to the first sentence that says something whatever its references are called."""
    for sentence in first_sentences(text):
        yield sentence
        if any(isinstance(piece, str) and piece.strip() for piece in sentence.after):
            return
