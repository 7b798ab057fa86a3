"""Item: an entry as its file has it, and, once that is linked, as the site has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from dateline.content.texts import Text, tell_text
from dateline.model import Entry, Ref
from dateline.model.flat import file_of
from dateline.problems import Problem


@dataclass(slots=True)
class Linked:
    """An entry of the site, and what it hangs by.

    `asks` holds what it asked for (see `Ahead`), `titles` the ids of those whose titles its summary says, `named` what
    its text names. Where all that it asked for is simply there, it is `plain`: it need not be linked again before one
    of these is another. `told` is what is wrong with it alone.
    """

    entry: Entry
    asks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    told: tuple[Problem, ...] = ()
    plain: bool = True
    named: tuple[Ref, ...] = ()
    digest: bytes = b""


class Ahead(NamedTuple):
    """What is known of an entry before any other is, where to follow its references adds nothing to it.

    `asks` holds all that it refers to, by kind and id, or, in texts, by id alone; `names` what of that its text names.
    """

    asks: tuple[str, ...]
    names: tuple[str, ...]


class Item:
    """One entry, of which it is known what its file says, or what came of that when it was linked, or both.

    `marked` where all references in it say where they were written.
    """

    __slots__ = ("ahead", "entry", "file", "linked", "marked", "ref", "text")

    def __init__(
        self, known: Entry | Linked, *, text: Text | None = None, ahead: Ahead | None = None, marked: bool = True
    ) -> None:
        self.entry = None if isinstance(known, Linked) else known
        self.linked = known if isinstance(known, Linked) else None
        self.marked = marked
        self.text = text
        self.ahead = ahead
        self.ref: Ref = self.known.ref
        self.file = file_of(self.known)

    @property
    def known(self) -> Entry:
        """The entry, in which all save its references is as its file has it."""
        known = self.entry or (self.linked and self.linked.entry)
        assert known
        return known

    def tell(self) -> Text:
        """What its text says."""
        if self.text is None:
            assert self.entry
            self.text = tell_text(self.entry)
        return self.text
