"""The command itself: where it says that the site is, what it tells in the terminal, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO

import pytest

from tests.devserver.served import PATIENT, read_reply
from tests.guide import HOUSE
from tests.sites import make_site

TALK = "content/events/talk.yaml"
Running = subprocess.Popen[str]
EVENT = "date: 2024-01-19\ntitle: A talk\nsources: [report]\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site", {TALK: EVENT})


@contextmanager
def serving(home: Path, *words: str, program: tuple[str, ...] = (str(HOUSE / "build.py"),)) -> Iterator[Running]:
    surroundings = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(HOUSE)}
    with subprocess.Popen(
        [sys.executable, *program, "serve", *words],
        cwd=home,
        env=surroundings,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:
        end = Timer(PATIENT, running.kill)  # so that nobody waits for a line that never comes
        end.start()
        try:
            yield running
        finally:
            end.cancel()
            running.kill()


def lines_until(pattern: str, told: IO[str] | None) -> list[str]:
    """What is told up to the first line that has this."""
    lines: list[str] = []
    assert told
    for line in told:
        lines.append(line.rstrip("\n"))
        if re.search(pattern, line):
            return lines
    raise AssertionError(f"it ended: {lines}")


def ask(port: int, path: str) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), PATIENT)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    return connection


def test_a_day_with_it(home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    with socket.create_server(("127.0.0.1", 0)) as taken:
        wanted = taken.getsockname()[1]
        with serving(home, "--port", str(wanted), "--base-path", "/") as running:
            (first,) = lines_until("http", running.stdout)
            where = rf"http://127\.0\.0\.1:(\d+)/ \(port {wanted} is taken\)"
            found = re.fullmatch(f"the site is at {where} while you write; Ctrl-C ends it", first)
            assert found and int(found[1]) > wanted
            port = int(found[1])
            with ask(port, "/@dateline/events") as events, ask(port, "/events/talk/") as kept:
                assert read_reply(kept.recv(65536)).fields["connection"] == "keep-alive"

                (home / TALK).write_text(EVENT.replace("A talk", "Another"))
                assert re.fullmatch(rf"loaded {TALK} \(\d\.\d\d s\)", lines_until("loaded", running.stdout)[0])

                (home / TALK).write_text(EVENT + "topcis: x\n")
                assert lines_until("shown", running.stdout) == [
                    f'{TALK}:4:1: error: unknown field "topcis"',
                    '    did you mean "topics"?',
                    "1 error: the pages are shown as they last were",
                ]

                (home / TALK).write_text(f"# in another line\n{EVENT}topcis: x\n")  # which is told already
                (home / "content/notes.txt").write_text("x")
                told = lines_until("shown", running.stdout)
                assert told[0].startswith("content/notes.txt: warning: ")
                assert told[-1] == "1 warning: new, beside 1 error told before; the pages are shown as they last were"
                assert "topcis" not in "".join(told)
                (home / TALK).write_text(EVENT)
                lines_until("^no error any more, 1 warning left$", running.stdout)
                (home / "content/notes.txt").unlink()
                lines_until("^nothing is wrong any more$", running.stdout)

                running.send_signal(signal.SIGTERM)
                assert running.wait(PATIENT) == 0
                assert running.stdout and running.stdout.read() == ""
                assert b"event-stream" in events.recv(65536)
    ours = home / ".dateline"  # what need not be read again at the next start
    assert (ours / "content.cache").exists()
    files = (path for path in home.rglob("*") if path.is_file() and ours not in path.parents)
    assert {path: path.read_bytes() for path in files} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_an_interruption_is_how_it_ends(home: Path) -> None:
    (home / TALK).write_text("title: A talk\n")
    with serving(home, "--port", "0") as running:
        first, *problems = lines_until("there is no page to show yet", running.stdout)
        assert "/record/ while you write" in first
        assert problems[-1] == "1 error: there is no page to show yet"
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENT) == 0
        assert running.stdout and running.stdout.read() == ""


def test_where_the_system_does_not_tell_of_changes_they_are_looked_for(home: Path) -> None:
    program = (
        "import watchdog.observers as observers\n"
        "from dateline.cli import main\n"
        "def fail(*_, **__): raise OSError(28, 'No space left on device')\n"
        "observers.Observer.schedule = fail\n"
        "main()"
    )
    with serving(home, "--port", "0", program=("-c", program)) as running:
        told = lines_until("1 warning", running.stdout)
        assert "this system does not tell of changes (No space left on device)" in told[1]
        (home / TALK).write_text(EVENT.replace("A talk", "Another"))
        lines_until(f"loaded {TALK}", running.stdout)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--port", "x"], 'error: --port cannot be "x"\n    it is a number from 0 to 65535, such as 8001\n'),
        (["--port", "70000"], 'error: --port cannot be "70000"\n'),
        (["--base-path", "/../x/"], 'error: --base-path "/../x/" cannot be a base path\n'),
        (["--prot", "1"], 'error: serve has no option "--prot"\n    did you mean "--port"?\n'),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_one(
    words: list[str], told: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dateline.cli import main

    monkeypatch.chdir(home)
    assert main(["serve", *words]) == 2
    assert capsys.readouterr().err.startswith(told)


def test_where_no_port_can_be_had_it_says_why(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dateline.cli import main

    monkeypatch.chdir(home)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr("dateline.devserver.server.TRIES", 1)
        assert main(["serve", "--port", str(port)]) == 2
    said = f"error: port {port} cannot be had: Address already in use\n    choose another: --port 8080\n"
    assert capsys.readouterr().err == said
