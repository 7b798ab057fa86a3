"""Validate: from documents to entries; word dates are read, sources described within events become entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline import schema
from dateline.content.load import Document
from dateline.content.nodes import Mapping
from dateline.content.read import Reader, WordDate
from dateline.dates import Date, DateError, read_word_date
from dateline.model import (
    Actor,
    Citation,
    Correction,
    Entry,
    Event,
    Evidence,
    Figure,
    Links,
    Medium,
    Part,
    Place,
    Position,
    Prose,
    Ref,
    Series,
    Source,
    TextPage,
    Topic,
)
from dateline.problems import Mark, Problems
from dateline.references import too_tangled

_ABOUT_A_CITATION = frozenset({"source", "says", "quote", "mark"})


@dataclass(frozen=True, slots=True)
class Validated:
    """The entries that hold what they must; `broken` names those that do not, so that nobody calls them unknown."""

    entries: tuple[Entry, ...]
    broken: frozenset[Ref]


def validate(documents: Iterable[Document], problems: Problems, timezone: str = "UTC") -> Validated:
    """Every document as an entry of its kind, in the order given, with the sources that events describe."""
    entries: list[Entry] = []
    broken: set[Ref] = set()
    events: list[tuple[Ref, dict[str, Any], dict[str, Any]]] = []
    for document in documents:
        before = problems.errors
        values = Reader(document.file, problems, timezone).fields(document.node, schema.KINDS[document.kind])
        ref = _name(document, values, problems)
        if ref is None:
            continue
        if document.kind == "page":
            values["body"] = document.body
            _check_body(document.body, problems)
        if problems.errors == before:  # what is wrong is not also said to be missing
            _check(document.kind, values, problems, proposed=document.proposed)
        if problems.errors > before:
            broken.add(ref)
        elif document.kind == "event":
            events.append((ref, values, _common(document, ref, values)))
        else:
            entries.append(_BUILDERS[document.kind](values, _common(document, ref, values)))
    for ref, values, _ in events:
        entries.extend(_inline_sources(ref, values))
    published = {entry.ref: entry.published for entry in entries if isinstance(entry, Source)}
    for ref, values, common in events:
        date = _settle(values, published, broken, timezone, problems)
        if date is None:
            broken.add(ref)
        else:
            entries.append(_event({**values, "date": date}, common))
    return Validated(tuple(entries), frozenset(broken))


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


def _check(kind: str, values: dict[str, Any], problems: Problems, *, proposed: bool) -> None:
    """What the fields of one entry ask of one another."""
    mark = values["mark"]
    if kind == "source" and not values.get("title") and not values.get("url"):
        problems.error(mark, "a source needs a title or a url", "title: Its title as published")
    if kind == "place" and ("lat" in values) != ("lon" in values):
        problems.error(mark, "lat and lon come together", "lat: 19.43\nlon: -99.13")
    if kind == "event":
        if "evidence" in values and not proposed:
            problems.error(values["evidence"]["mark"], '"evidence" is for drafts alone', "remove it")
        _check_citations(values.get("sources", ()), problems)
        _check_figures(values.get("figures", ()), problems)


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


def _common(document: Document, ref: Ref, values: dict[str, Any]) -> dict[str, Any]:
    """What every kind has."""
    return {
        "ref": ref,
        "old_ids": tuple(dict.fromkeys(values.get("old_ids", ()))),
        "draft": values.get("draft", False),
        "mark": values["mark"],
        "marks": _marks(document.node),
    }


def _marks(node: Mapping) -> dict[str, Mark]:
    return {key.text: value.mark for key, value in node.items}


def _inline_sources(event: Ref, values: dict[str, Any]) -> Iterator[Source]:
    """The sources that an event describes itself; each citation is left naming its source."""
    for number, citation in enumerate(values.get("sources", ()), 1):
        if "source" in citation:
            continue
        # A dot keeps a made-up id apart from every id that an editor can write.
        ref = Ref("source", citation.get("id") or f"{event.id}.{number}", citation["mark"])
        common = {"ref": ref, "mark": citation["mark"], "draft": values.get("draft", False)}
        citation["source"] = ref
        yield _source(citation, common, inline=True)


def _settle(
    values: dict[str, Any], published: dict[Ref, Date | None], broken: set[Ref], timezone: str, problems: Problems
) -> Date | None:
    """The event's date; a word is read from the day on which its first source was published."""
    date = values["date"]
    if not isinstance(date, WordDate):
        return date  # type: ignore[no-any-return]  # the reader made it a Date
    mark = date.mark
    first = next(iter(values.get("sources", ())), None)
    anchor = published.get(first["source"]) if first else None
    if first and first["source"] in broken:
        return None
    if anchor is None:
        reason = f'its first source, "{first["source"].id}", has no date' if first else "this event has no source"
        problems.error(mark, f'"{date.text}" needs the day its first source was published, and {reason}', _AS_EDTF)
        return None
    try:
        settled = read_word_date(date.text, anchor, ahead=values.get("status") == "planned", timezone=timezone)
    except DateError as error:
        problems.error(mark, error.message, error.hint)
        return None
    problems.warning(mark, f'"{date.text}" is read as {settled.text}', "python build.py fmt --write  freezes it")
    return settled


_AS_EDTF = "write the date itself: 2023-12-27"


def _event(values: dict[str, Any], common: dict[str, Any]) -> Event:
    plain = "date title summary body places topics due within follows responds_to fulfils contradicts status"
    return Event(
        **common,
        **{name: values[name] for name in (*plain.split(), "weight", "known", "added") if name in values},
        actors=tuple(Part(part["actor"], part.get("role", "")) for part in values.get("actors", ()) if "actor" in part),
        sources=tuple(
            Citation(citation["source"], citation.get("says", ""), citation.get("quote", ""))
            for citation in values.get("sources", ())
        ),
        figures=tuple(Figure(**_without_mark(figure)) for figure in values.get("figures", ())),
        corrections=tuple(Correction(**_without_mark(correction)) for correction in values.get("corrections", ())),
        media=tuple(Medium(**medium) for medium in values.get("media", ())),
        evidence=Evidence(**_without_mark(values["evidence"])) if "evidence" in values else None,
    )


def _actor(values: dict[str, Any], common: dict[str, Any]) -> Actor:
    plain = ("name", "kind", "aliases", "within", "body")
    return Actor(
        **common,
        **{name: values[name] for name in plain if name in values},
        positions=tuple(
            Position(position["title"], position.get("of"), position.get("from"), position.get("to"))
            for position in values.get("positions", ())
        ),
        links=Links(**_without_mark(values.get("links", {}))),
        image=Medium(**values["image"]) if "image" in values else None,
    )


def _source(values: dict[str, Any], common: dict[str, Any], *, inline: bool = False) -> Source:
    plain = [field.name for field in schema.SOURCE_FIELDS]
    return Source(**common, **{name: values[name] for name in plain if name in values}, inline=inline)


def _text_page(values: dict[str, Any], common: dict[str, Any]) -> TextPage:
    return TextPage(**common, title=values["title"], summary=values.get("summary", ""), body=values["body"])


def _plainly(make: Callable[..., Entry]) -> Callable[[dict[str, Any], dict[str, Any]], Entry]:
    """For kinds whose fields are the schema's as they are."""

    def build(values: dict[str, Any], common: dict[str, Any]) -> Entry:
        return make(**{**_without_mark(values), **common, "ref": common["ref"]})

    return build


_BUILDERS: dict[str, Callable[[dict[str, Any], dict[str, Any]], Entry]] = {
    "actor": _actor,
    "topic": _plainly(Topic),
    "place": _plainly(Place),
    "source": _source,
    "series": _plainly(Series),
    "page": _text_page,
}


def _without_mark(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in ("mark", "id")}
