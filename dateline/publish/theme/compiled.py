"""Compiled: a template's text goes in; its code comes out, if it was compiled before, here or by an earlier command.

All of it is in one file: of our templates alone beside what Python compiles our modules to, where that can be written;
else, and with templates of the site's own, below .dateline/. Since it is code that is run, it is passed over wherever
it is not as we left it: that of another program or Python, torn, copied, or come with a checkout.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache

from dateline.publish.theme.engine import digest_engine

FOLDER, FILE = ".dateline", "templates.cache"
LENGTH = 32  # bytes of the digest that it begins with
_Key = tuple[str, str]  # of a template: digests of its name and place, and of its text
Codes = list[tuple[_Key, CodeType]]


class Compiled(BytecodeCache):
    """The code of templates in one language, for Jinja to ask; `made_with` is a digest of what each is compiled with.

    It is other code where all of them `are_ours`.
    """

    def __init__(self, home: Path, language: str, made_with: str, *, are_ours: bool) -> None:
        beside = Path(cache_from_source(__file__)).with_name(f"templates-{language}.cache")
        self._paths = (*([beside] if are_ours else []), home / FOLDER / FILE)
        self._engine = digest_engine(sys.implementation.cache_tag or "", made_with, str(are_ours))
        self._found: dict[_Key, CodeType] | None = None
        self._used: dict[_Key, CodeType] = {}
        self._fresh: Codes = []

    @property
    def is_empty(self) -> bool:
        """Whether no code was found."""
        return not self._look()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code where it is known."""
        found = self._look()
        key = (bucket.key, bucket.checksum)
        bucket.code = self._used.get(key) or found.get(key)
        if bucket.code:
            self._used[key] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take in the code of a template that was compiled."""
        if bucket.code:
            self._used[bucket.key, bucket.checksum] = bucket.code
            self._fresh.append(((bucket.key, bucket.checksum), bucket.code))

    def give(self) -> Codes:
        """What was compiled since this was asked last."""
        fresh, self._fresh = self._fresh, []
        return fresh

    def take(self, codes: Codes) -> None:
        """Know what another process compiled."""
        self._used.update(codes)

    def keep(self) -> None:
        """Save what this command used for the next one, where it is more than was there."""
        if self._found is not None and not self._used.keys() <= self._found.keys():
            content = marshal.dumps(self._used)
            paths = self._paths[-1:] if sys.dont_write_bytecode else self._paths
            any(self._write(path, content) for path in paths)

    def _look(self) -> dict[_Key, CodeType]:
        if self._found is None:
            self._found = next(filter(None, map(self._read, self._paths)), {})
        return self._found

    def _write(self, path: Path, content: bytes) -> bool:
        if not path.parent.is_dir():
            return False
        aside = path.with_suffix(f".{os.getpid()}")
        try:
            with aside.open("wb") as file:
                file.write(self._head(os.fstat(file.fileno()), content) + content)
            aside.replace(path)
        except OSError:  # it only saves time
            with suppress(OSError):
                aside.unlink()
            return False
        return True

    def _read(self, path: Path) -> dict[_Key, CodeType]:
        try:
            with path.open("rb") as file:
                found, whole = os.fstat(file.fileno()), file.read()
        except OSError:
            return {}
        head, content = whole[:LENGTH], whole[LENGTH:]
        if head != self._head(found, content):
            return {}
        codes: dict[_Key, CodeType] = marshal.loads(content)
        return codes

    def _head(self, found: os.stat_result, content: bytes) -> bytes:
        """What only our own file begins with, as long as it stays the one that it is."""
        digest = blake2b(content, digest_size=LENGTH)
        digest.update(f"{self._engine} {found.st_dev} {found.st_ino}".encode())
        return digest.digest()
