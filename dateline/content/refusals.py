"""Refusals: what libyaml says of a text goes in; the words of somebody who writes entries, not parsers, come out."""

from __future__ import annotations

import re
from typing import Any

import yaml

from dateline.problems import Mark, Problem

LONGEST_SHOWN = 300  # characters of a line
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
        return Problem(at, "error", "a colon within a value needs quotes around the value", quoted_line(line) or "")
    if "tab character" in said or ("cannot start" in said and character == "\t"):
        return Problem(at, "error", "a tab where YAML wants spaces", "indent with spaces")
    if "cannot start any token" in said:
        return Problem(at, "error", f"a value cannot begin with {character}", way_out)
    for complaint, indicator in _INDICATORS.items():
        if complaint in said:
            return Problem(at, "error", f"a value cannot begin with {indicator.strip()}", way_out)
    if "escape" in said:
        hint = "write two for one that is shown, or put the value in single quotes"
        return Problem(at, "error", "YAML knows no such character behind a backslash in double quotes", hint)
    if "quoted scalar" in context:
        hint = "close it at the end of the value"
        return Problem(start, "error", "a quotation mark opens here and is not closed", hint)
    if "flow" in context:
        return _unclosed(opened, lines, Mark(file, first_line))
    if "could not find expected ':'" in said:
        lost = lines[opened.line] if opened.line < len(lines) else line
        start = Mark(file, opened.line + first_line, len(lost) - len(lost.lstrip()) + 1)
        hint = f"write it as  field: {lost.strip()[:60]}"
        return Problem(start, "error", "a line without a colon where a field is expected", hint)
    if "alias" in said + context:
        return Problem(at, "error", "* begins an alias, which is not taken here", way_out)
    if "anchor" in context:
        return Problem(at, "error", "& begins an anchor, which is not taken here", way_out)
    if "directive" in context:
        return Problem(at, "error", "a value cannot begin with %", way_out)
    if "did not find expected" in said:
        return _misplaced(at, line)
    return Problem(at, "error", f"this is not YAML: {said}", quoted_line(line) or "")


def quoted_line(line: str) -> str | None:
    """`title: Talks: day two` with its value in quotes; None for a line that is too long to be shown."""
    if len(line) > LONGEST_SHOWN:
        return None
    found = re.match(r"(\s*(?:- )?[\w-]+: +|\s*- +)(.+?)\s*$", line)
    if not found or found[2][0] in "\"'{[":
        return None
    value = found[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'write it as  {found[1].strip()} "{value}"'


def quote_it(character: str) -> str:
    """For a value whose line cannot be shown."""
    return f'put quotes around the value: "{character}…"'


def _unclosed(place: Any, lines: list[str], first: Mark) -> Problem:
    """The bracket at a place, or the last one before it, where YAML only says what was missing behind it."""
    above = lines[: place.line]
    before = "\n".join((*above, "".join(lines[place.line : place.line + 1])[: place.column + 1]))
    at = max(before.rfind("["), before.rfind("{"), 0)
    opened = "{" if before.startswith("{", at) else "["
    start = Mark(first.file, first.line + before.count("\n", 0, at), at - before.rfind("\n", 0, at))
    message = f"{opened} opens here and is not closed with {'}' if opened == '{' else ']'}"
    hint = "close it, or put quotes around the value"
    if opened == "{":
        hint = 'put quotes around a value that holds a comma, a colon or a brace: {says: "about 5, perhaps 6"}'
    return Problem(start, "error", message, hint)


def _misplaced(at: Mark, line: str) -> Problem:
    """A line that YAML cannot place: text after a value that was closed, or another column than its neighbours'."""
    found = re.match(r"\s*(?:- )?[\w-]+: +(\"[^\"]*\"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*(\S.*)", line[:LONGEST_SHOWN])
    if not found or len(line) > LONGEST_SHOWN:
        hint = "the lines of one list, or of one entry, begin in the same column"
        return Problem(at, "error", "this line does not fit the ones above it", hint)
    value = line.partition(": ")[2].strip()
    name = line.partition(": ")[0].strip()
    whole = value[1:-1] if value[0] in "\"'" and value[-1] == value[0] else value
    quoted = f'"{whole}"' if '"' not in whole else "'" + whole.replace("'", "''") + "'"
    return Problem(at, "error", f"text follows the closing {found[1][-1]}", f"write it as  {name}: {quoted}")
