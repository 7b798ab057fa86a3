"""Problems: what is wrong in a site, at which file, line and column, and what to do about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

LONGEST_WORD = 200
FEW = 12  # words in which problems of a kind differ, where all of them are told
# By which problems of a kind differ.
_VARYING = re.compile(r'("[^"]*"|(?<![^\s"])[^\s"]+\.(?:ya?ml|md)\b[^\s"]*|\d[\d,.:/-]*)')
Severity = Literal["error", "warning"]


class Mark(NamedTuple):
    """A place in a file: its path from the site's folder with forward slashes, line and column from 1.

    Line 0 means the file as a whole; column 0 the line as a whole.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column or 1}"


class Problem(NamedTuple):
    """One thing that is wrong, with the way out; `hint` may hold several lines.

    `lint` names the one of `schema.LINTS` that tells it, by which it can be allowed; `places` are others that it is
    about.
    """

    mark: Mark
    severity: Severity
    message: str
    hint: str = ""
    lint: str = ""
    places: tuple[Mark, ...] = ()

    @property
    def told(self) -> str:
        """The message, with the name of its lint in brackets."""
        return f"{self.message} [{self.lint}]" if self.lint else self.message


class Problems:
    """The problems found so far, gathered by every stage and shown together."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._errors = 0

    def error(self, mark: Mark, message: str, hint: str = "") -> None:
        """Note something that keeps the site from being built."""
        self.extend((Problem(mark, "error", message, hint),))

    def warning(self, mark: Mark, message: str, hint: str = "") -> None:
        """Note something that an editor should look at; the site is built all the same."""
        self.extend((Problem(mark, "warning", message, hint),))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems that were gathered elsewhere."""
        for problem in problems:
            self._errors += problem.severity == "error" and problem not in self._found
            self._found.add(problem)

    @property
    def errors(self) -> int:
        """How many of them keep the site from being built."""
        return self._errors

    def __iter__(self) -> Iterator[Problem]:
        """By file, line and column; what is found twice is there once."""
        return iter(sorted(self._found, key=_place))

    def __len__(self) -> int:
        return len(self._found)


def _place(problem: Problem) -> tuple[str, int, int, Problem]:
    """What marks are compared by, taken apart, since comparing them as they are takes three times as long."""
    return (problem.mark.file, problem.mark.line, problem.mark.column, problem)


def sort_by_kind(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Problems by what they have in common: their lint, or their message, with … for what differs in it.

    Errors come first, and what there is more of before what there is less of; those of a kind are in order of place.
    """
    kinds: dict[tuple[object, ...], list[Problem]] = {}
    for problem in sorted(problems):
        fixed = (problem.lint,) if problem.lint else tuple(_VARYING.split(problem.message)[::2])
        kinds.setdefault((problem.severity, *fixed), []).append(problem)
    ordered = sorted(kinds.values(), key=lambda kind: (kind[0].severity != "error", -len(kind), kind[0]))
    return {f"{kind[0].severity}: {_common(kind)}": kind for kind in ordered}


def choose(problems: Iterable[Problem], most: int) -> list[Problem]:
    """So many of the problems, by place: one of each kind, then of errors, then of others, of each kind alike."""
    kinds = list(sort_by_kind(problems).values())
    chosen = [kind[0] for kind in kinds]
    for severity in ("error", "warning"):
        rest = [kind[1:] for kind in kinds if kind[0].severity == severity]
        chosen += [one for row in zip_longest(*rest) for one in row if one]
    return sorted(chosen[:most])


def _common(kind: list[Problem]) -> str:
    """What the messages of a kind say, or most of them; where they differ in one of a few words, in which."""
    messages = [tuple(_VARYING.split(problem.message)) for problem in kind]
    fixed, number = Counter(message[::2] for message in messages).most_common(1)[0]
    parts = [Counter(part) for part in zip(*(said for said in messages if said[::2] == fixed), strict=True)]
    told = "".join(next(iter(part)) if len(part) == 1 else "…" for part in parts)
    like = "" if number == len(kind) else ", and the like"
    varying = [part for part in parts if len(part) > 1]
    return f"{told}{like}{_most(varying[0]) if len(varying) == 1 else ''}{f' [{kind[0].lint}]' if kind[0].lint else ''}"


def _most(words: Counter[str]) -> str:
    """A few words that are there again and again, with their numbers."""
    told = ", ".join(f"{word} {number:,}" if number > 1 else word for word, number in words.most_common())
    return f": {told}" if len(words) <= FEW < words.total() else ""


class SiteError(Exception):
    """A stage cannot go on; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{problem.mark}: {problem.message}" for problem in problems))
        self.problems = problems


class Words:
    """Words that are known, and which of them was meant by one that is not, while there is somebody to read it."""

    SEARCHES = 100

    def __init__(self, known: Iterable[str]) -> None:
        self._known = sorted(set(known))
        self._near: dict[str, str | None] = {}

    def near(self, word: str) -> str | None:
        """The known word that was probably meant, or None; after a hundred different ones it is always None."""
        if word not in self._near and len(self._near) < self.SEARCHES:
            self._near[word] = suggest(word, self._known)
        return self._near.get(word)


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, or None when none is near, or the word is no word."""
    from rapidfuzz import fuzz, process, utils

    if len(word) > LONGEST_WORD:
        return None
    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=70)
    return found[0] if found else None
