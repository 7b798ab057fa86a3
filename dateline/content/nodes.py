"""Nodes: from a file's YAML to values that keep their line, column and source text; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs forget it

from dateline.content.refusals import explain, quote_it, quoted_line
from dateline.content.slips import find_slips
from dateline.problems import Mark, Problem, SiteError

DEEPEST = 20
MOST = 100_000
_COMMENT = re.compile(r"( +)(#.*)")
_SPLIT = re.compile(r"\b\d{1,3}(?:,\d{3}){2,}\b")  # a number with commas, which in braces end a value
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# What neither YAML nor XML may hold, the separators that YAML alone takes for ends of lines, and what turns the
# direction of the text behind it, which a text from elsewhere brings along unseen.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


class Scalar(NamedTuple):
    """One value as it was written; `comment` is what follows a plain one on its line from ` #` on.

    `body_mark` is where its text begins, save where its lines are not those of the file.
    """

    text: str
    mark: Mark
    style: str = ""
    comment: str = ""
    body_mark: Mark | None = None
    folds_list: bool = False

    @property
    def plain(self) -> bool:
        """Whether it stands without quotes."""
        return self.style == ""

    @property
    def empty(self) -> bool:
        """Whether it says that there is no value."""
        return self.plain and self.text in _NULLS


class Sequence(NamedTuple):
    """A list; `source` is its text in the file."""

    items: tuple[Node, ...]
    mark: Mark
    source: str


class Mapping(NamedTuple):
    """Keys and values, in the file's order; `flow` when it is written in braces."""

    items: tuple[tuple[Scalar, Node], ...]
    mark: Mark
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.items if name.text == key), None)


Node = Scalar | Sequence | Mapping


def read_nodes(text: str, file: str, first_line: int = 1) -> Node | None:
    """The one document that a YAML text holds, or None where it holds nothing.

    Raises SiteError for what YAML refuses and for what we do: tags, anchors, keys that come twice or are no words,
    further documents, nesting of more than 20 levels, more than 100,000 values, characters that cannot be printed.
    """
    text = text.removeprefix("\ufeff")
    refuse_unprintable(text, file, first_line)
    walk = _Walk(text, file, first_line)
    try:
        node = walk.document()
    except yaml.MarkedYAMLError as error:
        place: Any = error.problem_mark or error.context_mark
        slips = find_slips(walk.lines, place.line, file, first_line) if place else ()
        raise SiteError(*(slips or (explain(error, walk.lines, file, first_line),))) from None
    except yaml.YAMLError as error:
        raise SiteError(Problem(Mark(file), "error", f"this is not YAML: {error}")) from None
    if isinstance(node, Scalar) and (slips := find_slips(walk.lines, len(walk.lines), file, first_line)):
        raise SiteError(*slips)
    return node


def refuse_unprintable(text: str, file: str, first_line: int = 1) -> None:
    """Raise SiteError where a text holds a character that cannot be printed."""
    found = _UNPRINTABLE.search(text)
    if not found:
        return
    line = text.count("\n", 0, found.start()) + first_line
    column = found.start() - text.rfind("\n", 0, found.start())
    raise SiteError(
        Problem(
            Mark(file, line, column),
            "error",
            f"a character that cannot be shown: U+{ord(found[0]):04X}",
            "delete it, or type the words around it again",
        )
    )


def as_it_stands(event: Any, mark: Mark) -> Mark | None:
    """Where the text of a value begins that is on one line, letter for letter, between quotes or without."""
    quotes = 1 if event.style in ("'", '"') else 0
    if event.start_mark.line != event.end_mark.line:
        return None
    width = event.end_mark.column - event.start_mark.column
    return Mark(mark.file, mark.line, mark.column + quotes) if width == len(event.value) + 2 * quotes else None


def printable(text: str) -> bool:
    """Whether a text holds only what YAML, HTML and XML can all carry."""
    return not _UNPRINTABLE.search(text)


class _Walk:
    """libyaml's events, one after the other, into nodes."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text = text
        self.file = file
        self.first_line = first_line
        self.lines = text.split("\n")
        self.values = 0
        self.events = self._events()

    def _events(self) -> Iterator[Any]:
        # CParser holds its position by character, as we do, because it is given a str.
        parser = CParser(self.text)
        while True:
            event = parser.get_event()
            if event is None or isinstance(event, yaml.StreamEndEvent):
                return
            yield event

    def document(self) -> Node | None:
        next(self.events)  # the stream's start
        start = next(self.events, None)
        if start is None:
            return None
        if start.version or start.tags:
            raise self.refusal(start.start_mark, "a line that begins with % is an instruction to YAML", quote_it("%"))
        node = self.node(next(self.events), 0)
        next(self.events)  # the document's end
        further = next(self.events, None)
        if further is not None:
            raise self.further(further.start_mark)
        return node

    def further(self, place: Any) -> SiteError:
        """What to do with a second document: mostly it is the text that other programs keep below front matter."""
        below = next((line.strip() for line in self.lines[place.line + 1 :] if line.strip()), "")
        hint = "keep one entry to a file, or write a list of entries, each with its id"
        if not below:
            hint = "delete this line"
        elif not re.match(r"(- )?[\w-]+:( |$)", below):
            hint = f"text stands in a field of its own, each line indented:\nbody: |\n  {below[:60]}"
        return self.refusal(place, "a second document begins here, after ---", hint)

    def node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            said = f"*{str(event.anchor)[:80]} is an alias, which is not taken here"
            raise self.refusal(event.start_mark, said, quote_it("*"))
        if event.anchor is not None:
            said = f"&{event.anchor[:80]} is an anchor, which is not taken here"
            raise self.refusal(event.start_mark, said, self.quoted(event.start_mark))
        if event.tag is not None:
            said = f"{event.tag[:80]} is a tag, which is not taken here"
            raise self.refusal(event.start_mark, said, self.quoted(event.start_mark))
        if depth > DEEPEST:
            raise self.refusal(event.start_mark, f"nested more than {DEEPEST} levels deep", "no entry needs that")
        self.values += 1
        if self.values > MOST:
            raise self.refusal(event.start_mark, f"more than {MOST:,} values in one file", "write smaller files")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Any) -> Scalar:
        mark = self.mark(event.start_mark)
        style = event.style or ""
        if style in ("", ":"):
            return Scalar(event.value, mark, "", self.comment(event), as_it_stands(event, mark))
        if style not in ("|", ">"):
            return Scalar(event.value, mark, style, body_mark=as_it_stands(event, mark))
        first = event.start_mark.line + 1
        raw = self.lines[first : event.end_mark.line + 1]
        body = next((line for line in raw if line.strip()), "")
        indent = len(body) - len(body.lstrip(" "))
        folds = style == ">" and any(re.match(r" *([-*+]|\d+[.)]) ", line) for line in raw)
        begins = Mark(self.file, first + self.first_line, indent + 1)
        return Scalar(event.value, mark, style, body_mark=begins, folds_list=folds)

    def comment(self, event: Any) -> str:
        """What stands behind a plain value that looks like a part of it, and is not: `Meeting #3`, `#MeToo`."""
        place = event.end_mark if event.value else event.start_mark
        found = _COMMENT.match(self.line(event.end_mark), place.column)
        if not found or (len(found[1]) > 1 and found[2][1:2] in ("", " ")):
            return ""
        if not event.value and found[2][1:2] in ("", " ", "#"):
            return ""
        return found[2]

    def sequence(self, event: Any, depth: int) -> Sequence:
        items = []
        inner: Any
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(inner, depth + 1))
        source = self.text[event.start_mark.index : inner.end_mark.index]  # type: ignore[union-attr]  # the parser always gives it
        return Sequence(tuple(items), self.mark(event.start_mark), source)

    def mapping(self, event: Any, depth: int) -> Mapping:
        items: list[tuple[Scalar, Node]] = []
        seen: dict[str, Mark] = {}
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            key = self.node(inner, depth + 1)
            if not isinstance(key, Scalar):
                raise self.refusal(inner.start_mark, "a key must be one word", "put quotes around the text")
            if not key.text.isascii() and key.text.strip() != key.text:
                hint = f"type the spaces again: {key.text.strip()}: …"
                raise self.refusal(inner.start_mark, "this space is not one to YAML", hint)
            if key.text in seen:
                if event.flow_style and (split := _SPLIT.search(self.line(inner.start_mark)[:1000])):
                    hint = f"a comma ends a value in braces: write  {split[0].replace(',', '')}"
                    raise self.refusal(inner.start_mark, f'"{split[0][:40]}" is no value', hint[:120])
                way_out = f"the first is on line {seen[key.text].line}: keep one"
                raise self.refusal(inner.start_mark, f'"{key.text[:80]}" comes twice', way_out)
            seen[key.text] = key.mark
            items.append((key, self.node(next(self.events), depth + 1)))
        return Mapping(tuple(items), self.mark(event.start_mark), bool(event.flow_style))

    def line(self, place: Any) -> str:
        """The line at a place; behind a last line without an end libyaml sees another one."""
        return self.lines[place.line] if place.line < len(self.lines) else ""

    def mark(self, place: Any) -> Mark:
        if place.line >= len(self.lines):
            return Mark(self.file, len(self.lines) - 1 + self.first_line, len(self.lines[-1]) + 1)
        return Mark(self.file, place.line + self.first_line, place.column + 1)

    def refusal(self, place: Any, message: str, hint: str) -> SiteError:
        return SiteError(Problem(self.mark(place), "error", message, hint))

    def quoted(self, place: Any) -> str:
        """The line at a place with its value in quotes."""
        line = self.line(place)
        return quoted_line(line) or quote_it(line[place.column : place.column + 1])
