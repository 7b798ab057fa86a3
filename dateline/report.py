"""Report: how the program speaks; problems and results go in, lines on the terminal come out. The only print."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr
from pathlib import Path, PurePosixPath
from typing import TextIO
from urllib.parse import quote

from dateline.call import as_called
from dateline.problems import Mark, Problem, SiteError, choose, sort_by_kind

MOST = 50  # problems that are shown at once
KINDS = 20  # of problems, that are counted where there are more
PLACES = 3  # that are shown of those which one problem is about
ANNOTATED = 10  # errors, and as many warnings, that GitHub shows of one step
SUMMARY = 1_000_000  # bytes of a job's summary; GitHub takes 1 MiB of one step, or nothing
_COLOURS = {"error": "31", "warning": "33"}
_SEEN = re.compile(r"[^\x20-\x7e]")
_JOINERS = "\u200c\u200d"  # they shape words in Persian and in Indian scripts
# What GitHub's runner takes for a command: `::` at first, `##[` anywhere; it may not see characters without a width.
_COMMAND = re.compile(r"(^[^\x21-\x7e]*:|#[^\x00-\x7f]*#)(?=[^\x00-\x7f]*[:\[])")


def say(text: str) -> None:
    """A result, of one line or several, to where results go."""
    for line in text.split("\n"):
        _print(_visible(line), sys.stdout)


def show_problems(problems: Iterable[Problem], outcome: str = "") -> None:
    """Problems with their ways out, then their count and what came of them; nothing where there are none.

    They are in order of their places. Where there are more than MOST, some of each kind are shown, errors first, and
    all of each kind counted.
    """
    ordered = sorted(problems)
    if not ordered:
        return
    shown = ordered
    if len(ordered) > MOST:
        shown = sorted(choose(ordered, MOST), key=lambda problem: problem.severity != "error")
    for problem in shown:
        place = f"{_visible(str(problem.mark))}: " if problem.mark.file else ""
        _complaint(place, problem.severity, problem.told, _with_places(problem))
    if len(ordered) > len(shown):
        _print(f"… and {len(ordered) - len(shown):,} more. In all:", sys.stderr)
        kinds = sort_by_kind(ordered)
        for said, kind in [*kinds.items()][:KINDS]:
            _print(f"{len(kind):8,}  {_visible(said)}", sys.stderr)
        if len(kinds) > KINDS:
            _print(f"          … and {len(kinds) - KINDS:,} other kinds", sys.stderr)
    if lints := sorted({problem.lint for problem in shown if problem.lint}):
        _print(f"what stands in […] can be allowed, in an entry or in site.yaml:  allow: [{lints[0]}]", sys.stderr)
    _print(count_problems(ordered) + (f": {outcome}" if outcome else ""), sys.stderr)


def show_json(problems: Iterable[Problem]) -> None:
    """All problems, for programs: a JSON list of file, line, column, severity, message and hint.

    `lint` is the name by which it can be allowed, or "", and `places` are others that it is about.
    """
    listed = [
        {
            "file": problem.mark.file,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "severity": problem.severity,
            "message": problem.message,
            "hint": as_called(problem.hint),
            "lint": problem.lint,
            "places": [str(mark) for mark in problem.places],
        }
        for problem in sorted(problems)
    ]
    say(json.dumps(listed, indent=2).replace("\x7f", "\\u007f").replace("##[", "##\\u005b"))


def show_github(problems: Iterable[Problem], home: Path, result: str, outcome: str = "") -> None:
    """Problems for a workflow on GitHub: on their lines, errors first; in its log; and in the job's summary.

    `home` is the site's folder, `result` what there is to say where nothing is wrong, or nothing that matters.
    """
    ordered = sorted(problems, key=lambda problem: (problem.severity != "error", problem))
    root = _from_root(home)
    if ordered:
        _print("::group::annotations, for GitHub to show on the lines", sys.stdout, command=True)
        for severity in ("error", "warning"):
            for problem in choose((problem for problem in ordered if problem.severity == severity), ANNOTATED):
                _print(_annotation(problem, root), sys.stdout, command=True)
        _print("::endgroup::", sys.stdout, command=True)
    with redirect_stderr(sys.stdout):  # a log keeps the order of one stream, not of two
        show_problems(ordered, outcome)
    if result:
        say(result)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        _summarize(ordered, root, result or count_problems(ordered), Path(summary))


def show_progress(line: str) -> None:
    """How far something is, on a line that the next one takes the place of; nothing where nobody watches."""
    if sys.stderr.isatty():
        width = os.get_terminal_size(sys.stderr.fileno()).columns
        print(f"\r\x1b[K{_visible(line)[: width - 1]}", end="", file=sys.stderr, flush=True)


def show_lines(lines: Iterable[Sequence[tuple[str, str]]]) -> None:
    """Lines of pieces, each with a style that a terminal may show: bold, dim, underline, red, or none.

    A long line goes on below its second piece; where no terminal is, it stays one. What cannot be underlined is in [].
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, no_color=not _in_colour(sys.stdout))
    plain = not sys.stdout.isatty() or console.is_dumb_terminal
    for line in lines:
        shown = [(_visible(f"[{text}]" if plain and "underline" in style else text), style) for text, style in line]
        if not sys.stdout.isatty():
            _print("".join(text for text, _ in shown).rstrip(), sys.stdout)
            continue
        first, rest = Text.assemble(*shown[:1]), Text.assemble(*shown[1:])
        for part in rest.wrap(console, max(console.width - len(first), 9)) if line[1:] else [rest]:
            part.rstrip()
            console.print(first + part, soft_wrap=not line[1:])
            first = Text(" " * len(first))


def can_ask() -> bool:
    """Whether somebody sits at the terminal who can answer."""
    return bool(sys.stdin) and sys.stdin.isatty() and sys.stderr.isatty()


def echo(text: str) -> None:
    """What is being typed, as it is typed."""
    print(text, end="", flush=True)


def ask(question: str) -> str:
    """A line that is typed in answer, without its end; "" at the end of what is read."""
    print(_visible(question), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().rstrip("\r\n")


def complain(message: str, hint: str = "") -> None:
    """What is wrong with a command, and what was probably meant."""
    _complaint("", "error", message, hint)


def apologize(error: BaseException, *, trace: bool = False) -> None:
    """A mistake of ours: its name and where in our files it came up; with `trace`, the whole way there."""
    import traceback  # noqa: PLC0415 (with what it needs, it takes a tenth of a start)

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


def _with_places(problem: Problem) -> str:
    """The way out, then the first of the other places that a problem is about."""
    places = [f"also {mark}" for mark in problem.places if mark != problem.mark]
    if len(places) > PLACES:
        places[PLACES:] = [f"and {len(places) - PLACES:,} more places, which check --format json tells"]
    return "\n".join(filter(None, (problem.hint, *places)))


def _annotation(problem: Problem, root: PurePosixPath) -> str:
    """A problem as a workflow command."""
    mark = problem.mark
    where = {"file": _visible((root / mark.file).as_posix()), "line": mark.line, "col": mark.column}
    where["title"] = _visible(str(mark))  # the list of all annotations shows this in place of file and line
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items() if mark.file and value)
    hint = as_called(problem.hint).rstrip("\n").split("\n")
    said = "\n".join(_visible(line) for line in (problem.told, *hint) if line)
    return f"::{problem.severity}{' ' if properties else ''}{properties}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _from_root(home: Path) -> PurePosixPath:
    """The way from the repository's root to the site's folder."""
    root = Path(os.environ.get("GITHUB_WORKSPACE") or home).resolve()
    here = home.resolve()
    return PurePosixPath(here.relative_to(root).as_posix() if here.is_relative_to(root) else ".")


def _summarize(ordered: Sequence[Problem], root: PurePosixPath, headline: str, summary: Path) -> None:
    """Add the problems to the job's summary, as far as they have room.

    The table is HTML, in which nothing is Markdown up to the first empty line, and there is none that a text can make.
    """
    rows: list[str] = []
    try:
        with summary.open("ab") as file:
            room = SUMMARY - file.tell()
            for problem in ordered:
                row = _row(problem, root)
                room -= len(row.encode())
                if room < 0:
                    break
                rows.append(row)
            left = len(ordered) - len(rows)
            table = ["<table>", *rows, "</table>", ""] if rows else []
            lines = [f"### Dateline: {headline}", "", *table, *([f"… and {left:,} more", ""] if left else []), ""]
            file.write("\n".join(lines).encode())
    except OSError as error:
        reason = f"the job's summary cannot be written: {error.strerror}"
        raise SiteError(Problem(Mark(""), "error", reason, "unset GITHUB_STEP_SUMMARY to do without")) from None


def _row(problem: Problem, root: PurePosixPath) -> str:
    place = f"<code>{_html(str(problem.mark))}</code>" if problem.mark.file else ""
    server, repository, commit = (os.environ.get(f"GITHUB_{name}") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    if place and server and repository and commit:
        path = quote((root / problem.mark.file).as_posix(), errors="surrogateescape")
        line = f"#L{problem.mark.line}" if problem.mark.line else ""
        place = f'<a href="{_html(f"{server}/{repository}/blob/{commit}/{path}{line}")}">{place}</a>'
    hint = "&#10;".join(_html(line) for line in as_called(problem.hint).rstrip("\n").split("\n"))
    told = f"{_html(problem.told)}<pre>{hint}</pre>" if hint else _html(problem.told)
    return f"<tr><td>{problem.severity}</td><td>{place}</td><td>{told}</td></tr>"


def _html(text: str) -> str:
    from html import escape  # noqa: PLC0415 (as above)

    return escape(_visible(text))


def _complaint(place: str, severity: str, message: str, hint: str) -> None:
    label = f"\x1b[1;{_COLOURS[severity]}m{severity}:\x1b[0m" if _in_colour(sys.stderr) else f"{severity}:"
    _print(f"{place}{label} {_visible(message)}", sys.stderr)
    for line in as_called(hint).rstrip("\n").split("\n") if hint else ():
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


def _print(line: str, stream: TextIO, *, command: bool = False) -> None:
    """One line; what the stream's encoding lacks is escaped, and a pipe that was closed (`| head`) takes no more.

    Where a runner of GitHub reads along, no line is a command to it but those that are meant as one.
    """
    if os.environ.get("GITHUB_ACTIONS") == "true" and not command:
        line = _COMMAND.sub(r"\1 ", line)
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
