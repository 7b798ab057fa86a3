"""Ids: documents, right or wrong, go in; the ids that they take come out, with what their entries are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.content.load import Document
from dateline.content.nodes import Mapping, Node, Scalar, Sequence
from dateline.schema import FOLDERS


def ids_in(documents: Iterable[Document]) -> dict[str, dict[str, str]]:
    """By kind, the ids that may be named, each with what its entry is called."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in FOLDERS}
    for document in documents:
        if id := id_of(document):
            found[document.kind][id] = next(names_of(document), "")
        for citation in _items(document.node.get("sources")):
            if isinstance(citation, Mapping) and (id := _text(citation.get("id"))):
                found["source"][id] = _text(citation.get("title"))
    return found


def taken_ids(document: Document) -> Iterator[tuple[str, str]]:
    """The kinds and ids that a document takes, old ones and those of sources described in it too."""
    if id := id_of(document):
        yield document.kind, id
    for old in _items(document.node.get("old_ids")):
        yield document.kind, _text(old)
    for citation in _items(document.node.get("sources")):
        if isinstance(citation, Mapping) and (id := _text(citation.get("id"))):
            yield "source", id


def id_of(document: Document) -> str:
    """The id that a document gives, else its file's stem; "" for one in a list that gives none."""
    return _text(document.node.get("id")) or ("" if document.listed else document.stem)


def names_of(document: Document) -> Iterator[str]:
    """What a document's entry is called, then its aliases."""
    for name in ("name", "title"):
        if text := _text(document.node.get(name)):
            yield text
    yield from filter(None, map(_text, _items(document.node.get("aliases"))))


def addresses_in(document: Document) -> Iterator[tuple[str, str]]:
    """The addresses of the sources that a document is or describes, and their ids, or "" where they have none."""
    described = [citation for citation in _items(document.node.get("sources")) if isinstance(citation, Mapping)]
    own = [(document.node, id_of(document))] if document.kind == "source" else []
    for node, id in (*own, *((citation, _text(citation.get("id"))) for citation in described)):
        if url := _text(node.get("url")):
            yield url, id


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,) if node else ()


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) and not node.empty else ""
