"""Reputed: a clause of what somebody is said to have done goes in; it comes out as one of what is reported of him."""

from __future__ import annotations

from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import Group, lemma_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.word_sets import word_set

_SAID = word_set("understand report say allege rumour rumor")  # "is thought to have" is a guess, and stays as it is


def as_reputed(telling: Telling) -> Telling:
    """The clause "The mill is understood | to have offered 3% on Monday" as "The mill reportedly | offered 3% …".

    Any other comes out as it is.
    """
    words, group, rest = telling.words, telling.group, telling.rest
    behind = [word.low for word in words[rest.first : rest.first + 3]]
    if not group.passive or group.negated or group.lemma not in _SAID or behind[:2] != ["to", "have"]:
        return telling
    passive = behind[2:] == ["been"]
    done = rest.first + 2 + passive
    lemma = lemma_of(words, done, "participle") if done < rest.last else ""
    if not lemma:
        return telling
    said = group.last - 1
    only = words[said]._replace(text="reportedly", low="reportedly")
    return replace(
        telling,
        words=(*words[:said], only, *words[said + 1 :]),
        group=Group(said, done + 1, lemma, "past", passive=passive),
        rest=Range(done + 1, rest.last),
        kind="main" if telling.kind == "statement" else telling.kind,
    )
