"""Drafts: articles and a site whose editor has read them go in; which of its events `draft` finds is printed.

python bench/drafts.py
python bench/drafts.py --articles ../shared/articles --site . --all
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

from dateline.authoring.articles.article import Article, read_article
from dateline.authoring.deeds.happenings import TELL_NOTHING
from dateline.authoring.drafting.draft import Draft
from dateline.authoring.drafting.draft_article import draft_article
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.folded import fold_words
from dateline.builder import load_site
from dateline.dates import parse_date
from dateline.model import Event
from dateline.problems import Problems

HOUSE = Path(__file__).resolve().parent.parent
LIKE = 0.16  # from which likeness on a proposal tells an event


@dataclass(frozen=True)
class Match:
    like: float
    event: Event
    draft: Draft


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=HOUSE.parent / "shared" / "articles", metavar="DIR")
    parser.add_argument("--site", type=Path, default=HOUSE, metavar="DIR", help="the site that knows the answers")
    parser.add_argument("--all", action="store_true", help="also every proposal, with what it is taken for")
    given = parser.parse_args()
    if not given.articles.is_dir():
        raise SystemExit(f"there is no folder {given.articles}")
    site = load_site(given.site, Problems())
    registry = Registry.of(site)
    files = sorted(file for file in given.articles.glob("*.*") if file.name != "README.md")
    articles = [read_article(file.read_bytes(), file.name) for file in files]
    draft_article(Article(text="Ann Lee met Bo Day on Monday.", published="2024-01-17"), registry)
    started = time.perf_counter()
    drafts = [draft for article in articles for draft in draft_article(article, registry)]
    spent = (time.perf_counter() - started) * 1000 / max(len(articles), 1)
    drafts = [replace(draft, sources=(replace(draft.sources[0], source=known(draft, registry)),)) for draft in drafts]
    sources = {draft.sources[0].source for draft in drafts}
    events = [event for event in site.timeline if sources & {cited.source.id for cited in event.sources}]
    matches = match(drafts, events)
    tell(drafts, events, matches, every=given.all)
    print(f"\n{spent:.1f} ms an article")


def known(draft: Draft, registry: Registry) -> str:
    """The site's id of a proposal's article, its publisher's name aside."""
    proof = draft.sources[0]
    same = (one.id for one in registry.sources if one.title == proof.title and one.published == proof.published)
    return next(same, proof.source)


def match(drafts: Sequence[Draft], events: Sequence[Event]) -> dict[int, Match]:
    """What each proposal tells, by its number: the event of its article that it is most like, if like enough."""
    told = {event.id: words_of(f"{event.title} {event.title} {event.summary} {event.body.text}") for event in events}
    common = Counter(word for words in told.values() for word in words)
    found: dict[int, Match] = {}
    for number, draft in enumerate(drafts):
        best = [
            Match(likeness(draft, event, told[event.id], common, len(events)), event, draft)
            for event in events
            if draft.sources[0].source in {cited.source.id for cited in event.sources}
            and parse_date(draft.date).overlaps(event.date)
        ]
        top = max(best, key=lambda each: each.like, default=None)
        if top and top.like >= LIKE:
            found[number] = top
    return found


def likeness(draft: Draft, event: Event, told: set[str], common: Counter[str], events: int) -> float:
    """How much of a proposal's words and actors an event has: words weigh by how few events have them."""
    title, quote = words_of(draft.title), words_of(draft.quote)

    def weight(words: Iterable[str]) -> float:
        return sum(log(1 + events / common[word]) if word in common else 1.0 for word in words)

    of_title = weight(title & told) / max(weight(title), 1)
    of_quote = weight(quote & told) / max(weight(quote), 1)
    actors = {part.actor.id for part in event.actors}
    of_actors = len(actors & set(draft.actors)) / max(len(actors | set(draft.actors)), 1)
    figures = bool({figure.value for figure in draft.figures} & {figure.value.text for figure in event.figures})
    exact = draft.date.rstrip("~") == event.date.text.rstrip("~")
    return 0.4 * of_title + 0.2 * of_quote + 0.2 * of_actors + 0.2 * figures + 0.1 * exact


def words_of(text: str) -> set[str]:
    text = re.sub(r"\[\[[^\]|]*\||\]\]|\[@[^\]]*\]", " ", text)
    return {re.sub(r"(?<=\w{4})(?:s|ed|ing)$", "", word) for word in fold_words(text) if word not in TELL_NOTHING}


def tell(drafts: Sequence[Draft], events: Sequence[Event], matches: dict[int, Match], *, every: bool) -> None:
    found = {each.event.id for each in matches.values()}
    for source, count in sorted(Counter(draft.sources[0].source for draft in drafts).items()):
        print(f"{count:3} proposals  {source}")
    told = f"{len(matches)} of them tell an event; {len(found)} of {len(events)} events found"
    print(f"\n{len(drafts)} proposals, {told}")
    tell_actors(events, matches, every=every)
    print("\nnot found:")
    for event in events:
        if event.id not in found:
            print(f"    {event.date}  {event.id}: {event.title}")
    print("\nproposals:" if every else "\nproposals that tell no event:")
    for number, draft in enumerate(drafts):
        if every or number not in matches:
            tell_draft(draft, matches.get(number))


def tell_actors(events: Sequence[Event], matches: dict[int, Match], *, every: bool) -> None:
    named = right = wrong = 0
    for event in events:
        of_event = [each.draft for each in matches.values() if each.event.id == event.id]
        actors = {part.actor.id for part in event.actors}
        given = {actor for draft in of_event for actor in draft.actors}
        if of_event:
            named, right, wrong = named + len(actors), right + len(actors & given), wrong + len(given - actors)
        if of_event and every and actors != given:
            print(f"    {event.id}: missing {sorted(actors - given)}, too many {sorted(given - actors)}")
    print(f"actors: {right} of {named} named, {wrong} that the editor did not name")


def tell_draft(draft: Draft, taken: Match | None) -> None:
    figures = ", ".join(f"{figure.value} {figure.series or figure.label} {figure.date}" for figure in draft.figures)
    print(f"    {draft.date} {draft.status}  {draft.title}  [{draft.rule} {draft.confidence}]")
    print(f"        {'; '.join(draft.actors)} | {'; '.join(draft.places)} | {figures}")
    if taken:
        print(f"        = {taken.event.id} {taken.like:.2f}")


if __name__ == "__main__":
    main()
