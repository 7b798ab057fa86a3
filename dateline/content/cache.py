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
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from dateline import __version__
from dateline.content.link import Face
from dateline.content.parcel import Flat
from dateline.content.readings import Readings
from dateline.model import Ref, ref_to

FOLDER, WHOLE, SINCE = ".dateline", "content.cache", "content-since.cache"
LITTLE = 0.1  # of all files
SOME = 200  # readings in one record
_LENGTH = struct.Struct("=I")
_NOTHING: tuple[Any, ...] = ({}, (), (), ())  # that became other since
_FLOORS = ("content", "dates", "model", "references", "schema")


class Kept(NamedTuple):
    """What was kept: the zone that dates were read in, readings, and the faces that they were linked by.

    `head` is the first line of the whole; `whole` and `shown` are what is in it. `web` is how all of it was linked.
    """

    head: bytes
    timezone: str
    readings: Readings
    faces: dict[Ref, Face]
    whole: Mapping[str, Flat]
    shown: dict[Ref, Face]
    web: bytes | None


def save(
    home: Path,
    timezone: str,
    readings: Readings,
    faces: Mapping[Ref, Face],
    before: Kept | None,
    web: bytes,
) -> None:
    """Keep the readings that need not be linked again where nothing changes, the faces that they go by, and the web."""
    folder = home / FOLDER
    with suppress(OSError):  # it is only a cache
        if before and before.timezone == timezone:
            since = _since(before, readings, faces)
            if len(since[1]) + len(since[2]) <= LITTLE * len(readings):
                _write(folder / SINCE, [marshal.dumps(since), web])
                return
        linked = ((file, flat) for file in sorted(readings) if (flat := readings.pack(file)))
        # Some at a time: of all of them at once, there would be several times as much in memory.
        some = iter(lambda: tuple(islice(linked, SOME)), ())
        head = _write(folder / WHOLE, map(marshal.dumps, chain([(timezone, _rows(faces))], some)))
        _write(folder / SINCE, [marshal.dumps((head, *_NOTHING)), web])


def restore(home: Path) -> Kept | None:
    """What was kept; None where it is of no use."""
    try:
        head, records = _read(home / FOLDER / WHOLE)
        timezone, rows = marshal.loads(next(records))
    except (OSError, ValueError):
        return None
    (since, fresh, gone, others, lost), web = _read_since(home, head)
    whole = dict(chain.from_iterable(map(marshal.loads, records)))
    flats = {**whole, **fresh}
    for file in gone:
        del flats[file]
    in_order = fresh.keys() <= whole.keys()
    readings = Readings(flats if in_order else dict(sorted(flats.items())), timezone)
    shown = _faces(rows)
    faces = {**shown, **_faces(others)}
    for ref in lost:
        del faces[ref_to(*ref)]
    return Kept(since, timezone, readings, faces, whole, shown, web)


def _since(before: Kept, readings: Readings, faces: Mapping[Ref, Face]) -> tuple[Any, ...]:
    """What became other since the whole was kept, whose name comes first."""
    packed = {file: flat for file in readings if (flat := readings.pack(file))}
    fresh = {file: flat for file, flat in packed.items() if before.whole.get(file) is not flat}
    gone = [file for file in before.whole if file not in packed]
    refaced = {ref: face for ref, face in faces.items() if before.shown.get(ref) != face}
    lost = tuple(sorted((ref.kind, ref.id) for ref in before.shown.keys() - faces.keys()))
    return before.head, fresh, gone, _rows(refaced), lost


def _read_since(home: Path, head: bytes) -> tuple[tuple[Any, ...], bytes | None]:
    with suppress(OSError, ValueError):
        packed, web = _read(home / FOLDER / SINCE)[1]
        since = marshal.loads(packed)
        if since[0] == head:
            return since, bytes(web)
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
    sum = size = 0
    with path.open("wb") as file:
        file.write(_head(sum, size))
        for record in records:
            for part in (_LENGTH.pack(len(record)), record):
                sum, size = crc32(part, sum), size + len(part)
                file.write(part)
        file.seek(0)
        file.write(_head(sum, size))
    return _head(sum, size)


def _read(path: Path) -> tuple[bytes, Iterator[memoryview]]:
    """A file's first line, and the records after it.

    Raises ValueError where that was not saved by this program as it is now. As long as a record is held, the file is
    mapped, and some systems do not replace it.
    """
    with path.open("rb") as file:
        whole = mmap(file.fileno(), 0, access=ACCESS_READ)  # to read it into memory takes longer than to look at it
    end = whole.find(b"\n") + 1
    head, content = whole[:end], memoryview(whole)[end:]
    if head != _head(crc32(content), len(content)):
        raise ValueError
    return head, _split(content)


def _split(content: memoryview) -> Iterator[memoryview]:
    place = 0
    while place < len(content):
        [length] = _LENGTH.unpack_from(content, place)
        place += _LENGTH.size + length
        yield content[place - length : place]


def _head(sum: int, size: int) -> bytes:
    """What must be as it was when the content was saved: this program, Python, and the content itself."""
    program = f"{__version__} {sys.implementation.cache_tag} {sys.hexversion} {_code()}"
    return f"dateline {program} {sum:08x} {size:012}\n".encode()


@cache
def _code() -> str:
    """A digest of the rooms that what is kept comes from, which change without a version where we work on them."""
    house = Path(__file__).parent.parent
    rooms = sorted(room for name in _FLOORS for room in (house / name).glob("*.py"))
    return blake2b(b"".join(room.read_bytes() for room in rooms), digest_size=16).hexdigest()
