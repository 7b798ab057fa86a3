"""Owners: what was done to something of "his" or "hers" goes in; it comes out with whose it is, where that is sure."""

from __future__ import annotations

import re

from dateline.authoring.clauses.nouns import FIRMS, OWN_WORDS
from dateline.authoring.entities.given_names import EITHER, GIVEN_NAMES, WOMEN
from dateline.authoring.headlines.plural import HEAD, is_plural
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.word_sets import word_set

# "revokes | his bail", "by | her office"; but "gives her flowers" is done to her.
_OWNED = re.compile(r"^(?P<by>(?:(?:down|out|up|off|by|at|in|on|from|over|into|of|for|with) )?)(?P<who>his|her) ")
GIVES = word_set("give send offer show hand grant award pay buy tell ask lend teach deny make let see hear have")
_BODIES = OWN_WORDS | FIRMS | word_set("police government union judge jury magistrate prosecution army administration")


def with_owner(phrase: str, lemma: str, said: str, voice: Voice, spoken_of: SpokenOf) -> str:
    """A phrase behind a verb with whose it is: "A judge refuses | Bo Day’s request"; as it is where that is not sure.

    Whoever does it is not meant: a body, several, or a person who is known to be of the other gender.
    """
    found = _OWNED.match(phrase)
    if not found or (lemma in GIVES and not found["by"]):
        return phrase
    person = spoken_of.meant_by(found["who"])
    if not person or person in said or not _is_other(said, found["who"], voice, spoken_of):
        return phrase
    if any(name.person and name.short != person and _may_own(name.short, found["who"]) for name in voice.names):
        return phrase  # "Police took Bo Day from his home"
    return f"{found['by']}{person}’{'' if person.endswith('s') else 's'} {phrase[found.end() :]}"


def _is_other(said: str, owner: str, voice: Voice, spoken_of: SpokenOf) -> bool:
    if said in spoken_of.shorts or any(name.person and name.short == said for name in voice.names):
        return not _may_own(said, owner)
    words = HEAD.split(said)[0].split()
    if words[0] != "The" and len(words) > 1 and all(word[0].isupper() for word in words[-2:]):
        return words[-1].lower() in _BODIES  # "Baker Ada Obi shuts her shop": it may be hers
    named = any(word[0].isupper() for word in words[1:])
    return is_plural(said) or named or words[-1].lower() in _BODIES


def _may_own(short: str, owner: str) -> bool:
    """Whether a person may be whom "his" or "her" means, by the given name."""
    given = short.split(maxsplit=1)[0].lower()
    return given not in GIVEN_NAMES or given in EITHER or (given in WOMEN) == (owner == "her")
