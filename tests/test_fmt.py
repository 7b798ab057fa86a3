"""`fmt`: files as people write them in; the same in house order and style, every word and comment kept, out."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from textwrap import dedent

import pytest

from dateline.cli import main
from tests.sites import make_site

UNTIDY = """\
    # An event that was written in a hurry.

    title: "A bridge opens"   # as the ministry calls it
    # As the ministry says.
    date: '2024-01-19'
    sources:
    - says: "two spans: one is open"
      # Of the ministry.
      source: report
    - report
    # - another
    actors: [ {role: host, actor: 'ana'},  ana ]
    body: |  # ours
          Markdown.

            - with a break\\

    figures:
      -
        value: about 6000   # people
        label: people
    # weight: 3
"""
TIDY = """\
    # An event that was written in a hurry.

    # As the ministry says.
    date: 2024-01-19
    title: A bridge opens   # as the ministry calls it
    body: |  # ours
      Markdown.

        - with a break\\
    # - another
    actors: [{actor: ana, role: host}, ana]
    sources:
      # Of the ministry.
      - source: report
        says: "two spans: one is open"
      - report

    figures:
      - label: people
        value: about 6000   # people
    # weight: 3
"""
PLACE = "content/events/bridge.yaml"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = make_site(tmp_path, {"content/actors/ana.yaml": "name: Ana\n"})
    monkeypatch.chdir(home)
    return home


def test_a_file_comes_into_house_order_and_style(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {PLACE: UNTIDY})

    assert main(["fmt", "--write"]) == 0

    assert (site / PLACE).read_text(encoding="utf-8") == dedent(TIDY)
    assert stat.S_IMODE((site / PLACE).stat().st_mode) == 0o644
    assert capsys.readouterr().out == f"wrote {PLACE}\n1 file changed, 3 in house style\n"
    assert main(["fmt", "--write"]) == 0
    assert capsys.readouterr().out == "4 files in house style\n"
    assert main(["check"]) == 0


def test_without_write_the_changes_are_shown_and_not_made(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {PLACE: "title: A bridge\ndate: 2024\n"})

    assert main(["fmt"]) == 0

    assert (site / PLACE).read_text(encoding="utf-8") == "title: A bridge\ndate: 2024\n"
    assert capsys.readouterr().out == (
        f"--- {PLACE}\n+++ {PLACE}\n@@ -1,2 +1,2 @@\n+date: 2024\n title: A bridge\n-date: 2024\n"
        "1 file would change, 3 in house style: fmt --write changes them\n"
    )


def test_a_page_is_styled_above_its_text_alone(site: Path) -> None:
    text = "\n# Title: not YAML  \n\n---\n\nsummary: 'x'"
    make_site(site, {"content/pages/about.md": f"---\nsummary: 'About'\ntitle: 'Us'\n---{text}"})

    assert main(["fmt", "--write"]) == 0

    written = (site / "content/pages/about.md").read_text(encoding="utf-8")
    assert written == f"---\ntitle: Us\nsummary: About\n---{text}"


def test_files_of_every_system_get_the_same_line_ends(site: Path) -> None:
    entry, page = "\ufefftitle: X\r\ndate: 2024  # c\r\n", "---\r\ntitle: 'P'\r\n---\r\nText  \r\n"
    make_site(site, {PLACE: entry.encode(), "content/pages/p.md": page.encode()})

    assert main(["fmt", "--write"]) == 0

    assert (site / PLACE).read_bytes() == b"date: 2024  # c\ntitle: X\n"
    assert (site / "content/pages/p.md").read_bytes() == b"---\ntitle: P\n---\nText  \n"


@pytest.mark.parametrize(
    "text", ["title: &a X\nsummary: *a\n", "title: X\nsources:\n\t- r\n", "%YAML 1.2\n---\ntitle: X\n"]
)
def test_what_style_cannot_read_is_left_byte_for_byte(site: Path, text: str) -> None:
    make_site(site, {PLACE: text.encode()})

    assert main(["fmt", "--write"]) == 1

    assert (site / PLACE).read_bytes() == text.encode()


def test_the_sites_own_file_has_a_style_too(site: Path) -> None:
    make_site(site, {"site.yaml": "url: https://example.org/\n# Ours.\ntitle: 'A record'\n"})

    assert main(["fmt", "--write", "site.yaml"]) == 0

    assert (site / "site.yaml").read_text(encoding="utf-8") == "# Ours.\ntitle: A record\nurl: https://example.org/\n"


def test_paths_choose_what_is_styled(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    untidy = {f"content/events/{year}/x{year}.yaml": "title: X\ndate: 2024\n" for year in (2022, 2023, 2024)}
    make_site(site, {**untidy, "content/actors/broken.yaml": "name: [\n"})

    assert main(["fmt", "--write", "content/events/2022", str(site / "content/events/2023/x2023.yaml")]) == 0

    assert capsys.readouterr().out.endswith("2 files changed, 0 in house style\n")
    assert [(site / file).read_text().startswith("date") for file in untidy] == [True, True, False]


def test_what_is_not_yaml_is_named_and_left(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {"content/events/broken.yaml": "title: Talks: two\ndate: 2024\n", PLACE: "title: X\ndate: 2024\n"})

    assert main(["fmt", "--write"]) == 1

    told = capsys.readouterr()
    assert told.err.startswith("content/events/broken.yaml:1:13: error: a colon within a value needs quotes")
    assert (site / "content/events/broken.yaml").read_text() == "title: Talks: two\ndate: 2024\n"
    assert (site / PLACE).read_text() == "date: 2024\ntitle: X\n"


def test_a_word_date_is_frozen_as_check_reads_it(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(
        site,
        {
            PLACE: "title: Friday\ndate: 'Wednesday'  # the source says\nsources: [report]\n",
            "content/events/list.yaml": "- {id: a, date: Dec 27, title: A, sources: report}\n",
            "content/events/planned.yaml": "date: Friday\ntitle: P\nsources: report\nstatus: planned\ndraft: true\n",
        },
    )

    assert main(["fmt", "--write"]) == 0

    assert (site / PLACE).read_text() == "date: 2024-01-17  # the source says\ntitle: Friday\nsources: [report]\n"
    assert (site / "content/events/list.yaml").read_text() == (
        "- {id: a, date: 2023-12-27, title: A, sources: report}\n"
    )
    assert (site / "content/events/planned.yaml").read_text().startswith("date: 2024-01-19\n")
    capsys.readouterr()
    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("", "this event has no source"),
        ("sources: month\n", "only known as"),
        ("sources: report\nweight: 7\n", '"Friday" waits for the other problems of its entry'),
    ],
)
def test_a_word_date_that_cannot_be_read_is_a_problem(
    site: Path, rest: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "date: Friday\ntitle: X\n" + rest
    make_site(site, {PLACE: text, "content/sources/month.yaml": "title: M\npublished: 2024-01\n"})

    assert main(["fmt", "--write"]) == 1

    assert re.match(rf'{PLACE}:1:7: error: "Friday" .*', capsys.readouterr().err)
    assert (site / PLACE).read_text() == text
    assert main(["fmt", "content/actors"]) == 0
    assert told in _told(site, capsys)


def _told(site: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["fmt", PLACE, "--site", str(site)])
    return capsys.readouterr().err


def test_a_file_that_style_would_change_is_left_and_named(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(site, {PLACE: "title: X  # why\ndate: 2024\n"})
    for wrong in ("date: 2024\ntitle: Y  # why\n", "date: 2024\ntitle: X\n"):
        monkeypatch.setattr(
            "dateline.commands.fmt.restyle", lambda text, *_, wrong=wrong: wrong if "X" in text else text
        )

        assert main(["fmt", "--write"]) == 0

        assert f"{PLACE}: warning: house style would change what this file says" in capsys.readouterr().err
        assert (site / PLACE).read_text() == "title: X  # why\ndate: 2024\n"


def test_a_folder_that_cannot_be_written_leaves_the_file_whole(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    make_site(site, {PLACE: "title: X\ndate: 2024\n"})
    monkeypatch.setattr("pathlib.Path.write_bytes", full)

    assert main(["fmt", "--write"]) == 1

    assert f"{PLACE}: error: it cannot be written: No space left on device" in capsys.readouterr().err
    assert (site / PLACE).read_text() == "title: X\ndate: 2024\n"
    assert [path.name for path in (site / "content/events").iterdir()] == ["bridge.yaml"]
