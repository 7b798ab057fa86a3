"""Published: a site's name goes in; its folder as built, and each page as a reader's program sees it, come out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from shutil import copy, copytree
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from dateline.builder import build
from tests.everything import BARE, EMPTY, EVERYTHING
from tests.pages import Answer, answer
from tests.sites import make_site

EXAMPLE = Path(__file__).parent.parent
SITES = {"everything": EVERYTHING, "bare": BARE, "empty": EMPTY}
SOMEWHERE = "https://somewhere.example"  # where a site is that does not know its address
INDEXES = ("events", "actors", "topics", "places", "sources", "series")


@dataclass(frozen=True)
class Document:
    """What HTML says: its tags in order, with their attributes; the texts of its title, headings and scripts."""

    tags: tuple[tuple[str, dict[str, str]], ...]
    title: str
    headings: tuple[tuple[int, str], ...]
    json_ld: tuple[Any, ...]

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """The attributes of each such tag."""
        return [got for name, got in self.tags if name == tag and attributes.items() <= got.items()]

    @cached_property
    def ids(self) -> list[str]:
        """The ids on the page, each as often as it is given."""
        return [got["id"] for _, got in self.tags if "id" in got]

    @property
    def links(self) -> Iterator[str]:
        """Every address that is on the page: where it leads, and what it loads."""
        for tag, got in self.tags:
            yield from (got[name] for name in ("href", "xlink:href", "src", "poster", "action", "data") if name in got)
            if "srcset" in got:
                yield from (part.split()[0] for part in got["srcset"].split(","))
            if tag == "meta" and got.get("http-equiv", "").lower() == "refresh":
                yield got["content"].partition("url=")[2]

    @property
    def redirects(self) -> bool:
        """Whether it is only there to lead on."""
        return any(got.get("http-equiv", "").lower() == "refresh" for got in self.all("meta"))

    @property
    def canonical(self) -> list[str]:
        """The addresses that it gives as its own."""
        return [got["href"] for got in self.all("link", rel="canonical")]


@dataclass(frozen=True)
class Published:
    """A site as built: its folder, the base path it is below, and where it says that it is ("" if it does not)."""

    name: str
    folder: Path
    base_path: str
    url: str
    _documents: dict[str, Document] = field(default_factory=dict, compare=False, repr=False)

    @property
    def root(self) -> str:
        """The URL of its first page, told or made up."""
        return self.url or SOMEWHERE + self.base_path

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The address of each HTML page, below the root."""
        files = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return tuple(sorted(re.sub(r"(^|/)index\.html$", r"\1", file) for file in files))

    def document(self, address: str) -> Document:
        """The page at an address below the root."""
        if address not in self._documents:
            file = self.folder / (address + "index.html" if address.endswith("/") or not address else address)
            self._documents[address] = read_html(file.read_text(encoding="utf-8"))
        return self._documents[address]

    @cached_property
    def pages(self) -> dict[str, Document]:
        """Every page that is there to be read: not those that only lead on."""
        found = {address: self.document(address) for address in self.addresses}
        return {address: document for address, document in found.items() if not document.redirects}

    @cached_property
    def kinds(self) -> dict[str, list[str]]:
        """The addresses of pages by their kind, those with least on them first."""
        kinds: dict[str, list[str]] = {}
        for address in sorted(self.pages, key=lambda address: (len(self.document(address).tags), address)):
            kinds.setdefault(kind_of(address), []).append(address)
        return dict(sorted(kinds.items()))

    def fullest(self, *kinds: str) -> tuple[str, ...]:
        """The page with most on it of each of these kinds, or of each kind."""
        return tuple(self.kinds[kind][-1] for kind in kinds or self.kinds)

    @cached_property
    def samples(self) -> tuple[str, ...]:
        """The fullest page of each kind, and the barest: lists without events, entries of which little is known."""
        return tuple(dict.fromkeys(address for alike in self.kinds.values() for address in (alike[-1], alike[0])))

    def answer(self, url: str) -> Answer:
        """What GitHub Pages answers to a URL of the site."""
        return _answer(self.folder, urlsplit(url).path, self.base_path)

    def fault(self, link: str, by: str = "") -> str:
        """Why a link on the page at `by` leads nowhere, "" if it does; of other sites, only the form is looked at."""
        whole, fragment = urldefrag(urljoin(self.root + by, link))
        parts = urlsplit(whole)
        if parts.scheme == "mailto":
            return "" if "@" in parts.path else "no mailbox"
        if not re.fullmatch(r"[^\s<>\"\\^`{|}]+", link) or parts.scheme not in ("http", "https") or not parts.hostname:
            return "no address"
        if parts.netloc != urlsplit(self.root).netloc:
            return ""
        found = self.answer(whole)
        if found.status != 200 or found.file is None:
            return f"it answers {found.status}"
        if found.file.suffix != ".html":
            return f"#{fragment} in no page" if fragment else ""
        document = self.document(re.sub(r"(^|/)index\.html$", r"\1", found.file.relative_to(self.folder).as_posix()))
        if document.redirects and by in self.pages:
            return "it only leads on"
        return "" if not fragment or unquote(fragment) in document.ids else f"there is no #{fragment}"


def publish(name: str, home: Path) -> Published:
    """Build a site in an empty folder: `example` is a copy of the repository's own, `root` has everything at `/`."""
    if name == "example":
        site = copytree(EXAMPLE / "content", home / "site" / "content").parent
        copy(EXAMPLE / "site.yaml", site)
    else:
        site = make_site(home / "site", SITES["everything" if name == "root" else name])
    built = build(site, home / "output", "/" if name == "root" else None)
    assert built.site is not None and built.written is not None, [*map(str, built.problems)]
    config = built.site.config
    split = urlsplit(config.url)
    url = f"{split.scheme}://{split.netloc}{config.base_path}" if config.url else ""
    return Published(name, home / "output", config.base_path, url)


def kind_of(address: str) -> str:
    """`events/*/` for the address of an event, `YYYY/MM/` for that of a month, `page/N/` for a list's further pages."""
    if re.search(r"(^|/)page/\d+/$", address):
        return "page/N/"
    address = re.sub(r"^\d{4}/(\d\d/)?", lambda found: "YYYY/MM/" if found[1] else "YYYY/", address)
    return re.sub(rf"^({'|'.join(INDEXES)})/[^/]+/", r"\1/*/", address)


def read_html(text: str) -> Document:
    """The HTML as parsed; that it is well formed is for the HTML checker to say."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    titles = [text for tag, text in reader.texts if tag == "title"]
    headings = ((int(tag[1]), " ".join(text.split())) for tag, text in reader.texts if re.fullmatch("h[1-6]", tag))
    scripts = (json.loads(text) for tag, text in reader.texts if tag == "script" and text)
    return Document(tuple(reader.tags), titles[0] if titles else "", tuple(headings), tuple(scripts))


class _Reader(HTMLParser):
    KEPT = frozenset({"title", "script", "h1", "h2", "h3", "h4", "h5", "h6"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in self.KEPT:
            self._open = tag
            self.texts.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)


@cache
def _answer(folder: Path, path: str, base_path: str) -> Answer:
    return answer(folder, path, base_path)
