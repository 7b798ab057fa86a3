"""One field of a file is changed, and all else in it stays as somebody wrote it."""

from __future__ import annotations

import pytest

from dateline.edit.fields import add_item, drop_field, set_field
from dateline.schema import EVENT

EVENT_TEXT = "# head\ndate: 2024-01-19  # about\ntitle: A\nsources: report  # one\nevidence:\n  quote: So.\n  # below\n"


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("title: A talk  # x\n", "title", "Another: two", 'title: "Another: two"  # x\n'),
        ("title: >\n  A talk\n  on\n\nstatus: planned\n", "title", "B", "title: B\nstatus: planned\n"),
        ("date: [2024-01-01..2024-01-03]  # x\n", "date", "2024-01-02", "date: 2024-01-02  # x\n"),
        ("date: 2024\n", "date", "[..2024-01-02]", "date: [..2024-01-02]\n"),
        ("title:\ndate: 2024\n", "title", "A", "title: A\ndate: 2024\n"),
        ("title: A\n# last\n", "added", "2024-05-10", "title: A\nadded: 2024-05-10\n# last\n"),
        ("title: A\nbody: |\n  Text.\n", "date", "2024", "date: 2024\ntitle: A\nbody: |\n  Text.\n"),
        ("{title: A, date: 2024}\n", "title", "B, c", '{title: "B, c", date: 2024}\n'),
        ("{title: A, date: 2024}\n", "added", "2025", "{title: A, date: 2024, added: 2025}\n"),
    ],
)  # fmt: skip
def test_a_field_has_another_value(text: str, name: str, value: str, after: str) -> None:
    assert set_field(text, EVENT, name, value) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (EVENT_TEXT, EVENT_TEXT.partition("evidence")[0]),
        ("evidence: {quote: a}\ntitle: A\n", "title: A\n"),
        ("title: A\nevidence:\n- quote: a\n- quote: b\n# last\nadded: 2024\n", "title: A\n# last\nadded: 2024\n"),
        ("{title: A, evidence: {quote: b}, added: 2024}", "{title: A, added: 2024}"),
        ("{evidence: {quote: b}, added: 2024}", "{added: 2024}"),
        ("title: A\n", "title: A\n"),
    ],
)
def test_a_field_is_gone_with_what_is_its_own(text: str, after: str) -> None:
    assert drop_field(text, "evidence") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("sources: a  # x\n", "sources: [a, new]  # x\n"),
        ("sources: [a]  # x\n", "sources: [a, new]  # x\n"),
        ("sources: []\n", "sources: [new]\n"),
        ("sources:\nbody: a\n", "sources: [new]\nbody: a\n"),
        ("sources: [a,\n  b,  # y\n]\n", "sources: [a,\n  b, new,  # y\n]\n"),
        ("sources:\n  # x\n  - a  # y\n\n# z\ntitle: A\n", "sources:\n  # x\n  - a  # y\n  - new\n\n# z\ntitle: A\n"),
        ("sources:\n- {title: b}\ntitle: A\n", "sources:\n- {title: b}\n- new\ntitle: A\n"),
        ("sources: {title: b}\n", "sources: [{title: b}, new]\n"),
        ("sources:\n  title: b  # x\n  url: c\n", "sources:\n  - title: b  # x\n    url: c\n  - new\n"),
        ("title: A\nbody: b\nadded: 2024\n", "title: A\nbody: b\nsources: [new]\nadded: 2024\n"),
        ("{title: A}\n", "{title: A, sources: [new]}\n"),
    ],
)
def test_a_list_has_one_more(text: str, after: str) -> None:
    assert add_item(text, EVENT, "sources", "new") == after


def test_of_a_list_of_entries_the_one_on_that_line_is_changed() -> None:
    text = "- id: a\n  title: A\n  sources: x\n\n- id: b\n  title: B\n"
    assert add_item(text, EVENT, "sources", "new", line=5) == f"{text}  sources: [new]\n"
    assert set_field(text, EVENT, "title", "C", line=5) == text.replace("title: B", "title: C")
    assert drop_field(text, "id", line=5) == "- id: a\n  title: A\n  sources: x\n\n- title: B\n"
