"""Stale: pages, and what changed since the last build, go in; those to be made anew, and the other files, come out."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Page
from dateline.publish.rendering.reads import Reads
from dateline.publish.writing.ledger import Made
from dateline.publish.writing.stage import Stage


def sort_out(pages: Iterable[Page], reads: Reads, stage: Stage) -> tuple[list[Page], dict[str, Made]]:
    """The pages that are stale, and by path the files of the others, which are in the output folder as they should be.

    A page is stale if the last build did not make it, if its file is missing or was changed since, or if it was made
    of something that is not what it was.
    """
    stale: list[Page] = []
    fresh: dict[str, Made] = {}
    outdated = reads.find_stale(stage.ledger.artifacts)
    for page in pages:
        made = None if page.path in outdated else stage.kept(page.path)
        if made is None:
            stale.append(page)
        else:
            fresh[page.path] = made
    return stale, fresh
