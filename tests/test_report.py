"""What the program says: problems in; lines on a terminal, in a file or for a program out."""

from __future__ import annotations

import io
import json

import pytest

from dateline import report
from dateline.problems import Mark, Problem

UNKNOWN = Problem(
    Mark("content/events/bridge.yaml", 7, 10),
    "error",
    'unknown actor "alicia-barcenna"',
    'did you mean "alicia-barcena"?  or: python build.py new actor alicia-barcenna',
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def warnings(number: int) -> list[Problem]:
    return [Problem(Mark("a.yaml", line, 1), "warning", "look") for line in range(1, number + 1)]


def test_a_problem_is_a_place_what_is_wrong_and_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_problems([UNKNOWN, *warnings(2)], "nothing was written")

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        "a.yaml:1:1: warning: look\n"
        "a.yaml:2:1: warning: look\n"
        'content/events/bridge.yaml:7:10: error: unknown actor "alicia-barcenna"\n'
        '    did you mean "alicia-barcena"?  or: python build.py new actor alicia-barcenna\n'
        "1 error, 2 warnings: nothing was written\n"
    )


def test_without_a_problem_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_problems([], "nothing was written")

    assert capsys.readouterr() == ("", "")


def test_a_hint_of_several_lines_is_indented(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_problems([Problem(Mark("a.yaml"), "error", "lat and lon come together", "lat: 19.43\nlon: -99.13")])

    assert capsys.readouterr().err == (
        "a.yaml: error: lat and lon come together\n    lat: 19.43\n    lon: -99.13\n1 error\n"
    )


def test_fifty_problems_are_all_shown(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_problems(warnings(50))

    told = capsys.readouterr().err.splitlines()
    assert (len(told), told[-1]) == (51, "50 warnings")


def test_of_more_than_fifty_errors_come_first_and_the_rest_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_problems([*warnings(1200), UNKNOWN])

    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("content/events/bridge.yaml:7:10: error:")
    assert told[2:4] == ["a.yaml:1:1: warning: look", "a.yaml:2:1: warning: look"]
    assert told[-4:] == [
        "… and 1,151 more. In all:",
        '       1  error: unknown actor "alicia-barcenna"',
        "   1,200  warning: look",
        "1 error, 1,200 warnings",
    ]


def test_of_many_kinds_each_is_shown_and_counted_with_the_words_in_which_it_differs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["confirmed"] * 60 + ["verified"] * 2 + ["probable"]
    wrong = [Problem(Mark("a.yaml", n), "error", f'"status" cannot be "{word}"') for n, word in enumerate(words, 1)]
    marks = tuple(Mark("z.yaml", line, 1) for line in range(1, 8))
    lint = Problem(marks[0], "warning", "7 of 9 topics are used once", "merge them", "lone-topic", marks)

    report.show_problems([*wrong, *warnings(9), UNKNOWN, lint])

    told = capsys.readouterr().err.splitlines()
    assert sum("cannot be" in line for line in told) == 47 + 1
    assert told[-14:] == [
        "a.yaml:1:1: warning: look",
        "z.yaml:1:1: warning: 7 of 9 topics are used once [lone-topic]",
        "    merge them",
        "    also z.yaml:2:1",
        "    also z.yaml:3:1",
        "    also z.yaml:4:1",
        "    and 3 more places, which check --format json tells",
        "… and 24 more. In all:",
        '      63  error: "status" cannot be …: "confirmed" 60, "verified" 2, "probable"',
        '       1  error: unknown actor "alicia-barcenna"',
        "       9  warning: look",
        "       1  warning: 7 of 9 topics are used once [lone-topic]",
        "what stands in […] can be allowed, in an entry or in site.yaml:  allow: [lone-topic]",
        "64 errors, 10 warnings",
    ]


@pytest.mark.parametrize(
    ("wrote", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("a\nb\r\tc\x7f\x9b", r"a\nb\r\tc\x7f\x9b"),
        ("\u202egnp.exe\u2066\u2028\ufeff", r"\u202egnp.exe\u2066\u2028\ufeff"),
        ("\udcff \U000e0041", r"\udcff \U000e0041"),
        ("López\u00a0Obrador, می\u200cخواهم, 👩", "López\u00a0Obrador, می\u200cخواهم, 👩"),
    ],
)
def test_nothing_that_steers_a_terminal_reaches_it(wrote: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    hint = wrote.replace("\n", "")  # a hint may have lines
    report.show_problems([Problem(Mark(f"{wrote}.yaml", 1, 2), "error", wrote, hint)])
    report.say(hint)

    told = capsys.readouterr()
    hinted = shown.replace(r"\n", "")
    assert told.err == f"{shown}.yaml:1:2: error: {shown}\n    {hinted}\n1 error\n"
    assert told.out == f"{hinted}\n"


@pytest.mark.parametrize(
    ("settings", "label"),
    [
        ({}, "\x1b[1;31merror:\x1b[0m"),
        ({"NO_COLOR": ""}, "\x1b[1;31merror:\x1b[0m"),
        ({"NO_COLOR": "1"}, "error:"),
        ({"TERM": "dumb"}, "error:"),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    settings: dict[str, str], label: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)

    report.show_problems([UNKNOWN])

    assert terminal.getvalue().splitlines()[0] == f'{UNKNOWN.mark}: {label} unknown actor "alicia-barcenna"'


def test_what_a_terminal_cannot_encode_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii"))

    report.say("López … 8")

    assert written.getvalue() == b"L\\xf3pez \\u2026 8\n"


def test_for_programs_every_problem_is_an_object_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    strange = Problem(Mark("z\udcff.yaml"), "warning", "a\x7f\x1b\nb\u202e", "é")

    report.show_json([strange, UNKNOWN, *warnings(60)])

    told = capsys.readouterr()
    assert told.err == ""
    assert set(told.out) <= {"\n", *map(chr, range(32, 127))}
    listed = json.loads(told.out)
    assert len(listed) == 62
    assert listed[-2] == {
        "file": "content/events/bridge.yaml",
        "line": 7,
        "column": 10,
        "severity": "error",
        "message": UNKNOWN.message,
        "hint": UNKNOWN.hint,
        "lint": "",
        "places": [],
    }
    assert (listed[-1]["file"], listed[-1]["message"]) == ("z\udcff.yaml", "a\x7f\x1b\nb\u202e")


def test_for_programs_no_problem_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    report.show_json([])

    assert json.loads(capsys.readouterr().out) == []
