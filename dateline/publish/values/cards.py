"""Cards: links, worded dates, events in lists and over time, as templates print them; the smaller half of `shown`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dateline.publish.values.gauge import Gauge


class Link(NamedTuple):
    """Where one can go on; `kind` is the target's kind, or "" for an address or a fixed page.

    `share` is a number to draw beside it, in hundredths of the largest.
    """

    text: str
    url: str
    kind: str = ""
    current: bool = False
    note: str = ""
    share: float = 0.0


class When(NamedTuple):
    """A date, worded; `machine` is what `<time datetime>` may hold, or "" where HTML has no word for it.

    `unsure` when it is about, uncertain, or one day out of several.
    """

    text: str
    machine: str = ""
    unsure: bool = False
    edtf: str = ""


class ShortDate(NamedTuple):
    """A date as it is worded below a heading that says its year; `time` is "" where none is known."""

    text: str
    time: str = ""


class Card(NamedTuple):
    """An event as lists show it, below the heading of its year; of its `sources`, so many are `independent`.

    `standing` is how what it announced stands, where that is not said by its status.
    """

    id: str
    url: str
    title: str
    summary: str
    when: When
    day: ShortDate
    places: tuple[Link, ...]
    actors: tuple[Link, ...]
    topics: tuple[Link, ...]
    sources: int
    independent: int
    status: str
    status_text: str
    weight: int
    retracted: bool
    ongoing: bool = False
    gauge: Gauge | None = None
    changed: str = ""
    standing: str = ""
    standing_text: str = ""

    @property
    def is_tagged(self) -> bool:
        """Whether there is something that one must know before reading on."""
        return bool(self.retracted or self.status or self.standing or self.ongoing or self.weight == 3)


class PromiseShown(NamedTuple):
    """What an event announced, and how it stands: overdue, due, ahead, kept or off, in one word and in a sentence.

    `made` is when, where it was promised for later; `kept_by` is what kept it, and `keeper` words for that.
    """

    event: Link
    made: When | None
    due: When
    standing: str
    text: str
    note: str
    summary: str
    keeper: str
    kept_by: tuple[Link, ...]


class PromiseGroup(NamedTuple):
    """The promises that stand alike."""

    standing: str
    title: str
    promises: tuple[PromiseShown, ...]


class Line(NamedTuple):
    """A line of a drawing, from above: `tie` says how its ends are tied, or nothing where it passes by.

    `path` leads from the top of its row to the row's mark; "" where it is straight, at `x`, down to it, or to the end.
    """

    x: float
    tie: str = ""
    path: str = ""


class ThreadRow(NamedTuple):
    """An event of a thread: what it is to earlier ones, in words and as lines beside it; `more` ties are not drawn.

    `x` is where its mark stands; a line `goes_on` from there. `ties` name, for each earlier event, how it is tied to
    that; "" in place of a title is the event of the page.
    """

    event: Link
    current: bool
    ties: tuple[Link, ...]
    more: int
    x: float
    goes_on: bool
    lines: tuple[Line, ...]
    tag: str = ""
    standing: str = ""


class ThreadShown(NamedTuple):
    """Events that are tied to one another, in time, beside lines `width` units wide; earlier ones were `left_out`."""

    rows: tuple[ThreadRow, ...]
    width: int
    left_out: int = 0


class Month(NamedTuple):
    """A run of events of one month; without a title where their dates give none.

    Of each event, `gaps` says how much later or earlier it was than the one above, or ""; `again`, whether it was on
    the same day; `notes`, the numbers of its sources among those of its timeline.
    """

    title: str
    url: str
    cards: tuple[Card, ...]
    gaps: tuple[str, ...]
    again: tuple[bool, ...]
    notes: tuple[str, ...]

    @property
    def placed(self) -> Iterator[tuple[Card, str, bool, str]]:
        """Each card with its gap, whether it is of the same day as the one above, and its notes."""
        return zip(self.cards, self.gaps, self.again, self.notes, strict=True)


class Year(NamedTuple):
    """A run of events of one year; `anchor`, where others lead to the first such run of a page."""

    title: str
    url: str
    months: tuple[Month, ...]
    anchor: str = ""


class Cited(NamedTuple):
    """A source as a printed list of events tells it: `who` said it and when, and where."""

    title: str
    who: str
    url: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """One page of a list of events, grouped by year and month, with the ways to its other pages.

    `count` is `total` in words: `1,200 events`. `today` where a browser may show where its day is. `sources` are those
    of its events, by number, for paper. `tells` is what its cards tell: "all"; the "story", without who and what else
    it is about; or "headlines" alone. `ahead` are events that are planned, above the `years`, and `ahead_text` says how
    many, and which is next.
    """

    years: tuple[Year, ...]
    total: int
    count: str
    number: int
    of: int
    newest_first: bool
    previous: Link | None
    next: Link | None
    pages: tuple[Link, ...]
    today: bool = False
    sources: tuple[Cited, ...] = ()
    tells: str = "all"
    ahead: tuple[Year, ...] = ()
    ahead_text: str = ""


class Stretch(NamedTuple):
    """A part of a strip that leads to the events of a period; where it starts and how wide it is, in hundredths.

    `years` are its first and its last in EDTF, where it leads to some years together; `crowded`, where there is room
    for its name only on a "tablet" or a "desk"; `late`, where its name ends where it ends. `current` is what
    `aria-current` says of it: "page" where it leads to the page that it is on, "true" where that lies within it, or "".
    """

    start: float
    width: float
    text: str
    url: str
    years: str = ""
    crowded: str = ""
    late: bool = False
    current: str = ""


class Strip(NamedTuple):
    """How many events there are over time: `path` draws a bar of `unit` for each of `length` periods, 100 high.

    One of years stands for `step` of them; the highest has `top` events. On top of these, `perhaps` draws what may have
    been at another time, or anywhere in a year or month, and `planned` what is planned. `cuts` are the periods that
    stand for several years without an event, by place, and how many these are. `links` are the stretches that lead
    somewhere, `coarse` wider ones in place of these where they are too narrow for a finger, `labels` what stands below,
    with addresses where no stretch leads there. `first` and `last` are EDTF, `begins` and `ends` the words for the year
    of each, or the month where bars are days. `note` says all that in words.
    """

    path: str
    perhaps: str
    planned: str
    length: int
    unit: str
    step: int
    top: int
    cuts: tuple[tuple[int, int], ...]
    links: tuple[Stretch, ...]
    coarse: tuple[Stretch, ...]
    labels: tuple[Stretch, ...]
    first: str
    last: str
    begins: str
    ends: str
    note: str


class Pagination(NamedTuple):
    """The ways to the other pages of a list; a link without a URL stands for those that are left out."""

    number: int
    of: int
    previous: Link | None
    next: Link | None
    pages: tuple[Link, ...]
