"""build: a site's folder and an output folder go in; the pages are there, and what is wrong with the site is told."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dateline import report
from dateline.builder import Outcome
from dateline.builder import build as build_site
from dateline.content.config import AddressError, check_address
from dateline.problems import Mark, Problem, Problems
from dateline.publish.change import Written
from dateline.publish.stage import Artifact
from dateline.publish.write import HALFWAY

MEGABYTE = 1024**2
PAGES_TAKES = 1024  # megabytes that a site on GitHub Pages may have
NEAR = 800  # megabytes from which on that is worth a word
PATIENCE = 1.0  # seconds after which a build shows how far it is
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
) -> int:
    """Bring the output folder up to date: the site's output/, or `output` from where the command is given.

    `url` is the site's address in place of the one in site.yaml, and `base_path` stands for the path of either.
    """
    try:
        check_address(url, base_path)
    except AddressError as error:
        report.complain(*error.args)
        return 2
    folder = home / "output" if output is None else Path(output)
    clock = _Clock(verbose)
    try:
        outcome = build_site(home, folder, base_path, url, workers=workers or _processors(), tell=clock.tell)
    finally:
        report.show_progress("")
    if outcome.written is None:
        report.show_problems(outcome.problems, "" if _is_halfway(outcome.problems) else "nothing was written")
        return 1
    report.show_problems([*outcome.problems, *_weigh(folder, outcome)])
    if profile:
        report.say("\n".join(_profile(outcome)))
    report.say(f"built {_counted(outcome)} into {folder.as_posix()}/: {_changes(outcome.written)} ({clock.all:.2f} s)")
    return 0


class _Clock:
    """What each step of the line took; tells it, or how far a long one is."""

    def __init__(self, verbose: bool) -> None:
        self._verbose = verbose
        self._start = self._step = time.perf_counter()

    @property
    def all(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self._start

    def tell(self, step: str, done: int, of: int) -> None:
        """Take in how far a step is."""
        if done < of and self.all > PATIENCE:
            report.show_progress(f"{step}: {done:,} of {of:,} {STEPS[step]}")
        if done < of:
            return
        now = time.perf_counter()
        if self._verbose:
            report.show_progress("")
            report.say(f"{step:8} {of:8,} {STEPS[step]:8} {now - self._step:7.3f} s")
        self._step = now


def _processors() -> int:
    """How many processors this program may use, as far as the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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


def _counted(outcome: Outcome) -> str:
    """`173 pages and 54 other files`."""
    pages = sum(page.path.endswith(".html") for page in outcome.pages)
    return f"{report.count(pages, 'page')} and {report.count(len(outcome.pages) - pages, 'other file')}"


def _changes(written: Written) -> str:
    return ", ".join(
        (
            f"{written.created:,} new",
            f"{written.changed:,} changed",
            f"{written.unchanged:,} unchanged",
            f"{written.removed:,} removed",
        )
    )


def _weigh(folder: Path, outcome: Outcome) -> Iterator[Problem]:
    """A warning where the site comes near what GitHub Pages takes."""
    megabytes = sum(artifact.made.size for artifact in outcome.artifacts) // MEGABYTE
    if megabytes >= NEAR:
        largest = max(outcome.artifacts, key=lambda artifact: artifact.made.size)
        message = f"{folder.as_posix()}/ has {megabytes:,} MB; GitHub Pages takes {PAGES_TAKES:,} MB"
        named = f"{largest.path} is the largest file, {largest.made.size // MEGABYTE:,} MB"
        yield Problem(Mark(""), "warning", message, f"make pictures smaller, or leave some out; {named}")


def _is_halfway(problems: Problems) -> bool:
    return any(problem.hint == HALFWAY for problem in problems)
