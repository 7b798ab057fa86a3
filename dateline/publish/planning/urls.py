"""Urls: from an entry, a period or a fixed page to its address, a path from the site's root with no slash before."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import quote, urlsplit

from dateline.model import Config, Event, Ref
from dateline.publish.lists.placed import filed
from dateline.schema import FOLDERS

HOME = ""
MISSING = "404.html"
FEED = "feed.xml"
CORRECTIONS = "corrections/"
CHANGES = "changes/"
CHANGES_FEED = "changes/feed.xml"
PROMISES = "promises/"
METHOD = "method/"
CALENDAR = "promises.ics"
DISPUTED = "disputed/"
DATA = "data/index.json"
_PLAIN = re.compile(r"[A-Za-z0-9/#@._~-]*")
STYLESHEET = "assets/style.css"
OWN_STYLES = "assets/site.css"
ICON = "assets/icon.svg"
SCRIPT = "assets/reader.js"
FILTERS = "assets/filters.js"
FACETS = "data/timeline.json"


def permalink(ref: Ref) -> str:
    """The address of an entry's page."""
    return f"{ref.id}/" if ref.kind == "page" else f"{FOLDERS[ref.kind]}/{ref.id}/"


def index_of(kind: str) -> str:
    """The address of the list of all entries of a kind."""
    return f"{FOLDERS[kind]}/"


def archive(year: int, month: int | None = None) -> str:
    """The address of the events of a year, or of a month of it; years are 1 to 9999."""
    return f"{year:04d}/" if month is None else f"{year:04d}/{month:02d}/"


def oldest(config: Config) -> str:
    """The address of the timeline in order of time."""
    return "oldest/" if config.newest_first else HOME


def anchor_of(year: int) -> str:
    """Where on its pages the events of a year begin."""
    return f"y{year:04d}"


def other_order(config: Config) -> str:
    """The address of the timeline in the order that the first page does not have."""
    return "oldest/" if config.newest_first else "newest/"


def numbered(address: str, number: int) -> str:
    """The address of a list's further page."""
    return address if number == 1 else f"{address}page/{number}/"


def feed_of(ref: Ref | None = None) -> str:
    """The address of the site's feed, or of an entry's."""
    return FEED if ref is None else permalink(ref) + FEED


def data_of(event: Event) -> str:
    """The address of the data file that holds an event."""
    year = filed(event)
    return f"data/{year:04d}.json" if year is not None else "data/undated.json"


def file_of(address: str) -> str:
    """The file that an address is served from."""
    return address + "index.html" if address.endswith("/") or not address else address


def href(address: str, config: Config) -> str:
    """An address for links within the site: below the base path, with what URLs cannot hold encoded."""
    return config.base_path + _encode(address)


@lru_cache(maxsize=4096)
def _encode(address: str) -> str:
    return address if _PLAIN.fullmatch(address) else quote(address, safe="/#@")


def absolute(address: str, config: Config) -> str:
    """An address for the world outside; "" where the site does not know its own."""
    if not config.url:
        return ""
    return _root(config.url) + href(address, config)


@cache
def _root(url: str) -> str:
    site = urlsplit(url)
    return f"{site.scheme}://{site.netloc}"
