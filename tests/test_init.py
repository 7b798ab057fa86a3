"""`init`: a folder in; a site of one's own that builds at once, or, where it cannot be, nothing at all, out."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.edit.start import surround_site

HOUSE = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setattr("sys.argv", ["/usr/bin/dateline"])


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_builds_at_once_and_is_in_house_style(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "my-record", "--url", "https://example.org/bridge/", "--timezone", "America/Lima"]) == 0
    told = capsys.readouterr().out

    assert main(["check", "my-record", "--strict"]) == 0
    assert main(["my-record"]) == 0
    assert main(["fmt", "--site", "my-record"]) == 0

    assert told == (
        "wrote 14 files into my-record/\nnext:\n  cd my-record\n  dateline serve\n"
        '  dateline new event "What happened" --date 2024-03-08\n'
    )
    later = capsys.readouterr()
    assert later.err == ""
    assert later.out.endswith("8 files in house style\n")
    config = Path("my-record/site.yaml").read_text(encoding="utf-8")
    assert config.startswith("title: My record\n")
    assert "\ntimezone: America/Lima  #" in config
    assert "The library in Mill Street" in Path("my-record/output/index.html").read_text(encoding="utf-8")


def test_what_is_told_to_be_typed_next_can_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["../tools/dateline"])
    Path("a record").mkdir()
    assert main(["init", "a record"]) == 0

    *_, new = capsys.readouterr().out.splitlines()
    assert new == "  ../tools/dateline new event \"What happened\" --date 2024-03-08 --site 'a record'"
    assert main(shlex.split(new)[1:]) == 0
    assert Path("a record/content/events/2024/what-happened.yaml").is_file()


def test_a_repository_keeps_what_it_has_and_tells_the_sites_address(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".git").mkdir()
    Path(".git/config").write_text(
        '[core]\n\tbare = false\n[remote "origin"]\n\tfetch = +refs\n\turl = git@github.com:Octo-Cat/my.record.git\n'
    )
    theirs = {"README.md": b"# Mine\n", ".gitignore": b"*.tmp\n", "LICENSE": b"MIT\n"}
    for name, content in theirs.items():
        Path(name).write_bytes(content)

    assert main(["init", "."]) == 0
    told = capsys.readouterr().out
    assert main(["check", "--strict"]) == 0

    assert {name: Path(name).read_bytes() for name in theirs} == theirs
    assert "left as they were: README.md, .gitignore\nlet it have a line  /output/  and a line  /.dateline/\n" in told
    config = Path("site.yaml").read_text(encoding="utf-8")
    assert "url: https://octo-cat.github.io/my.record/\n" in config
    assert "repository: https://github.com/Octo-Cat/my.record\n" in config


@pytest.mark.parametrize(
    ("there", "words", "told"),
    [
        (
            "site.yaml",
            ["."],
            "error: this folder is a site already: it has a site.yaml\n    dateline check  looks at it\n",
        ),
        ("x/site.yaml", ["x"], "error: x/ is a site already: it has a site.yaml\n    dateline check x  looks at it\n"),
        ("x/content/events/a.yaml", ["x"], "error: there is content in x/ already\n    name another folder, or move"),
        ("x/content", ["x"], "error: there is content in x/ already\n"),
        ("x", ["x"], "error: x is a file\n"),
        ("site.yaml", ["content/more"], "error: content/more/ is within the content/ of the site in "),
        ("", ["con"], 'error: Windows keeps the name "con" for itself\n'),
        ("", ["a/aux.site/b"], 'error: Windows keeps the name "aux.site" for itself\n'),
        ("", ["x", "--language", "xx"], 'error: no language "xx" is known\n    en, es, pt-BR\n'),
        ("", ["x", "--timezone", "Lima"], 'error: no time zone "Lima" is known\n    America/Lima\n'),
        ("", ["x", "--url", "example.org"], 'error: "example.org" is no address\n'),
    ],
)
def test_where_there_can_be_no_new_site_nothing_is_written(
    there: str, words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if there:
        Path(there).parent.mkdir(parents=True, exist_ok=True)
        Path(there).write_text("title: X\n")
    before = sorted(tmp_path.rglob("*"))

    assert main(["init", *words]) == 2

    assert capsys.readouterr().err.startswith(told)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("fails_at", [0, 5, 13, 30])
def test_a_disk_that_is_full_halfway_leaves_nothing(
    fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mine").mkdir()
    before = sorted(tmp_path.rglob("*"))
    written = []

    def fill(path: Path, *_: object) -> None:
        written.append(path)
        if len(written) > fails_at:
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("dateline.commands.init._fault", lambda _: None)
        patched.setattr("pathlib.Path.chmod", fill)  # the last step of each of 14 files
        if fails_at > 13:  # with the first one, that is 28; the schemas come after them
            patched.setattr("pathlib.Path.write_bytes", fill)
        assert main(["init", "mine"]) == 1

    assert "No space left on device" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_every_line_ends_in_lf_and_every_file_has_one_at_its_end() -> None:
    main(["init", "x"])

    assert [name for name, content in files_in(Path("x")).items() if b"\r" in content or content[-1:] != b"\n"] == []


def test_the_editors_settings_name_the_schemas_that_are_there_and_this_repository_has_them_too() -> None:
    main(["init", "x"])

    settings = json.loads(Path("x/.vscode/settings.json").read_text(encoding="utf-8"))
    for schema, globs in settings["yaml.schemas"].items():
        assert Path("x", schema).is_file()
        folder = globs[0].removeprefix("/").removesuffix("/**/*.yaml")
        assert (HOUSE / folder).exists(), schema
    ours = {name: text for name, text in surround_site("x").items() if name.startswith(".vscode/")}
    assert {name: (HOUSE / name).read_text(encoding="utf-8") for name in ours} == ours
