"""Renamed: a name in an article goes in; the id of whoever was called so there, before a rename, comes out."""

from __future__ import annotations

from dateline.authoring.proposals.proposal import id_made_of
from dateline.content.desk import Desk, article_of
from dateline.content.registry import is_proposed
from dateline.model import Event, Ref


def renamed(desk: Desk, article: str, kind: str, name: str) -> str:
    """The id that was made of this name for the article, of a stub that waits, or of one that was accepted; else ""."""
    ref = Ref(kind, id_made_of(name))
    entry = desk.site.entries.get(ref)
    if entry is None:
        return ""
    here = is_proposed(entry) and article_of(entry) == article
    return ref.id if here or any(_names(event, ref, article) for event in desk.site.timeline) else ""


def _names(event: Event, ref: Ref, article: str) -> bool:
    """Whether an event that stands on the article names this one."""
    sources = {*(one.source for one in event.sources), *(one.source for one in event.evidence)}
    named = {*(part.actor for part in event.actors), *event.places, *event.topics}
    return ref in named and any(source is not None and source.id == article for source in sources)
