"""Data: from the site to the record as JSON: one compact index, and each year's events in full.

A key that is told of here is there in every file of this version: a text that is not given is "", a list is [], and a
date, number or place in a file is null. `url` is where something is read on this site, `original_url` where a source
was published; entries are named by their ids. Dates in the index are EDTF; in the details they are objects of `edtf`,
`text` (in the site's language), `earliest` and `latest` (the days it may be, null where open or outside the years 1 to
9999). Events are oldest first, all else by id.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from dateline.dates import Date
from dateline.model import Actor, Citation, Entry, Event, Figure, Medium, Place, Quantity, Ref, Series, Source, Topic
from dateline.publish import urls
from dateline.publish.jsontext import Json, json_text
from dateline.publish.syndication import address_abroad, syndicate
from dateline.publish.view import View
from dateline.schema import FOLDERS

VERSION = 1
INDEX = "data/index.json"
UNDATED = "undated"


def render_data(view: View, period: str = "") -> bytes:
    """The index of the record, or in full the events of a year (`2023`) or of none (`undated`), as JSON in UTF-8."""
    value = _details(view, period) if period else _index(view)
    return (json_text({"version": VERSION, **value}) + "\n").encode()


def _index(view: View) -> dict[str, Json]:
    site, config = view.site, view.config
    counts: dict[str, int] = {}
    for event in site.timeline:
        counts[urls.data_of(event)] = counts.get(urls.data_of(event), 0) + 1
    listed = {folder: [entry for ref, entry in sorted(site.entries.items()) if ref.kind == kind]
              for kind, folder in FOLDERS.items() if kind not in ("event", "page")}  # fmt: skip
    return {
        "site": {
            "title": config.title,
            "description": config.description,
            "url": address_abroad(view, urls.HOME),
            "language": config.language,
            "timezone": config.timezone,
            "author": config.author,
            "license": config.license,
            "repository": config.repository,
        },
        "counts": {"events": len(site.timeline), **{folder: len(entries) for folder, entries in listed.items()}},
        "files": [
            {"period": _period(path), "url": address_abroad(view, path), "events": count}
            for path, count in sorted(counts.items())
        ],
        "events": [_brief(view, event) for event in site.timeline],
        **{folder: [_registered(view, entry) for entry in entries] for folder, entries in listed.items()},
    }


def _details(view: View, period: str) -> dict[str, Json]:
    if period == UNDATED:
        events = tuple(event for event in view.site.timeline if urls.filed(event)[0] is None)
    else:
        events = view.periods[(int(period), None)]
    return {
        "period": period,
        "index": address_abroad(view, INDEX),
        "license": view.config.license,
        "events": [_event(view, event) for event in events],
    }


def _period(path: str) -> str:
    return path.removeprefix("data/").removesuffix(".json")


def _brief(view: View, event: Event) -> dict[str, Json]:
    return {
        "id": event.id,
        "url": _url(view, event),
        "date": event.date.text,
        "title": event.title,
        "actors": _ids(part.actor for part in event.actors),
        "topics": _ids(event.topics),
        "places": _ids(event.places),
        "status": event.status,
        "retracted": event.retracted,
        "weight": event.weight,
    }


def _event(view: View, event: Event) -> dict[str, Json]:
    """Every field that the record has; `html` is the body with links that lead here from anywhere."""
    ties = {name: _ids(getattr(event, name)) for name in ("within", "follows", "responds_to", "fulfils", "contradicts")}
    return {
        **_brief(view, event),
        **ties,
        "date": _date(view, event.date),
        "summary": event.summary,
        "body": event.body.text,
        "html": syndicate(view, event),
        "actors": [{"actor": part.actor.id, "role": part.role} for part in event.actors],
        "sources": [_cited(view, citation) for citation in event.sources],
        "figures": [_figure(view, figure) for figure in event.figures],
        "due": _date(view, event.due),
        "known": _date(view, event.known),
        "added": _date(view, event.added),
        "corrections": [
            {
                "date": _date(view, correction.date),
                "kind": correction.kind,
                "field": correction.field,
                "was": correction.was,
                "why": correction.why,
            }
            for correction in event.corrections
        ],
        "media": [_medium(view, medium) for medium in event.media],
        "old_ids": event.old_ids,
    }


def _cited(view: View, citation: Citation) -> dict[str, Json]:
    """A source as an event cites it; the index has the rest of it."""
    source = view.site.entries[citation.source]
    assert isinstance(source, Source)
    return {
        "source": source.id,
        "url": _url(view, source),
        "title": source.title,
        "publisher": source.publisher,
        "original_url": source.url,
        "published": _date(view, source.published),
        "says": citation.says,
        "quote": citation.quote,
    }


def _figure(view: View, figure: Figure) -> dict[str, Json]:
    return {
        "series": figure.series.id if figure.series else "",
        "label": figure.label,
        "date": _date(view, figure.date),
        "value": _quantity(figure.value),
        "says": figure.says,
        "sources": _ids(figure.sources),
    }


def _quantity(value: Quantity) -> dict[str, Json]:
    """As it was written, and its bounds: null where there is none on that side."""
    return {"text": value.text, "least": _number(value.least), "most": _number(value.most), "about": value.about}


def _number(value: Decimal | None) -> int | float | None:
    """A number as JSON has it; `text` is exact where a fraction has more digits than JSON's readers keep."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _registered(view: View, entry: Entry) -> dict[str, Json]:
    """An actor, topic, place, source or series as the index has it; a source described within an event has no `url`."""
    named: dict[str, Json] = {"id": entry.id, "url": _url(view, entry)}
    match entry:
        case Actor():
            links: dict[str, Json] = {name: getattr(entry.links, name) for name in ("wikidata", "wikipedia", "website")}
            return {
                **named,
                "name": entry.name,
                "kind": entry.kind,
                "aliases": entry.aliases,
                "within": _ids(entry.within),
                "links": links,
                "positions": [
                    {
                        "title": position.title,
                        "of": position.of.id if position.of else "",
                        "from": _edtf(position.since),
                        "to": _edtf(position.until),
                    }
                    for position in entry.positions
                ],
            }
        case Place():
            place: dict[str, Json] = {"name": entry.name, "lat": entry.lat, "lon": entry.lon}
            return {**named, **place, "aliases": entry.aliases, "within": _ids(entry.within)}
        case Topic():
            return {**named, "title": entry.title, "aliases": entry.aliases, "within": _ids(entry.within)}
        case Series():
            return {**named, "title": entry.title, "unit": entry.unit, "per": entry.per, "kind": entry.kind}
        case Source():
            return {**named, **_source(entry)}
        case _:
            return named


def _source(source: Source) -> dict[str, Json]:
    return {
        "title": source.title,
        "title_ours": source.title_ours,
        "publisher": source.publisher,
        "author": source.author,
        "kind": source.kind,
        "original_url": source.url,
        "archive_url": source.archive_url,
        "published": _edtf(source.published),
        "accessed": _edtf(source.accessed),
        "derived_from": _ids(source.derived_from),
        "carried_by": source.carried_by,
    }


def _medium(view: View, medium: Medium) -> dict[str, Json]:
    url = address_abroad(view, f"media/{medium.file}")
    return {"url": url, "alt": medium.alt, "caption": medium.caption, "credit": medium.credit}


def _url(view: View, entry: Entry) -> str:
    return "" if isinstance(entry, Source) and entry.inline else address_abroad(view, urls.permalink(entry.ref))


def _ids(refs: Iterable[Ref]) -> list[str]:
    return [ref.id for ref in refs]


def _edtf(date: Date | None) -> str | None:
    return date.text if date else None


def _date(view: View, date: Date | None) -> dict[str, Json] | None:
    if date is None:
        return None
    days = (day.isoformat() if day else None for day in (date.first_day, date.last_day))
    return {"edtf": date.text, "text": view.when(date).text, **dict(zip(("earliest", "latest"), days, strict=True))}
