"""new: a kind and an id, or a name, go in; an entry's file is there, with what is known and what may be added."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dateline import report
from dateline.call import as_called, as_typed
from dateline.content.addresses import plain_address
from dateline.content.config import read_config
from dateline.content.ids import addresses_in, id_of, ids_in, names_of, taken_ids
from dateline.content.load import Document, load
from dateline.content.read import is_address
from dateline.dates import DateError, is_word_date, parse_date
from dateline.edit.entry import write_entry
from dateline.edit.file import create_file
from dateline.edit.schemas import keep_schemas
from dateline.problems import Problems, suggest
from dateline.schema import FOLDERS, KIND_OF, KINDS, slug_fault, slugify
from dateline.today import find_today

_DATED = {"event": "date", "source": "published"}
_NAMED = ("actor", "topic", "place", "series")  # of which two of one name are probably the same
_WIDE = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "or", "org"})  # as in bbc.co.uk


class CommandError(Exception):
    """What was asked for cannot be; holds the message and the way out."""


def new(home: Path, *, kind: str, id: str, title: str | None, date: str | None) -> int:
    """Write a new entry's file; a date is never made up. Raises SiteError where it cannot be written."""
    problems = Problems()
    config = read_config(home, problems)
    documents = load(home, problems).documents
    try:
        kind = read_kind(kind)
        word, url = id.strip(), _url(kind, id.strip())
        named = title is not None
        id, title = (_id_of_address(url, date, documents), title or "") if url else _name(kind, word, title)
        _refuse_twice(kind, id, title, url, chosen=named and word == id, documents=documents)
        values, folder = _values(kind, title, date, config.timezone)
    except CommandError as error:
        report.complain(*error.args)
        return 2
    file = f"content/{folder}/{id}.{'md' if kind == 'page' else 'yaml'}"
    create_file(home, file, write_entry(kind, {**values, "url": url} if url else values))
    report.say(f"wrote {(home / file).as_posix()}")
    ids = ids_in(documents)
    ids[kind][id] = title
    keep_schemas(home, ids, open_registry=config.open_registry)
    report.say(as_called(f"next: {_next(kind, id, values, url)}; then  python build.py check"))
    return 0


def read_kind(word: str) -> str:
    """The kind that a word means, in the plural too. Raises CommandError."""
    kind = KIND_OF.get(word.lower(), word.lower())
    if kind in KINDS:
        return kind
    near = suggest(word, (*KINDS, *FOLDERS.values()))
    hint = f'did you mean "{near}"?' if near else f"one of {', '.join(KINDS)}"
    raise CommandError(f'"{word}" is no kind of entry', hint)


def _url(kind: str, word: str) -> str:
    """The address that is given in place of an id, or ""."""
    address = word if "://" in word else f"https://{word}" if re.match(r"www\.[^\s/]+\.", word) else ""
    if address and not is_address(address):
        raise CommandError(f'"{word}" is no address', "https://example.org/page")
    if address and kind != "source":
        hint = f"python build.py new source {as_typed(address)}"
        raise CommandError(f"an address is that of a source, not of {'an' if kind[0] in 'ae' else 'a'} {kind}", hint)
    return address


def _id_of_address(url: str, date: str | None, documents: Iterable[Document]) -> str:
    """An id that is free: where it was published, and the day, else what the address ends with."""
    parts = urlsplit(url)
    labels = (parts.hostname or "").removeprefix("www.").split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _WIDE:
        labels = labels[:-1]
    path = [slugify(re.sub(r"\.\w{1,5}$", "", unquote(part))) for part in parts.path.split("/")]
    words = [slugify(date)] if date else [part for part in path if part][-1:]
    id = slugify("-".join([*labels[-1:], *words])[:60]) or "source"
    taken = {id for document in documents for kind, id in taken_ids(document) if kind == "source"}
    numbers = (id, *(f"{id}-{number}" for number in range(2, len(taken) + 3)))
    return next(free for free in numbers if free not in taken and not slug_fault(free, "source"))


def _refuse_twice(kind: str, id: str, title: str, url: str, *, chosen: bool, documents: Iterable[Document]) -> None:
    """Refuse an id that is taken, an address that a source has, and a name, unless id and name were both chosen."""
    for document in documents:
        if (kind, id) in taken_ids(document):
            hint = f"write {id} where you mean it, or choose another id"
            raise CommandError(f'the {kind} "{id}" is there already, in {document.file}', hint)
    for document in documents:
        for address, known in addresses_in(document) if url else ():
            if plain_address(address) == plain_address(url):
                hint = f"cite it:  sources: [{known}]" if known else "give it an id there, and cite that"
                raise CommandError(f"there is a source with this address already, in {document.file}", hint)
        names = names_of(document) if kind in _NAMED and document.kind == kind and not chosen else ()
        if title and slugify(title) in {slugify(name) for name in names}:
            there = id_of(document)
            other = f"python build.py new {kind} {there}-2 --title {as_typed(title)}"
            hint = f"write {there} where you mean it; for another of this name:  {other}"
            raise CommandError(f'"{title}" is the {kind} "{there}" already, in {document.file}', hint)


def _name(kind: str, word: str, title: str | None) -> tuple[str, str]:
    """The id and the title; a word with a space, a capital or an accent is a name, from which the id is made."""
    named = bool(re.search(r"\s", word)) or word != word.lower() or not word.isascii()
    id = slugify(word) if named else word
    title = " ".join((word if named and title is None else title or "").split())
    if named and _lost(word):
        hint = f"python build.py new {kind} {id or 'its-id'} --title {as_typed(title)}"
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
        values["added"] = find_today(timezone).isoformat()
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


def _next(kind: str, id: str, values: dict[str, str], url: str) -> str:
    if kind == "event":
        return "write its sources" if "date" in values else "write its date and its sources"
    if kind == "page":
        return f"write the page below its front matter, and link to it:  [[{id}]]"
    if kind == "series":
        return f"in an event,  figures: {{series: {id}, date: …, value: …}}  gives a value of it"
    write = "write its title, or its url, and " if kind == "source" and not url and not values["title"] else ""
    return f"{write}in an event,  {FOLDERS[kind]}: [{id}]  names it"
