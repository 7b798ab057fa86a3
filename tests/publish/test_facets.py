"""Facets: the compact index by which a reader's browser filters the timeline."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from dateline.publish.formats.facets import render_facets
from dateline.publish.lists.lists import Lists
from dateline.publish.view.view import View
from tests.sites import load

RECORD = {
    "content/actors/barcena.yaml": "name: Alicia Bárcena",
    "content/actors/unused.yaml": "name: Nobody",
    "content/topics/talks.yaml": "title: The talks\nwithin: policy",
    "content/topics/policy.yaml": "title: Policy",
    "content/places/capital.yaml": "name: Mexico City",
    "content/events/call.yaml": "date: [..2023-12-21]\ntitle: They call\nsources: report",
    "content/events/talks.yaml": "date: 2023-12-27\ntitle: They meet\nactors: barcena\n"
    "topics: talks\nplaces: capital\nsources: report\nweight: 3\nadded: 2024-01-05",
    "content/events/next.yaml": "date: 2024-01\ntitle: They meet again\nactors: barcena\n"
    "sources: report\nstatus: planned",
    "content/events/works.yaml": "date: 2024-02/..\ntitle: They go on meeting\nsources: report\ntopics: policy",
    "content/events/rest.yaml": "date: 2024-03-08~\ntitle: They rest\nsources: report",
}


def facets_of(home: Path, files: dict[str, str]) -> tuple[dict[str, Any], bytes]:
    site, _ = load(home, files)
    assert site is not None
    text = render_facets(View(Lists(site), NullTranslations()))
    return json.loads(text), text


def test_each_column_has_every_event_in_its_place(tmp_path: Path) -> None:
    index, _ = facets_of(tmp_path, RECORD)
    assert index["ids"].split(" ") == ["call", "talks", "next", "works", "rest"]
    assert index["titles"].split("\n")[:2] == ["They call", "They meet"]
    assert index["dates"].split("\n")[:3] == ["by 21 December", "27 December", "January"]
    assert index["listed"] == "mmmmm"
    assert index["known"] == "?dm-?"
    assert index["changed"].split(" ") == ["", "2024-01-05", "", "", ""]
    assert index["actor"]["ids"] == ["barcena"]
    assert index["actor"]["labels"] == ["Alicia Bárcena"]
    assert index["actor"]["of"] == [[], [0], [0], [], []]
    standing = [[index["status"]["ids"][number] for number in numbers] for numbers in index["status"]["of"]]
    assert standing == [[], [], ["planned", "overdue"], ["ongoing"], []]
    weights = [index["weight"]["labels"][number] for (number,) in index["weight"]["of"]]
    assert weights == ["Event", "Turning point", "Event", "Event", "Event"]


def test_what_a_value_lies_in_is_told_once(tmp_path: Path) -> None:
    index, _ = facets_of(tmp_path, RECORD)
    topic = index["topic"]
    assert topic["ids"] == ["policy", "talks"]
    assert topic["within"] == [[], [0]]
    assert topic["of"] == [[], [1], [], [0], []]
    assert index["place"]["within"] == []


def test_days_are_counted_from_one_event_to_the_next(tmp_path: Path) -> None:
    index, _ = facets_of(tmp_path, RECORD)
    days, day = [], 0
    for step, span in zip(index["first"], index["last"], strict=True):
        day += step or 0
        ends = (None if step is None else day, None if span is None else day + span)
        days.append(tuple(at and str(dt.date(1970, 1, 1) + dt.timedelta(days=at)) for at in ends))
    assert days == [
        (None, "2023-12-21"),
        ("2023-12-27", "2023-12-27"),
        ("2024-01-01", "2024-01-31"),
        ("2024-02-01", None),
        ("2024-03-08", "2024-03-08"),
    ]


def test_a_record_without_events_has_an_index_too(tmp_path: Path) -> None:
    index, _ = facets_of(tmp_path, {"content/actors/barcena.yaml": "name: Alicia Bárcena"})
    assert (index["ids"], index["first"], index["actor"]["ids"]) == ("", [], [])


def test_an_event_costs_sixty_bytes(tmp_path: Path) -> None:
    words = Path(__file__).parents[2].joinpath("bench/words.txt").read_text().split()
    files = dict(RECORD)
    for at in range(600):
        said = words[at * 5 % 900 : at * 5 % 900 + 5]
        title = " ".join(said).capitalize()
        day = dt.date(2020, 1, 1) + dt.timedelta(days=at * 2)
        files[f"content/events/{'-'.join(said[:3])}-{at}.yaml"] = (
            f"date: {day}\ntitle: {title}\nactors: barcena\ntopics: talks\nsources: report\n"
        )
    index, text = facets_of(tmp_path, files)
    assert len(gzip.compress(text, mtime=0)) / len(index["first"]) <= 60
