"""Slips of editors who know YAML, and not this tool: the line that is blamed, what is said, and the way out."""

# ruff: noqa: E501  # what is written and what is said of it stand on one line each

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.content.nodes import Mapping, read_nodes
from dateline.content.quantity import quantity_meant
from dateline.model.quantity import read_quantity
from dateline.problems import SiteError
from dateline.references import find_loose
from tests.everything import EVERYTHING
from tests.sites import load

EVENT = "content/events/talks.yaml"
BASE = "date: 2024\ntitle: T\nsources: report\n"
REGISTRY = {
    "content/actors/host.yaml": "name: Andrés Manuel López Obrador\nkind: person\naliases: [AMLO]\n",
    "content/actors/guest.yaml": "name: Alicia Bárcena\nkind: person\n",
    "content/sources/voa.yaml": "title: VOA on the talks\npublisher: Voice of America\nurl: https://example.org/voa\n",
}


def said_of(home: Path, text: str, name: str = EVENT) -> list[str]:
    """What is said of a file, without its name."""
    return [problem.removeprefix(name) for problem in load(home, {**REGISTRY, name: text.encode()})[1]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date:2024\ntitle: T\nsources: report\n", ":1:5: error: a space is missing after the colon | write it as  date: 2024"),
        ("date: 2024\ntitle: T\nsources:report", ":3:8: error: a space is missing after the colon | write it as  sources: report"),
        ("date: 2024\ntitle:Talks: day two\nsources: report\n", ':2:1: error: a space is missing after the colon | write it as  title: "Talks: day two"'),
        ("date: 2024\ntitle: T\nsources:\n  - source:report\n    says: x\n", ":4:11: error: a space is missing after the colon | write it as  - source: report"),
        ("date: 2024\ntitle: T\nsources: {source:report, says: x}\n", ":3:11: error: a space is missing after the colon | write it as  source: report"),
        ("date=2024\n", ":1:5: error: a field has a colon after its name, not = | write it as  date: 2024"),
        ("date： 2024\ntitle: T\n", ":1:5: error: this colon is not one to YAML: U+FF1A | write it as  date: 2024"),
        ("date:\u00a02024\ntitle: T\n", ":1:6: error: this space is not one to YAML: U+00A0 | type it again: date: 2024"),
        (BASE + "actors:\n\u00a0\u00a0- host\n", ":5:1: error: this space is not one to YAML: U+00A0 | type it again: - host"),
        (BASE + "figures:\n  - label: a\n\u00a0\u00a0\u00a0\u00a0value: 5\n", ":6:1: error: this space is not one to YAML | type the spaces again: value: …"),
        ("\u200b" + BASE, ':1:1: error: a character in "date" that is not seen | type it again: date: …'),
        (BASE + "body: |\nThe text.\nMore.\n", ':5:1: error: the text of "body" is indented, and this line is not | begin each line of it with 2 spaces:\nbody: |\n  The text.'),
        (BASE + "body: |\nThe text: more.\nStill.\n", ':5:1: error: the text of "body" is indented, and this line is not | begin each line of it with 2 spaces:\nbody: |\n  The text: more.'),
        (BASE + "body: |\n  The text.\n\n- a\n", ':7:1: error: the text of "body" is indented, and this line is not | begin each line of it with 2 spaces:\nbody: |\n  - a'),
        (BASE + "body: First.\n\nSecond one.\n", ':6:1: error: the text of "body" goes on here, and "body: |" is missing above it | write it as\nbody: |\n  First.\n\n  Second one.'),
        (BASE + "body: First.\n\n  Second: one.\ndraft: true\n", ':6:3: error: the text of "body" goes on here, and "body: |" is missing above it | write it as\nbody: |\n  First.\n\n  Second: one.'),
        (BASE + "body: |\n    The text.\n  More.\n", ':6:3: error: this line does not fit the ones above it | begin each line of "body" in one column, with 4 spaces before it'),
        (" " + BASE, ":1:1: error: this line is indented, and the fields below it are not | write it as  date: 2024"),
        (BASE + "actors:\n  * host\n", ":5:3: error: an item of a list begins with a hyphen, not with * | write it as  - host"),
        (BASE + "actors: - host\n", ":4:9: error: an item of a list stands on a line of its own, or in brackets | write it as  actors: [host]"),
        ('date: 2024\ntitle: "Talks\nsummary: "x"\n', ':2:8: error: a quotation mark opens here and is not closed | write it as  title: "Talks"'),
        ("date: 2024\ntitle: 'Talks\n", ":2:8: error: a quotation mark opens here and is not closed | write it as  title: 'Talks'  or  title: \"'Talks\""),
        ('date: 2024\ntitle: "He said "no""\n', ":2:18: error: text follows the closing \" | write it as  title: He said \"no\""),
        ('date: 2024\ntitle: "Talks": two\n', ":2:15: error: a colon within a value needs quotes around the value | write it as  title: \"\\\"Talks\\\": two\""),
        ("date: 2024\ntitle: ! urgent\n", ':2:8: error: ! is a tag, which is not taken here | write it as  title: "! urgent"'),
        ("date: '23\ntitle: T\n", ":1:7: error: \"'23\" is not a date | write the year whole: 2023 or 1923"),
        (BASE + "// later\n", ":4:1: error: a line without a colon where a field is expected | a comment begins with #: write it as  # later"),
        ("---\n" + BASE + "---\n\nThe text.\n", ":5:1: error: a second document begins here, after --- | text stands in a field of its own, each line indented:\nbody: |\n  The text."),
        ("---\n" + BASE + "---\n", ":5:1: error: a second document begins here, after --- | delete this line"),
        ("date: 2024\ntitle: T\nsources: {source: report, says: it is: so}\n", ':3:33: error: a colon within a value needs quotes around the value | write it as  says: "it is: so"'),
    ],
)  # fmt: skip
def test_where_yaml_fails_the_line_with_the_slip_is_blamed(tmp_path: Path, text: str, said: str) -> None:
    assert said_of(tmp_path, text) == [said]


def test_a_file_without_an_entry_shows_how_one_begins(tmp_path: Path) -> None:
    name = "content/actors/anna.yaml"
    assert said_of(tmp_path, "", name) == [":1:1: error: there is no actor here | name: …"]


def test_a_slip_on_each_line_is_told_at_each(tmp_path: Path) -> None:
    said = said_of(tmp_path, "date:2024\ntitle:Talks\nbody: |\n  See:this\nsources:report\n")
    assert [problem.partition(" error")[0] for problem in said] == [":1:5:", ":2:6:", ":5:8:"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Date: 2024\nTitle: T", [':1:1: error: unknown field "Date" | did you mean "date"?', ':2:1: error: unknown field "Title" | did you mean "title"?']),
        ("tag: talks", [':1:1: error: unknown field "tag" | did you mean "topics"?']),
        ("actors:\n  - host: speaker", [':2:5: error: unknown field "host" | write  {actor: host, role: speaker}']),
        ("sources:\n  - The Paper: https://example.org/a", [':2:5: error: unknown field "The Paper" | write  {title: The Paper, url: https://example.org/a}']),
        ("figures:\n  - people: 5000", [':2:5: error: unknown field "people" | write  {label: people, value: 5000}']),
        ("figures: {label: a, value: 5,000}", [':1:30: error: "5,000" is no value | a comma ends a value in braces: write  5000']),
        ("figures: {label: a, value: 5,000,000}", [':1:34: error: "5,000,000" is no value | a comma ends a value in braces: write  5000000']),
        ("figures:\n  - label: a\n    value: >6000", [':3:12: error: ">6000" is no value | write  at least 6000']),
        ("figures:\n  - label: a\n    value: 5.000", [':3:12: warning: "5.000" is read with a decimal point | write  5000, or leave out the zeros']),
        ("weight: high", [':1:9: error: "weight" is a whole number from 1 to 3, not "high" | weight: 1']),
        ("date: March 5th", [':1:7: error: "March 5th" is not a date: its year is missing | write March 5, or write it behind the year: YYYY-03-05']),
        ("due: March 5th", [':1:6: error: "March 5th" is not a date: its year is missing | write it behind the year: YYYY-03-05']),
        ("actors: host, guest", [':1:9: error: "host, guest" is not one actor but several | write a list: [host, guest]']),
        ("actors:\n  - host\n    - guest", [':2:5: error: "host - guest" is not one actor but several | write a list: [host, guest]']),
        ("actors: AMLO and Alicia Bárcena", [':1:9: error: "AMLO and Alicia Bárcena" is not one actor but several | write a list: [host, guest]']),
        ("actors:\n  -host", [':2:3: error: a space is missing after the hyphen | write it as  - host']),
        ("actors:\n  – host\n  – guest", [':2:3: error: "– host – guest" is not one actor but several | write a list: [host, guest]']),
        ("actors: [“host”]", [':1:10: error: "“host”" is no id here | write "host"']),
        ("actors: host\u200b", [':1:9: error: "host�" is no id here | write "host"']),
        ("actors: [[host]]", [":1:10: error: a list within a list | one pair of brackets will do: [host]"]),
        ("actors: host (speaker)", [':1:9: error: "host (speaker)" is no id here | write  {actor: host, role: speaker}']),
        ("sources: [Voice of America]", [':1:11: error: "Voice of America" is no id here | write "voa"']),
        ("sources: https://example.org/voa", [':1:10: error: "https://example.org/voa" is an address, and an id is asked | write "voa"']),
        ("sources: www.example.org/a", [':1:10: error: "www.example.org/a" is an address, and an id is asked | a source without a file is described: {url: https://www.example.org/a}']),
        ("sources: {url: example.org/a}", [':1:16: error: "example.org/a" is no address | write  https://example.org/a']),
        ("body: So it was.[@voa; @report]", [':1:17: error: "voa; @report" is not one source but several | write [@voa][@report]']),
        ("body: \"See [[AMLO]].\"", [':1:12: error: unknown entry "AMLO" | write [[host|AMLO]]']),
        ("body: See [[AMLO]].", [':1:11: error: unknown entry "AMLO" | write [[host|AMLO]]']),
        ("body: See [[the host|host]].", [':1:11: error: unknown entry "the host" | the id comes first: write [[host|the host]]']),
        ("body: See [[https://example.org]].", [":1:11: error: [[…]] leads to an entry, not to an address | write [the words](https://example.org)"]),
        ("body: See [[host.", [":1:11: warning: [[ opens here and is not closed with ]] | write [[host]]"]),
        ("body: See [host]].", [":1:11: warning: ]] closes here and is not opened with [[ | write [[host]]"]),
        ("body: So it was [@voa.", [":1:17: warning: [@ opens here and is not closed with ] | write [@voa]"]),
        ("corrections: {date: 2024, field: tilte, why: x}", [':1:14: error: a correction of "tilte", which is no field of an event | did you mean "title"?']),
        ("follows: talks", [':1:10: error: "follows" names the event itself | name another event']),
    ],
)  # fmt: skip
def test_what_fits_no_field_is_told_once_with_what_to_write(tmp_path: Path, lines: str, said: list[str]) -> None:
    given = [line.partition(":")[0].lower() for line in lines.split("\n")]
    rest = "".join(f"{line}\n" for line in BASE.splitlines() if line.partition(":")[0] not in given)
    assert said_of(tmp_path, f"{lines}\n{rest}") == said


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("5k", "5000"), ("$20 million", "20000000"), ("10%", "10"), ("about 5,000", "about 5000"), ("~6000", "about 6000"),
        ("1.5 million", "1500000"), ("5 000", "5000"), ("1.234.567", "1234567"), ("12'000", "12000"), ("5,5", "5.5"),
        (">6000", "at least 6000"), ("6000+", "at least 6000"), ("up to 20", "at most 20"), ("nearly 60", "about 60"),
        ("5-10", "5 to 10"), ("3–4 million", "3000000 to 4000000"), ("between 5 and 10", "5 to 10"), ("10 to 5", "5 to 10"),
    ],
)  # fmt: skip
def test_a_value_is_offered_as_it_is_written_here(text: str, meant: str) -> None:
    assert quantity_meant(text).removeprefix("write  ").partition(";")[0] == meant
    assert read_quantity(meant) is not None


@given(st.text("0123456789.,'-+~<>$%k to abouteillnm", max_size=20))
def test_an_offered_value_is_one(text: str) -> None:
    way_out = quantity_meant(text)
    if way_out.startswith("write"):
        assert read_quantity(way_out.removeprefix("write  ").partition(";")[0]) is not None


_PIECES = [
    "\n",
    "\n  ",
    ": ",
    "- ",
    "date",
    "body",
    "title:",
    *" :|>-\u00a0\"'{}[],#—=x\t*!",
    "5,000",
    "---\n",
    "value: >5",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_any_text_is_read_or_blamed_at_a_line_that_it_has(text: str) -> None:
    try:
        read_nodes(text, EVENT)
    except SiteError as error:
        lines = {problem.mark.line for problem in error.problems}
    else:
        return
    assert lines <= set(range(1, text.count("\n") + 2))


_LINES = ["date:x", "a: b", "text:", "- a", "– a", "= b", "title = x", "[[x]] y", "", "body: |"]


@given(st.lists(st.sampled_from(_LINES), max_size=8))
def test_what_stands_in_a_text_is_no_slip(lines: list[str]) -> None:
    node = read_nodes("title: T\nbody: |\n" + "".join(f"  {line}\n" for line in ["x", *lines]) + "draft: true\n", EVENT)
    assert isinstance(node, Mapping) and node.get("draft")


def test_events_that_follow_one_another_in_a_circle_are_an_error(tmp_path: Path) -> None:
    files = {f"content/events/{id}.yaml": f"{BASE}follows: {other}\n" for id, other in ("ab", "ba")}
    assert load(tmp_path, files)[1] == ['content/events/b.yaml:4:10: error: "follows" goes in a circle | a → b → a']


def test_an_event_that_follows_a_later_one_is_a_warning(tmp_path: Path) -> None:
    files = {"content/events/a.yaml": f"{BASE}responds_to: b\n", "content/events/b.yaml": BASE.replace("2024", "2025")}
    assert load(tmp_path, files)[1] == [
        'content/events/a.yaml:4:14: warning: "responds_to" names an event that is later than this one | write it on the later one: responds_to: a  in content/events/b.yaml'
    ]


def test_a_promise_that_is_none_is_a_warning(tmp_path: Path) -> None:
    files = {"content/events/a.yaml": f"{BASE}due: 2023\n", "content/events/b.yaml": f"{BASE}fulfils: [a, c]\n"}
    assert load(tmp_path, {**files, "content/events/c.yaml": BASE})[1] == [
        "content/events/a.yaml:4:6: warning: it falls due 2023, before the event itself, 2024 | due is when what was promised is to come",
        'content/events/b.yaml:4:14: warning: "fulfils" names an event that promises nothing: "c" | say there when it fell due:  due: 2024-03  in content/events/c.yaml; or write  follows:',
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "---\ntitle: About\n\nText: here.\n",
            ":3:1: error: the front matter is not closed with --- | write --- on a line of its own here",
        ),
        ("# About us\n\nText.\n", ":1:1: error: a page begins with front matter | ---\ntitle: About us\n---"),
        ("---\nsummary: x\n---\nText.\n", ':2:1: error: "title" is missing | title: …'),
    ],
)
def test_a_page_asks_for_its_front_matter(tmp_path: Path, text: str, said: str) -> None:
    assert said_of(tmp_path, text, "content/pages/about.md") == [said]


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    assert [problem for problem in load(tmp_path, EVERYTHING)[1] if "has no source" not in problem] == []


@pytest.mark.parametrize(
    "text",
    [
        "[[source](https://example.org)]", "see [[1](https://a.example), [2](https://b.example)]", "[a [b]]", "[see [1]]",
        "x[[1,2],[3,4]]", "`[[x`", r"\[[x", "    [[x", "```\n[[x\n```", "a] b]]", "a[b[0]]", "[[report]] and [@report]", "[[report|it]]",
    ],
)  # fmt: skip
def test_brackets_that_are_no_reference_are_left_alone(text: str) -> None:
    assert find_loose(text) == ()


def test_what_stands_in_a_file_that_is_no_yaml_is_not_called_unknown(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/events/closes.yaml": "date: 2024-03-08\ntitle: Council: no vote\nsources: report\n",
        "content/events/opens.yaml": "date: 2024-06-01\ntitle: It opens\nfulfils: closes\nbody: See [[closes]].\nsources: report\n",
        "content/actors/council.yaml": b"name: \xff\n",
        "content/events/meets.yaml": "date: 2024-06-02\ntitle: It meets\nactors: council\nsources: report\n",
    }
    _, said = load(tmp_path, files)
    assert [line.partition(" | ")[0] for line in said] == [
        "content/actors/council.yaml:1:1: error: it is not UTF-8 text",
        "content/events/closes.yaml:2:15: error: a colon within a value needs quotes around the value",
    ]
