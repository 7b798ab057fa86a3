"""Row: what one entry was flattened to goes in; the value of each field that is asked for comes out."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from dateline.dates import Date, parse_date
from dateline.model.values import (
    Citation,
    Correction,
    Evidence,
    Figure,
    Marks,
    Medium,
    Part,
    Position,
    Prose,
    Quantity,
    Ref,
    ref_to,
)
from dateline.problems import Mark

Flat = tuple[Any, ...]
Unpacked = tuple[Flat, Flat]  # what is said, and where it was written
Fields = Mapping[str, tuple[int, int | None, Callable[["Row", Any], Any] | None]]
_date_of = lru_cache(maxsize=1 << 16)(parse_date)  # one and the same for a text each time: what is known of it, is once


class Row:
    """What one entry was flattened to; reads the fields of it, and unpacks what is packed when that is needed.

    `fields` tells where each is in what is said and in the heads, and how it is read. `file` is where the entry stands.
    `heads` are the fields that so many are asked for that nothing is unpacked for them.
    """

    __slots__ = ("_fields", "_packed", "_unpacked", "file", "heads", "kind", "timezone")

    def __init__(
        self,
        kind: str,
        fields: Fields,
        file: str,
        timezone: str,
        packed: bytes | Unpacked,
        heads: Flat = (),
    ) -> None:
        self.kind = kind
        self._fields = fields
        self.file = file
        self.timezone = timezone
        self.heads = heads
        self._packed = packed
        self._unpacked = None if isinstance(packed, bytes) else packed

    @property
    def said(self) -> Flat:
        """All that the entry says."""
        return self._all[0]

    @property
    def places(self) -> Flat:
        """Where that was written."""
        return self._all[1]

    def copy(self) -> Row:
        """The same, to say something else."""
        return Row(self.kind, self._fields, self.file, self.timezone, self._all)

    def say(self, said: Flat) -> None:
        """Have something else said."""
        self._unpacked = said, self.places
        self.heads = ()

    @property
    def _all(self) -> Unpacked:
        if self._unpacked is None:
            assert isinstance(self._packed, bytes)
            self._unpacked = marshal.loads(self._packed)
            self._packed = b""
        return self._unpacked

    def __call__(self, name: str) -> Any:
        """The value of a field; raises AttributeError where the kind has none of this name."""
        found = self._fields.get(name)
        if found is not None:
            at, head, read = found
            flat = self.said[at] if head is None or not self.heads else self.heads[head]
            return flat if read is None else read(self, flat)
        if name == "mark":
            return Mark(*self.places[:3])
        if name == "marks":
            return Marks(self.file, self.places[3])
        raise AttributeError(f"{self.kind} has no {name}", name=name)

    @property
    def text(self) -> str:
        """The entry's text as it was written; that of a source is not ours."""
        found = self._fields.get("body")
        return self.said[found[0]] if found else ""

    def date(self, flat: Any) -> Date | None:
        """A date, where there is one."""
        return None if flat is None else self.day(flat)

    def day(self, flat: Any) -> Date:
        """A date."""
        return _date_of(flat if isinstance(flat, str) else flat[0], self.timezone)

    def prose(self, text: str) -> Prose:
        """A text, with its place."""
        file, line, column, literal = self.places[4]
        return Prose(text, Mark(file, line, column), literal)

    def parts(self, flat: Flat) -> tuple[Part, ...]:
        """Who took part."""
        return tuple([Part(ref_to("actor", actor), role) for actor, role in flat])

    def citations(self, flat: Flat) -> tuple[Citation, ...]:
        """What is cited."""
        return tuple([Citation(ref_to("source", source), says, quote) for source, says, quote in flat])

    def corrections(self, flat: Flat) -> tuple[Correction, ...]:
        """What was changed."""
        return tuple([Correction(self.day(date), *rest) for date, *rest in flat])

    def evidence(self, flat: Flat) -> tuple[Evidence, ...]:
        """What a draft stands on."""
        return tuple([self._evidence(*one) for one in flat])

    def _evidence(self, quote: str, source: str | None, *rest: Any) -> Evidence:
        start, end, expression, rule, confidence, flags, same_as = rest
        said_by, event = source and ref_to("source", source), same_as and ref_to("event", same_as)
        return Evidence(quote, said_by or None, start, end, expression, rule, confidence, flags, event or None)

    def figures(self, flat: Flat) -> tuple[Figure, ...]:
        """The values that are given."""
        return tuple([self._figure(*one) for one in flat])

    def _figure(
        self, value: Flat, series: str | None, label: str, date: Any, says: str, sources: tuple[str, ...]
    ) -> Figure:
        text, least, most, about = value
        ends = [None if end is None else Decimal(end) for end in (least, most)]
        number = Quantity(text, ends[0], ends[1], about)
        named = None if series is None else ref_to("series", series)
        return Figure(number, named, label, self.date(date), says, refs_to("source", sources))

    def positions(self, flat: Flat) -> tuple[Position, ...]:
        """What somebody was."""
        return tuple(
            [
                Position(title, None if of is None else ref_to("actor", of), self.date(since), self.date(until))
                for title, of, since, until in flat
            ]
        )

    def media(self, flat: Flat) -> tuple[Medium, ...]:
        """Pictures, with their places."""
        file = self.places[0]
        with_places = zip(flat, self.places[6], strict=True)
        return tuple(
            [
                Medium(name, alt, credit, caption, Mark(file, *place))
                for (name, alt, credit, caption), place in with_places
            ]
        )

    def image(self, flat: Any) -> Medium | None:
        """A picture, where there is one."""
        return next(iter(self.media((flat,))), None) if flat else None


def refs_to(kind: str, ids: tuple[str, ...]) -> tuple[Ref, ...]:
    """References from nowhere."""
    return tuple([ref_to(kind, id) for id in ids]) if ids else ()
