"""Paragraphs: a text goes in; where its paragraphs, headings and list items lie comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.authoring.language.head_lines import stands_alone
from dateline.authoring.language.spans import Span

WIDEST = 140  # characters: no one breaks lines that are longer than this by hand or by width
_LINE = re.compile(r"[^\n]*+\n?")
_ITEM = re.compile(r"\s*+(?:[*•·▪◦+-]|[0-9]{1,3}[.)])\s|\s*+#{1,6}\s|\s*+[=_*-]{3,}\s*+\Z")
_BEGINS = re.compile(rf"{_ITEM.pattern}|(?:First |Last )?(?:Published|Posted|Updated)\b[^\n]{{0,20}}[0-9]")
_BROKEN = re.compile(r"[^\s.!?…:][ \t]*+\n[ \t]*+(?!by )[a-z]")  # a line that goes on in lower case
_UNDONE = re.compile(
    r"(?:;|\b(?:a|an|the|of|in|on|to|for|and|or|with|from|as|by|at|its|their|over|after))\Z", re.IGNORECASE
)
_DONE = re.compile(r"[.!?…:][\"'”’»)\]]*+\s*+\Z")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text in order, without the space around them; together they hold everything but space.

    A blank line ends one. So does a line break, unless the line was full: the next line's first word would have made
    it longer than the block's longest line, or goes on in lower case. What stands at the head of an article without
    blank lines, such as headline, masthead and by-line, is a paragraph for each line.
    """
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Span]:
    blocks = _blocks(text)
    broken = len(blocks) == 1 or bool(_BROKEN.search(text))
    for block in blocks:
        yield from _of_block(text, block, broken=broken)


def _blocks(text: str) -> list[list[Span]]:
    """The lines of a text, without the space around them, by what blank lines part."""
    blocks: list[list[Span]] = [[]]
    for line in _LINE.finditer(text):
        if ink := line[0].strip():
            first = line.start() + len(line[0]) - len(line[0].lstrip())
            blocks[-1].append(Span(first, first + len(ink)))
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _of_block(text: str, block: list[Span], *, broken: bool) -> Iterator[Span]:
    """The paragraphs among lines that no blank line parts; `broken` where lines of the text end within sentences."""
    width = max(end - start for start, end in block)
    heads = _heads(text, block, width) if broken else len(block)
    first = block[0].start
    for at, (line, after) in enumerate(pairwise(block), 1):
        if not _wrapped(text, line, after, 0 if at < heads else width):
            yield Span(first, line.end)
            first = after.start
    yield Span(first, block[-1].end)


def _heads(text: str, block: list[Span], width: int) -> int:
    """How many lines stand by themselves at a block's start: up to one that was not full, though no sentence ends."""
    heads = 0
    for at, (line, after) in enumerate(pairwise(block), 1):
        if _DONE.search(text, line.start, line.end) or _ITEM.match(text, line.start, line.end):
            break
        if text[after.start].isupper() and not _full(text, line, after, width):
            heads = at
    return heads


def _wrapped(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether a line break stands where the line was full, in a block whose longest line has this width."""
    if width > WIDEST or _BEGINS.match(text, after.start, after.end) or text.startswith("#", line.start):
        return False
    if stands_alone(text[after.start : after.end]):
        return False
    if _UNDONE.search(text, line.start, line.end):
        return True
    if text[after.start].islower() and not _DONE.search(text, line.start, line.end):
        return True
    return not stands_alone(text[line.start : line.end]) and width >= 40 and _full(text, line, after, width)


def _full(text: str, line: Span, after: Span, width: int) -> bool:
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width - width // 20
