"""Guide: a Markdown document goes in; its code blocks, its tables and the site that they make come out."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

HOUSE = Path(__file__).parent.parent
PROGRAMS = {
    "python build.py": [str(HOUSE / "build.py")],
    "python -m dateline": ["-m", "dateline"],
}
# The day that the guide is read on, and no colours; a program of ours, and this Python, wherever it is started.
SURROUNDINGS = {
    "SOURCE_DATE_EPOCH": "1715342400",
    "NO_COLOR": "1",
    "PYTHONUTF8": "1",
    "PYTHONPATH": str(HOUSE),
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
}

_FENCE = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^(?:---\n)?(?:# |\{# |<!-- )(?P<file>[\w./-]+)(?: #\}| -->)?\n")
_TABLE = re.compile(r"^<!-- ([\w.: -]+) -->\n\n?((?:\|.*\n)+)", re.MULTILINE)
_SECONDS = re.compile(r"\d+\.\d\d s\b")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the word behind it, its text, and the file that its first line names."""

    language: str
    note: str
    text: str
    line: int

    @property
    def file(self) -> str:
        """The path that a comment on the first line (of the front matter) names, or ""."""
        found = _FILE.match(self.text)
        return found["file"] if found else ""


def read_blocks(text: str) -> list[Block]:
    """The fenced blocks of a document, in order."""
    return [
        Block(found[1], found[2] or "", found[3], text.count("\n", 0, found.start()) + 1)
        for found in _FENCE.finditer(text)
    ]


def read_tables(text: str) -> dict[str, list[list[str]]]:
    """By the comment above it, the rows of each table without its head, each with its cells."""
    return {found[1]: [_cells(row) for row in found[2].splitlines()[2:]] for found in _TABLE.finditer(text)}


def unmarked_tables(text: str) -> list[str]:
    """The heads of tables that no comment names, so that no test knows them."""
    outside = _FENCE.sub("", _TABLE.sub("", text))
    return [found[0] for found in re.finditer(r"^\|.*\|$(?=\n\|[ :|-]+\|$)", outside, re.MULTILINE)]


def broken_pairs(blocks: list[Block]) -> Iterator[tuple[Block, Block]]:
    """Each file that is shown as wrong, and the block after it, with what is said of it."""
    for one, other in pairwise(blocks):
        if one.note == "broken":
            yield one, other


def code(cell: str) -> str:
    """What stands between backticks in a cell, a line for each pair; ⇥ stands for a tab."""
    return "\n".join(re.findall(r"`([^`]+)`", cell)).replace("⇥", "\t")


def make_guides_site(home: Path, blocks: list[Block]) -> Path:
    """A folder with every file that a document shows whole; those marked as broken aside."""
    for block in blocks:
        if block.file and not block.note and block.language != "html":
            write(home, block)
    return home


def write(home: Path, block: Block) -> Path:
    """Write a block to the file that it names."""
    path = home / block.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.text, encoding="utf-8")
    return path


def run_console(home: Path, block: Block) -> tuple[str, str]:
    """A console block as it is shown, and as it is when its commands are run; seconds are left out of both."""
    ran: list[str] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            ran += [line, *run(home, line.removeprefix("$ ")).stdout.splitlines()]
    return _SECONDS.sub("… s", block.text.rstrip("\n")), _SECONDS.sub("… s", "\n".join(ran))


def run(home: Path, command: str) -> subprocess.CompletedProcess[str]:
    """A command of ours, run in a folder; what is printed is in one stream, in the order in which it came."""
    program = next(name for name in PROGRAMS if command == name or command.startswith(f"{name} "))
    ran = subprocess.run(
        ["python", *PROGRAMS[program], *shlex.split(command.removeprefix(program))],
        cwd=home,
        env={**os.environ, **SURROUNDINGS},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    ran.stdout = ran.stdout.replace(shlex.join(["python", *PROGRAMS["python build.py"]]), "python build.py")
    return ran


def _cells(row: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:-1]]
