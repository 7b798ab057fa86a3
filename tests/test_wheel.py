"""The wheel, installed by itself in an environment of its own, makes, checks and builds a site in any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

from tests.guide import HOUSE


def test_the_wheel_works_in_any_folder(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    offline = ["--no-deps", "--no-index"]
    subprocess.run([*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", tmp_path, HOUSE], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "env", symlinks=os.name == "posix")
    programs = tmp_path / "env" / ("bin" if os.name == "posix" else "Scripts")
    subprocess.run([*pip, "--python", programs / "python", "install", *offline, wheel], check=True)
    (packages,) = (tmp_path / "env").rglob("site-packages")
    # What it depends on is borrowed; the checkout that is installed there in place does not come along.
    (packages / "borrowed.pth").write_text(f"{next(path for path in sys.path if path.endswith('site-packages'))}\n")
    folder = tmp_path / "a folder"
    folder.mkdir()

    def run(command: str) -> str:
        bare = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        ran = subprocess.run(
            [programs / "dateline", *command.split()], cwd=folder, env=bare, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    where = subprocess.run(
        [programs / "python", "-c", "import dateline; print(dateline.__file__)"],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(packages)
    run("init mine --url https://example.org/mine/")
    run("new place norwick --site mine")
    assert run("check mine --strict") == "no problems in 2 events, 1 actor, 1 topic, 2 places, 2 sources, 1 page\n"
    run("build mine")
    assert "The library in Mill Street" in (folder / "mine/output/index.html").read_text(encoding="utf-8")
    assert (folder / "mine/output/assets/style.css").is_file()
