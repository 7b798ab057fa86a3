"""Record: a desk goes in; what new drafts are merged with, and which ids are taken, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from dateline.authoring.articles.article import Article
from dateline.authoring.articles.kept import kept_articles
from dateline.authoring.entities.registry import Registry
from dateline.authoring.proposals.filing import LEDGER, Record
from dateline.authoring.proposals.recorded import drafts_of, proposed_of
from dateline.content.desk import FOLDER, Desk
from dateline.content.load import read_text
from dateline.model import Source
from dateline.model.values import ref_to
from dateline.problems import SiteError
from dateline.schema import FOLDERS


def record_of(desk: Desk, *, pending: bool = True) -> Record:
    """What the site has; with `pending`, its drafts too, and what was proposed before."""
    site, home = desk.site, desk.home
    folder = home / FOLDER
    known, taken = taken_in(desk)
    drafts = {event.id: event.mark.file for event in desk.drafts} if pending else {}
    articles = sorted(path.parent.name for path in folder.glob(f"*/{LEDGER}")) if pending else []
    ledgers = {article: _read(home, f"{FOLDER}/{article}/{LEDGER}") for article in articles}
    events = [draft for draft in drafts_of(site) if pending or draft.same_as not in {one.id for one in desk.drafts}]
    events += [draft for draft in proposed_of(site, ledgers) if pending]
    kept = dict(_kept(desk)) if pending else {}
    sources = {article: site.entries.get(ref_to("source", article)) for article in articles}
    days = {
        id: found[1] for id, text in ledgers.items() if (found := re.search(r"^published (.+)$", text, re.MULTILINE))
    }
    days |= {id: one.published.text for id, one in sources.items() if isinstance(one, Source) and one.published}
    return Record(Registry.of(site), tuple(events), known, taken, drafts, ledgers, partial(_read, home), kept, days)


def taken_in(desk: Desk) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The ids that entries and drafts have, by kind; and those that are not free."""
    known: dict[str, set[str]] = {kind: set() for kind in FOLDERS}
    taken: dict[str, set[str]] = {kind: set() for kind in FOLDERS}
    for ref, entry in desk.site.entries.items():
        known[ref.kind].add(ref.id)
        taken[ref.kind].update((ref.id, *entry.old_ids))
    folder = desk.home / FOLDER
    for file in (*folder.glob("*/*.yaml"), *(desk.home / "content/events").rglob("*.y*ml")):  # broken ones too
        taken["event"].add(file.stem)
    for kind in ("actor", "place", "topic"):
        taken[kind].update(file.stem for file in folder.glob(f"*/{FOLDERS[kind]}/*.yaml"))
    taken["source"].update(inner.name for inner in folder.glob("*"))
    return known, taken


def _kept(desk: Desk) -> Iterator[tuple[str, Article]]:
    """The articles that are kept, with what the record says of their publication."""
    for file, text in kept_articles(desk.home).items():
        source = desk.site.entries.get(ref_to("source", Path(file).stem))
        if isinstance(source, Source) and source.published:
            yield (
                source.id,
                Article(text=text, title=source.title, publisher=source.publisher, published=source.published.text),
            )


def _read(home: Path, file: str) -> str:
    try:
        return read_text(home, file)
    except SiteError:
        return ""
