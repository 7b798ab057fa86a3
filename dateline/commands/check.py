"""check: a site's folder goes in; every problem in it is told, those of drafts too, and nothing is written."""

from __future__ import annotations

from pathlib import Path

from dateline import report
from dateline.authoring.articles.kept import kept_articles
from dateline.authoring.proposals.echo import echoes
from dateline.builder import check as check_site
from dateline.content.followed import is_hidden
from dateline.lints.table import lint
from dateline.model import Site
from dateline.schema import FOLDERS


def check(home: Path, *, format: str, strict: bool, since: str | None = None) -> int:
    """Tell every problem as `text`, `json` or, for a workflow, `github`; with `strict`, a warning is as an error.

    With `since`, what was published at that commit and changed without a correction is a problem too.
    """
    outcome = check_site(home, since)
    problems, site = outcome.problems, outcome.site
    if site:
        problems.extend(echoes(site, kept_articles(home)))
        problems.extend(lint(site, whole=not problems.errors))
    bad = problems.errors or (strict and len(problems))
    why = "with --strict, warnings are errors" if strict and bad else ""
    result = f"no {'errors' if len(problems) else 'problems'} in {_counted(site)}" if site and not bad else ""
    if format == "json":
        report.show_json(problems)
    elif format == "github":
        report.show_github(problems, home, result, why)
    else:
        report.show_problems(problems, why)
        if result:
            report.say(result)
    return 1 if bad else 0


def _counted(site: Site) -> str:
    """`38 events, 30 actors`."""
    published = [ref.kind for ref, entry in site.entries.items() if not is_hidden(entry)]
    numbers = ((published.count(kind), kind, folder) for kind, folder in FOLDERS.items())
    return ", ".join(report.count(*number) for number in numbers if number[0]) or "a site without entries"
