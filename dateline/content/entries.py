"""Entries: the values of one entry's fields go in; the entry, and the sources that it describes, come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dateline import schema
from dateline.model import (
    Actor,
    Citation,
    Correction,
    Entry,
    Event,
    Evidence,
    Figure,
    Links,
    Medium,
    Part,
    Place,
    Position,
    Ref,
    Series,
    Source,
    TextPage,
    Topic,
)


def make_entry(kind: str, values: dict[str, Any], common: dict[str, Any]) -> Entry:
    """The entry of this kind that has these values, and what every kind has."""
    return _BUILDERS[kind](values, common)


def describe_sources(event: Ref, values: dict[str, Any]) -> Iterator[Source]:
    """The sources that an event describes itself; each citation is left naming its source."""
    for number, citation in enumerate(values.get("sources", ()), 1):
        if "source" in citation:
            continue
        # A dot keeps a made-up id apart from every id that an editor can write.
        ref = Ref("source", citation.get("id") or f"{event.id}.{number}", citation["mark"])
        common = {"ref": ref, "mark": citation["mark"], "draft": values.get("draft", False)}
        common["allow"] = citation.get("allow", ())
        citation["source"] = ref
        yield _source(citation, common, inline=True)


def _event(values: dict[str, Any], common: dict[str, Any]) -> Event:
    made = {**common, **{name: values[name] for name in _PLAIN if name in values}}
    if "actors" in values:
        made["actors"] = tuple(
            [Part(part["actor"], part.get("role", "")) for part in values["actors"] if "actor" in part]
        )
    if "sources" in values:
        made["sources"] = tuple(
            [Citation(cited["source"], cited.get("says", ""), cited.get("quote", "")) for cited in values["sources"]]
        )
    for name, make in (("figures", Figure), ("corrections", Correction), ("media", Medium)):
        if name in values:
            kept = values[name] if make is Medium else [_without_mark(value) for value in values[name]]
            made[name] = tuple([make(**value) for value in kept])
    if "evidence" in values:
        made["evidence"] = tuple(Evidence(**_without_mark(value)) for value in values["evidence"])
    return Event(**made)


_PLAIN = (
    *("date", "title", "summary", "body", "places", "topics", "due", "within", *schema.TIES),
    *("status", "weight", "known", "added"),
)


def _actor(values: dict[str, Any], common: dict[str, Any]) -> Actor:
    plain = ("name", "kind", "aliases", "within", "body")
    return Actor(
        **common,
        **{name: values[name] for name in plain if name in values},
        positions=tuple(
            Position(position["title"], position.get("of"), position.get("from"), position.get("to"))
            for position in values.get("positions", ())
        ),
        links=Links(**_without_mark(values.get("links", {}))),
        image=Medium(**values["image"]) if "image" in values else None,
    )


def _source(values: dict[str, Any], common: dict[str, Any], *, inline: bool = False) -> Source:
    plain = [field.name for field in schema.SOURCE_FIELDS]
    return Source(**common, **{name: values[name] for name in plain if name in values}, inline=inline)


def _text_page(values: dict[str, Any], common: dict[str, Any]) -> TextPage:
    return TextPage(**common, title=values["title"], summary=values.get("summary", ""), body=values["body"])


def _plainly(make: Callable[..., Entry]) -> Callable[[dict[str, Any], dict[str, Any]], Entry]:
    """For kinds whose fields are the schema's as they are."""

    def build(values: dict[str, Any], common: dict[str, Any]) -> Entry:
        return make(**{**_without_mark(values), **common, "ref": common["ref"]})

    return build


_BUILDERS: dict[str, Callable[[dict[str, Any], dict[str, Any]], Entry]] = {
    "event": _event,
    "actor": _actor,
    "topic": _plainly(Topic),
    "place": _plainly(Place),
    "source": _source,
    "series": _plainly(Series),
    "page": _text_page,
}


def _without_mark(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in ("mark", "id")}
