"""The timeline with scripts: what filters, the strip and keys do, and what the browser keeps."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dateline.builder import build
from tests.pages import serve
from tests.sites import make_site

RECORD = {
    "site.yaml": "title: A record\nurl: https://example.org/record/\n",
    "content/actors/barcena.yaml": "name: Alicia Bárcena",
    "content/actors/blinken.yaml": "name: Antony Blinken",
    "content/actors/board.yaml": "name: The board",
    "content/topics/policy.yaml": "title: Policy",
    "content/topics/talks.yaml": "title: The talks\nwithin: policy",
    "content/places/capital.yaml": "name: Mexico City",
    "content/events/call.yaml": "date: 2023-11-21\ntitle: They call\nactors: [barcena]\nsources: report\n",
    "content/events/talks.yaml": "date: 2023-12-27\ntitle: They meet\nactors: [barcena, blinken]\ntopics: talks\n"
    "places: capital\nweight: 3\nsources: report\nsummary: At last they do.\n",
    "content/events/note.yaml": "date: 2024-01-02\ntitle: A note is sent\nactors: blinken\n"
    "added: 2024-02-01\nsources: report\n",
    "content/events/never.yaml": "date: 2024-01-20~\ntitle: They dine\nstatus: cancelled\nsources: report\n",
    "content/events/early.yaml": "date: 0050\ntitle: A comet\nsources: report\n",
    "content/events/works.yaml": "date: 2024-03/..\ntitle: They go on\nsources: report\n",
    "content/events/next.yaml": "date: 9999-01-19\ntitle: They are to meet again\nactors: barcena\n"
    "status: planned\nsources: report\n",
    **{
        f"content/events/sitting-{at}.yaml": f"date: 2022-{at // 28 + 5:02d}-{at % 28 + 1:02d}\n"
        f"title: Sitting {at}\nactors: board\nsources: report\n"
        for at in range(70)
    },
}
FEW = {name: text for name, text in RECORD.items() if not re.search("sitting|works|early", name)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = make_site(tmp_path_factory.mktemp("timeline"), RECORD)
    outcome = build(home, home / "output")
    assert outcome.written, list(outcome.problems)
    with serve(home / "output", "/record/") as url:
        yield url


def answer(page: Page, number: int) -> list[str]:
    """The titles of what is found, once that many are."""
    expect(page.locator(".found .answer .count")).to_have_text(f"{number} event{'s' * (number != 1)}")
    return page.locator(".found .card .what > :first-child a").all_text_contents()


def test_what_is_chosen_and_typed_is_found_together(site: str, page: Page) -> None:
    page.goto(site)
    expect(page.locator("[name=actor]")).to_be_visible()  # the form is there, and what is hidden takes no focus
    page.locator("[name=actor]").focus()
    page.locator("[name=actor]").select_option("barcena")
    assert answer(page, 3) == ["They are to meet again", "They meet", "They call"]
    page.get_by_label("Words in titles and names").fill("meet mexico")
    assert answer(page, 1) == ["They meet"]
    expect(page.get_by_role("status").first).to_have_text("1 event")
    assert page.locator("#whole").is_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#whole")).to_be_visible()
    expect(page.locator(".found")).to_be_hidden()
    expect(page.locator("form.filters")).to_be_focused()


def test_accents_and_case_do_not_matter(site: str, page: Page) -> None:
    page.goto(site)
    page.get_by_label("Words in titles and names").fill("BARCENA call")
    assert answer(page, 1) == ["They call"]


def test_each_choice_tells_how_many_would_be_found(site: str, page: Page) -> None:
    page.goto(f"{site}?topic=policy")
    counted = ["All", "Alicia Bárcena (1)", "Antony Blinken (1)"]
    expect(page.locator("[name=actor] option")).to_have_text(counted)
    expect(page.locator("[name=topic]").locator("option:checked")).to_have_text("Policy (1)")


def test_the_address_says_what_is_asked_and_back_undoes_it(site: str, page: Page) -> None:
    page.goto(site)
    expect(page.locator("[name=actor]")).to_be_visible()
    page.locator("[name=actor]").focus()
    page.locator("[name=actor]").select_option("blinken")
    answer(page, 2)
    assert page.url == f"{site}?actor=blinken"
    page.get_by_label("Words in titles and names").press_sequentially("note", delay=100)
    answer(page, 1)
    assert page.url == f"{site}?q=note&actor=blinken"
    page.go_back()
    answer(page, 2)
    page.go_back()
    expect(page.locator("#whole")).to_be_visible()
    assert page.url == site


def test_an_address_can_be_sent_to_others(site: str, page: Page) -> None:
    asked = {
        "from=2023-12&to=2024-01-10": ["A note is sent", "They meet"],
        "to=2022-04&from=2022": [],
        "from=2024-03&to=2024": ["They go on"],
        "from=2025&to=2026": [],  # what goes on is listed where it began
        "from=0040&to=0060": ["A comet"],
        "status=planned": ["They are to meet again"],
        "weight=3": ["They meet"],
        "topic=policy": ["They meet"],
        "on=12-27": ["They meet"],
        "on=01-20": [],  # about that day
        "place=capital&actor=blinken": ["They meet"],
        "actor=nobody": [],
        'q="note is"': ["A note is sent"],
        'q="is note"': [],
    }
    for query, titles in asked.items():
        page.goto(f"{site}?{query}")
        assert (query, answer(page, len(titles))) == (query, titles)
        expect(page.locator(".chip")).to_have_count(query.count("="))


def test_what_is_asked_stands_there_and_is_taken_back_one_by_one(site: str, page: Page) -> None:
    page.goto(f"{site}?actor=barcena&weight=3&actor=barcena")
    answer(page, 1)
    expect(page.locator(".chip").nth(1)).to_have_accessible_name(re.compile("Importance: Turning point.*Remove"))
    page.locator(".chip").nth(1).click()
    answer(page, 3)
    assert page.url == f"{site}?actor=barcena"


def test_what_is_found_is_printed(site: str, page: Page) -> None:
    page.goto(f"{site}?actor=barcena")
    answer(page, 3)
    page.emulate_media(media="print")
    expect(page.locator(".found .card")).to_have_count(3)
    expect(page.locator(".found .card").first).to_be_visible()
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    expect(page.locator("#whole")).to_be_hidden()


def test_nothing_moves_while_an_answer_comes(site: str, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((each) => moved += each.value))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    for asked, number in (("actor=board", 70), ("weight=3", 1)):
        page.goto(f"{site}?{asked}")
        answer(page, number)
        expect(page.get_by_role("status").first).not_to_be_empty()
        assert page.evaluate("moved") < 0.02


def test_a_value_that_is_gone_stays_chosen(site: str, page: Page) -> None:
    page.goto(f"{site}?actor=gone")
    answer(page, 0)
    expect(page.locator(".none")).to_have_text("No event answers to all of this.")
    expect(page.locator("[name=actor]")).to_have_value("gone")


def test_what_is_no_date_is_said_and_not_asked(site: str, page: Page) -> None:
    page.goto(f"{site}?from=garbage&on=2")
    expect(page.locator(".none")).to_contain_text("A date is written as")
    expect(page.get_by_label("From")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#whole")).to_be_visible()
    expect(page.locator(".found .answer .count")).to_be_hidden()


def test_a_range_that_ends_before_it_begins_and_a_day_that_is_not_are_said(site: str, page: Page) -> None:
    page.goto(f"{site}?from=2024&to=2023-10&on=02-30")
    expect(page.locator(".none")).to_contain_text("To: This is earlier than “From”.")
    assert answer(page, 4)[-1] == "A note is sent"  # from 2024 on
    page.goto(f"{site}?from=2024-02-31")
    expect(page.locator(".none")).to_contain_text("A date is written as")


def test_a_row_says_what_a_card_says(site: str, page: Page) -> None:
    page.goto(f"{site}?from=2023-12&to=2024-03")
    answer(page, 4)
    expect(page.locator(".found h2")).to_have_text(["2024", "2023"])
    expect(page.locator(".found .is-short")).to_have_count(0)
    lasting, dinner, _, meeting = page.locator(".found .card").all()
    expect(lasting).to_have_class("card weight-2 is-ongoing")
    expect(lasting.locator(".tag.ongoing")).to_have_text("Ongoing")
    expect(dinner).to_have_class("card weight-2 is-cancelled is-unsure")
    expect(dinner.locator(".tag.cancelled")).to_have_text("Cancelled")
    expect(dinner.locator(".when")).to_have_text("about 20 January")
    expect(meeting.locator(".tag.turning")).to_have_text("Turning point")
    expect(meeting.locator("time")).to_have_attribute("datetime", "2023-12-27")
    leads = [link.get_attribute("href") for link in meeting.get_by_role("link").all()]
    paths = ("events/talks", "places/capital", "actors/barcena", "actors/blinken", "topics/talks")
    assert leads == [*(f"/record/{path}/" for path in paths), "/record/events/talks/#sources"]
    expect(meeting).to_contain_text("Mexico City — At last they do.")
    expect(meeting.locator(".what")).to_have_attribute("data-notes", "[1]")
    expect(dinner.locator(".gauge")).to_have_css("fill", re.compile("rgb"))
    expect(page.locator(".found .on-paper > li")).to_have_count(1)


def test_where_the_pages_of_the_timeline_do_not_come_rows_are_short(site: str, page: Page) -> None:
    page.goto(site)
    page.route(re.compile(r"/record/(page/\d+/)?$"), lambda route: route.fulfill(body="<p>Log in first</p>"))
    page.get_by_label("Words in titles and names").fill("mexico meet")
    assert answer(page, 1) == ["They meet"]
    expect(page.locator(".found .is-short .tag")).to_have_text("Turning point")
    expect(page.locator(".found time")).to_have_text("27 December")


def test_what_a_script_does_is_not_there_without_it(site: str, page: Page) -> None:
    script = "text/javascript"
    page.route("**/filters.js*", lambda route: route.fulfill(content_type=script, body="export const start = () => {}"))
    page.goto(site)
    expect(page.locator("[data-keys]")).to_be_visible()
    expect(page.get_by_label("Words in titles and names")).to_be_hidden()
    page.route("**/reader.js*", lambda route: route.fulfill(content_type=script, body=""))
    page.goto(f"{site}events/talks/")
    expect(page.locator("#citation")).to_be_visible()
    assert page.get_by_role("button").count() == 0


def test_what_is_found_leads_to_its_page_and_back(site: str, page: Page) -> None:
    page.goto(f"{site}?actor=board")
    answer(page, 70)
    expect(page.locator(".found .card")).to_have_count(60)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".found .card h4 a").nth(60)).to_be_focused()
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    page.locator(".found").get_by_role("link", name="Sitting 2", exact=True).click()
    page.wait_for_url(f"{site}events/sitting-2/")
    page.go_back()
    expect(page.locator(".found .card")).to_have_count(70)
    expect(page.get_by_role("link", name="Sitting 2", exact=True)).to_be_in_viewport()
    page.get_by_role("link", name="Oldest first").click()
    page.wait_for_url(f"{site}oldest/?actor=board")
    assert answer(page, 70)[:2] == ["Sitting 0", "Sitting 1"]


def test_more_is_shown_also_right_after_words_were_typed(site: str, page: Page) -> None:
    page.goto(site)
    words = page.get_by_label("Words in titles and names")
    words.click()  # which waits until the form is there
    words.press_sequentially("sitting")
    answer(page, 70)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".found .card")).to_have_count(70)


def test_oldest_first_is_found_oldest_first(site: str, page: Page) -> None:
    page.goto(f"{site}oldest/?actor=barcena")
    assert answer(page, 3) == ["They call", "They meet", "They are to meet again"]


def test_on_this_day(site: str, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.clock.set_fixed_time("2031-12-27T12:00:00")
    page.goto(site)
    page.get_by_text("More filters").click()
    page.get_by_role("button", name="On this day").click()
    assert answer(page, 1) == ["They meet"]
    expect(page.locator(".chip")).to_contain_text("27 December")


def test_an_index_that_does_not_come_is_said(site: str, page: Page) -> None:
    page.route("**/timeline.json", lambda route: route.fulfill(body="<p>Log in first</p>"))
    page.goto(f"{site}?actor=blinken")
    expect(page.locator(".none")).to_contain_text("could not be loaded")
    expect(page.locator("#whole")).to_be_visible()
    page.unroute("**/timeline.json")
    page.get_by_label("Words in titles and names").fill("note")
    answer(page, 1)


def test_a_record_without_events_has_no_filters(tmp_path: Path, github_pages: Callable[..., str], page: Page) -> None:
    home = make_site(tmp_path, {"site.yaml": RECORD["site.yaml"], "content/actors/board.yaml": "name: The board"})
    assert build(home, home / "output").written is not None
    url = github_pages(home / "output", "/record/")
    page.goto(url)
    expect(page.locator("form.filters")).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_dragging_over_the_strip_asks_for_that_range(
    tmp_path: Path, github_pages: Callable[..., str], page: Page
) -> None:
    files = {**FEW, "content/events/next.yaml": "date: 2024-10-19\ntitle: They meet again\nsources: report\n"}
    home = make_site(tmp_path, files)
    build(home, home / "output")
    url = github_pages(home / "output", "/record/")
    page.goto(url)
    band = page.locator(".band rect")
    box = page.locator(".strip .bars").bounding_box()
    assert box
    slot = box["width"] / 12  # November 2023 to October 2024
    page.mouse.move(box["x"] + slot * 1.5, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + slot * 2.5, box["y"] + 20, steps=4)
    expect(page.locator(".strip-note")).to_have_text("December 2023 – January 2024")
    page.mouse.up()
    answer(page, 3)
    assert page.url == f"{url}?from=2023-12&to=2024-01"
    assert (drawn := band.evaluate("band => band.getBoundingClientRect().width"))
    assert round(drawn / slot) == 2
    assert page.locator(".strip .shade").get_attribute("d") == "M2.1 100v-100h.8v100zM1.1 100v-50h.8v50z"
    page.reload()
    expect(band).not_to_have_attribute("width", "0")
    assert band.evaluate("band => band.getBoundingClientRect().width") == drawn
    page.get_by_role("button", name="Show all").click()
    expect(band).to_have_attribute("width", "0%")


def test_a_stretch_of_many_years_asks_for_all_that_it_counts(
    tmp_path: Path, github_pages: Callable[..., str], page: Page
) -> None:
    events = {f"content/events/e{year}.yaml": f"date: {year}\ntitle: In {year}\n" for year in range(1901, 1951)}
    home = make_site(tmp_path, {**events, "site.yaml": RECORD["site.yaml"]})
    build(home, home / "output")
    url = github_pages(home / "output", "/record/")
    page.goto(url)
    expect(page.get_by_label("Words in titles and names")).to_be_visible()
    page.locator(".stretches.fine a").nth(1).click()
    assert answer(page, 2) == ["In 1903", "In 1902"]
    assert page.url == f"{url}?from=1902&to=1903"


def test_j_at_the_end_of_a_page_leads_to_the_next(tmp_path: Path, github_pages: Callable[..., str], page: Page) -> None:
    home = make_site(tmp_path, {**FEW, "site.yaml": RECORD["site.yaml"] + "home: {per_page: 2}\n"})
    build(home, home / "output")
    url = github_pages(home / "output", "/record/")
    page.goto(f"{url}oldest/")
    for key in "jjj":
        page.keyboard.press(key)
    page.wait_for_url(f"{url}oldest/page/2/")


def test_j_and_k_go_through_the_events(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 400})
    page.goto(f"{site}oldest/")
    for key in "jjjjjjjjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == "Sitting 5"
    expect(page.locator(":focus")).to_be_in_viewport(ratio=0.9)
    words = page.get_by_label("Words in titles and names")
    words.focus()
    page.keyboard.type("jk")
    expect(words).to_have_value("jk")


def test_slash_searches_and_question_mark_helps(site: str, page: Page) -> None:
    page.goto(f"{site}events/talks/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.wait_for_function("() => !document.activeElement.closest('dialog')")  # which it gives back a moment later
    page.keyboard.press("/")
    page.wait_for_url(f"{site}#words")
    expect(page.get_by_label("Words in titles and names")).to_be_focused()
    expect(page.get_by_label("Words in titles and names")).to_have_value("")


def test_single_keys_can_be_switched_off_all_of_them(site: str, page: Page) -> None:
    page.goto(site)
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.card')") is None
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.locator("[data-keys]").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_record_that_runs_past_today_opens_at_today(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 300})
    page.goto(site)
    today = page.locator(".card.is-today")
    expect(today).to_be_in_viewport()
    expect(today.get_by_role("heading")).to_contain_text("A note is sent")
    expect(today.locator(".today")).to_contain_text("Today")
    ahead = today.get_by_role("link", name="3 events ahead")
    ahead.click()
    expect(page.locator(".card", has_text="They are to meet again").first).to_be_in_viewport()


def test_where_all_of_a_page_lies_ahead_a_link_leads_to_today(
    tmp_path: Path, github_pages: Callable[..., str], open_page: Callable[..., Page]
) -> None:
    page = open_page()
    near = {"content/events/next.yaml": "date: 2024-10-19\ntitle: They meet again\nsources: report\n"}
    home = make_site(tmp_path, {**FEW, **near, "site.yaml": RECORD["site.yaml"] + "home: {per_page: 1}\n"})
    build(home, home / "output")
    url = github_pages(home / "output", "/record/")
    page.clock.set_fixed_time("2024-02-10T12:00:00")
    page.goto(url)
    expect(page.locator(".before-list a:text('Today')")).to_have_text("Today")
    page.locator(".before-list a:text('Today')").click()
    page.wait_for_url(re.compile(r"/record/2024/01/$"))


def test_what_is_new_since_the_last_visit_is_marked(
    tmp_path: Path, github_pages: Callable[..., str], open_page: Callable[..., Page]
) -> None:
    home = make_site(tmp_path, FEW)
    build(home, home / "output")
    url = github_pages(home / "output", "/record/")
    page = open_page()
    page.goto(f"{url}events/call/")  # where nothing that is new is shown
    page.goto(url)
    expect(page.locator(".card.is-new")).to_have_count(0)
    state = page.context.storage_state()
    again = open_page(storage_state=state)
    again.goto(url)
    expect(again.locator(".timeline > .year .card").first).to_be_visible()
    expect(again.locator(".card.is-new")).to_have_count(0)
    late = "date: 2024-01-03\ntitle: It comes out\nactors: blinken\nadded: 2024-02-01\nsources: report\n"
    make_site(home, {"content/events/late.yaml": late})
    build(home, home / "output")
    later = open_page(storage_state=state)
    later.goto(f"{url}2023/")
    later.goto(url)
    expect(later.locator(".card.is-new")).to_have_count(1)
    expect(later.locator(".card.is-new")).to_contain_text("It comes out")
    expect(later.locator(".card.is-new").get_by_role("heading")).to_contain_text("new or corrected")
    expect(later.locator(".since")).to_have_text("New or corrected since your last visit: 1")
    later.goto(f"{url}?actor=blinken")
    expect(later.locator(".found .card.is-new")).to_contain_text("It comes out")
    later.goto(f"{url}actors/blinken/")
    expect(later.locator(".card.is-new")).to_contain_text("new or corrected")


def test_a_citation_and_a_link_are_copied(site: str, open_page: Callable[..., Page]) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site}events/talks/?utm=x#sources")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#said")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "https://example.org/record/events/talks/"
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator("#said")).to_have_text("Copied.")
    assert "They meet" in page.evaluate("navigator.clipboard.readText()")


def test_what_may_not_be_copied_is_selected(site: str, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{site}events/talks/")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator("#said")).to_contain_text("could not be copied")
    assert "They meet" in page.evaluate("getSelection().toString()")
    page.get_by_role("button", name="Copy link").click()
    assert page.evaluate("getSelection().toString()") == "https://example.org/record/events/talks/"


def test_a_browser_that_keeps_nothing_or_rubbish_shows_everything(site: str, open_page: Callable[..., Page]) -> None:
    denied = "Object.defineProperty(window, '{}', {{ get() {{ throw new Error('no') }} }});"
    for broken in (
        denied.format("localStorage") + denied.format("sessionStorage"),
        "localStorage.setItem('seen /record/', '{not json'); localStorage.setItem('keys', '{')",
        "localStorage.setItem('seen /record/', '{\"day\": 3}')",
    ):
        page = open_page()
        page.add_init_script(broken)
        page.goto(f"{site}?actor=blinken")
        answer(page, 2)
        expect(page.locator(".card.is-new")).to_have_count(0)


def test_scripts_and_styles_keep_to_their_budget() -> None:
    assets = Path(__file__).parents[2] / "templates/assets"
    scripts, styles = (
        sum(len(gzip.compress(path.read_bytes(), 9)) for path in assets.glob(kind)) for kind in ("*.js", "*.css")
    )
    assert scripts <= 15_000
    assert styles <= 12_000
