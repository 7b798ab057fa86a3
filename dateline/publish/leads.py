"""Leads: the addresses that editors wrote and the site's paths go in; those that lead nowhere come out as problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from dateline.model import Entry, Site, Source
from dateline.model.flat import text_of
from dateline.problems import Mark, Problems, Words
from dateline.publish import urls
from dateline.publish.address import leads_out
from dateline.references import LINK

_LINK = re.compile(LINK, re.DOTALL)


def check_leads(site: Site, paths: set[str], problems: Problems) -> None:
    """A link at the head of the pages that leads nowhere is an error; one in a text is a warning."""
    astray = list(_astray(site, paths))
    words = Words(path.removesuffix("/index.html") for path in paths if astray)
    for mark, address, heads in astray:
        said = f'there is no page at "{address[:80]}"'
        if heads:
            problems.error(mark, said, _way_out(address, words, "a path of this site such as /actors/, or https://…"))
        elif address.startswith("/"):
            problems.warning(mark, said, _way_out(address, words, "link the entry, as [[its-id]]"))
        else:
            hint = "write it from the site's root, as /about/, or link the entry, as [[its-id]]"
            problems.warning(mark, f'"{address[:80]}" leads to another page from each page that shows it', hint)


def has_leads(entry: Entry) -> bool:
    """Whether an entry's text may lead to an address."""
    return "](" in text_of(entry)


def _astray(site: Site, paths: set[str]) -> Iterator[tuple[Mark, str, bool]]:
    """The addresses that lead nowhere for sure, and whether they stand at the head of the pages."""
    for link in site.config.navigation:
        if not leads_out(link.to) and not is_there(link.to, paths):
            yield link.mark, link.to, True
    for mark, address in _written(site):
        if not address.startswith("/") or not is_there(address, paths):
            yield mark, address, False


def _written(site: Site) -> Iterator[tuple[Mark, str]]:
    """The addresses within the site that texts lead to, and where they stand."""
    for entry in site.entries.values():
        if isinstance(entry, Source) or not has_leads(entry):
            continue
        body = entry.body
        for found in _LINK.finditer(body.text):
            address = found["angled"] or found["bare"] or ""
            if address and not address.startswith("#") and not re.match("[a-z][a-z0-9+.-]*:", address, re.IGNORECASE):
                yield body.at(found.start()), address


def is_there(address: str, paths: Collection[str]) -> bool:
    """Whether an address within the site is that of one of these files."""
    path = unquote(address.partition("#")[0]).strip("/")
    return path in paths or urls.file_of(path and path + "/") in paths


def _way_out(address: str, words: Words, otherwise: str) -> str:
    near = words.near(address.strip("/"))
    return f'did you mean "/{near}/"?' if near else otherwise
