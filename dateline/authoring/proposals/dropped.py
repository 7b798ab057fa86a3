"""Dropped: a draft goes in, with what was proposed of earlier articles; whether an editor has dropped it comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dateline.authoring.drafting.draft import Draft


def by_house(ledgers: Mapping[str, str], readings: Iterable[tuple[str, frozenset[str]]]) -> dict[str, list[str]]:
    """The ledgers of articles by the publisher's names; `readings` give these, by the articles' ids."""
    found: dict[str, list[str]] = {}
    for id, houses in readings:
        for house in houses if id in ledgers else ():
            found.setdefault(house, []).append(ledgers[id])
    return found


def was_dropped(draft: Draft, key: str, ledgers: Iterable[str], events: Iterable[Draft]) -> bool:
    """Whether its sentence, known by a key, was proposed of an earlier text, and is neither a draft now nor an event.

    `ledgers` are those of its publisher's articles: what another one tells in the same words is a source of its own.
    """
    ledger = next((text for text in ledgers if f"\nsentence {key}\n" in text), "")
    titles = set(re.findall(rf"^title {key} (.+)$", ledger, re.MULTILINE))
    ids = set(re.findall(rf"^event (\S+) {key}$", ledger, re.MULTILINE))
    quote = " ".join(draft.quote.split())
    return bool(ledger) and not any(
        quote in event.quote or event.title in titles or event.same_as in ids for event in events
    )
