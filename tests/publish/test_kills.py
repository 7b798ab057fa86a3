"""Stories of builds that meet another build, a full disk or a kill: the old site or the new one, never half of each."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dateline.problems import SiteError
from dateline.publish.writing import ledger, lock
from dateline.publish.writing.write import recover, remove
from tests.publish.folders import build, files_in, nothing_left_behind, put, told, tree, write

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # the child only moves files and ends
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and signals")

OLD = {"index.html": b"old", "a/index.html": b"same", "b/index.html": b"gone", "c": b"a file once", "d/e/f": b"deep"}
NEW = {"index.html": b"new", "a/index.html": b"same", "c/index.html": b"a folder now", "d/e": b"a file now", "g": b""}


# Two at once


def test_a_build_says_that_another_is_running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    with lock.lock(tmp_path):
        assert told(lambda: build(tmp_path, OLD)) == [(".dateline/lock", "another build of this site is running")]
        assert told(lambda: remove(tmp_path / "output", tmp_path))
    assert build(tmp_path, OLD).created == 5


def test_a_build_waits_for_another_to_finish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 60.0)
    second = threading.Thread(target=build, args=(tmp_path, NEW))
    with lock.lock(tmp_path):
        second.start()
        assert not (tmp_path / "output").exists()
    second.join()
    assert files_in(tmp_path / "output") == NEW


# Full disks and kills


def at_step(number: int, strike: Callable[[], None], only: set[str]) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook that strikes from the number-th time on that the system is asked for a change."""
    left = number

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in only and not (event == "open" and str(arguments[1] or "r").startswith("r")):
            left -= 1
            if left <= 0:
                strike()

    return hook


def in_child(act: Callable[[], object], hook: Callable[[str, tuple[object, ...]], None]) -> int:
    """What an act ends in, in a process of its own: 0 done, 1 a problem that was told, -9 killed."""
    child = os.fork()
    if child == 0:
        code = 2
        try:
            sys.addaudithook(hook)
            act()
            code = 0
        except SiteError:
            code = 1
        except BaseException:  # noqa: BLE001 (whatever it is, it is shown, and the child ends)
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


CHANGES = {"open", "os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir"}


def killed(act: Callable[[], object], number: int) -> bool:
    """Run an act and kill it with signal 9 before its number-th change; False when it finished before."""
    code = in_child(act, at_step(number, lambda: os.kill(os.getpid(), signal.SIGKILL), CHANGES))
    assert code in (0, -signal.SIGKILL)
    return code != 0


def full(number: int) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook to which the disk is full from the number-th time on that something is made."""

    def strike() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return at_step(number, strike, {"open", "os.mkdir"})


@posix
@pytest.mark.parametrize("before", [None, {}, OLD], ids=["first build", "empty folder", "later build"])
def test_a_build_killed_at_any_step_leaves_the_old_or_the_new_site(
    tmp_path: Path, before: dict[str, bytes] | None
) -> None:
    foreign = {"CNAME": b"example.org", "d/notes.txt": b"mine"} if before else {}
    seen = {"old": 0, "new": 0, "between": 0}
    for number in range(1, 200):
        home = tmp_path / str(number)
        home.mkdir()
        if before is not None:
            build(home, before)
        for path, content in foreign.items():
            put(home / "output" / path, content)
        old = files_in(home / "output")
        if not killed(partial(build, home, NEW), number):
            break
        met = files_in(home / "output")
        recovered = recover(home)
        now = files_in(home / "output")
        assert now in (old, NEW | foreign)
        assert recovered in ([], [home / "output"])
        seen["new" if now != old else "old"] += 1
        seen["between"] += met not in (old, NEW | foreign)
        build(home, NEW)
        assert files_in(home / "output") == NEW | foreign
        assert nothing_left_behind(home)
        build(home, {})
        assert files_in(home / "output") == foreign
    else:
        pytest.fail("the build never finished")
    assert seen["old"] and seen["new"] and (seen["between"] or before is None)


@posix
def test_a_recovery_that_is_killed_too_can_be_done_again(tmp_path: Path) -> None:
    old, new = {"a/b": b"1", "c": b"2", "d": b"x"}, {"a": b"3", "c/e": b"4", "d": b"y"}
    kills = 0
    for number in range(1, 200):
        for again in range(1, 200):
            home = tmp_path / f"{number}-{again}"
            home.mkdir()
            build(home, old)
            if not killed(partial(build, home, new), number):
                assert kills > 20
                return
            finished = not killed(partial(recover, home), again)
            kills += not finished
            recover(home)
            assert files_in(home / "output") in (old, new)
            build(home, new)
            assert files_in(home / "output") == new
            assert nothing_left_behind(home)
            if finished:
                break


@posix
def test_a_disk_that_is_full_at_any_step_is_told_and_costs_nothing(tmp_path: Path) -> None:
    seen = {"old": 0, "new": 0}
    for number in range(1, 200):
        home = tmp_path / str(number)
        home.mkdir()
        build(home, OLD)
        code = in_child(partial(build, home, NEW), full(number))
        if code == 0:
            break
        assert code == 1
        if not [*home.glob(".dateline/journal-*.ledger")]:
            assert files_in(home / "output") == OLD
            assert nothing_left_behind(home)
            seen["old"] += 1
        else:  # a folder could not be made when everything else was ready
            recover(home)
            assert files_in(home / "output") == NEW
            seen["new"] += 1
    else:
        pytest.fail("the build never finished")
    assert seen["old"] > seen["new"]


def test_a_full_disk_is_called_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    build(tmp_path, OLD)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        assert told(lambda: build(tmp_path, NEW)) == [("output", "the disk is full")]
        assert told(lambda: write(NEW.items(), tmp_path / "new/folder", tmp_path)) == [
            ("new/folder", "the disk is full")
        ]
    assert files_in(tmp_path / "output") == OLD
    assert not (tmp_path / "new").exists()
    assert nothing_left_behind(tmp_path)


def staged(home: Path, files: dict[str, bytes]) -> Path:
    """A site whose build was killed when its journal had just been written; returns the stage."""
    for number in range(1, 200):
        shutil.copytree(home, home.with_name("attempt"))
        attempt = home.with_name("attempt")
        if killed(partial(build, attempt, files), number) and [*attempt.glob(".dateline/journal-*.ledger")]:
            shutil.rmtree(home)
            attempt.rename(home)
            return next(home.glob(".dateline-stage-*"))
        shutil.rmtree(attempt)
    raise AssertionError("no journal was ever seen")


@pytest.fixture
def interrupted(tmp_path: Path) -> Path:
    home = tmp_path / "site"
    home.mkdir()
    build(home, OLD)
    staged(home, NEW)
    return home


@posix
def test_a_journal_is_brought_in_where_the_checkout_was_moved_to(interrupted: Path) -> None:
    there = interrupted.rename(interrupted.with_name("there"))
    assert recover(there) == [there / "output"]
    assert files_in(there / "output") == NEW


@posix
def test_a_build_that_is_still_running_is_left_alone(interrupted: Path) -> None:
    with lock.lock(interrupted):
        assert recover(interrupted) == []
    assert files_in(interrupted / "output") == OLD


@posix
def test_a_stage_that_someone_threw_away_is_made_good_by_the_next_build(interrupted: Path) -> None:
    shutil.rmtree(next(interrupted.glob(".dateline-stage-*")))
    recover(interrupted)
    assert nothing_left_behind(interrupted)
    build(interrupted, NEW)
    assert files_in(interrupted / "output") == NEW


@posix
def test_a_staged_file_that_a_loss_of_power_tore_is_not_brought_in(interrupted: Path) -> None:
    put(next(interrupted.glob(".dateline-stage-*")) / "index.html", b"")
    recover(interrupted)
    assert files_in(interrupted / "output") == NEW | {"index.html": b"old"}
    kept = ledger.load(ledger.Target.of(interrupted / "output", interrupted))
    assert kept.artifacts.keys() == NEW.keys() - {"index.html"}
    build(interrupted, NEW)
    assert files_in(interrupted / "output") == NEW


@posix
def test_a_link_that_came_in_the_way_meanwhile_is_told_and_the_rest_waits(interrupted: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (interrupted / "output/c").unlink()
    (interrupted / "output/c").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert [file for file, _ in told(lambda: recover(interrupted))] == ["output/c"]
    assert tree(tmp_path / "elsewhere") == {}
    (interrupted / "output/c").unlink()
    assert recover(interrupted) == [interrupted / "output"]
    assert files_in(interrupted / "output") == NEW


def test_recovery_makes_nothing_where_there_is_nothing_to_recover(tmp_path: Path) -> None:
    assert recover(tmp_path) == []
    assert tree(tmp_path) == {}


@posix
def test_cleaning_after_a_kill_leaves_nothing(interrupted: Path) -> None:
    remove(interrupted / "output", interrupted)
    assert tree(interrupted) == {}
