"""House style: an entry's YAML goes in; the same with its keys in the schema's order and every comment comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from dateline.edit.comments import find_comments, is_block, keeps_blanks, last_line
from dateline.edit.scalar import reads_plain, write_scalar
from dateline.schema import Field, Many, Record, When


def restyle(text: str, record: Record, frozen: Mapping[tuple[int, int], str] | None = None) -> str:
    """An entry, or a list of entries, in house style: no value is changed but those at the places in `frozen`.

    Keys are in the schema's order, unknown ones last; nested lines are indented by two spaces; quotes stay where they
    are needed. Block scalars, values of several lines and lists in brackets keep their lines. A comment on a line of
    its own belongs to the key below it; one that is indented further, to the value above it; what a blank line parts
    from the first key heads the file. `frozen` has new texts by line and column, both from 1. The text must be YAML as
    entries are written: no anchors, no tags, one document.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        text += "\n"
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    return "\n".join(_Sheet(text, root, frozen or {}).lines_of(root, record)) + "\n" if root else text


def comments_of(text: str) -> list[str]:
    """The comments of a YAML text, in the order of the alphabet."""
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    return sorted(comment.text for comment in find_comments(text, root).values()) if root else []


class _Sheet:
    """A text and what is on which of its lines; each method returns lines that begin at column 0."""

    def __init__(self, text: str, root: yaml.Node, frozen: Mapping[tuple[int, int], str]) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.comments = find_comments(text, root)
        self.frozen = frozen

    def lines_of(self, root: yaml.Node, record: Record) -> list[str]:
        stop = len(self.lines)
        header: list[str] = []
        above = self.between(0, root.start_mark.line)
        if "" in above:
            parted = len(above) - above[::-1].index("")
            header, above = _below_blanks(above[:parted]), above[parted:]
        if _is_nested(root):
            lines = self.nested(root, None, record, root.start_mark.line, stop, above)
        else:
            below = self.between(last_line(root, self.lines) + 1, stop)
            lines = [*above, *self.inline(root, None, record), *below]
        return [*header, *_below_blanks(lines)]

    def nested(
        self, node: yaml.Node, field: Field | None, record: Record | None, start: int, stop: int, above: list[str]
    ) -> list[str]:
        """A mapping or a list on lines of its own, with the comments from the line `start` to before `stop`."""
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, record, start, stop, above)
        return self.sequence(node, field, record, start, stop, above)

    def mapping(
        self, node: yaml.MappingNode, record: Record | None, start: int, stop: int, above: list[str]
    ) -> list[str]:
        pairs: list[tuple[int, list[str], bool]] = []
        ends = [key.start_mark.line for key, _ in node.value[1:]] + [stop]
        for (key, value), end in zip(node.value, ends, strict=True):
            above = [*above, *self.between(start, key.start_mark.line)]
            start = self.tail(value, end, node.start_mark.column)
            lines = [*above, *self.pair(key, value, record, start)]
            pairs.append((_rank(key.value, record), lines, keeps_blanks(value, self.lines)))
            above = []
        pairs.sort(key=lambda pair: pair[0])
        done: list[str] = []
        kept = False
        for _, lines, keeps in (*pairs, (0, self.between(start, stop), False)):
            done += _below_blanks(lines) if kept else lines
            kept = keeps
        return done

    def pair(self, key: yaml.ScalarNode, value: yaml.Node, record: Record | None, stop: int) -> list[str]:
        field = record.field(key.value) if record else None
        name = f"{write_scalar(key.value)}:"
        line = key.start_mark.line
        if _is_nested(value):
            lines = self.nested(value, field, _record_of(field), line + 1, stop, [])
            return [name + self.beside(line), *_indented(_below_blanks(lines))]
        above = [comment for comment in self.between(line, value.start_mark.line) if comment]
        first, *rest = self.inline(value, field, _record_of(field))
        tail = self.between(last_line(value, self.lines) + 1, stop)
        return [*above, _joined(name, first), *rest, *_indented(tail)]

    def sequence(
        self, node: yaml.Node, field: Field | None, record: Record | None, start: int, stop: int, above: list[str]
    ) -> list[str]:
        done: list[str] = []
        ends = [item.start_mark.line for item in node.value[1:]] + [stop]
        kept = False
        for item, end in zip(node.value, ends, strict=True):
            line = item.start_mark.line
            above = [*above, *self.between(start, line)]
            done += _below_blanks(above) if kept else above
            kept = keeps_blanks(item, self.lines)
            start = self.tail(item, end, node.start_mark.column)
            above = []
            if _is_nested(item):
                lines = _below_blanks(self.nested(item, field, record, line, start, []))
                first = next(number for number, text in enumerate(lines) if text and not text.startswith("#"))
                done += [*lines[:first], _joined("-", lines[first]), *_indented(lines[first + 1 :])]
            else:
                only, *rest = self.inline(item, field, record, closing=2)
                done += [_joined("-", only), *rest]
                done += _indented(self.between(last_line(item, self.lines) + 1, start))
        below = self.between(start, stop)
        return [*done, *(_below_blanks(below) if kept else below)]

    def inline(self, node: yaml.Node, field: Field | None, record: Record | None, closing: int = 0) -> list[str]:
        """What begins on the line of its key or its dash, with the comment beside it; a last bracket at `closing`."""
        if isinstance(node, yaml.ScalarNode) and is_block(node):
            return self.block(node)
        begins, ends = node.start_mark, node.end_mark
        raw = self.text[begins.index : ends.index].split("\n")
        if len(raw) == 1:
            lines = [self.flow(node, field, record, in_flow=False)]
        elif isinstance(node, yaml.ScalarNode):
            lines = [raw[0], *("  " + line.lstrip() if line.strip() else "" for line in raw[1:])]
        else:
            lines = _bracketed(raw, closing)
        lines[-1] += self.beside(ends.line)
        return lines

    def block(self, node: yaml.ScalarNode) -> list[str]:
        """A literal or folded value, its lines as they are, two spaces below its key."""
        first = node.start_mark.line
        header = re.match(r"[|>][-+0-9]*", self.lines[first][node.start_mark.column :])
        assert header is not None
        lines = self.lines[first + 1 : last_line(node, self.lines) + 1]
        indent = _spaces(lines) - _spaces(node.value.split("\n"))
        body = [line[indent:] for line in lines]
        return [re.sub(r"\d", "2", header[0]) + self.beside(first), *_indented(body)]

    def flow(self, node: yaml.Node, field: Field | None, record: Record | None, *, in_flow: bool) -> str:
        """A value on one line."""
        begins, ends = node.start_mark, node.end_mark
        raw = self.text[begins.index : ends.index]
        if isinstance(node, yaml.ScalarNode):
            frozen = self.frozen.get((begins.line + 1, begins.column + 1))
            return frozen or (node.value if node.style and reads_plain(node.value, in_flow=in_flow) else raw)
        if isinstance(node, yaml.MappingNode):
            if any(not self.text[value.start_mark.index : value.end_mark.index] for _, value in node.value):
                return raw  # where a value is missing, what was meant is unsure
            pairs = [(key.value, value, record.field(key.value) if record else None) for key, value in node.value]
            pairs.sort(key=lambda pair: _rank(pair[0], record))
            written = (
                f"{write_scalar(name, in_flow=True)}: {self.flow(value, inner, _record_of(inner), in_flow=True)}"
                for name, value, inner in pairs
            )
            return f"{{{', '.join(written)}}}"
        if field and isinstance(field.type, When):
            return raw  # EDTF, to which each character counts
        return f"[{', '.join(self.flow(item, field, record, in_flow=True) for item in node.value)}]"

    def between(self, start: int, stop: int) -> list[str]:
        """The comments on these lines, and one blank line where there are some; none at the file's two ends."""
        found: list[str] = []
        for number in range(start, stop):
            if number in self.comments:
                found.append(self.comments[number].text)
            elif not self.lines[number].strip() and (found[-1:] != [""]):
                found.append("")
        if stop == len(self.lines) and found[-1:] == [""]:
            found.pop()
        return _below_blanks(found) if start == 0 else found

    def beside(self, line: int) -> str:
        """The comment behind what stands on a line, with the spaces before it."""
        comment = self.comments.get(line)
        return comment.spaces + comment.text if comment and not comment.alone else ""

    def tail(self, value: yaml.Node, stop: int, column: int) -> int:
        """The line on which a value of a key (or dash) at a column ends with its comments: those indented further."""
        end = last_line(value, self.lines) + 1
        if is_block(value):
            return end  # below one, a comment that is indented further would become a part of it
        for number in range(end, stop):
            comment = self.comments.get(number)
            if comment and comment.alone and comment.column > column:
                end = number + 1
            elif self.lines[number].strip():
                break
        return end


def _is_nested(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _record_of(field: Field | None) -> Record | None:
    inner = field.type.item if field and isinstance(field.type, Many) else field.type if field else None
    return inner if isinstance(inner, Record) else None


def _rank(name: str, record: Record | None) -> int:
    names = [field.name for field in record.fields] if record else []
    return names.index(name) if name in names else len(names)


def _joined(name: str, value: str) -> str:
    return f"{name} {value}" if value and not value.startswith(" ") else name + value


def _bracketed(raw: list[str], closing: int) -> list[str]:
    """A list or fields in brackets over several lines: shifted as a whole, the last bracket below where it began."""
    first, *middle, last = raw
    if not last.lstrip().startswith(("]", "}")):
        middle.append(last)
    indent = _least(middle)
    lines = [first, *_indented([line[indent:] for line in middle])]
    return lines if middle[-1:] == [last] else [*lines, " " * closing + last.lstrip()]


def _spaces(lines: list[str]) -> int:
    """How many spaces the first line begins with that is not blank."""
    return next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)


def _least(lines: list[str]) -> int:
    return min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)


def _indented(lines: list[str]) -> list[str]:
    return ["  " + line if line else "" for line in lines]


def _below_blanks(lines: list[str]) -> list[str]:
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    return lines[first:]
