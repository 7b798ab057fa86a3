"""Answer: a request goes in; what the site has there, as GitHub Pages would answer, and nothing else, comes out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from http import HTTPStatus
from importlib.resources import files
from urllib.parse import quote

from dateline.devserver.drafts import STYLESHEET as DRAFTS
from dateline.devserver.drafts import mark_drafts
from dateline.devserver.edition import Edition
from dateline.devserver.preview import Preview, State
from dateline.devserver.request import RefusedError, Request
from dateline.publish.planning.urls import MISSING, file_of, href
from dateline.publish.show.frame import POLICY

OURS = "/@dateline/"  # an address that no page can have: there is no @ in an id, nor in a base path
EVENTS = f"{OURS}events"
SCRIPT, STYLESHEET = "preview.js", "preview.css"
NAMES = ("127.0.0.1", "localhost", "[::1]")

# Written out, since a system's own table of types may be wrong, and then no script would run.
TYPES = {
    "avif": "image/avif",
    "css": "text/css; charset=utf-8",
    "gif": "image/gif",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
}
_HEAD_ENDS = re.compile(rb"</head\s*>", re.IGNORECASE)
_BROKEN = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No page yet</title>
<link rel="stylesheet" href="{stylesheet}">
</head>
<body class="dateline-broken">
<main>
<h1>There is no page to show yet</h1>
<p>Something keeps it from being made. It is listed here and in the terminal, and once it is mended, the page comes
by itself.</p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back; `streams` where events follow, and no body."""

    status: int
    kind: str
    body: bytes = b""
    fields: Mapping[str, str] = field(default_factory=dict)
    streams: bool = False


def answer(request: Request, preview: Preview, port: int) -> Answer:
    """What a request that came to this port is answered. Raises RefusedError where another site may have sent it."""
    _check_sender(request, port)
    if request.path.startswith(OURS):
        return _answer_ours(request.path.removeprefix(OURS))
    state = preview.state
    base_path = state.base_path
    if request.path == "/" != base_path:
        return _lead_to(base_path, HTTPStatus.FOUND)
    if state.edition is None:
        return _sorry(state)
    found = _find(request.path, base_path, state.edition)
    if found.endswith("/"):
        return _lead_to(found)
    return _answer_page(found or MISSING, state.edition, state, preview, missing=not found)


def refuse(refusal: RefusedError) -> Answer:
    """The answer to a request that is refused."""
    fields = {"Allow": "GET, HEAD"} if refusal.status == HTTPStatus.METHOD_NOT_ALLOWED else {}
    return Answer(refusal.status, TYPES["txt"], f"{refusal.why}\n".encode(), fields)


def _check_sender(request: Request, port: int) -> None:
    """Whether this server is asked for under a name of this machine, and by no other site's page: browsers tell both.

    Other sites may link to a page, or show it in a frame, as editors do; they may not load what they could then use.
    """
    names = {f"{name}:{port}" for name in NAMES} | {name for name in NAMES if port == 80}
    host = request.fields.get("host", "").lower()
    if host not in names:
        raise RefusedError(403, f"This preview is at http://127.0.0.1:{port}/, and nowhere but on this machine.")
    foreign = RefusedError(403, "This preview answers no other site.")
    if request.fields.get("origin", f"http://{host}") != f"http://{host}":
        raise foreign
    if request.fields.get("sec-fetch-site", "none") in ("none", "same-origin"):
        return
    leads = request.fields.get("sec-fetch-mode") == "navigate"
    shows = request.fields.get("sec-fetch-dest") in ("document", "frame", "iframe")
    if not (leads and shows) or request.path.startswith(OURS):
        raise foreign


def _answer_ours(name: str) -> Answer:
    if f"{OURS}{name}" == EVENTS:
        return Answer(200, "text/event-stream; charset=utf-8", streams=True)
    if name in (SCRIPT, STYLESHEET, DRAFTS):
        return Answer(200, _type(name), _file(name))
    return Answer(404, TYPES["txt"], b"There is nothing of this name.\n")


def _find(path: str, base_path: str, edition: Edition) -> str:
    """The page at a path; where a slash is missing, the address with it, from the root; "" where there is neither."""
    if f"{path}/" == base_path:
        return base_path
    if not path.startswith(base_path):
        return ""
    inner = path.removeprefix(base_path)
    for page in (file_of(inner), inner):
        if page in edition.pages:
            return page
    return f"{path}/" if f"{inner}/index.html" in edition.pages else ""


def _lead_to(path: str, status: int = HTTPStatus.MOVED_PERMANENTLY) -> Answer:
    address = quote(path, safe="/@~")
    body = f'<!DOCTYPE html>\n<title>It is elsewhere</title>\n<a href="{escape(address)}">It is here.</a>\n'
    return Answer(status, TYPES["html"], body.encode(), {"Location": address})


def _answer_page(path: str, edition: Edition, state: State, preview: Preview, *, missing: bool) -> Answer:
    content = preview.print(edition, path)
    status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.OK
    if content is None:
        return _sorry(state)
    if not path.endswith(".html"):
        return Answer(status, _type(path), content)
    styles = b""
    if edition.drafts:
        address = href(path.removesuffix("index.html"), edition.site.config)
        content = mark_drafts(content, address, edition.drafts, edition.site)
        styles = f'<link rel="stylesheet" href="{OURS}{DRAFTS}">'.encode()
    digest = hashlib.blake2b(content + f"{edition.stamp}{status}".encode(), digest_size=8).hexdigest()
    body = _insert(styles + _tag(state, digest, "data-missing" if missing else ""), content)
    return Answer(status, TYPES["html"], body, {"ETag": f'"{digest}"'})


def _sorry(state: State) -> Answer:
    """A page that is not there because of a mistake in the site, which the script tells."""
    page = _BROKEN.format(policy=escape(POLICY), stylesheet=f"{OURS}{STYLESHEET}").encode()
    digest = hashlib.blake2b(page, digest_size=8).hexdigest()
    body = _insert(_tag(state, digest, "data-broken"), page)
    return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, TYPES["html"], body, {"ETag": f'"{digest}"'})


def _tag(state: State, digest: str, note: str) -> bytes:
    """What is added to a page: the script, what the page is made of, and of which state of the preview it is."""
    base = escape(state.base_path)
    data = f'data-page="{digest}" data-revision="{state.revision}" data-base="{base}" {note}'.rstrip()
    return f'<script src="{OURS}{SCRIPT}" defer {data}></script>'.encode()


def _insert(tag: bytes, page: bytes) -> bytes:
    """A page with a tag at the end of its head; at its own end where a template says nothing of a head."""
    found = _HEAD_ENDS.search(page)
    place = found.start() if found else len(page)
    return page[:place] + tag + page[place:]


def _type(path: str) -> str:
    return TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")


@cache
def _file(name: str) -> bytes:
    return files("dateline.devserver").joinpath(name).read_bytes()
