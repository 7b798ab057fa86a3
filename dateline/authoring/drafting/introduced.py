"""Introduced: candidates go in; they come out with titles that say what somebody is whom they would only name.

A reader of a timeline knows nobody: "Dominic Rayne takes over" becomes "Dominic Rayne takes over as chief executive",
"Mats Ohlin is ousted" becomes "Chief executive Mats Ohlin is ousted".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.entities.lives import KIN
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import HONORIFICS
from dateline.authoring.headlines.fitting import WITH_MORE, fits
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_MOST = 9  # words of a title that has room for more
_LATELY = timedelta(days=100)  # before the article, as long as somebody may be taken to have been what they are now
_OF = re.compile(r"(?P<office>.+?) (?:of|for|at) (?:the )?(?P<body>.+)")
# What says nothing without of whom, or of what: "father", "leader".
_HALF = KIN | word_set(
    """mother sister brother wife husband son daughter father widow widower partner cousin uncle aunt colleague
    counterpart resident witness survivor patriarch leader head chief owner member founder co-founder aide candidate
    opponent veteran trustee guru tsar executive nominee chair speaker employee official rep rival"""
)
# In these somebody comes to be what the text calls them.
_BECOMES = word_set(
    """appoint name elect become swear choose select nominate succeed replace crown ordain promote hire re-elect
    reelect run stand win"""
)
_OWNS = re.compile(r"(?:['’]s?)? ")  # behind a name
_AS = re.compile(r"\b(?:take|takes|took|taken|taking|step|stepped|stepping)\b[^.;]* as ")
_SECOND = re.compile(r"(?:deputy|assistant|vice) [a-z]", re.IGNORECASE)  # who takes over as something else
_TAKES_OVER = re.compile(r" (?:takes? (?:over|charge)|to take (?:over|charge)|steps? in)\Z")
# Who heads a state has a capital; of what another is the head, has to be told.
_HEADS = ("president", "chairman", "chairwoman", "chair", "secretary", "director")


def introduced(reading: Reading, found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those with short titles that begin with a person's name with what the text says that one is.

    It is said of a deed of the last months, or of what lies ahead, and of another where its own sentence says it.
    """
    people, bodies = _people(reading), _bodies(reading)
    return tuple(one.titled(_introduced(reading, one, people, bodies)) for one in found)


def _people(reading: Reading) -> Mapping[str, tuple[Mention, ...]]:
    """Those of whom the text says what they are, by name."""
    people: dict[str, list[Mention]] = {}
    for sentence in reading.sentences:
        for one in sentence.mentions:
            if one.actor_kind == "person" and one.position:
                people.setdefault(one.name, []).append(one)
    return {name: tuple(said) for name, said in people.items()}


def _bodies(reading: Reading) -> Collection[str]:
    """The firms and other bodies that the text names, by what they are called in full."""
    found = (one for sentence in reading.sentences for one in sentence.mentions)
    return {one.name for one in found if one.actor_kind == "organization" and not one.common}


def _introduced(
    reading: Reading, one: Candidate, people: Mapping[str, tuple[Mention, ...]], bodies: Collection[str]
) -> str:
    name = next((name for name in people if one.title.startswith(name) and _OWNS.match(one.title, len(name))), "")
    if not name or len(one.title.split()) > _MOST:
        return one.title
    said = people[name]
    here = [each for each in said if one.sentence.start <= each.start < one.sentence.end]
    office = _office((here or said)[0], bodies) if here or _is_late(reading, one) else ""
    if not office or not set(fold_words(office)).isdisjoint(fold_words(one.title)):
        return one.title
    if one.lemma in _BECOMES:
        return one.title
    takes_over = _TAKES_OVER.search(one.title) and not _SECOND.match(office)
    if takes_over and _AS.search(reading.article.text, *one.sentence):
        return one.title
    named = office.istitle() or any(office.startswith(body) for body in bodies)
    low = office if named and " " in office else f"{office[0].lower()}{office[1:]}"
    title = f"{one.title} as {low}" if takes_over else f"{office[0].upper()}{office[1:]} {one.title}"
    source = fold_words(reading.article.text[one.sentence.start : one.sentence.end])
    return title if fits(title, source, WITH_MORE) else one.title


def _is_late(reading: Reading, one: Candidate) -> bool:
    told, published = days(one.dated.edtf), days(reading.article.published)
    if one.status == "planned":
        return True
    return bool(told and published and told[0] >= published[0] - _LATELY)


def _office(person: Mention, bodies: Collection[str]) -> str:
    """What is put before the name of who holds an office: "Norland Rail chief executive"; "" where that says little."""
    position = " ".join(person.position.split())
    said = _OF.fullmatch(position) if position[0].islower() or " at " in position else None  # no "Secretary of State"
    office = (said["office"] if said else position).partition(" with ")[0]
    body = said["body"] if said and said["body"][0].isupper() else person.of if person.of in bodies else ""
    words = office.split()
    kept = [word for word in words if word.lower().rstrip(".") not in HONORIFICS - {"mr", "lord", "lady"}]
    if not kept or kept[-1].lower().rstrip(".") in HONORIFICS or words[0].lower() in ("former", "then", "late"):
        return "" if words[-1:] != ["Justice"] else office
    if kept[-1].lower() in _HALF and len(kept) == 1 and not body:
        return ""
    if not body or body in office:
        return "" if office in _HEADS else office
    return f"{body} {office[0].lower()}{office[1:]}"
