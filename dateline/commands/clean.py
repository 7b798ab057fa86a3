"""clean: an output folder goes in; what we made is taken away from it, and what is not ours stays."""

from __future__ import annotations

from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.edit.schemas import FOLDER
from dateline.publish.writing.write import remove


def clean(home: Path, *, output: str | None) -> int:
    """Remove our pages that are as we wrote them, and the ledger. Raises SiteError where that is not possible."""
    folder = home / "output" if output is None else Path(output)
    had_schemas = (home / FOLDER).is_dir()
    removed = remove(folder, home)
    name = f"{folder.as_posix()}/"
    gone = f"removed {report.count(removed.files, 'file')} of ours from {name}"
    foreign = report.count(removed.foreign, "file that is not ours stays", "files that are not ours stay")
    told = gone if removed.files else f"there is nothing of ours in {name}"
    report.say(f"{told}; {foreign}" if removed.foreign else told)
    if had_schemas:
        told = f"{FOLDER}/, by which editors complete fields, went too:  python build.py build  brings it"
        report.say(as_called(told))
    return 0
