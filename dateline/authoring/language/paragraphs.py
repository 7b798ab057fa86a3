"""Paragraphs: a text goes in; where its paragraphs, headings and list items lie comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.authoring.language.spans import Span

WIDEST = 140  # characters: no one breaks lines that are longer than this by hand or by width
_LINE = re.compile(r"[^\n]*+\n?")
_ITEM = re.compile(r"\s*+(?:[*•·▪◦+-]|[0-9]{1,3}[.)])\s|\s*+#{1,6}\s|\s*+[=_*-]{3,}\s*+\Z")
_BEGINS = re.compile(rf"{_ITEM.pattern}|(?:First |Last )?(?:Published|Posted|Updated)\b[^\n]{{0,20}}[0-9]")
_DONE = re.compile(r"[.!?…:][\"'”’»)\]]*+\s*+\Z")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text in order, without the space around them; together they hold everything but space.

    A blank line ends one. So does a line break, unless the line was full: the next line's first word would have made
    it longer than the block's longest line, or goes on in lower case.
    """
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Span]:
    block: list[Span] = []
    for line in _LINE.finditer(text):
        if line[0].strip():
            ink = line[0].strip()
            first = line.start() + len(line[0]) - len(line[0].lstrip())
            block.append(Span(first, first + len(ink)))
            continue
        yield from _of_block(text, block)
        block = []
    yield from _of_block(text, block)


def _of_block(text: str, block: list[Span]) -> Iterator[Span]:
    """The paragraphs among lines that no blank line parts."""
    if not block:
        return
    width = max(end - start for start, end in block)
    first = block[0].start
    for line, after in pairwise(block):
        if not _wrapped(text, line, after, width):
            yield Span(first, line.end)
            first = after.start
    yield Span(first, block[-1].end)


def _wrapped(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether a line break stands where the line was full, in a block whose longest line has this width."""
    if width > WIDEST or _BEGINS.match(text, after.start, after.end) or text.startswith("#", line.start):
        return False
    if text[after.start].islower() and not _DONE.search(text, line.start, line.end):
        return True
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return width >= 40 and line.end - line.start + 1 + len(word) > width - width // 20
