"""Copies: articles go in; those that are in the main another's words come out, with the article they come from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from math import inf
from typing import NamedTuple

from dateline.authoring.articles.article import Article
from dateline.authoring.language.folded import fold_words
from dateline.dates import DateError, parse_date

_SHINGLE = 5  # words in a row
SHARE = 0.5  # of a copy's shingles that stand in the other article
_FEWEST = 20  # shingles below which a text is too short to tell

_CARRIED = re.compile(r"\((?:as )?(?:carried|republished|reprinted|syndicated)\b|\bvia\b", re.IGNORECASE)


class Copy(NamedTuple):
    """An article that is probably derived from another: `share` (0 to 1) of its runs of words stand in that one."""

    of: str
    copy: str
    share: float


def likely_copies(articles: Mapping[str, Article], share: float = SHARE) -> tuple[Copy, ...]:
    """The articles, by name, that are in the main the words of an earlier one, in order of publication.

    Each is compared with those published before it (of the same day, one "as carried by" another comes later), and
    words that several have count for the first that had them; so of a chain of copies each is one of the first.
    """
    owners: dict[int, int] = {}
    names = sorted(articles, key=lambda name: (*_published(articles[name]), name))
    found = []
    for number, name in enumerate(names):
        shingles = set(_shingles(articles[name]))
        counts = Counter(owners[one] for one in shingles if one in owners)
        if counts and len(shingles) >= _FEWEST:
            earliest = max(counts, key=lambda one: (counts[one], -one))
            shared = counts[earliest] / len(shingles)
            if shared >= share:
                found.append(Copy(names[earliest], name, round(shared, 3)))
        for one in shingles:
            owners.setdefault(one, number)
    return tuple(found)


def _published(article: Article) -> tuple[float, int, int, int]:
    """What comes first: the day, surely known, not carried, the longer text; without a day, last."""
    carried = bool(_CARRIED.search(article.publisher))
    try:
        date = parse_date(article.published)
    except DateError:
        return inf, 0, carried, -len(article.text)
    return (*date.sort_key[:1], date.is_doubtful, carried, -len(article.text))


def _shingles(article: Article) -> Iterator[int]:
    words = fold_words(article.text)
    if words[: len(title := fold_words(article.title))] == title:
        del words[: len(title)]
    return map(hash, zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
