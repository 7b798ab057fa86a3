"""Report: how the program speaks; problems and results go in, lines on the terminal come out. The only print."""

from __future__ import annotations

import json
import os
import re
import sys
import traceback
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from dateline.problems import Mark, Problem, SiteError

MOST = 50  # problems that are shown at once
_COLOURS = {"error": "31", "warning": "33"}
_SEEN = re.compile(r"[^\x20-\x7e]")
_JOINERS = "\u200c\u200d"  # they shape words in Persian and in Indian scripts


def say(text: str) -> None:
    """A result, of one line or several, to where results go."""
    for line in text.split("\n"):
        _print(_visible(line), sys.stdout)


def show_problems(problems: Iterable[Problem], outcome: str = "") -> None:
    """Problems with their ways out, then their count and what came of them; nothing where there are none.

    They are in order of their places, of which MOST are shown. Where that is not all, errors go first.
    """
    ordered = sorted(problems)
    if not ordered:
        return
    shown = ordered
    if len(ordered) > MOST:
        shown = sorted(ordered, key=lambda problem: problem.severity != "error")[:MOST]
    for problem in shown:
        place = f"{_visible(str(problem.mark))}: " if problem.mark.file else ""
        _complaint(place, problem.severity, problem.message, problem.hint)
    if len(ordered) > len(shown):
        _print(f"… and {len(ordered) - len(shown):,} more", sys.stderr)
    _print(count_problems(ordered) + (f": {outcome}" if outcome else ""), sys.stderr)


def show_json(problems: Iterable[Problem]) -> None:
    """All problems, for programs: a JSON list of file, line, column, severity, message and hint."""
    listed = [
        {
            "file": problem.mark.file,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in sorted(problems)
    ]
    say(json.dumps(listed, indent=2).replace("\x7f", "\\u007f"))


def complain(message: str, hint: str = "") -> None:
    """What is wrong with a command, and what was probably meant."""
    _complaint("", "error", message, hint)


def apologize(error: BaseException, *, trace: bool = False) -> None:
    """A mistake of ours: its name and where in our files it came up; with `trace`, the whole way there."""
    if trace:
        for line in "".join(traceback.format_exception(error)).rstrip().split("\n"):
            _print(_visible(line), sys.stderr)
    house = Path(__file__).parent
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(house)]
    place = f" in {Path(ours[-1].filename).relative_to(house.parent).as_posix()}:{ours[-1].lineno}" if ours else ""
    said = " ".join(traceback.format_exception_only(error)[-1].split())[:500]
    hint = "please report it" if trace else "please report it, with what DATELINE_DEBUG=1 shows before the command"
    _complaint("", "error", f"this is a mistake in Dateline, and we are sorry: {said}{place}", hint)


def count(number: int, one: str, many: str = "") -> str:
    """`1 event`, `2 events`, `1,200 events`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def count_problems(problems: Iterable[Problem]) -> str:
    """`2 errors, 1 warning`."""
    severities = [problem.severity for problem in problems]
    numbers = ((severities.count("error"), "error"), (severities.count("warning"), "warning"))
    return ", ".join(count(number, name) for number, name in numbers if number)


def _complaint(place: str, severity: str, message: str, hint: str) -> None:
    label = f"\x1b[1;{_COLOURS[severity]}m{severity}:\x1b[0m" if _in_colour(sys.stderr) else f"{severity}:"
    _print(f"{place}{label} {_visible(message)}", sys.stderr)
    for line in hint.rstrip("\n").split("\n") if hint else ():
        _print(f"    {_visible(line)}", sys.stderr)


def _in_colour(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _visible(text: str) -> str:
    """The text with what would steer a terminal, or hide in it, written as Python writes it."""
    return _SEEN.sub(lambda found: _escaped(found[0]), text)


def _escaped(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] != "C" and category not in ("Zl", "Zp"):
        return character
    return character if character in _JOINERS else character.encode("unicode_escape").decode()


def _print(line: str, stream: TextIO) -> None:
    """One line; what the stream's encoding lacks is escaped, and a pipe that was closed (`| head`) takes no more."""
    encoding = stream.encoding or "utf-8"
    try:
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except OSError as error:
        if stream is sys.stdout:  # to say so, there is the other stream; for that one there is none
            reason = f"the results cannot be written: {error.strerror}"
            raise SiteError(Problem(Mark(""), "error", reason, "free some space, or send them elsewhere")) from None
