"""Front matter: a text goes in; what it says of itself between lines of dashes comes out, and the rest of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import yaml

from dateline.problems import Mark, Problem, SiteError

_FENCED = re.compile(r"\ufeff?---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_SPELLED = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "publication", "site_name", "sitename", "outlet", "newspaper", "site", "source"),
    "published": ("published", "date_published", "datepublished", "publish_date", "publication_date", "date"),
    "url": ("url", "canonical_url", "canonical", "link", "source_url", "original_url", "source"),
    "language": ("language", "lang"),
}


def split_front_matter(text: str, name: str) -> tuple[Mapping[str, str], str, Callable[[str], int]]:
    """What the front matter says (title, publisher, published, url, language), the text behind it, and a key's line.

    Keys that other programs write are read too; those that say nothing of these are passed over. A text without front
    matter says nothing. Raises SiteError for one that is no YAML.
    """
    fenced = _FENCED.match(text)
    if not fenced:
        return {}, text, lambda _: 0
    said, lines = _read(fenced["front"], name)
    found: dict[str, str] = {}
    for field, keys in _SPELLED.items():
        for key in keys:
            value = said.get(key, "")
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
        key.value.strip().lower().replace("-", "_"): (value.value.strip(), key.start_mark.line + 2)
        for key, value in pairs
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }
    return {key: value for key, (value, _) in said.items()}, {key: line for key, (_, line) in said.items()}
