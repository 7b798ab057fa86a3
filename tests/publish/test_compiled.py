"""Templates are compiled once: what an earlier command kept is used, and passed over where it is not as it was left."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from dateline.publish.theme import compiled as compiled_room
from dateline.publish.theme.compiled import FILE, FOLDER
from dateline.publish.theme.jinja import SiteEnvironment
from dateline.publish.theme.theme import Theme, load_theme


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A site with a template of its own, and with what was compiled for it."""
    home = tmp_path / "site"
    (home / FOLDER).mkdir(parents=True)
    write(home, "<p>{{ word }}</p>")
    shown(home)
    return home


def write(home: Path, template: str) -> None:
    (home / "templates").mkdir(exist_ok=True)
    (home / "templates" / "own.html").write_text(template)


def shown(home: Path, language: str = "en") -> bytes:
    theme: Theme = load_theme(home, language)
    theme.prepare()
    content = theme.render("own.html", {"word": "said"})
    theme.keep()
    return content


def compiled(home: Path, patch: pytest.MonkeyPatch, language: str = "en") -> int:
    """How many templates another command compiles."""
    return count_compiled(patch, lambda: shown(home, language))


def count_compiled(patch: pytest.MonkeyPatch, act: Callable[[], object], seconds: float = 0) -> int:
    """How many templates this process compiles, each of which takes so long at least."""
    count: list[object] = []
    compile_one = SiteEnvironment.compile

    def counted(*args: object, **options: object) -> object:
        count.append(args)
        time.sleep(seconds)
        return compile_one(*args, **options)  # type: ignore[call-overload]  # as it was called

    with patch.context() as within:
        within.setattr(SiteEnvironment, "compile", counted)
        act()
    return len(count)


def test_nothing_is_compiled_twice(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled(home, monkeypatch) == 0


def test_a_template_that_changed_is_compiled_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home, "<b>{{ word }}</b>")
    assert shown(home) == b"<b>said</b>"
    write(home, "<i>{{ word }}</i>")
    assert compiled(home, monkeypatch) == 1


def test_another_language_is_another_code(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled(home, monkeypatch, "es") > 1


@pytest.mark.parametrize("kept", ["", "empty", "torn", "other", "copied"])
def test_what_is_not_as_it_was_left_is_passed_over(home: Path, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = home / FOLDER / FILE
    content = path.read_bytes()
    if kept == "copied":  # as a checkout would bring it
        shutil.copyfile(path, path.with_name("copy"))
        path.with_name("copy").replace(path)
    elif kept:
        path.write_bytes({"empty": b"", "torn": content[:-9], "other": bytes([content[0] ^ 1]) + content[1:]}[kept])
    else:
        path.unlink()
    assert compiled(home, monkeypatch) > 1
    assert shown(home) == b"<p>said</p>"
    assert compiled(home, monkeypatch) == 0


def test_ours_alone_are_compiled_once_for_all_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path / "prefix"))
    Path(cache_from_source(compiled_room.__file__)).parent.mkdir(parents=True)
    counts = []
    for name in ("first", "second", "writing nothing"):
        monkeypatch.setattr("sys.dont_write_bytecode", name == "writing nothing")
        (tmp_path / name / FOLDER).mkdir(parents=True)
        theme = load_theme(tmp_path / name, "en")
        counts.append(count_compiled(monkeypatch, theme.prepare))
        theme.keep()
        assert not (tmp_path / name / FOLDER / FILE).exists()
    assert counts[0] > counts[1] == counts[2] == 0


@pytest.mark.alone  # among the threads of other tests nothing is forked
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_what_several_processes_compiled_each_of_them_knows(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / FOLDER / FILE).unlink()
    theme = load_theme(home, "en")
    assert count_compiled(monkeypatch, lambda: theme.prepare(workers=2), seconds=0.02) < len(theme.ours.templates)
    theme.keep()
    assert compiled(home, monkeypatch) == 0


def test_where_nothing_is_kept_nothing_is_written(home: Path) -> None:
    shutil.rmtree(home / FOLDER)
    assert shown(home) == b"<p>said</p>"
    assert not (home / FOLDER).exists()
