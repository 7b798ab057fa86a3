"""Sentence dates: an article's text and day go in; for each sentence, the date of what it tells and why comes out."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from dateline.authoring.chronology.passages import read_passages
from dateline.authoring.chronology.story import Story
from dateline.authoring.language.sentences import sentences
from dateline.authoring.times.timex import time_expressions
from dateline.dates import Date, parse_date


class SentenceDate(NamedTuple):
    """A sentence from `start` up to `end`, the date of the main thing it tells as EDTF, and the rule that gave it.

    `edtf` is None where the sentence tells nothing that can be dated.
    """

    start: int
    end: int
    edtf: str | None
    basis: str


def sentence_dates(text: str, published: str | dt.date | Date | None = None) -> tuple[SentenceDate, ...]:
    """For each sentence of an article, when what it tells happened, as precisely as the text lets know.

    `published` is the article's day: EDTF text (`2024-01-17`, or `2024-01-17~`, which is used as that day), a date, or
    None. DateError for text that is no EDTF.
    """
    day = _day(published)
    passages = read_passages(text, sentences(text), time_expressions(text, published), day.isoformat() if day else "")
    dates = Story(day).tell(passages)
    return tuple(SentenceDate(*each.span, *dated) for each, dated in zip(passages, dates, strict=True))


def _day(published: str | dt.date | Date | None) -> dt.date | None:
    if isinstance(published, str):
        published = parse_date(published) if published else None
    if isinstance(published, Date):
        first, last = published.first_day, published.last_day
        return first if first == last else None
    return published
