"""Offices: a clause in which somebody takes or leaves one, and what was told, go in; whose office it is comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.participants.definite import Focus, bodies_meant
from dateline.authoring.participants.described import is_one_of_several

CHANGES_OF_OFFICE = word_set(
    """resign step quit leave join appoint name sack fire dismiss replace start retire oust suspend hire promote succeed
    remove"""
)
# What the body is called whose office it is.
_OFFICES = {
    "The club": re.compile(r"\b(?:manager|head coach|coach|striker|midfielder|defender|goalkeeper)\b", re.IGNORECASE),
    "The company": re.compile(
        r"\b(?:chief executive|chairman|chairwoman|chief (?:financial|operating) officer|finance (?:chief|director)"
        r"|managing director|CEO|CFO)\b",
        re.IGNORECASE,
    ),
}
# Whose office it is, where no name tells: "the federation's former finance director, | Ann Lee".
_OWNER = re.compile(r"\b[Tt]he ((?:[a-z-]+ ){0,2}[a-z-]+)['’]s? ((?:[\w-]+ ){0,5}[\w-]+),? \Z")
_NEAR = 80  # characters before a name
_BY_OFFICE = re.compile(r"[Tt]he (?P<office>[a-z]+(?: [a-z]+){0,2})(?: of [A-Z][^,]*)?")
_COMMON = word_set("man woman player worker driver soldier officer doctor nurse teacher student lawyer victim suspect")


def bodies_of_office(
    telling: Telling, text: str, sentence: Sentence, named: Sequence[Mention], focus: Focus, registry: Registry
) -> tuple[Mention, ...]:
    """The firm or club that somebody leads, or plays for, who takes or leaves that office: "Ann Lee resigned as CEO".

    Nobody where the clause names a body itself. `named` are the mentions so far, `focus` those that the sentences
    before are about.
    """
    if telling.group.lemma.partition(" ")[0] not in CHANGES_OF_OFFICE or telling.kind == "statement":
        return ()
    here = [one for one in sentence.mentions if telling.span.start <= one.start < telling.span.end]
    people = {one.name for one in here if one.actor_kind == "person"}
    if not people or any(one.kind == "actor" and one.actor_kind != "person" for one in here):
        return ()
    held = [one for one in named if one.name in people and one.position]
    of = next((one.of for one in held if one.of), "")
    if body := next((one for one in reversed(named) if of and of in (one.id, one.name) and one.kind == "actor"), None):
        return (body,)
    owners = {told[1]: one.start for one in reversed(held) if (told := _told_as(one, text))}
    if owners:
        owner, start = owners.popitem()
        return bodies_meant(f"The {owner}", text, [one for one in named if one.end <= start], (), registry)
    if telling.words[telling.whole.first].low in ("its", "their"):
        return ()  # "Its chairman, Ann Lee, resigned": whose, the text has told before
    said = " ".join((telling.text(text, telling.whole), *(one.position for one in held)))
    called = next((called for called, offices in _OFFICES.items() if offices.search(said)), "")
    before = [one for one in named if one.end <= telling.span.start]
    return bodies_meant(called, text, before, focus, registry) if called else ()


def _told_as(holder: Mention, text: str) -> re.Match[str] | None:
    """Whose office somebody is said to hold: the federation's, of "the federation's finance director, Ann Lee"."""
    found = _OWNER.search(text[max(holder.start - _NEAR, 0) : holder.start])
    return found if found and holder.position in found[2] else None


def bodies_in_offices(mentions: Sequence[Mention], registry: Registry) -> tuple[Mention, ...]:
    """The bodies that a text names only in what somebody is: "The head of the Rowing Federation, Ann Lee, left".

    They are what "the federation" means from there on.
    """
    named = {of for one in mentions if one.kind == "actor" for of in (one.id, one.name)}
    bodies = {one.of: one for one in mentions if one.of and one.of not in named and not _is_country(one.of)}
    return tuple(_body(one, registry) for one in bodies.values())


def _body(holder: Mention, registry: Registry) -> Mention:
    known = registry.find("actor", holder.of)
    id, name, kind = (known.id, known.name, known.actor_kind) if known else ("", holder.of, "organization")
    return Mention(holder.start, holder.start, "actor", id, name, not id, kind)


def _is_country(name: str) -> bool:
    return name_keys(name) in countries()


def holder_told_later(subject: str, text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The one person of an article who holds the office that a clause is about: "The head of Norvell resigned"."""
    match = _BY_OFFICE.fullmatch(subject)
    called = match["office"].lower() if match else ""
    if not called or called.split()[-1] not in OFFICES - _COMMON:
        return ()
    held = {one.name: one for one in mentions if f" {one.position.lower()}".partition(" of ")[0].endswith(f" {called}")}
    alone = not any(is_one_of_several(one, called, text) for one in held.values())
    return tuple(held.values()) if len(held) == 1 and alone else ()
