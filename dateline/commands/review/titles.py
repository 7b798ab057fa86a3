"""Titles: a draft goes in; what else it may be called comes out, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.deeds.main_verb import behind_subject
from dateline.authoring.drafting.draft_sentence import titles_at
from dateline.authoring.entities.registry import Registry
from dateline.authoring.headlines.fitting import LONGEST
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.word_sets import word_set
from dateline.commands.draft.lines import read_kept
from dateline.content.desk import Desk
from dateline.model import Actor, Event

MOST = 9
NAMED = 2  # of whom are titles with their names
ARTICLES = 3  # of which other titles are offered
_HANGS = re.compile(r" (?:in|at|with|by|from|for|on|after|over|against|into|as|amid|near|during|since|until|because) ")
_LED = "in|at|near|off|outside"
_NOBODY = PREPOSITIONS | word_set("he she it they those these both that this who which what i we")
_KILLED = re.compile(r"(?:(?P<who>.+) )?killed")  # what a figure counts
_KILLS = re.compile(r"\b(?:kill|die|dead|death|toll)", re.IGNORECASE)


def titles_for(desk: Desk, draft: Event) -> list[str]:
    """Other titles, each once, and none of them the one that it has."""
    found = dict.fromkeys((*_otherwise(desk, draft), *_shorter(draft.title)))
    return [title for title in found if title != draft.title][:MOST]


def _otherwise(desk: Desk, draft: Event) -> Iterator[str]:
    """A title with a name, a place, or the dead that are counted; what else its articles' sentences are called."""
    does = behind_subject(draft.title, unnamed=False) if re.match(r"An? |The ", draft.title) else ""
    for part in draft.actors[:NAMED]:
        entry = desk.site.entries.get(part.actor)
        if isinstance(entry, Actor) and entry.kind == "person" and does and entry.label not in draft.title:
            yield f"{entry.label} {does}"
    for place in draft.places[:1]:
        entry = desk.site.entries.get(place)
        if entry and entry.label not in draft.title:
            placed = re.compile(rf"(?i:\b({_LED})) (?:the [a-z]+ of )?{re.escape(entry.label)}")
            led = next((found[1].lower() for one in draft.evidence if (found := placed.search(one.quote))), "")
            yield from [f"{draft.title} {led} {entry.label}"] if led and f" {led} " not in draft.title else []
    for figure in draft.figures:
        if (killed := _KILLED.fullmatch(figure.label)) and not _KILLS.search(draft.title):
            yield f"{draft.title}, killing {figure.value.text} {killed['who'] or 'people'}"
    registry = Registry.of(desk.site)
    sentences = ((read_kept(desk, one.source.id), one.start) for one in draft.evidence[:ARTICLES] if one.source)
    titles = [titles_at(article, start, registry) for article, start in sentences if article]
    longest = max(map(len, titles), default=0)
    told = [each[at] for at in range(longest) for each in titles if at < len(each) and each[at] != draft.title]
    told = [title for title in told if title.split()[0].lower() not in _NOBODY]
    yield from (both for title in told if (both := _with_both(draft.title, title)))
    yield from told


def _with_both(title: str, other: str) -> str:
    """One title for two that are told of one subject: "Ann Lee flies to Kiru and meets miners"; "" where it is long."""
    first, second = (behind_subject(one, unnamed=False) for one in (title, other))
    who = title.removesuffix(first)
    same = first and second and first.split()[0] != second.split()[0] and other.removesuffix(second) == who
    both = f"{title} and {second}"
    return both if same and " to " not in f" {second[:3]}" and len(both) <= LONGEST else ""


def _shorter(title: str) -> Iterator[str]:
    """A title without the last of what hangs on it, and without the last two; none that says next to nothing."""
    for _ in range(2):
        title, cut, _rest = title.rpartition(next(iter(reversed(_HANGS.findall(title))), "\n"))
        if cut and len(title.split()) > 3:
            yield title
