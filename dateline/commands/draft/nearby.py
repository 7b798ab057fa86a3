"""Nearby: a draft goes in; the articles that it stands on, and their sentences, the nearest first, come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dateline.authoring.language.junk import running_text
from dateline.authoring.language.sentences import sentences
from dateline.authoring.language.spans import Span
from dateline.content.desk import ARTICLES, Desk
from dateline.content.load import read_text
from dateline.model import Event, Evidence
from dateline.problems import SiteError


class Kept(NamedTuple):
    """What a draft stands on in an article that is kept, and the whole text of that."""

    evidence: Evidence
    text: str

    @property
    def article(self) -> str:
        """The id of its source."""
        return self.evidence.source.id if self.evidence.source else ""

    def own(self) -> Span:
        """The sentence of the draft."""
        return Span(self.evidence.start, self.evidence.end)

    def others(self) -> list[Span]:
        """The other sentences: first those of the same paragraph, then the rest, the nearest of each first."""
        start = self.evidence.start
        told = [
            (paragraph.start <= start < paragraph.end, Span(paragraph.start + a, paragraph.start + b))
            for paragraph in running_text(self.text)
            for a, b in sentences(self.text[slice(*paragraph)])
        ]
        at = sum(one.end <= start for _, one in told)
        ranked = sorted((not beside, abs(place - at), one) for place, (beside, one) in enumerate(told))
        return [one for _, _, one in ranked if not one.start <= start < one.end]


def kept_of(desk: Desk, draft: Event) -> Iterator[Kept]:
    """The articles of a draft, without those that are not kept."""
    for one in draft.evidence:
        try:
            yield Kept(one, read_text(desk.home, f"{ARTICLES}/{one.source.id}.txt") if one.source else "")
        except SiteError:  # which is not kept by everybody
            continue
