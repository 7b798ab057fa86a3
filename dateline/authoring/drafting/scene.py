"""Scene: a read article goes in; where it was written, and of which country or county it tells, comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.authoring.articles.article import Article
from dateline.authoring.chronology.reading import Reading
from dateline.authoring.deeds.calamities import is_calamity
from dateline.authoring.entities.bodies import BODIES
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import cities, states
from dateline.authoring.entities.name_words import name_keys, words_of
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set

_HEAD = 1500  # characters: where an article says from where it was written
_CITY = r"[A-Z][A-Z’'‘.-]+(?: [A-Z][A-Z’'‘.-]+){0,2}"
_REGION = r"(?:, (?P<region>[A-Z][a-z][\w.]*(?: [A-Z][\w.]+)?|[A-Z]\.[A-Z]\.))?"
_DAY = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
_TITLED = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
_SMALL = r"(?:van|von|de|der|den|da|di|du|al|el|bin|la|le|ter|zu)"
_PERSON = rf"[A-Z][\w.’'-]+(?: (?:{_SMALL} ){{0,2}}[A-Z][\w.’'-]+){{1,3}}"
_HOUSE = r"\([A-Z][^()\n]{1,30}\)"
# How houses say it, each with an example.
_LINES = (
    # KIRU, Norland (QNA) — or KIRU/SUND, Feb 14 (QNA) -
    re.compile(
        rf"^(?P<city>{_CITY})(?:/{_CITY})*{_REGION}{_DAY}(?: ?{_HOUSE})?{_DAY} ?(?:--|[–—]|-(?= )|: )", re.MULTILINE
    ),
    # Kiru, Norland (QNA) —
    re.compile(rf"^(?P<city>{_TITLED})(?:, (?P<region>[A-Z][a-z]+))?{_DAY} {_HOUSE}{_DAY} ?(?:--|[–—-])", re.MULTILINE),
    # 4 March 2031 - KIRU
    re.compile(rf"^[^.\n]{{0,60}}\d{{4}}[^.\n]{{0,60}} [-–—] (?P<city>{_CITY})(?P<region>)\s*$", re.MULTILINE),
    # Reporting from Kiru
    re.compile(rf"^(?:Reporting )?(?:from|in) (?P<city>{_TITLED})(?P<region>)\s*$", re.MULTILINE),
    # Ann Lee in Kiru and Bo Day in Sund
    re.compile(
        rf"^[*_]{{0,3}}(?:[Bb]y )?{_PERSON},? in (?P<city>{_TITLED})(?P<region>)(?= and [A-Z]|[*_]{{0,3}}\s*$|,)",
        re.MULTILINE,
    ),
)
# How agencies shorten a state behind a town: "GEISMAR, La. (AP)".
_SHORT = """
Ala. Alabama, Ariz. Arizona, Ark. Arkansas, Calif. California, Colo. Colorado, Conn. Connecticut, Del. Delaware,
Fla. Florida, Ga. Georgia, Ill. Illinois, Ind. Indiana, Kan. Kansas, Ky. Kentucky, La. Louisiana, Md. Maryland,
Mass. Massachusetts, Mich. Michigan, Minn. Minnesota, Miss. Mississippi, Mo. Missouri, Mont. Montana, Neb. Nebraska,
Nev. Nevada, N.H. New Hampshire, N.J. New Jersey, N.M. New Mexico, N.Y. New York, N.C. North Carolina,
N.D. North Dakota, Okla. Oklahoma, Ore. Oregon, Pa. Pennsylvania, R.I. Rhode Island, S.C. South Carolina,
S.D. South Dakota, Tenn. Tennessee, Vt. Vermont, Va. Virginia, Wash. Washington state, W.Va. West Virginia,
Wis. Wisconsin, Wyo. Wyoming
"""
_STATES = dict(pair.split(" ", 1) for pair in _SHORT.replace("\n", " ").strip().split(", "))
_HAS = (
    r"(?:(?!(?:the|an?|its|their|in|of|to|for|by|on|at|and)\b)[a-z]+ ){0,2}"
    r"(?i:parliament|government|president|prime minister|central bank|army|police|assembly|ministry|"
    r"court|elections?|economy|opposition|lawmakers|voters|legislature|constitution|currency|capital|airspace)\b"
)
_LONE = r"(?P<name>[A-Z](?<!\w.)[a-z][\w‘-]*(?: [A-Z][a-z][\w‘-]*)?)"
A_LAND = r"(?:country|nation|kingdom|republic|sultanate|emirate|island state)"
SUCH = r"(?:(?!(?:in|of|to|for|by|across|from|on|whole|entire|rest|same)\b)[\w-]+ ){1,4}"
# What tells of a country, state or county, each with an example.
_TELLING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LONE}[’']s? {_HAS}",  # "Norland's parliament"
        rf"{_LONE} {_HAS}",  # "the Norland government"
        rf"\b(?:Bank|Republic|Government|President|Association|Parliament|Union) of {_LONE}",
        rf"\b(?:central bank|government|parliament|president|people|army) of {_LONE}",  # "army of Norland"
        rf"\b(?:power|office|elections?|votes?|polls|coup) in {_LONE}",  # "sweeps to power in Norland"
        r"(?P<name>[A-Z](?<!\w.)[a-z]+ (?:County|Province|State|Islands|District|Republic))\b(?! [A-Z])",
        rf"\b{A_LAND} of {_LONE}",  # "the Himalayan kingdom of Norland"
        rf"{_LONE}(?:,| is) (?:an?|the) {SUCH}{A_LAND}\b(?![’'])",  # "Norland, a landlocked country"
        # "teachers in Norland went on strike, shutting schools in the west African country"
        rf"\b(?:[Ii]n|[Aa]cross) {_LONE}\b(?:(?! (?:in|at|near|from) [A-Z])[^.]){{1,150}}\bthe {SUCH}{A_LAND}\b",
    )
)
_NO_COUNTRY = (
    NO_NAMES
    | OFFICES
    | GRADES
    | BODIES
    | word_set(
        """supreme high national foreign federal united general european superior magistrates district constitutional
    appeal royal state central crown local city county police emergency assembly parliament court
    north south east west"""
    )
)

_REPORTED = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?): .*\b(?i:report|update|humanitarian|floods)")
_PARTS = word_set("county province state islands district")
_LEADERS = _NO_COUNTRY - _PARTS


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an article was written (`city`), the country or county that it tells of (`home`), who is not a place."""

    city: str
    home: str
    persons: frozenset[str]


def scene_of(reading: Reading) -> Scene:
    """The scene of an article; "" for what it does not say."""
    named = [one for each in reading.sentences for one in each.mentions]
    spelt = {fold(one.name): one.who for one in named if one.kind == "place" and not one.name.isupper()}
    persons = frozenset(
        word.key
        for one in named
        if one.actor_kind == "person" or (one.actor_kind in ("organization", "group") and " " not in one.name)
        for word in words_of(one.name)[-1:]
    )
    text = reading.article.text
    lines = (found for pattern in _LINES if (found := pattern.search(text, 0, _HEAD)))
    line = next((found for found in lines if not _is_slug(reading.article, found["city"])), None)
    city, region = (line["city"], line["region"] or "") if line else ("", "")
    region = _STATES.get(region, region)
    city = city.title() if city.isupper() else city
    home = _home(reading, region, persons)
    return Scene(spelt.get(fold(city), city), spelt.get(fold(home), home), persons)


def _is_slug(article: Article, city: str) -> bool:
    """Whether what stands in capitals ahead of a text is a word for what it is about: "ATHLETICS: …"."""
    titled = article.title.upper().startswith(f"{city.upper()}:")
    return titled or is_spelt(city.lower(), article.text)


def is_of_one_town(reading: Reading, located: frozenset[str]) -> bool:
    """Whether an article names one place, those where something is done among them, no state and no government."""
    named = [one for each in reading.sentences for one in each.mentions]
    places = located | {one.who for one in named if one.kind == "place"}
    lands = {name_keys(place) for place in places} & (countries().keys() | states().keys())
    return len(places) == 1 and not lands and all(one.actor_kind != "government" for one in named)


def _home(reading: Reading, region: str, persons: frozenset[str]) -> str:
    """The country, state or county of which the headline and the first sentence tell; "" for none, or for several.

    Where they name none, it is that which the publisher is called by: `The Norland Standard`.
    """
    told: dict[str, str] = {}
    often: Counter[str] = Counter()
    for found in _told(reading, region):
        words = words_of(found)
        led = len(words) == 2 and words[1].key in _LEADERS  # "Norland President"
        name, words = (found.split()[0], words[:1]) if led else (found, words)
        known = tuple(word.key for word in words) in countries()  # "South Sudan", though South is no country
        if words and persons.isdisjoint(word.key for word in words) and (known or words[0].key not in _NO_COUNTRY):
            told.setdefault(fold(name), name)
            often[fold(name)] += 1
    for name in sorted(told, key=len):
        if any(name != other and _is_called(other, name) for other in told):
            del told[name]  # "Norlandic" of Norland, "Brel" of Brel County
    first = reading.sentences[0].span.end if reading.sentences else 0
    title = fold(reading.article.title)
    head = fold(reading.article.text[:first])
    named = [
        name
        for key, name in sorted(told.items())
        if f" {key}" in f" {title}" or (often[key] > 1 and f" {key}" in f" {head}")
    ]
    reported = _REPORTED.match(reading.article.title)  # "Norland: Situation Report No. 3"
    stormy = reported is not None and any(map(is_calamity, fold_words(reported["name"])))  # "Cyclone Ilona: update 3"
    if reported and not stormy and re.search(rf"{reported['name'].title()}|[Tt]he Government\b", reading.article.text):
        return reported["name"].title()
    if region or named:
        return region or (named[0] if len(named) == 1 else "")
    publisher = fold(reading.article.publisher)
    return next((name for key, name in sorted(told.items()) if is_spelt(key, publisher)), "")


def _is_called(other: str, name: str) -> bool:
    """Whether a name is what is of another, or its short form."""
    adjective = name.startswith(other) and len(name) < len(other) + 4
    return adjective or other.startswith(f"{name} ")


def _told(reading: Reading, region: str) -> Iterator[str]:
    """The countries, states and counties of which an article tells, and what it seems to tell of as such."""
    yield from filter(None, (region,))
    for each in reading.sentences:
        for one in each.mentions:
            keys = name_keys(one.name)
            country = countries().get(keys)
            if one.actor_kind == "government" or (one.kind == "place" and (country or keys in states())):
                yield country.name if country else one.name
    text = f"{reading.article.title}\n{reading.article.text}"
    for pattern in _TELLING:
        for found in pattern.finditer(text):
            name = _plain(found["name"])
            if name_keys(name) not in cities():
                yield from (name, name)  # as a country, and not only in passing


def _plain(name: str) -> str:
    """A country by its name, where an adjective or a capital stands for it."""
    country = countries().get(name_keys(name))
    return country.name if country and country.by != "capital" else name
