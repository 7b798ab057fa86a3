"""Record: a desk goes in; what new drafts are merged with, and which ids are taken, comes out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from dateline.authoring.filing import LEDGER, Record
from dateline.authoring.recorded import drafts_of
from dateline.authoring.registry import Registry
from dateline.content.desk import FOLDER, Desk
from dateline.content.load import read_text
from dateline.problems import SiteError
from dateline.schema import FOLDERS


def record_of(desk: Desk, *, pending: bool = True) -> Record:
    """What the site has; with `pending`, its drafts too, and what was proposed before."""
    site, home = desk.site, desk.home
    known: dict[str, set[str]] = {kind: set() for kind in FOLDERS}
    taken: dict[str, set[str]] = {kind: set() for kind in FOLDERS}
    for ref, entry in site.entries.items():
        known[ref.kind].add(ref.id)
        taken[ref.kind].update((ref.id, *entry.old_ids))
    folder = home / FOLDER
    for file in (*folder.glob("*/*.yaml"), *(home / "content/events").rglob("*.y*ml")):  # broken ones have a name too
        taken["event"].add(file.stem)
    taken["source"].update(inner.name for inner in folder.glob("*"))
    drafts = {event.id: event.mark.file for event in desk.drafts} if pending else {}
    articles = sorted(path.parent.name for path in folder.glob(f"*/{LEDGER}")) if pending else []
    ledgers = {article: _read(home, f"{FOLDER}/{article}/{LEDGER}") for article in articles}
    events = [draft for draft in drafts_of(site) if pending or draft.same_as not in {one.id for one in desk.drafts}]
    read = partial(_read, home)
    return Record(Registry.of(site), tuple(events), known, taken, drafts, ledgers, read)


def _read(home: Path, file: str) -> str:
    try:
        return read_text(home, file)
    except SiteError:
        return ""
