"""propose: new texts of files go in; they are shown, and written where that is agreed to, so that it can be undone."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.edit.change import Texts
from dateline.edit.undo import change_undoably
from dateline.problems import Problem

SHOWN = 40  # files whose difference is shown


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be done: how files are and are to be, None for those that are not there, and what moves to where."""

    did: str
    before: Mapping[str, str | None]
    after: Texts
    moves: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[Problem] = ()


def propose(home: Path, proposal: Proposal, *, yes: bool) -> int:
    """Show what is to be done, and do it, with `yes` without asking. Raises SiteError, and then nothing was done."""
    goals = {goal: file for file, goal in proposal.moves.items()}
    files = [file for file in sorted(proposal.after) if file not in proposal.moves]
    for file in files[:SHOWN]:
        origin = goals.get(file, file)
        lines = [*diff(proposal.before.get(origin) or "", proposal.after[file] or "", origin, file)]
        report.say("\n".join(lines or [f"--- {origin}", f"+++ {file}"]))
    if len(files) > SHOWN:
        report.say(f"… and {len(files) - SHOWN:,} more files")
    report.show_problems(proposal.notes)
    gone = sum(proposal.after[file] is None for file in files)
    told = f"{proposal.did}: {report.count(len(files), 'file')}" + (f", {gone:,} of them to go" if gone else "")
    if not yes:
        if not report.can_ask():
            report.complain(f"{told}; there is nobody to ask here, so nothing was done", "--yes  does it")
            return 2
        if report.ask(f"{told}. Do it? [y/N] ").strip().casefold() not in ("y", "yes"):
            report.say("nothing was done")
            return 0
    new = [file for file, text in proposal.before.items() if text is None]
    change_undoably(home, proposal.did, proposal.after, new=new)
    report.say(as_called(f"did {told}; this takes it back:  python build.py undo"))
    return 0


def diff(before: str, after: str, name: str, other: str) -> Iterator[str]:
    """The lines of a difference, as patch and git read them."""
    old, new = (text.removesuffix("\n").replace("\r\n", "\n").split("\n") if text else [] for text in (before, after))
    return difflib.unified_diff(old, new, name, other if after else "/dev/null", lineterm="")
