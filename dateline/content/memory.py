"""Memory: what was read of a site's folder, so that only what changed is read again."""

from __future__ import annotations

import gc
import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from dateline.content import cache
from dateline.content.folders import Folders, Signature, signature_of
from dateline.content.item import Item
from dateline.content.link import Face, Link, link
from dateline.content.load import Files, sort_files
from dateline.content.parcel import pack, unpack
from dateline.content.reading import Reading, read, read_closely, settle
from dateline.content.readings import Readings
from dateline.content.relink import Change, relink
from dateline.content.ways import Ways
from dateline.content.web import pack_web, unpack_web
from dateline.model import Config, Ref, Site
from dateline.problems import Problem, Problems
from dateline.workers import share

MANY = 200  # files that several processes read faster than one
CHUNK = 50
UNKNOWN = marshal.dumps(None)  # a web that is not known
LASTING = 100_000  # new values that are not looked at again either


class Memory:
    """What one or several loads of one site found; empty at first."""

    def __init__(self) -> None:
        self._doubted: set[str] | None = None
        self._moved: set[str] = set()
        self._folders = Folders()
        self._files = Files({}, ())
        self._readings = Readings()
        self._faces: Mapping[Ref, Face] = {}
        self._link: Link | None = None
        self.before: Site | None = None  # as it was loaded before, or kept, if no more than words are others now
        self._named: tuple[Problem, ...] = ()
        self._settled: tuple[Problem, ...] = ()
        self._for: tuple[str, bool] = ("", False)
        self._kept: cache.Kept | None = None
        self._web: tuple[bytes, Ways | None] = UNKNOWN, None  # as it was kept, and restored of that

    def doubt(self, folders: Iterable[str] | None = None) -> None:
        """At the next load, compare these folders and files below the site's folder with the disk; None: all.

        A folder is compared without those in it, save one that was not there before. A file is read again in any case.
        """
        if folders is None:
            self._doubted = None
        elif self._doubted is not None:
            self._doubted.update(folders)

    @classmethod
    def kept(cls, home: Path, folders: Folders | None = None) -> Memory:
        """What the last build kept on the disk; empty where there is nothing of use. `folders` were looked at ahead."""
        memory = cls()
        memory._folders = folders or memory._folders
        with _no_collection():
            memory._kept = cache.restore(home)
        if memory._kept:
            memory._readings, memory._faces = memory._kept.readings, memory._kept.faces
            memory._for = memory._kept.timezone, False
            memory._web = memory._kept.web or UNKNOWN, None
        return memory

    @property
    def files(self) -> Iterator[tuple[str, Signature]]:
        """The files below content/, as they were when they were loaded."""
        return self._folders.signatures

    def keep(self, home: Path) -> None:
        """Save it below .dateline/ for the next process."""
        link, (web, ways) = self._link, self._web
        if link and (ways is None or link.ways.differ(ways)):
            web = marshal.dumps(pack_web(link, self._readings))
        cache.save(home, self._for[0], self._readings, self._faces, self._kept, web)

    def load(self, home: Path, config: Config, problems: Problems, *, drafts: bool = False, workers: int = 1) -> Site:
        """The site as its folder is now."""
        if self._for != (config.timezone, drafts):
            folders = self._folders
            self.__init__()  # type: ignore[misc]  # nothing of it holds any more
            self._folders = folders if folders.are_ahead else self._folders
            self._for = config.timezone, drafts
        with _no_collection():
            return self._load(home, config, problems, workers)

    def _load(self, home: Path, config: Config, problems: Problems, workers: int) -> Site:
        while True:
            found = Problems()
            doubted, self._doubted = self._doubted, None  # until all went well
            if not self._faces:  # the last load came to no end, if there was one: of what was linked nothing holds
                self._readings.forget()
            changes = self._read(home, config, doubted, workers)
            (before, self._link), (faces, self._faces) = (self._link, None), (self._faces, {})
            try:
                again = (
                    None if before is None or changes is None else self._relink(home, before, changes, config, found)
                )
                self._link = again or self._link_all(home, faces, config, found)
            except _MovedError as moved:
                self._moved.add(moved.file)
                continue
            self._faces = self._link.faces
            self.before = before.site if before and again else None
            self._doubted = set()
            self._moved.clear()
            told = chain(self._named, self._settled, found, self._readings.problems)
            problems.extend(problem for problem in told if problem.lint not in config.allow)
            return self._link.site

    def _read(self, home: Path, config: Config, doubted: set[str] | None, workers: int) -> list[Change] | None:
        """Read the files that are others than before; what changed, or None where that is more than some entries."""
        signatures, renamed = self._folders.look(home, doubted)
        if renamed:
            problems = Problems()
            problems.extend(self._folders.problems)
            self._files = sort_files(self._folders.files(), problems, drafts=self._for[1])
            self._named = tuple(problems)
            web = None if self._web[1] else marshal.loads(self._web[0])
            if web and self._readings.are_of(self._files.kinds):
                self._link = unpack_web(web, self._readings, self._files.media, self._faces, config)
                renamed = self._link is None
            self._web = (self._web[0], self._link.ways) if self._link else (UNKNOWN, None)
            self._readings.sort(self._files.kinds)
        again = self._moved.union(doubted or ())
        looked: Iterable[str] = (
            self._readings if renamed else [file for file in {*signatures, *again} if file in self._readings]
        )
        wanted = sorted({*self._readings.stale(looked, signatures), *again.intersection(looked)})
        changes: list[Change] = []
        same = not renamed
        for file, reading in self._read_each(home, wanted, signatures, workers):
            changed = self._readings[file].changes(reading)
            self._readings[file] = reading
            same = same and changed is not None
            changes += changed or ()
        return changes if same else None

    def _read_each(
        self, home: Path, files: list[str], signatures: Mapping[str, Signature], workers: int
    ) -> Iterator[tuple[str, Reading]]:
        """These files read, by several processes where they are many."""
        kinds, timezone = self._files.kinds, self._for[0]

        def reading_of(file: str) -> Reading:
            how = read_closely if file in self._moved else read
            return how(home, file, kinds[file], timezone, signatures.get(file))

        def read_each(chunk: Sequence[str]) -> list[Any]:
            return [reading_of(file) for file in chunk]

        def packed(chunk: Sequence[str]) -> list[Any]:
            return [pack(reading_of(file)) if signatures.get(file) else None for file in chunk]

        if workers == 1 or len(files) < MANY:
            yield from ((file, reading_of(file)) for file in files)
            return
        found = chain.from_iterable(share(packed, files, workers=workers, chunk=CHUNK, joins=read_each))
        for file, one in zip(files, found, strict=True):
            if isinstance(one, Reading):
                yield file, one
            else:
                yield file, reading_of(file) if one is None else unpack(one, signatures.get(file), timezone)

    def _relink(self, home: Path, before: Link, changes: list[Change], config: Config, found: Problems) -> Link | None:
        reread, find = partial(self._reread, home), self._readings.find
        return relink(before, changes, config, found, reread=reread, find=find)

    def _link_all(self, home: Path, faces: Mapping[Ref, Face], config: Config, found: Problems) -> Link:
        told = Problems()
        items, broken = settle(self._readings.values(), config.timezone, told)
        self._settled = tuple(told)
        media, reread = self._files.media, partial(self._reread, home)
        return link(items, broken, media, config, found, reread=reread, faces=faces)

    def _reread(self, home: Path, item: Item) -> None:
        """Have the marks of all references in an item, and in the others of its file."""
        if item.entry and item.marked:
            return
        file = item.file
        reading = self._readings[file]
        anew = read_closely(home, file, self._files.kinds[file], self._for[0], reading.signature)
        if reading.differs(signature_of(home / file)):
            raise _MovedError(file)
        for known, found in zip(reading.items, anew.items, strict=True):
            known.entry, known.marked, known.text, known.ahead = found.entry, True, None, None


class _MovedError(Exception):
    """A file is not what it was a moment ago."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


@contextmanager
def _no_collection() -> Iterator[None]:
    """For a while nothing is looked for that only circles keep: of millions of new values here, none is in one."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > LASTING:
            gc.freeze()
        if enabled:
            gc.enable()
