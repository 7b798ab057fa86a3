"""Offers: a draft and a kind go in; who or what may be named in it comes out, by what is typed, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dateline.authoring.entities.bodies import BODIES
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set
from dateline.commands.draft.named import named_in
from dateline.commands.draft.offer import Offer, new_in, offer_of, refs_of
from dateline.content.desk import Desk
from dateline.model import Actor, Event, Ref

_OWNED = re.compile(r"['’]s?(?=\s|\Z)")
# With these the names of many begin.
_COMMON = word_set(
    """the national royal general federal supreme high united new old first world international central north south
    east west northern southern eastern western state"""
)


def offers_for(desk: Desk, draft: Event, kind: str) -> tuple[Offer, ...]:
    """Who a new name may be instead; who stands in the title, in the sentence, and then in the article; who else is."""
    registry = Registry.of(desk.site)
    there = refs_of(draft, kind)
    offers: dict[tuple[str, str], Offer] = {}
    named = named_in(desk, draft, kind, registry)
    for offer in (*_instead(desk, draft, kind, registry), *named, *_known(desk, kind, registry)):
        named_already = Ref(kind, offer.id) in there
        offers.setdefault((offer.id, "" if offer.id else offer.name), replace(offer, there=named_already))
    return tuple(
        sorted(offers.values(), key=lambda one: (one.there, not one.instead, not _stands_in(one, draft.title)))
    )


def _stands_in(offer: Offer, title: str) -> bool:
    """Whether a title has a name, or what people shorten it to: Tamarack for Tamarack Resources, Lee for Ann Lee."""
    said = fold_words(_OWNED.sub("", title))
    capitals = fold_words(" ".join(word for word in _OWNED.sub("", title).split() if word[0].isupper()))
    names = [words for name in offer.names if (words := fold_words(name))]
    whole = any(words == said[at : at + len(words)] for words in names for at in range(len(said)))
    shorts = {words[-1 if offer.actor_kind == "person" else 0] for words in names}
    return whole or not (shorts - BODIES - _COMMON).isdisjoint(capitals)


def _instead(desk: Desk, draft: Event, kind: str, registry: Registry) -> Iterator[Offer]:
    """Who of the record a name may be that is new in this draft."""
    for stub in new_in(desk, draft, kind):
        for id in near_names(stub.label, kind, stub.kind if isinstance(stub, Actor) else "", registry):
            if id != stub.id and (named := registry.find(kind, id)):
                yield replace(offer_of(desk, named), instead=stub.id, far=0)


def _known(desk: Desk, kind: str, registry: Registry) -> Iterator[Offer]:
    """Everyone there is, those first of whom the record tells most."""
    told: Counter[Ref] = Counter()
    for event in desk.site.timeline:
        told.update((*(part.actor for part in event.actors), *event.places, *event.topics))
    named = [one for one in registry.entries if one.kind == kind]
    yield from (offer_of(desk, one) for one in sorted(named, key=lambda one: (-told[Ref(kind, one.id)], one.id)))
