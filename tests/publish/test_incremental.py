"""Stories of builds that follow one another: whatever was edited in between, output/ is what a clean build makes."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.builder import Outcome, build
from dateline.cli import main
from dateline.problems import Problems
from dateline.publish.writing.change import Written
from tests.publish.folders import tree
from tests.sites import make_site

SITE = "title: A record\nurl: https://example.org/record/\nhome: {per_page: 3}\nfeeds: {entries: 4}\n"
IDS = ("alpha", "beta", "gamma", "delta")
DATES = (
    *("2023-12", "2023-12-27", "2024-01-19", "2024-01-19~"),
    *("[2024-01-18,2024-01-19]", "2024/2025", "2024-01-20/..", "-0044"),
)
BODIES = (
    "",
    "One sentence. And [[ann]] said so.[@report]",
    "One sentence. And [[ann|the minister]] said more of [[topic/talks]].",
    "Another. See [[event/alpha]] and [[capital]].",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n![A map](/media/a.png)",
)

events = st.fixed_dictionaries(
    {"date": st.sampled_from(DATES), "title": st.sampled_from(("First", "Second", "Third"))},
    optional={
        "body": st.sampled_from(BODIES).map(lambda text: "|\n" + "".join(f"  {line}\n" for line in text.split("\n"))),
        "actors": st.sampled_from(("[ann]", "[ann, bob]", "[{actor: bob, role: host}]")),
        "topics": st.sampled_from(("[talks]", "[talks, border]")),
        "places": st.sampled_from(("[capital]", "[country]")),
        "sources": st.sampled_from(
            ("[report]", '[{id: note, title: A note, url: "https://example.org/n"}]', "[{source: report, says: so}]")
        ),
        "figures": st.sampled_from(
            ("[{series: crossings, date: 2023-12, value: 5}]", "[{series: crossings, date: 2023-12, value: about 7}]")
        ),
        "follows": st.sampled_from(IDS),
        "fulfils": st.sampled_from(IDS),
        "due": st.sampled_from(("2024-01", "2024-02-10", "[..2024-03]")),
        "within": st.sampled_from(IDS),
        "status": st.sampled_from(("planned", "disputed")),
        "weight": st.just("3"),
        "old_ids": st.sampled_from(("[omega]", "[psi, omega]")),
        "added": st.sampled_from(("2024-02-01", "2024-03")),
        "draft": st.just("true"),
        "corrections": st.sampled_from(
            (
                "[{date: 2024-02-02, kind: retraction, why: no}]",
                "[{date: 2024-02-04, kind: update, field: actors, was: Anna, why: more}]",
                "[{date: 2024-02-04, field: follows, was: 'beta, gamma', why: more}]",
            )
        ),
    },
)
actors = st.fixed_dictionaries(
    {"name": st.sampled_from(("Ann", "Anna", "Ann Other"))},
    optional={
        "kind": st.sampled_from(("person", "office")),
        "aliases": st.just("[Annie]"),
        "body": st.sampled_from(("Leads the [[talks]].", "Was at [[alpha]].")),
        "within": st.just("bob"),
    },
)
topics = st.fixed_dictionaries({"title": st.sampled_from(("Talks", "All"))}, optional={"within": st.just("border")})


def written(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


DAY = "the day that it is"
DATED_BACK = "a page that is changed and looks as old as before"
edits = st.one_of(
    st.tuples(st.just(DAY), st.sampled_from(("2023-12-31", "2024-01-20", "2024-02-10", "2024-04-01"))),
    st.tuples(st.sampled_from(IDS).map(lambda id: f"content/events/{id}.yaml"), events.map(written)),
    st.tuples(st.sampled_from(IDS).map(lambda id: f"content/events/{id}.yaml"), st.just("")),
    st.tuples(st.just("content/actors/ann.yaml"), actors.map(written)),
    st.tuples(st.just("content/topics/talks.yaml"), topics.map(written)),
    st.tuples(st.just("content/topics/border.yaml"), st.sampled_from(("title: Border\n", "title: Borders\n"))),
    st.tuples(
        st.just("site.yaml"),
        st.sampled_from((SITE, SITE + "registry: open\n", SITE.replace("newest", "oldest"), SITE + "author: We\n")),
    ),
    st.tuples(st.just("content/pages/about.md"), st.sampled_from(("---\ntitle: About\n---\n[[ann]]\n", ""))),
    st.tuples(st.just("templates/partials/key.html"), st.sampled_from(("", "{% macro key() %}<p>x</p>{% endmacro %}"))),
    st.tuples(st.just("templates/assets/style.css"), st.sampled_from(("", "p { color: red }", "p { color: tan }"))),
    st.tuples(st.just("templates/assets/extra.txt"), st.sampled_from(("", "one", "two"))),
    st.tuples(st.just("content/media/a.png"), st.sampled_from(("", "none", *("GIF89a" + size * 9 for size in "\1\2")))),
    st.tuples(st.just("content/events/broken.yaml"), st.sampled_from(("", "date: never\ntitle: x\n"))),
    st.tuples(st.just("output/404.html"), st.sampled_from(("", "edited by hand"))),
    # Only pages that stay: one that is changed is nobody's to remove.
    st.tuples(st.just(DATED_BACK), st.sampled_from(("index.html", "actors/bob/index.html"))),
)
START = {
    "site.yaml": SITE,
    "content/actors/ann.yaml": "name: Ann\n",
    "content/actors/bob.yaml": "name: Bob\n",
    "content/topics/talks.yaml": "title: Talks\n",
    "content/topics/border.yaml": "title: Border\n",
    "content/places/places.yaml": "- {id: capital, name: Capital, within: country}\n- {id: country, name: Country}\n",
    "content/series/crossings.yaml": "title: Crossings\n",
    **{f"content/events/{id}.yaml": f"date: 2024-01-1{n}\ntitle: {id}\nactors: ann\n" for n, id in enumerate(IDS)},
}


def write(home: Path, name: str, text: str) -> None:
    """Write a file, or remove it where there is nothing to write."""
    path = home / name
    if text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    else:
        path.unlink(missing_ok=True)


def change_and_date_back(path: Path) -> None:
    """Change a letter of a page, if it is there; to its size and time, it is the one that it was."""
    if path.exists():
        before = path.stat()
        path.write_bytes(path.read_bytes().replace(b"html", b"hmtl"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=6), st.booleans())
def test_after_any_edits_a_build_makes_what_a_clean_one_makes(steps: list[list[tuple[str, str]]], late: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        if late:  # nothing looks as if it was written a moment ago, so that all that is kept is used
            patch.setattr("dateline.content.folders.LATELY", -10_000_000_000)
            patch.setattr("dateline.publish.writing.standing.LATELY", -10_000_000_000)
        home = make_site(Path(folder, "site"), START)
        assert main(["build", str(home)]) == 0
        for number, step in enumerate(steps):
            time.sleep(0.01 if late else 0)  # a file system may tell times in steps of 4 ms
            for name, text in step:
                if name == DAY:
                    patch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(f"{text}T12Z").timestamp())))
                elif name == DATED_BACK:
                    change_and_date_back(home / "output" / text)
                else:
                    write(home, name, text)
            before = tree(home / "output")
            clean = Path(folder, f"clean-{number}")
            for _ in ("with the edits", "with nothing")[: 1 + late]:
                code = main(["build", str(home)])
                if not clean.exists() and build(home, clean).written is None:
                    assert code == 1
                    assert tree(home / "output") == before
                    break
                assert code == 0
                assert tree(home / "output") == tree(clean)


def test_a_list_of_what_is_new_that_gets_shorter_is_so_on_its_other_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("lists.lists", "planning.plan", "rendering.ingredients"):
        for name in ("CHANGES_PER_PAGE", "PROMISES_PER_PAGE"):
            monkeypatch.setattr(f"dateline.publish.{room}.{name}", 2)
    due = {f"content/events/due{n}.yaml": f"date: 2024-01-0{n}\ntitle: Due\ndue: 2024-02-0{n}\n" for n in "123"}
    corrected = "corrections: [{date: 2024-02-02, kind: update, why: more is known}]\n"
    home = make_site(tmp_path, START | {name: text + corrected for name, text in due.items()})
    assert main(["build", str(home)]) == 0
    write(home, "content/events/due1.yaml", "")  # which is on the last page of its lists

    assert main(["build", str(home)]) == 0

    assert build(home, tmp_path / "clean").written
    assert tree(home / "output") == tree(tmp_path / "clean")


def test_a_correction_shows_on_each_list_that_has_its_event(tmp_path: Path) -> None:
    home = make_site(tmp_path, START)
    assert main(["build", str(home)]) == 0
    before = tree(home / "output")
    event = START["content/events/alpha.yaml"] + "corrections: [{date: 2024-02-02, kind: update, why: more is known}]\n"
    write(home, "content/events/alpha.yaml", event)

    assert main(["build", str(home)]) == 0

    after = tree(home / "output")
    changed = {path for path in after if after[path] != before[path]}
    # Of three events to a page, the first is on the last page of what begins with the newest.
    for path in ("page/2/", "oldest/", "2024/", "2024/01/", "actors/ann/page/2/"):
        assert f"{path}index.html" in changed
        assert b'data-changed="2024-02-02"' in (home / "output" / path / "index.html").read_bytes()
    first = (home / "output/index.html").read_text()
    assert 'data-newest="2024-02-02" data-newest-ids="alpha"' in first
    assert build(home, tmp_path / "clean").written
    assert after == tree(tmp_path / "clean")


@pytest.mark.parametrize(
    ("new", "rendered"),
    [
        (
            "title: alpha\nbody: Other words, of [[beta]].\n",
            {"data/2024.json", "events/alpha/index.html", "events/beta/index.html"},
        ),
        ("title: Another\n", {"index.html", "actors/ann/index.html", "data/index.json", "events/alpha/index.html"}),
    ],
    ids=["body", "title"],
)
def test_where_only_words_changed_the_plan_stands_and_only_what_shows_them_is_rendered(
    new: str, rendered: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alpha = "date: 2024-01-10\nactors: ann\nsummary: In short.\n"
    record = {**START, "content/events/alpha.yaml": f"{alpha}title: alpha\n"}
    home = make_site(tmp_path, {**record, "site.yaml": SITE.replace("per_page: 3", "per_page: 9")})
    time.sleep(0.2)  # what was written a moment ago is read again
    assert main(["build", str(home)]) == 0
    write(home, "content/events/alpha.yaml", alpha + new)
    for whole in ("planning.planned.plan", "rendering.press.render_data", "rendering.press.render_facets"):
        monkeypatch.setattr(f"dateline.publish.{whole}", None)
    time.sleep(0.2)

    outcome = build(home, home / "output")

    made = {artifact.path for artifact in outcome.artifacts}
    assert made >= rendered
    assert len(made) < len(outcome.pages) / 2
    assert ("index.html" in made) == ("index.html" in rendered)
    monkeypatch.undo()
    assert build(home, tmp_path / "clean").written
    assert tree(home / "output") == tree(tmp_path / "clean")


@pytest.fixture
def standing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A site with a warning, that was built when nothing in it had been written a moment ago."""
    home = make_site(tmp_path, {"content/events/talk.yaml": "date: 2024\ntitle: A talk\n"})
    time.sleep(0.2)
    assert main(["build", str(home)]) == 0
    capsys.readouterr()
    return home


def test_where_nothing_changed_nothing_is_loaded_and_all_is_told(
    standing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (standing / "output/mine.txt").write_text("foreign")
    before = tree(standing / "output")
    monkeypatch.setattr("dateline.builder.build", None)

    assert main(["build", str(standing)]) == 0

    said = capsys.readouterr()
    assert said.err.startswith('content/events/talk.yaml:1:1: warning: "A talk" has no source\n')
    assert re.search(r"^built \d+ pages and \d+ other files into .*: 0 new, 0 changed, [1-9]\d* unchanged", said.out)
    assert tree(standing / "output") == before


def test_nothing_is_loaded_either_after_pages_were_put_in_place_one_by_one(
    standing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in ("A walk", "A speech"):
        write(standing, "content/events/talk.yaml", f"date: 2024\ntitle: {title}\n")
        time.sleep(0.2)
        assert main(["build", str(standing)]) == 0
    write(standing, "content/pages/about.md", "---\ntitle: About\n---\nThis record.\n")
    time.sleep(0.2)
    assert main(["build", str(standing)]) == 0
    monkeypatch.setattr("dateline.builder.build", None)

    assert main(["build", str(standing)]) == 0


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("content/events/talk.yaml", "date: 2024\ntitle: A walk\n", []),  # of the same size
        ("content/events/new.yaml", "date: 2024\ntitle: Another\nsources: report\n", []),
        ("content/sources/report.yaml", "", []),
        ("content/loose.txt", "not read", []),
        ("site.yaml", "title: Another record\nurl: https://example.org/record/\n", []),
        ("templates/partials/key.html", "{% macro key() %}<p>x</p>{% endmacro %}", []),
        ("output/404.html", "edited by hand", []),
        ("output/index.html", "", []),
        (".dateline/schemas/site.json", "", []),
        ("README.md", "Not of the site.", ["--base-path", "/other/"]),
    ],
)
def test_where_anything_changed_it_is_built(
    name: str, text: str, words: list[str], standing: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write(standing, name, text)

    assert main(["build", str(standing), *words]) == 0

    clean = tmp_path_factory.mktemp("clean") / "output"
    assert main(["build", str(standing), *words, "--output", str(clean)]) == 0
    assert tree(standing / "output") == tree(clean)
    assert (standing / ".dateline/schemas/site.json").exists()


def test_a_copied_site_is_looked_at_and_not_rendered_again(
    standing: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = tmp_path_factory.mktemp("copy") / "site"
    shutil.copytree(standing, copy)  # with the times of its files

    outcome = build(copy, copy / "output")

    assert outcome.written == Written(unchanged=len(outcome.pages)) and not outcome.artifacts


@pytest.mark.parametrize("also", ["", "content/events/new.yaml"])
def test_a_page_that_somebody_changed_is_put_right_though_it_looks_as_old_as_before(also: str, standing: Path) -> None:
    page = standing / "output/events/talk/index.html"
    before = page.read_bytes()
    change_and_date_back(page)
    if also:
        write(standing, also, "date: 2023\ntitle: Another\ndraft: true\n")

    assert main(["build", str(standing)]) == 0

    assert page.read_bytes() == before


def test_an_error_is_told_as_long_as_it_is_there(standing: Path) -> None:
    write(standing, "content/events/broken.yaml", "date: never\ntitle: x\n")
    assert [main(["build", str(standing)]) for _ in range(2)] == [1, 1]


def test_what_was_written_a_moment_ago_can_be_another_and_not_look_so(
    standing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.content.folders.LATELY", 3600 * 10**9)
    write(standing, "content/events/talk.yaml", "date: 2024\ntitle: A walk\n")
    assert main(["build", str(standing)]) == 0
    monkeypatch.setattr("dateline.builder.build", lambda *_, **__: Outcome(Problems()))  # which comes to nothing

    assert main(["build", str(standing)]) == 1
