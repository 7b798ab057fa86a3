"""fmt: a site's files go in; they are in house order and style, their word dates frozen, their comments kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dateline import report
from dateline.commands.propose import diff
from dateline.content import config
from dateline.content.load import Content, load, read_text
from dateline.content.nodes import Mapping, Node, Scalar, Sequence, read_nodes
from dateline.content.reading import read_closely, settle
from dateline.dates import is_word_date
from dateline.edit.file import replace_file
from dateline.edit.style import comments_of, restyle
from dateline.model import Event
from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.schema import CONFIG, KINDS, Record

_FRONT_MATTER = re.compile(r"(---[^\S\n]*\n)(.*?)((?:^---|^\.\.\.)[^\S\n]*(?:\n.*)?)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """A file whose text is to be another."""

    file: str
    before: str
    after: str


def fmt(home: Path, *, write: bool, paths: list[str]) -> int:
    """Show what house style would change, or with `write` change it; `paths` from where the command is given.

    Files that cannot be read as YAML are named and left. Raises SiteError where a file cannot be written.
    """
    wanted = _wanted(home, paths)
    if wanted is None:
        return 2
    problems, found = Problems(), Problems()
    content = load(home, found, drafts=True)
    problems.extend(problem for problem in found if problem.severity == "error" and wanted(problem.mark.file))
    records = {config.FILE: CONFIG, **{document.file: KINDS[document.kind] for document in content.documents}}
    files = sorted(file for file in records if wanted(file))
    frozen = _frozen(home, content, wanted, problems)
    changes = [change for file in files if (change := _restyled(home, file, records[file], frozen, problems))]
    for change in changes:
        if write:
            replace_file(home, change.file, change.after)
            report.say(f"wrote {(home / change.file).as_posix()}")
        else:
            name = (home / change.file).as_posix()
            report.say("\n".join(diff(change.before, change.after, name, name)))
    report.show_problems(problems)
    report.say(_sentence(len(files), len(changes), write=write))
    return 1 if problems.errors else 0


def _wanted(home: Path, paths: list[str]) -> Callable[[str], bool] | None:
    """Whether a file is one of those asked for; None, and a complaint, where a path leads to nothing in the site."""
    inside: list[str] = []
    for path in paths:
        place = Path(path).resolve()
        if not place.exists():
            report.complain(f"there is no {path}", "paths are from the folder that you are in")
            return None
        if not place.is_relative_to(home.resolve()):
            report.complain(f"{path} is not in the site", "name the site's folder: --site SITE")
            return None
        inside.append(place.relative_to(home.resolve()).as_posix())
    return lambda file: not paths or any(path in (".", file) or file.startswith(f"{path}/") for path in inside)


def _frozen(home: Path, content: Content, wanted: Callable[[str], bool], problems: Problems) -> dict[Mark, str]:
    """The dates that word dates are read as, by their places; one that cannot be read is a problem."""
    dates = (document.node.get("date") for document in content.documents if document.kind == "event")
    words = [date for date in dates if isinstance(date, Scalar) and is_word_date(date.text) and wanted(date.mark.file)]
    if not words:
        return {}
    found = Problems()
    try:
        timezone = config.read_config(home, found).timezone
    except SiteError as error:
        problems.extend(error.problems)
        return {}
    files = {document.file: document.kind for document in content.documents}
    readings = [read_closely(home, file, kind, timezone, None) for file, kind in files.items()]
    found.extend(problem for reading in readings for problem in reading.problems)
    entries = [item.known for item in settle(readings, timezone, found)[0]]
    read = {entry.at("date"): entry.date.text for entry in entries if isinstance(entry, Event)}
    for word in words:
        if word.mark not in read:
            said = [problem for problem in found if problem.mark == word.mark and problem.severity == "error"]
            hint = "python build.py check  shows them"
            problems.extend(
                said or [Problem(word.mark, "error", f'"{word.text}" waits for the other problems of its entry', hint)]
            )
    return {word.mark: read[word.mark] for word in words if word.mark in read}


def _restyled(home: Path, file: str, record: Record, frozen: dict[Mark, str], problems: Problems) -> Change | None:
    """The change that a file needs; None where there is none, or where it would change what the file says."""
    try:
        text = read_text(home, file)
        raw = (home / file).read_bytes().decode()
        found = _FRONT_MATTER.fullmatch(text) if file.endswith(".md") else None
        above, inner, below = found.groups() if found else ("", text, "")
        inner = inner if inner.endswith("\n") else inner + "\n"
        here = {(mark.line, mark.column): date for mark, date in frozen.items() if mark.file == file}
        styled = restyle(inner, record, here)
        said, says = _content(read_nodes(inner, file), here), _content(read_nodes(styled, file), {})
        if said != says or comments_of(inner) != comments_of(styled):
            message = "house style would change what this file says, so it is left as it is"
            problems.warning(Mark(file), message, "order its keys by hand")
            return None
    except SiteError as error:
        problems.extend(error.problems)
        return None
    after = above + styled + below
    return Change(file, raw, after) if raw != after else None


def _content(node: Node | None, frozen: dict[tuple[int, int], str]) -> object:
    """What a node says, however it is written and in whichever order its keys are."""
    match node:
        case Scalar():
            return frozen.get((node.mark.line, node.mark.column), node.text), node.empty
        case Sequence():
            return tuple(_content(item, frozen) for item in node.items)
        case Mapping():
            return frozenset((key.text, _content(value, frozen)) for key, value in node.items)
    return None


def _sentence(files: int, changes: int, *, write: bool) -> str:
    rest = report.count(files - changes, "file")
    if not changes:
        return f"{rest} in house style"
    if write:
        return f"{report.count(changes, 'file')} changed, {files - changes:,} in house style"
    return f"{report.count(changes, 'file')} would change, {files - changes:,} in house style: fmt --write changes them"
