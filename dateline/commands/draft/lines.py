"""Lines: the id of an article goes in; its sentences come out, and the step that makes another draft of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline import report
from dateline.authoring.articles.article import Article
from dateline.authoring.drafting.draft import Draft
from dateline.authoring.drafting.draft_article import draft_article
from dateline.authoring.drafting.draft_sentence import draft_sentence
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.junk import running_text
from dateline.authoring.language.sentences import sentences
from dateline.authoring.merging.merge import merge_drafts
from dateline.authoring.proposals.filing import LEDGER
from dateline.authoring.proposals.proposal import Proposal, key_of, propose
from dateline.authoring.proposals.recorded import drafts_of
from dateline.call import as_called
from dateline.commands.draft.record import taken_in
from dateline.commands.draft.renamed import renamed
from dateline.commands.draft.step import Step, undoably
from dateline.commands.draft.tell import stubs_in
from dateline.content.desk import ARTICLES, FOLDER, Desk
from dateline.content.load import read_text
from dateline.model import Event, Ref, Source
from dateline.model.values import ref_to
from dateline.problems import Mark, Problem, SiteError, suggest


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, by its number from 1, where it starts in the text, and which drafts stand on it."""

    number: int
    start: int
    text: str
    drafts: tuple[str, ...] = ()
    proposed: bool = False


def list_lines(home: Path, words: Sequence[str]) -> int:
    """Tell an article's sentences by their numbers; with numbers, make a draft of each. Raises SiteError."""
    desk = Desk(home)
    if not words or not all(word.isdecimal() for word in words[1:]):
        report.complain("lines takes an article, and numbers of its sentences", _known(desk, ""))
        return 2
    told = sentences_of(desk, words[0])
    if len(words) == 1:
        for one in told:
            mark = "=" if one.drafts else "-" if one.proposed else " "
            report.say(f"{one.number:4} {mark} {one.text}")
        hint = "= stands in a draft, - stood in one; another draft of one:"
        report.say(as_called(f"{hint}  python build.py draft lines {words[0]} NUMBER"))
    if missing := [word for word in words[1:] if not 0 < int(word) <= len(told)]:
        report.complain(f"there is no sentence {missing[0]}", f"1 to {len(told)}")
        return 2
    with undoably(desk, f"draft lines {' '.join(words)}") as take:
        for word in words[1:]:
            take(step := drafting(desk, words[0], told[int(word) - 1].start))
            report.say(step.said)
    return 0


def sentences_of(desk: Desk, article: str) -> tuple[Sentence, ...]:
    """The sentences of an article that is kept, without what is no part of it. Raises SiteError where none is."""
    text, source = _read(desk, article)
    spans = running_text(text, source.title)
    found = [(span.start + a, span.start + b) for span in spans for a, b in sentences(text[span.start : span.end])]
    told = [(one.start, draft.id) for draft in desk.drafts for one in draft.evidence if one.source == source.ref]
    before = {line.partition(" ")[2] for line in _ledger(desk, article)}
    drafts = draft_article(_article(text, source), Registry.of(desk.site)) if source.published else ()
    proposed = [one.start for one in drafts if key_of(one.quote, one.expression) in before]
    return tuple(
        Sentence(
            number,
            start,
            " ".join(text[start:end].split()),
            tuple(dict.fromkeys(id for at, id in told if start <= at < end)),
            any(start <= at < end for at in proposed),
        )
        for number, (start, end) in enumerate(found, 1)
    )


def drafting(desk: Desk, article: str, start: int, words: str = "") -> Step:
    """Another draft, of the sentence that starts there, with its evidence and whoever is new. Raises SiteError.

    Of a sentence that tells more than one happening it is one that was not drafted yet, that which has these words.
    """
    text, source = _read(desk, article)
    read = _article(text, source)
    if not read.published:
        message, hint = f'the source "{source.id}" does not say when it was published', f"say so in {source.mark.file}"
        raise SiteError(Problem(source.mark, "error", message, hint))
    registry = Registry.of(desk.site)
    draft = draft_sentence(read, start, registry, _drafted(desk, source), words)
    if draft is None:
        raise SiteError(Problem(Mark(""), "error", "there is no sentence there", "draft lines ARTICLE  tells them"))
    proofs = tuple(replace(proof, source=article) for proof in draft.sources)
    draft = replace(draft, sources=proofs, figures=tuple(replace(one, source=article) for one in draft.figures))
    draft = replace(draft, flags=(*draft.flags, *_flags(desk, draft, article)))
    draft = replace(
        draft,
        actors=tuple(renamed(desk, article, "actor", name) or name for name in draft.actors),
        places=tuple(renamed(desk, article, "place", name) or name for name in draft.places),
    )
    known, taken = taken_in(desk)
    proposal = Proposal(taken)
    stubs = {(stub.kind, stub.name): stub for stub in stubs_in(read, [draft], registry)}
    propose(proposal, [draft], stubs, known)
    (id,) = proposal.drafts
    file = f"{FOLDER}/{article}/{id}.yaml"
    texts: dict[str, str | None] = {**proposal.files}
    if before := _ledger(desk, article):
        key = key_of(draft.quote, draft.expression)
        texts[f"{FOLDER}/{article}/{LEDGER}"] = "\n".join((*before, f"sentence {key}", f"title {key} {draft.title}\n"))
    return Step(texts, list(proposal.files), f"drafted: {file}")


def read_kept(desk: Desk, article: str) -> Article | None:
    """An article that is kept, as it was read; None where it is not."""
    try:
        return _article(*_read(desk, article))
    except SiteError:
        return None


def _drafted(desk: Desk, source: Source) -> set[str]:
    """The titles of what was drafted of an article, as they were then and are now, waiting, accepted or dropped."""
    before = (line.split(" ", 2)[2] for line in _ledger(desk, source.id) if line.startswith("title "))
    here = (event.title for event in desk.site.timeline if source.ref in _cited(event))
    return {*before, *here}


def _cited(event: Event) -> set[Ref | None]:
    return {*(one.source for one in event.sources), *(one.source for one in event.evidence)}


def _flags(desk: Desk, draft: Draft, article: str) -> tuple[str, ...]:
    """What a draft may tell once more that other articles tell."""
    others = [one for one in drafts_of(desk.site) if article not in [proof.source for proof in one.sources]]
    (merged, *_) = merge_drafts([replace(draft, flags=())], others) or (draft,)
    same = next((one for one in others if merged.same_as and one.same_as == merged.same_as), None)
    told = (f"Probably told already: {same.title} ({same.date})",) if same else ()
    return (*told, *merged.flags)


def _read(desk: Desk, article: str) -> tuple[str, Source]:
    source = desk.site.entries.get(ref_to("source", article))
    if not isinstance(source, Source):
        raise SiteError(Problem(Mark(""), "error", f'there is no article "{article}"', _known(desk, article)))
    return read_text(desk.home, f"{ARTICLES}/{article}.txt"), source


def _article(text: str, source: Source) -> Article:
    published = source.published.text if source.published else ""
    return Article(text=text, title=source.title, publisher=source.publisher, published=published, url=source.url)


def _known(desk: Desk, article: str) -> str:
    ids = sorted(path.stem for path in (desk.home / ARTICLES).glob("*.txt"))
    near = suggest(article, ids) if article else None
    return f'did you mean "{near}"?' if near else f"there are {', '.join(ids[:5]) or 'none'}"


def _ledger(desk: Desk, article: str) -> list[str]:
    """The lines of what was proposed of an article."""
    try:
        return read_text(desk.home, f"{FOLDER}/{article}/{LEDGER}").rstrip("\n").split("\n")
    except SiteError:  # which an editor may have removed
        return []
