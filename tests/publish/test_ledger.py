"""Stories of the ledger: what is kept of a build, and when it is not believed."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.problems import SiteError
from dateline.publish import ledger
from dateline.publish.ledger import Ledger, Made, Target, digest, load, pack, pending, save, unpack
from dateline.publish.lock import lock
from dateline.publish.paths import flaw

KEPT = Ledger(
    {"a/b.html": Made(digest(b"y"), 1, 5, pack([0, 1])), "index.html": Made(digest(b"x"))},
    frozenset({".", "a"}),
    "press",
    {"entry event/x": "1f", "back event/x": "none"},
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


def test_the_same_build_has_the_same_ledger(target: Target) -> None:
    save(KEPT, target, target.ledger)
    first = target.ledger.read_bytes()
    turned = dict(sorted(KEPT.artifacts.items(), reverse=True))
    save(replace(KEPT, artifacts=turned, folders=frozenset({"a", "."})), target, target.ledger)
    assert target.ledger.read_bytes() == first
    assert json.loads(first)["output"] == "output"


@pytest.mark.parametrize(
    "change",
    [
        {"version": ledger.VERSION + 1},
        {"version": "1"},
        {"output": "elsewhere"},
        {"output": "out\0put"},
        {"paths": {"a/b.html": 1, "index.html": 2}},
        {"paths": ["index.html"]},
        {"paths": ["a/b.html", 1]},
        {"sizes": [1, "1"]},
        {"sizes": [1, True]},
        {"lengths": [-4, 12]},
        {"lengths": [6, 2]},
        {"lengths": [8, 8]},
        {"reads": "AAAA"},
        {"reads": "ü"},
        {"digests": ["1f"]},
        {"press": None},
        {"site": None},
        {"paths": ["../content/events/x.yaml", "index.html"]},
        {"folders": ["/etc"]},
        {"folders": [1]},
        {"folders": None},
    ],
)
def test_a_ledger_that_we_did_not_write_is_none(target: Target, change: dict[str, object]) -> None:
    save(KEPT, target, target.ledger)
    target.ledger.write_text(json.dumps(json.loads(target.ledger.read_text()) | change))
    assert load(target) == Ledger()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
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
