"""Reading: without a script, with a keyboard, on a narrow screen, in the dark, on paper."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from time import sleep

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.published import Published

on_everything = pytest.mark.parametrize("published", ["everything"], indirect=True)  # which has every kind of page
on_both = pytest.mark.parametrize("published", ["everything", "example"], indirect=True)

# What is not on the page for a reader who has no script, or would do nothing for them; the filters wait for scripts,
# what is folded opens without one, and wider stretches of the strip are for a phone.
UNSEEN = """() => [...document.querySelectorAll("h1, main :is(h2, h3, h4, p, li, dt, dd, time, td, img, a)")]
    .filter(element => !element.closest(".filters, .found, .since, .on-paper, .coarse, details:not([open])"))
    .filter(element => !element.checkVisibility() || element.closest("[hidden], noscript"))
    .concat([...document.querySelectorAll("button, input, select, textarea")].filter(e => e.checkVisibility()))
    .map(element => element.outerHTML.slice(0, 120))"""

# How each element looks without focus; then, after each key, what keeps a reader from seeing which one has it.
REMEMBER = """() => {
    const look = element => {
        const {outline, boxShadow, backgroundColor, borderColor} = getComputedStyle(element)
        return [outline, boxShadow, backgroundColor, borderColor].join()
    }
    const light = colour => {
        const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3)
            .map(part => part / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
        return .2126 * r + .7152 * g + .0722 * b
    }
    const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05)
    const behind = element => {
        const {backgroundColor} = getComputedStyle(element)
        if (backgroundColor != "rgba(0, 0, 0, 0)" || !element.parentElement) return backgroundColor
        return behind(element.parentElement)
    }
    const all = [...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex]")]
    const looks = new Map(all.map(element => [element, look(element)]))
    window.visited = []
    window.faults = []
    document.addEventListener("keyup", () => {
        const element = document.activeElement, style = getComputedStyle(element)
        if (element == document.body || visited.includes(element)) return
        visited.push(element)
        const faults = []
        if (look(element) == looks.get(element)) faults.push("looks as without focus")
        if (style.outlineStyle == "none" || parseFloat(style.outlineWidth) < 2) faults.push("no outline")
        else if (contrast(style.outlineColor, behind(element.parentElement)) < 3) faults.push("a faint outline")
        const seen = [...element.getClientRects()].some(({left, top, width, height}) => [.1, .5, .9].some(part => {
            const hit = document.elementFromPoint(left + width * part, top + Math.min(height / 2, 40))
            return hit && element.contains(hit)
        }))
        if (!seen) faults.push("out of sight")
        window.faults.push(...faults.map(fault => `${element.outerHTML.slice(0, 100)}: ${fault}`))
    })
    return all.filter(element => element.tabIndex >= 0 && element.checkVisibility()).length
}"""

# What stands out of the narrowest screen, where anything does.
WIDE = """() => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > 320).map(element => element.outerHTML.slice(0, 120))"""

# Targets that a finger may miss: less than 24 px, and not within a sentence or a line of other words.
SMALL = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")].filter(element => {
    const {width, height} = element.getBoundingClientRect()
    if (!element.checkVisibility() || element.matches(".skip") || Math.min(width, height) >= 24) return false
    const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote")
    if (getComputedStyle(element).display != "inline" || !block) return true
    const words = block.cloneNode(true)
    words.querySelectorAll("a, .hidden").forEach(link => link.remove())
    return !/[\\p{L}\\p{N}]/u.test(words.textContent)
}).map(element => `${element.outerHTML.slice(0, 120)}: ${JSON.stringify(element.getBoundingClientRect())}`)"""


# Marks as boxes of one size, which a PDF tells as it was drawn.
MARKS = """.card.card.card::before { border: 0; border-radius: 0; rotate: none; box-shadow: none;
    inline-size: 9px; block-size: 4px; background: #000 }"""
ADOPT = "text => { const s = new CSSStyleSheet(); s.replaceSync(text); document.adoptedStyleSheets = [s] }"
BOX = r"\S+ (\S+) 9 4 re"

# The layout shift of a page, as Lighthouse counts it.
SHIFTS = """window.shift = 0; new PerformanceObserver(list => {
    for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) window.shift += value
}).observe({type: "layout-shift", buffered: true})"""

# Kinds of pages with what an editor wrote, in full or in a line.
WRITTEN = (
    "",
    "YYYY/MM/",
    "events/*/",
    "actors/*/",
    "topics/*/",
    "series/*/",
    "sources/*/",
    "promises/",
    "corrections/",
)


@on_both
def test_no_page_needs_a_script(
    published: Published, open_page: Callable[..., Page], github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    page = open_page(java_script_enabled=False)
    unseen: list[tuple[str, str]] = []
    for address in visited(published):
        page.goto(root + address)
        expect(page.locator("h1")).to_be_visible()
        unseen += ((address, element) for element in page.evaluate(UNSEEN))
    assert unseen == []


@on_everything
def test_a_reader_gets_from_the_first_page_to_a_source_without_a_script(
    published: Published, open_page: Callable[..., Page], github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    page = open_page(java_script_enabled=False)
    page.goto(root)
    page.get_by_role("main").get_by_role("link", name=re.compile(r"^\d+ sources?\b")).first.click()
    assert page.url.startswith(f"{root}events/")
    assert page.url.endswith("#sources")
    page.locator("#sources ~ ol .source-title a").first.click()
    assert page.url.startswith(f"{root}sources/")


@on_both
def test_a_page_keeps_to_itself_lets_a_reader_skip_fits_its_screen_and_its_targets_a_finger(
    published: Published, browser: Browser, github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    with browser.new_context() as context:
        told: list[str] = []
        context.on("console", lambda message: told.append(message.text))
        context.on("weberror", lambda error: told.append(str(error.error)))
        context.on("request", lambda request: None if request.url.startswith(root) else told.append(request.url))
        page = context.new_page()
        faults: list[tuple[str, int, str]] = []
        fullest = published.fullest()
        looks = [(320, WIDE), (390, SMALL), (1440, SMALL)]
        page.set_viewport_size({"width": looks[0][0], "height": 900})
        for address in visited(published):
            page.goto(root + address)
            if address in fullest:
                skip(page, address)
            for width, look in looks:
                page.set_viewport_size({"width": width, "height": 900})
                faults += ((address, width, element) for element in page.evaluate(look))
            looks.reverse()  # the next page opens as wide as this one was last: another width takes long
        assert faults == []
        assert told == []
        assert context.cookies() == []

        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/x.png'}))")
        page.evaluate("document.head.append(Object.assign(document.createElement('script'), {text: 'alert(1)'}))")
        assert sum("Content Security Policy" in text for text in told) == 2


def visited(published: Published) -> tuple[str, ...]:
    """Of each kind the fullest page and the barest; of the example, with the same kinds, those with most in words."""
    return published.fullest(*WRITTEN) if published.name == "example" else published.samples


def skip(page: Page, address: str) -> None:
    """The first link of all leads past the navigation."""
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_have_attribute("href", "#main")
    expect(first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main:focus")).to_have_count(1)
    page.keyboard.press("Tab")
    assert (address, page.locator("header.masthead :focus, nav.crumbs :focus").count()) == (address, 0)


@on_everything
@pytest.mark.parametrize(("key", "width"), [("Tab", 390), ("Shift+Tab", 1440)])
def test_focus_is_always_seen(
    published: Published, key: str, width: int, page: Page, github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(reduced_motion="reduce")
    for address in published.fullest("", "404.html", "YYYY/", "about/", "events/*/", "actors/*/", "series/*/"):
        page.goto(root + address)
        stops = page.evaluate(REMEMBER)
        for _ in range(stops + 2):
            page.keyboard.press(key)
        assert (address, *page.evaluate("[faults, visited.length]")) == (address, [], stops)


@on_everything
def test_the_dark_is_dark(published: Published, page: Page, github_pages: Callable[..., str]) -> None:
    root = github_pages(published.folder, published.base_path)
    page.goto(root)
    lights = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        ink = page.evaluate("getComputedStyle(document.querySelector('main .what p')).color")
        lights.append([sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (paper, ink)])
    (paper, ink), (night, chalk) = lights  # each the sum of its red, green and blue, 0 to 765
    assert paper > 700
    assert ink < 200
    assert night < 200
    assert chalk > 500


@on_everything
def test_paper_has_the_list_that_was_filtered_and_not_the_rest(
    published: Published, page: Page, github_pages: Callable[..., str]
) -> None:
    page.goto(f"{github_pages(published.folder, published.base_path)}?weight=2")
    first = page.locator(".found .card").first
    expect(first).to_be_visible()
    page.emulate_media(media="print")
    expect(first).to_be_visible()
    assert page.locator(".filters:visible, .answer button:visible, .further:visible, #whole:visible").count() == 0


@on_everything
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_pushed_about_while_a_page_opens(
    published: Published, width: int, page: Page, github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(SHIFTS)
    page.route("**/media/**", come_late)
    for address in ("", "?weight=2", *published.fullest("events/*/", "actors/*/")):
        page.goto(root + address, wait_until="networkidle")
        if "?" in address:
            expect(page.locator(".found .card").first).to_be_visible()
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert (address, page.evaluate("shift") < 0.02) == (address, True)


def come_late(route: Route) -> None:
    """As a picture does that is larger than the page."""
    sleep(0.1)
    route.continue_()


@on_everything
def test_each_event_on_paper_has_its_mark_and_where_its_sources_are(
    published: Published, page: Page, github_pages: Callable[..., str]
) -> None:
    page.goto(github_pages(published.folder, published.base_path))
    cards = page.locator("#whole .card")
    page.evaluate(ADOPT, MARKS)
    marks = list(find_boxes(page.pdf(format="A4")))
    assert sum(map(len, marks)) == cards.count()
    assert sum(map(bool, marks)) > 1
    gaps = [two - one for on_page in marks for one, two in pairwise(sorted(on_page))]
    assert min(gaps) > 24
    page.emulate_media(media="print")
    written = page.locator(".on-paper > li").all_inner_texts()
    numbers = {int(number) for each in page.locator("[data-notes]").all() for number in numbers_of(each)}
    assert numbers == set(range(1, len(written) + 1))
    assert any("https://" in text for text in written)


def numbers_of(element: Locator) -> list[str]:
    return re.findall(r"\d+", element.get_attribute("data-notes") or "")


def find_boxes(pdf: bytes) -> Iterator[list[float]]:
    """How far down the marks stand on each page of a PDF that Chromium made."""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            yield [float(down) for down in re.findall(BOX, zlib.decompress(stream).decode("latin-1"))]


@on_everything
def test_paper_has_no_navigation_and_writes_out_where_sources_are(
    published: Published, page: Page, github_pages: Callable[..., str]
) -> None:
    root = github_pages(published.folder, published.base_path)
    page.emulate_media(media="print")
    for address in published.fullest("", "events/*/", "sources/*/"):
        page.goto(root + address)
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("nav:visible, .skip:visible").count() == 0
    for address in published.fullest("events/*/", "sources/*/"):
        page.goto(root + address)
        written = page.evaluate("""() => [...document.querySelectorAll("main :is(.sources, .facts-list) a")]
            .filter(link => !link.href.startsWith(location.origin))
            .map(link => [link.href, link.textContent + getComputedStyle(link, "::after").content])""")
        assert written or published.name == "example"
        assert [(address, url, text) for url, text in written if url not in text] == []
