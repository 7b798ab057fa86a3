"""What a series' page draws and says of its values, and where else it is told that not all of them can hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.builder import build
from tests.published import read_html
from tests.sites import make_site

SOURCES = """
- {id: post, title: Posted, publisher: Harbour Post, published: 2024-01-02}
- {id: wire, title: Wired, publisher: The Wire, published: 2024-01-03}
- {id: digest, title: Digested, publisher: Digest, derived_from: post}
"""
SERIES = """
- {id: lorries, title: Lorries, unit: lorries, per: month}
- {id: toll, title: Toll, unit: dollars, per: year, kind: money}
- {id: trust, title: Trust, unit: "%", kind: share}
- {id: long, title: Long, per: month}
- {id: bare, title: Bare}
"""


def event(id: str, date: str, *figures: str, more: str = "") -> str:
    return f"- {{id: {id}, date: {date}, title: About {id}, figures: [{', '.join(figures)}]{more}}}\n"


def figure(series: str, date: str, value: str, *sources: str) -> str:
    return f"{{series: {series}, date: {date}, value: {value}, sources: [{', '.join(sources)}]}}"


EVENTS = (
    event("november", "2023-11", figure("lorries", "2023-11", "6000", "post"))
    + event("later", "2023-12", figure("lorries", "2023-11-30", "about 4000", "wire"))
    + event("copied", "2023-12",
            figure("lorries", "2023-12", "10", "post"), figure("lorries", "2023-12", "12", "digest"))
    + event("ranged", "2024-01", figure("lorries", "2024-01", "at least 7000", "post", "digest"))
    + event("wrong", "2024-02", figure("lorries", "2024-02", "99999", "post"),
            more=", corrections: [{date: 2024-03-01, kind: retraction, why: Misread.}]")
    + event("paid", "2023", figure("toll", "2022", "-3", "post"), figure("toll", "2023", "at most 4.50005", "wire"),
            figure("toll", "2024", "1 to 2", "wire"))
    + event("asked", "2023",
            *(figure("trust", f"2023-01-{day:02d}", str(50 + day / 10), "wire") for day in range(1, 6)))
    + event("counted", "2023", "{label: people, value: 10, sources: post}", "{label: People, value: 20, sources: wire}",
            "{label: dogs, value: 3}", more=", sources: [post, wire]")
    + event("old", "2020",
            *(figure("long", f"{1950 + n // 12}-{n % 12 + 1:02d}", str(n), "wire") for n in range(550)))
    + "- {id: claim, date: 2024-01-05, title: A claim, status: disputed, sources: [{source: post, says: so it was}]}\n"
    + "- {id: denial, date: 2024-01-06, title: A denial, contradicts: claim,\n"
    + "   sources: [{source: wire, quote: 'It was not.'}]}\n"
    + "- {id: slip, date: 2024-01-07, title: A slip, contradicts: stands, status: disputed,\n"
    + "   corrections: [{date: 2024-03-01, kind: retraction, why: Misread.}]}\n"
    + "- {id: stands, date: 2024-01-07, title: What stands, contradicts: slip}\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_site(
        tmp_path_factory.mktemp("site"),
        {
            "content/sources/all.yaml": SOURCES,
            "content/series/all.yaml": SERIES,
            "content/events/all.yaml": EVENTS,
        },
    )
    outcome = build(home, home / "output")
    assert outcome.written, [*map(str, outcome.problems)]
    return home / "output"


def page(output: Path, address: str) -> str:
    return (output / address / "index.html").read_text(encoding="utf-8")


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def rows(html: str) -> list[str]:
    return [words(row) for row in re.findall(r"<tr(?: [^>]*)?>(.*?)</tr>", html, re.DOTALL)][1:]


def test_the_table_has_every_value_with_its_source_and_those_for_one_period_together(output: Path) -> None:
    assert rows(page(output, "series/lorries")) == [
        "November 2023 Sources differ 6,000 Harbour Post, 2 January 2024 About november",
        "30 November 2023 about 4,000 The Wire, 3 January 2024 About later",
        "December 2023 Told in two ways 10 Harbour Post, 2 January 2024 About copied",
        "December 2023 12 Digest About copied",
        "January 2024 at least 7,000 Harbour Post, 2 January 2024 ; Digest 2 sources, 1 independent About ranged",
    ]


def test_each_value_is_drawn_as_it_is_known(output: Path) -> None:
    html = page(output, "series/lorries")
    bar = r'<g class="(\w+)"><title>([^<]+)</title><rect class="full" x="([\d.]+)%" width="([\d.]+)%"'
    bars = re.findall(bar, html)
    assert [(how, text.split(":")[0]) for how, text, _, _ in bars] == [
        ("exact", "November 2023"),
        ("about", "30 November 2023"),
        ("exact", "December 2023"),
        ("exact", "December 2023"),
        ("least", "January 2024"),
    ]
    starts = [float(start) for _, _, start, _ in bars]
    assert starts == sorted(starts)
    assert all(other - one >= float(bar[3]) for one, other, bar in zip(starts, starts[1:], bars, strict=False))
    assert html.count('class="unlike"') == 2 + 1  # above two periods, and in the key
    assert "99,999" not in html  # which was taken back


def test_bars_stand_on_nought_and_what_is_less_hangs_below_it(output: Path) -> None:
    html = page(output, "series/toll")
    zero = float(re.findall(r'<line class="zero" x2="100%" y1="([\d.]+)%"', html)[0])
    parts = r'<g class="(\w+)">.*?<rect class="full"[^>]* y="([\d.]+)%" height="([\d.]+)%"'
    drawn = {how: (float(top), float(height)) for how, top, height in re.findall(parts, html.partition("</figure>")[0])}
    assert drawn["exact"][0] == zero
    assert drawn["exact"][1] > 0
    assert drawn["most"] == pytest.approx((zero, 0.0))
    assert drawn["range"][0] + drawn["range"][1] == pytest.approx(zero)


def test_many_values_are_dots_and_turn_pages_while_the_chart_has_them_all(output: Path) -> None:
    first, second = page(output, "series/long"), page(output, "series/long/page/2")
    [dots] = re.findall(r'<path class="dots" d="([^"]+)"', first)
    assert dots.count("M") == 550
    assert (len(rows(first)), len(rows(second))) == (500, 50)
    assert "<figure" not in second


def test_a_scale_that_does_not_begin_at_nought_says_so(output: Path) -> None:
    assert "The scale begins at 50." in words(page(output, "series/trust"))
    assert "The scale begins" not in page(output, "series/long")
    assert "No figure is recorded here yet." in page(output, "series/bare")


def test_a_value_is_told_with_every_digit_that_it_has(output: Path) -> None:
    assert "at most 4.50005" in words(page(output, "series/toll"))


def test_an_event_shows_what_others_say_of_the_same(output: Path) -> None:
    [elsewhere] = re.findall(r'<div class="dispute">(.*?)</div>', page(output, "events/november"), re.DOTALL)
    said = words(elsewhere)
    assert said.startswith("Lorries , November 2023 6,000 lorries Harbour Post, 2 January 2024 in About november")
    assert said.endswith("Not all of these values can hold; they are those of 2 independent sources.")
    own = page(output, "events/counted")
    assert rows(own) == [
        "people Sources differ 10 Harbour Post, 2 January 2024",
        "People Sources differ 20 The Wire, 3 January 2024",
        "dogs 3 not said",
    ]
    assert 'class="dispute"' not in own
    assert "<th" in own
    assert "As the source puts it" not in own


def test_what_is_disputed_stands_on_one_page_and_slips_of_copies_apart(output: Path) -> None:
    html = page(output, "disputed")
    parts = dict(re.findall(r'<section aria-labelledby="(\w+)">(.*?)</section>', html, re.DOTALL))
    titles = [words(part) for part in re.findall("<h3>(.*?)</h3>", parts["figures"])]
    assert titles == ["Lorries , November 2023", "people"]
    assert "One account, told in two ways" in words(parts["told"])
    events = words(parts["events"])
    assert events.count("A claim") == events.count("A denial") == 1
    assert "A slip" not in events and "What stands" not in events  # one of them was taken back
    assert "so it was" in events
    assert "It was not." in events
    assert [level for level, _ in read_html(html).headings if level > 3] == []


def test_figures_are_compared_anew_when_a_series_or_a_source_is_another(tmp_path: Path) -> None:
    def write(per: str, derived: str) -> str:
        figures = (figure("lorries", "2024-01", "5", "post"), figure("lorries", "2024-01-31", "6", "wire"))
        files = {
            "content/series/lorries.yaml": f"title: Lorries\n{per}",
            "content/sources/post.yaml": "title: Posted\n",
            "content/sources/wire.yaml": f"title: Wired\n{derived}",
            "content/events/count.yaml": f"date: 2024-02\ntitle: Count\nfigures: [{', '.join(figures)}]\n",
        }
        outcome = build(make_site(tmp_path, files), tmp_path / "output")
        assert outcome.written, [*map(str, outcome.problems)]
        standing = [*re.findall(r'<p class="independent">(.*?)</p>', page(tmp_path / "output", "events/count"))]
        told = words(page(tmp_path / "output", "disputed").partition("<main")[2].partition("</main>")[0])
        return f"{'Told in two ways' in told} {'independent sources' in told} {standing[0][:23]}"

    assert write("", "") == "False False 2 sources, none derived"
    assert write("per: month\n", "") == "False True 2 sources, none derived"
    assert write("per: month\n", "derived_from: post\n") == "True False 2 sources, 1 independen"
