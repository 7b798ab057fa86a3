"""Rewrite: a file's text goes in, and which id is another now; the text comes out with that in every reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from dateline.edit.comments import is_block
from dateline.edit.scalar import reads_plain, write_scalar
from dateline.references import find_references
from dateline.schema import CITATION, FOLDERS, Many, Prose, Record, To, Type

_TOKEN = re.compile(r"\[\[|\[@")
_FRONT_MATTER = re.compile(r"(---[^\S\n]*\n)(.*?)(^(?:---|\.\.\.)[^\S\n]*(?:\n.*)?)", re.DOTALL | re.MULTILINE)
_Edit = tuple[int, int, str]  # from, up to, and what is to stand there


@dataclass(frozen=True, slots=True)
class Renaming:
    """An id of a kind, and the one that stands for the same entry now.

    `clear` where `[[old]]` names no other kind's entry; `taken` are the kinds besides whose entry `[[new]]` may name.
    """

    kind: str
    old: str
    new: str
    clear: bool = True
    taken: tuple[str, ...] = ()


def rewrite(text: str, record: Record, renaming: Renaming) -> str:
    """The text of a file of YAML entries, in which only references changed, on the lines where they are."""
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    entries = root.value if isinstance(root, yaml.SequenceNode) else [root] if root else []
    return _applied(text, [edit for entry in entries for edit in _edits(text, entry, record, renaming)])


def rewrite_page(text: str, renaming: Renaming) -> str:
    """The same of a page: Markdown below front matter."""
    above, inner, below = front_matter(text)
    end = below.find("\n") + 1  # of the line that closes it
    body = below[end:]
    return above + inner + below[:end] + _applied(body, list(_words(body, body, renaming)))


def front_matter(text: str) -> tuple[str, str, str]:
    """A page's text up to its fields, its fields, and what comes behind them. Raises ValueError where it has none."""
    if found := _FRONT_MATTER.fullmatch(text):
        return found[1], found[2], found[3]
    raise ValueError("a page begins with front matter")


def rewrite_settings(text: str, renaming: Renaming) -> str:
    """The same of site.yaml, whose navigation leads to pages by their addresses."""
    folder = "" if renaming.kind == "page" else f"{FOLDERS[renaming.kind]}/"
    path = re.compile(rf"(?P<before>[\"']?/{folder}){re.escape(renaming.old)}(?=[/#?\"']|$)")
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    edits: list[_Edit] = []
    for key, links in root.value if isinstance(root, yaml.MappingNode) else ():
        for link in links.value if key.value == "navigation" and isinstance(links, yaml.SequenceNode) else ():
            for name, to in link.value if isinstance(link, yaml.MappingNode) else ():
                start, end = to.start_mark.index, to.end_mark.index
                if name.value == "to" and (found := path.match(text[start:end])):
                    edits.append((start, end, f"{found['before']}{renaming.new}{text[start + found.end() : end]}"))
    return _applied(text, edits)


def rewrite_scalar(text: str, node: yaml.Node, old: str, new: str) -> _Edit:
    """The id that a scalar holds, as another one in the same quotes."""
    start, end = node.start_mark.index, node.end_mark.index
    written = text[start:end].replace(old, new, 1)
    if not written.startswith(("'", '"')) and not reads_plain(new, in_flow=True):
        written = write_scalar(new, in_flow=True)
    return start, end, written


def _edits(text: str, node: yaml.Node, type: Type, renaming: Renaming) -> Iterator[_Edit]:
    """What changes in a value of this type."""
    match type:
        case Many(item):
            for value in node.value if isinstance(node, yaml.SequenceNode) else (node,):
                yield from _edits(text, value, item, renaming)
        case Record(short=short) if isinstance(node, yaml.ScalarNode):
            if short and (field := type.field(short)):
                yield from _edits(text, node, field.type, renaming)
        case Record() if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                field = type.field(key.value) if isinstance(key, yaml.ScalarNode) else None
                own = type is CITATION and renaming.kind == "source" and key.value == "id"  # of a source described here
                if field:
                    yield from _edits(text, value, To("source") if own else field.type, renaming)
        case To(kind) if kind == renaming.kind and isinstance(node, yaml.ScalarNode):
            if node.value.strip() == renaming.old:
                yield rewrite_scalar(text, node, renaming.old, renaming.new)
        case Prose() if isinstance(node, yaml.ScalarNode):
            start, end = node.start_mark.index, node.end_mark.index
            if is_block(node):
                start = text.index("\n", start)  # behind the sign, and a comment beside it
            for first, last, word in _words(node.value, text[start:end], renaming):
                yield start + first, start + last, word


def _words(prose: str, raw: str, renaming: Renaming) -> Iterator[_Edit]:
    """The ids in the references of a text that change, by their places in the text as it was written.

    What opens a reference is never escaped, so that the first one of a text is the first one of what was written.
    """
    if renaming.old not in prose and not (renaming.taken and renaming.new in prose):
        return
    opened = [token.end() for token in _TOKEN.finditer(prose)]
    written = [token.end() for token in _TOKEN.finditer(raw)]
    for reference in find_references(prose):
        hint, id = reference.kind_hint, reference.id
        wanted = renaming.old
        if reference.kind == "cite":
            word = renaming.new if renaming.kind == "source" and id == wanted else None
        elif id == wanted and (hint == renaming.kind or (hint is None and renaming.clear)):
            word = f"{renaming.kind}/{renaming.new}" if hint or renaming.taken else renaming.new
        elif id == renaming.new and hint is None and len(renaming.taken) == 1:  # which was clear, and is no more
            wanted, word = renaming.new, f"{renaming.taken[0]}/{renaming.new}"
        else:
            word = None
        if word is not None:
            begins = written[opened.index(reference.start + 2)]
            found = re.compile(rf"\s*(?:[a-z]+/)?{re.escape(wanted)}").match(raw, begins)
            assert found
            spaces = len(found[0]) - len(found[0].lstrip())
            yield begins + spaces, found.end(), word


def _applied(text: str, edits: list[_Edit]) -> str:
    for start, end, word in sorted(edits, reverse=True):
        text = text[:start] + word + text[end:]
    return text
