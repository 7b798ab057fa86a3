"""serve: a site's folder goes in; its pages are at an address of this machine, as they are while they are written."""

from __future__ import annotations

import signal
import time
from collections import Counter
from pathlib import Path

from dateline import report
from dateline.content.config import AddressError, check_address
from dateline.devserver.preview import Preview, State
from dateline.devserver.server import PortError, Server
from dateline.devserver.watch import Watch
from dateline.problems import Mark, Problem
from dateline.workers import aside


def serve(home: Path, *, port: int, base_path: str | None, drafts: bool) -> int:
    """Show the site until it is interrupted; output/ is left alone. A port that is taken gives way to the next one.

    With `drafts`, what is proposed below content/drafts/, and what says `draft: true`, is shown too, marked as such.
    """
    preview, watch = Preview(home, base_path, drafts=drafts), Watch(home, drafts=drafts)
    try:
        check_address(None, base_path)
        server = Server(preview, port)
    except AddressError as error:
        report.complain(*error.args)
        return 2
    except PortError as error:
        report.complain(f"port {port} cannot be had: {error}", "choose another: --port 8080")
        return 2
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        preview.reload()
        watch.know(preview.files)
        kept = aside(preview.keep)
        try:
            with server:
                _show(port, server, preview)
                with watch:
                    _follow(home, server, preview, watch)
        finally:
            kept()
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)
    return 0


def _show(port: int, server: Server, preview: Preview) -> None:
    """Say where the site is, and have its first page ready."""
    taken = f" (port {port} is taken)" if port not in (0, server.port) else ""
    report.say(f"the site is at {server.url}{taken} while you write; Ctrl-C ends it")
    preview.rehearse(lambda: True)


def _follow(home: Path, server: Server, preview: Preview, watch: Watch) -> None:
    """Say what is wrong, then load what changes, and say what came of it."""
    preview.rehearse(watch.is_told)
    told, url = _tell(State(), preview.state), server.url
    if watch.trouble:
        report.show_problems([Problem(Mark(""), "warning", watch.trouble)])
    preview.listen(watch.nudge, to_faults=True)  # which is told as soon as somebody asks for the page
    for paths in watch.changes():
        start = time.perf_counter()
        if paths and preview.reload(paths, watch.rests):
            report.say(f"loaded {_name(paths, home)} ({time.perf_counter() - start:.2f} s)")
        preview.rehearse(watch.is_told)
        told = _tell(told, preview.state)
        if server.url != url:
            url = server.url
            report.say(f"the site is now at {url}")


def _tell(before: State, now: State) -> State:
    """Say what is wrong that was not before, and what is left of that where some of it is mended."""
    new, told = _divide(now.problems, before.problems)
    shown = "" if now.current else "there is no page to show yet"
    if now.edition and not now.current:
        shown = "the pages are shown as they last were"
    beside = f"new, beside {report.count_problems(told)} told before" if told else ""
    report.show_problems(new, "; ".join(filter(None, (beside, shown))))
    left = report.count_problems(now.problems)
    if len(told) == len(before.problems):
        return now
    if not now.problems:
        report.say("nothing is wrong any more")
    elif _has_errors(before) and not _has_errors(now):
        report.say(f"no error any more, {left} left")
    elif not new:
        report.say(f"{left} left" + (f": {shown}" if shown else ""))
    return now


def _divide(problems: tuple[Problem, ...], before: tuple[Problem, ...]) -> tuple[list[Problem], list[Problem]]:
    """The problems that are new, and those that were there before, maybe in another line."""
    known, new, old = Counter(map(_kind, before)), list[Problem](), list[Problem]()
    for problem in problems:
        (old if known[_kind(problem)] else new).append(problem)
        known[_kind(problem)] -= known[_kind(problem)] > 0
    return new, old


def _kind(problem: Problem) -> tuple[str, str, str, str]:
    return problem.mark.file, problem.severity, problem.message, problem.hint


def _has_errors(state: State) -> bool:
    return any(problem.severity == "error" for problem in state.problems)


def _name(paths: frozenset[str], home: Path) -> str:
    """The file that changed, or how many."""
    there = sorted(path for path in paths if (home / path).is_file()) or sorted(paths)
    return there[0] if len(there) == 1 else report.count(len(there), "file")
