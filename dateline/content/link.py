"""Link: from entries to the site; every reference is followed once, and every way back is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.content.circles import refuse_circles
from dateline.content.registry import Registry, register
from dateline.content.validate import Validated
from dateline.dates import Date, parse_date
from dateline.model import (
    Actor,
    Citation,
    Config,
    Entry,
    Event,
    Medium,
    Mention,
    Place,
    Point,
    Ref,
    Series,
    Site,
    Source,
    TextPage,
    Topic,
    resolve,
)
from dateline.problems import Mark, Problems, Words
from dateline.references import Reference, find_references, first_sentence, sentence_around

TIES = ("follows", "responds_to", "fulfils", "contradicts")


def link(validated: Validated, media: tuple[str, ...], config: Config, problems: Problems) -> Site:
    """The published entries and how they hang together; what a reference leads nowhere by is a problem at its place."""
    registry = register(validated, problems, open=config.open_registry)
    linked = {entry.ref: _linked(entry, registry) for entry in validated.entries if entry.ref not in registry.same}
    _check_links(validated.entries, registry)
    entries = {**registry.entries, **{ref: entry for ref, entry in linked.items() if ref in registry.entries}}
    refuse_circles(entries, "within", problems)
    refuse_circles(entries, "derived_from", problems)
    _refuse_missing_media(entries.values(), media, problems)
    events = (entry for entry in entries.values() if isinstance(entry, Event))
    timeline = tuple(sorted((_completed(event, entries) for event in events), key=lambda e: (e.date.sort_key, e.id)))
    entries.update((event.ref, event) for event in timeline)
    entries = dict(sorted(entries.items()))
    return Site(
        config=config,
        entries=entries,
        same=registry.same,
        timeline=timeline,
        about=_about(timeline, entries),
        mentions=_mentions(entries, registry.same),
        parts=_inverse(entries, "within"),
        answers=_answers(timeline),
        points=_points(timeline),
        derived=_inverse(entries, "derived_from"),
        media=media,
    )


def _linked(entry: Entry, registry: Registry) -> Entry:
    """The entry with references to what is published alone."""
    hidden = _is_hidden(entry)

    def find(refs: Iterable[Ref]) -> tuple[Ref, ...]:
        found = (registry.find(ref, in_draft=hidden) for ref in refs)
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    match entry:
        case Event():
            cited = [Ref("source", reference.target, mark) for reference, mark in _references(entry, "cite")]
            return _linked_event(entry, find, find(cited), registry.problems)
        case Actor():
            positions = tuple(replace(p, of=next(iter(find([p.of])), None)) if p.of else p for p in entry.positions)
            return replace(entry, within=find(entry.within), positions=positions)
        case Source():
            return replace(entry, derived_from=find(entry.derived_from))
        case Topic() | Place():
            return replace(entry, within=find(entry.within))
        case Series() | TextPage():
            return entry


def _check_links(entries: Iterable[Entry], registry: Registry) -> None:
    """What texts link to is looked for when all that an open registry makes is there."""
    for entry in entries:
        for reference, mark in _references(entry, "link" if isinstance(entry, Event) else ""):
            registry.find_reference(reference, mark, in_draft=_is_hidden(entry))


def _references(entry: Entry, kind: str = "") -> Iterator[tuple[Reference, Mark]]:
    """The references in an entry's text, of a kind if one is given, and where they stand."""
    if isinstance(entry, Source):
        return
    for reference in find_references(entry.body.text):
        if kind in ("", reference.kind):
            yield reference, entry.body.at(reference.start)


def _is_hidden(entry: Entry) -> bool:
    return entry.draft or entry.mark.file.startswith("content/drafts/")


def _linked_event(
    event: Event, find: Callable[[Iterable[Ref]], tuple[Ref, ...]], cited: tuple[Ref, ...], problems: Problems
) -> Event:
    """What a text cites, or a figure names, is one of the event's sources too."""
    figures = tuple(
        replace(
            figure,
            series=next(iter(find([figure.series])), None) if figure.series else None,
            sources=find(figure.sources),
        )
        for figure in event.figures
    )
    sources: dict[Ref, Citation] = {}
    for citation in event.sources:
        for ref in find([citation.source]):
            sources.setdefault(ref, replace(citation, source=ref))
    for ref in (*cited, *(ref for figure in figures for ref in figure.sources)):
        sources.setdefault(ref, Citation(ref))
    if not sources and not event.sources:
        problems.warning(event.mark, f'"{event.title[:80]}" has no source', "sources: [its-id]")
    actors = tuple(replace(part, actor=ref) for part in event.actors for ref in find([part.actor]))
    for name in (*TIES, "within"):
        for ref in getattr(event, name):
            if ref == event.ref:
                problems.error(ref.mark, f'"{name}" names the event itself', "name another event")
    return replace(
        event,
        places=find(event.places),
        actors=actors,
        topics=find(event.topics),
        sources=tuple(sources.values()),
        figures=figures,
        within=find(event.within),
        follows=find(event.follows),
        responds_to=find(event.responds_to),
        fulfils=find(event.fulfils),
        contradicts=find(event.contradicts),
    )


def _completed(event: Event, entries: Mapping[Ref, Entry]) -> Event:
    """With the summary, and the day on which it became public, that follow from the rest."""
    published = [entries[citation.source] for citation in event.sources]
    dates = [source.published for source in published if isinstance(source, Source) and source.published]
    known = event.known or min(dates, key=lambda date: date.sort_key, default=None) or _last_day(event.date)
    summary = event.summary or first_sentence(event.body.text, _titles(entries, {}))
    return replace(event, known=known, added=event.added or known, summary=summary)


def _last_day(date: Date) -> Date:
    """The last day that a date may be; the date itself where that is open."""
    day = date.last_day
    return parse_date(day.isoformat()) if day else date


def _about(timeline: tuple[Event, ...], entries: Mapping[Ref, Entry]) -> dict[Ref, tuple[Event, ...]]:
    """The events of each actor, topic, place, source and series; those of a part are the whole's too."""
    about: defaultdict[Ref, list[Event]] = defaultdict(list)
    for event in timeline:
        refs = {part.actor for part in event.actors}
        refs.update(citation.source for citation in event.sources)
        refs.update(figure.series for figure in event.figures if figure.series)
        refs.update(_with_wholes((*event.topics, *event.places), entries))
        for ref in refs:
            about[ref].append(event)
    return {ref: tuple(events) for ref, events in about.items()}


def _with_wholes(refs: Iterable[Ref], entries: Mapping[Ref, Entry]) -> set[Ref]:
    """These topics and places, and those that they lie within."""
    found: set[Ref] = set()
    ahead = list(refs)
    while ahead:
        ref = ahead.pop()
        if ref not in found:
            found.add(ref)
            entry = entries[ref]
            ahead.extend(entry.within if isinstance(entry, Topic | Place) else ())
    return found


def _mentions(entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> dict[Ref, tuple[Mention, ...]]:
    """Where texts name each entry: one sentence of each text."""
    mentions: defaultdict[Ref, list[Mention]] = defaultdict(list)
    titles = _titles(entries, same)
    for entry in entries.values():
        if isinstance(entry, Source):
            continue
        named: set[Ref] = set()
        for reference in find_references(entry.body.text):
            target = resolve(reference, entries, same)
            if target is None or target in named or target == entry.ref:
                continue
            named.add(target)
            sentence = sentence_around(entry.body.text, reference.start, reference.end, titles)
            mentions[target].append(Mention(entry.ref, sentence))
    return {ref: tuple(found) for ref, found in mentions.items()}


def _titles(entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> Callable[[Reference], str]:
    """What a reference says when it is read as text: its label or its entry's, and nothing for a citation."""

    def title_of(reference: Reference) -> str:
        if reference.kind == "cite":
            return ""
        target = resolve(reference, entries, same)
        return reference.label or (entries[target].label if target else reference.target)

    return title_of


def _inverse(entries: Mapping[Ref, Entry], name: str) -> dict[Ref, tuple[Ref, ...]]:
    """By each entry, those that name it in this field."""
    inverse: defaultdict[Ref, list[Ref]] = defaultdict(list)
    for entry in entries.values():
        for ref in getattr(entry, name, ()):
            inverse[ref].append(entry.ref)
    return {ref: tuple(refs) for ref, refs in inverse.items()}


def _answers(timeline: tuple[Event, ...]) -> dict[Ref, tuple[tuple[str, Ref], ...]]:
    """By each event, the later ones that follow it, respond to it, fulfil or contradict it."""
    answers: defaultdict[Ref, list[tuple[str, Ref]]] = defaultdict(list)
    for event in timeline:
        for name in TIES:
            for ref in getattr(event, name):
                answers[ref].append((name, event.ref))
    return {ref: tuple(found) for ref, found in answers.items()}


def _points(timeline: tuple[Event, ...]) -> dict[Ref, tuple[Point, ...]]:
    """The figures of each series, by the period that they are for."""
    points: defaultdict[Ref, list[Point]] = defaultdict(list)
    for event in timeline:
        for figure in event.figures:
            if figure.series and figure.date:
                points[figure.series].append(Point(event.ref, figure))
    return {ref: tuple(sorted(found, key=_by_period)) for ref, found in points.items()}


def _by_period(point: Point) -> tuple[object, ...]:
    assert point.figure.date is not None
    return point.figure.date.sort_key


def _refuse_missing_media(entries: Iterable[Entry], media: tuple[str, ...], problems: Problems) -> None:
    known, words = frozenset(media), Words(media)
    for picture in _pictures(entries):
        if picture.file not in known:
            near = words.near(picture.file)
            hint = f'did you mean "{near}"?' if near else f"put it at content/media/{picture.file}"
            problems.error(picture.mark, f'there is no picture "{picture.file}"', hint)


def _pictures(entries: Iterable[Entry]) -> Iterator[Medium]:
    for entry in entries:
        if isinstance(entry, Event):
            yield from entry.media
        elif isinstance(entry, Actor) and entry.image:
            yield entry.image
