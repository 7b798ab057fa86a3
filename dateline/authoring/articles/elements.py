"""Elements: one of a page goes in; its words come out, and whether it is of what stands beside the article."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

_OTHERS = re.compile(
    r"related|recommend|sidebar|most-?read|popular|trending|read-?(?:more|next)|more-(?:from|stories|on|news)|latest|comments?\b",
    re.IGNORECASE,
)  # of what a page shows beside its article
_ESCAPED = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5});")


def first(tree: Any, path: str) -> str:
    """The words of the first element that a path leads to, or ""."""
    return next((plain(element.text_content()) for element in tree.xpath(path)), "")


def plain(value: Any) -> str:
    """A text on one line, without what some sites escape once too often; "" for what is none."""
    return " ".join(_ESCAPED.sub(lambda found: unescape(found[0]), value).split()) if isinstance(value, str) else ""


def words_of(element: Any, longest: int = 0) -> str:
    """All words of an element on one line, with a space where another one begins; "" for more than `longest` signs."""
    said: list[str] = []
    for piece in element.itertext():
        said.append(piece)
        longest -= bool(longest) * len(piece.strip())
        if longest < 0:
            return ""
    return plain(" ".join(said))


def is_beside(element: Any) -> bool:
    """Whether it is of what stands beside an article, as another story is that a page leads to."""
    if is_within(element, "aside", "nav", "footer", "a", "li") or _is_below_another(element) or _is_above_all(element):
        return True
    return any(
        _OTHERS.search(f"{one.get('class', '')} {one.get('id', '')}")
        for one in (element, *element.iterancestors("div", "section", "ul"))
    )


def _is_below_another(element: Any) -> bool:
    """Whether the heading above it is that of another story: one that is a link, or stands below the running text."""
    above = element.xpath("(preceding::h1 | preceding::h2 | preceding::h3 | preceding::h4)[last()]")
    if not above or above[0].tag == "h1":
        return False
    is_link = above[0].xpath("descendant::a or ancestor::a")
    return bool(is_link or above[0].xpath("count(preceding::p[string-length() > 80]) > 1"))


def _is_above_all(element: Any) -> bool:
    """Whether it is of the site's own head: above the headline, and not of the article."""
    return not is_within(element, "article", "main") and bool(element.xpath("following::h1 and not(preceding::h1)"))


def is_within(element: Any, *names: str) -> bool:
    """Whether an element is in one of these, or is one."""
    return element.tag in names or next(element.iterancestors(*names), None) is not None
