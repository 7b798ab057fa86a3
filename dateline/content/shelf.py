"""Shelf: a site's folder goes in; where entries stand comes out, and its files with an id changed in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.content import config
from dateline.content.folders import Folders
from dateline.content.ids import id_of
from dateline.content.load import Document, read_file, sort_files
from dateline.content.nodes import Mapping, Node, Scalar, Sequence
from dateline.edit.rewrite import Renaming, rewrite, rewrite_page, rewrite_settings
from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.schema import KINDS

ARTICLES = "content/articles"


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry as a file has it: its own document, or, of a source, where an event describes it."""

    document: Document
    citation: Mapping | None = None

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.document.file

    @property
    def node(self) -> Mapping:
        """Its fields."""
        return self.citation or self.document.node


class Shelf:
    """The texts of a site's files, and what is in those that name one of some ids."""

    def __init__(self, home: Path, *ids: str) -> None:
        """Raises SiteError where a file that may name one of the ids cannot be read."""
        self.home = home
        folders, problems = Folders(), Problems()
        folders.look(home, None)
        kinds = sort_files(folders.files(), Problems(), drafts=True).kinds
        self.kinds: dict[str, str] = {}
        self.raw: dict[str, str] = {}
        self.documents: list[Document] = []
        named = re.compile(rf"(?<![a-z0-9-])(?:{'|'.join(map(re.escape, ids))})(?![a-z0-9-])".encode())
        for file, kind in kinds.items():
            content = _read(home, file)
            if named.search(content) or named.search(file.encode("utf-8", "surrogateescape")):
                self.kinds[file], self.raw[file] = kind, _decode(content, file)
                self.documents += read_file(home, file, kind, problems)
        if problems.errors:
            raise SiteError(*(problem for problem in problems if problem.severity == "error"))
        self.raw[config.FILE] = _decode(_read(home, config.FILE), config.FILE)

    def text(self, file: str) -> str:
        """A file's text, with its line ends as one character."""
        return self.raw[file].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")

    def as_before(self, file: str, text: str) -> str:
        """A text with the line ends, and the mark before it, that its file has."""
        raw = self.raw[file]
        mark = "\ufeff" if raw.startswith("\ufeff") else ""
        return mark + (text.replace("\n", "\r\n") if "\r\n" in raw else text)

    def find(self, kind: str, id: str) -> list[Standing]:
        """Every place where an entry has this id."""
        found = [Standing(document) for document in self.documents if (document.kind, id_of(document)) == (kind, id)]
        return found + [one for one in self._described() if kind == "source" and _text(one.node.get("id")) == id]

    def formerly(self, kind: str, id: str) -> list[Standing]:
        """Every entry that had this id before."""
        ours = (document for document in self.documents if document.kind == kind)
        return [Standing(one) for one in ours if id in map(_text, _items(one.node.get("old_ids")))]

    def renaming(self, kind: str, old: str, new: str) -> Renaming:
        """What a reference to the old id has to be, by what else has one of the two ids."""
        others = [other for other in KINDS if other != kind]
        taken = tuple(other for other in others if self.find(other, new))
        return Renaming(kind, old, new, not any(self.find(other, old) for other in others), taken)

    def rewritten(self, renaming: Renaming) -> dict[str, str]:
        """The texts of the files that refer to an entry, with the other id."""
        texts: dict[str, str] = {}
        for file in self.raw:
            before = self.text(file)
            if file == config.FILE:
                after = rewrite_settings(before, renaming)
            elif self.kinds[file] == "page":
                after = rewrite_page(before, renaming)
            else:
                after = rewrite(before, KINDS[self.kinds[file]], renaming)
            if after != before:
                texts[file] = after
        return texts

    def article(self, id: str) -> str | None:
        """The file of the article that is kept of a source."""
        file = f"{ARTICLES}/{id}.txt"
        return file if (self.home / file).is_file() else None

    def _described(self) -> Iterator[Standing]:
        for document in self.documents:
            for citation in _items(document.node.get("sources")) if document.kind == "event" else ():
                if isinstance(citation, Mapping):
                    yield Standing(document, citation)


def _read(home: Path, file: str) -> bytes:
    try:
        return (home / file).read_bytes()
    except OSError as error:
        raise SiteError(Problem(Mark(file), "error", f"it cannot be read: {error.strerror}")) from None


def _decode(content: bytes, file: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        hint = "save it with the encoding UTF-8"
        raise SiteError(Problem(Mark(file), "error", "it is not UTF-8 text", hint)) from None


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,) if node else ()


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) and not node.empty else ""
