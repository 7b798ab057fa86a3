"""Item: an entry as its file has it, and, once that is linked, as the site has it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.content.texts import Text, tell_text
from dateline.model import Entry, Ref
from dateline.model.flat import file_of
from dateline.problems import Problem


@dataclass(slots=True)
class Linked:
    """An entry of the site, and what it hangs by.

    `asks` holds the ids that it asked for, `titles` those whose titles its summary says. Where all of them are simply
    there, it is `plain`: it need not be linked again before one of them is another. `told` is what is wrong with it
    alone, and `named` the others that its text names.
    """

    entry: Entry
    asks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    told: tuple[Problem, ...] = ()
    plain: bool = True
    named: tuple[Ref, ...] = ()
    digest: bytes = b""


class Item:
    """One entry, of which it is known what its file says, or what came of that when it was linked, or both.

    `marked` where all references in it say where they were written.
    """

    __slots__ = ("entry", "file", "linked", "marked", "ref", "text")

    def __init__(self, known: Entry | Linked, *, text: Text | None = None, marked: bool = True) -> None:
        self.entry = None if isinstance(known, Linked) else known
        self.linked = known if isinstance(known, Linked) else None
        self.marked = marked
        self.text = text
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
