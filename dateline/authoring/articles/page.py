"""Page: the HTML of an article goes in; its text, title, publisher, day and address come out as the page has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, NamedTuple

from dateline.authoring.articles.published import published_among, published_in, read_published

# What pages call the moment of publication, the surest first; never that of a change, of a copyright or of a visit.
_MOMENTS = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created"),
    *("dc.date", "dcterms.date", "citation_publication_date", "citation_online_date", "bt:pubdate", "pubdate"),
    *("cxenseparse:recs:publishtime", "publish-date", "publish_date", "publishdate", "published-date", "pub_date"),
    *("publication_date", "publication-date", "article.published", "originalpublicationdate", "rnews:datepublished"),
    *("publisheddate", "published_date", "published_at", "publicationdate", "datecreated", "date"),
)
_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)\Z")
_PUBLISHED = re.compile(r"publi[sc]|pubdate|posted|entry-date|dateline|timestamp|byline", re.IGNORECASE)
_OTHERS = re.compile(
    r"related|recommend|sidebar|most-?read|popular|trending|read-?(?:more|next)|more-(?:from|stories|on|news)|latest|comments?\b",
    re.IGNORECASE,
)  # of what a page shows beside its article
_ESCAPED = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5});")
_SITE = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,60}\Z")


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
    told = next(_articles(tree), {})
    metas = _metas(tree)
    text = extract(tree, include_comments=False, include_tables=False, with_metadata=False) or _paragraphs(tree)
    headline = told.get("headline") or metas.get("og:title") or _first(tree, "//h1") or _title(tree)
    publisher = told.get("publisher")
    name = publisher.get("name") if isinstance(publisher, Mapping) else publisher
    return ReadPage(
        text="\n\n".join(line.strip() for line in text.splitlines() if line.strip()),
        title=_plain(headline),
        publisher=_plain(name or metas.get("og:site_name") or metas.get("application-name")),
        published=_published(tree, told, metas),
        url=_address(tree, told, metas),
    )


def _articles(tree: Any) -> Iterator[Mapping[str, Any]]:
    """What JSON-LD says of articles, in the order of the page."""
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
                kinds = node.get("@type")
                if any(
                    isinstance(kind, str) and _ARTICLE.match(kind)
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield node
                waiting.extend(value for value in node.values() if isinstance(value, dict | list))


def _metas(tree: Any) -> dict[str, str]:
    """What the page's meta elements say, by their names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(key):
                found.setdefault(name.strip().lower(), meta.get("content").strip())
    return found


def _published(tree: Any, told: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    moments = [_plain(told.get("datePublished")), *(metas.get(name, "") for name in _MOMENTS)]
    return published_among(moments) or _timed(tree) or _printed(tree)


def _timed(tree: Any) -> str:
    """The day of the `<time>` that is marked as that of publication, or of the only day that the article's have."""
    times = [time for time in tree.xpath("//time[@datetime]") if not _is_beside(time)]
    for time in times:
        marks = " ".join(filter(None, (time.get("itemprop"), time.get("class"), time.getparent().get("class"))))
        if (time.get("pubdate") is not None or _PUBLISHED.search(marks)) and (
            day := read_published(time.get("datetime"))
        ):
            return day
    own = [time for time in times if _is_within(time, "article", "header")] or times
    days = {day for time in own if (day := read_published(time.get("datetime")))}
    return days.pop() if len(days) == 1 else ""


def _printed(tree: Any) -> str:
    """The day that the page shows where it says no more: "Published On 4 Mar 2031"; "" for none, or for several."""
    lines = (one for one in tree.xpath("//body//*[not(self::script or self::style)]") if not _is_beside(one))
    days = {day for one in lines if (day := published_in(" ".join((one.text or "").split())))}
    return days.pop() if len(days) == 1 else ""


def _is_beside(element: Any) -> bool:
    """Whether it is of what stands beside an article, as another story is that a page leads to."""
    if _is_within(element, "aside", "nav", "footer", "a", "li"):
        return True
    return any(
        _OTHERS.search(f"{one.get('class', '')} {one.get('id', '')}")
        for one in element.iterancestors("div", "section", "ul")
    )


def _is_within(element: Any, *names: str) -> bool:
    return next(element.iterancestors(*names), None) is not None


def _address(tree: Any, told: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    canonical = tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]/@href')
    page = told.get("mainEntityOfPage")
    main = page.get("@id") if isinstance(page, Mapping) else page
    candidates = (*canonical, metas.get("og:url"), told.get("url"), main)
    return next((_plain(url) for url in candidates if re.match(r"https?://\S+\Z", _plain(url))), "")


def _title(tree: Any) -> str:
    return _SITE.sub("", _first(tree, "//title"))


def _first(tree: Any, path: str) -> str:
    return next((_plain(element.text_content()) for element in tree.xpath(path)), "")


def _paragraphs(tree: Any) -> str:
    """The words of the page's paragraphs, where no article is found in it."""
    return "\n".join(_plain(paragraph.text_content()) for paragraph in tree.xpath("//p"))


def _plain(value: Any) -> str:
    """A text on one line, without what some sites escape once too often; "" for what is none."""
    return " ".join(_ESCAPED.sub(lambda found: unescape(found[0]), value).split()) if isinstance(value, str) else ""
