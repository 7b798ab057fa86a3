"""Reading: one file goes in; its entries, and all that is wrong with it alone, come out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.content.folders import Signature
from dateline.content.followed import look_ahead
from dateline.content.item import Item, Linked
from dateline.content.load import read_file, read_text
from dateline.content.quick import read_quickly
from dateline.content.texts import tell_text
from dateline.content.validate import Checked, Settler, check
from dateline.model import Entry, Event, Ref, Source
from dateline.problems import Problem, Problems, SiteError


@dataclass(slots=True)
class Reading:
    """What a file holds: entries, sources that its events describe, events, and events whose date is a word yet."""

    signature: Signature
    others: tuple[Item, ...] = ()
    described: tuple[Item, ...] = ()
    events: tuple[Item | Checked, ...] = ()
    broken: tuple[Ref, ...] = ()
    problems: tuple[Problem, ...] = ()
    restored: tuple[tuple[Item, Linked | None], ...] | None = None

    @property
    def kept(self) -> bool:
        """Whether it is as it was restored from what was kept."""
        return self.restored is not None and all(item.linked is linked for item, linked in self.restored)

    def differs(self, signature: Signature) -> bool:
        """Whether a file with this signature may be another than the one that was read."""
        return signature is None or self.signature != signature

    def changes(self, now: Reading) -> list[tuple[Item, Item]] | None:
        """Each item with what it is now; None where there are others than before."""
        before, after = self.items, now.items
        if self is UNREAD or self.broken != now.broken or [item.ref for item in before] != [item.ref for item in after]:
            return None
        if any(isinstance(event, Checked) for event in (*self.events, *now.events)):
            return None
        return list(zip(before, after, strict=True))

    @property
    def items(self) -> tuple[Item, ...]:
        """All that is settled."""
        return (*self.others, *self.described, *(event for event in self.events if isinstance(event, Item)))


UNREAD = Reading(None)


def read(home: Path, file: str, kind: str, timezone: str, signature: Signature) -> Reading:
    """What a file holds; references do not say where they were written, save where that may be asked."""
    if signature is None or file.startswith("content/drafts/"):
        return read_closely(home, file, kind, timezone, signature)
    try:
        checked = read_quickly(read_text(home, file), file, kind, timezone)
    except SiteError as error:
        return Reading(signature, broken=(_named_by(file, kind),), problems=error.problems)
    if checked is None:
        return read_closely(home, file, kind, timezone, signature)
    item = _item_of(checked.entry)
    if kind != "event":
        return Reading(signature, (item,))
    return Reading(signature, described=tuple(map(_item_of, checked.described)), events=(item,))


def _item_of(entry: Entry) -> Item:
    text = tell_text(entry)
    return Item(entry, text=text, ahead=look_ahead(entry, text), marked=False)


def read_closely(home: Path, file: str, kind: str, timezone: str, signature: Signature) -> Reading:
    """What a file holds, with all that is wrong in it, and every reference with its mark."""
    problems = Problems()
    found = [check(document, problems, timezone) for document in read_file(home, file, kind, problems)]
    checked = [one for one in found if isinstance(one, Checked)]
    broken = tuple(one for one in found if isinstance(one, Ref))
    if not found and problems.errors:  # what it would have held is not to be called unknown
        broken = (_named_by(file, kind),)
    return Reading(
        signature,
        tuple(Item(one.entry) for one in checked if not isinstance(one.entry, Event)),
        tuple(Item(source) for one in checked for source in one.described),
        tuple(one if one.word else Item(one.entry) for one in checked if isinstance(one.entry, Event)),
        broken,
        tuple(problems),
    )


def _named_by(file: str, kind: str) -> Ref:
    """The entry that a file has by its name."""
    return Ref(kind, file.rpartition("/")[2].rpartition(".")[0])


def settle(readings: Iterable[Reading], timezone: str, problems: Problems) -> tuple[list[Item], frozenset[Ref]]:
    """All items, events last, with their dates read from those of their sources; and what is broken."""
    readings = list(readings)
    items = [item for reading in readings for item in reading.others]
    items += [item for reading in readings for item in reading.described]
    broken = {ref for reading in readings for ref in reading.broken}
    events = [event for reading in readings for event in reading.events]
    settler: Settler | None = None
    for event in events:
        if isinstance(event, Item):
            items.append(event)
            continue
        if settler is None:
            sources = (item.known for item in items if item.ref.kind == "source")
            published = {source.ref: source.published for source in sources if isinstance(source, Source)}
            settler = Settler(published, broken, timezone)
        if settled := settler.event(event, problems):
            items.append(Item(settled))
    return items, frozenset(broken)
