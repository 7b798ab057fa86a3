"""A mistake never costs the page: it is told with its place, its line and the way out, until it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.call import called_as, speak_of
from dateline.devserver.preview import Preview
from tests.devserver.served import Served, serve
from tests.sites import SITE_YAML, make_site

TALK = "content/events/talk.yaml"
PAGE = "/record/events/talk/"
EVENT = "date: 2024-01-19\ntitle: A talk\nsources: [report]\n"
BROKEN = EVENT + "actors:\n  - <b>nobody</b>\n"
State = dict[str, Any]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(make_site(tmp_path / "site", {TALK: EVENT})) as served:
        yield served


def test_the_last_good_page_stays_and_the_problem_is_told_with_its_line(served: Served) -> None:
    with served.events() as states:
        assert next(states)["problems"] == []
        make_site(served.home, {TALK: BROKEN.replace("A talk", "Another")})
        told = wait_for(states, lambda state: state["errors"] == 1)
        assert told["problems"][0] == {
            "severity": "error",
            "place": "content/events/talk.yaml:5:5",
            "line": 5,
            "source": ["  - ", "<", "b>nobody</b>"],
            "message": told["problems"][0]["message"],
            "hint": told["problems"][0]["hint"],
        }
        assert "<b>nobody</b>" in told["problems"][0]["message"]
        assert "A talk" in served.get(PAGE).text
        assert served.get("/record/").status == 200

        make_site(served.home, {TALK: EVENT.replace("A talk", "Another")})
        assert wait_for(states, lambda state: not state["problems"])["errors"] == 0
    assert "Another" in served.get(PAGE).text


def test_of_many_problems_fifty_are_told_and_errors_go_first(served: Served) -> None:
    unread = {f"content/events/{number:03}.txt": "x" for number in range(60)}
    with served.events() as states:
        make_site(served.home, {**unread, TALK: BROKEN})
        told = wait_for(states, lambda state: state["errors"] == 1 and state["warnings"] == 60)
    assert [problem["severity"] for problem in told["problems"]] == ["error"] + 49 * ["warning"]


def test_a_warning_does_not_keep_the_page(served: Served) -> None:
    with served.events() as states:
        make_site(served.home, {TALK: EVENT.replace("sources: [report]\n", "").replace("A talk", "Another")})
        told = wait_for(states, lambda state: state["warnings"] == 1)
    assert told["errors"] == 0
    assert "Another" in served.get(PAGE).text


def test_a_link_that_leads_nowhere_is_told_until_its_text_is_another(tmp_path: Path) -> None:
    other = "content/events/walk.yaml"
    astray = EVENT + "body: As [it](/nowhere/) says.\n"
    home = make_site(tmp_path, {TALK: EVENT, other: EVENT.replace("A talk", "A walk")})
    preview, told = Preview(home), list[list[str]]()
    for file, text in (
        (TALK, astray),
        (other, EVENT.replace("A talk", "Another walk")),
        (TALK, astray.replace("A talk", "More")),
        (TALK, EVENT),
        (other, EVENT),
    ):
        preview.reload(frozenset([file]))
        make_site(home, {file: text})
        preview.reload(frozenset([file]))
        told.append([problem.message for problem in preview.state.problems])

    assert told == [*3 * [['there is no page at "/nowhere/"']], [], []]


def test_a_template_that_fails_leaves_the_page_as_it_last_was(served: Served) -> None:
    template = '{% extends "default/event.html" %}\n{% block cite %}Ask us.{% endblock %}'
    make_site(served.home, {"templates/event.html": template})
    before = served.until(PAGE, lambda reply: "Ask us." in reply.text)
    with served.events() as states:
        make_site(served.home, {"templates/event.html": template.replace("Ask us.", "{{ nothing.at.all }}")})
        told = wait_for(states, lambda state: state["errors"] == 1)
        after = served.get(PAGE)
        assert (after.status, after.page) == (200, before.page)
        assert told["problems"][0]["place"] == "templates/event.html:2:1"
        assert "".join(told["problems"][0]["source"]) == "{% block cite %}{{ nothing.at.all }}{% endblock %}"
        assert served.get("/record/").status == 200

        make_site(served.home, {"templates/event.html": template.replace("us", "them")})
        wait_for(states, lambda state: state["errors"] == 0)  # maybe of the file as it is empty while it is written
    served.until(PAGE, lambda reply: "Ask them." in reply.text)


def test_a_template_that_fails_is_told_unasked_and_costs_no_page_that_nobody_looked_at(served: Served) -> None:
    with served.events() as states:
        make_site(served.home, {"templates/event.html": "{{ event.titel }}"})
        wait_for(states, lambda state: state["errors"] == 1)
        make_site(served.home, {TALK: EVENT.replace("A talk", "Another")})
        assert next(states)["errors"] == 1
        reply = served.get(PAGE)
        assert (reply.status, "A talk" in reply.text) == (200, True)

        make_site(served.home, {"templates/event.html": '{% extends "default/event.html" %}'})
        wait_for(states, lambda state: state["errors"] == 0)
    assert "Another" in served.get(PAGE).text


def test_only_a_page_that_fails_wakes_who_listens_for_that(tmp_path: Path) -> None:
    home = make_site(tmp_path / "site", {TALK: EVENT})
    preview, alarms = Preview(home), list[str]()
    preview.reload()
    preview.listen(lambda: alarms.append("!"), to_faults=True)
    make_site(home, {TALK: EVENT.replace("A talk", "Another"), "templates/event.html": "{{ event.titel }}"})
    assert preview.reload()
    assert alarms == []
    preview.rehearse(lambda: True)  # something was saved: that goes first
    assert alarms == []
    preview.rehearse()
    preview.rehearse()
    assert alarms == ["!"]


def test_the_way_out_can_be_typed_as_it_stands(served: Served) -> None:
    with called_as("python -m dateline"), served.events() as states:
        speak_of("my-record")
        make_site(served.home, {TALK: EVENT + "actors: [anna-berg]\n"})
        told = wait_for(states, lambda state: state["errors"] == 1)
        (served.home / "site.yaml").unlink()
        gone = wait_for(states, lambda state: state["problems"] != told["problems"])
    assert "python -m dateline new actor anna-berg --site my-record" in told["problems"][0]["hint"]
    assert (gone["problems"][0]["place"], gone["problems"][0]["message"]) == ("site.yaml", "it is gone")


def test_a_page_that_never_was_right_says_so_and_comes_by_itself(tmp_path: Path) -> None:
    home = make_site(tmp_path / "site", {TALK: EVENT, "templates/event.html": "{{ nothing.at.all }}"})
    with serve(home) as served:
        reply = served.get(PAGE)
        assert reply.status == 500
        assert "There is no page to show yet" in reply.text
        assert b"data-broken" in reply.body
        (home / "templates/event.html").unlink()
        assert served.until(PAGE, lambda reply: reply.status == 200).fields["etag"] != reply.fields["etag"]


@pytest.mark.parametrize(
    ("file", "text"), [("site.yaml", "titel: A record\n"), ("site.yaml", "- x"), (TALK, BROKEN), (TALK, "a: b: c")]
)
def test_a_site_that_is_broken_from_the_start_is_waited_for(file: str, text: str, tmp_path: Path) -> None:
    good = {"site.yaml": SITE_YAML, TALK: EVENT}
    with serve(make_site(tmp_path / "site", {**good, file: text})) as served:
        for path in ("/record/", PAGE, "/assets/style.css", "/record/media/x.png"):
            assert served.get(path).status == 500
        with served.events() as states:
            assert next(states)["errors"]
            make_site(served.home, good)
            wait_for(states, lambda state: state["errors"] == 0)
        assert served.get("/").fields["location"] == "/record/"
        assert served.get(PAGE).status == 200


def test_a_mistake_of_ours_is_told_and_costs_no_more_than_the_page(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nothing")

    make_site(served.home, {TALK: EVENT})
    served.until(PAGE, lambda reply: "A talk" in reply.text)
    with monkeypatch.context() as broken:
        broken.setattr("dateline.devserver.preview.load_site", fail)
        make_site(served.home, {TALK: EVENT.replace("A talk", "Another")})
        with served.events() as states:
            told = wait_for(states, lambda state: state["errors"] == 1)
        assert "we are sorry: ZeroDivisionError: by nothing" in told["problems"][0]["message"]
        assert "A talk" in served.get(PAGE).text
    with monkeypatch.context() as broken:
        broken.setattr("dateline.devserver.server.answer", fail)
        assert served.get(PAGE).status == 500
    make_site(served.home, {TALK: EVENT})
    assert served.until(PAGE, lambda reply: "A talk" in reply.text).status == 200


def test_no_line_of_a_file_outside_the_site_is_shown(served: Served, tmp_path: Path) -> None:
    from dateline.devserver.notice import write_notice
    from dateline.problems import Mark, Problem

    (tmp_path / "secret.yaml").write_text("the secret\n")
    (served.home / "notes.txt").write_text("the secret\n")
    (served.home / "content/link.yaml").symlink_to(tmp_path / "secret.yaml")
    places = ("../secret.yaml", "notes.txt", "content/link.yaml", "content/../notes.txt", "content", "", "default/../x")
    problems = [Problem(Mark(place, 1, 1), "error", "x") for place in places]
    assert b"secret\\n" not in (notice := write_notice("1", "/", problems, served.home))
    assert b"the secret" not in notice


def wait_for(states: Iterator[State], holds: Callable[[State], bool]) -> State:
    return next(state for state in states if holds(state))
