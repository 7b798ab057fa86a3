"""Whatever an article says, the files that propose it are read back as what they say."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.authoring import Article, Draft, DraftFigure, Proof, Registry
from dateline.authoring.proposals.filing import Record, Told, file_articles
from dateline.authoring.proposals.proposal import Stub
from dateline.content.desk import Desk
from dateline.edit.change import change_files
from dateline.edit.values import plain_line
from dateline.schema import FOLDERS
from tests.sites import make_site

words = st.text(st.characters(codec="utf-8") | st.sampled_from("#:&*!%@[]{},|>-?'\"~`\\\n\t\u2028\x85"), max_size=30)
values = st.sampled_from(["7", "about 40", "at least 1000000", "3 to 5"])
figures = st.builds(DraftFigure, value=values, label=words, date=st.just("") | st.just("2024"))
drafts = st.builds(
    Draft,
    date=st.sampled_from(["2024-01-19", "2024", "[2024-01-15..2024-01-21]", "2024-01~", "[..2024-01-17]", "202X"]),
    title=words,
    summary=words,
    actors=st.lists(words, max_size=2).map(tuple),
    topics=st.lists(words, max_size=1).map(tuple),
    figures=st.lists(figures, max_size=2).map(tuple),
    status=st.sampled_from(["", "planned"]),
    sources=st.tuples(st.builds(Proof, source=st.just(""), quote=words, expression=words, confidence=st.floats(0, 1))),
    flags=st.lists(words, max_size=1).map(tuple),
)


@settings(max_examples=60)
@given(st.lists(drafts, min_size=1, max_size=3), words, words, words)
def test_what_is_proposed_is_read_back(found: list[Draft], title: str, publisher: str, name: str) -> None:
    names = {("actor", one) for draft in found for one in draft.actors} | {
        ("topic", one) for draft in found for one in draft.topics
    }
    stubs = tuple(Stub(kind, name, "person", "Mayor: of") for kind, name in sorted(names))
    article = Article(text="x", title=title, publisher=publisher, published="2024-01-20", url="https://example.org/a b")
    none = {kind: set[str]() for kind in FOLDERS}
    record = Record(Registry(), (), none, {kind: set() for kind in FOLDERS}, {}, {}, lambda _: "")
    filing = file_articles([Told(name, name, article, tuple(found), stubs)], record, lambda told: told)
    with tempfile.TemporaryDirectory() as folder:
        home = make_site(Path(folder), {})
        change_files(home, filing.files)
        desk = Desk(home)
        assert [str(problem) for problem in desk.problems if problem.severity == "error"] == []
        read = {draft.id: draft for draft in desk.drafts}
    assert read.keys() == filing.drafts.keys()
    for id, draft in filing.drafts.items():
        assert read[id].date.text == draft.date
        assert read[id].title == (plain_line(draft.title) or "What happened")
        assert read[id].evidence[0].quote == (plain_line(draft.sources[0].quote) or "…")
