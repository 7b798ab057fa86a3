"""Jsonld: from a page and what it shows to the same for machines, in the words of schema.org."""

from __future__ import annotations

from markupsafe import Markup

from dateline.dates import Date
from dateline.model import Entry, Event, Page, Series, TextPage
from dateline.publish.formats.jsontext import json_list, json_object, json_text, quoted, safe
from dateline.publish.formats.observations import describe_series, say_claims
from dateline.publish.formats.roles import Node, day_of, given, images, name_as, node, plain
from dateline.publish.planning import urls
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import CorrectionShown
from dateline.publish.view.corrections import show_corrections
from dateline.publish.view.view import View

Members = dict[str, str]  # those of a node, each as JSON already, which is made safe with the whole

STATUS = {"cancelled": "https://schema.org/EventCancelled", "planned": "https://schema.org/EventScheduled"}
LISTS = frozenset({"home", "order", "period", "index", "corrections", "changes", "promises"})


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
    members["@context"] = '"https://schema.org"'
    return Markup(safe(json_object(members)))


def _website(view: View) -> Node:
    config = view.config
    return {
        **node("WebSite", config.title, urls.absolute(urls.HOME, config)),
        **given(description=config.description, inLanguage=config.language, license=_license(view)),
    }


def _webpage(view: View, page: Page, entry: Entry | None, crumbs: tuple[Link, ...]) -> Members:
    name = quoted(entry.label if entry else crumbs[-1].text if crumbs else view.config.title)
    members = {**_any_page(view, "CollectionPage" if page.shows in LISTS else "WebPage"), "name": name}
    if view.config.url:
        members["url"] = quoted(view.abroad(page.path.removesuffix("index.html")))
        if steps := _breadcrumbs(view, crumbs):
            members["breadcrumb"] = steps
    if isinstance(entry, TextPage):
        return members | _texts(description=entry.summary)
    if isinstance(entry, Series):
        return members | {"about": json_text(describe_series(view, entry, page.number))}
    if isinstance(entry, Event):
        _record(view, entry, members)
        return members
    return members | {"about": name_as(view, "thing", entry.ref)} if entry else members


def _any_page(view: View, type: str) -> Members:
    """What every page says."""

    def make() -> Members:
        site = node("WebSite", view.config.title, urls.absolute(urls.HOME, view.config))
        known = given(inLanguage=view.config.language, license=_license(view))
        return _members({**known, "@type": type, "isPartOf": site})

    return view.once(("any page", type), make)


def _breadcrumbs(view: View, crumbs: tuple[Link, ...]) -> str:
    """The way to a page, of the steps that have an address; "" where none has one."""
    there = [crumb for crumb in crumbs if crumb.url]
    if not there:
        return ""
    *above, own = there
    key = ("steps", *[step.url for step in above])  # which are the same for many pages
    steps = view.once(key, lambda: "".join([_step(view, step, at) for at, step in enumerate(above, 1)]))
    return f'{{"@type":"BreadcrumbList","itemListElement":[{steps}{_step(view, own, len(above) + 1)[:-1]}]}}'


def _step(view: View, step: Link, position: int) -> str:
    item, name = quoted(view.root + step.url), quoted(step.text)
    return f'{{"@type":"ListItem","item":{item},"name":{name},"position":{position}}},'


def _record(view: View, event: Event, fields: Members) -> None:
    """Add what an event's page says: what happened, who says so, who took part, what was corrected."""
    fields["about"] = json_object(_event(view, event, fields))
    if event.sources:
        fields["citation"] = json_list([name_as(view, "thing", citation.source) for citation in event.sources])
    if event.actors:
        actors = dict.fromkeys([part.actor for part in event.actors])
        fields["mentions"] = json_list([name_as(view, "named", ref) for ref in actors])
    if claims := [json_text(claim) for claim in say_claims(view, event)]:
        fields["hasPart"] = json_list(claims)
    if event.topics:
        fields["keywords"] = json_list([name_as(view, "keyword", ref) for ref in event.topics])
    if tied := _tied(view, event):
        fields["relatedLink"] = json_list(map(json_text, tied))
    if event.added and event.entered:
        fields |= _texts(datePublished=day_of(event.added))
    if event.known and event.says("known"):  # what was told first, on the day on which it became public
        fields["subjectOf"] = json_text({"@type": "CreativeWork", **given(datePublished=day_of(event.known))})
    if event.corrections:
        corrections = show_corrections(view, event)
        fields["correction"] = json_list([json_text(_correction(view, correction)) for correction in corrections])
        fields |= _texts(dateModified=max(day_of(correction.date) for correction in event.corrections))


def _tied(view: View, event: Event) -> list[str]:
    """Where the events are told that this one is tied to, before and after; of a site that knows its own address."""
    ties = (*event.ties, *view.answers(event.ref))
    if not ties or not view.config.url:
        return []
    return [view.root + view.page_of(ref) for ref in sorted({ref for _, ref in ties})]


def _correction(view: View, correction: CorrectionShown) -> Node:
    """What was changed and why, as its page tells it."""
    said = ((correction.was_label, correction.was), (correction.now_label, correction.now))
    told = [f"{label}: {', '.join(link.text for link in links)}." for label, links in said if links]
    url = view.root + correction.url if view.config.url else ""
    text = " ".join([correction.why, *told])
    name = ", ".join(part for part in (correction.kind_text, correction.field) if part)
    day = correction.when.machine
    return {"@type": "CorrectionComment", "name": name, **given(text=text, datePublished=day, url=url)}


def _event(view: View, event: Event, page: Members) -> Members:
    """What happened; it has the name and the address of its page."""
    told: Members = {"name": page["name"]}
    if "url" in page:
        told["url"] = page["url"]
    if event.summary:
        told["description"] = quoted(event.summary)
    if event.due and (action := _promise(view, event)):
        told["potentialAction"] = json_text(action)
    if event.media:
        told |= _members(given(image=images(view, event.media)))
    date, status = event.date, event.status
    times = view.once(("times", date, status), lambda: _times(date, status))
    if not times or event.retracted:
        told["@type"] = '"Thing"'
        return told
    if event.within:
        told["superEvent"] = json_list([name_as(view, "part", ref) for ref in event.within])
    if parts := view.parts(event.ref):
        told["subEvent"] = json_list([name_as(view, "part", ref) for ref in sorted(parts, key=view.place)])
    if event.places:
        told["location"] = json_list([name_as(view, "thing", ref) for ref in event.places])
    told |= times
    return told


def _times(date: Date, status: str) -> Members:
    """When an event began and ended, as far as that is sure, and whether it did; nothing where no start is known."""
    start = date.shared_prefix
    times = _texts(startDate=start, endDate=date.end_prefix, eventStatus=STATUS.get(status, ""))
    return {"@type": '"Event"', **times} if start else {}


def _promise(view: View, event: Event) -> Node:
    """What an event announced for later, as an action that is still to be done, or was."""
    promise = view.promise(event)
    if promise is None or promise.standing == "off":
        return {}
    done = "Completed" if promise.kept_by else "Potential"
    results = [plain(view, view.face(ref), "Event") for ref in promise.kept_by]
    status = "" if promise.as_told else f"https://schema.org/{done}ActionStatus"
    return {"@type": "PlanAction", **given(scheduledTime=day_of(promise.due), actionStatus=status, result=results)}


def _members(node: Node) -> Members:
    return {name: json_text(value) for name, value in node.items()}


def _texts(**texts: str) -> Members:
    """The texts that are given."""
    return {name: json_text(text) for name, text in texts.items() if text}


def _license(view: View) -> str:
    return view.config.license if view.config.license.startswith(("https://", "http://")) else ""
