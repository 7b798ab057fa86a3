"""Entry: from an actor, topic, place, source or series to what its own page prints above its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from markupsafe import Markup

from dateline.model import Actor, Entry, Event, Place, Position, Ref, Series, Source, Topic
from dateline.publish.planning import urls
from dateline.publish.show.mentions import show_latest_mentions
from dateline.publish.show.notes import show_notes
from dateline.publish.show.strip import show_activity
from dateline.publish.show.threads import show_topic_thread
from dateline.publish.show.timeline import show_turning
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import EntryShown, Fact
from dateline.publish.view.view import NOTHING, View
from dateline.publish.words.texts import KIND_TEXTS, PLURALS

MOST_NEIGHBOURS = 12
FIRST_NEIGHBOURS = 4  # of each kind, that are seen at once: what one came for stands below them on a phone
CROWD = 100  # of one event; that two stand in a longer list says nothing of them, and to count it takes its square
WIDER = {"actor": "Part of", "topic": "Wider topic", "place": "Lies in"}
NARROWER = {"actor": "Its parts", "topic": "Narrower topics", "place": "Places in it"}


def show_entry(view: View, entry: Entry) -> EntryShown:
    """What an entry's page prints, its timeline aside."""
    told = NOTHING if isinstance(entry, Source) else view.told(entry.body, entry.ref)
    events = () if isinstance(entry, Series) else view.events(entry.ref)
    mentions, more = ((), 0) if isinstance(entry, Source) else show_latest_mentions(view, entry.ref, events)
    return show_heading(view, entry)._replace(
        facts=tuple(fact for fact in _facts(view, entry) if fact.values),
        body=told.html,
        notes=show_notes(view, told),
        picture=view.picture(entry.image) if isinstance(entry, Actor) and entry.image else None,
        neighbours=tuple(_neighbours(view, entry, events)),
        mentions=mentions,
        more_mentions=_say_more(view, more) if more else "",
        feed=view.href(urls.feed_of(entry.ref)) if entry.ref.kind in ("actor", "topic") and view.config.url else "",
        activity=show_activity(view, events),
        turning=() if isinstance(entry, Source | Series) else show_turning(view, entry.ref),
        thread=show_topic_thread(view, entry.ref) if isinstance(entry, Topic) else None,
    )


def show_heading(view: View, entry: Entry) -> EntryShown:
    """What the further pages of an entry's timeline print: its name alone, for a long list is told once."""
    kind = entry.kind if isinstance(entry, Actor) and entry.kind else entry.ref.kind
    return EntryShown(
        kind=entry.ref.kind,
        kind_text=view.say(KIND_TEXTS[kind]),
        title=entry.label,
        aliases=entry.aliases if isinstance(entry, Actor | Topic | Place) else (),
        facts=(),
        body=Markup(),
        picture=None,
        neighbours=(),
        mentions=(),
        notes=(),
        feed="",
    )


def _facts(view: View, entry: Entry) -> Iterator[Fact]:
    match entry:
        case Actor():
            yield Fact(view.say("Positions"), tuple(_position(view, position) for position in entry.positions))
        case Place() if entry.lat is not None and entry.lon is not None:
            yield Fact(view.say("Coordinates"), (Link(_coordinates(entry.lat, entry.lon), ""),))
        case Source():
            yield from _source_facts(view, entry)
        case Series():
            yield Fact(view.say("Unit"), _text(entry.unit))
            yield Fact(view.say("One value for each"), _text(view.say(entry.per) if entry.per else ""))
            yield Fact(view.say("Kind"), _text(view.say(KIND_TEXTS[entry.kind])))
        case _:
            pass
    if isinstance(entry, Actor | Topic | Place):
        parts = view.parts(entry.ref)
        yield Fact(view.say(WIDER[entry.ref.kind]), tuple(view.link(ref) for ref in entry.within))
        yield Fact(view.say(NARROWER[entry.ref.kind]), tuple(view.link(ref) for ref in parts))
    if isinstance(entry, Actor):
        elsewhere = (("Wikidata", entry.links.wikidata), ("Wikipedia", entry.links.wikipedia))
        links = (*elsewhere, (view.say("Website"), entry.links.website))
        yield Fact(view.say("Elsewhere"), tuple(Link(text, url) for text, url in links if url))


def _source_facts(view: View, source: Source) -> Iterator[Fact]:
    yield Fact(view.say("Kind"), _text(view.say(KIND_TEXTS[source.kind])))
    yield Fact(view.say("Publisher"), _text(source.publisher))
    yield Fact(view.say("Author"), _text(source.author))
    yield Fact(view.say("Published"), _text(view.when(source.published).text if source.published else ""))
    yield Fact(view.say("Carried by"), tuple(Link(name, "") for name in source.carried_by))
    yield Fact(view.say("Derived from"), tuple(view.link(ref) for ref in source.derived_from))
    yield Fact(view.say("Sources derived from it"), tuple(view.link(ref) for ref in view.derived(source.ref)))
    yield Fact(view.say("Read at"), (Link(source.url, source.url),) if source.url else ())
    yield Fact(view.say("Archived at"), (Link(source.archive_url, source.archive_url),) if source.archive_url else ())
    yield Fact(view.say("Last read"), _text(view.when(source.accessed).text if source.accessed else ""))
    yield Fact(view.say("Title"), _text(view.say("ours, since it has none") if source.title_ours else ""))


def _text(text: str) -> tuple[Link, ...]:
    return (Link(text, ""),) if text else ()


def _say_more(view: View, mentions: int) -> str:
    return view.say_many(
        "Also in %(num)s more event of this timeline.", "Also in %(num)s more events of this timeline.", mentions
    )


def _position(view: View, position: Position) -> Link:
    """`Secretary of State, United States government, from 2021`."""
    of = view.face(position.of) if position.of else None
    since = view.say("since %s") % view.when(position.since).text if position.since else ""
    until = view.say("until %s") % view.when(position.until).text if position.until else ""
    note = ", ".join(part for part in (of.label if of else "", since, until) if part)
    return Link(position.title, view.href_of(of) if of else "", "actor" if of else "", note=note)


def _coordinates(lat: float, lon: float) -> str:
    return f"{abs(lat):.4f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.4f}° {'E' if lon >= 0 else 'W'}"


def _neighbours(view: View, entry: Entry, events: Sequence[Event]) -> Iterator[Fact]:
    """Who and what shares its events, the most frequent first, and how often."""
    found: dict[str, list[Collection[Ref]]] = {
        "actor": [{part.actor for part in event.actors} for event in events],
        "topic": [event.topics for event in events],
        "place": [event.places for event in events],
    }
    ranked: dict[str, list[tuple[Ref, int]]] = {}
    for kind, of_events in found.items():
        counts = Counter(chain.from_iterable([refs for refs in of_events if len(refs) <= CROWD]))
        del counts[entry.ref]
        ranked[kind] = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST_NEIGHBOURS]
    most = max((of_kind[0][1] for of_kind in ranked.values() if of_kind), default=1)
    for kind, of_kind in ranked.items():
        if of_kind:
            links = tuple(_share(view, ref, n, most) for ref, n in of_kind)
            yield Fact(view.say(PLURALS[kind]), links[:FIRST_NEIGHBOURS], links[FIRST_NEIGHBOURS:])


def _share(view: View, ref: Ref, count: int, most: int) -> Link:
    """A link with how often, drawn on one scale for all; where nobody comes twice, a drawing tells nothing."""
    link, share = view.link(ref), round(count / most * 100, 1) if most > 1 else 0.0
    return Link(link.text, link.url, link.kind, note=view.count_of(count), share=share)
