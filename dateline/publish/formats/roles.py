"""Roles: an entry, and what it is to a page, go in; what this says of it, in the words of schema.org, comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from dateline.dates import Date
from dateline.model import Actor, Entry, Medium, Place, Ref, Source, Topic
from dateline.publish.formats.jsontext import Json, json_text
from dateline.publish.planning import urls
from dateline.publish.view.view import View

Node = dict[str, Json]

ACTORS = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "office": "Organization",
    "group": "Organization",
}
WORKS = {"article": "Article", "dataset": "Dataset"}
_EMPTY: tuple[Json, ...] = ("", None, [], (), {})


def name_as(view: View, role: str, ref: Ref) -> str:
    """An entry in a role, in which many pages name it."""
    return view.once((role, ref), lambda: json_text(_ROLES[role](view, view.face(ref))))


def _thing(view: View, entry: Entry) -> Node:
    """An entry that is no event as schema.org has it, at its address on this site; a source at its own, if any."""
    match entry:
        case Actor():
            return _actor(view, entry)
        case Place():
            return _place(view, entry)
        case Topic():
            topics = urls.absolute(urls.index_of("topic"), view.config)
            terms = given(alternateName=entry.aliases, inDefinedTermSet=topics)
            return {**_keyword(view, entry), **terms}
        case Source():
            return _work(view, entry)
        case _:
            return plain(view, entry, "Thing")


def _keyword(view: View, topic: Entry) -> Node:
    return plain(view, topic, "DefinedTerm")


def _part(view: View, event: Entry) -> Node:
    return plain(view, event, "Event")


def _actor(view: View, actor: Actor) -> Node:
    type = ACTORS.get(actor.kind, "Thing")
    image = images(view, [actor.image] if actor.image else [])
    node = {**_named(view, actor), **given(alternateName=actor.aliases, image=image)}
    wholes = [] if type == "Thing" else _organizations(view, actor.within)
    return {**node, **given(**{"memberOf" if type == "Person" else "parentOrganization": wholes})}


def _named(view: View, actor: Entry) -> Node:
    """Who an actor is, here and elsewhere."""
    assert isinstance(actor, Actor)
    links = [link for link in (actor.links.wikidata, actor.links.wikipedia, actor.links.website) if link]
    return {**plain(view, actor, ACTORS.get(actor.kind, "Thing")), **given(sameAs=links)}


def _organizations(view: View, refs: Iterable[Ref]) -> list[Node]:
    found = (view.face(ref) for ref in refs)
    types = ((actor, ACTORS.get(actor.kind, "")) for actor in found if isinstance(actor, Actor))
    return [plain(view, actor, type) for actor, type in types if type.endswith("Organization")]


def _place(view: View, place: Place) -> Node:
    geo: Node = {}
    if place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    wholes = [plain(view, view.face(ref), "Place") for ref in place.within]
    address = ", ".join([place.name, *(view.face(ref).label for ref in place.within[:1])])
    return {
        **plain(view, place, "Place"),
        **given(alternateName=place.aliases, address=address, geo=geo, containedInPlace=wholes),
    }


def _work(view: View, source: Source) -> Node:
    based = [view.face(ref) for ref in source.derived_from]
    return {
        **node(WORKS.get(source.kind, "CreativeWork"), source.label, source.url),
        **given(
            author=source.author,
            publisher=node("Organization", source.publisher) if source.publisher else None,
            datePublished=day_of(source.published),
            archivedAt=source.archive_url,
            isBasedOn=[node("CreativeWork", work.label, work.url) for work in based if isinstance(work, Source)],
        ),
    }


def images(view: View, media: Iterable[Medium]) -> list[Node]:
    """Pictures, of a site that knows its own address."""
    return [
        {
            "@type": "ImageObject",
            "contentUrl": url,
            "creditText": medium.credit,
            "caption": medium.caption or medium.alt,
        }
        for medium in media
        if (url := urls.absolute(f"media/{medium.file}", view.config))
    ]


def plain(view: View, entry: Entry, type: str) -> Node:
    """An entry by its name and address alone."""
    return node(type, entry.label, urls.absolute(urls.permalink(entry.ref), view.config))


def node(type: str, name: str, url: str = "") -> Node:
    """What is of a type and has a name."""
    return {"@type": type, "name": name, **given(url=url)}


def given(**fields: Json) -> Node:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value not in _EMPTY}


def day_of(date: Date | None) -> str:
    """The day, month or year of a date, as far as it is known."""
    return date.shared_prefix if date else ""


_ROLES: Mapping[str, Callable[[View, Entry], Node]] = {
    "thing": _thing,
    "named": _named,
    "keyword": _keyword,
    "part": _part,
}
