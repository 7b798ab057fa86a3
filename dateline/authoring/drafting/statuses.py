"""Statuses: a clause with its date goes in; whether it tells of a plan, or of what is only reported, comes out."""

from __future__ import annotations

import re

from dateline.authoring.chronology.extent import Dated, is_to_come, may_be_to_come
from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.claims.claims import is_word_of_one
from dateline.authoring.claims.sources import is_passed_on
from dateline.authoring.clauses.tellings import Telling

_UNNAMED = re.compile(
    r"\b(?:people|persons?|sources?|officials?|executives?|bankers?|lawmakers|insiders|witnesses|residents|activists)\b"
    r".{0,40}\b(?:familiar|knowledge|not to be|anonymity|unnamed|briefed|close to)\b"
    r"|\b(?:sources|witnesses|one of the people|the people|insiders|unnamed|unconfirmed)\b"
    r"|\b(?:one|two|three|four|several|some) (?:[\w-]+ ){0,3}(?:officials|executives|lawmakers|diplomats|aides)\b"
    r"|\baccording to (?:an?|one|two|three|four|several|some) (?:people|person|sources?)\b",
    re.IGNORECASE,
)
_DAY = len("2024-05-03")


def status_of(text: str, sentence: Sentence, telling: Telling, dated: Dated, published: str) -> str:
    """The status of what a clause tells as a fact: "planned", "reported" of who does not answer for it, else ""."""
    today = dated.own and dated.edtf[:_DAY] == published[:_DAY]  # "said it would be withdrawn at 17:00"
    would = telling.group.tense == "would" and (today or may_be_to_come(dated.edtf, published))  # or must
    aims = telling.made == "aim"
    if telling.group.tense == "future" or would or aims or telling.looks_ahead or is_to_come(dated.edtf, published):
        return "planned"
    unnamed = telling.speaker and telling.kind != "aside" and _UNNAMED.search(text, *sentence.span)
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    passed_on = is_passed_on(text, telling, sentence.tellings)
    return "reported" if unnamed or passed_on or is_word_of_one(text, sentence, subject) else ""


def as_plan(title: str, telling: Telling) -> str:
    """The title of what is to be done, told in the present: "faces prison | when he is sentenced on Friday"."""
    passive = telling.group.passive and telling.group.tense == "present"
    return (
        re.sub(
            r" (?:is|are) (?!expected|due|planned|scheduled|set|supposed|booked|listed|slated)(?=[a-z]+(?:ed|n|t)\b)",
            " to be ",
            title,
            count=1,
        )
        if passive
        else title
    )


def is_of_its_host(telling: Telling, dated: Dated) -> bool:
    """Whether a clause of what was, or how things are, has the date of another one: "…, when it becomes too dark"."""
    if telling.group.tense == "past":
        return telling.kind == "aside" or not dated.own
    lasts = telling.opener == "when" and telling.group.lemma in ("be", "become", "remain", "stay")
    return telling.group.tense == "present" and telling.kind == "aside" and (lasts or not dated.own)
