"""Writing: artifacts that are staged in; an output folder that holds just them, and foreign files as they were, out."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.publish.planning.paths import flaw, fold, folders, steps
from dateline.publish.writing.change import View, Written, compare
from dateline.publish.writing.ledger import Ledger, Made, Target, conclude, forget, load, pending, save, show, time_of
from dateline.publish.writing.lock import LockedError, lock
from dateline.publish.writing.stage import Artifact, Stage, edge

KEPT = ("content", "templates", ".dateline", ".git")  # folders of a site that no output may be in
HALFWAY = "the new pages are partly in place: once this is put right, the next command brings in the rest"


class Removed(NamedTuple):
    """How many files and folders of ours were taken away, and how many foreign files stay."""

    files: int = 0
    folders: int = 0
    foreign: int = 0


@contextmanager
def open_output(
    paths: Iterable[str], output: Path, home: Path, unmoved: Mapping[str, int] | None = None
) -> Iterator[Stage]:
    """An output folder that is to hold files at exactly these paths, kept from other builds, and a stage for them.

    Of those there, the `unmoved` were seen to be as they were left, at these times.

    What a killed build had begun is finished first. What is staged and not put in place is gone when this ends.
    Raises SiteError for unsafe or clashing paths, a full disk, an unwritable folder or another build that is running.
    """
    check_output(output, home)
    target = Target.of(output, home)
    wanted = list(paths)
    if is_first := not target.ledger.exists():  # nor is anything else made before they are known to be safe
        _safe(wanted, target)
    umask = os.umask(0o022)
    try:
        with lock(target.home), edge(target):
            _settle(target)
            last = load(target)
            planned = frozenset(wanted)
            if not is_first and (len(planned) < len(wanted) or planned != last.artifacts.keys()):  # which were safe
                _safe(wanted, target)
            stage = Stage(target, last, planned, unmoved)
            try:
                yield stage
            finally:
                if not target.journal.exists():
                    stage.discard()
    finally:
        os.umask(umask)


def place(
    fresh: Mapping[str, Made], artifacts: Iterable[Artifact], ledger: Ledger, stage: Stage
) -> tuple[Written, Ledger]:
    """Bring the output folder to hold exactly these files: those that are there and fresh, and what artifacts stage.

    Foreign files in it stay as they are. `ledger` has what all are made of, and comes back with all that is there
    then. Files are 0644 and folders 0755. The folder may be a link to one; links inside it are never followed. It stays
    as it was when anything fails before the journal is there. Raises SiteError where something foreign is in the way,
    and OSError.
    """
    target = stage.target
    planned = dict(fresh)
    staged: set[str] = set()
    for artifact in artifacts:
        planned[artifact.path] = artifact.made
        if artifact.staged:
            staged.add(artifact.path)
    last = stage.ledger
    ledger = replace(ledger, folders=last.folders, artifacts=last.artifacts, whole=last.whole)
    change = compare(planned, staged, ledger, stage.view, target)
    if not staged and change.ledger == stage.ledger:
        return change.written, change.ledger
    is_new = not os.path.lexists(target.output)
    if is_new:
        os.makedirs(target.stage, exist_ok=True)  # noqa: PTH103 (as the stage does)
    save(change.ledger, target, target.journal)  # from here on a build cannot fail
    _advance(stage.ledger, change.ledger, target)
    if not is_new:  # else all came with their folder
        planned = {**planned, **dict(_placed(planned, staged, target))}
    return change.written, replace(change.ledger, artifacts=planned)


def _placed(planned: Mapping[str, Made], staged: Iterable[str], target: Target) -> Iterator[tuple[str, Made]]:
    """The files that were put in place one by one, which is a change too, with its time."""
    for path in staged:
        made = planned[path]
        with suppress(OSError):
            found = os.lstat(f"{target.output}/{path}")
            if (found.st_size, found.st_mtime_ns) == (made.size, made.time):
                yield path, made._replace(time=time_of(found))


def recover(home: Path) -> list[Path]:
    """Finish what killed builds had begun to put in place; returns the output folders that this brought up to date.

    To be called at the start of each command that writes. A build that is still running is left alone. Raises
    SiteError where the files cannot be put in place.
    """
    finished: list[Path] = []
    if not pending(home):
        return finished
    with suppress(LockedError), lock(home, wait=0):
        for target, _ in pending(home):
            if _refusal(target.output, home) is None:
                with edge(target):
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
    with lock(target.home), edge(target):
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


def _safe(paths: Iterable[str], target: Target) -> None:
    """Refuse paths that not every system can hold side by side. Raises SiteError."""
    problems = Problems()
    mark = Mark(show(target.output, target.home))
    way_out = "give one of the entries that they come from another id"
    planned: set[str] = set()
    seen: set[str] = set()
    spelt: dict[str, str] = {}
    for path in paths:
        if why := flaw(path):
            problems.error(mark, f"no file can be called {path!r}: it {why}", "change the id it comes from")
            continue
        if path in planned:
            problems.error(mark, f"two pages want to be {path}", way_out)
        planned.add(path)
        step = path
        while step and step not in seen:
            seen.add(step)
            if (other := spelt.setdefault(fold(step), step)) != step:
                problems.error(mark, f"{other} and {step} are the same on some systems", way_out)
            step = step.rpartition("/")[0]
    for path in folders(planned) & planned:
        problems.error(mark, f"{path} would be both a file and a folder", way_out)
    if problems.errors:
        raise SiteError(*problems)


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
        save(replace(journal, artifacts=kept, whole=None), target, target.ledger)


def _advance(ledger: Ledger, journal: Ledger, target: Target) -> None:
    """Bring the output folder from its ledger to its journal; being killed at any step, it can be done again."""
    with edge(target, HALFWAY):
        _clear(ledger, journal, target)
        if _staged(target):
            if os.path.lexists(target.output):
                _place(journal.folders - ledger.folders, target)
            else:
                target.stage.rename(target.output)
        conclude(target)
        shutil.rmtree(target.stage, ignore_errors=True)


def _clear(ledger: Ledger, journal: Ledger, target: Target) -> tuple[int, int]:
    """Remove the files and folders of ours that are in the ledger but not in the journal; returns how many."""
    view = View(target.output)
    gone = sorted(ledger.artifacts.keys() - journal.artifacts.keys())
    respelt = {fold(path): path for path in journal.artifacts} if gone else {}
    files = emptied = 0
    for path in gone:
        again = respelt.get(fold(path))
        if view.owns(path, ledger) and (again is None or (target.stage / again).exists()):
            (target.output / path).unlink()
            files += 1
    left = [path for path in ledger.folders - journal.folders if path == "." or not flaw(path)]
    for folder in sorted(left, key=lambda path: (path != ".", path), reverse=True):
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
