"""Subject dates: a time in a clause goes in; whether it dates the subject, or the occasion, that happens comes out."""

from __future__ import annotations

import re

# What happens: its day is that of what it does, as "Monday's blast killed 12" says.
HAPPENING = (
    r"(?:attacks?|assaults?|blasts?|explosions?|bombings?|shootings?|stabbings?|raids?|air ?strikes?|strikes?|shelling"
    r"|ambush|massacre|coup|riots?|clash(?:es)?|invasion|battle|siege|offensive|(?:earth)?quakes?|tremors?|tsunami"
    r"|storms?|snowstorm|hurricane|cyclone|typhoon|tornado(?:es)?|gales?|blizzard|floods?|flooding|landslides?"
    r"|mudslides?|avalanche|eruption|drought|heatwave|fires?|blaze|wildfires?|crash|collision|derailment|accident"
    r"|collapse|dispute|war|epidemic|pandemic|outbreak|famine|outage|blackout|spill|leak|meetings?|talks|summit|conference|session|elections?|vote|referendum|ballot"
    r"|ruling|verdict|walkout|protests?|rally|march|game|match|race|auction)"
)
# What no one plans, so that its day has been: "left over Sunday's crash", "to inquire into Friday's drone strike".
BEFELL = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}?(?:crash|collision|blast|explosion|shooting|bombing|killings?|attacks?|massacre|ambush"
    r"|raids?|stabbing|collapse|derailment|disaster|accident|earthquake|quake|blaze|stampede|riots?|murders?|deaths?"
    r"|(?:drone|air|missile|rocket|artillery) ?strikes?)\b"
)
# What only has come of what has been: "to publish the findings of October's inquiry".
CAME_OF = re.compile(
    r"\b(?:results?|outcome|findings|aftermath|victims?|winners?|losers?|failure|collapse|annulment) of (?:the |its )?$"
)
# The price is what was agreed, and so is the month behind it: "agreed to buy the mill for $43bn in March".
PRICED = re.compile(
    r"\bagreed to (?:buy|acquire|purchase|sell|take over) (?:(?!\bto\b)[^.;,:])*? for (?:about |some |around |nearly )?"
    r"(?:[A-Z]{0,3}[$€£¥])?[0-9][0-9,.]*(?:\s?(?:bn|m|million|billion|trillion))?(?: (?:euros|dollars|pounds))? in $"
)
_OPENS = r"(?:^|[,;:—–-]\s+|[\"“”]\s*|\b(?:and|but|that|when|while|as|said)\s+)"
_LED = re.compile(_OPENS + r"(?:(?:the|a|an|this|its|his|her|their)\s+)?$", re.IGNORECASE)
_THOSE = re.compile(
    _OPENS + r"(?:the\s+)?(?:participants|delegates|delegations|parties|sides|leaders|ministers|those|attendees)"
    r"\s+(?:at|in|of|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_ONE = re.compile(
    rf"\b(?:in|at|during)\s+(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+){{0,2}}{HAPPENING}\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(_OPENS + rf"(?:the|an?)\s+(?:[\w-]+\s+){{0,2}}{HAPPENING}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_HEAD = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w'’-]+\s+){{0,3}}?{HAPPENING}(?![\w'’-])[^,;:()—]*(?:,[^,;:()—]*,[^,;:()—]*)?$",
    re.IGNORECASE,
)
_REACH = 80  # characters of a subject
_CLOSE = 16  # characters before a day that are looked at
_DECLARED = re.compile(r"\b(?:declared?|proclaim(?:ed)?|declares|proclaims|name[ds]?|ma[dk]es?) $", re.IGNORECASE)
_A_DAY = re.compile(r" (?:as )?(?:an? )?(?:[a-z]+ )?(?:day|holiday)\b")


def is_declared(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a day that is declared to be one: "declared Monday a day of mourning"."""
    return bool(_DECLARED.search(text, max(start - _CLOSE, 0), start) and _A_DAY.match(text, end))


def dates_subject(text: str, first: int, start: int, end: int, verb: int) -> bool:
    """Whether text[start:end], of a clause from `first` on, dates the happening that is the subject of its verb."""
    if not first <= start < end <= verb or verb - end > _REACH:
        return False
    before, between = text[first:start], text[end:verb].rstrip()
    if _LED.search(before) or _THOSE.search(before):
        return bool(_HEAD.match(between))
    return bool(_OF.search(before)) and not between.strip(" ,")


def dates_occasion(text: str, first: int, start: int) -> bool:
    """Whether a time from `start` on dates the happening at which the clause's was: "lost in the election of 2023"."""
    return bool(_IN_ONE.search(text[max(first, start - _REACH) : start]))
