"""Hostile: the files of a site go in; what came of it comes out, once nothing was lost and no script got through."""

from __future__ import annotations

import gc
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib

from dateline.builder import Outcome, build, check
from tests.sites import make_site

# What can run, load or send something, or change how the rest is read; and the attributes that can.
ACTIVE = re.compile(
    "animate.*|applet|audio|base|button|embed|foreignObject|form|frame.*|iframe|input|math|noscript|object|param|portal"
    "|select|set|style|template|textarea|use|video|xmp|<function .*"
)
ACTING = re.compile(r"on.*|action|background|code|data|formaction|ping|poster|srcdoc|srcset|style")
ADDRESSES = ("href", "src", "cite", "longdesc")
SCRIPT = re.compile(r"(?:/record)?/assets/[a-z]+\.js\?v=[0-9a-f]+")  # also of a site that does not know its address
HARMLESS = re.compile(r"(?![^/?#]*:)|https?:|mailto:", re.IGNORECASE)
OURS: tuple[set[str], ...] = (
    {"form", "filters"},
    {"dialog", "keys"},
    {"button", "copy"},
    {"button", "further"},
    {"p", "answer"},
)
_clean: set[bytes] = set()  # pages that were looked at before: most are the same from one site to the next


@dataclass(frozen=True, slots=True)
class Fate:
    """What came of a site: its problems as `place: severity: message | hint`, and its pages where it was written."""

    problems: list[str]
    pages: Mapping[str, str]

    @property
    def errors(self) -> list[str]:
        """What kept it from being written."""
        return [problem for problem in self.problems if ": error: " in problem]


def attack(home: Path, files: Mapping[str, str | bytes], prepare: Callable[[Path], object] | None = None) -> Fate:
    """Build a site over an older one, and check it; asserts what is promised of every site, whatever it holds."""
    encoded = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
    make_site(home, {"output/index.html": b"The old page.", "output/.keep": b"", **encoded})
    if prepare:
        prepare(home)
    before = _tree(home / "output")
    gc.disable()  # Hypothesis listens to it, which fails at the end of a recursion, where a template may be just then
    try:
        outcomes = [check(home), build(home, home / "output")]
    finally:
        gc.enable()
    for outcome in outcomes:
        assert isinstance(outcome, Outcome)
        for problem in outcome.problems:
            assert problem.message
            assert "Traceback" not in problem.message + problem.hint
        last = {mark.file: mark for mark in sorted(problem.mark for problem in outcome.problems)}
        for mark in last.values():
            assert mark.file and mark.line <= _lines(home / mark.file), mark
    built = outcomes[1]
    said = [f"{p.mark}: {p.severity}: {p.message} | {p.hint}" for p in built.problems]
    if built.problems.errors:
        assert built.written is None
        assert _tree(home / "output") == before
        return Fate(said, {})
    assert built.written is not None
    return Fate(said, {name: text for name, text in _published(home / "output") if name.endswith(".html")})


def _lines(path: Path) -> int:
    """How many lines an editor sees in a file; none of what is no file."""
    if not path.is_file():
        return 0
    return path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _published(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file of text below output/, once it is read as what it is."""
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".html", ".xml", ".json", ".ics", ".txt"):
            continue
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        if path.suffix == ".xml":
            ET.fromstring(content)
        elif path.suffix == ".json":
            json.loads(content, parse_constant=_no_json)
        elif path.suffix == ".html" and content not in _clean:
            assert list(_faults(content.decode())) == [], name
            _clean.add(content)
        yield name, content.decode()


def _faults(page: str) -> Iterator[str]:
    """What could act in a page, besides what stands still: JSON-LD, and scripts of the site's own theme."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    _take_away_ours(tree)
    for element in tree.iter():
        tag = str(element.tag).rpartition("}")[2]  # a comment's is a function
        if tag == "script" and element.get("type") == "application/ld+json":
            json.loads(element.text or "", parse_constant=_no_json)
            continue
        ours = tag == "script" and SCRIPT.fullmatch(element.get("src", "")) and not element.text
        if ACTIVE.fullmatch(tag) or (tag == "script" and not ours):
            yield tag
        for spelt, value in element.attrib.items():
            name, address = str(spelt).rpartition("}")[2], re.sub(r"[\x00-\x20]", "", value)
            if ACTING.fullmatch(name) or (name in ADDRESSES and not HARMLESS.match(address)):
                yield f"{tag} {name}={value[:80]}"
        kind = element.get("http-equiv", "").lower()
        moved = kind == "refresh" and re.match(r"0; url=/(?!/)", element.get("content", ""))
        if kind not in ("", "content-security-policy") and not moved:
            yield f"{tag} {kind}"


def _take_away_ours(tree: Any) -> None:
    """Remove the filters, the keys' help and the buttons of our theme, wherever no text of an editor stands."""
    written = {each for prose in tree.iter() if prose.get("class") in ("prose", "body prose") for each in prose.iter()}
    for element in list(tree.iter()):
        for child in list(element):
            names = {str(child.tag), *(child.get("class") or "").split(), child.get("id")}
            if child not in written and any(names >= own for own in OURS):
                element.remove(child)


def _no_json(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


def nest(folder: Path, depth: int) -> None:
    """Folders within one another."""
    os.makedirs(folder.joinpath(*["d"] * depth))  # noqa: PTH103 # which pathlib makes by recursion
