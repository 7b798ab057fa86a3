"""Request: the head of an HTTP request goes in, as bytes that anybody may have sent; what is asked for comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

LONGEST_LINE = 8_000  # bytes, as RFC 9110 wants servers to take at least
LONGEST_HEAD = 64_000  # bytes: a browser sends this server the cookies of every other one on this machine
MOST_FIELDS = 100

_TOKEN = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LINE = re.compile(rb"(\S+) (\S+) HTTP/([0-9])\.([0-9])")
_TARGET = re.compile(rb'(/(?:[!"$&->@-\[\]^-~]|%[0-9A-Fa-f]{2})*)(?:\?[!"$-~]*)?')  # no #, \ and bare %
_UNSEEN_IN_FIELD = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_UNSEEN_IN_PATH = re.compile(r"[\x00-\x1f\x7f\\]")
_LISTS = frozenset({"accept", "accept-encoding", "accept-language", "cache-control", "connection", "cookie", "via"})


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: a path, with what was percent-encoded in plain; and the fields, by their names in small."""

    method: str
    path: str
    fields: Mapping[str, str]
    keeps: bool  # whether the connection is to stay open


class RefusedError(Exception):
    """A request that is not answered as it asks: the status, and a sentence on why."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


def check_start(start: bytes) -> None:
    """Refuse what cannot become a request before all of it has come. Raises RefusedError."""
    if not _TOKEN.match(start):
        raise RefusedError(400, "This is not HTTP; if it is https, write http.")
    if b"\n\n" in start:
        raise RefusedError(400, "The lines of a request end in CR and LF.")
    if len(start) > LONGEST_HEAD and b"\r\n\r\n" not in start[: LONGEST_HEAD + 4]:
        raise RefusedError(431, "The head of the request is too long.")


def read_request(head: bytes) -> Request:
    """The request with this head, its empty line left out. Raises RefusedError where it is for no page."""
    line, *rest = head.split(b"\r\n")
    if len(line) > LONGEST_LINE:
        raise RefusedError(414, "The address is too long.")
    found = _LINE.fullmatch(line)
    if not found or not _TOKEN.fullmatch(found[1]):
        raise RefusedError(400, "The first line is no request line of HTTP.")
    method, target, *version = found.groups()
    if version not in ([b"1", b"0"], [b"1", b"1"]):
        raise RefusedError(505, "This server speaks HTTP/1.1.")
    fields = _read_fields(rest)
    if method not in (b"GET", b"HEAD"):
        raise RefusedError(405, "Pages can be read here, and that is all.")
    if fields.get("content-length", "0") != "0" or "transfer-encoding" in fields:
        raise RefusedError(400, "A request for a page has no body.")
    keeps = version == [b"1", b"1"] and "close" not in fields.get("connection", "").lower()
    return Request(method.decode(), _read_path(target), fields, keeps)


def _read_fields(lines: list[bytes]) -> dict[str, str]:
    if len(lines) > MOST_FIELDS:
        raise RefusedError(431, "The head of the request has too many fields.")
    fields: dict[str, str] = {}
    for line in lines:
        given, colon, content = line.partition(b":")
        if not colon or not _TOKEN.fullmatch(given) or _UNSEEN_IN_FIELD.search(content):
            raise RefusedError(400, "The head of the request has a line that is no field.")
        name, value = given.decode().lower(), content.strip(b" \t").decode("latin-1")
        if name in fields and name not in _LISTS:
            raise RefusedError(400, "The head of the request gives a field twice.")
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


def _read_path(target: bytes) -> str:
    found = _TARGET.fullmatch(target)
    if not found:
        raise RefusedError(400, "The target is no path of a URL.")
    try:
        path = unquote_to_bytes(found[1]).decode()
    except UnicodeDecodeError:
        raise RefusedError(400, "The target is no UTF-8.") from None
    if _UNSEEN_IN_PATH.search(path):
        raise RefusedError(400, "The target has a character that is in no address.")
    return path
