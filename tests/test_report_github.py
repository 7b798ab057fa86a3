"""What a workflow on GitHub is told: problems in; commands that its runner takes, a log and a summary out."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import report
from dateline.cli import main
from dateline.problems import Mark, Problem
from tests.sites import make_site

UNKNOWN = Problem(Mark("content/events/bridge.yaml", 7, 10), "error", 'unknown actor "ana"', "ana-ruiz\n  or: ana-diaz")
KNOWN = ("error", "warning", "notice", "group", "endgroup", "add-mask", "set-output", "stop-commands")


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def command_in(line: str) -> Command | None:
    """What GitHub's runner takes a line for, as its ActionCommand.cs reads it, blind to characters without a width."""
    line = re.sub("[\u00ad\u200b-\u200d\u2060\ufe0f\ufeff]", "", line).lstrip()
    name, _, properties = line[2:].partition("::")[0].partition(" ")
    if line.startswith("::") and "::" in line[2:] and name in KNOWN:
        pairs = (pair.partition("=") for pair in properties.strip().split(",") if pair)
        unescaped = {key: plain(value.replace("%3A", ":").replace("%2C", ",")) for key, _, value in pairs if value}
        return Command(name, unescaped, plain(line[2:].partition("::")[2]))
    older = re.search(r"##\[([^ \]]*)[^\]]*\]", line)
    return Command(older[1], {}, "") if older and older[1] in KNOWN else None


def plain(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def tell(problems: list[Problem], home: Path, **settings: str) -> tuple[list[Command], str]:
    """What show_github has a runner do, and what is left for people to read."""
    told = io.StringIO()
    with pytest.MonkeyPatch.context() as patched, redirect_stdout(told), redirect_stderr(told):
        for name in ("WORKSPACE", "STEP_SUMMARY", "SERVER_URL", "REPOSITORY", "SHA"):
            patched.delenv(f"GITHUB_{name}", raising=False)
        for name, value in {"ACTIONS": "true", **settings}.items():
            patched.setenv(f"GITHUB_{name}", value)
        report.show_github(problems, home, "" if problems else "no problems in 1 event")
    lines = re.split("\r\n|\r|\n", told.getvalue())
    commands = [command for line in lines if (command := command_in(line))]
    return commands, "\n".join(line for line in lines if not command_in(line))


class Rows(HTMLParser):
    """The cells of a summary's table, row by row, and where its links lead."""

    def __init__(self, summary: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(summary)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def test_a_problem_stands_on_its_line_in_the_repository_and_in_the_log(tmp_path: Path) -> None:
    commands, log = tell([UNKNOWN, Problem(Mark(""), "warning", "50%")], tmp_path / "record", WORKSPACE=str(tmp_path))

    assert [command.name for command in commands] == ["group", "error", "warning", "endgroup"]
    assert commands[1].properties == {
        "file": "record/content/events/bridge.yaml",
        "line": "7",
        "col": "10",
        "title": "content/events/bridge.yaml:7:10",
    }
    assert commands[1].data == 'unknown actor "ana"\nana-ruiz\n  or: ana-diaz'
    assert commands[2].properties == {}
    assert commands[2].data == "50%"
    assert log == (
        "warning: 50%\n"
        'content/events/bridge.yaml:7:10: error: unknown actor "ana"\n    ana-ruiz\n      or: ana-diaz\n'
        "1 error, 1 warning\n"
    )


def test_errors_come_first_and_no_more_than_github_shows(tmp_path: Path) -> None:
    many = [Problem(Mark("a.yaml", line), "warning", "look") for line in range(1, 30)]

    commands, _ = tell([*many, *(Problem(Mark("b.yaml", line), "error", "no") for line in range(1, 13))], tmp_path)

    assert [command.name for command in commands[1:-1]] == ["error"] * 10 + ["warning"] * 10
    assert commands[1].properties["line"] == "1"


PIECES = ["::set-output name=url::x", "##[error]x", "::", ":", "##[", "##", "[", "]", "error", "add-mask", " ", "%0A"]
OTHERS = ["%", ",", "=", "x", "<td>", "é", "\n", "\r", "\t", "\x0b", "\x85", "\u2028", "\u200d", "\ufe0f", "\ud800"]
TEXTS = st.lists(st.sampled_from([*PIECES, *OTHERS])).map("".join)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=3))
def test_no_text_is_taken_for_a_command_nor_ends_its_line(texts: list[tuple[str, str, str]]) -> None:
    problems = [Problem(Mark(f"content/{file}", 1), "error", message, hint) for file, message, hint in texts]

    commands, log = tell(problems, Path("/nowhere"))

    shown = min(len(problems), report.ANNOTATED)
    assert [command.name for command in commands] == ["group", *["error"] * shown, "endgroup"]
    assert all(set(command.properties) == {"file", "line", "title"} for command in commands[1:-1])
    assert len(log.splitlines()) == sum(1 + len(hint.rstrip("\n").split("\n")) * bool(hint) for *_, hint in texts) + 1


@pytest.mark.parametrize(
    "line", ["::set-output name=url::x", "\u200d ::add-mask::x", "see ##[error]x", "#\u200d#[group]x"]
)
def test_no_result_is_taken_for_a_command(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_in(line)
    report.say(line)
    assert capsys.readouterr().out == f"{line}\n"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    report.say(line)
    report.complain("no", line)
    report.show_json([Problem(Mark("a.yaml"), "error", line)])

    told = capsys.readouterr()
    assert [line for line in (told.out + told.err).splitlines() if command_in(line)] == []


def test_the_summary_has_all_problems_as_a_table_with_links_to_their_lines(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("What was there.\n", encoding="utf-8")
    hostile = Problem(Mark("content/a b|<i>.yaml", 3), "warning", "<script>`x`</td>\n\n# **y** | z", "\n\n<b>\n  c")
    link = {"SERVER_URL": "https://github.com", "REPOSITORY": "octocat/record", "SHA": "c0ffee"}

    tell([hostile, UNKNOWN], tmp_path, STEP_SUMMARY=str(summary), **link)

    text = summary.read_text(encoding="utf-8")
    assert text.startswith("What was there.\n### Dateline: 1 error, 1 warning\n\n<table>\n")
    _, _, table = text.partition("<table>\n")
    assert table.partition("</table>\n")[0].count("\n") == 2
    found = Rows(text)
    assert [[cell.rstrip("\n") for cell in row] for row in found.rows] == [
        ["error", "content/events/bridge.yaml:7:10", 'unknown actor "ana"ana-ruiz\n  or: ana-diaz'],
        ["warning", "content/a b|<i>.yaml:3:1", "<script>`x`</td>\\n\\n# **y** | z\n\n<b>\n  c"],
    ]
    assert found.tags == {"table", "tr", "td", "a", "code", "pre"}
    assert found.links == [
        "https://github.com/octocat/record/blob/c0ffee/content/events/bridge.yaml#L7",
        "https://github.com/octocat/record/blob/c0ffee/content/a%20b%7C%3Ci%3E.yaml#L3",
    ]


def test_the_summary_stays_below_what_github_takes_and_counts_the_rest(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_bytes(b"x" * 400_000)
    many = [Problem(Mark("a.yaml", line), "error", "é<" * 200) for line in range(1, 2001)]

    tell(many, tmp_path, STEP_SUMMARY=str(summary))

    text = summary.read_text(encoding="utf-8")
    rows, (left,) = text.count("<tr>"), re.findall(r"^… and ([\d,]+) more$", text, re.MULTILINE)
    assert rows + int(left.replace(",", "")) == 2000
    assert 990_000 < len(text.encode()) < 1_010_000


def test_check_tells_a_workflow_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path, {"content/events/talk.yaml": "date: 2024-01-19\ntitle: A talk\n"})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    words = ["check", str(tmp_path), "--format", "github"]

    codes = main(words), main([*words, "--strict"])

    assert codes == (0, 1)
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.count("::warning ") == 2
    assert "no errors in 1 event, 1 source\n" in told.out
    assert told.out.endswith("1 warning: with --strict, warnings are errors\n")
    summary = (tmp_path / "summary").read_text(encoding="utf-8")
    assert re.findall("^### .*", summary, re.MULTILINE) == [
        "### Dateline: no errors in 1 event, 1 source",
        "### Dateline: 1 warning",
    ]


def test_a_summary_that_cannot_be_written_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

    assert main(["check", str(make_site(tmp_path / "site", {})), "--format", "github"]) == 1

    assert capsys.readouterr().err.startswith("error: the job's summary cannot be written: ")
