"""Front matter: a text goes in; what it says of itself between its first lines comes out, and the rest of the text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping

import yaml

from dateline.problems import Mark, Problem, SiteError

_FENCED = re.compile(r"\ufeff?---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PLUSES = re.compile(r"\ufeff?\+\+\+[ \t]*\n(?P<front>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^(?P<key>[\w-]+)[ \t]*=", re.MULTILINE)
_NOTE = re.compile(r"\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]")  # a note of Obsidian's: [[The Quay]], [[quay|The Quay]]
_SPELLED = {
    "title": ("title", "headline"),
    "publisher": (
        "publisher",
        "publication",
        "site_name",
        "sitename",
        "outlet",
        "newspaper",
        "agency",
        "organisation",
        "organization",
        "site",
        "source",
    ),
    "published": (
        "published",
        "date_published",
        "datepublished",
        "publish_date",
        "publication_date",
        "pubdate",
        "date",
    ),
    "url": ("url", "canonical_url", "canonical", "link", "source_url", "original_url", "source"),
    "language": ("language", "lang"),
}


def split_front_matter(text: str, name: str) -> tuple[Mapping[str, str], str, Callable[[str], int]]:
    """What the front matter says (title, publisher, published, url, language), the text behind it, and a key's line.

    It is YAML, or TOML between lines of `+++`. Keys that other programs write are read too; those that say nothing of
    these are passed over. A text without front matter says nothing. Raises SiteError for one that cannot be read.
    """
    fenced = _FENCED.match(text) or _PLUSES.match(text)
    if not fenced:
        return {}, text, lambda _: 0
    said, lines = (_read if fenced.re is _FENCED else _read_toml)(fenced["front"], name)
    found: dict[str, str] = {}
    for field, keys in _SPELLED.items():
        for key in keys:
            value = said.get(key, "")
            if field == "published" and value.lower() in ("true", "false", "yes", "no"):  # whether it is, and not when
                continue
            if value and (key != "source" or ("://" in value) == (field == "url")):
                found[field] = value
                lines.setdefault(field, lines[key])
                break
    return found, text[fenced.end() :], lambda field: lines.get(field, 1)


def _read(front: str, name: str) -> tuple[dict[str, str], dict[str, int]]:
    """The scalars of the outermost mapping as they are written, and their lines in the file."""
    try:
        node = yaml.compose(front, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError) as error:
        at = getattr(error, "problem_mark", None)
        mark = Mark(name, at.line + 2, at.column + 1) if at else Mark(name, 1)
        hint = 'quote what holds a colon: title: "Talks: day two"'
        raise SiteError(Problem(mark, "error", "the front matter is no YAML", hint)) from None
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    said = {
        key.value.strip().lower().replace("-", "_"): (_NOTE.sub(r"\1", value.value.strip()), key.start_mark.line + 2)
        for key, value in pairs
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }
    return {key: value for key, (value, _) in said.items()}, {key: line for key, (_, line) in said.items()}


def _read_toml(front: str, name: str) -> tuple[dict[str, str], dict[str, int]]:
    """Likewise of TOML; dates as they are written there."""
    try:
        pairs = tomllib.loads(front)
    except tomllib.TOMLDecodeError:
        raise SiteError(
            Problem(Mark(name, 1), "error", "the front matter is no TOML", 'write it as: title = "x"')
        ) from None
    at = {
        found["key"].lower().replace("-", "_"): front.count("\n", 0, found.start()) + 2
        for found in _KEY.finditer(front)
    }
    said = {
        key.lower().replace("-", "_"): str(value).strip()
        for key, value in pairs.items()
        if not isinstance(value, dict | list)
    }
    return said, {key: at.get(key, 1) for key in said}
