"""Sequel: a verb behind "and" goes in with the passive one before it; as what goes on from that it comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.language.english_verbs import DATE_WORDS, DAYS, INTRANSITIVE, OBJECTS
from dateline.authoring.language.verbs import is_never_past, is_plain_verb, verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_MOVES = word_set("move travel go come fly head climb jump fall rise gain speak respond plead begin start stop finish")
_HOMEWARDS = word_set("home back down up out off")
_DEEDS = word_set("confirm give take send float")
# What nothing is done by, though it may be: "was elected and campaigned in Kiru".
_ALONE = word_set(
    """battle fight lobby occur operate orbit parade pause pray play ride crawl murmur interfere intervene confer
    volunteer relax sing breathe tour counter drive develop improve advance follow reach enter attempt plan"""
)
_LONG_AFTER = ("days", "weeks", "months", "years")


def going_on(words: Sequence[Word], group: Group, before: Group) -> Group:
    """A verb that may go on from a passive one: "was arrested in May and charged", "will be shut in May and sold"."""
    if group.passive or not before.passive or group.last - group.first > 1:
        return group
    at = group.last + (low_at(words, group.last) in _HOMEWARDS)  # "and brought home | 38 people"
    by = low_at(words, at) == "by" and low_at(words, at + 1) not in DATE_WORDS
    if group.lemma in INTRANSITIVE and not by:
        return group
    after = words[at] if at < len(words) else None
    named = after is not None and after.text[0].isupper() and after.low not in DAYS
    has_object = after is not None and (after.low in OBJECTS or named or (at > group.last and after.low[0].isdigit()))
    has_object = has_object and low_at(words, at + 1) not in _LONG_AFTER  # "and demolished | two years later"
    done = any(form == "participle" for _, form in verb_forms(words[group.first].low))
    only = is_never_past(words[group.first].low)  # "cleaned and shown"
    plain = is_plain_verb(group.lemma) and group.lemma not in _ALONE  # "begun and abandoned"
    deed = verb_weight(group.lemma) >= 2 or group.lemma in _DEEDS or by or only or plain
    tense = before.tense if before.tense in ("future", "would") else group.tense
    told = done and not has_object and deed and group.lemma not in _MOVES
    return replace(group, passive=True, tense=tense) if told else group
