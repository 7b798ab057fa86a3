"""Scene: what an expression is read against: the article's day, the last date named, the sense of its clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dateline.authoring.times.moment import FINEST, Moment, Unit

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means; `moment` is the place on the calendar, where it names one."""

    type: Type
    value: str
    confidence: float
    moment: Moment | None = None
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands around an expression.

    `published` is the article's day, or the month or year where only that is known. `named` is the last date that the
    running text named, `quarter` the last quarter or half; `near` says whether that was a moment ago. `ahead` is
    whether the clause looks ahead, None where it does not tell; `led` is whether it does so before it comes to the
    expression, and `due` whether right before it: "by December 31". A narrative goes from date to date, news from the
    article's day.
    """

    published: Moment | None
    named: Moment | None = None
    quarter: Moment | None = None
    near: bool = False
    ahead: bool | None = None
    led: bool = True
    due: bool = False
    narrative: bool = False

    def now(self, unit: Unit) -> Moment | None:
        """The stretch of this unit that the article appeared in, or a narrative has come to; None where not known."""
        if self.narrative and self.named is not None:
            return within(self.named, unit)
        return within(self.published, unit)

    def then(self, unit: Unit) -> Moment | None:
        """The stretch of this unit that the text has come to; of an article that tells no story, its own."""
        if self.named is None or not (self.narrative or self.near):
            return self.now(unit) or within(self.named, unit)
        return within(self.named, unit) or (None if self.narrative else self.now(unit))


def within(moment: Moment | None, unit: Unit) -> Moment | None:
    """The stretch of this unit that a moment lies in; None where it is not known so precisely."""
    if moment is None or FINEST.index(moment.unit) > FINEST.index(unit):
        return None
    return moment.to(unit)


class Said:
    """The words of an expression by the names that its row gives them."""

    def __init__(self, row: str, words: str, groups: Mapping[str, str | None]) -> None:
        self.row = row
        self.whole = words
        self.words = words.lower()
        kept = ((name.partition("__")[0], said) for name, said in groups.items() if said)
        self._groups = {name: " ".join(said.lower().split()) for name, said in kept}

    def __getitem__(self, name: str) -> str:
        return self._groups.get(name, "")

    def number(self, name: str) -> int:
        """The digits under this name as a number, 0 for none."""
        digits = "".join(sign for sign in self[name] if sign.isascii() and sign.isdigit())
        return int(digits) if digits else 0


def on(moment: Moment | None, confidence: float) -> Reading | None:
    """A reading that names a place on the calendar; None where there is no such day."""
    if moment is None or not moment.is_plausible():
        return None
    kind: Type = "TIME" if moment.clock else "DATE"
    return Reading(kind, moment.value, confidence, moment, moment.edtf)


def off(value: str, confidence: float, kind: Type = "DATE") -> Reading:
    """A reading that names none."""
    return Reading(kind, value, confidence)
