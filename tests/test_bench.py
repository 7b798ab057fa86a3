"""The measurements' content has nothing wrong with it, is the same each time, and can be edited as they edit it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide import HOUSE

COMMANDS = sorted(path.name for path in (HOUSE / "bench").glob("*.py") if path.name != "measure.py")


def run(command: str, *words: str) -> str:
    script = [sys.executable, f"bench/{command}", *words]
    return subprocess.run(script, cwd=HOUSE, capture_output=True, encoding="utf-8", check=True).stdout


def texts_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    run("corpus.py", "--events", "20", str(folder))
    return folder


def test_the_corpus_has_no_problem(corpus: Path) -> None:
    words = [sys.executable, "-m", "dateline", "check", "--strict", str(corpus / "dateline")]
    told = subprocess.run(words, cwd=HOUSE, capture_output=True, encoding="utf-8")

    assert (told.returncode, told.stderr) == (0, "")
    assert "no problems in 20 events, 200 actors, 50 topics, 10 places, 20 sources" in told.stdout


def test_the_corpus_is_the_same_each_time_and_a_larger_one_goes_on_from_it(corpus: Path, tmp_path: Path) -> None:
    run("corpus.py", "--events", "20", str(tmp_path / "same"))
    run("corpus.py", "--events", "30", str(tmp_path / "larger"))
    texts = texts_of(corpus / "dateline")

    assert texts_of(tmp_path / "same" / "dateline") == texts
    assert texts_of(tmp_path / "larger" / "dateline").items() > texts.items()


def test_both_formats_tell_the_same_events(corpus: Path) -> None:
    ours, hugos = (
        {path.stem: path.read_text(encoding="utf-8") for path in (corpus / name / "content/events").glob("*/*")}
        for name in ("dateline", "hugo")
    )
    titles = {stem: re.findall("^title: (.+)$", text, re.MULTILINE) for stem, text in ours.items()}

    assert len(ours) == 20
    assert titles == {stem: re.findall('"title": "([^"]+)"', text) for stem, text in hugos.items()}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_tells_how_it_is_used(command: str) -> None:
    assert re.search(rf"^ *python bench/{re.escape(command)}\b", run(command, "--help"), re.MULTILINE)


def test_the_readme_names_every_command_with_options_that_it_has() -> None:
    readme = (HOUSE / "bench/README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\.venv/bin/python bench/(\w+\.py)(.*)$", readme, re.MULTILINE)

    assert sorted({command for command, _ in shown}) == COMMANDS
    for command, words in shown:
        assert set(re.findall(r"--[a-z-]+", words)) <= set(re.findall(r"--[a-z-]+", run(command, "--help")))
