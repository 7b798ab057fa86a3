"""Recorded: a linked site goes in; its events come out as drafts are, to be compared with what articles tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.proposals.proposal import key_of
from dateline.model import Event, Figure, Ref, Site, Source
from dateline.references import plain_text

_ENOUGH = 500  # characters of an event's text, since what it tells comes first


def drafts_of(site: Site) -> tuple[Draft, ...]:
    """What the site's events tell, in order of time; `same_as` is the event's id, `quote` how its text begins.

    A proposal below content/drafts/ is one of them where the site was loaded with its drafts.
    """
    return tuple(_draft(event, site) for event in site.timeline)


def _draft(event: Event, site: Site) -> Draft:
    cited = [*(citation.source for citation in event.sources), *(proof.source for proof in event.evidence)]
    quotes = (proof.quote for proof in event.evidence)
    return Draft(
        date=event.date.text,
        title=event.title,
        summary=event.summary,
        actors=tuple(part.actor.id for part in event.actors),
        places=tuple(place.id for place in event.places),
        topics=tuple(topic.id for topic in event.topics),
        figures=tuple(_figure(figure, event) for figure in event.figures),
        status=event.status,
        sources=tuple(_proof(ref, site) for ref in dict.fromkeys(filter(None, cited))),
        quote="\n".join(filter(None, (*quotes, plain_text(event.body.text)[:_ENOUGH]))),
        same_as=event.id,
    )


def proposed_of(site: Site, ledgers: Mapping[str, str]) -> Iterator[Draft]:
    """Events that an editor has given another title, once more by that under which an article's ledger proposed them.

    A ledger names the sentence of each title, and of each accepted event; a pending one has its own.
    """
    lines = [line.split(" ", 2) for text in ledgers.values() for line in text.split("\n")]
    titles = {line[1]: line[2] for line in lines if line[0] == "title" and len(line) > 2}
    keys: dict[str, set[str]] = {}
    for line in lines:
        if line[0] == "event" and len(line) > 2:
            keys.setdefault(line[1], set()).add(line[2])
    for event in site.timeline:
        own = {key_of(proof.quote, proof.expression) for proof in event.evidence}
        own = own.union(*(keys.get(id, ()) for id in (event.id, *event.old_ids)))
        for title in sorted({titles[key] for key in own if key in titles} - {event.title}):
            yield replace(_draft(event, site), title=title)


def _proof(ref: Ref, site: Site) -> Proof:
    source = site.entries.get(ref)
    if not isinstance(source, Source):
        return Proof(source=ref.id)
    published = source.published.text if source.published else ""
    return Proof(
        source=ref.id, title=source.title, publisher=source.publisher, published=published, url=source.url or None
    )


def _figure(figure: Figure, event: Event) -> DraftFigure:
    series = figure.series.id if figure.series else ""
    date = (figure.date or event.date).text
    return DraftFigure(value=figure.value.text, label=figure.label, series=series, date=date)
