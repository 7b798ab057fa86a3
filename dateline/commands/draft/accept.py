"""accept: drafts by their ids go in; they are events of the record, with the sources and stubs that they name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.commands.draft.step import accepting, undoably
from dateline.content.desk import Desk
from dateline.problems import SiteError
from dateline.today import find_today


def accept_drafts(home: Path, ids: Sequence[str]) -> int:
    """Accept each of these; one that is not ready is told, and stays. Raises SiteError where site.yaml is wrong."""
    if not ids:
        report.complain("the id of a draft is missing", as_called("python build.py draft list  tells which there are"))
        return 2
    desk, code = Desk(home), 0
    today = find_today(desk.site.config.timezone).isoformat()
    with undoably(desk, f"draft accept {' '.join(ids)}") as take:
        for id in ids:
            try:
                take(step := accepting(desk, desk.draft(id), today))
            except SiteError as error:
                report.show_problems(error.problems, "it stays a draft")
                code = 1
            else:
                report.say(step.said)
                report.show_problems(step.warnings)
    return code
