"""Stories of writing: what an output folder holds after builds, next to strangers' files, and what is refused."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.publish.writing.change import Written
from dateline.publish.writing.write import Removed, check_output, recover, remove
from tests.publish.folders import build, files_in, nothing_left_behind, put, told, tree, write

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
not_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")

OLD = {"index.html": b"old", "a/index.html": b"same", "b/index.html": b"gone", "c": b"a file once", "d/e/f": b"deep"}
NEW = {"index.html": b"new", "a/index.html": b"same", "c/index.html": b"a folder now", "d/e": b"a file now", "g": b""}


# Builds


def test_a_first_build_makes_the_folder_and_its_files(tmp_path: Path) -> None:
    assert build(tmp_path, OLD) == Written(created=5)
    assert files_in(tmp_path / "output") == OLD
    assert nothing_left_behind(tmp_path)


def test_a_later_build_writes_what_differs_and_removes_what_is_no_longer_planned(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    same = (tmp_path / "output/a/index.html").stat()
    assert build(tmp_path, NEW) == Written(created=3, changed=1, unchanged=1, removed=3)
    assert files_in(tmp_path / "output") == NEW
    assert not (tmp_path / "output/b").exists()
    assert (tmp_path / "output/a/index.html").stat().st_ino == same.st_ino
    assert nothing_left_behind(tmp_path)


def test_a_build_that_changes_nothing_touches_nothing(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "output", *tmp_path.glob("*/*"))}
    assert build(tmp_path, OLD) == Written(unchanged=5)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_file_of_the_same_length_is_still_compared(tmp_path: Path) -> None:
    build(tmp_path, {"index.html": b"one"})
    assert build(tmp_path, {"index.html": b"two"}) == Written(changed=1)
    assert files_in(tmp_path / "output") == {"index.html": b"two"}


def test_a_site_of_no_files_is_an_empty_folder(tmp_path: Path) -> None:
    build(tmp_path, {})
    assert tree(tmp_path / "output") == {}


def test_a_folder_that_someone_threw_away_is_made_again(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    shutil.rmtree(tmp_path / "output")
    assert build(tmp_path, OLD) == Written(created=5)
    assert files_in(tmp_path / "output") == OLD


@posix
@pytest.mark.parametrize("umask", [0o077, 0o000])
def test_anyone_may_read_the_pages_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write({"a/b": b"1"}.items(), tmp_path / "www/site", tmp_path)
        write({"a/b": b"2", "c/d": b"3"}.items(), tmp_path / "www/site", tmp_path)
    finally:
        os.umask(before)
    www = tmp_path / "www"
    assert {path.stat().st_mode & 0o777 for path in www.rglob("*") if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in (www, *www.rglob("*")) if path.is_dir()} == {0o755}


def test_a_site_and_its_output_can_be_moved(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    build(tmp_path / "here", OLD)
    (tmp_path / "here").rename(tmp_path / "there")
    assert build(tmp_path / "there", NEW).removed == 3
    assert files_in(tmp_path / "there/output") == NEW


def test_two_output_folders_have_a_ledger_each(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    write(NEW.items(), tmp_path / "output/en", tmp_path)
    build(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW | {f"en/{path}": content for path, content in NEW.items()}


def test_an_output_folder_may_be_a_link_to_one(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    home = tmp_path / "site"
    home.mkdir()
    (home / "output").symlink_to(tmp_path / "www", target_is_directory=True)
    build(home, OLD)
    build(home, NEW)
    assert (home / "output").is_symlink()
    assert files_in(tmp_path / "www") == NEW


@posix
def test_a_folder_that_is_mounted_is_written_by_way_of_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "output").mkdir()
    rename = Path.replace

    def replace(path: Path, place: Path) -> Path:
        if ".dateline-stage-" in str(path.parent):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(path))
        return rename(path, place)

    monkeypatch.setattr(Path, "replace", replace)
    build(tmp_path, OLD)
    build(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW
    assert (tmp_path / "output/index.html").stat().st_mode & 0o777 == 0o644
    assert nothing_left_behind(tmp_path)


# Foreign files


def test_foreign_files_stay_and_so_do_the_folders_that_hold_them(tmp_path: Path) -> None:
    foreign = {"CNAME": b"example.org", "b/notes.txt": b"mine"}
    build(tmp_path, OLD)
    for path, content in foreign.items():
        put(tmp_path / "output" / path, content)
    build(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW | foreign


def test_a_folder_that_was_there_before_is_not_removed(tmp_path: Path) -> None:
    (tmp_path / "output/b").mkdir(parents=True)
    build(tmp_path, OLD)
    build(tmp_path, NEW)
    assert (tmp_path / "output/b").is_dir()


def test_a_folder_that_we_made_goes_when_the_last_foreign_file_has_gone(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    put(tmp_path / "output/b/notes.txt", b"mine")
    build(tmp_path, NEW)
    (tmp_path / "output/b/notes.txt").unlink()
    build(tmp_path, NEW)
    assert not (tmp_path / "output/b").exists()


def test_without_a_ledger_planned_files_are_replaced_and_all_others_stay(tmp_path: Path) -> None:
    build(tmp_path, OLD | {"g": b"before"})
    shutil.rmtree(tmp_path / ".dateline")
    assert build(tmp_path, {"index.html": b"new", "a/index.html": b"same"}) == Written(changed=1, unchanged=1)
    assert files_in(tmp_path / "output") == OLD | {"index.html": b"new", "g": b"before"}


def test_a_file_of_ours_that_someone_changed_is_theirs_once_it_is_no_longer_planned(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    put(tmp_path / "output/b/index.html", b"edited by hand")
    put(tmp_path / "output/index.html", b"edited by hand")
    build(tmp_path, NEW)
    assert files_in(tmp_path / "output") == NEW | {"b/index.html": b"edited by hand"}


PATHS = ["a", "b", "a/a", "a/b", "b/a/a", "b/a/b", "c/a"]
SETS = st.dictionaries(st.sampled_from(PATHS), st.sampled_from([b"1", b"2", b"33"])).filter(
    lambda files: not any(other.startswith(f"{path}/") for path in files for other in files)
)
FOREIGN = st.lists(st.tuples(st.sampled_from([*PATHS, "a/x", "b/x", "x"]), st.sampled_from([b"1", b"foreign"])))


def parents(paths: Iterable[str]) -> set[str]:
    return {"/".join(path.split("/")[:depth]) for path in paths for depth in range(1, path.count("/") + 1)}


@settings(max_examples=60)
@given(st.lists(st.tuples(FOREIGN, SETS), min_size=1, max_size=6))
def test_after_any_builds_the_folder_is_the_last_set_and_what_is_foreign(
    steps: list[tuple[list[tuple[str, bytes]], dict[str, bytes]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home, output = Path(folder), Path(folder, "output")
        ours: dict[str, bytes] = {}
        strangers: set[str] = set()  # folders that somebody else made
        for foreign, planned in steps:
            for path, content in foreign:
                place = output / path
                way = [step for step in place.parents if step.is_relative_to(output)]
                if place.is_dir() or any(step.is_file() for step in way):
                    continue
                strangers |= {step.relative_to(output).as_posix() for step in way if not step.exists()}
                put(place, content)
            before = files_in(output)
            kept = {path: text for path, text in before.items() if path not in planned and ours.get(path) != text}
            standing = (strangers | parents(kept)) - {"."}
            if any(path in standing or parents([path]) & kept.keys() for path in planned):
                whole = tree(output)
                told(partial(build, home, planned))
                assert tree(output) == whole
                continue
            build(home, planned)
            ours = planned
            assert files_in(output) == kept | planned
            assert tree(output).keys() == {*kept, *planned} | parents([*kept, *planned]) | (strangers - {"."})


# What is in the way


@pytest.mark.parametrize(
    ("foreign", "planned", "named", "message"),
    [
        ("a/notes.txt", "a", "output/a", "a folder is where a page belongs"),
        ("a", "a/index.html", "output/a", "a file is where a folder of pages belongs"),
        ("a", "a/b/c/index.html", "output/a", "a file is where a folder of pages belongs"),
    ],
)
def test_what_is_foreign_and_in_the_way_is_named_and_nothing_is_done(
    tmp_path: Path, foreign: str, planned: str, named: str, message: str
) -> None:
    build(tmp_path, {"index.html": b"old"})
    put(tmp_path / "output" / foreign, b"mine")
    before = tree(tmp_path / "output")
    assert told(lambda: build(tmp_path, {"index.html": b"new", planned: b""})) == [(named, message)]
    assert tree(tmp_path / "output") == before
    assert nothing_left_behind(tmp_path)


@pytest.mark.parametrize(
    ("link", "message"),
    [("a/index.html", "a link is where a page belongs"), ("a", "a link is where a folder of pages belongs")],
)
def test_a_link_in_the_folder_is_never_written_through(tmp_path: Path, link: str, message: str) -> None:
    home = tmp_path / "site"
    put(tmp_path / "precious/index.html", b"precious")
    put(home / "output/index.html", b"")
    place = home / "output" / link
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(tmp_path / ("precious" if link == "a" else "precious/index.html"))
    assert told(lambda: build(home, {"a/index.html": b"new"})) == [(f"output/{link}", message)]
    assert files_in(tmp_path / "precious") == {"index.html": b"precious"}
    assert place.is_symlink()


def test_a_file_of_ours_that_was_replaced_by_a_link_is_not_removed_through_it(tmp_path: Path) -> None:
    home = tmp_path / "site"
    home.mkdir()
    build(home, {"index.html": b"", "a/b": b"same"})
    shutil.move(home / "output/a", tmp_path / "elsewhere")
    (home / "output/a").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    build(home, {"index.html": b""})
    remove(home / "output", home)
    assert files_in(tmp_path / "elsewhere") == {"b": b"same"}


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../../x", "./a", "a//b", "a/", "a\\b", "a\0b", "c:/x", "con", "a/NUL.html",
     "a/com1/b", "a./b", "a ", "a\nb", "\ud800"],
)  # fmt: skip
def test_a_path_that_is_not_safe_everywhere_is_refused(tmp_path: Path, path: str) -> None:
    before = tree(tmp_path)
    assert [file for file, _ in told(lambda: build(tmp_path, {path: b"x"}))] == ["output"]
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "path", ["a/conference/index.html", "auxiliary.html", ".nojekyll", "-x/!y/#z", "media/café 1.jpg", "a/b.c/d"]
)
def test_a_path_that_only_looks_unsafe_is_written(tmp_path: Path, path: str) -> None:
    build(tmp_path, {path: b"x"})
    assert files_in(tmp_path / "output") == {path: b"x"}


@pytest.mark.parametrize(
    "paths", [["a", "a"], ["a", "A"], ["a", "a/b"], ["a/b", "A/c"], ["caf\u00e9", "cafe\u0301"], ["a/b", "a/b/c/d"]]
)
def test_two_files_that_cannot_stand_side_by_side_everywhere_are_refused(tmp_path: Path, paths: list[str]) -> None:
    clash = [(path, b"x") for path in paths]
    assert len(told(lambda: write(clash, tmp_path / "output", tmp_path))) == 1
    assert not (tmp_path / "output").exists()


def test_all_that_is_wrong_with_paths_is_told_at_once(tmp_path: Path) -> None:
    assert len(told(lambda: build(tmp_path, {"../x": b"", "con": b"", "a": b"", "a/b": b""}))) == 3


@pytest.mark.parametrize(
    "output",
    [".", "..", "../..", "content", "content/site", "templates", "templates/a/b", ".dateline/x", ".git", "file",
     "file/site", "a/../content", "link/site", "link/.."],
)  # fmt: skip
def test_an_output_folder_that_would_hurt_the_site_is_refused(tmp_path: Path, output: str) -> None:
    home = tmp_path / "work/site"
    put(home / "content/events/x.yaml", b"date: 2024")
    put(home / "file", b"")
    (home / "link").symlink_to(home / "content", target_is_directory=True)
    before = tree(tmp_path)
    assert len(told(lambda: check_output(home / output, home))) == 1
    told(lambda: write(OLD.items(), home / output, home))
    told(lambda: remove(home / output, home))
    assert tree(tmp_path) == before


@pytest.mark.parametrize("output", ["output", "a/b/c", "contents", "../elsewhere", "content-site"])
def test_any_other_output_folder_is_fine(tmp_path: Path, output: str) -> None:
    home = tmp_path / "site"
    put(home / "content/x.yaml", b"")
    check_output(home / output, home)
    write(NEW.items(), home / output, home)
    assert files_in(home / output) == NEW


def test_a_folder_that_we_cannot_keep_our_own_things_in_is_named(tmp_path: Path) -> None:
    put(tmp_path / ".dateline", b"a file")
    assert [file for file, _ in told(lambda: build(tmp_path, OLD))] == [".dateline"]
    assert not (tmp_path / "output").exists()
    assert recover(tmp_path) == []


@not_root
def test_a_site_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    assert [file for file, _ in told(lambda: build(tmp_path, OLD))] == [".dateline"]
    tmp_path.chmod(0o755)


@not_root
@pytest.mark.parametrize(("locked", "named"), [("a", "output/a"), (".", "output"), ("..", "output")])
def test_a_folder_that_cannot_be_written_to_is_named_before_anything_is_done(
    tmp_path: Path, locked: str, named: str
) -> None:
    home = tmp_path / "site"
    home.mkdir()
    output = tmp_path / "www/output"
    write(OLD.items(), output, home)
    (output / locked).chmod(0o555)
    try:
        found = told(lambda: write((NEW | {"a/index.html": b"other"}).items(), output, home))
    finally:
        (output / locked).chmod(0o755)
    assert [Path(file) for file, _ in found] == [tmp_path / "www" / named]
    assert files_in(output) == OLD


def test_a_name_that_is_too_long_is_met_while_staging(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    long = "x" * 300
    assert [file for file, _ in told(lambda: build(tmp_path, NEW | {long: b""}))] == [f"output/{long}"]
    assert files_in(tmp_path / "output") == OLD
    assert nothing_left_behind(tmp_path)


# Cleaning


def test_cleaning_takes_away_what_we_made_and_nothing_else(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    put(tmp_path / "output/CNAME", b"example.org")
    put(tmp_path / "output/index.html", b"edited by hand")
    put(tmp_path / ".dateline/cache/documents", b"x")
    assert remove(tmp_path / "output", tmp_path) == Removed(files=4, folders=4, foreign=2)
    assert files_in(tmp_path) == {"output/CNAME": b"example.org", "output/index.html": b"edited by hand"}
    assert not (tmp_path / ".dateline").exists()


def test_cleaning_a_site_that_is_all_ours_leaves_its_sources(tmp_path: Path) -> None:
    put(tmp_path / "site.yaml", b"title: x")
    build(tmp_path, OLD)
    assert remove(tmp_path / "output", tmp_path) == Removed(files=5, folders=5)
    assert tree(tmp_path) == {"site.yaml": b"title: x"}
    assert remove(tmp_path / "output", tmp_path) == Removed()


def test_cleaning_one_output_folder_keeps_the_ledger_of_another(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    write(OLD.items(), tmp_path / "other", tmp_path)
    remove(tmp_path / "output", tmp_path)
    assert write(NEW.items(), tmp_path / "other", tmp_path).removed == 3


def test_cleaning_without_a_ledger_leaves_all(tmp_path: Path) -> None:
    put(tmp_path / "output/a/b", b"x")
    assert remove(tmp_path / "output", tmp_path) == Removed(foreign=1)
    assert files_in(tmp_path) == {"output/a/b": b"x"}
