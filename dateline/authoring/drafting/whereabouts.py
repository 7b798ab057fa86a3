"""Whereabouts: what may become a draft goes in, with the article it is of; the places where it happened come out."""

from __future__ import annotations

import re

from dateline.authoring.chronology.extent import days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.deeds.calamities import is_calamity
from dateline.authoring.drafting.beside import is_of_a_land, place_beside
from dateline.authoring.drafting.bodily import BODILY, JUDGED, is_bodily, is_calamitous
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.done_to import done_to, is_of_subject, itself
from dateline.authoring.drafting.home import Home
from dateline.authoring.drafting.locations import locations
from dateline.authoring.drafting.placed import Location
from dateline.authoring.drafting.scene import Scene, scene_of
from dateline.authoring.drafting.setting import (
    is_land,
    is_of_the_world,
    is_site,
)
from dateline.authoring.drafting.topics import GATHERS, is_of_topic
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set

_NEWS = 4  # days before an article that its news may be old
_NATIONAL = word_set("election elections referendum inflation gdp unemployment rates census constitution")
_UNIONS = frozenset(("european union", "eu", "united nations", "un", "african union", "nato"))  # members, not places
_CLAIMED = word_set("reported alleged claimed disputed")
_AFTERNOUN = re.compile(r"[a-z]*(?:ed|[bw]orn|held|built|made|given|taken) \Z")
_OPENERS = word_set("when while as where and but whereas")
_AT_ONCE = word_set("when while as where")
_OF_OTHERS = word_set("who whose whom which that what how why because")
_PUT_IN = re.compile(r",|\b(?:who|which|that|for|with|from)\b")


class Whereabouts:
    """Where the happenings of one article were, asked in the order of its text: some go on from those before."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scene: Scene = scene_of(reading)
        self.home = Home(reading, self.scene, self._located)
        self.here: dict[int, tuple[Location, ...]] = {}
        self.last: tuple[Candidate, tuple[str, ...]] | None = None
        self.of_calamity: tuple[str, ...] = ()

    def of(self, one: Candidate) -> tuple[str, ...]:
        """Where it was, the most precise place that is told; () where nothing tells."""
        told = (self._quiet(place) for place in self._of(one))
        places = tuple(dict.fromkeys(place for place in told if fold(place) not in _UNIONS))
        if places and one.kind != "statement":
            self.last = (one, places)
            if is_calamitous(one) and not self.of_calamity:
                self.of_calamity = places
        return places

    def _quiet(self, name: str) -> str:
        """A name that only a dateline has in capitals, as the text has it elsewhere: "Kiru" of "KIRU"."""
        return name.title() if name.isupper() and name.title() in self.reading.article.text else name

    def _of(self, one: Candidate) -> tuple[str, ...]:
        sentence = next((each for each in self.reading.sentences if each.span == one.sentence), None)
        if sentence is None:
            return tuple(place.who for place in one.mentions if place.kind == "place")
        telling = _telling(sentence, one)
        told = (
            self._stood(one, sentence, telling)
            or self._titled(one, sentence)
            or done_to(self.reading.article.text, one, telling)
            or self._where(sentence, telling)
        )
        told = tuple(dict.fromkeys((*itself(self.reading.article.text, one, telling), *told)))
        if told or is_of_a_land(one):
            return told or self.home.of_land(one) or self.home.of(one, sentence)
        return (
            self._beside(one, sentence, telling)
            or self._before(one)
            or place_beside(self.reading, self._located, one, sentence)
            or self.home.of_land(one)
            or self._written(one, sentence)
            or self.home.of(one, sentence)
        )

    def _located(self, sentence: Sentence) -> tuple[Location, ...]:
        if sentence.place not in self.here:
            self.here[sentence.place] = tuple(locations(self.reading, sentence, self.scene.persons))
        return self.here[sentence.place]

    def _stood(self, one: Candidate, sentence: Sentence, telling: Telling | None) -> tuple[str, ...]:
        """Where the clause says by itself, behind its verb before ahead of it."""
        text = self.reading.article.text
        verb = telling.words[telling.group.first].start if telling else one.span.start
        inner = [each for each in sentence.tellings if each is not telling and _is_inside(each, telling, one)]
        claimed = one.status in _CLAIMED and one.kind == "statement"
        inner = [] if claimed else inner  # "said votes in Kiru were cut"
        found = [
            place
            for place in self._located(sentence)
            if (one.span.start <= place.start < one.span.end or is_of_subject(place, telling))
            and not any(each.span.start <= place.start < each.span.end for each in inner)
            and not (claimed and is_of_the_world(place.name) and is_of_subject(place, telling))
        ]
        behind = [place for place in found if place.start > verb and not is_of_topic(text[verb : place.by], one)]
        subject = telling.words[telling.subjects[0].first].start if telling and telling.subjects else verb
        start = sentence.span.start
        ahead = [
            place
            for place in found
            if place.start < verb
            and not _AFTERNOUN.search(text[start : place.by])
            and not _PUT_IN.search(text[subject : place.by])
        ]
        best = behind or ahead
        return tuple(place.name for place in best if place.by == best[0].by or _is_in_town(text, best[0], place))

    def _titled(self, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
        """Where its own title says, of what is only set or called for a day: "services to take place in Kiru"."""
        where = one.title.partition(" take place ")[2]
        found = [place for place in self._located(sentence) if is_spelt(place.name, where)]
        return tuple(place.name for place in found if place.by == found[0].by)

    def _where(self, sentence: Sentence, telling: Telling | None) -> tuple[str, ...]:
        """What stands before "where": "in Kiru, where a vote was held"."""
        if telling is None or telling.opener != "where":
            return ()
        places = {each.end: each.who for each in sentence.mentions if each.kind == "place"}
        places |= {place.end: place.name for place in self._located(sentence)}
        near = [name for end, name in places.items() if 0 <= telling.span.start - end <= len(", ")]
        return tuple(near[:1])

    def _beside(self, one: Candidate, sentence: Sentence, telling: Telling | None) -> tuple[str, ...]:
        """Where another clause of the sentence says, told of the same time: "was hurt when a car hit a bus in Kiru"."""
        if telling is None or not is_bodily(one) or telling.kind == "statement":
            return ()
        for place in self._located(sentence):
            holding = [each for each in sentence.tellings if each.span.start <= place.start]
            other = max(holding, key=lambda each: each.span.start, default=None)
            if other is None or other is telling or other.kind == "statement" or other.opener in _OF_OTHERS:
                continue
            if other.opener in _AT_ONCE or telling.opener in _OPENERS:
                return tuple(each.name for each in self._located(sentence) if each.by == place.by)
        return ()

    def _before(self, one: Candidate) -> tuple[str, ...]:
        """Where what was told before was, of a calamity as of a deed of the same day that goes on from it."""
        if one.status or one.kind == "statement":
            return ()
        subject = fold_words(one.subject)
        if self.of_calamity and subject[:1] in (["the"], ["a"]) and any(map(is_calamity, subject)) and len(subject) < 5:
            return self.of_calamity if subject[0] == "the" else ()
        if self.last is None:
            return ()
        before, places = self.last
        near = 0 <= one.place - before.place <= 1
        if one.joined and one.sentence == before.sentence and before.lemma in GATHERS:
            return places  # "met in Kiru and agreed to talk"
        if not is_bodily(one):
            return ()
        same = before.dated.edtf == one.dated.edtf and is_bodily(before)
        return places if near and same else ()

    def _written(self, one: Candidate, sentence: Sentence) -> tuple[str, ...]:
        """Where the article was written, of the news that it begins with."""
        published, when = days(self.reading.article.published), days(one.dated.edtf)
        bodily = one.lemma.partition(" ")[0] in BODILY | JUDGED
        city = (self.home.town or self.scene.city) if self.scene.city or bodily else ""
        if not city or one.kind in ("statement", "aside") or one.status == "planned":
            return ()
        if self.scene.home and not _NATIONAL.isdisjoint(fold_words(_text_of(self.reading, one))):
            return ()  # "won Norland's election"
        if not published or not when:
            return ()
        if sentence.span != self.reading.sentences[0].span:
            return ()
        fresh = 0 <= (published[1] - when[0]).days <= _NEWS
        elsewhere = any(
            place.by >= one.span.start and place.end <= one.span.end and not is_land(place.name)
            for place in self.home.acted(sentence)
        )
        return (city,) if fresh and not elsewhere else ()


def _is_in_town(text: str, site: Location, town: Location) -> bool:
    """Whether a place is the town that a site is in: "at the Brel Hotel in Kiru"."""
    return text[site.end : town.start] == " in " and is_site(site.name) and not is_land(town.name)


def _text_of(reading: Reading, one: Candidate) -> str:
    return reading.article.text[one.span.start : one.span.end]


def _telling(sentence: Sentence, one: Candidate) -> Telling | None:
    """The clause of which a candidate is made."""
    same = [each for each in sentence.tellings if each.group.lemma == one.lemma and each.kind == one.kind]
    here = [each for each in same if each.span.start < one.span.end and one.span.start < each.span.end]
    return (here or same or [None])[0]  # type: ignore[list-item]


def _is_inside(each: Telling, telling: Telling | None, one: Candidate) -> bool:
    """Whether a clause that a candidate reaches over tells something else."""
    whole = telling.span if telling else one.span
    beside = each.kind == "aside" and each.opener not in ("and", "")
    return (beside or each.kind == "content") and each.span != whole and each.span.start > one.span.start
