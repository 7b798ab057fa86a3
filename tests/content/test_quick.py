"""Files are read quickly where nothing is unusual about them: what comes out is what a close reading finds."""

from __future__ import annotations

import marshal
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import schema
from dateline.content.load import read_file, read_text
from dateline.content.quick import read_quickly
from dateline.content.validate import Checked, check
from dateline.model import Entry
from dateline.model.flat import flatten, unflatten
from dateline.problems import Problems, SiteError
from tests.everything import EVERYTHING
from tests.test_hostile_texts import EXAMPLE, FILES, PLACES, SIGNS, _damaged, changes, yaml

YAML = [file for file in FILES if file.endswith(".yaml")]
WHOLE = """\
date: {date}
title: Talks end
summary: They ended.
body: |
  [[ann]] spoke of *rain*. [@report]

  - one
places: [here, there]
actors: [ann, {{actor: bob, role: host}}]
topics: rain
sources: [report, {{title: Told, url: https://example.org/a, published: 2023-12-28, says: so}}]
figures: [{{series: rainfall, date: 2023-12, value: about 5, sources: report}}]
follows: [before]
responds_to: before
within: all
due: 2024-01
status: planned
weight: 3
known: 2023-12-29
corrections: [{{date: 2024-01-02, why: It was, field: title, was: Talks}}]
media: [{{file: a.jpg, alt: A, credit: B}}]
old_ids: [talks-then]
draft: {draft}
"""


def agree(home: Path, file: str) -> bool:
    """Whether the file was read quickly; then it must be as it was read closely, and nothing be wrong with it."""
    kind = schema.KIND_OF[file.split("/")[1]]
    try:
        quick = read_quickly(read_text(home, file), file, kind, "America/Mexico_City")
    except SiteError:
        return False
    if quick is None:
        return False
    problems = Problems()
    close = [check(document, problems, "America/Mexico_City") for document in read_file(home, file, kind, problems)]
    assert list(problems) == []
    assert close == [quick]
    [found] = close
    assert isinstance(found, Checked)
    for one, other in zip((found.entry, *found.described), (quick.entry, *quick.described), strict=True):
        assert flatten(one) == flatten(other)
        assert_flat_is_whole(one)
    return True


def assert_flat_is_whole(entry: Entry) -> None:
    said, places = marshal.loads(marshal.dumps(flatten(entry)))
    back = unflatten(entry.ref.kind, said, places, "America/Mexico_City")
    assert back == entry
    assert flatten(back) == flatten(entry)


def tried(file: str, text: str) -> bool:
    with TemporaryDirectory() as home:
        path = Path(home) / file
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode("utf-8", "replace"))
        return agree(Path(home), file)


def test_the_example_is_read_quickly() -> None:
    assert [file for file in YAML if not agree(EXAMPLE, file)] == []


def test_every_field_of_an_event_is_read_quickly() -> None:
    assert tried(PLACES["event"], WHOLE.format(date="2023-12-27T09:30", draft="true"))


def test_each_entry_of_every_kind_agrees(tmp_path: Path) -> None:
    quick = 0
    for file, content in EVERYTHING.items():
        if not file.startswith("content/") or not file.endswith(".yaml"):
            continue
        text = dedent(content if isinstance(content, str) else content.decode())
        for number, part in enumerate(text.split("\n- ")):
            one = tmp_path / file.removesuffix(".yaml") / f"n{number}.yaml"
            one.parent.mkdir(parents=True, exist_ok=True)
            one.write_text(dedent(part.replace("\n  ", "\n")).removeprefix("\n").removeprefix("- "))
            quick += agree(tmp_path, one.relative_to(tmp_path).as_posix())
    assert quick > 75  # of some 110: most, so that this compares something


@pytest.mark.parametrize(
    "line",
    [
        "title: &a Talks",
        "title: ! Talks",
        "title: !!str Talks",
        "title: Talks #5",
        "title: >\n  Talks",
        'title: "a\\x07b"',
        "title: ~",
        "title: ''",
        "titel: Talks",
        "title: a\ntitle: b",
        "[title]: a",
        "title: a\n--- \nb: c",
        "title: " + "[" * 400 + "]" * 400,
        "title: " + "- " * 4000,
        "%YAML 1.1\n---\ntitle: a",
    ],
)
def test_what_is_unusual_is_read_closely(line: str) -> None:
    assert not tried(PLACES["event"], f"date: 2023\n{line}\n" if line[0] != "%" else f"{line}\ndate: 2023\n")


@settings(max_examples=150)
@given(name=st.sampled_from(YAML), changes=changes)
def test_a_damaged_file_of_the_example_agrees(name: str, changes: list[tuple[str, float, float, str]]) -> None:
    tried(name, _damaged((EXAMPLE / name).read_text(encoding="utf-8"), changes))


@settings(max_examples=150)
@given(
    date=st.sampled_from(
        ["2023-12-27", "Friday", "[2023-12-01, 2023-12-09]", "2023-12-27T10:00", "'2023'", "|\n  2023"]
    ),
    changes=changes | st.just([]),
)
def test_a_damaged_event_with_every_field_agrees(date: str, changes: list[tuple[str, float, float, str]]) -> None:
    tried(PLACES["event"], _damaged(WHOLE.format(date=date, draft="false"), changes))


@settings(max_examples=150)
@given(
    kind=st.sampled_from(sorted(PLACES.keys() - {"page"})),
    written=yaml | st.lists(st.sampled_from(SIGNS)).map("".join),
)
def test_any_text_agrees(kind: str, written: str) -> None:
    needed = {"event": "date: 2023\ntitle: T\n", "actor": "name: N\n", "place": "name: N\n"}
    tried(PLACES[kind], needed.get(kind, "title: T\n") + written)
