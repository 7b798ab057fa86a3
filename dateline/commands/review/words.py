"""Words: a draft goes in; what a line of it that is typed may become comes out, the nearest names and words first."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from dateline.authoring.language.spans import Span
from dateline.commands.draft.nearby import kept_of
from dateline.commands.draft.offer import FAR, LISTS, Offer, refs_of
from dateline.commands.draft.offers import offers_for
from dateline.commands.review.endings import Endings
from dateline.content.desk import Desk
from dateline.model import Event

SHORT = 3  # letters of words that nobody needs to have completed
_WORD = re.compile(r"\w[\w’'-]*\w")


def endings_for(desk: Desk, draft: Event) -> Callable[[str], list[str]]:
    """What a line of the draft that is typed may become; the articles are read when that is asked for first."""

    @cache
    def found() -> Endings:
        titles = [entry.label for one in draft.evidence if one.source and (entry := desk.site.entries.get(one.source))]
        others = [kept.text[slice(*sentence)] for kept in kept_of(desk, draft) for sentence in kept.others()]
        return Endings(_words_for(desk, draft), [*(one.quote for one in draft.evidence), *titles, *others])

    return lambda typed: found().of(typed)


def _words_for(desk: Desk, draft: Event) -> list[str]:
    """Whoever is in it; names and words of its sentence, of its paragraph, and of the article; all other names."""
    offers = [offer for kind in LISTS for offer in offers_for(desk, draft, kind)]
    there = (desk.site.entries.get(ref) for kind in LISTS for ref in refs_of(draft, kind))
    found = dict.fromkeys(entry.label for entry in there if entry)
    found |= dict.fromkeys(_names(offers, 0))
    names = [*_names(offers, 0), *_names(offers, 1)]
    for one in draft.evidence:
        found |= dict.fromkeys(_words_of(one.quote, Span(0, len(one.quote)), names))
    for kept in kept_of(desk, draft):
        for sentence in kept.others():
            said = kept.text[slice(*sentence)]
            found |= dict.fromkeys(name for name in names if name in said)
            found |= dict.fromkeys(_words_of(kept.text, sentence, names))
    return [*(found | dict.fromkeys((*names, *_names(offers, FAR))))]


def _names(offers: Collection[Offer], far: int) -> Iterator[str]:
    return (name for offer in offers if offer.far == far for name in offer.names)


def _words_of(text: str, sentence: Span, names: Collection[str]) -> Iterator[str]:
    """The words of a sentence; the first of them without its capital where that is only the sentence's."""
    for found in _WORD.finditer(text, *sentence):
        word = found[0]
        opens = found.start() == sentence.start and word[1:].islower() and not _is_named(word, text, names)
        if len(word) > SHORT:
            yield word[0].lower() + word[1:] if opens else word


def _is_named(word: str, text: str, names: Collection[str]) -> bool:
    """Whether a word has its capital within a sentence, too, or is one of a name."""
    return any(word in name.split() for name in names) or bool(re.search(rf"[a-z,;] {re.escape(word)}\b", text))
