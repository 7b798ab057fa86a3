"""Render: the pages that are stale go in; their files are on the stage, and what was made of each comes out."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence

from dateline.model import Page, Ref
from dateline.publish.formats.reprint import SHOWS, reprint
from dateline.publish.rendering.press import Press
from dateline.publish.rendering.reads import Reads
from dateline.publish.writing.ledger import Made, digest
from dateline.publish.writing.stage import Artifact, Stage, edge
from dateline.workers import share

CHUNK = 32  # pages that a process takes at a time
MANY = 3000  # pages that are left to others, who forget them
_ORDER = {"data": 0, "feed": 1, "event": 2, "redirect": 3}
Flat = tuple[str, tuple[str, int, int, bytes], Collection[str], bool, float]


def render(pages: Sequence[Page], press: Press, stage: Stage, reads: Reads, workers: int = 1) -> Iterator[Artifact]:
    """Each page printed and staged, by this many processes. Raises SiteError where a page cannot be.

    Of data files in which no more than words changed, only the rows of these are made.
    """

    def print_all(chunk: Sequence[Page]) -> list[Flat]:
        with edge(stage.target):
            return [_flat(reads.number(_print(page))) for page in chunk]

    def _print(page: Page) -> Artifact:
        start = time.perf_counter()
        content = _reprint(page, press, stage, reads) or press.print(page)
        return stage.put(page.path, content, press.reads)._replace(seconds=time.perf_counter() - start)

    def _place(page: Page) -> tuple[int, int]:
        """What shows bodies stands at one end, what shows cards at the other, and the quickest pages where they meet.

        The newest events come first, since feeds have made these ready.
        """
        newest = -press.view.place(page.ref) if page.shows == "event" and page.ref else 0
        return _ORDER.get(page.shows, len(_ORDER)), newest

    ordered = sorted(pages, key=_place)
    joins = print_all if len(ordered) < MANY else None  # else it would hold all that it prints, and all that it notes
    chunks = share(print_all, ordered, workers=workers, chunk=CHUNK, both_ends=True, joins=joins)
    for chunk in chunks:
        for path, made, names, staged, seconds in chunk:
            yield Artifact(path, Made(*made), names, staged, seconds)


def _reprint(page: Page, press: Press, stage: Stage, reads: Reads) -> bytes | None:
    """A data file as the last build left it, with new rows of the events in it that say something else now."""
    made = stage.kept(page.path) if page.shows in SHOWS else None
    if made is None or not (ids := reads.reworded(made)):
        return None
    content = (stage.target.output / page.path).read_bytes()
    if digest(content) != made.digest:
        return None
    events = [press.view.event(Ref("event", id)) for id in ids]
    press.view.reads = set(reads.names(made))
    return reprint(press.view, page, content, events)


def _flat(artifact: Artifact) -> Flat:
    digest, size, stamp, reads = artifact.made
    return artifact.path, (digest, size, stamp, reads), artifact.reads, artifact.staged, artifact.seconds
