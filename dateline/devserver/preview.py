"""Preview: paths that changed go in; the site as it is now, or was when it last was right, is what is shown."""

from __future__ import annotations

import itertools
import secrets
import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from dateline.builder import load_site
from dateline.content.config import FILE
from dateline.content.memory import Memory
from dateline.devserver.edition import Edition
from dateline.devserver.notice import write_notice
from dateline.devserver.snapshot import State as FileState
from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.pictures import check_pictures
from dateline.publish.planning.plan import plan_again
from dateline.publish.planning.planned import Planned
from dateline.publish.theme.overrides import check_templates
from dateline.publish.theme.theme import FOLDER, Theme, load_theme
from dateline.workers import processors

PATIENCE = 10  # loads in a row that were given up since files were being written meanwhile
HOME = "index.html"
KEPT = 64  # pages that are kept as they were last, to be shown where they cannot be rendered any more


@dataclass(frozen=True, slots=True)
class State:
    """What is shown at one moment, what is wrong, and the notice of both for browsers.

    `current` unless what is shown is older than the folder, or nothing. The site is below `base_path`.
    """

    revision: str = ""
    base_path: str = "/"
    edition: Edition | None = None
    problems: tuple[Problem, ...] = ()
    current: bool = False
    notice: bytes = b"{}"


class Preview:
    """Shows the last edition that was right. One thread reloads it, and any may ask it for pages."""

    def __init__(self, home: Path, base_path: str | None = None, *, drafts: bool = False) -> None:
        self._home = home
        self._shows_drafts = drafts
        self._base_path = base_path
        self._found_at = "/"  # where the site said that it is, if no more than that was right
        self._session = secrets.token_hex(4)  # a number alone might be that of another session
        self._revisions = itertools.count(1)
        self._editions = itertools.count(1)
        self._lock = Lock()
        self._printing = Lock()
        self._listeners: list[Callable[[], None]] = []
        self._alarms: list[Callable[[], None]] = []
        self._put_off = 0
        self._memory = Memory.kept(home)  # by builds: what they read need not be read again
        self._planned: Planned | None = None  # where the pages were planned anew
        self._theme: tuple[Theme, tuple[Problem, ...]] | None = None  # with what is wrong in it
        self._doubts_theme = True
        self._loaded: tuple[Problem, ...] = ()
        self._faults: dict[str, tuple[Problem, ...]] = {}  # by the pages in which they came up
        self._rehearsed: Theme | None = None
        self._former: Edition | None = None  # the last one before in which no page is known to fail
        self._kept: OrderedDict[str, tuple[int, bytes]] = OrderedDict()
        self.state = State()

    @property
    def files(self) -> Iterator[tuple[str, FileState]]:
        """The files below content/, as they were when they were loaded."""
        return self._memory.files

    def listen(self, listener: Callable[[], None], *, to_faults: bool = False) -> None:
        """Have a function called, in whichever thread, each time that the state is another, or that a page fails."""
        (self._alarms if to_faults else self._listeners).append(listener)

    def reload(self, paths: frozenset[str] | None = None, rests: Callable[[], bool] = lambda: True) -> bool:
        """Load what is at these paths from the site's folder, or everything, anew; whether that made another site.

        Where something is wrong and the folder no more rests, a file was half written: it is to be loaded again.
        """
        self._memory.doubt(paths)
        if paths is None or any(path.partition("/")[0] == FOLDER for path in paths):
            self._doubts_theme = True
        before, problems = self.state.edition, Problems()
        try:
            edition = self._load(problems)
        except SiteError as error:
            edition = None
            problems.extend(error.problems)
        except Exception as error:  # noqa: BLE001 (ours, whatever it is; the last edition is still good)
            edition = None
            problems.extend((_mistake(error),))
        faults = self._retry(edition) if edition else {}
        if (problems.errors or faults) and self._put_off < PATIENCE and not rests():
            self._put_off += 1
            return False
        self._put_off = 0
        differs = edition is not None and (before is None or edition.differs(before))
        if edition and before and not differs and tuple(problems) == self._loaded:
            return False
        with self._lock:
            if edition and not self._faults:
                self._former = before
            self._loaded, self._faults = tuple(problems), faults
            self._publish(edition or before)
        return differs

    def rehearse(self, unless: Callable[[], bool] = lambda: False) -> None:
        """Render a page of each kind where templates are new: what is wrong in one is told before anybody asks.

        The templates are all read by this too: what is saved later cannot come into the pages of before. Behind
        the first page it is given up as soon as `unless` says so, and begun anew the next time.
        """
        edition = self.state.edition
        if edition is None or edition.theme is self._rehearsed:
            return
        paths = {page.shows: path for path, page in reversed(edition.pages.items()) if path.endswith(".html")}
        for path in sorted(paths.values(), key=lambda path: (path != HOME, path)):  # that is asked for at once
            if path != HOME and unless():
                return
            self.print(edition, path)
        self._rehearsed = edition.theme
        edition.theme.keep()

    def keep(self) -> None:
        """Save what was read and planned for the next command, as a build does; not drafts, nor what is wrong."""
        if self.state.current and not self._shows_drafts:
            self._memory.keep(self._home)
            if self._planned:
                self._planned.keep()

    def print(self, edition: Edition, path: str) -> bytes | None:
        """The file at a path of an edition; where it fails, as it last was, or None where it never was right."""
        with self._printing:  # what two ask for at once is made once
            return self._print(edition, path)

    def regret(self, error: Exception) -> None:
        """Tell of a mistake of ours; from any thread."""
        if self.state.edition:
            self._note(self.state.edition, "", _mistake(error))

    def _load(self, problems: Problems) -> Edition | None:
        """The folder as it is now; None where an error would keep `build` from writing it."""
        if not (self._home / FILE).exists():
            raise SiteError(Problem(Mark(FILE), "error", "it is gone", "put it back, and the site is loaded again"))
        memory, shown = self._memory, self._shows_drafts
        site = load_site(self._home, problems, self._base_path, shows_drafts=shown, memory=memory, workers=processors())
        self._found_at = site.config.base_path
        theme, found = self._load_theme(site.config.language)
        problems.extend(found)
        before, told, lists = self.state.edition, Problems(), Lists(site)
        if before and before.theme is theme and site.retells(before.site):
            pages = plan_again(before.plan, site, before.site, before.told, told)
            self._planned = None
        else:
            self._planned = Planned(self._home, lists, memory.before, theme.assets)
            pages = self._planned.pages
            told.extend(self._planned.problems)
        problems.extend(told)
        if problems.errors:
            return None
        check_pictures(site, self._home, problems)
        return Edition(lists, theme, pages, self._home, next(self._editions), told=tuple(told), before=before)

    def _load_theme(self, language: str) -> tuple[Theme, tuple[Problem, ...]]:
        """The theme, the same one as long as neither the language nor a template nor asset is another."""
        if self._theme is None or self._doubts_theme or self._theme[0].language != language:
            theme, found = load_theme(self._home, language), Problems()
            check_templates(theme, found)
            if self._theme is None or theme.digest != self._theme[0].digest:
                self._theme = theme, tuple(found)
            self._doubts_theme = False
        return self._theme

    def _retry(self, edition: Edition) -> dict[str, tuple[Problem, ...]]:
        """What is still wrong in the pages that failed before."""
        faults: dict[str, tuple[Problem, ...]] = {}
        with self._lock:
            failed = [path for path in self._faults if path in edition.pages]
        for path in failed:
            try:
                edition.print(path)
            except SiteError as error:
                faults[path] = error.problems
            except Exception as error:  # noqa: BLE001 (ours, and of this page alone)
                faults[path] = (_mistake(error),)
        return faults

    def _print(self, edition: Edition, path: str) -> bytes | None:
        number, kept = self._kept.get(path, (0, None))
        if kept is not None and number == edition.number:
            return kept
        try:
            content = edition.print(path)
        except SiteError as error:
            self._note(edition, path, *error.problems)
            return self._print_former(path, number) or kept
        except Exception as error:  # noqa: BLE001 (ours, and of this page alone)
            self._note(edition, path, _mistake(error))
            return self._print_former(path, number) or kept
        self._keep(path, edition, content)
        return content

    def _print_former(self, path: str, number: int) -> bytes | None:
        """A page as it was before, where that is later than the edition of this number."""
        former = self._former
        if former is None or former.number <= number or path not in former.pages:
            return None
        with suppress(Exception):  # what it is was told when it was the one that is shown
            content = former.print(path)
            self._keep(path, former, content)
            return content
        return None

    def _keep(self, path: str, edition: Edition, content: bytes) -> None:
        if path.endswith(".html"):
            self._kept[path] = edition.number, content
            self._kept.move_to_end(path)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def _note(self, edition: Edition, path: str, *problems: Problem) -> None:
        """Remember what came up when a page was rendered; it holds until the next reload."""
        with self._lock:
            if edition is not self.state.edition:
                return
            known = {problem for found in self._faults.values() for problem in found}
            self._faults[path] = problems
            if not known.issuperset(problems):
                self._publish(edition)
                for alarm in self._alarms:
                    alarm()

    def _publish(self, edition: Edition | None) -> None:
        """Under the lock: the next state."""
        problems = Problems()
        problems.extend((*self._loaded, *itertools.chain.from_iterable(self._faults.values())))
        revision = f"{self._session}.{next(self._revisions)}"
        current = edition is not None and not problems.errors
        base_path = edition.site.config.base_path if edition else self._found_at
        notice = write_notice(revision, base_path, problems, self._home)
        self.state = State(revision, base_path, edition, tuple(problems), current, notice)
        for listener in self._listeners:
            listener()


def _mistake(error: Exception) -> Problem:
    """A mistake of ours, which costs the page no more than one of an editor's."""
    house = Path(__file__).parent.parent
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(house)]
    place = f" in {Path(ours[-1].filename).relative_to(house.parent).as_posix()}:{ours[-1].lineno}" if ours else ""
    said = " ".join(traceback.format_exception_only(error)[-1].split())[:500]
    hint = "please report it, with what DATELINE_DEBUG=1 shows before build"
    return Problem(Mark(""), "error", f"this is a mistake in Dateline, and we are sorry: {said}{place}", hint)
