"""Filing: what articles tell goes in, with what the record has; the files that are to be written come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dateline.authoring.articles.article import Article
from dateline.authoring.drafting.draft import Draft, Proof
from dateline.authoring.entities.registry import Registry, house_of
from dateline.authoring.merging.copies import likely_copies
from dateline.authoring.merging.merge import merge_drafts
from dateline.authoring.proposals.dropped import by_house, was_dropped
from dateline.authoring.proposals.proposal import (
    FOLDER,
    Proposal,
    Stub,
    add_proofs,
    digest_of,
    key_of,
    name_article,
    propose,
    write_source,
)
from dateline.edit.fields import set_field
from dateline.problems import Problem
from dateline.schema import KINDS

LEDGER = "proposed.txt"
ARTICLES = "content/articles"
_ABOUT = "# The article's text, and the sentences that drafts were made of: none of these is proposed again.\n"

# By a pending draft, and by each article that it stands on: the digest of its file as it was written, and the key of
# the article's sentence.
Noted = Mapping[str, dict[str, tuple[str, str]]]
# Reads an article once more: what it tells, by what is known of it now.
Retell = Callable[["Told"], "Told"]
# By the digest of a text, the articles that have it: the id of each, and by what names its publisher goes.
Readings = dict[str, list[tuple[str, frozenset[str]]]]


@dataclass(frozen=True, slots=True)
class Told:
    """An article, what it tells, and the names in it that the record does not have.

    `file` is its path from the site's folder, if it is in there; `name` what it is called in messages. `again` where it
    was read before, and is now said to be of another day; `problems` are those of reading it.
    """

    file: str
    name: str
    article: Article
    drafts: tuple[Draft, ...] = ()
    stubs: tuple[Stub, ...] = ()
    again: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a site has: its registry, its events as drafts, pending ones among them, and the ids that are taken.

    `published` are the days of articles that were read before, as their sources give them, by id;
    `known` are ids by kind, those of pending stubs among them; `pending` the files of pending drafts by id, `ledgers`
    the texts of the ledgers by article, `articles` those that are kept, by the ids of their sources; `read` gives the
    text of a file of the site, "" where there is none.
    """

    registry: Registry
    events: tuple[Draft, ...]
    known: Mapping[str, set[str]]
    taken: Mapping[str, set[str]]
    pending: Mapping[str, str]
    ledgers: Mapping[str, str]
    read: Callable[[str], str]
    articles: Mapping[str, Article] = field(default_factory=dict)
    published: Mapping[str, str] = field(default_factory=dict)

    @property
    def read_before(self) -> Readings:
        """The articles that were read before, by the digests of their texts."""
        publishers = {source.id: source.publisher for source in self.registry.sources}
        found: Readings = {}
        for id, text in self.ledgers.items():
            lines = text.split("\n")
            said = [line.partition(" ")[2] for line in lines if line.startswith("publisher ")]
            houses = frozenset(house_of(name) for name in (*said, publishers.get(id, "")) if name)
            for line in lines[1:2]:
                found.setdefault(line.partition(" ")[2], []).append((id, houses))
        return found

    @property
    def noted(self) -> Noted:
        """What the ledgers note of pending drafts."""
        found: dict[str, dict[str, tuple[str, str]]] = {}
        for id, text in self.ledgers.items():
            for kind, event, *rest in (line.split(" ") for line in text.split("\n") if line.count(" ") == 3):
                if kind == "draft" and event in self.pending:
                    found.setdefault(event, {})[id] = (rest[0], rest[1])
        return found


@dataclass(slots=True)
class Filing:
    """Texts of files by path, and what they hold: articles by id, new drafts, and pending ones that got a source.

    None is the text of a file that goes: of a draft that is `gone`, since an article of it is now said to be of another
    day; by its id, the keys of the sentences that it stood on. `beside` are the other articles of these drafts.
    """

    files: dict[str, str | None] = field(default_factory=dict)
    gone: dict[str, frozenset[str]] = field(default_factory=dict)
    beside: dict[str, Told] = field(default_factory=dict)
    articles: dict[str, Told] = field(default_factory=dict)
    known: dict[str, Told] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    extended: dict[str, list[Proof]] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)
    merged: tuple[Draft, ...] = ()


def read_as(article: Article, readings: Readings) -> str:
    """The id of an article that was read before, with the same text, of the same publisher if it says one; "" for none.

    The same text of another publisher is a source of its own, derived from the first.
    """
    house = house_of(article.publisher)
    of_text = readings.get(digest_of(article.text), ())
    return next((id for id, houses in of_text if not house or not houses or house in houses), "")


def file_articles(tellings: Iterable[Told], record: Record, retell: Retell) -> Filing:
    """What is new in these articles, merged with one another and with the record; read before, nothing is.

    Articles that share a draft with one that is now said to be of another day are told again by `retell`.
    """
    filing = Filing()
    readings = record.read_before
    earlier = by_house(record.ledgers, [one for found in readings.values() for one in found])
    for told in tellings:
        if id := read_as(told.article, readings):
            (filing.articles if told.again else filing.known)[id] = told
            continue
        id = _id_of(told, record, filing)
        houses = frozenset(filter(None, (house_of(told.article.publisher),)))
        readings.setdefault(digest_of(told.article.text), []).append((id, houses))
        filing.articles[id] = told
    noted = record.noted
    for id, told in filing.articles.items():
        if told.again:
            _take_back(id, told, record, noted, filing)
    for id in sorted({id for event in filing.gone for id in noted[event]} - filing.articles.keys()):
        filing.beside[id] = retell(Told(f"{ARTICLES}/{id}.txt", id, record.articles[id], again=True))
    articles = {**filing.articles, **filing.beside}
    drafts = [draft for id, told in articles.items() for draft in _fresh(id, told, record, filing, earlier)]
    stubs = {(stub.kind, stub.name): stub for told in articles.values() for stub in told.stubs}
    proposal = Proposal(record.taken)
    new: list[Draft] = []
    filing.merged = merge_drafts(drafts, [event for event in record.events if event.same_as not in filing.gone])
    for draft in filing.merged:
        filing.cited |= {proof.source for proof in draft.sources}
        if file := record.pending.get(draft.same_as):
            notes = {} if draft.same_as in filing.extended else noted.get(draft.same_as, {})
            sure = _is_as_written(draft.same_as, notes, record)
            filing.files[file] = add_proofs(filing.files.get(file) or record.read(file), draft, sharpen=sure)
            filing.extended.setdefault(draft.same_as, []).extend(draft.sources)
        elif draft.sources:
            new.append(draft)
    propose(proposal, sorted(new, key=lambda draft: (draft.sources[0].source, draft.start)), stubs, record.known)
    filing.drafts = proposal.drafts
    filing.files |= proposal.files
    filing.files |= dict(_beside(filing, record))
    filing.files |= dict(_ledgers(filing, record))
    return filing


def _take_back(id: str, told: Told, record: Record, noted: Noted, filing: Filing) -> None:
    """Let the drafts go that were made of an article by another day, as far as nobody has changed them since.

    A draft of several articles goes only where each of the others is there to be read again.
    """
    for event, notes in noted.items():
        others = notes.keys() - filing.articles.keys()
        if id in notes and others <= record.articles.keys() and _is_as_written(event, notes, record):
            filing.gone[event] = frozenset(key for _, key in notes.values())
            filing.files[record.pending[event]] = None
    record.taken["event"].difference_update(filing.gone)
    source = f"{FOLDER}/{id}/sources/{id}.yaml"
    if text := record.read(source):
        filing.files[source] = set_field(text, KINDS["source"], "published", told.article.published)


def _is_as_written(event: str, notes: Mapping[str, tuple[str, str]], record: Record) -> bool:
    """Whether nobody has changed the file of a pending draft."""
    return {digest for digest, _ in notes.values()} == {digest_of(record.read(record.pending[event]))}


def _id_of(told: Told, record: Record, filing: Filing) -> str:
    """The id of an article's source: the one that the record has, or a new one."""
    article = told.article
    id = record.registry.source_of(
        url=article.url or "", publisher=article.publisher, published=article.published, title=article.title
    )
    is_another = id in record.ledgers and not (article.url or article.title)
    if id and id not in filing.articles and not is_another and "." not in id:
        return id
    kept = told.file.startswith(f"{ARTICLES}/")
    return Proposal(record.taken).free("source", Path(told.file).stem if kept else name_article(article, told.file))


def _fresh(id: str, told: Told, record: Record, filing: Filing, earlier: Mapping[str, list[str]]) -> Iterator[Draft]:
    """An article's drafts, save those of sentences that were proposed before, when its text was another."""
    again = frozenset[str]().union(*filing.gone.values())
    before = set(record.ledgers.get(id, "").split("\n")) - {f"sentence {key}" for key in again}
    ledgers = earlier.get(house_of(told.article.publisher), ())
    for draft in told.drafts:
        if f"sentence {_key(draft)}" not in before and not was_dropped(draft, _key(draft), ledgers, record.events):
            figures = tuple(replace(figure, source=id) for figure in draft.figures)
            sources = tuple(_signed(proof, id) for proof in draft.sources or (_proof(draft, told.article),))
            yield replace(draft, sources=sources, figures=figures)


def _signed(proof: Proof, id: str) -> Proof:
    return replace(proof, source=id)


def _proof(draft: Draft, article: Article) -> Proof:
    """The proof of a draft that names no source: its article."""
    return Proof(
        source="",
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
        quote=draft.quote,
        start=draft.start,
        end=draft.end,
        expression=draft.expression,
        rule=draft.rule,
        confidence=draft.confidence,
    )


def _key(one: Draft | Proof) -> str:
    return key_of(one.quote, one.expression)


def _beside(filing: Filing, record: Record) -> Iterator[tuple[str, str]]:
    """The files of new sources, and the texts of articles."""
    copies: dict[str, list[str]] = {}
    for copy in likely_copies({**record.articles, **{id: told.article for id, told in filing.articles.items()}}):
        copies.setdefault(copy.copy, []).append(copy.of)
    for id, told in filing.articles.items():
        if id in filing.cited and id not in record.known["source"]:
            of = [other for other in copies.get(id, ()) if other in filing.cited | record.known["source"]]
            yield f"{FOLDER}/{id}/sources/{id}.yaml", write_source(told.article, told.file, of)
        if not record.read(f"{ARTICLES}/{id}.txt").strip():
            yield f"{ARTICLES}/{id}.txt", told.article.text


def _ledgers(filing: Filing, record: Record) -> Iterator[tuple[str, str]]:
    """What was proposed of each article, and of each other one of which a draft is new, gone, or not as it was."""
    notes = _notes(filing, record)
    for id in dict.fromkeys((*filing.articles, *filing.beside, *sorted(notes))):
        head, *before = record.ledgers.get(id, "").split("\n")[1:] or [""]
        old = (*(f"draft {event} " for event in notes[id]), *(("published ",) if id in filing.articles else ()))
        lines = [line for line in before if line and not line.startswith(old)]
        if told := filing.articles.get(id):
            head = f"article {digest_of(told.article.text)}"
            name = " ".join(told.article.publisher.split())
            lines += (f"publisher {name}", f"published {told.article.published}")[not name :]
            lines += (f"sentence {_key(draft)}" for draft in told.drafts)
            lines += (f"title {_key(draft)} {draft.title}" for draft in told.drafts)
        lines += (f"draft {event} {note}" for event, note in notes[id].items() if note)
        yield f"{FOLDER}/{id}/{LEDGER}", _ABOUT + "\n".join((head, *dict.fromkeys(lines))) + "\n"


def _notes(filing: Filing, record: Record) -> Mapping[str, dict[str, str]]:
    """By article, what is to be noted of each draft that is new or not as it was; "" of one that is gone."""
    notes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    noted = record.noted
    for event in filing.gone:
        for id in noted[event]:
            notes[id][event] = ""
    for event, proofs in filing.extended.items():
        mine = noted.get(event, {})
        if mine and _is_as_written(event, mine, record):
            keys = {id: key for id, (_, key) in mine.items()} | {one.source: _key(one) for one in proofs}
            digest = digest_of(filing.files[record.pending[event]] or "")
            for id, key in keys.items():
                notes[id][event] = f"{digest} {key}"
    for event, draft in filing.drafts.items():
        digest = digest_of(filing.files[f"{FOLDER}/{draft.sources[0].source}/{event}.yaml"] or "")
        for proof in draft.sources:
            notes[proof.source][event] = f"{digest} {_key(proof)}"
    return notes
