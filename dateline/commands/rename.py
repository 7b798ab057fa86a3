"""rename: a kind, an id and another one go in; the entry has that one, in its file and in every reference to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from dateline import report
from dateline.commands.new import CommandError, read_kind
from dateline.commands.propose import Proposal, propose
from dateline.content.ids import ids_in
from dateline.content.load import load
from dateline.content.shelf import Shelf, Standing
from dateline.edit.change import Texts
from dateline.edit.fields import add_item
from dateline.edit.join import entry_on, pair_of
from dateline.edit.rewrite import front_matter, rewrite_scalar
from dateline.problems import Problem, Problems, SiteError, suggest
from dateline.schema import KINDS, Record, slug_fault, slugify


def rename(home: Path, *, kind: str, old: str, new: str, yes: bool) -> int:
    """Give an entry another id, and leave the old one as a redirect. Raises SiteError, and then nothing was done."""
    try:
        kind = read_kind(kind)
        if fault := slug_fault(new, kind):
            near = slugify(new)
            fits = near != new and not slug_fault(near, kind)
            raise CommandError(f'"{new}" cannot be the id of this {kind}: {fault}', f'write "{near}"' if fits else "")
        shelf = Shelf(home, old, new)
        standing = find_one(shelf, kind, old)
        _refuse_taken(shelf, kind, old, new)
        texts = shelf.rewritten(shelf.renaming(kind, old, new))
        if standing is None and not texts:
            raise unknown(home, kind, old)
    except CommandError as error:
        report.complain(*error.args)
        return 2
    moves: dict[str, str] = {}
    if standing and standing.citation is None:
        file = standing.file
        texts[file] = _renamed(texts.get(file) or shelf.text(file), standing, old, new)
        folder, _, name = file.rpartition("/")
        if standing.document.stem == old and not standing.document.listed:
            moves[file] = f"{folder}/{new}.{name.rpartition('.')[2]}"
    return propose(home, proposed(shelf, f"rename {kind} {old} {new}", texts, moves, (kind, old, new)), yes=yes)


def find_one(shelf: Shelf, kind: str, id: str) -> Standing | None:
    """Where an entry stands; None where it does nowhere.

    Raises SiteError where it does twice, or where another one begins on its line, since edits go by lines.
    """
    found = shelf.find(kind, id)
    for one in found[:1]:
        beside = [other.node.mark for other in shelf.documents if other.file == one.file]
        if one.citation is None and sum(mark.line == one.node.mark.line for mark in beside) > 1:
            hint = "write each on a line of its own"
            raise SiteError(Problem(one.node.mark, "error", "more than one entry begins on this line", hint))
    if len(found) > 1:
        message, other = f'{kind} "{id}" is there twice', found[0].node.mark
        raise SiteError(Problem(found[1].node.mark, "error", message, f"the other is in {other}"))
    return found[0] if found else None


def proposed(
    shelf: Shelf,
    did: str,
    texts: Texts,
    moves: dict[str, str],
    ids: tuple[str, str, str],
    notes: Sequence[Problem] = (),
) -> Proposal:
    """What becomes of the files, by their new texts and what moves; with a source's id moves its article."""
    before: dict[str, str | None] = {file: shelf.raw[file] for file in texts}
    after = {file: text if text is None else shelf.as_before(file, text) for file, text in texts.items()}
    for file, goal in moves.items():
        before[goal], after[goal], after[file] = None, after[file], None
    kind, old, new = ids
    if kind == "source" and (kept := shelf.article(old)) and not shelf.article(new):
        goal = f"{kept.rpartition('/')[0]}/{new}.txt"
        text = (shelf.home / kept).read_bytes().decode("utf-8", "replace")
        before[kept], after[goal], after[kept] = text, text, None
        moves = {**moves, kept: goal}
    return Proposal(did, before, after, moves, notes)


def leave_old_id(text: str, record: Record, line: int, old: str, new: str) -> str:
    """The text in which the entry on a line has the old id among those that it had, and the new one no more."""
    found = pair_of(entry_on(text, line), "old_ids")
    nodes = found[1].value if found and isinstance(found[1], yaml.SequenceNode) else [found[1]] if found else []
    again = next((node for node in nodes if node.value == new), None)
    if again is not None:
        start, end, word = rewrite_scalar(text, again, new, old)
        return f"{text[:start]}{word}{text[end:]}"
    return text if old in [node.value for node in nodes] else add_item(text, record, "old_ids", old, line=line)


def _renamed(text: str, standing: Standing, old: str, new: str) -> str:
    """The text of an entry's file with its new id, where it gives one, and the old one left."""
    kind = standing.document.kind
    above, inner, below = front_matter(text) if kind == "page" else ("", text, "")
    line = standing.node.mark.line - above.count("\n")
    if found := pair_of(entry_on(inner, line), "id"):
        start, end, word = rewrite_scalar(inner, found[1], old, new)
        inner = f"{inner[:start]}{word}{inner[end:]}"
    if not standing.document.proposed:
        inner = leave_old_id(inner, KINDS[kind], line, old, new)
    return f"{above}{inner}{below}"


def _refuse_taken(shelf: Shelf, kind: str, old: str, new: str) -> None:
    if old == new:
        raise CommandError(f'"{old}" is its id already', "write another one behind it")
    for one in shelf.find(kind, new):
        hint = f"if they are one:  python build.py merge {kind} {old} {new}"
        raise CommandError(f'there is another {kind} "{new}", in {one.file}', hint)
    for one in shelf.formerly(kind, new):
        if one.node not in [own.node for own in shelf.find(kind, old)]:
            raise CommandError(f'"{new}" is a former id of another {kind}, in {one.file}', "choose another id")


def unknown(home: Path, kind: str, id: str) -> CommandError:
    """That there is no such entry, and which was probably meant."""
    near = suggest(id, _ids(home, kind))
    hint = f'did you mean "{near}"?' if near else "python build.py check  tells what there is"
    return CommandError(f'there is no {kind} "{id}", and nothing names one', hint)


def _ids(home: Path, kind: str) -> Iterator[str]:
    yield from ids_in(load(home, Problems(), drafts=True).documents)[kind]
