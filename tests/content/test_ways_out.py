"""Ways out that are followed to the letter: what is offered is written into the file, and is read as it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import schema
from dateline.content.nodes import Mapping, read_nodes
from dateline.content.read import Reader
from dateline.model import Event
from dateline.problems import Problem, Problems, SiteError
from tests.sites import load

EVENT = "content/events/talks.yaml"
BASE = {"date": "date: 2024\n", "title": "title: T\n", "sources": "sources: report\n"}
REGISTRY = {
    "content/actors/town-council.yaml": "name: Town Council\nkind: group\n",
    "content/topics/library.yaml": "title: Library\n",
    "content/topics/repair.yaml": "title: Repair\n",
}
_OFFERED = re.compile(r"(?:.*holds one, |write it as(?:  |\n)|write  |(?=title: .*#))(?P<text>.*)", re.DOTALL)


def mended(text: str, hint: str) -> str:
    """The file with what is offered where the marks «…» are."""
    offered = _OFFERED.fullmatch(hint)
    assert offered, hint
    return re.sub("«.*»", lambda _: offered["text"], text, flags=re.DOTALL)


def _title(event: Event) -> str:
    return event.title


def _summary(event: Event) -> str:
    return event.summary


def _says(event: Event) -> str:
    return event.sources[0].says


def _body(event: Event) -> str:
    return event.body.text


def _part(event: Event) -> tuple[str, str]:
    return event.actors[0].actor.id, event.actors[0].role


def _topics(event: Event) -> list[str]:
    return [topic.id for topic in event.topics]


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        (r"«summary: C:\temp #3 files»", _summary, r"C:\temp #3 files"),
        ('«summary: He said "no" #really»', _summary, 'He said "no" #really'),
        ('«summary: He said "no": "never"»', _summary, 'He said "no": "never"'),
        ("«title: #MeToo, \"she\" said: C:\\temp»", _title, '#MeToo, "she" said: C:\\temp'),
        ('«title: "A": b "c"»', _title, '"A": b "c"'),
        ('«title: "He said "no""»', _title, 'He said "no"'),
        ("«title: 'It's late': she»", _title, "'It's late': she"),
        ('«title: "A" or "B"»', _title, '"A" or "B"'),
        ('«title: "A" b»  ', _title, '"A" b'),
        (r'«title: @home in C:\temp "x"»', _title, r'@home in C:\temp "x"'),
        ('«title: "Talks»', _title, "Talks"),
        ('«title:T: x "q"»', _title, 'T: x "q"'),
        ('«title:T: "q"»', _title, 'T: "q"'),
        ('«title="A" b»', _title, '"A" b'),
        ("«title:#MeToo»", _title, "#MeToo"),
        ('«title: "He said \\x"»', _title, r"He said \x"),
        ('«title: "C:\\users"»', _title, r"C:\users"),
        ('«title: "C:\\Data, \\"old\\""»', _title, 'C:\\Data, "old"'),
        ("actors: «Town Council (mayor, host)»", _part, ("town-council", "mayor, host")),
        ("actors:\n  - «town-council (role: x)»", _part, ("town-council", "x")),
        ("actors:\n  - «town-council (chair: x, y)»", _part, ("town-council", "chair: x, y")),
        ("actors:\n  - «town-council: say #1»", _part, ("town-council", "say #1")),
        ("«topics: - library»", _topics, ["library"]),
        ("«topics: - library»\n        - repair", _topics, ["library", "repair"]),
        ("«actors: - actor: town-council»", _part, ("town-council", "")),
        ("sources: {source: report, «says: it is: so»}", _says, "it is: so"),
        ('sources: {source: report, «says: "no", he said, later»}', _says, '"no", he said, later'),
        ("sources: {source: report, «says: 5 of 10, then 6, then 7»}", _says, "5 of 10, then 6, then 7"),
        ("«body: First.\n\nSecond para.\nThird.\n»", _body, "First.\n\nSecond para.\nThird.\n"),
        ("«body: First.\n\n  Second: para.\n\n  Third.\n»", _body, "First.\n\nSecond: para.\n\nThird.\n"),
        ("«body: First\n  as follows:\n  - one\n»", _body, "First\nas follows:\n- one\n"),
    ],
)  # fmt: skip
def test_what_is_offered_is_read_as_it_was_meant(
    tmp_path: Path, text: str, read: Callable[[Event], Any], value: object
) -> None:
    rest = "".join(line for name, line in BASE.items() if not re.search(rf"(?m)^«?{name}\b", text))
    wrong, text = re.sub("[«»]", "", text), f"{text}\n{rest}"
    problems = load(tmp_path, {**REGISTRY, EVENT: f"{wrong}\n{rest}".encode()})[1]
    (hint,) = {problem.partition(" | ")[2] for problem in problems}
    site, left = load(tmp_path, {**REGISTRY, EVENT: mended(text, hint).encode()})
    assert left == []
    assert site is not None
    assert read(site.timeline[0]) == value


def _read(text: str) -> tuple[str, tuple[Problem, ...]]:
    problems = Problems()
    try:
        node = read_nodes(text, EVENT)
    except SiteError as error:
        return "", error.problems
    assert isinstance(node, Mapping)
    values = Reader(EVENT, problems).fields(node, schema.KINDS["event"])
    return values.get("title", ""), tuple(problems)


@given(st.text("ab\"':#\\{}[]&*!|>%@,- ", min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_any_title_is_read_or_offered_as_it_was_written(text: str) -> None:
    title, problems = _read(f"date: 2024\ntitle: {text}\n")
    offered = [found["text"] for problem in problems if (found := _OFFERED.fullmatch(problem.hint))]
    if not offered:
        return
    title, left = _read(f"date: 2024\n{offered[0].partition('  or  ')[0]}\n")
    assert left == ()
    if text.strip()[0] not in "\"'":  # whose marks may be meant as such
        assert title == " ".join(text.split())
