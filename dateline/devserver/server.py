"""Server: a preview goes in; it is at an address of this machine, for browsers on it, until it is closed."""

from __future__ import annotations

import errno
import socket
import time
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus
from threading import BoundedSemaphore, Lock, Thread
from typing import Self

from dateline.devserver.answer import Answer, answer, refuse
from dateline.devserver.preview import Preview
from dateline.devserver.request import RefusedError, Request, check_start, read_request
from dateline.devserver.streams import Streams

HOST = "127.0.0.1"  # nobody else's machine gets in
TRIES = 20  # ports, from the one that is asked for
MOST = 128  # connections at a time, those that wait for events aside
HEAD_TIME = 5.0  # seconds from the first byte of a request's head to its last
IDLE_TIME = 30.0  # seconds between two requests
SEND_TIME = 30.0  # seconds for an answer to be taken
_END = b"\r\n\r\n"
_KEPT = (200, 301, 302, 404)  # after these the connection stays open


class PortError(Exception):
    """No port could be had; says why."""


class Server:
    """Answers each connection in a thread of its own."""

    def __init__(self, preview: Preview, port: int) -> None:
        """Take the port, or the next one that is free; 0 is any. Raises PortError."""
        self._preview = preview
        self._listener = _listen(port)
        self.port: int = self._listener.getsockname()[1]
        self._lock = Lock()
        self._open: set[socket.socket] = set()
        self._away = BoundedSemaphore(MOST)  # of those that are sent away, as many at a time are told why
        self._ends = False

    @property
    def url(self) -> str:
        """Where the site's first page is."""
        return f"http://{HOST}:{self.port}{self._preview.state.base_path}"

    def __enter__(self) -> Self:
        self._streams = Streams(self._preview)
        self._thread = Thread(target=self._accept, name="server", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends = True
        with suppress(OSError):  # not every system wakes who waits at a socket that is closed
            socket.create_connection((HOST, self.port), 1).close()
        with self._lock:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self._streams.close()
        self._thread.join(1)
        self._listener.close()

    def _accept(self) -> None:
        while not self._ends:
            try:  # the last one is our own, to end the wait
                connection, _ = self._listener.accept()
            except OSError:
                time.sleep(0.1)  # too many files are open
                continue
            with self._lock:
                full = len(self._open) >= MOST
                if not full:
                    self._open.add(connection)
            if not full:
                Thread(target=self._converse, args=(connection,), daemon=True).start()
            elif self._away.acquire(blocking=False):
                Thread(target=self._send_away, args=(connection,), daemon=True).start()
            else:
                connection.close()

    def _send_away(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            _send(connection, _write(refuse(RefusedError(503, "Too many connections are open.")), keeps=False))
            _part(connection)
        self._away.release()

    def _converse(self, connection: socket.socket) -> None:
        """Answer one request after the other, until one side has enough."""
        streams = False
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            buffer = bytearray()
            while not self._ends and (head := _receive(connection, buffer)) is not None:
                request, answered = self._answer(head)
                keeps = request is not None and request.keeps and answered.status in _KEPT
                _send(connection, _write(answered, keeps=keeps, request=request))
                streams = answered.streams and request is not None and request.method == "GET"
                if streams or not keeps:
                    break
            if not streams:
                _part(connection)
        except OSError:
            pass  # whoever it was has gone
        finally:
            with self._lock:
                self._open.discard(connection)
            if streams and not self._ends:
                self._streams.add(connection)
            else:
                connection.close()

    def _answer(self, head: bytes | RefusedError) -> tuple[Request | None, Answer]:
        request = None
        try:
            if isinstance(head, RefusedError):
                raise head
            request = read_request(head)
            return request, answer(request, self._preview, self.port)
        except RefusedError as refusal:
            return request, refuse(refusal)
        except Exception as error:  # noqa: BLE001 (ours, and no reason to leave anybody without an answer)
            self._preview.regret(error)
            return request, refuse(RefusedError(500, "This is a mistake in Dateline, and we are sorry."))


def _listen(port: int) -> socket.socket:
    why = ""
    for number in range(port, min(port + TRIES, 65536)):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        # On Windows the usual option would let two servers have one port.
        option = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        listener.setsockopt(socket.SOL_SOCKET, option, 1)
        try:
            listener.bind((HOST, number))
            listener.listen(64)
            return listener
        except OSError as error:
            listener.close()
            why = error.strerror or str(error)
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                break
    raise PortError(why)


def _receive(connection: socket.socket, buffer: bytearray) -> bytes | RefusedError | None:
    """The head of the next request, taken from the buffer; None where there is none any more."""
    end = time.monotonic() + (HEAD_TIME if buffer else IDLE_TIME)
    try:
        while True:
            if buffer:
                check_start(bytes(buffer))
            if _END in buffer:
                head, _, rest = bytes(buffer).partition(_END)
                buffer[:] = rest
                return head
            connection.settimeout(max(0.001, end - time.monotonic()))
            received = connection.recv(65536)
            if not received:
                return None
            if not buffer:
                end = time.monotonic() + HEAD_TIME
            buffer += received
    except TimeoutError:
        return RefusedError(408, "The request took too long.") if buffer else None
    except RefusedError as refusal:
        return refusal


def _write(answered: Answer, *, keeps: bool, request: Request | None = None) -> bytes:
    """The answer as it is sent; after a HEAD without its body."""
    status = HTTPStatus(answered.status)
    fields = {
        "Date": formatdate(usegmt=True),
        "Content-Type": answered.kind,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        **answered.fields,
    }
    if not answered.streams:
        fields["Content-Length"] = str(len(answered.body))
    fields["Connection"] = "keep-alive" if keeps and not answered.streams else "close"
    lines = (f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in fields.items()))
    head = "\r\n".join((*lines, "", "")).encode("latin-1")
    return head if request and request.method == "HEAD" else head + answered.body


def _send(connection: socket.socket, content: bytes) -> None:
    connection.settimeout(SEND_TIME)
    connection.sendall(content)


def _part(connection: socket.socket) -> None:
    """Hear out, for a second at most, who still sends: to hang up on them would cost them the answer."""
    connection.shutdown(socket.SHUT_WR)
    end = time.monotonic() + 1
    with suppress(TimeoutError):
        while (left := end - time.monotonic()) > 0:
            connection.settimeout(left)
            if not connection.recv(65536):
                break
