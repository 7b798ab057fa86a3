"""build: a site's folder and an output folder go in; the pages are there, and what is wrong with the site is told."""

from __future__ import annotations

import time
from pathlib import Path

from dateline import report
from dateline.builder import build as build_site
from dateline.problems import Problems
from dateline.publish.change import Written
from dateline.publish.write import HALFWAY


def build(home: Path, *, output: str | None, base_path: str | None) -> int:
    """Bring the output folder up to date: the site's output/, or `output` from where the command is given."""
    start = time.perf_counter()
    folder = home / "output" if output is None else Path(output)
    outcome = build_site(home, folder, base_path)
    if outcome.written is None:
        report.show_problems(outcome.problems, "" if _is_halfway(outcome.problems) else "nothing was written")
        return 1
    report.show_problems(outcome.problems)
    seconds = time.perf_counter() - start
    report.say(f"built {_sentence(outcome.pages, folder, outcome.written)} ({seconds:.2f} s)")
    return 0


def _sentence(pages: int, folder: Path, written: Written) -> str:
    changes = ", ".join(
        (
            f"{written.created:,} new",
            f"{written.changed:,} changed",
            f"{written.unchanged:,} unchanged",
            f"{written.removed:,} removed",
        )
    )
    return f"{report.count(pages, 'page')} into {folder.as_posix()}/: {changes}"


def _is_halfway(problems: Problems) -> bool:
    return any(problem.hint == HALFWAY for problem in problems)
