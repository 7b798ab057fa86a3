"""Completion: what a real bash is told at a Tab, once it has run the line that the guide gives for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide import HOUSE, code, read_tables
from tests.sites import make_site

LINES = {
    row[0]: code(row[1]) for row in read_tables((HOUSE / "docs/editing.md").read_text(encoding="utf-8"))["completion"]
}
TALK = "date: 2024\ntitle: A talk\nsources: report\nactors: [ana-ruiz, lost-one]\ntopics: lost-topic\n"
ASK = """
ask() {
    COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMPREPLY=()
    _python_argcomplete dateline "" ""
    echo "$1|${COMPREPLY[*]}"
}
"""
ASKED = {
    "dateline c": {"check", "clean"},
    "dateline check --": {"--help", "--format", "--since", "--strict"},
    "dateline check --format ": {"text", "json", "github"},
    "dateline new ": {"event", "actor", "topic", "place", "source", "series", "page"},
    "dateline new actor ": {"lost-one"},
    "dateline new topic --site . ": {"lost-topic"},
    "dateline merge actor ana": {"ana-ruiz"},
    "dateline rename actor ": {"ana-ruiz"},
    "dateline new event x --date ": set(),
    "dateline fmt content/": {"content/events/", "content/actors/", "content/sources/"},
    "dateline build cont": {"content/"},
    "dateline --completion ": {"bash", "zsh", "fish", "powershell"},
}


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_bash_is_told_commands_options_kinds_paths_and_the_ids_that_are_missing(tmp_path: Path) -> None:
    home = make_site(tmp_path, {"content/events/talk.yaml": TALK, "content/actors/ana-ruiz.yaml": "name: Ana\n"})
    questions = "\n".join(f"ask '{line}'" for line in ASKED)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

    ran = subprocess.run(
        ["bash", "-c", f"{LINES['bash']}\n{ASK}\n{questions}"],
        cwd=home,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
    )

    assert ran.stderr == ""
    answers = dict(line.split("|") for line in ran.stdout.splitlines())
    assert {line: set(answer.split()) for line, answer in answers.items()} == ASKED


@pytest.mark.parametrize("shell", LINES)
def test_every_shell_gets_its_script_by_the_line_that_is_shown(shell: str) -> None:
    asked = LINES[shell].partition("dateline ")[2].partition(" |")[0].rstrip(')"')
    ran = subprocess.run(
        [sys.executable, "-m", "dateline", *asked.split()], cwd=HOUSE, capture_output=True, encoding="utf-8"
    )

    assert ran.returncode == 0
    assert asked == f"--completion {shell.lower()}"
    registers = {
        "bash": "complete ",
        "zsh": "compdef ",
        "fish": "complete --command dateline",
        "PowerShell": "Register-",
    }
    assert registers[shell] in ran.stdout
    assert "dateline" in ran.stdout
