"""Series: from a series to its chart, and to its table, period by period, on as many pages as it takes."""

from __future__ import annotations

from dateline.model import Page, Series
from dateline.publish.planning import urls
from dateline.publish.show.chart import show_chart
from dateline.publish.show.figures import columns, show_compared
from dateline.publish.show.timeline import paginate
from dateline.publish.view.view import View


def show_series(view: View, series: Series, page: Page) -> dict[str, object]:
    """What a page of a series prints of its figures; the first has the chart of all of them."""
    address = urls.permalink(series.ref)
    periods = tuple(show_compared(view, each) for each in view.comparisons(series.ref, page.number))
    return {
        "timeline": None,
        "chart": show_chart(view, series, view.comparisons(series.ref)) if page.number == 1 else None,
        "periods": periods,
        "unit": series.unit,
        "columns": columns([row for period in periods for row in period.rows]),
        "turns": paginate(view, address, page),
    }
