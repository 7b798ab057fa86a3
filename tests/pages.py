"""GitHub Pages, small: a folder below a base path in; what a URL's path answers, or a server on 127.0.0.1, out."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for one path: a status with a file, or with a path to go to instead, or with neither."""

    status: int
    file: Path | None = None
    location: str | None = None


@contextmanager
def serve(folder: Path, base_path: str = "/") -> Iterator[str]:
    """Serve a folder as GitHub Pages does, and yield the URL of its root, which ends in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder, base_path))
    thread = Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base_path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(folder: Path, url: str, base_path: str = "/") -> Answer:
    """Tell what a URL or its path answers: index.html for a folder, `/x` sent on to `/x/`, 404.html with its status.

    `base_path` starts and ends in a slash; names are told apart by case, as on GitHub, on any system.
    """
    path = unquote(urlsplit(url).path)
    if f"{path}/" == base_path:
        return Answer(301, location=base_path)
    parts = path.removeprefix(base_path).split("/")
    if not path.startswith(base_path) or ".." in parts:
        return Answer(404)
    file = _find(folder, [part for part in parts if part])
    if file and file.is_dir() and parts[-1]:
        return Answer(301, location=f"{urlsplit(url).path}/")
    if file and file.is_dir():
        file = _find(file, ["index.html"])
    elif file and not parts[-1]:
        file = None
    return Answer(200, file) if file else Answer(404, _find(folder, ["404.html"]))


def _find(folder: Path, parts: list[str]) -> Path | None:
    for part in parts:
        if not folder.is_dir() or part not in {path.name for path in folder.iterdir()}:
            return None
        folder /= part
    return folder


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, base_path: str, *arguments: object) -> None:
        self.folder, self.base_path = folder, base_path
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server hands over, handed on

    def do_GET(self) -> None:
        found = answer(self.folder, self.path, self.base_path)
        body = found.file.read_bytes() if found.file else b""
        self.send_response(found.status)
        self.send_header("Content-Type", _content_type(found.file))
        self.send_header("Content-Length", str(len(body)))
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        if self.command == "GET":
            with suppress(ConnectionError):  # a browser that goes on to another page hangs up
                self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815  # the name is the library's

    def log_message(self, format: str, *_: object) -> None:
        """Keep quiet: a test looks at the answers."""


def _content_type(file: Path | None) -> str:
    kind = mimetypes.guess_type(file.name)[0] if file else None
    return f"{kind}; charset=utf-8" if kind and kind.startswith("text/") else kind or "application/octet-stream"
