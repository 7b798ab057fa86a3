"""Kin: a name in a sentence goes in; whether only somebody of that person is told of comes out: "Ann Lee's brother"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.language.spelt import is_spelt, places_of
from dateline.authoring.language.word_sets import word_set

_KIN = word_set(
    """mother father sister brother wife husband son daughter partner cousin uncle aunt nephew niece grandmother
    grandfather grandson granddaughter stepfather stepmother stepson stepdaughter half-brother half-sister
    brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law ex-wife ex-husband boyfriend
    girlfriend fiance fiancee fiancé fiancée friend neighbour neighbor colleague predecessor successor"""
)
_OWNER = re.compile(r"['’]s?\Z")
# Who is for or against somebody, and what is made of one: neither is that person.
_AROUND = word_set("supporter follower fan admirer opponent critic devotee loyalist impersonator namesake")
_WORKS = "statue|bust|portrait|mural|painting|film|documentary|biography|play|musical|exhibition|memorial|monument|book"
_LED = r"(?-i:(?:(?!of|by|for)[a-z-]+ ){0,3}(?:[A-Z][a-z]+ )?)\Z"  # "the late President | Ann Lee"
_WHOSE = re.compile(
    rf"\b(?:{'|'.join(sorted(_KIN | _AROUND | {'widow', 'widower', 'lawyer', 'attorney'}))})s? of {_LED}"
    rf"|\b(?:{_WORKS})s? (?:of|about|on|to) {_LED}|\b(?:named (?:after|for)|in (?:memory|honou?r) of) {_LED}",
    re.IGNORECASE,
)
_BETWEEN = 3  # words, at most, from the owner to what the other is: "Ann Lee's first health | secretary"
_OWN = re.compile(
    rf"(?:['’]s?|\b(?:his|her)) (?:[a-z-]+ ){{0,{_BETWEEN - 1}}}(?:{'|'.join(sorted(_KIN))})\b", re.IGNORECASE
)


def has_kin_told_of(mention: Mention, sentence: Sentence) -> bool:
    """Whether a sentence names a person only to say whose another is.

    | sentence | who is not in what it tells |
    |---|---|
    | Ann Lee's brother-in-law, Bo Day, was fined | Ann Lee |
    | Police held Ann Lee's husband | Ann Lee |
    | The widow of Ann Lee sued | Ann Lee |
    | Ann Lee's trade minister, Bo Day, resigned | Ann Lee; but where he has no name, she may be who acts |
    | Fans of Ann Lee wept; a street was named after Ann Lee | Ann Lee |
    | Ann Lee's lawyer will appeal; Ann Lee's car was stolen | nobody |
    """
    if mention.actor_kind != "person":
        return False
    if _WHOSE.search("".join(f"{word.text} " for word in sentence.words if word.start < mention.start)):
        return True
    last = next((word for word in reversed(sentence.words) if word.start < mention.end), None)
    behind = [word for word in sentence.words if word.start >= mention.end]
    owns = last is not None and _OWNER.search(last.text)
    if not owns and behind and _OWNER.fullmatch(behind[0].text):
        owns, behind = _OWNER.search(behind[0].text), behind[1:]
    if not owns:
        return False
    for at, word in enumerate(behind[: _BETWEEN + 1]):
        if word.low in _KIN:
            return True
        if word.low in OFFICES:
            after = behind[at + 1 : at + 4]
            return any(
                one.start == word.start for one in sentence.mentions if one.actor_kind == "person" for word in after
            )
        if not word.text.islower():
            return False
    return False


def is_told_by_kin(short: str, title: str) -> bool:
    """Whether a title names a person only to say whose another is: "Ann Lee’s brother is fined"."""
    found = [*places_of(short, title)]
    return bool(found) and all(_OWN.match(title, at + len(short)) or _WHOSE.search(title[:at]) for at in found)


def is_another(short: str, who: Sequence[Mention], sentence: Sentence, text: str) -> bool:
    """Whether a full name stands in a sentence for another than its bearer: "His grandfather, Ewan Clyde, sold it"."""
    said = " " in short and is_spelt(short, text[slice(*sentence.span)])
    return said and {one.name for one in who}.isdisjoint(one.name for one in sentence.mentions)


def is_kin(said: str) -> bool:
    """Whether somebody is told of as another's: "Her grandfather"."""
    return _OWN.match(said) is not None
