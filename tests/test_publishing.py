"""Publishing: what the workflows ask of GitHub, the commands that they give, and what the documents say of both."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import yaml

from dateline.builder import load_site
from dateline.problems import Problems
from tests.guide import (
    HOUSE,
    Block,
    broken_pairs,
    code,
    make_guides_site,
    read_blocks,
    read_tables,
    run,
    run_console,
    unmarked_tables,
    write,
)

WORKFLOWS = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((HOUSE / ".github/workflows").glob("*.yml"))
}
PARSED: dict[str, Any] = {name: yaml.load(text, yaml.BaseLoader) for name, text in WORKFLOWS.items()}
GUIDE, SECURITY, CONTRIBUTING = (
    (HOUSE / name).read_text(encoding="utf-8") for name in ("docs/publishing.md", "SECURITY.md", "CONTRIBUTING.md")
)
BLOCKS, TABLES = read_blocks(GUIDE), read_tables(GUIDE)
MAKEFILE = (HOUSE / "Makefile").read_text(encoding="utf-8")
NAMES = pytest.mark.parametrize("name", WORKFLOWS)
PYTHON = ".venv/bin/python build.py"


def jobs(name: str) -> dict[str, Any]:
    return dict(PARSED[name]["jobs"])


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in jobs(name).values():
        yield from job.get("steps", ())


def scripts(name: str) -> list[str]:
    return [step["run"] for step in steps(name) if "run" in step]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site that this repository is."""
    home = tmp_path_factory.mktemp("example")
    shutil.copy(HOUSE / "site.yaml", home)
    shutil.copytree(HOUSE / "content", home / "content")
    for words in ("init --quiet", "add .", "-c user.name=A -c user.email=a@example.org commit --quiet --message Begin"):
        subprocess.run(["git", "-C", home, *words.split()], check=True)
    return home


# The workflows


@NAMES
def test_an_action_is_pinned_to_a_commit_with_its_version_beside_it(name: str) -> None:
    used = re.findall(r"^ *(?:- )?uses: (.*)$", WORKFLOWS[name], re.MULTILINE)
    assert used
    for action in used:
        if action.startswith("./"):
            assert (HOUSE / action).is_file()
        else:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_an_action_is_the_same_one_everywhere() -> None:
    used = {line for text in WORKFLOWS.values() for line in re.findall(r"uses: (actions/.*)$", text, re.MULTILINE)}
    assert len(used) == len({line.partition("@")[0] for line in used}) == 6


@NAMES
def test_a_job_has_the_rights_that_it_needs_and_no_more(name: str) -> None:
    assert PARSED[name]["permissions"] == {}
    assert not re.search(r"pull_request_target|workflow_run\b|secrets\.|write-all", WORKFLOWS[name])
    for job in jobs(name).values():
        writes = {right for right, level in job["permissions"].items() if level == "write"}
        deploys = "uses" in job or all("deploy-pages@" in step["uses"] for step in job["steps"])
        assert writes == ({"pages", "id-token"} if deploys else set())
        assert "uses" in job or job["timeout-minutes"].isdecimal()
    for step in steps(name):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@NAMES
def test_nothing_that_others_wrote_is_put_into_a_script(name: str) -> None:
    assert [script for script in scripts(name) if "${{" in script] == []


def test_a_pull_request_is_checked_and_only_what_is_on_the_default_branch_is_published() -> None:
    assert [name for name in WORKFLOWS if "pull_request" in PARSED[name]["on"]] == ["check", "test"]
    assert [name for name in WORKFLOWS if "schedule" in PARSED[name]["on"]] == ["daily"]
    minute = PARSED["daily"]["on"]["schedule"][0]["cron"].partition(" ")[0]
    assert int(minute) % 15 != 0
    assert "push" in PARSED["publish"]["on"]
    build = jobs("publish")["build"]
    assert "github.ref_name == github.event.repository.default_branch" in build["if"]
    assert jobs("publish")["deploy"]["environment"]["name"] == "github-pages"
    assert PARSED["publish"]["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


@pytest.mark.parametrize("name", ["check", "publish"])
def test_the_commands_of_a_workflow_run_green(name: str, example: Path) -> None:
    commands = [script for script in scripts(name) if PYTHON in script]
    assert len(commands) == 2
    for command in commands:
        ours = command.replace(PYTHON, "python build.py").replace('"$URL"', "https://octocat.github.io/record")
        ours = ours.replace('"origin/$GITHUB_BASE_REF"', "HEAD")
        ran = run(example, ours)
        assert ran.returncode == 0, ran.stdout
    uploads = [step["with"]["path"] for step in steps(name) if "upload-" in step.get("uses", "")]
    assert [(example / path / "index.html").is_file() for path in uploads] == [True]
    page = (example / "output/events/index.html").read_text(encoding="utf-8")
    base_path = "/record/" if name == "publish" else "/"
    assert f'href="{base_path}events/"' in page
    assert ("https://octocat.github.io/record/events/" in page) == (name == "publish")


def test_what_else_a_workflow_runs_is_there() -> None:
    other = {script for name in WORKFLOWS for script in scripts(name) if PYTHON not in script}
    assert {"make .venv/ready", "bash .ci/run"} <= other
    assert re.search(r"^\.venv/ready:", MAKEFILE, re.MULTILINE)
    readme = (HOUSE / "README.md").read_text(encoding="utf-8")
    (windows,) = [block.text for block in read_blocks(readme) if block.language == "powershell"]
    assert windows.strip() in {script.strip() for script in other}


GH = """#!/bin/sh
echo "{told}"
[ -z "{error}" ] && exit
echo "gh: {error}" >&2
exit 1
"""


@pytest.mark.skipif(os.name != "posix", reason="a runner's shell")
@pytest.mark.parametrize(
    ("told", "error", "code", "output", "shown"),
    [
        ("workflow", "", 0, "pages=on\n", ""),
        ("legacy", "", 0, "", "::notice title=Not published::"),
        ("{}", "Not Found (HTTP 404)", 0, "", "::notice title=Not published::"),
        ("{}", "Server Error (HTTP 502)", 1, "", "gh: Server Error (HTTP 502)\n"),
    ],
)
def test_a_site_without_pages_is_not_published_and_says_why(
    told: str, error: str, code: int, output: str, shown: str, tmp_path: Path
) -> None:
    (script,) = [step["run"] for step in steps("publish") if step.get("id") == "pages"]
    (tmp_path / "gh").write_text(GH.format(told=told, error=error), encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    files = {f"GITHUB_{name}": str(tmp_path / name) for name in ("OUTPUT", "STEP_SUMMARY")}
    for file in files.values():
        Path(file).touch()
    given = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path), "GITHUB_REPOSITORY": "o/record"}

    ran = subprocess.run(["bash", "-e", "-c", script], env={**given, **files}, capture_output=True, encoding="utf-8")

    assert (ran.returncode, ran.stderr) == (code, "")
    assert shown in ran.stdout
    assert (tmp_path / "OUTPUT").read_text(encoding="utf-8") == output
    summary = (tmp_path / "STEP_SUMMARY").read_text(encoding="utf-8")
    assert ("Source: GitHub Actions" in summary) == ("notice" in shown)


# The documents


def test_every_block_and_every_table_of_the_guide_is_one_that_is_run() -> None:
    told = [said for _, said in broken_pairs(BLOCKS)]
    assert {block.language for block in BLOCKS if block not in told} == {"yaml", "sh", "console"}
    assert [block.line for block in BLOCKS if block.language == "yaml" and not block.file] == []
    assert unmarked_tables(GUIDE) == []


def test_the_files_of_the_guide_are_a_site_and_its_commands_print_what_is_shown(tmp_path: Path) -> None:
    make_guides_site(tmp_path, BLOCKS)
    for block in BLOCKS:
        if block.language == "console":
            shown, ran = run_console(tmp_path, block)
            assert ran == shown
    for broken, said in broken_pairs(BLOCKS):
        problems = Problems()
        path = write(tmp_path, broken)
        load_site(tmp_path, problems)
        path.unlink()
        assert [f"{p.mark}: {p.severity}: {p.message}\n    {p.hint}\n" for p in problems] == [said.text]


def shell(blocks: list[Block]) -> list[str]:
    return [line for block in blocks if block.language == "sh" for line in block.text.splitlines()]


@pytest.mark.parametrize("document", ["README.md", "docs/publishing.md"])
def test_a_site_is_built_for_the_address_that_is_given(document: str, tmp_path: Path) -> None:
    blocks = read_blocks((HOUSE / document).read_text(encoding="utf-8"))
    (command,) = [line for line in shell(blocks) if "--url" in line]
    home = make_guides_site(tmp_path, blocks)
    assert run(home, command).returncode == 0
    assert '<link rel="canonical" href="https://record.example.org/">' in (home / "output/index.html").read_text()


def test_the_pages_of_a_pull_request_can_be_looked_at_as_is_shown(tmp_path: Path) -> None:
    (kept,) = [step["with"] for step in steps("check") if "upload-artifact@" in step.get("uses", "")]
    (serve,) = [line for line in shell(BLOCKS) if "http.server" in line]
    (tmp_path / kept["name"]).mkdir()
    (tmp_path / kept["name"] / "index.html").write_text("proposed")
    program, *words = shlex.split(serve)
    assert (program, words[-1]) == ("python3", "8000")
    # The port is any that is free.
    command = [sys.executable, "-u", *words[:-1], "0"]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, cwd=tmp_path, stdout=pipe, stderr=nowhere, text=True) as server:
        try:
            assert server.stdout is not None
            port = re.findall(r"port (\d+)", server.stdout.readline())[0]
            with urlopen(f"http://127.0.0.1:{port}/") as page:
                assert page.read() == b"proposed"
        finally:
            server.kill()


def test_a_repository_of_its_own_needs_what_is_shown(example: Path) -> None:
    rows = [(code(there), code(instead)) for there, instead in TABLES["own repository"]]
    for name in ("check", "publish"):
        text = WORKFLOWS[name]
        for there, instead in rows:
            assert there in text
            text = text.replace(there, instead)
        assert not re.search(r"\.venv|requirements|make |build\.py", text)
        changed = yaml.load(text, yaml.BaseLoader)
        runs = [step["run"] for job in changed["jobs"].values() for step in job["steps"] if "run" in step]
        ours = [shlex.split(line)[1:] for line in runs if line.startswith("dateline ")]
        assert len(ours) == 2
        for words in ours:
            given = " ".join(words).replace("$URL", "https://octocat.github.io")
            given = given.replace("origin/$GITHUB_BASE_REF", "HEAD")
            assert run(example, f"python -m dateline {given}").returncode == 0
    assert {"wheel", "site"} <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))


def test_the_names_that_the_guide_gives_are_those_that_are_shown() -> None:
    names = {PARSED[name]["name"] for name in WORKFLOWS}
    assert {"Publish", "Daily", "Check", "Test"} == names
    assert set(re.findall(r"Actions → ([A-Z]\w+)", GUIDE)) <= names
    there = "".join(WORKFLOWS.values()) + (HOUSE / "dateline/commands/build.py").read_text(encoding="utf-8")
    there = there.replace("{PAGES_TAKES:,}", "1,024")
    for symptom, _ in TABLES["symptoms"]:
        for said in filter(None, code(symptom).split("\n")):
            assert said in there
    minute, hour, *_ = PARSED["daily"]["on"]["schedule"][0]["cron"].split()
    assert f"{int(hour):02}:{int(minute):02} UTC" in GUIDE


@pytest.mark.parametrize("name", ["docs/publishing.md", "SECURITY.md", "CONTRIBUTING.md"])
def test_links_within_the_repository_lead_somewhere(name: str) -> None:
    text = (HOUSE / name).read_text(encoding="utf-8")
    headings = re.sub(r"[^\w\n -]", "", text).lower().replace(" ", "-").splitlines()
    for target in re.findall(r"\]\(([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        if not file:
            assert f"-{anchor}" in headings
        elif not file.startswith("https://"):
            assert ((HOUSE / name).parent / file).is_file()


def test_who_contributes_is_given_commands_that_there_are() -> None:
    make, tests = (block.text.splitlines() for block in read_blocks(CONTRIBUTING))
    assert {line.partition(" ")[2] for line in make} <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
    for line in tests:
        assert line.startswith(".venv/bin/python -m pytest ")
        assert (HOUSE / line.split()[3]).exists()
    assert "pull_request_target" in SECURITY
