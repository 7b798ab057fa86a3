"""Page: the HTML of an article goes in; its text, title, publisher, day and address come out as the page has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dateline.authoring.articles.elements import is_beside, is_within, plain
from dateline.authoring.articles.headline import without_site
from dateline.authoring.articles.page_days import published_on
from dateline.authoring.articles.published import read_published
from dateline.authoring.articles.site_name import headline_of, site_name

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)\Z")
_WEB_PAGE = re.compile(r"(?:\w*WebPage|ItemPage)\Z")
_HOLDING = ("@graph", "mainEntity", "mainEntityOfPage")  # where JSON-LD has the page's own article


class ReadPage(NamedTuple):
    """What a page says of its article."""

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""


def read_page(html: str) -> ReadPage:
    """The article of a web page, read with trafilatura; its day from JSON-LD, then meta, then `<time>`, or "".

    Raises ImportError where the extra `html` is not installed.
    """
    from trafilatura import extract, load_html

    tree: Any = load_html(html)
    if tree is None:
        return ReadPage("")
    metas, nodes = _metas(tree), tuple(_nodes(tree))
    told = _own([*_of_kind(nodes, _ARTICLE)], tree, metas)
    text = extract(tree, include_comments=False, include_tables=False, with_metadata=False) or _paragraphs(tree)
    address = _address(tree, told, metas)
    name = site_name(tree, told, nodes, metas, address)
    headline = plain(told.get("headline")) or metas.get("og:title") or headline_of(tree, name, whole=True)
    return ReadPage(
        text="\n\n".join(line.strip() for line in text.splitlines() if line.strip()),
        title=without_site(plain(headline), name),
        publisher=name,
        published=published_on(tree, told, [*_of_kind(nodes, _WEB_PAGE)], metas),
        url=address,
    )


def _own(articles: Sequence[Mapping[str, Any]], tree: Any, metas: Mapping[str, str]) -> Mapping[str, Any]:
    """What is said of the page's own article; of several, of that which has its address or its headline.

    Where none has, they are taken for one if they are of one day, and for nothing if not.
    """
    address, heads = _address(tree, {}, metas), {metas.get("og:title", ""), headline_of(tree)} - {""}
    same = [one for one in articles if address and address in _addresses(one)]
    same = same or [one for one in articles if plain(one.get("headline")) in heads]
    days = {read_published(plain(one.get("datePublished"))) for one in articles}
    return next(iter(same or (articles if len(days) == 1 else ())), {})


def _of_kind(nodes: Sequence[Mapping[str, Any]], sort: re.Pattern[str]) -> Iterator[Mapping[str, Any]]:
    """What JSON-LD says of articles, or of the page, in its order, but not where a list leads."""
    for node in nodes:
        kinds = node.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and sort.match(kind) for kind in kinds):
            yield node


def _nodes(tree: Any) -> Iterator[Mapping[str, Any]]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        written = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", script.text or "")
        try:
            waiting: list[Any] = [json.loads(written, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting = [*node, *waiting]
            elif isinstance(node, dict):
                yield node
                waiting.extend(node[key] for key in _HOLDING if isinstance(node.get(key), dict | list))


def _metas(tree: Any) -> dict[str, str]:
    """What the page's meta elements say, by their names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            if (name := meta.get(key)) and not (key == "itemprop" and not is_within(meta, "head") and is_beside(meta)):
                found.setdefault(name.strip().lower(), meta.get("content").strip())
    return found


def _address(tree: Any, told: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    canonical = tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]/@href')
    candidates = (*canonical, metas.get("og:url"), *_addresses(told))
    return next((plain(url) for url in candidates if re.match(r"https?://\S+\Z", plain(url))), "")


def _addresses(told: Mapping[str, Any]) -> tuple[Any, ...]:
    page = told.get("mainEntityOfPage")
    return told.get("url"), page.get("@id") if isinstance(page, Mapping) else page


def _paragraphs(tree: Any) -> str:
    """The words of the page's paragraphs, where no article is found in it."""
    return "\n".join(plain(paragraph.text_content()) for paragraph in tree.xpath("//p"))
