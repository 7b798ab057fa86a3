"""Quotes: an entry whose text names another goes in, and that other; the sentences that do come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from dateline.model.entries import Entry
from dateline.model.flat import text_of
from dateline.model.site import resolve
from dateline.model.values import Ref
from dateline.references import Reference, find_references, find_sentence

CITED = 20  # times in one text; who cites more often is not quoted further


def find_quotes(by: Entry, ref: Ref, entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> tuple[str, ...]:
    """The first sentence that names an entry; of a source all that cite it, up to CITED that spell it alike."""
    text, titles = text_of(by), title_of(entries, same)
    # To look for ids first keeps a text quick that names thousands, each of which quotes it.
    ids = {ref.id, *(other.id for other, kept in same.items() if kept == ref)}
    found: dict[str, None] = {}
    times: Counter[str] = Counter()
    for reference in find_references(text):
        cites = reference.kind == "cite"
        if (found and not cites) or reference.target.rpartition("/")[2] not in ids:
            continue
        if resolve(reference, entries, same) == ref:
            times[reference.target] += cites
            if times[reference.target] <= CITED:
                found[find_sentence(text, reference.start, reference.end).read(titles)] = None
    return tuple(found)


def find_titles(by: Entry, entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> list[tuple[str, str]]:
    """Which entries a text names, each with what its sentences say for it."""
    title = title_of(entries, same)
    return [(str(resolve(one, entries, same)), title(one)) for one in find_references(text_of(by))]


def title_of(entries: Mapping[Ref, Entry], same: Mapping[Ref, Ref]) -> Callable[[Reference], str]:
    """What a reference says when it is read as text: its label or its entry's, and nothing for a citation."""

    def title(reference: Reference) -> str:
        if reference.kind == "cite":
            return ""
        target = resolve(reference, entries, same)
        return reference.label or (entries[target].label if target else reference.target)

    return title
