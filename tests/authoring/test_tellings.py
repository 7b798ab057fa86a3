"""Tellings: sentences of dispatches go in; who says what, what hangs on what, and what is to come is told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.clauses.tellings import Telling, tellings
from dateline.authoring.language.words import words_of

WORDS = """police said that the minister who had signed will be expected to plans due was after when since before
according and but as killed cut reached announced it he'll they May 3 2031 Friday on in , , ; : ( ) “ ” " `` '' 's n't —
. whether which of by not"""
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join))


def told(sentence: str) -> list[tuple[str, str]]:
    return [(one.kind, sentence[one.span.start : one.span.end]) for one in _read(sentence)]


def main_of(sentence: str) -> Telling:
    return next(one for one in _read(sentence) if one.kind == "main")


def _read(sentence: str) -> tuple[Telling, ...]:
    return tellings(words_of(sentence, 0, len(sentence)))


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Police told reporters Thursday that the bridge fell.",
         [("statement", "Police told reporters Thursday"), ("content", "that the bridge fell")]),
        ("The bank said it has cut its rate.", [("statement", "The bank said"), ("content", "it has cut its rate")]),
        ("The ferry sank on Monday, the navy has announced.",
         [("content", "The ferry sank on Monday"), ("statement", "the navy has announced")]),
        ("Acme announced 400 new jobs.", [("main", "Acme announced 400 new jobs")]),
        ("The quake that hit Calder killed nine.",
         [("main", "The quake that hit Calder killed nine"), ("aside", "that hit Calder")]),
        ("When rain began, crews left the bridge.",
         [("main", "When rain began, crews left the bridge"), ("aside", "When rain began")]),
        ("Boeing delivered a jet to Calder.", [("main", "Boeing delivered a jet to Calder")]),  # no gerund
        ("The group affects plans to buy ships.", [("main", "The group affects plans to buy ships")]),
    ],
)  # fmt: skip
def test_who_says_so_and_what_stands_beside_it_are_told_apart(sentence: str, clauses: list[tuple[str, str]]) -> None:
    assert told(sentence) == clauses


@pytest.mark.parametrize(
    ("sentence", "lemma", "tense", "ahead"),
    [
        ("The bridge was closed in May.", "close", "past", False),
        ("The bridge has not been closed.", "close", "perfect", False),
        ("It had already begun in May.", "begin", "pluperfect", False),
        ("He'll leave on Monday.", "leave", "future", True),
        ("The talks are due to begin on Monday.", "begin", "future", True),
        ("The talks are due on Monday.", "be", "present", True),
        ("The ferry was to sail on Friday.", "sail", "future", False),
        ("The vote is scheduled for Friday.", "schedule", "present", True),
        ("The delay is due to the war.", "be", "present", False),
        ("They intend to sue.", "sue", "future", True),
        ("Norland to vote on Sunday", "vote", "future", True),
        ("It might rain.", "rain", "would", False),
        ("We encourage others.", "encourage", "present", False),
    ],
)
def test_a_verb_has_its_tense(sentence: str, lemma: str, tense: str, ahead: bool) -> None:
    one = main_of(sentence)

    assert (one.group.lemma, one.group.tense, one.looks_ahead) == (lemma, tense, ahead)


@given(TEXTS)
def test_of_any_words_each_clause_lies_within_them_and_holds_its_verb(text: str) -> None:
    words = words_of(text, 0, len(text))

    for one in tellings(words):
        assert 0 <= one.whole.first <= one.group.first < one.group.last <= one.whole.last <= len(words)


def test_a_director_of_sports_tells_staff_and_is_not_told_by_them() -> None:
    sentence = "Sporting director Ana Cole, who had wept, told staff on Monday that she would leave."
    words = words_of(sentence, 0, len(sentence))
    said = next(one for one in tellings(words) if one.kind == "statement")
    assert said.text(sentence, said.subjects[0]) == "Sporting director Ana Cole"
