"""list: a site's folder goes in; the drafts that wait are told, a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.content.desk import Desk, article_of
from dateline.model import Event
from dateline.problems import suggest


def list_drafts(home: Path, words: Sequence[str]) -> int:
    """Tell the drafts of these articles, by default of all. Raises SiteError where the site cannot be read."""
    desk = Desk(home)
    drafts = [draft for draft in desk.drafts if not words or article_of(draft) in words]
    there = {article_of(draft) for draft in desk.drafts}
    if missing := [word for word in words if word not in there]:
        near = suggest(missing[0], sorted(there))
        hint = f'did you mean "{near}"?' if near else "draft list  tells which there are"
        report.complain(f'there are no drafts of an article "{missing[0]}"', hint)
        return 2
    report.show_problems(desk.broken, as_called("python build.py review  leads to them") if desk.broken else "")
    for article, of_article in groupby(drafts, key=article_of):
        report.say(f"{article}:")
        for draft in of_article:
            report.say(f"  {draft.id}  {draft.date.text}  {draft.title}{_note(draft)}")
    report.say(report.count(len(drafts), "draft"))
    if drafts:
        report.say(as_called("next: python build.py review"))
    return 1 if desk.broken else 0


def _note(draft: Event) -> str:
    same = [f"as {one.same_as.id}" for one in draft.evidence if one.same_as]
    flags = report.count(sum(len(one.flags) for one in draft.evidence), "flag")
    notes = [*same, *([flags] if flags[0] != "0" else [])]
    return f"  ({', '.join(notes)})" if notes else ""
