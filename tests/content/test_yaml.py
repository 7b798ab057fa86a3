"""What an editor writes in YAML, and what is said where YAML would drop, guess or refuse it."""

# a file's text and what is said of it stand on one line each

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import load

EVENT = "content/events/talks.yaml"


def problems_of(home: Path, text: str | bytes) -> list[str]:
    return load(home, {EVENT: text})[1]


def test_values_are_words_and_never_guesses(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            EVENT: """
            date: 2023-12
            title: no
            actors: {actor: on, role: 12:30}
            sources: report
            """,
            "content/actors/on.yaml": "name: 1.10\nkind: group\n",
        },
    )
    assert problems == []
    assert site is not None
    (event,) = site.timeline
    assert (event.title, event.date.text, event.actors[0].role) == ("no", "2023-12", "12:30")
    assert site.entries[event.actors[0].actor].label == "1.10"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "title: Talks: day two\ndate: 2023\n",
            ':1:13: error: a colon within a value needs quotes around the value | write it as  title: "Talks: day two"',
        ),
        ("title: @home\ndate: 2023\n", ':1:8: error: a value cannot begin with @ | write it as  title: "@home"'),
        (
            "date: 2023\ntitle: %d people\n",
            ':2:8: error: a value cannot begin with % | write it as  title: "%d people"',
        ),
        ("date: 2023\ntitle: &c\n", ':2:8: error: &c is an anchor, which is not taken here | write it as  title: "&c"'),
        ("date: 2023\ntitle: *star\n", ":2:8: error: *star is an alias, which is not taken here"),
        (
            "date: 2023\ntitle: !!python/object:os.system x\n",
            ":2:8: error: tag:yaml.org,2002:python/object:os.system is a tag",
        ),
        ("date: 2023\ntitle: One\ntitle: Two\n", ':3:1: error: "title" comes twice | the first is on line 2: keep one'),
        ("date: 2023\ntitle: One\n---\ndate: 2024\n", ":3:1: error: a second document begins here, after ---"),
        ("date: 2023\ntitle: 'One\nbody: x\n", ":2:8: error: a quotation mark opens here and is not closed"),
        ("date: 2023\n\ttitle: One\n", ":2:1: error: a tab where YAML wants spaces | indent with spaces"),
        ("date: 2023\ntitle: One\nsources: [report\n", ":3:10: error: [ opens here and is not closed with ]"),
        ("date: 2023\ntitle: One\nsummary\n", ":3:1: error: a line without a colon where a field is expected"),
        ("date: 2023\ntitle: One\n? [a]\n: b\n", ":3:3: error: a key must be one word"),
        ("- just\n- words\n", ":1:3: error: a list of entries holds an entry at each -, not one value"),
        ("just words\n", ":1:1: error: there is no event here | date: 2023-12-27"),
        ("", ":1:1: error: there is no event here"),
        ("date: 2023\ntitle: bell\x07\n", ":2:12: error: a character that cannot be shown: U+0007"),
        ("date: 2023\ntitle: line\u2028two\n", ":2:12: error: a character that cannot be shown: U+2028"),
    ],
)
def test_what_yaml_refuses_is_said_with_its_place_and_the_way_out(tmp_path: Path, text: str, said: str) -> None:
    problems = problems_of(tmp_path, text.encode())
    assert len(problems) == 1
    assert problems[0].startswith(f"{EVENT}{said}")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("title: #MeToo", ':2:7: error: "title" is missing: what begins with # is a comment | title: "#MeToo"'),
        ("title: A\nsummary: #5", ':3:9: warning: "#5" is a comment and is left out | write  summary: "#5"'),
        ("title: Act #3", ':2:8: warning: "#3" is a comment and is left out | write  title: "Act #3"'),
    ],
)
def test_what_yaml_drops_without_a_sound_is_said(tmp_path: Path, line: str, said: str) -> None:
    assert problems_of(tmp_path, f"date: 2023\n{line}\nsources: report\n") == [f"{EVENT}{said}"]


def test_a_comment_that_stands_apart_is_one(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "date: 2023   # the year\ntitle: Talks   # in Mexico\nsources: report\n") == []


def test_a_folded_body_over_a_list_is_a_warning(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, "date: 2023\ntitle: One\nbody: >\n  They agreed on\n  - a\n  - b\nsources: report\n"
    )
    assert problems == [
        f'{EVENT}:3:7: warning: "body: >" joins lines, those of the list in it too | write  body: |',
    ]


def test_a_comma_in_braces_is_explained(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, "date: 2023\ntitle: One\nsources:\n  - {source: report, says: about 5, perhaps 6}\n"
    )
    assert len(problems) == 1
    assert problems[0].startswith(f'{EVENT}:4:37: error: unknown field "perhaps 6" | after a comma a new field begins')


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_value_is_an_absent_field(tmp_path: Path, empty: str) -> None:
    site, problems = load(tmp_path, {EVENT: f"date: 2023\ntitle: One\nsummary: {empty}\nsources: report\n"})
    assert problems == []
    assert site is not None
    assert site.timeline[0].summary == ""


def test_a_required_field_that_is_empty_is_missing_at_its_line(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "date: 2023\ntitle:\nsources: report\n") == [
        f'{EVENT}:2:7: error: "title" is missing | title: …'
    ]


def test_quotes_around_nothing_are_an_error_where_a_title_is_asked(tmp_path: Path) -> None:
    assert problems_of(tmp_path, 'date: 2023\ntitle: ""\nsources: report\n') == [
        f'{EVENT}:2:8: error: "title" is empty | title: …'
    ]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, b"\xef\xbb\xbfdate: 2023\r\ntitle: One\r\nplaces: nowhere\r\nsources: report\r\n")
    assert problems[0].startswith(f'{EVENT}:3:9: error: unknown place "nowhere"')


def test_other_encodings_are_named(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "date: 2023\ntitle: Bárcena\n".encode("latin-1")) == [
        f"{EVENT}:2:1: error: it is not UTF-8 text | save it with the encoding UTF-8"
    ]


def test_bombs_are_refused_at_once(tmp_path: Path) -> None:
    laughs = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "&a is an anchor" in problems_of(tmp_path, laughs)[0]
    assert "nested more than 20 levels deep" in problems_of(tmp_path, "title: " + "[" * 100_000)[0]
    assert "more than a million bytes" in problems_of(tmp_path, "title: " + "x" * 1_000_001)[0]
    assert "at most 10,000 characters" in problems_of(tmp_path, "date: 2023\ntitle: " + "x" * 10_001)[0]


def test_problems_come_all_at_once_in_order(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, "date: 2023-13\ntitle: One\ntopic: x\nweight: 9\nstatus: planed\nsources: report\n"
    )
    assert [problem.partition(" | ")[0].removeprefix(EVENT) for problem in problems] == [
        ":1:7: error: " + problems[0].partition("error: ")[2].partition(" | ")[0],
        ':3:1: error: unknown field "topic"',
        ':4:9: error: "weight" is a whole number from 1 to 3, not "9"',
        ':5:9: error: "status" cannot be "planed"',
    ]
    assert problems[1].endswith('did you mean "topics"?')
    assert problems[3].endswith('did you mean "planned"?')
