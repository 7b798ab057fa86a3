"""Streams: connections of browsers go in; each is told the state of the preview whenever that is another."""

from __future__ import annotations

import selectors
import socket
import time
from collections import deque
from contextlib import suppress
from threading import Thread

from dateline.devserver.preview import Preview

MOST = 64  # connections; a tab that is not looked at has none
HEARTBEAT = 15.0  # seconds; what lies between a browser and this server may take silence for an end
SLOWEST = 1.0  # seconds that a browser may take to read what it is told
RETRY = b"retry: 500\n\n"  # milliseconds until a browser asks again when the connection has ended


class Streams:
    """Server-sent events, all from one thread: it sleeps until there is something to tell, or somebody has gone."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._new: deque[socket.socket] = deque()
        self._open: dict[socket.socket, str] = {}  # with the revision that each was told last
        self._ends = False
        self._alarm, self._bell = socket.socketpair()
        self._bell.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._alarm, selectors.EVENT_READ)
        self._thread = Thread(target=self._run, name="streams", daemon=True)
        self._thread.start()
        preview.listen(self.wake)

    def add(self, connection: socket.socket) -> None:
        """Take over a connection whose browser waits for events."""
        self._new.append(connection)
        self.wake()

    def wake(self) -> None:
        """Have everybody told what is new; from any thread."""
        with suppress(OSError):  # a bell that rings already, or no more
            self._bell.send(b"!")

    def close(self) -> None:
        """End all connections, and the thread."""
        self._ends = True
        self.wake()
        self._thread.join(2)

    def _run(self) -> None:
        beat = time.monotonic() + HEARTBEAT
        while not self._ends:
            for key, _ in self._selector.select(max(0.0, beat - time.monotonic())):
                if key.fileobj is self._alarm:
                    self._alarm.recv(4096)
                elif isinstance(key.fileobj, socket.socket):  # nobody has anything to say here, so it is an end
                    self._drop(key.fileobj)
            self._admit()
            self._tell()
            if time.monotonic() >= beat:
                beat = time.monotonic() + HEARTBEAT
                for connection in list(self._open):
                    self._send(connection, b":\n\n")
        for connection in [*self._open, *self._new]:
            connection.close()
        self._selector.close()
        self._alarm.close()
        self._bell.close()

    def _admit(self) -> None:
        while self._new:
            connection = self._new.popleft()
            connection.settimeout(SLOWEST)
            self._selector.register(connection, selectors.EVENT_READ)
            self._open[connection] = ""
            self._send(connection, RETRY)
        while len(self._open) > MOST:  # the oldest asks again when it is still there
            self._drop(next(iter(self._open)))

    def _tell(self) -> None:
        state = self._preview.state
        for connection, told in list(self._open.items()):
            if told != state.revision:
                self._open[connection] = state.revision
                self._send(connection, b"data: " + state.notice + b"\n\n")

    def _send(self, connection: socket.socket, event: bytes) -> None:
        if connection in self._open:
            try:
                connection.sendall(event)
            except OSError:
                self._drop(connection)

    def _drop(self, connection: socket.socket) -> None:
        if self._open.pop(connection, None) is not None:
            self._selector.unregister(connection)
            connection.close()
