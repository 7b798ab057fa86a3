"""Row: one way to name a time, of the tables in `dates` and `spans` of this package."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A name, the reader that reads it, a kind of word that is near it, a pattern, an example, and what that means.

    In a pattern a space is any run of spaces or a line's end, and a comma may have spaces before it. `{word}` is an
    entry of `english.WORDS`, `{PHRASE}` one of `english.PHRASES`, and `<word>` is a word kept for the reader under that
    name (`<year:short>` keeps a `short` as `year`). A group called `it` is the expression, where the pattern looks at
    more. `near` is a key of `english.TELLING`: only around such words is the pattern tried. `reader` is a name in
    `timex`. Of rows that match at one place the longest wins, and among those of one length the first.

    The example, of an article published on Wednesday 17 January 2024, has the expression in brackets, and `value` is
    its value in TIMEX3; a test reads each of them.
    """

    name: str
    reader: str
    near: str
    pattern: str
    example: str
    value: str
