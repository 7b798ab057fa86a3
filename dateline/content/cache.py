"""Cache: what was read of a site goes to the disk as it was linked, for the next process; and back.

All of it is in one file; what became other since is in a second one, which is written as long as that is little.
"""

from __future__ import annotations

import marshal
import os
import struct
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from dateline import __version__
from dateline.content.link import Face
from dateline.content.parcel import pack_linked, unpack_linked
from dateline.content.reading import Reading
from dateline.model import Ref, ref_to

FOLDER, WHOLE, SINCE = ".dateline", "content.cache", "content-since.cache"
LITTLE = 0.1  # of all files
SOME = 200  # readings in one record
_LENGTH = struct.Struct("=I")
_NOTHING: tuple[Any, ...] = ({}, frozenset(), (), ())  # that became other since
_FLOORS = ("content", "dates", "model", "references", "schema")


class Kept(NamedTuple):
    """What was kept: the zone that dates were read in, readings, and the faces that they were linked by.

    `head` is the first line of the whole; `files` and `shown` are what is in it. `web` is how all of it was linked.
    """

    head: bytes
    timezone: str
    readings: dict[str, Reading]
    faces: dict[Ref, Face]
    files: frozenset[str]
    shown: dict[Ref, Face]
    web: tuple[Any, ...] | None


def save(
    home: Path,
    timezone: str,
    readings: Mapping[str, Reading],
    faces: Mapping[Ref, Face],
    before: Kept | None,
    web: tuple[Any, ...] | None,
) -> None:
    """Keep the readings that need not be linked again where nothing changes, the faces that they go by, and the web."""
    folder = home / FOLDER
    with suppress(OSError):  # it is only a cache
        if before and before.timezone == timezone:
            since = _since(before, readings, faces)
            if len(since[1]) + len(since[2]) <= LITTLE * len(readings):
                _write(folder / SINCE, [marshal.dumps(since), marshal.dumps(web)])
                return
        linked = ((file, flat) for file, reading in readings.items() if (flat := pack_linked(reading)))
        # Some at a time: of all of them at once, there would be several times as much in memory.
        some = iter(lambda: tuple(islice(linked, SOME)), ())
        head = _write(folder / WHOLE, map(marshal.dumps, chain([(timezone, _rows(faces))], some)))
        _write(folder / SINCE, [marshal.dumps((head, *_NOTHING)), marshal.dumps(web)])


def restore(home: Path) -> Kept | None:
    """What was kept; None where it is of no use."""
    try:
        head, records = _read(home / FOLDER / WHOLE)
        timezone, rows = marshal.loads(next(records))
    except (OSError, ValueError):
        return None
    (since, fresh, gone, others, lost), web = _read_since(home, head)
    files: list[str] = []
    readings: dict[str, Reading] = {}
    for file, flat in chain.from_iterable(map(marshal.loads, records)):
        files.append(file)
        if file not in gone:
            readings[file] = unpack_linked(flat, file, timezone, kept=True)
    readings.update((file, unpack_linked(flat, file, timezone, kept=False)) for file, flat in fresh.items())
    shown = _faces(rows)
    faces = {**shown, **_faces(others)}
    for ref in lost:
        del faces[ref_to(*ref)]
    return Kept(since, timezone, readings, faces, frozenset(files), shown, web)


def _since(before: Kept, readings: Mapping[str, Reading], faces: Mapping[Ref, Face]) -> tuple[Any, ...]:
    """What became other since the whole was kept, whose name comes first."""
    others = {file: reading for file, reading in readings.items() if not reading.kept}
    fresh = {file: flat for file, reading in others.items() if (flat := pack_linked(reading))}
    gone = frozenset(file for file in before.files if file in others or file not in readings)
    refaced = {ref: face for ref, face in faces.items() if before.shown.get(ref) != face}
    lost = tuple(sorted((ref.kind, ref.id) for ref in before.shown.keys() - faces.keys()))
    return before.head, fresh, gone, _rows(refaced), lost


def _read_since(home: Path, head: bytes) -> tuple[tuple[Any, ...], tuple[Any, ...] | None]:
    with suppress(OSError, ValueError):
        since, web = map(marshal.loads, _read(home / FOLDER / SINCE)[1])
        if since[0] == head:
            return since, web
    return (head, *_NOTHING), None


def _rows(faces: Mapping[Ref, Face]) -> tuple[Any, ...]:
    return tuple([(ref.kind, ref.id, *face) for ref, face in faces.items()])


def _faces(rows: tuple[Any, ...]) -> dict[Ref, Face]:
    return {ref_to(kind, id): (label, published, state) for kind, id, label, published, state in rows}


def _write(path: Path, records: Iterable[bytes]) -> bytes:
    """Put records in a file, whole or not at all; returns its first line. Raises OSError."""
    path.parent.mkdir(exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        head = _write_records(aside, records)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    return head


def _write_records(path: Path, records: Iterable[bytes]) -> bytes:
    digest = _digest()
    with path.open("wb") as file:
        file.write(_head(digest))
        for record in records:
            for part in (_LENGTH.pack(len(record)), record):
                digest.update(part)
                file.write(part)
        file.seek(0)
        file.write(_head(digest))
    return _head(digest)


def _read(path: Path) -> tuple[bytes, Iterator[memoryview]]:
    """A file's first line, and the records after it.

    Raises ValueError where that was not saved by this program as it is now.
    """
    whole = path.read_bytes()
    end = whole.find(b"\n") + 1
    head, content = whole[:end], memoryview(whole)[end:]
    digest = _digest()
    digest.update(content)
    if head != _head(digest):
        raise ValueError
    return head, _split(content)


def _split(content: memoryview) -> Iterator[memoryview]:
    place = 0
    while place < len(content):
        [length] = _LENGTH.unpack_from(content, place)
        place += _LENGTH.size + length
        yield content[place - length : place]


def _digest() -> blake2b:
    """Of this program; to be updated with all that is kept."""
    return blake2b(_code(), digest_size=16)


def _head(digest: blake2b) -> bytes:
    """What must be as it was when the content was saved: this program, Python, and the content itself."""
    return f"dateline {__version__} {sys.implementation.cache_tag} {sys.hexversion} {digest.hexdigest()}\n".encode()


@cache
def _code() -> bytes:
    """A digest of the rooms that what is kept comes from, which change without a version where we work on them."""
    house = Path(__file__).parent.parent
    rooms = sorted(room for name in _FLOORS for room in (house / name).glob("*.py"))
    return blake2b(b"".join(room.read_bytes() for room in rooms)).digest()
