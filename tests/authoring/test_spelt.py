"""Spelt: a text has a name as words of its own, and an empty one nowhere."""

from __future__ import annotations

import pytest

from dateline.authoring.language.spelt import is_spelt, places_of


@pytest.mark.parametrize(
    ("name", "text", "places", "spelt"),
    [
        ("Ann Lee", "Ann Lee’s brother met Ann Leeson", [0, 22], True),
        ("Ann Lee", "Ann Leeson met Joann Lee", [0], False),
        ("D.C.", "in D.C. today", [3], True),
        ("", "Ann Lee", [], False),
    ],
)
def test_a_name_is_found_where_it_stands(name: str, text: str, places: list[int], spelt: bool) -> None:
    assert [*places_of(name, text)] == places
    assert is_spelt(name, text) is spelt
