"""build: a site's folder and an output folder go in; the pages are there, and what is wrong with the site is told."""

from __future__ import annotations

import datetime as dt
import gc
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import report
from dateline.content.folders import Folders
from dateline.problems import Mark, Problem
from dateline.publish.writing.change import Written
from dateline.publish.writing.stage import Artifact
from dateline.publish.writing.standing import Standing
from dateline.publish.writing.write import HALFWAY
from dateline.workers import processors

if TYPE_CHECKING:
    from dateline.builder import Outcome

MEGABYTE = 1024**2
PAGES_TAKES = 1024  # megabytes that a site on GitHub Pages may have
NEAR = 800  # megabytes from which on that is worth a word
PATIENCE = 1.0  # seconds after which a build shows how far it is
BLINK = 0.1  # seconds until it shows that again
SLOWEST = 10  # pages that a profile names
STEPS = {"load": "entries", "plan": "files", "compare": "files", "render": "files", "write": "files", "keep": "entries"}


def build(
    home: Path,
    *,
    output: str | None,
    url: str | None,
    base_path: str | None,
    workers: int | None,
    verbose: bool,
    profile: bool,
    as_of: dt.date | None = None,
) -> int:
    """Bring the output folder up to date: the site's output/, or `output` from where the command is given.

    With `as_of`, it is what was public on that day, by default in a folder of its own: output/ stays the site of today.
    `url` is the site's address in place of the one in site.yaml, and `base_path` stands for the path of either.
    """
    folder = home / (f"output-as-of-{as_of}" if as_of else "output") if output is None else Path(output)
    clock = _Clock(verbose)
    folders = Folders()
    standing = Standing(home, folder, base_path, url, as_of, contents=folders.rows(home))
    if left := standing.left():
        clock.tell("compare", len(left.sizes), len(left.sizes))
        _tell(folder, left.problems, left.sizes, Written(unchanged=len(left.sizes)), clock)
        return 0
    gc.disable()  # a build leaves next to no circles behind, and to look for some again and again takes a sixth of it
    from dateline.builder import build as build_site  # noqa: PLC0415 (it takes longer than all that was done so far)
    from dateline.content.config import AddressError, check_address  # noqa: PLC0415 (as above)

    try:
        check_address(url, base_path)
        outcome = build_site(
            home,
            folder,
            base_path,
            url,
            workers=workers or processors(),
            tell=clock.tell,
            standing=standing,
            folders=folders,
            as_of=as_of,
        )
    except AddressError as error:
        report.complain(*error.args)
        return 2
    finally:
        gc.freeze()  # of what is there now, nothing needs to be looked at before it goes
        gc.enable()
        report.show_progress("")
    if outcome.written is None:
        report.show_problems(outcome.problems, "" if _is_halfway(outcome.problems) else "nothing was written")
        return 1
    _tell(folder, outcome.problems, outcome.sizes, outcome.written, clock, _profile(outcome) if profile else ())
    return 0


def _tell(
    folder: Path,
    problems: Iterable[Problem],
    sizes: Mapping[str, int],
    written: Written,
    clock: _Clock,
    profile: Iterable[str] = (),
) -> None:
    """What is wrong with the site, and what came of the build."""
    report.show_problems([*problems, *_weigh(folder, sizes)])
    for line in profile:
        report.say(line)
    report.say(f"built {_counted(sizes)} into {folder.as_posix()}/: {_changes(written)} ({clock.all:.2f} s)")


class _Clock:
    """What each step of the line took; tells it, or how far a long one is."""

    def __init__(self, verbose: bool) -> None:
        self._verbose = verbose
        self._start = self._step = time.perf_counter()
        self._next = PATIENCE

    @property
    def all(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._start

    def tell(self, step: str, done: int, of: int) -> None:
        """Take in how far a step is."""
        if done < of:
            if self.all > self._next:
                report.show_progress(f"{step}: {done:,} of {of:,} {STEPS[step]}")
                self._next = self.all + BLINK
            return
        now = time.perf_counter()
        if self._verbose:
            report.show_progress("")
            report.say(f"{step:8} {of:8,} {STEPS[step]:8} {now - self._step:7.3f} s")
        self._step = now


def _profile(outcome: Outcome) -> Iterator[str]:
    """The time that each kind of page took, with the template behind it, and the slowest pages."""
    shows = {page.path: page.shows for page in outcome.pages}
    printed = sorted((artifact for artifact in outcome.artifacts if artifact.seconds), key=lambda a: shows[a.path])
    kinds = [(kind, list(artifacts)) for kind, artifacts in groupby(printed, key=lambda a: shows[a.path])]
    for kind, artifacts in sorted(kinds, key=lambda each: -_seconds(each[1])):
        each = _seconds(artifacts) / len(artifacts) * 1000
        yield f"{kind:10} {len(artifacts):8,} files {_seconds(artifacts):7.3f} s {each:8.2f} ms each"
    for artifact in sorted(printed, key=lambda a: (-a.seconds, a.path))[:SLOWEST]:
        yield f"{artifact.seconds * 1000:8.2f} ms  {artifact.path}"


def _seconds(artifacts: list[Artifact]) -> float:
    return sum(artifact.seconds for artifact in artifacts)


def _counted(files: Iterable[str]) -> str:
    """`173 pages and 54 other files`."""
    are_pages = [path.endswith(".html") for path in files]
    pages, others = are_pages.count(True), are_pages.count(False)
    return f"{report.count(pages, 'page')} and {report.count(others, 'other file')}"


def _changes(written: Written) -> str:
    return ", ".join(
        (
            f"{written.created:,} new",
            f"{written.changed:,} changed",
            f"{written.unchanged:,} unchanged",
            f"{written.removed:,} removed",
        )
    )


def _weigh(folder: Path, sizes: Mapping[str, int]) -> Iterator[Problem]:
    """A warning where the site comes near what GitHub Pages takes."""
    megabytes = sum(sizes.values()) // MEGABYTE
    if megabytes >= NEAR:
        largest = max(sizes, key=lambda path: sizes[path])
        message = f"{folder.as_posix()}/ has {megabytes:,} MB; GitHub Pages takes {PAGES_TAKES:,} MB"
        named = f"{largest} is the largest file, {sizes[largest] // MEGABYTE:,} MB"
        yield Problem(Mark(""), "warning", message, f"make pictures smaller, or leave some out; {named}")


def _is_halfway(problems: Iterable[Problem]) -> bool:
    return any(problem.hint == HALFWAY for problem in problems)
