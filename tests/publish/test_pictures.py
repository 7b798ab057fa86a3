"""Pictures: a page keeps room for each, of the size that its file has now; what is no picture is told."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.builder import build
from tests.everything import picture
from tests.sites import make_site

EVENT = """date: 2024-03-08
title: A crack is found
sources: report
media:
  - {file: crack.png, alt: The crack, credit: The board}
  - {file: crack.png, alt: The crack again, credit: The board}
body: |
  It is long.

  ![A map](/media/crack.png)
"""


def test_a_page_keeps_room_for_its_pictures_as_they_are_now(tmp_path: Path) -> None:
    home = make_site(tmp_path, {"content/events/crack.yaml": EVENT, "content/media/crack.png": picture(40, 30)})
    for size in ((40, 30), (30, 50)):
        (home / "content/media/crack.png").write_bytes(picture(*size))
        outcome = build(home, home / "output")
        assert list(outcome.problems) == []
        first, *others = re.findall("<img [^>]*>", (home / "output/events/crack/index.html").read_text())
        assert [f'width="{size[0]}" height="{size[1]}"' in image for image in (first, *others)] == [True] * 3
        assert ["lazy" in image for image in (first, *others)] == [False, True, True]


def test_what_is_no_picture_is_told_where_it_is_named(tmp_path: Path) -> None:
    home = make_site(tmp_path, {"content/events/crack.yaml": EVENT, "content/media/crack.png": b"\x89PNG\r\n\x1a\n"})
    outcome = build(home, home / "output")
    assert outcome.written
    told = [
        (problem.mark.line, problem.severity, problem.message.partition(" cannot")[0]) for problem in outcome.problems
    ]
    said = 'the width and height of "crack.png"'
    assert told == [(5, "warning", said), (6, "warning", said)]
    assert "width" not in (home / "output/events/crack/index.html").read_text().partition("<img ")[2].partition(">")[0]
