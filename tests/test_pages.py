"""The server that stands in for GitHub Pages answers as GitHub Pages does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.pages import Answer, answer


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "topics" / "rail").mkdir(parents=True)
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("no such page")
    (tmp_path / "topics" / "index.html").write_text("topics")
    (tmp_path / "style.css").write_text("body {}")
    return tmp_path


@pytest.mark.parametrize(
    ("url", "status", "file", "location"),
    [
        ("/record/", 200, "index.html", None),
        ("/record", 301, None, "/record/"),
        ("/record/topics/?q=1#top", 200, "topics/index.html", None),
        ("/record/topics", 301, None, "/record/topics/"),
        ("/record/style.css", 200, "style.css", None),
        ("/record/st%79le.css", 200, "style.css", None),
        ("/record/style.css/", 404, "404.html", None),
        ("/record/Style.css", 404, "404.html", None),
        ("/record/topics/rail/", 404, "404.html", None),
        ("/record/none/", 404, "404.html", None),
        ("/record/../index.html", 404, None, None),
        ("/topics/", 404, None, None),
        ("/recorder/", 404, None, None),
    ],
)
def test_a_path_is_answered_as_github_pages_does(
    site: Path, url: str, status: int, file: str | None, location: str | None
) -> None:
    assert answer(site, url, "/record/") == Answer(status, site / file if file else None, location)


def test_the_server_sends_what_is_answered(site: Path, github_pages: Callable[..., str]) -> None:
    root = github_pages(site, "/record/")
    with urlopen(f"{root}topics") as sent:
        assert (sent.url, sent.read(), sent.headers["Content-Type"]) == (
            f"{root}topics/",
            b"topics",
            "text/html; charset=utf-8",
        )
    with urlopen(Request(f"{root}style.css", method="HEAD")) as sent:
        assert (sent.read(), sent.headers["Content-Length"]) == (b"", "7")
    with pytest.raises(HTTPError) as missing:
        urlopen(f"{root}none")
    with missing.value:
        assert (missing.value.code, missing.value.read()) == (404, b"no such page")
