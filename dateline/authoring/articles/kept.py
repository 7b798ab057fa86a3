"""Kept: a site's folder goes in; the texts of the articles that are kept there come out, by their files."""

from __future__ import annotations

from pathlib import Path

from dateline.authoring.articles.article import read_article
from dateline.problems import SiteError

FOLDER = "content/articles"
LARGEST = 10_000_000  # bytes


def kept_articles(home: Path) -> dict[str, str]:
    """Texts by path from the site's folder; of an article that is there as text and as a page, the text.

    One that cannot be read is passed over: an article is nobody's entry.
    """
    texts: dict[str, str] = {}
    try:
        files = sorted((home / FOLDER).rglob("*"))
    except OSError:
        return {}
    plain = {file.with_suffix("") for file in files if file.suffix == ".txt"}
    for file in files:
        if file.suffix == ".txt" or file.with_suffix("") not in plain:
            try:
                if file.is_file() and file.stat().st_size <= LARGEST:
                    name = file.relative_to(home).as_posix()
                    texts[name] = read_article(file.read_bytes(), name).text
            except (OSError, SiteError):
                continue
    return texts
