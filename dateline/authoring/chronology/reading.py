"""Reading: an article goes in; its sentences come out, each with its words, what they tell, its times and its names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.authoring.articles.article import Article
from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.mishap import Mishap, old_mishap
from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.chronology.passages import Passage, read_passages
from dateline.authoring.chronology.story import COUNTED, EITHER, Story
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.junk import is_day, running_text
from dateline.authoring.language.opening import with_small_opening
from dateline.authoring.language.sentences import sentences as split
from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word
from dateline.authoring.times.timex import TimeExpression, time_expressions

_ITEM = re.compile(r"[-*•·▪◦+–] +(?=\S)")  # of a list
_LONGEST_SENTENCE = 250  # words and signs; what is longer is no sentence, but a list or a table


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the running text, and what was read in it.

    `times_of` tells which times stand in which telling; `carried` is the day that the story has come to, in EDTF,
    where the sentence names none and goes on from one that does; `news` the day of what the article is about, or its
    own, where it only goes on from that. Where it is told of one of several days, `left` are the starts of the words
    that are of the others.
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
    news: str = ""
    left: frozenset[int] = frozenset()

    @property
    def is_habit(self) -> bool:
        """Whether it begins with what comes again and again: "Every June, Ann Lee drove to the lake"."""
        first = self.tellings[0].words[0].start if self.tellings else 0
        return any(time.type == "SET" and time.start == first for time in self.times)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it was read: its sentences, the time expressions of its text, the day of an old mishap in it."""

    article: Article
    registry: Registry
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    mishap: Mishap | None = None


def read(article: Article, registry: Registry) -> Reading:
    """An article's sentences with all that is found in them; headings and what a page puts around it are left out."""
    paragraphs = running_text(article.text, article.title)
    text = with_small_opening(article.text, paragraphs[0].start) if paragraphs else article.text
    article = replace(article, text=text)
    times = time_expressions(text, article.published or None)
    mentions = find_names(text, registry, paragraphs)
    spans = [(number, span) for number, paragraph in enumerate(paragraphs) for span in _within(paragraph, text)]
    passages = read_passages(text, [span for _, span in spans], times, article.published)
    carried, news = _carried(article, passages)
    starts = [mention.start for mention in mentions]
    found = (
        Sentence(
            span=passage.span,
            place=place,
            paragraph=number,
            words=passage.words,
            tellings=passage.tellings,
            times=passage.times,
            times_of=passage.times_of,
            mentions=tuple(mentions[bisect_left(starts, passage.span.start) : bisect_left(starts, passage.span.end)]),
            carried=carried.get(passage.span, ""),
            news=news.get(passage.span, ""),
        )
        for place, ((number, _), passage) in enumerate(zip(spans, passages, strict=True))
    )
    sentences = tuple(one for one in found if len(one.words) <= _LONGEST_SENTENCE)
    return Reading(article, registry, sentences, times, old_mishap(text, passages, article.published))


def names_in(sentence: Sentence, telling: Telling, parts: Sequence[Range]) -> tuple[Mention, ...]:
    """The names that stand in some words of a clause."""
    if not sentence.mentions or not parts:
        return ()
    return tuple(mention for mention in sentence.mentions if is_within(mention, telling, parts))


def names_at(sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """The names that begin at a place in the text."""
    return tuple(mention for mention in sentence.mentions if mention.start == start)


def is_within(mention: Mention, telling: Telling, parts: Sequence[Range]) -> bool:
    """Whether a name stands in some words of a clause."""
    words = telling.words
    return any(
        words[part.first].start <= mention.start < words[part.last - 1].end for part in parts if part.first < part.last
    )


def _carried(article: Article, passages: Sequence[Passage]) -> tuple[dict[Span, str], dict[Span, str]]:
    """The day or month that each sentence goes on from, of those that name none: what its paragraph named last.

    And, of those that go on from the news, its day.
    """
    edges = days(article.published)
    story = Story(edges[1] if edges else None)
    carried: dict[Span, str] = {}
    news: dict[Span, str] = {}
    tells = True  # whether what its paragraph has told so far is of the news
    last, said = "", False  # what a happening of this paragraph is dated by, and whether that is that it was said
    for passage, (edtf, basis) in zip(passages, story.tell(passages), strict=True):
        last, said = (passage.line, False) if passage.line else ("" if passage.opens else last, said)
        tells = tells or passage.opens
        before = passage.named and passage.named.clause.group.tense == "pluperfect" and bool(last)
        if passage.named and not passage.named.clause.looks_ahead and not before:
            days_told = {time.edtf for time in passage.times if time.edtf and time.type == "DATE"}
            last, said = edtf or "", basis == "statement's date"
            last = "" if len(days_told) > 1 else last  # of which of them, nobody says
        if passage.named and not before:
            tells = last == edtf in (story.news, story.published)
        elif any(day_of(time.edtf) for time in passage.times):
            tells = False  # "The shop is closed on Monday."
        goes_on = basis.startswith("carried on") or basis == "article's date"
        if edtf and basis in COUNTED:
            carried[passage.span], last, said = edtf, edtf, False
        onward = edtf == last and goes_on and not passage.named and passage.says == said
        if edtf and basis not in COUNTED and (onward or basis == EITHER):
            carried[passage.span] = edtf
        goes_on = goes_on and basis != "carried on: said"  # when a denial came, nobody says
        if tells and edtf and edtf in (story.news, story.published) and goes_on and not passage.named:
            news[passage.span] = edtf
    return carried, news


def _within(paragraph: Span, text: str) -> list[Span]:
    """The sentences of a paragraph; the day that stands above one in a chronicle is part of its first."""
    piece = text[paragraph.start : paragraph.end]
    found = [Span(start + paragraph.start, end + paragraph.start) for start, end in split(piece)]
    if found and (item := _ITEM.match(text, *found[0])):
        found[0] = Span(item.end(), found[0].end)
    if len(found) > 1 and is_day(text[found[0].start : found[0].end]):
        found[:2] = [Span(found[0].start, found[1].end)]
    return found
