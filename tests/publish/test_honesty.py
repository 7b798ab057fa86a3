"""What pages say of order, of days and of the record itself is no more than what is known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from dateline.references import first_sentence, sentence_around
from tests.sites import make_site


def page_of(home: Path, events: dict[str, str], address: str) -> str:
    """The words of a page of a site with these events, each a date and further fields."""
    common = "sources: report\nactors: ana\n"
    files = {f"content/events/{id}.yaml": f"title: {id}\n{common}{text}" for id, text in events.items()}
    make_site(home, {"content/actors/ana.yaml": "name: Ana\n", **files})
    assert build(home, home / "output").written is not None
    html = (home / "output" / address / "index.html").read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_citation_behind_a_full_stop_ends_its_sentence() -> None:
    text = "The bridge closed.[@a] Lorries go round by [[norwick]].[@b] Nobody was hurt."
    start = text.index("[[norwick]]")
    assert first_sentence(text, lambda _: "") == "The bridge closed."
    around = sentence_around(text, start, start + 11, lambda reference: "Norwick" if reference.kind == "link" else "")
    assert around == "Lorries go round by Norwick."


@pytest.mark.parametrize(("other", "said"), [("2024-01-20", False), ("[2024-01-01..2024-01-25]", True)])
def test_neighbours_whose_days_overlap_are_in_no_certain_order(tmp_path: Path, other: str, said: bool) -> None:
    page = page_of(tmp_path, {"one": "date: 2024-01-19\n", "other": f"date: {other}\n"}, "events/one")
    assert ("order not certain" in page) is said


def test_a_date_without_a_month_stands_under_none(tmp_path: Path) -> None:
    events = {"vote": "date: 2024-11\n", "by-then": 'date: "[..2024-01-19]"\n', "spring": "date: 2024-04-02\n"}
    page = page_of(tmp_path, events, ".")
    assert re.search(r"April 2024 .*spring.* Month not known .*by-then", page)


def test_only_what_an_editor_wrote_is_told_of_the_record_itself(tmp_path: Path) -> None:
    assert "Public since" not in page_of(tmp_path / "a", {"one": "date: 2024-01-19\n"}, "events/one")
    page = page_of(tmp_path / "b", {"one": "date: 2024-01-19\nknown: 2024-01-20\nadded: 2024-02-01\n"}, "events/one")
    assert "Public since 20 January 2024 In this record since 1 February 2024" in page
