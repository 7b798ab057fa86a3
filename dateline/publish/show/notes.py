"""Notes: from what a page cites to its numbered notes, and to how many of these sources are independent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from markupsafe import Markup

from dateline.model import Citation, Event, Ref, Repeat
from dateline.publish.values.cards import Link
from dateline.publish.values.noted import CitedSource, Note, Standing
from dateline.publish.view.view import View
from dateline.publish.words.prose import Told, anchor, mark
from dateline.publish.words.texts import KIND_TEXTS

MOST_REPEATS = 4  # that are told together; each note tells its own


def show_notes(view: View, told: Told, citations: Iterable[Citation] = ()) -> tuple[Note, ...]:
    """The sources of a page: first what its text cites, by the numbers that it has there, then the others."""
    given = {citation.source: citation for citation in citations}
    order = {**{ref: given.get(ref, Citation(ref)) for ref in told.cited}, **given}
    return tuple(_note(view, order[ref], number, told.cited.get(ref, 0)) for number, ref in enumerate(order, 1))


def show_standing(view: View, event: Event, notes: Sequence[Note]) -> Standing:
    """How many of an event's sources, whose notes these are, are independent, and why the others are not."""
    witnesses = view.witnesses(event)
    total, independent = witnesses.total, len(witnesses.independent)
    if total == 0:
        none = view.say("No source is given.")
        return Standing(0, 0, view.say("No source had been published by then.") if view.config.as_of else none, ())
    if total == 1:
        return Standing(1, 1, view.say("One source; no other is recorded that confirms it."), ())
    if total == independent:
        text = view.say("%(sources)s, none derived from another as far as is recorded.")
        return Standing(total, total, text % {"sources": view.sources(total, total)}, ())
    by_ref = {note.ref: note for note in notes}
    why = [_why(view, repeat, by_ref) for repeat in witnesses.repeats[:MOST_REPEATS]]
    if rest := len(witnesses.repeats) - len(why):
        why.append(Markup("%s") % view.say_many("and %(num)s more", "and %(num)s more", rest))
    return Standing(total, independent, view.sources(total, independent), tuple(why))


def _why(view: View, repeat: Repeat, notes: dict[Ref, Note]) -> Markup:
    """Why a source does not count: it is derived from another, or both are from a third."""
    both = [notes[repeat.source], notes[repeat.counted]]
    if repeat.origin == repeat.counted:
        one, other = map(_numbered, both)
        return Markup("%s") % view.say("%(one)s is derived from %(other)s") % {"one": one, "other": other}
    origin = view.short(view.source(repeat.origin))
    one, other = map(_numbered, sorted(both, key=lambda note: note.number))
    text = Markup("%s") % view.say("%(one)s and %(other)s are derived from the same source, %(origin)s")
    return text % {"one": one, "other": other, "origin": origin}


def _numbered(note: Note) -> Markup:
    return Markup('<a href="#{}">[{}]</a>').format(note.source.anchor, note.number)


def _note(view: View, citation: Citation, number: int, times: int) -> Note:
    ref = citation.source
    backs = (Link(_letter(time), f"#{mark(ref.id, time)}") for time in range(1, times + 1))
    cited = view.once(("cited", ref), lambda: _cited(view, ref))
    return Note(ref, number, cited, citation.says, citation.quote, tuple(backs))


def _letter(time: int) -> str:
    """`a` for the first time, and behind `z` the number."""
    return ascii_lowercase[time - 1] if time <= len(ascii_lowercase) else str(time)


def _cited(view: View, ref: Ref) -> CitedSource:
    source = view.source(ref)
    return CitedSource(
        anchor=anchor(ref),
        title=source.label,
        ours=source.title_ours,
        publisher=source.publisher,
        author=source.author,
        published=view.when(source.published) if source.published else None,
        accessed=view.when(source.accessed) if source.accessed else None,
        kind=source.kind,
        kind_text=view.say(KIND_TEXTS[source.kind]),
        page="" if source.inline else view.page_of(ref),
        url=source.url,
        archive_url=source.archive_url,
        carried_by=", ".join(source.carried_by),
        derived_from=tuple(view.link(other) for other in source.derived_from),
    )
