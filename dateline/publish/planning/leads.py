"""Leads: the addresses that editors wrote and the site's paths go in; those that lead nowhere come out as problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from dateline.model import Entry, Site, Source
from dateline.model.flat import text_of
from dateline.problems import Mark, Problem, Problems, Words
from dateline.publish.planning import urls
from dateline.publish.words.address import leads_out
from dateline.references import LINK

_LINK = re.compile(LINK, re.DOTALL)


def check_leads(site: Site, paths: frozenset[str], problems: Problems) -> None:
    """A link at the head of the pages that leads nowhere is an error; one in a text is a warning."""
    for link in site.config.navigation:
        if not leads_out(link.to) and not is_there(link.to, paths):
            way_out = _way_out(link.to, paths, "a path of this site such as /actors/, or https://…")
            problems.error(link.mark, f'there is no page at "{link.to[:80]}"', way_out)
    problems.extend(find_astray(site.entries.values(), paths))


def find_astray(entries: Iterable[Entry], paths: frozenset[str]) -> Iterator[Problem]:
    """The links in texts that lead nowhere for sure."""
    for mark, address in _written(entries):
        if not address.startswith("/"):
            hint = "write it from the site's root, as /about/, or link the entry, as [[its-id]]"
            said = f'"{address[:80]}" leads to another page from each page that shows it'
            yield Problem(mark, "warning", said, hint)
        elif not is_there(address, paths):
            hint = _way_out(address, paths, "link the entry, as [[its-id]]")
            yield Problem(mark, "warning", f'there is no page at "{address[:80]}"', hint)


def has_leads(entry: Entry) -> bool:
    """Whether an entry's text may lead to an address."""
    return "](" in text_of(entry)


def _written(entries: Iterable[Entry]) -> Iterator[tuple[Mark, str]]:
    """The addresses within the site that texts lead to, and where they stand."""
    for entry in entries:
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


def _way_out(address: str, paths: frozenset[str], otherwise: str) -> str:
    near = _words(paths).near(address.strip("/"))
    return f'did you mean "/{near}/"?' if near else otherwise


@lru_cache(maxsize=1)
def _words(paths: frozenset[str]) -> Words:
    return Words(path.removesuffix("/index.html") for path in paths)
