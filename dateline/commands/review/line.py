"""Line: a text and the keys that are pressed go in; the text as it is edited, and where its cursor is, come out."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

LEFT, RIGHT, HOME, END, DELETE = "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[F", "\x1b[3~"
UP, DOWN, TAB, ESCAPE = "\x1b[A", "\x1b[B", "\t", "\x1b"
WORD_LEFT, WORD_RIGHT = "\x1b[1;5D", "\x1b[1;5C"
ENTER, ERASE, UNDO, SHIFT_TAB = ("\r", "\n"), ("\x7f", "\b"), "\x1f", "\x1b[Z"
_SAME = {  # what terminals, and those who are used to the keys of a shell, send for these
    **dict.fromkeys(("\x02", "\x1bOD"), LEFT),
    **dict.fromkeys(("\x06", "\x1bOC"), RIGHT),
    **dict.fromkeys(("\x01", "\x1bOH", "\x1b[1~", "\x1b[7~"), HOME),
    **dict.fromkeys(("\x05", "\x1bOF", "\x1b[4~", "\x1b[8~"), END),
    **dict.fromkeys(("\x1bb", "\x1b[1;3D", "\x1b[5D"), WORD_LEFT),
    **dict.fromkeys(("\x1bf", "\x1b[1;3C", "\x1b[5C"), WORD_RIGHT),
    **dict.fromkeys(("\x1b\x7f", "\x1b\b"), "\x17"),
}
_CASES = {"\x1bc": str.title, "\x1bl": str.lower, "\x1bu": str.upper}  # of the next word
HANGS = "in|at|with|by|from|for|on|after|over|against|into|as|amid|near|during|since|until|because|before|without"
_LEADS = rf"\s(?:{HANGS}|of|to|and|who|that)"
_PHRASE = re.compile(rf"(?:{_LEADS})(?:(?!{_LEADS}\s)\s\S*)*\Z|\w*\W*\Z")  # the last that hangs on, else a word
_BACK, _ON = re.compile(r"\w*\W*\Z"), re.compile(r"\W*\w*")


class Line:
    """A line as it is typed; it begins with a text, and the cursor behind that."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.at = len(text)
        self._endings: list[str] = []  # what else Tab may make of the text before the cursor
        self._before: list[tuple[str, int]] = []  # what there was
        self._doing = ""

    def press(self, key: str) -> None:
        """Do what a key says; one that says nothing here leaves all as it is."""
        key = _SAME.get(key, key)
        if key == UNDO:
            self._undo()
            return
        self._note("letters" if key.isalnum() else "erased" if key in ERASE else "")
        before, behind = self.text[: self.at], self.text[self.at :]
        if key in ERASE:
            self._put(before[:-1], behind)
        elif key == DELETE:
            self._put(before, behind[1:])
        elif key == "\x15":  # Ctrl-U
            self._put("", behind)
        elif key == "\x0b":  # Ctrl-K
            self._put(before, "")
        elif key == "\x17":  # Ctrl-W
            self._put(_BACK.sub("", before, count=1), behind)
        elif key == SHIFT_TAB:
            self._put(_PHRASE.sub("", before, count=1), behind)
        elif key == "\x1bd":  # Alt-D
            self._put(before, _ON.sub("", behind, count=1))
        elif key in _CASES:
            rest = _ON.sub("", behind, count=1)
            self._put(before + _CASES[key](behind.removesuffix(rest)), rest)
        elif key in (LEFT, RIGHT):
            self.at = min(max(self.at + (1 if key == RIGHT else -1), 0), len(self.text))
        elif key in (HOME, END):
            self.at = 0 if key == HOME else len(self.text)
        elif key == WORD_LEFT:
            self.at = len(_BACK.sub("", before, count=1))
        elif key == WORD_RIGHT:
            self.at = len(self.text) - len(_ON.sub("", behind, count=1))
        elif key.isprintable():
            self._put(before + key, behind)

    @property
    def before(self) -> str:
        """The text before the cursor."""
        return self.text[: self.at]

    @property
    def coming(self) -> Sequence[str]:
        """What Tab makes of that next, and then; nothing unless it has been pressed."""
        return self._endings

    def complete(self, endings: Sequence[str]) -> None:
        """Make of the text before the cursor the first of these; again, the next one, and behind the last the first."""
        if not self._endings and endings:
            before = self.before
            self._note("")
            self._endings = [*endings, before]
        if self._endings:
            self._endings, ending = self._endings[1:] + self._endings[:1], self._endings[0]
            self._put(ending, self.text[self.at :])

    def put(self, text: str) -> None:
        """Another text, with the cursor behind it."""
        self._note("")
        self._put(text, "")

    def window(self, cells: int) -> tuple[str, int]:
        """As much of the text as so many cells of a terminal hold, and in which of them the cursor is."""
        first = last = self.at
        room = cells - 1
        for spared in (cells // 4, 0):  # for what is behind the cursor, as far as there is anything
            while first and room - width_of(self.text[first - 1]) >= spared:
                first -= 1
                room -= width_of(self.text[first])
            while last < len(self.text) and room >= width_of(self.text[last]):
                room -= width_of(self.text[last])
                last += 1
        return self.text[first:last], sum(map(width_of, self.text[first : self.at]))

    def _note(self, doing: str) -> None:
        """Note what there is before a change; letters that are typed, or erased, in a row are one."""
        if not doing or doing != self._doing:
            self._before.append((self.text, self.at))
        self._doing, self._endings = doing, []

    def _undo(self) -> None:
        self._doing, self._endings, now = "", [], self.text
        while self._before and self.text == now:
            self.text, self.at = self._before.pop()

    def _put(self, before: str, behind: str) -> None:
        self.text, self.at = before + behind, len(before)


def width_of(character: str) -> int:
    """How many cells of a terminal a character takes."""
    return 0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, cells: int) -> str:
    """A text of at most so many cells, with what is left out marked at its end."""
    ends = list(accumulate(map(width_of, text)))
    if not ends or ends[-1] <= cells:
        return text
    return f"{text[: bisect_left(ends, cells)].rstrip()}…"
