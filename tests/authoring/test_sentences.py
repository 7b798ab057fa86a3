"""Sentences: dispatches from a strait go in; where each of their sentences lies comes out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.language.sentences import sentences

# What ends sentences, and what does not, more often than chance would have it.
SIGNS = "Gov. U.S. a.m. 2.5 No. He said `` '' “ ” \" ' ( ) [ … ... . ? ! — The 。"
PIECES = [*SIGNS.split(), "\n", "\n\n", "\r\n", " ", "\t", "- ", "1. ", "May 3, 2031", "x" * 45, "\u2028", "\x1c"]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The bridge fell on Dec. 27 at 5 a.m. near St. Olaf.", "Gov. J. B. Aske saw it."],
        ["Acme Inc. shares fell 2.5 percent, No. 3 on the list.", "Shares of Bolt Corp. rose."],
        ["She flew to the U.S.", "The next day she was back."],
        ["“It is over.”", "He left.", "“Is it?” Hall asked."],
        ["`` It is over . ''", "He left .", '" It is not . "', "She stayed ."],
        ["“Stop!” cried Hall.", "“What for?” she said."],
        ["Friday’s vote failed …", "Nobody knew why."],
        ["(The ferry was late.", "Nobody said why.)", "It sailed (at 9 p.m. Or so he said) in fog."],
        ["PORT ASKER, Norland (DP) — The tunnel is shut.", "It leaks."],
        ["Yes.", "iPhones sell well there.", "Yahoo! Inc. does not."],
        ["He said no.", "No. 5 was late.", "He fell ill.", "Doctors came."],
        ["The harbour is closed.", "[The mayor] has said so.", "See fig. 2 and p. 9."],
    ],
)
def test_what_ends_a_sentence_and_what_does_not(parts: list[str]) -> None:
    assert told(" ".join(parts)) == parts


def test_headings_bylines_and_items_stand_alone_and_full_lines_do_not() -> None:
    text = """Harbour tunnel shut
By Ines Halvorsen

Sea water broke into the harbour tunnel late on Tuesday and cut
the islands off from the mainland for the first time since the
ferries stopped. Nobody was hurt.

What is known
* Both tubes are shut
* Ferries sail again on Friday
"""
    assert told(text) == [
        "Harbour tunnel shut",
        "By Ines Halvorsen",
        "\n".join(text.split("\n")[3:6]).removesuffix(" Nobody was hurt."),
        "Nobody was hurt.",
        "What is known",
        "* Both tubes are shut",
        "* Ferries sail again on Friday",
    ]


def test_a_line_for_each_paragraph_needs_no_blank_line() -> None:
    long = "The operator of the tunnel, which has been closed twice since it opened, said that it would be dry again by"
    text = f"{long} Friday, and that the pumps were sound\nA minister disagrees\n{long} Monday"

    assert told(text) == text.split("\n")


def test_a_heading_and_its_day_that_lost_their_line_breaks_are_found() -> None:
    text = "Tunnel floods Tuesday, March 11, 2031 Sea water broke into it. On March 10, 2031 Hall had warned of that."

    assert told(text) == [
        "Tunnel floods",
        "Tuesday, March 11, 2031",
        "Sea water broke into it.",
        "On March 10, 2031 Hall had warned of that.",
    ]


@given(TEXTS)
def test_of_any_text_each_sentence_has_its_place_and_nothing_is_left_out(text: str) -> None:
    spans = sentences(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(sign.isspace() for place, sign in enumerate(text) if place not in covered)
