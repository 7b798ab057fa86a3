"""Said: a title and what goes with it go in; its deed, its words and its names come out, as they are compared."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.authoring.deeds.converses import keys_of
from dateline.authoring.deeds.deed import Deed, deed_of, scores
from dateline.authoring.deeds.happenings import TELL_NOTHING, USUAL, happenings
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_ANYBODY = word_set(
    "man men woman women person persons child children somebody someone others worker workers thousands hundreds dozens"
)
_ANYWHERE = word_set("town city village region area site capital")
NEGLIGIBLE = TELL_NOTHING | USUAL | _ANYBODY | _ANYWHERE  # words that tell nobody and nothing from another
ENDS = word_set(  # with which many names end
    """bank group corp inc ltd plc co company united city party union university court ministry energy motors airlines
    airways air holdings press house council club front army island association agency institute police brothers sons
    partners"""
)

# Who may be called otherwise: a word on a line may stand for each other one.
_LIKE = """
army troops soldiers forces military
prisoners captives
thieves thief burglars burglar robbers robber raiders
offer bid proposal approach recommendation
rebel insurgent guerrilla fighter militant
workers employees staff jobs positions posts
lawmakers parliament deputies legislators congress mps
transfer handover
stockholder shareholder
gunman attacker shooter
firm company group lender bank
firm company group carmaker
firm company group airline carrier
firm company group retailer chain
protesters demonstrators protestors
ferry ship boat vessel
plane jet airliner aircraft turboprop
shares stock
fire blaze inferno
car vehicle
bus coach
truck lorry
train trains
judge court jury juror tribunal
ambassador envoy
docker dockworker dock longshoremen
oil crude fuel
epidemic outbreak
reporter journalist
voter elector
pact agreement deal accord treaty
rate rates
mall centre center
legal lawful
illegal unlawful
"""
# A title that tells what somebody says: who, and what.
_STATEMENT = re.compile(
    r"(.{2,60}?) (?:says?|announces?|confirms?|tells?|warns?|reports?|alleges?|claims?(?! (?:\S+ ){1,4}li(?:ves|fe)\b))"
    r" (?:that )?(.+)"
)
# Of what those died of whom a title tells no more than that they did.
_CAUSE = re.compile(
    r"\b(?:died?|dead|killed|injured|wounded|hurt)\b[^.;\n]{0,40}? (?:when|as|after) ([^.;\n]{8,160})", re.IGNORECASE
)
_DEATHS = frozenset(("die", "kill", "injure", "drown"))
_PRONOUNS = frozenset((("it",), ("they",), ("he",), ("she",)))
_COUNTS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty"
)
_JOINTS = ("and", "or", "but", "with")
_BETWEEN = re.compile(r"\bbetween (?:the )?([A-Z]\w+) and (?:the )?([A-Z]\w+)")
_NAMED = re.compile(r"(?<!\S)([a-z]+) ((?:[A-Z][\w’'-]*[a-z](?: (?=[A-Z]))?)+)")


class Said(NamedTuple):
    """What is said: the words of the title in order; those of it all, as `senses` has them; those that tell most.

    `told` is the deed that a statement tells of. `actors` and `places` are names as they are compared; `named` are
    those in the title, each with the word before it; `between` those that stand there by twos; `scores` are results
    of games and votes. Two that have none of `keys` in common tell of other deeds.
    """

    title: tuple[str, ...]
    words: frozenset[str]
    specific: frozenset[str]
    deed: Deed
    told: Deed | None
    actors: frozenset[str]
    places: frozenset[str]
    named: tuple[tuple[str, str], ...]
    between: tuple[frozenset[str], ...]
    scores: frozenset[tuple[str, ...]]
    keys: frozenset[str]


@lru_cache(maxsize=1 << 14)  # drafts are merged again until nothing more comes of it
def said_of(title: str, text: str, actors: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> Said:
    """What a title says, with all the text that goes with it, and the names of who and where."""
    who, where = frozenset(actors), frozenset(map(fold, places))
    words = frozenset(fold_words(" ".join((title, text, *sorted(who), *sorted(where)))))
    specific = frozenset(
        stem(word) for word in words - NEGLIGIBLE - _COUNTS if not happenings(word) and not lemmas(word)
    )
    deed, told, cause = _deeds(title, text)
    title = f"{title} when {cause}" if cause else title
    return Said(
        title=tuple(fold_words(title)),
        words=frozenset().union(*map(senses, words)),
        specific=specific,
        deed=deed,
        told=told,
        actors=who,
        places=where,
        named=tuple((before, name) for before, name in _NAMED.findall(title) if before not in _JOINTS),
        between=tuple(frozenset(pair) for pair in _BETWEEN.findall(title)),
        scores=scores(f"{title} {text}"),
        keys=_keys(deed, told),
    )


def keys_said(title: str, text: str) -> frozenset[str]:
    """The `keys` of what is said, by which most pairs are told apart, without the rest of it."""
    deed, told, _ = _deeds(title, text)
    return _keys(deed, told)


def _keys(*deeds: Deed | None) -> frozenset[str]:
    return frozenset().union(*(keys_of(one) for one in deeds if one))


def _deeds(title: str, text: str) -> tuple[Deed, Deed | None, str]:
    """The deed of a title, that which it says somebody tells or that was why it came to this, and the words of that."""
    deed = deed_of(title)
    cause = _cause(deed, text)
    return deed, deed_of(cause, past=True) if cause else _told(title), cause


def _told(title: str) -> Deed | None:
    """The deed of which a title says that somebody tells it; None where it tells no deed."""
    statement = _STATEMENT.fullmatch(title)
    told = deed_of(statement[2], past=True) if statement else None
    if not statement or told is None or told.verb in ("", "be"):
        return None
    return replace(told, doers=tuple(fold_words(statement[1]))) if told.doers in _PRONOUNS else told


def _cause(deed: Deed, text: str) -> str:
    """Of a title that tells only who died, what its sentence says was why: "a bomb went off"; "" where it does not."""
    if deed.verb not in _DEATHS or deed.doers or deed.calamity or deed.rest[:1] in (("in",), ("by",), ("after",)):
        return ""
    cause = _CAUSE.search(text)
    return cause[1] if cause and deed_of(cause[1], past=True).kinds else ""


@lru_cache(maxsize=1 << 14)
def senses(word: str) -> frozenset[str]:
    """A folded word, its stem, who else may be meant by it, and the kinds of happening that it may be."""
    alike = (*_lines_with().get(word, ()), *_lines_with().get(word.removesuffix("s"), ()))
    return frozenset((word, stem(word), *alike, *(f"happening {kind}" for kind in happenings(word))))


@cache
def _lines_with() -> dict[str, list[str]]:
    """What each word may mean that stands on a line of those who may be called otherwise."""
    found: dict[str, list[str]] = {}
    for number, line in enumerate(_LIKE.strip().split("\n")):
        for word in line.split():
            found.setdefault(word, []).append(f"alike {number}")
    return found


@lru_cache(maxsize=1 << 14)
def lemmas(word: str) -> frozenset[str]:
    """The verbs that a folded word may be a form of, auxiliaries aside."""
    return frozenset(lemma for lemma, _ in verb_forms(word)) if word not in TELL_NOTHING else frozenset()


def stem(word: str) -> str:
    """A word without its ending, roughly."""
    if word.isdigit():
        return word
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
