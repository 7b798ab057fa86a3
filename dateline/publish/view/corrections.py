"""Corrections: from an event to what was said in it, what is said now, when that changed and why; newest first."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.dates import Date
from dateline.model import Citation, Correction, Event, Figure, Part, Ref
from dateline.model.before import is_same_figure, read_before
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import CorrectionShown
from dateline.publish.view.view import View
from dateline.publish.words.texts import CORRECTION_TEXTS, FIELD_TEXTS, KIND_TEXTS, STATUS_TEXTS, WEIGHT_TEXTS

Said = tuple[Link, ...]


def show_corrections(view: View, event: Event) -> tuple[CorrectionShown, ...]:
    """All corrections of an event, the newest first."""
    if not event.corrections:
        return ()
    ordered = sorted(range(len(event.corrections)), key=lambda place: _order(event, place), reverse=True)
    return tuple(show_correction(view, event, place) for place in ordered)


def show_later(view: View, event: Event) -> tuple[CorrectionShown, ...]:
    """Where the site looks back, the later corrections of what stands in it as it does now."""
    later = view.later(event.ref)
    return show_corrections(view, replace(event, corrections=later)) if later else ()


def show_correction(view: View, event: Event, place: int, *, elsewhere: bool = False) -> CorrectionShown:
    """One of an event's corrections; with the event where it stands on another page."""
    correction = event.corrections[place]
    note, was_label, now_label = CORRECTION_TEXTS[correction.kind]
    later = _corrected_again(event, place)
    was = _was(view, event, correction)
    anchor = correction_anchor(event, place)
    return CorrectionShown(
        anchor=anchor,
        url=f"{view.page_of(event.ref)}#{anchor}",
        when=view.when(correction.date),
        kind=correction.kind,
        kind_text=view.say(KIND_TEXTS[correction.kind]),
        kind_note=view.say(note),
        field=_field(view, correction),
        was_label=view.say(was_label),
        was=was,
        now_label=view.say("Said from then on") if later else view.say(now_label),
        now=_was(view, event, later) if later else _now(view, event, correction),
        why=correction.why,
        event=view.dated_link(event.ref) if elsewhere else None,
    )


def correction_anchor(event: Event, place: int) -> str:
    """The id of a correction on its event's page: its date, numbered where there are several; stable as they grow."""
    date = event.corrections[place].date.text
    before = sum(correction.date.text == date for correction in event.corrections[:place])
    name = re.sub("[^0-9A-Za-z]+", "-", date).strip("-")
    return f"correction-{name}" + (f"-{before + 1}" if before else "")


def retraction_of(event: Event) -> int | None:
    """The place of the last correction that took an event back, if one did."""
    if not event.corrections:
        return None
    places = [place for place, correction in enumerate(event.corrections) if correction.kind == "retraction"]
    return max(places, key=lambda place: _order(event, place), default=None)


def correction_kinds(view: View) -> Said:
    """What a correction can be, and what each means."""
    return tuple(
        Link(view.say(KIND_TEXTS[kind]), "", kind, note=view.say(texts[0])) for kind, texts in CORRECTION_TEXTS.items()
    )


def _order(event: Event, place: int) -> tuple[object, ...]:
    return event.corrections[place].date.sort_key, place


def _corrected_again(event: Event, place: int) -> Correction | None:
    """The next correction of the same field."""
    field = event.corrections[place].field
    places = [other for other, correction in enumerate(event.corrections) if field and correction.field == field]
    later = [other for other in places if _order(event, other) > _order(event, place)]
    return event.corrections[min(later, key=lambda other: _order(event, other))] if later else None


def _field(view: View, correction: Correction) -> str:
    return view.say(FIELD_TEXTS[correction.field]) if correction.field in FIELD_TEXTS else correction.field


def _was(view: View, event: Event, correction: Correction) -> Said:
    """What was said until a correction; as its editor put it, where that cannot be read as the field."""
    before = read_before(event, correction, view.find, view.config.timezone)
    if before is None:
        return (Link(correction.was, ""),) if correction.was else ()
    return _say(view, correction.field, before)


def _now(view: View, event: Event, correction: Correction) -> Said:
    """What the corrected field says now; nothing of texts and pictures, which stand on the page."""
    if correction.field in ("", "body", "media") or correction.field not in FIELD_TEXTS:
        return ()
    now = getattr(event, correction.field)
    before = read_before(event, correction, view.find, view.config.timezone)
    if correction.field == "figures" and isinstance(before, tuple):
        now = tuple(figure for figure in now if any(is_same_figure(figure, was) for was in before))
    return _say(view, correction.field, now)


def _say(view: View, field: str, value: object) -> Said:
    """What a field holds, in words and links."""
    match value:
        case Date():
            return (Link(view.when(value).text, ""),)
        case str() if value:
            return (Link(view.say(STATUS_TEXTS[value]) if field == "status" else value, ""),)
        case int():
            return (Link(view.say(WEIGHT_TEXTS[str(value)]), ""),)
        case tuple() if value:
            return tuple(_one(view, one) for one in value)
        case _:
            return (Link(view.say("nothing"), ""),)


def _one(view: View, value: object) -> Link:
    """An entry of a list that a field holds."""
    match value:
        case Part():
            return view.link(value.actor, note=value.role)
        case Citation():
            return view.link(value.source, text=view.short(view.source(value.source)))
        case Figure():
            return _figure(view, value)
        case Ref("event"):
            return view.dated_link(value)
        case _:
            assert isinstance(value, Ref)
            return view.link(value)


def _figure(view: View, figure: Figure) -> Link:
    """`235,173 encounters`, and of what."""
    series = view.face(figure.series) if figure.series else None
    of = series.label if series else figure.label
    when = view.when(figure.date).text if figure.date else ""
    text = " ".join(part for part in (view.number(figure.value), getattr(series, "unit", "")) if part)
    return Link(text, "", note=", ".join(part for part in (of, when) if part))
