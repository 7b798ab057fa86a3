"""drop: drafts by their ids go in; they are gone, and `draft` does not propose them again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.commands.draft.step import dropping, undoably
from dateline.content.desk import Desk


def drop_drafts(home: Path, ids: Sequence[str]) -> int:
    """Drop all of these, or none. Raises SiteError for one that is not there."""
    if not ids:
        report.complain("the id of a draft is missing", as_called("python build.py draft list  tells which there are"))
        return 2
    desk = Desk(home)
    with undoably(desk, f"draft drop {' '.join(ids)}") as take:
        for draft in [desk.draft(id) for id in ids]:
            take(step := dropping(desk, draft))
            report.say(step.said)
    return 0
