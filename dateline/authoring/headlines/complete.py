"""Complete: a title's verb and the phrases kept behind it go in; whether nothing is missing there comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.headlines.plural import HEAD, is_plural
from dateline.authoring.language.amounts import SMALL
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS, DAYS, INTRANSITIVE, PARTICLES, TAKES
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set

SAID_THINGS = word_set("claims claim allegations allegation rumours rumors reports accusations suggestions fact idea")
_WITH_OBJECT = word_set("make hold take give bring put get let keep have")
_WITH_MORE = word_set("recommend ask request order propose decide demand cause allow enable force call want seek")
_NO_OBJECT = PREPOSITIONS - word_set("up out off down over in on away apart aside through along into")
_WITH_PARTICLE = word_set("strike set turn take put bring carry hand lay call cut give pick knock send shut rule")
# Verbs that tell nothing in the passive without what stands behind them.
_WITH_COMPLEMENT = word_set(
    """set call make give put take tell ask see say report show consider keep leave find let believe think expect know
    cause lead mean follow force"""
)
# Who is asked is not the whole of it where the text goes on with what to do: "asked the mediator | to act".
_ASKS = word_set(
    """ask urge call order tell force allow enable persuade encourage press get want instruct beg require advise warn
    invite permit cause lead push help teach compel authorize authorise"""
)
# Of so many people these tell without their noun: "Police arrest 14".
_OF_SO_MANY = word_set(
    """kill injure wound hurt arrest detain free rescue save charge hire sack jail deport evacuate execute convict
    sentence lose hold release claim infect strand displace number total reach hit top pass exceed be become turn"""
)
_EMPTY = word_set(
    """countries ways people areas places part order terms light view addition response attempt effort bid move it them
    him her this that which what beginning start end middle eve run-up wake margin return exchange
    connection favour favor grounds"""
)
_NEVER_ALONE = word_set(
    "discuss consider make take give have put get bring let set keep hold be become do support back replace"
)
_FILES = ("file", "lodge")
_FILED = word_set(
    """suit suits lawsuit lawsuits case cases complaint complaints motion appeal petition claim claims charge charges
    objection objections bid application request report brief papers proceedings return returns documents countersuit"""
)
_TRYING = word_set(
    "refusing trying failing seeking planning attempting threatening declining agreeing wanting attempt bid"
)
_CALLS = ("call", "describe", "dub", "label", "brand", "consider", "term")
_OWED = word_set(
    "report decide rule sit vote leave follow stop finish file register object apply"
)  # "the panel is to report"
_BEGINS = word_set("begin start end continue happen occur")
_BLAND = re.compile(
    r"\b(?:troubles?|problems?|stor(?:y|ies)|cris[ei]s|situation|process|matters?|events?|things?|^[Ww]ork)$"
)
_NUMBER = re.compile(rf"(?:[0-9][0-9,.]*|{'|'.join(SMALL)})(?: to [0-9]+)?\Z")
_NO_VERBS = word_set("the a an its his her their reporters court")
_BY_SO_MANY = re.compile(r"by [0-9][0-9,]*\Z")
_SHARE = re.compile(r"[0-9.]+ ?(?:%|per ?cent)$")
_HELPERS = word_set("is are was were be has have had will would must may can should could")
_INFINITIVE = re.compile(r"(?:not )?to (?P<verb>[a-z]+)\b")


def is_complete(telling: Telling, said: str, behind: Sequence[str], kept: Sequence[str]) -> bool:
    """Whether a title of a subject, its verb and the phrases `kept` of those `behind` it says what was done to what.

    | what is missing | a title that is refused |
    |---|---|
    | an object | the panel makes; a judge strikes down; the minister denies |
    | what a number counts | the minister offers nine |
    | what somebody is asked to do | the council asks the mediator; Lee calls on the police |
    | what was found, called, given | the bridge is considered |
    | what happened | the trouble begins |
    | what it is called | the mayor calls the suit |
    """
    lemma, passive = telling.group.lemma, telling.group.passive
    first = kept[0].split()[0].lower() if kept else ""
    if not _says_enough(telling, kept):
        return False
    if _is_half_said(telling, kept):
        return False
    if not passive and lemma in _WITH_OBJECT and first in _NO_OBJECT:
        return False  # what was made or held stands elsewhere, or nowhere
    takes_more = lemma in CLAUSE_TAKERS - INTRANSITIVE and telling.group.tense not in ("future", "would")
    if not passive and not kept and (lemma in _WITH_MORE or takes_more):
        return False
    if lemma == "make" and not passive and first == "public":
        return False  # "an indictment made public on Monday": nobody made something public
    if not kept and lemma in _BEGINS and _BLAND.search(said):
        return False  # what did is told elsewhere
    alone = len(kept) == 1 and kept[0] in PARTICLES and (lemma, kept[0]) not in TAKES
    if not passive and lemma in _WITH_PARTICLE and alone:
        return False
    if passive and kept and _BY_SO_MANY.match(kept[-1]):
        return False  # "is opposed by 94"
    if passive and lemma in _FILES and (what := HEAD.split(said)[0].split()[-1]).islower() and what not in _FILED:
        return False  # "a trial in that case, filed in May": the case was
    if first == "that" and not _told(kept[0].split()):
        return False  # "rules that the ban on the party": what became of it, stands elsewhere
    if lemma == "vote" and len(kept) == 1 and _SHARE.match(kept[0]):
        return False  # how, stands elsewhere
    if not passive and lemma in _CALLS and _lacks_quotation(telling, kept):
        return False
    counts = bool(kept) and bool(_NUMBER.match(kept[0].lower()))
    if not passive and counts and lemma not in (_OF_SO_MANY | INTRANSITIVE) - {"win"}:
        return False
    return not lacks_infinitive(telling, behind, kept)


def _is_half_said(telling: Telling, kept: Sequence[str]) -> bool:
    """Whether it says that somebody was asked, not what, or how many were named: "Lee is asked in the hall"."""
    lemma, first = telling.group.lemma, kept[0].split()[0].lower() if kept else ""
    if telling.group.passive and lemma == "ask":
        return first not in ("to", "about", "for", "whether")
    return (
        bool(kept) and lemma in ("name", "plead") and kept[0] in ("only one", "one", "only two", "with him", "with her")
    )


def _lacks_quotation(telling: Telling, kept: Sequence[str]) -> bool:
    """Whether what something is called stands in a quotation of which a title has no word."""
    quoted = [word.text for word in telling.words[slice(*telling.rest)] if word.hidden and word.is_word]
    return bool(quoted) and quoted[-1] not in " ".join(kept).split()


def _told(words: Sequence[str]) -> bool:
    """Whether there is a verb among the words of a clause."""
    told = ("past", "present", "base")
    return any(word in _HELPERS or any(form in told for _, form in verb_forms(word)) for word in words[3:])


def lacks_infinitive(telling: Telling, behind: Sequence[str], kept: Sequence[str]) -> bool:
    """Whether who is asked is named in a title, and not what to do, though the text says it."""
    if telling.group.lemma not in _ASKS:
        return False
    called_on = telling.group.lemma == "call" and bool(kept) and kept[0].startswith("on ")
    return (called_on or any(map(_has_infinitive, behind))) and not any(map(_has_infinitive, kept))


def _has_infinitive(phrase: str) -> bool:
    return is_infinitive(phrase) or " to be " in phrase  # "all schools to be closed"


def is_infinitive(phrase: str) -> bool:
    """Whether a phrase is one: `to act`, `not to drink the water`; but `to London`, `to the court`."""
    found = _INFINITIVE.match(phrase)
    return found is not None and found["verb"] not in _NO_VERBS


def stands_alone(lemma: str, said: str) -> bool:
    """Whether a verb needs nothing behind it; but nobody meets alone."""
    return (lemma in INTRANSITIVE and (lemma != "meet" or is_plural(said))) or (" " in lemma and lemma[-3:] != " to")


def _says_enough(telling: Telling, kept: Sequence[str]) -> bool:
    lemma = telling.group.lemma
    if kept or lemma in INTRANSITIVE or (" " in lemma and not lemma.endswith(" to")):
        return True
    if telling.looks_ahead and lemma == "expect":
        return True
    if telling.group.passive:
        behind = {word.low for word in telling.words[telling.rest.first : telling.rest.last][:1]}
        bare = lemma in ("find", "call") and behind <= PREPOSITIONS | DAYS  # "the body was found on Monday"
        return bare or lemma not in _WITH_COMPLEMENT
    follows = telling.made == "deadline" or (lemma == "follow" and telling.group.tense == "present")
    return follows or (lemma in _OWED and telling.group.tense in ("future", "would"))


def hangs(phrase: str, *, goes_on: bool) -> bool:
    """Whether a last phrase says nothing without what was left out behind it: "to discuss", "from countries".

    `goes_on` tells whether anything was.
    """
    words = phrase.lower().removeprefix("not ").split()
    if len(words) == 1 and is_only_participle(words[0]):
        return goes_on  # "a truce | meant | to end the war"
    if words in (["in", "favour"], ["in", "favor"]):
        return goes_on  # "rules | in favour | of the bank"
    if words[0] == "to" and len(words) > 1 and words[1][0].isdigit():
        return False  # "to 120,000 people"
    if words[0] == "to":
        alone = len(words) == 2
        lacks = words[-1] in _NEVER_ALONE or (goes_on and _is_transitive(words[-1]))
        return words[-1] in _EMPTY - {"him", "her"} or (alone and lacks)  # "an attempt | to impeach him"
    if words[-1] in _TRYING or (len(words) == 1 and _is_gerund(words[0])):
        return goes_on  # "of refusing | to count them", "banning | such dams"
    return len(words) < 4 and words[0] in PREPOSITIONS and words[-1] in _EMPTY


def _is_gerund(word: str) -> bool:
    return any(form == "gerund" and lemma not in INTRANSITIVE for lemma, form in verb_forms(word))


def _is_transitive(word: str) -> bool:
    verb = word.endswith(("ize", "ise")) or any(form == "base" for _, form in verb_forms(word))
    return verb and word not in INTRANSITIVE
