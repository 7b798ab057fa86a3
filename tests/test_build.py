"""`build`: words in; the address that the pages are made for, what is said of them, and an exit code out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.cli import main
from tests.sites import make_site

MEGABYTE = 1024**2


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site at https://example.org/record/."""
    return make_site(
        tmp_path / "site", {"content/events/talk.yaml": "date: 2024-01-19\ntitle: A talk\nsources: report\n"}
    )


@pytest.mark.parametrize(
    ("words", "canonical", "base_path"),
    [
        ([], "https://example.org/record/", "/record/"),
        (["--url", "https://octocat.github.io/talks"], "https://octocat.github.io/talks/", "/talks/"),
        (["--url", "http://talks.example"], "http://talks.example/", "/"),
        (["--base-path", "x"], "https://example.org/x/", "/x/"),
        (["--url", "https://octocat.github.io/talks", "--base-path", "/"], "https://octocat.github.io/", "/"),
    ],
)
def test_the_pages_are_made_for_the_address_that_is_given(
    words: list[str], canonical: str, base_path: str, site: Path
) -> None:
    assert main(["build", str(site), *words]) == 0

    page = (site / "output/events/talk/index.html").read_text(encoding="utf-8")
    assert re.findall('<link rel="canonical" href="(.*?)">', page) == [f"{canonical}events/talk/"]
    assert f'href="{base_path}sources/report/"' in page
    assert f"<id>{canonical}feed.xml</id>" in (site / "output/feed.xml").read_text(encoding="utf-8")
    assert f"\nSitemap: {canonical}sitemap.xml" in (site / "output/robots.txt").read_text(encoding="utf-8")


def test_an_address_that_is_given_makes_up_for_one_that_is_not_there(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(site, {"site.yaml": "title: A record\n"})

    assert main(["build", str(site), "--url", "https://octocat.github.io"]) == 0

    assert capsys.readouterr().err == ""
    assert (site / "output/sitemap.xml").is_file()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--base-path", "a b"], 'error: --base-path "a b" cannot be a base path\n    letters, digits, '),
        (["--base-path", "/../"], 'error: --base-path "/../" cannot be a base path\n'),
        (["--url", ""], 'error: --url "" is not the address of a site\n'),
        (["--url", "octocat.github.io"], 'error: --url "octocat.github.io" is not the address of a site\n    a host'),
        (["--url", "https://me:pw@example.org"], "error: --url "),
        (["--url", "https://example.org/?a"], "error: --url "),
        (["--url", "https://example.org/a%20b/"], "error: --url "),
        (["--url", "https://[::1"], "error: --url "),
    ],
)
def test_an_address_that_will_not_do_is_the_commands_fault(
    words: list[str], told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(site), *words]) == 2

    said = capsys.readouterr().err
    assert said.startswith(told)
    assert f"{words[0]} " in said.splitlines()[1]
    assert not (site / "output").exists()


def test_pages_are_told_from_other_files(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", str(site)])

    paths = [path for path in (site / "output").rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in paths)
    assert capsys.readouterr().out.startswith(f"built {pages} pages and {len(paths) - pages} other files into ")


def test_what_comes_near_to_what_github_pages_takes_is_told(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(site, {"content/media/bridge.jpg": bytes(2 * MEGABYTE), "output/film.mp4": bytes(3 * MEGABYTE)})
    assert main(["build", str(site)]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("dateline.commands.build.NEAR", 2)

    assert main(["build", str(site)]) == 0

    assert capsys.readouterr().err == (  # of what was built: the film is not ours
        f"warning: {(site / 'output').as_posix()}/ has 2 MB; GitHub Pages takes 1,024 MB\n"
        "    make pictures smaller, or leave some out; media/bridge.jpg is the largest file, 2 MB\n"
        "1 warning\n"
    )


def test_what_a_build_took_its_time_for_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(site), "--verbose", "--profile"]) == 0

    lines = capsys.readouterr().out.splitlines()
    steps = [line.split()[0] for line in lines if re.fullmatch(r"\w+ +[\d,]+ (entries|files) +\d+\.\d{3} s", line)]
    assert steps == ["load", "plan", "compare", "render", "write", "keep"]
    assert [line for line in lines if re.fullmatch(r"event +1 files +[\d.]+ s +[\d.]+ ms each", line)]
    assert [line for line in lines if re.fullmatch(r" *[\d.]+ ms  events/talk/index\.html", line)]
