"""Page days: a page goes in, and what it says of itself; the day of publication comes out, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dateline.authoring.articles.elements import is_beside, is_within, plain, words_of
from dateline.authoring.articles.published import day_at_head, published_among, published_in, read_published
from dateline.authoring.language.head_lines import is_of_day

# What pages call the moment of publication, the surest first; never that of a change, of a copyright or of a visit.
_MOMENTS = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued"),
    *("dc.date", "dcterms.date", "citation_publication_date", "citation_online_date", "bt:pubdate", "pubdate"),
    *("cxenseparse:recs:publishtime", "publish-date", "publish_date", "publishdate", "published-date", "pub_date"),
    *("publication_date", "publication-date", "article.published", "originalpublicationdate", "rnews:datepublished"),
    *("publisheddate", "published_date", "published_at", "publicationdate", "date"),
)
_PUBLISHED = re.compile(r"publi[sc]|pubdate|posted|entry-date|dateline|timestamp|byline", re.IGNORECASE)
_CHANGED = re.compile(r"updat|modif|changed|corrected", re.IGNORECASE)
_LABEL = re.compile(r"(?:first |originally )?(?:published|posted)(?: on)? ?:?", re.IGNORECASE)
_RUNNING = 80  # characters of a text that runs on
_NEAR = 60  # elements
_LINE = 120  # characters of a line that says when it was published


def published_on(
    tree: Any, told: Mapping[str, Any], pages: Sequence[Mapping[str, Any]], metas: Mapping[str, str]
) -> str:
    """The day that the data of the article names, or of the page; else its `<time>`, or the words that it shows."""
    said = told.get("datePublished")
    moments = [
        plain(next(iter(said), "") if isinstance(said, list) else said),
        *(metas.get(name, "") for name in _MOMENTS),
    ]
    of_page = {day for page in pages if (day := read_published(plain(page.get("datePublished"))))}
    stated = published_among(moments) or (of_page.pop() if len(of_page) == 1 else "")
    return stated or _timed(tree) or _printed(tree) or _below_headline(tree)


def _timed(tree: Any) -> str:
    """The day of what is marked as that of publication, or of the only day that the `<time>`s of the article have."""
    found = tree.xpath('//time[@datetime] | //body//*[contains(@itemprop, "datePublished")]')
    times = [time for time in found if not (is_beside(time) or _is_of_change(time))]
    for time in times:
        marks = " ".join(filter(None, (time.get("itemprop"), time.get("class"), time.getparent().get("class"))))
        if (time.get("pubdate") is not None or _PUBLISHED.search(marks)) and (day := _day_of(time)):
            return day
    own = (time for time in times if is_within(time, "article", "main") and not _is_in_sentence(time))
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
    return read_published(element.get("datetime") or element.get("content") or plain(element.text))


def _printed(tree: Any) -> str:
    """The day that the page shows where it says no more: "Published On 4 Mar 2031"; "" for none, or for several."""
    lines = tree.xpath("//body//*[not(self::script or self::style)]")
    days = {day for one in lines if (day := _day_shown(one)) and not is_beside(one)}
    return days.pop() if len(days) == 1 else ""


def _day_shown(element: Any) -> str:
    """The day of publication that an element has in its words, or next to them if they are no more than "Published"."""
    words = words_of(element, _LINE)
    if not _LABEL.fullmatch(words):
        return published_in(words)
    behind = element.getnext()
    said = published_in(words_of(element.getparent(), _LINE))
    return said or ("" if behind is None else published_in(f"Published {words_of(behind, _LINE)}"))


def _below_headline(tree: Any) -> str:
    """The only day that stands by itself between the headline and the running text, and is not that of a change."""
    days = {day_at_head(words) for words in _lines_below(tree) if is_of_day(words) and not _CHANGED.search(words)}
    return days.pop() if len(days) == 1 else ""


def _lines_below(tree: Any) -> Iterator[str]:
    """The words of the first elements behind the headline, up to one that runs on."""
    for element in tree.xpath("(//h1)[last()]/following::*[not(self::script or self::style)]")[:_NEAR]:
        if len((element.text or "").strip()) > _RUNNING:
            return
        words = words_of(element, _LINE)
        if words and not (is_beside(element) or _is_of_change(element)):
            yield words
