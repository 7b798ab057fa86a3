"""Merging again: any drafts, in any order, merged once or twice, beside a site's events or not, give the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.merging.merge import merge_drafts

DATES = (
    *("2031-03-07", "2031-03-08", "2031-03-07~", "2031-03", "2031", "2031-03-01/2031-03-09", "2031-03-07/.."),
    *("[..2031-03-08]", "[2031-03-03..2031-03-09]", "2031-W10", "2030-11", ""),
)
WORDS = ("Norland Lines", "meets", "met", "ferry union", "talks", "Port Asker", "fire", "Sund", "closes", "fish market")
NAMES = ("Ines Halvorsen", "Halvorsen", "Tomas Brekke", "Tomás Brekke", "Norland Lines", "norland-lines")


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    date = draw(st.sampled_from(DATES))
    title = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)))
    names = draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
    source = draw(st.sampled_from(("gazette", "herald", "courier", "monitor", "")))
    confidence = draw(st.sampled_from((0.5, 0.9)))
    start = draw(st.integers(0, 3)) * 100
    proof = Proof(
        source=source,
        title=draw(st.sampled_from(("", f"Ferry talks ({source})"))),
        publisher="The Paper",
        published=draw(st.sampled_from(("", "2031-03-08", "2031-03-09~"))),
        date=draw(st.sampled_from((date, ""))),
        quote=f"It is said: {title}.",
        start=start,
        confidence=confidence,
    )
    figures = [DraftFigure(value=draw(st.sampled_from(("12", "about 13", "40"))), label="boats", date=date)]
    return Draft(
        date=date,
        title=title,
        actors=tuple(names),
        figures=tuple(draw(st.sampled_from(([], figures)))),
        same_as=draw(st.sampled_from(("", "", "", "event-1", "other"))),
        status=draw(st.sampled_from(("", "planned", "reported", "cancelled"))),
        sources=(proof,),
        quote=proof.quote,
        start=start,
        confidence=confidence,
    )


@st.composite
def events(draw: st.DrawFn) -> tuple[Draft, ...]:
    found = draw(st.lists(drafts(), max_size=3))
    return tuple(
        Draft(date=one.date, title=one.title, actors=one.actors, sources=one.sources, same_as=f"event-{number}")
        for number, one in enumerate(found)
    )


@settings(max_examples=80, deadline=None)
@given(found=st.lists(drafts(), max_size=9), recorded=events(), shuffle=st.randoms(use_true_random=False))
def test_merging_is_done_once_and_in_any_order(
    found: list[Draft], recorded: tuple[Draft, ...], shuffle: object
) -> None:
    once = merge_drafts(found, recorded)

    assert merge_drafts(once, recorded) == once
    others = list(found)
    shuffle.shuffle(others)  # type: ignore[attr-defined] # a Random of hypothesis' own
    assert merge_drafts(others, recorded[::-1]) == once


@settings(max_examples=50, deadline=None)
@given(found=st.lists(drafts(), max_size=9))
def test_no_source_is_lost_and_none_is_cited_twice(found: list[Draft]) -> None:
    merged = merge_drafts(found)

    cited = [[proof.source for proof in one.sources if proof.source] for one in merged]
    assert {source for one in cited for source in one} == {one.sources[0].source for one in found} - {""}
    assert all(len(set(one)) == len(one) for one in cited)
    assert all((one.quote, one.start) == (one.sources[0].quote, one.sources[0].start) for one in merged)
