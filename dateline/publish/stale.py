"""Stale: pages, and what changed since the last build, go in; those to be made anew, and the others' artifacts, out."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Page
from dateline.publish.reads import Reads
from dateline.publish.stage import Artifact, Stage


def sort_out(pages: Iterable[Page], reads: Reads, stage: Stage) -> tuple[list[Page], list[Artifact]]:
    """The pages that are stale, and the artifacts of the others, which are in the output folder as they should be.

    A page is stale if the last build did not make it, if its file is missing or was changed since, or if it was made
    of something that is not what it was.
    """
    stale, fresh = [], []
    for page in pages:
        artifact = stage.kept(page.path)
        if artifact is None or reads.is_stale(artifact):
            stale.append(page)
        else:
            fresh.append(artifact)
    return stale, fresh
