"""Place: a clause and its title without a name go in; the place that the sentence gives for it comes out."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import low_at
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import DATE_WORDS, DAYS, OPENERS
from dateline.authoring.language.word_sets import word_set

_LED = word_set("in at near off outside")
_BEFALLS = word_set("die kill injure wound hurt drown crash sink overturn burn collapse derail capsize collide explode")
_HOW = word_set("when as after")  # what it came of, where it was
_LATER = word_set("second seconds minute minutes hour hours day days week weeks month months year years shortly soon")
_LONGEST = 5  # words of a title that says too little without a place


def place_behind(voice: Voice, telling: Telling, title: str) -> str:
    """ " in Kiru", for a title that names nobody and nothing; "" where the sentence gives no place for it.

    | where a place stands | a sentence |
    |---|---|
    | before "where" | In Kiru District, where three people died, … |
    | ahead of all | Near the village of Dur, a ferry sank |
    | with what it came of | Two men died when their truck overturned near Dur |
    """
    if any(word[0].isupper() for word in title.split()[1:]):
        return ""
    short = len(title.split()) <= _LONGEST and _LED.isdisjoint(title.split())
    places = (*_before_where(telling), *(_ahead(telling) if short else ()), *(_behind(telling) if short else ()))
    return next((f" {said}" for place in places if (said := _said(voice, telling, place))), "")


def _before_where(telling: Telling) -> Iterator[int]:
    words = telling.words
    if telling.opener == "where":
        end = next((at for at in range(telling.group.first, 0, -1) if words[at].low == "where"), 0)
        yield from (at for at in range(end - 1, max(end - 6, -1), -1) if words[at].low in _LED)


def _ahead(telling: Telling) -> Iterator[int]:
    """The first word of the sentence, where what it leads to stands behind its comma."""
    words, subjects = telling.words, telling.subjects
    begins = subjects[0].first if subjects and telling.opener == "" else 0
    if begins > 1 and words[begins - 1].text == "," and words[0].low in _LED:
        yield 0


def _behind(telling: Telling) -> Iterator[int]:
    """What follows "when" or "after", where that tells of what somebody died."""
    words = telling.words
    if telling.group.lemma not in _BEFALLS:
        return
    how = (at for at in range(telling.group.last, len(words)) if words[at].low in _HOW and words[at - 1].text != ",")
    begins = next(how, 0)
    if begins and words[begins - 1].low not in _LATER:
        yield from (at for at in range(begins + 1, len(words)) if words[at].low in _LED)


def _said(voice: Voice, telling: Telling, at: int) -> str:
    """The place of which this is the first word, up to its name: "near Dur" of "near the village of Dur"; or ""."""
    words = telling.words
    if low_at(words, at + 1) in _LED:
        return ""  # "caved in | at the mine"
    name = at + 1
    while name < len(words) and words[name].is_word and words[name].text[0].islower() and name < at + 4:
        name += 1
    last = name
    while last < len(words) and words[last].text[0].isupper() and words[last].low not in DATE_WORDS:
        last += 1
    timely = any(voice.is_time(word) for word in words[at:last])
    if last == name or timely or words[last - 1].low.endswith(("’s", "s’", "'s")):
        return ""
    named = Range(name, last)
    if words[name - 1].low == "the":  # "at the Horn mine"
        end = last
        while end < min(last + 2, len(words)) and words[end].is_word and words[end].text[0].islower():
            if words[end].low in PREPOSITIONS | OPENERS | DAYS or voice.is_time(words[end]):
                break
            end += 1  # "at the Horn | copper mine"
        named = Range(name - 1, end)
    elif name > at + 1 and words[name - 1].low != "of":
        return ""  # "in southern Norland" may stand; "in a village near Dur" is another one
    return " ".join((words[at].low, *(word.text for word in words[named.first : named.last])))
