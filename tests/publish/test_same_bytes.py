"""Stories of one content built elsewhere and of builds that are killed: the same bytes, or the old ones."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.publish.writing.lock import lock
from dateline.publish.writing.write import recover
from tests.publish.folders import tree
from tests.published import EXAMPLE

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and signals")
KILLS = int(os.environ.get("KILLS", "5"))


def command(home: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "dateline", "build", str(home), *words]


def run(home: Path, *words: str, **environment: str) -> dict[str, bytes | str | None]:
    """Build a site in a process of its own; the files that it wrote."""
    plain = {key: value for key, value in os.environ.items() if key not in ("TZ", "LANG", "LC_ALL", "PYTHONHASHSEED")}
    subprocess.run(command(home, *words), env={**plain, **environment}, check=True, capture_output=True, cwd=EXAMPLE)
    return tree(home / "output")


def copy_example(home: Path, *, backwards: bool = False) -> Path:
    """The example in another folder, its files made in order or in reverse."""
    files = [path.relative_to(EXAMPLE) for path in sorted(EXAMPLE.glob("content/**/*")) if path.is_file()]
    for file in (*(reversed(files) if backwards else files), Path("site.yaml")):
        (home / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(EXAMPLE / file, home / file)
    return home


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    plain = run(copy_example(tmp_path / "a"), "--workers", "1", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    elsewhere = copy_example(tmp_path / "über uns" / "b", backwards=True)
    assert run(elsewhere, "--workers", "3", PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8") == plain


@posix
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    home = copy_example(tmp_path / "site")
    text = (home / "site.yaml").read_text(encoding="utf-8")
    texts = (text, text.replace("title: ", "title: Not ", 1))
    start = time.monotonic()
    sites = [run(home, "--workers", "2")]
    took = time.monotonic() - start
    (home / "site.yaml").write_text(texts[1], encoding="utf-8")
    sites.append(run(home))
    killed = 0
    for number in range(KILLS):
        (home / "site.yaml").write_text(texts[number % 2], encoding="utf-8")
        child = subprocess.Popen(command(home, "--workers", "2"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(took * number / KILLS)
        child.kill()
        killed += child.wait() == -signal.SIGKILL
        with lock(home):  # which processes that it left behind hold until they end
            pass
        recover(home)
        assert tree(home / "output") in sites
    assert killed
    assert run(home) == sites[(KILLS - 1) % 2]
