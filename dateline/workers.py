"""Workers: a task and many items go in; what it makes of each chunk of them comes out, made by several processes.

A task alone can be done aside, by one process more, or ahead of when what comes of it is asked for.
"""

from __future__ import annotations

import marshal
import os
import selectors
import signal
import struct
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from dateline.problems import Mark, Problem, SiteError

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

T = TypeVar("T")
R = TypeVar("R")
_Task = Callable[[Sequence[Any]], Any]
_FRAME = struct.Struct("=BQQ")  # what it is, of which chunk, and how many bytes follow
_LEFT = struct.Struct("=QQ")  # the first chunk that nobody took, and the one behind the last
_DONE, _REFUSED, _FAILED = range(3)
_ONCE = 1 << 20  # bytes read at once


class WorkerError(Exception):
    """A worker failed in a way that is no fault of the content, or was ended from outside."""


def share(
    task: Callable[[Sequence[T]], R],
    items: Sequence[T],
    *,
    workers: int,
    chunk: int,
    both_ends: bool = False,
    joins: Callable[[Sequence[T]], R] | None = None,
) -> Iterator[R]:
    """What the task makes of each chunk of the items, in their order.

    With `both_ends` every other process begins with the last chunk and goes backwards, so that it has its own sort of
    items, and what these have in common is made by one process alone. What is made then comes as it is made, so that
    nothing piles up here.
    Up to `workers` processes are forked from this one, so the task and the items are there as they are; what it
    returns must be something that `marshal` holds. Everything is done in this process where one worker is asked for,
    where there is one chunk, where the system cannot fork, and where threads run already, which a fork would cut off.
    With a task that it `joins` by, this process is one of them: of a small task, what a fork costs is a good part.
    Raises what the task raised: SiteError as it is, anything else as WorkerError, as for a worker that was killed.
    """
    chunks = range(0, len(items), chunk)
    team = _Team(task, items, chunk, both_ends, joins)
    try:
        if workers > 1 and len(chunks) > 1 and _may_fork():
            team.hire(min(workers, len(chunks)) - bool(joins))
        if team.workers and both_ends:
            yield from team.results_as_made(len(chunks))
            return
        for start in chunks:
            yield team.result(start // chunk) if team.workers else (joins or task)(items[start : start + chunk])
    finally:
        team.dismiss()


def aside(task: Callable[[], object]) -> Callable[[], object]:
    """Have a task done by another process, and go on; returns what waits for its end.

    Nothing comes of it but what it leaves on the disk, and no signal that ends us ends it. It is done at once, by this
    process, where `share` would not fork.
    """
    try:
        process = os.fork() if _may_fork() else None
    except OSError:  # the system allows no more
        process = None
    if process is None:
        task()
        return lambda: None
    if process == 0:
        try:
            for ending in (signal.SIGINT, signal.SIGTERM):
                signal.signal(ending, signal.SIG_IGN)
            task()
        finally:
            os._exit(0)
    return partial(_status_of, process)


def ahead(task: Callable[[], R]) -> Callable[[], R]:
    """Have a task begun by another process, and go on; returns what waits for its end and gives what came of it.

    That must be something that `marshal` holds. It is done when it is asked for, by this process, where `share` would
    not fork. Raises what `share` does.
    """
    team = _Team(lambda _: task(), (None,), 1)
    if _may_fork():
        team.hire(1)

    def result() -> R:
        try:
            found: R = team.result(0) if team.workers else task()
            return found
        finally:
            team.dismiss()

    return result


def processors() -> int:
    """How many processors this program may use, as far as the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Team:
    """Processes that take one chunk after the other, and what came from them."""

    def __init__(
        self, task: _Task, items: Sequence[Any], chunk: int, both_ends: bool = False, joins: _Task | None = None
    ) -> None:
        self.task = task
        self.items = items
        self.chunk = chunk
        self.both_ends = both_ends
        self.joins = joins
        self.queue: list[int] = []  # who reads from this pipe takes a chunk, and writes back which are left
        self.workers: dict[int, int] = {}  # by the pipe that it writes to, the process
        self.buffers: dict[int, bytearray] = {}
        self.results: dict[int, tuple[int, Any]] = {}
        self.selector = selectors.DefaultSelector()

    def hire(self, count: int) -> None:
        """Fork this many workers, or as many as the system allows."""
        with suppress(OSError):  # the system allows no more
            self.queue = [*os.pipe()]
            os.write(self.queue[1], _LEFT.pack(0, -(-len(self.items) // self.chunk)))
            for _ in range(count):
                self._fork()
        if self.joins and self.workers:
            self.selector.register(self.queue[0], selectors.EVENT_READ)

    def result(self, number: int) -> Any:
        """What the task made of this chunk, once it is there."""
        while number not in self.results:
            self._go_on()
        kind, value = self.results.pop(number)
        if kind == _REFUSED:
            raise SiteError(*(Problem(Mark(*mark), *rest) for mark, *rest in value))
        if kind == _FAILED:
            raise WorkerError(value)
        return value

    def results_as_made(self, count: int) -> Iterator[Any]:
        """What the task made of this many chunks; of those that failed, the first is raised, whichever came first."""
        left, failed = set(range(count)), count
        while left and min(left) < failed:
            for number in left.intersection(self.results):
                left.remove(number)
                if self.results[number][0] == _DONE:
                    yield self.result(number)
                else:
                    failed = min(failed, number)
            if left.isdisjoint(self.results) and left:
                self._go_on()
        if failed < count:
            self.result(failed)

    def dismiss(self) -> None:
        """End all that still run, and wait until they are gone."""
        while self.buffers:
            pipe, _ = self.buffers.popitem()
            os.close(pipe)
            with suppress(ProcessLookupError):
                os.kill(self.workers[pipe], signal.SIGKILL)
            _status_of(self.workers[pipe])
        self.selector.close()
        while self.queue:
            os.close(self.queue.pop())

    def __del__(self) -> None:
        """Nobody waits any more."""
        self.dismiss()

    def _go_on(self) -> None:
        """Wait for what a worker wrote, or that one ended; or do a chunk where this process works too."""
        if not self.selector.get_map():
            raise WorkerError("the workers ended before their work was done")
        ready = {key.fd for key, _ in self.selector.select()}
        for pipe in ready.intersection(self.buffers):
            self._receive(pipe)
        if self.joins and self.queue[0] in ready:
            if (number := self._take()) is None:
                self.selector.unregister(self.queue[0])
            else:
                self.results[number] = self._attempt(self.joins, number)

    def _take(self, *, backwards: bool = False) -> int | None:
        """A chunk that nobody took, if one is left."""
        first, end = map(int, _LEFT.unpack(os.read(self.queue[0], _LEFT.size)))
        if first == end:
            os.write(self.queue[1], _LEFT.pack(first, end))
            return None
        os.write(self.queue[1], _LEFT.pack(first + (not backwards), end - backwards))
        return end - 1 if backwards else first

    def _fork(self) -> None:
        reading, writing = os.pipe()
        try:
            with warnings.catch_warnings(action="ignore"):  # of threads that are not Python's, such as a test runner's
                process = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if not process:
            backwards = self.both_ends and len(self.workers) % 2 != bool(self.joins)
            self._work(writing, (reading, *self.workers), backwards=backwards)
        os.close(writing)
        self.workers[reading] = process
        self.buffers[reading] = bytearray()
        if sys.platform == "linux":  # so that a worker goes on while nobody reads
            with suppress(OSError):
                fcntl(reading, F_SETPIPE_SZ, _ONCE)
        self.selector.register(reading, selectors.EVENT_READ)

    def _work(self, writing: int, inherited: tuple[int, ...], *, backwards: bool) -> None:
        """What a worker does with its life, from which it does not return."""
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told too, and ends us
            for pipe in inherited:  # so that writing fails once the parent, who alone reads, is gone
                os.close(pipe)
            with os.fdopen(writing, "wb") as results:
                while (number := self._take(backwards=backwards)) is not None:
                    kind, value = self._attempt(self.task, number)
                    result = marshal.dumps(value)
                    results.write(_FRAME.pack(kind, number, len(result)))
                    results.write(result)
                    results.flush()
            status = 0
        finally:
            os._exit(status)

    def _attempt(self, task: _Task, number: int) -> tuple[int, Any]:
        try:
            return _DONE, task(self.items[number * self.chunk : (number + 1) * self.chunk])
        except SiteError as error:
            return _REFUSED, [_flat(problem) for problem in error.problems]
        except Exception:  # noqa: BLE001  # whatever it was, the parent raises it
            from traceback import format_exc  # noqa: PLC0415 (with what it needs, it takes a tenth of a start)

            return _FAILED, format_exc()

    def _receive(self, pipe: int) -> None:
        """Take in what a worker wrote, and see whether it ended well."""
        buffer = self.buffers[pipe]
        if data := os.read(pipe, _ONCE):
            buffer += data
            self._unpack(buffer)
            return
        self.selector.unregister(pipe)
        os.close(pipe)
        del self.buffers[pipe]
        if status := _status_of(self.workers[pipe]):
            how = f"was ended by signal {-status}" if status < 0 else f"ended with {status}"
            raise WorkerError(f"a worker {how}")

    def _unpack(self, buffer: bytearray) -> None:
        while len(buffer) >= _FRAME.size:
            kind, number, length = _FRAME.unpack_from(buffer)
            end = _FRAME.size + length
            if len(buffer) < end:
                return
            with memoryview(buffer) as view:
                self.results[number] = kind, marshal.loads(view[_FRAME.size : end])
            del buffer[:end]


def _may_fork() -> bool:
    """Whether another process can go on with all that this one has: there is no thread that it would be without."""
    return hasattr(os, "fork") and threading.active_count() == 1


def _flat(problem: Problem) -> tuple[Any, ...]:
    mark = problem.mark
    return (mark.file, mark.line, mark.column), problem.severity, problem.message, problem.hint


def _status_of(process: int) -> int:
    """How a process ended: its exit code, or the signal as a negative number."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    except ChildProcessError:  # where whoever started us has the system take them away
        return 0
