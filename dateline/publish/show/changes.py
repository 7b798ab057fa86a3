"""Changes: from a page of what is new in the record, or was corrected in it, to its days; the newest first."""

from __future__ import annotations

from itertools import groupby

from dateline.dates import Date, parse_date
from dateline.model import Page
from dateline.publish.lists.lists import Change
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import ChangeShown, Day
from dateline.publish.view.corrections import show_correction
from dateline.publish.view.view import View

NEWS_TEXTS = {"changes": "What is new", "corrections": "Corrections"}


def show_days(view: View, page: Page) -> tuple[Day, ...]:
    """What one page shows, day by day."""
    days = groupby(view.news(page), key=lambda change: _day(change.day))
    return tuple(Day(view.when(day), tuple(_change(view, change) for change in changes)) for day, changes in days)


def news_link(view: View, address: str, current: bool = False) -> Link:
    """A link to the list of changes, or of corrections."""
    return Link(view.say(NEWS_TEXTS[address.strip("/")]), view.href(address), current=current)


def _day(date: Date) -> Date:
    """The day of a time; a date that is no more precise as it is."""
    day = date.first_day
    return parse_date(day.isoformat()) if day and date.clock else date


def _change(view: View, change: Change) -> ChangeShown:
    if change.correction < 0:
        return ChangeShown(view.dated_link(change.event.ref), None)
    event = view.event(change.event.ref)
    return ChangeShown(view.dated_link(event.ref), show_correction(view, event, change.correction, elsewhere=True))
