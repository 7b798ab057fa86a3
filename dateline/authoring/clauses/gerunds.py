"""Gerunds: the verbs of a sentence go in; they come out with what was done before or after, on a day of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.group import Group, lemma_of, low_at
from dateline.authoring.language.english_verbs import DATE_WORDS, OPENERS, PARTING
from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word

_BEFORE_DAY = ("since", "until", "before", "after")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")


def with_gerunds(words: Sequence[Word], groups: Sequence[Group], times: Sequence[Span]) -> tuple[Group, ...]:
    """With what was done before or after on a day of its own: "He left on Monday after injuring a knee on 8 May".

    Also "…, having injured a knee on 8 May".
    """
    found = list(groups)
    for at in range(1, len(words) - 2):
        having = words[at].low == "," and words[at + 1].low == "having"
        if not having and words[at].low not in ("after", "before"):
            continue
        lemma = lemma_of(words, at + 2, "participle") if having else lemma_of(words, at + 1, "gerund")
        host = next((group for group in reversed(groups) if group.first < at), None)
        if not lemma or words[at].hidden or host is None or host.tense not in ("past", "perfect", "pluperfect"):
            continue
        end = next((end for end in range(at + 2, len(words)) if parts(words, end)), len(words))
        dated = any(word.low in DATE_WORDS and is_timed(word, times) for word in words[at + 2 : end])
        if dated and any(is_timed(word, times) for word in words[host.last : at]):
            found.append(Group(at + 1, at + 2 + having, lemma, "past"))
    return tuple(sorted(found, key=lambda group: group.first))


def is_timed(word: Word, times: Sequence[Span]) -> bool:
    """Whether a word is of a time expression."""
    return any(time.start <= word.start < time.end for time in times)


def parts(words: Sequence[Word], at: int) -> bool:
    """Whether a new clause may begin with this word or behind this sign; not so before a day: "held since Monday"."""
    low, behind = words[at].low, low_at(words, at + 1)
    if low in _BEFORE_DAY and (behind in DATE_WORDS or _YEAR.fullmatch(behind)):
        return False
    return low in OPENERS or low in PARTING
