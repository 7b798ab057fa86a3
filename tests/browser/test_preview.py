"""The preview, in a browser: what is written is on the page, and what is wrong is over it, until it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import RULES, run_axe
from tests.devserver.served import PATIENT, Served, serve
from tests.sites import SITE_YAML, make_site

TALK = "content/events/talk.yaml"
LINES = "\n\n".join(f"  Line {number} of what was said." for number in range(80))
EVENT = f"date: 2024-01-19\ntitle: A talk\nsources: [report]\nbody: |\n  ## Said\n\n{LINES}\n"
BROKEN = EVENT + "actors: [<img src=x onerror=alert(1)>]\n"
OTHER = "date: 2023-12-19\ntitle: Another talk\nsources: [report]\n"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(make_site(tmp_path / "site", {TALK: EVENT, "content/events/other.yaml": OTHER})) as served:
        yield served


def save(served: Served, text: str, file: str = TALK) -> None:
    (served.home / file).write_text(text, encoding="utf-8")


def test_the_page_is_new_and_the_reader_where_they_were(served: Served, open_page: Callable[..., Page]) -> None:
    page, elsewhere = open_page(), open_page()
    page.goto(f"{served.url}events/talk/#sources")
    elsewhere.goto(f"{served.url}actors/")
    elsewhere.evaluate("window.loaded = 'once'")
    line = page.get_by_text("Line 60 of")
    line.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})")
    page.get_by_role("link", name="A record").first.evaluate("element => element.focus({preventScroll: true})")
    before = line.bounding_box()

    save(served, EVENT.replace("A talk", "A longer talk").replace("  ## Said", "  And before that, more.\n\n  ## Said"))

    expect(page).to_have_title("A longer talk · A record")
    expect(page.get_by_text("And before that")).to_be_attached()
    after = line.bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 2
    expect(page.get_by_role("link", name="A record").first).to_be_focused()
    # It hears of the change too, and has no reason to load anew.
    elsewhere.wait_for_timeout(200)
    assert elsewhere.evaluate("window.loaded") == "once"

    save(served, EVENT.replace("A talk", "Their talk"))
    expect(page).to_have_title("Their talk · A record")


def test_a_mistake_is_over_the_page_until_it_is_mended(served: Served, page: Page) -> None:
    page.goto(f"{served.url}events/talk/")
    dialog = page.get_by_role("dialog", name="1 error")

    save(served, BROKEN.replace("A talk", "Another"))

    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("content/events/talk.yaml:166:10")
    expect(dialog).to_contain_text("<img src=x onerror=alert(1)>")
    expect(dialog.locator("mark")).to_have_text("<")
    expect(page.get_by_role("heading", name="1 error")).to_be_focused()
    expect(page.get_by_role("heading", name="A talk")).to_be_visible()

    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.goto(f"{served.url}events/other/")
    badge = page.get_by_role("button", name="1 error: show")
    expect(badge).to_be_visible()
    expect(dialog).to_be_hidden()
    badge.click()
    expect(dialog).to_be_visible()
    page.get_by_role("button", name="Hide").click()

    save(served, BROKEN + "topics: [nowhere]\n")
    expect(page.get_by_role("dialog", name="2 errors")).to_be_visible()

    page.goto(f"{served.url}events/talk/")
    expect(page.get_by_role("dialog", name="2 errors")).to_be_visible()
    save(served, EVENT.replace("A talk", "Another"))
    expect(page.get_by_role("heading", name="Another", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(badge).to_be_hidden()


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1440)])
def test_what_it_shows_can_be_read_by_everybody(
    scheme: str, width: int, served: Served, open_page: Callable[..., Page]
) -> None:
    from axe_playwright_python.base import AXE_SCRIPT

    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    save(served, OTHER.replace("sources: [report]\n", ""), "content/events/other.yaml")
    page.goto(f"{served.url}events/talk/")
    page.evaluate(AXE_SCRIPT)
    page.get_by_role("button", name="1 warning: show").wait_for()
    assert list(run_axe(page, "a badge", RULES)) == []
    save(served, EVENT + "topcis: [talks]\n")
    page.get_by_role("dialog", name="1 error, 1 warning").wait_for()
    assert list(run_axe(page, "problems", RULES)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_that_is_gone_says_so_and_comes_back_by_itself(served: Served, browser: Browser) -> None:
    with browser.new_context() as context:  # its console tells of the missing page, which is no fault here
        page = context.new_page()
        page.goto(f"{served.url}events/other/")
        (served.home / "content/events/other.yaml").unlink()
        expect(page.locator(".note[role=status]")).to_contain_text("There is no page at /record/events/other/ now.")
        save(served, OTHER, "content/events/other.yaml")
        expect(page.get_by_role("heading", name="Another talk")).to_be_visible()
        expect(page.locator(".note[role=status]")).to_be_hidden()

        save(served, SITE_YAML.replace("/record/", "/elsewhere/"), "site.yaml")
        page.wait_for_url("**/elsewhere/events/other/")
        expect(page.get_by_role("heading", name="Another talk")).to_be_visible()
        page.goto(served.url.replace("/elsewhere/", "/about/").replace("/record/", "/about/"))
        note = page.locator(".note[role=status]")
        expect(note).to_have_text("There is no page at /about/: the site is at /elsewhere/.")
        page.get_by_role("link", name="/elsewhere/").click()
        page.wait_for_url("**/elsewhere/")


def test_a_tab_finds_its_server_again(tmp_path: Path, browser: Browser) -> None:
    home = make_site(tmp_path / "site", {TALK: EVENT})
    with browser.new_context() as context:  # its console tells of the missing server, which is no fault here
        page = context.new_page()
        with serve(home) as served:
            page.goto(f"{served.url}events/talk/")
            page.wait_for_function("document.querySelector('dateline-preview')")
        stopped = page.get_by_text("The preview does not answer. Is it still running?")
        expect(stopped).to_be_visible(timeout=PATIENT * 1000)
        (home / TALK).write_text(EVENT.replace("A talk", "Another talk"), encoding="utf-8")
        with serve(home, served.port) as again:
            assert again.port == served.port
            expect(stopped).to_be_hidden()
            expect(page.get_by_role("heading", name="Another talk")).to_be_visible()
