"""Revision: a site's folder in a git repository and the name of a commit go in; its files as of then come out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from dateline.problems import Mark, Problem, SiteError

_READ = (".yaml", ".yml", ".md")
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})  # which asks from elsewhere
_SHALLOW = "this clone is shallow:  git fetch --unshallow  (for actions/checkout, fetch-depth: 0)"


@contextmanager
def files_at(home: Path, name: str) -> Iterator[Path]:
    """A folder with what a site consisted of, texts alone, where its history parted from that of a commit.

    So what others did since on the other side is no change of ours. The folder is gone afterwards, and empty where
    there was no site at that time. Raises SiteError without git, where no repository is, and for an unknown commit.
    """
    commit = _commit(home, name)
    found = _git(home, "merge-base", commit, "HEAD")
    commit = found.stdout.decode().strip() or commit
    with TemporaryDirectory(prefix="dateline-since-") as folder:
        for path, content in _contents(home, commit):
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield Path(folder)


def _commit(home: Path, name: str) -> str:
    inside = _git(home, "rev-parse", "--is-inside-work-tree")
    if inside.stdout.strip() != b"true":
        said = inside.stderr.decode(errors="replace").strip().split("\n")[0]
        hint = said if "ownership" in said else "go to a clone of the record's repository, or start one:  git init"
        _refuse("--since compares with a commit, and this folder is in no git repository", hint)
    found = _git(home, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode:
        shallow = _git(home, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        hint = _SHALLOW if shallow else "name a commit, a branch or a tag that  git log  knows:  --since origin/main"
        _refuse(f'git knows no commit "{name[:80]}" here', hint)
    return found.stdout.decode().strip()


def _contents(home: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """The files of the site that are read as text, by their paths below its folder, and what was in them."""
    tree = _git(home, "ls-tree", "-r", "-z", commit).stdout
    rows = [row.split(b"\t", 1) for row in tree.split(b"\0") if row]
    files = [(os.fsdecode(path), about.split()) for about, path in rows]
    wanted = [(path, about[2]) for path, about in files if about[0].startswith(b"100") and _is_read(path)]
    told = _git(home, "cat-file", "--batch", given=b"".join(name + b"\n" for _, name in wanted)).stdout
    at = 0
    for path, _ in wanted:
        head, _, _ = told[at : at + 200].partition(b"\n")
        *_, size = head.split()
        if not size.isdigit():  # a partial clone that could not fetch it
            _refuse(f"git has no {path} of that commit", _SHALLOW)
        start = at + len(head) + 1
        yield path, told[start : start + int(size)]
        at = start + int(size) + 1


def _is_read(path: str) -> bool:
    return path == "site.yaml" or (path.startswith("content/") and path.endswith(_READ))


def _git(home: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(home), *words]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    except OSError:
        _refuse("--since compares with a commit, and there is no git here", "install git: https://git-scm.com/")


def _refuse(message: str, hint: str) -> NoReturn:
    raise SiteError(Problem(Mark(""), "error", message, hint))
