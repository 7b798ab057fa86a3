"""Builder: a site's folder goes in; its pages, and all that is wrong with it, come out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.content.config import read_config
from dateline.content.folders import Folders
from dateline.content.look_back import look_back
from dateline.content.memory import Memory
from dateline.edit.schemas import ids_of, keep_schemas
from dateline.model import Page, Site, turning_days
from dateline.problems import Mark, Problems, SiteError
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.pictures import check_pictures
from dateline.publish.planning.plan import plan
from dateline.publish.planning.planned import Planned
from dateline.publish.rendering.ingredients import Ingredients
from dateline.publish.rendering.press import Press
from dateline.publish.rendering.proof import read_proof
from dateline.publish.rendering.reads import Reads
from dateline.publish.rendering.render import render
from dateline.publish.rendering.stale import sort_out
from dateline.publish.theme.engine import digest_engine
from dateline.publish.theme.overrides import check_templates
from dateline.publish.theme.theme import load_theme
from dateline.publish.writing.change import Written
from dateline.publish.writing.stage import Artifact
from dateline.publish.writing.standing import Standing
from dateline.publish.writing.write import check_output, open_output, place
from dateline.today import find_today
from dateline.workers import aside

MANY = 200  # pages; while so many are made, another process keeps what was read
Tell = Callable[[str, int, int], None]  # is told a step of the line, how much of it is done, and of how much


class Outcome(NamedTuple):
    """What came of a build or a check; `written` is None where errors kept the output as it was.

    `artifacts` are those that were made anew, and `sizes` the bytes of all files by path.
    """

    problems: Problems
    site: Site | None = None
    pages: tuple[Page, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    sizes: Mapping[str, int] = {}
    written: Written | None = None


def build(
    home: Path,
    output: Path,
    base_path: str | None = None,
    url: str | None = None,
    *,
    workers: int = 1,
    tell: Tell = lambda _step, _done, _of: None,
    standing: Standing | None = None,
    folders: Folders | None = None,
    as_of: dt.date | None = None,
) -> Outcome:
    """Bring output/ up to date with what a site's folder holds; with an error in it, output/ stays as it was.

    With `as_of`, it is what was public on that day. It is noted for the next build by how the folders were `standing`
    before this one; `folders` are as they were then.
    """
    problems = Problems()
    try:
        check_output(output, home)
        memory = Memory.kept(home, folders)
        record = load_site(home, problems, base_path, url, memory=memory, workers=workers)
        site = look_back(record, as_of, record.config.url if url else "") if as_of else record
        tell("load", len(site.entries), len(site.entries))
        theme = load_theme(home, site.config.language)
        check_templates(theme, problems)
        lists = Lists(site)
        planned = Planned(home, lists, memory.before, theme.assets)
        pages = planned.pages
        problems.extend(planned.problems)
        check_pictures(site, home, problems)
        tell("plan", len(pages), len(pages))
        if problems.errors:
            return Outcome(problems, site, pages)
        press = Press(lists, theme, home, pages)
        unmoved = standing.unmoved if standing else None
        with open_output((page.path for page in pages), output, home, unmoved) as stage:
            ingredients = Ingredients(lists, theme, home, pages)
            reads = Reads(stage.ledger, ingredients, _engine(press), site, memory.before)
            stale, fresh = sort_out(pages, reads, stage)
            if stale:
                theme.prepare(workers)
            tell("compare", len(pages), len(pages))

            def keep() -> None:
                planned.keep()
                memory.keep(home)
                theme.keep()

            kept = aside(keep) if workers > 1 and len(stale) >= MANY else keep
            try:
                artifacts = []
                for artifact in render(stale, press, stage, reads, workers):
                    artifacts.append(reads.note(artifact))
                    tell("render", len(artifacts), len(stale))
                written, ledger = place(fresh, artifacts, reads.ledger, stage)
            finally:
                kept()
            tell("write", written.created + written.changed, written.created + written.changed)
        keep_schemas(home, ids_of(record), open_registry=site.config.open_registry)
        if standing:
            standing.note(problems, ledger, (site.config.timezone, *(("", "") if as_of else turning_days(site))))
        tell("keep", len(site.entries), len(site.entries))
        sizes = {path: made.size for path, made in ledger.artifacts.items()}
        return Outcome(problems, site, pages, tuple(artifacts), sizes, written)
    except SiteError as error:
        problems.extend(error.problems)
        return Outcome(problems)


def _engine(press: Press) -> str:
    """A digest of what every page is made with; the addresses of assets that each page loads tell their contents."""
    return digest_engine(repr(press.view.config), *press.assets, press.theme.digest)


def check(home: Path, since: str | None = None) -> Outcome:
    """Every problem of a site, with those of its drafts, which are among its entries; nothing is written.

    With the name of a commit, also what changed `since` then in what was published and is told by no correction.
    """
    problems = Problems()
    try:
        site = load_site(home, problems, shows_drafts=True)
        theme = load_theme(home, site.config.language)
        check_templates(theme, problems)
        lists = Lists(site)
        pages = plan(lists, theme.assets, problems)
        check_pictures(site, home, problems)
        if theme.own.templates and not problems.errors:
            read_proof(pages, Press(lists, theme, home, pages), problems)
        if since is not None:
            _compare(home, site, since, problems)
        return Outcome(problems, site, pages)
    except SiteError as error:
        problems.extend(error.problems)
        return Outcome(problems)


def _compare(home: Path, site: Site, since: str, problems: Problems) -> None:
    """What changed since a commit and is not told, but for entries in files that are wrong, which are not gone."""
    from dateline.content.revision import files_at  # noqa: PLC0415 (with the next, a part of every other start)
    from dateline.content.untold import Since, find_untold  # noqa: PLC0415 (as above)

    wrong = {problem.mark.file for problem in problems if problem.severity == "error"}
    try:
        with files_at(home, since) as then:
            before = _published(then)
    except SiteError as error:
        problems.extend(error.problems)
        return
    if before is None:
        message = f"at {since} there is no site in this folder that can be read: nothing to compare with"
        problems.warning(Mark(""), message, "name a commit that has one")
        return
    untold = find_untold(before, site, Since(since, site.today))
    problems.extend(problem for problem in untold if problem.mark.file not in wrong)


def _published(home: Path) -> Site | None:
    """What a folder published, whatever else was wrong in it."""
    try:
        return load_site(home, Problems())
    except SiteError:
        return None


def load_site(
    home: Path,
    problems: Problems,
    base_path: str | None = None,
    url: str | None = None,
    *,
    drafts: bool = False,
    shows_drafts: bool = False,
    memory: Memory | None = None,
    workers: int = 1,
) -> Site:
    """The linked site, of which only what changed since `memory` was filled is read.

    With `drafts`, they are read and checked; with `shows_drafts`, they are among its entries, as if published.
    Problems are told in full each time. It is the site of the day that it is there; see `find_today`. Raises SiteError
    where site.yaml does not let it go on.
    """
    config = replace(read_config(home, problems, base_path, url), shows_drafts=shows_drafts)
    memory = Memory() if memory is None else memory
    site = memory.load(home, config, problems, drafts=drafts or shows_drafts, workers=workers)
    return replace(site, today=find_today(config.timezone))
