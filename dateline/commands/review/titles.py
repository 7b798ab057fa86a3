"""Titles: a draft goes in; what else it may be called comes out, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.clauses.things import is_somebody
from dateline.authoring.deeds.main_verb import behind_subject
from dateline.authoring.drafting.draft_sentence import titles_at
from dateline.authoring.entities.bodies import BODIES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.headlines.fitting import LONGEST
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set
from dateline.commands.draft.lines import read_kept
from dateline.commands.draft.offer import FAR, position_of
from dateline.commands.draft.offers import offers_for
from dateline.commands.review.line import HANGS
from dateline.content.desk import Desk
from dateline.model import Actor, Event

MOST = 9
NAMED = 2  # of whom are titles with their names
ARTICLES = 3  # of which other titles are offered
_HANGS = re.compile(rf" (?:{HANGS}) ")
_LED = "in|at|near|off|outside"
_NOBODY = PREPOSITIONS | word_set("he she it they those these both that this who which what i we")
_UNNAMED = re.compile(r"(?:An?|The) (?:[a-z]+ )*?(?P<head>[a-z]+) (?:(?:of|for|in|at) .*)?")
_FIRMS = word_set("company firm group airline retailer maker manufacturer")
_REMOVED = "dismissed|fired|sacked|ousted|removed|suspended|elected|re-elected|appointed|named|sworn in|reinstated"
_TAKES_POST = re.compile(
    rf" (?:(?:to )?(?:resigns?|quits?|retires?|steps? down|takes? over)|(?:is|to be) (?:{_REMOVED}))(?! as\b)(?=\s|\Z)"
)
_KILLED = re.compile(r"(?:(?P<who>.+) )?killed")  # what a figure counts
_KILLS = re.compile(r"\b(?:kill|die|dead|death|toll)", re.IGNORECASE)


def titles_for(desk: Desk, draft: Event) -> list[str]:
    """Other titles, each once, and none of them the one that it has."""
    found = dict.fromkeys((*_otherwise(desk, draft), *_shorter(draft.title)))
    return [title for title in found if title != draft.title][:MOST]


def _otherwise(desk: Desk, draft: Event) -> Iterator[str]:
    """A title with a name, a post, a place, or the dead that are counted; what else its sentences are called."""
    yield from _with_names(desk, draft)
    yield from _with_posts(desk, draft)
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


def _with_names(desk: Desk, draft: Event) -> Iterator[str]:
    """A title that begins with no name, with those that may be meant: the people in it, or the bodies that are near."""
    does = behind_subject(draft.title, unnamed=False)
    told = re.search(rf"(?<= )(?:(?:is|are|not|never|to|be) )*{re.escape(does)}\Z", draft.title) if does else None
    found = _UNNAMED.fullmatch(draft.title[: told.start()]) if told else None
    if not told or not found:
        return
    there = [entry for part in draft.actors if isinstance(entry := desk.site.entries.get(part.actor), Actor)]
    head = found["head"]
    is_body = head in _FIRMS or head in BODIES
    is_person = not is_body and is_somebody(found[0].strip())
    names = [entry.label for entry in there if entry.kind == "person"] if is_person else []
    if is_body and found[0].startswith("The "):
        near = (offer for offer in offers_for(desk, draft, "actor") if offer.far < FAR and not offer.loose)
        bodies = {offer.name: fold_words(offer.name) for offer in near if offer.actor_kind not in ("person", "")}
        fits = ((head in words) if head not in _FIRMS else BODIES.isdisjoint(words) for words in bodies.values())
        names = [name for name, fit in zip(bodies, fits, strict=True) if fit]
    said = set(fold_words(draft.title))
    yield from (f"{name} {told[0]}" for name in [one for one in names if not said.issuperset(fold_words(one))][:NAMED])


def _with_posts(desk: Desk, draft: Event) -> Iterator[str]:
    """A title of who takes or leaves a post, with what that is: "Ann Lee resigns as mayor"."""
    found = _TAKES_POST.search(draft.title)
    for part in draft.actors[:NAMED] if found else ():
        entry = desk.site.entries.get(part.actor)
        post = position_of(entry).removeprefix("former ") if entry else ""
        who = draft.title[: found.start()] if found else ""
        named = entry is not None and who.lower() in (entry.label.lower(), f"{post} {entry.label}".lower())
        if entry and found and named and post and "’" not in post:
            yield f"{entry.label}{found[0]} as {post[0].lower()}{post[1:]}{draft.title[found.end() :]}"


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
