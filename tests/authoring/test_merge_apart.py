"""Merging apart: what two papers tell of one day goes in; other people, places and things make it two happenings."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article
from dateline.authoring.draft import Draft
from dateline.authoring.merge import merge_drafts


def told(text: str, publisher: str) -> tuple[Draft, ...]:
    return draft_article(Article(text=text, title="", publisher=publisher, published="2031-03-07"))


def papers(one: str, other: str) -> list[set[str]]:
    """Which papers tell of each happening."""
    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])
    return [{proof.publisher for proof in draft.sources} for draft in merged]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Reed resigned on Monday.", "Ana Cole resigned on Monday."),
        ("The court jailed Tom Reed on Monday.", "The court jailed Ana Cole on Monday."),
        ("Police arrested Tom Reed in Leeds on Monday.", "Police arrested Ana Cole in Leeds on Monday."),
        ("Ines Moe met Wang Lu in Munich on Monday.", "Ines Moe met Isaac Dahl in Jerusalem on Monday."),
        ("Ines Moe met Wang Lu in Munich on Monday.", "Ines Moe met Isaac Dahl in Munich on Monday."),
        ("An earthquake hit Nepal on Monday.", "An earthquake hit Chile on Monday."),
        ("A bomb killed 12 people in Kabul on Monday.", "A bomb killed 12 people in Kandahar on Monday."),
        ("Norway struck Rafah on Monday.", "Norway struck Beirut on Monday."),
        ("Tom Reed opened a school in Leeds on Monday.", "Tom Reed opened a hospital in Leeds on Monday."),
        ("A fire destroyed a warehouse in Leeds on Monday.", "A fire destroyed a church in Leeds on Monday."),
        ("Ines Moe was charged with fraud on Monday.", "Ines Moe was charged with murder on Monday."),
        ("The central bank of Ghana raised rates on Monday.", "The central bank of Chile raised rates on Monday."),
        ("Local bus operators welcomed the news on Monday.", "Minister Ida Brandt welcomed the deal on Monday."),
    ],
)
def test_others_elsewhere_or_something_else_is_another_happening(one: str, other: str) -> None:
    assert sorted(map(sorted, papers(one, other))) == [["Courier"], ["Herald"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Tom Reed in Leeds on Monday.", "Tom Reed was arrested in Leeds on Monday, police said."),
        ("President Askar Belov resigned on Monday.", "The president, Belov, announced his resignation on Monday."),
        ("An earthquake hit Nepal on Monday.", "A strong earthquake struck Nepal on Monday, killing two."),
        ("A bomb killed 12 people in Kabul on Monday.", "A blast in Kabul, Afghanistan, killed 12 people on Monday."),
        ("Gunmen killed 12 people in Kabul on Monday.", "Attackers killed at least 12 people in Kabul on Monday."),
        ("The mayor, Tom Reed, opened a school in Leeds on Monday.", "Tom Reed opened the school in Leeds on Monday."),
    ],
)
def test_the_same_in_other_words_is_one_happening(one: str, other: str) -> None:
    assert papers(one, other) == [{"Herald", "Courier"}]


def test_places_of_which_one_may_lie_in_the_other_are_flagged() -> None:
    one, other = "Two soldiers were killed in Gaza on Monday.", "Two soldiers were killed in Lebanon on Monday."

    (merged,) = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert merged.flags == ("Places differ: Gaza (herald-2031-03-07); Lebanon (courier-2031-03-07)",)


def test_an_event_of_somebody_else_is_not_offered() -> None:
    event = Draft(date="2031-03-03", title="Tom Reed resigns", actors=("tom-reed",), same_as="reed-resigns")

    (apart,) = merge_drafts(told("Ana Cole resigned on Monday.", "Herald"), [event])
    (same,) = merge_drafts(told("Tom Reed resigned on Monday.", "Herald"), [event])

    assert (apart.same_as, same.same_as) == ("", "reed-resigns")
