"""What the README and the guide show is so: their files, commands, pages and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from pathlib import Path

import pytest

from dateline.builder import load_site
from dateline.content.load import UNPUBLISHED
from dateline.dates import DateError, parse_date, read_word_date, word_date
from dateline.model import Event, Ref
from dateline.model.quantity import read_quantity
from dateline.problems import Problem, Problems, SiteError
from dateline.publish.lists.lists import Lists
from dateline.publish.values.cards import Link
from dateline.publish.view.view import View
from dateline.publish.words.markdown import render_markdown
from dateline.publish.words.texts import PROMISE_TEXTS, STATUS_TEXTS
from dateline.schema import EVENT, FOLDERS, Choice, slug_fault
from tests.guide import (
    HOUSE,
    Block,
    broken_pairs,
    code,
    make_guides_site,
    read_blocks,
    read_tables,
    run,
    run_console,
    unmarked_tables,
    write,
)

README, EDITING = (HOUSE / "README.md", HOUSE / "docs" / "editing.md")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in (README, EDITING)}
BLOCKS = {name: read_blocks(text) for name, text in TEXTS.items()}
TABLES = {name: read_tables(text) for name, text in TEXTS.items()}
DOCUMENTS = pytest.mark.parametrize("name", TEXTS)
GUIDE = EDITING.name
TEMPLATES = sorted((HOUSE / "templates").glob("*.html"))
ROW = "content/events/row.yaml"


def rows(*names: str) -> list[list[str]]:
    """The rows of these tables of the guide."""
    return [row for name in names for row in TABLES[GUIDE][name]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that the guide's files make; nobody changes it for long."""
    return make_guides_site(tmp_path_factory.mktemp("guide"), BLOCKS[GUIDE])


def problems_of(home: Path, file: str = "") -> list[Problem]:
    """What is wrong with a site, or with one file of it."""
    problems = Problems()
    try:
        load_site(home, problems)
    except SiteError as error:
        problems.extend(error.problems)
    return [problem for problem in problems if problem.mark.file.startswith(file)]


@contextmanager
def event_of(home: Path, lines: str) -> Iterator[Path]:
    """The site with one more event, of these lines and of a date, a title and a source where they give none."""
    named = {line.partition(":")[0] for line in lines.split("\n")}
    base = ("date: 2024-03-08", "title: The bridge is closed", "sources: notice")
    path = home / ROW
    kept = [line for line in base if line.partition(":")[0] not in named]
    path.write_text("\n".join([*kept, lines, ""]), encoding="utf-8")
    yield path
    path.unlink()


@DOCUMENTS
def test_every_block_and_every_table_is_one_that_is_run(name: str) -> None:
    run_by_a_test = {"yaml", "markdown", "jinja", "html", "console", "sh", "powershell"}
    blocks = BLOCKS[name]
    told = [said for _, said in broken_pairs(blocks)]
    assert [b.line for b in blocks if b.language not in run_by_a_test and b not in told] == []
    assert [b.line for b in blocks if b.language in {"yaml", "markdown", "jinja", "html"} and not b.file] == []
    assert unmarked_tables(TEXTS[name]) == []
    assert TEXTS[name].count("\n```") == 2 * len(blocks)
    files = [b.file for b in blocks if b.file and not b.note and b.language != "html"]
    assert sorted(files) == sorted(set(files))


@DOCUMENTS
def test_the_files_make_a_site_without_errors(name: str, tmp_path: Path) -> None:
    problems = problems_of(make_guides_site(tmp_path, BLOCKS[name]))
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


@DOCUMENTS
def test_the_commands_print_what_is_shown(name: str, tmp_path: Path) -> None:
    make_guides_site(tmp_path, BLOCKS[name])
    for block in BLOCKS[name]:
        if block.language == "console":
            shown, ran = run_console(tmp_path, block)
            assert ran == shown, f"{name}:{block.line}"
        elif block.note == "after":
            assert (tmp_path / block.file).read_text(encoding="utf-8") == block.text, f"{name}:{block.line}"


@DOCUMENTS
def test_the_pages_have_what_is_shown(name: str, tmp_path: Path) -> None:
    make_guides_site(tmp_path, BLOCKS[name])
    built = run(tmp_path, "python build.py")
    assert built.returncode == 0, built.stdout
    for block in BLOCKS[name]:
        if block.language == "html":
            _, _, wanted = block.text.partition("\n")
            assert wanted.strip() in (tmp_path / block.file).read_text(encoding="utf-8"), f"{name}:{block.line}"


@pytest.mark.parametrize(
    ("broken", "said"),
    [pytest.param(*pair, id=f"{name}:{pair[0].line}") for name in TEXTS for pair in broken_pairs(BLOCKS[name])],
)
def test_a_broken_file_is_told_as_shown(broken: Block, said: Block, tmp_path: Path) -> None:
    make_guides_site(tmp_path, next(blocks for blocks in BLOCKS.values() if broken in blocks))
    write(tmp_path, broken)
    told = [
        "\n".join([f"{p.mark}: {p.severity}: {p.message}", *(f"    {line}" for line in p.hint.splitlines())])
        for p in problems_of(tmp_path, broken.file)
    ]
    assert "\n".join(told) == said.text.rstrip("\n")


# the guide's tables


@pytest.mark.parametrize(
    ("edtf", "english", "spanish"), rows("dates: some time in", "dates: from to", "dates: one day out of")
)
def test_a_date_reads_as_the_guide_says(edtf: str, english: str, spanish: str) -> None:
    date = parse_date(code(edtf))
    assert (word_date(date, "en"), word_date(date, "es").replace("\N{NO-BREAK SPACE}", " ")) == (english, spanish)


@pytest.mark.parametrize(
    ("heading", "shape"),
    [("dates: some time in", "point"), ("dates: from to", "span"), ("dates: one day out of", "choice")],
)
def test_a_date_has_the_shape_that_it_is_shown_under(heading: str, shape: str) -> None:
    assert {parse_date(code(row[0])).shape for row in rows(heading)} == {shape}


@pytest.mark.parametrize(("text", "message", "hint"), rows("refused dates"))
def test_a_date_is_refused_as_the_guide_says(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(code(text))
    assert (refused.value.message, refused.value.hint) == (message, hint)


@pytest.mark.parametrize(("word", "published", "status", "read"), rows("words"))
def test_a_word_is_read_as_the_guide_says(word: str, published: str, status: str, read: str) -> None:
    date = read_word_date(code(word), parse_date(code(published)), ahead=status == "planned")
    assert date.text == code(read)


@pytest.mark.parametrize(("id", "kind", "said"), rows("ids"))
def test_an_id_is_taken_or_refused_as_the_guide_says(id: str, kind: str, said: str) -> None:
    assert slug_fault(code(id), kind) == (said or None)


@pytest.mark.parametrize(("value", "seen"), rows("values"))
def test_a_value_reads_as_the_guide_says(value: str, seen: str, home: Path) -> None:
    quantity = read_quantity(code(value))
    assert quantity is not None
    assert View(Lists(load_site(home, Problems())), NullTranslations()).number(quantity) == seen


@pytest.mark.parametrize(("text", "html"), rows("markdown"))
def test_markdown_becomes_what_the_guide_says(text: str, html: str) -> None:
    made = render_markdown(code(text), lambda reference: Link(reference.target, "/"), "/bridge/", heading_level=2)
    assert made == code(html)


@pytest.mark.parametrize(("line", "kept"), rows("kept"))
def test_a_value_is_kept_as_the_guide_says(line: str, kept: str, home: Path) -> None:
    with event_of(home, code(line)):
        problems = Problems()
        event = load_site(home, problems).entries[Ref("event", "row")]
        assert isinstance(event, Event)
        assert event.title == kept
        assert [problem for problem in problems if problem.mark.file == ROW] == []


@pytest.mark.parametrize(("lines", "message", "hint", "right"), rows("refused", "dropped", "misfits"))
def test_what_is_wrong_is_told_and_the_right_line_is_right(
    lines: str, message: str, hint: str, right: str, home: Path
) -> None:
    with event_of(home, code(lines)):
        assert [(problem.message, problem.hint) for problem in problems_of(home, ROW)] == [(message, hint)]
    with event_of(home, code(right)):
        assert problems_of(home, ROW) == []


def test_the_statuses_are_those_that_there_are() -> None:
    status = EVENT.field("status")
    assert status is not None and isinstance(status.type, Choice)
    assert {code(row[0]): row[2] for row in rows("statuses")} == STATUS_TEXTS
    assert [code(row[0]) for row in rows("statuses")] == list(status.type.words)


def test_the_ways_in_which_a_promise_stands_are_those_that_there_are() -> None:
    told = [words for row in rows("promises") for words in row[0].split("; ")]
    assert sorted(told) == sorted(PROMISE_TEXTS.values())


def test_the_folders_are_those_that_there_are() -> None:
    named = re.findall(r"`(?:content/)?(\w+)/`", " ".join(row[0] for row in rows("folders")))
    assert set(named) == {*FOLDERS.values(), *UNPUBLISHED, "media", "templates", "output"}


def test_the_blocks_of_templates_are_those_that_there_are() -> None:
    there = {path.name: set(re.findall(r"{% block (\w+)", path.read_text(encoding="utf-8"))) for path in TEMPLATES}
    told = {code(row[0]): set(code(row[2]).split()) for row in rows("blocks")}
    assert told == {name: blocks - ({"main"} if name != "base.html" else set()) for name, blocks in there.items()}


def test_the_partials_are_those_that_there_are() -> None:
    _, _, told = TEXTS[GUIDE].partition("is a partial in `templates/partials/`")
    named = re.findall(r"`(\w+\.html)`", told.partition("\n\n")[0])
    assert named == sorted(path.name for path in (HOUSE / "templates/partials").iterdir())
