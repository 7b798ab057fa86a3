"""Accessibility: axe-core finds nothing on any kind of page, on a phone and a desk, in the light and in the dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.published import Published

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_ON_COLOUR = ["color-contrast", "link-in-text-block"]  # the only ones that the dark can change


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("published", ["everything"], indirect=True)  # which has every kind of page
def test_axe_finds_nothing(published: Published, width: int, page: Page, github_pages: Callable[..., str]) -> None:
    from axe_playwright_python.base import AXE_SCRIPT

    root = github_pages(published.folder, published.base_path)
    page.set_viewport_size({"width": width, "height": 900})
    findings: list[str] = []
    for address in published.fullest():
        page.emulate_media(color_scheme="light")
        page.goto(root + address)
        page.evaluate(AXE_SCRIPT)
        findings += run_axe(page, f"/{address} in the light", RULES)
        page.emulate_media(color_scheme="dark")
        findings += run_axe(page, f"/{address} in the dark", RULES_ON_COLOUR)
    assert findings == []


def run_axe(page: Page, where: str, rules: list[str]) -> Iterator[str]:
    # Nothing is preloaded: the page's policy forbids it, and no rule here needs it.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    for violation in page.evaluate("options => axe.run(options).then(({violations}) => violations)", options):
        for node in violation["nodes"]:
            yield f"{where}: {violation['id']}: {node['target']}: {violation['help']}: {node['html'][:120]}"
