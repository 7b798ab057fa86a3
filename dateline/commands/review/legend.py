"""Legend: the keys of the review, each with its name on the screen and what it does; the guide has the same words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Key(NamedTuple):
    """What is pressed, how the screen names it, and what it does; `code` in backticks, as the guide has it."""

    key: str
    name: str
    does: str


LEGEND = (
    Key("a", "accept", "the draft is an event of the record, with the sources and the stubs that it names"),
    Key("m", "merge", "its sources go to the event or draft that is offered first, or is chosen by number or words"),
    Key("d", "drop", "it goes, and is not proposed again, nor by a later text of the same publisher"),
    Key("s", "skip", "leave it for now, as does the space bar; behind the last, from the first again"),
    Key("b", "back", "to the one before"),
    Key("u", "undo", "the last step"),
    Key("q", "quit", "as does Ctrl-C; review goes on where it was"),
    Key("t", "title", "edit the one that it has, or one that is offered, and Enter; the id follows it"),
    Key(
        "w",
        "when",
        "a day that is offered, or typed: EDTF, `14` of that month, `by Friday`; ahead, it is planned",
    ),
    Key("n", "who", "one who is offered, a few letters of a name, or a new one, `Ann Lee, minister`; `-Lee` goes"),
    Key("p", "where", "likewise"),
    Key("o", "topics", "likewise"),
    Key("f", "figures", "edit one, such as `about 4.2 million dollars`; `+` before it is another one, `-` none"),
    Key("c", "status", "then `p` planned, `r` reported, `d` disputed, `c` cancelled, or `n` for none"),
    Key("y", "summary", "one sentence"),
    Key("k", "what is new", "name, kind and position of whoever the record does not have"),
    Key("1", "to 9 away", "what has that number goes"),
    Key("l", "another happening", "a draft of what was missed, out of the sentence on the screen or of another one"),
    Key("v", "all sources", "the sentences of all of them, in full"),
    Key("e", "edit the file", "in `$EDITOR`; it is checked afterwards"),
    Key("?", "help", "these lines"),
)
NAMES = {key: name for key, name, _ in LEGEND}


IN_A_LINE = (
    Key("Enter", "", "takes what is typed, or what is marked; a digit, what has that number"),
    Key("Esc", "", "leaves all as it was"),
    Key("up, down", "", "what else is offered"),
    Key("Tab", "", "what is offered, or how what is typed goes on, as it is shown below, and again the next"),
    Key("Shift-Tab", "", "takes away the last phrase"),
    Key("Ctrl-W, Ctrl-U, Ctrl-K, Alt-D", "", "take away a word, all before, all behind, the word behind"),
    Key("Ctrl-_", "", "undoes what was typed"),
)


def help_lines() -> Iterator[list[tuple[str, str]]]:
    """A line for each key, in pieces with their styles; then for those within a line that is typed."""
    for key, name, does in LEGEND:
        yield [(f"{key}  ", "bold"), (f"{name}: {does.replace('`', '')}", "")]
    yield [("", ""), ("", "")]
    yield [("", ""), ("in a line that is typed:", "dim")]
    for key, _, does in IN_A_LINE:
        yield [("   ", ""), (key, "bold"), (f"  {does}", "")]
