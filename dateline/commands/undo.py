"""undo: a site's folder goes in; what a command did there last is taken back, or, once more, done again."""

from __future__ import annotations

from pathlib import Path

from dateline import report
from dateline.edit.undo import take_back


def undo(home: Path) -> int:
    """Take back what was done last. Raises SiteError where nothing was, or where files were changed since."""
    did, texts = take_back(home)
    for file in sorted(texts):
        report.say(f"{'removed' if texts[file] is None else 'wrote'} {(home / file).as_posix()}")
    report.say(f"took back: {did}")
    return 0
