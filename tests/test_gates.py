"""A machine without a browser or Java: the tests that need them are skipped aloud, and in CI their absence fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent


TESTS = """
def test_page(browser): pass
def test_markup(html_checker): pass
def test_other(): pass
"""


@pytest.mark.parametrize(("workers", "ci", "code"), [("1", "", 0), ("1", "true", 1), ("0", "true", 1)])
def test_what_could_not_be_run_is_said_in_the_closing_lines(tmp_path: Path, workers: str, ci: str, code: int) -> None:
    (tmp_path / "test_tools.py").write_text(TESTS, encoding="utf-8")
    bare = {**os.environ, "PATH": str(tmp_path), "CHROMIUM": "", "CI": ci}
    own = ["--basetemp", str(tmp_path / "own")]  # else it would clear away at its end what earlier runs left
    asked = ["-p", "tests.conftest", "-n", workers, *own, str(tmp_path / "test_tools.py")]

    ran = subprocess.run([sys.executable, "-m", "pytest", *asked], cwd=HOUSE, env=bare, capture_output=True, text=True)

    assert ran.returncode == code, ran.stdout + ran.stderr
    *_, browser, _, checker, closing = ran.stdout.strip().splitlines()
    assert browser.startswith("browser tests NOT RUN")
    assert "apt install chromium" in browser
    assert checker.startswith("HTML checker NOT RUN")
    assert "1 passed, 2 skipped" in closing
