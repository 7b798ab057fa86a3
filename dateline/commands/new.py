"""new: a kind and an id, or a name, go in; an entry's file is there, with what is known and what may be added."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dateline import report
from dateline.content.config import read_config
from dateline.content.load import Document, load
from dateline.content.nodes import Mapping, Node, Scalar, Sequence
from dateline.dates import DateError, is_word_date, parse_date
from dateline.edit.entry import write_entry
from dateline.edit.file import create_file
from dateline.problems import Problems, suggest
from dateline.schema import FOLDERS, KIND_OF, KINDS, slug_fault, slugify

_DATED = {"event": "date", "source": "published"}


class CommandError(Exception):
    """What was asked for cannot be; holds the message and the way out."""


def new(home: Path, *, kind: str, id: str, title: str | None, date: str | None) -> int:
    """Write a new entry's file; a date is never made up. Raises SiteError where it cannot be written."""
    problems = Problems()
    try:
        kind = _kind(kind)
        id, title = _name(kind, id, title)
        timezone = read_config(home, problems).timezone
        values, folder = _values(kind, title, date, timezone)
    except CommandError as error:
        report.complain(*error.args)
        return 2
    for document in load(home, problems).documents:
        if (kind, id) in _ids(document):
            report.complain(f'the {kind} "{id}" is there already, in {document.file}', "choose another id")
            return 2
    file = f"content/{folder}/{id}.{'md' if kind == 'page' else 'yaml'}"
    create_file(home, file, write_entry(kind, values))
    report.say(f"wrote {(home / file).as_posix()}")
    site = "" if home == Path() else f" {home.as_posix()}"
    report.say(f"next: {_next(kind, values)}, then  python build.py check{site}")
    return 0


def _kind(word: str) -> str:
    """The kind that a word means, in the plural too."""
    kind = KIND_OF.get(word.lower(), word.lower())
    if kind in KINDS:
        return kind
    near = suggest(word, (*KINDS, *FOLDERS.values()))
    hint = f'did you mean "{near}"?' if near else f"one of {', '.join(KINDS)}"
    raise CommandError(f'"{word}" is no kind of entry', hint)


def _name(kind: str, word: str, title: str | None) -> tuple[str, str]:
    """The id and the title; a word with a space, a capital or an accent is a name, from which the id is made."""
    named = bool(re.search(r"\s", word)) or word != word.lower() or not word.isascii()
    id = slugify(word) if named else word
    title = " ".join((word if named and title is None else title or "").split())
    if named and _lost(word):
        hint = f'python build.py new {kind} {id or "its-id"} --title "{title}"'
        raise CommandError(f'"{word}" has letters that no id can hold', f"choose an id:  {hint}")
    if fault := slug_fault(id, kind):
        near = slugify(word)
        fits = near != id and not slug_fault(near, kind)
        hint = f"python build.py new {kind} {near}" if fits else "choose another id"
        raise CommandError(f'"{word}" cannot be the id of this {kind}: {fault}', hint)
    if title or kind == "source":  # what a source is called is not ours to guess
        return id, title
    words = id.replace("-", " ")
    return id, words.title() if kind in ("actor", "place") else words.capitalize()


def _lost(name: str) -> bool:
    """Whether a letter of a name has no plain form, such as those of other alphabets."""
    letters = [letter for letter in unicodedata.normalize("NFKD", name) if letter.isalnum()]
    return any(not letter.isascii() for letter in letters)


def _values(kind: str, title: str, date: str | None, timezone: str) -> tuple[dict[str, str], str]:
    """What the file says, and the folder below content/ that it goes to."""
    values = {"name" if kind in ("actor", "place") else "title": title}
    folder = FOLDERS[kind]
    if kind == "event":
        values["added"] = _today(timezone)
    if date is None:
        return values, folder
    if kind not in _DATED:
        raise CommandError(f"{FOLDERS[kind]} have no date", "--date is for events, and for when a source was published")
    values[_DATED[kind]] = date.strip()
    if kind == "event" and is_word_date(date):
        return values, folder
    try:
        year = parse_date(date, timezone).year
    except DateError as error:
        raise CommandError(error.message, error.hint) from None
    return values, f"{folder}/{year}" if kind == "event" and year and 1 <= year <= 9999 else folder


def _today(timezone: str) -> str:
    """The day that it is at the site; SOURCE_DATE_EPOCH, in seconds since 1970, sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise CommandError(f'SOURCE_DATE_EPOCH is "{epoch}"', "it is a number of seconds since 1970") from None
    return moment.astimezone(ZoneInfo(timezone)).date().isoformat()


def _ids(document: Document) -> Iterator[tuple[str, str]]:
    """The ids that a document takes, old ones and those of sources described in it too."""
    node = document.node
    given = node.get("id")
    if not document.listed or given:
        yield document.kind, given.text if isinstance(given, Scalar) and not given.empty else document.stem
    for old in _items(node.get("old_ids")):
        if isinstance(old, Scalar):
            yield document.kind, old.text
    for citation in _items(node.get("sources")):
        inner = citation.get("id") if isinstance(citation, Mapping) else None
        if isinstance(inner, Scalar):
            yield "source", inner.text


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,) if node else ()


def _next(kind: str, values: dict[str, str]) -> str:
    if kind == "event":
        return "write its sources" if "date" in values else "write its date and its sources"
    if kind == "page":
        return "write the page below its front matter"
    return "write its title, or its url" if kind == "source" and not values["title"] else "complete it"
