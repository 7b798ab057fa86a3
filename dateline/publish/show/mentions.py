"""Mentions: from an entry to the sentences elsewhere that link to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dateline.model import Event, Ref
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import MentionShown
from dateline.publish.view.view import View

MOST_OWN = 20  # of the events that an entry's own timeline has


def show_mentions(view: View, ref: Ref) -> tuple[MentionShown, ...]:
    """Where texts name an entry: other kinds by id first, then events as they happened."""
    namers = view.mentions(ref)
    return _quote(view, ref, namers) if namers else ()


def show_latest_mentions(view: View, ref: Ref, events: Iterable[Event]) -> tuple[tuple[MentionShown, ...], int]:
    """The same, of the events of its own timeline the latest; and how many of these are left out.

    They stand there already, each a step from its text; what names an entry elsewhere is left out nowhere.
    """
    namers = view.mentions(ref)
    of = frozenset(namers)
    own = [event.ref for event in events if event.ref in of][:-MOST_OWN]
    return _quote(view, ref, namers, frozenset(own)), len(own)


def _quote(view: View, ref: Ref, namers: Iterable[Ref], but: Collection[Ref] = ()) -> tuple[MentionShown, ...]:
    ordered = sorted((by for by in namers if by not in but), key=lambda by: _order(view, by))
    return tuple(MentionShown(_by(view, by), view.quotes(by, ref)[0]) for by in ordered)


def _order(view: View, by: Ref) -> tuple[object, ...]:
    return (view.place(by),) if by.kind == "event" else (-1, by.kind, by.id)


def _by(view: View, by: Ref) -> Link:
    return view.dated_link(by) if by.kind == "event" else view.link(by)
