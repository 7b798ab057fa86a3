"""Promises: what was announced is ahead, due, overdue or kept, by the day that it is and by what followed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import parse_date
from dateline.model import Config, Event, Promise, Ref, Site, promise_of, turning_days
from tests.sites import load

DUE = """
title: The mayor promises a bridge
date: 2023-12-27
sources: report
due: {due}
"""
KEPT = "title: The bridge opens\ndate: {date}\nsources: report\nfulfils: promise\n{more}"


def site_of(home: Path, promise: str, kept: str = "") -> Site:
    """The record with a promise, and with what kept it, if anything did."""
    files = {"content/events/promise.yaml": promise}
    if kept:
        files["content/events/opening.yaml"] = kept
    site, _ = load(home, files)
    assert site
    return site


def on(site: Site, day: str) -> Promise:
    """The promise as it stands on a day."""
    found = promise_of(replace(site, today=dt.date.fromisoformat(day)), Ref("event", "promise"))
    assert found
    return found


@pytest.mark.parametrize(
    ("due", "ahead", "falls", "overdue"),
    [
        ("2024-01", "2023-12-31", ("2024-01-01", "2024-01-31"), "2024-02-01"),
        ("2024-01-19", "2024-01-18", ("2024-01-19", "2024-01-19"), "2024-01-20"),
        ("2024~", "2023-12-31", ("2024-01-01", "2024-12-31"), "2025-01-01"),
        ("[2024-01-18..2024-01-20]", "2024-01-17", ("2024-01-18", "2024-01-20"), "2024-01-21"),
        ("[..2024-03-01]", "2024-02-29", ("2024-03-01", "2024-03-01"), "2024-03-02"),
        ("[..2024-03]", "2024-02-29", ("2024-03-01", "2024-03-31"), "2024-04-01"),
        ("2024-01-10/2024-02", "2024-01-09", ("2024-01-10", "2024-02-29"), "2024-03-01"),
    ],
)
def test_it_is_ahead_then_due_and_overdue_after_the_last_day_that_the_date_may_be(
    tmp_path: Path, due: str, ahead: str, falls: tuple[str, str], overdue: str
) -> None:
    site = site_of(tmp_path, DUE.format(due=due))

    days = (ahead, *falls, overdue)
    assert [on(site, day).standing for day in days] == ["ahead", "due", "due", "overdue"]
    turns = [turning_days(replace(site, today=dt.date.fromisoformat(day))) for day in days]
    assert turns == [("", falls[0]), *[(falls[0], overdue)] * 2, (overdue, "")]


def test_a_promise_without_an_end_is_never_overdue(tmp_path: Path) -> None:
    site = site_of(tmp_path, DUE.format(due="2024-01/.."))

    assert [on(site, day).standing for day in ("2023-12-31", "2024-01-01", "9999-12-31")] == ["ahead", "due", "due"]


def test_what_is_planned_falls_due_on_its_own_date_unless_it_says_another(tmp_path: Path) -> None:
    planned = "title: The bridge is to open\ndate: 2024-03\nstatus: planned\n"

    assert on(site_of(tmp_path, planned), "2024-04-01").standing == "overdue"
    assert on(site_of(tmp_path, planned + "due: 2025\n"), "2024-04-01").standing == "ahead"


@pytest.mark.parametrize(
    ("date", "late"),
    [("2024-01-31", False), ("2024-02-01", True), ("2024", None), ("[..2024-02-01]", None), ("2023-12", False)],
)
def test_what_fulfils_it_keeps_it_and_late_is_told_where_that_is_sure(tmp_path: Path, date: str, late: object) -> None:
    site = site_of(tmp_path, DUE.format(due="2024-01"), KEPT.format(date=date, more=""))

    promise = on(site, "2030-01-01")
    assert (promise.standing, promise.kept_by, promise.late) == ("kept", (Ref("event", "opening"),), late)


@pytest.mark.parametrize(
    "more",
    ["status: planned", "status: cancelled", "corrections: {date: 2024-02-02, kind: retraction, why: It did not.}"],
)
def test_what_did_not_take_place_keeps_nothing(tmp_path: Path, more: str) -> None:
    site = site_of(tmp_path, DUE.format(due="2024-01"), KEPT.format(date="2024-01-19", more=more))

    assert on(site, "2024-02-01").standing == "overdue"


def test_what_is_still_to_come_keeps_it_from_its_first_possible_day_on(tmp_path: Path) -> None:
    site = site_of(tmp_path, DUE.format(due="2024-01"), KEPT.format(date="[2024-03-05..2024-03-09]", more=""))

    days = {"2024-01-31": "due", "2024-02-01": "overdue", "2024-03-04": "overdue", "2024-03-05": "kept"}
    assert {day: on(site, day).standing for day in days} == days
    turns = [turning_days(replace(site, today=dt.date.fromisoformat(day))) for day in days]
    assert turns[1:] == [("2024-02-01", "2024-03-05")] * 2 + [("2024-03-05", "")]


@pytest.mark.parametrize("status", ["reported", "disputed"])
def test_what_is_not_established_keeps_it_as_that_until_something_surer_does(tmp_path: Path, status: str) -> None:
    kept = KEPT.format(date="2024-01-19", more=f"status: {status}")
    site = site_of(tmp_path, DUE.format(due="2024-01"), kept)
    (tmp_path / "content/events/surely.yaml").write_text(KEPT.format(date="2024-02-02", more=""))
    surer, _ = load(tmp_path, {})
    assert surer

    told = [on(one, day) for one, day in ((site, "2024-03-01"), (surer, "2024-02-01"), (surer, "2024-02-02"))]
    assert [(one.standing, one.as_told, [ref.id for ref in one.kept_by], one.late) for one in told] == [
        ("kept", status, ["opening"], False),
        ("kept", status, ["opening"], False),
        ("kept", "", ["surely"], True),
    ]


@pytest.mark.parametrize(
    "more", ["status: cancelled\n", "corrections: {date: 2024-02-02, kind: retraction, why: Nobody said so.}\n"]
)
def test_what_was_called_off_or_taken_back_is_no_longer_due(tmp_path: Path, more: str) -> None:
    assert on(site_of(tmp_path, DUE.format(due="2024-01") + more), "2024-02-01").standing == "off"


def test_an_event_that_announces_nothing_makes_no_promise(tmp_path: Path) -> None:
    site = site_of(tmp_path, "title: The mayor speaks\ndate: 2023-12-27\nsources: report\n")

    assert promise_of(site, Ref("event", "promise")) is None
    assert (site.promises, turning_days(site)) == ((), ("", ""))


DUES = ("2024", "2024-01", "2024-01-19", "[..2024-03]", "2024-01-10/..", "-0044", "9999", "[2024-01-18,2024-02-03]")


@given(st.lists(st.sampled_from(DUES), max_size=3), st.dates(dt.date(2023, 1, 1), dt.date(2026, 1, 1)), st.integers(1))
def test_between_two_turning_days_nothing_stands_otherwise(dues: list[str], today: dt.date, seed: int) -> None:
    events = {
        Ref("event", f"e{n}"): Event(ref=Ref("event", f"e{n}"), date=parse_date("2020"), title="x", due=parse_date(due))
        for n, due in enumerate(dues)
    }
    site = _bare(events, today)
    start, end = turning_days(site)
    first = dt.date.fromisoformat(start) if start else today - dt.timedelta(400)
    last = dt.date.fromisoformat(end) - dt.timedelta(1) if end else today + dt.timedelta(400)
    other = first + dt.timedelta(seed % ((last - first).days + 1))

    assert [promise_of(site, ref) for ref in events] == [promise_of(_bare(events, other), ref) for ref in events]


def _bare(events: dict[Ref, Event], today: dt.date) -> Site:
    return Site(
        config=Config(title="A record"),
        entries=events,
        timeline=tuple(events.values()),
        about={},
        mentions={},
        parts={},
        answers={},
        points={},
        derived={},
        promises=tuple(events),
        media=(),
        same={},
        today=today,
    )
