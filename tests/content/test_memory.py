"""What is remembered of a site's folder is never stale: after any edit a load finds what a first load would find."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.builder import load_site
from dateline.content.memory import Memory
from dateline.content.reading import Reading
from dateline.content.reading import read as read_file
from dateline.model import Event, Site, Source
from dateline.problems import Problem, Problems, SiteError
from tests.guide import HOUSE

EVENTS = {
    **{f"e{number}": f"content/events/e{number}.yaml" for number in (1, 2)},
    **{f"e{number}": f"content/events/2023/e{number}.yaml" for number in (3, 4)},
    "e5": "content/events/2024/deep/er/e5.yaml",
    "e6": "content/drafts/paper/e6.yaml",
}
OTHERS = {
    "a1": "content/actors/a1.yaml",
    "a2": "content/actors/a2.yaml",
    "a3": "content/drafts/paper/actors/a3.yaml",
    "t1": "content/topics/t1.yaml",
    "t2": "content/topics/t2.yaml",
    "p1": "content/places/p1.yaml",
    "s1": "content/sources/s1.yaml",
    "s2": "content/sources/more/s2.yaml",
    "n1": "content/series/n1.yaml",
    "about": "content/pages/about.md",
}
FILES = {**EVENTS, **OTHERS}
FOLDERS = sorted({file.rpartition("/")[0] for file in FILES.values()})
NAMES = {"e": "event", "a": "actor", "t": "topic", "p": "place", "s": "source", "n": "series"}


def some(prefix: str, least: int = 0) -> st.SearchStrategy[list[str]]:
    """A few ids of a kind, mostly of entries that there may be."""
    known = [id for id in FILES if id[0] == prefix and id != "about"]
    ids = st.sampled_from([*known, *known, *known, f"{prefix}9", f"{prefix}-old"])
    return st.lists(ids, min_size=least, max_size=2)


def row(ids: list[str]) -> str:
    return f"[{', '.join(ids)}]"


WORDS = st.sampled_from(
    [
        "It began.",
        "See [[a1]] and [[t1|this]]. More.",
        "[[e1]] came first.",
        "Says [@s1]. Says [@s2]",
        "[[a2]] met [[actor/a1]]. [[a9]] did not.",
        "[[broken",
        "- [[e2]]\n  - one",
        "[[about]] tells, and [[e4]], and [[s1]].",
        "*All* `code` of [[p1]].",
    ]
)
TITLES = st.sampled_from(["One day", "Two days", "Six days", "The long day of it", "A1", "Old name"])
DATES = st.sampled_from(
    ["2023-12-27", "2023-12", "2023-12-27T10:00", "Friday", "[2023-12-01..2023-12-09]", "2024", "no"]
)
BITS = st.sampled_from(
    [
        "",
        "",
        "",
        "draft: true\n",
        "old_ids: [e-old, a-old]\n",
        "# a note\n",
        "titel: wrong\n",
        "media: [{file: x.png, alt: a, credit: b}]\n",
        "within: [e1]\n",
        "follows: [e2]\n",
        "fulfils: e3\nfollows: [e1, e1]\n",
        "figures: [{series: n1, date: 2023-12, value: 5, sources: s2}, {label: all, value: about 6}]\n",
        "id: e1\n",
        "known: 2024-01-02\n",
        "status: planned\n",
    ]
)
SOURCES = st.one_of(
    some("s").map(row),
    st.sampled_from(
        [
            "[]",
            "[{url: 'https://example.org/s1', title: Of s1}]",
            "[{id: s7, title: Told, published: 2023-12-28}]",
            "[{source: s1, says: so}, s2]",
        ]
    ),
)


@st.composite
def event(draw: Any) -> str:
    body = "".join(f"  {line}\n" for line in draw(WORDS).split("\n"))
    head = f"date: {draw(DATES)}\ntitle: {draw(TITLES)}\nsources: {draw(SOURCES)}\n"
    fields = f"actors: {row(draw(some('a')))}\ntopics: {row(draw(some('t')))}\nplaces: {row(draw(some('p')))}\n"
    return f"{draw(BITS)}{head}body: |\n{body}{fields}{draw(BITS)}"


@st.composite
def other(draw: Any, id: str) -> str:
    title, words, extra = (
        draw(TITLES),
        draw(WORDS),
        draw(st.sampled_from(["", "", "draft: true\n", "# a note\n", "x: ["])),
    )
    within = f"within: {row(draw(some(id[0])))}\n"
    match id[0]:
        case "a" if id == "about":
            return f"---\ntitle: {title}\n{extra}---\n{words}\n"
        case "a":
            return f"name: {title}\naliases: [Old name]\n{within}body: |\n  A person. {words.splitlines()[0]}\n{extra}"
        case "p":
            return f"name: {title}\n{within}{extra}"
        case "t":
            return f"title: {title}\n{within}{extra}"
        case "n":
            return f"title: {title}\n{extra}"
        case _:
            published = draw(st.sampled_from(["2023-12-28", "2023-12-29", "2024"]))
            return f"title: {title}\nurl: https://example.org/{id}\npublished: {published}\n{extra}"


SITES = st.sampled_from(["", "registry: open\n", "timezone: America/Mexico_City\n", "description: Another\n"])
Edit = tuple[str, str | None]


@st.composite
def edits(draw: Any) -> Edit:
    """A file, and what it holds from now on; None where it goes, another file's name where it moves."""
    if draw(st.integers(0, 9)) == 0:
        return "site.yaml", f"title: A record\nurl: https://example.org/\n{draw(SITES)}"
    id = draw(st.sampled_from([*EVENTS, *EVENTS, *OTHERS]))
    match draw(st.integers(0, 9)):
        case 0:
            return FILES[id], None
        case 1:
            return FILES[id], f"-> {FILES[id].replace(id, draw(st.sampled_from(['e8', 'a8', 'x.png'])))}"
        case 2:
            return draw(
                st.sampled_from(["content/media/x.png", "content/events/loose.txt", "content/events/e1.yml"])
            ), "a: b"
        case _:
            return FILES[id], draw(event() if id in EVENTS else other(id))


def make(home: Path) -> None:
    texts = {
        "e": "date: 2023-12-27\ntitle: One day\nbody: |\n  [[a1]] came. He left\nactors: a1\ntopics: t1\nsources: s1\n",
        "a": "name: A person\n",
        "p": "name: A place\n",
        "t": "title: A topic\n",
        "n": "title: A series\n",
        "s": "title: A report\nurl: https://example.org/{id}\npublished: 2023-12-28\n",
    }
    write(home, "site.yaml", "title: A record\nurl: https://example.org/\n")
    for id, file in FILES.items():
        text = "---\ntitle: About\n---\nSee [[e1]].\n" if id == "about" else texts[id[0]].replace("{id}", id)
        write(home, file, text)


def write(home: Path, file: str, text: str | None) -> None:
    path = home / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        path.unlink(missing_ok=True)
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    elif text.startswith("-> "):
        if path.exists():
            path.replace(home / text.removeprefix("-> "))
    else:
        path.write_text(text)


def found(home: Path, memory: Memory | None = None, **options: Any) -> tuple[Site | None, list[Problem]]:
    problems = Problems()
    try:
        return load_site(home, problems, memory=memory, **options), list(problems)
    except SiteError as error:
        problems.extend(error.problems)
        return None, list(problems)


def places(site: Site | None) -> Iterator[object]:
    """All marks of a site that count, and what comparing sites passes over."""
    for ref, entry in site.entries.items() if site else ():
        body = None if isinstance(entry, Source) else (entry.body.mark, entry.body.literal)
        ties = ("follows", "responds_to", "fulfils", "contradicts") if isinstance(entry, Event) else ()
        yield (
            ref,
            entry.ref,
            entry.mark,
            dict(entry.marks),
            body,
            [[r.mark for r in getattr(entry, tie)] for tie in ties],
        )


def assert_same(known: tuple[Site | None, list[Problem]], fresh: tuple[Site | None, list[Problem]]) -> None:
    assert known[1] == fresh[1]
    assert known[0] == fresh[0]
    assert list(places(known[0])) == list(places(fresh[0]))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("base")
    make(home)
    return home


EVENT = "date: 2023-12-27\ntitle: One day\nbody: It began.\n"
TWICE: list[list[Edit]] = [[("content/events/2023/e3.yaml", EVENT + "id: e1\n")], [("site.yaml", "title: Another\n")]]
BROKEN: list[list[Edit]] = [
    [("content/events/e2.yaml", EVENT + "within: e1\n"), ("content/events/e1.yml", "a: b")],
    [("content/events/e1.yaml", None)],
]
DRAFTED: list[list[Edit]] = [
    [
        ("content/events/e1.yaml", EVENT + "sources: {url: 'https://example.org/s1'}\n"),
        ("content/sources/s1.yaml", "title: A report\nurl: https://example.org/s1\ndraft: true\n"),
    ]
]


@pytest.mark.alone
@settings(max_examples=60)
@example(steps=TWICE, doubting="on the disk", drafts="", late=True, workers=1)
@example(steps=BROKEN, doubting="all", drafts="", late=True, workers=1)
@example(steps=DRAFTED, doubting="all", drafts="shown", late=True, workers=1)
@given(
    steps=st.lists(st.lists(edits(), min_size=1, max_size=3), min_size=1, max_size=6),
    doubting=st.sampled_from(["all", "folders", "files", "on the disk"]),
    drafts=st.sampled_from(["", "read", "shown"]),
    late=st.booleans(),
    workers=st.sampled_from([1, 1, 2]),
)
def test_after_any_edit_a_load_finds_what_a_first_load_would(
    base: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[list[Edit]],
    doubting: str,
    drafts: str,
    late: bool,
    workers: int,
) -> None:
    home = tmp_path_factory.mktemp("site")
    shutil.copytree(base, home, dirs_exist_ok=True)
    memory = Memory()
    drafts = drafts if doubting != "on the disk" else ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.content.memory.MANY", 2)
        patch.setattr("dateline.content.memory.CHUNK", 2)
        if late:  # nothing looks as if it was written a moment ago
            patch.setattr("dateline.content.folders.LATELY", -10_000_000_000)
        for step in [[], *steps]:
            if late:
                time.sleep(0.01)  # a file system may tell times in steps of 4 ms
            for file, text in step:
                write(home, file, text)
            moved = [text.removeprefix("-> ") for _, text in step if text and text.startswith("-> ")]
            touched = [file for file, _ in step] + moved
            parents = [file.rpartition("/")[0] for file in touched]
            if doubting == "on the disk":
                memory = Memory.kept(home)
            memory.doubt({"folders": [*parents, "content/events"], "files": touched}.get(doubting))

            options: dict[str, Any] = {"drafts": drafts != "", "shows_drafts": drafts == "shown"}
            now = found(home, memory, workers=workers, **options)
            with pytest.MonkeyPatch.context() as slowly:  # following every reference
                slowly.setattr("dateline.content.reading.look_ahead", lambda *_: None)
                assert_same(now, found(home, None, **options))
            if doubting == "on the disk":
                memory.keep(home)


def test_what_is_kept_on_the_disk_is_used_or_passed_over(base: Path, tmp_path: Path) -> None:
    home = tmp_path / "site"
    shutil.copytree(base, home)
    time.sleep(0.2)  # a file that was written a moment ago is read again
    memory = Memory()
    fresh = found(home, memory)
    memory.keep(home)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.content.memory.read", None)  # nothing is read, nor linked
        patch.setattr("dateline.content.memory.link", None)
        assert_same(found(home, Memory.kept(home)), fresh)
    for kept in (home / ".dateline").iterdir():
        content = kept.read_bytes()
        for damaged in (
            b"",
            content[:-1],
            content[: len(content) // 2],
            content.replace(b"dateline 0", b"dateline 9"),
            b"x\n",
        ):
            kept.write_bytes(damaged)
            assert_same(found(home, Memory.kept(home)), fresh)
        kept.write_bytes(content)


def test_after_a_small_edit_another_process_links_only_what_it_touches(base: Path, tmp_path: Path) -> None:
    home = tmp_path / "site"
    shutil.copytree(base, home)
    write(home, "content/events/one.yaml", "date: 2023\ntitle: One\nbody: Said.\nsources: s1\n")
    time.sleep(0.2)
    memory = Memory()
    found(home, memory)
    memory.keep(home)
    for title in ("Two", "Three"):
        write(home, "content/events/one.yaml", f"date: 2023\ntitle: {title}\nbody: Said.\nsources: s1\n")
        time.sleep(0.2)
        memory = Memory.kept(home)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("dateline.content.memory.link", None)
            known = found(home, memory)
        assert_same(known, found(home))
        memory.keep(home)


def test_figures_of_a_series_are_kept_of_an_event_that_got_another_title(tmp_path: Path) -> None:
    home = tmp_path / "site"
    shutil.copytree(HOUSE / "content", home / "content")
    shutil.copy(HOUSE / "site.yaml", home)
    time.sleep(0.2)
    memory = Memory()
    found(home, memory)
    memory.keep(home)
    counted, telling = (
        home / f"content/events/{name}.yaml" for name in ("2022/encounters-november-2022", "2023/december-record-days")
    )
    counted.write_text(re.sub("(?m)^title: .*", "title: New words", counted.read_text()))
    telling.write_text(telling.read_text().replace("body: |\n", "body: |\n  See [[kirby-briefing]] there.\n"))
    time.sleep(0.2)
    memory = Memory.kept(home)
    found(home, memory)
    memory.keep(home)
    assert_same(found(home, Memory.kept(home)), found(home))


def test_a_small_edit_is_kept_in_a_small_file(base: Path, tmp_path: Path) -> None:
    home = tmp_path / "site"
    shutil.copytree(base, home)
    for number in range(20):
        write(home, f"content/events/more-{number}.yaml", f"date: 2023\ntitle: Number {number}\nsources: s1\n")
    time.sleep(0.2)
    memory = Memory()
    found(home, memory)
    memory.keep(home)
    whole = (home / ".dateline/content.cache").read_bytes()
    write(home, "content/events/more-7.yaml", "date: 2023\ntitle: Another\nsources: s1\n")
    time.sleep(0.2)
    for read in (["content/events/more-7.yaml"], []):
        memory = Memory.kept(home)
        looked: list[str] = []

        def noted(home: Path, file: str, *rest: Any, looked: list[str] = looked) -> Reading:
            looked.append(file)
            return read_file(home, file, *rest)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("dateline.content.memory.read", noted)
            assert_same(found(home, memory), found(home))
        memory.keep(home)

        assert sorted({file for file in looked if looked.count(file) > 1}) == read  # the fresh load reads each once
    assert (home / ".dateline/content.cache").read_bytes() == whole
    assert len((home / ".dateline/content-since.cache").read_bytes()) < len(whole) / 10
