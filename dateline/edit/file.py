"""A file of the site's content: a path and a text go in; the file is there whole, or as it was, with LF and 0644."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.problems import Mark, Problem, SiteError


def create_file(home: Path, file: str, text: str) -> None:
    """Write a file that is not there yet, with the folders on its way. Raises SiteError, also where it is there."""
    path = home / file
    with _edge(file):
        content = text.encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("xb").close()
        try:
            path.write_bytes(content)
            path.chmod(0o644)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def replace_file(home: Path, file: str, text: str) -> None:
    """Replace a file, or what it links to, in one step. Raises SiteError."""
    with _edge(file):
        path = (home / file).resolve()
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            draft.write_bytes(text.encode())
            draft.chmod(0o644)
            draft.replace(path)
        except BaseException:
            with suppress(OSError):
                draft.unlink()
            raise


@contextmanager
def _edge(file: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise SiteError(Problem(Mark(file), "error", "it is there already", "move it away first")) from None
    except OSError as error:
        reason = error.strerror or str(error)
        problem = Problem(Mark(file), "error", f"it cannot be written: {reason}", "make it and its folder writable")
        raise SiteError(problem) from None
