"""Jsontext: from plain values to JSON that is the same each time, and safe within the page that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from json import JSONEncoder
from json.encoder import encode_basestring
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_ENCODE = JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode

quoted = encode_basestring  # a text, for JSON that is made `safe` as a whole: to do it text by text takes longer


def json_text(value: Json) -> str:
    """A value as JSON (RFC 8259): keys sorted, no spaces, letters as they are.

    It is `safe`: `<`, `>`, `&`, U+2028 and U+2029 stand only within strings, and are escaped there.
    """
    return safe(encode_basestring(value) if type(value) is str else _ENCODE(value))


def safe(json: str) -> str:
    """JSON without what could end a script, or a line of one."""
    if "<" in json or ">" in json or "&" in json or "\u2028" in json or "\u2029" in json:
        for char, escape in _ESCAPES.items():
            json = json.replace(char, escape)
    return json


def json_object(members: Mapping[str, str], gap: str = "") -> str:
    """An object whose members are JSON already, by names that need no escape; `gap` stands around each."""
    lines = [f'"{name}":{members[name]}' for name in sorted(members)]
    return "".join(("{", gap, f",{gap}".join(lines), gap, "}"))


def json_list(members: Iterable[str], gap: str = "") -> str:
    """A list whose members are JSON already; `gap` stands around each."""
    return f"[{gap}{joined}{gap}]" if (joined := f",{gap}".join(members)) else "[]"
