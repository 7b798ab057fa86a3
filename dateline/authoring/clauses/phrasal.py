"""Phrasal: a verb goes in; it comes out with the words that make another verb of it: "went | on strike"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.group import Group
from dateline.authoring.language.words import Word

_ALONE = (
    r"(?= (?:in|on|at|near|off|with|after|before|last|this|yesterday|overnight|early|late|from|over|by|as|and)\b"
    r"| [^\w ]|$)"
)
_WITH = {
    "go": r"on (?:hunger )?strike|on trial|(?:back )?on (?:display|show|sale)|back to work|bust|missing"
    r"|into (?:effect|force|exile|hiding|service|administration|receivership)"
    r"|to (?:the polls|an? vote|the vote|war|trial)|bankrupt|out of business"
    r"|on (?:(?:state|national|live) )?(?:television|tv)(?= (?:[\w ]{0,20} )?to\b)"
    r"|before (?:the |an? )?(?:voters|shareholders|parliament|congress|courts?|judges?|magistrates?|committee|board)"
    rf"|(?:down|off|ashore|live){_ALONE}|ahead\b(?! with\b)",
    "come": rf"into (?:force|effect|office)|to (?:power|an end|light)|ashore|under (?:fire|attack)|down{_ALONE}",
    "fall": rf"(?:through|apart){_ALONE}",
    "get": "under ?way",
    "give": f"(?:up|in){_ALONE}",
    "set": r"fire to\b|ablaze|sail\b",
    "shut": f"down{_ALONE}",
    "sit": f"down{_ALONE}",
    "stand": f"trial|(?:down|aside){_ALONE}",
    "run": "aground",
    "walk": rf"(?:out|off)(?:(?= for\b)|{_ALONE})|off the job",
    "hand": f"in{_ALONE}",
    "lay": "off",
    "pencil": r"in(?= for\b)",
    "wash": "away",
    "wind": rf"(?:down|up){_ALONE}",
    "knock": "down|out",
    "tear": "down",
    "use": r"(?:tear gas|water cannons?|batons|rubber bullets|stun grenades|live (?:ammunition|rounds|fire)|force)\b",
    "take": "to (?:the streets|the airwaves|social media|twitter|facebook|instagram|x)\\b",
    "appear": r"(?:in|at) (?:the )?(?:\w+ )*court\b|before (?:the |an? )?(?:\w+ ){0,3}?"
    r"(?:courts?|judges?|magistrates?|committee|panel|tribunal|inquiry|parliament|congress)\b",
}
# What says as an adjective that something was done: "nine people are dead after a fire", "and hundreds left homeless".
_DEAD = re.compile(r"dead(?= (?:and|after|following|in|at|from|near|off)\b| [^\w ]|$)")
_LEFT = re.compile(r"(?:homeless|stranded|injured|dead|trapped|wounded|unconscious|orphaned|destitute)\b(?! by\b)")
_READ = {lemma: re.compile(words) for lemma, words in _WITH.items()}
_LONGEST = 7  # words


def with_particle(words: Sequence[Word], group: Group) -> Group:
    """The verb with these words, which are part of its plain form then; or as it was."""
    read = _READ.get(group.lemma)
    if read is None and group.lemma not in ("be", "leave"):
        return group
    behind = " ".join(word.low for word in words[group.last : group.last + _LONGEST])
    if group.lemma == "be" and not group.negated and group.tense in ("present", "past") and _DEAD.match(behind):
        return replace(group, lemma="die", tense="past", last=group.last + 1)
    if group.lemma == "leave" and group.tense == "past" and _LEFT.match(behind):
        return replace(group, passive=True)
    found = read.match(behind) if read else None
    if not found:
        return group
    return replace(group, lemma=f"{group.lemma} {found[0]}", last=group.last + len(found[0].split()))
