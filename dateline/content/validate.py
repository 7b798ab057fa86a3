"""Validate: from documents to entries; word dates are read, sources described within events become entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from dateline import schema
from dateline.content.entries import describe_sources, make_entry
from dateline.content.load import Document
from dateline.content.read import Reader, WordDate
from dateline.dates import Date, DateError, parse_date, read_word_date
from dateline.model import Entry, Event, Marks, Prose, Ref, Source
from dateline.problems import Mark, Problems, suggest
from dateline.references import too_tangled

_ABOUT_A_CITATION = frozenset({"source", "says", "quote", "mark"})


class Checked(NamedTuple):
    """What one document says: an entry, and the sources that it describes.

    An event whose date is a word yet bears another until it is settled.
    """

    entry: Entry
    described: tuple[Source, ...] = ()
    word: WordDate | None = None


def check(document: Document, problems: Problems, timezone: str) -> Checked | Ref | None:
    """What a document says; where something is wrong with it its name alone, or, where it has none, nothing.

    One that can do without what is wrong, such as a status that there is not, is read without it, so that what else is
    wrong is told too.
    """
    before = problems.errors
    record = schema.KINDS[document.kind]
    reader = Reader(document.file, problems, timezone)
    values = reader.fields(document.node, record)
    ref = _name(document, values, problems)
    if ref is None:
        return None
    if document.kind == "page":
        values["body"] = document.body
        _check_body(document.body, problems)
    if problems.errors == before:  # what is wrong is not also said to be missing
        check_fields(document.kind, values, problems, proposed=document.proposed)
    if problems.errors > before + reader.spared:
        return ref
    needed = all(field.name in values for field in record.fields if field.required)
    if reader.spared and (not needed or isinstance(values.get("date"), WordDate)):  # which may be read by what is wrong
        return ref
    return make_checked(document.kind, ref, values, _marks(document))


def make_checked(kind: str, ref: Ref, values: dict[str, Any], marks: Marks) -> Checked:
    """What values make that are as they must be."""
    common = {
        "ref": ref,
        "old_ids": tuple(dict.fromkeys(values.get("old_ids", ()))),
        "draft": values.get("draft", False),
        "allow": values.get("allow", ()),
        "mark": values["mark"],
        "marks": marks,
    }
    described = tuple(describe_sources(ref, values)) if kind == "event" else ()
    word = values.get("date")
    if isinstance(word, WordDate):
        return Checked(make_entry("event", {**values, "date": UNSETTLED}, common), described, word)
    return Checked(make_entry(kind, values, common), described)


def _name(document: Document, values: dict[str, Any], problems: Problems) -> Ref | None:
    """The entry's id: its own, or the file's stem."""
    given = values.get("id")
    if given is None and document.node.get("id") is not None:
        return None  # it is wrong, which has been said
    if given is None and document.listed:
        near = schema.slugify(str(values.get("title") or values.get("name") or ""))
        problems.error(document.node.mark, "an entry of a list needs an id", f"id: {near or 'its-id'}")
        return None
    name = given or document.stem
    if fault := schema.slug_fault(name, document.kind):
        near = schema.slugify(name)
        hint = f'name it "{near}"' if near and near != name else "choose another name"
        mark = document.node.get("id").mark if given else Mark(document.file)  # type: ignore[union-attr]  # it is given
        problems.error(mark, f'"{name}" cannot be the id of this {document.kind}: {fault}', hint)
        return None
    return Ref(document.kind, name, document.node.mark)


def check_fields(kind: str, values: dict[str, Any], problems: Problems, *, proposed: bool) -> None:
    """What the fields of one entry ask of one another."""
    mark = values["mark"]
    if kind == "source" and not values.get("title") and not values.get("url"):
        problems.error(mark, "a source needs a title or a url", "title: Its title as published")
    if kind == "place" and ("lat" in values) != ("lon" in values):
        problems.error(mark, "lat and lon come together", "lat: 19.43\nlon: -99.13")
    if kind == "event":
        if "evidence" in values and not proposed:
            place = next((one["mark"] for one in values["evidence"]), mark)
            problems.error(place, '"evidence" is for drafts alone', "remove it")
        _check_citations(values.get("sources", ()), problems)
        _check_figures(values.get("figures", ()), problems)
        _check_corrections(values.get("corrections", ()), problems)


def _check_body(body: Prose, problems: Problems) -> None:
    """A page's text, which is no field, is bounded as those of fields are."""
    if tangled := too_tangled(body.text):
        line, message = tangled
        problems.error(Mark(body.mark.file, body.mark.line + line - 1, 1), message, "write it more simply")


def _check_citations(citations: Iterable[dict[str, Any]], problems: Problems) -> None:
    for citation in citations:
        described = sorted(citation.keys() - _ABOUT_A_CITATION)
        if "source" in citation and described:
            problems.error(
                citation["mark"],
                f'"{described[0]}" belongs in the file of the source',
                f"write it in sources/{citation['source'].id}.yaml",
            )
        elif "source" not in citation and not citation.get("title") and not citation.get("url"):
            problems.error(
                citation["mark"],
                "a source is the id of a file under sources/, or has a title or a url",
                "{source: its-id}, or {title: …, url: …}",
            )


def _check_figures(figures: Iterable[dict[str, Any]], problems: Problems) -> None:
    for figure in figures:
        if not figure.get("series") and not figure.get("label"):
            problems.error(figure["mark"], "a figure needs a series or a label", "label: people in the group")
        elif figure.get("series") and not figure.get("date"):
            problems.error(figure["mark"], "a figure of a series needs the date that it is for", "date: 2023-11")


def _check_corrections(corrections: Iterable[dict[str, Any]], problems: Problems) -> None:
    """A correction that names a field names one that there is, by which `--as-of` leaves it out."""
    names = [field.name for field in schema.EVENT.fields]
    for correction in corrections:
        if (name := correction.get("field")) and name not in names:
            near = suggest(name, names)
            hint = f'did you mean "{near}"?' if near else "title, date, body …; what else it is about belongs in why"
            problems.error(correction["mark"], f'a correction of "{name[:80]}", which is no field of an event', hint)


def _marks(document: Document) -> Marks:
    row: list[str | int] = []
    for key, value in document.node.items:
        row += (key.text, value.mark.line, value.mark.column)
    return Marks(document.file, tuple(row))


UNSETTLED = parse_date("0000")
_AS_EDTF = "write the date itself: 2023-12-27"


class Settler:
    """Reads word dates from the days on which sources were published; names the events that have none as broken."""

    def __init__(self, published: dict[Ref, Date | None], broken: set[Ref], timezone: str) -> None:
        self.published = published
        self.broken = broken
        self.timezone = timezone

    def event(self, checked: Checked, problems: Problems) -> Event | None:
        """The event with its date; a word is read from the day on which its first source was published."""
        event = checked.entry
        assert isinstance(event, Event)
        if checked.word is None:
            return event
        date = self._read(event, checked.word, problems)
        if date is None:
            self.broken.add(event.ref)
            return None
        return replace(event, date=date)

    def _read(self, event: Event, word: WordDate, problems: Problems) -> Date | None:
        first = event.sources[0].source if event.sources else None
        anchor = self.published.get(first) if first else None
        if first in self.broken:
            return None
        if anchor is None:
            reason = f'its first source, "{first.id}", has no date' if first else "this event has no source"
            problems.error(
                word.mark, f'"{word.text}" needs the day its first source was published, and {reason}', _AS_EDTF
            )
            return None
        try:
            settled = read_word_date(word.text, anchor, ahead=event.status == "planned", timezone=self.timezone)
        except DateError as error:
            problems.error(word.mark, error.message, error.hint)
            return None
        hint = "python build.py fmt --write  freezes it"
        problems.warning(word.mark, f'"{word.text}" is read as {settled.text}', hint)
        return settled
