"""Sitemap: from the pages to what search engines are told of them (sitemaps.org 0.9, RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from dateline.model import Config, Page
from dateline.publish.planning import urls

# The limits are 50,000 addresses and 50 MB; an address as long as ids allow takes far less than the 1,048 bytes that
# this leaves for each.
MOST = 50_000
_UNLISTED = frozenset({"missing", "redirect", "order"})
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap_parts(pages: Iterable[Page]) -> Iterator[Page]:
    """The sitemap's own pages: sitemap.xml, numbered 0, and the parts that it leads to where there are several."""
    yield Page("sitemap.xml", "sitemap", number=0)
    if (of := -(-len(_listed(pages)) // MOST)) > 1:
        yield from (Page(_part(number), "sitemap", number=number, of=of) for number in range(1, of + 1))


def render_sitemap(config: Config, pages: Iterable[Page], part: int = 0) -> bytes:
    """The addresses of all pages; of too many for one file, the list of its parts, or the addresses of one part.

    Left out are error pages, redirects and the first page's list in the other order. There is no `lastmod`: what a page
    shows also changes with the entries around it, and no day is known for that.
    """
    addresses = _listed(pages)
    if part:
        return _file(config, "urlset", "url", addresses[(part - 1) * MOST : part * MOST])
    if len(addresses) <= MOST:
        return _file(config, "urlset", "url", addresses)
    parts = range(1, -(-len(addresses) // MOST) + 1)
    return _file(config, "sitemapindex", "sitemap", [_part(number) for number in parts])


def render_robots(config: Config) -> bytes:
    """Everything may be read; where the sitemap is, if the site knows its address."""
    sitemap = urls.absolute("sitemap.xml", config)
    return ("User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")).encode()


def _listed(pages: Iterable[Page]) -> list[str]:
    """The addresses of pages that a search may find, in order."""
    found = (page for page in pages if page.path.endswith("index.html") and page.shows not in _UNLISTED)
    return sorted(page.path.removesuffix("index.html") for page in found)


def _part(number: int) -> str:
    return f"sitemap-{number}.xml"


def _file(config: Config, root: str, item: str, addresses: Iterable[str]) -> bytes:
    told = (escape(urls.absolute(address, config), quote=False) for address in addresses)
    lines = (f"<{item}><loc>{address}</loc></{item}>\n" for address in told)
    return f"{_HEAD.format(root)}{''.join(lines)}</{root}>\n".encode()
