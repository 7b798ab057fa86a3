"""Shown: the values that templates print, worded, linked and safe; what a theme may rely on.

There are more of them in `cards`, `figured` and `noted`.

Every `html` is safe Markup; every other text is escaped by the template. Every `url` is ready for an `href`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from dateline.publish.values.cards import Card, Link, PromiseShown, Strip, ThreadShown, When
from dateline.publish.values.figured import Columns, Compared, FigureRow
from dateline.publish.values.noted import Note, Standing


class Newest(NamedTuple):
    """The last day on which the record had an event added or corrected, or ""; those of that day by `id`, if few."""

    day: str
    ids: tuple[str, ...]


class Head(NamedTuple):
    """What the head of a page says."""

    kind: str
    title: str
    full_title: str
    description: str
    canonical: str
    path: str
    robots: str
    open_graph: str
    json_ld: Markup
    newest: Newest | None
    crumbs: tuple[Link, ...]
    feeds: tuple[Link, ...]
    alternates: tuple[Link, ...]


class Frame(NamedTuple):
    """What every page has around it; where the site looks back, the day that it is `as_of`, and where it is `live`."""

    title: str
    description: str
    language: str
    direction: str
    author: str
    license: str
    repository: str
    home: str
    navigation: tuple[Link, ...]
    places: tuple[Link, ...]
    stylesheet: str
    policy: str
    feed: str
    record: tuple[Link, ...] = ()
    own_styles: str = ""
    icon: str = ""
    script: str = ""
    filters: str = ""
    facets: str = ""
    any_event: str = ""
    as_of: When | None = None
    live: str = ""


class Fact(NamedTuple):
    """A line of what is known of an entry: a name, and texts or links; the `rest` of these where they are many."""

    name: str
    values: tuple[Link, ...]
    rest: tuple[Link, ...] = ()


class Tied(NamedTuple):
    """Events that this one is tied to in one way, or its parts, in the order of time; a `rest` where they are many."""

    name: str
    events: tuple[Link, ...]
    rest: tuple[Link, ...] = ()


class Around(NamedTuple):
    """The events before and after this one in the whole timeline, and in those of entries that have the same two.

    `whole`, where the first row is of the whole timeline; `entries` are the others.
    """

    whole: bool
    entries: tuple[Link, ...]
    before: Link | None
    after: Link | None


class CorrectionShown(NamedTuple):
    """A correction, worded: what was said, and is said now, of which field, when that changed, and why.

    `kind_note` says what its kind means, `was_label` and `now_label` how what follows was meant; `was` or `now` is
    empty where there is nothing to tell. `url` leads to it, `event` to its event where it stands elsewhere.
    """

    anchor: str
    url: str
    when: When
    kind: str
    kind_text: str
    kind_note: str
    field: str
    was_label: str
    was: tuple[Link, ...]
    now_label: str
    now: tuple[Link, ...]
    why: str
    event: Link | None = None


class ChangeShown(NamedTuple):
    """What is new in the record: an event, or a correction of one."""

    event: Link
    correction: CorrectionShown | None


class Day(NamedTuple):
    """What is new in the record since one day."""

    when: When
    changes: tuple[ChangeShown, ...]


class Picture(NamedTuple):
    """A picture with what must be said of it; how wide and high it is, in pixels, or 0 where that cannot be read."""

    url: str
    alt: str
    caption: str
    credit: str
    width: int = 0
    height: int = 0


class MentionShown(NamedTuple):
    """A sentence elsewhere that links here, and where it stands."""

    by: Link
    sentence: str


class EventShown(NamedTuple):
    """An event on its own page; `standfirst` is its summary, unless its body says that too."""

    card: Card
    standfirst: str
    body: Markup
    actors: tuple[Link, ...]
    sources: tuple[Note, ...]
    standing: Standing
    figures: tuple[FigureRow, ...]
    columns: Columns
    elsewhere: tuple[Compared, ...]
    promise: PromiseShown | None
    known: When | None
    known_by: Link | None
    added: When | None
    wholes: tuple[Link, ...]
    parts: Tied | None
    thread: ThreadShown | None
    ties: tuple[Tied, ...]
    around: tuple[Around, ...]
    retraction: CorrectionShown | None
    later: tuple[CorrectionShown, ...]
    corrections: tuple[CorrectionShown, ...]
    pictures: tuple[Picture, ...]
    mentions: tuple[MentionShown, ...]
    cite: Markup
    data: Link


class EntryShown(NamedTuple):
    """An actor, topic, place, source or series on its own page; `more_mentions` says how many more its timeline has."""

    kind: str
    kind_text: str
    title: str
    aliases: tuple[str, ...]
    facts: tuple[Fact, ...]
    body: Markup
    picture: Picture | None
    neighbours: tuple[Fact, ...]
    mentions: tuple[MentionShown, ...]
    notes: tuple[Note, ...]
    feed: str
    activity: Strip | None = None
    turning: tuple[Link, ...] = ()
    thread: ThreadShown | None = None
    more_mentions: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an index; `number` is its count in digits of the site's language."""

    link: Link
    note: str
    count: int | None
    number: str = ""
    first: When | None = None
    last: When | None = None


class Section(NamedTuple):
    """A part of an index under one heading."""

    title: str
    rows: tuple[Row, ...]
