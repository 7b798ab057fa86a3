"""Planned: a site goes in; its pages come out, as they were planned before where it says the same in other words."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from dateline.model import Page, Site, ref_to
from dateline.problems import Mark, Problem, Problems
from dateline.publish.engine import digest_engine
from dateline.publish.plan import plan, plan_again

FILE = ".dateline/plan.cache"
LENGTH = 32  # bytes: a digest of what the plan follows from, and one of the plan
Kept = tuple[tuple[Page, ...], tuple[Problem, ...]]


class Planned:
    """The pages of a site by path, and what is wrong with them."""

    def __init__(self, home: Path, site: Site, before: Site | None, assets: Iterable[str]) -> None:
        """`before` is the site that it may retell: one whose plan was kept."""
        self._file = home / FILE
        self._source = _source(site, assets)
        found = Problems()
        known = _source(before, assets) if before and site.retells(before) else b""
        kept = _restore(self._file, known) if known else None
        self._is_kept = kept is not None and known == self._source
        if before and kept:
            self.pages = plan_again(kept[0], site, before, kept[1], found)
        else:
            self.pages = plan(site, assets, found)
        self.problems = tuple(found)

    def keep(self) -> None:
        """Save it for the next build, unless it is there."""
        if not self._is_kept:
            _keep(self._file, self._source, (self.pages, self.problems))


def _source(site: Site, assets: Iterable[str]) -> bytes:
    """A digest of all that a plan follows from."""
    return bytes.fromhex(digest_engine(site.digest, repr(site.config), *assets))


def _restore(path: Path, source: bytes) -> Kept | None:
    with suppress(OSError):
        whole = path.read_bytes()
        content = whole[LENGTH:]
        if whole[:LENGTH] == source + _digest(content):
            pages, told = marshal.loads(content)
            named = [(page, ref_to(*page[2]) if page[2] else None) for page in pages]
            return (
                tuple([Page(page[0], page[1], ref, *page[3:]) for page, ref in named]),
                tuple([Problem(Mark(*mark), *rest) for mark, *rest in told]),
            )
    return None


def _keep(path: Path, source: bytes, kept: Kept) -> None:
    rows = tuple([(*page[:2], (page.ref.kind, page.ref.id) if page.ref else None, *page[3:]) for page in kept[0]])
    marks = [(one, (one.mark.file, one.mark.line, one.mark.column)) for one in kept[1]]
    told = tuple([(mark, one.severity, one.message, one.hint) for one, mark in marks])
    content = marshal.dumps((rows, told))
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(source + _digest(content) + content)
        aside.replace(path)
    except OSError:  # it only saves time
        with suppress(OSError):
            aside.unlink()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
