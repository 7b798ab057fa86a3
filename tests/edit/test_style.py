"""House style: YAML as people may write it in; the same in order, with every word, value and comment of it, out."""

from __future__ import annotations

import re
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.content.nodes import Mapping, Node, Scalar, Sequence, read_nodes
from dateline.edit.scalar import write_scalar
from dateline.edit.style import restyle
from dateline.schema import EVENT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: X\r\ndate: 2024\r\n", "date: 2024\ntitle: X\n"),
        ("\ufeffdate: 2024\ntitle: X", "date: 2024\ntitle: X\n"),
        ("---\n{title: X, date: [2024-01-02,2024-01-03]}\n", "{date: [2024-01-02,2024-01-03], title: X}\n"),
        ("\n\ndate: 2024\n\n\n\ntitle: X\n\n\n", "date: 2024\n\ntitle: X\n"),
        ('date: 2024\ntitle: "~"\nsummary: ""\n', 'date: 2024\ntitle: "~"\nsummary: ""\n'),
        ("date: 2024\ntitle: 'a: b'\nsummary: 'it''s'\n", "date: 2024\ntitle: 'a: b'\nsummary: it's\n"),
        ('date: 2024\ntitle: "#1"\ntopics: ["a,b", "c"]\n', 'date: 2024\ntitle: "#1"\ntopics: ["a,b", c]\n'),
        ("date: 2024\ntitle: X\nbody: |+2\n     a\n\n\n", "date: 2024\ntitle: X\nbody: |+2\n     a\n\n\n"),
        (
            "date: 2024\ntitle: X\nbody: >-\n   a  \n\n    b\n # c\n",
            "date: 2024\ntitle: X\nbody: >-\n  a  \n\n   b\n# c\n",
        ),
        ('date: 2024\ntitle: "a\\\n    \\ b\n\n\n   c"\n', 'date: 2024\ntitle: "a\\\n  \\ b\n\n\n  c"\n'),
        ("date: 2024\ntitle: X\ntopics: [a,  # c\n   b,\n   ]\n", "date: 2024\ntitle: X\ntopics: [a,  # c\n  b,\n]\n"),
        ("colour: x\ntitle: X\ndate:   # todo\n", "date:   # todo\ntitle: X\ncolour: x\n"),
        ("title:\n  # why\n  X\ndate: 2024\n", "date: 2024\n# why\ntitle: X\n"),
        ("date: 2024\ntitle: X\n   # deeper\nweight: 1\n", "date: 2024\ntitle: X\n  # deeper\nweight: 1\n"),
        (
            "- title: X\n  # which\n  id: x\n  date: 2024\n- date: 2023\n",
            "# which\n- id: x\n  date: 2024\n  title: X\n- date: 2023\n",
        ),
        ("- - a\n  -  b\n-\n- # c\n  x\n", "- - a\n  - b\n-\n# c\n- x\n"),
        (
            "sources:\n- quote: |+\n   a\n  source: b\n\n- c\ndate: 2024\n",
            "date: 2024\nsources:\n  - source: b\n    quote: |+\n      a\n  - c\n",
        ),
        ('"title": X\n? date\n: 2024\n', "date: 2024\ntitle: X\n"),
    ],
)
def test_style_is_small_things(before: str, after: str) -> None:
    assert restyle(before, EVENT) == after
    assert restyle(after, EVENT) == after


SCALARS = st.one_of(
    st.sampled_from(
        ["2023-12-27", "no", "12:30", "~", "it's", "a b", "", "x\n{}  y", "'q: 1'", '"\\u00e9 #1"', "[x, y]"]
    ),
    st.from_regex(r"[a-z]{1,9}( [a-z#:]{1,5}){0,3}", fullmatch=True).map(lambda text: f"'{text}'"),
)
INLINE = st.sampled_from(["[a, 'b']", "{actor: 'x y', role: host}", "[{role: a, actor: b},c]", "[a,{}\n{}b\n{}]", "[]"])
BLOCKS = st.tuples(
    st.sampled_from(["|", "|-", "|+", ">", ">-"]),
    st.lists(st.sampled_from(["a", "", "  b", "# no", "- c  "]), max_size=5),
)


@st.composite
def events(draw: st.DrawFn) -> str:
    """An event as somebody may write it: keys in any order, any indentation, comments wherever YAML allows them."""
    comments = iter(range(10_000))

    def comment(depth: int) -> str:
        gaps = draw(st.sampled_from(["", "", "", "\n", "above", "\n\nabove"]))
        return gaps.replace("above", f"{' ' * depth}# c{next(comments)}.\n")

    def beside() -> str:
        return draw(st.sampled_from(["", "", "  # c{}.", " #c{}."])).format(next(comments))

    def value(depth: int) -> str:
        match draw(
            st.sampled_from(["scalar", "scalar", "inline", "block", "list", "fields"] if depth < 6 else ["scalar"])
        ):
            case "scalar":
                return f" {draw(SCALARS).replace('{}', ' ' * (depth + 2))}{beside()}\n"
            case "inline":
                return f" {draw(INLINE).replace('{}', ' ' * (depth + 3)) if depth else '[a]'}{beside()}\n"
            case "block":
                style, lines = draw(BLOCKS)
                body = indent("\n".join(["first", *lines]), " " * (depth + draw(st.integers(1, 4))))
                return f" {style}{beside()}\n{body}\n"
            case "fields":
                return f"{beside()}\n{fields(depth + draw(st.integers(1, 3)), ['says', 'source', 'url', 'odd'])}"
        inner = depth + draw(st.integers(0, 3))
        items = draw(st.integers(1, 3))
        return f"{beside()}\n" + "".join(item(inner) for _ in range(items)) + comment(inner)

    def item(depth: int) -> str:
        if draw(st.booleans()):
            return f"{comment(depth)}{' ' * depth}-{value(8)}"
        lines = fields(depth + 2, ["says", "source", "title", "odd"]).lstrip("\n")
        found = re.search(r"^ *[a-z]", lines, re.MULTILINE)
        assert found
        start = found.start()
        return f"{lines[:start]}{' ' * depth}- {lines[start + depth + 2 :]}"

    def fields(depth: int, names: list[str]) -> str:
        chosen = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
        return "".join(f"{comment(depth)}{' ' * depth}{name}:{value(depth)}" for name in chosen)

    names = [*(field.name for field in EVENT.fields[:14]), "odd"]
    return comment(0) + fields(0, names) + comment(draw(st.integers(0, 3)))


@given(events())
def test_every_event_keeps_what_it_says_and_its_comments_and_settles_at_once(text: str) -> None:
    styled = restyle(text, EVENT)

    node = read_nodes(styled, "styled.yaml")
    assert said(node) == said(read_nodes(text, "written.yaml"))
    assert restyle(styled, EVENT) == styled
    assert sorted(re.findall(r"# ?c\d+\.", styled)) == sorted(re.findall(r"# ?c\d+\.", text))
    assert isinstance(node, Mapping)
    order = [field.name for field in EVENT.fields]
    ranks = [order.index(key.text) if key.text in order else len(order) for key, _ in node.items]
    assert ranks == sorted(ranks)


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.booleans())
def test_every_text_is_read_back_as_it_was(text: str, in_flow: bool) -> None:
    written = write_scalar(text, in_flow=in_flow)
    whole = f"[{{a: {written}}}, b]" if in_flow else f"a: {written}\nb: c"

    node = read_nodes(whole, "written.yaml")

    assert said(node) == ([{"a": (text, False)}, ("b", False)] if in_flow else {"a": (text, False), "b": ("c", False)})


def said(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text, node.empty
        case Sequence():
            return [said(item) for item in node.items]
        case Mapping():
            return {key.text: said(value) for key, value in node.items}
    return None
