"""Config: from site.yaml to what it says, with defaults for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from pkgutil import get_data
from typing import Any
from urllib.parse import urlsplit

from dateline import schema
from dateline.content.load import read_text
from dateline.content.nodes import Mapping, Scalar, read_nodes
from dateline.content.read import Reader, is_address
from dateline.dates import COMPLETE
from dateline.model import Config, Navigation
from dateline.problems import Mark, Problem, Problems, SiteError

FILE = "site.yaml"
ADDRESS = "a host and a path, without @, ? and #"
EXAMPLE = "https://example.org/record/"
PATH = "letters, digits, hyphens and dots"


class AddressError(Exception):
    """An address that a command gives will not do; says why, and the way out."""


def read_config(home: Path, problems: Problems, base_path: str | None = None, url: str | None = None) -> Config:
    """What site.yaml says; a command's `url` goes before the one there, and its base path before the path of either.

    Raises SiteError where there is no site.yaml, or none that can be read as fields.
    """
    if not (home / FILE).is_file():
        raise SiteError(
            Problem(
                Mark(FILE),
                "error",
                f"there is no {FILE} in {home}",
                "run this in a site's folder, name it (python build.py build SITE), or write one:  title: My record",
            )
        )
    node = read_nodes(read_text(home, FILE), FILE)
    if not isinstance(node, Mapping):
        raise SiteError(Problem(Mark(FILE, 1, 1), "error", "it has no fields", "title: My record"))
    reader = Reader(FILE, problems)
    values = reader.fields(node, schema.CONFIG)
    if values.get("title") is None:
        raise SiteError(*problems)
    written = node.get("url")
    published = _url(values.get("url", ""), node, problems)
    url = (published if url is None else url).rstrip("/")
    if not url and (written is None or (isinstance(written, Scalar) and written.empty)):
        problems.warning(
            Mark(FILE, 1, 1),
            "there is no url, so feeds, sitemap and canonical links are left out",
            f"url: {EXAMPLE}",
        )
    home_page, feeds = values.get("home", {}), values.get("feeds", {})
    return Config(
        title=values["title"],
        description=values.get("description", ""),
        url=url + "/" if url else "",
        base_path=_base_path(urlsplit(url).path if base_path is None else base_path, node, problems),
        language=_language(values.get("language", "en"), node, problems),
        timezone=_timezone(values.get("timezone", "UTC"), node, problems),
        author=values.get("author", ""),
        license=values.get("license", ""),
        repository=values.get("repository", ""),
        navigation=tuple(_navigation(values.get("navigation", ()), problems)),
        newest_first=home_page.get("order", "newest") == "newest",
        per_page=home_page.get("per_page", 100),
        feed_entries=feeds.get("entries", 20),
        search=values.get("search", False),
        open_registry=values.get("registry") == "open",
        allow=values.get("allow", ()),
    )


def check_address(url: str | None, base_path: str | None) -> None:
    """See that a command's address and base path can go before those of site.yaml. Raises AddressError."""
    if url is not None and not (is_address(url) and _is_sites(url) and _path(urlsplit(url).path)):
        raise AddressError(f'--url "{url[:80]}" is not the address of a site', f"{ADDRESS}: --url {EXAMPLE}")
    if base_path is not None and not _path(base_path):
        raise AddressError(f'--base-path "{base_path[:80]}" cannot be a base path', f"{PATH}: --base-path /record/")


def _url(url: str, node: Mapping, problems: Problems) -> str:
    if _is_sites(url):
        return url
    problems.error(_mark(node, "url"), f"a site's address is {ADDRESS}", EXAMPLE)
    return ""


def _is_sites(url: str) -> bool:
    """Whether an address can be a site's, which is published: a path may be its last part; no password is in it."""
    return not ("@" in urlsplit(url).netloc or re.search(r"[?#]", url))


def _navigation(links: Iterable[dict[str, Any]], problems: Problems) -> Iterator[Navigation]:
    for link in links:
        if not {"title", "to"} <= link.keys():
            continue  # which has been said
        if link["to"].startswith(("http:", "https:")) and not is_address(link["to"]):
            problems.error(link["mark"], f'"{link["to"][:80]}" is no address', "https://example.org/page")
        else:
            yield Navigation(**link)


def _base_path(path: str, node: Mapping, problems: Problems) -> str:
    if found := _path(path):
        return found
    problems.error(_mark(node, "url"), f'"{path[:80]}" cannot be a base path', f"{PATH}: /record/")
    return "/"


def _path(path: str) -> str:
    """`/` or `/…/`, of plain path segments; "" where the path has others."""
    segments = [segment for segment in path.split("/") if segment]
    if any(segment in (".", "..") or not re.fullmatch(r"[A-Za-z0-9._~-]+", segment) for segment in segments):
        return ""
    return "/" + "".join(segment + "/" for segment in segments)


def _language(language: str, node: Mapping, problems: Problems) -> str:
    if language in COMPLETE:
        return language
    from babel import Locale, UnknownLocaleError

    try:
        if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            Locale.parse(language, sep="-")
            return language
    except (ValueError, UnknownLocaleError):
        pass
    problems.error(_mark(node, "language"), f'no language "{language[:80]}" is known', "en, es, pt-BR")
    return "en"


def _timezone(timezone: str, node: Mapping, problems: Problems) -> str:
    """A zone that every machine has, by its exact name, whatever this one's own folder of zones holds."""
    zones = sorted((get_data("tzdata", "zones") or b"").decode().split())
    if timezone in zones:
        return timezone
    near = [name for name in zones if timezone.casefold() in name.casefold()][:3]
    hint = ", ".join(near) or "America/Mexico_City, Europe/Madrid, UTC"
    problems.error(_mark(node, "timezone"), f'no time zone "{timezone[:80]}" is known', hint)
    return "UTC"


def _mark(node: Mapping, name: str) -> Mark:
    value = node.get(name)
    return value.mark if value else node.mark
