"""Tell: files of articles go in, with what is said of them; what each of them tells comes out, by several processes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from dateline import report
from dateline.authoring.articles.article import Article, read_article
from dateline.authoring.articles.encoding import read_bytes
from dateline.authoring.articles.published import line_of_day, published_in_name, read_published
from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.drafting.draft_article import draft_article
from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.registry import Registry
from dateline.authoring.proposals.filing import Readings, Record, Told, read_as
from dateline.authoring.proposals.proposal import Stub
from dateline.call import as_typed
from dateline.content.desk import ARTICLES, FOLDER, Desk
from dateline.content.parcel import pack_problem, unpack_problem
from dateline.model import Source
from dateline.model.values import ref_to
from dateline.problems import Mark, Problem, Problems, SiteError
from dateline.workers import share

LARGEST = 10_000_000  # bytes of a file
LONG = 40_000  # characters of a text that takes seconds to read
LONGEST = 250_000  # characters of an article's text: a book is none
CHUNK = 8  # files that a process reads in a row
_KNOWN = ("title", "publisher", "url", "published")


def tell_files(
    desk: Desk, files: Sequence[str], said: Mapping[str, str], record: Record, problems: Problems, workers: int
) -> list[Told]:
    """What the files tell, in their order; of an article that was read before, nothing.

    What is `said` of their publication stands for what a single one says itself; of several, for what they do not. Who
    sits at a terminal is asked for a day that is missing; elsewhere that is a problem, and the article is left out.
    """
    single = len(files) == 1
    before = record.read_before
    reader = _Reader(desk, said, record, before, _input() if "-" in files else b"", single)

    def read(chunk: Sequence[str]) -> list[Any]:
        return [_flat(reader.read(file)) for file in chunk]

    told: list[Told] = []
    done = 0
    for results in share(read, files, workers=workers, chunk=CHUNK):
        done += len(results)
        if len(files) > CHUNK:
            report.show_progress(f"drafting: {done:,} of {len(files):,} articles")
        for result in map(_unflat, results):
            problems.extend(result.problems if isinstance(result, Told) else result)
            if not isinstance(result, Told):
                continue
            if result.article.published or read_as(result.article, before):
                told.append(result)
            elif dated := _dated(result, record.registry, problems, ask=single):
                told.append(dated)
    return told


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one file after the other."""

    desk: Desk
    said: Mapping[str, str]
    record: Record
    before: Readings
    input: bytes
    single: bool

    def read(self, file: str) -> Told | tuple[Problem, ...]:
        """An article with what it tells, or what is wrong with it."""
        try:
            text, warnings = read_bytes(self.input if file == "-" else _content(file), _name(file))
            article = read_article(text, _name(file))
            if len(article.text) > LONGEST:
                message = f"it has {len(article.text):,} characters, and no article has more than {LONGEST:,}"
                raise SiteError(Problem(Mark(_name(file)), "error", message, "one article, one file"))
            if self.single and len(article.text) > LONG:
                report.show_progress(f"reading {_name(file)}: {len(article.text):,} characters take a while")
            inner = _inner(self.desk.home, file)
            own = {name: value for name in _KNOWN if (value := getattr(article, name))}
            known = _known(self.desk, inner)
            values = {**known, **own, **self.said} if self.single else {**self.said, **known, **own}
            told = Told(inner, _name(file), replace(article, **values), problems=warnings)
            id = read_as(told.article, self.before)
            return self._again(told, id) if id else tell_article(told, self.record.registry)
        except SiteError as error:
            return error.problems
        except OSError as error:
            return (Problem(Mark(_name(file)), "error", f"it cannot be read: {error.strerror}"),)
        except Exception as error:  # noqa: BLE001 (ours, and of this article alone)
            message = f"this is a mistake in Dateline, and we are sorry: {type(error).__name__}: {error}"
            return (Problem(Mark(_name(file)), "error", message, "please report it, with the article if you may"),)

    def _again(self, told: Told, id: str) -> Told | tuple[Problem, ...]:
        """An article that was read before: to be told anew where it is now said to be of another day."""
        published = self.record.published.get(id, "")
        day = self.said.get("published", "") if self.single else ""
        if day in ("", published):
            return told
        source = self.desk.site.entries.get(ref_to("source", id))
        if isinstance(source, Source) and not source.mark.file.startswith(f"{FOLDER}/"):
            message = f"the record has this article, as published {published or 'on no day'}"
            hint = f"where that is wrong, change published in {source.mark.file}, and the dates of its events by hand"
            return (Problem(Mark(told.name), "error", message, hint),)
        return replace(tell_article(told, self.record.registry), again=True)


def _input() -> bytes:
    """What comes in, as far as an article may go."""
    return sys.stdin.buffer.read(LARGEST) if sys.stdin else b""


def _content(file: str) -> bytes:
    path = Path(file)
    if path.stat().st_size > LARGEST:
        raise SiteError(Problem(Mark(file), "error", "it holds more than ten million bytes", "one article, one file"))
    return path.read_bytes()


def tell_article(told: Told, registry: Registry) -> Told:
    """The article with what it tells, if it is known when it was published."""
    if not told.article.published:
        return told
    drafts = draft_article(told.article, registry)
    return replace(told, drafts=drafts, stubs=stubs_in(told.article, drafts, registry))


def stubs_in(article: Article, drafts: Iterable[Draft], registry: Registry) -> tuple[Stub, ...]:
    """What an article says of those whom its drafts name and the record does not have."""
    named = {name for draft in drafts for name in (*draft.actors, *draft.places, *draft.topics)}
    new = named - {entry.id for entry in registry.entries}
    stubs: dict[tuple[str, str], Stub] = {}
    for mention in find_names(article.text, registry) if new else ():
        key = mention.kind, mention.name
        if mention.name in new and (key not in stubs or (mention.position and not stubs[key].position)):
            stubs[key] = Stub(*key, mention.actor_kind, mention.position, mention.near)
    return tuple(stubs.values())


def _dated(told: Told, registry: Registry, problems: Problems, *, ask: bool) -> Told | None:
    """The article with the day that its reader gives; a problem where there is nobody to ask, or no answer."""
    named, (at_head, line) = published_in_name(told.file), line_of_day(told.article.text)
    offered = named or at_head
    ground = "" if named or not line else f' ("{line}")'  # what it would stand on, for the reader to judge
    if ask and report.can_ask():
        question = f"when was {told.name} published? " + (f"[{offered}]{ground} " if offered else "(YYYY-MM-DD) ")
        while answer := report.ask(question).strip() or offered:
            if day := read_published(answer):
                return tell_article(replace(told, article=replace(told.article, published=day)), registry)
            report.complain(f'"{answer}" is no date', "write it as YYYY-MM-DD")
    command = as_typed(told.file, "--published", offered or "YYYY-MM-DD")
    hint = f"say when it was{ground}:  python build.py draft {command}"
    problems.error(Mark(told.name), "it does not say when it was published, and a date is never made up", hint)
    return None


def _known(desk: Desk, file: str) -> dict[str, str]:
    """What the record says of an article that lies in content/articles/ by the id of its source."""
    folder, _, name = file.rpartition("/")
    source = desk.site.entries.get(ref_to("source", Path(name).stem))
    if folder != ARTICLES or not isinstance(source, Source):
        return {}
    published = source.published.text if source.published else ""
    values = {"title": source.title, "publisher": source.publisher, "url": source.url, "published": published}
    return {name: value for name, value in values.items() if value}


def _name(file: str) -> str:
    return "standard input" if file == "-" else file


def _inner(home: Path, file: str) -> str:
    """A file's path from the site's folder where it is in there, else as it was given."""
    try:
        return file if file == "-" else Path(file).resolve().relative_to(home.resolve()).as_posix()
    except (OSError, ValueError):
        return file


def _flat(result: Told | tuple[Problem, ...]) -> tuple[Any, ...]:
    """What `marshal` holds."""
    if isinstance(result, Told):
        return astuple(replace(result, problems=())), tuple(map(pack_problem, result.problems))
    return None, tuple(map(pack_problem, result))


def _unflat(flat: tuple[Any, ...]) -> Told | tuple[Problem, ...]:
    values, packed = flat
    problems = tuple(map(unpack_problem, packed))
    if values is None:
        return problems
    file, name, article, drafts, stubs, again, _ = values
    found = tuple(_draft(draft) for draft in drafts)
    return Told(file, name, _article(article), found, tuple(Stub(*stub) for stub in stubs), again, problems)


def _article(flat: tuple[Any, ...]) -> Article:
    return Article(**dict(zip(Article.__slots__, flat, strict=True)))


def _draft(flat: tuple[Any, ...]) -> Draft:
    values = dict(zip(Draft.__slots__, flat, strict=True))
    figures = (DraftFigure(**dict(zip(DraftFigure.__slots__, figure, strict=True))) for figure in values["figures"])
    proofs = (Proof(**dict(zip(Proof.__slots__, proof, strict=True))) for proof in values["sources"])
    return Draft(**{**values, "figures": tuple(figures), "sources": tuple(proofs)})
