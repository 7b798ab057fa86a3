"""Plainly: a text of plain paragraphs, lists, headings, stress and links goes in; its HTML, or None, comes out.

It is what `markdown` makes of such a text, byte for byte, in a tenth of the time. A test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dateline.publish.values.cards import Link
from dateline.publish.words.address import leads_out, safe_address
from dateline.references import HOLE, Reference, find_stress

Resolve = Callable[[Reference], Link]

CLASSES = {"link": "ref", "cite": "cite"}

# What is no text; then entities.
_UNSEEN = "\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_MORE = re.compile(f"[{_UNSEEN}]")
_NO_TEXT = re.compile(f"[\n{_UNSEEN}]")
_ENTITY = re.compile(r"&[#\w]+;")

_HEADING = re.compile(r"(?P<level>#{1,6}) +(?P<words>[^#\s](?:[^#\n]*[^#\s])?)")
_ITEM = re.compile(r" {0,3}(?:[-+*]|(?P<number>[0-9]{1,9})\.) +(?=\S)")
# A line that is more than the next one of a paragraph or an item.
_TURN = re.compile(r" *(?:[-+*] |\d+\. |#{1,6} |\||[-=*_|: ]*$)")
_INLINE = re.compile(
    r"""\[(?:
      (?P<words>[^\[\]]+)\]\((?P<address>[^\s()\[\]]+)\)
    | \[(?P<target>[^\[\]|]+)(?:\|(?P<label>[^\[\]]*))?\]\](?!\()
    | @(?P<cite>[^\[\]|]+)\](?!\()
    )""",
    re.VERBOSE,
)
# A sign around whole words with no other in them: whatever else there is, these two are a pair.
_PAIR = re.compile(r"\*(?<![\w*]\*)(\*?)(?=[^\W_])([^*_]*[^\W_])\*\1(?![\w*])")
# Addresses that nh3 surely leaves as they are.
_PATH = r"[\w/.\-#?=&%+,;:@~]*"
_HOST = r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.)+[a-z]{2,20}"
_SURE = re.compile(rf"/(?!/){_PATH}|#{_PATH}|https?://{_HOST}(?:[/?#]{_PATH})?", re.ASCII)


class _More(Exception):  # noqa: N818 # no error: `markdown` goes on from here
    """There is more to a text than this room knows."""


_Words = tuple[str, int]  # and where in the text they begin


@dataclass(slots=True)
class _Block:
    """A paragraph, heading or list with its words; items are `loose` that stand apart."""

    tag: str
    words: list[_Words]
    number: str = ""
    loose: set[int] = field(default_factory=set)


def render_plainly(text: str, resolve: Resolve, base_path: str, heading_level: int) -> str | None:
    """What `render_markdown` makes of a text with the same arguments; None where that has to be asked."""
    if _has_more(text):
        return None
    made: list[str] = []
    above: list[str] = []
    try:
        for block in _blocks(text):
            if isinstance(block, tuple):
                made.append(f"<p>{_inline(*block, resolve, base_path)}</p>")
                continue
            words = [_inline(words, start, resolve, base_path) for words, start in block.words]
            if block.tag.startswith("h"):
                block.tag = _level(block.tag, above, heading_level)
            made.append(_write(block, words))
    except _More:
        return None
    return "\n".join(made)


def _has_more(text: str) -> bool:
    """Whether there may be code, HTML, an escape, a quote, an entity or no text; what can be printed is text."""
    if "<" in text or ">" in text or "\\" in text or "`" in text or "  \n" in text:
        return True
    # To look for one letter takes a tenth of looking for several.
    if ("~" in text and "~~~" in text) or ("!" in text and "![" in text) or (":" in text and "]:" in text):
        return True
    if "&" in text and _ENTITY.search(text):
        return True
    return not text.replace("\n", "").isprintable() and _MORE.search(text) is not None


def _blocks(text: str) -> list[_Block | _Words]:
    """The text's blocks, of most paragraphs no more than their words; a list goes on in the next one of its kind."""
    blocks: list[_Block | _Words] = []
    end = -2
    for part in text.split("\n\n"):
        end += 2 + len(part)
        words = part.strip("\n")
        start = end - len(part.lstrip("\n"))
        if not words:
            continue
        if words[0].isalpha() and "\n" not in words:  # as most are
            blocks.append((words, start))
            continue
        block, before = _block(words, start), blocks[-1] if blocks else None
        if isinstance(before, _Block) and before.tag == block.tag and block.tag in ("ul", "ol"):
            before.loose |= {len(before.words) - 1, len(before.words)}
            before.words += block.words
        else:
            blocks.append(block)
    return blocks


def _block(block: str, start: int) -> _Block:
    if item := _ITEM.match(block):
        return _list(block, start, item["number"] or "")
    if heading := _HEADING.fullmatch(block):
        return _Block(f"h{len(heading['level'])}", [(heading["words"], start + heading.start("words"))])
    words = block.lstrip()
    if not words or block.startswith("    ") or any(map(_TURN.match, block.split("\n"))):
        raise _More
    return _Block("p", [(words, start + len(block) - len(words))])


def _list(block: str, start: int, number: str) -> _Block:
    """A list that holds no other, each of its items from behind its mark up to the next."""
    found = _Block("ol" if number else "ul", [], number)
    for line in block.split("\n"):
        item, words = _ITEM.match(line), line
        if item and bool(item["number"]) == bool(number):
            words = line[item.end() :]
            found.words.append((words, start + item.end()))
        else:
            before, began = found.words[-1]
            found.words[-1] = f"{before}\n{line}", began
        if not words[:1].isalpha() and _TURN.match(words):
            raise _More
        start += len(line) + 1
    return found


def _level(tag: str, above: list[str], heading_level: int) -> str:
    """A heading stands one level below the one that it belongs to."""
    while above and above[-1] >= tag:
        above.pop()
    above.append(tag)
    return f"h{min(heading_level + len(above) - 1, 6)}"


def _inline(words: str, start: int, resolve: Resolve, base_path: str) -> str:
    if "[" not in words:
        return _stressed(words)
    links: list[str] = []

    def hold(match: re.Match[str]) -> str:
        links.append(_link(match, start, resolve, base_path))
        return HOLE

    words = _INLINE.sub(hold, words)
    if "](" in words:
        raise _More
    pieces = [""] * (2 * len(links) + 1)
    pieces[::2] = _stressed(words).split(HOLE)
    pieces[1::2] = links
    return "".join(pieces)


def _link(match: re.Match[str], start: int, resolve: Resolve, base_path: str) -> str:
    words, address, target, label, cite = match.groups()
    if words:
        href = _href(address, base_path)
        return f"<a{href}>{_stressed(words)}</a>" if href else _stressed(words)
    named = " ".join((target or cite).split())
    if not named:
        raise _More
    kind: Literal["link", "cite"] = "link" if target else "cite"
    shown = " ".join(label.split()) if label else None
    link = resolve(Reference(start + match.start(), start + match.end(), kind, named, shown or None))
    return _anchor(kind, shown or link.text, link.url, link.note)


@lru_cache(maxsize=10_000)
def _anchor(kind: str, words: str, url: str, note: str) -> str:
    if _NO_TEXT.search(words + note):
        raise _More
    href, noted = _href(url, "/"), _escaped(note).replace('"', "&quot;")
    title = f' title="{noted}"' if note else ""
    return f'<a class="{CLASSES[kind]}"{href}{title}>{_escaped(words)}</a>' if href else _escaped(words)


@lru_cache(maxsize=10_000)
def _href(written: str, base_path: str) -> str:
    address = safe_address(written, base_path)
    if address is None:
        return ""
    if not _SURE.fullmatch(address):
        raise _More
    rel = ' rel="noopener"' if leads_out(address) else ""
    return f' href="{_escaped(address)}"{rel}'


def _stressed(words: str) -> str:
    """Words as HTML, with `*em*` and `**strong**`."""
    if "*" not in words and "_" not in words:
        return _escaped(words)
    if "_" not in words and "*" not in (simply := _PAIR.sub(_mark, _escaped(words))):
        return simply
    pieces, at = [], 0
    pairs = find_stress(words)
    turns = [(pair.start, pair.size, "<") for pair in pairs] + [(pair.end, pair.size, "</") for pair in pairs]
    for place, size, sign in sorted(turns):
        pieces += [_escaped(words[at:place]), sign, "strong>" if size == 2 else "em>"]
        at = place + size
    return "".join((*pieces, _escaped(words[at:])))


def _mark(pair: re.Match[str]) -> str:
    strong, words = pair.groups()
    return f"<strong>{words}</strong>" if strong else f"<em>{words}</em>"


def _escaped(words: str) -> str:
    if "&" not in words and "<" not in words and ">" not in words and "\xa0" not in words:
        return words
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\xa0", "&nbsp;")


def _write(block: _Block, words: list[str]) -> str:
    if block.tag not in ("ul", "ol"):
        return f"<{block.tag}>{words[0]}</{block.tag}>"
    start = f' start="{block.number}"' if block.number not in ("", "1") else ""
    items = (f"\n<p>{one}</p>\n" if number in block.loose else one for number, one in enumerate(words))
    return f"<{block.tag}{start}>\n" + "".join(f"<li>{item}</li>\n" for item in items) + f"</{block.tag}>"
