"""Reprint: a data file in which events say something else now is what it would be if it were made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.model import Page, Ref
from dateline.publish.formats.data import render_data
from dateline.publish.formats.facets import render_facets
from dateline.publish.formats.reprint import reprint
from dateline.publish.view.view import View
from tests.publish.records import HOSTILE, view_record

FILES = [Page("data/index.json", "data"), Page("data/2024.json", "data", period="2024"), Page("data/x", "facets")]
OTHERS = {
    "actors/ann.yaml": "name: Ann",  # of the same id as an event
    "events/ann.yaml": 'date: 2024-01-02\ntitle: Ann speaks\nbody: |\n  "id":"first" and\n  "events":[',
    "events/last.yaml": "date: 2024-12-30\ntitle: The last\nactors: ann\n",
}


def record(home: Path, title: str, body: str = "As it was.") -> View:
    first = f"date: 2024-01-01\nactors: ann\ntitle: '{title.replace(chr(39), chr(39) * 2)}'\nbody: {body}\n"
    return view_record(home, {**OTHERS, "events/first.yaml": first})


def render(view: View, page: Page) -> bytes:
    return render_facets(view) if page.shows == "facets" else render_data(view, page.period)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[Page, bytes]:
    view = record(tmp_path_factory.mktemp("before"), "The first")
    return {page: render(view, page) for page in FILES}


@pytest.mark.parametrize("title", ["Another", *HOSTILE])
def test_new_words_stand_where_the_old_ones_stood(title: str, before: dict[Page, bytes], tmp_path: Path) -> None:
    view = record(tmp_path, title, "As it is, at length.")
    events = [view.event(Ref("event", id)) for id in ("last", "first")]
    for page, content in before.items():
        assert reprint(view, page, content, events) == render(view, page) != content


def test_a_file_that_lacks_an_event_is_to_be_made_anew(before: dict[Page, bytes], tmp_path: Path) -> None:
    view = view_record(tmp_path, {"events/other.yaml": "date: 2024\ntitle: Another\n"})
    for page, content in before.items():
        for text in (content, b"", b"{}\n"):
            assert reprint(view, page, text, [view.event(Ref("event", "other"))]) is None
