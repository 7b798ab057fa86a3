"""Sitemap: what search engines are told to read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest

from dateline.model import Page
from dateline.problems import Problems
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.plan import plan
from dateline.publish.planning.sitemap import render_robots, render_sitemap, sitemap_parts
from dateline.schema import LONGEST_SLUG
from tests.publish.records import view_record

RECORD = {
    "actors/barcena.yaml": "name: Alicia Bárcena\nold_ids: [alicia]",
    "topics/rail.yaml": "title: Rail",
    "pages/about.md": "---\ntitle: About\n---\nThis record.",
    "events/talks.yaml": "date: 2023-12-27\ntitle: They meet\nactors: barcena\nsources: {title: Inline}",
}


def told(content: bytes, root: str = "urlset") -> list[str]:
    """The addresses in a sitemap, by the names that sitemaps.org gives."""
    tree = ET.fromstring(content)
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert tree.tag == namespace + root
    return [found.text or "" for found in tree.iter(f"{namespace}loc")]


def events(count: int) -> list[Page]:
    """As many pages of events, under ids as long as they may be."""
    return [Page(f"events/{number:0{LONGEST_SLUG}d}/index.html", "event") for number in range(count)]


def test_every_page_that_is_read_is_told_once_and_nothing_else(tmp_path: Path) -> None:
    shown = view_record(tmp_path, RECORD)
    pages = plan(Lists(shown._site), ["style.css"], Problems())

    listed = " /2023/ /2023/12/ /about/ /actors/ /actors/barcena/ /changes/ /corrections/ /disputed/ /events/"
    listed += " /events/talks/ /method/ /places/ /promises/ /series/ /sources/ /sources/report/ /topics/ /topics/rail/"
    assert told(render_sitemap(shown.config, pages)) == [
        f"https://example.org/record/{address.removeprefix('/')}" for address in listed.split(" ")
    ]


def test_the_order_of_the_pages_makes_no_difference(tmp_path: Path) -> None:
    shown = view_record(tmp_path, RECORD)
    pages = plan(Lists(shown._site), [], Problems())

    assert render_sitemap(shown.config, reversed(pages)) == render_sitemap(shown.config, pages)


@pytest.mark.parametrize(("rows", "files"), [(0, 1), (50_000, 1), (50_001, 3), (100_001, 4)])
def test_a_sitemap_too_long_for_one_file_leads_to_its_parts(tmp_path: Path, rows: int, files: int) -> None:
    shown, pages = view_record(tmp_path, RECORD), events(rows)
    first, *parts = sitemap_parts(pages)
    listed = told(render_sitemap(shown.config, pages, first.number), "sitemapindex" if parts else "urlset")
    written = {f"https://example.org/record/{at.path}": render_sitemap(shown.config, pages, at.number) for at in parts}

    assert first.path == "sitemap.xml" and len(parts) + 1 == files
    if parts:
        assert listed == list(written)
        listed = joined(written.values())
    assert listed == [f"https://example.org/record/events/{number:0{LONGEST_SLUG}d}/" for number in range(rows)]


def joined(parts: Iterable[bytes]) -> list[str]:
    found: list[str] = []
    for content in parts:
        addresses = told(content)
        assert len(addresses) <= 50_000 and len(content) <= 50 * 1024 * 1024
        found.extend(addresses)
    return found


def test_robots_may_read_everything_and_are_told_where_the_sitemap_is(tmp_path: Path) -> None:
    robots = RobotFileParser()
    robots.parse(render_robots(view_record(tmp_path, RECORD).config).decode().splitlines())

    assert robots.can_fetch("AnyBot", "https://example.org/record/events/talks/")
    assert robots.site_maps() == ["https://example.org/record/sitemap.xml"]


def test_a_site_without_an_address_has_robots_without_a_sitemap(tmp_path: Path) -> None:
    assert render_robots(view_record(tmp_path, RECORD, "title: A record\n").config) == b"User-agent: *\nAllow: /\n"
