"""The command line: words go in; the command that they name is run, and its exit code comes out."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from dateline import __version__, report
from dateline.problems import Mark, Problem, SiteError, suggest

_COMMANDS = ("build", "check", "new", "fmt", "clean")
_ABOUT = """\
Dateline keeps the record of a story that is still going on, as dated and sourced YAML, and renders it as a site.

commands:
  build [SITE]     bring output/ up to date; a folder, or nothing, in place of a command is build too
  check [SITE]     tell every problem, and write nothing
  new KIND ID      write a new entry: event, actor, topic, place, source, series or page
  fmt [PATH…]      show, or with --write bring about, house order and style
  clean [SITE]     remove what we made

SITE is a folder with a site.yaml; by default it is this one. COMMAND --help tells more.

examples:
  {prog}
  {prog} ../record --base-path /record/
  {prog} check --strict
  {prog} new actor "Alicia Bárcena"
  {prog} fmt --write

Exit codes: 0 fine; 1 the content is wrong, or a file that it needs cannot be read or written;
2 the command is wrong; 3 Dateline is. DATELINE_DEBUG=1 shows where. NO_COLOR=1 leaves out colours."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that these words name, by default those that the program was started with; an exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(words)
    except SystemExit as leaving:  # argparse's: help was asked for, or a word is wrong
        return leaving.code if isinstance(leaving.code, int) else 0
    except SiteError as error:
        report.show_problems(error.problems)
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 (the last resort: whatever it is, it is ours)
        debug = os.environ.get("DATELINE_DEBUG", "0") not in ("", "0")
        report.apologize(error, trace=debug or "--verbose" in words)
        return 3


def _run(words: list[str]) -> int:
    parser, commands = _parsers()
    given, extra = parser.parse_known_args(_with_command(words))
    if given.version:
        report.say(f"dateline {__version__}")
        return 0
    if extra:
        _refuse(extra[0], commands[given.command])
    ours = ("command", "site", "verbose", "version")
    options = {name: value for name, value in vars(given).items() if name not in ours}
    home = _home(given.site)
    if (home / ".dateline").is_dir():
        import_module("dateline.publish.write").recover(home)
    # A command is imported when it is chosen: to start is a part of what every command costs.
    run: Callable[..., int] = getattr(import_module(f"dateline.commands.{given.command}"), given.command)
    return run(home, **options)


class _Parser(argparse.ArgumentParser):
    """One that speaks as the rest of the program does."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse's own)
        report.say(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        report.complain(message, f"{self.prog} --help  tells more")
        raise SystemExit(2)


def _parsers() -> tuple[_Parser, dict[str, _Parser]]:
    """Every command and option."""
    started = Path(sys.argv[0]).name
    prog = {"build.py": "python build.py", "__main__.py": "python -m dateline"}.get(started, "dateline")
    parser = _Parser(prog=prog, usage=f"{prog} [COMMAND] [options]", description=_ABOUT.replace("{prog}", prog))
    parser.add_argument("--version", action="store_true", help="show the version and exit")
    commands = parser.add_subparsers(dest="command", prog=prog, help=argparse.SUPPRESS)

    def add(name: str, about: str, *examples: str) -> _Parser:
        epilog = "\n".join(("examples:", *(f"  {prog} {example}" for example in examples)))
        return commands.add_parser(name, description=about, epilog=epilog)

    build = add(
        "build",
        "Bring output/ up to date with what the site says. With an error in it, output/ stays as it was.",
        "build",
        "build ../record --output public --base-path /record/",
    )
    _add_site(build)
    _add_output(build)
    build.add_argument("--base-path", metavar="P", help="the path of the site's address, in place of the one in url")
    build.add_argument("--verbose", action="store_true", help="show the whole way to a mistake of ours")

    check = add(
        "check",
        "Tell every problem of the site, those of its drafts too; nothing is written.",
        "check",
        "check ../record --format json",
    )
    _add_site(check)
    formats = ("text", "json")
    check.add_argument("--format", metavar="F", default="text", type=_one_of(formats), help="text (default) or json")
    check.add_argument("--strict", action="store_true", help="warnings are errors")

    new = add(
        "new",
        "Write a new entry of any kind. What is not known stays empty, with a comment; a date is never made up.",
        'new actor "Alicia Bárcena"',
        'new event bridge-opens --date 2024-01-19 --title "The bridge opens"',
    )
    new.add_argument("kind", metavar="KIND", help="event, actor, topic, place, source, series or page")
    new.add_argument("id", metavar="ID", help="its id, or its name, from which the id is made")
    new.add_argument("--title", metavar="T", help="its title or name; by default from the id")
    new.add_argument("--date", metavar="D", help="when an event happened, or a source was published, as EDTF")
    _add_site_option(new)

    fmt = add(
        "fmt",
        "Put files in house style: the schema's order of keys, two spaces, quotes where needed. Comments stay.\n"
        "Without --write it shows the changes as a diff, and exits with 0.",
        "fmt",
        "fmt --write content/events/2024",
    )
    fmt.add_argument("paths", metavar="PATH", nargs="*", help="files and folders of the site; by default all")
    fmt.add_argument("--write", action="store_true", help="change the files; also freezes word dates (date: Friday)")
    _add_site_option(fmt)

    clean = add("clean", "Remove what we made; files that are not ours stay.", "clean", "clean --output public")
    _add_site(clean)
    _add_output(clean)
    return parser, commands.choices


def _add_site(parser: _Parser) -> None:
    about = "a folder with a site.yaml; by default this one"
    parser.add_argument("site", metavar="SITE", nargs="?", default=".", help=about)


def _add_site_option(parser: _Parser) -> None:
    parser.add_argument("--site", metavar="SITE", default=".", help="a folder with a site.yaml; by default this one")


def _add_output(parser: _Parser) -> None:
    parser.add_argument("--output", metavar="DIR", help="from this folder; by default output/ in the site's")


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word in known:
            return word
        near = suggest(word, known)
        way_out = f'did you mean "{near}"?' if near else f"it is {' or '.join(known)}"
        raise argparse.ArgumentTypeError(f'not "{word}": {way_out}')

    return read


def _with_command(words: list[str]) -> list[str]:
    """The words with a command before them; a folder, or an option of build, is build's."""
    first = words[0] if words else ""
    if first in (*_COMMANDS, "-h", "--help", "--version"):
        return words
    if not first or first.startswith("-") or first in (".", "..") or re.search(r"[/\\]", first) or _is_folder(first):
        return ["build", *words]
    near = suggest(first, (*_COMMANDS, "--help"))
    report.complain(f'"{first}" is no command', f'did you mean "{near}"?' if near else f"one of {', '.join(_COMMANDS)}")
    raise SystemExit(2)


def _refuse(word: str, parser: _Parser) -> NoReturn:
    if not word.startswith("-"):
        parser.error(f'"{word}" is one word too many: put quotes around words that belong together')
    name = word.partition("=")[0]
    known = sorted(set(re.findall(r"(?<!\w)--[a-z-]+", parser.format_help())))
    near = suggest(name, known)
    hint = f'did you mean "{near}"?' if near else f"there are {', '.join(known)}"
    report.complain(f'{parser.prog} has no option "{name}"', hint)
    raise SystemExit(2)


def _home(site: str) -> Path:
    """The site's folder; raises SiteError where there is no site.yaml in it, and names one in a folder above it."""
    home = Path(site)
    if _is_file(home / "site.yaml"):
        return home
    if not _is_folder(site):
        message, hint = f"there is no folder {site}", "SITE is a folder with a site.yaml"
        if _is_file(home):
            message, hint = f"{site} is a file", f"name the folder that it is in: {home.parent.as_posix()}"
        raise SiteError(Problem(Mark(""), "error", message, hint))
    message = f"there is no site.yaml in {'this folder' if site in ('', '.') else site}"
    above = next((folder for folder in home.resolve().parents if _is_file(folder / "site.yaml")), None)
    hint = "run this in a site's folder, or write one:  title: My record"
    if above:
        hint = f"there is one in {above}: go there, or name that folder"
    raise SiteError(Problem(Mark(""), "error", message, hint))


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
