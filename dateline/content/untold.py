"""Untold: the site as it was published and as it is go in; what changed and no correction tells of comes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.content.followed import is_hidden
from dateline.dates import Date
from dateline.edit.values import write_item
from dateline.model import Correction, Entry, Event, Figure, Part, Quantity, Ref, Site, Source, ref_to
from dateline.model.before import is_same_figure, read_before
from dateline.problems import Mark, Problem, suggest
from dateline.schema import CORRECTION


@dataclass(frozen=True, slots=True)
class Since:
    """The commit that is compared with, as it was named, and the day that a correction would be made."""

    name: str
    today: dt.date


def find_untold(before: Site, now: Site, since: Since) -> Iterator[Problem]:
    """An error for each published date, due, status, actor or figure that is another now, and for what is gone.

    A correction of that field that says what it said, one without a field and a retraction that were not there before
    tell of it. Drafts are not published; what became one is gone. What was only added, or moved leaving `old_ids`, is
    no change.
    """
    heirs = _heirs(now)
    new = [ref for ref, entry in now.entries.items() if ref not in before.entries and not is_hidden(entry)]
    for ref, entry in before.entries.items():
        if not _is_published(entry) or not entry.marks:  # which one has that an open registry made
            continue
        heir = heirs.get(ref)
        if heir is None:
            yield _gone(entry, now, new, since)
        elif isinstance(entry, Event) and (heir == ref or heir not in before.entries):  # else it was merged
            event = now.entries[heir]
            assert isinstance(event, Event)
            yield from _changes(entry, event, _Names(before, now, heirs), since)


@dataclass(frozen=True, slots=True)
class _Names:
    """What entries were called, and are: from a kind, and an id or a name, to what it stands for now."""

    before: Site
    now: Site
    heirs: Mapping[Ref, Ref]

    def find(self, kind: str, name: str) -> Ref | None:
        ref = next((ref for site in (self.before, self.now) if (ref := site.find(kind, name))), None)
        return ref and self.heirs.get(ref, ref)


def _is_published(entry: Entry) -> bool:
    return not is_hidden(entry) and not (isinstance(entry, Source) and entry.inline)


def _heirs(site: Site) -> dict[Ref, Ref]:
    """What has a page, by the names that it has and had."""
    published = [entry for entry in site.entries.values() if _is_published(entry)]
    former = {ref_to(entry.ref.kind, old): entry.ref for entry in published for old in entry.old_ids}
    return {**former, **{entry.ref: entry.ref for entry in published}}


def _gone(entry: Entry, now: Site, new: Iterable[Ref], since: Since) -> Problem:
    ref, file = entry.ref, entry.mark.file
    labels = {now.entries[other].label: other for other in new if other.kind == ref.kind}
    near = labels.get(entry.label) or labels.get(suggest(entry.label, labels) or "")
    draft = now.entries.get(ref)
    message = f'the {ref.kind} "{ref.id}" was published at {since.name} and is {"a draft now" if draft else "gone"}'
    if draft:
        ways = ["take out  draft: true" if draft.draft else f"move it back to {file}"]
    else:
        place = f"{now.entries[near].mark.file}, if that is it now" if near else f"the {ref.kind} that tells it now"
        ways = [f"in {place}:", f"old_ids: [{ref.id}]"]
    if isinstance(entry, Event):
        values = {"date": since.today.isoformat(), "kind": "retraction", "why": "…"}
        how = "do so, and add" if draft else f"back in {file}"
        more = isinstance(draft, Event) and bool(draft.corrections)
        ways += [f"or, if it does not stand, {how}:", *_lines(values, more=more)]
    elif not draft:
        ways.append(f"or bring {file} back")
    mark = draft.at("draft") if draft else now.entries[near].mark if near else Mark(file)
    return Problem(mark, "error", message, "\n".join(ways))


def _changes(before: Event, now: Event, names: _Names, since: Since) -> Iterator[Problem]:
    known = [_key(correction) for correction in before.corrections]
    new = [correction for correction in now.corrections if _key(correction) not in known]
    if not any(correction.kind == "retraction" or not correction.field for correction in new):
        for field, kind, was in _differences(before, now, names.heirs):
            told = [correction for correction in new if correction.field == field]
            said = f'"{field}" said {was[:200] or "nothing"} at {since.name}'
            if not told:
                message = f"{said}, and no correction tells that it changed"
                values = {"date": since.today.isoformat(), "kind": kind, "field": field, "was": was, "why": "…"}
                yield Problem(now.at(field), "error", message, "\n".join(_lines(values, more=bool(now.corrections))))
            elif not any(_tells(correction, was, before, now, names) for correction in told):
                one = told[0]
                message = f"{said}, and its correction of {one.date.text} says {one.was[:200] or 'nothing'}"
                values = {"date": one.date.text, "kind": one.kind, "field": field, "was": was, "why": one.why}
                yield Problem(now.at("corrections"), "error", message, f"in its place:\n{_line(values)}")
    kept = {(correction.date.text, correction.kind, correction.field) for correction in now.corrections}
    for correction in before.corrections:
        if (correction.date.text, correction.kind, correction.field) not in kept:
            values = {name: getattr(correction, name) for name in ("kind", "field", "was", "why")}
            lines = _lines({"date": correction.date.text, **values}, more=bool(now.corrections))
            message = f"the {correction.kind} of {correction.date.text} was published at {since.name} and is gone"
            yield Problem(now.at("corrections"), "error", message, "\n".join(lines))


def _key(correction: Correction) -> tuple[str, ...]:
    """What a correction tells; its reason may be put in other words."""
    return correction.date.text, correction.kind, correction.field, correction.was


def _tells(correction: Correction, was: str, before: Event, now: Event, names: _Names) -> bool:
    """Whether a correction says what the event said: in these words, or in others that are read as the same."""
    if correction.was.strip() == was:
        return True
    said = read_before(before, correction, names.find, names.before.config.timezone)
    if not isinstance(said, tuple):
        return bool(said == getattr(before, correction.field))
    heirs = names.heirs
    if correction.field == "actors":
        return {_part(part, heirs) for part in said} == {_part(part, heirs) for part in before.actors}
    lost = _lost(before, now, heirs)
    return all(_is_kept(figure, said, heirs) for figure in lost) and all(
        _is_kept(figure, before.figures, heirs) for figure in said
    )


def _lines(values: Mapping[str, str], *, more: bool = False) -> list[str]:
    """What to paste: a correction, among those that there are already or as the first."""
    return ["below corrections:" if more else "corrections:", _line(values)]


def _line(values: Mapping[str, str]) -> str:
    return f"  - {write_item(CORRECTION, values)}"


def _differences(before: Event, now: Event, heirs: Mapping[Ref, Ref]) -> Iterator[tuple[str, str, str]]:
    """The fields that do not say any more what they said: each with the kind of correction, and with what it was."""
    if before.date != now.date:
        yield "date", "update" if _is_within(now.date, before.date) else "correction", before.date.text
    if before.due and before.due != now.due:
        is_update = now.due is not None and _is_within(now.due, before.due)
        yield "due", "update" if is_update else "correction", before.due.text
    if before.status != now.status:
        yield "status", "update", before.status
    parts = {(part.actor, role) for part in now.actors for role in (part.role, "")}
    if not {_part(part, heirs) for part in before.actors} <= parts:
        yield "actors", "correction", ", ".join(_said(part) for part in before.actors)
    if lost := _lost(before, now, heirs):
        yield "figures", "correction", "; ".join(f"{_what(figure)}: {figure.value.text}" for figure in lost)


def _is_within(inner: Date, outer: Date) -> bool:
    """Whether a new date only tells more precisely what the old one did."""
    if None in (inner.earliest, inner.latest, outer.latest):
        return False
    return (outer.earliest or 0) <= (inner.earliest or 0) and (inner.latest or 0) <= (outer.latest or 0)


def _part(part: Part, heirs: Mapping[Ref, Ref]) -> tuple[Ref, str]:
    return heirs.get(part.actor, part.actor), part.role


def _said(part: Part) -> str:
    return f"{part.actor.id} ({part.role})" if part.role else part.actor.id


def _lost(before: Event, now: Event, heirs: Mapping[Ref, Ref]) -> list[Figure]:
    return [figure for figure in before.figures if not _is_kept(figure, now.figures, heirs)]


def _is_kept(figure: Figure, figures: Iterable[Figure], heirs: Mapping[Ref, Ref]) -> bool:
    """Whether the same value is given for the same thing by one of these."""
    same = _named_now(figure, heirs)
    others = (_named_now(other, heirs) for other in figures)
    return any(is_same_figure(same, other) and _bounds(other.value) == _bounds(same.value) for other in others)


def _named_now(figure: Figure, heirs: Mapping[Ref, Ref]) -> Figure:
    series = heirs.get(figure.series, figure.series) if figure.series else None
    return Figure(figure.value, series, figure.label, figure.date)


def _bounds(value: Quantity) -> tuple[object, ...]:
    return value.least, value.most, value.about


def _what(figure: Figure) -> str:
    return f"{figure.series.id} {figure.date.text}" if figure.series and figure.date else figure.label
