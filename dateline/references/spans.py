"""Spans: Markdown goes in; its references and its code, with their offsets, come out.

What is code, a link or a list is decided here as Python-Markdown decides it, in one pass over any text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple


class Reference(NamedTuple):
    """A `[[target|label]]` or a `[@target]`, from `start` up to `end` in its text; the target is as it was written."""

    start: int
    end: int
    kind: Literal["link", "cite"]
    target: str
    label: str | None = None

    @property
    def kind_hint(self) -> str | None:
        """The kind that is named before the id: "topic" in `topic/talks`, None in `talks`."""
        return self.target.partition("/")[0] if "/" in self.target else None

    @property
    def id(self) -> str:
        """The id that is meant: "talks" in `topic/talks`."""
        return self.target.partition("/")[2] if "/" in self.target else self.target


class Code(NamedTuple):
    """What stands between backticks, or between fences (`block`), from `start` up to `end` in its text."""

    start: int
    end: int
    text: str
    block: bool = False


Span = Reference | Code
# Lines that no span leaves: "code", "fence", "heading", "item", "quote", "row", "rule" or "text"; from, and up to.
Unit = tuple[str, int, int]

# Noncharacters are never text, so they can stand for what is masked; 2 and 3 are Python-Markdown's own masks.
OPEN, CLOSE, HOLE = "\ufdd0", "\ufdd1", "\ufdd2"
MASKED = re.compile(f"{OPEN}([0-9]+){CLOSE}")
_MASKS = ("\x00", "\x02", "\x03", OPEN, CLOSE, HOLE)
_NO_TEXT = dict.fromkeys(map(ord, _MASKS), "\ufffd")

# Every quantifier that could be retried is possessive: what fails, fails in one pass.
LABEL = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+\])*+"
_URL = r"<(?P<angled>[^<>\n]*+)>|(?P<bare>(?:[^\s()<>\\]|\\.|\([^\s()<>]*+\))*+)"
LINK = rf"\[(?P<text>{LABEL})\]\(\s*+(?:{_URL})(?:\s++(?P<title>\"[^\"]*+\"|'[^']*+'))?\s*+\)"
AUTOLINK = r"<([a-zA-Z][a-zA-Z0-9+.-]*+:[^<>\s]*+)>"
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
ESCAPE = r"\\([!-/:-@\[-`{-~])"
_EITHER = r"\[\[(?P<target>[^\[\]|\\]++)(?:\\?\|(?P<label>[^\[\]]*+))?\]\]|\[@(?P<cite>[^\[\]|\\]++)\]"
_REFERENCE = re.compile(_EITHER)
# Without these nothing is code, a link, taken for itself or an end of line that is none.
_NOT_PLAIN = ("`", "~~~", "\\", "](", "<", "\t", "\r", "    ")
_SIGN = re.compile(r"[\\`!\[<]")  # what an inline span begins with, looked for first, since that is quick
_INLINE = re.compile(
    rf"""
      {ESCAPE}
    | (?P<ticks>`++)
    | (?P<link>!?{LINK})
    | {AUTOLINK}
    | {_EITHER}
    """,
    re.DOTALL | re.VERBOSE,
)
_TICKS = re.compile("`+")
_INDENT = re.compile(r"[ \t]*+")
_FENCE = re.compile(r"(`{3,}+(?=[^`\n]*+$)|~{3,}+)", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}+[ \t]")
_ITEM = re.compile(r"(?:[*+-]|[0-9]{1,9}\.)[ \t]")
_RULE = re.compile(r"[-=*_|: \t]++$", re.MULTILINE)


def find_references(text: str) -> tuple[Reference, ...]:
    """The references in Markdown, in order; one in code, in a link's label or behind a backslash is none."""
    if "[[" not in text and "[@" not in text:
        return ()
    return tuple([span for span in find_spans(clean(text)) if isinstance(span, Reference)])


def mask(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text with its references and code masked, and what the masks (see MASKED) stand for, by number.

    Characters that are no text come out as U+FFFD, so a mask is never an editor's.
    """
    text = clean(text)
    if not any(sign in text for sign in ("`", "~~~", "[[", "[@")):
        return text, ()
    spans = find_spans(text)
    return mask_between(text, 0, len(text), spans), spans


def clean(text: str) -> str:
    """The text, of the same length, without the characters that stand for masks."""
    return text.translate(_NO_TEXT) if any(map(text.__contains__, _MASKS)) else text


@lru_cache(maxsize=1024)
def find_spans(text: str) -> tuple[Span, ...]:
    """The spans of a text that is clean, in order."""
    spans = _plain_spans(text) if _is_plain(text) else None
    return layout(text)[1] if spans is None else spans


@lru_cache(maxsize=1024)
def _is_plain(text: str) -> bool:
    return not any(map(text.__contains__, _NOT_PLAIN))


def _plain_spans(text: str) -> tuple[Span, ...] | None:
    """The references in a text that holds nothing which could hide one; None where one is on two lines."""
    spans: list[Span] = []
    for match in _REFERENCE.finditer(text):
        if "\n" in match[0]:
            return None
        spans.extend(_reference(match))
    return tuple(spans)


@lru_cache(maxsize=1024)
def layout(text: str) -> tuple[tuple[Unit, ...], tuple[Span, ...]]:
    """The text's units and its spans, in order."""
    units = tuple(_units(text))
    spans: list[Span] = []
    for kind, first, last in units:
        if kind == "fence":
            spans.append(_fenced(text, first, last))
        elif kind != "code":
            spans.extend(_spans(text, first, last))
    return units, tuple(spans)


def unit_at(text: str, at: int) -> Unit:
    """The unit of a text that is clean in which an offset lies; most are a line that begins with a letter, apart."""
    if _is_plain(text):
        first, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        last = len(text) if end < 0 else end + 1
        is_apart = (first == 0 or text[first - 2 : first] == "\n\n") and text[last : last + 1] in ("", "\n")
        if is_apart and text[first].isalpha():
            return "text", first, last
    units = layout(text)[0]
    return units[bisect_right(units, at, key=lambda unit: unit[1]) - 1]


def mask_between(text: str, first: int, last: int, spans: tuple[Span, ...]) -> str:
    """This part of a text with these spans masked, numbered from 0."""
    pieces = []
    for number, span in enumerate(spans):
        pieces += [text[first : span.start], f"{OPEN}{number}{CLOSE}"]
        if isinstance(span, Code) and span.block:  # a block of its own, as far in as its fence
            indent = text[text.rfind("\n", 0, span.start) + 1 : span.start]
            pieces[-1] = f"\n{indent}{pieces[-1]}\n\n"
        first = span.end
    return "".join((*pieces, text[first:last]))


def spans_between(spans: tuple[Span, ...], first: int, last: int) -> tuple[Span, ...]:
    """Those of the spans that lie between two offsets."""
    low = bisect_left(spans, first, key=lambda span: span.start)
    return spans[low : bisect_right(spans, last, low, key=lambda span: span.end)]


def _units(text: str) -> Iterator[Unit]:
    kind, start, in_list, at = "", 0, False, 0
    while at < len(text):
        line, at = at, (text.find("\n", at) + 1) or len(text)
        ink = _end(_INDENT, text, line)
        found = _kind(text, line, ink, kind, in_list)
        in_list = found == "item" or (in_list and (found == "" or ink > line or (found == "text" and kind != "")))
        if found == kind in ("", "code", "quote", "text") or (found == "text" and kind in ("item", "quote")):
            continue
        if kind:
            yield kind, start, line
        kind, start = found, line
        if kind == "fence":
            at = _fence_end(text, ink, at)
            yield kind, ink, at
            kind = ""
    if kind:
        yield kind, start, len(text)


def _kind(text: str, line: int, ink: int, before: str, in_list: bool) -> str:
    """What the line from `line` on is, its ink from `ink` on, where the one before it is `before`."""
    if text[ink : ink + 1] in ("", "\n", "\r"):
        return ""
    if before in ("", "code", "heading", "rule") and not in_list and len(text[line:ink].expandtabs(4)) >= 4:
        return "code"
    if text[ink].isalpha():  # as most begin
        return "text"
    if _FENCE.match(text, ink):
        return "fence"
    if _RULE.match(text, ink):
        return "rule"
    if _ITEM.match(text, ink) and (in_list or before != "text"):
        return "item"
    if _HEADING.match(text, ink):
        return "heading"
    return {">": "quote", "|": "row"}.get(text[ink], "text")


def _fence_end(text: str, ink: int, at: int) -> int:
    """Where fenced code ends, whose first line is from `ink` up to `at`: with a closing line, or with the text."""
    sign, length = text[ink], _end(_FENCE, text, ink) - ink
    closing = re.compile(rf"^[ \t]*+{sign}{{{length},}}+[ \t]*+(?:\n|\Z)", re.MULTILINE).search(text, at)
    return closing.end() if closing else len(text)


def _fenced(text: str, first: int, last: int) -> Code:
    """The code between the fences, each of its lines as far out as they are."""
    indent = first - (text.rfind("\n", 0, first) + 1)
    lines = text[first:last].rstrip("\n").split("\n")[1:]
    if lines and not lines[-1].strip(f" \t{text[first]}"):
        lines.pop()
    code = "\n".join(line[min(indent, _end(_INDENT, line, 0)) :] for line in lines)
    return Code(first, last, code, block=True)


def _spans(text: str, first: int, last: int, in_label: bool = False) -> Iterator[Span]:
    """The references and the code in a unit, or the code in a link's label."""
    closing: dict[int, int] | None = None
    at = first
    while sign := _SIGN.search(text, at, last):
        match = _INLINE.match(text, sign.start(), last)
        at = match.end() if match else sign.end()
        if not match:
            continue
        if match["ticks"]:
            closing = _pairs(text, first, last) if closing is None else closing
            if close := closing.get(match.start()):
                code, at = text[at:close].strip(), close + len(match["ticks"])
                yield Code(match.start(), at, code)
        elif match["link"]:
            yield from _spans(text, *match.span("text"), in_label=True)
        elif not in_label:
            yield from _reference(match)


def _reference(match: re.Match[str]) -> Iterator[Reference]:
    """The reference that was matched, if it names anything."""
    link, cite, label = match.group("target", "cite", "label")
    if target := " ".join((link or cite or "").split()):
        label = " ".join(label.split()) if label else None
        yield Reference(match.start(), match.end(), "link" if link else "cite", target, label or None)


def _pairs(text: str, first: int, last: int) -> dict[int, int]:
    """Where each run of backticks is followed by one of its length: from its start to that one's."""
    pairs: dict[int, int] = {}
    seen: dict[int, int] = {}
    for start, end in reversed([run.span() for run in _TICKS.finditer(text, first, last)]):
        if end - start in seen:
            pairs[start] = seen[end - start]
        seen[end - start] = start
    return pairs


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
