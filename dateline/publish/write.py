"""Writing: artifacts in; an output folder that holds exactly them, and every foreign file as it was, out."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.publish.change import Change, View, Written, compare, fold, folders, steps
from dateline.publish.ledger import (
    FULL,
    Ledger,
    LockedError,
    Target,
    failure,
    flaw,
    forget,
    load,
    lock,
    pending,
    save,
    show,
)

KEPT = ("content", "templates", ".dateline", ".git")  # folders of a site that no output may be in
ELSEWHERE = "make it and the folder it is in writable, or choose another: --output DIR"
FREE = "free some space, or choose another output folder: --output DIR; the pages are as they were"
HALFWAY = "the new pages are partly in place: once this is put right, the next command brings in the rest"


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file under output/: its path from there with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Removed:
    """How many files and folders of ours were taken away, and how many foreign files stay."""

    files: int = 0
    folders: int = 0
    foreign: int = 0


def write(artifacts: Iterable[Artifact], output: Path, home: Path) -> Written:
    """Bring an output folder to hold exactly these artifacts, leaving foreign files in it as they are.

    What differs is staged beside the folder and then renamed into place, so that the folder stays as it was when
    anything fails before. Files are 0644 and folders 0755. The folder may be a link to one; links inside it are never
    followed. Raises SiteError for unsafe or clashing paths, what is in the way, a full disk, an unwritable folder or
    another build that is running.
    """
    check_output(output, home)
    target = Target.of(output, home)
    planned = _plan(artifacts, target)
    with lock(target.home), _edge(target):
        _settle(target)
        ledger = load(target)
        change = compare(planned, ledger, target)
        if change.place or change.ledger != ledger:
            _stage(change, target)
            _advance(ledger, change.ledger, target)
        return change.written


def recover(home: Path) -> list[Path]:
    """Finish what killed builds had begun to put in place; returns the output folders that this brought up to date.

    To be called at the start of every command. A build that is still running is left alone. Raises SiteError where
    the files cannot be put in place.
    """
    finished: list[Path] = []
    if not pending(home):
        return finished
    with suppress(LockedError), lock(home, wait=0):
        for target, _ in pending(home):
            if _refusal(target.output, home) is None:
                with _edge(target):
                    _settle(target)
                finished.append(target.output)
    return finished


def remove(output: Path, home: Path) -> Removed:
    """Take away what we made: files that are still as we wrote them, folders that this empties, ledger and caches.

    Raises SiteError as `write` does.
    """
    check_output(output, home)
    target = Target.of(output, home)
    if not (target.home / ".dateline").is_dir():
        return Removed(foreign=len(_files(target.output)))
    with lock(target.home), _edge(target):
        _settle(target)
        files, emptied = _clear(load(target), Ledger(), target)
        forget(target)
        return Removed(files, emptied, len(_files(target.output)))


def check_output(output: Path, home: Path) -> None:
    """Refuse an output folder that is the site's own, one above it, one of its sources, or a file. Raises SiteError."""
    if wrong := _refusal(output, home):
        mark = Mark(show(output, home))
        raise SiteError(Problem(mark, "error", wrong, "choose a folder of its own: --output output"))


def _refusal(output: Path, home: Path) -> str | None:
    target = Target.of(output, home)
    standing = next(path for path in (target.output, *target.output.parents) if os.path.lexists(path))
    if not standing.is_dir():
        return "pages cannot be put in a file" if standing == target.output else f"{standing.name} is not a folder"
    if _within(target.home, target.output):
        return "pages would be among the site's sources: this is its own folder, or one above it"
    kept = next((name for name in KEPT if _within(target.output, target.home / name)), None)
    return f"pages would be among the site's sources: this is in {kept}/" if kept else None


def _within(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or below it, however the two are spelt."""
    return path.is_relative_to(folder) or any(_same(step, folder) for step in (path, *path.parents))


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _plan(artifacts: Iterable[Artifact], target: Target) -> dict[str, bytes]:
    """The artifacts by path, once it is sure that every system can hold them side by side."""
    problems = Problems()
    mark = Mark(show(target.output, target.home))
    way_out = "give one of the entries that they come from another id"
    planned: dict[str, bytes] = {}
    spelt: dict[str, str] = {}
    for artifact in artifacts:
        if why := flaw(artifact.path):
            problems.error(mark, f"no file can be called {artifact.path!r}: it {why}", "change the id it comes from")
            continue
        if artifact.path in planned:
            problems.error(mark, f"two pages want to be {artifact.path}", way_out)
        for step in (*steps(artifact.path), artifact.path):
            if (other := spelt.setdefault(fold(step), step)) != step:
                problems.error(mark, f"{other} and {step} are the same on some systems", way_out)
        planned[artifact.path] = artifact.content
    for path in folders(planned) & planned.keys():
        problems.error(mark, f"{path} would be both a file and a folder", way_out)
    if problems.errors:
        raise SiteError(*problems)
    return planned


def _settle(target: Target) -> None:
    """Finish what a killed build had begun, or clear away what it had only staged. Under the lock."""
    journal = next((ledger for other, ledger in pending(target.home) if other == target), None)
    if journal is None:
        if _staged(target):
            shutil.rmtree(target.stage)
        return
    staged = View(target.stage)
    for path in _files(target.stage) if _staged(target) else ():
        if not staged.owns(path, journal):  # torn by a loss of power: the next build brings it
            (target.stage / path).unlink()
    _advance(load(target), journal, target)
    view = View(target.output)
    kept = {path: value for path, value in journal.artifacts.items() if view.owns(path, journal)}
    if kept != journal.artifacts:
        save(Ledger(kept, journal.folders), target, target.ledger)


def _stage(change: Change, target: Target) -> None:
    """Write what is to be placed beside the output folder, then the journal: from here on a build cannot fail."""
    stage = target.stage
    missing = [folder for folder in stage.parents if not folder.exists()]
    try:
        if change.place or not target.output.exists():
            needed = sorted(folders(change.place) - {"."})
            for folder in (*reversed(missing), stage, *(stage / step for step in needed)):
                folder.mkdir()
                folder.chmod(0o755)
            for path, content in change.place.items():
                with (stage / path).open("xb") as file:
                    file.write(content)
                (stage / path).chmod(0o644)
        save(change.ledger, target, target.journal)
    except BaseException:
        with suppress(OSError):
            target.journal.unlink(missing_ok=True)
        shutil.rmtree(stage, ignore_errors=True)
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        raise


def _advance(ledger: Ledger, journal: Ledger, target: Target) -> None:
    """Bring the output folder from its ledger to its journal; being killed at any step, it can be done again."""
    with _edge(target, HALFWAY):
        _clear(ledger, journal, target)
        if _staged(target):
            if os.path.lexists(target.output):
                _place(journal.folders - ledger.folders, target)
            else:
                target.stage.rename(target.output)
        target.journal.replace(target.ledger)
        shutil.rmtree(target.stage, ignore_errors=True)


def _clear(ledger: Ledger, journal: Ledger, target: Target) -> tuple[int, int]:
    """Remove the files and folders of ours that are in the ledger but not in the journal; returns how many."""
    view = View(target.output)
    respelt = {fold(path): path for path in journal.artifacts}
    files = emptied = 0
    for path in sorted(ledger.artifacts.keys() - journal.artifacts.keys()):
        again = respelt.get(fold(path))
        if view.owns(path, ledger) and (again is None or (target.stage / again).exists()):
            (target.output / path).unlink()
            files += 1
    for folder in sorted(ledger.folders - journal.folders, key=lambda path: (path != ".", path), reverse=True):
        if view.is_folder(folder) and not any((target.output / folder).iterdir()):
            (target.output / folder).rmdir()
            emptied += 1
    return files, emptied


def _place(made: frozenset[str], target: Target) -> None:
    """Move every staged file to its place, making the folders that it needs."""
    stage, seen = target.stage, set[str]()
    for path in _files(stage):
        for step in steps(path):
            if step in seen:
                continue
            folder = target.output / step
            if not os.path.lexists(folder):
                folder.mkdir()
            if folder.is_symlink() or not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
            if step in made:
                folder.chmod(0o755)
            seen.add(step)
        _move(stage / path, target.output / path)


def _move(staged: Path, place: Path) -> None:
    """Rename a file into place; where output/ is mounted and so on another file system, by way of a copy there."""
    try:
        staged.replace(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy = place.with_name(".dateline-stage-copy")
        copy.unlink(missing_ok=True)
        shutil.copyfile(staged, copy)
        copy.chmod(0o644)
        copy.replace(place)
        staged.unlink()


def _staged(target: Target) -> bool:
    return target.stage.is_dir() and not target.stage.is_symlink()


def _files(folder: Path) -> list[str]:
    """The path of everything in a folder that is not a folder, links among it, in order."""
    found = []
    for root, names, files in os.walk(folder):
        place = "" if Path(root) == folder else f"{Path(root).relative_to(folder).as_posix()}/"
        links = [name for name in names if Path(root, name).is_symlink()]
        found += [place + name for name in (*links, *files)]
    return sorted(found)


@contextmanager
def _edge(target: Target, hint: str = ELSEWHERE) -> Iterator[None]:
    """Turn a system's error into a problem at the path that it would have in the output folder."""
    try:
        yield
    except OSError as error:
        path = Path(error.filename) if isinstance(error.filename, str) else target.output
        if path.is_relative_to(target.stage):
            path = target.output / path.relative_to(target.stage)
        full = error.errno in FULL and hint == ELSEWHERE
        raise failure(error, path, target.home, FREE if full else hint) from error
