"""Setting: a read article goes in, with where its sentences say that something is; the town of its story comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.drafting.bodily import BODILY, JUDGED
from dateline.authoring.drafting.local import BOUND, LOCAL, OF_FIRMS
from dateline.authoring.drafting.placed import Location
from dateline.authoring.drafting.scene import Scene
from dateline.authoring.drafting.sites import VENUES
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import cities, gazetteer, states
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set

_LEAD = 2  # sentences, which tell where the news is
_OLD = 60  # days before an article
_NEAR = 4  # sentences, in which it tells where a ship went down
# What somebody was, and not what was done there: "She was born in Kiru"
_LIFE = word_set("be bear live grow study graduate work base own found raise marry educate come train settle")
_LANDS = {
    (word,) for word in ["county", "province", "state", "district", "region", "adriatic", "sea", "ocean", "river"]
}
_IN = re.compile(r"\b(?:in|at|near|outside) ([A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)?)(?= *$|[,:;.]| [a-z])")
_SET_IN = re.compile(
    r"(?:In|At) the (?:[\w-]+ ){0,4}(?:town|village|port|city|suburb|hamlet) of "
    r"(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\b"
)
_PAPER = re.compile(
    r"(?:The |THE )?(?P<town>[A-Z]\w+) (?:(?i:evening|daily|morning|weekly|sunday|and district|business) )?"
    r"(?i:post|echo|gazette|courier|news|herald|mail|argus|advertiser|observer|mercury|star|chronicle|times|journal"
    r"|sentinel|press)\b"
)
# "Edinburgh's tram", "in Cork", "Zurich police".
_HEADED = re.compile(
    r"\b(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)(?=[’']s [a-z]| (?:police|trams?|buses|bus|council|hospital|school|teachers)\b)"
)
_CIVIC = word_set("shoppers councillors council tram trams squat city metro pupils tenants landlord neighbourhood")
_OF_THE_WORLD = word_set(
    """summit minister ministers president envoy envoys conference championship tournament federation government
    rebels ceasefire truce treaty bank shares billion company firm takeover merger federal state national league"""
)
_HOSTS = frozenset(("geneva", "davos", "hague", "the hague", "strasbourg", "lausanne", "camp david", "dubai"))
# What papers are called by that is no town: "Highland Courier".
_REGIONS = word_set("highland lowland midland island border coast coastal central county valley city isle north south")
_COURT = re.compile(r"\b(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Crown|Magistrates[’']?|County|Sheriff) Court\b")
_BODIES_OF = "court|council|police|hospital|college|university|school|chamber|museum|airport|station|museum|city|town"
_AT_ONCE = word_set("when as while after before where")
_A_THING = re.compile(r"\b(?:a|an) (?:[\w-]+ )?\w+ \Z")
# Where somebody was only brought: "was flown to a hospital in Kiru".
_MOVED = re.compile(
    r"\b(?:flown|airlifted|taken|brought|rushed|transferred|moved|sent|driven|helicoptered|admitted|treated|returned)\b"
    r"[^,;]{0,40}\b(?:to|at) (?:an? |the )?(?:[a-z-]+ ){0,3}"
    r"(?:hospitals?|clinic|morgue|mortuary|prison|jail|shelters?) \Z"
)
_OFF = re.compile(r"[Oo]ff\b(?! [A-Z]\w+(?: [A-Z]\w+)?[’'])")  # not "tore the roof off Kiru's theatre"


def town_of(reading: Reading, scene: Scene, located: Callable[[Sentence], Sequence[Location]]) -> str:
    """The one town in which an article's story goes on; "" where it names none, or may go on in several.

    | what tells | an article |
    |---|---|
    | where it was written, named again in it | RIJEKA, March 14 (QW) - … The Rijeka court … |
    | where it was written, no capital and no city of the world | HARLAN FALLS, Ohio -- … |
    | the city of its headline or lead, of those who belong to one | Bus drivers in Cork walk out |
    | what its first sentence begins with | In the fishing port of Sund, nobody … |
    | the one town of its headline | Harrowby bus strike: talks end |
    | the paper that is called by it | HARROWBY EVENING POST … buses in Harrowby |
    | the one town of its first sentences | … brought buses in Harrowby to a standstill |

    An agency's office in a capital is not where the story is: of "NAIROBI (QW) - A dam burst in Kiru" it is Kiru.
    """
    article = reading.article
    inside: list[str] = _IN.findall(article.title)
    titled = [name for name in inside if is_spelt(name, article.text) and not _is_of_site(name, article.text)]
    if len(titled) == 1 and not (is_land(titled[0]) or is_of_the_world(titled[0]) or _is_body(reading, titled[0])):
        return titled[0]
    told = set_in(article.text[slice(*reading.sentences[0].span)])
    if told and not is_land(told):
        return told
    if city := _city_of(reading, scene, located):
        return city
    settled = [name for name in _located_in(article.text, reading.sentences, located) if not _is_body(reading, name)]
    lead = [name for name in _located_in(article.text, _news(reading), located) if name in settled]
    elsewhere = [name for name in _told_first(reading, located) if name != scene.city]
    if scene.city and not is_land(scene.city) and not elsewhere:
        again = len(re.findall(rf"\b{re.escape(scene.city)}\b", article.text, re.IGNORECASE)) > 1
        known = is_of_the_world(scene.city)
        ours = not known or _is_deed_there(reading.sentences[0])
        if ours and ((again and (not known or not lead or scene.city in lead)) or (not known and not lead)):
            return scene.city
    settled = [name for name in settled if not is_of_the_world(name) or _is_deed_there(reading.sentences[0])]
    lead = [name for name in lead if name in settled] if len(lead) == 1 else []
    if paper := court_of(reading) or _paper_of(reading):
        return paper
    for head in (fold(article.title), fold(article.publisher)):
        headed = [name for name in settled if is_spelt(fold(name), head)]
        if len(headed) == 1:
            return headed[0]
    return lead[0] if len(lead) == 1 else ""


def set_in(lead: str) -> str:
    """The town that a first sentence sets its story in: "In the fishing port of Kiru, nobody has seen a boat"."""
    told = _SET_IN.match(lead)
    return told["town"] if told else ""


def _is_of_site(name: str, text: str) -> bool:
    """Whether a headline shortens the name of a hospital or a school: "St Aidan's", of St Aidan's Hospital."""
    behind = re.search(rf"\b{re.escape(name)} (?P<what>[A-Z][a-z]+)", text)
    return name.endswith(("’s", "'s")) and behind is not None and behind["what"].lower() in VENUES


def _city_of(reading: Reading, scene: Scene, located: Callable[[Sentence], Sequence[Location]]) -> str:
    """The city of the world where a story of its own people is set, and not talks or what the world comes for."""
    title, first = reading.article.title, reading.sentences[0]
    lead = reading.article.text[first.span.start : first.span.end]
    told = {*fold_words(title), *fold_words(lead)}
    if (LOCAL | BOUND | _CIVIC).isdisjoint(told) or not _OF_THE_WORLD.isdisjoint(told):
        return ""
    if any(one.actor_kind == "government" and not one.common for one in first.mentions):
        return ""
    headed = [found["name"] for found in _HEADED.finditer(title)]
    named = {name for name in (*headed, *(place.name for place in located(first))) if name_keys(name) in cities()}
    named = {name for name in named if fold(name) not in _HOSTS}
    return named.pop() if len(named) == 1 and (not scene.city or scene.city in named) else ""


def _paper_of(reading: Reading) -> str:
    """The town that a paper is called by, and a body of its own: "Sund Evening Post", of the Sund Crown Court."""
    paper = _PAPER.match(reading.article.publisher)
    if (
        paper is None
        or paper["town"].lower().endswith(("shire", "lands", "ern"))
        or paper["town"].lower() in _REGIONS
        or fold(paper["town"]) in NO_NAMES
        or is_land(paper["town"])
        or is_of_the_world(paper["town"])
    ):
        return ""
    town: str = paper["town"]
    own = rf"\b{re.escape(town)} (?:[A-Z][a-z]+ )?(?:{_BODIES_OF})\b"
    return town.title() if re.search(own, reading.article.text, re.IGNORECASE) else ""


def court_of(reading: Reading) -> str:
    """The town of the court that an article's news is of: "was sentenced at Leeds Crown Court"."""
    court = _COURT.search(reading.article.text) if _is_deed_there(reading.sentences[0]) else None
    return str(court["town"]) if court and not is_land(court["town"]) else ""


def wreck_of(reading: Reading, located: Callable[[Sentence], Sequence[Location]]) -> str:
    """Where a ship went down, or was lost, by the beginning of an article: "off Masuda island"; or ""."""
    text = reading.article.text
    off = [place.name for each in reading.sentences[:_NEAR] for place in located(each) if _OFF.match(text, place.by)]
    return off[0] if len(set(off)) == 1 and not is_land(off[0]) else ""


def is_of_a_life(text: str, sentence: Sentence, place: Location) -> bool:
    """Whether it tells of what was in a place long ago, or always, or of who was brought to it: "was born in Kiru"."""
    holding = [each for each in sentence.tellings if each.span.start <= place.by]
    telling = max(holding, key=lambda each: each.span.start, default=None)
    owning = telling is not None and telling.kind == "aside" and telling.opener not in _AT_ONCE
    if _MOVED.search(text, sentence.span.start, place.by):
        return True
    if owning and _A_THING.search(text, sentence.span.start, place.by):
        return True  # "who bought a villa in Kiru"
    return telling is None or telling.group.lemma in _LIFE or telling.group.tense == "pluperfect"


def is_land(name: str) -> bool:
    """Whether a name is a country's, a state's, a region's or a sea's."""
    keys = name_keys(name)
    country = countries().get(keys)
    if keys in states() or (country is not None and country.by != "capital"):
        return True
    return (keys in gazetteer() and keys not in cities()) or keys[-1:] in _LANDS


def _told_first(reading: Reading, located: Callable[[Sentence], Sequence[Location]]) -> list[str]:
    """The towns in which that is done which the first sentence tells of by itself: "SUND - A ship sank off Brel"."""
    first = reading.sentences[:1]
    told = [each.span for sentence in first for each in sentence.tellings if each.kind == "main"]
    besides = [each.span for sentence in first for each in sentence.tellings if each.kind != "main"]

    def done(sentence: Sentence) -> Sequence[Location]:
        inside = [one for one in located(sentence) if any(span.start <= one.by < span.end for span in told)]
        return [one for one in inside if not any(span.start <= one.by < span.end for span in besides)]

    return _located_in(reading.article.text, first, done)


def _news(reading: Reading) -> list[Sentence]:
    """The first sentences of an article, but those that are dated long before it."""
    day = days(reading.article.published)
    first = reading.sentences[:_LEAD]
    told = {
        each.place: [when for time in each.times if time.type == "DATE" and (when := days(time.edtf))] for each in first
    }
    return [each for each in first if not (day and told[each.place] and _is_old(told[each.place], day[0]))]


def _is_old(told: Sequence[tuple[date, date]], day: date) -> bool:
    return all((day - when[1]).days > _OLD for when in told)


def _located_in(
    text: str, sentences: Sequence[Sentence], located: Callable[[Sentence], Sequence[Location]]
) -> list[str]:
    found = (
        place.name for sentence in sentences for place in located(sentence) if not is_of_a_life(text, sentence, place)
    )
    return list(dict.fromkeys(name for name in found if not is_land(name) and not is_site(name)))


def _is_body(reading: Reading, name: str) -> bool:
    """Whether a name is that of a firm or of a state in the article: "Nordal", of Nordal Cells."""
    for sentence in reading.sentences:
        for one in sentence.mentions:
            spelt = reading.article.text[one.start : one.end]
            if one.kind == "actor" and spelt == name and one.role != "where":
                return True
    return False


def is_site(name: str) -> bool:
    """Whether a name is a bridge's or a court's: "Dren bridge"."""
    return len(name_keys(name)) > 1 and not VENUES.isdisjoint(name_keys(name)[-1:])


def is_of_the_world(name: str) -> bool:
    """Whether it is a capital or a city that news of elsewhere is written in, and talks of others are held in."""
    country = countries().get(name_keys(name))
    return name_keys(name) in cities() or (country is not None and country.by == "capital")


def _is_deed_there(first: Sentence) -> bool:
    """Whether an article begins with a deed of bodies or of a court, which is where the city is, unlike a treaty."""
    told = next((each.group.lemma.partition(" ")[0] for each in first.tellings if each.kind in ("main", "content")), "")
    return told in BODILY | JUDGED and told not in OF_FIRMS
