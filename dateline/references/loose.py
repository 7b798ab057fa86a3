"""Loose: Markdown goes in; the marks in it that were to be a reference and are none come out, with the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.references.spans import AUTOLINK, ESCAPE, LINK, Span, clean, find_spans, layout

_SIGN = re.compile(r"[\\!<\[\]]")
_SKIPPED = re.compile(rf"{ESCAPE}|!?{LINK}|{AUTOLINK}", re.DOTALL)
_IN_BRACKETS = re.compile(rf"\[{LINK}\]", re.DOTALL)
_OPEN = re.compile(r"\[\[[ \t]*(?P<id>[^\W_][\w/-]*)?(?P<rest>[^\n]{0,200})")
_HALF = re.compile(r"\[(?P<id>[^\W_][\w/-]*(?:\|[^\[\]\n]*)?)\]\]")
_CITE = re.compile(r"\[@\s*(?P<id>[^\W_][\w-]*)")

Loose = tuple[int, str, str]  # where it starts, what is wrong, the way out


def find_loose(text: str) -> tuple[Loose, ...]:
    """What looks like `[[…]]` or `[@…]`, in order, and is none; code, links and what is behind a backslash aside."""
    opened, cited = text.count("[["), text.count("[@")
    if not opened and not cited and "]]" not in text:
        return ()
    spans = find_spans(clean(text))
    if len(spans) == opened + cited and opened == text.count("]]"):
        return ()
    units, spans = layout(clean(text))
    plain = _blanked(clean(text), spans)
    running = (unit for unit in units if unit[0] not in ("code", "fence"))
    return tuple(loose for _, first, last in running for loose in _loose(plain, first, last))


def _blanked(text: str, spans: tuple[Span, ...]) -> str:
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join((*pieces, text[at:]))


def _loose(text: str, first: int, last: int) -> Iterator[Loose]:
    """Those of one paragraph, item or row."""
    at, depth = first, 0  # how many brackets are open
    while found := _SIGN.search(text, at, last):
        at = found.start()
        whole = _IN_BRACKETS.match(text, at, last) or _SKIPPED.match(text, at, last)
        if whole:
            at = whole.end()
            continue
        if opened := _OPEN.match(text, at, last):
            if told := _opened(opened):
                yield at, *told
            at += 2
            continue
        if cite := _CITE.match(text, at, last):
            yield at, "[@ opens here and is not closed with ]", f"write [@{cite['id']}]"
            at = cite.end()
            continue
        if depth == 0 and (half := _HALF.match(text, at, last)):
            yield at, "]] closes here and is not opened with [[", f"write [[{half['id']}]]"
            at = half.end()
            continue
        depth = max(depth + {"[": 1, "]": -1}.get(text[at], 0), 0)
        at += 1


def _opened(found: re.Match[str]) -> tuple[str, str] | None:
    """What is wrong behind `[[`; None for brackets that hold something else, such as a list of numbers."""
    id, rest = found["id"], found["rest"]
    if not id:
        label = re.match(r"\|?([^\[\]]*)\]\]", rest)
        named = f"|{label[1].strip()}" if label and label[1].strip() else ""
        return ("[[…]] names no entry", f"write [[its-id{named}]]") if label else None
    if label := re.match(r"\|(.*)\]\]", rest):
        return "the words for a link hold no brackets", f"write [[{id}|{re.sub(r'[][]', '', label[1])}]]"
    if re.match(r"[^\]]*,", rest) or id.isdigit():
        return None
    if link := re.match(r"\]\([^()]*\)", rest):
        return "[[ opens here and is not closed with ]]", f"write [[{id}]], or [{id}{link[0]}"
    return "[[ opens here and is not closed with ]]", f"write [[{id}]]"
