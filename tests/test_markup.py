"""Markup: what the Nu HTML checker says of every page, style sheet and picture; and that pages keep to their policy."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.published import Published

SITES = ["example", "everything", "bare", "empty"]

# Right by the standard, but not what the checker has in mind: it doubts every year before 1000 and after 3000.
FAR_YEAR = re.compile(r"on element “time”: Year may be mistyped\.$")
NEW = re.compile("::details-content")  # which browsers have had since 2024


def test_the_checker_finds_nothing(
    publish_once: Callable[[str], Published], html_checker: Callable[..., list[str]]
) -> None:
    findings = html_checker(*(publish_once(name).folder for name in SITES))
    assert [finding for finding in findings if not FAR_YEAR.search(finding) and not NEW.search(finding)] == []
    assert findings, "the checker sees the far years"


@pytest.mark.parametrize("published", SITES, indirect=True)
def test_a_page_keeps_to_its_own_policy(published: Published) -> None:
    for address in published.addresses:
        page = published.document(address)
        (policy,) = (got["content"] for got in page.all("meta", **{"http-equiv": "Content-Security-Policy"}))
        assert "unsafe" not in policy
        assert policy.startswith("default-src 'none';")
        inline = [got for _, got in page.tags if "style" in got or any(name.startswith("on") for name in got)]
        scripts = [got for got in page.all("script") if "src" not in got and got.get("type") != "application/ld+json"]
        loaded = [got["src"] for _, got in page.tags if "src" in got]
        loaded += [got["href"] for got in page.all("link") if got["rel"] in ("stylesheet", "icon", "preload")]
        elsewhere = [link for link in loaded if not link.startswith(published.base_path) or link.startswith("//")]
        assert (address, inline, scripts, page.all("style"), elsewhere) == (address, [], [], [], [])
