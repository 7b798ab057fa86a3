"""Screen: a draft goes in; what a terminal shows of it comes out, as lines of pieces with their styles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence

from dateline.call import as_called
from dateline.commands.draft.edits import BY_HAND, figure_text
from dateline.commands.draft.offer import LISTS, new_in, refs_of
from dateline.commands.review.legend import NAMES
from dateline.commands.review.passage import passage_of
from dateline.content.desk import Desk
from dateline.content.registry import is_proposed
from dateline.dates import word_date
from dateline.model import Actor, Event, Evidence, Ref, Source
from dateline.problems import Problem

Line = list[tuple[str, str]]
KINDS = {"n": "actor", "p": "place", "o": "topic"}  # by the key that names one more
SHOWN = 74  # characters of a sentence beside the first that are shown
MOST = 3  # of the sources beside the first that are shown
_GROUPS = ("amdsbuq", "twnpofcyk1", "lve?")  # a line each
_SURE = ((0.85, "sure"), (0.6, "likely"), (0.4, "unsure"), (0.0, "a guess"))
_NEW = " is new: or is it "  # in a flag
_WAYS_OUT = (
    ("Kept apart from ", "m and Enter merges them; a keeps it apart"),
    ("Probably told ", "m and Enter adds its sources to that; a keeps it apart"),
)


def show_draft(desk: Desk, draft: Event, number: int, of: int, echoes: Sequence[Problem] = ()) -> Iterator[Line]:
    """The sentence with its date marked, what was made of it behind the keys that change it, and what to look at.

    Of further sources a line each is shown, so that a draft fits on a screen. `echoes` are where it is in their words.
    """
    yield []
    yield [(f"{number} of {of}", "bold"), (f"  {draft.id}", "dim")]
    if draft.evidence:
        yield from _sentence(desk, draft.evidence[0])
    for one in draft.evidence[1 : MOST + 1]:
        yield _row("", "also", [(_cut(f"{_origin(desk, one, titled=False)}: {one.quote}"), "")])
    if len(draft.evidence) > 2:
        more = len(draft.evidence) - MOST - 1
        yield _row("", "", [(f"{f'and {more} more; ' if more > 0 else ''}v shows them in full", "dim")])
    yield []
    had = ""
    for key, pieces in _rows(desk, draft):
        yield _row("" if key == had else key, "" if key == had else NAMES[key], pieces)
        had = key
    language = desk.site.config.language
    for echo in echoes[:1]:
        yield _flag(_cut(echo.message))
    for one in draft.evidence:
        for flag in one.flags:
            if _stands(desk, draft, flag):
                yield _flag(flag)
                told = _way_out(desk, draft, flag)
                yield from [_row("", "", [(told, "dim")])] if told else ()
        if one.same_as and (same := desk.site.entries.get(one.same_as)) and isinstance(same, Event):
            yield [("! same as  ", "bold red"), (f"{same.id}: {same.title}, {word_date(same.date, language)}", "")]
            yield _row("", "", [("m and Enter adds its sources to that; a keeps it apart", "dim")])
    files = {draft.mark.file, *(stub.mark.file for stub in desk.stubs(draft))}
    for problem in desk.broken:
        if problem.mark.file in files:
            yield from _wrong(problem, draft.mark.file)
    yield []
    said = {key for key, _ in _rows(desk, draft)}
    idle = {key for key, is_of_use in (("1", items_of(draft)), ("k", new_in(desk, draft))) if not is_of_use}
    for group in _GROUPS:
        yield from legend(*(key for key in group if key not in said | idle))


def show_broken(desk: Desk, file: str, number: int, of: int) -> Iterator[Line]:
    """A file that cannot be read, with what is wrong in it, and the keys that are of use."""
    yield []
    yield [(f"{number} of {of}", "bold"), (f"  {file} cannot be read", "")]
    for problem in desk.broken:
        if problem.mark.file == file:
            yield from _wrong(problem, file)
    yield []
    yield from legend("e", "d", "s", "b", "u", "q")


def show_sources(desk: Desk, draft: Event) -> Iterator[Line]:
    """The sentences of all sources in full, with what stands around them."""
    for one in draft.evidence:
        yield from _sentence(desk, one)


def legend(*keys: str) -> Iterator[Line]:
    """What these keys do, in as many lines as the terminal needs; no line ends between a key and its name."""
    line: Line = [("", "")]
    room = width = shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    for key, name in NAMES.items():
        if key not in keys:
            continue
        said = f"{key} {name}  "
        if len(said.rstrip()) > room and line[1:]:
            yield line
            line, room = [("", "")], width
        line += [(key, "bold"), (said[len(key) :], "dim")]
        room -= len(said)
    yield line


def items_of(draft: Event) -> list[Ref | int]:
    """What has a number on the screen, in their order: who, where, topics, and figures by their places."""
    return [*(ref for kind in LISTS for ref in refs_of(draft, kind)), *range(len(draft.figures))]


def _rows(desk: Desk, draft: Event) -> Iterator[tuple[str, Line]]:
    """What the draft has, by the key that changes it."""
    yield "t", [(draft.title, "bold")]
    yield "w", _when(desk, draft)
    number = 1
    for key, kind in KINDS.items():
        for ref in refs_of(draft, kind):
            yield key, [(f"{number} ", "bold"), *_named(desk, ref)]
            number += 1
    for figure in draft.figures:
        when = f"  {word_date(figure.date, desk.site.config.language)}" if figure.date else ""
        yield "f", [(f"{number} ", "bold"), (figure_text(desk, figure), ""), (when, "dim")]
        number += 1
    if draft.status:
        yield "c", [(draft.status, "")]
    if draft.says("summary"):
        yield "y", [(draft.summary, "")]


def _when(desk: Desk, draft: Event) -> Line:
    """The date in words, and what it was worked out from."""
    how = ""
    for one in draft.evidence[:1]:
        sure = next(word for least, word in _SURE if one.confidence >= least)
        told = [f'"{one.expression}"' if one.expression else one.rule, sure if one.rule != BY_HAND else ""]
        how = ", ".join(filter(None, told)) if one.rule else ""
    words = word_date(draft.date, desk.site.config.language)
    return [(words, ""), (f"  {draft.date.text}{f'  ({how})' if how else ''}", "dim")]


def _named(desk: Desk, ref: Ref) -> Line:
    """Who or what it is; with kind and position where the record does not have it."""
    entry = desk.site.entries.get(ref)
    if entry is None:
        return [(ref.id, "")]
    if not is_proposed(entry):
        return [(entry.label, "")]
    position = entry.positions[-1].title if isinstance(entry, Actor) and entry.positions else ""
    known = ", ".join(filter(None, (entry.kind if isinstance(entry, Actor) else "", position)))
    return [(entry.label, ""), (f" (new{': ' if known else ''}{known})", "dim")]


def _stands(desk: Desk, draft: Event, flag: str) -> bool:
    """Whether a flag is still so: one on a new name, as long as that is named."""
    return _NEW not in flag or bool(_key_of(desk, draft, flag))


def _way_out(desk: Desk, draft: Event, flag: str) -> str:
    if key := _key_of(desk, draft, flag):
        return f"{key} and Enter takes that one"
    return next((told for start, told in _WAYS_OUT if start in flag), "")


def _key_of(desk: Desk, draft: Event, flag: str) -> str:
    """The key that names another one than the new name which a flag is about."""
    name, doubt, _ = flag.partition(_NEW)
    named = ((key, desk.site.entries.get(ref)) for key, kind in KINDS.items() for ref in refs_of(draft, kind))
    return next((key for key, entry in named if doubt and entry and entry.label == name), "")


def _sentence(desk: Desk, evidence: Evidence) -> Iterator[Line]:
    """The evidence below what published it, with the date in it marked, in the midst of its paragraphs."""
    found = passage_of(desk, evidence)
    at = found.quote.find(evidence.expression) if evidence.expression else -1
    marked: Line = [(found.quote, "")]
    if at >= 0:
        end = at + len(evidence.expression)
        marked = [(found.quote[:at], ""), (found.quote[at:end], "bold underline"), (found.quote[end:], "")]
    if origin := _origin(desk, evidence):
        yield [("  ", ""), (_cut(origin), "dim")]
    yield []
    if found.above or found.before:
        yield [("    ", ""), (found.above or found.before, "dim")]
    if found.above:
        yield []
    yield [("  > ", "bold"), *marked]
    if found.below:
        yield []
    if found.after or found.below:
        yield [("    ", ""), (found.after or found.below, "dim")]


def _origin(desk: Desk, evidence: Evidence, *, titled: bool = True) -> str:
    """Who published a sentence, when, and, where that is not all too much, under which title."""
    source = desk.site.entries.get(evidence.source) if evidence.source else None
    if not isinstance(source, Source):
        return ""
    told = ", ".join(filter(None, (source.publisher, source.published.text if source.published else "")))
    return ": ".join(filter(None, (told, source.title if titled or not source.publisher else "")))


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rpartition(' ')[0]} …"


def _flag(text: str) -> Line:
    return [("!          ", "bold red"), (text, "red")]


def _wrong(problem: Problem, own: str) -> Iterator[Line]:
    """What is wrong in the `own` file of what is shown, or in another one, and the way out."""
    here = problem.mark.file == own
    yield _flag(
        f"line {problem.mark.line}: {problem.message}; e edits it" if here else f"{problem.mark}: {problem.message}"
    )
    yield from (_row("", "", [(line, "dim")]) for line in as_called(problem.hint).split("\n") if line)


def _row(key: str, name: str, pieces: Line) -> Line:
    return [(f"{key or ' '} {name:9}", "bold" if key else "dim"), *pieces]
