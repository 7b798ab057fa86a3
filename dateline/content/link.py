"""Link: from entries to the site; every reference is followed once, and every way back is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from dateline.content.circles import refuse_circles
from dateline.content.followed import asked_of, follow, follow_with_marks, following, is_hidden, named_in
from dateline.content.item import Item, Linked
from dateline.content.registry import Registry, UnmarkedError, register
from dateline.content.texts import references_in
from dateline.content.ties import check_ties
from dateline.content.ways import Ways, find_ways
from dateline.model import Actor, Config, Entry, Event, Medium, Ref, Site, Source
from dateline.model.flat import amend, digest_of, settle
from dateline.model.flat import said as flat_of
from dateline.problems import Problem, Problems, Words

# Has an item's file read again, so that all references in it say where they were written.
Reread = Callable[[Item], None]
# What others ask of an entry: what it is called, when it was published, and how it is there.
Face = tuple[str, str, str]


class Link(NamedTuple):
    """The site, and what linking it again goes by.

    `told` is what is wrong with its entries together, `faulty` what is with each alone. It is `plain` where every item
    is: nothing that anybody asked for was missing.
    """

    site: Site
    registry: Registry
    ways: Ways
    faces: Mapping[Ref, Face]
    told: tuple[Problem, ...]
    faulty: Mapping[Item, tuple[Problem, ...]]
    plain: bool = True


def link(
    items: Sequence[Item],
    broken: frozenset[Ref],
    media: tuple[str, ...],
    config: Config,
    problems: Problems,
    *,
    reread: Reread,
    faces: Mapping[Ref, Face],
) -> Link:
    """The published entries and how they hang together; what a reference leads nowhere by is a problem at its place.

    An item that was linked when the entries had these faces is linked again only if one that it hangs by is another.
    """
    told = Problems()
    known = (item.known for item in items)
    shown = config.shows_drafts
    registry = register(known, broken, problems, told, open=config.open_registry, with_drafts=shown)
    published = {item.ref: item for item in items if registry.entries.get(item.ref) is item.known}
    doubles = [item for item in items if registry.first.get(item.ref) is not item.known]
    now = find_faces(registry)
    forget(items, faces, now)
    anew = [item for item in items if item.linked is None]
    follow_each(anew, registry, reread)
    for item in doubles:  # another has its id, which may be free again
        linked_of(item).plain = False
    for item in anew:
        if linked_of(item).plain and not item.marked:
            item.entry = None  # its file is read again, should it be linked again: it fills the memory
    entries = dict(_in_order(registry.entries, published))
    complete_each(anew, published, entries, registry.same)
    for item in anew:
        if item.entry is None:
            registry.first[item.ref] = linked_of(item).entry
            registry.entries.update({item.ref: linked_of(item).entry} if item.ref in published else {})
    _check_together(entries, media, told)
    ways = find_ways(entries, {ref: linked_of(item).named for ref, item in published.items()})
    digests = {ref: linked_of(published[ref]).digest if ref in published else _digest(entries[ref]) for ref in entries}
    faulty = {item: said for item in items if (said := linked_of(item).told)}
    problems.extend(chain(told, *faulty.values()))
    site = make_site(config, entries, registry.same, media, digests, ways)
    plain = all(linked_of(item).plain for item in items)
    return Link(site, registry, ways, now, tuple(told), faulty, plain)


def make_site(
    config: Config,
    entries: Mapping[Ref, Entry],
    same: Mapping[Ref, Ref],
    media: tuple[str, ...],
    digests: Mapping[Ref, bytes],
    ways: Ways,
) -> Site:
    """The site of these."""
    return Site(
        config=config,
        entries=entries,
        same=same,
        timeline=ways.timeline,
        about=ways.about,
        mentions=ways.mentions,
        parts=ways.parts,
        answers=ways.answers,
        points=ways.points,
        derived=ways.derived,
        promises=ways.promises,
        media=media,
        digests=digests,
    )


def find_faces(registry: Registry) -> dict[Ref, Face]:
    """The faces of all that is there."""
    drafts, broken, same = registry.drafts, registry.broken, registry.same
    faces: dict[Ref, Face] = dict.fromkeys(broken, ("", "", "only broken"))
    for ref, entry in registry.first.items():
        published = entry.published.text if isinstance(entry, Source) and entry.published else ""
        state = "draft" if ref in drafts else same[ref].id if ref in same else "broken" if ref in broken else ""
        faces[ref] = (entry.label, published, state)
    return faces


def forget(items: Iterable[Item], before: Mapping[Ref, Face], now: Mapping[Ref, Face]) -> None:
    """Leave of what was linked only what hangs by nothing that has another face now; nothing where none is known."""
    changed: set[str] = {name for ref in before.keys() - now.keys() for name in (ref, ref.id)}
    retitled: set[str] = set()
    for ref, face in now.items():
        known = before.get(ref)
        if known != face:
            if known and known[1:] == face[1:]:
                retitled.add(ref.id)
            else:
                changed.update((ref, ref.id))
    for item in items:
        linked = item.linked
        if linked and not (
            before and linked.plain and changed.isdisjoint(linked.asks) and retitled.isdisjoint(linked.titles)
        ):
            item.linked = None


def follow_each(items: Sequence[Item], registry: Registry, reread: Reread) -> None:
    """Follow every reference of these; what texts link to when all that an open registry makes is there."""
    unclear_before = registry.unclear
    for item in items:
        unclear = registry.unclear
        item.linked = _foresee(item, registry) or _follow(item, registry, reread)
        item.linked.plain = registry.unclear == unclear
    for item in items:
        if not item.ahead or registry.unclear > unclear_before:
            _check_text(item, registry, reread)


def complete_each(
    items: Iterable[Item], published: Mapping[Ref, Item], entries: dict[Ref, Entry], same: Mapping[Ref, Ref]
) -> None:
    """What of these follows from other entries: summaries, days, and which of them they name."""
    for item in items:
        linked = linked_of(item)
        if published.get(item.ref) is item:
            text = item.tell()
            values = following(linked.entry, text, entries)
            if item.entry is None:
                settle(linked.entry, **values)
            elif values:
                linked.entry = entries[item.ref] = amend(linked.entry, **values)
            linked.named = linked.named or named_in(linked.entry, text, entries, same)
            linked.titles = text.titles
            linked.digest = _digest(linked.entry)
        if linked.plain:
            item.text = item.ahead = None


def linked_of(item: Item) -> Linked:
    """What came of an item when it was linked."""
    assert item.linked
    return item.linked


def _foresee(item: Item, registry: Registry) -> Linked | None:
    """What comes of an item of which all is known ahead but whether what it asks for is there."""
    asks, names = item.ahead or ((), ())
    plain = registry.plain
    found = {name: plain[name] if name in plain else registry.find_plain(name) for name in asks}
    if not item.ahead or item.ref in registry.same or not all(found.values()):
        item.ahead = None
        return None
    assert item.entry
    named = dict.fromkeys([ref for name in names if (ref := found[name]) and ref != item.ref])
    return Linked(item.entry, asks, told=item.tell().loose, named=tuple(named))


def _follow(item: Item, registry: Registry, reread: Reread) -> Linked:
    if item.entry is None:
        reread(item)
    assert item.entry
    if item.ref in registry.same:
        return Linked(item.entry, (str(item.ref),))
    told = Problems()
    try:
        entry = follow(item.entry, item.tell(), registry, told)
    except UnmarkedError:
        reread(item)
        entry = follow_with_marks(item.entry, registry, told)
    asked = [*asked_of(entry), *(asked_of(item.entry) if entry is not item.entry else ())]
    asks = dict.fromkeys([*map(str, asked), *item.tell().targets])
    return Linked(entry, tuple(asks), told=(*told, *item.tell().loose))


def _check_text(item: Item, registry: Registry, reread: Reread) -> None:
    """See that what a text links to is there; what an event cites has been looked for."""
    assert item.entry
    hidden = is_hidden(item.entry)
    wanted = ("link",) if isinstance(item.entry, Event) else ("link", "cite")
    named = (reference for reference in item.tell().named if reference.kind in wanted)
    if all(registry.is_plain(reference, in_draft=hidden) for reference in named):
        return
    linked_of(item).plain = False
    if not item.marked:
        reread(item)
    for reference, mark in references_in(item.entry):
        if reference.kind in wanted:
            registry.find_reference(reference, mark, in_draft=hidden)


def _in_order(known: Mapping[Ref, Entry], published: Mapping[Ref, Item]) -> Iterator[tuple[Ref, Entry]]:
    for ref in sorted(known, key=lambda ref: (ref.kind, ref.id)):
        yield ref, linked_of(published[ref]).entry if ref in published else known[ref]


def _digest(entry: Entry) -> bytes:
    return digest_of((entry.ref.kind, flat_of(entry)))


def _check_together(entries: Mapping[Ref, Entry], media: tuple[str, ...], told: Problems) -> None:
    refuse_circles(entries, "within", told)
    refuse_circles({ref: entry for ref, entry in entries.items() if isinstance(entry, Source)}, "derived_from", told)
    check_ties(entries, told)
    _refuse_missing_media(entries.values(), media, told)


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
