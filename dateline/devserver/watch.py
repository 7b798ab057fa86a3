"""Watch: a site's folder goes in; the paths in it that may have changed come out, as they change."""

from __future__ import annotations

import logging
import os
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING, Self, cast

from dateline.content.load import UNPUBLISHED
from dateline.devserver.snapshot import ROOTS, State, differences, is_watched, state_of, take_snapshot
from dateline.publish.theme.theme import FOLDER

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers.api import BaseObserver, ObservedWatch

QUIET = 0.02  # seconds without an event after which a save is taken to be over
STORM = 0.5  # seconds after which a change is looked at although events keep coming
PATIENCE = 0.1  # seconds in which a file that is gone or empty may come back: some editors write so
OFTEN = 0.5  # seconds between two looks at least
IDLE = 250  # a look is followed by a rest of so many times what it took: looking takes 0.4 % of a core at most
LULL = 4  # and what is told by one of so many, in which the page of that is made
TWICE = "Callback with id"  # a warning of watchdog's, of folders that are made one within the other at once
SLICE = 1.0  # seconds; on Windows nothing interrupts a wait, so that none is longer


class Watch:
    """Looks at all files now and then, and at once when the system tells of a change.

    What the system tells is a wake-up and no more: it comes twice, late, in any order, and for links and for disks in
    a network often never. It is relied on for one thing, a file that was changed and has the same size and times.
    """

    def __init__(self, home: Path, *, drafts: bool = False) -> None:
        self.trouble = ""
        self._home = home
        self._drafts = drafts
        self._snapshot = take_snapshot(home, (FOLDER,)) or {}
        self._took = 0.0  # seconds, the last look
        self._told = Condition()
        self._paths: set[str] = set()
        self._last = 0.0
        self._nudged = False
        self._observer: BaseObserver | None = None
        self._roots: dict[str, tuple[tuple[str, int, int], ObservedWatch]] = {}

    def __enter__(self) -> Self:
        from watchdog.observers import Observer

        # It complains in its own words; what it misses is found all the same.
        logging.getLogger("watchdog").addHandler(logging.NullHandler())
        logging.getLogger("watchdog").propagate = False
        warnings.filterwarnings("ignore", TWICE, RuntimeWarning)
        try:
            self._observer = Observer()
            self._observer.start()
        except Exception as error:  # noqa: BLE001 (whatever it is that this system lacks)
            self._do_without(error)
        self._follow()
        return self

    def __exit__(self, *_: object) -> None:
        if self._observer and self._observer.is_alive():
            self._observer.stop()
            self._observer.join(1)

    def know(self, files: Iterable[tuple[str, State]]) -> None:
        """Take the files below content/ as they were when they were loaded, so that what changed since is seen."""
        apart = tuple(f"content/{name}/" for name in UNPUBLISHED if not (self._drafts and name == "drafts"))
        self._snapshot.update((path, state) for path, state in files if not path.startswith(apart))

    def changes(self) -> Iterator[frozenset[str]]:
        """The paths that may have changed since the last ones, from the site's folder; after a nudge, maybe none."""
        named: set[str] = set()
        while True:
            self._follow()
            before = self._snapshot
            # What is named goes first: to look at everything takes as long as all the rest of a reload.
            changed = self._recall(named) if named else self._look()
            if any(_may_come_back(before.get(path), self._snapshot.get(path)) for path in changed):
                changed = self._recall({*changed, *self._gather(PATIENCE)})
            with self._told:
                nudged, self._nudged = self._nudged, False
            if changed or nudged:
                yield frozenset(changed)
            named = self._gather(LULL * self._took if named else max(OFTEN, IDLE * self._took))

    def rests(self) -> bool:
        """Whether the system tells nothing for a moment."""
        with self._told:
            return not self._told.wait_for(lambda: self._paths, QUIET)

    def is_told(self) -> bool:
        """Whether the system tells of something that is not among the changes yet."""
        return bool(self._paths)

    def nudge(self) -> None:
        """Have `changes` give something at once; from any thread."""
        with self._told:
            self._nudged = True
            self._told.notify()

    def _recall(self, named: Iterable[str]) -> frozenset[str]:
        """Take in the state of the files that are named; all others are looked at a moment later."""
        self._snapshot = dict(self._snapshot)
        for path in named:
            file = self._home / path
            if (state := state_of(file)) is None:
                self._snapshot.pop(path, None)
            elif not file.is_dir():
                self._snapshot[path] = state
        return frozenset(named)

    def _look(self) -> frozenset[str]:
        """The files whose state is another than at the last look; none where it is broken off, since one is told."""
        start = time.thread_time()
        before, after = self._snapshot, take_snapshot(self._home, drafts=self._drafts, unless=self.is_told)
        if after is None:
            return frozenset()
        self._snapshot = after
        self._took = time.thread_time() - start
        return differences(before, after)

    def _gather(self, timeout: float) -> set[str]:
        """What the system tells, up to a moment of quiet; nothing where it tells nothing for so many seconds."""
        with self._told:
            end = time.monotonic() + timeout
            while not self._paths and not self._nudged and (left := end - time.monotonic()) > 0:
                self._told.wait(min(left, SLICE))
            end = time.monotonic() + STORM
            while self._paths and (now := time.monotonic()) < min(end, self._last + QUIET):
                self._told.wait(min(end, self._last + QUIET) - now)
            paths, self._paths = self._paths, set()
            return paths

    def _hear(self, path: str) -> None:
        if is_watched(path, drafts=self._drafts):
            with self._told:
                self._paths.add(path)
                self._last = time.monotonic()
                self._told.notify()

    def _follow(self) -> None:
        """Watch the folders that there are by now: content/ and templates/ may come, go, and be others than before."""
        if not self._observer:
            return
        try:
            alive = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()}
            for root in ("", *ROOTS):
                folder, known = _identify(self._home / root), self._roots.get(root)
                if known and known[0] == folder and known[1] in alive:
                    continue
                if known:
                    del self._roots[root]
                    with suppress(KeyError):
                        self._observer.unschedule(known[1])
                if folder:
                    self._roots[root] = folder, self._schedule(self._observer, folder[0], root)
        except Exception as error:  # noqa: BLE001 (limits, rights and what else a system may have)
            self._do_without(error)

    def _schedule(self, observer: BaseObserver, folder: str, root: str) -> ObservedWatch:
        from watchdog import events

        # Not that files are opened and closed: we do so ourselves.
        wanted: list[type[FileSystemEvent]] = [
            *(events.FileCreatedEvent, events.FileModifiedEvent, events.FileClosedEvent, events.FileMovedEvent),
            *(events.FileDeletedEvent, events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent),
        ]
        ear = cast("FileSystemEventHandler", _Ear(Path(folder), root, self._hear))
        return observer.schedule(ear, folder, recursive=bool(root), event_filter=wanted)

    def _do_without(self, error: Exception) -> None:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        self.trouble = f"this system does not tell of changes ({reason}), so they are seen a little later"
        if self._observer and self._observer.is_alive():
            self._observer.stop()
        self._observer = None


@dataclass(frozen=True, slots=True)
class _Ear:
    """Hears of what is below a folder, and passes on the paths, as they are from the site's folder."""

    folder: Path
    root: str
    hear: Callable[[str], None]

    def dispatch(self, event: FileSystemEvent) -> None:
        for told in (event.src_path, event.dest_path):
            path = Path(os.fsdecode(told))
            if told and path.is_relative_to(self.folder):
                self.hear(Path(self.root, path.relative_to(self.folder)).as_posix())


def _may_come_back(before: State, now: State) -> bool:
    """Whether a file is gone, or empty."""
    return before is not None if now is None else now[0] == 0


def _identify(folder: Path) -> tuple[str, int, int] | None:
    """Where a folder is, and which; None where there is none."""
    try:
        found = folder.resolve(strict=True)
        return (str(found), found.stat().st_dev, found.stat().st_ino) if found.is_dir() else None
    except (OSError, RuntimeError):
        return None
