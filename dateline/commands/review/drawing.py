"""Drawing: a line that is typed, and what is offered for it, go in; they are drawn where the cursor stands."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from dateline import report
from dateline.commands.review.line import Line, cut, width_of

COMING = 3  # endings that are shown


def draw(question: str, line: Line, offers: Sequence[str], at: int, *, numbered: bool = True, tab: str = "") -> None:
    """The line anew where it stands, and what is offered below it, that which Enter takes with a mark."""
    width = shutil.get_terminal_size().columns
    shown, cursor = line.window(max(width - len(question) - 1, 8))
    typed = "".join(sign if sign.isprintable() else "?" for sign in shown)
    marks = ((">" if place == at else " ") + (f" {place + 1}" if numbered else "") for place in range(len(offers)))
    rows = [f"    Tab: {tab}"] if tab else []
    rows += [f"  {mark} {offer}" for mark, offer in zip(marks, offers, strict=True)]
    below = [f"\r\n{cut(row, width - 1)}" for row in rows]
    back = f"\x1b[{len(below)}A" if below else ""
    right = sum(map(width_of, question)) + cursor
    shown = f"{question}{typed}{''.join(below)}{back}"
    report.echo(f"\r\x1b[J{shown}\r" + (f"\x1b[{right}C" if right else ""))


def tails(before: str, endings: Sequence[str]) -> str:
    """What Tab makes of the word before the cursor, and what it makes of it when it is pressed again."""
    start = before.rfind(" ") + 1
    return "  |  ".join(dict.fromkeys(ending[start:].strip() for ending in endings[:COMING]))
