"""Threads: how events are tied, as lines that a reader can follow and as words, on events and topics, and bounded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.builder import build
from dateline.publish.show.rail import Edge, lay
from dateline.publish.show.threads import MOST, NEAR
from tests.publish.folders import tree
from tests.sites import make_site

STORY = {
    "content/topics/bridge.yaml": "title: The bridge",
    "content/events/call.yaml": "title: They call\ndate: [..2023-12-21]\ntopics: bridge\nsources: report",
    "content/events/briefing.yaml": "title: A briefing\ndate: 2023-12-21\nfollows: call\ntopics: bridge\n"
    "sources: report",
    "content/events/talks.yaml": "title: They meet\ndate: 2023-12-27\nfollows: call\ntopics: bridge\nsources: report\n"
    "due: 2024-01\nwithin: row",
    "content/events/again.yaml": "title: They meet again\ndate: 2024-01-19\nfollows: [talks, briefing]\n"
    "fulfils: talks\ntopics: bridge\nsources: report\nwithin: row",
    "content/events/doubt.yaml": "title: Nobody met\ndate: 2024-01-20\ncontradicts: again\nsources: report\n",
    "content/events/row.yaml": "title: A row of talks\ndate: 2023-12/..\nsources: report\n",
    "content/events/alone.yaml": "title: Something else\ndate: 2024-01-21\ntopics: bridge\nsources: report\n",
}
LINKED = re.compile(r"<a [^>]*>(?:<bdi>)?([^<]*)(?:</bdi>)?</a>")
edges = st.integers(1, 14).flatmap(
    lambda rows: st.tuples(
        st.just(rows),
        st.sets(st.tuples(st.integers(0, rows - 1), st.integers(0, rows - 1)).filter(lambda two: two[0] < two[1])),
    )
)


@given(edges)
def test_each_tie_is_a_line_from_one_mark_to_the_other_and_no_mark_stands_on_another_line(
    drawing: tuple[int, set[tuple[int, int]]],
) -> None:
    rows, pairs = drawing
    ties: list[Edge] = [(upper, lower, "follows") for upper, lower in sorted(pairs)]
    drawn = lay(rows, ties)

    assert len(drawn) == rows
    for upper, lower in pairs:
        lane = drawn[upper].node
        assert drawn[upper].goes_on
        assert (lane, "follows") in drawn[lower].ends
        assert all(lane in drawn[between].passing for between in range(upper + 1, lower))
    for row, beside in enumerate(drawn):
        assert beside.node not in beside.passing
        assert len(beside.ends) == sum(lower == row for _, lower in pairs)
        assert beside.goes_on == any(upper == row for upper, _ in pairs)
        open_above = {upper for upper, lower in pairs if upper < row <= lower}
        assert {*beside.passing, *(lane for lane, _ in beside.ends)} == {drawn[upper].node for upper in open_above}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, published."""
    home = make_site(tmp_path_factory.mktemp("story"), STORY)
    assert build(home, home / "output").written
    return home / "output"


def rows(page: str) -> list[tuple[str, str]]:
    """The rows of a thread: each title, and what it says of the earlier ones."""
    thread = page.partition('<ol class="thread">')[2].partition("</ol>")[0]
    found = []
    for row in re.split("<li[ >]", thread)[1:]:
        title = re.search(r"<bdi>([^<]*)</bdi></(?:a|strong)></p>", row)
        said = [re.sub("<[^>]*>", "", text) for text in re.findall(r'<p class="tie">(.*?)</p>', row)]
        found.append((title[1] if title else "", "; ".join(said)))
    return found


def test_an_event_stands_among_those_that_it_follows_from_and_that_follow_from_it(story: Path) -> None:
    page = (story / "events/talks/index.html").read_text()

    assert rows(page) == [
        ("They call", ""),
        ("A briefing", "follows: They call"),  # though its date, which is sure, orders before the other
        ("They meet", "follows: They call"),
        ("They meet again", "follows: A briefing; follows, fulfils: this event"),
        ("Nobody met", "is at odds with: They meet again"),
    ]
    assert page.count('aria-current="true"') == 1
    assert 'class="tie-fulfils"' in page and 'class="tie-contradicts"' in page
    assert ">Promise kept</span>" in page


def test_a_topic_shows_what_follows_from_what_among_its_events(story: Path) -> None:
    page = (story / "topics/bridge/index.html").read_text()

    assert [title for title, _ in rows(page)] == ["They call", "A briefing", "They meet", "They meet again"]
    assert "1 more tie</a>" in page  # with an event that is not about the topic


def test_an_event_lists_its_parts_in_order_and_a_part_names_its_whole(story: Path) -> None:
    whole, part = ((story / f"events/{id}/index.html").read_text() for id in ("row", "talks"))

    parts = whole.partition('<ol class="parts">')[2].partition("</ol>")[0]
    assert LINKED.findall(parts) == ["They meet", "They meet again"]
    assert re.search(r'Part of</h2>\s*<p class="whole"><a href="/record/events/row/">', part)
    assert '<ol class="thread">' not in whole


def test_long_threads_and_wide_ones_show_what_is_near_and_lead_to_the_rest(tmp_path: Path) -> None:
    chain = [
        f"- {{id: e{n:02}, date: 20{n:02}, title: Step {n}, topics: walk, follows: [{f'e{n - 1:02}' if n else ''}]}}"
        for n in range(50)
    ]
    star = [f"- {{id: a{n}, date: 2060-01-{n % 28 + 1:02}, title: Answer {n}, responds_to: e25}}" for n in range(60)]
    files = {"content/topics/walk.yaml": "title: A walk", "content/events/all.yaml": "\n".join(chain + star) + "\n"}
    home = make_site(tmp_path, files)
    assert build(home, home / "output").written

    def page(address: str) -> str:
        return (home / "output" / address / "index.html").read_text()

    steps = [title for title, _ in rows(page("events/e40"))]
    assert len(steps) == NEAR and "Step 40" in steps
    assert {f"Step {n}" for n in range(37, 44)} <= set(steps)
    hub = page("events/e25")
    assert len(rows(hub)) == NEAR and {"Step 24", "Step 26"} <= {title for title, _ in rows(hub)}
    rest = hub.partition('class="all-ties"')[2].partition("</details>")[0]
    assert {f"Answer {n}" for n in range(60)} <= set(LINKED.findall(rest))
    answer = rows(page("events/a30"))
    assert len(answer) == NEAR and any("51 more ties" in said or "more ties" in said for _, said in answer)
    walk = page("topics/walk")
    assert [title for title, _ in rows(walk)] == [f"Step {n}" for n in range(50 - MOST, 50)]
    assert f"{50 - MOST} earlier events are left out here." in walk

    text = (home / "content/events/all.yaml").read_text().replace("date: 2060-01-05", "date: 2061-01-05")
    (home / "content/events/all.yaml").write_text(text.replace("follows: [e30]", "follows: [e29, e30]"))
    assert build(home, home / "output").written
    assert build(home, tmp_path / "clean").written
    assert tree(home / "output") == tree(tmp_path / "clean")
