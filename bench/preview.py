"""Preview: from an event's file being saved to the new page being answered, by `dateline serve` and `hugo server`.

python bench/preview.py --events 1000 10000 --edits 15
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from corpus import TITLE, events_of, id_of
from measure import NAMES, ROOT, Bench, about, add_options, edit, middle, set_up, show

BASE = "/harbour/"
POLL = 0.002
PATIENCE = 600.0


class Reader:
    """One that asks again and again over one connection, as a browser would keep it."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.torn = 0

    def read(self, path: str) -> str:
        """The page as it is answered now; "" where there is none. One that is not whole is counted."""
        try:
            self.connection.request("GET", BASE + path)
            response = self.connection.getresponse()
            text = response.read().decode()
        except (OSError, HTTPException):
            self.connection.close()
            return ""
        if response.status != 200:
            return ""
        self.torn += "</html>" not in text
        return text

    def wait_for(self, words: str, *paths: str) -> list[float]:
        """Seconds until each page has these words."""
        start, torn = time.perf_counter(), self.torn
        found: dict[str, float] = {}
        while len(found) < len(paths):
            for path in paths:
                if path not in found and words in self.read(path):
                    found[path] = time.perf_counter() - start
            if time.perf_counter() - start > PATIENCE:
                raise SystemExit(f"{words!r} was not answered at {', '.join(BASE + path for path in paths)}")
            time.sleep(POLL)
        self.torn = min(self.torn, torn + 1)  # of one edit, however often it was asked for
        return [found[path] for path in paths]


@dataclass
class Found:
    """What came of one server: seconds, MB, and after how many edits a page came that was not whole."""

    start: float
    again: float = 0.0
    body: list[float] = field(default_factory=list)
    title: list[float] = field(default_factory=list)
    listed: list[float] = field(default_factory=list)
    torn: int = 0
    peak: float = 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 10_000], metavar="N", help="the sizes")
    parser.add_argument("--edits", type=int, default=15, metavar="N", help="edits of each sort; 15 by default")
    parser.add_argument("--only", choices=NAMES, help="measure one of the two")
    add_options(parser)
    given = parser.parse_args()
    names = [given.only] if given.only else list(NAMES)
    head = ("", "events", "start s", "again s", "body ms", "title ms", "list ms", "torn", "peak MB")
    rows: list[tuple[str, ...]] = [head]
    for events in given.events:
        bench = set_up(given, events, hugo="hugo" in names)
        print(f"{about(bench)}; {given.edits} edits of each sort", flush=True)
        rows.extend(_row(name, events, try_preview(bench, name, given.edits)) for name in names)
    print()
    show(rows)


def try_preview(bench: Bench, name: str, edits: int) -> Found:
    """Start it twice, cold and then with what it kept, and edit events among the newest, which the first page lists."""
    bench.forget(name)
    (bench.folder / f"{name}.made").unlink()  # from here on it is no longer the corpus
    with _serving(bench, name) as (_, _, start):
        found = Found(start)
    with _serving(bench, name) as (reader, server, found.again):
        files = events_of(bench.site(name))
        for number in range(2 * edits):
            what = ("body", "title")[number % 2]
            # Two steps apart: those on the same page of a list are not always the same, and no edit undoes another.
            file = files[2 * number % min(90, len(files))]
            page = f"events/{id_of(file)}/"
            reader.wait_for(TITLE, page)
            words = edit(file, what, number)
            if what == "body":
                found.body += reader.wait_for(words, page)
            else:
                titled, listed = reader.wait_for(words, page, "")
                found.title.append(titled)
                found.listed.append(listed)
            # Editors read what they wrote, and a server may still be at work behind the page that it answered.
            time.sleep(0.5 + 2 * max(found.body[-1], found.listed[-1] if found.listed else 0))
        found.torn, found.peak = reader.torn, _peak(server.pid)
    return found


@contextlib.contextmanager
def _serving(bench: Bench, name: str) -> Iterator[tuple[Reader, subprocess.Popen[str], float]]:
    """A server on a free port, and the seconds until it answered its first page."""
    port = _free_port()
    if name == "hugo":
        words = [bench.hugo, "server", "--source", str(bench.site(name)), "--port", str(port), "--bind", "127.0.0.1"]
    else:
        words = [bench.python, "-m", "dateline", "serve", str(bench.site(name)), "--port", str(port)]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        server = subprocess.Popen(words, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT, text=True)
        try:
            reader = Reader(port)
            while TITLE not in reader.read(""):
                if server.poll() is not None or time.perf_counter() - start > PATIENCE:
                    said.seek(0)
                    raise SystemExit(f"{' '.join(words)}\ndid not answer:\n{said.read()[-3000:]}")
                time.sleep(POLL)
            yield reader, server, time.perf_counter() - start
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


def _peak(pid: int) -> float:
    """The most memory that a running process has held, in MB; only Linux tells."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(fields["VmHWM"].split()[0]) / 1000


def _row(name: str, events: int, found: Found) -> tuple[str, ...]:
    starts = (f"{found.start:.2f}", f"{found.again:.2f}")
    waits = (middle((1000 * each for each in of), ".0f") for of in (found.body, found.title, found.listed))
    return NAMES[name], f"{events:,}", *starts, *waits, str(found.torn), f"{found.peak:.0f}"


if __name__ == "__main__":
    main()
