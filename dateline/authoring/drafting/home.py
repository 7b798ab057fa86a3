"""Home: what may become a draft goes in, with its article; the place of the story, where it belongs there, comes out.

That is asked where neither its sentence nor one beside it says where something was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.deeds.calamities import is_calamity
from dateline.authoring.drafting.bodily import JUDGED, is_bodily
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.local import OF_FIRMS, is_local, is_of_days, is_of_the_scene, is_of_wreck
from dateline.authoring.drafting.native import (
    goes,
    is_of_foreign_police,
    is_of_nation,
    is_of_others,
    is_of_seat,
    is_report,
    is_water,
    nation_of,
    seat_of,
)
from dateline.authoring.drafting.placed import Location
from dateline.authoring.drafting.scene import Scene, is_of_one_town
from dateline.authoring.drafting.setting import court_of, is_land, is_of_a_life, town_of, wreck_of
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import GRADES
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set

_SHORT = 4  # words of who or what does it
_WEEKS, _SEASON = 42, 60  # days in which a story's own news was; and those of an article that tells of one town alone
# What is of a whole country, or of a county.
_PUBLIC = word_set(
    """parliament assembly lawmakers legislature election elections poll polls polling vote votes voters ballot
    referendum budget inflation consumer gdp unemployment economy curfew emergency mourning internet census national
    nationwide stay-away lockdown constitution cabinet governor president coalition senate congress holiday quake
    earthquake aftershock cyclone hurricane typhoon floods outbreak prime finance act levy missing treasurer
    commissioners"""
)
_POWERS = word_set("government bank ministry")
_JUSTICE = word_set(
    "jury trial retrial mistrial court judge charge charged sentence convict acquit jail indict arrest detain"
)
_COURTS = word_set("court jury judge trial magistrates hearing")
_OWN_BODY = re.compile(
    r"(?:[Tt]he )?(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+)?)[’']s (?:[\w-]+ ){0,2}(?P<body>[A-Za-z]+)\b"
)
# "Leeds City Council", "Toledo police", "a Lake County jury".
_COUNCIL = re.compile(
    r"(?!The |A )(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:City|Town|Borough) Council|police)\b"
    r"|(?:A |The )?(?P<county>(?:St\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)? County)\b(?! (?:Court|Council|Cricket))"
)
_OF_OWN = word_set("close reopen shut ban legalise legalize hold elect observe evacuate nationalise nationalize")

_ABROAD = re.compile(r"\b(?:embassy|embassies|consulates?|mission)\b")


class Home:
    """The places of one article's story: `located` gives the places of a sentence in which something is."""

    def __init__(self, reading: Reading, scene: Scene, located: Callable[[Sentence], Sequence[Location]]) -> None:
        self.reading = reading
        self.scene = scene
        self._located = located

    @cached_property
    def town(self) -> str:
        """The town of the story; "" also where one is named in a story of a country, but not in its headline."""
        town = town_of(self.reading, self.scene, self._located)
        passing = town != self.scene.city and not is_spelt(town, self.reading.article.title)
        whole = bool(self._nation) or is_report(self.reading.article.title)
        return "" if whole and (passing or town == self._nation) else town

    @cached_property
    def _wreck(self) -> str:
        return wreck_of(self.reading, self._located)

    @cached_property
    def _seat(self) -> str:
        return "" if self._wreck else seat_of(self.reading, self.scene, self.town, self._is_of_one_place)

    @cached_property
    def _nation(self) -> str:
        return nation_of(self.reading, self.scene)

    @cached_property
    def _is_of_one_place(self) -> bool:
        located = (place.name for each in self.reading.sentences for place in self._located(each))
        return is_of_one_town(self.reading, frozenset(located))

    def of(self, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
        """Where the story is, of what belongs there; () of what does not."""
        return (
            self._in_story(one, sentence) or self._of_mishap(one) or self._at_home(one) or self._native(one, sentence)
        )

    def acted(self, sentence: Sentence) -> list[Location]:
        """The places of a sentence but those of what somebody once was, or has: "a villa in Kiru"."""
        text = self.reading.article.text
        return [place for place in self._located(sentence) if not is_of_a_life(text, sentence, place)]

    def of_land(self, one: Candidate) -> tuple[str, ...]:
        """The country whose own body it is that does something: "Norland's parliament"."""
        own = _OWN_BODY.match(one.subject) if not goes(one, "") else None
        public = own is not None and own["body"].lower() in _PUBLIC | _JUSTICE | _POWERS
        return (own["owner"],) if own and public and not self._is_person(own["owner"]) else ()

    def _is_person(self, name: str) -> bool:
        """Whether a name is somebody's, whose coalition or government is told of."""
        keys = [word.key for word in words_of(name)]
        return bool(keys) and (keys[-1] in self.scene.persons or keys[0] in GRADES | NO_NAMES)

    def _in_story(self, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
        """The town of the article's story, of what goes on there, and of those who belong to it."""
        council = _COUNCIL.match(one.subject)
        here = council is not None and one.kind != "statement" and not self._located(sentence)
        if council and here and not (council["town"] and is_land(council["town"])):
            return (council["town"] or council["county"],)
        if one.kind == "statement" or any(place.name != self.town for place in self.acted(sentence)):
            return ()
        if is_of_foreign_police(one, self.scene.home):
            return ()
        if self._wreck and is_of_days(one, self.reading.article.published, _WEEKS) and is_of_wreck(one):
            return (self._wreck,)
        words = {one.lemma.partition(" ")[0], *fold_words(one.subject)}
        if self.town and self.town == court_of(self.reading) and words.isdisjoint(JUDGED | _COURTS):
            return ()  # what was done elsewhere is judged in it
        own = any(each.role == "acts" and each.name.startswith(f"{self.town} ") for each in one.mentions)
        since = _SEASON if self._is_of_one_place else _WEEKS
        local = (
            own
            or (is_local(one) and not is_water(self.town))
            or is_of_the_scene(one, self.reading.article.published, since)
        )
        return (self.town,) if self.town and local else ()

    def _of_mishap(self, one: Candidate) -> tuple[str, ...]:
        """The town of a story that begins with a mishap, of that: "Ten years after the quake, … The quake struck"."""
        doing, lead = fold_words(one.subject), self.reading.sentences[0].span
        told = {*fold_words(f"{self.reading.article.title} {self.reading.article.text[lead.start : lead.end]}")}
        known = doing[:1] == ["the"] and any(is_calamity(word) and word in told for word in doing)
        return (self._seat,) if self._seat and known and len(doing) < _SHORT else ()

    def _at_home(self, one: Candidate) -> tuple[str, ...]:
        """The country or county that the article tells of, of what is done in the whole of it."""
        if one.kind == "statement":
            return ()
        land = [actor for actor in one.mentions if actor.actor_kind not in ("person", "organization", "group")]
        acting = [actor for actor in land if actor.actor_kind == "government" or actor.name == one.subject]
        own = one.lemma in _OF_OWN and not _ABROAD.search(one.title)
        if len(acting) == 1 and own and fold(acting[0].name) in fold(one.subject):
            return (acting[0].name,)
        if not self.scene.home:
            return ()
        if is_of_others(one, self.scene.home):
            return ()
        words = {*fold_words(one.title), *fold_words(one.subject), one.lemma}
        if not self.town and not words.isdisjoint(_JUSTICE):
            return (self.scene.home,)
        bodily = is_bodily(one) and not self.town and one.lemma not in OF_FIRMS
        return (self.scene.home,) if bodily or not words.isdisjoint(_PUBLIC) else ()

    def _native(self, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
        """The country of a story of its politics, or the town that a story is set in, of what else is told of it."""
        located = self._located(sentence)
        if self._nation:
            inside = any(one.span.start <= place.start < one.span.end for place in located)
            native = not inside and is_of_nation(self.reading, one, sentence, self._nation)
            return (self._nation,) if native else ()
        if located:
            return ()  # it was there, or nobody says
        return (self._seat,) if self._seat and is_of_seat(self.reading, one, sentence, self._seat) else ()
