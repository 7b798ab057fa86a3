"""`clean`: a built site in; our pages gone, what is not ours still there, and both told, out."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.cli import main
from tests.sites import make_site


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A site with its pages in output/ and, a second time, in public/."""
    home = make_site(tmp_path, {"content/events/talk.yaml": "date: 2024\ntitle: A talk\nsources: report\n"})
    monkeypatch.chdir(home)
    main([])
    main(["--output", "public"])
    capsys.readouterr()
    return home


def test_our_pages_and_what_we_kept_of_them_go(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = sum(path.is_file() for path in (built / "output").rglob("*"))

    assert main(["clean"]) == 0

    assert capsys.readouterr().out == (
        f"removed {number} files of ours from output/\n"
        ".dateline/schemas/, by which editors complete fields, went too:  dateline build  brings it\n"
    )
    assert sorted(path.name for path in built.iterdir()) == [".dateline", "content", "public", "site.yaml"]

    assert main(["clean", "--output", "public"]) == 0
    assert sorted(path.name for path in built.iterdir()) == ["content", "site.yaml"]


def test_files_that_are_not_ours_stay_and_are_counted(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(built, {"output/CNAME": "example.org\n", "output/events/notes.txt": "mine\n"})

    assert main(["clean", str(built)]) == 0

    assert "; 2 files that are not ours stay\n" in capsys.readouterr().out
    left = [path.relative_to(built).as_posix() for path in (built / "output").rglob("*") if path.is_file()]
    assert sorted(left) == ["output/CNAME", "output/events/notes.txt"]


def test_where_nothing_is_ours_nothing_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = make_site(tmp_path, {"output/index.html": "mine\n"})

    assert main(["clean", str(home)]) == 0

    assert capsys.readouterr().out == (f"there is nothing of ours in {home}/output/; 1 file that is not ours stays\n")
    assert (home / "output/index.html").exists()


def test_the_sites_own_folders_are_refused(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--output", "content"]) == 1

    assert "pages would be among the site's sources" in capsys.readouterr().err
    assert (built / "content/events/talk.yaml").exists()
