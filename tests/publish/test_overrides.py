"""A site's own templates are looked at before a page is rendered: what is said of them, and what is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dateline.builder import build, check
from dateline.problems import Problems
from dateline.publish.theme.overrides import check_templates
from dateline.publish.theme.theme import load_theme
from tests.sites import make_site

EVENT = "date: 2024-01-19\ntitle: A talk\nactors: ana\nsources: report\n"
OURS = '{% extends "default/event.html" %}\n'


def said_of(home: Path, files: dict[str, str]) -> list[str]:
    make_site(home, {f"templates/{name}": text for name, text in files.items()})
    problems = Problems()
    check_templates(load_theme(home, "en"), problems)
    return [f"{p.mark}: {p.severity}: {p.message} | {p.hint}" for p in problems]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "event.html",
            OURS + "{% block ciet %}x{% endblock %}\n",
            (
                'event.html:2:1: warning: the block "ciet" is none of what this template extends, and is shown nowhere'
                " | did you mean {% block cite %}?"
            ),
        ),
        (
            "event.html",
            '{% extends "default/evnt.html" %}',
            'event.html:1:1: error: no template "default/evnt.html" | did you mean "default/event.html"?',
        ),
        (
            "event.html",
            '{% extends "event.html" %}',
            (
                "event.html:1:1: error: this template extends itself"
                ' | "default/event.html" names the one that it takes the place of'
            ),
        ),
        (
            "event.html",
            OURS + "{% block cite %}{{ x | nofilter }}{% endblock %}",
            "event.html:2:1: error: No filter named 'nofilter'. | ",
        ),
        (
            "event.html",
            OURS + "{% block cite %}{{ event.cite | uper }}{% endblock %}",
            "event.html:2:1: error: No filter named 'uper'. | did you mean \"upper\"?",
        ),
        (
            "event.html",
            OURS + "{% block cite %}{{ event.cite }{% endblock %}",
            (
                "event.html:2:1: error: unexpected '}' | {{ value }} shows something, and {% tag %} does something; "
                "each has both its signs at both ends"
            ),
        ),
        ("evnt.html", OURS, 'evnt.html: warning: no page uses this template | did you mean "event.html"?'),
    ],
)
def test_a_slip_in_a_template_is_told_at_its_line(tmp_path: Path, name: str, text: str, said: str) -> None:
    assert said_of(tmp_path, {name: text}) == [f"templates/{said}"]


def test_blocks_of_ones_own_are_left_alone(tmp_path: Path) -> None:
    mine = OURS + "{% block cite %}{% block thanks %}{% endblock %}{% endblock %}"
    used = '{% extends "mine.html" %}{% block thanks %}Thanks.{% endblock %}{% block masthead %}{% endblock %}'
    assert said_of(tmp_path, {"mine.html": mine, "event.html": used}) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{{ event.titel }}", 'event has no "titel" | did you mean "event.card.title"?'),
        ("{{ event.actor }}", 'event has no "actor" | did you mean "event.actors"?'),
        ("{{ event.actors[0].txet }}", 'Link has no "txet" | did you mean "text"?'),
        ("{{ event.actors.name }}", 'event.actors is a list, and has no "name" | {% for each in event.actors %} goes'),
        ("{{ event.promise.x }}", 'event.promise is empty here, and has no "x" | {% if event.promise %} … {% endif %}'),
        ("{{ evnt.cite }}", 'there is no "evnt" here | did you mean "event"?'),
        ("{{ xyzzy }}", 'there is no "xyzzy" here | there are card, event, frame, head'),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero | "),
    ],
)
def test_check_prints_pages_and_tells_each_mistake_of_a_template_once(tmp_path: Path, written: str, said: str) -> None:
    files = {f"content/events/e{number}.yaml": EVENT for number in range(3)}
    mine = OURS + "{% block cite %}\n" + written + "{% endblock %}"
    home = make_site(tmp_path, {**files, "content/actors/ana.yaml": "name: Ana\n", "templates/event.html": mine})

    (problem,) = check(home).problems

    assert f"{problem.mark}: {problem.message} | {problem.hint}".startswith(f"templates/event.html:3:1: {said}")
    assert sorted(path.name for path in home.iterdir()) == ["content", "site.yaml", "templates"]


def test_of_a_large_site_some_pages_of_each_kind_are_printed(tmp_path: Path) -> None:
    files = {f"content/events/e{number}.yaml": EVENT for number in range(310)}
    templates = {f"templates/{kind}.html": f"{{{{ {kind}_is_not_there }}}}" for kind in ("event", "actor", "listing")}
    home = make_site(tmp_path, {**files, **templates, "content/actors/ana.yaml": "name: Ana\n"})

    assert [problem.mark.file for problem in check(home).problems] == sorted(templates)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_that_lead_out_of_the_templates_are_named_and_not_read(tmp_path: Path) -> None:
    make_site(tmp_path / "elsewhere", {"secret.txt": "S3CRET", "more/event.html": "S3CRET {{ nothing }}"})
    home = make_site(tmp_path / "site", {"content/events/e.yaml": EVENT.replace("actors: ana\n", "")})
    make_site(home, {"templates/own.css": "b {}", "templates/event.html": OURS + '{% include "again.html" %}'})
    links = {
        "actor.html": "../../elsewhere/more/event.html",
        "again.html": "own.css",
        "assets/a.txt": "../../../elsewhere/secret.txt",
        "assets/gone.txt": "nothing",
        "assets/more": "../../../elsewhere/more",
        "round": "assets",
    }
    (home / "templates/assets").mkdir()
    for name, target in links.items():
        (home / "templates" / name).symlink_to(target)

    checked, built = check(home).problems, build(home, home / "output").problems

    assert [*checked] == [*built]
    assert [f"{each.mark.file.removeprefix('templates/')}: {each.message}" for each in built] == [
        "actor.html: this link leads out of templates/ and is not read",
        "assets/a.txt: this link leads out of templates/ and is not read",
        "assets/gone.txt: this link leads nowhere and is not read",
        "assets/more: this link leads out of templates/ and is not read",
        "round: this link leads to a folder and is not read",
    ]
    assert sorted(path.name for path in (home / "output/assets").iterdir()) == [
        *("filters.js", "icon.svg", "reader.js", "style.css")
    ]
    assert "S3CRET" not in "".join(path.read_text() for path in (home / "output").rglob("*.html"))


def test_a_template_may_include_itself(tmp_path: Path) -> None:
    assert said_of(tmp_path, {"partials/key.html": '{% if deeper %}{% include "partials/key.html" %}{% endif %}'}) == []
