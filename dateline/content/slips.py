"""Slips: the lines of a file that YAML refuses, or takes for one text, go in; the slips of the hand in it come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline import schema
from dateline.content.quantity import quantity_meant
from dateline.content.refusals import BLOCK, LONGEST_SHOWN, closed_line, quoted_line, requoted_line
from dateline.edit.scalar import write_scalar
from dateline.problems import Mark, Problem

MOST = 20
HARD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # spaces that YAML does not take for spaces
_HARD = re.compile(rf"[ ]*(?:-[ ]?)?(?P<indent>[{HARD}])|[ ]*-(?P<dash>[{HARD}])|[ \w-]*:[ ]*[|>]?(?P<colon>[{HARD}])")
_GLUED = re.compile(r"(?P<before> *(?:- +)?)(?P<name>[a-z_]+)(?P<sign>:(?=[^\s])| *= *| *： *)(?P<value>.*)$")
_DASH = re.compile(r"(?P<before> *)-(?P<name>[a-z_]+):(?: |$)")
_FIELD = re.compile(r" *(?:- +)?(?P<name>[a-z_]+) *:(?: |$)")
_BULLET = re.compile(r"(?P<before> *)(?P<sign>[‐-―−•·▪●◦*])\s*(?P<value>[^\s*].*)$")
_OPEN = re.compile(r""" *(?:- +)?[\w-]+: +(?:"(?:[^"\\]|\\.)*+|'(?:[^']|'')*+)$""")
_ITEM = re.compile(r" *(?:- +)?(?P<name>[a-z_]+): +- +(?P<value>\S.*?)\s*$")
_PLAIN_BODY = re.compile(r"(?P<indent> *(?:- +)*)body *: +(?P<text>[^\s|>\"'\[{#&*!%@`].*)$")
_KEY = re.compile(r" *(?:- +)*[\w-]+ *:(?: |$)")
_MORE = re.compile(r"\bvalue: +(?P<value>>[^,}]*\d[^,}]*)")
_SHORT_YEAR = re.compile(r" *(?:- +)?(?:date|published|due|known|added|from|to): +(?P<value>'(?P<year>\d\d))\s*$")
_LISTS = ("actors", "places", "topics", "sources", "follows", "within", "aliases", "derived_from", "carried_by")
_SIGNS = {":": "a space is missing after the colon", "=": "a field has a colon after its name, not ="}


def find_slips(lines: list[str], failed: int, file: str, first_line: int) -> tuple[Problem, ...]:
    """What was surely meant otherwise, if the first such line is not below the one that YAML failed at.

    Running text below `body: |` is passed over: what looks like a slip there is text.
    """
    found: list[Problem] = []
    for number, column, message, hint, last in _slips(lines, failed):
        if not found and number > failed:
            break
        found.append(Problem(Mark(file, number + first_line, column + 1), "error", message, hint))
        if last or len(found) == MOST:
            break
    return tuple(found)


_Slip = tuple[int, int, str, str, bool]  # line, column, message, hint, and whether nothing below it can be judged


def _slips(lines: list[str], failed: int) -> Iterator[_Slip]:
    above = ""
    number = 0
    while number < len(lines):
        line = lines[number]
        ink = line.strip()
        if ink and not ink.startswith("#") and ink not in ("---", "...") and len(line) <= LONGEST_SHOWN:
            if not above and line[0] == " " and failed < len(lines) and _indent(line) > _indent(lines[failed]):
                yield number, 0, "this line is indented, and the fields below it are not", f"write it as  {ink}", True
            following = lines[number + 1] if number + 1 < len(lines) else ""
            if slip := _slip(line, above, following):
                yield number, *slip
            above = line
        if (body := _PLAIN_BODY.match(line)) and (further := _further(lines, number, body)):
            yield further
        number += 1
        if block := BLOCK.match(line):
            name, indent = block["name"], len(block["indent"])
            while number < len(lines) and (not lines[number].strip() or _indent(lines[number]) > indent):
                number += 1
            if number < len(lines) and (outside := _outside(lines, number, name, indent)):
                yield outside
            number = min(number, len(lines))


def _slip(line: str, above: str, following: str) -> tuple[int, str, str, bool] | None:
    """The slip on one line, with its column."""
    if hard := _HARD.match(line):
        at = hard.start(hard.lastgroup or 0)
        mended = re.sub(rf"[{HARD}]", " ", line).strip()
        return at, f"this space is not one to YAML: U+{ord(line[at]):04X}", f"type it again: {mended}", False
    glued = _GLUED.match(line)
    if glued and glued["name"] in _names():
        sign = glued["sign"].strip()
        message = _SIGNS.get(sign, "this colon is not one to YAML: U+FF1A")
        return glued.start("sign"), message, _as_written(glued["before"], glued["name"], glued["value"]), False
    dash = _DASH.match(line)
    if dash and dash["name"] in _names():
        at = len(dash["before"])
        return at, "a space is missing after the hyphen", f"write it as  - {line.strip()[1:]}", False
    bullet = _BULLET.match(line)
    if bullet and re.search(r":\s*$", above):
        hint = f"write it as  - {bullet['value']}"
        return len(bullet["before"]), f"an item of a list begins with a hyphen, not with {bullet['sign']}", hint, False
    item = _ITEM.match(line)
    if item and item["name"] in _LISTS:
        said = "an item of a list stands on a line of its own, or in brackets"
        return item.start("value") - 2, said, _listed(item, following), False
    if more := _MORE.search(line):
        return more.start("value"), f'"{more["value"].strip()}" is no value', quantity_meant(more["value"]), False
    if year := _SHORT_YEAR.match(line):
        hint = f"write the year whole: 20{year['year']} or 19{year['year']}"
        return year.start("value"), f'"{year["value"]}" is not a date', hint, False
    if line.strip() in _names():
        said = "a line without a colon where a field is expected"
        return _indent(line), said, f"write it as  {line.strip()}: …", False
    if _OPEN.match(line) and (field := _FIELD.match(following)) and field["name"] in _names():
        return _value_at(line), "a quotation mark opens here and is not closed", closed_line(line, following), True
    return None


def _outside(lines: list[str], number: int, name: str, indent: int) -> _Slip | None:
    """The first line behind a block of text, where it is one more line of the text, and not the next field."""
    line = lines[number]
    if re.match(r" *(#|-{3}|\.{3}|\t)", line) or _FIELD.match(line) or _GLUED.match(line) or _DASH.match(line):
        return None
    if _indent(line) < indent and line.lstrip().startswith("- "):
        return None
    inner = " " * (indent + 2)
    hint = f"begin each line of it with {indent + 2} spaces:\n{' ' * indent}{name}: |\n{inner}{line.strip()[:60]}"
    return number, _indent(line), f'the text of "{name}" is indented, and this line is not', hint, True


def _further(lines: list[str], number: int, body: re.Match[str]) -> _Slip | None:
    """The first line behind `body: text` that goes on with it, and that YAML takes for something else."""
    indent = len(body["indent"])
    last = number
    for place, line in enumerate(lines[number + 1 :], number + 1):
        if (key := _KEY.match(line)) and (_indent(line) <= indent or key[0].strip(" :-") in _names()):
            break
        if re.match(r" *(#|-{3}|\.{3}|\t)", line) or (_indent(line) < indent and line.strip()):
            break
        last = place if line.strip() else last
    text = lines[number + 1 : last + 1]
    for place, line in enumerate(text, number + 1):
        if line.strip() and (_indent(line) <= indent or re.search(r":(?: |$)", line)):
            said = 'the text of "body" goes on here, and "body: |" is missing above it'
            inner = " " * (indent + 2)
            whole = [body["text"].rstrip(), *(line.strip() for line in text)]
            shown = [f"{inner}{line}" if line else "" for line in whole]
            header = f"{' ' * indent}body: |"
            return place, _indent(line), said, "\n".join(("write it as", header, *shown)), True
    return None


def _as_written(before: str, name: str, value: str) -> str:
    line = f"{before}{name}: {value}".rstrip()
    if value[:1] in ("'", '"') and not re.fullmatch(r'"[^"\\]*"|\'[^\']*\'', value.strip()):
        return requoted_line(line) or f"write it as  {line.strip()}"
    risky = ": " in value or " #" in value or value[:1] in tuple("@%&*!`-?>|#")
    return (risky and quoted_line(line)) or f"write it as  {line.strip()}"


def _listed(item: re.Match[str], following: str) -> str:
    """`topics: - library` as a list: in brackets, or on lines of its own where more items stand below."""
    value = item["value"]
    fields = (field := _FIELD.match(value)) and field["name"] in _names()
    if following.lstrip().startswith("- "):
        below = " " * _indent(following)
        return f"write it as\n{item['name']}:\n{below}- {value if fields else write_scalar(value)}"
    if fields:
        return f"write it as  {item['name']}: [{{{value}}}]"
    written = value if value[0] in "{[\"'" else write_scalar(value, in_flow=True)
    return f"write it as  {item['name']}: [{written}]"


def _value_at(line: str) -> int:
    return len(line) - len(line.partition(": ")[2].lstrip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@cache
def _names() -> frozenset[str]:
    """The names of all fields of all kinds, and of what stands in them."""
    return frozenset(_names_in(schema.KINDS.values()))


def _names_in(records: Iterable[schema.Record]) -> Iterator[str]:
    for record in records:
        for field in record.fields:
            yield field.name
            inner = field.type.item if isinstance(field.type, schema.Many) else field.type
            if isinstance(inner, schema.Record):
                yield from _names_in((inner,))
