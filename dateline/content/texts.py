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
    CITED. `untitled` are the ids of what it names without a label, so that sentences say its title.
    """

    opening: tuple[Sentence, ...] = ()
    named: tuple[tuple[Reference, Sentence | None], ...] = ()
    loose: tuple[Problem, ...] = ()
    untitled: tuple[str, ...] = ()


def tell_text(entry: Entry, *, quoting: bool = True) -> Text:
    """What its text says, sentences left out unless it is `quoting`; of an event with a summary, no first one."""
    body = body_of(entry)
    if not body:
        return Text()
    opening = tuple(_opening(body.text)) if isinstance(entry, Event) and not entry.summary else ()
    named: list[tuple[Reference, Sentence | None]] = []
    times: Counter[tuple[str, str]] = Counter()
    references = find_references(body.text)
    for reference in references:
        spelt = (reference.kind, reference.target)
        if times[spelt] < (CITED if reference.kind == "cite" else 1):
            sentence = find_sentence(body.text, reference.start, reference.end) if quoting else None
            named.append((reference, sentence))
        times[spelt] += 1
    loose = (Problem(body.at(at), "warning", message, hint) for at, message, hint in find_loose(body.text))
    untitled = dict.fromkeys(each.id for each in references if each.kind == "link" and each.label is None)
    return Text(opening, tuple(named), tuple(loose), tuple(untitled))


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
