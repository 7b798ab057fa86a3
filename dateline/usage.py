"""Usage: a command's words that are wrong go in; what is wrong, and how they are written, is told."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NoReturn

from dateline import report
from dateline.call import as_typed
from dateline.problems import suggest


class Parser(argparse.ArgumentParser):
    """One that speaks as the rest of the program does; its first example stands in for a word that is missing."""

    def __init__(self, *, program: str, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter)
        self.example = next(iter(examples), self.prog)
        self.program = program

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse's own)
        """Tell what the command does, and its options."""
        report.say(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        """Tell what argparse finds wrong, in our words."""
        tell = f"{self.prog} --help  tells more"
        if message.endswith(": is missing"):
            tell = f"for example:  {self.example}"
        if missing := re.fullmatch(r"the following arguments are required: (.*)", message):
            words = missing[1].split(", ")
            message = f"{' and '.join(words)} {'is' if len(words) == 1 else 'are'} missing"
            tell = f"for example:  {self.example}"
        elif found := re.fullmatch(r"argument (--[\w-]+): expected one argument", message):
            message, tell = f"{found[1]} needs a value", self._about(found[1])
        elif found := re.fullmatch(r"argument (\S+): ignored explicit argument .*", message):
            message, tell = f"{found[1]} takes no value", f"write {found[1]} alone"
        elif found := re.fullmatch(r"argument (\S+): (.*?)(?:\n(.*))?", message):
            message, tell = f"{found[1]} {found[2]}", found[3] or tell
        self.refuse(message, tell)

    def refuse(self, message: str, hint: str) -> NoReturn:
        """Tell what is wrong with the command, and leave with exit code 2."""
        report.complain(message, hint)
        raise SystemExit(2)

    def refuse_word(self, word: str, words: Sequence[str], commands: Mapping[str, Parser]) -> NoReturn:
        """A word that the command has no use for: one too many, or an option that it does not have."""
        if not word.startswith("-"):
            self._refuse_one_too_many(word, words)
        name = word.partition("=")[0]
        near = [known for known in self.options if known.startswith(name if name[:2] == "--" else f"-{name}")]
        near = near or [known for known in (suggest(name, self.options),) if known]
        owners = [command for command, parser in commands.items() if name in parser.options]
        if near:
            hint = f'did you mean "{near[0]}"?'
        elif owners and (meant := next((other for other in words if other in owners), None)):
            rest = [other for other in words[1:] if other != meant]
            hint = f"the command comes first:  {self.program} {as_typed(meant, *rest)}"
        elif owners:
            hint = f"{' and '.join(owners)} {'has' if len(owners) == 1 else 'have'} it; "
            hint += f"here there are {', '.join(self.options)}"
        else:
            hint = f"there are {', '.join(self.options)}"
        self.refuse(f'{self.prog.removeprefix(self.program).strip()} has no option "{name}"', hint)

    @property
    def options(self) -> list[str]:
        """The long options that there are."""
        return sorted(name for name in self._option_string_actions if name.startswith("--"))

    def _about(self, option: str) -> str:
        action = self._option_string_actions[option]
        return f"{option}={action.metavar}  {action.help}"

    def _refuse_one_too_many(self, word: str, words: Sequence[str]) -> NoReturn:
        hint = "put quotes around words that belong together"
        if words[0] not in ("new", "init", "fmt", "merge", "rename"):
            hint = f"{words[0]} takes one folder; put quotes around a name with spaces"
        plain = list(takewhile(lambda other: not other.startswith("-"), words[1:]))
        kind = plain[: words[0] == "new"]
        if words[0] in ("new", "init") and plain[len(kind) :]:
            name, rest = " ".join(plain[len(kind) :]), words[len(plain) + 1 :]
            hint += f":  {self.prog} {as_typed(*kind, name, *rest)}"
        self.refuse(f'"{word}" is one word too many', hint)


def no_sentence(word: str) -> str:
    """A kind of entry; what has a space in it is a title, before which the kind was forgotten."""
    if re.search(r"\s", word.strip()):
        raise argparse.ArgumentTypeError("is missing")
    return word


def at_least_one(word: str) -> int:
    """A number of things of which there must be one."""
    if not re.fullmatch("[1-9][0-9]{0,3}", word, re.ASCII):
        raise argparse.ArgumentTypeError(f'cannot be "{word}"\nit is a number from 1 to 9999')
    return int(word)


def day(word: str) -> dt.date:
    """A day, as ISO 8601 writes it."""
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", word, re.ASCII):
            return dt.date.fromisoformat(word)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f'cannot be "{word}"\nit is a day, such as 2024-01-10')


def port(word: str) -> int:
    """The number of a port; 0 is any that is free."""
    if not re.fullmatch("[0-9]{1,5}", word, re.ASCII) or int(word) > 65535:
        raise argparse.ArgumentTypeError(f'cannot be "{word}"\nit is a number from 0 to 65535, such as 8001')
    return int(word)


def one_of(known: Sequence[str]) -> Callable[[str], str]:
    """What reads a word that is one of a few; argparse tells what is wrong with another."""

    def read(word: str) -> str:
        if word in known:
            return word
        near = suggest(word, known)
        way_out = f'did you mean "{near}"?' if near else f"it is {', '.join(known[:-1])} or {known[-1]}"
        raise argparse.ArgumentTypeError(f'cannot be "{word}"\n{way_out}')

    return read


def with_command(words: Sequence[str], commands: Mapping[str, Parser], parser: Parser) -> list[str]:
    """The words with a command before them; a folder, or an option of build, is build's."""
    first = words[0] if words else ""
    if first in commands or first.partition("=")[0] in parser._option_string_actions:
        return list(words)
    if not first or first.startswith("-") or first in (".", "..") or re.search(r"[/\\]", first) or _exists(first):
        return ["build", *words]
    if first in ("help", "version"):  # as other programs have it
        asked = [word for word in words[1:2] if not word.startswith("-")]
        if not asked or asked[0] in commands:
            return [*asked, f"--{first}"]
        first = asked[0]
    near = suggest(first, commands)
    hint = f'did you mean "{near}"?' if near else f"one of {', '.join(commands)}"
    return parser.refuse(f'"{first}" is no command', hint)


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False
