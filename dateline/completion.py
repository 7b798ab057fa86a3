"""Completion: the parser of all commands goes in; a shell that asks is told what may come next."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from dateline.problems import Problems, SiteError

SHELLS = ("bash", "zsh", "fish", "powershell")


def completion_script(shell: str) -> str:
    """What a shell has to run once, so that it asks."""
    from argcomplete.shell_integration import shellcode

    return shellcode(["dateline"], shell=shell).strip("\n")


def complete(parser: argparse.ArgumentParser) -> None:
    """Tell the shell that asks what may come next, and leave the process."""
    import argcomplete
    from argcomplete.completers import DirectoriesCompleter, FilesCompleter

    known: dict[str, Any] = {
        "site": DirectoriesCompleter(),
        "output": DirectoriesCompleter(),
        "paths": FilesCompleter(),
        "kind": lambda **_: import_module("dateline.schema").KINDS,  # which no command needs before it is chosen
        "id": _missing_ids,
        "old": _ids,
        "keep": _ids,
        "completion": lambda **_: SHELLS,
    }
    for action in _actions(parser):
        if action.choices is None:
            action.completer = known.get(action.dest, lambda **_: ())  # type: ignore[attr-defined]  # argcomplete's
    argcomplete.autocomplete(parser, always_complete_options=False)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
        else:
            yield action


def _ids(parsed_args: argparse.Namespace, **_: object) -> Iterable[str]:
    """The ids of a kind that there are."""
    load = import_module("dateline.content.load").load  # only here: it loads all that reading content needs
    ids_in = import_module("dateline.content.ids").ids_in
    documents = load(Path(parsed_args.site), Problems(), drafts=True).documents
    return sorted(ids_in(documents).get(parsed_args.kind, ()))


def _missing_ids(parsed_args: argparse.Namespace, **_: object) -> set[str]:
    """The ids of a kind that entries name, and that have none: those that a new entry is made for."""
    builder = import_module("dateline.builder")  # only here: it loads all that a build needs
    problems = Problems()
    try:
        builder.load_site(Path(parsed_args.site), problems)
    except SiteError:
        return set()
    new = re.compile(rf"\bnew {re.escape(parsed_args.kind)} ([a-z0-9-]+)")
    return {found[1] for problem in problems if (found := new.search(problem.hint))}
