"""Beside: what may become a draft goes in; the place that a sentence before or behind its own gives it comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.drafting.bodily import JUDGED, is_bodily
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.done_to import ON_SITE, is_of_subject
from dateline.authoring.drafting.local import OF_FIRMS, edges, is_of_here
from dateline.authoring.drafting.placed import Location
from dateline.authoring.drafting.setting import is_land, is_of_a_life, is_of_the_world
from dateline.authoring.drafting.sites import VENUES
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import states
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.language.folded import fold_words

Located = Callable[[Sentence], Sequence[Location]]
_APART = 10  # days between two sentences that tell of one scene
_AHEAD = 90  # and till what is planned there
_JUDGES = re.compile(r"\b(?:court|judge|magistrate|trial|hearing|tribunal)s?\b")
_THING = re.compile(
    rf"\b[Tt]he (?:[a-z-]+ )?(?P<noun>{'|'.join(sorted(VENUES))}|clinic|shop|flat|farm|warehouse|store)\b"
)
_TOWN = re.compile(
    r"(?P<by>\b(?:in|into|to|near|outside|across|at) )?\bthe (?P<noun>town|village|city|camp|island)\b"
    r"(?![’']| (?:of|council|hall|cent|mayor|police|official|limits|called|named|where|board|manager))"
    r"|\b[Tt]here\b(?! (?:is|was|were|are)\b)"
)
_OWNER = re.compile(r"(?:The )?([A-Z][\w-]+(?: [A-Z][\w-]+)?)[’']s? ")
# "Copper prices fell in London", where nothing else was then.
_OF_LAND = re.compile(
    r"\b(?:left|leave|leaves|leaving|fled|flee|quit|across|around|throughout) the (?:country|nation|region)\b"
)
_TRADED = re.compile(r"\b(?i:prices|shares|stocks?|futures|bonds|index|yields|crude|bullion|gold)\b[^,;]*\Z")
_HAPPENED = re.compile(
    r"(?:The|That) (?:[a-z]+ )?(?:attack|ambush|blast|explosion|bombing|shooting|crash|collision|accident|incident"
    r"|fire|blaze|collapse|disaster|raids?|killings?|robbery|stabbing|clash|clashes|violence|landslide|derailment"
    r"|sinking|rescue|arrests?|ceremony|meeting|protest|rally|march)"
    r" (?:happened|occurred|took place|began|broke out|was|were)\b"
    r"|It (?:happened|occurred|took place|was) (?:at|near|outside|off)\b"
)


# Whose officials a town's are: "the mayor of Kiru said", "according to Kiru’s fire brigade".
_OFFICIALS = (
    r"(?:mayor|fire (?:brigade|department|chief|service)|police(?: chief)?|sheriff|coroner|prefect|ambulance service|"
    r"rescue service|civil protection|municipality|city council|town council|hospital)"
)
_SAID_BY = re.compile(
    rf"\b(?:{_OFFICIALS} (?:of|in) (?:the (?:town|city|village|port) of )?(?P<of>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
    rf"|(?P<own>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:[’']s)? {_OFFICIALS}),? (?:[A-Z][\w ]+,? )?(?:said|says|told)\b"
)


def place_beside(reading: Reading, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    """The place that another sentence gives for what this one tells, or ().

    | where it stands | two sentences |
    |---|---|
    | behind | Gunmen killed six people. The attack took place in Kiru. |
    | before, of a thing in it | He ran a clinic in Kiru. … Police searched the clinic. |
    | before, called by what it is | Rebels left Kiru. … They had seized the town in May. |
    | with who says so | Partners in Kiru report that looters stripped a warehouse. |
    | before, in its paragraph | Mourners gathered in Kiru. Police used tear gas. |
    """
    if one.kind == "statement" or one.title.startswith("Deadline "):
        return ()
    if _OF_LAND.search(reading.article.text, *one.span):
        return ()
    if any(not is_of_a_life(reading.article.text, sentence, place) for place in located(sentence)):
        return _of_speakers(reading.article.text, located, one, sentence) or _in_the_town(
            reading, located, one, sentence
        )
    return (
        _of_speakers(reading.article.text, located, one, sentence)
        or _behind(reading, located, one, sentence)
        or _of_thing(reading, located, one, sentence)
        or _in_the_town(reading, located, one, sentence)
        or _before(reading, located, one, sentence)
    )


def is_of_a_land(one: Candidate) -> bool:
    """Whether a country's own do it, which is not where the story went on: "Norland's teachers ended a strike"."""
    owner = _OWNER.match(one.subject)
    return owner is not None and name_keys(owner[1]) in countries().keys() | states()


def _of_speakers(text: str, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    """Where those are who tell of it, or who are told, but for a city that news of elsewhere is told in."""
    found = _one(located(sentence))
    saying = [each for each in sentence.tellings if each.kind == "statement"]
    if one.kind != "content" and not located(sentence) and _is_there(one):
        return _of_officials(text, sentence)
    if one.kind != "content" or not found or not saying or is_of_the_world(found[0].name) or is_land(found[0].name):
        return ()
    inside = any(each.span.start <= found[0].start < one.span.start for each in saying)
    return tuple(place.name for place in found) if inside else ()


def _of_officials(text: str, sentence: Sentence) -> tuple[str, ...]:
    """The town whose own officials say so: "Two people died, the mayor of Kiru said"."""
    said = _SAID_BY.search(text, *sentence.span)
    town = str(said["of"] or said["own"]) if said else ""
    known = [fold_words(town)[0] not in NO_NAMES, not is_land(town), not is_of_the_world(town)] if town else [False]
    return (town,) if all(known) else ()


def _behind(reading: Reading, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    if not is_bodily(one):
        return ()
    behind = [each for each in reading.sentences if 0 < each.place - sentence.place <= 2]
    text = reading.article.text
    told = (each for each in behind if _HAPPENED.match(text, each.span.start))
    return next((tuple(place.name for place in found) for each in told if (found := _one(located(each)))), ())


def _of_thing(reading: Reading, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    """Where that is which a clause names as known: "the clinic", of "a clinic in Kiru"."""
    text = reading.article.text
    nouns = {found["noun"] for found in _THING.finditer(text, *one.span)}
    if not nouns or not (one.lemma in ON_SITE or nouns & {*fold_words(one.subject)}):
        return ()
    found = {
        place.name: None
        for each in reading.sentences
        if each.place < sentence.place
        for place in located(each)
        if re.search(rf"\b(?:{'|'.join(nouns)}) \Z", text[each.span.start : place.by])
    }
    return tuple(found) if len(found) == 1 else ()


def _in_the_town(reading: Reading, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    """The place that was named last, where it is what something is done in, or to: "seized the town", "fled there"."""
    text = reading.article.text
    verb = text.find(" ", one.span.start)
    found = _TOWN.search(text, verb, one.span.end)
    if found is None or (found["noun"] and one.lemma not in ON_SITE and not found["by"]):
        return ()
    inside = [place.name for place in located(sentence) if place.end < found.start()]
    if located(sentence):
        return tuple(inside[-1:]) if not found["noun"] else ()
    beside = [place.name for each in _paragraph_before(reading, sentence) for place in located(each)]
    earlier = [place.name for each in reading.sentences if each.place < sentence.place for place in located(each)]
    towns = {name for name in earlier if not is_land(name)}
    if not found["noun"]:
        return tuple(beside[:1])
    return tuple(towns) if len(towns) == 1 else tuple(name for name in beside[:1] if name in towns)


def _before(reading: Reading, located: Located, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
    """Where the sentences of the paragraph were before it, of one scene with it."""
    text = reading.article.text
    for each in _paragraph_before(reading, sentence):
        found = _one(located(each))
        if not located(each):
            continue
        court = bool(found) and bool(_JUDGES.search(text, found[0].by - 40, found[0].by))
        judged = court and one.lemma.partition(" ")[0] in JUDGED
        if found and found[0].name.endswith(" Court") and one.lemma.partition(" ")[0] not in JUDGED:
            return ()  # "is to appear at Kiru Crown Court. Police arrested him at home"
        if not found or is_land(found[0].name) or not (_is_there(one) or judged):
            return ()
        return tuple(place.name for place in found) if _is_of_one_scene(text, one, each, found[0]) else ()
    return ()


def _is_there(one: Candidate) -> bool:
    return is_of_here(one) or (is_bodily(one) and one.lemma not in OF_FIRMS)


def _paragraph_before(reading: Reading, sentence: Sentence) -> Iterator[Sentence]:
    for each in reversed(reading.sentences):
        if each.paragraph == sentence.paragraph and each.place < sentence.place:
            yield each


def _one(places: Sequence[Location]) -> tuple[Location, ...]:
    """The places of a sentence, where they are those of one phrase."""
    return tuple(places) if len({place.by for place in places}) == 1 else ()


def _is_of_one_scene(text: str, one: Candidate, other: Sentence, place: Location) -> bool:
    """Whether a sentence tells of the same days, and what was done in the place."""
    said = any(is_of_subject(place, each) for each in other.tellings if each.kind == "statement")
    if said or is_of_a_life(text, other, place):
        return False  # "Doctors at Brel Hospital said"
    leading = text[other.span.start : place.by]
    if _TRADED.search(leading):
        return False
    when, apart = edges(one.dated.edtf), _AHEAD if one.status == "planned" else _APART
    told = [each for time in other.times if time.type in ("DATE", "TIME") and (each := days(time.edtf))]
    return bool(when) and all(abs((when[0] - each[0]).days) <= apart for each in told if when)
