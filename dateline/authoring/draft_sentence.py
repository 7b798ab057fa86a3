"""An article and a place in it go in; a draft of the sentence that stands there comes out, whatever it weighs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from dateline.authoring.article import Article
from dateline.authoring.candidates import candidates
from dateline.authoring.choose import Candidate, weight
from dateline.authoring.dating import Dated, by_then, is_to_come
from dateline.authoring.draft import Draft
from dateline.authoring.draft_article import draft_of, source_of
from dateline.authoring.figures import find_figures
from dateline.authoring.participants import namings
from dateline.authoring.phrases import Voice
from dateline.authoring.reading import Reading, Sentence, read
from dateline.authoring.registry import Registry
from dateline.authoring.sentence_dates import sentence_dates
from dateline.authoring.title import ECHO, title_of

_GUESSED, _NAMED = 0.3, 0.6  # confidence
_LOOSE = re.compile(r"[\s,;:–—-]*\b(?:by|on|in|at|since|until|of|from|the|a|and)?\W*\Z")


def draft_sentence(
    article: Article, start: int, registry: Registry | None = None, known: Collection[str] = ()
) -> Draft | None:
    """What the sentence at this offset tells best, as `draft_article` would draft it, none of the `known` titles.

    Where it tells nothing that could be chosen, its date, its names and its figures, under a title to be written. None
    where there is no sentence of the running text. Raises DateError where `published` is no EDTF.
    """
    registry = registry or Registry()
    reading = read(article, registry)
    sentence = next((one for one in reading.sentences if one.span.start <= start < one.span.end), None)
    if sentence is None:
        return None
    told = [one for one in candidates(reading) if one.sentence == sentence.span and one.title not in known]
    best = max((one for one in told if weight(one)), key=weight, default=None) or _plain(reading, sentence, known)
    return draft_of(article, source_of(article, registry), best)


def _plain(reading: Reading, sentence: Sentence, known: Collection[str]) -> Candidate:
    """A sentence in which no happening was read that is worth an entry."""
    article, span = reading.article, sentence.span
    dates = sentence_dates(article.text, article.published)
    told = next((one for one in dates if one.start < span.end and span.start < one.end and one.edtf), None)
    edtf, rule = (told.edtf or "", told.basis) if told else (by_then(article.published), "published by then")
    expression = next((time.text for time in sentence.times if time.edtf == edtf), "")
    return Candidate(
        sentence=span,
        span=span,
        kind="main",
        lemma="",
        tense="past",
        title=next(title for title in _titles(reading, sentence) if title not in known),
        dated=Dated(edtf or article.published, rule, _NAMED if rule == "named" else _GUESSED, expression, own=False),
        mentions=sentence.mentions,
        status="planned" if is_to_come(edtf, article.published) else "",
        figures=find_figures(article.text, span, sentence.times, series=reading.registry.series),
    )


def _titles(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """What its clauses may be called; else its first words, as few as are nobody's."""
    text = reading.article.text
    voice = Voice(text, namings(reading, sentence), ())
    yield from filter(None, (title_of(voice, telling) for telling in sentence.tellings))
    times = (time.start for time in sentence.times if len(text[sentence.span.start : time.start].split()) > 2)
    words = text[sentence.span.start : min(times, default=sentence.span.end)].split()
    for many in range(ECHO - 1, 0, -1):
        yield _LOOSE.sub("", " ".join(words[:many]))
    yield "What happened"
