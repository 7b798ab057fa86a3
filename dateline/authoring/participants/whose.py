"""Whose: a clause about "its head" goes in; of whom that says whose it is, and whose it cannot be, come out."""

from __future__ import annotations

import re

from dateline.authoring.chronology.reading import Sentence, names_in
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.mention import Mention
from dateline.authoring.participants.offices import CHANGES_OF_OFFICE

_LED = 8  # words, at most, from "its" to who that is: "its | chief executive, | Ann Lee"


def bodies_before(sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """The bodies that a sentence is about up to here: "The Forum sued, and its leader, Ann Lee, said …"."""
    about = [names_in(sentence, one, one.subjects) for one in sentence.tellings if one.kind != "aside"]
    bodies = [one for names in about for one in names if one.end < start and one.actor_kind not in ("", "person")]
    return (bodies[-1],) if bodies else ()


def body_left(sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """Whose office somebody takes or leaves, of the same sentence: "Norvell cut jobs, and its head, Ann Lee, quit"."""
    first = telling.subjects[0].first if telling.subjects else 0
    if telling.group.lemma not in CHANGES_OF_OFFICE or not first or telling.words[first - 1].low != ",":
        return ()
    led = telling.words[max(first - _LED, 0) : first - 1]
    start = next((word.start for word in reversed(led) if word.low in ("its", ",")), 0)
    its = start and any(word.start == start and word.low == "its" for word in led)
    other = any(word.low == "it" for word in telling.words[: telling.group.first])  # "The board fined it, and its head"
    return bodies_before(sentence, start) if its and not other else ()


def whose_speaker(telling: Telling) -> str:
    """Whose it is who says so, as "its" or "their": "Its envoy, Ann Lee, said doses would arrive"; "" elsewhere."""
    first = telling.speaker.first if telling.speaker else 0
    led = [word.low for word in telling.words[max(first - 5, 0) : first + bool(telling.speaker)]]
    return next((low for low in reversed(led) if low in ("its", "their")), "")


def is_of_a_ship(one: Mention, pronoun: re.Match[str]) -> bool:
    """Whether a vessel is only told of as whose somebody is: "Its captain, Ann Lee"."""
    return bool(pronoun["owner"]) and one.kind == "actor" and not one.actor_kind
