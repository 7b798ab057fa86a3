"""Source: from a source to every claim that it carries: what each event has from it, and each text that cites it."""

from __future__ import annotations

from collections.abc import Collection

from dateline.model import Event, Page, Ref, Source
from dateline.publish.planning import urls
from dateline.publish.show.figures import show_figure
from dateline.publish.show.timeline import paginate
from dateline.publish.values.noted import Claim
from dateline.publish.view.view import View


def show_source(view: View, source: Source, page: Page) -> dict[str, object]:
    """What one page of a source prints: its events, as they happened, and on the first one also the other texts."""
    namers = frozenset(view.mentions(source.ref))
    others = [ref for ref in sorted(namers) if ref.kind != "event"] if page.number == 1 else []
    return {
        "timeline": None,
        "claims": tuple(_claim(view, source, event, namers) for event in view.part(page, source.ref)),
        "others": tuple(Claim(view.link(by), "", "", (), _sentences(view, by, source)) for by in others),
        "cited": view.say_many("%(num)s event", "%(num)s events", view.total(source.ref)),
        "standing": _standing(view, source),
        "turns": paginate(view, urls.permalink(source.ref), page),
    }


def _claim(view: View, source: Source, event: Event, namers: Collection[Ref]) -> Claim:
    citation = next(citation for citation in event.sources if citation.source == source.ref)
    return Claim(
        by=view.dated_link(event.ref),
        says=citation.says,
        quote=citation.quote,
        figures=tuple(show_figure(view, figure) for figure in event.figures if source.ref in figure.sources),
        sentences=_sentences(view, event.ref, source) if event.ref in namers else (),
    )


def _sentences(view: View, by: Ref, source: Source) -> tuple[str, ...]:
    return tuple(sentence for sentence in view.quotes(by, source.ref) if sentence)


def _standing(view: View, source: Source) -> str:
    """That it is no witness of its own, where it is derived from another."""
    if not source.derived_from:
        return ""
    return view.say("It is derived from what others found out, and is not counted beside them as a source of its own.")
