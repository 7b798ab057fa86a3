"""Filing: what articles tell goes in, with what the record has; the files that are to be written come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dateline.authoring.article import Article
from dateline.authoring.copies import likely_copies
from dateline.authoring.draft import Draft, Proof
from dateline.authoring.merge import merge_drafts
from dateline.authoring.proposal import (
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
from dateline.authoring.registry import Registry, house_of
from dateline.edit.fields import set_field
from dateline.problems import Problem
from dateline.schema import KINDS

LEDGER = "proposed.txt"
ARTICLES = "content/articles"
_ABOUT = "# The article's text, and the sentences that drafts were made of: none of these is proposed again.\n"

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


@dataclass(slots=True)
class Filing:
    """Texts of files by path, and what they hold: articles by id, new drafts, and pending ones that got a source.

    None is the text of a file that goes: of a draft that is `gone`, since its article is now said to be of another day.
    """

    files: dict[str, str | None] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)
    articles: dict[str, Told] = field(default_factory=dict)
    known: dict[str, Told] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    extended: list[str] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)
    merged: tuple[Draft, ...] = ()


def read_as(article: Article, readings: Readings) -> str:
    """The id of an article that was read before, with the same text, of the same publisher if it says one; "" for none.

    The same text of another publisher is a source of its own, derived from the first.
    """
    house = house_of(article.publisher)
    of_text = readings.get(digest_of(article.text), ())
    return next((id for id, houses in of_text if not house or not houses or house in houses), "")


def file_articles(tellings: Iterable[Told], record: Record) -> Filing:
    """What is new in these articles, merged with one another and with the record; read before, nothing is."""
    filing = Filing()
    readings = record.read_before
    for told in tellings:
        if id := read_as(told.article, readings):
            (filing.articles if told.again else filing.known)[id] = told
            continue
        id = _id_of(told, record, filing)
        houses = frozenset(filter(None, (house_of(told.article.publisher),)))
        readings.setdefault(digest_of(told.article.text), []).append((id, houses))
        filing.articles[id] = told
    for id, told in filing.articles.items():
        if told.again:
            _take_back(id, told, record, filing)
    drafts = [draft for id, told in filing.articles.items() for draft in _fresh(id, told, record, filing)]
    stubs = {(stub.kind, stub.name): stub for told in filing.articles.values() for stub in told.stubs}
    proposal = Proposal(record.taken)
    new: list[Draft] = []
    filing.merged = merge_drafts(drafts, [event for event in record.events if event.same_as not in filing.gone])
    for draft in filing.merged:
        filing.cited |= {proof.source for proof in draft.sources}
        if file := record.pending.get(draft.same_as):
            filing.files[file] = add_proofs(filing.files.get(file) or record.read(file), draft)
            filing.extended.append(draft.same_as)
        elif draft.sources:
            new.append(draft)
    propose(proposal, sorted(new, key=lambda draft: (draft.sources[0].source, draft.start)), stubs, record.known)
    filing.drafts = proposal.drafts
    filing.files |= proposal.files
    filing.files |= dict(_beside(filing, record))
    return filing


def _take_back(id: str, told: Told, record: Record, filing: Filing) -> None:
    """Let the drafts go that were made of an article by another day, as far as nobody has changed them since."""
    for line in record.ledgers.get(id, "").split("\n"):
        kind, event, digest, key = (*line.split(" "), "", "", "", "")[:4]
        file = record.pending.get(event, "")
        if kind == "draft" and file and digest_of(record.read(file)) == digest:
            filing.gone[event] = key
            filing.files[file] = None
    record.taken["event"].difference_update(filing.gone)
    source = f"{FOLDER}/{id}/sources/{id}.yaml"
    if text := record.read(source):
        filing.files[source] = set_field(text, KINDS["source"], "published", told.article.published)


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


def _fresh(id: str, told: Told, record: Record, filing: Filing) -> Iterator[Draft]:
    """An article's drafts, save those of sentences that were proposed before, when its text was another."""
    before = set(record.ledgers.get(id, "").split("\n")) - {f"sentence {key}" for key in filing.gone.values()}
    for draft in told.drafts:
        if f"sentence {_key(draft)}" not in before:
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


def _key(draft: Draft) -> str:
    return key_of(draft.quote, draft.expression)


def _beside(filing: Filing, record: Record) -> Iterator[tuple[str, str]]:
    """The files of new sources, the texts of articles, and what was proposed of each."""
    copies: dict[str, list[str]] = {}
    for copy in likely_copies({**record.articles, **{id: told.article for id, told in filing.articles.items()}}):
        copies.setdefault(copy.copy, []).append(copy.of)
    for id, told in filing.articles.items():
        if id in filing.cited and id not in record.known["source"]:
            of = [other for other in copies.get(id, ()) if other in filing.cited | record.known["source"]]
            yield f"{FOLDER}/{id}/sources/{id}.yaml", write_source(told.article, told.file, of)
        if not record.read(f"{ARTICLES}/{id}.txt").strip():
            yield f"{ARTICLES}/{id}.txt", told.article.text
        lines = (
            f"article {digest_of(told.article.text)}",
            *((f"publisher {name}",) if (name := " ".join(told.article.publisher.split())) else ()),
            *(f"sentence {_key(draft)}" for draft in told.drafts),
            *(f"title {_key(draft)} {draft.title}" for draft in told.drafts),
            *_drafted(id, filing),
        )
        before = record.ledgers.get(id, "").split("\n")[2:]
        gone = tuple(f"draft {event} " for event in filing.gone)
        kept = [line for line in before if line and line not in lines and not line.startswith(gone)]
        yield f"{FOLDER}/{id}/{LEDGER}", _ABOUT + "\n".join((lines[0], *dict.fromkeys((*kept, *lines[1:])))) + "\n"


def _drafted(id: str, filing: Filing) -> Iterator[str]:
    """The drafts that stand on an article alone, each with what its file was, to tell whether somebody changed it."""
    for event, draft in filing.drafts.items():
        if [proof.source for proof in draft.sources] == [id]:
            text = filing.files.get(f"{FOLDER}/{id}/{event}.yaml")
            yield f"draft {event} {digest_of(text or '')} {_key(draft)}"
