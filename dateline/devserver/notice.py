"""Notice: problems go in; what a browser is told of them, with the lines that they are in, comes out as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from dateline.call import as_called
from dateline.content.config import FILE
from dateline.content.load import LARGEST
from dateline.devserver.snapshot import ROOTS
from dateline.problems import Mark, Problem
from dateline.publish.theme.engine import default_templates
from dateline.publish.theme.theme import OURS
from dateline.report import MOST

WIDEST = 200  # characters of a line that are shown, a third of them before the place
_PLACE = re.compile(r"\[\[[^\]]*\]\]|\[@[^\]]*\]|[\w@.'’/-]+|.")  # a reference, a word, or a sign
_UNSEEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def write_notice(revision: str, base_path: str, problems: Iterable[Problem], home: Path) -> bytes:
    """Where the site is, and what is wrong: errors first, and no more of it than a terminal is told."""
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    errors = sum(problem.severity == "error" for problem in ordered)
    notice = {
        "revision": revision,
        "base": base_path,
        "errors": errors,
        "warnings": len(ordered) - errors,
        "problems": [_describe(problem, home) for problem in ordered[:MOST]],
    }
    return json.dumps(notice).encode()


def _describe(problem: Problem, home: Path) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "place": str(problem.mark),
        "message": problem.told,
        "hint": as_called(problem.hint),
        "line": problem.mark.line,
        "source": _source(problem.mark, home),
    }


def _source(mark: Mark, home: Path) -> tuple[str, str, str] | None:
    """The line that a mark is in: what stands before the place, at it, and after it; None where there is none."""
    path = default_templates() / mark.file.removeprefix(OURS) if mark.file.startswith(OURS) else home / mark.file
    try:
        if not mark.line or not _is_of_the_site(path, home) or path.stat().st_size > LARGEST:
            return None
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if mark.line > len(lines):
        return None
    line, place = _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", lines[mark.line - 1]), max(mark.column - 1, 0)
    start = max(0, place - WIDEST // 3) if len(line) > WIDEST else 0
    found = _PLACE.match(line, place) if mark.column else None
    end = min(found.end(), start + WIDEST) if found else place
    before, after = "…" * bool(start) + line[start:place], line[end : start + WIDEST]
    return before, line[place:end], after + "…" * (len(line) > start + WIDEST)


def _is_of_the_site(path: Path, home: Path) -> bool:
    """Whether it is a file that a site is made of, and no link out of it."""
    file = path.resolve()
    folders = (home / FILE, *(home / root for root in ROOTS), default_templates())
    return file.is_file() and any(file.is_relative_to(folder.resolve()) for folder in folders)
