"""Types: what a field can hold, and what a field is."""

from __future__ import annotations

from typing import NamedTuple

LINE_LIMIT = 10_000


class Line(NamedTuple):
    """Text on one line, of at most 10,000 characters."""

    empty: bool = True


class Prose:
    """Markdown, with [[links]] and [@cites]."""


class When(NamedTuple):
    """A date as EDTF writes it; with `words`, a weekday or a day and month will do until frozen."""

    words: bool = False


class Slug:
    """An id: lower-case letters, digits and hyphens, a letter or digit at both ends."""


class To(NamedTuple):
    """The id of another entry, of this kind."""

    kind: str


class Choice(NamedTuple):
    """One of a few words."""

    words: tuple[str, ...]


class Number(NamedTuple):
    """A number in a range; `whole` without a fraction."""

    least: float
    most: float
    whole: bool = False


class Flag:
    """true or false."""


class Url:
    """An address that begins with http:// or https://."""


class MediaPath:
    """The path of a file below content/media/."""


class Quantity:
    """`N`, `about N`, `at least N`, `at most N` or `N to M`."""


class Record(NamedTuple):
    """A mapping with fields of its own; a bare word stands for its field `short`."""

    name: str
    fields: tuple[Field, ...]
    short: str | None = None

    def field(self, name: str) -> Field | None:
        """The field of this name, if there is one."""
        return next((field for field in self.fields if field.name == name), None)


class Many(NamedTuple):
    """A list; one value will do."""

    item: Single


Single = Line | Prose | When | Slug | To | Choice | Number | Flag | Url | MediaPath | Quantity | Record
Type = Single | Many


class Field(NamedTuple):
    """One field: what it is called, what it holds, and what it is for in one sentence."""

    name: str
    type: Type
    about: str
    required: bool = False


def needed(name: str, type: Type, about: str) -> Field:
    """A field that must be there."""
    return Field(name, type, about, required=True)
