"""rename, merge and undo: an id is another one in all files, two entries are one, and all of it can be taken back."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from dateline import report
from dateline.builder import load_site
from dateline.cli import main
from dateline.edit.rewrite import Renaming, rewrite
from dateline.edit.scalar import write_scalar
from dateline.problems import Problems
from dateline.references import find_references
from dateline.schema import EVENT
from tests.everything import EVERYTHING
from tests.guide import HOUSE
from tests.sites import make_site

AMLO = """\
# the former one
name: AMLO
kind: person  # surely
aliases: [El Peje]
positions:
  - title: President
    from: 2018-12-01
body: |
  He was president.

  Since [[talks]].
old_ids: [peje]
"""
ACTORS = """\
- id: lopez-obrador  # kept
  name: Andrés Manuel López Obrador
  kind: organization
  # below
- id: other
  name: Other
  within: amlo
"""
TALKS = """\
date: 2024-01-20
title: "[[amlo]] met"
body: |  # see [[amlo]]
  [[amlo|He]] met `[[amlo]]`, [[actor/amlo]], [[ amlo ]] and \\[[amlo]].[@report]
actors: [amlo, {actor: lopez-obrador, role: host}]  # both
sources: report
"""
CALL = """\
date: 2024-01-21
title: A call
body: "To [[amlo]] and \\"him\\", [[lopez-obrador]]"
actors:
  - "amlo"  # first
  - other
sources: {id: wire, title: W}
"""
SITE = {
    "site.yaml": "title: R\nurl: https://example.org/r/\nnavigation:\n  - {title: He, to: /actors/amlo/}  # him\n",
    "content/actors/amlo.yaml": AMLO,
    "content/actors/actors.yaml": ACTORS,
    "content/events/talks.yaml": TALKS,
    "content/events/call.yaml": CALL,
    "content/pages/about.md": "---\ntitle: About\nsummary: amlo\n---\n\n[[amlo]] did.\n",
    "content/sources/report.yaml": "title: A report\r\npublisher: A paper\r\npublished: 2024-01-19\r\n",
    "content/articles/report.txt": "So it was said.\n",
}


def texts(home: Path) -> dict[str, str]:
    """All that an editor has written."""
    files = [home / "site.yaml", *(file for file in (home / "content").rglob("*") if file.is_file())]
    return {file.relative_to(home).as_posix(): file.read_bytes().decode() for file in files if file.suffix != ".png"}


def run(home: Path, *words: str) -> int:
    return main([*words, *(["--yes", "--site", str(home)] if words[0] != "undo" else [str(home)])])


def problems(home: Path) -> list[str]:
    found = Problems()
    load_site(home, found)
    return sorted(f"{problem.message} {problem.hint}" for problem in found if "]] closes" not in problem.message)


def test_a_rename_changes_every_reference_and_nothing_else_and_leaves_the_old_id(tmp_path: Path) -> None:
    home = make_site(tmp_path, SITE)

    assert run(home, "rename", "actor", "amlo", "manuel") == 0

    after = texts(home)
    assert "content/actors/amlo.yaml" not in after
    assert after["content/actors/manuel.yaml"] == AMLO.replace("[peje]", "[peje, amlo]")
    assert after["content/actors/actors.yaml"] == ACTORS.replace("within: amlo", "within: manuel")
    assert after["content/events/talks.yaml"] == (
        TALKS.replace("[[amlo|", "[[manuel|").replace("[[actor/amlo]]", "[[actor/manuel]]")
    ).replace("[[ amlo ]]", "[[ manuel ]]").replace("[amlo,", "[manuel,")
    assert after["content/events/call.yaml"] == CALL.replace("[[amlo]]", "[[manuel]]").replace('"amlo"', '"manuel"')
    assert after["content/pages/about.md"].endswith("summary: amlo\n---\n\n[[manuel]] did.\n")
    assert "to: /actors/manuel/}  # him\n" in after["site.yaml"]
    assert problems(home) == []


def test_a_source_takes_its_article_along_keeps_its_line_ends_and_may_be_described_in_an_event(tmp_path: Path) -> None:
    home = make_site(tmp_path, SITE)

    assert run(home, "rename", "source", "report", "report-2024") == 0
    assert run(home, "rename", "source", "wire", "telegraph") == 0

    after = texts(home)
    assert after["content/sources/report-2024.yaml"] == SITE["content/sources/report.yaml"] + "old_ids: [report]\r\n"
    assert after["content/articles/report-2024.txt"] == SITE["content/articles/report.txt"]
    assert "[@report-2024]\n" in after["content/events/talks.yaml"]
    assert after["content/events/call.yaml"] == CALL.replace("id: wire", "id: telegraph")
    assert problems(home) == []


def test_a_merge_makes_one_entry_of_two_and_undo_takes_it_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = make_site(tmp_path, SITE)
    before = texts(home)

    assert run(home, "merge", "actor", "amlo", "lopez-obrador") == 0

    merged = texts(home)
    assert "content/actors/amlo.yaml" not in merged
    assert (
        merged["content/actors/actors.yaml"]
        == """\
- id: lopez-obrador  # kept
  name: Andrés Manuel López Obrador
  kind: organization
  aliases: [AMLO, El Peje]
  positions:
    - title: President
      from: 2018-12-01
  body: |
    He was president.

    Since [[talks]].
  old_ids: [peje, amlo]
  # below
- id: other
  name: Other
  within: lopez-obrador
"""
    )
    assert "actors: [{actor: lopez-obrador, role: host}]  # both\n" in merged["content/events/talks.yaml"]
    assert problems(home) == []
    told = capsys.readouterr()
    assert 'content/actors/actors.yaml:1:3: warning: kind: "organization" stays, and "person" goes\n' in told.err
    assert "-  within: amlo\n+  within: lopez-obrador\n" in told.out

    for now in (before, merged, before):
        assert run(home, "undo") == 0
        assert texts(home) == now


@pytest.mark.parametrize(
    ("kind", "old", "keep", "files", "after"),
    [
        (
            "event",
            "call",
            "talks",
            {"content/events/talks.yaml": "date: 2024\ntitle: T\nfollows: [call]\nsources: [a]\n",
             "content/events/call.yaml": "date: 2024\ntitle: C\nwithin: talks\nsources: [b, a]\nweight: 3\n",
             "content/sources/s.yaml": "- {id: a, title: A}\n- {id: b, title: B}\n"},
            {"content/events/talks.yaml":
                "date: 2024\ntitle: T\nsources: [a, b]\nold_ids: [call]\n"},
        ),
        (
            "topic",
            "b",
            "a",
            {"content/topics/t.yaml":
                "- {id: b, title: B, within: c}\n# then\n- {id: a, title: A}\n- {id: c, title: C}\n"},
            {"content/topics/t.yaml":
                "# then\n- {id: a, title: A, within: c, aliases: [B], old_ids: [b]}\n- {id: c, title: C}\n"},
        ),
        (
            "source",
            "inner",
            "a",
            {"content/sources/a.yaml": "title: A\n",
             "content/events/e.yaml":
                "date: 2024\ntitle: E\nbody: So.[@inner]\nsources:\n  - id: inner  # here\n    url: https://a.example/\n"
                "    says: so\n  - report\n"},
            {"content/sources/a.yaml": "title: A\nurl: https://a.example/\n",
             "content/events/e.yaml":
                "date: 2024\ntitle: E\nbody: So.[@a]\nsources:\n  - {source: a, says: so}\n  - report\n"},
        ),
        (
            "event",
            "gone",
            "talks",  # of which there is nothing but a reference
            {"content/events/talks.yaml": "date: 2024\ntitle: T\nsources: report\n",
             "content/events/e.yaml": "date: 2025\ntitle: E\nfollows: gone\nsources: report\n"},
            {"content/events/talks.yaml": "date: 2024\ntitle: T\nsources: report\nold_ids: [gone]\n",
             "content/events/e.yaml": "date: 2025\ntitle: E\nfollows: talks\nsources: report\n"},
        ),
    ],
    ids=["events", "in-one-file", "described", "dangling"],
)  # fmt: skip
def test_a_merge_takes_over_what_the_other_lacks(
    kind: str, old: str, keep: str, files: dict[str, str], after: dict[str, str], tmp_path: Path
) -> None:
    home = make_site(tmp_path, files)

    assert run(home, "merge", kind, old, keep) == 0

    assert {file: text for file, text in texts(home).items() if file in files and file in after} == after
    assert [said for said in problems(home) if "unknown" in said or "itself" in said] == []


def test_a_merge_leaves_behind_what_would_call_off_take_back_or_weigh_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = (
        "date: 2024\ntitle: O\nsources: [report]\nstatus: cancelled\ndue: 2025\nweight: 1\nknown: 2023-01-01\n"
        "corrections:\n  - {date: 2024-03-01, field: title, was: P, why: Misheard.}\n"
        "  - {date: 2024-03-02, kind: retraction, why: Nobody said so.}\n"
    )
    keep = "date: 2024\ntitle: K\nsources: [report]\n{}old_ids: [old]\n"
    home = make_site(tmp_path, {"content/events/old.yaml": gone, "content/events/keep.yaml": keep.format("")})

    assert run(home, "merge", "event", "old", "keep") == 0

    taken = "corrections: [{date: 2024-03-01, field: title, was: P, why: Misheard.}]\n"
    assert texts(home)["content/events/keep.yaml"] == keep.format(taken)
    said = "".join(capsys.readouterr())
    whats = ('status: "cancelled"', 'due: "2025"', 'weight: "1"', 'known: "2023-01-01"', "corrections: a retraction")
    for what in whats:
        assert f"{what} is left behind" in said


def test_an_id_that_two_kinds_have_is_named_with_its_kind(tmp_path: Path) -> None:
    body = "[[talks]] and [[rail]] and [[topic/rail]]"
    files = {
        "content/topics/talks.yaml": "title: Talks\n",
        "content/actors/rail.yaml": "name: Rail\n",
        "content/events/e.yaml": f"date: 2024\ntitle: E\nbody: '{body}'\nsources: report\n",
    }
    home = make_site(tmp_path, files)

    assert run(home, "rename", "topic", "talks", "rail") == 0

    assert "body: '[[topic/rail]] and [[actor/rail]] and [[topic/rail]]'\n" in texts(home)["content/events/e.yaml"]
    assert problems(home) == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("rename actor amlo lopez-obrador", 2, 'there is another actor "lopez-obrador", in content/actors/actors.yaml'),
        ("rename actor amlo amlo", 2, '"amlo" is its id already'),
        ("rename actor amlo Manuel", 2, '"Manuel" cannot be the id of this actor'),
        ("rename actor almo manuel", 2, 'there is no actor "almo", and nothing names one\n    did you mean "amlo"?'),
        ("rename actor other peje", 2, '"peje" is a former id of another actor, in content/actors/amlo.yaml'),
        ("rename person amlo manuel", 2, '"person" is no kind of entry'),
        ("merge actor amlo amlo", 2, '"amlo" is one already'),
        ("merge actor amlo nobody", 2, 'there is no actor "nobody", and nothing names one'),
        ("merge source report wire", 2, "the source to keep is described in content/events/call.yaml, and has no file"),
        ("merge actor amlo twice", 1, 'actor "twice" is there twice'),
        ("rename actor beside next", 1, "more than one entry begins on this line"),
        ("rename actor amlo free", 1, "content/actors/free.yaml: error: it is there already"),
        ("rename actor named-here new", 1, "content/events/broken.yaml:1:"),
        ("undo", 1, "there is nothing to undo"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is(
    words: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = "- {id: twice, name: A}\n- {id: twice, name: B}\n"
    beside = "[{id: one, name: A}, {id: beside, name: B}]\n"
    more = {
        "content/actors/twice.yaml": twice,
        "content/actors/flow.yaml": beside,
        "content/actors/free.yaml": "id: not-free\nname: A\n",
        "content/events/broken.yaml": "title: [named-here\n",
    }
    home = make_site(tmp_path, {**SITE, **more})
    before = texts(home)

    assert run(home, *words.split()) == code

    assert said in capsys.readouterr().err
    assert texts(home) == before


def test_it_asks_first_and_what_was_changed_since_is_not_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = make_site(tmp_path, {**SITE, "content/events/broken.yaml": "title: [\n"})  # which is none of its business
    before, words = texts(home), ["rename", "actor", "amlo", "manuel", "--site", str(home)]

    monkeypatch.setattr(report, "can_ask", lambda: False)
    assert main(words) == 2
    monkeypatch.setattr(report, "can_ask", lambda: True)
    monkeypatch.setattr(report, "ask", lambda _: "n")
    assert main(words) == 0
    assert texts(home) == before

    monkeypatch.setattr(report, "ask", lambda _: "y")
    assert main(words) == 0
    (home / "content/events/call.yaml").write_text("date: 2024\ntitle: Another\n", encoding="utf-8")
    changed = texts(home)
    capsys.readouterr()
    assert main(["undo", str(home)]) == 1
    assert "content/events/call.yaml: error: it was changed since: rename actor amlo manuel" in capsys.readouterr().err
    assert texts(home) == changed


def test_a_copy_that_leads_out_of_the_content_is_not_undone(tmp_path: Path) -> None:
    home = make_site(tmp_path / "site", SITE)
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    kept = {"did": "it", "before": {"content/../../mine.txt": "theirs"}, "after": {"content/../../mine.txt": "mine"}}
    (home / ".dateline").mkdir()
    (home / ".dateline/undo.json").write_text(json.dumps(kept), encoding="utf-8")

    assert main(["undo", str(home)]) == 1
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


NAMED = (
    *("event/talks-2023", "event/old-promise", "actor/alicia-barcena", "actor/gobierno", "topic/mexico", "topic/rail"),
    *("place/mexico", "source/wire", "source/briefing", "series/crossings", "page/about"),
)


def test_there_and_back_every_file_is_as_it_was_but_for_former_ids(tmp_path: Path) -> None:
    home = make_site(tmp_path, EVERYTHING)
    said = problems(home)
    for name in NAMED:
        (kind, id), before = name.split("/"), texts(home)
        new = f"{id}-{kind}"
        assert run(home, "rename", kind, id, new) == 0
        assert [one.replace(new, id) for one in problems(home)] == said, (kind, id)
        assert run(home, "rename", kind, new, id) == 0
        after = texts(home)
        assert after.keys() == before.keys()
        for file in before:
            left = re.sub(rf"(?m)^ *old_ids: \[{new}\]\n|, old_ids: \[{new}\]|, {new}(?=\])", "", after[file])
            assert left == before[file], (kind, id)


def test_the_pages_of_a_renamed_site_are_the_same_but_for_the_id(tmp_path: Path) -> None:
    for folder in ("before", "after"):
        shutil.copytree(HOUSE / "content", tmp_path / folder / "content")
        shutil.copy(HOUSE / "site.yaml", tmp_path / folder)
    home = tmp_path / "after"
    renamed = {"antony-blinken": "actor", "washington-talks": "event", "voa-2024-01-19": "source", "rail": "topic"}
    for id, kind in renamed.items():
        assert run(home, "rename", kind, id, f"{id}-x") == 0
    new = re.compile(rf"\b({'|'.join(renamed)})-x\b")
    pages: dict[str, dict[str, str]] = {}
    for folder in ("before", "after"):
        assert main(["build", str(tmp_path / folder)]) == 0
        output = tmp_path / folder / "output"
        read = {file.relative_to(output).as_posix(): file.read_text("utf-8") for file in output.rglob("*.html")}
        shown = {page: text for page, text in read.items() if 'http-equiv="refresh"' not in text}
        pages[folder] = {new.sub(r"\1", page): new.sub(r"\1", text) for page, text in shown.items()}
    assert pages["before"] == pages["after"]


PIECES = (
    *("[[old]]", "[[old|a label]]", "[[actor/old]]", "[[topic/old]]", "[[ old ]]", "`[[old]]`", "\\[[old]]", "[@old]"),
    *("[[new]]", "[[older]]", "[old](/actors/old/)", "\n\n    [[old]]\n\n", "\n", " # ", "old", '"', "é", "]]", "[["),
)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.sampled_from(("|", '"', ">", "|+")))
@example('[[old]] "[[old]]"', '"')
def test_of_any_text_the_references_change_and_nothing_else(body: str, style: str) -> None:
    block = "".join(f"  {line}\n" if line else "\n" for line in body.split("\n"))
    text = f"body: {style}\n  So:\n{block}title: T\n" if style != '"' else f"body: {write_scalar(body)}\ntitle: T\n"
    before = yaml.safe_load(text)["body"]
    expected = before
    for reference in reversed(find_references(before)):
        if reference.kind == "link" and reference.id == "old" and reference.kind_hint in (None, "actor"):
            span = before[reference.start : reference.end]
            expected = f"{expected[: reference.start]}{span.replace('old', 'new', 1)}{expected[reference.end :]}"

    assert yaml.safe_load(rewrite(text, EVENT, Renaming("actor", "old", "new")))["body"] == expected
