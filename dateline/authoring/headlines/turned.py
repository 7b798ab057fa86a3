"""Turned: a clause whose doer nothing names goes in; its title comes out, told by what was done to whom or what."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.title import title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS, INTRANSITIVE
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set

_DOERS = ("he", "she", "it", "they")
_OBJECT = re.compile(rf"(?:the|an?|several|some|more|[0-9][0-9,]*|{'|'.join(sorted(COUNTED))})\Z")
_ENDS = PREPOSITIONS - {"of", "from", "for", "between"} | {
    "and",
    "who",
    "which",
    "that",
    "as",
    "after",
    "before",
    "when",
    "while",
    ",",
    ";",
}
_NEVER = word_set(
    "give send show offer hand tell grant pay award cost take spend last have get make"
)  # light, or of two


def title_or_turned(voice: Voice, telling: Telling, spoken_of: SpokenOf) -> str:
    """A clause's title; where "they" or "she" is nobody known, what was done: "Six flats in Kiru are searched"."""
    title = title_of(voice, telling, spoken_of)
    turned = None if title else _turned(voice, telling)
    return title_of(voice, turned, spoken_of) if turned else title


def _turned(voice: Voice, telling: Telling) -> Telling | None:
    """The clause with what its verb was done to as its subject; None where it has no such thing, or who did is told."""
    group, words, (first, last) = telling.group, telling.words, telling.rest
    doers = [words[at].low for part in telling.subjects for at in range(part.first, part.last)]
    if (
        telling.kind not in ("main", "aside")
        or len(doers) != 1
        or doers[0] not in _DOERS
        or not telling.is_past
        or group.passive
        or group.negated
    ):
        return None
    if verb_weight(group.lemma) < 2 or group.lemma in INTRANSITIVE | CLAUSE_TAKERS or group.lemma in _NEVER:
        return None
    if first >= last or not _OBJECT.match(words[first].low) or group.progressive:
        return None
    end = next((at for at in range(first + 1, last) if words[at].low in _ENDS or voice.is_time(words[at])), last)
    if words[first].low in ("the", "a", "an"):  # "fined the bank | 60 crowns"
        end = next((at for at in range(first + 2, end) if words[at].low[0] in "0123456789$€£"), end)
    if end < first + 2 or any(voice.is_time(word) for word in words[first:end]):
        return None
    done = replace(group, passive=True)
    return replace(telling, group=done, subjects=(Range(first, end),), rest=Range(end, last))
