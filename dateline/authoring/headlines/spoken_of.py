"""Spoken of: the people and things that a text has told of; whom or what a pronoun stands for comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from dateline.authoring.headlines.plural import is_plural

_GENDERS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
AGED = re.compile(r"the \d{1,2}-year-old(?: [a-z]+)?", re.IGNORECASE)
FAR = 6  # sentences with people, after which a pronoun means none of an earlier one
_MANY = ("they", "their", "both", "these", "those")


class Person(NamedTuple):
    """A person as titles name one: `gender` is `she`, `he`, or "" where it is not known."""

    short: str
    gender: str = ""


@dataclass(frozen=True)
class SpokenOf:
    """What pronouns may stand for: the people of each sentence that named any, the latest last; the last thing.

    `several` is what the last sentence did something to, where that is many, and who did it is one.
    `speaker` is the body that said what the last sentence tells, `thing` what was done in the last sentence, and `body`
    the last thing that may act. `here` is how many of the sentences stand in the paragraph that is read, `before` how
    many in the one before it. `hero` is whom the text names most often, `main` the same once named.
    """

    people: tuple[tuple[Person, ...], ...] = ()
    other: str = ""
    several: str = ""
    speaker: str = ""
    thing: str = ""
    body: str = ""
    here: int = 0
    before: int = 0
    hero: str = ""
    main: Person | None = None

    @cached_property
    def shorts(self) -> frozenset[str]:
        """All these people, as titles name them."""
        return frozenset(person.short for group in self.people for person in group if person.short)

    def meant_by(self, pronoun: str) -> str:
        """What a pronoun in lower case stands for; "" where that is not sure, or what there is does not fit it."""
        if pronoun in _GENDERS:
            return self._person(_GENDERS[pronoun])
        if self.people and AGED.fullmatch(pronoun):
            return self.people[-1][0].short if len(self.people[-1]) == 1 else ""
        if pronoun in _MANY:
            said = (self.several, self.other, *(person.short for group in self.people[-1:] for person in group))
            return next((one for one in said if is_plural(one)), "")
        return "" if is_plural(self.other) else self.other

    def with_group(self, group: tuple[Person, ...]) -> SpokenOf:
        """The same with the people of one more sentence, the one whom it is about first."""
        main = next((one for one in group if one.short == self.hero), self.main)
        return replace(self, people=(*self.people, group)[-FAR:], here=min(self.here + 1, FAR), main=main)

    def at_paragraph(self) -> SpokenOf:
        """The same at the beginning of a paragraph."""
        return replace(self, here=0, before=self.here or self.before)

    def _person(self, gender: str) -> str:
        """The one of the latest people whom it fits; nobody where it may be one of several."""
        for group in self._groups():
            fitting = [one for one in group if one.gender in (gender, "") and not is_plural(one.short)]
            if len(fitting) > 1:
                return ""
            alone = len(group) == 1 and group[-1:] == self.people[-1]
            if fitting and (fitting[0].gender or alone or not self._is_known(gender)):
                return fitting[0].short
            if fitting:
                return ""
        return ""

    def _groups(self) -> Iterator[tuple[Person, ...]]:
        """Who may be meant, sentence by sentence, the latest first.

        Across a paragraph's beginning it may be anybody whom the paragraph before named, or whom the article is about.
        """
        ends = len(self.people) - self.here
        yield from reversed(self.people[ends:])
        first = max(ends - self.before, 0)
        passed = dict.fromkeys(one for group in self.people[first:ends] for one in group)
        yield tuple({one.short: one for one in (*passed, *((self.main,) if self.main else ()))}.values())
        yield from reversed(self.people[:first])

    def _is_known(self, gender: str) -> bool:
        return any(one.gender == gender for group in self.people for one in group)
