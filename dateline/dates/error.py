"""What is wrong with a date, in plain words."""

from __future__ import annotations


class DateError(Exception):
    """Text that is no date: `message` says what is wrong with it, `hint` the way out, with the EDTF probably meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


def shown(text: str) -> str:
    """Text as a message can quote it: on one line, printable, at most sixty characters."""
    short = text if len(text) <= 60 else text[:59] + "…"
    return '"' + "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in short) + '"'
