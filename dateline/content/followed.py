"""Followed: an entry as its file has it goes in; the entry with references to what is published alone comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar

from dateline.content.item import Ahead
from dateline.content.registry import UnmarkedError
from dateline.content.texts import Text, references_in
from dateline.dates import Date, parse_date
from dateline.model import (
    NOWHERE,
    Actor,
    Citation,
    Entry,
    Event,
    Part,
    Place,
    Ref,
    Series,
    Source,
    TextPage,
    Topic,
    ref_to,
    resolve,
)
from dateline.model.flat import file_of
from dateline.model.quotes import title_of
from dateline.problems import Problems
from dateline.schema import TIES

E = TypeVar("E", bound=Entry)
Find = Callable[[Ref], Ref | None]


class Registry(Protocol):
    """Knows which entries there are."""

    def find(self, ref: Ref, *, in_draft: bool = False) -> Ref | None:
        """The published entry that is meant."""


class _Everything:
    """A registry that has whatever it is asked for."""

    def find(self, ref: Ref, *, in_draft: bool = False) -> Ref | None:  # noqa: ARG002 (as all have it)
        return ref


def look_ahead(entry: Entry, text: Text) -> Ahead | None:
    """What an entry asks for; None where it, or what is told of it, is another once its references are followed."""
    told = Problems()
    try:
        if follow(entry, text, _Everything(), told) is not entry or told or is_hidden(entry):
            return None
    except UnmarkedError:
        return None
    names = text.targets
    return Ahead(tuple(dict.fromkeys([*map(str, asked_of(entry)), *names])), tuple(names))


def follow(entry: Entry, text: Text, registry: Registry, told: Problems) -> Entry:
    """The entry with references to what is published alone.

    What is wrong with it whatever else there is goes to `told`. Raises UnmarkedError, as `Registry.find` does.
    """
    cited = [ref_to("source", reference.target) for reference in text.named if reference.kind == "cite"]
    return _follow(entry, cited, registry, told)


def follow_with_marks(entry: Entry, registry: Registry, told: Problems) -> Entry:
    """The same of an entry whose references all say where they were written."""
    cited = [
        Ref("source", reference.target, mark) for reference, mark in references_in(entry) if reference.kind == "cite"
    ]
    return _follow(entry, cited, registry, told)


def asked_of(entry: Entry) -> Iterator[Ref]:
    """All that an entry's fields refer to."""
    match entry:
        case Event():
            for refs in (entry.places, entry.topics, entry.within, [ref for _, ref in entry.ties]):
                yield from refs
            for part in entry.actors:
                yield part.actor
            for citation in entry.sources:
                yield citation.source
            for figure in entry.figures:
                yield from (ref for ref in (figure.series, *figure.sources) if ref)
            for one in entry.evidence:
                yield from (ref for ref in (one.source, one.same_as) if ref)
        case Actor():
            yield from (ref for ref in (*entry.within, *(position.of for position in entry.positions)) if ref)
        case Source():
            yield from entry.derived_from
        case Topic() | Place():
            yield from entry.within
        case Series() | TextPage():
            return


def following(entry: Entry, text: Text, entries: Mapping[Ref, Entry]) -> dict[str, Any]:
    """The summary of an event, and the day on which it became public, as they follow from the rest."""
    if not isinstance(entry, Event):
        return {}
    published = [entries[citation.source] for citation in entry.sources]
    dates = [source.published for source in published if isinstance(source, Source) and source.published]
    known = entry.known or min(dates, key=lambda date: date.sort_key, default=None) or _last_day(entry.date)
    summary = entry.summary or next((said for one in text.opening if (said := one.read(title_of(entries, {})))), "")
    return {"known": known, "added": entry.added or known, "entered": entry.added is not None, "summary": summary}


def named_in(entry: Entry, text: Text, entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> tuple[Ref, ...]:
    """The other entries that a text names."""
    named = dict.fromkeys([resolve(reference, entries, same) for reference in text.named])
    return tuple([ref for ref in named if ref is not None and ref != entry.ref])


def is_hidden(entry: Entry) -> bool:
    """Whether it is not to be published yet, so that it may name drafts."""
    return entry.draft or file_of(entry).startswith("content/drafts/")


def _follow(entry: Entry, cited: Sequence[Ref], registry: Registry, told: Problems) -> Entry:
    find = partial(registry.find, in_draft=is_hidden(entry))
    match entry:
        case Event():
            return _follow_event(entry, find, cited, told)
        case Actor():
            positions = tuple([p._replace(of=find(p.of)) if p.of else p for p in entry.positions])
            return _with(entry, within=_find_all(find, entry.within), positions=positions)
        case Source():
            return _with(entry, derived_from=_find_all(find, entry.derived_from))
        case Topic() | Place():
            return _with(entry, within=_find_all(find, entry.within))
        case Series() | TextPage():
            return entry


def _follow_event(event: Event, find: Find, cited: Sequence[Ref], told: Problems) -> Event:
    """What a text cites, or a figure names, is one of the event's sources too; the only one gives its figures."""
    figures = tuple(
        [
            figure._replace(series=figure.series and find(figure.series), sources=_find_all(find, figure.sources))
            for figure in event.figures
        ]
    )
    sources: dict[Ref, Citation] = {}
    for citation in event.sources:
        if ref := find(citation.source):
            same = ref is citation.source
            sources.setdefault(ref, citation if same else Citation(ref, citation.says, citation.quote))
    for ref in (*_find_all(find, cited), *[ref for figure in figures for ref in figure.sources]):
        sources.setdefault(ref, Citation(ref))
    if len(sources) == 1:  # which then gives every figure
        figures = tuple([figure if figure.sources else figure._replace(sources=tuple(sources)) for figure in figures])
    if not sources and not event.sources:
        told.warning(event.mark, f'"{event.title[:80]}" has no source', "sources: [its-id]")
    found = [(part, ref) for part in event.actors if (ref := find(part.actor))]
    evidence = tuple(
        [
            one._replace(source=one.source and find(one.source), same_as=one.same_as and find(one.same_as))
            for one in event.evidence
        ]
    )
    tied = {name: refs for name in TIES if (refs := getattr(event, name))}
    for name, refs in (*tied.items(), ("within", event.within)):
        for ref in refs:
            if ref == event.ref:
                if ref.mark is NOWHERE:
                    raise UnmarkedError
                told.error(ref.mark, f'"{name}" names the event itself', "name another event")
    return _with(
        event,
        places=_find_all(find, event.places),
        actors=tuple([part if ref is part.actor else Part(ref, part.role) for part, ref in found]),
        topics=_find_all(find, event.topics),
        sources=tuple(sources.values()),
        figures=figures,
        within=_find_all(find, event.within),
        evidence=evidence,
        **{name: _marked(_find_all(find, refs), refs) for name, refs in tied.items()},
    )


def _find_all(find: Find, refs: Sequence[Ref]) -> tuple[Ref, ...]:
    """What is found of these, each once."""
    return tuple(dict.fromkeys([ref for ref in map(find, refs) if ref is not None])) if refs else ()


def _with(entry: E, **values: Any) -> E:
    """The entry with these values: the very same where it has them."""
    others = {name: value for name, value in values.items() if value != getattr(entry, name)}
    return replace(entry, **others) if others else entry


def _marked(found: tuple[Ref, ...], written: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Ties keep where they were written, since more can be wrong with them than that they lead nowhere."""
    if not found:
        return ()
    marks = {ref: ref.mark for ref in reversed(written)}
    return tuple(Ref(ref.kind, ref.id, marks[ref]) for ref in found)


def _last_day(date: Date) -> Date:
    """The last day that a date may be; the date itself where that is open."""
    day = date.last_day
    return parse_date(day.isoformat()) if day else date
