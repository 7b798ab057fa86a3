"""Echo: our texts and those of articles go in; where ours say the same in the same words comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from dateline.authoring.language.folded import fold_words, word_spans
from dateline.model import Entry, Event, Prose, Site, Source
from dateline.problems import Problem

LEAST = 8  # words in a row

_MARKDOWN = re.compile(r"\[@[^\]\n]*\]|\[\[(?:[^\]|\n]*\|)?|\]\(\s*[^\s)]*[^)\n]*\)|[*_`\[\]]")
_SHOWN = 60  # characters of a phrase in a message
_WAY_OUT = "say it in your own words; a short quotation belongs in the `quote` of its source"


class Run(NamedTuple):
    """Words in a row of our text, from `start` up to `end`, and the numbers of the texts that have them too."""

    start: int
    end: int
    sources: tuple[int, ...]


class Phrases:
    """Every run of so many words of some texts, built once and asked for each text of ours."""

    def __init__(self, theirs: Iterable[str], least: int = LEAST, aside: Iterable[str] = ()) -> None:
        """`aside` are texts, such as titles, whose runs anyone may use. ValueError where `least` is below 1."""
        if least < 1:
            raise ValueError(f"at least one word in a row, not {least}")
        self._least = least
        free = set(chain.from_iterable(self._hashes(fold_words(text)) for text in aside))
        self._sources: dict[int, tuple[int, ...]] = {}
        for number, text in enumerate(theirs):
            for phrase in set(self._hashes(fold_words(text))) - free:
                self._sources[phrase] = (*self._sources.get(phrase, ()), number)

    def shared(self, ours: str) -> tuple[Run, ...]:
        """The longest runs that our text shares with the others, in order; one within another is left out."""
        words = fold_words(ours)
        if self._sources.keys().isdisjoint(self._hashes(words)):
            return ()
        spans = word_spans(ours)
        runs: dict[tuple[int, int], list[int]] = {}
        for source, first, last in self._runs(words):
            runs.setdefault((first, last), []).append(source)
        found, reach = [], -1
        for first, last in sorted(runs, key=lambda run: (run[0], -run[1])):
            if last > reach:
                found.append(Run(spans[first][0], spans[last][1], tuple(sorted(runs[first, last]))))
                reach = last
        return tuple(found)

    def _runs(self, words: list[str]) -> Iterator[tuple[int, int, int]]:
        """A text's number, and the first and last of the words that it shares."""
        open_since: dict[int, int] = {}
        for place, phrase in enumerate(chain(self._hashes(words), (None,))):
            here = self._sources.get(phrase, ()) if phrase is not None else ()
            for source in [source for source in open_since if source not in here]:
                yield source, open_since.pop(source), place + self._least - 2
            for source in here:
                open_since.setdefault(source, place)

    def _hashes(self, words: list[str]) -> Iterator[int]:
        return map(hash, zip(*(words[start:] for start in range(self._least)), strict=False))


def echoes(site: Site, articles: Mapping[str, str]) -> tuple[Problem, ...]:
    """A warning for each run of eight words that an entry shares with an article, or with a draft's evidence.

    `articles` are texts by name. Titles of sources, names, quotations and the evidence itself are aside.
    """
    evidence = ((f"the evidence of {event.id}", proof.quote) for event in site.timeline for proof in event.evidence)
    texts = (*articles.items(), *evidence)
    if not texts:
        return ()
    phrases, names = Phrases((text for _, text in texts), aside=names_in(site)), tuple(name for name, _ in texts)
    return tuple(problem for entry in site.entries.values() for problem in echoes_in(entry, phrases, names))


def names_in(site: Site) -> Iterator[str]:
    """What things are called, which anyone may say: titles of sources, and names of who and where."""
    for entry in site.entries.values():
        if isinstance(entry, Source):
            yield entry.title
        elif not isinstance(entry, Event):
            yield from (entry.label, *getattr(entry, "aliases", ()))


def echoes_in(entry: Entry, phrases: Phrases, names: tuple[str, ...]) -> Iterator[Problem]:
    """The same for one entry; `names` are those of the texts that `phrases` was made of."""
    for prose in _texts(entry):
        for run in phrases.shared(_MARKDOWN.sub(_blank, prose.text)):
            said = " ".join(_MARKDOWN.sub("", prose.text[run.start : run.end]).split())
            shown = said if len(said) <= _SHOWN else said[:_SHOWN].rpartition(" ")[0] + " …"
            count = len(fold_words(said))
            message = f'{count} words in a row are those of {names[run.sources[0]]}: "{shown}"'
            yield Problem(prose.at(run.start), "warning", message, _WAY_OUT)


def _texts(entry: Entry) -> Iterator[Prose]:
    """What an entry says in its own words, each with its place."""
    if isinstance(entry, Source):
        return
    yield entry.body
    for name in ("title", "summary"):
        if text := getattr(entry, name, ""):
            yield Prose(text, entry.at(name))
    if isinstance(entry, Event):
        for name, said in _said(entry):
            yield Prose(said, entry.at(name))


def _said(event: Event) -> Iterator[tuple[str, str]]:
    yield from (("sources", citation.says) for citation in event.sources if citation.says)
    yield from (("figures", figure.says) for figure in event.figures if figure.says)
    yield from (("media", medium.caption) for medium in event.media if medium.caption)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
