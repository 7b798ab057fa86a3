"""draft: articles go in; what they tell lies below content/drafts/, each with its evidence, to be accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from dateline import report

VERBS = {  # by what they do: a room, and a function in it
    "accept": "accept.accept_drafts",
    "drop": "drop.drop_drafts",
    "merge": "merge.merge_drafts",
    "list": "list.list_drafts",
    "set": "change.set_field",
    "add": "change.add_items",
    "remove": "change.remove_items",
    "lines": "lines.list_lines",
}


def draft(home: Path, *, words: list[str], json: bool, review: bool, workers: int | None, **said: str | None) -> int:
    """Draft entries from files, folders or standard input (`-`), or do what a verb says with drafts that there are.

    `said` is what the options say of the publication; with `review`, what waits is walked through then.
    Raises SiteError where something cannot be read or written.
    """
    verb = words[0]
    if verb not in VERBS or Path(verb).exists():
        code = int(import_module("dateline.commands.draft.articles").draft_articles(home, words, said, json, workers))
        walks = review and not json and code != 2
        return max(code, int(import_module("dateline.commands.review").review(home))) if walks else code
    options = {**said, "json": json, "review": review, "workers": workers}
    given = [f"--{name}" for name, value in options.items() if value]
    if given:
        report.complain(f"draft {verb} has no option {given[0]}", f"it is for articles; a file of that name: ./{verb}")
        return 2
    room, _, name = VERBS[verb].partition(".")
    run: Callable[[Path, Sequence[str]], int] = getattr(import_module(f"dateline.commands.draft.{room}"), name)
    return run(home, words[1:])
