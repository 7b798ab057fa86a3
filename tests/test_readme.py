"""What the README says of the program: its commands, options and exit codes, and how to look at the site."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from tests.guide import HOUSE, code, make_guides_site, read_blocks, read_tables, run

README = (HOUSE / "README.md").read_text(encoding="utf-8")
BLOCKS = read_blocks(README)
TABLES = read_tables(README)
MAKEFILE = (HOUSE / "Makefile").read_text(encoding="utf-8")
OPTION = r"(?<![\w-])--[a-z][a-z-]*"


def lines_of(language: str, having: str) -> list[str]:
    """The commands of the one block of a language that has this text."""
    (block,) = [block for block in BLOCKS if block.language == language and having in block.text]
    return block.text.splitlines()


def test_the_commands_are_those_that_there_are() -> None:
    _, _, below = run(HOUSE, "python -m dateline --help").stdout.partition("commands:\n")
    there = re.findall(r"^  (\w+) ", below.partition("\n\n")[0], re.MULTILINE)
    assert [code(row[0]).partition(" ")[0] for row in TABLES["commands"]] == there


@pytest.mark.parametrize("usage", [code(row[0]) for row in TABLES["commands"]])
def test_a_command_has_the_options_that_are_shown(usage: str) -> None:
    name = usage.partition(" ")[0]
    told = run(HOUSE, f"python -m dateline {name} --help").stdout.partition("examples:")[0]
    assert set(re.findall(OPTION, usage)) == set(re.findall(OPTION, told)) - {"--help"}


# A mistake of ours (3) cannot be ordered.
@pytest.mark.parametrize(("number", "command"), [(row[0], row[2]) for row in TABLES["exit codes"] if row[2]])
def test_a_command_exits_as_is_shown(number: str, command: str, tmp_path: Path) -> None:
    assert run(make_guides_site(tmp_path, BLOCKS), code(command)).returncode == int(number)


def test_the_two_commands_are_there_and_windows_does_what_make_does() -> None:
    targets = re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE)
    assert [line.partition(" ")[2] for line in lines_of("sh", "make")] == ["site", "test"]
    assert {"site", "test"} <= set(targets)
    environment, *installs, build = lines_of("powershell", "venv")
    assert environment == "py -m venv .venv"
    assert [line.partition("pip ")[2] in MAKEFILE for line in installs] == [True, True]
    assert build == r".venv\Scripts\python build.py"


def test_the_site_can_be_looked_at_as_is_shown(tmp_path: Path) -> None:
    (serve,) = lines_of("sh", "build.py serve")
    home = make_guides_site(tmp_path, BLOCKS)
    program, script, word = shlex.split(serve)
    assert program == ".venv/bin/python"
    # The port is any that is free.
    command = [sys.executable, "-u", str(HOUSE / script), word, "--port", "0"]
    with subprocess.Popen(command, cwd=home, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            root = re.findall(r"http://127\.0\.0\.1:\d+/border-talks/", server.stdout.readline())[0]
            found = follow_links(root)
        finally:
            server.kill()
    assert [address for address, there in found.items() if not there] == []
    assert {f"{root}events/mexico-city-talks/", f"{root}actors/lopez-obrador/feed.xml"} <= found.keys()


def follow_links(root: str) -> dict[str, bool]:
    """Every address below a root that its pages lead to, from the first page on, and whether something is there."""
    found: dict[str, bool] = {}
    ahead = [root]
    while ahead:
        address = ahead.pop()
        if address in found or not address.startswith(root):
            continue
        links = _Links()
        try:
            with urlopen(address) as sent:
                if sent.headers.get_content_type() == "text/html":
                    links.feed(sent.read().decode())
        except OSError:
            found[address] = False
            continue
        found[address] = True
        ahead += [urljoin(address, link).partition("#")[0] for link in links.found]
    return found


class _Links(HTMLParser):
    """The addresses that a page's links, styles and pictures have; canonical ones are for elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("a", "link", "img") and given.get("rel") != "canonical":
            self.found += [value for name in ("href", "src") if (value := given.get(name))]
