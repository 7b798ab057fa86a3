"""Prose: a text's HTML goes in; it comes out with numbers for its citations, and with what it cites."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Ref, ref_to

# nh3 cleaned the HTML: what reads as a tag is one, and only a citation has its class.
_CITE = re.compile(r'<a class="cite" href="#source-([a-z0-9-]+)"( title="[^"]*")?>[^<]*</a>')
_LINK = re.compile(r'<a (?:[a-z]+="[^"]*" )*?href="(/[^"]*)"(?: [a-z]+="[^"]*")*>(.*?)</a>', re.DOTALL)


class Told(NamedTuple):
    """A text as a page shows it; `cited` has each source that it cites, in order, and how often."""

    html: Markup
    cited: Mapping[Ref, int] = {}


def tell(made: str, table: str) -> Told:
    """The HTML of a text, whose citations lead to `anchor`, as a page shows it; a table is called `table` there."""
    if "<table>" in made:
        # A wide table scrolls within itself, by keyboard too.
        frame = f'<div class="scroll" role="group" aria-label="{escape(table)}" tabindex="0">'
        made = made.replace("<table>", f"{frame}\n<table>").replace("</table>", "</table>\n</div>")
    if 'class="cite"' not in made:
        return Told(Markup(made))
    cited: Counter[str] = Counter()
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        id, title = match.groups(default="")
        cited[id] += 1
        shown = numbers.setdefault(id, len(numbers) + 1)
        back = mark(id, cited[id])
        return f'<sup><a class="cite" id="{back}" href="#source-{id}" role="doc-noteref"{title}>[{shown}]</a></sup>'

    shown = Markup(_CITE.sub(number, made))
    return Told(shown, {ref_to("source", id): times for id, times in cited.items()})


def unlink(made: str, is_there: Callable[[str], bool]) -> str:
    """The HTML of a text without the links to addresses of the site that there are not."""

    def link(match: re.Match[str]) -> str:
        whole, address, words = match.group(0, 1, 2)
        return whole if is_there(html.unescape(address)) else words

    return _LINK.sub(link, made)


def anchor(source: Ref) -> str:
    """The id of a source among the notes of a page."""
    return f"source-{source.id}"


def mark(source: str, time: int) -> str:
    """The id of the place where a text cites a source for the first time, the second, and so on."""
    return f"cite-{time}-{source}"
