"""Values: what the fields of entries hold; all frozen, and naming entries by reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Self

from dateline.dates import Date
from dateline.problems import Mark

NOWHERE = Mark("")


class Ref(str):
    """Names an entry by kind and id; knows where it was written, which makes it no other.

    It is the text `kind/id`, since it is looked up so often that Python's own hashing and comparing of texts is felt.
    """

    __slots__ = ("id", "kind", "mark")
    __match_args__ = ("kind", "id")
    kind: str
    id: str
    mark: Mark

    def __new__(cls, kind: str, id: str, mark: Mark = NOWHERE) -> Self:
        """The reference to the entry of this kind and id, written here."""
        self = super().__new__(cls, f"{kind}/{id}")
        self.kind = kind
        self.id = id
        self.mark = mark
        return self


class Marks(Mapping[str, Mark]):
    """Where each field of an entry was written, kept small: names, lines and columns in one row."""

    __slots__ = ("_file", "row")

    def __init__(self, file: str, row: tuple[str | int, ...]) -> None:
        self._file = file
        self.row = row

    def __getitem__(self, name: str) -> Mark:
        try:
            at = self.row.index(name)
        except ValueError:
            raise KeyError(name) from None
        return Mark(self._file, int(self.row[at + 1]), int(self.row[at + 2]))

    def __contains__(self, name: object) -> bool:
        return name in self.row

    def __iter__(self) -> Iterator[str]:
        return (str(name) for name in self.row[::3])

    def __len__(self) -> int:
        return len(self.row) // 3


@lru_cache(maxsize=1 << 18)
def ref_to(kind: str, id: str) -> Ref:
    """The reference that names an entry, from nowhere: one and the same each time."""
    return Ref(kind, id)


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown as an editor wrote it; `literal` when its lines are the file's own lines."""

    text: str = ""
    mark: Mark = field(default=NOWHERE, compare=False, repr=False)
    literal: bool = field(default=False, compare=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def at(self, offset: int) -> Mark:
        """The place in the file of the character at this offset into the text."""
        if not self.literal:
            return self.mark
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return Mark(self.mark.file, self.mark.line + line, self.mark.column + column)


class Quantity(NamedTuple):
    """A value as precisely as it is known: from `least` to `most`, either of which may be open."""

    text: str
    least: Decimal | None
    most: Decimal | None
    about: bool = False


class Part(NamedTuple):
    """An actor's part in an event."""

    actor: Ref
    role: str = ""


class Citation(NamedTuple):
    """A source of an event, with what it says of it in our words."""

    source: Ref
    says: str = ""
    quote: str = ""


class Figure(NamedTuple):
    """A value that sources give, in a series or of its event alone."""

    value: Quantity
    series: Ref | None = None
    label: str = ""
    date: Date | None = None
    says: str = ""
    sources: tuple[Ref, ...] = ()


class Correction(NamedTuple):
    """What an entry said before, until when, and why it was changed."""

    date: Date
    why: str
    kind: str = "correction"
    field: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture below content/media/."""

    file: str
    alt: str
    credit: str
    caption: str = ""
    mark: Mark = field(default=NOWHERE, compare=False, repr=False)


class Position(NamedTuple):
    """A position that an actor held, from when to when as far as is known."""

    title: str
    of: Ref | None = None
    since: Date | None = None
    until: Date | None = None


class Links(NamedTuple):
    """The same actor elsewhere."""

    wikidata: str = ""
    wikipedia: str = ""
    website: str = ""


class Evidence(NamedTuple):
    """The sentence of one source that a draft stands on, and how its date was worked out."""

    quote: str
    source: Ref | None = None
    start: int = 0
    end: int = 0
    expression: str = ""
    rule: str = ""
    confidence: float = 0.0
    flags: tuple[str, ...] = ()
    same_as: Ref | None = None
