"""Sites: small ones, written out by a test; what is wrong with them as lines of text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from dateline.builder import load_site
from dateline.model import Site
from dateline.problems import Problems, SiteError

SITE_YAML = "title: A record\nurl: https://example.org/record/\n"
SOURCE = "title: A report\npublisher: A paper\npublished: 2024-01-19\n"


def make_site(home: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a site's files, each dedented; site.yaml and a source called `report` are there unless given."""
    for name, text in {"site.yaml": SITE_YAML, "content/sources/report.yaml": SOURCE, **files}.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return home


def load(home: Path, files: Mapping[str, str | bytes], *, drafts: bool = False) -> tuple[Site | None, list[str]]:
    """The site that these files make, None where it cannot be loaded, and its problems as `place: message | hint`."""
    problems = Problems()
    site = None
    try:
        site = load_site(make_site(home, files), problems, drafts=drafts)
    except SiteError as error:
        problems.extend(error.problems)
    return site, [f"{p.mark}: {p.severity}: {p.message} | {p.hint}" for p in problems]
