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
    """Write a site's files, each dedented; site.yaml and a source called `report` are there unless given.

    What is there already is left, so that a preview meets no file half written but those that are to change.
    """
    for name, text in {"site.yaml": SITE_YAML, "content/sources/report.yaml": SOURCE, **files}.items():
        path = home / name
        content = text if isinstance(text, bytes) else dedent(text).encode()
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
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
