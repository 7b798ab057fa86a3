"""Records: a site's files go in, the site as its pages see it comes out; a script goes in, its JSON comes out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import html5lib

from dateline.builder import load_site
from dateline.problems import Problems
from dateline.publish.lists.lists import Lists
from dateline.publish.view.view import View
from tests.sites import SITE_YAML, make_site

HOSTILE = (
    "]]></title><script>alert(1)</script>",
    "</script><!-- <b>&amp; & \"quoted\" 'too'",
    "\U0001f6a2 Ships \U0001f1f2\U0001f1fd meet",
    "\u05e9\u05dc\u05d5\u05dd and \u0645\u0631\u062d\u0628\u0627",
    "{{ 7 * 7 }} ${x} \\u003c \\n %s",
)


def view_record(home: Path, files: Mapping[str, str], site: str = SITE_YAML) -> View:
    """The record that these files below content/ make; they must be without errors."""
    make_site(home, {"site.yaml": site, **{f"content/{name}": text for name, text in files.items()}})
    problems = Problems()
    linked = load_site(home, problems)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return View(Lists(linked), NullTranslations())


def read_script(content: str) -> Any:
    """The JSON that a machine reads out of a page's script, which it must not have broken out of."""
    tree = html5lib.parse(f"<script>{content}</script>", namespaceHTMLElements=False)
    [script], [body] = tree.iter("script"), tree.iter("body")
    assert not body.text and len(body) == 0
    return json.loads(script.text or "")
