"""Passage: a piece of evidence goes in; its sentence, and what stands around it in the article, come out."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.authoring.language.junk import running_text
from dateline.content.desk import ARTICLES, Desk
from dateline.content.load import read_text
from dateline.model import Evidence, Source
from dateline.problems import SiteError

MOST = 220  # characters of its paragraph that are shown before a sentence, and behind it
BESIDE = 110  # characters of the paragraph before and of the one behind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what its paragraph says before and after it; where it begins or ends that, with the next one.

    What is no part of the article is left out.
    """

    quote: str
    before: str = ""
    after: str = ""
    above: str = ""
    below: str = ""


def passage_of(desk: Desk, evidence: Evidence) -> Passage:
    """The sentence alone, where its article is not kept, or is another now."""
    try:
        text = read_text(desk.home, f"{ARTICLES}/{evidence.source.id}.txt") if evidence.source else ""
    except SiteError:
        text = ""
    start, end = evidence.start, evidence.end
    if not text or " ".join(text[start:end].split()) != evidence.quote:
        return Passage(evidence.quote)
    source = desk.site.entries.get(evidence.source) if evidence.source else None
    spans = running_text(text, source.title if isinstance(source, Source) else "")
    place = next((at for at, span in enumerate(spans) if span.start <= start < span.end), None)
    if place is None:
        return Passage(evidence.quote)
    paragraph = spans[place]
    before, after = _end_of(text[paragraph.start : start], MOST), _head_of(text[end : paragraph.end], MOST)
    above = spans[place - 1] if place and not before else None
    below = spans[place + 1] if place + 1 < len(spans) and not after else None
    return Passage(
        evidence.quote,
        before,
        after,
        _end_of(text[above.start : above.end], BESIDE) if above else "",
        _head_of(text[below.start : below.end], BESIDE) if below else "",
    )


def _head_of(text: str, most: int) -> str:
    said = " ".join(text.split())
    return said if len(said) <= most else f"{said[:most].rpartition(' ')[0]} …"


def _end_of(text: str, most: int) -> str:
    said = " ".join(text.split())
    return said if len(said) <= most else f"… {said[-most:].partition(' ')[2]}"
