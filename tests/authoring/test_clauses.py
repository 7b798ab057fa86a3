"""Clauses: sentences of dispatches go in; who says what, what happened when, and what is to come is told apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.clauses import Clause, clauses
from dateline.authoring.sentences import sentences
from dateline.authoring.spans import Span

WORDS = """police said that the minister who had signed will be expected to plans due was after when since before
according and but as killed cut reached announced it he they May 3 2031 Friday on in , , ; : ( ) “ ” " `` '' 's n't — .
whether which of by not"""
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join))


def parts_of(sentence: str) -> list[tuple[str, str]]:
    return [(part.kind, sentence[part.start : part.end]) for part in clauses(sentence, Span(0, len(sentence)))]


def verb_of(sentence: str) -> Clause:
    return next(part for part in clauses(sentence, Span(0, len(sentence))) if part.verb and part.kind == "main")


def test_who_said_so_and_when_stands_apart_from_what_was_said() -> None:
    assert parts_of("Police told reporters Thursday that the bridge fell on Monday.") == [
        ("attribution", "Police told reporters Thursday"),
        ("reported", "that the bridge fell on Monday."),
    ]
    assert parts_of("The bank said Friday it has cut its rate.") == [
        ("attribution", "The bank said Friday"),
        ("reported", "it has cut its rate."),
    ]
    assert parts_of("Three were killed and 12 injured on Friday, police said in a statement Saturday.") == [
        ("reported", "Three were killed"),
        ("reported", "and 12 injured on Friday,"),
        ("attribution", "police said in a statement Saturday."),
    ]
    assert parts_of("According to the harbour office, the ferry sank on Monday.") == [
        ("attribution", "According to the harbour office,"),
        ("main", "the ferry sank on Monday."),
    ]
    assert parts_of("“We will leave on Monday,” Solheim said.") == [
        ("reported", "“We will leave on Monday,”"),
        ("attribution", "Solheim said."),
    ]
    assert parts_of("The tunnel, he said on Friday, would be dry by May.") == [
        ("main", "The tunnel,"),
        ("attribution", "he said on Friday,"),
        ("reported", "would be dry by May."),
    ]


def test_what_is_announced_without_a_clause_is_what_happened() -> None:
    assert parts_of("Acme announced 400 new jobs on Friday.") == [("main", "Acme announced 400 new jobs on Friday.")]


def test_what_stands_beside_the_happening_stands_apart_from_it() -> None:
    assert parts_of("Solheim, who flew in on Monday, signed the agreement reached in May.") == [
        ("main", "Solheim,"),
        ("relative", "who flew in on Monday,"),
        ("main", "signed the agreement"),
        ("participle", "reached in May."),
    ]
    assert parts_of("When rain began on Friday, crews left the bridge, closing the road.") == [
        ("temporal", "When rain began on Friday,"),
        ("main", "crews left the bridge,"),
        ("participle", "closing the road."),
    ]
    assert parts_of("They met ahead of Wednesday's vote to prepare a list.") == [
        ("main", "They met"),
        ("temporal", "ahead of Wednesday's vote"),
        ("infinitive", "to prepare a list."),
    ]
    assert parts_of("The court ruled on Monday, May 3, 2031, although Bera objected.") == [
        ("main", "The court ruled on Monday, May 3, 2031,"),
        ("subordinate", "although Bera objected."),
    ]


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma", "tense"),
    [
        ("The bridge fell.", "fell", "fall", "past"),
        ("The bridge was closed in May.", "was closed", "close", "past"),
        ("The bridge has not been closed.", "has not been closed", "close", "perfect"),
        ("It had already begun in May.", "had already begun", "begin", "past perfect"),
        ("He'll leave on Monday.", "'ll leave", "leave", "future"),
        ("The talks are due to begin on Monday.", "are due to begin", "begin", "planned"),
        ("The report is to be published in May.", "is to be published", "publish", "planned"),
        ("The vote is scheduled for Friday.", "is scheduled", "schedule", "planned"),
        ("The delay is due to the war.", "is", "be", "present"),
        ("The group plans to sue.", "plans", "plan", "planned"),
        ("It might rain.", "might rain", "rain", "conditional"),
        ("She says it often.", "says", "say", "present"),
    ],
)
def test_a_verb_has_its_auxiliaries_and_its_tense(sentence: str, verb: str, lemma: str, tense: str) -> None:
    part = verb_of(sentence)

    assert part.verb is not None
    assert (sentence[part.verb.start : part.verb.end], part.lemma, part.tense) == (verb, lemma, tense)


def test_what_is_ahead_and_what_did_not_happen_is_marked() -> None:
    assert [verb_of(f"The ferry {verb} on Friday.").looks_ahead for verb in ("is to sail", "was to sail")] == [
        True,
        False,
    ]
    assert [verb_of(f"The ferry {verb} sail.").negated for verb in ("did not", "didn't", "did")] == [True, True, False]


def test_months_and_adjectives_are_no_verbs() -> None:
    assert [part.lemma for part in clauses("In May the proposed sale failed.", Span(0, 32))] == ["fail"]


@given(TEXTS)
def test_of_any_sentence_the_clauses_are_in_order_and_within_it(text: str) -> None:
    for sentence in sentences(text):
        parts = clauses(text, sentence)

        assert all(sentence.start <= part.start < part.end <= sentence.end for part in parts)
        assert all(one.end <= other.start for one, other in pairwise(parts))
        assert all(part.start <= part.verb.start < part.verb.end <= part.end for part in parts if part.verb)
