"""Tangle: Markdown goes in; the line and the reason come out, where rendering it would take too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.references.spans import clean, layout

# Some of these take Python-Markdown time with their square, and nesting takes it recursion. Each bound was measured on
# 100,000 characters of nothing but that trouble, which took about a second; what people write is far from all of them.
LENGTH = 100_000  # characters of a text
DEPTH = 20  # lists and quotes within one another
SIGNS = 3_000  # signs of inline Markdown in a block, which is what stands between two blank lines
CUTS = 100_000  # headings, rules and definitions in a block, times its lines; over all blocks
CELLS = 50_000  # of tables, were each row as wide as the widest line of its block; over all blocks

_BLOCK = re.compile(r"^(?:[ \t]*+[^ \t\n].*+\n?)++", re.MULTILINE)
_SIGN = re.compile(r"[\\*_`\[<]")
_CUT = re.compile(r"^[ \t>]*+(?:#|[-=*_ \t]++$|.*\]:)", re.MULTILINE)
_RULE = r"[ ]{0,3}+(?:(?:-[ ]{0,2}+)++|(?:\*[ ]{0,2}+)++)[ ]*+$"
_NEST = re.compile(rf"^(?!{_RULE})(?:[ \t]*+(?:>|(?:[*+-]|[0-9]++\.)(?=[ \t])))++", re.MULTILINE)
_LEVEL = re.compile(r">|[*+-]|\.")
_DEEP = re.compile(rf"\n[ \t>*+\-.0-9]{{{DEPTH + 1}}}")


def too_tangled(text: str) -> tuple[int, str] | None:
    """Why a text is refused, behind its line (from 1) where that begins; None where it renders in a second or so."""
    text = clean(text.replace("\r\n", " \n").replace("\r", "\n"))
    if _is_plain(text):
        return None
    found = next(_tangles(text), None)
    return (text.count("\n", 0, found[0]) + 1, found[1]) if found else None


def _is_plain(text: str) -> bool:
    """Whether it can be seen at once that no bound is reached: most texts are too short for any."""
    lines = text.count("\n") + 1
    cut, cells = lines * lines, text.count("|") * lines  # at most
    return len(text) <= SIGNS and cut <= CUTS and cells <= CELLS and not _DEEP.search(f"\n{text}")


def _tangles(text: str) -> Iterator[tuple[int, str]]:
    """Each trouble, behind its offset."""
    if len(text) > LENGTH:
        yield 0, f"a text of {len(text):,} characters, where {LENGTH:,} is the most"
        return
    cuts = cells = 0
    for block in _BLOCK.finditer(_unfenced(text)):
        lines = block[0].rstrip("\n").split("\n")
        for nest in _NEST.finditer(block[0]):
            levels = len(_LEVEL.findall(nest[0]))
            if levels + max(0, nest[0].expandtabs(4).count(" ") + 1 - levels) // 4 > DEPTH:
                yield block.start() + nest.start(), f"lists or quotes more than {DEPTH} deep within one another"
        if len(_SIGN.findall(block[0])) > SIGNS:
            yield block.start(), f"more than {SIGNS:,} signs of Markdown (like * and [) with no blank line among them"
        cuts += len(_CUT.findall(block[0])) * len(lines)
        if cuts > CUTS:
            yield block.start(), "too many headings, rules or definitions with no blank line among them"
        cells += max(line.count("|") for line in lines) * len(lines)
        if cells > CELLS:
            yield block.start(), f"tables of more than {CELLS:,} cells"


def _unfenced(text: str) -> str:
    """The text with blank lines where fenced code was."""
    pieces, at = [], 0
    for kind, first, last in layout(text)[0]:
        if kind == "fence":
            pieces += [text[at:first], "\n".join(" " * len(line) for line in text[first:last].split("\n"))]
            at = last
    return "".join((*pieces, text[at:]))
