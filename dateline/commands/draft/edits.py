"""Edits: a draft and what an editor says of it go in; the step that makes it so comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from dateline.authoring.chronology.extent import is_over, is_to_come, may_be_to_come
from dateline.authoring.proposals.proposal import Proposal, Stub, id_made_of, write_stub
from dateline.commands.draft.offer import LISTS, Offer, refs_of
from dateline.commands.draft.record import taken_in
from dateline.commands.draft.step import Step, proof_of, refuse_list, write_figure
from dateline.commands.draft.when import published_of
from dateline.content.desk import FOLDER, Desk, article_of
from dateline.dates import DateError, parse_date
from dateline.edit.fields import add_item, drop_field, set_field
from dateline.edit.items import change_item
from dateline.edit.scalar import write_scalar
from dateline.edit.values import plain_line, write_item
from dateline.model import Actor, Entry, Event, Figure, Ref
from dateline.model.quantity import read_quantity
from dateline.problems import Mark, Problem, SiteError
from dateline.schema import ACTOR, ACTOR_KINDS, EVENT, EVIDENCE, FOLDERS, KINDS, STATUSES

BY_HAND = "by hand"  # the rule of a date that was typed
_FIGURE = re.compile(
    r"(?P<how>about |at least |at most )?(?P<value>-?\d[\d,]*(?:\.\d+)?)(?: to (?P<most>-?\d[\d,]*(?:\.\d+)?))?"
    r"(?: (?P<scale>thousand|million|billion|trillion))?(?:\s+(?P<label>\S.*))?"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def setting(desk: Desk, draft: Event, field: str, value: str) -> Step:
    """The draft with another title, date, summary or status; "" takes one of the last two away.

    An id that is made of the title is made of the new one. With a date ahead of its article it is planned, and with one
    that is not, no more. Raises SiteError for what cannot be.
    """
    refuse_list(desk, draft)
    value = _read(desk, field, value)
    said, line = f"{field}: {value or 'none'}", draft.mark.line
    if not value:
        return Step({draft.mark.file: drop_field(desk.text(draft), field, line=line)}, (), said)
    text = set_field(desk.text(draft), EVENT, field, value, line=line)
    if field == "date":
        text = _dated_by_hand(draft, text)
        published = published_of(desk, draft)
        by = value.startswith("[..") and may_be_to_come(value, published)  # by a day ahead
        if (by or is_to_come(value, published)) and not draft.status:
            text, told = set_field(text, EVENT, "status", "planned", line=line), "ahead of the article: planned"
        elif is_over(value, published) and draft.status == "planned":
            text, told = drop_field(text, "status", line=line), "before the article: planned no more"
        else:
            told = ""
        return Step({draft.mark.file: text}, (), ", ".join(filter(None, (said, told))), notable=bool(told))
    file, made = draft.mark.file, id_made_of(draft.title)
    folder, _, name = file.rpartition("/")
    own = field == "title" and re.fullmatch(rf"{re.escape(made)}(?:-\d+)?\.yaml", name) and id_made_of(value) != made
    if not own or draft.says("id") or desk.names(draft):
        return Step({file: text}, (), said)
    year = str(draft.date.year or "")
    other = f"{folder}/{Proposal(taken_in(desk)[1]).free('event', value, year)}.yaml"
    return Step({other: text, file: None}, [other], said)


def naming(desk: Desk, draft: Event, offer: Offer) -> Step:
    """The draft with one more actor, place or topic; with a new one, of whom there is a file then."""
    refuse_list(desk, draft)
    kind, field, line = offer.kind, LISTS[offer.kind], draft.mark.line
    texts: dict[str, str | None] = {}
    id = offer.id
    if not id:
        id = Proposal(taken_in(desk)[1]).free(kind, offer.name)
        stub = Stub(kind, offer.name, offer.actor_kind, offer.position)
        texts[f"{FOLDER}/{article_of(draft)}/{FOLDERS[kind]}/{id}.yaml"] = write_stub(stub)
    text, new = desk.text(draft), list(texts)
    if offer.instead:
        refs = refs_of(draft, kind)
        text = change_item(text, field, [ref.id for ref in refs].index(offer.instead), id, line=line)
        texts |= _orphans(desk, draft, Ref(kind, offer.instead))
    elif id not in [ref.id for ref in refs_of(draft, kind)]:
        text = add_item(text, EVENT, field, id, line=line)
    texts[draft.mark.file] = text
    return Step(texts, new, f"{field}: with {id}{'' if offer.id else ', new'}")


def leaving(desk: Desk, draft: Event, refs: Sequence[Ref]) -> Step:
    """The draft without these actors, places and topics."""
    refuse_list(desk, draft)
    text = desk.text(draft)
    texts: dict[str, str | None] = {}
    for kind, field in LISTS.items():
        ids = [ref.id for ref in refs_of(draft, kind)]
        for place in sorted((ids.index(ref.id) for ref in refs if ref.kind == kind), reverse=True):
            text = change_item(text, field, place, "", line=draft.mark.line)
    for ref in refs:
        texts |= _orphans(desk, draft, ref)
    return Step({draft.mark.file: text, **texts}, (), f"without {', '.join(ref.id for ref in refs)}")


def counting(desk: Desk, draft: Event, place: int | None, written: str) -> Step:
    """The draft with a figure, by its place from 0, as it is written now; with one more where there is no place.

    `4.2 million dollars` is a value and what is counted; "" takes the figure away. Raises SiteError.
    """
    refuse_list(desk, draft)
    text, line = desk.text(draft), draft.mark.line
    old = draft.figures[place] if place is not None else None
    if place is not None and old and not written:
        text = change_item(text, "figures", place, "", line=line)
        return Step({draft.mark.file: text}, (), f"without the figure {old.value.text}")
    figure = _figure_of(desk, draft, old, written)
    item = write_figure(figure)
    if place is None:
        text = add_item(text, EVENT, "figures", item, line=line)
    else:
        text = change_item(text, "figures", place, item, line=line)
    return Step({draft.mark.file: text}, (), f"figure: {figure.value.text} {figure.label}")


def knowing(desk: Desk, stub: Entry, written: Offer) -> Step:
    """A new name as it is called now, with its kind and its position."""
    refuse_list(desk, stub)
    if not written.name:
        raise SiteError(Problem(Mark(""), "error", "the name is missing", "write it before its kind and position"))
    text, line = desk.text(stub), stub.mark.line
    text = set_field(
        text, KINDS[stub.ref.kind], "title" if stub.ref.kind == "topic" else "name", written.name, line=line
    )
    if isinstance(stub, Actor):
        for field in ("kind", "positions"):
            text = drop_field(text, field, line=line)
        if written.actor_kind and written.actor_kind not in ACTOR_KINDS.words:
            hint = f"it is {', '.join(ACTOR_KINDS.words)}"
            raise SiteError(Problem(Mark(""), "error", f'"{written.actor_kind}" is no kind of actor', hint))
        if written.actor_kind:
            text = set_field(text, ACTOR, "kind", written.actor_kind, line=line)
        if written.position:
            text = add_item(text, ACTOR, "positions", write_scalar(written.position, in_flow=True), line=line)
    return Step({stub.mark.file: text}, (), f"{stub.id}: {written}")


def figure_text(desk: Desk, figure: Figure) -> str:
    """A figure as it is shown, and typed."""
    series = desk.site.entries.get(figure.series) if figure.series else None
    value = re.sub(r"(?<![\d.])\d{5,}", lambda found: f"{int(found[0]):,}", figure.value.text)
    return f"{value} {series.label if series else figure.label}"


def _read(desk: Desk, field: str, value: str) -> str:
    """What was typed, as the field has it."""
    value = "" if value.strip() == "-" else plain_line(value)
    if field == "date":
        try:
            return parse_date(value, desk.site.config.timezone).text
        except DateError as error:
            raise SiteError(Problem(Mark(""), "error", error.message, error.hint)) from None
    if field == "title" and not value:
        raise SiteError(Problem(Mark(""), "error", "an event has a title", "say what happened, in one line"))
    if field == "status" and value and value not in STATUSES.words:
        hint = f"it is {', '.join(STATUSES.words)}, or - for none"
        raise SiteError(Problem(Mark(""), "error", f'"{value}" is no status', hint))
    return value


def _dated_by_hand(draft: Event, text: str) -> str:
    """The text of a draft whose first evidence does not give its date any more."""
    if not draft.evidence:
        return text
    text = drop_field(text, "evidence", line=draft.mark.line)
    for number, one in enumerate(draft.evidence):
        proof = {**proof_of(one), "same_as": one.same_as.id if one.same_as else ""}
        if number == 0:
            proof |= {"expression": "", "rule": BY_HAND, "confidence": "1"}
        text = add_item(text, EVENT, "evidence", write_item(EVIDENCE, proof), line=draft.mark.line)
    return text


def _orphans(desk: Desk, draft: Event, gone: Ref) -> dict[str, None]:
    """The file of a new name that nobody uses any more."""
    return {stub.mark.file: None for stub in desk.orphans(draft) if stub.ref == gone}


def _figure_of(desk: Desk, draft: Event, old: Figure | None, written: str) -> Figure:
    """A figure with what is typed of it, and all else as it was; a new one is given by the first source."""
    found = _FIGURE.fullmatch(" ".join(written.split()))
    label = (found["label"] or "") if found else ""
    value = read_quantity(_value_of(found)) if found else None
    if value is None:
        message, hint = f'"{written}" is no figure', "a value and what is counted:  about 4.2 million dollars"
        raise SiteError(Problem(Mark(""), "error", message, hint))
    if old and (not label or figure_text(desk, old).endswith(f" {label}")):
        return old._replace(value=value)
    if not label:
        raise SiteError(Problem(Mark(""), "error", "it is not said what is counted", f"such as  {written} people"))
    if old:
        return old._replace(value=value, label=label, series=None)
    sources = tuple(citation.source for citation in draft.sources[:1])
    return Figure(value=value, label=label, sources=sources)


def _value_of(found: re.Match[str]) -> str:
    scale = _SCALES.get(found["scale"] or "", 1)
    numbers = (Decimal(found[name].replace(",", "")) * scale for name in ("value", "most") if found[name])
    plain = (f"{number:f}" for number in numbers)
    said = " to ".join(text.rstrip("0").rstrip(".") if "." in text else text for text in plain)
    return f"{found['how'] or ''}{said}"
