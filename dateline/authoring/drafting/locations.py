"""Locations: a read sentence goes in; the places in it where something is done come out, each with where it stands.

That is what stands behind `in`, `at`, `near` and the like: "in the mountains of eastern Norland", "at Brel Hospital";
and what is called a town: "buried the village of Brel".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.drafting.placed import Location, placed
from dateline.authoring.drafting.sites import VENUES, is_own_works, other_site
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import gazetteer, states
from dateline.authoring.entities.name_words import name_keys, words_of
from dateline.authoring.language.folded import fold
from dateline.authoring.language.verbs import can_tell
from dateline.authoring.language.word_sets import word_set

_CAPITAL = r"[A-Z][\w’'‘ʻ-]*"
_INSIDE = r"(?:of|de|des|del|di|do|da|du|la|al|el|the)"
_NAME = rf"(?:(?:St|Mt|Ft)\. |[’'‘]s-)?{_CAPITAL}(?: (?:{_INSIDE} ){{0,2}}{_CAPITAL}){{0,4}}"
_SIDE = r"(?:(?:north|south|east|west|mid)\w*|central|upper|lower|downtown|rural|neighbou?ring|nearby)(?:-\w+)?"
_PART = (
    r"(?:mountains?|hills?|coast|towns?|villages?|city|cities|suburbs?|outskirts|capital|ports?|parts?|provinces?|state|districts?|counties|"
    r"region|islands?|north|south|east|west|north-?east|north-?west|south-?east|south-?west|cent(?:er|re)|heart|edge|"
    r"streets|shores?|waters|banks|area|neighbou?rhood|county|border|municipality|republic|territory|valley|end|rest|"
    r"kingdom|resort|hamlet|enclave|peninsula|highlands|forests?|community|port city|market|gates?|entrance|doors|quay|"
    r"steps|foot|mouth|top|roof|site|scene|grounds)"
)
_SETTLED = r"(?:(?:town|village|hamlet|island|suburb|resort|port|harbou?r|airport)s?|city|cities)"
# What leads from the preposition to the name.
_DEEP = (  # "in the mountains of eastern Norland", "in the port city of Kiru"
    r"(?:(?:the|a|an|both|some|several|many|most|much|large|all) )?(?:[A-Z][a-z]+(?:-[a-z]+)? )?(?:[a-z][\w-]* ){0,3}"
    rf"{_PART}(?: of | in |, | )(?:the )?(?:{_SIDE} )?"
)
_WORKING = word_set("its their a an early late morning afternoon")  # "at its Kiru mill", "in early Kiru trade"
_WAYS = rf"{_DEEP}|(?:the )?(?:{_SIDE} )|(?:(?:the|{'|'.join(sorted(_WORKING))}) )?"  # "in eastern Norland", "in Kiru"
_BESIDE = r"(?:behind|beside|in front of|opposite|along|alongside|beneath|under|underneath|outside of)"
_IN_THE_AIR = word_set("drop dropped explode exploded crash crashed fly flew flown burst disintegrated parachuted")
_CLAIMS = word_set("claim claims charge charges bid bids case suit suits row dispute objections threat threats brain")
_SETS_OUT = r"(?:(?<=[Ll]aunched )|(?<=departed )|(?<=sailed )|(?<=set out ))"  # "was launched from Kiru"
_LOCATED = re.compile(
    rf"(?<![\w’'-])(?P<by>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ff|[Aa]cross|[Tt]hroughout|[Ww]ithin|[Oo]n|[Aa]round|[Bb]elow"
    rf"|{_BESIDE}|over|above"
    rf"|(?:north|south|east|west|upstream|downstream)\w* of|off from|take-?off from|{_SETS_OUT}from"
    r"|[Ii]nto(?= the (?:streets|cent(?:er|re)|heart|middle|outskirts|suburbs) of )"
    rf"|[Bb]efore(?= [A-Z][a-z]+ magistrates\b))\s(?P<way>{_WAYS})(?P<name>{_NAME})"
    rf"|(?<![\w’'-])(?<!from )(?P<of>[Tt]he|[Aa])\s(?:[a-z-]+ )?{_SETTLED} of (?P<town>{_NAME})"
)
_ORIGINS = word_set(
    """based born living headquartered registered educated made trained raised listed interest believe stake
    stakes shares confidence trust faith investment invest"""
)
# What "on" leads to where something is done, and behind which words it only leads to what is told of.
_ON = word_set(
    """bridge road street avenue highway motorway island beach square pier plaza row lane terrace crescent river lake
    railway canal coast reef shoal sandbank rocks mount mountain hill volcano peak glacier"""
)
_JOURNALS = word_set("nature science cell brain lancet neuron gut blood heart time vogue forbes wired newsweek")
_STOOD_ON = re.compile(r" (?:island|(?:stock )?exchange|bourse)\b")  # "on the Kiru exchange"
_TOLD_OF = word_set(
    """vote votes voted talks debate debated ruling ruled decision decide decided inquiry referendum agreement agree
    agreed deal report reported spend spent spending toll tolls tax rely focus focused based ban limit limits
    restrictions sanctions statement pact tender bid contract charge fee fees rule rules million billion euros
    dollars pounds money film book article speak spoke speaks law bill plan plans light turn"""
)
_LISTED = re.compile(rf"(?:, {_NAME}){{0,8}},? and (?:in |at |near )?(?:the )?{_NAME}")
_OF_SEVERAL = word_set("are were have")  # "Schools in Kiru and Sund were shut"


def locations(reading: Reading, sentence: Sentence, persons: Collection[str]) -> Iterator[Location]:
    """The places of a sentence that stand behind a preposition of where, in order; none is somebody of `persons`."""
    text = reading.article.text
    at = sentence.span.start
    while found := _LOCATED.search(text, at, sentence.span.end):
        by, named = ("by", "name") if found["by"] else ("of", "town")
        at = found.start() + len(found[by])
        before = re.search(r"([\w-]+) \Z", text[sentence.span.start : found.start()])
        done = {telling.words[telling.group.last - 1].low for telling in sentence.tellings}
        if before and before[1].lower() in _ORIGINS - done:
            continue
        first, last = found.span(named)
        lead = found[by].lower()
        own = not _WORKING.isdisjoint((found["way"] or "").split()[-1:])
        again = text.count(text[first:last]) > 1 or tuple(map(fold, text[first:last].split())) in gazetteer()
        if own and (found["way"] or "").strip() in ("a", "an") and not again:
            continue  # "at a Tesco store"
        if before and before[1].lower() == "published" and text[first:last].lower().split()[0] in _JOURNALS:
            continue
        if (own and not is_own_works(text, last)) or (lead == "on" and _is_told_of(before, done)):
            continue
        deep = lead in ("at", "on") and " of " in (found["way"] or "")  # "at the mouth of Dren Fork"
        place = placed(text, sentence, first, last, persons, "in" if deep else lead)
        if place and own:
            place = place._replace(end=last, name=text[first:last])
        claimed = before is not None and before[1].lower() in _CLAIMS
        if (
            place
            and not claimed
            and _leads_to(lead, place, done)
            and (lead != "on" or deep or _is_stood_on(text, place))
        ):
            yield place._replace(by=found.start())
            at = max(at, place.end)
            other = other_site(text, place.end)
            if other:
                yield Location(other[0], other[1], f"{text[other[0] : other[1]]} {other[2]}", found.start())
            else:
                yield from _listed(text, sentence, place._replace(by=found.start()), persons)


def _is_told_of(before: re.Match[str] | None, verbs: set[str]) -> bool:
    """Whether "on" leads to what is told of, or paid for: "voted on Monday on the Dren bridge"."""
    return not _TOLD_OF.isdisjoint((before[1].lower() if before else "", *verbs))


def _leads_to(lead: str, place: Location, verbs: set[str]) -> bool:
    """Whether it is said of a site, or of what flies, that it is there: "behind the Dren Hotel", "burst over Kiru"."""
    if lead in ("over", "above"):
        return not _IN_THE_AIR.isdisjoint(verbs)
    keys = [word.key for word in words_of(place.name)]
    site = len(keys) > 1 and not (VENUES | _ON).isdisjoint((keys[0], keys[-1]))
    return site or re.fullmatch(_BESIDE, lead) is None


def _is_stood_on(text: str, place: Location) -> bool:
    """Whether it is a bridge, a street or an island: "on the Dren bridge", and not "on Kiru"."""
    keys = [word.key for word in words_of(place.name)]
    if _STOOD_ON.match(text, place.end):
        return True
    return len(keys) > 1 and not _ON.isdisjoint((keys[0], keys[-1]))


def _listed(text: str, sentence: Sentence, first: Location, persons: Collection[str]) -> Iterator[Location]:
    """The places that a list goes on with: "in Kiru, Sund and Brel"."""
    listed = _LISTED.match(text, first.end, sentence.span.end)
    if listed is None or _begins_anew(text, listed.end()):
        return
    region = _is_region(first.name)
    for each in re.finditer(_NAME, listed[0]):
        start, end = (listed.start() + at for at in each.span())
        place = placed(text, sentence, start, end, persons, "in")
        if place is None:
            return
        if region or not _is_region(place.name):
            yield place._replace(by=first.by)


def _begins_anew(text: str, end: int) -> bool:
    """Whether what seems the last of a list does something itself: "in Kiru and Norland said"."""
    after = re.match(r" ([a-z]+)", text[end : end + 30])
    if after is None or after[1] in _OF_SEVERAL:
        return False
    return can_tell(after[1])


def _is_region(name: str) -> bool:
    """Whether a name is a country's or a state's, of which the place before it is: "in Kiru, Norland, and Sund"."""
    keys = name_keys(name)
    return keys in states() or keys in countries()
