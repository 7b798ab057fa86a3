"""Builder: a site's folder goes in; its pages, and all that is wrong with it, come out."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from dateline.content.config import read_config
from dateline.content.link import link
from dateline.content.load import load
from dateline.content.validate import validate
from dateline.edit.schemas import keep_schemas
from dateline.model import Site
from dateline.problems import Problems, SiteError
from dateline.publish.change import Written
from dateline.publish.plan import plan
from dateline.publish.render import render
from dateline.publish.theme import load_theme
from dateline.publish.write import check_output, write


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build or a check; `written` is None where errors kept the output as it was."""

    problems: Problems
    site: Site | None = None
    pages: int = 0
    written: Written | None = None


def build(home: Path, output: Path, base_path: str | None = None) -> Outcome:
    """Bring output/ up to date with what a site's folder holds; with an error in it, output/ stays as it was."""
    problems = Problems()
    try:
        check_output(output, home)
        site = load_site(home, problems, base_path)
        theme = load_theme(home, NullTranslations())
        pages = plan(site, theme.assets, problems)
        if problems.errors:
            return Outcome(problems, site, len(pages))
        artifacts = tuple(render(pages, site, theme, home))
        written = write(artifacts, output, home)
        keep_schemas(home)
        return Outcome(problems, site, len(pages), written)
    except SiteError as error:
        problems.extend(error.problems)
        return Outcome(problems)


def check(home: Path) -> Outcome:
    """Every problem of a site, with those of its drafts; nothing is written."""
    problems = Problems()
    try:
        site = load_site(home, problems, drafts=True)
        pages = plan(site, load_theme(home, NullTranslations()).assets, problems)
        return Outcome(problems, site, len(pages))
    except SiteError as error:
        problems.extend(error.problems)
        return Outcome(problems)


def load_site(home: Path, problems: Problems, base_path: str | None = None, *, drafts: bool = False) -> Site:
    """The linked site; raises SiteError where site.yaml does not let it go on."""
    config = read_config(home, problems, base_path)
    content = load(home, problems, drafts=drafts)
    entries = validate(content.documents, problems, config.timezone)
    return link(entries, content.media, config, problems)
