"""Plain texts take a short way to HTML: it leads where the long one does, and most texts may take it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.values.cards import Link
from dateline.publish.words.fully import render_fully
from dateline.publish.words.markdown import render_markdown
from dateline.publish.words.plainly import Resolve, render_plainly
from dateline.references import Reference, find_references

LABELS = ["Name", "A & B", "x<y>", "n\xa0b", "", "a*b*_c_", "q\"r'", "&lt;", "[x](/y)", "`é`"]
NOTES = ["", "", "note", 'a & "b" <c>\xa0', "*x*"]
SURE = ["/a/b/", "#source-1", "https://paper.example/a?x=1&y=2#z", "http://a.b.co"]
ODD = (
    "javascript:x //evil.example https://256.1.1.1/ https://xn--a.com/ https://a.com:99999/ about/ mailto:a@b.co "
    'https://a_b.com/ https://-a.com https://A.com/ /" /é /\\x https://a'
)
# What a text is made of: words, signs, references and links; how its lines begin, and what stands between them.
WORDS = 'word word\'s "word," B é ＊ 1 12. 3) A. ! ; - – ( ) #x AT&T & + : / % = 💥 [sic] [ ] a_b_c a*b*c'
STRESS = "* ** *** _ __ *a* **b** _c_ *a\xa0**b**\xa0c* ___x___ [[x]] [@z] [a](/u)"
LINKS = ["[[x|y z]]", "[[topic/x|a\nb]]", "[[ x ]]", "[@z 1]", "[a *b*](#c)", "[a & b](https://x.example/?q=1&r=2)"]
PLAIN = [*WORDS.split(" "), *STRESS.split(" "), *LINKS, *"\xa0\u2028\u3000\ufeff"]
SIGNS = "< > \\ ` ~~~ ![ ]( ]: &amp; &#58; | --- === [[]] [a](u) [a][b] ![x](/y) [a](//b) [[a]](/b) [@a](/b)"
MORE = [*SIGNS.split(" "), "[@ ]", "[b]: /c", "[a](/b 'c')", "\x02", "\x85", "\ufdd0", "\t"]
STARTS = ["", "", "", "- ", "- ", "1. ", "3. ", "## ", "# "]
ODD_STARTS = [*STARTS, "* ", "+ ", "007. ", "-   ", "  - ", "    - ", "#", "  ", "    ", "> ", "| ", "1 . ", "٣. "]


def lead_oddly(reference: Reference) -> Link:
    """As odd a link as any, and the same each time."""
    random = Random(f"{reference.kind} {reference.target} {reference.label}")
    return Link(random.choice(LABELS), random.choice(SURE * 40 + ODD.split()), note=random.choice(NOTES))


def make_text(random: Random) -> str:
    """A few blocks of a few lines, most of them of nothing but what is plain."""
    odd = random.random() < 0.3
    words, starts = (PLAIN + MORE, ODD_STARTS) if odd else (PLAIN, STARTS)
    blocks = []
    for _ in range(random.randint(1, 5)):
        start = random.choice(starts)
        lines = []
        for number in range(random.choice((1, 1, 2, 3))):
            start = random.choice(("", "  ", start if start.endswith("- ") or odd else "")) if number else start
            space = random.choice((" ", " ", " ", "", "  "))
            lines.append(start + space.join(random.choices(words, k=random.randint(1, 6))))
        blocks.append("\n".join(lines))
    gap = random.choice(("\n", "\n \n", "\n\n")) if odd else random.choice(("\n\n", "\n\n", "\n\n\n"))
    return gap.join(blocks) + random.choice(("", "\n", "  \n") if odd else ("", "\n"))


def compare(text: str, resolve: Resolve, base_path: str = "/base/", heading_level: int = 2) -> bool:
    """Whether a text is plain; if it is, both ways make the same of it."""
    plain = render_plainly(text, resolve, base_path, heading_level)
    assert plain is None or plain == render_fully(text, resolve, base_path, heading_level), repr(text)
    return plain is not None


def test_the_short_way_leads_where_the_long_one_does() -> None:
    random = Random(4)

    texts = (make_text(random) for _ in range(20_000))
    plain = sum(compare(text, lead_oddly, random.choice(("/", "/base/")), random.choice((2, 3))) for text in texts)

    assert plain > 5_000


@given(st.lists(st.sampled_from([*PLAIN, *MORE, *STARTS, *["\n", "\n\n"] * 9, *" " * 30]), max_size=40).map("".join))
def test_it_does_so_for_any_signs(text: str) -> None:
    compare(text, lead_oddly)


@given(st.text(max_size=60))
def test_it_does_so_for_any_text(text: str) -> None:
    compare(text, lead_oddly)


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph of *some* words, **two**\nlines and [sic] a_name.\n\nAnother: 7 — “8”, Q&A.",
        "[[jo-doe]] met [[jo-doe|the *minister*]].[@nbc] More [A](https://example.org/a?b=1&c=2), [b](/about/).",
        "- one\n- two *and*\n  a half\n\n3. three\n4. four\n\n5. five",
        "## What happened\n\nThis.\n\n### And then\n\n- That.\n",
    ],
)
def test_what_editors_mostly_write_takes_the_short_way(text: str) -> None:
    assert compare(text, lambda reference: Link(reference.target, f"/{reference.target}/", note=reference.kind))


def test_a_reference_is_asked_for_where_it_stands() -> None:
    text = "[[a]] x\n\n- b [@c]\n- d\n  [[e|f]]\n\n## [[g]]\n"
    asked: list[Reference] = []

    def note(reference: Reference) -> Link:
        asked.append(reference)
        return Link("x", "/x/")

    assert render_plainly(text, note, "/", 2) == render_markdown(text, note, "/", 2)
    assert tuple(asked[:4]) == find_references(text)
