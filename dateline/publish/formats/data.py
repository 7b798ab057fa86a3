"""Data: from the site to the record as JSON: one compact index, and each year's events in full.

A key that is told of here is there in every file of this version: a text that is not given is "", a list is [], and a
date, number or place in a file is null. `url` is where something is read on this site, `original_url` where a source
was published; entries are named by their ids, and what is known of a source stands in the index alone; `independent` is
how many of an event's sources count, where those that repeat others do not. A body is the Markdown that was written,
which the event's page shows. Dates in the index are EDTF; in the details they are objects of `edtf`, `text` (in the
site's language), `earliest` and `latest` (the days it may be, null where open or outside the years 1 to 9999). Events
are oldest first, all else by id. Each entry is a line of its own, so that a change shows as what it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from dateline.dates import Date, word_date
from dateline.model import (
    Actor,
    Citation,
    Comparison,
    Correction,
    Entry,
    Event,
    Figure,
    Medium,
    Place,
    Quantity,
    Ref,
    Series,
    Source,
    Topic,
)
from dateline.publish.formats.jsontext import Json, json_list, json_object, json_text, quoted, safe
from dateline.publish.planning import urls
from dateline.publish.view.view import View
from dateline.schema import FOLDERS

VERSION = 2
UNDATED = "undated"
TRUTH = ("false", "true")


def render_data(view: View, period: str = "") -> bytes:
    """The index of the record, or in full the events of a year (`2023`) or of none (`undated`), as JSON in UTF-8."""
    members = _details(view, period) if period else _index(view)
    return (json_object({"version": json_text(VERSION), **members}, gap="\n") + "\n").encode()


def render_row(view: View, event: Event, period: str = "") -> str:
    """The line that an event has in the index of the record, or in full in the file of its year."""
    return safe(_event(view, view.event(event.ref)) if period else _brief(view, event))


def _index(view: View) -> dict[str, str]:
    config, events = view.config, view.events()
    view.of_kind("event")  # whose faces `_brief` shows
    counts = Counter(urls.data_of(event) for event in events)
    listed = {folder: sorted(view.of_kind(kind), key=lambda entry: entry.id)
              for kind, folder in FOLDERS.items() if kind not in ("event", "page")}  # fmt: skip
    fields: dict[str, Json] = {
        "site": {
            "title": config.title,
            "description": config.description,
            "url": view.abroad(urls.HOME),
            "language": config.language,
            "timezone": config.timezone,
            "as_of": config.as_of or None,
            "author": config.author,
            "license": config.license,
            "repository": config.repository,
        },
        "counts": {"events": len(events), **{folder: len(entries) for folder, entries in listed.items()}},
        "files": [
            {"period": _period(path), "url": view.abroad(path), "events": count}
            for path, count in sorted(counts.items())
        ],
    }
    lists = {folder: [json_text(_registered(view, entry)) for entry in entries] for folder, entries in listed.items()}
    lists["events"] = [render_row(view, event) for event in events]
    lists["differing"] = [json_text(_differing(each)) for each in view.differing()]
    return {
        **{name: json_text(value) for name, value in fields.items()},
        **{name: json_list(lines, gap="\n") for name, lines in lists.items()},
    }


def _details(view: View, period: str) -> dict[str, str]:
    events = view.undated if period == UNDATED else view.events((int(period), None))
    return {
        "period": json_text(period),
        "index": json_text(view.abroad(urls.DATA)),
        "license": json_text(view.config.license),
        "events": json_list([render_row(view, event, period) for event in events], gap="\n"),
    }


def _period(path: str) -> str:
    return path.removeprefix("data/").removesuffix(".json")


def _brief(view: View, event: Event) -> str:
    """Its keys are in the order of the alphabet, as everywhere, and those of the next; to sort each anew takes long."""
    return (
        f'{{"actors":{_names([part.actor for part in event.actors])},"date":{quoted(event.date.text)},'
        f'"id":"{event.id}","places":{_names(event.places)},"retracted":{TRUTH[event.retracted]},'
        f'"status":"{event.status}","title":{quoted(event.title)},"topics":{_names(event.topics)},'
        f'"url":{quoted(_url(view, event))},"weight":{event.weight}}}'
    )


def _event(view: View, event: Event) -> str:
    """Every field that the record has."""
    actors = [f'{{"actor":"{part.actor.id}","role":{quoted(part.role)}}}' for part in event.actors]
    corrections = [_correction(view, correction) for correction in event.corrections]
    figures = [_figure(view, figure) for figure in event.figures]
    old_ids = map(quoted, event.old_ids)
    media = [json_text(_medium(view, medium)) for medium in event.media]
    sources = [_cited(citation) for citation in event.sources]
    return (
        f'{{"actors":{json_list(actors)},"added":{_date(view, event.added)},"body":{quoted(event.body.text)},'
        f'"contradicts":{_names(event.contradicts)},"corrections":{json_list(corrections)},'
        f'"date":{_date(view, event.date)},"due":{_date(view, event.due)},"figures":{json_list(figures)},'
        f'"follows":{_names(event.follows)},"fulfils":{_names(event.fulfils)},"id":"{event.id}",'
        f'"independent":{view.independent(event)},"known":{_date(view, event.known)},'
        f'"media":{json_list(media)},"old_ids":{json_list(old_ids)},"places":{_names(event.places)},'
        f'"promise":{_promise(view, event)},"responds_to":{_names(event.responds_to)},'
        f'"retracted":{TRUTH[event.retracted]},"sources":{json_list(sources)},"status":"{event.status}",'
        f'"summary":{quoted(event.summary)},"title":{quoted(event.title)},"topics":{_names(event.topics)},'
        f'"url":{quoted(_url(view, event))},"weight":{event.weight},"within":{_names(event.within)}}}'
    )


def _promise(view: View, event: Event) -> str:
    """How what it announced stands: `ahead`, `due`, `overdue`, `kept` or `off`; null where it announced nothing.

    `late`: whether that was kept after the last day that it fell due on, null where that is not known. `as_told`:
    `reported` or `disputed` where that it was kept is not established.
    """
    promise = view.promise(event)
    if promise is None:
        return "null"
    due, kept_by = _date(view, promise.due), _names(promise.kept_by)
    told = {"standing": json_text(promise.standing), "due": due, "kept_by": kept_by, "late": json_text(promise.late)}
    return json_object({**told, "as_told": json_text(promise.as_told)})


def _cited(citation: Citation) -> str:
    """A source as an event cites it; the index has the rest of it."""
    return f'{{"quote":{quoted(citation.quote)},"says":{quoted(citation.says)},"source":"{citation.source.id}"}}'


def _figure(view: View, figure: Figure) -> str:
    return json_object(
        {
            "series": json_text(figure.series.id if figure.series else ""),
            "label": json_text(figure.label),
            "date": _date(view, figure.date),
            "value": json_text(_quantity(figure.value)),
            "says": json_text(figure.says),
            "sources": _names(figure.sources),
        }
    )


def _correction(view: View, correction: Correction) -> str:
    return json_object(
        {
            "date": _date(view, correction.date),
            "kind": json_text(correction.kind),
            "field": json_text(correction.field),
            "was": json_text(correction.was),
            "why": json_text(correction.why),
        }
    )


def _quantity(value: Quantity) -> dict[str, Json]:
    """As it was written, and its bounds: null where there is none on that side."""
    return {"text": value.text, "least": _number(value.least), "most": _number(value.most), "about": value.about}


def _number(value: Decimal | None) -> int | float | None:
    """A number as JSON has it; `text` is exact where a fraction has more digits than JSON's readers keep."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _differing(comparison: Comparison) -> dict[str, Json]:
    """Figures for one period that cannot all hold; `independent` where that is so of two independent sources."""
    about = comparison.about
    return {
        "series": about.id if about.kind == "series" else "",
        "event": about.id if about.kind == "event" else "",
        "label": comparison.label,
        "date": _edtf(comparison.date),
        "independent": comparison.disputed,
        "figures": [
            {
                "event": point.event.id,
                "value": _quantity(point.figure.value),
                "sources": _ids(point.figure.sources),
            }
            for point in comparison.points
        ],
    }


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
    url = view.abroad(f"media/{medium.file}")
    return {"url": url, "alt": medium.alt, "caption": medium.caption, "credit": medium.credit}


def _url(view: View, entry: Entry) -> str:
    return "" if isinstance(entry, Source) and entry.inline else view.root + view.page_of(entry.ref)


def _ids(refs: Iterable[Ref]) -> list[str]:
    return [ref.id for ref in refs]


def _edtf(date: Date | None) -> str | None:
    return date.text if date else None


def _names(refs: Sequence[Ref]) -> str:
    return "".join(('["', '","'.join([ref.id for ref in refs]), '"]')) if refs else "[]"


def _date(view: View, date: Date | None) -> str:
    if date is None:
        return "null"
    known: dict[str, str] = view.once("days", dict)
    return known.get(date.text) or known.setdefault(date.text, _days(view, date))


def _days(view: View, date: Date) -> str:
    earliest, latest = (day.isoformat() if day else None for day in (date.first_day, date.last_day))
    text = word_date(date, view.config.language)
    return json_text({"edtf": date.text, "text": text, "earliest": earliest, "latest": latest})
