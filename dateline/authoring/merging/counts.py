"""Counts: the sentences of several articles on one happening go in; where they count the same otherwise comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from dateline.authoring.language.amounts import amounts
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.merging.figure_range import differ, goes_beyond

_LOSSES = {
    "killed": re.compile(r"\b(?:kill(?:ed|s|ing)?|dead|die[ds]?|deaths?|toll)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:injur(?:ed|es|ing)|wound(?:ed|s|ing))\b", re.IGNORECASE),
}
_BETWEEN = re.compile(r"[;,.]|\band\b")  # what parts a number from a verb that is another number's
_JOINED = re.compile(r"(?<![\w.,-])(\d+(?:\.\d+)?)-([a-z]{3,})\b(?!-year)")


def counts_apart(quotes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """For each thing of which two of these (article, sentence) have one number each that cannot both be right."""
    yield from _told_otherwise(quotes, differ)


def tolls_grown(quotes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The losses of which one of these (article, sentence) says at least so many, and another more."""
    yield from (told for told in _told_otherwise(quotes, goes_beyond) if told.partition(":")[0] in _LOSSES)


def _told_otherwise(quotes: Sequence[tuple[str, str]], otherwise: Callable[[str, str], bool]) -> Iterator[str]:
    said: dict[str, dict[str, list[str]]] = {}
    for article, quote in quotes:
        for what, value in _counts(quote).items():
            said.setdefault(what, {}).setdefault(value, []).append(article)
    for what, values in sorted(said.items()):
        if any(otherwise(one, other) and values[one] != values[other] for one, other in combinations(values, 2)):
            yield f"{what}: " + "; ".join(f"{value} ({', '.join(by)})" for value, by in values.items())


def killed(title: str) -> str:
    """The number of dead that a title gives; "" where it gives none, or several."""
    return _counts(title).get("killed", "")


@lru_cache(maxsize=1 << 17)  # drafts are merged again until nothing more comes of it
def _counts(quote: str) -> Mapping[str, str]:
    """The number of each thing that a sentence counts once."""
    found: dict[str, set[str]] = {}
    for one in amounts(quote, Span(0, len(quote))):
        before, behind = quote[max(one.start - 25, 0) : one.start], quote[one.end : one.end + 45]
        near = f"{_BETWEEN.split(before)[-1]} {_BETWEEN.split(behind)[0]}"
        loss = next((what for what, pattern in _LOSSES.items() if pattern.search(near)), "")
        words = fold_words(one.label)
        if what := loss or (_singular(words[-1]) if words else ""):
            found.setdefault(what, set()).add(one.value)
    for number, unit in _JOINED.findall(quote):
        found.setdefault(_singular(unit), set()).add(number)
    return {what: min(values) for what, values in found.items() if len(values) == 1}


def _singular(word: str) -> str:
    return f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")
