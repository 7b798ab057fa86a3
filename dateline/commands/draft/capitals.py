"""Capitals: a sentence and the names that were found in it go in; what else begins with a capital there comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.dates.names import MONTHS, WEEKDAYS

RUN = re.compile(
    r"[^\W\d_a-z][\w.'’-]*\w(?:(?: (?:of|for|de|la|del|da|do|dos|von|van|bin|al|and))?(?: the)? [^\W\d_a-z][\w'’-]*\w)*"
)
DAYS = frozenset((*MONTHS, *WEEKDAYS))
_PARTED = re.compile(r"['’]s? (?:the )?| and (?:the )?|\Z")  # "Canada's Tamarack Resources", "Orr and Bell"
_OWNER = re.compile(r"['’]s? (?=\w)")  # "Lee's Centre Party", which may be the Centre Party
_OWNED = re.compile(r"['’]s?\Z")
_THE = re.compile(r"\AThe (?=\w)")


def capitals_in(text: str, sentence: Span, mentions: Sequence[Mention], kind: str) -> Iterator[str]:
    """What begins with capitals in a sentence and is none of the names of a kind, or each piece of that.

    A surname alone is its bearer's, and a word at the sentence's beginning that is nobody's own tells nothing.
    """
    taken = [one for one in mentions if one.kind == kind and not _OWNER.search(text[one.start : one.end])]
    surnames = {word for mention in mentions if mention.actor_kind == "person" for word in fold_words(mention.name)}
    for run in RUN.finditer(text, *sentence):
        for start, end in _pieces(run, mentions):
            name = text[start:end]
            keys = fold_words(name)
            opens = start == sentence.start and " " not in name and not _owns(text, end)
            if opens or not name[:1].isupper() or not keys or not DAYS.isdisjoint(keys):
                continue
            if any(mention.start < end and start < mention.end for mention in taken):
                continue
            if len(keys) == 1 and (keys[0] in NO_NAMES or keys[0] in surnames or _is_adjective(keys[0])):
                continue
            yield name


def _pieces(run: re.Match[str], mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where the names of a run of capitals start and end; all of it is one where nothing in it is a name."""
    at = first = run.start() + len(run[0]) - len(_THE.sub("", run[0]))
    whole = _OWNED.sub("", run.string[first : run.end()])
    for mark in _PARTED.finditer(whole):
        yield at, first + mark.start()
        at = first + mark.end()
    if not any(first <= mention.start < run.end() for mention in mentions):
        yield first, first + len(whole)


def _owns(text: str, end: int) -> bool:
    return _OWNED.match(text[end : end + 2]) is not None


def _is_adjective(word: str) -> bool:
    """Whether it says of which country somebody is: it is no name by itself."""
    country = countries().get((word,))
    return country is not None and country.by in ("adjective", "people")
