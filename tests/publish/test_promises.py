"""Promises on pages, in data and in calendars, on the day that it is; and what a build on another day makes anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from dateline.builder import Outcome, build
from dateline.cli import main
from tests.publish.folders import tree
from tests.published import read_html
from tests.sites import SITE_YAML, make_site

On = Callable[[str], None]
LONG = "The mayor speaks of the harbour; its berths, quays — ñandúes 港口 — and much more besides, as ever" * 2
SITE = {
    "site.yaml": SITE_YAML + "timezone: America/New_York\n",
    "content/topics/bridge.yaml": "title: The bridge",
    "content/events/signed.yaml": "title: 'The bridge, the ferry; the road\\: signed'\ndate: 2023-12-27\ndue: 2024-01\n"
    "summary: They agree to begin in January.\ntopics: bridge\nadded: 2024-01-02\nsources: report",
    "content/events/begun.yaml": "title: Work begins\ndate: 2024-02-03\nfulfils: signed\nadded: 2024-02-05\n"
    "sources: report",
    "content/events/opening.yaml": "title: The bridge is to open\ndate: 2024-03\nstatus: planned\ntopics: bridge\n"
    "sources: report",
    "content/events/speech.yaml": f"title: '{LONG}'\ndate: 2024-02-10\ndue: 2030\nsources: report\nold_ids: [talk]",
    "content/events/parade.yaml": "title: A parade\ndate: 2024-01-05\nstatus: cancelled\nsources: report",
    "content/events/office.yaml": "title: The office stays open\ndate: 2024-02-10\ndue: 2031/..\nsources: report",
    "content/events/quiet.yaml": "title: Nothing is announced\ndate: 2024-02-11\nsources: report",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The site's folder."""
    return make_site(tmp_path / "site", SITE)


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> On:
    """`on(day)` makes it that day, at noon by UTC."""

    def on(day: str) -> None:
        moment = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=12)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))

    return on


def groups(home: Path) -> dict[str, str]:
    """The list of promises: what stands under each of its headings."""
    text = (home / "output/promises/index.html").read_text()
    parts = text.split('<section class="promises')[1:]
    return {part.partition("</h2>")[0].rpartition(">")[2]: part for part in parts}


def test_the_list_says_what_is_overdue_ahead_kept_and_called_off(home: Path, on: On) -> None:
    on("2024-04-01")
    assert main(["build", str(home)]) == 0

    found = groups(home)
    assert list(found) == ["Overdue", "Ahead", "Kept", "Called off"]
    assert "The bridge is to open" in found["Overdue"]
    assert "The mayor speaks" in found["Ahead"] and "2030" in found["Ahead"]
    for text in ("signed", "January 2024", "Promised: 27 December 2023", "Kept late by", "Work begins", "3 February"):
        assert text in found["Kept"]
    assert "A parade" in found["Called off"]
    assert "Nothing is announced" not in "".join(found.values())


def test_an_event_says_how_what_it_announced_stands(home: Path, on: On) -> None:
    on("2024-04-01")
    assert main(["build", str(home)]) == 0

    def page(id: str) -> str:
        return (home / f"output/events/{id}/index.html").read_text()

    assert "Kept late</strong> What was promised here fell due: January 2024." in page("signed")
    assert "Kept late by</span> <a href" in page("signed")
    assert "Nothing in this record says that it took place." in page("opening")
    assert "falls due later: 2030" in page("speech")
    assert 'class="standing"' not in page("quiet")
    cards = (home / "output/index.html").read_text()
    for tag in ("Promise kept late", "Overdue", "Promise ahead"):
        assert f">{tag}</span>" in cards
    data = json.loads((home / "output/data/2024.json").read_text())["events"]
    assert {event["id"]: event["promise"] and event["promise"]["standing"] for event in data} == {
        "begun": None,
        "quiet": None,
        "opening": "overdue",
        "speech": "ahead",
        "office": "ahead",
        "parade": "off",
    }
    (signed,) = json.loads((home / "output/data/2023.json").read_text())["events"]
    assert (signed["promise"]["kept_by"], signed["promise"]["late"]) == (["begun"], True)
    (about,) = (told["about"] for told in read_html(page("signed")).json_ld)
    assert about["potentialAction"]["scheduledTime"] == "2024-01"
    assert about["potentialAction"]["actionStatus"] == "https://schema.org/CompletedActionStatus"


def test_a_build_on_another_day_makes_anew_what_turned_and_nothing_else(home: Path, on: On) -> None:
    on("2024-02-20")
    assert build(home, home / "output").written
    for day, turned in (("2024-02-29", False), ("2024-03-01", True), ("2024-03-31", False), ("2024-04-01", True)):
        on(day)
        outcome = build(home, home / "output")
        assert outcome.written
        made = {artifact.path for artifact in outcome.artifacts if artifact.seconds}
        if not turned:
            assert made == set()
            continue
        assert {"promises/index.html", "promises.ics", "events/opening/index.html", "index.html"} <= made
        assert not made & {"events/quiet/index.html", "events/begun/index.html", "2023/index.html", "about/index.html"}
        clean = home.parent / f"clean-{day}"
        assert build(home, clean).written
        assert tree(home / "output") == tree(clean)


def test_what_is_reported_or_disputed_keeps_a_promise_in_such_words_alone(home: Path, on: On) -> None:
    on("2024-04-01")
    begun = home / "content/events/begun.yaml"
    assert build(home, home / "output").written
    for status, words in (("reported", "Kept late, as reported"), ("disputed", "Kept late, but disputed")):
        begun.write_text(SITE["content/events/begun.yaml"] + f"\nstatus: {status}")
        outcome = build(home, home / "output")
        assert outcome.written
        page, cards, calendar = (
            (home / "output" / path).read_text() for path in ("events/signed/index.html", "index.html", "promises.ics")
        )
        assert f">{words}</strong>" in page and f">{words}, by</span>" in page
        assert "CompletedActionStatus" not in page
        assert f">Promise {words[0].lower()}{words[1:]}</span>" in cards
        assert words.replace(",", "\\,") in calendar
        clean = home.parent / status
        assert build(home, clean).written
        assert tree(home / "output") == tree(clean)


def test_a_build_that_has_nothing_to_do_ends_at_once_on_days_on_which_all_stands_alike(
    home: Path, on: On, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("content.folders", "publish.writing.standing"):  # as if all had been written long ago
        monkeypatch.setattr(f"dateline.{room}.LATELY", -(10**12))
    built: list[str] = []

    def tell(*given: Any, **named: Any) -> Outcome:
        built.append("")
        return build(*given, **named)

    monkeypatch.setattr("dateline.builder.build", tell)
    for day in ("2024-03-01", "2024-03-31", "2024-04-01", "2029-12-31", "2024-03-15"):
        on(day)
        built.append(day)
        assert main(["build", str(home)]) == 0
    assert built == ["2024-03-01", "", "2024-03-31", "2024-04-01", "", "2029-12-31", "2024-03-15", ""]


def test_what_falls_due_is_a_calendar_of_whole_days_that_programs_read(home: Path, on: On) -> None:
    from icalendar import Calendar

    on("2024-04-01")
    assert build(home, home / "output").written
    content = (home / "output/promises.ics").read_bytes()
    calendar: Any = Calendar.from_ical(content)
    events = {str(event["url"]).split("/")[-2]: event for event in calendar.walk("VEVENT")}

    assert not calendar.errors and not any(event.errors for event in events.values())
    assert {id: event["dtstart"].dt for id, event in events.items()} == {
        "opening": date(2024, 3, 31),
        "speech": date(2030, 12, 31),
        "signed": date(2024, 1, 31),
        "parade": date(2024, 1, 5),
        "office": date(2031, 1, 1),  # which has no end: the day that it begins
    }
    assert "Falls due: from 2031 on" in events["office"]["description"]
    signed = events["signed"]
    assert signed["summary"] == "Kept late: The bridge, the ferry; the road\\: signed"
    assert "Work begins, 3 February 2024" in signed["description"]
    assert signed["dtstamp"].dt == datetime(2024, 2, 5, tzinfo=UTC)
    assert signed["dtend"].dt == date(2024, 2, 1)
    assert (events["parade"]["status"], signed["status"]) == ("CANCELLED", "CONFIRMED")
    assert len({str(event["uid"]) for event in events.values()}) == 5
    assert events["speech"]["summary"].endswith(LONG) and max(map(len, content.split(b"\r\n"))) <= 75

    (home / "content/events/signed.yaml").rename(home / "content/events/agreed.yaml")
    text = SITE["content/events/signed.yaml"] + "\nold_ids: [signed]"
    (home / "content/events/agreed.yaml").write_text(text)
    begun = SITE["content/events/begun.yaml"].replace("fulfils: signed", "fulfils: agreed")
    (home / "content/events/begun.yaml").write_text(begun)
    assert build(home, home / "output").written
    again: Any = Calendar.from_ical((home / "output/promises.ics").read_bytes())
    assert {str(event["uid"]) for event in again.walk("VEVENT")} == {str(event["uid"]) for event in events.values()}


PLANNED = "date: 2024-03\ntitle: It is to open\nstatus: planned\nsources: report"


def test_there_is_a_calendar_where_there_is_a_promise_and_an_address(tmp_path: Path) -> None:
    files = {"site.yaml": "title: A record\n", "content/events/a.yaml": "date: 2024\ntitle: A\nsources: report"}
    home = make_site(tmp_path, files)
    page, calendar = home / "output/promises/index.html", home / "output/promises.ics"

    def linked() -> bool:
        assert build(home, home / "output").written
        assert calendar.exists() == ("promises.ics" in page.read_text())
        return calendar.exists()

    assert not linked()
    assert "Nothing in this record says what is to come." in page.read_text()
    (home / "site.yaml").write_text("title: A record\nurl: https://example.org/\n")
    assert not linked()
    (home / "content/events/opening.yaml").write_text(PLANNED)
    assert linked()
    (home / "site.yaml").write_text("title: A record\n")
    assert not linked()
