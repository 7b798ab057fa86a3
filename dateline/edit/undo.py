"""Undo: what a command changed goes in; a copy of how it was is kept, by which it can be taken back as a whole."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from dateline.edit.change import Texts, change_files
from dateline.edit.file import replace_file
from dateline.problems import Mark, Problem, SiteError

FILE = ".dateline/undo.json"


def change_undoably(home: Path, did: str, texts: Texts, *, new: Collection[str] = ()) -> None:
    """Change files, all or none, and keep how they were, in place of what was kept before.

    Raises SiteError, also where one of the `new` files is there already.
    """
    keep_undo(home, did, change_files(home, texts, new=new), texts)


def keep_undo(home: Path, did: str, before: Texts, after: Texts) -> None:
    """Keep how files were before something was done, in place of what was kept before.

    Raises SiteError where that cannot be, and then they are as they were.
    """
    try:
        (home / FILE).parent.mkdir(exist_ok=True)
        kept = {"did": did, "before": dict(before), "after": dict(after)}
        replace_file(home, FILE, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
    except (OSError, SiteError) as error:
        change_files(home, before)
        reason = error.strerror if isinstance(error, OSError) else error.problems[0].message
        raise SiteError(Problem(Mark(FILE), "error", f"nothing was done, since it cannot be kept: {reason}")) from None


def take_back(home: Path) -> tuple[str, Texts]:
    """Undo what was done last; returns what that was, and the files as they are again. To undo twice is to do it again.

    Raises SiteError where nothing is kept, or where a file has been changed since.
    """
    try:
        kept = json.loads((home / FILE).read_bytes())
        did, before, after = str(kept["did"]), _texts(kept["before"]), _texts(kept["after"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        hint = "merge, rename and draft keep what they did last"
        raise SiteError(Problem(Mark(""), "error", "there is nothing to undo", hint)) from None
    changed = [file for file, text in after.items() if _now(home, file) != text]
    if changed:
        hint = f"git knows how it was; what was kept is in {FILE}"
        raise SiteError(*(Problem(Mark(file), "error", f"it was changed since: {did}", hint) for file in changed))
    change_undoably(home, did.removeprefix("undo of ") if did.startswith("undo of ") else f"undo of {did}", before)
    return did, before


def _texts(kept: object) -> dict[str, str | None]:
    assert isinstance(kept, Mapping)
    texts = {str(file): None if text is None else str(text) for file, text in kept.items()}
    if not all(_is_ours(file) for file in texts):
        raise ValueError
    return texts


def _is_ours(file: str) -> bool:
    """Whether a path leads to a file of the site, and not out of it."""
    parts = file.split("/")
    return file == "site.yaml" or (parts[0] == "content" and not {"..", "."} & set(parts))


def _now(home: Path, file: str) -> str | None:
    try:
        return (home / file).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
