"""Disputed: from the record to what in it cannot all hold: figures, and events that are disputed or at odds."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Ref
from dateline.publish.show.figures import show_compared
from dateline.publish.show.notes import show_notes, show_standing
from dateline.publish.values.figured import Compared
from dateline.publish.values.noted import Account, Odds
from dateline.publish.view.view import NOTHING, View


def show_disputed(view: View) -> tuple[tuple[Compared, ...], tuple[Compared, ...], tuple[Odds, ...]]:
    """Figures of which independent sources differ, those that one account tells in two ways, and events."""
    compared = [(each.disputed, show_compared(view, each)) for each in view.differing()]
    told = {ref for _, others in view.disputed for ref in others}
    odds = [_odds(view, (event.ref, *others)) for event, others in view.disputed if others or event.ref not in told]
    return (
        tuple(each for disputed, each in compared if disputed),
        tuple(each for disputed, each in compared if not disputed),
        tuple(odds),
    )


def _odds(view: View, refs: Iterable[Ref]) -> Odds:
    """An event that is disputed, and those that it is at odds with."""
    return Odds(tuple(_account(view, ref) for ref in refs))


def _account(view: View, ref: Ref) -> Account:
    event = view.event(ref)
    notes = show_notes(view, NOTHING, event.sources)
    return Account(view.card(event), notes, show_standing(view, event, notes))
