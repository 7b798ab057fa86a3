"""Definite: a title and the names that a text has used go in; who "the union" or "the mayor" in it means comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from dateline.authoring.claims.sources import is_medium
from dateline.authoring.clauses.nouns import (
    ANOTHER,
    ARTISTS,
    CALLED,
    FIRMS,
    HOLDERS,
    NO_FIRMS,
    NOUNS,
    OF_THE_UN,
    OWN_WORDS,
    PLACES,
)
from dateline.authoring.entities.callings import may_be_called
from dateline.authoring.entities.countries import Country, countries
from dateline.authoring.entities.governments import government_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import fold_name, words_of
from dateline.authoring.entities.registry import Registry
from dateline.authoring.headlines.fitting import LONGEST
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.english_verbs import DATE_WORDS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.participants.described import (
    NO_FIRM,
    first_described,
    first_unnamed,
    is_authority,
    is_one_of_several,
    is_opponent,
    is_said_before,
    is_said_to_be_firm,
    is_said_to_be_party,
    is_said_to_sail,
    is_told_apart,
    ministry_of,
    place_called,
    represents_workers,
    with_article,
)
from dateline.authoring.participants.nations import last_firm_of

_MOST = 2  # words between "the" and the noun
_GOVERNMENTS = {"United States": "the U.S. government", "United Kingdom": "the UK government"}
_OFTEN = 3  # times that a country is named before it is the one whose government is meant
_LEAD = 300  # characters in which once is enough
_OF_STATES = ("African Union", "European Union")  # of which nobody is a member who works for wages
_STRIPS = re.compile(r"\b(?:strip|depriv|rob|accus|convict|inform|remind|assur|notif|reliev|suspect)\w* \Z")  # of what
_OF_OTHERS = ("panel", "squad", "jury", "forum", "tribe")
_THE = re.compile(r"\b[Tt]he ")
_CALLED_SO = tuple(  # with as many words between: "the club", "the German car maker"
    re.compile(
        rf"(?P<the>[Tt]he )(?P<more>(?:[\w.-]+ ){{{more}}})(?P<noun>[A-Za-z][a-z]{{2,}})(?P<own>['’]s?)?(?= |,|\Z)"
    )
    for more in range(_MOST + 1)
)

Focus = Sequence[Sequence[Mention]]  # by sentence, the last first


def bodies_meant(
    said: str,
    text: str,
    named: Sequence[Mention],
    focus: Focus,
    registry: Registry,
    subjects: Sequence[Mention] = (),
) -> tuple[Mention, ...]:
    """Of which bodies a clause speaks by what they are; none where the text has named none, or several like it.

    `named` are the mentions before it, `focus` those that the sentences before are about, who are meant where several
    are like it. A firm is meant by the name that the text has used far more often than others. `subjects` are those
    whom the clause is about, who are none of these.
    """
    found = [*_definites(said)]
    others = _others_of(named, subjects) if found else ()
    meant = (_meant(one, text, others, focus, registry) for one in found)
    return tuple(one for one in meant if one and one.kind == "actor" and one.actor_kind != "person")


def named_in_full(
    title: str,
    text: str,
    named: Sequence[Mention],
    focus: Focus,
    registry: Registry,
    subjects: Sequence[Mention] = (),
) -> tuple[str, tuple[Mention, ...]]:
    """The title with names in place of what says nothing outside of the article ("The agency"), and these names.

    `subjects` are those whom the clause is about: to whom they do something is somebody else.
    """
    given: list[Mention] = []
    for found in reversed([*_definites(title)]):
        one = _meant(found, text, _others_of(named, subjects) if found.start() else named, focus, registry)
        if one is None or one.name.lower() in title.lower() or (found["own"] and "’s" in one.name.replace("'", "’")):
            continue
        if (one.common and " in " in one.name) or title[: found.start()].endswith("about "):
            continue  # "The court", and not "The court in Kiru"; "jailed for an article about the president"
        start = found.start("the")
        name = with_article(one, text) if one.actor_kind != "person" else one.name
        name = _GOVERNMENTS.get(one.name, name) if found["noun"] == "government" else name
        if found["noun"] == "government" and "government" not in name.lower():
            name = f"{name}’s government"
        name = name[0].upper() + name[1:] if start == 0 else name
        own = "" if not found["own"] else "’" if name.endswith("s") else "’s"
        fuller = f"{title[:start]}{name}{own}{title[found.end() :]}"
        if len(fuller) <= LONGEST:
            title = fuller
            given.append(one)
    return title, tuple(given)


def _others_of(named: Sequence[Mention], subjects: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of all but these."""
    own = {one.who for one in subjects}
    return [one for one in named if one.who not in own] if own else named


def _definites(title: str) -> Iterator[re.Match[str]]:
    """What a title calls by what it is, where no other noun follows: "the union’s leader", not "the union leader"."""
    for start in (match.start() for match in _THE.finditer(title)):
        whole = (one.match(title, start) for one in _CALLED_SO)
        found = next((one for one in whole if one and _is_called_by(one)), None)
        if found is None:
            continue
        following = title[found.end() :].split()[:1]
        low = following[0].lower().strip(",") if following else ""
        named = following and not found["own"] and following[0][0].isupper() and low not in DATE_WORDS
        named = named or (low == "of" and found["noun"].lower() in CALLED and not _STRIPS.search(title, 0, start))
        told_apart = found["noun"].lower() in ARTISTS and low in PREPOSITIONS | {"who", "whose", "of"}
        if named or told_apart or low == "that":
            continue  # "the firm Norvell", "the firm that built the mill", "the court of appeal"
        noun = low[:1].isalpha() and low not in PREPOSITIONS | {"and", "to", "of", "not"} and not verb_forms(low)
        if found["own"] or not noun or low in DATE_WORDS:
            yield found


def _is_called_by(found: re.Match[str]) -> bool:
    """Whether somebody is called by the noun; with a capital no firm is: "the Queen", "the Commission"."""
    noun = found["noun"]
    return noun in NOUNS or (low := noun.lower()) in HOLDERS or low in OWN_WORDS or low == "government"


def _meant(
    found: re.Match[str], text: str, named: Sequence[Mention], focus: Focus, registry: Registry
) -> Mention | None:
    noun, more = found["noun"].lower(), found["more"].split()
    if not ANOTHER.isdisjoint(word.lower() for word in more):
        return None
    if noun == "government":
        return None if more else _government(text, named, registry)
    if noun == "bloc" and not more:
        return next((one for one in named if one.name == "European Union"), None)
    if noun in HOLDERS:
        return _holder(noun, more, text, named)
    if noun in PLACES:
        return place_called(noun, text, named)
    if (noun not in CALLED and noun not in FIRMS) or (named and is_told_apart(noun, named[-1].end, text)):
        return None
    if noun == "agency" and more in (["U.N."], ["UN"]):
        return _body(noun, text, [one for one in named if fold_name(one.name) in OF_THE_UN], focus)
    described = [word for word in more if word[0].isupper()]
    named = [one for one in named if may_be_called([fold_name(word) for word in more], one)]
    fitting = [one for one in named if all(is_said_before(word, one.start, text) for word in described)]
    if described == more and described and noun in FIRMS and not any(one.kind == "actor" for one in fitting):
        return last_firm_of(described, noun, text, [one for one in named if _is_firm(one, text)])
    return _body(noun, text, fitting, focus)


def _body(noun: str, text: str, named: Sequence[Mention], focus: Focus) -> Mention | None:
    """The only body that is called so, else the one of them that the sentence before was about."""
    bodies = [one for one in named if one.kind == "actor" and one.actor_kind not in ("person", "government")]
    bodies = [one for one in bodies if not is_opponent(noun, one, text)]
    words = CALLED.get(noun, frozenset((noun,)))
    told = named[-1].end if named else 0  # where what is told so far ends
    called = {one.who: one for one in bodies if _is_called_so(noun, words, one, text)}
    if noun not in FIRMS and first_unnamed(noun, text) <= told and not all(one.common for one in called.values()):
        return None  # "a court in Kiru jailed him", and "he can appeal to the Supreme Court": which one is "the court"
    ours = ministry_of(named) if noun == "ministry" else None
    if ours and not any(ours.name.split()[0].lower() in name.lower() for name in called):
        return None if called else ours  # not the finance ministry, once a health minister is told of
    if not called and noun in ("watchdog", "regulator"):
        return _in_focus({one.who: one for one in bodies if is_authority(one.name)}, focus[:1])
    if called or noun not in FIRMS:
        often = Counter(who for one in bodies if (who := one.who) in called).most_common(2)
        main = often and (len(often) == 1 or (often[0][1] >= _OFTEN and often[0][1] >= 2 * often[1][1]))
        return called[often[0][0]] if main else _in_focus(called, focus)
    media = noun in ("broadcaster", "publisher")
    bodies = [one for one in bodies if media or not is_medium(one.name, text)]  # "The Post reported that the firm"
    firms = [one for one in bodies if _is_firm(one, text) and not first_described(NO_FIRM, one.name, text) <= told]
    sure = [one for one in firms if noun != "group" and is_said_to_be_firm(one.name, text, told)]
    for some in (firms, sure):
        often = Counter(one.who for one in some).most_common(2)
        if often and (len(often) == 1 or often[0][1] >= 2 * often[1][1]):
            return next(one for one in some if one.who == often[0][0])
    return _in_focus({one.who: one for one in sure or firms}, focus)


def _is_firm(one: Mention, text: str) -> bool:
    """Whether a name may be that of a firm: not the harbour authority, nor the ferry Maud."""
    body = one.kind == "actor" and one.actor_kind not in ("person", "government")
    named = body and not one.name.rpartition(" ")[2].islower() and NO_FIRMS.isdisjoint(_said(one, text))
    return named and not is_said_to_sail(one.name, text)


def _in_focus(called: Mapping[str, Mention], focus: Focus) -> Mention | None:
    """The one of several that a sentence was about which was about one of them alone, the last such."""
    for about in focus:
        if fitting := {one.who for one in about} & called.keys():
            return called[fitting.pop()] if len(fitting) == 1 else None
    return None


def _is_called_so(noun: str, words: frozenset[str], one: Mention, text: str) -> bool:
    if noun == "union" and (one.name in _OF_STATES or is_said_to_be_party(one.name, text)):
        return False
    if noun == "union" and represents_workers(one.name, text):
        return True
    if noun in _OF_OTHERS:
        return noun in {word.key for word in words_of(one.name)}  # "the UN panel" is not the UN
    return not words.isdisjoint(_said(one, text)) or first_described(noun, one.name, text) <= len(text)


def _government(text: str, named: Sequence[Mention], registry: Registry) -> Mention | None:
    """The government of the country that the text so far tells of far more than of others."""
    last = named[-1].end if named else 0
    told = Counter(country for end, country in _countries_in(text) if end <= last)
    often = Counter({country.code: 0 for country in told})
    for country, count in told.items():
        often[country.code] += count
    ours = {one.name for one in named if one.actor_kind == "government" and not one.id}
    unknown = {name: Country(f"?{name}", name, "name") for name in ours if (fold_name(name),) not in countries()}
    for name, country in sorted(unknown.items()):
        told[country] = often[country.code] = sum(end <= last for end in _ends_of(name, text))
    first = often.most_common(2)
    if (
        not first
        or (first[0][1] < _OFTEN and named[-1].end > _LEAD)
        or (len(first) > 1 and first[0][1] < 2 * first[1][1])
    ):
        return None
    country = next(one for one in told if one.code == first[0][0])
    entry = government_of(country, registry)
    id, name = (entry.id, entry.name) if entry else ("", country.name)
    return Mention(0, 0, "actor", id, name, not id, "government", role="acts")


@lru_cache(maxsize=2)  # each sentence of an article asks
def _countries_in(text: str) -> tuple[tuple[int, Country], ...]:
    """The countries that a text names, with where each name ends; singly named ones first."""
    words = words_of(text)
    keys = [(word.end, (word.key,)) for word in words]
    pairs = [(other.end, (one.key, other.key)) for one, other in pairwise(words)]
    found = ((end, countries().get(key)) for end, key in (*keys, *pairs))
    return tuple((end, country) for end, country in found if country and country.by != "capital")


@lru_cache(maxsize=1 << 8)
def _ends_of(name: str, text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in re.finditer(rf"\b{re.escape(name)}\b", text))


def _holder(noun: str, more: Sequence[str], text: str, named: Sequence[Mention]) -> Mention | None:
    """The only one of whom the text has said to hold this office: "the mayor"."""
    called = " ".join((*more, noun)).lower()
    held = {one.who: one for one in named if f" {_office(one.position)}".endswith(f" {called}")}
    one = next(iter(held.values())) if len(held) == 1 else None
    return None if one and is_one_of_several(one, noun, text) else one


def _office(position: str) -> str:
    """What somebody is, without of what: "minister for trade", "mayor of Kiru"."""
    return re.split(r" (?:for|of) ", position.lower())[0]


@lru_cache(maxsize=1 << 13)  # each description asks of all that were named before
def _said(mention: Mention, text: str) -> frozenset[str]:
    """The words of a name, and those beside it, as in `the RMU union`, `their union, RMU` and `UN agency RMU`."""
    own = {word.key for word in words_of(mention.name)}
    if mention.name[0].isupper() and mention.name.rpartition(" ")[2].islower():
        return frozenset((words_of(mention.name)[-1].key,))  # "the council's finance committee" is no council
    behind = text[mention.end : mention.end + 20].split()[:1] if own.isdisjoint(OWN_WORDS) else []  # "a League club"
    before = re.findall(r"\w+", text[max(mention.start - 20, 0) : mention.start])[-1:]
    return frozenset((*own, *map(fold_name, (*behind, *before))))
