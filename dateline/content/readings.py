"""Readings: what was kept of each file of a site goes in; what it holds comes out, made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dateline.content.folders import Signature
from dateline.content.item import Item
from dateline.content.parcel import Flat, pack_linked, unpack_entries, unpack_linked, unpack_problem
from dateline.content.reading import UNREAD, Reading
from dateline.model import Entry, Ref
from dateline.model.flat import file_of
from dateline.problems import Problem


class Readings(Mapping[str, Reading]):
    """What each file holds, by path; of what was kept, there are no more than the entries at first."""

    def __init__(self, kept: Mapping[str, Flat] | None = None, timezone: str = "") -> None:
        """`kept` is sorted by path."""
        self.kept = kept or {}
        self.entries = {file: unpack_entries(flat, file, timezone) for file, flat in self.kept.items()}
        self._made: dict[str, Reading | None] = dict.fromkeys(self.kept)

    def __getitem__(self, file: str) -> Reading:
        made = self._made[file]
        if made is None:
            made = self._made[file] = unpack_linked(self.kept[file], self.entries[file])
        return made

    def __setitem__(self, file: str, reading: Reading) -> None:
        self._made[file] = reading

    def __contains__(self, file: object) -> bool:
        return file in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def are_of(self, files: Mapping[str, object]) -> bool:
        """Whether these are the files that something is known of."""
        return self._made.keys() == files.keys()

    def sort(self, files: Iterable[str]) -> None:
        """Hold what is known of these files, in this order."""
        made = self._made
        self._made = {file: made.get(file, UNREAD) for file in files}

    def forget(self) -> None:
        """Have all files read again of which no more is known than what came of them."""
        for file, made in self._made.items():
            if made is None or not all(item.entry for item in made.items):
                self._made[file] = UNREAD

    def stale(self, files: Iterable[str], signatures: Mapping[str, Signature]) -> Iterator[str]:
        """Those of these files that were never read, or look otherwise now than when they were."""
        for file in files:
            made = self._made[file]
            known = self.kept[file][0] if made is None else made.signature
            if made is UNREAD or (file in signatures and (known is None or known != signatures[file])):
                yield file

    def find(self, entry: Entry) -> Item:
        """The item that an entry comes from."""
        return next(item for item in self[file_of(entry)].items if item.ref == entry.ref)

    def pack(self, file: str) -> Flat | None:
        """What is to be kept of a file; the very thing that was, where nothing came of it since."""
        made = self._made[file]
        return self.kept[file] if made is None or made.kept else pack_linked(made)

    @property
    def made(self) -> Iterator[Reading]:
        """What was read, or asked for."""
        return (made for made in self._made.values() if made is not None)

    @property
    def refs(self) -> Iterator[Ref]:
        """What the files hold, file by file in the order of their paths."""
        for file, made in sorted(self._made.items()):
            yield from (known.ref for known in (self.entries[file] if made is None else made.items))

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with each file alone."""
        for file, made in self._made.items():
            if made is not None:
                yield from made.problems
            else:
                yield from map(unpack_problem, self.kept[file][1])
