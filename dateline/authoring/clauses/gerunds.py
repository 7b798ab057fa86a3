"""Gerunds: the verbs of a sentence go in; they come out with what was done before or after, on a day of its own."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.group import Group, lemma_of
from dateline.authoring.language.english_verbs import DATE_WORDS, OPENERS, PARTING
from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word


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
    """Whether a new clause may begin with this word or behind this sign."""
    return words[at].low in OPENERS or words[at].low in PARTING
