"""Lints: a record that is right, and probably not as it is meant; what `check` says of it, and how it is kept quiet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.lints.table import TABLE
from dateline.schema import LINTS
from tests.guide import HOUSE, read_tables
from tests.sites import make_site

Told = list[dict[str, object]]


def check(home: Path, files: Mapping[str, str], capsys: pytest.CaptureFixture[str]) -> Told:
    """What `check` tells of these files, those of the lints alone."""
    make_site(home, files)
    main(["check", str(home), "--format", "json"])
    return [one for one in json.loads(capsys.readouterr().out) if one["lint"] or "would allow" in one["message"]]


def said(told: Told) -> list[str]:
    return [f"{one['file']}:{one['line']} {one['lint']}: {one['message']}" for one in told]


def events(*dates: str, also: str = "") -> str:
    """A list of events on these days, from a book that came out much later."""
    head = "sources: book, actors: []"
    return "".join(f"- {{id: e{n}, date: {date}, title: It happened, {head}{also}}}\n" for n, date in enumerate(dates))


BOOK = {"content/sources/book.yaml": "title: A history\npublisher: A press\npublished: 2030\n"}


def test_the_guide_has_each_lint_with_its_reason() -> None:
    rows = read_tables((HOUSE / "docs/editing.md").read_text(encoding="utf-8"))["lints"]
    assert [tuple(row) for row in rows] == [(f"`{name}`", why) for name, why in LINTS.items()]
    assert [name for name in LINTS if name != "same-address"] == list(TABLE)


def test_a_correction_of_a_day_to_come_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1706745600")  # 2024-02-01
    made = [f"{{date: {day}, field: title, was: It, why: It was}}" for day in ("2024-02-01", "2024-02", "2099-01-01")]
    dates = events("2024-01-02", also=f", corrections: [{', '.join(made)}]")

    (one,) = said(check(tmp_path, {**BOOK, "content/events/a.yaml": dates}, capsys))

    assert one == (
        "content/events/a.yaml:1 future-correction: its correction of 2099-01-01 is of a day that is still to come; "
        "today is 2024-02-01"
    )


def test_more_firsts_than_chance_gives_are_told_once_with_all_that_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dates = [f"2024-0{month}-01" for month in range(1, 7)] + [f"2024-03-{day}" for day in range(10, 26)]

    (one,) = check(tmp_path, {**BOOK, "content/events/a.yaml": events(*dates)}, capsys)

    assert one["message"] == (
        "6 of 22 days (27%) are the first of a month, where chance would give 1; "
        "no source of that week vouches for 6 of them, 1 on 1 January"
    )
    assert one["places"] == [f"content/events/a.yaml:{line}:18" for line in range(1, 7)]


@pytest.mark.parametrize(
    "dates",
    [
        [f"2024-0{month}" for month in range(1, 7)],  # as precise as they are known
        [f"2024-0{month}-01~" for month in range(1, 7)],
        ["2024-02-01", "2024-03-01", "2024-04-01"],  # which may be chance
        [f"2024-01-{day:02}" for day in range(1, 32)],
    ],
)
def test_firsts_that_are_no_surprise_are_not_told(
    dates: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path, {**BOOK, "content/events/a.yaml": events(*dates)}, capsys) == []


def test_a_report_of_that_week_vouches_for_a_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reported = "".join(
        f"- {{id: e{n}, date: 2024-0{n}-01, title: It happened, "
        f"sources: {{title: Report {n}, publisher: P, published: 2024-0{n}-04}}}}\n"
        for n in range(1, 8)
    )
    assert check(tmp_path, {"content/events/a.yaml": reported}, capsys) == []


def test_an_event_after_all_that_reports_it_is_told_and_a_planned_one_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "content/events/late.yaml": "date: 2024-01-20\ntitle: They met\nsources: report\n",
        "content/events/ahead.yaml": "date: 2024-01-20\ntitle: They will meet\nstatus: planned\nsources: report\n",
        "content/events/month.yaml": "date: 2024-01\ntitle: They met in January\nsources: report\n",
        "content/events/both.yaml": "date: 2024-01-20\ntitle: Told later too\n"
        "sources: [report, {title: T, publisher: P, published: 2024-01-21}]\n",
        "content/events/meant.yaml": "date: 2024-01-20\ntitle: In Tokyo\nsources: report\nallow: after-sources\n",
    }
    (told,) = said(check(tmp_path, files, capsys))
    assert told == (
        "content/events/late.yaml:1 after-sources: "
        'it is dated 2024-01-20, after all that reports it: "A report" is of 2024-01-19'
    )


def test_names_nearly_alike_are_told_with_the_command_that_merges_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {
        "a": "Department of Justice", "b": "The Department of Justice (DOJ)", "c": "department-of-justice",
        "d": "Volodymyr Zelensky", "e": "Volodymyr Zelenskyy", "f": "Obrador, López", "g": "Lopez Obrador",
        "h": "William Pulte", "i": "William J. Pulte", "j": "U.S. Senate", "k": "US Senate",
    }  # fmt: skip
    actors = "".join(f'- {{id: {id}, name: "{name}"}}\n' for id, name in names.items())
    told = check(tmp_path, {"content/actors/a.yaml": actors}, capsys)

    assert [str(one["hint"]).partition("merge ")[2].partition(" --site")[0] for one in told] == [
        "actor b a",
        "actor c a",
        "actor e d",
        "actor g f",
        "actor i h",
        "actor k j",
    ]
    assert said(told)[2] == (
        "content/actors/a.yaml:5 near-names: "
        'actor "Volodymyr Zelenskyy" is nearly "Volodymyr Zelensky" (0 and 0 events)'
    )


def test_siblings_are_not_taken_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    actors = (
        "Team A", "Team B", "Route 66", "Route 67", "Christian Lindner", "Christina Lindner", "George W. Bush",
        "George H. Bush", "Boeing", "Boring Company", "Mary Jones", "Mark Jones", "Senate", "Senator",
    )  # fmt: skip
    files = {
        "content/actors/a.yaml": "".join(f"- {{id: a{n}, name: {name}}}\n" for n, name in enumerate(actors)),
        "content/actors/b.yaml": "- {id: b1, name: Guatemala, kind: government}\n"
        "- {id: b2, name: Guatemala, kind: organization}\n",
        "content/places/p.yaml": "- {id: oaxaca, name: Oaxaca}\n- {id: oaxaca-city, name: Oaxaca, within: oaxaca}\n"
        "- {id: p1, name: Springfield, lat: 39.8, lon: -89.6}\n- {id: p2, name: Springfield, lat: 42.1, lon: -72.5}\n",
        "content/topics/t.yaml": "- {id: t1, title: Election 2020}\n- {id: t2, title: Election 2024}\n",
    }
    assert said(check(tmp_path, files, capsys)) == []


def test_lone_topics_bare_and_unarchived_sources_are_one_line_each_with_their_share(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "content/topics/t.yaml": "- {id: rail, title: Rail}\n- {id: rain, title: Rain}\n"
        "- {id: all, title: Everything}\n- {id: once, title: Once, within: all}\n",
        "content/sources/s.yaml": '- {id: a, title: A, url: "https://a.example/", archive_url: "https://b.example/"}\n'
        '- {id: b, title: B, publisher: P, published: 2024, url: "https://c.example/"}\n'
        '- {id: c, title: C, publisher: P, published: 2024, url: "https://web.archive.org/web/2024/x"}\n',
        "content/events/e.yaml": events(*["2024-03-11"] * 30, also=", topics: rail").replace(
            "topics: rail", "topics: [rail, once]", 1
        ),
        **BOOK,
    }
    assert [line.partition(" ")[2] for line in said(check(tmp_path, files, capsys))] == [
        "bare-source: of 5 sources 1 without a publisher and 1 without a date",
        "unarchived: 1 of 3 sources with a url (33%) have no archive_url",
        "lone-topic: 2 of 4 topics are used by one event alone, 1 of them by none: once, rain",
    ]


def test_a_value_in_another_unit_than_its_series_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    values = {"2024-01": "235173", "2024-02": "about 172000", "2024-03": "242", "2024-04": "at least 180000"}
    given = ", ".join(f"{{series: s, date: {date}, value: {value}}}" for date, value in values.items())
    files = {
        "content/series/s.yaml": "title: Crossings\nunit: people\n",
        "content/events/e.yaml": f"date: 2024-01-10\ntitle: A count\nsources: report\nfigures: [{given}]\n",
    }
    assert said(check(tmp_path, files, capsys)) == [
        'content/events/e.yaml:4 unlike-units: 242 is about 727 times as small as the other values of "s" (people)'
    ]


def test_what_is_allowed_is_quiet_and_what_is_allowed_in_vain_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "site.yaml": "title: R\nurl: https://example.org/r/\nallow: [unarchived, lone-topic, same-address]\n",
        "content/sources/s.yaml": '- {id: a, title: A, url: "https://a.example/"}\n'
        '- {id: b, title: B, publisher: P, published: 2024, url: "https://b.example/", allow: bare-source}\n',
        "content/events/e.yaml": "date: 2024-01-10\ntitle: T\nsources:\n"
        '  - {title: A of ours, publisher: P, published: 2024-01-10, url: "https://a.example/"}\n'
        "  - {title: C, publisher: P, allow: [bare-source]}\n",
    }
    assert said(check(tmp_path, files, capsys)) == [
        "content/sources/s.yaml:1 bare-source: of 4 sources 1 without a publisher and 1 without a date",
        'content/sources/s.yaml:2 : nothing is found that "bare-source" would allow',
        'site.yaml:0 : nothing is found that "lone-topic" would allow',
    ]


def test_one_page_with_two_titles_is_told_until_one_of_them_allows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = 'publisher: P, published: 2024-01-10, url: "https://a.example/", archive_url: "https://b.example/"'
    one, other = f"{{title: A, {page}}}", f"{{title: B, {page}}}"
    event = {"content/events/e.yaml": f"date: 2024-01-10\ntitle: T\nsources: [{one}, {other}]\n"}
    assert [one["hint"] for one in check(tmp_path, event, capsys)] == ['title: "A" and "B"']

    event = {name: text.replace("title: B", "allow: same-address, title: B") for name, text in event.items()}
    assert check(tmp_path, event, capsys) == []


def test_with_an_error_in_each_entry_the_lints_look_at_them_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dates = [f"2024-0{month}-01" for month in range(1, 7)]
    late = {**BOOK, "content/events/a.yaml": events(*dates, also=", status: confirmed, importance: 3")}

    (one,) = check(tmp_path, late, capsys)

    assert one["lint"] == "first-of-month"


def test_strict_makes_them_errors_and_the_example_has_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    late = {"content/events/late.yaml": "date: 2024-01-20\ntitle: They met\nsources: report\n"}
    home = make_site(tmp_path, late)

    assert main(["check", str(home)]) == 0
    assert capsys.readouterr().err.splitlines()[2:] == [
        "what stands in […] can be allowed, in an entry or in site.yaml:  allow: [after-sources]",
        "1 warning",
    ]
    assert main(["check", str(home), "--strict"]) == 1
    assert main(["check", str(HOUSE), "--strict"]) == 0
