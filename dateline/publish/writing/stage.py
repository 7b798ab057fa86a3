"""Stage: where new files wait beside an output folder; a path and its bytes go in, what was made of them comes out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from dateline.publish.planning.paths import fold
from dateline.publish.writing.change import View, find_doomed
from dateline.publish.writing.ledger import FULL, Ledger, Made, Target, digest, failure, time_of

ELSEWHERE = "make it and the folder it is in writable, or choose another: --output DIR"
FREE = "free some space, or choose another output folder: --output DIR; the pages are as they were"


class Artifact(NamedTuple):
    """One file under output/ as it is to be: its path from there, and what it was made of, by name.

    `staged` when it waits to be put in place, and not when it is there already; `seconds` is what it took to print.
    """

    path: str
    made: Made
    reads: Collection[str] = ()
    staged: bool = False
    seconds: float = 0.0


class Stage:
    """An output folder as the last build left it, and beside it the folder that new files wait in.

    Processes that are forked from this one may put their files there too.
    """

    def __init__(
        self, target: Target, ledger: Ledger, planned: Collection[str], unmoved: Mapping[str, int] | None = None
    ) -> None:
        """`unmoved` are files that were seen to be as they were left, with the times that they have."""
        self.target = target
        self.ledger = ledger
        self._unmoved = unmoved or {}
        self.view = View(target.output)
        self.view.gone |= find_doomed(planned, ledger, self.view)
        self._output = str(target.output)
        self._folder = str(target.stage)
        self._is_new = not os.path.lexists(target.output)
        self._missing = [folder for folder in target.stage.parents if not folder.exists()]
        self._made: set[str] = set()
        # Where Photo.jpg and photo.jpg are one file, it goes under its old name and comes back under the new.
        self._respelt = {fold(path) for path in self.view.gone}

    def kept(self, path: str) -> Made | None:
        """A file of the last build, if it is still there as it was left: by its size and time, else by its bytes."""
        made = self.ledger.artifacts.get(path)
        if made is None or self._is_new:
            return None
        if (time := self._unmoved.get(path)) is not None:  # of one that was put in place alone, not that in the ledger
            return made if time == made.time else made._replace(time=time)
        try:
            found = os.lstat(f"{self._output}/{path}")
        except OSError:
            return None
        if (found.st_size, time_of(found)) == (made.size, made.time):
            return made
        if not self.view.owns(path, self.ledger):
            return None
        return made._replace(size=found.st_size, time=time_of(found))

    def put(self, path: str, content: bytes, reads: Collection[str] = ()) -> Artifact:
        """Stage a file, unless it is in the output folder as it is to be. Raises OSError."""
        found = None if self._is_new or fold(path) in self._respelt else self.view.look(path)
        if found is not None and self.view.holds(path, content):
            return Artifact(path, Made(digest(content), found.st_size, time_of(found)), reads)
        place = f"{self._folder}/{path}"
        folder = place.rpartition("/")[0]
        if folder not in self._made:
            try:
                os.mkdir(folder)  # noqa: PTH102 (most folders are the first of their name, in one that is there)
            except FileExistsError:  # another process made it, or it was one above another
                pass
            except OSError:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 (Path's takes twice as long, and there are many)
            self._made.add(folder)
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        try:
            written = os.write(handle, content)
            while written < len(content):
                written += os.write(handle, memoryview(content)[written:])
            stamp = time_of(os.fstat(handle))
        finally:
            os.close(handle)
        return Artifact(path, Made(digest(content), len(content), stamp), reads, staged=True)

    def discard(self) -> None:
        """Take away what was not put in place, and the folders that were made for it."""
        shutil.rmtree(self.target.stage, ignore_errors=True)
        for folder in self._missing:
            with suppress(OSError):
                folder.rmdir()


@contextmanager
def edge(target: Target, hint: str = ELSEWHERE) -> Iterator[None]:
    """Turn a system's error into a problem at the path that it would have in the output folder."""
    try:
        yield
    except OSError as error:
        path = Path(error.filename) if isinstance(error.filename, str) else target.output
        if path.is_relative_to(target.stage):
            path = target.output / path.relative_to(target.stage)
        full = error.errno in FULL and hint == ELSEWHERE
        raise failure(error, path, target.home, FREE if full else hint) from error
