"""Links: every address on every page leads somewhere, as GitHub Pages answers; every page has a place and a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import urldefrag, urljoin

import feedparser
import pytest

from tests.published import Published

pytestmark = pytest.mark.parametrize("published", ["example", "everything", "root", "bare", "empty"], indirect=True)


def test_every_link_leads_to_a_page_and_to_a_place_on_it(published: Published) -> None:
    assert [
        f"/{address}: {link}: {fault}"
        for address in published.addresses
        for link in dict.fromkeys(published.document(address).links)
        if (fault := published.fault(link, address))
    ] == []


def test_the_page_for_missing_pages_is_whole_at_any_depth(published: Published) -> None:
    page = published.document("404.html")
    links = [link for link in page.links if link[1:] not in page.ids]
    assert [link for link in links if published.fault(link, "no/such/page/here/")] == []
    assert published.answer(f"{published.root}no/such/page").file == published.folder / "404.html"


def test_every_address_in_a_feed_a_sitemap_or_a_data_file_is_there(published: Published) -> None:
    files = [file for file in published.folder.rglob("*") if file.suffix in {".xml", ".json", ".txt", ".ics"}]
    found = re.compile(rf"{re.escape(published.root)}[^\s\"'<>&\\]*")
    # A feed's ids stay as they were when an entry got a new address; the lines of a calendar are folded.
    passed_over = re.compile(r"<id>.*?</id>|\r\n[ \t]")
    assert [
        f"{file.relative_to(published.folder)}: {url}: {fault}"
        for file in files
        for url in sorted(set(found.findall(passed_over.sub("", file.read_bytes().decode("utf-8")))))
        if (fault := published.fault(url))
    ] == []
    assert not published.url or len(files) > 3


def test_every_address_in_structured_data_is_there(published: Published) -> None:
    told = [(address, url) for address, page in published.pages.items() for url in urls(page.json_ld)]
    assert [f"/{address}: {url}: {fault}" for address, url in told if (fault := published.fault(url, address))] == []
    ours = [url for _, url in told if url.startswith(published.root)]
    assert bool(ours) == bool(published.url), "who knows the site's address tells it"


def urls(value: Any) -> Iterator[str]:
    """The addresses in JSON, but for those that name a vocabulary."""
    match value:
        case dict():
            for inner in value.values():
                yield from urls(inner)
        case list() | tuple():
            for inner in value:
                yield from urls(inner)
        case str() if value.startswith(("http://", "https://")) and not value.startswith("https://schema.org"):
            yield value


def test_feeds_are_found_and_read(published: Published) -> None:
    told = {
        urljoin(published.root + address, link["href"])
        for address, page in published.pages.items()
        for link in page.all("link", type="application/atom+xml")
    }
    there = {published.root + file.relative_to(published.folder).as_posix() for file in feeds(published)}
    assert told == there
    assert bool(there) == bool(published.url)
    for file in feeds(published):
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, read.get("bozo_exception")
        pages = {published.root + address for address in published.pages}
        assert {read.feed.link, *(entry.link.partition("#")[0] for entry in read.entries)} <= pages
        assert not [entry.link for entry in read.entries if published.fault(entry.link)]
        ids = {entry.id.partition("#")[0] for entry in read.entries}
        assert ids <= {published.root + address for address in published.addresses}


def feeds(published: Published) -> list[Any]:
    return sorted(file for file in published.folder.rglob("*.xml") if file.name == "feed.xml")


def test_the_sitemap_lists_pages_under_their_own_addresses(published: Published) -> None:
    sitemap = published.folder / "sitemap.xml"
    assert sitemap.is_file() == bool(published.url)
    if not published.url:
        return
    listed = set(re.findall("<loc>(.*?)</loc>", sitemap.read_text(encoding="utf-8")))
    canonical = {url for address, page in published.pages.items() for url in page.canonical}
    hidden = {published.root + address for address, page in published.pages.items() if page.all("meta", name="robots")}
    assert listed <= canonical
    assert not listed & hidden
    assert f"Sitemap: {published.root}sitemap.xml" in (published.folder / "robots.txt").read_text(encoding="utf-8")


def test_a_page_gives_its_own_address_as_its_own(published: Published) -> None:
    for address, page in published.pages.items():
        own = [published.root + address] if published.url and address != "404.html" else []
        assert (address, page.canonical) == (address, own)


def test_a_page_that_moved_leads_to_one_that_is_read(published: Published) -> None:
    moved = [published.document(address) for address in published.addresses if published.document(address).redirects]
    assert bool(moved) == (published.name in ("everything", "root", "bare"))
    for page in moved:
        (target,) = (got["content"].partition("url=")[2] for got in page.all("meta", **{"http-equiv": "refresh"}))
        whole = urljoin(published.root, target)
        assert whole.removeprefix(published.root) in published.pages
        assert not published.url or page.canonical == [whole]
        assert target in [got.get("href") for got in page.all("a")]


def test_every_page_is_reached_from_the_first_by_links(published: Published) -> None:
    reached, ahead = {""}, [""]
    while ahead:
        address = ahead.pop()
        for got in published.document(address).all("a"):
            to = urldefrag(urljoin(published.root + address, got.get("href", ""))).url
            there = to.removeprefix(published.root)
            if to.startswith(published.root) and there in published.pages and there not in reached:
                reached.add(there)
                ahead.append(there)
    assert sorted(set(published.pages) - reached) == ["404.html"]


def test_no_two_elements_of_a_page_have_the_same_id(published: Published) -> None:
    for address in published.addresses:
        twice = [id for id, count in Counter(published.document(address).ids).items() if count > 1]
        assert (address, twice) == (address, [])


def test_headings_are_one_tree_under_one_title(published: Published) -> None:
    faults = []
    for address in published.addresses:
        levels = [level for level, _ in published.document(address).headings]
        if levels.count(1) != 1 or levels[0] != 1:
            faults.append(f"/{address}: not one h1 at the head: {levels}")
        faults += [f"/{address}: h{a} then h{b}" for a, b in pairwise(levels) if b > a + 1]
        faults += [f"/{address}: h{level} is empty" for level, text in published.document(address).headings if not text]
    assert faults == []


def test_every_page_has_a_title_of_its_own(published: Published) -> None:
    titles = Counter(page.title for page in published.pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title.strip()] == []
