"""Site name: a page goes in, and what it says of itself; the name of its site comes out, and its title without it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.authoring.articles.elements import first, plain, words_of
from dateline.authoring.articles.headline import without_site
from dateline.authoring.articles.papers import is_house
from dateline.authoring.articles.publisher import is_beside_headline
from dateline.authoring.language.head_lines import is_of_day

_BEHIND = re.compile(r"\s+(?:::|[|–—·»«-])\s+")  # Quay closed - Bay Echo
_BEFORE = re.compile(rf"{_BEHIND.pattern}|(?<=\w):\s+")  # Bay Echo: Quay closed
_STATED = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
_TAIL = re.compile(rf"{_BEHIND.pattern}[^|–—·»«]{{2,60}}\Z")
_LOGO = re.compile(r"logo|brand|masthead|site-?(?:title|name)|nameplate", re.IGNORECASE)
_NO_NAME = re.compile(r"\b(?:logo|home ?page|home|back to|go to|link to|return to|the)\b", re.IGNORECASE)
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:index\.html?)?|\./")
_ADDRESS = re.compile(r"https?:|[\w-]+(?:\.[\w-]+)+\Z")
_LONGEST = 6  # words
_BARE, _FOOT = 4, 400  # letters of a name that an address has not by chance; characters of a page's foot


def site_name(
    tree: Any, told: Mapping[str, Any], nodes: Sequence[Mapping[str, Any]], metas: Mapping[str, str], address: str
) -> str:
    """Who published it: as the data for machines says, its title behind or before the headline, or the site's head."""
    stated = plain(_called(told.get("publisher"), nodes)) or next(filter(None, map(metas.get, _STATED)), "")
    if stated and not _ADDRESS.match(stated):
        return plain(stated)
    titles = (first(tree, "//title"), metas.get("og:title", ""))
    of_title = (name for title in titles if (name := _of_title(tree, title, metas, address)))
    found = _marked(tree) or next(of_title, "") or _of_head(tree, metas, address) or _of_data(nodes)
    return found or ("" if "/" in stated else stated)


def _called(publisher: Any, nodes: Sequence[Mapping[str, Any]]) -> Any:
    """What a publisher is called: as written, by an object or the first of several, or by one that the page has."""
    if isinstance(publisher, list):
        publisher = next(iter(publisher), None)
    if not isinstance(publisher, Mapping) or publisher.get("name"):
        return publisher.get("name") if isinstance(publisher, Mapping) else publisher
    same = (node for node in nodes if node.get("@id") == publisher.get("@id") and node.get("name"))
    return next(same, {}).get("name")


def _marked(tree: Any) -> str:
    marked = tree.xpath('//*[@itemprop="publisher"]//*[@itemprop="name"]')
    return plain(marked[0].get("content") or marked[0].text_content()) if marked else ""


def _of_title(tree: Any, title: str, metas: Mapping[str, str], address: str) -> str:
    """What the title has behind the headline, or before it: "Quay closed | Bay Echo".

    One word there is a section, save where the page's address has it; its author is none.
    """
    below = (words_of(one) for one in tree.xpath("//h2 | //h3"))
    headline = headline_of(tree) or next((head for head in below if head and title.startswith(head)), "")
    if not headline:
        return title if is_house(title, sure=False) else ""
    ends = title.endswith(headline) and not title.startswith(headline)
    parts = (_BEFORE if ends else _BEHIND).split(title)
    name = parts[0 if ends else -1].strip(" |–—·»-") if len(parts) > 1 else ""
    name = name if ends or title.startswith(headline) or name in first(tree, "//body") else ""  # as in its colophon
    known = len(name.split()) > 1 or is_house(name, sure=True) or (name and name.lower() in address.lower())
    fits = known and len(name.split()) <= _LONGEST and name != headline and name not in headline
    return name if fits and name != metas.get("author") and not is_beside_headline(name) else ""


def _of_head(tree: Any, metas: Mapping[str, str], address: str) -> str:
    """The name on the way home at the page's head, where the page has it elsewhere as well, or papers are called so."""
    host = re.sub(r"\W", "", re.sub(r"https?://([^/]*).*", r"\1", address)) + metas.get("twitter:site", "").lower()
    last = words_of(tree)[-_FOOT:]
    for link in tree.xpath("//a[@href]"):
        marks = " ".join(filter(None, (link.get("class"), link.get("id"), *link.getparent().xpath("@class | @id"))))
        if not _HOME.fullmatch(link.get("href")) and not _LOGO.search(marks):
            continue
        said = (words_of(link), *link.xpath(".//img/@alt | @title | @aria-label | .//*[name()='title']/text()"))
        for name in (" ".join(_NO_NAME.sub(lambda found: _kept(found[0]), plain(one)).split()) for one in said):
            bare = re.sub(r"\W|^the ", "", name.lower())
            known = is_house(name, sure=True) or (len(bare) > _BARE and bare in host) or f" {name}" in last
            if len(bare) > 2 and known and len(name.split()) <= _LONGEST and not is_beside_headline(name):
                return name
    return ""


def _kept(word: str) -> str:
    return word if word == "The" else ""


def _of_data(nodes: Sequence[Mapping[str, Any]]) -> str:
    """The only organization that the data for machines names."""
    names = {plain(node.get("name")) for node in nodes if "Organization" in str(node.get("@type"))} - {""}
    return names.pop() if len(names) == 1 else ""


def headline_of(tree: Any, site: str = "", *, whole: bool = False) -> str:
    """The first heading that is not the site's name; with `whole`, the title where there is none."""
    title = _TAIL.sub("", without_site(first(tree, "//title"), site))
    own = [one for one in tree.xpath("//h1") if not any(_HOME.fullmatch(to) for to in one.xpath(".//a/@href"))]
    if not own and (title == site or tree.xpath("//h1")):
        own = tree.xpath("//h2 | //h3")
    heads = (words_of(one) for one in own)
    return next((head for head in heads if head and head != site and not is_of_day(head)), title if whole else "")
