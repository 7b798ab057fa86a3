"""What an editor writes between brackets, seen from outside: which references a text has, and what it says."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.references import (
    SENTENCE,
    Reference,
    clean,
    find_references,
    find_stress,
    first_sentence,
    plain_text,
    sentence_around,
    too_tangled,
)
from dateline.references.spans import find_spans, layout, unit_at
from dateline.references.tangle import DEPTH, LENGTH, SIGNS

TITLES = {"alicia-barcena": "Alicia Bárcena", "us": "U.S. Government. Yes!", "nbc": "", "talks": "the talks"}


def title_of(reference: Reference) -> str:
    return TITLES.get(reference.id, reference.id)


def written(text: str) -> list[str]:
    return [text[reference.start : reference.end] for reference in find_references(text)]


def sentence(text: str) -> str:
    """The sentence around the text's first reference."""
    first = find_references(text)[0]
    return sentence_around(text, first.start, first.end, title_of)


# Which there are


def test_links_and_citations_are_found_where_they_stand() -> None:
    text = "Talks with [[alicia-barcena]] on [[topic/talks|what they call talks]]. [@nbc-2024-01-19]"

    found = find_references(text)

    assert [(r.kind, r.kind_hint, r.id, r.label) for r in found] == [
        ("link", None, "alicia-barcena", None),
        ("link", "topic", "talks", "what they call talks"),
        ("cite", None, "nbc-2024-01-19", None),
    ]
    assert written(text) == ["[[alicia-barcena]]", "[[topic/talks|what they call talks]]", "[@nbc-2024-01-19]"]


def test_a_name_where_an_id_is_asked_is_found_as_written_so_that_it_can_be_corrected() -> None:
    assert find_references("[[Alicia  Bárcena]]")[0].target == "Alicia Bárcena"


def test_a_label_may_go_on_in_the_next_line() -> None:
    assert find_references("[[alicia-barcena|the\n  minister]]")[0].label == "the minister"


def test_an_empty_label_is_none() -> None:
    assert find_references("[[alicia-barcena|]] [[alicia-barcena| ]]")[0].label is None


@pytest.mark.parametrize(
    "text",
    [
        "no brackets at all",
        "[[]]",
        "[[ ]]",
        "[[|label]]",
        "[[unclosed",
        "[[unclosed]",
        "[single]",
        "[@]",
        "[@ ]",
        "[@unclosed",
        "[[a[b]]",
        r"\[[escaped]]",
        r"\[@escaped]",
        "`[[in code]]`",
        "``[[in ` code]]``",
        "`[[in\ncode]]`",
        "    [[indented code]]",
        "A paragraph.\n\n\t[[indented code]]\n\n    [@more of it]",
        "# A heading\n    [[indented code]]",
        "```\n[[fenced]]\n```",
        "```yaml\n[[fenced]]\n\n[@too]\n```",
        "~~~\n[[fenced]]\n```\n[[still]]\n~~~",
        "````\n```\n[[fenced]]\n```\n````",
        "```\n[[never closed]]",
        "- item\n\n    ```\n    [[fenced in a list]]\n    ```",
        "[the [[label]] of a link](https://example.org/)",
        "![the [[label]] of a picture](/media/x.jpg)",
        "[[1]](https://example.org/)",
        "[@handle](https://example.org/)",
        "[a](https://example.org/[[x]])",
        '[a](/b "[[in its title]]")',
        "<https://example.org/[[x]]>",
        "[[a\n\nb]]",
    ],
)
def test_what_is_code_escaped_within_a_link_or_unfinished_is_no_reference(text: str) -> None:
    assert find_references(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (r"\\[[x]]", ["[[x]]"]),
        ("[[[x]]]", ["[[x]]"]),
        ("[[x]] (see below) [[y]](see below)", ["[[x]]", "[[y]]"]),
        ("a ` b [[x]]", ["[[x]]"]),
        ("a ` b `` [[x]] `", []),
        ("- a `\n- b [[x]] `", ["[[x]]"]),
        ("`a\n\n[[x]] `", ["[[x]]"]),
        (r"\`[[x]]\`", ["[[x]]"]),
        ("- item\n\n    [[x]] goes on in the item", ["[[x]]"]),
        ("A paragraph\n    [[x]] goes on", ["[[x]]"]),
        ("```\ncode\n```\n[[x]]", ["[[x]]"]),
        ("> quoted [[x]]\n> [@y]", ["[[x]]", "[@y]"]),
        ("| a | [[x|y]] |\n|---|---|\n| [@z] | |", ["[[x|y]]", "[@z]"]),
        (r"| a | [[x\|y]] |", [r"[[x\|y]]"]),
        ("**[[x]]** *[[y]]* _[[z]]_", ["[[x]]", "[[y]]", "[[z]]"]),
        ("# [[x]]\n[[y]]", ["[[x]]", "[[y]]"]),
        ("[a](b [[x]]", ["[[x]]"]),
        ("one\r\ntwo [[x]]\r\n", ["[[x]]"]),
    ],
)
def test_what_only_looks_like_code_or_a_link_hides_nothing(text: str, found: list[str]) -> None:
    assert written(text) == found


def test_citations_stand_one_by_one() -> None:
    assert [reference.target for reference in find_references("[@a; @b] [@a][@b]")] == ["a; @b", "a", "b"]


# What the text says


def test_a_sentence_is_plain_words_with_titles_for_references() -> None:
    text = (
        "First.  Then *[[alicia-barcena]]*, with `code` and [a **link**](/x_(y)), said &ldquo;yes&rdquo;\nhere. Last."
    )

    assert sentence(text) == "Then Alicia Bárcena, with code and a link, said “yes” here."


def test_a_label_is_what_is_read() -> None:
    assert sentence("Then [[alicia-barcena|the minister]] left.") == "Then the minister left."


def test_a_reference_without_words_leaves_no_gap() -> None:
    assert sentence("They met [@nbc]. They left.") == "They met."


def test_a_citation_behind_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    assert sentence("It rained. They met. [@nbc] They left.") == "They met."


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. President met [[talks]] on Dec. 27 with Mr. Smith.",
        "On Jan. 3 and at 5 p.m. Gen. J. F. Kelly joined [[talks]].",
        "See No. 5 and art. 3, vs. what Sr. López and Lic. Pérez said of [[talks]].",
        "In EE.UU. Biden praised [[talks]], e.g. Monday's.",
        "It cost 3.5 billion... or so, said [[talks]].",
        '"Why now?" asked [[talks]].',
        "They said no to [[us]] and left",
    ],
)
def test_abbreviations_initials_and_titles_end_no_sentence(whole: str) -> None:
    before, after = "It rained. ", " It snowed."
    expected = whole.replace("[[talks]]", "the talks").replace("[[us]]", "U.S. Government. Yes!")

    assert sentence(before + whole + ("." if whole[-1] != "." else "") + after).rstrip(".") == expected.rstrip(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left! [[talks]] ended? Yes.", "the talks ended?"),
        ("“He left.” [[talks]] ended. 27 people stayed.", "the talks ended."),
        ("# About [[talks]] #\nText.", "About the talks"),
        ("1. one\n2. two [[talks]]. Three.", "two the talks."),
        ("- [x](y)\n- a [[talks]]\n  b. C", "a the talks b."),
        ("> He said\n> of [[talks]]: no.\n\nText.", "He said of the talks: no."),
        ("Para one\n\nPara [[talks]] two\n\nthree", "Para the talks two"),
        ("| who | [[talks]] |\n|---|---|", "who | the talks"),
        ("Talks in\n2023. Then [[talks]].", "Then the talks."),
        ("彼は言った。[[talks]]。終わり。", "the talks。"),
        (r"A \*starred\* snake_case [[talks]] 2 * 3", "A *starred* snake_case the talks 2 * 3"),
    ],
)
def test_a_sentence_ends_with_its_paragraph_heading_item_quote_or_row(text: str, expected: str) -> None:
    assert sentence(text) == expected


def test_a_long_sentence_is_cut_between_words_around_its_reference() -> None:
    told = sentence("before " * 200 + "[[alicia-barcena]]" + " after" * 200 + ".")

    assert len(told) <= SENTENCE
    assert told.startswith("…before")
    assert told.endswith("after…")
    assert "before Alicia Bárcena after" in told


def test_a_sentence_that_begins_with_its_reference_is_cut_at_its_end_alone() -> None:
    told = sentence("[[alicia-barcena]]" + " after" * 200)

    assert told.startswith("Alicia Bárcena after")
    assert len(told) > SENTENCE - 10


def test_a_word_longer_than_the_room_is_cut_within() -> None:
    assert len(sentence("a" * 1000 + "[[" + "b" * 1000 + "]]" + "c" * 1000)) <= SENTENCE


def test_the_first_sentence_is_that_of_the_first_paragraph() -> None:
    text = "# Heading\n\n```\ncode\n```\n\n---\n\n[[alicia-barcena]] met *others*. They left.\n"

    assert first_sentence(text, title_of) == "Alicia Bárcena met others."


@pytest.mark.parametrize("text", ["", "\n\n", "# Heading", "```\ncode\n```", "    code", "***", "[@nbc]"])
def test_a_text_without_a_sentence_has_no_first(text: str) -> None:
    assert first_sentence(text, title_of) == ""


def test_plain_text_has_a_line_for_each_paragraph_item_heading_and_row() -> None:
    text = """# About *us* ##

Text of
two lines, [a link](/x "title") and ![a picture](/y).

- item <https://example.org/>
    - inner \\[x]

> quoted
> twice

| a | `b|c` |
|---|:-:|
| d | [[alicia-barcena]] |

```
code
```
[[x|y]] [@nbc]
"""

    assert plain_text(text).split("\n") == [
        "About us",
        "Text of two lines, a link and a picture.",
        "item https://example.org/",
        "inner [x]",
        "quoted twice",
        "a | b|c",
        "d | alicia-barcena",
        "y",
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("*a*", [(0, 2, 1)]),
        ("**a**", [(0, 3, 2)]),
        ("***a***", [(0, 6, 1), (1, 4, 2)]),
        ("snake_case_word 2 * 3 * 4", []),
        ("_a_ a_b_", [(0, 2, 1)]),
        ("*a _b* c_", [(0, 5, 1)]),
    ],
)
def test_stress_is_in_pairs(text: str, pairs: list[tuple[int, int, int]]) -> None:
    assert sorted((pair.start, pair.end, pair.size) for pair in find_stress(text)) == pairs


# What is refused


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\n" * (LENGTH // 2) + "a", 1, "100,001 characters"),
        ("fine\n\n" + "[" * (SIGNS + 1), 3, "signs of Markdown"),
        ("fine\n\n" + "*a " * (SIGNS + 1), 3, "signs of Markdown"),
        ("fine\n" + ">" * (DEPTH + 1) + " a", 2, "deep"),
        ("- " * (DEPTH + 1) + "a", 1, "deep"),
        ("1. " * (DEPTH + 1) + "a", 1, "deep"),
        ("\n".join("    " * level + "- a" for level in range(DEPTH + 2)), DEPTH + 1, "deep"),
        ("\n".join("\t" * level + "1. a" for level in range(DEPTH + 2)), DEPTH + 1, "deep"),
        ("fine\r\n\r\n" + "# a\r\n" * 400, 3, "headings"),
        ("fine\n\n" + "[a]: b\nc\n" * 400, 3, "definitions"),
        ("fine\n\n" + "> ---\n" * 400, 3, "rules"),
        ("|" * 300 + "\n" + "|\n" * 300, 1, "cells"),
        ("\n\n".join(["fine", *[("|" * 100 + "\n") * 100] * 6]), 513, "cells"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else value,
)
def test_a_text_that_would_take_too_long_is_refused_at_its_line(text: str, line: int, reason: str) -> None:
    refused = too_tangled(text)

    assert refused is not None
    assert refused[0] == line
    assert reason in refused[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Prose with *emphasis*, [links](https://example.org/) and [[references]].\n\n" * 1000,
        "- [a](https://example.org/a_b_c) *by* someone\n" * 400,
        "| a | b | c | d |\n|---|---|---|---|\n" + "| 1 | 2 | [x](y) | *z* |\n" * 900,
        "# a\n\ntext\n\n" * 5000,
        "- a\n  - b\n    - c\n      - d\n" * 1000,
        "- " * 40 + "\n\n" + "* " * 40 + "\n\n---\n",
        "```\n" + "[" * 50_000 + "\n" + "- " * 20_000 + "\n```\n",
        "    " * 30 + "deep in code",
    ],
    ids=lambda text: text[:12],
)
def test_what_people_write_is_not_refused(text: str) -> None:
    assert too_tangled(text) is None


# For any text

MARKS = "[[ ]] [@ ] [ ( ) | ` `` ``` ~~~ \\ * ** _ # > - 1. & &amp; < <http:// . a B é ! Mr. [[x]] [[x|y]] [@z] ](/u)"
SPACES = [" ", "  ", "    ", "\t", "\n", "\n\n", "\n```\n", "\r\n", "\ufdd0", "\x02"]
MARKDOWN = st.lists(st.sampled_from([*MARKS.split(), *SPACES]), max_size=60).map("".join)
PLAIN_MARKS = "[[ ]] [@ ] [ [[x]] [[x|y]] [@z] | - 1. # > ~~ ! ( a . B"
PLAIN = st.lists(st.sampled_from([*PLAIN_MARKS.split(), " ", "  ", "\n", "\n\n", "\r"]), max_size=60)


@settings(max_examples=300)
@given(st.one_of(MARKDOWN, PLAIN.map("".join)))
def test_references_are_found_as_fast_as_they_may_be(text: str) -> None:
    text = clean(text)
    units, spans = layout(text)
    assert find_spans(text) == spans
    around = [next((unit for unit in reversed(units) if unit[1] <= span.start), None) for span in spans]
    assert [unit_at(text, span.start) for span in spans] == around


@example("[[x]]`[[\r\n[[`")
@given(MARKDOWN)
def test_every_reference_is_where_it_says_and_can_be_told(text: str) -> None:
    at = 0
    for reference in find_references(text):
        assert at <= reference.start
        assert reference.target.strip() == reference.target != ""
        source = text[reference.start : reference.end]
        assert (source[:2], source[-1]) == ("[[" if reference.kind == "link" else "[@", "]")
        told = sentence_around(text, reference.start, reference.end, lambda _: "TITLE")
        assert reference.label or "TITLE" in told
        assert len(told) <= SENTENCE
        assert "\n" not in told
        at = reference.end


@given(MARKDOWN)
def test_plain_text_holds_no_mask(text: str) -> None:
    for told in (plain_text(text), first_sentence(text, title_of)):
        assert not set("\ufdd0\ufdd1\ufdd2") & set(told)


@given(st.text(alphabet="*_ ab."))
def test_stress_never_crosses(words: str) -> None:
    open_ends: list[int] = []
    for pair in sorted(find_stress(words)):
        assert words[pair.start : pair.start + pair.size] == words[pair.end : pair.end + pair.size]
        while open_ends and open_ends[-1] <= pair.start:
            open_ends.pop()
        assert not open_ends or pair.end < open_ends[-1]
        open_ends.append(pair.end)


@pytest.mark.parametrize(
    "sign", ["[", "[[", "[@", "`", "` ", "\\", "[[a|", "![a](", "*a ", "_a*", "<a:", ".", "a\n", "```\n"]
)
def test_text_of_nothing_but_signs_is_read_in_one_pass(sign: str) -> None:
    text = (sign * 200_000)[:200_000]  # with its square, this would take hours

    assert all(reference.target for reference in find_references(text))
    assert len(first_sentence(text, title_of)) <= SENTENCE
    assert len(plain_text(text)) <= 2 * len(text)
