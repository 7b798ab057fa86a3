"""Papers: a name goes in; whether papers, stations and agencies are called so comes out, by tables of their words."""

from __future__ import annotations

import re

from dateline.authoring.language.word_sets import word_set

# The last word of a paper's name, a station's or an agency's; or the first, before "of".
_HOUSES = word_set(
    """advertiser agency argus broadcasting bulletin chronicle clarion courier dispatch examiner express gazette gleaner
    guardian herald independent inquirer enquirer intelligencer journal ledger mercury messenger mirror monitor news
    newspaper newspapers newswire observer post press radio reporter sentinel standard star sun telegraph television
    times tribune wire"""
)
# These too, but only beside a day, behind a by-line or "The": alone on a line they may be anything.
_BESIDE = word_set(
    """agency banner beacon citizen daily echo enterprise globe leader mail packet post record recorder reporter review
    spectator star sun today tv voice weekly world briefing digest newsletter service services online network media"""
)
# And these behind "The" only there as well: "The Stone Age" is a headline.
_ONLY_BESIDE = word_set(
    "advocate age blog democrat letter live magazine monthly pioneer quarterly register republic statesman"
)
_FIRST = word_set("radio agence agencia agenzia canal channel television télévision tv")  # Radio Ellery
# Papers of other languages have one of these: El Heraldo de Salinas, Quay Courant.
_FOREIGN = word_set(
    """heraldo diario noticias periódico prensa gaceta correo jornal correio folha diário gazzetta corriere giornale
    messaggero zeitung tageszeitung nachrichten anzeiger rundschau kurier courant krant dagblad nieuwsblad tidende
    gazeta gazeti dziennik kurir vesti izvestia pravda novosti shimbun ilbo sanomat monde figaro dépêche"""
)
_FOREIGN_ENDS = (
    *("krant", "courant", "dagblad", "posten", "bladet", "tidende", "tidningen"),
    *("zeitung", "tagblatt", "tageblatt", "anzeiger", "rundschau", "kurier"),
)
_KNOWN = frozenset(
    """bbc, cnn, npr, pbs, itv, itn, stv, lbc, nhk, nhk world, nhk world-japan, abc, cbc, cbs, nbc, rnz, rfi, rte, rté,
    reuters, ap, afp, upi, dpa, dw, efe, ansa, pti, ani, ians, aap, ntb, tass, kyodo, xinhua, interfax, yonhap, bernama,
    anadolu, anadolu agency, ukrinform, voa, voice of america, rfe/rl, radio free europe/radio liberty, radio free asia,
    associated press, press association, agence france-presse, united press international, bloomberg, politico, axios,
    al jazeera, al arabiya, deutsche welle, euronews, france 24, trt world, cgtn, press tv, channel 4, propublica,
    economist, financial times, le monde, le figaro, libération, el país, el mundo, el universal, la nación, clarín,
    der spiegel, die zeit, der standard, la stampa, la repubblica, corriere della sera, o globo, folha de s.paulo,
    newsweek, huffpost, hindu, haaretz, semafor, sky news, usa today, gb news, buzzfeed news, business insider,
    marketwatch, techcrunch, ars technica, new scientist, new yorker, atlantic, intercept, conversation,
    nikkei asia, new humanitarian, bellingcat, reliefweb, mongabay, carbon brief, rappler, daily maverick, news24,
    allafrica, balkan insight, meduza, thejournal.ie, fox news, msnbc, c-span""".replace("\n    ", " ").split(", ")
)
_SECTIONS = word_set(
    """breaking world local top latest more business national sport sports politics political uk us international press
    regional health science technology money opinion live good bad fake video photo staff news crime courts general"""
)
_OTHER_SECTIONS = word_set(
    """africa americas arts asia climate companies culture economy education elections environment europe home law
    lifestyle markets metro nation state states weather jobs puzzles podcasts obituaries classifieds comment features
    subscribe search menu the and of"""
)
JOINING = ("of", "and", "the", "on", "for", "&")
_FOREIGN_JOINING = ("de", "del", "della", "di", "do", "da", "des", "du", "la", "van", "von")
_NO_PART = ("photo", "file", "image", "video", "staff")

# What a paper says of itself below its name: "Serving the coast since 1871", "News provider of the year".
_MOTTO = re.compile(
    r"(?:(?:serving|informing|reporting|covering|published|printed|independent|trusted|proudly|daily|weekly)\b.* )?"
    r"(?:since|est(?:ablished|d)?\.?(?: in)?|founded(?: in)?) \d{4}"
    r"|(?:proudly |faithfully )?serving (?:the|our|your|all of|greater) .*"
    r"|the voice of (?:\w+ ?){1,4}|your (?:\w+ ){0,4}(?:news(?:paper)?|paper|source|voice|community)"
    r"|(?:\w+ ){0,2}(?:news provider|newspaper|website|paper|broadcaster|publication) of the year(?: \d{4})?"
    r"|all the news (?:that|you) .*|news you can .*|democracy dies in darkness"
    r"|(?:independent|trusted|fearless|impartial|local|award-winning)(?:,? (?:and )?\w+){0,3} (?:news|journalism)",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"(?:vol(?:ume)?|no|nr|issue|number)\.? ?\d+\b.*|(?:\w+ ){0,4}edition(?: ?- ?\w+)?", re.IGNORECASE)


def is_known(name: str) -> bool:
    """Whether it is the name of a house that the table has, with or without its article."""
    return name.lower().removeprefix("the ") in _KNOWN


def is_house(name: str, *, sure: bool) -> bool:
    """Whether it is what papers, stations and agencies are called; `sure` where it stands as their names do."""
    if is_known(name):
        return True
    words = name.split()
    joining = (*JOINING, *_FOREIGN_JOINING)
    if not 0 < len(words) <= 6 or not all(word[0].isupper() or word in joining for word in words):
        return False
    low = [word.lower().strip(".") for word in words]
    if any(word.endswith(_FOREIGN_ENDS) or (word in _FOREIGN and len(low) > 1) for word in low):
        return sure or len(low) > 1
    the = low[0] == "the"
    houses = _HOUSES | (_BESIDE if sure or the else frozenset()) | (_ONLY_BESIDE if sure else frozenset())
    first, last = low[the] if the < len(low) else "", low[-1].rpartition("-")[2]
    if sure and the < len(words) <= 3 and words[the].isupper() and is_known(words[the]) and low[-1] not in _NO_PART:
        return True  # BBC Monitoring
    if not sure and "The" in words[1:]:
        return False  # Minister Sues The Evening Post
    joined = low[the + 1 : the + 2]
    of = joined == ["of"] or (sure and joined == ["on"])  # the Mail on Sunday
    named = last in houses or (sure and first in _FIRST) or (of and first in houses)
    return len(low) > 1 and named and (the or low[0] not in _SECTIONS or low[0] in ("uk", "us", "international"))


def is_section(line: str) -> bool:
    """Whether a line has no other words than those of a paper's sections: "NATIONAL / ELECTIONS"."""
    return set(re.findall(r"[\w’'.-]+", line.lower())) <= _SECTIONS | _OTHER_SECTIONS


def is_motto(line: str) -> bool:
    """Whether a line is what a paper has below its name: what it says of itself, or the number of an issue."""
    return bool(_MOTTO.fullmatch(line) or _ISSUE.fullmatch(line))
