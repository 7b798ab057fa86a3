"""Voice: what titles are made with goes in; how they name what a word is of, and whether it is of a time, comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.authoring.language.spans import Span
from dateline.authoring.language.words import Word


@dataclass(frozen=True, slots=True)
class Naming:
    """How titles name what stands at a place in the text: a person by `short` and without the words before it."""

    start: int
    end: int
    short: str
    person: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """What titles of a sentence are made with: the article's text, how it names whom, and the times to leave out."""

    text: str
    names: Sequence[Naming] = ()
    times: Sequence[Span] = ()

    def is_time(self, word: Word) -> bool:
        """Whether a word is of a time expression."""
        for time in self.times:  # noqa: SIM110 - asked of each word of each title, where a generator takes thrice as long
            if time.start <= word.start < time.end:
                return True
        return False

    def name_at(self, word: Word) -> Naming | None:
        """The name that a word is of."""
        for name in self.names:
            if name.start <= word.start < name.end:
                return name
        return None

    def calling(self, words: Sequence[Word], short: str) -> Voice:
        """The same, with a person who is told of by these words and no name: "the Spaniard"."""
        name = Naming(words[0].start, words[-1].end, short, person=True)
        return replace(self, names=tuple(sorted((*self.names, name), key=lambda one: one.start)))
