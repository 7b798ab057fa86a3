"""Accessibility: axe-core finds nothing on any kind of page, on a phone and a desk, in the light and in the dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.published import Published

Look = tuple[int, Literal["light", "dark"], list[str]]  # a width in px, a colour scheme, and rules
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_ON_COLOUR = ["color-contrast", "link-in-text-block"]  # the only ones that the dark can change


@pytest.mark.parametrize("half", [0, 1])  # for two processes: it takes longer than any other test
@pytest.mark.parametrize("published", ["everything"], indirect=True)  # which has every kind of page
def test_axe_finds_nothing(published: Published, half: int, page: Page, github_pages: Callable[..., str]) -> None:
    root = github_pages(published.folder, published.base_path)
    looks: list[Look] = [(390, "light", RULES), (1440, "light", RULES), (1440, "dark", RULES_ON_COLOUR)]
    addresses = published.fullest()[half::2]
    assert list(chain.from_iterable(look(page, root, address, looks) for address in addresses)) == []


@pytest.mark.parametrize("published", ["example"], indirect=True)
def test_axe_finds_nothing_in_the_example(published: Published, page: Page, github_pages: Callable[..., str]) -> None:
    root = github_pages(published.folder, published.base_path)
    addresses = published.fullest("", "events/*/", "actors/*/", "series/*/", "promises/", "disputed/")
    looks: list[Look] = [(390, "light", RULES), (390, "dark", RULES_ON_COLOUR)]
    assert list(chain.from_iterable(look(page, root, address, looks) for address in addresses)) == []


def look(page: Page, root: str, address: str, looks: list[Look]) -> Iterator[str]:
    from axe_playwright_python.base import AXE_SCRIPT

    page.set_viewport_size({"width": looks[0][0], "height": 900})
    page.emulate_media(color_scheme=looks[0][1])
    page.goto(root + address)
    page.evaluate(AXE_SCRIPT)
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield from run_axe(page, f"/{address} in the {scheme} at {width} px", rules)


def run_axe(page: Page, where: str, rules: list[str]) -> Iterator[str]:
    # Nothing is preloaded: the page's policy forbids it, and no rule here needs it.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    for violation in page.evaluate("options => axe.run(options).then(({violations}) => violations)", options):
        for node in violation["nodes"]:
            yield f"{where}: {violation['id']}: {node['target']}: {violation['help']}: {node['html'][:120]}"
