"""Data: what a program gets that reads the record as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.problems import Problems
from dateline.publish.formats.data import render_data
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.plan import plan
from dateline.publish.planning.urls import FACETS
from tests.publish.records import HOSTILE, read_script, view_record
from tests.sites import SITE_YAML

RECORD = {
    "actors/barcena.yaml": """
name: Alicia Bárcena
kind: person
aliases: [Bárcena]
within: ministry
positions: {title: Secretary, of: ministry, from: 2023-07}
links: {wikidata: "https://www.wikidata.org/wiki/Q1"}
""",
    "actors/ministry.yaml": "name: Foreign ministry",
    "topics/talks.yaml": "title: The talks\naliases: [Negotiations]\nwithin: migration",
    "topics/migration.yaml": "title: Migration",
    "places/capital.yaml": "name: Mexico City\nlat: 19.43\nlon: -99.13",
    "series/encounters.yaml": "title: Encounters\nunit: people\nper: month",
    "sources/voa.yaml": "title: Talks end\npublisher: VOA\npublished: 2023-12-28\nurl: https://voa.example/talks",
    "media/hall.png": "a picture",
    "events/call.yaml": "date: [..2022-12-21]\ntitle: They call\nsources: voa",
    "events/talks.yaml": """
date: 2023-12-27
title: They meet
summary: Two governments talk.
body: |
  [[barcena]] **speaks**.[@voa][@briefing]
places: capital
actors: {actor: barcena, role: host}
topics: talks
sources:
  - {source: voa, says: It went on for hours., quote: "hours"}
  - {id: briefing, title: A briefing, publisher: The desk}
figures:
  - {series: encounters, date: 2023-11, value: about 242418, sources: voa}
  - {label: hours, value: at least 2.5, says: "they say"}
due: 2024-01
follows: call
status: disputed
weight: 3
known: 2023-12-28
added: 2024-01-02
corrections: {date: 2024-02-05, field: date, was: 2023-12-26, why: The day was wrong.}
media: {file: hall.png, alt: The hall, credit: The desk}
old_ids: [meeting]
""",
    "events/secret.yaml": "date: 2024\ntitle: Hush\ndraft: true\nsources: {title: Hidden}",
}


def read(home: Path, period: str = "", files: Mapping[str, str] = RECORD, site: str = SITE_YAML) -> Any:
    return json.loads(render_data(view_record(home, files, site), period))


def test_the_index_tells_of_the_record_and_where_the_rest_is(tmp_path: Path) -> None:
    index = read(tmp_path, site=SITE_YAML + "license: CC BY 4.0\nlanguage: es\ndescription: What was said.\n")

    assert index["version"] == 2
    assert index["site"] == {
        "title": "A record",
        "description": "What was said.",
        "url": "https://example.org/record/",
        "language": "es",
        "timezone": "UTC",
        "as_of": None,
        "author": "",
        "license": "CC BY 4.0",
        "repository": "",
    }
    kinds = ("events", "actors", "topics", "places", "sources", "series")
    assert [index["counts"][kind] for kind in kinds] == [2, 2, 2, 1, 3, 1] == [len(index[kind]) for kind in kinds]
    assert index["files"] == [
        {"period": "2022", "url": "https://example.org/record/data/2022.json", "events": 1},
        {"period": "2023", "url": "https://example.org/record/data/2023.json", "events": 1},
    ]


def test_every_file_that_is_planned_holds_the_events_that_the_index_promises(tmp_path: Path) -> None:
    age = "date: 178X\ntitle: They quarrel\nsources: voa"
    view = view_record(tmp_path, {**RECORD, "events/age.yaml": age})
    pages = plan(Lists(view._site), [], Problems())
    planned = {page.path: page.period for page in pages if page.path.startswith("data/")}
    index = json.loads(render_data(view, ""))

    assert planned.pop("data/index.json") in ("", "index")
    assert planned.pop(FACETS) == ""
    assert sorted(planned.values()) == [file["period"] for file in index["files"]]
    held = {period: json.loads(render_data(view, period))["events"] for period in planned.values()}
    assert {file["period"]: file["events"] for file in index["files"]} == {
        period: len(of) for period, of in held.items()
    }
    assert {event["id"] for of in held.values() for event in of} == {event["id"] for event in index["events"]}


def test_the_index_has_the_registry(tmp_path: Path) -> None:
    index = read(tmp_path)

    assert index["actors"][0] == {
        "id": "barcena",
        "url": "https://example.org/record/actors/barcena/",
        "name": "Alicia Bárcena",
        "kind": "person",
        "aliases": ["Bárcena"],
        "within": ["ministry"],
        "positions": [{"title": "Secretary", "of": "ministry", "from": "2023-07", "to": None}],
        "links": {"wikidata": "https://www.wikidata.org/wiki/Q1", "wikipedia": "", "website": ""},
    }
    assert index["topics"][1] == {
        "id": "talks",
        "url": "https://example.org/record/topics/talks/",
        "title": "The talks",
        "aliases": ["Negotiations"],
        "within": ["migration"],
    }
    assert [(place["name"], place["lat"], place["lon"]) for place in index["places"]] == [
        ("Mexico City", 19.43, -99.13)
    ]
    assert [(series["title"], series["unit"], series["per"]) for series in index["series"]] == [
        ("Encounters", "people", "month")
    ]
    assert [
        (source["id"], source["url"], source["original_url"], source["published"]) for source in index["sources"]
    ] == [
        ("briefing", "", "", None),
        ("report", "https://example.org/record/sources/report/", "", "2024-01-19"),
        ("voa", "https://example.org/record/sources/voa/", "https://voa.example/talks", "2023-12-28"),
    ]


def test_the_index_has_each_event_on_one_line_as_it_were(tmp_path: Path) -> None:
    call, talks = read(tmp_path)["events"]

    assert (call["date"], call["status"], call["weight"], call["actors"]) == ("[..2022-12-21]", "", 2, [])
    assert talks == {
        "id": "talks",
        "url": "https://example.org/record/events/talks/",
        "date": "2023-12-27",
        "title": "They meet",
        "actors": ["barcena"],
        "topics": ["talks"],
        "places": ["capital"],
        "status": "disputed",
        "retracted": False,
        "weight": 3,
    }


def test_the_details_have_every_field_of_an_event(tmp_path: Path) -> None:
    [talks] = read(tmp_path, "2023")["events"]
    day = {"edtf": "2023-12-28", "text": "28 December 2023", "earliest": "2023-12-28", "latest": "2023-12-28"}

    assert talks == {
        "id": "talks",
        "url": "https://example.org/record/events/talks/",
        "date": {"edtf": "2023-12-27", "text": "27 December 2023", "earliest": "2023-12-27", "latest": "2023-12-27"},
        "title": "They meet",
        "summary": "Two governments talk.",
        "body": "[[barcena]] **speaks**.[@voa][@briefing]\n",
        "places": ["capital"],
        "actors": [{"actor": "barcena", "role": "host"}],
        "topics": ["talks"],
        "sources": [
            {
                "source": "voa",
                "says": "It went on for hours.",
                "quote": "hours",
            },
            {
                "source": "briefing",
                "says": "",
                "quote": "",
            },
        ],
        "independent": 2,
        "figures": [
            {
                "series": "encounters",
                "label": "",
                "date": {"edtf": "2023-11", "text": "November 2023", "earliest": "2023-11-01", "latest": "2023-11-30"},
                "value": {"text": "about 242418", "least": 242418, "most": 242418, "about": True},
                "says": "",
                "sources": ["voa"],
            },
            {
                "series": "",
                "label": "hours",
                "date": None,
                "value": {"text": "at least 2.5", "least": 2.5, "most": None, "about": False},
                "says": "they say",
                "sources": [],
            },
        ],
        "due": {"edtf": "2024-01", "text": "January 2024", "earliest": "2024-01-01", "latest": "2024-01-31"},
        "promise": {
            "standing": "overdue",
            "due": {"edtf": "2024-01", "text": "January 2024", "earliest": "2024-01-01", "latest": "2024-01-31"},
            "kept_by": [],
            "late": False,
            "as_told": "",
        },
        "within": [],
        "follows": ["call"],
        "responds_to": [],
        "fulfils": [],
        "contradicts": [],
        "status": "disputed",
        "retracted": False,
        "weight": 3,
        "known": day,
        "added": {"edtf": "2024-01-02", "text": "2 January 2024", "earliest": "2024-01-02", "latest": "2024-01-02"},
        "corrections": [
            {
                "date": {
                    "edtf": "2024-02-05",
                    "text": "5 February 2024",
                    "earliest": "2024-02-05",
                    "latest": "2024-02-05",
                },
                "kind": "correction",
                "field": "date",
                "was": "2023-12-26",
                "why": "The day was wrong.",
            }
        ],
        "media": [
            {
                "url": "https://example.org/record/media/hall.png",
                "alt": "The hall",
                "caption": "",
                "credit": "The desk",
            }
        ],
        "old_ids": ["meeting"],
    }


def test_the_index_tells_which_figures_cannot_all_hold(tmp_path: Path) -> None:
    figures = (
        "[{series: encounters, date: 2023-12, value: 5, sources: voa},"
        " {series: encounters, date: 2023-12, value: at least 9, sources: briefing}]"
    )
    files = {"events/count.yaml": f"date: 2023-12\ntitle: A count\nsources: [voa, briefing]\nfigures: {figures}\n"}
    [differing] = read(tmp_path, files={**RECORD, **files})["differing"]
    given = [(each["event"], each["value"]["text"], each["sources"]) for each in differing.pop("figures")]
    assert given == [("count", "5", ["voa"]), ("count", "at least 9", ["briefing"])]
    assert differing == {"series": "encounters", "event": "", "label": "", "date": "2023-12", "independent": True}


def test_a_date_that_is_open_has_no_day_on_that_side(tmp_path: Path) -> None:
    [call] = read(tmp_path, "2022")["events"]

    assert call["date"] == {
        "edtf": "[..2022-12-21]",
        "text": "by 21 December 2022",
        "earliest": None,
        "latest": "2022-12-21",
    }


def test_the_least_that_is_known_has_the_same_keys_as_the_most(tmp_path: Path) -> None:
    files = {**RECORD, "events/bare.yaml": "date: 2023\ntitle: Bare", "actors/bare.yaml": "name: Bare"}
    bare, full = read(tmp_path, "2023", files)["events"]
    actors = read(tmp_path, "", files)["actors"]

    assert bare["id"] == "bare" and bare.keys() == full.keys()
    assert (bare["sources"], bare["due"], bare["body"]) == ([], None, "")
    assert len({frozenset(actor) for actor in actors}) == 1


def test_a_site_without_an_address_names_paths_below_its_base_path(tmp_path: Path) -> None:
    [talks] = read(tmp_path, "2023", site="title: A record\n")["events"]

    assert talks["url"] == "/events/talks/"


def test_nothing_of_a_draft_is_told(tmp_path: Path) -> None:
    view = view_record(tmp_path, RECORD)
    told = b"".join(render_data(view, period) for period in ("", "2023", "2022"))

    assert b"They meet" in told
    assert [word for word in (b"secret", b"Hush", b"Hidden", b"evidence") if word in told] == []


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_ends_the_script_that_it_is_embedded_in(tmp_path: Path, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    odd = f"date: 2023\ntitle: {quoted}\nbody: 'a </script>&#x2028; ends'\nsources: {{title: {quoted}, says: {quoted}}}"
    view = view_record(tmp_path, {"events/odd.yaml": odd})

    index, details = (render_data(view, period).decode() for period in ("", "2023"))

    assert [event["title"] for event in read_script(index)["events"]] == [title]
    assert [(event["title"], event["body"]) for event in read_script(details)["events"]] == [
        (title, "a </script>&#x2028; ends")
    ]
    assert index.splitlines() == index.split("\n")[:-1]


def test_each_entry_is_a_line_of_its_own_so_that_a_change_shows_as_what_it_is(tmp_path: Path) -> None:
    view = view_record(tmp_path, RECORD)
    index, details = (render_data(view, period).decode().splitlines() for period in ("", "2023"))

    lines = [json.loads(line.rstrip(",")) for line in (*index, *details) if line.startswith("{") and len(line) > 1]
    assert [line["id"] for line in lines] == [
        *("barcena", "ministry", "call", "talks", "capital", "encounters", "briefing", "report", "voa"),
        *("migration", "talks", "talks"),
    ]


def test_the_same_record_is_told_in_the_same_bytes(tmp_path: Path) -> None:
    one = view_record(tmp_path / "one", RECORD)
    other = view_record(tmp_path / "other", dict(reversed(RECORD.items())))

    for period in ("", "2023", "2022"):
        content = render_data(one, period)
        assert content == render_data(other, period)
        assert list(json.loads(content)) == sorted(json.loads(content))
    assert "Bárcena".encode() in render_data(one)
