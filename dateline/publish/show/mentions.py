"""Mentions: from an entry to the sentences elsewhere that link to it."""

from __future__ import annotations

from dateline.model import Ref
from dateline.publish.cards import Link
from dateline.publish.shown import MentionShown
from dateline.publish.view import View


def show_mentions(view: View, ref: Ref) -> tuple[MentionShown, ...]:
    """Where texts name an entry: other kinds by id first, then events as they happened."""
    ordered = sorted(view.mentions(ref), key=lambda mention: _order(view, mention.by))
    return tuple(MentionShown(_by(view, mention.by), mention.sentence) for mention in ordered)


def _order(view: View, by: Ref) -> tuple[object, ...]:
    return (view.place(by),) if by.kind == "event" else (-1, by.kind, by.id)


def _by(view: View, by: Ref) -> Link:
    return view.dated_link(by) if by.kind == "event" else view.link(by)
