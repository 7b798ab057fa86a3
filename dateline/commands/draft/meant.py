"""Meant: offers and what is typed go in; those that may be meant come out, or the one that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.authoring.language.folded import fold_words
from dateline.commands.draft.offer import Offer, read_name
from dateline.problems import Mark, Problem, SiteError

SHOWN = 6  # offers at a time
_BEGUN = 2  # letters of a last word that is not typed in full
_ALIKE = 80.0  # of 100


def matching(offers: Sequence[Offer], typed: str, kind: str) -> list[Offer]:
    """The offers that what is typed may mean, a few letters of each word being enough, and a new name among them.

    Those that are near stand before others that it means as well, and a name before longer ones that begin with it.
    """
    if not typed.strip() or typed.strip() == "-":
        return [offer for offer in offers if not offer.there and not offer.loose][:SHOWN]
    new = read_name(typed, kind)
    if not new.name:
        return []
    if typed.startswith("+"):
        return [new]
    last = new.name.split()[-1]  # "Tomas R" begins a name, "Tomas Reyle" is one in full
    whole = new.name != last and len(last) > _BEGUN and typed.strip()[0].isupper()
    ranked = [(rank, offer) for offer in offers if (rank := _rank(offer, new.name)) is not None]
    if "," in typed:  # which says more of somebody new than the article does
        ranked = [(rank, new if rank == 0 and not offer.id else offer) for rank, offer in ranked]
    sure = _shorter_first(offer for rank, offer in sorted(ranked, key=_order) if rank < (3 if whole else 4))
    others = [offer for rank, offer in ranked if rank == 3 and whole] + _like(offers, new.name)
    exact = any(rank == 0 for rank, _ in ranked)
    return [*sure[: SHOWN - 1], *([] if exact else [new]), *(one for one in others if one not in sure)][:SHOWN]


def meant(offers: Sequence[Offer], typed: str, kind: str) -> Offer:
    """The one that is typed in full, or a new one. Raises SiteError, with who may be meant, where that is not sure."""
    found, name = matching(offers, typed, kind), read_name(typed, kind).name
    if len(found) == 1 or (found and any(_rank(offer, name) == 0 for offer in offers)):
        return found[0]
    near = [offer for offer in found if offer != read_name(typed, kind)]
    hint = f'did you mean "{near[0].id or near[0].name}"?  or, for a new one: "+{name}"' if near else "write its name"
    raise SiteError(Problem(Mark(""), "error", f'there is no {kind} "{typed.strip()}"', hint))


def may_go_on(offers: Sequence[Offer], typed: str) -> bool:
    """Whether a name begins as is typed, a digit and all: so does "M23" as "m2"."""
    return any(_rank(offer, typed) is not None for offer in offers)


def _order(ranked: tuple[int, Offer]) -> tuple[int, bool, int, bool]:
    rank, offer = ranked
    return rank, offer.there, offer.far, offer.loose


def _shorter_first(offers: Iterable[Offer]) -> list[Offer]:
    """Each before the first whose name begins with its own: Norland before Norland's Board of Trade."""
    found: list[Offer] = []
    for offer in offers:
        longer = (at for at, one in enumerate(found) if re.match(rf"{re.escape(offer.name)}\b", one.name))
        found.insert(next(longer, len(found)), offer)
    return found


def _rank(offer: Offer, typed: str) -> int | None:
    """How well a name begins as is typed: 0 is the name, 1 its first words, 2 others of it, 3 parts of words."""
    keys = fold_words(typed)
    ranks = [_rank_of(fold_words(name), keys) for name in _spelled(offer)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _spelled(offer: Offer) -> tuple[str, ...]:
    return (*offer.names, offer.id.replace("-", " ")) if offer.id else offer.names


def _rank_of(words: list[str], keys: list[str]) -> int | None:
    if not keys:
        return None
    if words == keys:
        return 0
    left = iter(words)
    if not all(any(word.startswith(key) for word in left) for key in keys):
        return None
    if words[: len(keys)] == keys:
        return 1
    return 2 if set(keys) <= set(words) else 3


def _like(offers: Sequence[Offer], name: str) -> list[Offer]:
    """Offers whose name is nearly this one, the likest first."""
    from rapidfuzz import fuzz

    said = " ".join(fold_words(name))
    if len(said) < 4:
        return []
    scores = {
        offer: max(fuzz.token_sort_ratio(said, " ".join(fold_words(name))) for name in _spelled(offer))
        for offer in offers
    }
    return sorted((offer for offer in offers if scores[offer] >= _ALIKE), key=lambda offer: -scores[offer])
