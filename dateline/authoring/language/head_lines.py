"""Head lines: a line goes in; whether it stands by itself at the head of an article comes out, as by-lines and days do.

What a sentence could be is none: such a line says who, when, where and in which paper, and has no verb.
"""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?"
_DAY = re.compile(
    rf"{_MONTH},? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -]\d{{4}}\b"
    r"|\b\d{4}[-/.]\d\d[-/.]\d\d(?=\b|T)|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b",
    re.IGNORECASE,
)
# The weekday, the clock, and what the day is: "Updated Tues 4 March 2031 at 10:15 p.m. GMT+1".
_BESIDE_DAY = re.compile(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
    r"|T?\b\d{1,2}(?:[:.h]\d\d){1,2}(?:\.\d+)?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|(?<=\d)z\b"
    r"|\(?\b(?:[a-z]{1,3}t|utc|gmt|local time)\b\)?(?:[+-]\d{1,2}(?::\d\d)?)?|(?<=\d)[+-]\d\d:?\d\d\b"
    r"|\b(?:(?:date |first |originally |last |story |article )?(?:published|posted|updated|modified|issued|created)"
    r"|(?:press|news|media) (?:release|statement|advisory)|for immediate release|date|publication|on|at)\b"
    r"|\b(?:\d+|an?) (?:sec|min|minute|hour|day|week)s? ago\b|\b\d{1,3}[ -]min(?:ute)?s?(?: read)?\b"
    r"|\([^()\d]{0,20}\d{4} ?[-–] ?\d{4}\)"  # The Quay Argus (NSW : 1842 - 1954)
    r"|\b\d+ (?:comments?|shares?|views?)\b|\b(?:page|pg?\.) ?[a-z]?\d+\b",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w.'’-]*|de|del|da|van|von|der|den|bin|al|el|la)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}(?:(?:, | and | & ){_NAME}(?: {_NAME}){{1,4}}){{0,4}}"
# By Ines Tallow and Bo Day in Port Ellery; BY OUR OWN CORRESPONDENT; Text by Ines Tallow, The Quay | Politics
_BY = re.compile(
    rf"(?:(?:[A-Z]\w+ )?by:? {_NAMES}|(?:By|BY|[A-Z][a-z]+ by):? (?:{_NAMES}|[Aa] [Ss]taff [Rr]eporter)"
    r"(?:(?:,| \||/| –| -| —| in| for| at| with|;|\t).{0,80})?)"
)
_PIECES = re.compile(r"\s[|·•∙⋅●]\s|\s{3,}")
_OR_PIECES = re.compile(rf"{_PIECES.pattern}|;\s")  # The Quay (1901-2003); Mar 12, 1978; Archive
_ADDRESS = re.compile(r"(?:pg?\.|page) ?[A-Z]?\d+|(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|@\w+", re.IGNORECASE)
_LONGEST = 140  # characters
_SHORT = 40  # characters of a by-line in small letters: what is longer may be the end of a line within a sentence
_LEFT = 4  # words, at most, that such a line has beside the day: the town, the section, a name
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*\Z")


def stands_alone(line: str) -> bool:
    """Whether a line is a by-line, a day with no sentence around it, or the pieces of a masthead."""
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    if is_of_day(line) or _ADDRESS.fullmatch(line):
        return True
    if _ENDS.search(line):
        return False
    return is_by_line(line) or bool(_PIECES.search(line))


def is_by_line(line: str) -> bool:
    """Whether a line says who wrote what follows, and no more: "By Ines Tallow in Port Ellery"."""
    return len(line) < _LONGEST and bool(_BY.fullmatch(line)) and (line[0].isupper() or len(line) < _SHORT)


def is_of_day(line: str) -> bool:
    """Whether a line says a full day, and no more than a name or two beside it: "4 March 2031, 10:15 - LOWEN".

    Of pieces, one may: "Ines Tallow · Quay News · Posted: 4 March 2031".
    """
    if len(line) > _LONGEST or not _DAY.search(line):
        return False
    pieces = _OR_PIECES.split(line)
    if len(pieces) > 1 and not _ENDS.search(line) and any(map(is_of_day, pieces)):
        return True
    left = re.findall(r"[^\W_]+", _BESIDE_DAY.sub(" ", _DAY.sub(" ", line)))
    return len(left) <= _LEFT and all(not word[0].islower() and not word.isdigit() for word in left)
