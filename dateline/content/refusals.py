"""Refusals: what libyaml says of a text goes in; the words of somebody who writes entries, not parsers, come out."""

from __future__ import annotations

import re
from typing import Any

import yaml

from dateline.edit.scalar import write_scalar
from dateline.problems import Mark, Problem

LONGEST_SHOWN = 300  # characters of a line
BLOCK = re.compile(r"(?P<indent> *(?:- +)*)(?P<name>[\w-]+) *: +[|>][-+1-9]*[ \t]*(?:#.*)?$")  # body: |
_COLON_IN_BRACES = re.compile(r"([\w-]+): +([^\s,{}\[\]\"'][^,{}\[\]\"']*: [^,{}\[\]\"']*[^\s,{}\[\]\"'])")
_NAMED = re.compile(r"\s*(?P<name>(?:- +)*[\w-]+:|-) +(?P<value>\S.*?)\s*$")  # title: …  or  - …
_INDICATORS = {
    "block sequence entries are not allowed": "- ",
    "mapping keys are not allowed": "? ",
    "expected chomping or indentation": "| or >",
    "expected comment or line break": "| or >",
}


def explain(error: yaml.MarkedYAMLError, lines: list[str], file: str, first_line: int) -> Problem:
    """Why a file is not YAML, where, and how its line is rightly written."""
    place: Any = error.problem_mark or error.context_mark
    if place is None:
        return Problem(Mark(file), "error", f"this is not YAML: {error.problem}")
    opened: Any = error.context_mark or place
    line = lines[place.line] if place.line < len(lines) else ""
    last = len(lines) - 1  # behind it, where it has no end, libyaml sees another one
    at = Mark(file, min(place.line, last) + first_line, place.column + 1)
    start = Mark(file, min(opened.line, last) + first_line, opened.column + 1)
    said, context = error.problem or "", error.context or ""
    character = line[place.column : place.column + 1]
    way_out = quoted_line(line) or quote_it(character)
    if "mapping values are not allowed" in said and re.match(r"\s+[\w-]+$", line[: place.column]):
        hint = "begin it in the same column as the field above it, or put that field's value in quotes"
        return Problem(at, "error", "this line is indented more than the ones above it", hint)
    if "mapping values are not allowed" in said:
        hint = quoted_line(line) or requoted_line(line) or 'put quotes around the value: "…: …"'
        return Problem(at, "error", "a colon within a value needs quotes around the value", hint)
    if "tab character" in said or ("cannot start" in said and character == "\t"):
        return Problem(at, "error", "a tab where YAML wants spaces", "indent with spaces")
    if "cannot start any token" in said:
        return Problem(at, "error", f"a value cannot begin with {character}", way_out)
    for complaint, indicator in _INDICATORS.items():
        if complaint in said:
            return Problem(at, "error", f"a value cannot begin with {indicator.strip()}", way_out)
    if "escape" in said or "hexdecimal" in said:
        hint = _unescaped_line(line) or "write two for one that is shown, or put the value in single quotes"
        return Problem(at, "error", "YAML knows no such character behind a backslash in double quotes", hint)
    if "quoted scalar" in context:
        unclosed, following = [*lines[opened.line : opened.line + 2], "", ""][:2]
        hint = closed_line(unclosed, following)
        return Problem(start, "error", "a quotation mark opens here and is not closed", hint)
    if "flow" in context:
        return _unclosed(opened, lines, Mark(file, first_line))
    if "could not find expected ':'" in said:
        lost = lines[opened.line] if opened.line < len(lines) else line
        start = Mark(file, opened.line + first_line, len(lost) - len(lost.lstrip()) + 1)
        hint = f"write it as  field: {lost.strip()[:60]}"
        if lost.lstrip().startswith("//"):
            hint = f"a comment begins with #: write it as  # {lost.strip(' /')[:60]}"
        return Problem(start, "error", "a line without a colon where a field is expected", hint)
    if "alias" in said + context:
        return Problem(at, "error", "* begins an alias, which is not taken here", way_out)
    if "anchor" in context:
        return Problem(at, "error", "& begins an anchor, which is not taken here", way_out)
    if "directive" in context:
        return Problem(at, "error", "a value cannot begin with %", way_out)
    if "did not find expected" in said:
        return _misplaced(at, line, lines[: place.line])
    return Problem(at, "error", f"this is not YAML: {said}", quoted_line(line) or "")


def quoted_line(line: str) -> str | None:
    """`title: Talks: day two` with its value in quotes; None for a line that is too long to be shown."""
    found = _NAMED.match(line)
    if len(line) > LONGEST_SHOWN or not found or found["value"][0] in "\"'{[":
        return None
    return f"write it as  {found['name']} {write_scalar(found['value'])}"


def requoted_line(line: str) -> str | None:
    """`title: "Talks": day two` with all of its value in quotes; None for a line that is too long to be shown."""
    found = _NAMED.match(line)
    if len(line) > LONGEST_SHOWN or not found:
        return None
    return f"write it as  {found['name']} {write_scalar(_without_pair(found['value']))}"


def closed_line(line: str, following: str) -> str:
    """`title: "Talks` with its quotation mark closed, or taken for an apostrophe, where no line goes on with it."""
    found = _NAMED.match(line)
    name, value = found.groups() if found and len(line) <= LONGEST_SHOWN else ("", "")
    if value[:1] not in ("'", '"') or len(value) == 1 or _indent(following) > _indent(line):
        return "close it at the end of the value"
    closed = f"{value}{value[0]}"
    if not re.fullmatch(r'"(?:[^"\\]|\\["\\/])*"|\'(?:[^\']|\'\')*\'', closed):
        closed = write_scalar(value[1:])
    apostrophe = f"  or  {name} {write_scalar(value)}" if value[0] == "'" else ""
    return f"write it as  {name} {closed}{apostrophe}"


def quote_it(character: str) -> str:
    """For a value whose line cannot be shown."""
    return f'put quotes around the value: "{character}…"'


def _unescaped_line(line: str) -> str | None:
    """`title: "C:\\users"` with its backslashes as they are shown, as nobody who means others writes one of these."""
    found = re.fullmatch(r'(?P<name>[^"\']*[:-]) +"(?P<text>(?:[^"\\]|\\.)*)"\s*', line[: LONGEST_SHOWN + 1])
    if len(line) > LONGEST_SHOWN or not found:
        return None
    text = re.sub(r'\\(["\\])', r"\1", found["text"])
    return f"write it as  {found['name'].strip()} {write_scalar(text)}"


def _without_pair(value: str) -> str:
    """`"He said "no""` without the marks around all of it; `"A" or "B"` as it is, where each is one of another pair."""
    mark, inner = value[0], value[1:-1]
    if mark not in "'\"" or len(value) < 2 or value[-1] != mark:
        return value
    depth = 0
    for found in re.finditer(mark, inner):
        before, behind = inner[: found.start()][-1:], inner[found.end() :][:1]
        if before.isalnum() and behind.isalnum():
            continue
        depth += 1 if not before or before.isspace() or before in "([{" else -1
        if depth < 0:
            return value
    return inner if depth == 0 else value


def _unclosed(place: Any, lines: list[str], first: Mark) -> Problem:
    """The bracket at a place, or the last one before it, where YAML only says what was missing behind it."""
    above = lines[: place.line]
    before = "\n".join((*above, "".join(lines[place.line : place.line + 1])[: place.column + 1]))
    at = max(before.rfind("["), before.rfind("{"), 0)
    opened = "{" if before.startswith("{", at) else "["
    start = Mark(first.file, first.line + before.count("\n", 0, at), at - before.rfind("\n", 0, at))
    message = f"{opened} opens here and is not closed with {'}' if opened == '{' else ']'}"
    hint = "close it, or put quotes around the value"
    line = lines[start.line - first.line] if start.line - first.line < len(lines) else ""
    colon = _COLON_IN_BRACES.search(line[:LONGEST_SHOWN])
    if opened == "{" and colon:
        message = "a colon within a value needs quotes around the value"
        start = Mark(first.file, start.line, colon.start(2) + 1)
        hint = f"write it as  {colon[1]}: {write_scalar(colon[2], in_flow=True)}"
    elif opened == "{":
        hint = 'put quotes around a value that holds a comma, a colon or a brace: {says: "about 5, perhaps 6"}'
    return Problem(start, "error", message, hint)


def _misplaced(at: Mark, line: str, above: list[str]) -> Problem:
    """A line that YAML cannot place: text after a value that was closed, or another column than its neighbours'."""
    found = re.match(r"\s*(?:- )?[\w-]+: +(\"[^\"]*\"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*(\S.*)", line[:LONGEST_SHOWN])
    if not found or len(line) > LONGEST_SHOWN:
        hint = _in_its_text(above, line) or "the lines of one list, or of one entry, begin in the same column"
        return Problem(at, "error", "this line does not fit the ones above it", hint)
    said = f"text follows the closing {found[1][-1]}"
    return Problem(at, "error", said, requoted_line(line) or "")


def _in_its_text(above: list[str], line: str) -> str | None:
    """The way out for a line of a text whose first line is indented more."""
    first = ""
    for upper in reversed(above):
        if header := BLOCK.match(upper):
            indent, wanted = _indent(line), _indent(first)
            said = f'begin each line of "{header["name"]}" in one column, with {wanted} spaces before it'
            return said if len(header["indent"]) < indent < wanted else None
        first = upper if upper.strip() else first
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
