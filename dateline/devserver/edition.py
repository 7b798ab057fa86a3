"""Edition: a linked site, its theme and its plan go in; any file that `build` would write of them comes out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from dateline.devserver.drafts import drafts_of
from dateline.devserver.snapshot import state_of
from dateline.model import Page, turning_days
from dateline.problems import Problem
from dateline.publish.lists.lists import Lists
from dateline.publish.rendering.press import Press
from dateline.publish.theme.theme import Theme


class Edition:
    """A site as it was at one moment, to be asked by several threads; nothing in it ever changes.

    `told` is what came up when it was planned. `stamp` is another wherever a picture or an asset is, of which the pages
    that show it say nothing.
    """

    def __init__(
        self,
        lists: Lists,
        theme: Theme,
        pages: tuple[Page, ...],
        home: Path,
        number: int,
        *,
        told: tuple[Problem, ...] = (),
        before: Edition | None = None,
    ) -> None:
        site = self.site = lists.site
        self.theme = theme
        self.number = number
        self.plan = pages
        self.told = told
        same = before if before and before.plan is pages and before.theme is theme else None
        self.pages: dict[str, Page] = same.pages if same else {page.path: page for page in pages}
        pictures = (home / "content" / "media" / name for name in site.media)
        self.drafts = drafts_of(site)
        self.stamp = _stamp((*theme.assets.values(), *pictures))
        self._press: Press = Press(lists, theme, home, pages, same._press if same else None)
        self._lock = Lock()

    def differs(self, other: Edition) -> bool:
        """Whether a page may look other than in another edition."""
        if (self.stamp, self.theme) != (other.stamp, other.theme):
            return True
        one, two = self.site, other.site
        if (one.config, one.media, one.digests) != (two.config, two.media, two.digests):
            return True
        return turning_days(one) != turning_days(two)

    def print(self, path: str) -> bytes:
        """The file at a path that is planned; raises SiteError where a template or a file fails."""
        with self._lock:
            return self._press.print(self.pages[path])


def _stamp(files: Iterable[Path]) -> str:
    states = ((str(file), state_of(file)) for file in files)
    return hashlib.blake2b(repr(list(states)).encode(errors="replace"), digest_size=8).hexdigest()
