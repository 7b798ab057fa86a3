"""Served: a site's folder goes in; its preview, as `serve` runs it, is asked over HTTP."""

from __future__ import annotations

import json
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from dateline.devserver.preview import Preview
from dateline.devserver.server import Server
from dateline.devserver.watch import Watch

PATIENT = 20.0  # seconds after which what has not come will not come
TAG = re.compile(rb'<script src="/@dateline/preview\.js" defer[^>]*></script>')


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the status, the fields by small name, and the body."""

    status: int
    fields: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> bytes:
        """The body without the tag that the preview adds."""
        return TAG.sub(b"", self.body)


class Served:
    """A preview that runs."""

    def __init__(self, home: Path, preview: Preview, server: Server, watch: Watch) -> None:
        self.home = home
        self.preview = preview
        self.port = server.port
        self.url = server.url
        self.server = server
        self.watch = watch

    def get(self, path: str, method: str = "GET", **fields: str) -> Reply:
        """What is answered to a plain request for a path from the root."""
        given = {"Host": f"127.0.0.1:{self.port}", "Connection": "close", **fields}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {text}" for name, text in given.items())]
        return read_reply(self.send("\r\n".join([*lines, "", ""]).encode()))

    def send(self, *parts: bytes, pause: float = 0.0) -> bytes:
        """All that comes back for these bytes until the server ends the connection."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENT) as connection:
            received = bytearray()
            try:
                for part in parts:
                    connection.sendall(part)
                    time.sleep(pause)
                while chunk := connection.recv(65536):
                    received += chunk
            except ConnectionError:
                pass
            return bytes(received)

    def until(self, path: str, holds: Callable[[Reply], bool]) -> Reply:
        """The first answer of which this holds."""
        end = time.monotonic() + PATIENT
        while not holds(reply := self.get(path)):
            assert time.monotonic() < end, f"it never came: {reply.status} {reply.text[-2000:]}"
            time.sleep(0.01)
        return reply

    @contextmanager
    def events(self) -> Iterator[Iterator[dict[str, object]]]:
        """The states that a browser is told, from the one that there is."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENT) as connection:
            request = f"GET /@dateline/events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n"
            connection.sendall(request.encode())
            yield _events(connection)


@contextmanager
def serve(home: Path, port: int = 0, *, drafts: bool = False) -> Iterator[Served]:
    """Run the preview of a folder, on any free port where none is given, as the command does."""
    preview, watch = Preview(home, drafts=drafts), Watch(home, drafts=drafts)
    preview.reload()
    watch.know(preview.files)

    def follow() -> None:
        for paths in watch.changes():
            if ends:
                return
            if paths:
                preview.reload(paths, watch.rests)
                preview.rehearse()

    ends: list[bool] = []
    with Server(preview, port) as server, watch:
        preview.rehearse()
        following = Thread(target=follow, daemon=True)
        following.start()
        yield Served(home, preview, server, watch)
        ends.append(True)
        watch.nudge()
        following.join(PATIENT)
    assert not following.is_alive()


def read_reply(received: bytes) -> Reply:
    """The first reply of what was received."""
    head, _, body = received.partition(b"\r\n\r\n")
    line, *rest = head.decode("latin-1").split("\r\n")
    fields = {name.lower(): text for name, _, text in (field.partition(": ") for field in rest)}
    return Reply(int(line.split()[1]), fields, body)


def _events(connection: socket.socket) -> Iterator[dict[str, object]]:
    end = time.monotonic() + PATIENT
    with connection.makefile("rb") as lines:
        for line in lines:
            assert time.monotonic() < end, "it was never told"
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))
