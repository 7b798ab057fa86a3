"""Observations: what sources say, in figures and words, goes in; the same for machines, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dateline.model import Event, Figure, Quantity, Ref, Series
from dateline.publish.formats.jsontext import Json
from dateline.publish.planning import urls
from dateline.publish.view.view import View

Node = dict[str, Json]


def describe_series(view: View, series: Series, number: int) -> Node:
    """A series as a data set, with the figures that one of its pages shows."""
    points = [point for each in view.comparisons(series.ref, number) for point in each.points]
    sources = dict.fromkeys(ref for point in points for ref in point.figure.sources)
    url, data = (urls.absolute(to, view.config) for to in (urls.permalink(series.ref), urls.DATA))
    node: Node = {
        "@type": "Dataset",
        "name": series.title,
        "url": url,
        "variableMeasured": {"@type": "PropertyValue", "name": series.title, "unitText": series.unit},
        "citation": [_work(view, ref) for ref in sources],
        "distribution": _download(data) if data else "",
        "subjectOf": [observe(view, point.figure, point.event) for point in points],
    }
    return {name: value for name, value in node.items() if value not in ("", [])}


def say_claims(view: View, event: Event) -> Iterator[Node]:
    """What each source says of an event, quotations, and the figures that it gives."""
    for citation in event.sources:
        if citation.says:
            yield {"@type": "Claim", "text": citation.says, "appearance": _work(view, citation.source)}
        if citation.quote:
            yield {"@type": "Quotation", "text": citation.quote, "isPartOf": _work(view, citation.source)}
    for figure in event.figures:
        yield observe(view, figure)


def observe(view: View, figure: Figure, event: Ref | None = None) -> Node:
    """A figure as an `Observation`: its value, or its bounds where it is not exact, its date, and who gives it."""
    series = view.face(figure.series) if figure.series else None
    node: Node = {
        "@type": "Observation",
        "name": view.number(figure.value),
        "variableMeasured": series.label if series else figure.label,
        "observationDate": figure.date.shared_prefix if figure.date else "",
        **_bounds(figure.value),
        "unitText": series.unit if isinstance(series, Series) else "",
        "url": urls.absolute(urls.permalink(event), view.config) if event else "",
        "subjectOf": [_work(view, ref) for ref in figure.sources],
    }
    return {name: value for name, value in node.items() if value not in ("", [])}


def _download(url: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": "application/json"}


def _bounds(value: Quantity) -> Node:
    if value.least == value.most and value.least is not None and not value.about:
        return {"value": _number(value.least)}
    ends = {"minValue": value.least, "maxValue": value.most} if not value.about else {}
    return {name: _number(end) for name, end in ends.items() if end is not None}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _work(view: View, ref: Ref) -> Node:
    """A source by its name; the event's citations, or its own page, have the rest."""
    source = view.source(ref)
    url = source.url or ("" if source.inline else urls.absolute(urls.permalink(ref), view.config))
    return {"@type": "CreativeWork", "name": source.label, **({"url": url} if url else {})}
