"""The command line: words go in; the command that they name is run, and its exit code comes out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from dateline import __version__, report
from dateline.call import as_typed, called_as, program, speak_of
from dateline.completion import SHELLS, complete, completion_script
from dateline.problems import Mark, Problem, SiteError
from dateline.usage import Parser, at_least_one, day, no_sentence, one_of, port, with_command

_WRITE_NOTHING = ("check", "serve")
_KINDS = "event, actor, topic, place, source, series or page"
_ABOUT = """\
Dateline keeps the record of a story that is still going on, as dated and sourced YAML, and renders it as a site.

commands:
  build [SITE]     bring output/ up to date; a folder, or nothing, in place of a command is build too
  check [SITE]     tell every problem, and write nothing
  serve [SITE]     show the site on this machine while it is written
  init DIR         start a site of your own
  new KIND ID      write a new entry: event, actor, topic, place, source, series or page
  draft FILE…      draft entries from articles; accept, set, merge, drop and others do the rest
  review [SITE]    walk through the drafts, with one key for each step
  fmt [PATH…]      show, or with --write bring about, house order and style
  merge KIND …     make one entry of two, OLD and KEEP, in all files
  rename KIND …    give an entry another id, in all files
  undo [SITE]      take back what merge, rename or draft did last
  clean [SITE]     remove what we made

SITE is a folder with a site.yaml; by default it is this one. COMMAND --help tells more.

examples:
  {prog}
  {prog} ../record --base-path /record/
  {prog} check --strict
  {prog} new actor "Alicia Bárcena"
  {prog} draft article.html
  {prog} fmt --write

Exit codes: 0 fine; 1 the content is wrong, or a file that it needs cannot be read or written;
2 the command is wrong; 3 Dateline is. DATELINE_DEBUG=1 shows where. NO_COLOR=1 leaves out colours."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that these words name, by default those that the program was started with; an exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    prog = program()
    with called_as(prog):
        try:
            return _run(words, prog)
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


def _run(words: list[str], prog: str) -> int:
    parser, commands = _parsers(prog)
    if "_ARGCOMPLETE" in os.environ:  # a shell asks what may come next
        complete(parser)
    words = with_command(words, commands, parser)
    given, extra = parser.parse_known_args(words)
    if given.version:
        report.say(f"dateline {__version__}")
        return 0
    if given.completion:
        report.say(completion_script(given.completion))
        return 0
    if extra:
        commands[given.command].refuse_word(extra[0], words, commands)
    ours = ("command", "site", "version", "completion")
    options = {name: value for name, value in vars(given).items() if name not in ours}
    home = Path(given.site) if given.command == "init" else _home(given.site, given.command)
    speak_of(given.site)
    if given.command not in _WRITE_NOTHING and (home / ".dateline").is_dir():
        import_module("dateline.publish.writing.write").recover(home)
    # A command is imported when it is chosen: to start is a part of what every command costs.
    run: Callable[..., int] = getattr(import_module(f"dateline.commands.{given.command}"), given.command)
    return run(home, **options)


def _parsers(prog: str) -> tuple[Parser, dict[str, Parser]]:
    """Every command and option."""
    about = _ABOUT.replace("{prog}", prog)
    parser = Parser(prog=prog, program=prog, usage=f"{prog} [COMMAND] [options]", description=about)
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    about = f"print what switches completion on in {', '.join(SHELLS[:-1])} or {SHELLS[-1]}"
    parser.add_argument("--completion", metavar="SHELL", type=one_of(SHELLS), help=about)
    commands = parser.add_subparsers(dest="command", prog=prog, help=argparse.SUPPRESS)

    def add(name: str, about: str, *examples: str) -> Parser:
        written = [f"{prog} {example}" for example in examples]
        epilog = "\n".join(("examples:", *(f"  {example}" for example in written)))
        return commands.add_parser(name, description=about, epilog=epilog, program=prog, examples=written)

    build = add(
        "build",
        "Bring output/ up to date with what the site says. With an error in it, output/ stays as it was.",
        "build",
        "build ../record --output public --base-path /record/",
        "build --as-of 2024-01-10",
        "build --url https://octocat.github.io/record/",
    )
    _add_site(build)
    _add_output(build)
    build.add_argument("--url", metavar="U", help="the site's address, in place of the one in site.yaml")
    build.add_argument("--base-path", metavar="P", help="the path of the site's address, in place of the one in url")
    about = "build what was public on this day, such as 2024-01-10, into output-as-of-2024-01-10/"
    build.add_argument("--as-of", metavar="D", type=day, help=about)
    build.add_argument("--workers", metavar="N", type=at_least_one, help="how many processes; by default as processors")
    build.add_argument("--verbose", action="store_true", help="tell each step and its time; also the way to a mistake")
    build.add_argument("--profile", action="store_true", help="tell which pages took longest, of those made anew")

    check = add(
        "check",
        "Tell every problem of the site, those of its drafts too; nothing is written.",
        "check",
        "check ../record --format json",
        "check --since origin/main",
    )
    _add_site(check)
    formats = ("text", "json", "github")
    about = "text (default), json, or github: annotations and a summary for a workflow there"
    check.add_argument("--format", metavar="F", default="text", type=one_of(formats), choices=formats, help=about)
    check.add_argument("--strict", action="store_true", help="warnings are errors")
    about = "ask for a correction where what was published at this commit of git changed, or is gone"
    check.add_argument("--since", metavar="REF", help=about)

    serve = add(
        "serve",
        "Show the site on this machine while it is written: a page is there as soon as its file is saved, and what is\n"
        "wrong stands over it. Nothing is written, and nobody else can see it. Ctrl-C ends it.",
        "serve",
        "serve ../record --port 8001 --base-path /",
        "serve --drafts",
    )
    _add_site(serve)
    serve.add_argument("--drafts", action="store_true", help="show drafts too, marked as such")
    about = "the port to be had, 8000 by default; where it is taken, the next one"
    serve.add_argument("--port", metavar="N", default=8000, type=port, help=about)
    serve.add_argument("--base-path", metavar="P", help="the path of the site's address, in place of the one in url")

    init = add(
        "init",
        "Start a site of your own: a small one that builds at once, to be written over, with settings for VS Code.\n"
        "DIR is a new folder, or one without a site, such as a fresh repository (. is this one). What is there stays.",
        "init my-record",
        'init my-record --title "The bridge" --url https://example.org/bridge/ --language es --timezone America/Lima',
    )
    init.add_argument("site", metavar="DIR", help="the folder of the new site")
    init.add_argument("--title", metavar="T", help="its title; by default from the folder's name")
    init.add_argument("--url", metavar="U", help="its address; by default that of its repository at GitHub Pages")
    init.add_argument("--language", metavar="L", default="en", help="its language, such as en (default), es or pt-BR")
    init.add_argument("--timezone", metavar="Z", help="its time zone; by default this machine's")

    new = add(
        "new",
        "Write a new entry of any kind. What is not known stays empty, with a comment; a date is never made up.",
        'new actor "Alicia Bárcena"',
        'new event "The bridge opens" --date 2024-01-19',
        "new source https://example.org/2024/bridge-opens --date 2024-01-20",
    )
    new.add_argument("kind", metavar="KIND", type=no_sentence, help=_KINDS)
    new.add_argument("id", metavar="ID", help="its id, or a name from which it is made; of a source, its address")
    new.add_argument("--title", metavar="T", help="its title or name; by default from the id")
    new.add_argument("--date", metavar="D", help="when an event happened, or a source was published, as EDTF")
    _add_site_option(new)

    draft = add(
        "draft",
        "Draft entries from articles: text, Markdown, web pages, folders of them, or - for standard input. Each lies\n"
        "below content/drafts/, with the sentence that it stands on, until it is accepted; review shows them.\n\n"
        "  draft accept ID…      make drafts entries of the record, with the sources and stubs that they name\n"
        "  draft merge ID EVENT  add a draft's sources to an event, or to another draft\n"
        "  draft drop ID…        remove drafts; they are not proposed again\n"
        "  draft list [ARTICLE…] tell the drafts that wait; lines ARTICLE [N…] its sentences, or drafts them\n"
        "  draft set ID FIELD VALUE, add or remove ID FIELD NAME…  change what one says, as the keys of review do",
        "draft article.html",
        'draft notes.txt --published 2024-01-17 --publisher "Voice of America"',
        "draft accept mexico-city-talks",
    )
    draft.add_argument("words", metavar="FILE", nargs="+", help="articles and folders, or what is to be done, as above")
    draft.add_argument("--review", action="store_true", help="walk through the drafts at once, as review does")
    draft.add_argument("--published", metavar="D", help="when it was published, where it does not say, as EDTF")
    draft.add_argument("--title", metavar="T", help="the article's title")
    draft.add_argument("--publisher", metavar="P", help="who published it")
    draft.add_argument("--url", metavar="U", help="where it was published")
    draft.add_argument("--json", action="store_true", help="print the drafts for other programs, and write nothing")
    draft.add_argument("--workers", metavar="N", type=at_least_one, help="how many processes; by default as processors")
    _add_site_option(draft)

    review = add(
        "review",
        "Walk through the drafts: the sentence with its date, what was made of it, and one key to accept, edit, merge\n"
        "or drop it. Each step is done at once and can be undone; q or Ctrl-C ends it, and it goes on where it was.",
        "review",
        "review ../record",
    )
    _add_site(review)

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

    shown = "\nIts former address leads there. What changes is shown first, and undo takes it back."
    merge = add(
        "merge",
        f"Make one entry of two, in all files: OLD goes, and KEEP has its names and what it lacked.{shown}",
        "merge actor amlo lopez-obrador --yes",
    )
    _add_ids(merge, ("old", "the id that goes"), ("keep", "the id that stays"))
    rename = add("rename", f"Give an entry another id, in all files.{shown}", "rename actor amlo obrador --yes")
    _add_ids(rename, ("old", "the id that it has"), ("new", "the id that it gets"))
    _add_site(add("undo", "Take back what merge, rename or draft did last; once more, and it is back.", "undo"))

    clean = add("clean", "Remove what we made; files that are not ours stay.", "clean", "clean --output public")
    _add_site(clean)
    _add_output(clean)
    return parser, commands.choices


def _add_site(parser: Parser) -> None:
    about = "a folder with a site.yaml; by default this one"
    parser.add_argument("site", metavar="SITE", nargs="?", default=".", help=about)


def _add_site_option(parser: Parser) -> None:
    parser.add_argument("--site", metavar="SITE", default=".", help="a folder with a site.yaml; by default this one")


def _add_ids(parser: Parser, *ids: tuple[str, str]) -> None:
    parser.add_argument("kind", metavar="KIND", type=no_sentence, help=_KINDS)
    for name, about in ids:
        parser.add_argument(name, metavar=name.upper(), help=about)
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    _add_site_option(parser)


def _add_output(parser: Parser) -> None:
    parser.add_argument("--output", metavar="DIR", help="from this folder; by default output/ in the site's")


def _home(site: str, command: str) -> Path:
    """The site's folder; raises SiteError where there is no site.yaml in it, and names one that is near."""
    home = Path(site)
    if _is_file(home / "site.yaml"):
        return home
    above = next((folder for folder in home.resolve().parents if _is_file(folder / "site.yaml")), None)
    message = f"there is no site.yaml in {'this folder' if site in ('', '.') else site}"
    if not _is_folder(home):
        message = f"{site} is a file" if _is_file(home) else f"there is no folder {site}"
    hint = f"go to a site's folder, or name one; this starts one:  {program()} init my-record"
    if above and above == Path.cwd():
        hint = f"this folder is a site's:  {program()} {command}"
    elif near := [above] if above else _sites_below(home):
        option = "--site " if command in ("new", "fmt", "draft", "merge", "rename") else ""
        hint = f"there is one in {near[0]}: go there, or name it:  {option}{as_typed(str(near[0]))}"
    raise SiteError(Problem(Mark(""), "error", message, hint))


def _sites_below(home: Path) -> list[Path]:
    try:
        return sorted(folder for folder in home.iterdir() if _is_file(folder / "site.yaml"))
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
