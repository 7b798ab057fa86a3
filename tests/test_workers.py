"""Several processes share a task: what comes out is what one makes, and no end of one is missed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.problems import Mark, Problem, SiteError
from dateline.workers import WorkerError, ahead, aside, share

# Where a browser of other tests waits, threads run and children live, of which these tests count their own.
pytestmark = pytest.mark.alone
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


def squares(numbers: Sequence[int]) -> list[int]:
    return [number * number for number in numbers]


@pytest.mark.parametrize("joins", [None, squares])
@pytest.mark.parametrize("both_ends", [False, True])
@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_what_comes_out_is_all_and_in_the_order_of_the_items_save_from_both_ends(
    workers: int, count: int, both_ends: bool, joins: Callable[[Sequence[int]], list[int]] | None
) -> None:
    chunks = list(share(squares, range(count), workers=workers, chunk=7, both_ends=both_ends, joins=joins))

    in_order = sorted(chunks) if both_ends else chunks
    assert in_order == [squares(range(count)[start : start + 7]) for start in range(0, count, 7)]


@FORKS
def test_several_processes_work_and_this_one_does_not() -> None:
    found = set(share(lambda _: os.getpid(), range(40), workers=3, chunk=1))

    assert os.getpid() not in found and 1 <= len(found) <= 3


@FORKS
def test_where_this_process_joins_it_works_beside_others_and_sees_how_they_end() -> None:
    def work(numbers: Sequence[int]) -> tuple[int, int]:
        time.sleep(0.01)
        return numbers[0], os.getpid()

    def refuse(numbers: Sequence[int]) -> tuple[int, int]:
        raise SiteError(Problem(Mark("page"), "error", f"number {numbers[0]}"))

    found = list(share(work, range(40), workers=3, chunk=1, joins=work))

    assert [number for number, _ in found] == list(range(40))
    assert os.getpid() in {process for _, process in found} and len({process for _, process in found}) == 3
    with pytest.raises(SiteError, match="number "):
        list(share(work, range(40), workers=2, chunk=1, joins=refuse))
    with pytest.raises(WorkerError, match="ended with 4"):
        list(share(lambda _: os._exit(4), range(40), workers=2, chunk=1, joins=work))
    with pytest.raises(WorkerError, match="before their work was done"):
        list(share(lambda _: os._exit(0), range(40), workers=2, chunk=1, joins=work))
    assert_no_child_is_left()


@FORKS
def test_two_that_begin_at_both_ends_meet_once() -> None:
    def wait(numbers: Sequence[int]) -> tuple[int, int]:
        time.sleep(0.02)
        return numbers[0], os.getpid()

    found = list(share(wait, range(40), workers=2, chunk=1, both_ends=True))

    assert sum(one != other for (_, one), (_, other) in pairwise(sorted(found))) <= 1
    assert {number for number, _ in found[:8]} != set(range(8))  # nothing waits for what is before it


@FORKS
def test_of_what_fails_at_both_ends_the_first_is_told() -> None:
    def fail(numbers: Sequence[int]) -> int:
        time.sleep(0.01)
        if numbers[0] in (9, 10, 39):
            raise SiteError(Problem(Mark("page"), "error", f"number {numbers[0]}"))
        return numbers[0]

    found: list[int] = []
    with pytest.raises(SiteError, match="number 9"):
        found.extend(share(fail, range(40), workers=2, chunk=1, both_ends=True))
    with pytest.raises(WorkerError):
        list(share(lambda _: os._exit(1), range(40), workers=2, chunk=1, both_ends=True))


def test_one_process_is_enough_for_one_chunk() -> None:
    assert list(share(lambda _: os.getpid(), range(7), workers=3, chunk=7)) == [os.getpid()]


@FORKS
def test_much_comes_through_a_pipe() -> None:
    sizes = [3_000_000, 0, 65_536, 1]

    assert list(share(lambda items: bytes(items[0]), sizes, workers=2, chunk=1)) == [bytes(size) for size in sizes]


@pytest.mark.parametrize("workers", [1, 3])
def test_what_is_wrong_with_the_content_comes_through_as_it_is(workers: int) -> None:
    problem = Problem(Mark("content/events/x.yaml", 3, 7), "error", "unknown actor", "write it\nright")

    def refuse(items: Sequence[int]) -> int:
        if items[0] >= 5:
            raise SiteError(problem, Problem(Mark(str(items[0])), "warning", "and this"))
        return items[0]

    results = share(refuse, range(9), workers=workers, chunk=1)

    assert [next(results) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(SiteError) as raised:
        next(results)
    assert raised.value.problems == (problem, Problem(Mark("5"), "warning", "and this"))
    assert_no_child_is_left()


@FORKS
def test_any_other_failure_is_told_with_its_place() -> None:
    with pytest.raises(WorkerError, match="ZeroDivisionError"):
        list(share(lambda items: 1 // items[0], range(4), workers=2, chunk=1))
    assert_no_child_is_left()


@FORKS
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_worker_that_is_killed_is_seen(how: signal.Signals) -> None:
    def die(items: Sequence[int]) -> int:
        if items[0] == 3:
            os.kill(os.getpid(), how)
        return items[0]

    with pytest.raises(WorkerError, match=f"signal {how.value}"):
        list(share(die, range(50), workers=2, chunk=1))
    assert_no_child_is_left()


@FORKS
def test_a_worker_that_just_leaves_is_seen() -> None:
    with pytest.raises(WorkerError, match="ended with 4"):
        list(share(lambda _: os._exit(4), range(50), workers=2, chunk=1))
    with pytest.raises(WorkerError, match="before their work was done"):
        list(share(lambda _: os._exit(0), range(50), workers=2, chunk=1))
    assert_no_child_is_left()


@FORKS
def test_who_stops_asking_ends_the_workers() -> None:
    results = share(lambda items: time.sleep(60 * (items[0] > 1)), range(50), workers=3, chunk=1)
    next(results)

    results.close()  # type: ignore[attr-defined]  # it is a generator

    assert_no_child_is_left()


@FORKS
def test_workers_do_not_outlive_their_parent(tmp_path: Path) -> None:
    script = f"""
        import os, time
        from dateline.workers import share

        def work(items):
            open({str(tmp_path)!r} + f"/{{os.getpid()}}", "w").close()
            time.sleep(0.01)
            return bytes(100_000)

        for _ in share(work, range(100_000), workers=2, chunk=1):
            pass
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)])
    wait_until(lambda: len(list(tmp_path.iterdir())) == 2)

    parent.kill()
    parent.wait()

    wait_until(lambda: not any(runs(int(file.name)) for file in tmp_path.iterdir()))


def assert_no_child_is_left() -> None:
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def wait_until(condition: object) -> None:
    assert callable(condition)
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def runs(process: int) -> bool:
    """Whether it is there, and not only waiting to be asked how it ended."""
    try:
        os.kill(process, 0)
        stat = Path(f"/proc/{process}/stat")
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


@FORKS
def test_what_is_done_aside_is_done_although_all_are_to_end(tmp_path: Path) -> None:
    by, end = tmp_path / "by", tmp_path / "end"

    def write() -> None:
        by.write_text(f"{os.getpid()}\n")
        while not end.exists():
            time.sleep(0.01)
        by.write_text("done")

    wait = aside(write)
    while not by.exists() or not by.read_text().endswith("\n"):
        time.sleep(0.01)
    child = int(by.read_text())
    os.kill(child, signal.SIGTERM)
    end.touch()
    wait()

    assert child != os.getpid()
    assert by.read_text() == "done"


@FORKS
def test_what_is_begun_ahead_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    def work() -> int:
        (tmp_path / "begun").touch()
        return os.getpid()

    ask = ahead(work)
    wait_until((tmp_path / "begun").exists)

    assert ask() != os.getpid()
    assert_no_child_is_left()
    with pytest.raises(WorkerError, match="ended with 4"):
        ahead(lambda: os._exit(4))()
    ahead(lambda: time.sleep(60))  # for which nobody waits
    assert_no_child_is_left()
