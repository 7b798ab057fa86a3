"""Load: from the folder content/ to documents, each one entry's mapping with its place in the files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dateline import schema
from dateline.content.folders import Folders
from dateline.content.nodes import Mapping, Sequence, read_nodes, refuse_unprintable
from dateline.model import Prose
from dateline.problems import Mark, Problem, Problems, SiteError, suggest

LARGEST = 1_000_000
USUAL = 1 << 13
PICTURES = ("avif", "gif", "jpeg", "jpg", "png", "webp")
UNPUBLISHED = ("articles", "drafts")


class Document(NamedTuple):
    """An entry as it was written: its kind, the file's stem, and what the file says.

    `listed` when the file holds a list; `proposed` below content/drafts/.
    """

    kind: str
    file: str
    stem: str
    node: Mapping
    body: Prose = Prose()
    listed: bool = False
    proposed: bool = False


class Files(NamedTuple):
    """What stands below content/, by path: the files that hold entries, each with their kind, and the pictures."""

    kinds: dict[str, str]
    media: tuple[str, ...]


class Content(NamedTuple):
    """All that stands below content/."""

    documents: tuple[Document, ...]
    media: tuple[str, ...]


def load(home: Path, problems: Problems, *, drafts: bool = False) -> Content:
    """Every entry below content/, by path; with `drafts`, also what is proposed below content/drafts/."""
    folders = Folders()
    folders.look(home, None)
    problems.extend(folders.problems)
    files = sort_files(folders.files(), problems, drafts=drafts)
    documents = (document for file, kind in files.kinds.items() for document in read_file(home, file, kind, problems))
    return Content(tuple(documents), files.media)


def sort_files(found: Iterable[str], problems: Problems, *, drafts: bool = False) -> Files:
    """Which files are read; those that are not are named."""
    kinds: dict[str, str] = {}
    media: list[str] = []
    for file in found:
        folder, _, inner = file.removeprefix("content/").partition("/")
        if folder == "media" and inner.lower().endswith(tuple(f".{suffix}" for suffix in PICTURES)):
            media.append(inner)
        elif folder == "media" and inner:
            problems.warning(Mark(file), "this file is not published", f"pictures end in {', '.join(PICTURES)}")
        elif folder in schema.KIND_OF and inner:
            if _ends_well(file, schema.KIND_OF[folder], problems):
                kinds[file] = schema.KIND_OF[folder]
        elif folder == "drafts" and inner and drafts and file.endswith((".yaml", ".yml")):
            kinds[file] = _kind_of_draft(inner)
        elif folder not in UNPUBLISHED:
            problems.warning(Mark(file), "this file is not read", _where_it_belongs(folder if inner else ""))
    return Files(kinds, tuple(media))


def read_file(home: Path, file: str, kind: str, problems: Problems) -> Iterator[Document]:
    """The entries of one file."""
    stem = file.rpartition("/")[2].rpartition(".")[0]
    try:
        text = read_text(home, file)
        if kind == "page":
            yield _read_page(text, file, stem)
        else:
            yield from _read_entries(text, file, kind, stem, file.startswith("content/drafts/"))
    except SiteError as error:
        problems.extend(error.problems)


def read_text(home: Path, file: str) -> str:
    """A file's text with its line ends as one character; raises SiteError where it cannot be read."""
    try:
        handle = os.open(f"{home}/{file}", os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            content = os.read(handle, USUAL)  # to ask for much more than there is costs more than to read it
            while len(content) >= USUAL and len(content) <= LARGEST and (more := os.read(handle, LARGEST)):
                content += more
        finally:
            os.close(handle)
    except OSError as error:
        raise SiteError(Problem(Mark(file), "error", f"it cannot be read: {error.strerror}")) from None
    if len(content) > LARGEST:
        raise SiteError(Problem(Mark(file), "error", "it holds more than a million bytes", "write smaller files"))
    try:
        text = content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SiteError(
            Problem(Mark(file, line), "error", "it is not UTF-8 text", "save it with the encoding UTF-8")
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _kind_of_draft(inner: str) -> str:
    """An article's drafts are events; new actors, places, topics and sources are in folders of their own below it."""
    parts = inner.split("/")
    return schema.KIND_OF.get(parts[1], "event") if len(parts) > 2 else "event"


def _ends_well(file: str, kind: str, problems: Problems) -> bool:
    suffix = file.rpartition(".")[2]
    expected = ("md",) if kind == "page" else ("yaml", "yml")
    if suffix in expected:
        return True
    hint = f"files in {schema.FOLDERS[kind]}/ end in .{expected[0]}"
    if suffix == "md":
        hint += ", and text stands in a field:  body: |"
    problems.warning(Mark(file), "this file is not read", hint)
    return False


def _read_page(text: str, file: str, stem: str) -> Document:
    """Markdown with front matter between two lines of three hyphens."""
    refuse_unprintable(text, file)
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if lines[0].rstrip() == "---" and end is None:
        fields = [bool(re.match(r"[\w-]+:|\s+\S|#|- ", line)) for line in lines[1:]]
        below = [*fields, False].index(False) + 1
        hint = "write --- on a line of its own here"
        mark = Mark(file, min(below + 1, len(lines)), 1)
        raise SiteError(Problem(mark, "error", "the front matter is not closed with ---", hint))
    if lines[0].rstrip() != "---" or end is None:
        heading = next((line.strip("# ") for line in lines if line.startswith("# ")), "") or "About this record"
        hint = f"---\ntitle: {heading[:80]}\n---"
        raise SiteError(Problem(Mark(file, 1, 1), "error", "a page begins with front matter", hint))
    node = read_nodes("\n".join(lines[1:end]), file, first_line=2)
    if not isinstance(node, Mapping):
        raise SiteError(Problem(Mark(file, 2, 1), "error", "the front matter has no fields", "title: About"))
    body = Prose("\n".join(lines[end + 1 :]), Mark(file, end + 2, 1), literal=True)
    return Document("page", file, stem, node, body)


def _read_entries(text: str, file: str, kind: str, stem: str, proposed: bool) -> Iterator[Document]:
    """One entry, or a list of them."""
    node = read_nodes(text, file)
    if isinstance(node, Mapping):
        yield Document(kind, file, stem, node, proposed=proposed)
        return
    if not isinstance(node, Sequence):
        asked = "\n".join(f"{field.name}: …" for field in schema.KINDS[kind].fields if field.required) or "title: …"
        hint = "date: 2023-12-27\ntitle: What happened" if kind == "event" else asked
        mark = node.mark if node else Mark(file, 1, 1)
        raise SiteError(Problem(mark, "error", f"there is no {kind} here", hint))
    for item in node.items:
        if not isinstance(item, Mapping):
            said = f"a list of entries holds an entry at each -, not {_what(item)}"
            raise SiteError(Problem(item.mark, "error", said))
        yield Document(kind, file, stem, item, listed=True, proposed=proposed)


def _what(node: object) -> str:
    return "a list" if isinstance(node, Sequence) else "one value"


def _where_it_belongs(folder: str) -> str:
    near = suggest(folder, [*schema.KIND_OF, "media", *UNPUBLISHED]) if folder else None
    if near:
        return f'did you mean the folder "{near}"?'
    return f"entries belong in {', '.join(sorted(schema.KIND_OF))}; pictures in media"
