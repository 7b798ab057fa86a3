"""Stories of builds that follow one another: whatever was edited in between, output/ is what a clean build makes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.builder import build
from tests.publish.folders import tree
from tests.sites import make_site

SITE = "title: A record\nurl: https://example.org/record/\nhome: {per_page: 3}\nfeeds: {entries: 4}\n"
IDS = ("alpha", "beta", "gamma", "delta")
DATES = ("2023-12", "2023-12-27", "2024-01-19", "2024-01-19~", "[2024-01-18,2024-01-19]", "2024/2025", "-0044")
BODIES = (
    "",
    "One sentence. And [[ann]] said so.[@report]",
    "One sentence. And [[ann|the minister]] said more of [[topic/talks]].",
    "Another. See [[event/alpha]] and [[capital]].",
    "| a | b |\n|---|---|\n| 1 | 2 |",
)

events = st.fixed_dictionaries(
    {"date": st.sampled_from(DATES), "title": st.sampled_from(("First", "Second", "Third"))},
    optional={
        "body": st.sampled_from(BODIES).map(lambda text: "|\n" + "".join(f"  {line}\n" for line in text.split("\n"))),
        "actors": st.sampled_from(("[ann]", "[ann, bob]", "[{actor: bob, role: host}]")),
        "topics": st.sampled_from(("[talks]", "[talks, border]")),
        "places": st.sampled_from(("[capital]", "[country]")),
        "sources": st.sampled_from(
            ("[report]", '[{id: note, title: A note, url: "https://example.org/n"}]', "[{source: report, says: so}]")
        ),
        "figures": st.sampled_from(
            ("[{series: crossings, date: 2023-12, value: 5}]", "[{series: crossings, date: 2023-12, value: about 7}]")
        ),
        "follows": st.sampled_from(IDS),
        "within": st.sampled_from(IDS),
        "status": st.sampled_from(("planned", "disputed")),
        "weight": st.just("3"),
        "old_ids": st.sampled_from(("[omega]", "[psi, omega]")),
        "added": st.sampled_from(("2024-02-01", "2024-03")),
        "draft": st.just("true"),
        "corrections": st.just("[{date: 2024-02-02, kind: retraction, why: not so}]"),
    },
)
actors = st.fixed_dictionaries(
    {"name": st.sampled_from(("Ann", "Anna", "Ann Other"))},
    optional={
        "kind": st.sampled_from(("person", "office")),
        "aliases": st.just("[Annie]"),
        "body": st.sampled_from(("Leads the [[talks]].", "Was at [[alpha]].")),
        "within": st.just("bob"),
    },
)
topics = st.fixed_dictionaries({"title": st.sampled_from(("Talks", "All"))}, optional={"within": st.just("border")})


def written(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


edits = st.one_of(
    st.tuples(st.sampled_from(IDS).map(lambda id: f"content/events/{id}.yaml"), events.map(written)),
    st.tuples(st.sampled_from(IDS).map(lambda id: f"content/events/{id}.yaml"), st.just("")),
    st.tuples(st.just("content/actors/ann.yaml"), actors.map(written)),
    st.tuples(st.just("content/topics/talks.yaml"), topics.map(written)),
    st.tuples(st.just("content/topics/border.yaml"), st.sampled_from(("title: Border\n", "title: Borders\n"))),
    st.tuples(
        st.just("site.yaml"),
        st.sampled_from((SITE, SITE + "registry: open\n", SITE.replace("newest", "oldest"), SITE + "author: We\n")),
    ),
    st.tuples(st.just("content/pages/about.md"), st.sampled_from(("---\ntitle: About\n---\n[[ann]]\n", ""))),
    st.tuples(st.just("templates/partials/key.html"), st.sampled_from(("", "{% macro key() %}<p>x</p>{% endmacro %}"))),
    st.tuples(st.just("templates/assets/style.css"), st.sampled_from(("", "p { color: red }", "p { color: tan }"))),
    st.tuples(st.just("templates/assets/extra.txt"), st.sampled_from(("", "one", "two"))),
    st.tuples(st.just("content/media/a.png"), st.sampled_from(("", "one", "two"))),
    st.tuples(st.just("content/events/broken.yaml"), st.sampled_from(("", "date: never\ntitle: x\n"))),
    st.tuples(st.just("output/404.html"), st.sampled_from(("", "edited by hand"))),
)
START = {
    "site.yaml": SITE,
    "content/actors/ann.yaml": "name: Ann\n",
    "content/actors/bob.yaml": "name: Bob\n",
    "content/topics/talks.yaml": "title: Talks\n",
    "content/topics/border.yaml": "title: Border\n",
    "content/places/places.yaml": "- {id: capital, name: Capital, within: country}\n- {id: country, name: Country}\n",
    "content/series/crossings.yaml": "title: Crossings\n",
    **{f"content/events/{id}.yaml": f"date: 2024-01-1{n}\ntitle: {id}\nactors: ann\n" for n, id in enumerate(IDS)},
}


def write(home: Path, name: str, text: str) -> None:
    """Write a file, or remove it where there is nothing to write."""
    path = home / name
    if text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    else:
        path.unlink(missing_ok=True)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=6))
def test_after_any_edits_a_build_makes_what_a_clean_one_makes(steps: list[list[tuple[str, str]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = make_site(Path(folder, "site"), START)
        assert build(home, home / "output").written
        for number, step in enumerate(steps):
            for name, text in step:
                write(home, name, text)
            before = tree(home / "output")
            outcome = build(home, home / "output")
            clean = Path(folder, f"clean-{number}")
            if build(home, clean).written is None:
                assert outcome.written is None
                assert tree(home / "output") == before
                continue
            assert tree(home / "output") == tree(clean)
