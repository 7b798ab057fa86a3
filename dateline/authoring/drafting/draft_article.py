"""An article goes in; drafts of the events that it tells come out, few and good, each on its own sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.authoring.articles.article import Article
from dateline.authoring.chronology.reading import Reading, read
from dateline.authoring.drafting.befallen import with_day
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.candidates import candidates
from dateline.authoring.drafting.choose import choose
from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.drafting.further import with_further
from dateline.authoring.drafting.introduced import introduced
from dateline.authoring.drafting.tolls import with_tolls
from dateline.authoring.drafting.whereabouts import Whereabouts
from dateline.authoring.drafting.which import which
from dateline.authoring.entities.registry import Registry
from dateline.authoring.headlines.set_in import set_in
from dateline.schema import slugify


def draft_article(article: Article, registry: Registry | None = None) -> tuple[Draft, ...]:
    """The events that an article tells, in the order of its text, each with its date in EDTF and its sentence.

    `quote` is the sentence as the text has it: `article.text[start:end]`. Without a registry the names are those of the
    text. The same article gives the same drafts, on any day. Raises DateError where `published` is no EDTF.
    """
    registry = registry or Registry()
    reading = read(article, registry)
    source = source_of(article, registry)
    chosen = with_further(reading, choose(with_tolls(with_day(candidates(reading))), len(reading.sentences)))
    where = Whereabouts(reading)
    return tuple(draft_of(article, source, one, places) for one, places in in_full(reading, chosen, where))


def in_full(
    reading: Reading, found: Sequence[Candidate], where: Whereabouts
) -> Iterator[tuple[Candidate, tuple[str, ...]]]:
    """The candidates with their places, under titles for who knows nothing of it: they say who that is, and where."""
    called = {one.id: one.name for sentence in reading.sentences for one in sentence.mentions if one.kind == "place"}
    for one, named in zip(found, which(reading, introduced(reading, found)), strict=True):
        places = _as_told(reading.article.text, one, where.of(one), called)
        names = [called.get(place, place) for place in places]
        yield named.titled(set_in(named.title, names, reading.article.text, one.sentence)), places


def _as_told(text: str, one: Candidate, places: tuple[str, ...], called: Mapping[str, str]) -> tuple[str, ...]:
    """The place that a title names, where the one found is of another clause: "will read in Lund and in Oram"."""
    named = [each for each in one.mentions if each.kind == "place" and f" in {each.name}" in one.title]
    own = {each.who for each in one.mentions}
    if len(places) != 1 or len(named) != 1 or places[0] in own:
        return places
    found, told = called.get(places[0], places[0]), text[one.sentence.start : one.sentence.end]
    return (named[0].id or named[0].name,) if found in told and named[0].name not in found else places


def source_of(article: Article, registry: Registry) -> str:
    """The id of the source that an article is: the registry's, or one made of its publisher, day and title."""
    known = registry.source_of(
        url=article.url or "", publisher=article.publisher, published=article.published, title=article.title
    )
    return known or slugify(f"{article.publisher} {article.published} {article.title}") or "article"


def draft_of(article: Article, source: str, one: Candidate, places: tuple[str, ...]) -> Draft:
    """A candidate of an article, of whose source this is the id, as a draft of what happened there."""
    start, end = one.sentence
    quote = article.text[start:end]
    confidence = round(one.dated.confidence * (1.0 if one.kind in ("main", "figure") else 0.9), 2)
    proof = Proof(
        source=source,
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
        date=one.dated.edtf,
        quote=quote,
        start=start,
        end=end,
        expression=one.dated.expression,
        rule=one.dated.rule,
        confidence=confidence,
    )
    return Draft(
        date=one.dated.edtf,
        title=one.title,
        actors=one.actors,
        places=places,
        topics=_named(one, "topic"),
        figures=tuple(
            DraftFigure(
                value=figure.value,
                label="" if figure.series else figure.label,
                series=figure.series,
                date=_period(figure, one),
                source=source,
            )
            for figure in one.figures
        ),
        status=one.status,
        flags=one.flags,
        sources=(proof,),
        quote=quote,
        start=start,
        end=end,
        expression=one.dated.expression,
        rule=one.dated.rule,
        confidence=confidence,
    )


def _period(figure: Figure, one: Candidate) -> str:
    """When a figure is for: said of one in a series, and where it is not the day of the event itself."""
    return "" if figure.date == one.dated.edtf and not figure.series else figure.date


def _named(one: Candidate, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.who for mention in one.mentions if mention.kind == kind))
