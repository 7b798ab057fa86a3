"""Proof: a press and the pages that are planned go in; what goes wrong as some of each kind are printed comes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.model import Page
from dateline.problems import Mark, Problems, SiteError
from dateline.publish.rendering.press import Press

SMALL = 300  # pages, up to which a site is printed whole
EACH = 20  # pages of each kind at most, of a larger one


def read_proof(pages: Iterable[Page], press: Press, problems: Problems) -> None:
    """Print pages and keep none of them; a mistake in a template is told once, from the first page that has it."""
    told: set[Mark] = set()
    for page in _sample([page for page in pages if page.path.endswith(".html") and page.shows != "asset"]):
        try:
            press.print(page)
        except SiteError as error:
            new = [problem for problem in error.problems if problem.mark not in told]
            told.update(problem.mark for problem in new)
            problems.extend(new)


def _sample(pages: list[Page]) -> list[Page]:
    """All pages of a small site; of a larger one some of each kind, evenly from its first on."""
    if len(pages) <= SMALL:
        return pages
    kinds: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        kinds[page.shows].append(page)
    return [page for of in kinds.values() for page in of[:: -(-len(of) // EACH)]]
