"""Where the links that editors write lead, and what is said of those that lead nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.builder import check
from tests.sites import make_site

PAGE = "---\ntitle: Method\n---\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("As the [method](/method/) says, and its [end](/method/#end).", []),
        ("The [feed](/feed.xml), the [year](/2024), [others](https://example.org/x), [below](#end).", []),
        ("See\n[it](/methd/).", ['method.md:6:1: there is no page at "/methd/" | did you mean "/method/"?']),
        ("![A map](/media/map.png)", ['5:2: there is no page at "/media/map.png" | link the entry, as [[its-id]]']),
        ("See [it](method).", ['5:5: "method" leads to another page from each page that shows it']),
    ],
)  # fmt: skip
def test_a_link_in_a_text_that_leads_nowhere_is_a_warning(tmp_path: Path, text: str, said: list[str]) -> None:
    event = "date: 2024-01-19\ntitle: Talks\nsources: report\n"
    outcome = check(make_site(tmp_path, {"content/pages/method.md": PAGE + text, "content/events/a.yaml": event}))
    found = [f"{problem.mark}: {problem.message} | {problem.hint}" for problem in outcome.problems]
    assert outcome.problems.errors == 0
    assert len(found) == len(said)
    assert all(part in problem for part, problem in zip(said, found, strict=True))
