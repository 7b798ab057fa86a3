"""Screen: a draft goes in; what a terminal shows of it comes out, as lines of pieces with their styles."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.content.desk import ARTICLES, Desk, article_of
from dateline.content.load import read_text
from dateline.content.registry import is_proposed
from dateline.dates import word_date
from dateline.model import Actor, Event, Evidence, Figure, Ref, Source
from dateline.problems import SiteError

Line = list[tuple[str, str]]
AROUND = 160  # characters of the article that are shown before and after the sentence
LEGEND = (
    ("a", "accept"),
    ("t", "title"),
    ("w", "when"),
    ("e", "edit"),
    ("m", "merge"),
    ("d", "drop"),
    ("s", "skip"),
    ("b", "back"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)


def show_draft(desk: Desk, draft: Event, number: int, of: int) -> Iterator[Line]:
    """The sentence with its date marked, what was made of it, what to look at, and the keys."""
    yield []
    yield [(f"{number} of {of}", "bold"), (f"  {article_of(draft)}/{draft.id}", "dim")]
    for one in draft.evidence:
        yield []
        yield from _sentence(desk, one)
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
    for figure in draft.figures:
        yield _row("figure", _figure(desk, figure))
    if draft.status:
        yield _row("status", draft.status)
    for one in draft.evidence:
        for flag in one.flags:
            yield [("  !        ", "bold red"), (flag, "red")]
        if one.same_as and (same := desk.site.entries.get(one.same_as)) and isinstance(same, Event):
            yield [("  same as  ", "bold red"), (f"{same.id}: {same.title}, {word_date(same.date, language)}", "")]
            yield [("           m and Enter adds its sources to that; a keeps it apart", "dim")]
    yield []
    yield legend()


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
    source = desk.site.entries.get(evidence.source) if evidence.source else None
    if isinstance(source, Source):
        parts = [source.publisher or source.label, source.published.text if source.published else ""]
        yield [(f"  {', '.join(filter(None, parts))}", "dim")]
    yield [("  ", ""), (before, "dim"), *marked, (after, "dim")]


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
