"""It is safe to leave running: it answers its own pages to browsers of this machine, and nothing to anybody else."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.devserver.served import Served, read_reply, serve
from tests.sites import make_site

PAGE = "/record/events/talk/"
SECRET = "the secret that is in no page"
SITE = {
    "content/events/talk.yaml": f"date: 2024-01-19\ntitle: A talk\nsources: [report]  # {SECRET}\n",
    "content/articles/article.txt": SECRET,
    "content/media/notes.txt": SECRET,
    "templates/event.html": f'{{# {SECRET} #}}{{% extends "default/event.html" %}}',
    ".env": SECRET,
    ".git/config": SECRET,
    ".dateline/ledger": SECRET,
    "output/index.html": SECRET,
    "secret.txt": SECRET,
}

# What stands for a path, where the file that it is after would have to be.
TRAVERSALS = [
    *("/../site.yaml", "/../../etc/passwd", "/record/../site.yaml", "/record/../../../../etc/passwd", "/./site.yaml"),
    *("/%2e%2e/site.yaml", "/record/%2e%2e/site.yaml", "/record/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..%2fsecret.txt"),
    *("/record/..%2f..%2fetc/passwd", "/record/%252e%252e/site.yaml", "/record/%252e%252e%252fetc%252fpasswd"),
    *("/record/..%5c..%5csite.yaml", "/record/%5c..%5csite.yaml", "/record/%c0%ae%c0%ae/site.yaml"),
    *("/record/%c0%af..%c0%afetc/passwd", "/record/%e0%80%ae%e0%80%ae/x", "/record/....//....//etc/passwd"),
    *("/record/..;/site.yaml", "/record/.%00./site.yaml", "/record/%00", "/record/secret.txt%00.html"),
    *("//etc/passwd", "///etc/passwd", "/record//etc/passwd", "//secret.txt", "/record//secret.txt", "/record///"),
    *("/etc/passwd", "/proc/self/environ", "/record/proc/self/environ", "/C:/Windows/win.ini", "/record/C:%5cx"),
    *("/record/file:///etc/passwd", "/@fs/etc/passwd", "/@dateline/../site.yaml", "/@dateline/server.py"),
    *("/@dateline/", "/@dateline"),
    *("/@dateline/preview.js/", "/@dateline/%2e%2e/preview.py", "/@dateline/preview.js%00"),
    *("/site.yaml", "/record/site.yaml", "/record/content/events/talk.yaml", "/content/events/talk.yaml"),
    *("/record/content/articles/article.txt", "/record/articles/article.txt", "/record/media/notes.txt"),
    *("/record/media/../articles/article.txt", "/record/templates/event.html", "/record/event.html"),
    *("/record/output/index.html", "/record/.git/config", "/.git/config"),
    *("/.env", "/record/.env", "/record/secret.txt"),
    *("/record/.dateline/ledger", "/record/assets/"),
    *("/record/assets", "/record/assets/../event.html", "/record/media/"),
    *("/record/assets/style.css/", "/record/assets/style.css/x", "/record/index.html/", "/record/index.html/x"),
    *("/RECORD/", "/record/Events/", "/record/events/talk/index.HTML"),
    *("/record/events/talk.html", "/recordx/", "/recor"),
    *("/record/events/talk/%20", "/record/events/talk%2f%2f", "/record/" + "a/" * 3000, "/record/" + "%41" * 2000),
]
TARGETS = [  # that are no path of a URL
    *("http://127.0.0.1/record/", "http://evil.example/", "https://evil.example/x"),
    *("file:///etc/passwd", "*", "record/"),
    *("evil.example:443", "", "\\", "/record\\..\\site.yaml", "/record/#x"),
    *("/%", "/%2", "/%zz", "/record/%u002e", "/%g0"),
    *("/é", "/\x80\x81", "/record/\x7f", "/a b"),
    *("/record/\t", "/record/\x00", "/record/\x1b[2J", "/%ff%fe", "/%ed%a0%80"),
    *("/%0d%0aSet-Cookie:x=y", "/record/%0aX", "/%1b%5b2J", "/%7f", "/record/%5c"),
]
LINES = [  # that are no request line of HTTP/1.1
    *("GET /", "GET", "", " "),
    *("GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET / HTTP/0.9", "GET / HTTP/2.0"),
    *("GET / HTTP/1.2", "GET / HTTP/11", "GET / HTTP/1.1.1", "GET / http/1.1", "GET / FTP/1.1", "GET / HTTP/-1.1"),
    *("GET / HTTP/1.1 x", "PRI * HTTP/2.0", "G\x00T / HTTP/1.1"),
    *("GÉT / HTTP/1.1", "{} / HTTP/1.1", "GET /\tHTTP/1.1"),
]
FIELDS = [  # with which a request is none
    *("x", ": x", " x: y", "x : y", "x\t: y", "x: a\x00b"),
    *("x: a\rb", "x: a\nb", "x\x00: y", "é: x", "x: \x7f", "(x): y"),
    *("Host: evil.example", "Host: 127.0.0.1", "Content-Length: 5", "Content-Length: -1", "Content-Length: x"),
    *("Content-Length: 0\r\nContent-Length: 0", "Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
    *("Content-Length: 0x0", "Content-Length: +0", "x: " + "y" * 70_000, "\r\n".join(f"x{n}: y" for n in range(150))),
    *("\r\n".join("Origin: http://{host}" for _ in range(2)), "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site"),
]
HOSTS = [
    *("evil.example", "evil.example:{port}", "127.0.0.1"),
    *("127.0.0.1:1", "localhost", "0.0.0.0:{port}", "[::]:{port}"),
    *("127.0.0.1:{port}.evil.example", "127.0.0.1.evil.example:{port}"),
    *("localhost.evil.example:{port}", "::1:{port}"),
    *("evil.example@127.0.0.1:{port}", "127.0.0.1:{port}@evil.example"),
    *("127.0.0.1:0{port}", "127.1:{port}", "2130706433:{port}"),
    *("127.0.0.1:{port}, evil.example", "127.0.0.1:{port} ", ""),
    *("[::1%25lo]:{port}", "localhost.:{port}", "127.0.0.1:{port}/"),
]
SENDERS = [
    *("Origin: http://evil.example", "Origin: null"),
    *("Origin: https://{host}", "Origin: http://127.0.0.1:1", "Origin: "),
    *("Origin: http://{host}.evil.example", "Origin: http://localhost", "Origin: file://", "Origin: http://{host}/"),
    *("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: x"),
    "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script",
    "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty",
    "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: object",
]
METHODS = [
    *("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"),
    *("CONNECT", "PROPFIND", "PURGE", "get", "GETS", "HEADER", "BREW"),
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(make_site(tmp_path_factory.mktemp("site"), SITE)) as served:
        yield served


@pytest.fixture(autouse=True)
def _still_there(served: Served, capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Whatever is asked, the server goes on, and nothing of ours fails on the way."""
    yield
    assert served.get(PAGE).status == 200
    assert served.preview.state.current
    assert "Traceback" not in capfd.readouterr().err


def test_it_tries_as_many_as_it_should() -> None:
    lists = (TRAVERSALS, TARGETS, LINES, FIELDS, HOSTS, SENDERS, METHODS)
    assert sum(map(len, lists)) == sum(len(set(asked)) for asked in lists) >= 140


def test_a_path_leads_to_a_page_or_nowhere(served: Served) -> None:
    for path in TRAVERSALS:
        received = served.send(_request(served, f"GET {path} HTTP/1.1"))
        status = read_reply(received).status
        assert status in (400, 404), (path, status)
        assert SECRET.encode() not in received, path
        assert b"root:" not in received, path


@pytest.mark.parametrize(
    ("lines", "fields", "statuses"),
    [
        ([f"GET {target} HTTP/1.1" for target in TARGETS], "", {400}),
        (LINES, "", {400, 505}),
        (["GET /record/ HTTP/1.1"], FIELDS, {400, 431}),
        (["GET /record/ HTTP/1.1", "GET /@dateline/events HTTP/1.1"], SENDERS, {403}),
        ([f"{method} /record/ HTTP/1.1" for method in METHODS], "", {405}),
        ([f"GET /record/{'x' * 9000} HTTP/1.1"], "", {414}),
    ],
    ids=["targets", "lines", "fields", "senders", "methods", "long"],
)
def test_a_bad_request_is_refused_in_a_sentence(
    lines: list[str], fields: list[str], statuses: set[int], served: Served
) -> None:
    for line in lines:
        for field in fields or [""]:
            received = served.send(_request(served, line, field))
            reply = read_reply(received)
            assert reply.status in statuses, (line, field, reply)
            assert reply.fields["content-type"] == "text/plain; charset=utf-8", (line, field, reply)
            assert reply.fields["connection"] == "close"
            assert not [name for name in reply.fields if name.startswith("access-control")]
            assert b"A talk" not in received, (line, field)
            assert reply.text.count("\n") == 1


def test_it_answers_to_no_other_name(served: Served) -> None:
    for host in HOSTS:
        name = host.format(port=served.port)
        if name.strip() == f"127.0.0.1:{served.port}":
            continue  # with a space at its end it is the same field
        reply = read_reply(served.send(f"GET {PAGE} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode()))
        assert reply.status == 403, (name, reply)
        assert b"A talk" not in reply.body
    assert read_reply(served.send(f"GET {PAGE} HTTP/1.1\r\n\r\n".encode())).status == 403
    for name in ("127.0.0.1", "localhost", "LocalHost", "[::1]"):
        assert served.get(PAGE, Host=f"{name}:{served.port}").status == 200


def test_a_link_from_elsewhere_and_a_frame_of_an_editor_are_answered(served: Served) -> None:
    for shows in ("document", "iframe"):
        fields = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": shows}
        assert served.get(PAGE, **fields).status == 200
        assert served.get("/@dateline/events", **fields).status == 403
    assert served.get(PAGE, Origin=f"http://127.0.0.1:{served.port}", Sec_Fetch_Site="same-origin").status == 200


def test_nobody_on_another_machine_gets_in(served: Served) -> None:
    with pytest.raises(OSError, match=r"refused|unreachable|timed out"):  # another address of this very machine
        socket.create_connection(("127.0.0.2", served.port), 1)


def test_several_requests_in_one_go_are_answered_in_their_order(served: Served) -> None:
    host = f"Host: 127.0.0.1:{served.port}"
    both = f"GET {PAGE} HTTP/1.1\r\n{host}\r\n\r\nHEAD /record/nowhere HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n"
    first, _, rest = served.send(both[:30].encode(), both[30:].encode(), pause=0.05).partition(b"</html>")
    assert read_reply(first).status == 200
    assert read_reply(rest).status == 404
    assert read_reply(rest).body == b""


def test_who_is_slow_or_says_nothing_is_sent_away(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.devserver.server.HEAD_TIME", 0.2)
    monkeypatch.setattr("dateline.devserver.server.IDLE_TIME", 0.4)
    assert served.send(b"") == b""
    assert read_reply(served.send(b"GET / HTTP/1.1\r\n", b"x: y\r\n", b"x: y\r\n", pause=0.1)).status == 408
    for noise in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\r\n\r\n", b"GET / HTTP/1.1\n\n", b"\x00" * 9999):
        assert read_reply(served.send(noise)).status == 400
    assert served.send(b"GET / HTTP/1.1").startswith(b"HTTP/1.1 408 ")


def test_more_connections_than_anybody_needs_are_refused(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.devserver.server.MOST", 5)
    with ExitStack() as stack:
        for _ in range(5):
            stack.enter_context(socket.create_connection(("127.0.0.1", served.port)))
        asked = _request(served, f"GET {PAGE} HTTP/1.1")
        assert {read_reply(served.send(asked[:9], asked[9:], pause=0.02)).status for _ in range(9)} == {503}
    assert served.until(PAGE, lambda reply: reply.status == 200).status == 200


def test_of_many_that_wait_for_events_the_oldest_gives_way(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.devserver.streams.MOST", 3)
    with ExitStack() as stack:
        waiting = []
        for _ in range(5):
            waiting.append(stack.enter_context(served.events()))
            assert next(waiting[-1])["errors"] == 0  # so that it is in before the next one
        assert [*waiting[0], *waiting[1]] == []
        make_site(served.home, {"content/events/other.yaml": "date: 2024\ntitle: Another\nsources: [report]\n"})
        assert next(waiting[4])["errors"] == 0


def _request(served: Served, line: str, field: str = "") -> bytes:
    host = f"127.0.0.1:{served.port}"
    fields = [f"Host: {host}", *([field.replace("{host}", host)] if field else []), "Connection: close"]
    return "\r\n".join([line, *fields, "", ""]).encode("utf-8")
