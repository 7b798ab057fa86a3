"""Marks: what lists of events show of each one's standing and date, and what pages tell the reader's browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from tests.sites import make_site

EVENT = "date: {}\ntitle: {}\nactors: [ann, bob]\nplaces: [harbour, capital]\nsources: report\n"
RECORD = {
    "site.yaml": "title: A record\nurl: https://example.org/record/\n",
    "content/actors/ann.yaml": "name: Ann\n",
    "content/actors/bob.yaml": "name: Bob\n",
    "content/places/places.yaml": "- {id: capital, name: Capital}\n- {id: harbour, name: Harbour}\n",
    "content/events/siege.yaml": EVENT.format("2023-10-02/..", "The harbour is shut") + "added: 2024-02-01\n",
    "content/events/talks.yaml": EVENT.format("2023-12-27", "They meet") + "added: 2024-02-01\n",
    "content/events/call.yaml": EVENT.format("2024-01-19~", "They call"),
    "content/events/strike.yaml": EVENT.format("2024-03/..", "A strike") + "status: planned\n",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_site(tmp_path_factory.mktemp("marks"), RECORD)
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    return home / "output"


def read(pages: Path, address: str) -> str:
    return (pages / address / "index.html").read_text()


def card(page: str, title: str) -> str:
    """The list item of an event."""
    items = re.findall(r'<li class="card.*?</li>\n(?=<li class="card|</ol>)', page, re.DOTALL)
    (found,) = (str(item) for item in items if f">{title}</a>" in item)
    return found


def test_what_has_begun_and_is_not_over_is_ongoing(pages: Path) -> None:
    siege, strike = (card(read(pages, ""), title) for title in ("The harbour is shut", "A strike"))
    assert "is-ongoing" in siege and '<span class="tag ongoing">Ongoing</span>' in siege
    assert "ongoing" not in strike.lower(), "what is planned has not begun"
    assert '<span class="tag ongoing">Ongoing</span>' in read(pages, "events/siege")


def test_a_date_is_drawn_where_that_tells_more_than_its_words(pages: Path) -> None:
    home = read(pages, "")
    assert "<svg" not in card(home, "They meet")
    assert 'fill="url(#soft-both)"' in card(home, "They call")
    assert 'class="goes-on"' in card(home, "The harbour is shut")
    assert len(re.findall(r'id="soft-\w+"', home)) == 3


def test_the_time_since_the_event_above_is_told_within_the_card(tmp_path: Path) -> None:
    days = ("2023-01-02", "2023-01-05", "2023-01-07", "2023-06-20")
    home = make_site(tmp_path, {f"content/events/{day}.yaml": f"date: {day}\ntitle: On {day}\n" for day in days})
    build(home, home / "output")
    page = read(home / "output", "oldest")
    assert re.findall(r"<p class=\"gap-between\">.*</p>\n<div class=\"what\">", card(page, "On 2023-06-20"))
    assert page.count("gap-between") == 1


def test_a_list_tells_what_its_page_is_for(pages: Path) -> None:
    told = {address: card(read(pages, address), "They meet") for address in ("", "2023/12", "actors/ann", "2023")}
    links = {address: re.findall(r'href="/record/(\w+/[\w#/-]+)"', text) for address, text in told.items()}
    story = ["events/talks/", "places/harbour/", "places/capital/", "events/talks/#sources"]
    assert links[""] == links["2023/12"] == [*story[:3], "actors/ann/", "actors/bob/", story[3]]
    assert links["actors/ann"] == story
    assert links["2023"] == story[:1]
    assert "data-notes" not in told["2023"] and "on-paper" not in read(pages, "2023")


def test_of_an_entrys_own_events_the_latest_are_quoted(tmp_path: Path) -> None:
    days = [f"{at:02}" for at in range(1, 24)]
    events = {
        f"content/events/e{at}.yaml": EVENT.format(f"2024-01-{at}", f"E {at}") + f"body: Day {at} of [[ann]].\n"
        for at in days
    }
    page = "---\ntitle: About\n---\n\nIt is on [[ann]].\n"
    home = make_site(tmp_path, {**RECORD, **events, "content/pages/about.md": page})
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    mentions = read(home / "output", "actors/ann").partition('id="mentions"')[2]
    quoted = re.findall(r"<p>(.*?)\.</p>", mentions)
    assert quoted == ["It is on Ann", *(f"Day {at} of Ann" for at in days[3:])]
    assert "Also in 3 more events of this timeline." in mentions


def test_names_of_several_directions_do_not_mix(pages: Path) -> None:
    call = card(read(pages, ""), "They call")
    places = re.search(r'<span class="dateline">(.*?)</span>', call)
    assert places
    assert re.sub(r" href=\"[^\"]*\"", "", places[1]) == "<a>Harbour</a>, <a>Capital</a>"  # which the style keeps apart
    assert re.search(r"[(, ]a,.*{ unicode-bidi: plaintext; }", Path("templates/assets/style.css").read_text())
    assert ">1 source</a>" in call


def test_the_first_pages_say_what_is_newest_in_the_record(pages: Path) -> None:
    told = 'data-newest="2024-02-01" data-newest-ids="siege talks"'
    assert told in read(pages, "") and told in read(pages, "oldest")
    assert "data-newest" not in read(pages, "events/talks") + read(pages, "2023")


def test_of_a_day_with_many_events_none_is_named(tmp_path: Path) -> None:
    many = {f"content/events/e{at}.yaml": EVENT.format("2024", f"E {at}") + "added: 2024-05-01\n" for at in range(51)}
    home = make_site(tmp_path, {**RECORD, **many})
    build(home, home / "output")
    assert 'data-newest="2024-05-01">' in read(home / "output", "")


def test_what_is_said_needs_no_keys(tmp_path: Path) -> None:
    own = '{% extends "default/base.html" %}{% block keys %}{% endblock keys %}'
    home = make_site(tmp_path, {**RECORD, "templates/base.html": own})
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    page = read(home / "output", "events/talks")
    assert '<p id="said" role="status"></p>' in page and "<dialog" not in page


def test_numbers_are_grouped(tmp_path: Path) -> None:
    event = "date: 2024-01-02\ntitle: E\n"
    home = make_site(tmp_path, {f"content/events/e{at}.yaml": event for at in range(1000)})
    build(home, home / "output")
    assert "<dd>1,000</dd>" in read(home / "output", "")
    assert "<span>1,000 events</span>" in read(home / "output", "oldest")


def test_of_many_neighbours_the_rest_folds(tmp_path: Path) -> None:
    actors = {f"content/actors/a{at}.yaml": f"name: Actor {at}\n" for at in range(6)}
    event = f"date: 2024\ntitle: All\nactors: [ann, {', '.join(f'a{at}' for at in range(6))}]\nsources: report\n"
    home = make_site(tmp_path, {**RECORD, **actors, "content/events/all.yaml": event})
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    seen, folded = read(home / "output", "actors/ann").split('<details class="rest">')[:2]
    assert re.findall(r"actors/(\w+)/\">", seen.partition('class="neighbours"')[2]) == ["bob", "a0", "a1", "a2"]
    assert re.findall(r"actors/(\w+)/\">", folded.partition("</details>")[0]) == ["a3", "a4", "a5"]


def test_how_often_is_drawn_on_one_scale_and_not_where_nobody_comes_twice(tmp_path: Path) -> None:
    topics = {f"content/topics/{id}.yaml": f"title: {id}\n" for id in ("once", "twice")}
    more = EVENT.format("2024", "More") + "topics: [once, twice]\n"
    alone = "date: 2024\ntitle: Alone\nactors: [ann, cleo]\ntopics: twice\nsources: report\n"
    events = {
        "content/events/more.yaml": more,
        "content/events/alone.yaml": alone,
        "content/actors/cleo.yaml": "name: Cleo",
    }
    home = make_site(tmp_path, {**RECORD, **topics, **events})
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    drawn = [
        re.findall(r'"share".*?width="([\d.]+)%"', read(home / "output", f"actors/{id}")) for id in ("ann", "cleo")
    ]
    assert drawn == [["100.0", "20.0", "40.0", "20.0", "100.0", "100.0"], []]


def test_what_is_ahead_is_folded_above_what_has_happened(tmp_path: Path) -> None:
    overdue = EVENT.format("2024-02-01", "It was to come") + "status: planned\n"
    ahead = {
        f"content/events/a{year}.yaml": EVENT.format(year, f"In {year}") + "status: planned\n" for year in (2198, 2199)
    }
    home = make_site(
        tmp_path, {**RECORD, **ahead, "content/events/late.yaml": overdue, "content/events/strike.yaml": overdue}
    )
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    folded, rest = read(home / "output", "").partition('<details class="ahead">')[2].split("</details>", 1)
    assert "<summary>2 events ahead; next, 2198: In 2198</summary>" in folded
    assert re.findall(r">(In \d+|It was to come)</a></h", folded) == ["In 2199", "In 2198"]
    assert ">It was to come</a>" in rest and '<details class="ahead"' not in read(home / "output", "oldest")
