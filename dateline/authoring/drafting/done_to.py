"""Done to: what may become a draft goes in; the place that it was done to, or that somebody goes to, comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.bodily import BODILY, is_calamitous
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.placed import APART, EVERYWHERE, Location
from dateline.authoring.drafting.sites import VENUES, end_of_site, is_own_works
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_GONE_FOR = word_set(
    """travel fly go arrive return head visit move send despatch dispatch deploy deport leave bring reach flee escape
    emigrate"""
)
_BEFORE_OBJECT = word_set("the a an this that parts of most northern southern eastern western central")
_NOT_THERE = word_set("for against of with by about over than from on as like and or to in at near")
_UPON = re.compile(
    r"\b(?:curfew|attack|raid|strike|assault|siege|fire|bombing)s? (?:\w+ ){0,4}on (?:[\w’' -]+ and on )?\Z"
)
_DESCRIBES = re.compile(
    r" (?:jury|police|court|parliament|voters|authorities|prosecutors|hospital|summit|market|prison|factory|airport)\b"
)
_LEAVES = word_set("evacuate flee rescue expel retreat march walk collect airlift escape vanish withdraw seize")
_WORDS = re.compile(r"\b(?:remarks|statement|offer|support|claim|bid|names?|ambassador|funding|money)\b")
_COURTS = word_set("face appear attend")
# What is done to a bridge, a prison or a works where it is, unlike what is agreed of it.
ON_SITE = (
    BODILY
    | _GONE_FOR
    | word_set(
        """cross enter occupy capture recapture retake reopen search inspect tour besiege surround pass leave halt stop
        suspend idle restart resume mothball gut launch inaugurate repair rebuild shell raid ransack vandalise
        vandalize"""
    )
)
_OF_ITSELF = word_set("close reopen open burn flood collapse burst shut demolish restore renovate")
_QUITS = word_set("leave join move head")
_STREETS = word_set("street road avenue lane square bridge boulevard highway motorway")
_NAMED_FIRST = ("hotel", "musee", "chateau", "camp", "fort", "villa", "stade", "teatro", "theatre")
_SITE_ITSELF = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[A-Z][\w.’'-]*)(?: (?:(?:of|de|du|la) )?[A-Z][\w’'-]*)+)(?: (?:in|near|at) [A-Z][\w -]*)?"
)
_FROM = re.compile(r"\bfrom (?:the )?(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)(?= (?!coalition|team|deal|race)|[.,;])")
_WARD = re.compile(
    r"\bto (?:the )?(?P<name>(?:[A-Z][\w.’'-]+ ){1,3}(?:Hospital|Infirmary|Clinic|Medical Cent(?:er|re)))\b"
)
_SETS_OUT = re.compile(r"\b(?:march|walk|trek|tour|journey|ride) from (?P<name>[A-Z][\w’'-]*)(?= |[.,;])")
_OWN = re.compile(r"\b(?:its|their) (?:[a-z-]+ )?(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)(?= )")


def done_to(text: str, one: Candidate, telling: Telling | None) -> tuple[str, ...]:
    """What something is done to, or where somebody goes: "crossed the Dren", "to travel to Kiru"."""
    if telling is None:
        return ()
    verb, goes = telling.words[telling.group.last - 1].end, telling.group.lemma in _GONE_FOR
    for mention in one.mentions:
        host = mention.start < verb and telling.group.lemma == "host" and is_of_subject(mention, telling)
        struck = mention.actor_kind == "government" and (host or is_calamitous(one))
        placed = mention.kind == "place" or struck
        if telling.group.lemma in _COURTS and mention.start > verb and mention.name.endswith(" Court"):
            return (mention.name,)
        if not placed or not (one.span.start <= mention.start < one.span.end):
            continue
        if host:
            return (text[mention.start : mention.end],)
        before = text[one.span.start : mention.start]
        word = fold_words(before[-25:]) or [""]
        last = next((each for each in reversed(word) if each not in _BEFORE_OBJECT), "")
        site = end_of_site(text, mention.end) if telling.group.lemma in ON_SITE else 0
        if site and mention.start > verb and not mention.id and (last not in _NOT_THERE or last in ("to", "into")):
            return (text[mention.start : site],)
        described = text[mention.end : mention.end + 1] not in (" ", "’", "'") or _is_apart(text, mention)
        left = telling.group.lemma.partition(" ")[0] in _LEAVES and last == "from" and mention.start > verb
        if left and text[mention.end : mention.end + 2] not in ("’s", "'s") and not _WORDS.search(before):
            return (mention.who,)  # "evacuated 200 people from Kiru"
        if mention.start > verb and described and (last not in _NOT_THERE or (goes and last in ("to", "for"))):
            return (mention.name if struck else mention.who,)
        if _UPON.search(before) or (mention.start < verb and _DESCRIBES.match(text, mention.end)):
            return (mention.who,)
    ward = _WARD.search(text, verb, one.span.end) if telling.group.lemma == "admit" else None
    if ward:
        return (ward["name"],)
    named = {each.start for each in one.mentions if each.kind == "actor"}
    out = _FROM.search(text, verb, one.span.end) if telling.group.lemma.partition(" ")[0] in _LEAVES else None
    out = out or (_SETS_OUT.search(text, verb, one.span.end) if telling.group.lemma == "begin" else None)
    if (
        out
        and not _WORDS.search(text, verb, out.start())
        and out.start("name") not in named
        and fold_words(out["name"])[0] not in NO_NAMES
    ):
        return (text[out.start("name") : end_of_site(text, out.end()) or out.end()],)
    own = _OWN.search(text, verb, one.span.end) if telling.group.lemma in ON_SITE else None
    return (own["name"],) if own and is_own_works(text, own.end()) else ()


def itself(text: str, one: Candidate, telling: Telling | None) -> tuple[str, ...]:
    """The site to which that happens which is told: "The Dren Bridge was closed", "Fire gutted Hotel Astoria"."""
    if telling is None:
        return ()
    lemma = telling.group.lemma.partition(" ")[0]
    behind = telling.words[telling.rest.first : telling.rest.last]
    happens = (lemma in ON_SITE | _OF_ITSELF) and lemma not in _QUITS
    alone = lemma in _OF_ITSELF and (not behind or behind[0].low in PREPOSITIONS or behind[0].low == "down")
    if alone or (telling.group.passive and happens):
        named = _SITE_ITSELF.fullmatch(one.subject)
    else:
        named = _SITE_ITSELF.match(text, behind[0].start, behind[-1].end) if happens and behind else None
    keys = fold_words(named["name"]) if named else [""]
    site = keys[0] in _NAMED_FIRST or (keys[-1] in VENUES | _STREETS and keys[0] not in EVERYWHERE)
    return (named["name"],) if named and site else ()


def is_of_subject(place: Location | Mention, telling: Telling | None) -> bool:
    """Whether a place stands in what does something: "police in Kiru"."""
    if telling is None:
        return False
    words = telling.words
    return any(
        words[part.first].start <= place.start < words[part.last - 1].end
        for part in telling.subjects
        if part.first < part.last
    )


def _is_apart(text: str, mention: Mention) -> bool:
    """Whether a name of a place describes no thing behind it, as that of `Kiru oil` does."""
    after: Sequence[str] = text[mention.end : mention.end + 25].split()
    return bool(after) and (after[0] in APART or after[0][0].isupper() or after[0].endswith("ly"))
