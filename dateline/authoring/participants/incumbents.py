"""Incumbents: a clause about the holder of an office goes in; who that is, as what follows it tells, comes out."""

from __future__ import annotations

import re

from dateline.authoring.chronology.reading import Reading, Sentence, is_within
from dateline.authoring.clauses.nouns import ANOTHER, FIRMS, OWN_WORDS
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.language.word_sets import word_set

_LEAD = 3  # sentences in which a text may tell first of one by an office alone
_NEAR = 4  # sentences behind it that may name the one
_OF = re.compile(r"(?:[Tt]he )?(?P<office>[a-z]+(?: [a-z]+){0,2}) of (?P<body>.+)")
_OWNED = re.compile(r"(?P<body>.+)['’]s? (?P<office>[a-z]+(?: [a-z]+){0,2})")
_SO_LONG = (
    r" (?:since|for (?:(?:the (?:past|last)|more than|nearly|almost|over) )?[0-9a-z]+ (?:years?|decades?|months?))\b"
)
# What one is, who has an office for so long: ", a Norwegian who had led the body | since 2009".
_HOLDS = re.compile(
    r"(?:, [0-9]{1,3})?(?:,? (?:an?|the) [^,;.]{1,60}?)?,? (?:who (?:(?:has|had|['’]s) )?|(?:has|had) )"
    r"(?:(?:led|headed|run|ran|chaired|coached|directed|managed|governed|presided over) (?P<led>[^,;.]{1,60}?)"
    r"|been (?:in (?:office|charge|the (?:post|job|role))|(?:the )?(?P<is>[a-z ]{3,30}?)))" + _SO_LONG
)
_TOOK_OFFICE = re.compile(
    r"(?:, [0-9]{1,3})?(?:,? an? [^,;.]{1,60}?)?,? who took (?:office|charge|over) in (?:[A-Z][a-z]+ )?[12][0-9]{3}\b"
)
_TRADE = re.compile(r"(?:, [0-9]{1,3})?,? an? ")
_LEAVES = word_set("resign step quit leave retire stand depart")
_TELLS = re.compile(
    r"\b(?:announced (?:his|her) (?:departure|resignation|retirement|decision)"
    r"|(?:said|announced|told [a-z ]{3,30}) (?:that )?(?:he|she) (?:was|would|will|had) (?:be )?"
    r"(?:leav|resign|quit|retir|stepp?(?:ed|ing)? (?:down|aside|back))[a-z]*)"
)
_ANY = word_set("body organisation organization group institution it")
_PLACES = word_set("city town village province state county region country nation")


def incumbent(reading: Reading, sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """Who the one is that a lead calls by an office alone, where a sentence soon behind says who has it.

    | lead | what follows | who it is |
    |---|---|---|
    | The head of the mint resigned | Ivo Dam, who had run the agency since 2015, wept | Ivo Dam |
    | The mayor of Kiru resigned | Ann Lee announced her departure in a letter | Ann Lee |
    | The head of the mint resigned | Ivo Dam, who had run Norvell since 2015, succeeds him | nobody |
    """
    text = reading.article.text
    subject = telling.text(text, telling.subjects[0]) if len(telling.subjects) == 1 else ""
    held = _OF.fullmatch(subject) or _OWNED.fullmatch(subject)
    if held is None or sentence.place >= _LEAD or held["office"].split()[-1] not in OFFICES:
        return ()
    for behind in (one for one in reading.sentences if sentence.place < one.place <= sentence.place + _NEAR):
        people = [one for one in behind.mentions if one.actor_kind == "person"]
        fitting = {one.name: one for one in people if _holds(one, held, sentence, text)}
        if not fitting and telling.group.lemma.partition(" ")[0] in _LEAVES and _TELLS.search(text, *behind.span):
            fitting = {one.name: one for one in people if _tells(one, behind, text)}
        if fitting:
            return tuple(fitting.values()) if len(fitting) == 1 else ()
    return ()


def _holds(one: Mention, held: re.Match[str], lead: Sentence, text: str) -> bool:
    """Whether a text says right behind a name that the one has this office for so long."""
    found = _HOLDS.match(text, one.end)
    if _TOOK_OFFICE.match(text, one.end):
        return not one.position or _TRADE.match(text, one.end) is not None
    another = one.position and not _TRADE.match(text, one.end)  # "Ann Lee, the governor", but "Ann Lee, a lawyer"
    if found is None or (another and one.position.split()[-1] != held["office"].split()[-1]):
        return False
    if found["is"]:
        return found["is"].removeprefix("its ") in (held["office"], held["office"].split()[-1])
    words = (found["led"] or "it").split()
    named = [word for word in words if word[0].isupper()]
    if named:
        return all(word.removesuffix("'s").removesuffix("’s") in held["body"] for word in named)
    return ANOTHER.isdisjoint(words) and _is_called(words[-1], held["body"], lead)


def _is_called(noun: str, body: str, lead: Sentence) -> bool:
    """Whether what a lead names may be called so: the Tarn Museum "the museum", Norvell "the firm", Kiru "the town"."""
    own = {word.removesuffix("'s").removesuffix("’s") for word in body.lower().split()}
    if noun in own:
        return True
    named = [one for one in lead.mentions if one.name in body]
    if noun in _PLACES or not any(one.kind == "actor" for one in named):
        return noun in _PLACES | {"it"} and any(one.kind == "place" for one in named)
    return noun in _ANY or (noun in FIRMS and own.isdisjoint(OWN_WORDS))


def _tells(one: Mention, behind: Sentence, text: str) -> bool:
    """Whether a person of no other office is who tells of it."""
    first = next((told for told in behind.tellings if told.kind != "aside" and told.subjects), None)
    alone = not one.position or _TRADE.match(text, one.end) is not None
    return alone and first is not None and is_within(one, first, first.subjects)
