"""Tense: a text and a span in it go in; whether the clause around the span looks ahead, or back, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.english_verbs import NOUNS
from dateline.authoring.verbs import verb_forms

_REACH = 200  # characters of a clause that are looked at on either side

# Where a clause ends: at stops, brackets and dashes, quotes that close speech, and words that begin another.
_BOUNDARY = re.compile(
    r"[;()\n—]|:(?![0-9])|--|[.!?](?=[\"'”)]* +[\"'“(]*[A-Z])|,? ['\"”“]|[,.!?]['\"”]+|"
    r",(?= (?:which|who|whom|whose|where|when|while|but|and|although|though|because|after|before|as|since|said|saying|"
    r"says|adding|according)\b)|"
    r" (?:but|which|who|although|because|whereas|while|that|after|whether) ",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"\b(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|inc|"
    r"corp|co|ltd|u\.s|[a-z])$",
    re.IGNORECASE,
)


def _either(words: str) -> str:
    return "|".join(words.split())


_MODALS = "would could might can should must may"
_WILL = _either(f"will shall 'll won't {_MODALS}")
_DUE = (
    _either(
        "due expected expects? expecting scheduled slated planned planning hoping intends? "
        "upcoming likely forthcoming awaits? awaiting promis(?:es|ed) pledg(?:es|ed) vow(?:s|ed) proposed proposes "
        "anticipated tentatively deadline postponed delayed"
    )
    + r"|(?:plans?|hopes?|aims?|wants?) (?:to|an?)|set (?:to|for)|going to|about to|poised to|ready to|"
    r"adjourned until|prepar(?:es|ing) to|(?:is|are|was|were|bound|appointed|invited) to"
)
# In the present, of what has its day.
_SET = (
    _either(
        "begins? starts? opens? reopens? meets? expires? ends? leaves? arrives? returns? resumes? convenes? "
        "closes? matures? payable"
    )
    + r"|takes? (?:effect|place|over|office)|go(?:es)? (?:into|to|on)|kicks off|falls? due|runs? (?:until|through)"
)
_PAST = _either(
    "was were had did said told went came got made took gave met held left began won lost led rose fell sank grew sold "
    "bought paid sent saw found became broke brought built caught chose cut died drew drove felt "
    "fought fled flew heard hit "
    "kept knew laid lay put ran sat shot showed shut spoke spent stood struck swept thought threw "
    "wrote wore woke dropped "
    "sought quit burst froze stole blew dug shrank hung swam bore bit fed won wept "
    "overtook underwent beat quoted hurt shook slid swore taught tore withdrew \\w{2,}ed"
)
# No infinitive stands behind "to" in: to the court, to reporters, to meeting.
_NO_VERB = r"(?:the|a|an|his|her|its|their|all|some|any|those|that|this|date|court|work|[0-9]+|\w+ing|\w*[^su]s)\b"
_CUE = re.compile(
    rf"(?<![\w-])(?:(?P<ahead>(?:{_WILL}|{_DUE})(?![\w-]))|to (?P<verb>(?!{_NO_VERB})[A-Za-z]+)"
    rf"|(?P<past>(?:{_PAST})(?![\w-]))|(?P<set>(?:{_SET})(?![\w-])))"
)
_SMALL = re.compile(r"\b(?!(?:with|from|over|into|amid|after|under|about)\b)[a-z]{4,}")  # which a headline has large
_DENIED = re.compile(r"\b(?:did|does|do|not|never|n't) $", re.IGNORECASE)
_PLAIN_PAST = ("was", "were", "had", "did", "said")
# A verb behind one of these is no past tense but a participle.
_PARTICIPLE = re.compile(
    r"\b(?:be|been|being|to|will|not|is|are|get|gets|have|has|of|the|a|an|its|his|their|more|most|for|in|by|with) $",
    re.IGNORECASE,
)
_NO_TO = re.compile(
    r"\b(?:according|due|[0-9%]+|from [\w' .%$]{1,20}|million|billion|cents|percent|close|prior|up|"
    r"next|similar|compared) $"
)
# What takes "to" and a thing: pleaded guilty to fraud, lost to Arsenal, was sentenced to life.
_TO_A_THING = re.compile(
    r"\b(?:guilty|sentenced|condemned|confess(?:ed|es)|los[te]s?|admit(?:s|ted)|promoted|demoted|elevated|taken|took|rushed|"
    r"referr?(?:ed|s)|respond(?:ed|s)|raised|lowered|closed|open(?:ed)?|returned|sent|brought|led|linked|limited|agree[ds]?|"
    r"transferred|converted|changed|sold|awarded|presented|handed|given|gave|add(?:ed|s)|object(?:ed|s)|confined|"
    r"key|subject|access|damage|visit|trip|return|threat|thanks|answer|response) (?:[\w%.,$]+ )?$"
)
_OBJECT_BEHIND = re.compile(r" (?:the|an?|his|her|its|their|our|all|more|new|him|them|it|[A-Z]\w+)\b")
# What was done to do something was done then: refused to testify Friday.
_DONE = re.compile(
    r"\b(?:asked|urged|declined|refused|failed|managed|tried|began|moved|helped|continued|came|went|"
    r"used|forced|started|"
    r"sought|got|appeared|seemed|happened|proved|rose|fell|voted|met|returned|dropped|climbed|jumped|gained|slipped|"
    r"travell?ed|flew) (?:[\w%.,$]+ ){0,3}$"
)
_RUN_UP = re.compile(
    r"\b(?:ahead of|run-up to|heading into|in advance of|looking toward) (?:the |this |its |their )?(?:[\w']+ )?$"
    r"|\b(?:is|are) (?:on |for |at )?$"
    r"|\b(?:call|set|schedul|order)(?:s|ed)? (?:(?:an?|the|new|for|two|its|another) )[^.;,]{0,40}?\bfor (?:the )?$"
    r"|\b(?:recess|adjourn|postpone|delay|extend|defer|deferr)(?:ed|d)? [^.;]{0,30}?\buntil (?:at least |the )?$"
    r"|\b(?:suspended|put off|gave|has|have) [^.;]{0,30}?\buntil (?:at least |the )?$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|told|tells|says) (?:(?:late|early|on|here|late on|earlier on) )?$"
    r"|\bsince (?:early |late |mid-?|the )?$",
    re.IGNORECASE,
)
# What was to be, and was not: "that had been due on Monday".
_ONCE = re.compile(r"\bhad been $|\bonce $|\boriginally $", re.IGNORECASE)
# A new day for what had another: "was extended to Oct. 31", "moved to Saturday".
_MOVED = re.compile(
    r"\b(?:extend|postpon|delay|mov|push|reschedul|defer|shift|adjourn)(?:ed|s|ing|red)(?: (?:back|forward|up))?"
    r"(?: from [\w. ]{1,20})? to (?:the )?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|by|before|no later than|deadline of|starting|effective|beginning) (?:the )?(?:[\w']+ )?$",
    re.IGNORECASE,
)

_BEGINS = re.compile(r"(?:starting|effective|beginning) (?:(?:on|in|from|as of) )?(?:the )?$", re.IGNORECASE)


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] speaks of what is to come: will, to meet, due, expected, scheduled."""
    return sense(text, start, end) is True


def sense(text: str, start: int, end: int, *, led: bool = False) -> bool | None:
    """True where the clause around text[start:end] looks ahead, False where it looks back, None where it does not tell.

    Words right before the span decide, then the nearest verb before it, then, unless it must be `led` to, the first one
    behind it: "those at the December talks agreed to meet" says little of December.
    """
    before, after = _clause(text, start, end)
    if f"{before}{after}".isupper():  # a line in capitals
        before, after = before.lower(), after.lower()
    if _RUN_UP.search(before) or _MOVED.search(before):
        return True
    if _SPOKEN.search(before):
        return False
    told = next(_telling(before, backwards=True), None)
    if led:
        return told
    if _BEGINS.search(before) or (told is None and _UNTIL.search(before)):
        return True
    return next(_telling(after), None) if told is None else told


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the span in its own clause."""
    before, after = text[max(start - _REACH, 0) : start], text[end : end + _REACH]
    ends = [found.end() for found in _BOUNDARY.finditer(before) if not _abbreviates(before, found)]
    first = next((place for place in reversed(ends) if place < len(before) - 1), 0)
    last = next((found.start() for found in _BOUNDARY.finditer(after) if not _abbreviates(after, found)), len(after))
    return before[first:], after[:last]


def _abbreviates(words: str, found: re.Match[str]) -> bool:
    return found[0] == "." and bool(_ABBREVIATED.search(words, max(found.start() - 6, 0), found.start()))


def _telling(words: str, backwards: bool = False) -> Iterator[bool]:
    """What each verb of a clause tells, leaving out those that do not."""
    cues = list(_CUE.finditer(words))
    for found in reversed(cues) if backwards else cues:
        told = _tells(words, found)
        if told is not None:
            yield told


def _tells(words: str, found: re.Match[str]) -> bool | None:
    ahead, verb, past = found["ahead"], found["verb"], found["past"]
    led = words[: found.start()]
    follows = words[found.end() : found.end() + 6]
    if ahead in ("was to", "were to", *_MODALS.split()) and follows == " have ":
        return False
    if ahead and _ONCE.search(led):
        return False
    if ahead in _MODALS.split():
        return None if ahead == "can" or (ahead == "could" and follows.startswith(" not")) else True
    if verb:
        if _NO_TO.search(led) or not _is_infinitive(verb, words, found):
            return None
        return not _DONE.search(led)
    if found["set"] and _DENIED.search(led):  # did not meet
        return None
    if past:
        return None if past not in _PLAIN_PAST and _PARTICIPLE.search(led) else False
    return True


def _is_infinitive(verb: str, words: str, found: re.Match[str]) -> bool:
    """Whether a verb stands behind "to", and no thing: to Mexico City, to life, to talks."""
    if verb[0].isupper():  # only in a headline, where all words are, verbs are written large
        return not _SMALL.search(words)
    led, behind = words[: found.start()], words[found.end() :]
    if not _TO_A_THING.search(led):
        return True
    known = any(form == "base" for _, form in verb_forms(verb)) and verb not in NOUNS
    return known or bool(_OBJECT_BEHIND.match(behind))
