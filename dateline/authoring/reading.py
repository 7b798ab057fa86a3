"""Reading: an article goes in; its sentences come out, each with its words, what they tell, its times and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.authoring.article import Article
from dateline.authoring.dating import days, owners
from dateline.authoring.junk import running_text
from dateline.authoring.mention import Mention
from dateline.authoring.named_dates import day_of
from dateline.authoring.names import find_names
from dateline.authoring.passages import read_passages
from dateline.authoring.registry import Registry
from dateline.authoring.sentences import sentences
from dateline.authoring.spans import Span
from dateline.authoring.story import Story
from dateline.authoring.stretches import paired
from dateline.authoring.tellings import Telling, tellings
from dateline.authoring.timex import TimeExpression, time_expressions
from dateline.authoring.words import Word, words_of

LONGEST_SENTENCE = 250  # words and signs; what is longer is no sentence, but a list or a table
_DATELINE = re.compile(r"[A-Z][A-Z'’. ]{2,30}(?:, [A-Z][\w. ]{1,20})?\s+[-–—]+\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the running text, and what was read in it.

    `times_of` tells which times stand in which telling; `carried` is the day that the story has come to, in EDTF,
    where the sentence names none and goes on from one that does.
    """

    span: Span
    place: int
    paragraph: int
    words: tuple[Word, ...]
    tellings: tuple[Telling, ...]
    times: tuple[TimeExpression, ...]
    times_of: dict[int, list[TimeExpression]]
    mentions: tuple[Mention, ...]
    carried: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it was read: its sentences, and the time expressions of its whole text."""

    article: Article
    registry: Registry
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]


def read(article: Article, registry: Registry) -> Reading:
    """An article's sentences with all that is found in them; headings and what a page puts around it are left out."""
    text = article.text
    paragraphs = running_text(text, article.title)
    times = time_expressions(text, article.published or None)
    mentions = find_names(text, registry, paragraphs)
    spans = tuple(span for paragraph in paragraphs for span in _within(paragraph, text))
    carried = _carried(article, spans, times)
    found = tuple(_sentences(text, paragraphs, times, mentions, carried))
    return Reading(article, registry, found, times)


def _sentences(
    text: str,
    paragraphs: Sequence[Span],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    carried: Mapping[Span, str],
) -> Iterator[Sentence]:
    place = 0
    for number, paragraph in enumerate(paragraphs):
        quoted = ""
        for span in _within(paragraph, text):
            head = _DATELINE.match(text, span.start, span.end) if place < 3 else None
            words = words_of(text, head.end() if head else span.start, span.end, quoted)
            quoted = _left_open(words, quoted)
            inside = [time for time in times if span.start <= time.start < span.end]
            here = paired(text, _of_year(tuple(inside), words))
            if len(words) > LONGEST_SENTENCE:
                continue
            told = tellings(words, [Span(time.start, time.end) for time in here])
            named = tuple(mention for mention in mentions if span.start <= mention.start < span.end)
            yield Sentence(span, place, number, words, told, here, owners(told, here), named, carried.get(span, ""))
            place += 1


def _carried(article: Article, spans: Sequence[Span], times: Sequence[TimeExpression]) -> dict[Span, str]:
    """The day that each sentence goes on from, of those that name none."""
    edges = days(article.published)
    told = read_passages(article.text, spans, times)
    dates = Story(edges[1] if edges else None).tell(told)
    carried: dict[Span, str] = {}
    named = False  # whether the text names the article's day as that of its news
    for passage, (edtf, basis) in zip(told, dates, strict=True):
        if passage.named and not passage.named.clause.looks_ahead and basis != "statement's date":
            named = named or edtf == article.published.rstrip("~")
        goes_on = basis.startswith("carried on") or (named and basis == "article's date")
        if edtf and day_of(edtf) and goes_on and "announced" not in basis:
            carried[passage.span] = edtf
    return carried


def _of_year(times: tuple[TimeExpression, ...], words: Sequence[Word]) -> tuple[TimeExpression, ...]:
    """The same where months stand in the year that the sentence begins with: "In 2022, … in November"."""
    if (
        len(times) < 2
        or not words
        or times[0].start - words[0].start > 4
        or not re.fullmatch(r"[12][0-9]{3}", times[0].edtf)
    ):
        return times
    year = times[0].edtf
    return (times[0], *(
        replace(time, edtf=year + time.edtf[4:], value=year + time.value[4:])
        if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}(?:-[0-9]{2})?", time.edtf) and not re.search(r"[0-9]{4}|day", time.text)
        else time
        for time in times[1:]
    ))  # fmt: skip


def _within(paragraph: Span, text: str) -> list[Span]:
    piece = text[paragraph.start : paragraph.end]
    return [Span(start + paragraph.start, end + paragraph.start) for start, end in sentences(piece)]


def _left_open(words: Sequence[Word], quoted: str) -> str:
    """The sign that is to close the quotation that a sentence leaves open."""
    for word in words:
        if word.text == quoted:
            quoted = ""
        elif not quoted and word.text in ("“", '"'):
            quoted = "”" if word.text == "“" else '"'
    return quoted
