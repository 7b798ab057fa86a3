"""The command line, seen from outside: words in; what is told, what is there afterwards, and an exit code out."""

from __future__ import annotations

import io
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
# What the examples of the help are about.
EXAMPLES = {
    "content/events/2024/talk.yaml": EVENT,
    "content/drafts/report/mexico-city-talks.yaml": f"{EVENT}evidence: {{quote: They talked.}}\n",
    "content/actors/amlo.yaml": "name: AMLO\n",
    "content/actors/lopez-obrador.yaml": "name: Andrés Manuel López Obrador\n",
    ".dateline/undo.json": '{"did": "rename", "before": {}, "after": {}}',
    "notes.txt": "They talked in Norwick on Monday, and no more was said of it afterwards by anybody.\n",
    "article.html": '<html><head><meta property="article:published_time" content="2024-01-20"></head>'
    "<body><article><p>They talked in Norwick on Monday, and no more was said of it.</p></article></body></html>",
}
COMMANDS = ("build", "check", "serve", "init", "new", "draft", "review", "fmt", "merge", "rename", "undo", "clean")


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
        r"built \d+ pages and \d+ other files into (\.\./site/)?output/: \d+ new, 0 .* \(\d+\.\d\d s\)\n", told.out
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
        (["perish"], 'error: "perish" is no command\n    one of build, check'),
        (["--ouput", "x"], 'error: build has no option "--ouput"\n    did you mean "--output"?\n'),
        (["-v"], 'error: build has no option "-v"\n    did you mean "--verbose"?\n'),
        (["check", "--fromat=json"], 'error: check has no option "--fromat"\n    did you mean "--format"?\n'),
        (["check", "--format", "jsno"], 'error: --format cannot be "jsno"\n    did you mean "json"?\n'),
        (["check", "--format"], "error: --format needs a value\n    --format=F  text (default), json"),
        (["check", "--output", "x"], 'error: check has no option "--output"\n    build and clean have it; here there'),
        (
            ["--strict", "check"],
            'error: build has no option "--strict"\n    the command comes first:  dateline check --st',
        ),
        (["fmt", "--quiet"], 'error: fmt has no option "--quiet"\n    there are --help, --site, --write\n'),
        (["new"], 'error: KIND and ID are missing\n    for example:  dateline new actor "Alicia Bárcena"\n'),
        (["new", "The bridge opens"], 'error: KIND is missing\n    for example:  dateline new actor "Alicia'),
        (["check", "--strict=1"], "error: --strict takes no value\n    write --strict alone\n"),
        (["help", "nope"], 'error: "nope" is no command\n    one of build, '),
        (["help", "biuld"], 'error: "biuld" is no command\n    did you mean "build"?\n'),
        (["new", "actor"], 'error: ID is missing\n    for example:  dateline new actor "Alicia Bárcena"\n'),
        (["new", "topic", "x", "--date"], "error: --date needs a value\n    --date=D  when an event happened"),
        (["init"], "error: DIR is missing\n    for example:  dateline init my-record\n"),
        (
            ["new", "event", "Talks", "begin", "--date", "2024"],
            "one word too many\n    put quotes around words that belong together:  dateline new event 'Talks begin'",
        ),
        (["init", "My", "record"], "    put quotes around words that belong together:  dateline init 'My record'\n"),
        (["build", "a", "b"], 'error: "b" is one word too many\n    build takes one folder; put quotes around'),
        (["fmt", "nowhere.yaml"], "error: there is no nowhere.yaml\n"),
        (["fmt", ".."], "error: .. is not in the site\n"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_wrong_word_is_answered_with_the_right_one(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2

    assert told in capsys.readouterr().err


def test_a_site_that_is_further_up_is_named(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(site / "content/events")

    assert main(["check"]) == 1

    told = capsys.readouterr().err
    assert told.startswith("error: there is no site.yaml in this folder\n")
    assert f"    there is one in {site}: go there, or name it:  {site}\n" in told


def test_a_site_that_is_further_down_is_named_and_so_is_how_to_start_one(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(site.parent)
    assert main(["new", "actor", "ana"]) == 1
    assert "    there is one in site: go there, or name it:  --site site\n" in capsys.readouterr().err

    (site.parent / "empty").mkdir()
    assert main(["check", "empty"]) == 1
    assert "or name one; this starts one:  dateline init my-record\n" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["help"], ["help", "new"], ["version"], ["-V"]])
def test_help_and_version_are_found_under_other_names_too(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0

    told = capsys.readouterr().out
    assert told.startswith(
        f"usage: dateline {'new' if 'new' in words else '[COMMAND]'}" if "help" in words else "dateline "
    )


@pytest.mark.parametrize(
    ("python", "started", "site", "hint"),
    [
        ("python", "/usr/bin/dateline", "site", "dateline new actor nobody --site site"),
        ("python", "there/dateline", "../x/site", "there/dateline new actor nobody --site ../x/site"),
        ("python3", "build.py", "my site", "python3 build.py new actor nobody --site 'my site'"),
        (".venv/bin/python", "/x/dateline/__main__.py", ".", ".venv/bin/python -m dateline new actor nobody"),
    ],
)
def test_hints_name_the_program_and_the_site_as_they_were_called(
    python: str,
    started: str,
    site: str,
    hint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setattr("sys.argv", [started])
    monkeypatch.setattr("sys.orig_argv", [python, started])
    make_site(Path(site), {"content/events/2024/talk.yaml": f"{EVENT}actors: nobody\n"})

    assert main(["check", site]) == 1
    assert main(["check", site, "--format", "json"]) == 1

    told = capsys.readouterr()
    assert f"    {hint}\n" in told.err
    assert f'"hint": "{hint}"' in told.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["../nowhere"], "error: there is no folder ../nowhere\n"),
        (["./site.yaml"], "error: ./site.yaml is a file\n    this folder is a site's:  dateline build\n"),
        (["site.yaml"], "error: site.yaml is a file\n"),
        (
            ["check", "content"],
            "error: there is no site.yaml in content\n    this folder is a site's:  dateline check\n",
        ),
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


def fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError("by\x1b[2J nothing")


@pytest.mark.parametrize(("debug", "words", "trace"), [("", [], False), ("1", [], True), ("0", ["--verbose"], True)])
@pytest.mark.usefixtures("site")
def test_a_mistake_of_ours_is_apologized_for(
    debug: str, words: list[str], trace: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dateline.builder.build", fail)
    monkeypatch.setenv("DATELINE_DEBUG", debug)

    assert main(words) == 3

    told = capsys.readouterr().err
    apology = (
        r"we are sorry: ZeroDivisionError: by\\x1b\[2J nothing in dateline/commands/build\.py:\d+\n    please report"
    )
    assert re.search(apology, told)
    assert ("Traceback" in told) == trace


def interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.usefixtures("site")
def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("dateline.builder.build", interrupt)

    assert main([]) == 130

    assert capsys.readouterr() == ("", "")


def test_a_command_that_writes_first_brings_in_what_a_killed_build_had_begun(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    main([])
    make_site(site, {"content/events/2024/talk.yaml": EVENT.replace("A talk", "Another")})
    with monkeypatch.context() as patched:
        patched.setattr("dateline.publish.writing.write._advance", kill)
        main([])
    page = site / "output/events/talk/index.html"
    assert "Another" not in page.read_text(encoding="utf-8")

    main(["check"])
    assert "Another" not in page.read_text(encoding="utf-8")
    main(["fmt"])

    assert "Another" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_examples_of_each_help_can_be_given_as_they_stand(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--help"]) == 0
    told = capsys.readouterr().out
    examples = re.findall(r"^  dateline\b *(.*)$", told.partition("examples:\n")[2], re.MULTILINE)
    assert examples
    monkeypatch.setattr("dateline.devserver.watch.Watch.changes", interrupt)  # or `serve` would go on
    monkeypatch.setattr("sys.stdin", io.StringIO("q"))

    for number, example in enumerate(examples):
        for name in ("site", "record"):
            make_site(tmp_path / str(number) / name, EXAMPLES)
        monkeypatch.chdir(tmp_path / str(number) / "site")
        if "origin/main" in example:
            commit_everything()
        assert (example, main(shlex.split(example))) == (example, 0)


def commit_everything() -> None:
    """Make the folder a repository whose last commit is where origin has its main branch."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (
        ("init", "-q"),
        ("add", "."),
        (*who, "commit", "-qm", "All"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        subprocess.run(["git", *words], check=True)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["-h"])

    assert tuple(re.findall(r"^  (\w+) [\[KDF]", capsys.readouterr().out, re.MULTILINE)) == COMMANDS


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
    heavy = {"yaml", "jinja2", "markdown", "rapidfuzz", "dateline.builder", "dateline.publish.writing.write"}
    assert not loaded & heavy
