"""merge: a kind, an id and the one to keep go in; two entries are one, under the names and former ids of both."""

from __future__ import annotations

from pathlib import Path

import yaml

from dateline import report
from dateline.commands.new import CommandError, read_kind
from dateline.commands.propose import Proposal, propose
from dateline.commands.rename import find_one, leave_old_id, proposed, unknown
from dateline.content.shelf import Shelf, Standing
from dateline.edit.items import drop_entry, drop_repeated
from dateline.edit.join import Differences, cite_instead, described, entry_on, join
from dateline.edit.rewrite import front_matter
from dateline.problems import Problem
from dateline.schema import KINDS


def merge(home: Path, *, kind: str, old: str, keep: str, yes: bool) -> int:
    """Make one entry of two: the second takes over what it lacks of the first, and every reference to it.

    Where both say something else, the second stays as it is, and that is told, as is what is left behind. Raises
    SiteError, and then nothing was done.
    """
    try:
        kind = read_kind(kind)
        if old == keep:
            raise CommandError(f'"{old}" is one already', "name the one that goes, then the one that stays")
        shelf = Shelf(home, old, keep)
        gone, kept = find_one(shelf, kind, old), find_one(shelf, kind, keep)
        if kept is None:
            raise unknown(home, kind, keep)
        _refuse(kind, gone, kept)
        texts = shelf.rewritten(shelf.renaming(kind, old, keep))
        if gone is None and not texts:
            raise unknown(home, kind, old)
    except CommandError as error:
        report.complain(*error.args)
        return 2
    return propose(home, _merged(shelf, kind, (old, keep), (gone, kept), texts), yes=yes)


def _refuse(kind: str, gone: Standing | None, kept: Standing) -> None:
    """A source that is described within an event has no room for more; drafts have commands of their own."""
    if kept.citation is not None:
        hint = "python build.py new source ID  gives it a file, or merge it into the other"
        raise CommandError(f"the source to keep is described in {kept.file}, and has no file", hint)
    for one in (gone, kept):
        if one and one.document.proposed:
            verb = "draft merge" if kind == "event" else "draft accept"
            raise CommandError(f"{one.file} is a draft", f"python build.py {verb}  is for drafts")


def _merged(
    shelf: Shelf, kind: str, ids: tuple[str, str], standings: tuple[Standing | None, Standing], texts: dict[str, str]
) -> Proposal:
    """What is to become of the files."""
    (old, keep), (gone, kept) = ids, standings
    after: dict[str, str | None] = dict(texts)
    touched = {kept.file, gone.file} if gone else {kept.file}
    before = {file: _parts(texts.get(file, shelf.text(file)), kind) for file in touched}
    line, differences, former = _line(kept, before[kept.file][0]), Differences(), [old]
    if gone:
        _, other, _ = before[gone.file]
        theirs = described(other, keep) if gone.citation else entry_on(other, _line(gone, before[gone.file][0]))
        former = [] if gone.citation else [*_former(theirs), old]
        left = cite_instead(other, theirs, keep) if gone.citation else drop_entry(other, theirs.start_mark.line + 1)
        if gone.file != kept.file:
            after[gone.file] = left
            inner = before[kept.file][1]
        else:
            assert left is not None  # for the one to keep is in it
            if theirs.start_mark.line + 1 < line:
                line -= other.count("\n") - left.count("\n")
            inner = left
        inner, differences = join(inner, line, other, theirs, KINDS[kind], keep)
    else:
        inner = before[kept.file][1]
    for id in former:
        inner = leave_old_id(inner, KINDS[kind], line, id, keep)
    above, _, below = before[kept.file]
    after[kept.file] = f"{above}{inner}{below}"
    for file, text in after.items():
        if text is not None and shelf.kinds.get(file, "page") != "page":
            own = line if file == kept.file else 0
            after[file] = drop_repeated(text, KINDS[shelf.kinds[file]], kind, keep, own=own)
    notes = [
        Problem(kept.node.mark, "warning", f"{field}: {f'{ours} stays, and {theirs} goes' if ours else _left(theirs)}")
        for field, ours, theirs in differences
    ]
    return proposed(shelf, f"merge {kind} {old} {keep}", after, {}, (kind, old, keep), notes)


def _parts(text: str, kind: str) -> tuple[str, str, str]:
    """What of a text is YAML, and what stands above and below it."""
    return front_matter(text) if kind == "page" else ("", text, "")


def _line(standing: Standing, above: str) -> int:
    return standing.node.mark.line - above.count("\n")


def _left(theirs: str) -> str:
    return f"{theirs} is left behind with the other entry; write it in this one where it is true of both"


def _former(entry: yaml.MappingNode) -> list[str]:
    """The ids that an entry had before."""
    nodes = [value for key, value in entry.value if key.value == "old_ids"]
    items = [item for node in nodes for item in (node.value if isinstance(node, yaml.SequenceNode) else [node])]
    return [str(item.value) for item in items]
