"""Types: what a field can hold, and what a field is."""

from __future__ import annotations

from dataclasses import dataclass

LINE_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one line, of at most 10,000 characters."""

    empty: bool = True


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown, with [[links]] and [@cites]."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF writes it; with `words`, a weekday or a day and month will do until frozen."""

    words: bool = False


@dataclass(frozen=True, slots=True)
class Slug:
    """An id: lower-case letters, digits and hyphens, a letter or digit at both ends."""


@dataclass(frozen=True, slots=True)
class To:
    """The id of another entry, of this kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a range; `whole` without a fraction."""

    least: float
    most: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address that begins with http:// or https://."""


@dataclass(frozen=True, slots=True)
class MediaPath:
    """The path of a file below content/media/."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """`N`, `about N`, `at least N`, `at most N` or `N to M`."""


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with fields of its own; a bare word stands for its field `short`."""

    name: str
    fields: tuple[Field, ...]
    short: str | None = None

    def field(self, name: str) -> Field | None:
        """The field of this name, if there is one."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Many:
    """A list; one value will do."""

    item: Single


Single = Line | Prose | When | Slug | To | Choice | Number | Flag | Url | MediaPath | Quantity | Record
Type = Single | Many


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, what it holds, and what it is for in one sentence."""

    name: str
    type: Type
    about: str
    required: bool = False


def needed(name: str, type: Type, about: str) -> Field:
    """A field that must be there."""
    return Field(name, type, about, required=True)
