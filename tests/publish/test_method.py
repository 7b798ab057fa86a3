"""Method: what the method page tells of the record in numbers, whether an editor wrote it or not."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.builder import build
from tests.sites import make_site

RECORD = {
    "content/sources/wire.yaml": "title: A wire\nurl: https://wire.example/a\narchive_url: https://archive.example/a",
    "content/sources/copy.yaml": "title: A copy\nderived_from: wire",
    "content/events/one.yaml": "title: One\ndate: 2024-01-05\nsources: [wire, copy]",
    "content/events/two.yaml": "title: Two\ndate: 2024-02\nsources: [wire, report]\ndue: 2100",
    "content/events/three.yaml": "title: Three\ndate: 2024-02~",
    "content/events/four.yaml": "title: Four\ndate: '[2024-02-01,2024-02-02]'\nsources: wire\nstatus: planned",
    "content/events/gone.yaml": "title: Gone\ndate: 2024-02-03\n"
    "corrections: {date: 2024-02-05, kind: retraction, why: It was not so.}",
}
METHOD = {"content/pages/method.md": "---\ntitle: How we work\n---\nWith care.\n"}


def numbers(page: Path) -> dict[str, dict[str, str]]:
    """What the page counts, group by group."""
    text = page.read_text().partition('<div class="neighbours numbers">')[2].partition("</aside>")[0]
    groups = {}
    for group in text.split("<dt>")[1:]:
        rows = re.findall(r"<dd>(.*?)</dd>", group, re.DOTALL)
        plain = [re.sub(r"<[^>]*>", "|", row).strip("|") for row in rows]
        groups[group.partition("<")[0]] = {row.split("|")[0].strip(): row.split("|")[-1].strip() for row in plain}
    return groups


def test_a_site_without_a_method_page_has_one_that_tells_what_the_record_is(tmp_path: Path) -> None:
    home = make_site(tmp_path, RECORD)
    assert build(home, home / "output").written

    page = home / "output/method/index.html"
    assert "<h1>How this record is made</h1>" in page.read_text()
    assert numbers(page) == {
        "Entries": {"Events": "5", "Sources": "3"},
        "Sources": {"Independent of one another": "2", "With a copy in an archive": "1"},
        "Events by their sources": {"Several independent sources": "1", "One source": "2", "No source": "1"},
        "Dates of events": {
            "To the day": "1",
            "To the month": "1",
            "One day out of several": "1",
            "About, or uncertain": "1",
        },
        "Promises": {"Overdue": "1", "Ahead": "1"},
        "Corrections": {"Correction": "0", "Clarification": "0", "Update": "0", "Retraction": "1"},
        "Disagreement": {"Figures that cannot all hold": "0"},
    }
    home_page = (home / "output/index.html").read_text()
    assert '/record/promises/#overdue">1 promise is overdue</a>' in home_page
    assert "due: 2100" in home_page


def test_an_editors_method_page_keeps_its_words_and_is_completed(tmp_path: Path) -> None:
    home = make_site(tmp_path, {**RECORD, **METHOD})
    assert build(home, home / "output").written

    page = home / "output/method/index.html"
    text = page.read_text()
    assert "<h1>How we work</h1>" in text and "With care." in text and "A date here is" not in text
    assert numbers(page)["Entries"]["Events"] == "5"


def test_it_is_made_anew_where_a_number_is_another_and_not_where_words_are(tmp_path: Path) -> None:
    home = make_site(tmp_path, {**RECORD, **METHOD})
    assert build(home, home / "output").written

    def made_with(name: str, text: str) -> set[str]:
        (home / name).write_text(text)
        outcome = build(home, home / "output")
        return {artifact.path for artifact in outcome.artifacts if artifact.seconds}

    one = RECORD["content/events/one.yaml"]
    assert "method/index.html" not in made_with("content/events/one.yaml", one + "\nbody: More words.")
    assert "method/index.html" in made_with("content/events/one.yaml", one.replace("copy", "report"))


def test_a_page_that_was_called_so_still_leads_on(tmp_path: Path) -> None:
    page = "---\ntitle: How we work\nold_ids: [method]\n---\nWith care.\n"
    home = make_site(tmp_path, {**RECORD, "content/pages/work.md": page})
    outcome = build(home, home / "output")

    assert outcome.written, [*map(str, outcome.problems)]
    assert "/record/work/" in (home / "output/method/index.html").read_text()
