"""merge: a draft and an event, or another draft, go in; that one has the draft's sources, and the draft is gone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.commands.draft.step import merging, undoably
from dateline.content.desk import Desk


def merge_drafts(home: Path, ids: Sequence[str]) -> int:
    """Merge the first into the second, by default into the event that it probably tells. Raises SiteError."""
    desk = Desk(home)
    draft = desk.draft(ids[0]) if ids else None
    meant = next((one.same_as.id for one in draft.evidence if one.same_as), "") if draft else ""
    if draft is None or len(ids) > 2 or not (len(ids) == 2 or meant):
        wanted = "a draft and the event that it goes into" if len(ids) != 1 else "the event that it goes into"
        report.complain(f"merge takes {wanted}", as_called("python build.py draft merge ID EVENT"))
        return 2
    into = desk.event(ids[1] if len(ids) == 2 else meant)
    step = merging(desk, draft, into)
    with undoably(desk, f"draft merge {draft.id} {into.id}") as take:
        take(step)
    report.say(step.said)
    report.show_problems(step.warnings)
    return 0
