"""Native: what may become a draft goes in; whether it was in the town, or the country, of its story comes out.

| a story | what is told in it | where |
|---|---|---|
| Norland's coalition falls | The Farmers' League walked out in March | Norland |
| | Germany recalled its ambassador; bond yields rose | nobody says |
| KIRU -- The salt pans stand idle | Production stopped in May; a British firm sank the first wells | Kiru |
| | The mining ministry cut its grant; the company was sold | nobody says |
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.deeds.calamities import is_calamity
from dateline.authoring.drafting.bodily import JUDGED
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.local import BOUND, is_of_here
from dateline.authoring.drafting.scene import A_LAND, SUCH, Scene
from dateline.authoring.drafting.setting import is_of_the_world, set_in
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import states
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set

_OLD = 60  # days before an article
# What a headline or a lead of a country's politics is of.
_POLITICS = word_set(
    """parliament government president presidential premier election elections vote votes voters coalition cabinet junta
    army soldiers rebels rebel ceasefire truce war coup constitution constitutional supreme currency inflation
    opposition lawmakers deputies congress senate referendum minister ministry ministers rates peace power
    situation armistice uprising regulator mps central parliamentary landslide rule political king queen kingdom
    monarchy protests protesters unrest riots independence crisis revolt rebellion martial voted"""
)
# Who and what is of no one country, or of another one.
_ABROAD = word_set(
    """eu european europe un imf nato international foreign western global donors investors analysts economists
    traders markets shares share stocks bonds bond yields futures envoys envoy mediators mediator ambassador ambassadors
    allies diplomats union security exiles exile oil prices talks negotiations negotiators delegation delegations summit
    airline lender firm company fund report reports rating ratings investor federal both sides neighbours
    neighbors peacekeepers"""
)
_PARTIES = word_set(
    """party front league alliance union unions forum movement coalition bloc commission court council assembly board
    police army senate congress parliament ministry government bank labour labor liberals socialists democrats
    conservatives liberal social democratic greens brigades militia programme cross crescent relief"""
)
# Who a town does not have to itself.
_FAR = word_set(
    """national nationwide appeal appeals european federal ministry minister ministers government parliament president
    senate congress supreme constitutional commission un eu nato army navy state statewide governor legislature
    lawmakers senator secretary futures stocks bonds index currency bill law treasury regulator shares share stock
    profits profit investors analysts
    shareholders lenders prices yields attorney department premier chancellor ombudsman watchdog county case lawsuit
    maritime troops soldiers forces league federation association tribunal"""
)
_WARNS = re.compile(r"\bissue[sd]? (?:an? |its )?(?:[a-z]+ ){0,2}(?:warning|alert|statement|forecast|denial)s?\b")
_TOGETHER = re.compile(
    r"\bjoin(?:s|ed|ing)? (?:in )?(?:the|a|an|their) (?:[a-z]+ )?"
    r"(?:strike|stoppage|walkout|march|marches|protests?|rally|rallies|boycott|demonstrations?|blockade|search|sit-in)\b"
)
_GOES = word_set(
    """go fly travel move leave flee return emigrate visit tour join study graduate live grow bear marry train
    settle attend enlist serve drive head sail write tell meet phone know think want hope expect send dispatch decline
    express announce say comment telephone congratulate praise thank urge condemn"""
)
_POLICES = word_set("police prosecutors customs detectives authorities")
_OWN = word_set("city town village borough municipal parish")  # "the city commission" is of the town
# What firms do, and what markets do.
_TRADES = word_set("buy acquire merge sell post list float price trade")
_MOVES = re.compile(
    r"\b(?:rise|rose|fall|fell|drop|climb|slip|slid|dip|weaken|plunge)\w* .*(?:\d|\b(?:low|high|record|against)\b)"
)
_EARNS = word_set("file report found form own rate privatise privatize raise borrow invest earn insure carry")
_EVERYWHERE = re.compile(
    r"\b(?:nationwide|statewide|across the (?:country|state|world|region|border)|abroad|overseas"
    r"|at (?:all|both|each|every|several|most)\b|(?:all|both) (?:of )?(?:its|their)\b"
    r"|(?:leave|leaves|left|leaving|flee|fled|enter(?:ed|s)?|quit) the country"
    r"|there(?! (?:is|are|was|were)\b))\b"
)
_HERE = re.compile(r"\b(?:the|in this|the same) (?:town|city|village|borough|island|harbou?r|port|district)\b|\bhere\b")
# "Last barrier to Dren Dam falls", though it is told from Kiru.
_SITED = re.compile(r"[A-Z][\w’'-]+ (?i:dam|mine|bay|lake|river|valley|island|quarry|reservoir|glacier)\b")
_IN = re.compile(r"\b(?:in|at|near|outside) ([A-Z][\w’'-]+)")
_REPORT = re.compile(
    r"[A-Z][\w’' -]+: .*\b(?:situation (?:report|update)|sitrep|flash update|humanitarian|floods|drought|cholera)\b",
    re.IGNORECASE,
)
# What a country has, and a town does not: "Norland's constitutional court", "the central bank of Norland".
_BODY = r"(?:central bank|government|parliament|president|army|republic|(?:military )?rulers|junta|king|people)"
_STATE = (
    r"(?:[a-z]+ ){0,3}(?i:parliament|government|president|prime minister|premier|central bank|army|assembly|ceasefire|"
    r"(?:supreme|constitutional) court|congress|elections?|junta|opposition|lawmakers|constitution|civil war|coalition|"
    r"regulator|truce|economy|currency|capital)\b"
)
_THE_CITY = re.compile(r"\b(?:the|The) city\b|\b[Cc]ity-cent")
_WATERS = word_set("loch lough lake river bay sound")
_OWNING = re.compile(r"[’']s?(?= )")
_HOMES = re.compile(r"\btheir (?:own )?homes?\b")
# What may be a place that nothing else tells of: "reached Kiru", "the bridge at Ouadi Nara".
_UNTOLD = re.compile(
    r"\b(?:to|at|from|near|into|down|through|over|(?:reach|enter)(?:ed|es|ing)?) "
    r"(?P<name>[A-Z][a-z]{2,})(?=[,.;]| [a-z]|$)"
)
_ON_THE_SPOT = re.compile(
    r"\b(?:visit|tour|inspect)(?:s|ed)? the (?:site|scene|town|village|wreck|area|victims|ruins)\b"
)
_HOUSES = word_set("senate congress parliament legislature appeal appeals bill profit profits")


def nation_of(reading: Reading, scene: Scene) -> str:
    """The country of whose politics an article tells, or the land that it reports on; "" of firms, a mishap, a town."""
    home = scene.home
    if not home or name_keys(home) in states() or name_keys(home)[-1:] == ("county",):
        return ""
    article = reading.article
    if is_report(article.title):
        return home
    lead = _lead(reading)
    name, said = re.escape(home), f"{article.title} {lead}"
    called = rf"\b{name}(?:,| is) an? {SUCH}{A_LAND}\b"
    throughout = len({*_words(said)} & _POLITICS) > 1 or re.search(rf"\b(?:across|throughout) {name}\b", article.title)
    if not _is_in(home, said) or not (throughout or re.search(called, lead)):
        return ""
    governed = rf"\b{name}(?:[’']s?)? {_STATE}|\b(?:{_BODY}|{A_LAND}) of {name}\b|\bthe {SUCH}{A_LAND}\b|{called}"
    ruled = home.endswith(" Republic") or re.search(governed, f"{article.title}\n{article.text}")
    return home if ruled else ""


def seat_of(reading: Reading, scene: Scene, town: str, lone: bool) -> str:
    """The town that an article's story is set in throughout, by its dateline, headline or paper; "" for none.

    `lone` says that the article names no other.
    Where a court sits is not where that was done of which it judges, unless the headline or the lead names it too.
    """
    if not town:
        return ""
    title, text, first, lead = reading.article.title, reading.article.text, reading.sentences[0], _lead(reading)
    titled, led = _is_in(town, title), _is_in(town, lead)
    told = next((each.group.lemma.partition(" ")[0] for each in first.tellings if each.kind in ("main", "content")), "")
    if told in JUDGED and not titled and not led:
        return ""
    off = re.search(rf"\boff {re.escape(town)}\b", title)
    several = len({*_IN.findall(title)}) > 1  # "Handshake in Kiru, gunfire in Sund"
    sited = any(not _is_in(town, found[0]) for found in _SITED.finditer(title))
    bureau = titled and is_of_the_world(scene.city)  # "LIMA (QW) -", of what was done at Kiru
    if several or off or sited or (scene.city and scene.city != town and not bureau):
        return ""
    often = set_in(lead) == town or (lone and (lead.startswith("In ") or text.count(town) > 1))
    own = re.search(rf"\b(?:in|at|near|to|from) {re.escape(town)}\b", text) and _is_in(town, reading.article.publisher)
    set_there = titled or scene.city == town or own or often or (led and _THE_CITY.search(text))
    return town if set_there else ""


def is_report(title: str) -> bool:
    """Whether a headline is that of a report on a land: "Norland: Floods - Situation Report No. 3"."""
    return _REPORT.match(title) is not None


def is_water(name: str) -> bool:
    """Whether a story is set on a lake or the like, which has no council: "Loch Varrich"."""
    return not _WATERS.isdisjoint(name_keys(name))


def is_of_nation(reading: Reading, one: Candidate, sentence: Sentence, nation: str) -> bool:
    """Whether what an article of a country's politics tells was done in it, by its own: "The opposition split"."""
    text = reading.article.text[one.span.start : one.span.end]
    inside = [each for each in sentence.mentions if one.span.start <= each.start < one.span.end]
    if goes(one, text) or _trades(one, text) or _is_elsewhere(reading, inside, nation, text):
        return False
    doing = {*_words(one.subject)} or {*_words(one.title)[:4]}
    if {"world", "bank"} <= doing or not _ABROAD.isdisjoint(doing) or is_of_others(one, nation):
        return False
    acting = [each for each in one.mentions if each.kind == "actor" and _does(each, one)]
    return all(_is_own(reading, each, nation) for each in acting)


def is_of_seat(reading: Reading, one: Candidate, sentence: Sentence, seat: str) -> bool:
    """Whether what an article that is set in a town tells was done there, then or ever: "The first wells were sunk"."""
    text = reading.article.text[one.span.start : one.span.end]
    if _is_elsewhere(reading, sentence.mentions, seat, text) or is_of_others(one, ""):
        return False
    if _ON_THE_SPOT.search(text):
        return True
    if goes(one, text) or _trades(one, text) or (_verb(one) in _EARNS and not is_of_here(one)):
        return False
    acting = [each for each in one.mentions if _does(each, one)]
    called = " ".join(each.position for each in acting)
    doing = {*_words(one.subject), *_words(one.title)[:4], *_words(text)[:4], *_words(called)}
    if is_water(seat) and not BOUND.isdisjoint(doing):
        return False
    far = not _FAR.isdisjoint(doing) and _OWN.isdisjoint(doing)
    if far or not _HOUSES.isdisjoint(_words(f"{one.title} {text}")):
        return False
    when, published = days(one.dated.edtf), days(reading.article.published)
    old = bool(when and published and (published[0] - when[1]).days > _OLD)
    mishap = any(map(is_calamity, _words(one.subject))) or _verb(one) in ("die", "kill")
    return not (old and mishap and not _HERE.search(text))


def is_of_others(one: Candidate, home: str) -> bool:
    """Whether another country does something, or what is of it: "Poland's central bank", "a Czech minister"."""
    for each in one.mentions:
        if each.actor_kind == "government" and each.role == "acts" and not each.common and not _is_of(each.name, home):
            return True
    words = _words(one.subject)
    lands = [countries().get((word,)) for word in words]
    governs = bool(home) or not _FAR.isdisjoint(words)  # "a British firm" may have its mine here
    return (governs and any(land and not _is_of(land.name, home) for land in lands)) or is_of_foreign_police(one, home)


def is_of_foreign_police(one: Candidate, home: str) -> bool:
    """Whether another country's police do it: "Swiss police seized the painting"."""
    words = _words(one.subject)
    land = countries().get((words[0],)) if len(words) > 1 and words[1] in _POLICES else None
    return land is not None and not _is_of(land.name, home)


def _verb(one: Candidate) -> str:
    return one.lemma.partition(" ")[0]


def _does(mention: Mention, one: Candidate) -> bool:
    """Whether it is somebody who does it, by the clause or by its title."""
    return _is_in(mention.name, one.subject) or one.title.removeprefix("The ").startswith(mention.name)


def goes(one: Candidate, text: str) -> bool:
    """Whether it is only said, or somebody goes elsewhere, or has lived: "joined the firm", "flew to Kiru"."""
    if one.kind == "statement" or _WARNS.search(text):
        return True
    return _verb(one) in _GOES and not _HOMES.search(text) and not _TOGETHER.search(text)


def _trades(one: Candidate, text: str) -> bool:
    return _verb(one) in _TRADES or _MOVES.search(text) is not None


def _is_elsewhere(reading: Reading, mentions: Sequence[Mention], home: str, text: str) -> bool:
    """Whether another place is among those named, or may do so, and which one is meant is not told by itself."""
    places = [each.name for each in mentions if each.kind == "place"]
    if _EVERYWHERE.search(text) or not all(_is_of(name, home) for name in places):
        return True
    people = [each.name for each in _mentions(reading) if each.actor_kind == "person"]
    named = [each.name for each in _mentions(reading) if " " not in each.name]
    known = {word for name in (*people, *named, home) for word in fold_words(name)}
    return any(fold(found["name"]) not in known | NO_NAMES for found in _UNTOLD.finditer(text))


def _is_of(name: str, home: str) -> bool:
    """Whether a name is that of the place, or what is of it: "Norlandic"."""
    ours, country = fold(home), countries().get(name_keys(name))
    return (bool(ours) and fold(name).startswith(ours)) or (country is not None and fold(country.name) == ours)


def _is_own(reading: Reading, mention: Mention, nation: str) -> bool:
    """Whether somebody is of the country that is told of: no firm, and nobody whom the text gives to another."""
    if mention.actor_kind == "government" or mention.common:
        return mention.common or _is_of(mention.name, nation)
    if mention.actor_kind != "person":
        return not _PARTIES.isdisjoint(_words(mention.name))
    for each in _mentions(reading):
        if each.name == mention.name:
            before = reading.article.text[max(0, each.start - 60) : each.start].rpartition(". ")[2]
            lands = [countries().get((word,)) for word in _words(before)]
            return all(_is_of(land.name, nation) for land in lands if land)
    return True


def _lead(reading: Reading) -> str:
    return reading.article.text[slice(*reading.sentences[0].span)] if reading.sentences else ""


def _is_in(name: str, text: str) -> bool:
    return is_spelt(name.casefold(), text.casefold())


def _words(text: str) -> list[str]:
    """The words of a text, folded, without what says that they own something: "the army's"."""
    return fold_words(_OWNING.sub("", text))


def _mentions(reading: Reading) -> list[Mention]:
    return [one for each in reading.sentences for one in each.mentions]
