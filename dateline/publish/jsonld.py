"""Jsonld: from a page and what it shows to the same for machines, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Actor, Correction, Entry, Event, Medium, Page, Place, Ref, Source, TextPage, Topic
from dateline.publish import urls
from dateline.publish.jsontext import Json, json_text
from dateline.publish.shown import Link
from dateline.publish.view import View

Node = dict[str, Json]

STATUS = {"cancelled": "https://schema.org/EventCancelled", "planned": "https://schema.org/EventScheduled"}
ACTORS = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "office": "Organization",
    "group": "Organization",
}
WORKS = {"article": "Article", "dataset": "Dataset"}
LISTS = frozenset({"home", "order", "period", "index"})
_EMPTY: tuple[Json, ...] = ("", None, [], (), {})


def structured_data(view: View, page: Page, entry: Entry | None, crumbs: tuple[Link, ...]) -> Markup:
    """JSON-LD for `<script type="application/ld+json">`, which nothing in it can close; "" for errors and redirects.

    An event is an `Event` only where its date gives a `startDate`, the part that all its possible days share, and only
    while it stands: one that was retracted is a `Thing`. Where the site does not know its address, what needs one is
    left out.
    """
    if page.shows in ("missing", "redirect"):
        return Markup()
    home = page.shows == "home" and page.number == 1
    node = _website(view) if home else _webpage(view, page, entry, crumbs)
    return Markup(json_text({"@context": "https://schema.org", **node}))


def _website(view: View) -> Node:
    config = view.config
    return {
        **_node("WebSite", config.title, urls.absolute(urls.HOME, config)),
        **_given(description=config.description, inLanguage=config.language, license=_license(view)),
    }


def _webpage(view: View, page: Page, entry: Entry | None, crumbs: tuple[Link, ...]) -> Node:
    config = view.config
    type = "CollectionPage" if page.shows in LISTS else "WebPage"
    name = entry.label if entry else crumbs[-1].text if crumbs else config.title
    node = {
        **_node(type, name, urls.absolute(page.path.removesuffix("index.html"), config)),
        **_given(inLanguage=config.language, license=_license(view), breadcrumb=_breadcrumbs(view, crumbs)),
        "isPartOf": _node("WebSite", config.title, urls.absolute(urls.HOME, config)),
    }
    if isinstance(entry, TextPage):
        node.update(_given(description=entry.summary))
    elif entry:
        node["about"] = _thing(view, entry)
    if isinstance(entry, Event):
        node.update(_record(view, entry))
    return node


def _breadcrumbs(view: View, crumbs: tuple[Link, ...]) -> Node | None:
    """The way to the page, of the steps that have an address; only of a site that knows its own."""
    steps = [crumb for crumb in crumbs if crumb.url]
    if not view.config.url or not steps:
        return None
    items: list[Json] = [
        {"@type": "ListItem", "position": position, "name": step.text, "item": urljoin(view.config.url, step.url)}
        for position, step in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _record(view: View, event: Event) -> Node:
    """What an event's page says beside what happened: who says so, who took part, what was corrected."""
    corrections = [_correction(correction) for correction in event.corrections]
    actors = (view.site.entries[ref] for ref in dict.fromkeys(part.actor for part in event.actors))
    return _given(
        description=event.summary,
        citation=[_thing(view, view.site.entries[citation.source]) for citation in event.sources],
        mentions=[_named(view, actor) for actor in actors if isinstance(actor, Actor)],
        keywords=[_plain(view, view.site.entries[ref], "DefinedTerm") for ref in event.topics],
        datePublished=_day(event.added) if event.says("added") else "",
        dateModified=max((_day(correction.date) for correction in event.corrections), default=""),
        correction=corrections,
    )


def _correction(correction: Correction) -> Node:
    return {"@type": "CorrectionComment", **_given(text=correction.why, datePublished=_day(correction.date))}


def _thing(view: View, entry: Entry) -> Node:
    """An entry as schema.org has it, at its address on this site; a source at its own, where it has one."""
    match entry:
        case Event():
            return _event(view, entry)
        case Actor():
            return _actor(view, entry)
        case Place():
            return _place(view, entry)
        case Topic():
            topics = urls.absolute(urls.index_of("topic"), view.config)
            terms = _given(alternateName=entry.aliases, inDefinedTermSet=topics)
            return {**_plain(view, entry, "DefinedTerm"), **terms}
        case Source():
            return _work(view, entry)
        case _:
            return _plain(view, entry, "Thing")


def _event(view: View, event: Event) -> Node:
    start = event.date.shared_prefix
    seen = _given(description=event.summary, image=_images(view, event.media))
    if not start or event.retracted:
        return {**_plain(view, event, "Thing"), **seen}
    return {
        **_plain(view, event, "Event"),
        **seen,
        **_given(
            startDate=start,
            endDate=event.date.end_prefix,
            eventStatus=STATUS.get(event.status, ""),
            location=[_thing(view, view.site.entries[ref]) for ref in event.places],
        ),
    }


def _actor(view: View, actor: Actor) -> Node:
    type = ACTORS.get(actor.kind, "Thing")
    image = _images(view, [actor.image] if actor.image else [])
    node = {**_named(view, actor), **_given(alternateName=actor.aliases, image=image)}
    wholes = [] if type == "Thing" else _organizations(view, actor.within)
    return {**node, **_given(**{"memberOf" if type == "Person" else "parentOrganization": wholes})}


def _named(view: View, actor: Actor) -> Node:
    """Who an actor is, here and elsewhere."""
    links = [link for link in (actor.links.wikidata, actor.links.wikipedia, actor.links.website) if link]
    return {**_plain(view, actor, ACTORS.get(actor.kind, "Thing")), **_given(sameAs=links)}


def _organizations(view: View, refs: Iterable[Ref]) -> list[Node]:
    found = (view.site.entries[ref] for ref in refs)
    types = ((actor, ACTORS.get(actor.kind, "")) for actor in found if isinstance(actor, Actor))
    return [_plain(view, actor, type) for actor, type in types if type.endswith("Organization")]


def _place(view: View, place: Place) -> Node:
    geo: Node = {}
    if place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    wholes = [_plain(view, view.site.entries[ref], "Place") for ref in place.within]
    address = ", ".join([place.name, *(view.site.entries[ref].label for ref in place.within[:1])])
    return {
        **_plain(view, place, "Place"),
        **_given(alternateName=place.aliases, address=address, geo=geo, containedInPlace=wholes),
    }


def _work(view: View, source: Source) -> Node:
    based = [view.site.entries[ref] for ref in source.derived_from]
    return {
        **_node(WORKS.get(source.kind, "CreativeWork"), source.label, source.url),
        **_given(
            author=source.author,
            publisher=_node("Organization", source.publisher) if source.publisher else None,
            datePublished=_day(source.published),
            archivedAt=source.archive_url,
            isBasedOn=[_node("CreativeWork", work.label, work.url) for work in based if isinstance(work, Source)],
        ),
    }


def _images(view: View, media: Iterable[Medium]) -> list[Node]:
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


def _plain(view: View, entry: Entry, type: str) -> Node:
    return _node(type, entry.label, urls.absolute(urls.permalink(entry.ref), view.config))


def _node(type: str, name: str, url: str = "") -> Node:
    return {"@type": type, "name": name, **_given(url=url)}


def _given(**fields: Json) -> Node:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value not in _EMPTY}


def _day(date: Date | None) -> str:
    """The day, month or year of a date, as far as it is known."""
    return date.shared_prefix if date else ""


def _license(view: View) -> str:
    return view.config.license if view.config.license.startswith(("https://", "http://")) else ""
