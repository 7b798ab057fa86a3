"""Stories of the ledger: what is kept of a build, and when it is not believed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.problems import SiteError
from dateline.publish.planning.paths import flaw
from dateline.publish.writing.ledger import Ledger, Made, Target, conclude, digest, load, pack, pending, save, unpack
from dateline.publish.writing.lock import lock
from dateline.publish.writing.write import Removed, remove

KEPT = Ledger(
    {"a/b.html": Made(digest(b"y"), 1, 5, pack([0, 1])), "index.html": Made(digest(b"x"))},
    frozenset({".", "a"}),
    "press",
    {"entry event/x": 0, "back event/x": 1},
    ["1f", "none"],
    "0123",
)


@pytest.fixture
def target(tmp_path: Path) -> Target:
    (tmp_path / ".dateline").mkdir()
    return Target.of(tmp_path / "output", tmp_path)


def test_what_is_saved_is_loaded(target: Target) -> None:
    save(KEPT, target, target.ledger)
    assert load(target) == KEPT
    assert [path.name for path in target.ledger.parent.iterdir()] == [target.ledger.name]


def test_of_a_little_change_no_more_is_written_than_what_changed(target: Target) -> None:
    made = {f"{number}.html": Made(f"{number}", number) for number in range(100)}
    save(replace(KEPT, artifacts=made), target, target.ledger)
    whole, size = load(target), target.ledger.stat().st_size
    anew = {**made, "7.html": Made("other"), "new/x.html": Made("new", 1, 2, pack([2]))}
    del anew["9.html"]
    numbers, digests = {**KEPT.numbers, "entry event/y": 2}, ["2f", "none", "3f"]
    folders = frozenset({".", "new"})
    now = replace(whole, artifacts=anew, folders=folders, numbers=numbers, digests=digests, site="4567")
    save(now, target, target.journal)
    assert pending(target.home) == [(target, now)]
    conclude(target)
    assert load(target) == now
    assert target.since.stat().st_size < size / 5
    assert list(load(target).numbers) == list(numbers)
    save(replace(load(target), press="another"), target, target.journal)
    conclude(target)
    assert load(target) == replace(now, press="another")
    assert not target.since.exists()


def test_what_is_since_another_ledger_is_not_believed(target: Target) -> None:
    made = {f"{number}.html": Made(f"{number}", number) for number in range(100)}
    save(replace(KEPT, artifacts=made), target, target.ledger)
    save(replace(load(target), site="4567"), target, target.since)
    assert load(target).site == "4567"
    save(KEPT, target, target.ledger)
    assert load(target) == KEPT
    target.ledger.replace(target.journal)
    target.since.replace(target.ledger)
    assert load(target) == Ledger()
    target.ledger.replace(target.journal)
    assert pending(target.home) == []


def test_what_a_ledger_names_outside_of_the_output_folder_is_left_alone(target: Target) -> None:
    kept = {"../content/x.yaml": Made(digest(b"x"), 1)}
    (target.home / "content").mkdir()
    (target.home / "content/x.yaml").write_bytes(b"x")
    (target.home / "empty").mkdir()
    target.output.mkdir()
    save(Ledger(kept, frozenset({"../empty"})), target, target.ledger)
    assert remove(target.output, target.home) == Removed()
    assert (target.home / "content/x.yaml").exists()
    assert (target.home / "empty").exists()


def test_a_ledger_that_we_did_not_write_is_none(target: Target) -> None:
    save(KEPT, target, target.ledger)
    content = target.ledger.read_bytes()
    for place in (3, content.index(b" 5 ") + 1, content.index(b"\n") - 1, len(content) // 2, len(content) - 1):
        target.ledger.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert load(target) == Ledger()
    target.ledger.write_bytes(content[:-1])
    assert load(target) == Ledger()
    elsewhere = Target.of(target.home / "elsewhere", target.home)
    elsewhere.ledger.write_bytes(content)
    assert load(elsewhere) == Ledger()


@pytest.mark.parametrize("text", [b"", b"\n", b"{}", b"dateline-ledger 5 - 0\n", b"\xff\n", b"a b c d\n"])
def test_a_broken_ledger_is_none_and_a_broken_journal_too(target: Target, text: bytes) -> None:
    target.ledger.write_bytes(text)
    target.journal.write_bytes(text)
    assert load(target) == Ledger()
    assert pending(target.home) == []


def test_a_journal_is_found_from_the_site_and_only_under_its_own_name(target: Target) -> None:
    save(KEPT, target, target.journal)
    target.journal.with_name("journal-copy.json").write_bytes(target.journal.read_bytes())
    assert pending(target.home) == [(target, KEPT)]


def test_a_save_that_fails_leaves_the_one_before(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_: int) -> None:
        raise OSError

    save(KEPT, target, target.ledger)
    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError):  # noqa: PT011 (any will do)
        save(Ledger(), target, target.ledger)
    assert load(target) == KEPT
    assert [path.name for path in target.ledger.parent.iterdir()] == [target.ledger.name]


def test_each_output_folder_has_places_of_its_own(tmp_path: Path) -> None:
    targets = [Target.of(tmp_path / "site" / path, tmp_path / "site") for path in ("output", "a/output", "../output")]
    assert len({target.ledger.name for target in targets}) == 3
    assert {target.stage.parent for target in targets} == {target.output.parent for target in targets}
    other = Target.of(tmp_path / "output", tmp_path / "other")
    assert other.stage != targets[2].stage  # two sites may be told to build into one folder


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    def fail() -> None:
        with lock(tmp_path, wait=0):
            raise RuntimeError

    for _ in range(2):
        with pytest.raises(RuntimeError):
            fail()


def test_a_site_without_a_place_for_the_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"^\.dateline: cannot be written"), lock(tmp_path / "missing"):
        pass


def test_a_path_is_refused_with_its_reason() -> None:
    assert flaw("events/x/index.html") is None
    assert flaw("/etc") == "is absolute"
    assert flaw("a/lpt1.txt") == "has a name that Windows keeps for itself"
    assert flaw("a/com¹") == "has a name that Windows keeps for itself"


def test_numbers_that_are_packed_are_unpacked_in_order() -> None:
    assert list(unpack(pack([7, 70_000, 0]))) == [0, 7, 70_000]
