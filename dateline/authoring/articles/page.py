"""Page: the HTML of an article goes in; its text, title, publisher, day and address come out as the page has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple

from dateline.authoring.articles.published import published_among, published_in, read_published
from dateline.authoring.articles.publisher import is_beside_headline

# What pages call the moment of publication, the surest first; never that of a change, of a copyright or of a visit.
_MOMENTS = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued"),
    *("dc.date", "dcterms.date", "citation_publication_date", "citation_online_date", "bt:pubdate", "pubdate"),
    *("cxenseparse:recs:publishtime", "publish-date", "publish_date", "publishdate", "published-date", "pub_date"),
    *("publication_date", "publication-date", "article.published", "originalpublicationdate", "rnews:datepublished"),
    *("publisheddate", "published_date", "published_at", "publicationdate", "date"),
)
_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)\Z")
_PUBLISHED = re.compile(r"publi[sc]|pubdate|posted|entry-date|dateline|timestamp|byline", re.IGNORECASE)
_CHANGED = re.compile(r"updat|modif|changed|corrected", re.IGNORECASE)
_LABEL = re.compile(r"(?:first |originally )?(?:published|posted)(?: on)? ?:?", re.IGNORECASE)
_LINE = 120  # characters of a line that says when it was published
_HOLDING = ("@graph", "mainEntity", "mainEntityOfPage")  # where JSON-LD has the page's own article
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
    metas = _metas(tree)
    told = _own([*_articles(tree)], tree, metas)
    text = extract(tree, include_comments=False, include_tables=False, with_metadata=False) or _paragraphs(tree)
    headline = told.get("headline") or metas.get("og:title") or _first(tree, "//h1") or _title(tree)
    name = _name(told.get("publisher"), tree)
    return ReadPage(
        text="\n\n".join(line.strip() for line in text.splitlines() if line.strip()),
        title=_plain(headline),
        publisher=_plain(name or metas.get("og:site_name") or metas.get("application-name")) or _site(tree, metas),
        published=_published(tree, told, metas),
        url=_address(tree, told, metas),
    )


def _own(articles: Sequence[Mapping[str, Any]], tree: Any, metas: Mapping[str, str]) -> Mapping[str, Any]:
    """What is said of the page's own article; of several, of that which has its address or its headline.

    Where none has, they are taken for one if they are of one day, and for nothing if not.
    """
    address, heads = _address(tree, {}, metas), {metas.get("og:title", ""), _first(tree, "//h1")} - {""}
    same = [one for one in articles if address and address in _addresses(one)]
    same = same or [one for one in articles if _plain(one.get("headline")) in heads]
    days = {read_published(_plain(one.get("datePublished"))) for one in articles}
    return next(iter(same or (articles if len(days) == 1 else ())), {})


def _articles(tree: Any) -> Iterator[Mapping[str, Any]]:
    """What JSON-LD says of articles, in the order of the page, save of those that another one or a list leads to."""
    for node in _nodes(tree):
        kinds = node.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in kinds):
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


def _name(publisher: Any, tree: Any) -> Any:
    """What a publisher is called: as written, by an object or the first of several, or by one that the page has."""
    if isinstance(publisher, list):
        publisher = next(iter(publisher), None)
    if not isinstance(publisher, Mapping) or publisher.get("name"):
        return publisher.get("name") if isinstance(publisher, Mapping) else publisher
    same = (node for node in _nodes(tree) if node.get("@id") == publisher.get("@id") and node.get("name"))
    return next(same, {}).get("name")


def _site(tree: Any, metas: Mapping[str, str]) -> str:
    """Who published it by its microdata, or by what its title has behind the headline: "Quay closed | Bay Echo".

    One word there is a section, save where the page's address has it; its author is none.
    """
    marked = tree.xpath('//*[@itemprop="publisher"]//*[@itemprop="name"]')
    if marked:
        return _plain(marked[0].get("content") or marked[0].text_content())
    title, headline = _first(tree, "//title"), _first(tree, "//h1")
    site = _SITE.search(title) if headline else None
    name = re.sub(r"\A\W+", "", site[0]) if site else ""
    name = name if title.startswith(headline) or name in _first(tree, "//body") else ""  # as in its colophon
    known = len(name.split()) > 1 or name.lower() in _address(tree, {}, metas).lower()
    return name if known and name != metas.get("author") and not is_beside_headline(name) else ""


def _metas(tree: Any) -> dict[str, str]:
    """What the page's meta elements say, by their names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            if (name := meta.get(key)) and not (key == "itemprop" and _is_beside(meta)):
                found.setdefault(name.strip().lower(), meta.get("content").strip())
    return found


def _published(tree: Any, told: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    said = told.get("datePublished")
    moments = [
        _plain(next(iter(said), "") if isinstance(said, list) else said),
        *(metas.get(name, "") for name in _MOMENTS),
    ]
    return published_among(moments) or _timed(tree) or _printed(tree)


def _timed(tree: Any) -> str:
    """The day of what is marked as that of publication, or of the only day that the `<time>`s of the article have."""
    found = tree.xpath('//time[@datetime] | //body//*[contains(@itemprop, "datePublished")]')
    times = [time for time in found if not (_is_beside(time) or _is_of_change(time))]
    for time in times:
        marks = " ".join(filter(None, (time.get("itemprop"), time.get("class"), time.getparent().get("class"))))
        if (time.get("pubdate") is not None or _PUBLISHED.search(marks)) and (day := _day_of(time)):
            return day
    own = (time for time in times if _is_within(time, "article", "main") and not _is_in_sentence(time))
    days = {day for time in own if (day := _day_of(time))}
    return days.pop() if len(days) == 1 else ""


def _is_of_change(element: Any) -> bool:
    """Whether it is marked as the time of an update, or stands behind the word: "Updated: 9 March"."""
    marks = f"{element.get('itemprop', '')} {element.get('class', '')}"
    before = element.xpath("string((preceding::text()[normalize-space()])[last()])")
    return bool((_CHANGED.search(marks) and not _PUBLISHED.search(marks)) or _CHANGED.search(before[-30:]))


def _is_in_sentence(element: Any) -> bool:
    return any(re.search(r"[.!?]\W*\Z", paragraph.text_content()) for paragraph in element.iterancestors("p"))


def _day_of(element: Any) -> str:
    return read_published(element.get("datetime") or element.get("content") or _plain(element.text))


def _printed(tree: Any) -> str:
    """The day that the page shows where it says no more: "Published On 4 Mar 2031"; "" for none, or for several."""
    lines = tree.xpath("//body//*[not(self::script or self::style)]")
    days = {day for one in lines if (day := _day_shown(one)) and not _is_beside(one)}
    return days.pop() if len(days) == 1 else ""


def _day_shown(element: Any) -> str:
    """The day of publication that an element has in its words, or beside them if they are no more than "Published"."""
    words = " ".join((element.text or "").split())
    if not _LABEL.fullmatch(words):
        return published_in(words)
    around = " ".join(element.getparent().text_content().split())
    return published_in(around) if len(around) < _LINE else ""


def _is_beside(element: Any) -> bool:
    """Whether it is of what stands beside an article, as another story is that a page leads to."""
    if _is_within(element, "aside", "nav", "footer", "a", "li") or _is_below_another(element) or _is_above_all(element):
        return True
    return any(
        _OTHERS.search(f"{one.get('class', '')} {one.get('id', '')}")
        for one in element.iterancestors("div", "section", "ul")
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
    return not _is_within(element, "article", "main") and bool(element.xpath("following::h1 and not(preceding::h1)"))


def _is_within(element: Any, *names: str) -> bool:
    return next(element.iterancestors(*names), None) is not None


def _address(tree: Any, told: Mapping[str, Any], metas: Mapping[str, str]) -> str:
    canonical = tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]/@href')
    candidates = (*canonical, metas.get("og:url"), *_addresses(told))
    return next((_plain(url) for url in candidates if re.match(r"https?://\S+\Z", _plain(url))), "")


def _addresses(told: Mapping[str, Any]) -> tuple[Any, ...]:
    page = told.get("mainEntityOfPage")
    return told.get("url"), page.get("@id") if isinstance(page, Mapping) else page


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
