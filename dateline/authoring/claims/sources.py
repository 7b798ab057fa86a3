"""Sources: a clause that somebody is said to tell goes in; whether that is a paper, or one of the media, comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.authoring.chronology.extent import Dated
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.spelt import places_of
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

# What is written or recorded tells of others, and nobody answers for it: "according to an internal memo".
_PAPERS = re.compile(
    r"(?:(?!(?:of|for|by|in|at|from|to|with|on|who|that)\b)[\w'’.-]+ ){0,5}?"
    r"(?:audit|report|memo|memorandum|e-?mail|document|file|filing|letter|transcript|message|summary|dossier|review"
    r"|study|inquir[yi]|investigation|note|diar[yi]|recording|tape|video|footage|cable|log|invoice|testimon[yi]|account"
    r"|chat|archive|investigator|detective|whistleblower|documentar[yi]|programme)(?:e?s)?\b"
    r"(?! (?:office|commission|board|service|team|court|agency|committee|firm|chief|body|panel|group|authority)\b)",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"\b(?:newspapers?|broadcasters?|magazines?|websites?|weekly|daily|tabloids?|television|TV|radio|media|journalists"
    r"|outlets?|news (?:agency|agencies|site|sites|channel|channels|service|portal)|podcast"
    r"|(?-i:RTV|BBC|CNN|AFP|AP|Reuters|Bloomberg|Xinhua|TASS|dpa|ANSA)"
    r"|(?-i:[A-Z][\w-]+ (?:Times|Post|Journal|Herald|Gazette|Guardian|Tribune|Telegraph|Courier|Chronicle|Observer"
    r"|Examiner|Echo|Dispatch|Inquirer|News|Radio|TV|Television|Press)))\b"
    r"(?! (?:regulator|watchdog|authority|minist\w+|office|operator|spokes\w+|union|tycoon|group|conglomerate))",
    re.IGNORECASE,
)
_SHOWS = word_set("show reveal indicate suggest")
_QUOTED = re.compile(r"\b(?:quoted|cited) as saying\b")
_ALLEGED = re.compile(r"\b(?:alleged|supposed|purported)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:[\w'’-]+ ){0,4}[\w'’-]+(?=: )")
_FILED = re.compile(r"filing|letter|memo|statement|report|announcement|disclosure|prospectus|notice")  # "| on Monday"
_ONE = "newspaper|broadcaster|magazine|website|weekly|daily|tabloid|news agency|news site"
_BEFORE = re.compile(rf"\b(?:{_ONE}),? \Z")
_BEHIND = re.compile(rf", (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{_ONE})\b")
_NEAR = 20  # characters
_OWN = re.compile(r"(?:it|they|he|she|we|its|their|his|her|our)\b", re.IGNORECASE)


def is_passed_on(text: str, telling: Telling, others: tuple[Telling, ...]) -> bool:
    """Whether a clause is only what a paper or one of the media says: "According to the audit, they met".

    So is "The weekly Morgen reported that the bank had lost 3 million", but not "reported that it had been sold".
    `others` are the sentence's clauses: a source at its end is that of the last of these.
    """
    part = telling.speaker
    subject = " ".join(telling.text(text, one) for one in telling.subjects)
    if part is None or telling.kind not in ("main", "content") or _OWN.match(subject):
        return False
    said = telling.text(text, part)
    if telling.kind == "content":
        return is_medium(said, text)
    later = (one for one in others if one.kind == "main" and telling.group.first < one.group.first < part.first)
    if any(one.subjects != telling.subjects for one in later):
        return False
    return _PAPERS.match(said) is not None or is_medium(said, text)


def is_shown(text: str, matrix: Telling) -> bool:
    """Whether a clause says what a paper shows: "Leaked emails show that the firm had known"; figures are no paper."""
    subject = " ".join(matrix.text(text, one) for one in matrix.subjects)
    return matrix.group.lemma in _SHOWS and _PAPERS.match(subject) is not None


def is_hearsay(text: str, start: int, telling: Telling) -> bool:
    """Whether a clause is what somebody "was quoted as saying", or that an "alleged raid took place".

    `start` is where its sentence begins.
    """
    verb = telling.words[telling.group.first].start
    if telling.kind == "aside" and _QUOTED.search(text, start, verb):
        return True
    came = telling.group.lemma in ("happen", "occur") or telling.text(text, telling.rest).startswith("place")
    return came and any(_ALLEGED.search(telling.text(text, one)) for one in telling.subjects)


def label_of(text: str, start: int, telling: Telling) -> str:
    """Who stands before a colon, as who says the rest: "The rebels: planes bombed the town"; "" where nobody does."""
    label = _LABEL.match(text, start)
    behind = label is not None and telling.words[telling.group.first].start > label.end()
    return label[0] if label and behind and telling.kind == "main" else ""


def day_of_source(telling: Telling, times: Sequence[TimeExpression]) -> Dated | None:
    """When that became known which says so: "According to a memo leaked on | Monday"; None where nobody tells."""
    part = telling.speaker
    words = telling.words[part.first : part.last] if part else ()
    for time in times:
        if not words or time.type != "DATE" or not time.edtf or not words[0].start <= time.start < words[-1].end:
            continue
        before = [word for word in words if word.end <= time.start]
        told = any(form == "participle" for word in before for _, form in verb_forms(word.low))
        if told or (len(before) > 1 and before[-1].low == "on" and _FILED.fullmatch(before[-2].low)):
            return Dated(time.edtf, time.rule, time.confidence, time.text)
    return None


@lru_cache(maxsize=1 << 10)
def is_medium(name: str, text: str) -> bool:
    """Whether one of the media is called so, or the text says of one that it is: "the Danish newspaper Morgen"."""
    if _MEDIA.search(name):
        return True
    places = places_of(name, text) if name[:1].isupper() else ()
    return any(
        _BEFORE.search(text, max(start - _NEAR, 0), start) or _BEHIND.match(text, start + len(name)) for start in places
    )
