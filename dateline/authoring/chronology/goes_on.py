"""Goes on: a sentence without a day goes in; whether it tells more of the day before, or of the news, comes out."""

from __future__ import annotations

import re
from datetime import timedelta

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.language.word_sets import word_set

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECLARES = word_set("declare announce confirm report")
_LONG = timedelta(days=60)  # what is told of, two months on, is news again
_COUNTS_ON = re.compile(" (?:after|before) ")  # "Four months after the settlement", whose day is not known


def goes_on_from_news(reading: Reading, sentence: Sentence, number: int) -> bool:
    """Whether a clause tells a deed of the day that the news is of, and of no other that it names."""
    telling = sentence.tellings[number]
    named = any(time.edtf and time.type == "DATE" for time in sentence.times)
    named = named or any(_COUNTS_ON.match(reading.article.text, time.end) for time in sentence.times if not time.edtf)
    deed = telling.kind == "main" or (telling.kind == "statement" and not telling.said)
    news = bool(sentence.news) and deed and not named and bool(_DAY.match(reading.article.published))
    return news and not _looks_back(reading, sentence)


def _looks_back(reading: Reading, sentence: Sentence) -> bool:
    """Whether the last that a text told before, with its day, was long ago, so that it may tell more of that time."""
    today = days(sentence.news)
    before = next((one for one in reversed(reading.sentences[: sentence.place]) if one.times), None)
    if not today or not before:
        return False
    told = [edges for time in before.times if time.type == "DATE" and (edges := days(time.edtf))]
    return bool(told) and all(last + _LONG < today[0] for _, last in told)


def counts_on(reading: Reading, sentence: Sentence) -> bool:
    """Whether it counts from what has no day, and so is not on the day that the story had come to before it."""
    text = reading.article.text
    before = next((one for one in reversed(reading.sentences) if one.span < sentence.span), None)
    known = {before.carried, *(time.edtf for time in before.times)} if before else set()
    return sentence.carried in known and any(_COUNTS_ON.match(text, one.end) for one in sentence.times if not one.edtf)


def is_declared(reading: Reading, sentence: Sentence) -> bool:
    """Whether something was only declared on the day before it: "was declared on 3 May. Ten people died"."""
    before = reading.sentences[sentence.place - 1].tellings if sentence.place else ()
    return any(one.group.lemma in _DECLARES and one.kind == "main" for one in before)
