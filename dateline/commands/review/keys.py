"""Keys: a terminal, or standard input, goes in; the keys that are pressed and the lines that are typed come out."""

from __future__ import annotations

import codecs
import io
import os
import select
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

from dateline import report

_ENTER, _ERASE, _CLEAR, _ESCAPE = ("\r", "\n"), ("\x7f", "\b"), "\x15", "\x1b"
_UP = "\x1b[A"


class Keys(Protocol):
    """Where keys come from."""

    def key(self) -> str:
        """The next key; "" when there will be none any more."""

    def line(self, question: str, before: str = "") -> str:
        """A line, "" where it was left; the arrow up, in a terminal, brings what was there before."""

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Within this, another program has the terminal."""


@contextmanager
def open_keys() -> Iterator[Keys]:
    """The terminal's keys as they are pressed; without a terminal, the characters of standard input."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        yield _Script(sys.stdin or io.StringIO())
    elif os.name == "nt":
        yield _Terminal(_windows_key, lambda: None, lambda: None)
    else:
        import termios  # noqa: PLC0415 (there is none on Windows)
        import tty  # noqa: PLC0415 (nor this)

        number = sys.stdin.fileno()
        before = termios.tcgetattr(number)

        def restore() -> None:
            termios.tcsetattr(number, termios.TCSADRAIN, before)

        def listen() -> None:
            tty.setcbreak(number, termios.TCSADRAIN)  # what was typed ahead stays

        listen()
        try:
            yield _Terminal(_posix_keys(number), listen, restore)
        finally:
            restore()


class _Script:
    """Keys from a file or a pipe: one character is a key, and a line goes to the line's end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def key(self) -> str:
        while (key := self._stream.read(1)).isspace() and key != " ":
            pass
        return key

    def line(self, question: str, before: str = "") -> str:
        line = self._stream.readline().strip()
        report.say(f"{question}{line or before}")
        return line

    @contextmanager
    def aside(self) -> Iterator[None]:
        yield


class _Terminal:
    """Keys as they are pressed; a line is edited here, so that what was typed ahead is never lost."""

    def __init__(self, read: Callable[[], str], listen: Callable[[], None], restore: Callable[[], None]) -> None:
        self._read = read
        self._listen = listen
        self._restore = restore

    def key(self) -> str:
        return self._read()

    def line(self, question: str, before: str = "") -> str:
        report.echo(question)
        typed = ""
        while (key := self._read()) not in (*_ENTER, ""):
            if key == _ESCAPE:
                typed = ""
                break
            kept = typed
            if key in _ERASE:
                kept = typed[:-1]
            elif key == _CLEAR:
                kept = ""
            elif key == _UP:
                kept = before
            elif key.isprintable():
                kept = typed + key
            if kept.startswith(typed):
                report.echo(kept[len(typed) :])
            else:
                back = sum(map(_width, typed))
                report.echo("\b" * back + " " * back + "\b" * back + kept)
            typed = kept
        report.echo("\n")
        return typed.strip()

    @contextmanager
    def aside(self) -> Iterator[None]:
        self._restore()
        try:
            yield
        finally:
            self._listen()


def _posix_keys(number: int) -> Callable[[], str]:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    waiting: list[str] = []

    def read() -> str:
        while not waiting:
            data = os.read(number, 1)
            if not data or data == b"\x04":
                return ""
            if data == b"\x1b" and select.select([number], [], [], 0.02)[0]:  # an arrow or the like, not Esc
                return "\x1b" + os.read(number, 8).decode("ascii", "replace")
            waiting.extend(decoder.decode(data))
        return waiting.pop(0)

    return read


def _windows_key() -> str:
    import msvcrt  # noqa: PLC0415 (there is none but on Windows)

    key: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]  # it is there on Windows alone
    if key == "\x03":
        raise KeyboardInterrupt
    if key in ("\x00", "\xe0"):
        arrow: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        return _UP if arrow == "H" else "\x1b["
    return "" if key == "\x1a" else key


def _width(character: str) -> int:
    """How many cells of a terminal a character takes."""
    return 0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
