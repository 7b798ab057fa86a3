"""Parties: who says something goes in, and of whom what; whether it is one side's word comes out."""

from __future__ import annotations

import re

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.name_words import fold_name
from dateline.authoring.language.word_sets import word_set

# Who speaks for one side: what such a one says of others is a claim.
_ACCUSERS = re.compile(
    r"\b(?:prosecut\w+|plaintiffs?|accusers?|complain\w+|lawsuits?|suit|indictment|affidavit|critics?|opponents?|rivals?"
    r"|(?:human )?rights (?:group|organi[sz]ation|monitor)s?|Amnesty International|Human Rights Watch"
    r"|activists|campaigners|detractors|enem(?:y|ies)|rebels|some|sources?|rumou?rs?|speculation|posts?|tabloids?"
    r"|(?:court|legal) (?:papers?|documents?|filings?|records?)|petition|charge sheet|deposition)\b",
    re.IGNORECASE,
)
_LAWYERS = re.compile(
    r"\b(?:lawyers?|attorneys?(?!.general)|solicitors?|barristers?|counsel|legal team)\b", re.IGNORECASE
)
_SIDES = re.compile(
    r"\b(?:famil(?:y|ies)|relatives|grandmother|grandfather|aunt|uncle|cousin|widow(?:er)?|husband|wife|mother|father|parents|brothers?|sisters?|sons?|daughters?"
    r"|friends?|neighbou?rs|campaign|\w+['’]s? union|(?-i:unions?|guild)|opposition|residents|villagers"
    r"|locals|witness(?:es)?|survivors?|passengers?|inmates|prisoners|detainees|tenants|protesters|supporters|agent|publicist"
    r"|cellmates?|colleagues?|campaigners?|residents?|villagers?|(?<!rescue )(?<!health )(?<!aid )(?<!relief )workers?"
    r"|former (?:[a-z]+ ){0,2}(?:partner|manager|aide|deput(?:y|ies)|contractor|soldier|guard|employees?)"
    r"|defence(?= (?:said|says|team))|defense(?= (?:said|says|team)))\b",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:army|military|militants?|militia|armed forces|front|junta|navy|air force|troops|commanders?)\b",
    re.IGNORECASE,
)
# What is told of with these is told by one side of a war, unless by those who count the dead or keep the order.
_ARMS = re.compile(
    r"\b(?:shell(?:s|ed|ing)?|drones?|missiles?|rockets?|air ?strikes?|artillery|mortars?|warplanes?|gunships?)\b"
)
_AT_WAR = re.compile(
    r"\b(?:soldiers?|troops|guards?|forces|army|navy|military|militia|fighters|insurgents|villages?|towns?|civilians?|front"
    r"|border|checkpoints?|barracks|outposts?|positions|ammunition|air defen[cs]es?|fuel depot|apartments?|flats"
    r"|schools?)\b"
)
_NEUTRAL = re.compile(
    r"\b(?:police|fire(?:fighters| service| officials| brigade)|coast ?guard"
    r"|(?:rescue|health|emergency|aid|ambulance)(?: [a-z]+)?|rescuers|United Nations|UN|U\.N\.|Red Cross|Red Crescent"
    r"|monitors|observers|inquiry|company|firm|operator|airline)\b",
    re.IGNORECASE,
)
# Whom somebody tells what they are to judge.
_INQUIRERS = re.compile(
    r"(?:the |a |an )?(?:[\w-]+ )?(?:police|detectives?|investigators?|court|tribunal|jury|jurors|inquest|inquiry"
    r"|task force|hearing|judges?|magistrates?|prosecutors?|commission|inspectors)\b"
)
# "…, a figure the ministry disputes", "…, which the firm denies".
DISPUTED = re.compile(
    r", (?:which|an? (?:figure|number|toll|count|estimate|claim|account|version|charge|accusation|allegation|assertion)"
    r"(?: that| which)?) [^,;]{3,50} (?:disput|den[yi]|reject|dismiss|contest|refut|question)[a-z]*"
    r"(?: as [a-z]+)?(?=[.,;]|\Z)"
)
_PAPERS = re.compile(r"\b(?:(?:court|legal) (?:papers?|documents?|filings?|records?)|petition|charge sheet)\b")
_OWN = re.compile(r"(?:it|he|she|they|we|its|his|her|their|the (?:union|campaign|family|party))\b", re.IGNORECASE)
_WHOSE = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_WHOM = re.compile(r"(?:him|her|them)\b")
_PRONOUN = re.compile(r"(?:it|he|she|they|we)\Z", re.IGNORECASE)
_ONE_WORD = re.compile(
    r"\b[Aa]ccording to (?:(?:Mr|Mrs|Ms|Miss)\b|(?:[\w-]+ ){0,2}(?:testimony|evidence|accounts?|allegations"
    r"|programme|program|documentary|broadcaster|newspaper|magazine|paper|website|book|biography|diar(?:y|ies)|recording)\b)"
    r"|\b(?:[Ii]nvestigators?|[Pp]olice|[Dd]etectives|[Oo]fficials|[Dd]octors|[Ss]cientists|[Ee]xperts|[Aa]uthorities"
    r"|[Rr]esearchers|[Pp]rosecutors) (?:now |also )?(?:believe|suspect|think)\b"
)
_ON_RECORD = word_set("file appeal plead petition sue ask withdraw lodge submit request resign apologize apologise")
_OF_OFFICE = word_set("arrest charge indict detain search seize convict sentence release extradite question summon")
_LIVES = word_set(
    """die bury marry wed divorce retire leave bear take collapse recover suffer survive undergo fall wake disappear
    vanish hospitalise hospitalize discharge"""
)
_PUBLIC = word_set(
    """president premier minister chancellor governor mayor king queen prince princess emir sultan pope archbishop judge
    justice commissioner secretary senator congressman congresswoman ambassador envoy general admiral colonel marshal
    sheriff chief constable superintendent inspector commander spokesman spokeswoman spokesperson coroner ombudsman"""
)
_IN_BATTLE = word_set(
    """kill fire shoot shell attack strike hit bomb destroy repel repulse down capture seize recapture retake
    liberate advance neutralize neutralise eliminate foil intercept"""
)


# What a firm tells of itself where it has something to answer for.
_DEFENDS = word_set(
    "tell warn inform alert notify comply check inspect act respond cooperate maintain repair train obey"
)
_FIRMS = re.compile(
    r"\b(?:company|firm|airline|operator|manufacturer|maker|carmaker|bank|chain|contractor|landlord|owners?|utility)\b",
    re.IGNORECASE,
)


def is_one_word(sentence: str, subject: str) -> bool:
    """Whether a sentence tells what one says or believes of another: "According to Ms Lee, they had agreed"."""
    return bool(_ONE_WORD.search(sentence)) and not is_pronoun(subject)


def is_of_war(speaker: str, told: str, lemma: str) -> bool:
    """Whether a side of a war tells of it: "Norland said two of its soldiers died when a drone hit a checkpoint"."""
    fought = lemma in _IN_BATTLE or lemma in ("die", "injure", "wound")
    return fought and bool(_ARMS.search(told) and _AT_WAR.search(told)) and not _NEUTRAL.search(speaker)


def is_of_another_state(speaker: str, subject: str) -> bool:
    """Whether one country tells what another has done: "Peru has moved troops to the border, Chile says"."""
    two = [countries().get((fold_name(one.strip()),)) for one in (speaker, subject)]
    return all(two) and len({one.code for one in two if one}) == len(two)


def is_testimony(told: str, lemma: str, *, passive: bool) -> bool:
    """Whether it is told to those who are to judge it: "told detectives that the mayor had paid him"; no arrest is."""
    return bool(_INQUIRERS.match(told)) and not (passive and lemma in _OF_OFFICE)


def is_done_to_speaker(subject: str, behind: str, *, passive: bool) -> bool:
    """Whether what is said is what another did to who says it: "a clerk had offered her money", "his car was burned".

    `subject` is who or what is told of, `behind` what stands behind the verb.
    """
    if passive:
        return _WHOSE.match(subject) is not None
    return not _OWN.match(subject) and _WHOM.match(behind) is not None


def is_in_office(position: str) -> bool:
    """Whether somebody of this position speaks for the public, and is taken at their word: a mayor, no driver."""
    return not _PUBLIC.isdisjoint(re.findall(r"[a-z]+", position.lower()))


def is_pronoun(subject: str) -> bool:
    """Whether who is told of is only "he" or "they": perhaps who says so."""
    return bool(_PRONOUN.match(subject))


def is_partisan(speaker: str, subject: str, lemma: str, *, passive: bool, by: bool) -> bool:
    """Whether who speaks speaks for one side, and not of what that side itself has done.

    `subject` is who or what is told of, `lemma` what was done; `passive` where it was done to the
    subject, `by` where the clause says by whom.

    | speaker | what is said | |
    |---|---|---|
    | prosecutors, an indictment, court papers | anything | one side's word |
    | prosecutors | Lee was arrested; they charged Lee | on record |
    | court papers | Lee was arrested; she sued | on record |
    | Lee's lawyer | Lee was in Kiru | one side's word |
    | Lee's lawyer | Lee has appealed | on record |
    | the union, his family | the managers lied; he was beaten by guards | one side's word |
    | the union, his family | it called off the strike; he died | their own |
    | the army | its men fired into the air | one side's word |
    | the firm | it warned the town; the pump was inspected | one side's word |
    | the firm | it bought the mill | their own |
    """
    if "prosecut" in speaker.lower() and (passive or subject.lower() in ("they", "we")) and lemma in _OF_OFFICE:
        return False
    if _PAPERS.search(speaker) and (lemma in _ON_RECORD or (passive and lemma in _OF_OFFICE)):
        return False
    if _ACCUSERS.search(speaker):
        return True
    own = bool(_OWN.match(subject)) and not by
    if _LAWYERS.search(speaker):
        return lemma not in _ON_RECORD
    if _SIDES.search(speaker):
        return not (own or lemma in _LIVES)
    if (own or (passive and not by)) and lemma in _DEFENDS and _FIRMS.search(speaker):
        return True
    return bool(_ARMED.search(speaker)) and lemma in _IN_BATTLE
