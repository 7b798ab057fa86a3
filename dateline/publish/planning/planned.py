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
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.plan import plan, plan_again
from dateline.publish.theme.engine import digest_engine

FILES = ".dateline/plan.cache", ".dateline/plan-of.cache"  # the pages, and what they are the pages of
DIGEST = 16  # bytes
Kept = tuple[tuple[Page, ...], tuple[Problem, ...], bytes]


class Planned:
    """The pages of a site by path, and what is wrong with them."""

    def __init__(self, home: Path, lists: Lists, before: Site | None, assets: Iterable[str]) -> None:
        """`before` is the site that it may retell: one whose plan was kept."""
        site = lists.site
        self._pages, self._of = (home / name for name in FILES)
        self._source, self._name = _source(site, assets), b""
        found = Problems()
        kept = self._restore(_source(before, assets)) if before and site.retells(before) else None
        if before and kept:
            self.pages = plan_again(kept[0], site, before, kept[1], found)
            self._name = kept[2]
        else:
            self.pages = plan(lists, assets, found)
        self.problems = tuple(found)

    def keep(self) -> None:
        """Save it for the next build: the pages, unless they are there, and of which site they are."""
        if not self._name:
            paths, shows, refs, *others = zip(*self.pages, strict=True)
            named = [(ref.kind, ref.id) if ref else None for ref in refs]
            pages = marshal.dumps((paths, shows, named, *others))  # by columns, which are read faster than rows
            self._name = _digest(pages)
            _write(self._pages, pages)
        marks = [(one, (one.mark.file, one.mark.line, one.mark.column)) for one in self.problems]
        told = tuple([(mark, one.severity, one.message, one.hint) for one, mark in marks])
        _write(self._of, marshal.dumps((self._source, self._name, told)))

    def _restore(self, source: bytes) -> Kept | None:
        with suppress(OSError, ValueError):
            of, pages = _read(self._of), _read(self._pages)
            kept, name, told = marshal.loads(of)
            if (kept, name) == (source, _digest(pages)):
                paths, shows, named, *others = marshal.loads(pages)
                refs = [ref_to(*ref) if ref else None for ref in named]
                return (
                    tuple(map(Page, paths, shows, refs, *others)),
                    tuple([Problem(Mark(*mark), *rest) for mark, *rest in told]),
                    name,
                )
        return None


def _source(site: Site, assets: Iterable[str]) -> bytes:
    """A digest of all that a plan follows from."""
    return bytes.fromhex(digest_engine(site.digest, repr(site.config), *assets))


def _read(path: Path) -> bytes:
    """What was written there; raises ValueError where it is not that, and OSError."""
    whole = path.read_bytes()
    if whole[:DIGEST] != _digest(whole[DIGEST:]):
        raise ValueError
    return whole[DIGEST:]


def _write(path: Path, content: bytes) -> None:
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(_digest(content) + content)
        aside.replace(path)
    except OSError:  # it only saves time
        with suppress(OSError):
            aside.unlink()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=DIGEST).digest()
