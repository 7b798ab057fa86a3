"""Table: each lint by its name. A new one is a function here, and a name with a reason in `schema.LINTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.lints.firsts import find_firsts
from dateline.lints.look import Look, Record
from dateline.lints.names import find_near_names
from dateline.lints.order import find_future_corrections, find_late_events
from dateline.lints.sources import find_bare_sources, find_unarchived
from dateline.lints.topics import find_lone_topics
from dateline.lints.units import find_unlike_units
from dateline.model import Entry, Ref, Site, Source
from dateline.problems import Mark, Problem

Lint = Callable[[Look], Iterator[Problem]]
# One more, same-address, is told where sources are registered.
TABLE: dict[str, Lint] = {
    "first-of-month": find_firsts,
    "after-sources": find_late_events,
    "future-correction": find_future_corrections,
    "near-names": find_near_names,
    "lone-topic": find_lone_topics,
    "unlike-units": find_unlike_units,
    "bare-source": find_bare_sources,
    "unarchived": find_unarchived,
}


def lint(site: Site, *, whole: bool) -> Iterator[Problem]:
    """What lints find that neither an entry nor site.yaml allows; of a `whole` site, also what is allowed in vain."""
    record = Record(site)
    used: set[tuple[Ref, str]] = set()
    for name, find in TABLE.items():
        look = Look(record, name)
        found = tuple(find(look))
        used.update((ref, name) for ref in look.used)
        if name not in site.config.allow:
            yield from found
        elif whole and not found:
            yield _in_vain(Mark("site.yaml"), name)
    if whole:
        for entry in record.entries:
            yield from (_in_vain(entry.at("allow"), name) for name in _idle(entry, used))


def _idle(entry: Entry, used: set[tuple[Ref, str]]) -> Iterator[str]:
    """What an entry allows, and nobody finds."""
    for name in entry.allow:
        if (entry.ref, name) not in used and (name in TABLE or not isinstance(entry, Source)):
            yield name


def _in_vain(mark: Mark, name: str) -> Problem:
    return Problem(mark, "warning", f'nothing is found that "{name}" would allow', "take it out of allow")
