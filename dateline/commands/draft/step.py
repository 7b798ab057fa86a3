"""Step: a draft and what is decided of it go in; the files that this changes, and what is told of it, come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dateline.authoring.proposals.echo import Phrases, echoes_in, names_in
from dateline.authoring.proposals.filing import LEDGER
from dateline.authoring.proposals.proposal import key_of
from dateline.content.desk import ARTICLES, FOLDER, Desk
from dateline.content.load import read_text
from dateline.content.registry import is_proposed
from dateline.dates import word_date
from dateline.edit.change import Texts, change_files
from dateline.edit.fields import add_item, drop_field, set_field
from dateline.edit.style import restyle
from dateline.edit.undo import keep_undo
from dateline.edit.values import Value, write_item
from dateline.model import Entry, Event, Evidence, Figure, Ref
from dateline.problems import Mark, Problem, SiteError
from dateline.schema import EVENT, EVIDENCE, FIGURE, FOLDERS, KINDS, TIES


@dataclass(frozen=True, slots=True)
class Step:
    """New texts of files by path, None for those that go; which of them must not be there; what is said of it.

    What is `notable` has changed more than was asked for.
    """

    texts: Texts
    new: Collection[str]
    said: str
    warnings: tuple[Problem, ...] = ()
    notable: bool = False

    def take(self, desk: Desk) -> Texts:
        """Do it, and load what is there then; returns what undoes it. Raises SiteError, and does nothing."""
        undo = change_files(desk.home, self.texts, new=self.new)
        desk.load(self.texts)
        return undo


@contextmanager
def undoably(desk: Desk, did: str) -> Iterator[Callable[[Step], None]]:
    """Within this, what is given takes steps; `undo` takes all of them back. Raises SiteError."""
    before: dict[str, str | None] = {}
    after: dict[str, str | None] = {}

    def take(step: Step) -> None:
        for file, text in step.take(desk).items():
            before.setdefault(file, text)
        after.update(step.texts)

    try:
        yield take
    finally:
        if after:
            keep_undo(desk.home, did, before, after)


def accepting(desk: Desk, draft: Event, today: str) -> Step:
    """The draft in the record, with the sources and the stubs that it names. Raises SiteError where it is not ready."""
    _refuse_broken(desk, draft)
    text = drop_field(desk.text(draft), "evidence", line=draft.mark.line)
    if not draft.says("added"):
        text = set_field(text, EVENT, "added", today, line=draft.mark.line)
    last = draft.date.last_day or draft.date.first_day
    year = draft.date.year or (last.year if last else None)
    folder = f"events/{year}" if year and 1 <= year <= 9999 else "events"
    file = f"content/{folder}/{draft.id}.yaml"
    texts: dict[str, str | None] = {file: restyle(text, EVENT), **_publishing(desk, draft)}
    new = [name for name, text in texts.items() if text is not None]
    beside = [name for name in new if name != file]
    said = f"accepted: {file}" + (f", with {', '.join(beside)}" if beside else "")
    warnings = (problem._replace(mark=Mark(file)) for problem in echoes_of(desk, draft))
    return Step({**texts, **_noted(desk, draft), draft.mark.file: None}, new, said, tuple(warnings))


def _noted(desk: Desk, draft: Event) -> dict[str, str]:
    """The ledgers of its articles, with which of their sentences is this event, where it has another title now."""
    texts: dict[str, str] = {}
    for one in draft.evidence:
        if one.source is None:
            continue
        file, key = f"{FOLDER}/{one.source.id}/{LEDGER}", key_of(one.quote, one.expression)
        try:
            text = texts.get(file) or read_text(desk.home, file)
        except SiteError:  # which an editor may have removed
            continue
        if f"\ntitle {key} " in text and f"\ntitle {key} {draft.title}\n" not in text:
            texts[file] = f"{text.rstrip()}\nevent {draft.id} {key}\n"
    return texts


def dropping(desk: Desk, draft: Event) -> Step:
    """The draft gone, with what it alone named. Raises SiteError for one of several in a file."""
    refuse_list(desk, draft)
    gone = [draft, *desk.orphans(draft)]
    return Step({entry.mark.file: None for entry in gone}, (), f"dropped: {draft.mark.file}")


def merging(desk: Desk, draft: Event, into: Event) -> Step:
    """Another event, or draft, with the sources of this one, and the figures that it gives. Raises SiteError."""
    _refuse_broken(desk, draft)
    if into.ref == draft.ref:
        raise SiteError(Problem(Mark(""), "error", f'"{draft.id}" cannot be merged into itself', "name another event"))
    text, line = desk.text(into), into.mark.line
    cited = {citation.source for citation in into.sources}
    fresh = [citation.source for citation in draft.sources if citation.source not in cited]
    known = {(figure.series, figure.label, figure.value.text) for figure in into.figures}
    figures = [figure for figure in draft.figures if (figure.series, figure.label, figure.value.text) not in known]
    for ref in fresh:
        text = add_item(text, EVENT, "sources", ref.id, line=line)
    for figure in figures:
        text = add_item(text, EVENT, "figures", write_figure(figure), line=line)
    texts: dict[str, str | None] = {into.mark.file: text, draft.mark.file: None}
    pending = is_proposed(into)
    new: list[str] = []
    if pending:
        for one in draft.evidence:
            if one.source is None or one.source in fresh:
                text = add_item(text, EVENT, "evidence", write_item(EVIDENCE, proof_of(one)), line=line)
        texts[into.mark.file] = text
        kept = {stub.mark.file for stub in desk.stubs(draft) if stub.ref in {*fresh, *_series(figures)}}
        texts |= {stub.mark.file: None for stub in desk.orphans(draft) if stub.mark.file not in kept}
    else:
        published = _publishing(desk, *(entry for ref in fresh if (entry := desk.site.entries.get(ref))))
        new = [name for name, other in published.items() if other is not None]
        texts |= published
        texts |= {stub.mark.file: None for stub in desk.orphans(draft) if stub.mark.file not in texts}
    added = [ref.id for ref in fresh] + [f"the figure {figure.value.text}" for figure in figures]
    said = f"merged into {into.mark.file}: {', '.join(added) or 'nothing that it does not have'}"
    return Step(texts, new, said, tuple(_differences(desk, draft, into)))


def _publishing(desk: Desk, *entries: Entry) -> dict[str, str | None]:
    """The files of drafts that these name, and of the drafts of sources among them, as they go to the record."""
    texts: dict[str, str | None] = {}
    named = [stub for entry in entries for stub in desk.stubs(entry)]
    for stub in (*(entry for entry in entries if entry.ref.kind != "event" and is_proposed(entry)), *named):
        kind = stub.ref.kind
        texts[f"content/{FOLDERS[kind]}/{stub.id}.yaml"] = restyle(desk.text(stub), KINDS[kind])
        texts[stub.mark.file] = None
    return texts


def _refuse_broken(desk: Desk, draft: Event) -> None:
    """A draft with an error in it, or one that follows from another draft, is not ready."""
    refuse_list(desk, draft)
    files = {draft.mark.file, *(stub.mark.file for stub in desk.stubs(draft))}
    errors = [problem for problem in desk.broken if problem.mark.file in files]
    for name in ("within", *TIES):
        for ref in getattr(draft, name):
            other = desk.site.entries.get(ref)
            if other and is_proposed(other):
                hint = f"accept that first:  python build.py draft accept {ref.id}"
                errors.append(Problem(draft.at(name), "error", f'event "{ref.id}" is a draft', hint))
    if errors:
        raise SiteError(*errors)


def refuse_list(desk: Desk, draft: Entry) -> None:
    """Raise SiteError for a list: a file is moved or removed as a whole."""
    if re.match(r"(?:\s*(?:#.*)?\n)*- ", desk.text(draft)):
        mark = Mark(draft.mark.file, draft.mark.line, 1)
        raise SiteError(Problem(mark, "error", "this file holds a list of drafts", "give each draft a file of its own"))


def echoes_of(desk: Desk, draft: Event) -> Iterator[Problem]:
    """Where a draft says what its articles say, in their words."""
    texts = {f"the evidence ({number})": one.quote for number, one in enumerate(draft.evidence, 1)}
    for citation in draft.sources:
        try:
            texts[f"the article {citation.source.id}"] = read_text(desk.home, f"{ARTICLES}/{citation.source.id}.txt")
        except SiteError:  # which is not kept by everybody
            continue
    yield from echoes_in(draft, Phrases(texts.values(), aside=names_in(desk.site)), tuple(texts))


def _differences(desk: Desk, draft: Event, into: Event) -> Iterator[Problem]:
    """What a merged draft says otherwise, or says beside it: it is left to the editor."""
    mark, language = Mark(into.mark.file, into.at("date").line), desk.site.config.language
    if draft.date != into.date:
        message = f"the draft has {draft.date.text} ({word_date(draft.date, language)}), this event {into.date.text}"
        yield Problem(mark, "warning", message, "change the date where the draft is right")
    named = {
        "actors": ([part.actor for part in draft.actors], [part.actor for part in into.actors]),
        "places": (draft.places, into.places),
        "topics": (draft.topics, into.topics),
    }
    for name, (ours, theirs) in named.items():
        if others := [ref.id for ref in ours if ref not in theirs and not _is_stub(desk, ref)]:
            message = f"the draft names more {name}: {', '.join(others)}"
            yield Problem(mark, "warning", message, "add those that belong to it")


def _is_stub(desk: Desk, ref: Ref) -> bool:
    entry = desk.site.entries.get(ref)
    return entry is None or is_proposed(entry)


def write_figure(figure: Figure) -> str:
    """A figure as an item of a list."""
    values: dict[str, Value] = {
        "series": figure.series.id if figure.series else "",
        "label": figure.label,
        "date": figure.date.text if figure.date else "",
        "value": figure.value.text,
        "says": figure.says,
        "sources": [ref.id for ref in figure.sources] if len(figure.sources) != 1 else figure.sources[0].id,
    }
    return write_item(FIGURE, values)


def proof_of(evidence: Evidence) -> dict[str, Value]:
    """The fields of a piece of evidence, save what it is the same as."""
    return {
        "source": evidence.source.id if evidence.source else "",
        "quote": evidence.quote,
        "start": str(evidence.start),
        "end": str(evidence.end),
        "expression": evidence.expression,
        "rule": evidence.rule,
        "confidence": f"{evidence.confidence:g}",
        "flags": evidence.flags,
    }


def _series(figures: list[Figure]) -> Iterator[Ref]:
    return (figure.series for figure in figures if figure.series)
