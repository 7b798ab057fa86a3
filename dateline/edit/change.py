"""Change: new texts of some files go in, all of which are then there, or none; what undoes it comes out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from dateline.edit.file import create_file, replace_file
from dateline.problems import Mark, Problem, SiteError

Texts = Mapping[str, str | None]  # by path from the site's folder; None for a file that is not there, or is to go


def change_files(home: Path, texts: Texts, *, new: Collection[str] = ()) -> dict[str, str | None]:
    """Write, replace and remove files; returns their former texts, which are a change too: the one that undoes this.

    Raises SiteError where that is not possible, and leaves everything as it was; also where one of the `new` files,
    which take nobody's place, is there already.
    """
    before = {file: _text(home, file) for file in texts}
    done: list[str] = []
    try:
        for file, text in sorted(texts.items(), key=lambda each: each[1] is None):  # nothing goes before all is there
            done.append(file)
            _put(home, file, text, create=file in new or before[file] is None)
    except SiteError:
        for file in done[:-1]:
            with suppress(SiteError):
                _put(home, file, before[file], create=texts[file] is None)
        raise
    return before


def _put(home: Path, file: str, text: str | None, *, create: bool) -> None:
    if text is None:
        _remove(home, file)
    elif create:
        create_file(home, file, text)
    else:
        replace_file(home, file, text)


def _remove(home: Path, file: str) -> None:
    """Remove a file, and the folders that it leaves empty, up to the site's `content/drafts/`."""
    try:
        (home / file).unlink(missing_ok=True)
    except OSError as error:
        raise SiteError(Problem(Mark(file), "error", f"it cannot be removed: {error.strerror}")) from None
    for folder in Path(file).parents:
        if len(folder.parts) < 3:
            return
        with suppress(OSError):
            (home / folder).rmdir()


def _text(home: Path, file: str) -> str | None:
    try:
        return (home / file).read_bytes().decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise SiteError(Problem(Mark(file), "error", f"it cannot be read: {reason}")) from None
