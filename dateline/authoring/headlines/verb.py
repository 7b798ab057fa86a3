"""Verb: a clause goes in; its verb comes out as a title tells it, in the present: "resigns", "to be sold"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.authoring.claims.stance import hearsay
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.verbs import participle, past_of, told_now, verb_forms


def verb_of(telling: Telling, plural: bool, *, within: bool) -> str:
    """The verb as `_told` has it, with names in it as the text has them: "appears before Leeds magistrates"."""
    verb, more = _told(telling, plural, within=within), telling.group.lemma.count(" ")
    if not more:
        return verb
    as_read = " ".join(word.text for word in telling.words[telling.group.last - more : telling.group.last])
    low = telling.group.lemma.partition(" ")[2]
    return f"{verb.removesuffix(low)}{as_read}" if verb.endswith(low) and as_read.lower() == low else verb


def _told(telling: Telling, plural: bool, *, within: bool) -> str:
    """The verb with who does it, or several do; `within` another title as it is told there: "says it will be sold"."""
    group = telling.group
    behind = telling.words[telling.rest.first : telling.rest.last]
    if group.lemma == "discuss" and behind and behind[0].low in PREPOSITIONS:
        group = replace(group, lemma="talk")  # what was discussed stands elsewhere
    only_said = f"{word} " if (word := hearsay(telling)) else ""
    to_come = group.tense in ("future", "would")
    never = any(word.low == "never" for word in telling.words[group.first - (group.first > 0) : group.last])
    only = any(word.low == "only" for word in telling.words[group.first : group.last])  # "could only be explained by"
    denied = ("never " if never else "not ") if group.negated else "only " if only else ""
    past = within and group.tense in ("past", "perfect", "pluperfect")  # what somebody says has happened
    if to_come:
        deed = f"be {_as_told(telling)}" if group.passive else group.lemma
        helper = telling.words[group.first].low
        may = helper if helper in ("can", "could", "may", "might", "should", "must") else "will"
        if re.search(r"\bhave (?!to\b)", " ".join(word.low for word in telling.words[group.first : group.last])):
            deed = f"have {'been ' * group.passive}{participle(group.lemma)}"
        return f"{may} {denied}{deed}" if within else f"{denied}to {deed}"
    if group.passive:
        be = ("were" if plural else "was") if past else told_now("be", plural)
        return f"{be} {denied}{only_said}{_as_told(telling)}"
    if group.progressive and (past or group.negated):
        going_on = telling.words[group.last - 1].low
        return f"{told_now('be', plural)} {denied}{going_on}"  # "was not considering" is not "did not consider"
    if group.negated and group.lemma != "be" and not never:
        return f"{'did' if past else told_now('do', plural)} not {group.lemma}"
    if never and group.lemma != "be":
        return f"never {past_of(group.lemma) if past else told_now(group.lemma, plural)}"
    verb = (
        ("were" if plural else "was")
        if past and group.lemma == "be"
        else past_of(group.lemma)
        if past
        else told_now(group.lemma, plural)
    )
    return f"{only_said}{verb} {denied}".strip()


def _as_told(telling: Telling) -> str:
    """The participle of a passive verb as the text spells it, `cancelled`, with one that goes on: `closed and sold`."""
    told, lemma = telling.words[telling.group.last - 1].low, telling.group.lemma
    said = told if (lemma, "participle") in verb_forms(told) else participle(lemma)
    behind = [word.low for word in telling.words[telling.rest.first : telling.rest.last]][:3]
    also = len(behind) > 1 and behind[0] == "and" and any(form == "participle" for _, form in verb_forms(behind[1]))
    ends = len(behind) < 3 or not behind[2].isalpha() or behind[2] in PREPOSITIONS
    return f"{said} and {behind[1]}" if also and ends else said
