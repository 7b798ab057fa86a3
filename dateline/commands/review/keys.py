"""Keys: a terminal, or standard input, goes in; the keys that are pressed and the lines that are typed come out."""

from __future__ import annotations

import codecs
import io
import os
import re
import select
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TextIO, TypeVar

from dateline import report
from dateline.commands.review.drawing import draw, tails
from dateline.commands.review.line import DOWN, ENTER, ESCAPE, TAB, UP, Line

P = ParamSpec("P")
T = TypeVar("T")
Endings = Callable[[str], Sequence[str]]  # what a text may become
Offered = Callable[[str], Sequence[str]]
Named = Callable[[str], bool]
_MARKED, _PLAINLY = "\x1b[?2004h", "\x1b[?2004l"  # what is pasted comes between two signs, or as if it were typed
_PASTED, _PASTE_ENDS = "[200~", "\x1b[201~"
_ARROWS = {
    "H": "A",
    "P": "B",
    "M": "C",
    "K": "D",
    "G": "H",
    "O": "F",
    "S": "3~",
    "s": "1;5D",
    "t": "1;5C",
    "\x0f": "Z",
}  # Windows'


class Keys(Protocol):
    """Where keys come from."""

    def key(self) -> str:
        """The next key; "" when there will be none any more."""

    def line(
        self, question: str, before: str = "", others: Sequence[str] = (), endings: Endings = lambda _: (), /
    ) -> str | None:
        """A line; None where it was left. In a terminal, it is what was there `before`, to be edited.

        There, the arrows up and down bring the `others`, as Tab does the first into an empty line; else that makes of
        what is typed the first of its `endings`, again the next; these are shown below what is typed.
        """

    def pick(
        self, question: str, offered: Offered, *, at_once: bool = True, named: Named = lambda _: False
    ) -> tuple[str, int] | None:
        """What was typed, and which of the things that are offered for it was taken, -1 for none; None for nothing.

        In a terminal a digit takes what has that number, `at_once` or, where more may be typed behind it, with Enter;
        behind letters, too, where nothing is `named` that begins so. Tab puts what is marked, up to its first two
        spaces, into the line.
        """

    def choose(self, question: str, choices: Mapping[str, str], /) -> str | None:
        """The one of these keys that was pressed, the first for Enter; None for any other. Each comes with its word."""

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
            report.echo(_PLAINLY)
            termios.tcsetattr(number, termios.TCSADRAIN, before)

        def listen() -> None:
            tty.setcbreak(number, termios.TCSADRAIN)  # what was typed ahead stays
            report.echo(_MARKED)

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

    def line(self, question: str, before: str = "", *_: object) -> str | None:
        line = self._stream.readline()
        report.say(f"{question}{line.strip() or before}")
        return (line.strip() or before) if line else None

    def pick(self, question: str, offered: Offered, **_: object) -> tuple[str, int] | None:
        line = self._stream.readline()
        if not line:
            return None
        line, offers = line.strip(), offered("")
        report.say(f"{question}{line or next(iter(offers), '')}")
        return line, -1 if line or not offers else 0

    @contextmanager
    def aside(self) -> Iterator[None]:
        yield

    def choose(self, question: str, choices: Mapping[str, str], /) -> str | None:
        key = self.key()
        report.say(f"{question}{choices.get(key, '')}")
        return key if key in choices else None


def _left_by_ctrl_c(
    ask: Callable[Concatenate[_Terminal, str, P], T | None],
) -> Callable[Concatenate[_Terminal, str, P], T | None]:
    """Asking that Ctrl-C ends at any moment, as Esc does, and not the review."""

    @wraps(ask)
    def asked(self: _Terminal, question: str, /, *args: P.args, **named: P.kwargs) -> T | None:
        try:
            return ask(self, question, *args, **named)
        except KeyboardInterrupt:
            report.echo(f"\r\x1b[J{question}left as it was\n")
            return None

    return asked


class _Terminal:
    """Keys as they are pressed; a line is edited here, so that what was typed ahead is never lost."""

    def __init__(self, read: Callable[[], str], listen: Callable[[], None], restore: Callable[[], None]) -> None:
        self._read = read
        self._listen = listen
        self._restore = restore

    def key(self) -> str:
        return self._read()

    @_left_by_ctrl_c
    def line(
        self, question: str, before: str = "", others: Sequence[str] = (), endings: Endings = lambda _: (), /
    ) -> str | None:
        line, at, lines = Line(before), 0, (before, *others)
        while True:
            tab = line.coming or (endings(line.before) if line.text != lines[at] else ())
            draw(question, line, others, at - 1, numbered=False, tab=tails(line.before, tab))
            key = self._read()
            if key in (ESCAPE, "", *ENTER):
                draw(question, line, (), 0)
                report.echo("\n")
                return line.text.strip() if key in ENTER else None
            if key in (UP, DOWN):
                at = (at + (-1 if key == UP else 1)) % len(lines)
                line = Line(lines[at])
            elif key == TAB and not line.text and others:
                at = 1
                line = Line(others[0])
            elif key == TAB:
                line.complete(endings(line.before))
            else:
                line.press(key)

    @_left_by_ctrl_c
    def pick(
        self, question: str, offered: Offered, *, at_once: bool = True, named: Named = lambda _: False
    ) -> tuple[str, int] | None:
        line, at, offers = Line(), 0, offered("")
        first = len(offers)
        while True:
            draw(question, line, offers, at)
            key = self._read()
            if key in (ESCAPE, ""):
                draw(question, line, (), 0)
                report.echo("\n")
                return None
            chosen = key if at_once and not line.text else line.text.strip() if key in ENTER else ""
            if len(chosen) == 1 and chosen.isdecimal() and 0 < int(chosen) <= first:
                line, offers, at, key = Line(), offered(""), int(chosen) - 1, ENTER[0]
            elif at_once and _is_number(key, line.text, len(offers)) and not named(line.text + key):
                at, key = int(key) - 1, ENTER[0]
            if key in ENTER:
                draw(question, line, (), 0)
                report.echo("\n")
                return line.text.strip(), min(at, len(offers) - 1)
            if key in (UP, DOWN):
                at = (at + (-1 if key == UP else 1)) % max(len(offers), 1)
                continue
            if key == TAB and offers:
                line.put(offers[at].partition("  ")[0])
            else:
                line.press(key)
            at, offers = 0, offered(line.text)

    @_left_by_ctrl_c
    def choose(self, question: str, choices: Mapping[str, str], /) -> str | None:
        report.echo(f"{question}{'  '.join(f'{key} {word}' for key, word in choices.items())}")
        key = self._read().lower()
        report.echo("\n")
        return next(iter(choices)) if key in ENTER else key if key in choices else None

    @contextmanager
    def aside(self) -> Iterator[None]:
        self._restore()
        try:
            yield
        finally:
            self._listen()


def _is_number(key: str, typed: str, many: int) -> bool:
    """Whether a digit behind letters is the number of what is offered: not in "+K2", "Ann Lee, group 2", "Route 6"."""
    return key.isdecimal() and 0 < int(key) <= many and typed[-1:].isalpha() and not re.search(r"[+,]", typed)


def _posix_keys(number: int) -> Callable[[], str]:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    waiting: list[str] = []

    def more() -> str:
        return os.read(number, 1).decode("latin-1") if select.select([number], [], [], 0.02)[0] else ""

    def pasted() -> str:
        """What is pasted is one key, which no command is, and which a line takes as a whole."""
        text = b""
        while not text.endswith(_PASTE_ENDS.encode()) and (data := os.read(number, 1)):
            text += data
        plain = text.decode("utf-8", "replace").removesuffix(_PASTE_ENDS)
        return "".join(sign if sign.isprintable() else " " for sign in plain) if plain.strip() else ESCAPE * 2

    def read() -> str:
        while not waiting:
            data = os.read(number, 1)
            if not data or data == b"\x04":
                return ""
            if data == b"\x1b":  # Esc, or what an arrow and the like begin with
                key = more()
                while key[:1] in ("[", "O") and not (len(key) > 1 and "@" <= key[-1] <= "~") and (sign := more()):
                    key += sign
                return pasted() if key == _PASTED else f"\x1b{key}"
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
        return f"\x1b[{_ARROWS.get(arrow, '')}"
    return "" if key == "\x1a" else key
