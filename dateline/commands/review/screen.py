"""Screen: a draft goes in; what a terminal shows of it comes out, as lines of pieces with their styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.content.desk import ARTICLES, Desk, article_of
from dateline.content.load import read_text
from dateline.content.registry import is_proposed
from dateline.dates import word_date
from dateline.model import Actor, Event, Evidence, Figure, Ref, Source
from dateline.problems import Problem, SiteError

Line = list[tuple[str, str]]
SHOWN = 74  # characters of a sentence beside the first that are shown
MOST = 3  # of the sources beside the first, and of figures, that are shown
AROUND = 160  # characters of the article that are shown before and after the sentence
LEGEND = (
    ("a", "accept"),
    ("t", "title"),
    ("w", "when"),
    ("n", "names"),
    ("p", "places"),
    ("v", "view"),
    ("e", "edit"),
    ("m", "merge"),
    ("d", "drop"),
    ("s", "skip"),
    ("b", "back"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)


def show_draft(desk: Desk, draft: Event, number: int, of: int, echoes: Sequence[Problem] = ()) -> Iterator[Line]:
    """The sentence with its date marked, what was made of it, what to look at, and the keys.

    Of further sources a line each is shown, so that a draft fits on a screen. `echoes` are where it is in their words.
    """
    yield []
    yield [(f"{number} of {of}", "bold"), (f"  {article_of(draft)}/{draft.id}", "dim")]
    if draft.evidence:
        yield []
        yield from _sentence(desk, draft.evidence[0])
    for one in draft.evidence[1 : MOST + 1]:
        yield _row("also", _cut(f"{_origin(desk, one)}: {one.quote}"))
    if len(draft.evidence) > 2:
        more = len(draft.evidence) - MOST - 1
        yield [(f"           {f'and {more} more; ' if more > 0 else ''}v shows them in full", "dim")]
    yield []
    language = desk.site.config.language
    how = ", ".join(f"{one.rule} {one.confidence:.2f}" for one in draft.evidence[:1] if one.rule)
    yield _row("when", word_date(draft.date, language), f"{draft.date.text}{f'  ({how})' if how else ''}")
    yield [("  title    ", "dim"), (draft.title, "bold")]
    if draft.says("summary"):
        yield _row("summary", draft.summary)
    rows = (
        ("actors", [part.actor for part in draft.actors]),
        ("places", draft.places),
        ("topics", draft.topics),
        ("sources", [citation.source for citation in draft.sources]),
    )
    for name, refs in rows:
        if refs:
            yield _row(name, ", ".join(_named(desk, ref) for ref in refs))
    for figure in draft.figures[:MOST]:
        yield _row("figure", _figure(desk, figure))
    if len(draft.figures) > MOST:
        yield _row("", f"and {len(draft.figures) - MOST} more")
    if draft.status:
        yield _row("status", draft.status)
    for echo in echoes[:1]:
        yield [("  !        ", "bold red"), (_cut(echo.message), "red")]
    for one in draft.evidence:
        for flag in one.flags:
            yield [("  !        ", "bold red"), (flag, "red")]
        if one.same_as and (same := desk.site.entries.get(one.same_as)) and isinstance(same, Event):
            yield [("  same as  ", "bold red"), (f"{same.id}: {same.title}, {word_date(same.date, language)}", "")]
            yield [("           m and Enter adds its sources to that; a keeps it apart", "dim")]
    yield []
    yield legend()


def show_sources(desk: Desk, draft: Event) -> Iterator[Line]:
    """The sentences of all sources in full, with what stands around them."""
    for one in draft.evidence:
        yield []
        yield from _sentence(desk, one)


def legend(*keys: str) -> Line:
    """What these keys do, by default all."""
    shown = [(key, does) for key, does in LEGEND if key in keys or not keys]
    return [piece for key, does in shown for piece in ((key, "bold"), (f" {does}  ", "dim"))]


def _sentence(desk: Desk, evidence: Evidence) -> Iterator[Line]:
    """The evidence, with the date in it marked, and some of what stands around it."""
    before, after = _around(desk, evidence)
    quote, words = evidence.quote, evidence.expression
    at = quote.find(words) if words else -1
    marked: Line = [(quote, "")]
    if at >= 0:
        marked = [(quote[:at], ""), (words, "bold underline"), (quote[at + len(words) :], "")]
    if origin := _origin(desk, evidence):
        yield [(f"  {origin}", "dim")]
    yield [("  ", ""), (before, "dim"), *marked, (after, "dim")]


def _origin(desk: Desk, evidence: Evidence) -> str:
    """Who published a sentence, and when."""
    source = desk.site.entries.get(evidence.source) if evidence.source else None
    if not isinstance(source, Source):
        return ""
    return ", ".join(
        filter(None, (source.publisher or source.label, source.published.text if source.published else ""))
    )


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rpartition(' ')[0]} …"


def _around(desk: Desk, evidence: Evidence) -> tuple[str, str]:
    """What stands before and after a sentence, where its article is kept."""
    try:
        text = read_text(desk.home, f"{ARTICLES}/{evidence.source.id}.txt") if evidence.source else ""
    except SiteError:
        return "", ""
    start, end = evidence.start, evidence.end
    if " ".join(text[start:end].split()) != evidence.quote:
        return "", ""
    before = " ".join(text[max(start - AROUND, 0) : start].split())
    after = " ".join(text[end : end + AROUND].split())
    before = f"… {before.partition(' ')[2]} " if start > AROUND else f"{before} " if before else ""
    return before, f" {after.rpartition(' ')[0]} …" if end + AROUND < len(text) else f" {after}" if after else ""


def _named(desk: Desk, ref: Ref) -> str:
    """An id with what it is called; `new` where the record does not have it."""
    entry = desk.site.entries.get(ref)
    if entry is None:
        return ref.id
    kind = f", {entry.kind}" if isinstance(entry, Actor) and entry.kind else ""
    new = f" (new{kind})" if is_proposed(entry) else ""
    return f"{entry.label}{new}" if isinstance(entry, Source) else f"{ref.id}{new}"


def _figure(desk: Desk, figure: Figure) -> str:
    series = desk.site.entries.get(figure.series) if figure.series else None
    what = series.label if series else figure.label
    when = f", {word_date(figure.date, desk.site.config.language)}" if figure.date else ""
    return f"{figure.value.text}  {what}{when}"


def _row(name: str, text: str, note: str = "") -> Line:
    return [(f"  {name:9}", "dim"), (text, ""), (f"  {note}" if note else "", "dim")]
