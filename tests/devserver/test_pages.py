"""What the preview answers is what `build` writes, byte for byte, at the addresses that GitHub Pages gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from dateline.publish.show.frame import POLICY
from tests.devserver.served import TAG, Served, serve
from tests.pages import answer
from tests.published import Published

TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "nojekyll": "application/octet-stream",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
}


@pytest.fixture(scope="module")
def served(published: Published) -> Iterator[Served]:
    with serve(published.folder.parent / "site") as served:
        yield served


example = pytest.mark.parametrize("published", ["example"], indirect=True, scope="module")


@pytest.mark.parametrize("published", ["example", "everything"], indirect=True, scope="module")
def test_every_file_is_the_one_that_build_writes(published: Published, served: Served) -> None:
    before = _tree(served.home)
    built = sorted(path for path in published.folder.rglob("*") if path.is_file())
    differ = []
    for file in built:
        address = published.base_path + quote(file.relative_to(published.folder).as_posix())
        reply = served.get(address)
        kind = file.name.rpartition(".")[2]
        assert (reply.status, reply.fields["content-type"]) == (200, TYPES[kind]), address
        assert len(TAG.findall(reply.body)) == (kind == "html"), address
        differ += [address] if reply.page != file.read_bytes() else []
    assert len(built) > 100
    assert differ == []
    assert _tree(served.home) == before


@example
def test_every_address_leads_where_it_does_on_github_pages(published: Published, served: Served) -> None:
    paths = {address.rstrip("/") for address in published.addresses}
    paths |= {f"{path}{ending}" for path in paths for ending in ("/", "/nowhere", "x", "/index.html", "/index.html/")}
    asked = {published.base_path + path for path in paths if not path.startswith("/")}
    asked |= {published.base_path.rstrip("/"), "/elsewhere", "/elsewhere/"}
    wrong = []
    for path in sorted(asked):
        reply, pages = served.get(path, "HEAD"), answer(published.folder, path, published.base_path)
        if (reply.status, reply.fields.get("location")) != (pages.status, pages.location):
            wrong.append((path, reply, pages))
    assert wrong == []


@example
def test_what_is_not_there_is_the_sites_own_404_page(published: Published, served: Served) -> None:
    for path in (f"{published.base_path}nowhere/", "/favicon.ico"):
        reply = served.get(path)
        assert reply.status == 404
        assert reply.page == (published.folder / "404.html").read_bytes()
        assert b"data-missing" in TAG.findall(reply.body)[0]


@example
def test_an_answer_says_no_more_than_it_has_to(published: Published, served: Served) -> None:
    got, head = served.get(published.base_path), served.get(published.base_path, "HEAD")
    assert head.body == b""
    assert {**got.fields, "date": ""} == {**head.fields, "date": ""}
    del got.fields["date"], got.fields["etag"]
    assert got.fields == {
        "content-type": "text/html; charset=utf-8",
        "content-length": str(len(got.body)),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "connection": "close",
    }
    assert (moved := served.get("/")).status == 302
    assert moved.fields["location"] == published.base_path


@example
def test_scripts_of_the_preview_keep_to_the_policy_of_the_pages(served: Served) -> None:
    script, style = (served.get(f"/@dateline/preview.{kind}") for kind in ("js", "css"))
    assert (script.status, style.status) == (200, 200)
    assert "script-src 'self'; connect-src 'self'; style-src 'self'" in POLICY
    unsafe = r"innerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b|new Function|https?:"
    assert not re.search(unsafe, script.text)
    assert not re.search(r"@import|url\(", style.text)


def _tree(home: Path) -> dict[str, int]:
    return {path.relative_to(home).as_posix(): path.stat().st_mtime_ns for path in home.rglob("*")}
