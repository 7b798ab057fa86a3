"""Proposal: drafts go in, with the ids that are taken; the files that propose them to an editor come out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from dateline.authoring.articles.article import Article
from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.merging.union import PRECISE
from dateline.dates import DateError, parse_date
from dateline.edit.fields import add_item, set_field
from dateline.edit.values import Value, plain_line, write_item, write_values
from dateline.model.quantity import read_quantity
from dateline.schema import EVENT, EVIDENCE, FIGURE, FOLDERS, KINDS, slug_fault, slugify

FOLDER = "content/drafts"
LONGEST = 50  # characters of an id that is made of a title
_SMALL = frozenset({"and", "for", "from", "into", "over", "than", "that", "the", "with"})
_LISTS = {"actor": "actors", "place": "places", "topic": "topics"}


@dataclass(frozen=True, slots=True)
class Stub:
    """What an article says of a name that the record does not have."""

    kind: str
    name: str
    actor_kind: str = ""
    position: str = ""
    near: tuple[str, ...] = ()


@dataclass(slots=True)
class Proposal:
    """Files by path, the drafts that they hold by id, and the ids of new names; an id that is given is taken."""

    taken: Mapping[str, set[str]]
    files: dict[str, str] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    named: dict[tuple[str, str], str] = field(default_factory=dict)

    def free(self, kind: str, text: str, also: str = "") -> str:
        """An id that nobody has yet, made of a text; with what else tells it apart, or a number, where there is one."""
        slug = id_made_of(text) or kind
        numbered = (f"{slug}-{number}" for number in count(2))
        taken = self.taken[kind]
        bases = chain([slug], [f"{slug}-{also}"] if also else [], numbered)
        id = next(base for base in bases if base not in taken and not slug_fault(base, kind))
        taken.add(id)
        return id


def propose(
    proposal: Proposal, drafts: Iterable[Draft], stubs: Mapping[tuple[str, str], Stub], known: Mapping[str, set[str]]
) -> None:
    """Add a file for each draft, and one for each name in it that the record does not have.

    A draft is filed with the article of its first source. `known` are the ids of the record, by kind.
    """
    for draft in drafts:
        article = draft.sources[0].source
        ids: dict[str, list[str]] = {}
        doubts: list[str] = []
        for kind, name in _named(draft):
            new = stubs.get((kind, name)) if plain_line(name) else None
            if name in known[kind] or new:
                ids.setdefault(_LISTS[kind], []).append(_id_of(kind, name, stubs, known, proposal, article))
            if new and new.near and name not in known[kind]:
                doubts.append(f"{name} is new: or is it {' or '.join(new.near)}?")
        id = proposal.free("event", draft.title, _year(draft.date))
        proposal.drafts[id] = flagged = replace(draft, flags=(*draft.flags, *doubts))
        proposal.files[f"{FOLDER}/{article}/{id}.yaml"] = write_draft(flagged, ids)


def write_draft(draft: Draft, ids: Mapping[str, Sequence[str]]) -> str:
    """A draft's file in house order, with its evidence; `ids` are those of its actors, places and topics."""
    evidence = [_evidence(proof, draft if number == 0 else None) for number, proof in enumerate(draft.sources)]
    values: dict[str, Value] = {
        "date": draft.date,
        "title": plain_line(draft.title) or "What happened",
        "summary": plain_line(draft.summary),
        **{name: list(dict.fromkeys(of_kind)) for name, of_kind in ids.items()},
        "sources": list(dict.fromkeys(proof.source for proof in draft.sources)),
        "figures": [_figure(figure) for figure in _dated(draft) if _can_stand(figure)],
        "status": draft.status,
        "evidence": evidence if len(evidence) > 1 else evidence[0],
    }
    return write_values(EVENT, values)


def write_source(article: Article, file: str, derived_from: Sequence[str] = ()) -> str:
    """The file of an article's source; one without title and address is called by its file's name."""
    values: dict[str, Value] = {
        "title": plain_line(article.title),
        "publisher": plain_line(article.publisher),
        "url": article.url if article.url and re.fullmatch(r"https?://[^\s\x00-\x1f]+", article.url) else "",
        "published": article.published,
        "derived_from": list(derived_from),
    }
    if not values["title"] and not values["url"]:
        name = re.split(r"[\\/]", file)[-1]
        values |= {"title": plain_line(f"The article in {name}"), "title_ours": "true"}
    return write_values(KINDS["source"], values)


def add_proofs(text: str, draft: Draft, *, sharpen: bool = False) -> str:
    """A pending draft's file, with the sources of another draft, their evidence and their figures.

    To `sharpen` it is to give it the other's date where that is more precise.
    """
    flags = tuple(flag for flag in draft.flags if not flag.startswith(PRECISE))
    if sharpen and flags != draft.flags and draft.status != "planned":
        draft, text = replace(draft, flags=flags), set_field(text, EVENT, "date", draft.date)
    for number, proof in enumerate(draft.sources):
        values = _evidence(proof, draft if number == 0 else None) | {"same_as": ""}
        text = add_item(text, EVENT, "sources", proof.source)
        text = add_item(text, EVENT, "evidence", write_item(EVIDENCE, values))
    for figure in filter(_can_stand, draft.figures):
        text = add_item(text, EVENT, "figures", write_item(FIGURE, _figure(figure)))
    return text


def id_made_of(text: str, longest: int = LONGEST) -> str:
    """The id that a text suggests, of at most so many characters, ending with a word that says something."""
    slug = slugify(re.sub(r"(?<=\b[A-Za-z])\.(?=[A-Za-z]\b|\s|$)", "", text))
    if len(slug) <= longest:
        return slug
    words = slug[: longest + 1].split("-")[:-1]
    while words and (len(words[-1]) < 3 or words[-1] in _SMALL):
        words.pop()
    return "-".join(words) or slug[:longest].rstrip("-")


def digest_of(*texts: str) -> str:
    """16 characters that are others where a text has other words."""
    said = "\n".join(" ".join(text.split()) for text in texts)
    return hashlib.blake2b(said.encode(errors="replace"), digest_size=8).hexdigest()


def key_of(quote: str, expression: str) -> str:
    """What a sentence is known by that was proposed, with the words that gave its date."""
    return digest_of(quote, expression)


def name_article(article: Article, file: str) -> str:
    """What an article's id is made of: where it was published, and the day; else its file's name."""
    host = re.match(r"https?://(?:www\.|m\.|edition\.)?([\w-]+)\.", article.url or "")
    publisher = re.sub(r"\s*[(\[,|].*", "", plain_line(article.publisher))
    name = id_made_of(publisher, longest=LONGEST // 2) or (host[1] if host else "")
    return f"{name} {_day(article.published)}" if name else re.sub(r"\.\w{1,9}$", "", re.split(r"[\\/]", file)[-1])


def _evidence(proof: Proof, draft: Draft | None) -> dict[str, Value]:
    """What a draft stands on in one article; what concerns the whole of it is said with the first."""
    return {
        "source": proof.source,
        "quote": plain_line(proof.quote) or "…",
        "start": str(proof.start),
        "end": str(proof.end),
        "expression": plain_line(proof.expression),
        "rule": plain_line(proof.rule),
        "confidence": f"{min(max(proof.confidence, 0), 1):.2f}".rstrip("0").rstrip("."),
        "flags": [plain_line(flag) for flag in draft.flags] if draft else [],
        "same_as": draft.same_as if draft else "",
    }


def _dated(draft: Draft) -> tuple[DraftFigure, ...]:
    """The figures, those that differ each with the day on which its source gave it: a toll of 58, then of 61."""
    days = {proof.source: _day(proof.published) for proof in draft.sources}
    given = [(figure.label, figure.date) for figure in draft.figures]
    return tuple(
        replace(figure, date=days.get(figure.source, ""))
        if not figure.date and not figure.series and given.count((figure.label, figure.date)) > 1
        else figure
        for figure in draft.figures
    )


def _figure(figure: DraftFigure) -> dict[str, Value]:
    said = {name: plain_line(getattr(figure, name)) for name in ("series", "label", "date", "value")}
    return {**said, "label": "" if said["series"] else said["label"], "sources": figure.source}


def _can_stand(figure: DraftFigure) -> bool:
    """Whether it is a figure by the rules of the record: a series needs the period, all else a label."""
    named = figure.date if figure.series else plain_line(figure.label)
    return bool(named) and read_quantity(figure.value) is not None


def _named(draft: Draft) -> Iterator[tuple[str, str]]:
    for kind, name in _LISTS.items():
        yield from ((kind, one) for one in getattr(draft, name))


def _id_of(
    kind: str,
    name: str,
    stubs: Mapping[tuple[str, str], Stub],
    known: Mapping[str, set[str]],
    proposal: Proposal,
    article: str,
) -> str:
    """The id of who or what is named; a name that the record does not have gets a file."""
    if name in known[kind]:
        return name
    if (kind, name) not in proposal.named:
        id = proposal.named[kind, name] = proposal.free(kind, name)
        proposal.files[f"{FOLDER}/{article}/{FOLDERS[kind]}/{id}.yaml"] = write_stub(stubs[kind, name])
    return proposal.named[kind, name]


def write_stub(stub: Stub) -> str:
    """The file of a name that the record does not have."""
    values: dict[str, Value] = {
        ("title" if stub.kind == "topic" else "name"): plain_line(stub.name),
        "kind": stub.actor_kind if stub.kind == "actor" else "",
        "positions": [plain_line(stub.position)] if stub.kind == "actor" and stub.position else [],
    }
    return write_values(KINDS[stub.kind], values)


def _year(date: str) -> str:
    try:
        year = parse_date(date).year
    except DateError:
        return ""
    return str(year) if year and year > 0 else ""


def _day(published: str) -> str:
    try:
        return parse_date(published).text.rstrip("~?%")
    except DateError:
        return ""
