"""Fronted: what a sentence tells goes in; it comes out with what stands before its subject told of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import Group, lemma_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS, INTRANSITIVE
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import is_never_past, verb_forms, verb_weight


def with_fronted(told: Sequence[Telling], times: Sequence[Span]) -> tuple[Telling, ...]:
    """The tellings, "Launched in May 2006, the probe …" as what was done to the probe, which hangs on the clause."""
    made = tuple(_of_host(one, told) if _is_fronted(one, times) else one for one in _with_born(told, times))
    return tuple(sorted(made, key=lambda one: (one.kind == "aside", one.group.first)))


def _with_born(told: Sequence[Telling], times: Sequence[Span]) -> tuple[Telling, ...]:
    """The tellings, with what a word that is no verb alone tells: "Born in Kiru in 1937, a child of smiths, she …"."""
    host = min((one for one in told if one.subjects), key=lambda one: one.group.first, default=None)
    if host is None or host.kind == "aside" or not is_never_past(host.words[0].low):
        return tuple(told)
    words = host.words
    comma = next((at for at in range(1, host.subjects[0].first) if words[at].low == ","), 0)
    if not comma or host.whole.first or not any(words[0].end < time.start < words[comma].start for time in times):
        return tuple(told)
    group = Group(0, 1, lemma_of(words, 0, "participle"), "past", passive=True)
    done = replace(host, group=group, whole=Range(0, comma), rest=Range(1, comma), kind="aside", opener="who")
    later = [replace(one, whole=Range(comma + 1, one.whole.last)) if one is host else one for one in told]
    return (*later, done)


def _is_fronted(telling: Telling, times: Sequence[Span]) -> bool:
    """Whether a clause begins its sentence with a participle, has its day and no subject: "Sold in May, the mill …"."""
    group, words, last = telling.group, telling.words, telling.whole.last
    first = words[group.first]
    bare = telling.kind == "main" and group.first == 0 and group.last == 1 and not telling.subjects
    if not bare or last >= len(words) or words[last].low != "," or verb_weight(group.lemma) < 2:
        return False
    done = any(form == "participle" for _, form in verb_forms(first.low))
    dated = any(first.end < time.start < words[last].start for time in times)
    return done and dated and group.lemma not in INTRANSITIVE | CLAUSE_TAKERS


def _of_host(telling: Telling, told: Sequence[Telling]) -> Telling:
    """The clause with the subject of the one that it stands before."""
    behind = (one for one in told if one.kind != "aside" and one.subjects and one.group.first > telling.group.first)
    host = min(behind, key=lambda one: one.group.first, default=None)
    if host is None or host.kind == "statement":
        return telling  # "Asked on Monday about the ban, she said …"
    done = replace(telling.group, passive=True, sure=True)
    return replace(telling, group=done, subjects=host.subjects, kind="aside", opener="who")
