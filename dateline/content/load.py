"""Load: from the folder content/ to documents, each one entry's mapping with its place in the files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline import schema
from dateline.content.nodes import Mapping, Sequence, read_nodes, refuse_unprintable
from dateline.model import Prose
from dateline.problems import Mark, Problem, Problems, SiteError, suggest

LARGEST = 1_000_000
DEEPEST = 50
PICTURES = ("avif", "gif", "jpeg", "jpg", "png", "webp")
UNPUBLISHED = ("articles", "drafts")


@dataclass(frozen=True, slots=True)
class Document:
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


@dataclass(frozen=True, slots=True)
class Content:
    """All that stands below content/."""

    documents: tuple[Document, ...]
    media: tuple[str, ...]


def load(home: Path, problems: Problems, *, drafts: bool = False) -> Content:
    """Every entry below content/, by path; with `drafts`, also what is proposed below content/drafts/."""
    documents: list[Document] = []
    media: list[str] = []
    for file in _files(home, home / "content", "content", problems):
        folder, _, inner = file.removeprefix("content/").partition("/")
        if folder == "media" and inner.lower().endswith(tuple(f".{suffix}" for suffix in PICTURES)):
            media.append(inner)
        elif folder == "media" and inner:
            problems.warning(Mark(file), "this file is not published", f"pictures end in {', '.join(PICTURES)}")
        elif folder in schema.KIND_OF and inner:
            documents.extend(_read(home, file, schema.KIND_OF[folder], problems))
        elif folder == "drafts" and inner and drafts and file.endswith((".yaml", ".yml")):
            documents.extend(_read(home, file, "event", problems, proposed=True))
        elif folder not in UNPUBLISHED:
            problems.warning(Mark(file), "this file is not read", _where_it_belongs(folder if inner else ""))
    return Content(tuple(documents), tuple(media))


def read_text(home: Path, file: str) -> str:
    """A file's text with its line ends as one character; raises SiteError where it cannot be read."""
    try:
        with (home / file).open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise SiteError(Problem(Mark(file), "error", f"it cannot be read: {error.strerror}")) from None
    if len(content) > LARGEST:
        raise SiteError(Problem(Mark(file), "error", "it holds more than a million bytes", "write smaller files"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SiteError(
            Problem(Mark(file, line), "error", "it is not UTF-8 text", "save it with the encoding UTF-8")
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _files(home: Path, folder: Path, name: str, problems: Problems) -> Iterator[str]:
    """The regular files below a folder, by path, with forward slashes; what is none is named."""
    if name.count("/") > DEEPEST:
        problems.error(Mark(name), f"folders more than {DEEPEST} deep within one another", "move what is in it up")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.error(Mark(name), f"it cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        inner = f"{name}/{entry.name}"
        if not _can_be_named(entry.name):
            shown = os.fsencode(inner).decode("utf-8", "replace")
            problems.error(Mark(shown.replace("\n", "?")), "its name cannot be shown", "give it a name of letters")
            continue
        if entry.is_symlink() and (where := _leads(home, folder / entry.name)) != "inside":
            problems.warning(Mark(inner), f"this link leads {where} and is not read", "copy the file here")
            continue
        try:
            mode = entry.stat().st_mode
        except OSError as error:
            problems.error(Mark(inner), f"it cannot be read: {error.strerror}")
            continue
        if stat.S_ISDIR(mode):
            if not entry.is_symlink():  # one to a folder inside would show each entry twice
                yield from _files(home, folder / entry.name, inner, problems)
        elif stat.S_ISREG(mode):
            yield inner
        else:
            problems.warning(Mark(inner), "this is no file of text and is not read", "remove it")


def _can_be_named(name: str) -> bool:
    return name.isprintable() and name.encode("utf-8", "replace").decode() == name


def _leads(home: Path, link: Path) -> str:
    try:
        inside = link.resolve(strict=True).is_relative_to((home / "content").resolve())
    except (OSError, RuntimeError):  # which a circle of links is to some versions of Python
        return "nowhere"
    return "inside" if inside else "out of content/"


def _read(home: Path, file: str, kind: str, problems: Problems, *, proposed: bool = False) -> Iterator[Document]:
    """The entries of one file."""
    suffix = file.rpartition(".")[2]
    expected = ("md",) if kind == "page" else ("yaml", "yml")
    if suffix not in expected:
        problems.warning(Mark(file), "this file is not read", f"files in {schema.FOLDERS[kind]}/ end in .{expected[0]}")
        return
    stem = file.rpartition("/")[2].removesuffix(f".{suffix}")
    try:
        text = read_text(home, file)
        if kind == "page":
            yield _read_page(text, file, stem)
        else:
            yield from _read_entries(text, file, kind, stem, proposed)
    except SiteError as error:
        problems.extend(error.problems)


def _read_page(text: str, file: str, stem: str) -> Document:
    """Markdown with front matter between two lines of three hyphens."""
    refuse_unprintable(text, file)
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if lines[0].rstrip() != "---" or end is None:
        hint = "---\ntitle: About this record\n---"
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
        hint = "date: 2023-12-27\ntitle: What happened" if kind == "event" else "a field on each line"
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
