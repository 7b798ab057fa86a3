"""Figured: figures as templates print them: rows, periods side by side, charts; a part of what a theme may rely on.

Places in a chart are in hundredths of the drawing, from its top and its start. Paths are for a box of 1000 by 100 that
is stretched over it, their strokes of the same width everywhere.
"""

from __future__ import annotations

from typing import NamedTuple

from dateline.publish.values.cards import Link, When


class FigureRow(NamedTuple):
    """A figure, worded, with who gives it and where; `event` is where it stands.

    `counted` says how many of its sources are independent where not all are, `tag` that not all values can hold.
    """

    what: str
    url: str
    when: When | None
    value: str
    unit: str
    says: str
    sources: tuple[Link, ...]
    counted: str = ""
    event: Link | None = None
    tag: str = ""


class Columns(NamedTuple):
    """Which columns a table of figures has anything in."""

    when: bool
    says: bool
    sources: bool


class Compared(NamedTuple):
    """What is said of one thing for one period, side by side: of a series, or, by its label, by the event at `url`.

    Where not all of it can hold, the rows `differ`, and it is `disputed` if independent sources say so; `tag` says
    which in a word, and `standing` in a sentence.
    """

    what: str
    url: str
    when: When | None
    rows: tuple[FigureRow, ...]
    differ: bool
    disputed: bool
    tag: str
    standing: str


class Tick(NamedTuple):
    """A line across the chart, and what is written at it."""

    at: float
    text: str


class Bar(NamedTuple):
    """A value of one period: from `start`, so wide; full from `foot` to `low`, and not sure from there to `high`.

    `how` says how it is known: "exact", "about", "least", "most" or "range"; `text` says all of it in words.
    """

    start: float
    width: float
    foot: float
    low: float
    high: float
    how: str
    text: str

    @property
    def full(self) -> tuple[float, float]:
        """The top and the height of what is full."""
        return min(self.foot, self.low), abs(self.foot - self.low)

    @property
    def open(self) -> tuple[float, float]:
        """The top and the height of what is not sure."""
        return min(self.low, self.high), abs(self.low - self.high)


class Chart(NamedTuple):
    """The figures of a series over time: as bars, or, where they are many, as paths by how they are known.

    `differ` are the places of periods whose values cannot all hold, `dense` where dots must be small; `hows` is what
    the key has to tell. `begins` and `ends` stand below where there are no `years`. `text` says in words what is drawn,
    and `notes` what one must know of it.
    """

    unit: str
    bars: tuple[Bar, ...]
    paths: dict[str, str]
    values: tuple[Tick, ...]
    zero: float
    years: tuple[Tick, ...]
    begins: str
    ends: str
    differ: tuple[float, ...]
    dense: bool
    hows: tuple[str, ...]
    text: str
    notes: tuple[str, ...]
