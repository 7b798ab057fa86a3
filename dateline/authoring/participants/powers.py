"""Powers: a clause goes in; the governments that act in it by what is done, and are only told as where, come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.deeds.happenings import happenings
from dateline.authoring.entities.countries import Country, countries
from dateline.authoring.entities.governments import government_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.word_sets import word_set

# What a state alone does; where it is done says whose it is: "enforcement resumed in Peru".
_OF_STATES = word_set("enforcement conscription censorship mobilization mobilisation deportations executions rationing")
_COMES = word_set("fly travel go come arrive return")
_HEADS = word_set("president premier prime chancellor king queen emperor empress sultan emir")
_WAGES_WAR = word_set("attack invade bomb annex occupy shell strike")
_CEDES = word_set("extradite cede repatriate")
_GIVES_BACK = word_set("hand return")
_NO_GIFTS = word_set("to from home in on with after for by")  # "returned home to Peru"
_TAKES_OFFICE = word_set("inaugurate swear")


def powers(
    sentence: Sentence, telling: Telling, mentions: Sequence[Mention], registry: Registry
) -> tuple[Mention, ...]:
    """The governments of the countries where a clause has something done that only they do, or are hosts of.

    "Enforcement resumed in Peru"; "President Orr was sworn in in Peru"; "Chilean officials flew to Peru for talks"; and
    of those that are made war on.
    """
    said = [word.low for word in telling.words[telling.whole.first : telling.whole.last]]
    heads = telling.group.passive and takes_office(telling.group.lemma, said)
    acts = heads or _is_of_a_state(telling) or _is_handed_over(telling) or _are_guests(sentence, telling, mentions)
    return governments_at(mentions if acts else _attacked(telling, mentions), registry)


def takes_office(lemma: str, said: Iterable[str]) -> bool:
    """Whether a verb and the words around it, folded, tell that somebody becomes head of a state or its government."""
    return lemma in _TAKES_OFFICE and not _HEADS.isdisjoint(said)


def governments_at(mentions: Sequence[Mention], registry: Registry) -> tuple[Mention, ...]:
    """The governments of the countries that are told as places, those aside that are among the actors."""
    there = {mention.who for mention in mentions if mention.kind == "actor"}
    found = {country.code: (country, mention) for mention in mentions if (country := _country(mention))}
    acting = (_government(country, mention, registry) for country, mention in found.values())
    return tuple(one for one in acting if one.who not in there)


def _government(country: Country, where: Mention, registry: Registry) -> Mention:
    entry = government_of(country, registry)
    id, name = (entry.id, entry.name) if entry else ("", country.name)
    return Mention(where.start, where.end, "actor", id, name, not id, "government", role="acts")


def _is_of_a_state(telling: Telling) -> bool:
    """Whether the last word of the subject is the work of a state."""
    return any(telling.words[part.last - 1].low in _OF_STATES for part in telling.subjects if part.first < part.last)


def _is_handed_over(telling: Telling) -> bool:
    """Whether somebody or something is given to a state: "Spain extradited Ann Lee to Peru"."""
    lemma = telling.group.lemma.partition(" ")[0]
    if lemma in _CEDES:
        return True
    first = telling.words[telling.rest.first].low if telling.rest.first < telling.rest.last else "to"
    return lemma in _GIVES_BACK and not telling.group.passive and first not in _NO_GIFTS


def _are_guests(sentence: Sentence, telling: Telling, mentions: Sequence[Mention]) -> bool:
    """Whether one government alone comes to a country for talks, which are then with that country's."""
    if telling.group.lemma not in _COMES:
        return False
    actors = {mention.who: mention.actor_kind for mention in mentions if mention.kind == "actor"}
    meets = any("meet" in happenings(word.low) for word in sentence.words)
    return meets and list(actors.values()) == ["government"]


def _attacked(telling: Telling, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The country that a government makes war on, which is also where it does: "Norland invaded Peru"."""
    wages = telling.group.lemma in _WAGES_WAR and any(one.actor_kind == "government" for one in mentions)
    at = telling.rest.first if telling.rest.first < telling.rest.last else None
    start = telling.words[at].start if at is not None and not telling.group.passive else -1
    return tuple(one for one in mentions if wages and one.start == start)


def _country(mention: Mention) -> Country | None:
    if mention.kind != "place":
        return None
    country = countries().get(name_keys(mention.name))
    return country if country and country.by == "name" else None
