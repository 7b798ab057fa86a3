"""Relink: the site as it was linked, and entries that say something else now, go in; the site as it is comes out.

Only what their new words touch is made anew, where nothing hangs otherwise than before; `link` sees to all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from dateline.content.item import Item, Linked
from dateline.content.link import Link, Reread, complete_each, follow_each, linked_of, make_site
from dateline.content.registry import is_proposed
from dateline.content.ways import outline, replace_in_ways
from dateline.model import Actor, Config, Entry, Place, Source, Topic
from dateline.model.flat import file_of
from dateline.problems import Problem, Problems

Change = tuple[Item, Item]  # as it was, and as it is
Find = Callable[[Entry], Item]  # from an entry of the site to what it comes from


def relink(
    before: Link, changes: Sequence[Change], config: Config, problems: Problems, *, reread: Reread, find: Find
) -> Link | None:
    """The site with these changes; None where more than words may be other than before."""
    files = {new.file for _, new in changes}
    if not before.plain or any(_concerns(problem, files) for problem in before.told):
        return None
    if any(_registered(old.known) != _registered(new.known) for old, new in changes):
        return None
    retitled = [new.ref for old, new in changes if old.known.label != new.known.label]
    namers = before.ways.mentions
    saying = dict.fromkeys(by for ref in retitled for by in namers.get(ref, ()))
    anew = [(new, linked_of(old)) for old, new in changes]
    own = {new.ref for _, new in changes}
    named = [find(before.site.entries[ref]) for ref in saying if ref not in own]
    ids = {ref.id for ref in retitled}
    anew += [(item, linked_of(item)) for item in named if not ids.isdisjoint(linked_of(item).titles)]
    for item, _ in anew:
        item.linked = None
    link = _relink(before, changes, anew, config, problems, reread)
    if link is None:
        for item, _ in anew:
            item.linked = None
    return link


def _relink(
    before: Link,
    changes: Sequence[Change],
    anew: Sequence[tuple[Item, Linked]],
    config: Config,
    problems: Problems,
    reread: Reread,
) -> Link | None:
    faces, told = dict(before.faces), Problems()
    known, first = dict(before.registry.entries), dict(before.registry.first)
    for _, new in changes:
        ref = new.ref
        if ref in first and file_of(first[ref]) == new.file:
            first[ref] = new.known
            faces[ref] = (new.known.label, *faces[ref][1:])
        if ref in known:
            known[ref] = new.known
    registry = replace(before.registry, problems=told, entries=known, first=first, words={}, unclear=0)
    again = [item for item, _ in anew]
    follow_each(again, registry, reread)
    entries, digests = dict(before.site.entries), dict(before.site.digests)
    published = {item.ref: item for item in again if item.ref in entries}
    # With their new titles, which their own texts and each other's may say.
    entries.update((ref, linked_of(item).entry) for ref, item in published.items())
    complete_each(again, published, entries, registry.same)
    if any(outline(linked_of(item).entry) != outline(linked.entry) for item, linked in anew):
        return None
    if told or not all(linked_of(item).plain for item in again):
        return None
    shown = [(item.ref, linked, linked_of(item)) for item, linked in anew if item.ref in published]
    digests.update((ref, linked.digest) for ref, _, linked in shown)
    replaced = [(linked.entry, was.named, linked.named) for _, was, linked in shown]
    ways = replace_in_ways(before.ways, replaced, entries)
    faulty = dict(before.faulty)
    for item in (*(old for old, _ in changes), *again):
        faulty.pop(item, None)
    faulty.update((item, linked_of(item).told) for item in again if linked_of(item).told)
    problems.extend(chain(before.told, *faulty.values()))
    site = make_site(config, entries, registry.same, before.site.media, digests, ways)
    return Link(site, registry, ways, faces, before.told, faulty)


def _registered(entry: Entry) -> tuple[object, ...]:
    """What others may ask of an entry, or what it is known by, save what it is called."""
    asked = (entry.ref, entry.old_ids, entry.draft, is_proposed(entry))
    match entry:
        case Source():
            named = (entry.title, entry.publisher, entry.author, entry.url, entry.published, entry.inline, entry.allow)
            return asked, named
        case Actor() | Topic() | Place():
            return asked, entry.aliases
        case _:
            return asked


def _concerns(problem: Problem, files: Iterable[str]) -> bool:
    """Whether a problem may be another once these files are: it stands in one of them, or names one."""
    return any(file == problem.mark.file or file in f"{problem.message} {problem.hint}" for file in files)
