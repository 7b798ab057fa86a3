"""Stories of edits while the site is shown: whatever was shown before, each page is what a first load shows."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.builder import load_site
from dateline.devserver.edition import Edition
from dateline.devserver.preview import Preview
from dateline.problems import Problems
from dateline.publish.lists.lists import Lists
from dateline.publish.planning.plan import plan
from dateline.publish.theme.theme import Theme, load_theme
from tests.sites import make_site

SITE = "title: A record\nurl: https://example.org/record/\nhome: {per_page: 2}\nfeeds: {entries: 3}\n"
DAYS = {"alpha": "2024-01-10", "beta": "2024-01-11", "gamma": "2024-02", "delta": "2025-03-04~"}
FILES = {
    "site.yaml": SITE,
    "content/actors/ann.yaml": "name: Ann\nbody: Of [[alpha]].\n",
    "content/topics/talks.yaml": "title: Talks\n",
    "content/media/a.png": "GIF89a",
    **{f"content/events/{id}.yaml": f"date: {day}\ntitle: {id}\nactors: ann\n" for id, day in DAYS.items()},
}
words = st.fixed_dictionaries(
    {"title": st.sampled_from(("First", "Second", "First & <last>"))},
    optional={
        "body": st.sampled_from(("Of [[beta]], at length.", "'Of [[ann]].'", "'![A map](/media/a.png)'")),
        "summary": st.sampled_from(("In short.", "In other words.")),
    },
)
more = st.fixed_dictionaries(
    {},
    optional={
        "weight": st.sampled_from(("1", "3")),
        "status": st.sampled_from(("planned", "disputed")),
        "added": st.just("2024-03-01"),
        "sources": st.sampled_from(("report", "[{source: report, says: so}]")),
    },
)
edits = st.one_of(
    st.builds(
        lambda id, said, listed: (
            f"content/events/{id}.yaml",
            written({"date": DAYS[id], "actors": "ann", **said, **listed}),
        ),
        st.sampled_from(sorted(DAYS)),
        words,
        st.one_of(st.just({}), st.just({}), more),
    ),
    st.tuples(st.just("content/actors/ann.yaml"), st.sampled_from(("name: Ann\n", "name: Anna\nbody: Of [[beta]].\n"))),
    st.tuples(st.just("content/media/a.png"), st.sampled_from(("GIF89a" + "\1" * 9, "GIF89a" + "\2" * 9))),
)


def written(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def pages_of(edition: Edition | None) -> dict[str, bytes]:
    assert edition
    return {path: edition.print(path) for path in edition.pages}


def first_load(home: Path, theme: Theme) -> Edition:
    lists = Lists(load_site(home, Problems()))
    return Edition(lists, theme, plan(lists, theme.assets, Problems()), home, 1)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edits, min_size=1, max_size=4))
def test_after_any_edit_every_page_is_what_a_first_load_shows(steps: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = make_site(Path(folder), FILES)
        theme, preview = load_theme(home, "en"), Preview(home)
        preview.reload()
        assert pages_of(preview.state.edition) == pages_of(first_load(home, theme))
        for name, text in steps:
            (home / name).write_text(text)
            preview.reload(frozenset({name}))
            assert pages_of(preview.state.edition) == pages_of(first_load(home, theme))


def test_what_a_preview_kept_need_not_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = make_site(tmp_path, FILES)
    time.sleep(0.2)  # what was written a moment ago is read again
    first = Preview(home)
    first.reload()
    first.keep()
    for anew in ("content.memory.read", "publish.planning.planned.plan"):
        monkeypatch.setattr(f"dateline.{anew}", None)

    second = Preview(home)
    second.reload()

    assert second.state.current
    assert pages_of(second.state.edition) == pages_of(first.state.edition)
