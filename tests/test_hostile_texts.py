"""Texts that nobody thought of: with any of them in any file, a build ends in problems or in right pages."""

from __future__ import annotations

import shutil
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.schema import CONFIG, FOLDERS, KINDS, Many, Record
from tests.hostile import attack
from tests.sites import SITE_YAML

EXAMPLE = Path(__file__).parent.parent
FILES = sorted(
    path.relative_to(EXAMPLE).as_posix()
    for folder in FOLDERS.values()
    for path in (EXAMPLE / "content" / folder).rglob("*.*")
)
OPEN = SITE_YAML + "registry: open\n"
PLACES = {kind: f"content/{folder}/a.{'md' if kind == 'page' else 'yaml'}" for kind, folder in FOLDERS.items()}

SIGNS = [
    *"\t\n\r :-?,[]{}#&*!|>'\"%@`~<>/.\\()_+=$^;0",
    *(
        "\n\n",
        "---\n",
        ": ",
        "- ",
        " #",
        "<<: ",
        "!!map ",
        "[[",
        "]]",
        "[@",
        "{{",
        "{%",
        "](",
        "<script>",
        "javascript:",
    ),
    *("\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\x00", "\x1b", "\x85", "\ufdd0", "\uffff", "\U0001f600"),
    *("\u0300", "é", "ⅷ", "٣", "&#106;", "null", ".nan", "1e999", "9" * 30, "2023-13", "[2023..", "../", "a" * 300),
]
WORDS = ["a", "talks", "report", "2023", "2023-12-27", "https://example.org/", "about 5", "[[a]]", "[@report]", "x.jpg"]
WORDS += ["true", "Friday"]


def _names(record: Record) -> set[str]:
    inner = (field.type.item if isinstance(field.type, Many) else field.type for field in record.fields)
    return {field.name for field in record.fields}.union(*(_names(one) for one in inner if isinstance(one, Record)))


NAMES = sorted(set(chain.from_iterable(map(_names, (*KINDS.values(), CONFIG)))))
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
scalar = st.sampled_from(WORDS) | st.sampled_from(SIGNS) | text
value = st.recursive(
    scalar,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(st.sampled_from(NAMES), inner), max_size=3).map(
            lambda items: "{" + ", ".join(f"{name}: {one}" for name, one in items) + "}"
        )
    ),
    max_leaves=6,
)
line = st.tuples(
    st.sampled_from(NAMES) | scalar, st.sampled_from([": ", ":", " ", ":\n  ", ": |\n  ", ": >\n  - "]), value
)
yaml = st.lists(line.map("".join), max_size=8).map("\n".join)


@settings(max_examples=80)
@given(
    kind=st.sampled_from([*FOLDERS, "site.yaml"]),
    written=yaml | text,
    start=st.sampled_from(["", "---\n", "- ", "title: T\n"]),
)
def test_any_text_in_any_file_ends_well(kind: str, written: str, start: str) -> None:
    name = PLACES.get(kind, kind)
    needed = {"event": "date: 2023\ntitle: T\n", "page": "---\ntitle: T\n", "actor": "name: N\n", "place": "name: N\n"}
    _try({"site.yaml": OPEN, name: needed.get(kind, "") + start + written})


@settings(max_examples=60)
@given(name=st.sampled_from([*PLACES.values(), "site.yaml", "templates/event.html"]), written=st.binary(max_size=200))
def test_any_bytes_in_any_file_end_well(name: str, written: bytes) -> None:
    _try({PLACES["event"]: "date: 2023\ntitle: T\n", name: written})


@settings(max_examples=25)
@given(body=st.lists(st.sampled_from(SIGNS) | st.sampled_from(WORDS) | text, max_size=60).map("".join))
def test_any_prose_makes_a_right_page(body: str) -> None:
    _try({"site.yaml": OPEN, PLACES["page"]: f"---\ntitle: T\n---\n{body}", PLACES["topic"]: "title: T\n"})


change = st.tuples(
    st.sampled_from(["insert", "delete", "double", "swap", "delete line", "double line", "swap lines"]),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(SIGNS),
)
changes = st.lists(change, min_size=1, max_size=4)


@settings(max_examples=80)
@given(name=st.sampled_from([*FILES, "site.yaml"]), changes=changes)
def test_a_file_of_the_example_that_was_damaged_ends_well(
    name: str, changes: list[tuple[str, float, float, str]]
) -> None:
    damaged = _damaged((EXAMPLE / name).read_text(encoding="utf-8"), changes)
    _try({"site.yaml": OPEN, name: damaged.encode("utf-8", "replace")})


@settings(max_examples=5)
@given(damage=st.dictionaries(st.sampled_from(FILES), changes, min_size=1, max_size=2))
def test_the_example_with_damage_in_it_ends_well(damage: dict[str, list[tuple[str, float, float, str]]]) -> None:
    def prepare(home: Path) -> None:
        shutil.copytree(EXAMPLE / "content", home / "content", dirs_exist_ok=True)
        for name, done in damage.items():
            damaged = _damaged((home / name).read_text(encoding="utf-8"), done)
            (home / name).write_bytes(damaged.encode("utf-8", "replace"))

    with TemporaryDirectory() as home:
        attack(Path(home), {"site.yaml": OPEN}, prepare)


def _try(files: dict[str, str | bytes]) -> None:
    with TemporaryDirectory() as home:
        attack(Path(home), files)


def _damaged(written: str, changes: list[tuple[str, float, float, str]]) -> str:
    for what, here, there, sign in changes:
        parts = written.split("\n") if what.endswith(("line", "lines")) else list(written)
        if not parts:
            return sign
        one, other = int(here * len(parts)), int(there * len(parts))
        match what.partition(" ")[0]:
            case "insert":
                parts.insert(one, sign)
            case "delete":
                del parts[one]
            case "double":
                parts.insert(one, parts[one])
            case _:
                parts[one], parts[other] = parts[other], parts[one]
        written = ("\n" if what.endswith(("line", "lines")) else "").join(parts)
    return written
