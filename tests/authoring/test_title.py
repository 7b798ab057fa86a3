"""A title is short, plain and told in the present; it is not the article's sentence."""

from __future__ import annotations

import re

import pytest

from dateline.authoring import Article, Registry, draft_article
from dateline.authoring.echo import shared_runs
from dateline.authoring.registry import Named

REGISTRY = Registry(
    entries=(
        Named("actor", "okoye", ("Ines María Okoye", "IMO", "Okoye"), "person"),
        Named("actor", "lee", ("Ann Lee", "Lee"), "person"),
        Named("actor", "navy", ("Navy of Maravia",), "organization"),
    )
)


def titles(text: str, published: str = "2024-03-12") -> list[str]:
    return [draft.title for draft in draft_article(Article(text=text, published=published), REGISTRY)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who did what: without positions, appositions, times and what hangs on
        ("Foreign Minister Ines María Okoye, a former judge, resigned on Monday.", "Okoye resigns"),
        ("Prime Minister Ann Lee, 49, met Foreign Minister Ines María Okoye on Monday.", "Lee meets Okoye"),
        ("Late on Monday, the navy seized two boats, citing a new law.", "The navy seizes two boats"),
        ("The council last week quietly dropped plans for a bridge.", "The council drops plans for a bridge"),
        ("The bridge, which opened in 1967, collapsed on Monday.", "The bridge collapses"),
        ("A group of students put at 300 left Kaldera on Monday.", "A group of students leaves Kaldera"),
        ("The company lost $4 million in the three months ended December 31.", "The company loses $4 million"),
        # several, passives, plans, denials
        ("Teachers and nurses marched through Kaldera on Monday.", "Teachers and nurses march through Kaldera"),
        ("Thousands of supporters of Ann Lee rallied on Monday.", "Thousands of supporters of Lee rally"),
        ("In a speech on Monday she blamed nobody. Ann Lee resigned on Monday.", "Lee resigns"),
        ("Three sailors were killed on Monday.", "Three sailors are killed"),
        ("The harbour will be closed on Friday.", "The harbour to be closed"),
        ("Ministers are due to meet in Kiru on Friday to discuss fish.", "Ministers to meet in Kiru to discuss fish"),
        ("The board plans to sell the yard in May.", "The board to sell the yard"),
        ("The court did not accept the appeal on Monday.", "The court does not accept the appeal"),
        # irregular forms, and forms that are nouns elsewhere
        ("Norland beat Sundara 3-1 on Sunday.", "Norland beats Sundara 3-1"),
        ("The union has begun a strike at two mills.", "The union begins a strike at two mills"),
        ("Norland lifted its ban, and Sundara has done the same, starting in May.", "Sundara lifts its ban"),
        # what is said
        ("Lee said on Monday she would reopen the mill.", "Lee says she will reopen the mill"),
        ("The agency announced on Monday that it had found the ship.", "The agency announces it finds the ship"),
    ],
)  # fmt: skip
def test_a_clause_becomes_a_plain_title(text: str, title: str) -> None:
    assert title in titles(text)


def test_a_pronoun_is_called_by_what_it_stands_for_or_there_is_no_title() -> None:
    text = "Prime Minister Ann Lee visited Kaldera on Monday. She opened a school there on Tuesday."
    assert titles(text) == ["Lee visits Kaldera", "Lee opens a school there"]
    assert titles("It collapsed on Monday. They left on Tuesday.") == []


def test_a_long_sentence_gives_a_short_title_in_other_words() -> None:
    text = (
        "The regional water authority on Monday ordered the owners of all large and medium sized private wells in the "
        "northern and eastern valleys of the Kaldera district to stop pumping from the lower aquifer for ninety days."
    )
    (title,) = titles(text)

    assert title.startswith("The regional water authority orders the owners")
    assert len(title) <= 90
    assert list(shared_runs(title, text)) == []


def test_no_title_ends_in_the_middle_of_what_it_says() -> None:
    text = (
        "Officials met on Monday to discuss. The firm bought ships from countries such as Norland on Tuesday. "
        "The union agreed on Friday to a deal in which pay rises."
    )

    assert [title for title in titles(text) if re.search(r"\b(?:to|in|from|the|a|of|discuss|countries)$", title)] == []
