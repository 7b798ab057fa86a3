"""Jsonld: from a page and what it shows to the same for machines, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Actor, Entry, Event, Medium, Page, Place, Ref, Series, Source, TextPage, Topic
from dateline.publish import urls
from dateline.publish.cards import Link
from dateline.publish.corrections import show_corrections
from dateline.publish.jsontext import Json, json_list, json_object, json_text
from dateline.publish.observations import describe_series, say_claims
from dateline.publish.shown import CorrectionShown
from dateline.publish.view import View

Node = dict[str, Json]
Members = dict[str, str]  # those of a node, each as JSON already

STATUS = {"cancelled": "https://schema.org/EventCancelled", "planned": "https://schema.org/EventScheduled"}
ACTORS = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "office": "Organization",
    "group": "Organization",
}
WORKS = {"article": "Article", "dataset": "Dataset"}
LISTS = frozenset({"home", "order", "period", "index", "corrections", "changes", "promises"})
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
    members = _members(_website(view)) if home else _webpage(view, page, entry, crumbs)
    return Markup(json_object({"@context": '"https://schema.org"', **members}))


def _website(view: View) -> Node:
    config = view.config
    return {
        **_node("WebSite", config.title, urls.absolute(urls.HOME, config)),
        **_given(description=config.description, inLanguage=config.language, license=_license(view)),
    }


def _webpage(view: View, page: Page, entry: Entry | None, crumbs: tuple[Link, ...]) -> Members:
    name = json_text(entry.label if entry else crumbs[-1].text if crumbs else view.config.title)
    members = {**_any_page(view, "CollectionPage" if page.shows in LISTS else "WebPage"), "name": name}
    if view.config.url:
        members["url"] = json_text(view.abroad(page.path.removesuffix("index.html")))
        if any(crumb.url for crumb in crumbs):
            members["breadcrumb"] = _breadcrumbs(view, crumbs)
    if isinstance(entry, TextPage):
        return members | _texts(description=entry.summary)
    if isinstance(entry, Series):
        return members | {"about": json_text(describe_series(view, entry, page.number))}
    if isinstance(entry, Event):
        return members | {"about": json_object(_event(view, entry, members)), **_record(view, entry)}
    return members | {"about": _as(view, "thing", entry.ref)} if entry else members


def _any_page(view: View, type: str) -> Members:
    """What every page says."""

    def make() -> Members:
        site = _node("WebSite", view.config.title, urls.absolute(urls.HOME, view.config))
        known = _given(inLanguage=view.config.language, license=_license(view))
        return _members({**known, "@type": type, "isPartOf": site})

    return view.once(("any page", type), make)


def _breadcrumbs(view: View, crumbs: tuple[Link, ...]) -> str:
    """The way to a page, of the steps that have an address."""
    *above, own = crumbs
    key = ("steps", *[step.url for step in above])
    steps = view.once(key, lambda: [_step(view, step) for step in above if step.url])
    steps = [*steps, _step(view, own)] if own.url else steps
    items = ",".join([f'{step},"position":{position}}}' for position, step in enumerate(steps, 1)])
    return f'{{"@type":"BreadcrumbList","itemListElement":[{items}]}}'


def _step(view: View, step: Link) -> str:
    return f'{{"@type":"ListItem","item":{json_text(view.root + step.url)},"name":{json_text(step.text)}'


def _record(view: View, event: Event) -> Members:
    """What an event's page says beside what happened: who says so, who took part, what was corrected."""
    fields: Members = {}
    if event.sources:
        fields["citation"] = json_list([_as(view, "thing", citation.source) for citation in event.sources])
    if event.actors:
        actors = dict.fromkeys([part.actor for part in event.actors])
        fields["mentions"] = json_list([_as(view, "named", ref) for ref in actors])
    if claims := [json_text(claim) for claim in say_claims(view, event)]:
        fields["hasPart"] = json_list(claims)
    if event.topics:
        fields["keywords"] = json_list([_as(view, "keyword", ref) for ref in event.topics])
    if tied := _tied(view, event):
        fields["relatedLink"] = json_list(map(json_text, tied))
    if event.added and event.entered:
        fields |= _texts(datePublished=_day(event.added))
    if event.known and event.says("known"):  # what was told first, on the day on which it became public
        fields["subjectOf"] = json_text({"@type": "CreativeWork", **_given(datePublished=_day(event.known))})
    if event.corrections:
        corrections = show_corrections(view, event)
        fields["correction"] = json_list([json_text(_correction(view, correction)) for correction in corrections])
        fields |= _texts(dateModified=max(_day(correction.date) for correction in event.corrections))
    return fields


def _tied(view: View, event: Event) -> list[str]:
    """Where the events are told that this one is tied to, before and after; of a site that knows its own address."""
    ties = (*event.ties, *view.answers(event.ref))
    return [view.root + view.page_of(ref) for ref in sorted({ref for _, ref in ties})] if view.config.url else []


def _correction(view: View, correction: CorrectionShown) -> Node:
    """What was changed and why, as its page tells it."""
    said = ((correction.was_label, correction.was), (correction.now_label, correction.now))
    told = [f"{label}: {', '.join(link.text for link in links)}." for label, links in said if links]
    url = view.root + correction.url if view.config.url else ""
    text = " ".join([correction.why, *told])
    name = ", ".join(part for part in (correction.kind_text, correction.field) if part)
    day = correction.when.machine
    return {"@type": "CorrectionComment", "name": name, **_given(text=text, datePublished=day, url=url)}


def _as(view: View, role: str, ref: Ref) -> str:
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
            terms = _given(alternateName=entry.aliases, inDefinedTermSet=topics)
            return {**_keyword(view, entry), **terms}
        case Source():
            return _work(view, entry)
        case _:
            return _plain(view, entry, "Thing")


def _keyword(view: View, topic: Entry) -> Node:
    return _plain(view, topic, "DefinedTerm")


def _event(view: View, event: Event, page: Members) -> Members:
    """What happened; it has the name and the address of its page."""
    told: Members = {name: page[name] for name in ("name", "url") if name in page}
    if event.summary:
        told["description"] = json_text(event.summary)
    if event.due and (action := _promise(view, event)):
        told["potentialAction"] = json_text(action)
    if event.media:
        told |= _members(_given(image=_images(view, event.media)))
    start, end = view.once(("limits", event.date), lambda: (event.date.shared_prefix, event.date.end_prefix))
    if not start or event.retracted:
        return {"@type": '"Thing"', **told}
    for name, refs in (("superEvent", event.within), ("subEvent", sorted(view.parts(event.ref), key=view.place))):
        if refs:
            told[name] = json_list([_as(view, "part", ref) for ref in refs])
    if event.places:
        told["location"] = json_list([_as(view, "thing", ref) for ref in event.places])
    times = _texts(startDate=start, endDate=end, eventStatus=STATUS.get(event.status, ""))
    return {"@type": '"Event"', **told, **times}


def _promise(view: View, event: Event) -> Node:
    """What an event announced for later, as an action that is still to be done, or was."""
    promise = view.promise(event)
    if promise is None or promise.standing == "off":
        return {}
    done = "Completed" if promise.kept_by else "Potential"
    results = [_plain(view, view.face(ref), "Event") for ref in promise.kept_by]
    status = "" if promise.as_told else f"https://schema.org/{done}ActionStatus"
    return {"@type": "PlanAction", **_given(scheduledTime=_day(promise.due), actionStatus=status, result=results)}


def _part(view: View, event: Entry) -> Node:
    return _plain(view, event, "Event")


def _actor(view: View, actor: Actor) -> Node:
    type = ACTORS.get(actor.kind, "Thing")
    image = _images(view, [actor.image] if actor.image else [])
    node = {**_named(view, actor), **_given(alternateName=actor.aliases, image=image)}
    wholes = [] if type == "Thing" else _organizations(view, actor.within)
    return {**node, **_given(**{"memberOf" if type == "Person" else "parentOrganization": wholes})}


def _named(view: View, actor: Entry) -> Node:
    """Who an actor is, here and elsewhere."""
    assert isinstance(actor, Actor)
    links = [link for link in (actor.links.wikidata, actor.links.wikipedia, actor.links.website) if link]
    return {**_plain(view, actor, ACTORS.get(actor.kind, "Thing")), **_given(sameAs=links)}


def _organizations(view: View, refs: Iterable[Ref]) -> list[Node]:
    found = (view.face(ref) for ref in refs)
    types = ((actor, ACTORS.get(actor.kind, "")) for actor in found if isinstance(actor, Actor))
    return [_plain(view, actor, type) for actor, type in types if type.endswith("Organization")]


def _place(view: View, place: Place) -> Node:
    geo: Node = {}
    if place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    wholes = [_plain(view, view.face(ref), "Place") for ref in place.within]
    address = ", ".join([place.name, *(view.face(ref).label for ref in place.within[:1])])
    return {
        **_plain(view, place, "Place"),
        **_given(alternateName=place.aliases, address=address, geo=geo, containedInPlace=wholes),
    }


def _work(view: View, source: Source) -> Node:
    based = [view.face(ref) for ref in source.derived_from]
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


def _members(node: Node) -> Members:
    return {name: json_text(value) for name, value in node.items()}


def _texts(**texts: str) -> Members:
    """The texts that are given."""
    return {name: json_text(text) for name, text in texts.items() if text}


def _day(date: Date | None) -> str:
    """The day, month or year of a date, as far as it is known."""
    return date.shared_prefix if date else ""


def _license(view: View) -> str:
    return view.config.license if view.config.license.startswith(("https://", "http://")) else ""


_ROLES: Mapping[str, Callable[[View, Entry], Node]] = {
    "thing": _thing,
    "named": _named,
    "keyword": _keyword,
    "part": _part,
}
