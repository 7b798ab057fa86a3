"""Articles: files and folders go in; the drafts of what they tell, written or as JSON, come out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from dateline import report
from dateline.authoring.articles.published import read_published
from dateline.authoring.proposals.filing import Filing, file_articles
from dateline.call import as_called, as_typed
from dateline.commands.draft.record import record_of
from dateline.commands.draft.tell import tell_article, tell_files
from dateline.content.desk import FOLDER, Desk
from dateline.edit.change import change_files
from dateline.edit.undo import change_undoably
from dateline.problems import Mark, Problems

ARTICLE = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
FEW = 20  # articles that are told one by one


def draft_articles(
    home: Path, words: list[str], said: dict[str, str | None], as_json: bool, workers: int | None
) -> int:
    """Draft what these files tell, and say how much that is; with `as_json`, print it and write nothing."""
    options = {name: value for name, value in said.items() if value}
    if published := options.get("published"):
        options["published"] = read_published(published)
        if not options["published"]:
            report.complain(f'--published is "{published}", which is no date', "write it as --published 2024-01-17")
            return 2
    problems = Problems()
    files = list(_files(words, problems))
    desk = Desk(home)
    record = record_of(desk, pending=not as_json)
    try:
        told = tell_files(desk, files, options, record, problems, workers or _processors())
        if len(told) > FEW:
            report.show_progress(f"merging what {len(told):,} articles tell")
        filing = file_articles(told, record, partial(tell_article, registry=record.registry))
    finally:
        report.show_progress("")
    if as_json:
        report.say(_json(filing))
    elif told:
        _file(desk, filing, len(told), words)
    report.show_problems(problems)
    return 1 if problems.errors else 0


def _files(words: Iterable[str], problems: Problems) -> Iterator[str]:
    """The files that are meant; those of a folder by name, at any depth."""
    for word in dict.fromkeys(words):
        path = Path(word)
        try:
            if word == "-" or path.is_file():
                yield word
            elif path.is_dir():
                found = [file for file in sorted(path.rglob("*")) if _is_article(file, path)]
                yield from (str(file) for file in found)
                if not found:
                    hint = f"articles are files that end in {', '.join(ARTICLE)}"
                    problems.error(Mark(word), "there is no article in this folder", hint)
            else:
                problems.error(Mark(""), f"there is no file {word}", "name files, folders, or - for standard input")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            problems.error(Mark(""), f"{word} cannot be read: {reason}")


def _is_article(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in ARTICLE and file.is_file()


def _file(desk: Desk, filing: Filing, number: int, words: Sequence[str]) -> None:
    """Write what is new in so many articles, and say what it is."""
    if filing.files and number <= FEW:
        change_undoably(desk.home, f"draft {as_typed(*words)}", filing.files)
    else:
        change_files(desk.home, filing.files)
    drafts = list(filing.drafts.values())
    if number <= FEW:
        for id, one in filing.articles.items():
            mine = sum(draft.sources[0].source == id for draft in drafts)
            if one.again:
                mine = sum(any(proof.source == id for proof in draft.sources) for draft in drafts)
                left = f", in place of {len(filing.gone)}; what was changed since is left as it is"
                now = f"now as published {one.article.published}: {report.count(mine, 'draft')}"
                report.say(f"{one.name}: read before, as {id}; {now}{left}")
                continue
            there = f" in {(desk.home / FOLDER / id).as_posix()}/" if mine else ""
            report.say(f"{one.name}: {report.count(mine, 'new draft')}{there}")
        for id, one in filing.known.items():
            report.say(f"{one.name}: read before, as {id}; nothing new")
    added = sum(bool(draft.same_as) for draft in drafts)
    flagged = sum(bool(draft.flags) for draft in drafts)
    numbers = (
        (len(filing.known), "article read before", "articles read before"),
        (added, "of them adds a source to an event", "of them add a source to an event"),
        (len(filing.extended), "pending draft got another source", "pending drafts got another source"),
        (flagged, "has a flag", "have flags"),
    )
    fresh = sum(not one.again for one in filing.articles.values())
    first = f"{report.count(len(drafts), 'draft')} from {report.count(fresh, 'new article')}"
    if fresh or number > FEW:
        report.say("; ".join((first, *(report.count(*number) for number in numbers if number[0]))))
    if filing.drafts or filing.extended:
        report.say(as_called("next: python build.py review"))


def _json(filing: Filing) -> str:
    """What the articles tell, for programs, as docs/drafting.md says."""
    articles = []
    for id, told in filing.articles.items():
        article = asdict(told.article)
        del article["text"]
        articles.append({"id": id, "file": told.name, **article})
    return json.dumps({"articles": articles, "drafts": [asdict(draft) for draft in filing.merged]}, indent=1)


def _processors() -> int:
    """How many processors this program may use, as far as the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
