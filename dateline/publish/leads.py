"""Leads: the addresses that editors wrote and the site's paths go in; those that lead nowhere come out as problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from dateline.model import Prose, Site, Source
from dateline.problems import Mark, Problems, Words
from dateline.publish import urls
from dateline.publish.address import leads_out
from dateline.references import LINK

_LINK = re.compile(LINK, re.DOTALL)


def check_leads(site: Site, paths: set[str], problems: Problems) -> None:
    """A link at the head of the pages that leads nowhere is an error; one in a text is a warning."""
    words = Words(path.removesuffix("/index.html") for path in paths)
    for link in site.config.navigation:
        if not leads_out(link.to) and not _is_there(link.to, paths):
            hint = _way_out(link.to, words, "a path of this site such as /actors/, or https://…")
            problems.error(link.mark, f'there is no page at "{link.to[:80]}"', hint)
    for mark, address in _written(site):
        if not address.startswith("/"):
            hint = "write it from the site's root, as /about/, or link the entry, as [[its-id]]"
            problems.warning(mark, f'"{address[:80]}" leads to another page from each page that shows it', hint)
        elif not _is_there(address, paths):
            hint = _way_out(address, words, "link the entry, as [[its-id]]")
            problems.warning(mark, f'there is no page at "{address[:80]}"', hint)


def _written(site: Site) -> Iterator[tuple[Mark, str]]:
    """The addresses within the site that texts lead to, and where they stand."""
    for entry in site.entries.values():
        body = Prose() if isinstance(entry, Source) else entry.body
        for found in _LINK.finditer(body.text) if "](" in body.text else ():
            address = found["angled"] or found["bare"] or ""
            if address and not address.startswith("#") and not re.match("[a-z][a-z0-9+.-]*:", address, re.IGNORECASE):
                yield body.at(found.start()), address


def _is_there(address: str, paths: set[str]) -> bool:
    path = unquote(address.partition("#")[0]).strip("/")
    return path in paths or urls.file_of(path and path + "/") in paths


def _way_out(address: str, words: Words, otherwise: str) -> str:
    near = words.near(address.strip("/"))
    return f'did you mean "/{near}/"?' if near else otherwise
