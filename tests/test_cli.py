"""The command line, seen from outside: words in; what is told, what is there afterwards, and an exit code out."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import __version__
from dateline.cli import main
from tests.sites import make_site

HOUSE = Path(__file__).parent.parent
EVENT = "date: 2024-01-19\ntitle: A talk\nsources: [report]\n"
COMMANDS = ("build", "check", "new", "fmt", "clean")


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/usr/bin/dateline"])


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site without a problem, in which the commands are given."""
    home = make_site(tmp_path / "site", {"content/events/2024/talk.yaml": EVENT})
    monkeypatch.chdir(home)
    return home


@pytest.mark.parametrize("words", [[], ["build"], ["."], ["../site"], ["build", "../site"], ["--base-path", "/x/"]])
def test_without_a_command_it_is_build(
    site: Path, words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)

    assert main(words) == 0

    told = capsys.readouterr()
    assert re.fullmatch(
        r"built \d+ pages into (\.\./site/)?output/: \d+ new, 0 changed, .* \(\d+\.\d\d s\)\n", told.out
    )
    assert told.err == ""
    assert "A talk" in (site / "output/events/talk/index.html").read_text(encoding="utf-8")


def test_a_second_build_leaves_the_pages_as_they_are(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", "--output", "public"])
    capsys.readouterr()

    assert main(["build", "--output", "public"]) == 0

    assert "into public/: 0 new, 0 changed" in capsys.readouterr().out
    assert not (site / "output").exists()


def test_an_error_keeps_the_old_pages_and_is_told_with_its_way_out(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([])
    before = (site / "output/events/talk/index.html").read_bytes()
    capsys.readouterr()
    make_site(site, {"content/events/2024/talk.yaml": EVENT.replace("A talk", "Another") + "topcis: [x]\n"})

    assert main([]) == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        'content/events/2024/talk.yaml:4:1: error: unknown field "topcis"\n    did you mean "topics"?\n'
        "1 error: nothing was written\n"
    )
    assert (site / "output/events/talk/index.html").read_bytes() == before


def test_check_counts_what_it_looked_at_and_writes_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0

    assert capsys.readouterr() == ("no problems in 1 event, 1 source\n", "")
    assert not (site / "output").exists()


def test_strict_takes_a_warning_for_an_error(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {"content/events/2024/talk.yaml": EVENT.replace("sources: [report]\n", "")})

    codes = main(["check"]), main(["check", "--strict"])

    assert codes == (0, 1)
    told = capsys.readouterr()
    assert told.out == "no errors in 1 event, 1 source\n"
    assert told.err.splitlines()[-1] == "1 warning: with --strict, warnings are errors"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["biuld"], 'error: "biuld" is no command\n    did you mean "build"?\n'),
        (["help"], 'error: "help" is no command\n    did you mean "--help"?\n'),
        (["--ouput", "x"], 'error: dateline build has no option "--ouput"\n    did you mean "--output"?\n'),
        (["check", "--fromat=json"], 'error: dateline check has no option "--fromat"\n    did you mean "--format"?\n'),
        (["check", "--format", "jsno"], 'error: argument --format: not "jsno": did you mean "json"?\n'),
        (["check", "--out", "x"], 'error: dateline check has no option "--out"\n    there are --'),
        (["new", "actor"], "error: the following arguments are required: ID\n    dateline new --help  tells more\n"),
        (["new", "actor", "Ana", "Ruiz"], 'error: "Ruiz" is one word too many: put quotes around words that'),
        (["fmt", "nowhere.yaml"], "error: there is no nowhere.yaml\n"),
        (["fmt", ".."], "error: .. is not in the site\n"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_wrong_word_is_answered_with_the_right_one(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2

    assert capsys.readouterr().err.startswith(told)


def test_a_site_that_is_further_up_is_named(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(site / "content/events")

    assert main(["check"]) == 1

    told = capsys.readouterr().err
    assert told.startswith("error: there is no site.yaml in this folder\n")
    assert f"    there is one in {site}: go there, or name that folder\n" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["../nowhere"], "error: there is no folder ../nowhere\n"),
        (["./site.yaml"], "error: ./site.yaml is a file\n    name the folder that it is in: .\n"),
        (["build", "x" * 5000], "error: there is no folder xxx"),
        (["--output", "content"], "content: error: pages would be among the site's sources"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_folder_that_will_not_do_is_a_problem(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1

    assert capsys.readouterr().err.startswith(told)


def fail(*_: object) -> None:
    raise ZeroDivisionError("by\x1b[2J nothing")


@pytest.mark.parametrize(("debug", "words", "trace"), [("", [], False), ("1", [], True), ("0", ["--verbose"], True)])
@pytest.mark.usefixtures("site")
def test_a_mistake_of_ours_is_apologized_for(
    debug: str, words: list[str], trace: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dateline.commands.build.build_site", fail)
    monkeypatch.setenv("DATELINE_DEBUG", debug)

    assert main(words) == 3

    told = capsys.readouterr().err
    apology = (
        r"we are sorry: ZeroDivisionError: by\\x1b\[2J nothing in dateline/commands/build\.py:\d+\n    please report"
    )
    assert re.search(apology, told)
    assert ("Traceback" in told) == trace


@pytest.mark.usefixtures("site")
def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.commands.build.build_site", interrupt)

    assert main([]) == 130

    assert capsys.readouterr() == ("", "")


def test_every_command_first_brings_in_what_a_killed_build_had_begun(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    main([])
    make_site(site, {"content/events/2024/talk.yaml": EVENT.replace("A talk", "Another")})
    with monkeypatch.context() as patched:
        patched.setattr("dateline.publish.write._advance", kill)
        main([])
    page = site / "output/events/talk/index.html"
    assert "Another" not in page.read_text(encoding="utf-8")

    main(["check"])

    assert "Another" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_examples_of_each_help_can_be_given_as_they_stand(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--help"]) == 0
    told = capsys.readouterr().out
    examples = re.findall(r"^  dateline\b *(.*)$", told.partition("examples:\n")[2], re.MULTILINE)
    assert examples

    for number, example in enumerate(examples):
        for name in ("site", "record"):
            make_site(tmp_path / str(number) / name, {"content/events/2024/talk.yaml": EVENT})
        monkeypatch.chdir(tmp_path / str(number) / "site")
        assert (example, main(shlex.split(example))) == (example, 0)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["-h"])

    assert tuple(re.findall(r"^  (\w+) [\[K]", capsys.readouterr().out, re.MULTILINE)) == COMMANDS


def test_a_closed_pipe_ends_quietly(site: Path) -> None:
    make_site(site, {f"content/events/{number}.yaml": "x: 1\n" for number in range(200)})
    program: list[str | Path] = [sys.executable, HOUSE / "build.py", "check", "--format", "json", site]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as checking:
        assert checking.stdout and checking.stderr
        checking.stdout.close()
        told = checking.stderr.read()

    assert (checking.returncode, told) == (1, "")


@pytest.mark.usefixtures("site")
def test_results_that_cannot_be_written_are_a_problem(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sys.stdout.write", full)

    assert main(["check"]) == 1

    assert capsys.readouterr().err.startswith("error: the results cannot be written: No space left on device\n")


@pytest.mark.parametrize("program", [["build.py"], ["-m", "dateline"]])
def test_it_is_one_program_under_every_name(program: list[str]) -> None:
    ran = subprocess.run([sys.executable, *program, "--version"], cwd=HOUSE, capture_output=True, text=True)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"dateline {__version__}\n", "")


def test_to_start_loads_no_command() -> None:
    script = "import sys; from dateline.cli import main; main(['--version']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], cwd=HOUSE, capture_output=True, text=True)

    loaded = set(ran.stdout.split())
    assert "dateline.report" in loaded
    assert not loaded & {"yaml", "jinja2", "markdown", "rapidfuzz", "dateline.builder", "dateline.publish.write"}
