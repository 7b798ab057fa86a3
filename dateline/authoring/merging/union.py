"""Union: drafts that tell the same happening go in; one that has all they say, and all their sources, comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import fsum, inf

from dateline.authoring.deeds.deed import deed_of, leaves_doer_out
from dateline.authoring.deeds.said import lemmas
from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.headlines.plural import is_plural
from dateline.authoring.language.folded import fold
from dateline.authoring.language.verbs import told_now
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.merging.counts import counts_apart, tolls_grown
from dateline.authoring.merging.days import days_of
from dateline.authoring.merging.figure_range import differ
from dateline.authoring.merging.terms import Key, keys_of, read, same_names, words_of
from dateline.dates import Date

PRECISE = "More precise than the entry, which has "
_DATES = "Dates differ: "
_FIGURES = "Figures differ: "
_GROWN = "The toll has grown: "
_PLACES = "Places differ: "
_BORNE_OUT = 0.3  # of the other drafts, how many have to have a word of a title for it to be the better for it
_FEW = 0.05  # of all sources, how many have to have a name, which may else be read out of another sentence
_GENERIC = word_set("people persons dollars pounds euros percent points cases times others men women children")
_STATUS = {"cancelled": 0, "disputed": 1, "reported": 3, "planned": 4}  # the first that a draft has is that of all


def unite(drafts: Sequence[Draft]) -> Draft:
    """One draft of all; a single one as it is.

    The most precise date that the reports bear out wins, over a plan's; the source that it is from comes first.
    """
    if len(drafts) == 1:
        return drafts[0]
    drafts = sorted(map(_dated, drafts), key=_age)
    date = _best_date(drafts)
    lead = min(drafts, key=lambda one: (one.date != date, one.status == "planned", -one.confidence))
    titled = _best_titled(drafts, lead)
    sources = _sources(drafts, lead)
    figures = tuple(dict.fromkeys(figure for one in drafts for figure in one.figures))
    status = min((one.status for one in drafts), key=lambda status: _STATUS.get(status, 2))
    united = replace(
        titled,
        date=date,
        title=titled.title if status == titled.status else _as_done(titled.title),
        summary=next((one.summary for one in (titled, lead, *drafts) if one.summary), ""),
        actors=_names(drafts, titled.title, [one.actors for one in drafts]),
        places=_names(drafts, titled.title, [one.places for one in drafts]),
        topics=_names(drafts, titled.title, [one.topics for one in drafts]),
        figures=figures,
        status=status,
        flags=_flags(drafts, sources, figures, date),
        same_as=next((one.same_as for one in drafts if one.same_as), ""),
    )
    return _on(united, sources)


def beyond(draft: Draft, entry: Draft | None, id: str) -> Draft | None:
    """What a draft adds to an entry: sources with their evidence, and what they name; None where it adds no source."""
    if entry is None:
        return replace(draft, same_as=id)
    cited = {key for proof in entry.sources for key in keys_of(proof)}
    fresh = tuple(proof for proof in draft.sources if not keys_of(proof) & cited)
    if draft.sources and not fresh:
        return None
    gone = {proof.source for proof in draft.sources} - {proof.source for proof in fresh}
    added = replace(
        draft,
        summary="",
        actors=_without(draft.actors, entry.actors),
        places=_without(draft.places, entry.places),
        topics=_without(draft.topics, entry.topics),
        figures=tuple(_dated_apart(draft, entry, [one for one in draft.figures if one.source not in gone])),
        flags=tuple(dict.fromkeys((*draft.flags, *_beside(draft, entry)))),
        same_as=id,
    )
    return _on(added, fresh)


def _dated(draft: Draft) -> Draft:
    """A draft whose sources and figures say by themselves what the draft says for them."""
    first = draft.sources[0].source if draft.sources else ""
    sources = tuple(replace(proof, date=proof.date or draft.date) for proof in draft.sources)
    figures = tuple(replace(figure, source=figure.source or first) for figure in draft.figures)
    return replace(draft, sources=sources, figures=figures)


def _age(draft: Draft) -> tuple[tuple[float, ...], str]:
    return min(map(_published, draft.sources), default=(inf,)), repr(draft)


def _published(proof: Proof) -> tuple[float, ...]:
    date = read(proof.published)
    return date.sort_key if date else (inf,)


def _best_date(drafts: Sequence[Draft]) -> str:
    """The most precise date among those that go with the best of the reports, or of the plans where all are plans."""
    told = {one.date: days_of(date) for one in drafts if (date := read(one.date))}
    if not told:
        return drafts[0].date
    counts = [proof.date for one in drafts for proof in one.sources]

    def rank(text: str) -> tuple[bool, float, int, str]:
        return text.endswith(("~", "?", "%")), told[text].width, -counts.count(text), text

    reported = {one.date for one in drafts if one.status != "planned"} & told.keys() or told.keys()
    best = min(reported, key=rank)
    return min((text for text in told if told[text].meet(told[best])), key=rank)


def _best_titled(drafts: Sequence[Draft], lead: Draft) -> Draft:
    """The draft whose title says most of what others say too, and little else.

    What says who did something goes before what does not, and a report before a plan.
    """
    said = Counter(word for one in drafts for word in words_of(f"{one.title} {one.quote}"))

    def rank(one: Draft) -> tuple[bool, bool, bool, float, bool, int, str]:
        borne = ((said[word] - 1) / (len(drafts) - 1) for word in words_of(one.title))  # by others
        worth = fsum(share - _BORNE_OUT for share in borne)
        return (
            not deed_of(one.title).verb,
            leaves_doer_out(deed_of(one.title)),
            one.status == "planned",
            -round(worth, 6),
            one is not lead,
            len(one.title),
            one.title,
        )

    return min(drafts, key=rank)


def _as_done(title: str) -> str:
    """A plan's title as that of what came of it: `Crews to meet owners` is `Crews meet owners`."""
    subject, to, rest = title.partition(" to ")
    verb, space, behind = rest.partition(" ")
    if not to or deed_of(subject).verb or not lemmas(verb.lower()):
        return title
    return f"{subject} {told_now(verb, is_plural(subject))}{space}{behind}"


def _sources(drafts: Sequence[Draft], lead: Draft) -> tuple[Proof, ...]:
    """Of each article the proof that is surest, that of the lead first, then in order of publication."""
    kept = list(lead.sources[:1])
    known = set[Key]().union(*map(keys_of, kept))
    for proof in sorted({proof for one in drafts for proof in one.sources}.difference(kept), key=_surest):
        if known.isdisjoint(keys := keys_of(proof)):
            kept.append(proof)
            known |= keys
    return (*kept[:1], *sorted(kept[1:], key=lambda proof: (_published(proof), repr(proof))))


def _surest(proof: Proof) -> tuple[float, str]:
    return -proof.confidence, repr(proof)


def _on(draft: Draft, sources: tuple[Proof, ...]) -> Draft:
    """The draft on these sources, with the sentence of the first."""
    if not sources:
        return draft
    proof = sources[0]
    return replace(
        draft,
        sources=sources,
        quote=proof.quote,
        start=proof.start,
        end=proof.end,
        expression=proof.expression,
        rule=proof.rule,
        confidence=proof.confidence,
    )


def _names(drafts: Sequence[Draft], title: str, lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """All names in order of appearance, each once, in its fullest form, without those that next to no source has."""
    names = list(dict.fromkeys(name for each in lists for name in each))
    meant = same_names(set(names))
    borne = Counter[str]()
    for one, each in zip(drafts, lists, strict=True):
        borne.update(dict.fromkeys({meant[name] for name in each}, len(one.sources)))
    few = sum(len(one.sources) for one in drafts) * _FEW
    names = [name for name in names if borne[meant[name]] >= few or name in title]
    fullest: dict[str, str] = {}
    for name in names:
        key = meant[name]
        if key not in fullest or (fold(fullest[key]) != key and fold(name) == key):
            fullest[key] = name
    return tuple(fullest.values())


def _without(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    meant = same_names({*names, *others})
    known = {meant[name] for name in others}
    return tuple(name for name in names if meant[name] not in known)


def _flags(
    drafts: Sequence[Draft], sources: Sequence[Proof], figures: Sequence[DraftFigure], date: str
) -> tuple[str, ...]:
    """What an editor should look at: what the drafts were flagged for, and what their sources disagree on."""
    own = [flag for one in drafts for flag in one.flags if not flag.startswith((_DATES, _FIGURES, _GROWN))]
    return tuple(
        dict.fromkeys((*own, *_places_apart(drafts), *_dates_apart(sources), *_figures_apart(figures, sources, date)))
    )


def _places_apart(drafts: Sequence[Draft]) -> Iterator[str]:
    """Where the drafts that say where it was have no place in common."""
    said = {one: {fold(place) for place in one.places} for one in drafts if one.places and one.sources}
    if len(said) > 1 and all(mine.isdisjoint(yours) for mine, yours in combinations(said.values(), 2)):
        told = (f"{', '.join(one.places)} ({one.sources[0].source or one.sources[0].publisher})" for one in said)
        yield _PLACES + "; ".join(told)


def _dates_apart(sources: Sequence[Proof]) -> Iterator[str]:
    said: dict[str, list[str]] = {}
    for proof in sources:
        said.setdefault(proof.date, []).append(proof.source or proof.publisher or proof.title)
    sure = [date for text in said if (date := read(text)) and not date.is_doubtful]
    if any(not one.overlaps(other) for one, other in combinations(sure, 2)):
        yield _DATES + "; ".join(f"{date} ({', '.join(said[date.text])})" for date in sorted(sure, key=_by_time))


def _by_time(date: Date) -> tuple[float, ...]:
    return date.sort_key


def _figures_apart(figures: Sequence[DraftFigure], sources: Sequence[Proof], date: str) -> Iterator[str]:
    """Where sources give the same thing, for the same period, numbers that cannot both be right."""
    are_told = False
    groups: dict[tuple[str, str], dict[str, list[str]]] = {}
    labels = {fold(one.label) for one in figures if not one.series}
    for one in figures:
        if what := one.series or _counted(fold(one.label), labels):
            groups.setdefault((what, one.date or date), {}).setdefault(one.value, []).append(one.source)
    for (what, period), values in groups.items():
        if any(differ(one, other) and values[one] != values[other] for one, other in combinations(values, 2)):
            said = "; ".join(f"{value} ({', '.join(by)})" for value, by in values.items())
            are_told = True
            yield f"{_FIGURES}{what}, {period}: {said}"
    quotes = [(proof.source or proof.publisher or proof.title, proof.quote) for proof in sources]
    yield from (f"{_GROWN}{toll}" for toll in tolls_grown(quotes))
    if not are_told:
        yield from (f"{_FIGURES}{count}" for count in counts_apart(quotes))


def _counted(label: str, labels: Iterable[str]) -> str:
    """What a label counts, by the shortest of these that it ends with: "migrant encounters" are encounters."""
    shorter = (one for one in labels if label.endswith(f" {one}") and " " not in one and one not in _GENERIC)
    return min(shorter, key=len, default=label)


def _dated_apart(draft: Draft, entry: Draft, figures: Iterable[DraftFigure]) -> Iterator[DraftFigure]:
    """Figures that the entry does not have; one that differs with the day on which its source gave it."""
    days = {proof.source: proof.published.rstrip("~?%") for proof in draft.sources}
    known = {(one.series or fold(one.label), one.value) for one in entry.figures}
    for one in figures:
        if one.series or (fold(one.label), one.value) not in known:
            other = not one.series and not one.date and fold(one.label) in {what for what, _ in known}
            yield replace(one, date=days.get(one.source, "")) if other else one


def _beside(draft: Draft, entry: Draft) -> Iterator[str]:
    """Where a draft and the entry that it adds to disagree."""
    date, recorded = read(draft.date), read(entry.date)
    if date is None or recorded is None:
        return
    if not date.overlaps(recorded) and not (date.is_doubtful or recorded.is_doubtful):
        yield f"{_DATES}the entry has {recorded}"
    elif not date.is_doubtful and days_of(date).width < days_of(recorded).width:
        yield f"{PRECISE}{recorded}"
    told = [replace(one, source="the entry") for one in entry.figures]
    proofs = (*draft.sources, Proof(source="the entry", quote=entry.quote))
    yield from _figures_apart(
        (*told, *(replace(one, date=one.date or entry.date) for one in draft.figures)), proofs, ""
    )
