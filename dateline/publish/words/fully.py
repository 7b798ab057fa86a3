"""Fully: any Markdown and what its references lead to go in; HTML that is safe within a page comes out."""

from __future__ import annotations

import html
import re
import string
from collections.abc import Callable, Iterator
from functools import cache
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import (
    ESCAPE_RE,
    LINE_BREAK_RE,
    EscapeInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry, code_escape

from dateline.publish.words.address import leads_out, safe_address
from dateline.publish.words.plainly import CLASSES, Resolve
from dateline.references import AUTOLINK, ENTITY, HOLE, LINK, MASKED, Code, Reference, Span, clean, find_stress, mask

Make = Callable[["_Inline", re.Match[str]], Element | None]
Found = tuple[Element | None, int | None, int | None]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {*_HEADINGS, "p", "br", "hr", "blockquote", "ul", "ol", "li", "pre"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_SAFE = nh3.Cleaner(
    tags={*_BLOCKS, *_TABLES, "code", "em", "strong", "a", "img"},
    attributes={"a": {"href", "title", "rel"}, "img": {"src", "alt", "title"}, "ol": {"start"}},
    allowed_classes={"a": {"ref", "cite"}, "td": {"center", "right"}, "th": {"center", "right"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_DEFINED = r"(?<!!)\[(?P<text>[^\[\]]++)\](?:\[(?P<name>[^\[\]]*+)\])?"
_MAILBOX = r"<([^<>\s@!]++@[^<>\s@]++)>"


def render_fully(text: str, resolve: Resolve, base_path: str = "/", heading_level: int = 3) -> str:
    """What `render_markdown` promises, by Python-Markdown, which knows all that there may be in a text, and nh3."""
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    masked, spans = mask(text)
    renderer = _renderer()
    renderer.begin(spans, resolve, base_path, heading_level)
    unsafe = renderer.convert(masked)
    # What is masked where no code or reference can be, as in a link's label, is shown as it was written.
    written = [html.escape(text[span.start : span.end]) for span in spans]
    return _SAFE.clean(MASKED.sub(lambda match: written[int(match[1])], unsafe))


@cache
def _renderer() -> _Renderer:
    return _Renderer()


class _Renderer(Markdown):
    """Python-Markdown without HTML in the text, and with inline patterns that take one pass each."""

    spans: tuple[Span, ...]
    resolve: Resolve
    base_path: str
    heading_level: int

    def __init__(self) -> None:
        tables = TableExtension(use_align_attribute=True)
        super().__init__(extensions=[tables, SaneListExtension()], output_format="html")
        self.ESCAPED_CHARS = list(string.punctuation)
        self.preprocessors.deregister("html_block")
        self.parser.blockprocessors.register(_Fenced(self), "fenced", 85)
        self.parser.blockprocessors.register(_Heading(self.parser), "hashheader", 70)
        self.inlinePatterns = Registry()
        self.inlinePatterns.register(EscapeInlineProcessor(ESCAPE_RE, self), "escape", 90)
        self.inlinePatterns.register(_LinkInline(rf"(?<!!){LINK}", self, _link), "link", 80)
        self.inlinePatterns.register(_Inline(f"!{LINK}", self, _picture), "picture", 70)
        self.inlinePatterns.register(_LinkInline(_DEFINED, self, _defined), "defined", 60)
        self.inlinePatterns.register(_LinkInline(rf"{AUTOLINK}|{_MAILBOX}", self, _pointed), "pointed", 50)
        self.inlinePatterns.register(_Inline(MASKED.pattern, self, _code), "code", 40)
        self.inlinePatterns.register(_LinkInline(MASKED.pattern, self, _referred), "referred", 30)
        self.inlinePatterns.register(SubstituteTagInlineProcessor(LINE_BREAK_RE, "br"), "break", 20)
        self.treeprocessors.register(InlineTreeprocessor(self), "inline", 20)
        self.treeprocessors.register(_Stressed(self), "stressed", 15)
        self.treeprocessors.register(_Finished(self), "finished", -10)

    def begin(self, spans: tuple[Span, ...], resolve: Resolve, base_path: str, heading_level: int) -> None:
        """Forget the last text, which may have failed halfway."""
        self.reset()
        self.parser.state.clear()
        self.spans, self.resolve, self.base_path, self.heading_level = spans, resolve, base_path, heading_level


class _Fenced(BlockProcessor):
    """Code between fences."""

    def __init__(self, renderer: _Renderer) -> None:
        super().__init__(renderer.parser)
        self.renderer = renderer

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 # Python-Markdown's signature
        return self._code(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        if code := self._code(blocks.pop(0)):
            SubElement(SubElement(parent, "pre"), "code").text = AtomicString(code_escape(code.text))

    def _code(self, block: str) -> Code | None:
        match = MASKED.fullmatch(block.strip())
        span = self.renderer.spans[int(match[1])] if match else None
        return span if isinstance(span, Code) and span.block else None


class _Heading(HashHeaderProcessor):
    """A heading has a space behind its signs, so that a line may begin with #MeToo."""

    RE: ClassVar[re.Pattern[str]] = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})[ ]++(?P<header>(?:[^#\n]++|#++(?![ ]*+(?:\n|$)))*+)#*+[ ]*+(?:\n|$)"
    )


class _Inline(InlineProcessor):
    """What `make` makes of what a pattern finds."""

    def __init__(self, pattern: str, renderer: _Renderer, make: Make) -> None:
        super().__init__(pattern, renderer)
        self.renderer, self.make = renderer, make

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override] # noqa: ARG002, N802 # its way
        made = self.make(self, m)
        return (None, None, None) if made is None else (made, m.start(), m.end())


class _LinkInline(_Inline):
    """A link, which does not stand within another."""

    ANCESTOR_EXCLUDES = ("a",)


def _link(inline: _Inline, m: re.Match[str]) -> Element:
    return _titled("a", m["text"], inline.unescape(m["title"] or "")[1:-1], href=_address(inline, m))


def _picture(inline: _Inline, m: re.Match[str]) -> Element:
    title = inline.unescape(m["title"] or "")[1:-1]
    return _titled("img", "", title, src=_address(inline, m), alt=inline.unescape(m["text"]))


def _defined(inline: _Inline, m: re.Match[str]) -> Element | None:
    """`[text][name]`, `[name][]` or `[name]`, where a line `[name]: address` says what is meant."""
    name = " ".join((m["name"] or m["text"]).split()).lower()
    address, title = inline.renderer.references.get(name, ("", ""))
    return _titled("a", m["text"], title, href=address) if address else None


def _pointed(inline: _Inline, m: re.Match[str]) -> Element:
    return _titled("a", AtomicString(inline.unescape(m[1] or m[2])), href=inline.unescape(m[1] or f"mailto:{m[2]}"))


def _code(inline: _Inline, m: re.Match[str]) -> Element | None:
    span = inline.renderer.spans[int(m[1])]
    return _titled("code", AtomicString(code_escape(span.text))) if isinstance(span, Code) else None


def _referred(inline: _Inline, m: re.Match[str]) -> Element | None:
    span = inline.renderer.spans[int(m[1])]
    if not isinstance(span, Reference):
        return None
    link = inline.renderer.resolve(span)
    words = AtomicString(_literal(span.label or link.text))
    address = safe_address(link.url)
    if address is None:
        return _titled("span", words)  # which _SAFE leaves out, around what is in it
    return _titled("a", words, _literal(link.note), **{"class": CLASSES[span.kind]}, **_led(address))


def _titled(tag: str, words: str, title: str | None = "", **attributes: str) -> Element:
    element = Element(tag, {**attributes, "title": title} if title else attributes)
    element.text = words
    return element


def _address(inline: _Inline, m: re.Match[str]) -> str:
    return inline.unescape(m["angled"] or m["bare"] or "")


class _Stressed(Treeprocessor):
    """`*em*` and `**strong**`, also around links, code and pictures."""

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.tag != "code" and not isinstance(element.text, AtomicString):
                self._stress(element)

    def _stress(self, element: Element) -> None:
        words = "".join((element.text or "", *(HOLE + (child.tail or "") for child in element)))
        pairs = find_stress(words)
        if not pairs:
            return
        children = iter(list(element))
        element[:], element.text = [], None
        inner, at = [element], 0
        turns = [(pair.start, pair.size, True) for pair in pairs] + [(pair.end, pair.size, False) for pair in pairs]
        for place, size, opens in sorted(turns):
            _write(inner[-1], words[at:place], children)
            at = place + size
            if opens:
                inner.append(SubElement(inner[-1], "strong" if size == 2 else "em"))
            else:
                inner.pop()
        _write(element, words[at:], children)


def _write(element: Element, words: str, children: Iterator[Element]) -> None:
    """Add words to an element, the next of these children in each of their holes."""
    text, *tails = words.split(HOLE)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
    for tail in tails:
        element.append(next(children))
        element[-1].tail = tail


class _Finished(Treeprocessor):
    """Headings at their level; addresses that are allowed, with the base path; alignment as a class."""

    def __init__(self, renderer: _Renderer) -> None:
        super().__init__(renderer)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        linked = {id(picture) for link in root.iter("a") for picture in link.iter("img")}
        above: list[str] = []
        for element in root.iter():
            if element.tag in _HEADINGS:
                # A heading stands one level below the one that it belongs to, whatever level the editor began with.
                while above and above[-1] >= element.tag:
                    above.pop()
                above.append(element.tag)
                element.tag = f"h{min(self.renderer.heading_level + len(above) - 1, 6)}"
            elif element.tag == "a" and "class" not in element.attrib:
                self._lead(element, self._safe(element.attrib["href"]))
            elif element.tag == "img":
                self._show(element, self._safe(element.attrib["src"]), id(element) in linked)
            elif "align" in element.attrib:
                element.set("class", element.attrib.pop("align"))

    def _safe(self, written: str) -> str | None:
        return safe_address(ENTITY.sub(lambda match: html.unescape(match[0]), written), self.renderer.base_path)

    def _lead(self, element: Element, address: str | None) -> None:
        if address is None:
            element.tag = "span"
            element.attrib.clear()
        else:
            element.attrib.update(_led(address))

    def _show(self, element: Element, address: str | None, in_link: bool) -> None:
        if address and not leads_out(address):
            element.set("src", _literal(address))
            return
        words = element.attrib["alt"] or address
        element.tag, element.text = "a", words
        element.attrib.clear()
        self._lead(element, None if in_link else address)


def _led(address: str) -> dict[str, str]:
    href = {"href": _literal(address)}
    return {**href, "rel": "noopener"} if leads_out(address) and not address.lower().startswith("mailto:") else href


def _literal(text: str) -> str:
    """The text such that nothing in it is read as an entity, or as a mask: one of Python-Markdown's may never end."""
    return clean(text).replace("&", "&amp;")
