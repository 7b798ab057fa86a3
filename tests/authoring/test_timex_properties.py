"""Time expressions hold their promises for any text: spans in order and apart, EDTF that is read, no exception."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.authoring.times.finder import ROWS
from dateline.authoring.times.timex import time_expressions
from dateline.dates import parse_date

EXAMPLES = [row.example.replace("[", "").replace("]", "") for row in ROWS]
WORDS = sorted({word for example in EXAMPLES for word in example.split()})
SIGNS = [
    "\n",
    "\n\n",
    "  ",
    "\u00a0",
    "—",
    "_",
    "``",
    "''",
    "’",
    "ſ",
    "\u212a",
    "İ",
    "0",
    "29",
    "31",
    "9999",
    "$",
    "\x00",
]

pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(EXAMPLES), st.sampled_from(SIGNS), st.text(max_size=5))
texts = st.lists(pieces, max_size=40).map(" ".join) | st.text()
days = st.sampled_from(["2024", "2024-02", "2024-02-29~", "-0043-03-15", "9999-12-31", "0001-01-01"])
published = st.one_of(st.none(), st.dates().map(str), days)


@given(texts, published)
@settings(max_examples=150, deadline=None)
def test_whatever_the_text_its_expressions_are_sound(text: str, published: str | None) -> None:
    found = time_expressions(text, published)

    assert found == time_expressions(text, published)
    ends = [0, *(one.end for one in found)]
    for one, end in zip(found, ends, strict=False):
        assert end <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end] == one.text.strip()
        assert one.value and one.type in ("DATE", "TIME", "DURATION", "SET")
        assert not one.edtf or parse_date(one.edtf).text
        assert 0 < one.confidence < 1


@given(texts, st.sampled_from(["CAPITALS", "lines", "gaps"]))
@settings(max_examples=50, deadline=None)
def test_a_text_set_otherwise_is_read_without_a_fault(text: str, way: str) -> None:
    other = {"CAPITALS": text.upper(), "lines": text.replace(" ", "\n"), "gaps": text.replace(" ", "   ")}[way]

    assert all(other[one.start : one.end] == one.text for one in time_expressions(other, "2024-01-17"))
