"""The preview with drafts: they are on the pages, marked as what they are, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cli import main
from tests.devserver.served import Served, serve
from tests.sites import make_site

DRAFT = "content/drafts/post/toll.yaml"
FILES = {
    "content/events/2024/talk.yaml": "date: 2024-01-19\ntitle: A talk\nsources: [report]\n",
    "content/events/2024/wait.yaml": "date: 2024-01-21\ntitle: It waits\nsources: [report]\ndraft: true\n",
    DRAFT: """\
        date: 2024-01-20
        title: A toll is set
        actors: [mira-okafor]
        sources: [report]
        evidence:
          quote: The council set a <toll> on Saturday.
          expression: on Saturday
          rule: weekday-past
          confidence: 0.9
          flags: [Is it the council?]
          same_as: talk
        """,
    "content/drafts/post/actors/mira-okafor.yaml": "name: Mira Okafor\nkind: person\n",
}
MARKED = re.compile(r'<a [^>]*href="([^"]*)"[^>]*><span class="dateline-draft">Draft</span> ')


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(make_site(tmp_path_factory.mktemp("site"), FILES), drafts=True) as served:
        yield served


def test_a_draft_has_a_page_that_says_so_and_what_it_stands_on(served: Served) -> None:
    page = served.get("/record/events/toll/")
    assert page.status == 200
    _, _, banner = page.text.partition('<aside class="dateline-drafts" aria-label="Draft">')
    banner = banner.partition("</aside>")[0]
    assert "<strong>Draft.</strong> No build publishes it" in banner and DRAFT in banner
    assert "The council set a &lt;toll&gt; <mark>on Saturday</mark>." in banner
    assert "Is it the council?" in banner and '<a href="/record/events/talk/">A talk</a>' in banner
    assert "draft accept toll" in banner
    assert served.get("/@dateline/drafts.css").status == 200


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("", {"events/toll/", "events/wait/"}),
        ("2024/01/", {"events/toll/", "events/wait/"}),
        ("actors/", {"actors/mira-okafor/"}),
        ("actors/mira-okafor/", {"events/toll/"}),
        ("events/toll/", {"actors/mira-okafor/"}),
    ],
)
def test_each_link_to_a_draft_is_marked_and_no_other(served: Served, path: str, marked: set[str]) -> None:
    page = served.get(f"/record/{path}").text
    assert {address.removeprefix("/record/") for address in MARKED.findall(page)} >= marked
    assert "/record/events/talk/" not in MARKED.findall(page)


def test_a_draft_is_there_as_it_is_saved(served: Served) -> None:
    file = served.home / DRAFT
    text = file.read_text()
    file.write_text(text.replace("A toll is set", "A toll is planned"))
    served.until("/record/", lambda reply: "A toll is planned" in reply.text)
    file.unlink()
    served.until("/record/events/toll/", lambda reply: reply.status == 404)
    file.write_text(text)
    served.until("/record/events/toll/", lambda reply: reply.status == 200)


def test_without_the_option_and_in_a_build_there_is_no_draft(tmp_path: Path) -> None:
    home = make_site(tmp_path, FILES)
    with serve(home) as plain:
        assert plain.get("/record/events/toll/").status == 404
        assert "dateline-draft" not in plain.get("/record/").text + plain.get("/record/events/talk/").text
    assert main(["build", str(home)]) == 0
    written = [path for path in (home / "output").rglob("*") if path.is_file()]
    assert [path for path in written if re.search(rb"[Aa]-?.?toll|okafor|It waits", path.read_bytes())] == []
    assert main(["check", str(home)]) == 0
