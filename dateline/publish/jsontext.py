"""Jsontext: from plain values to JSON that is the same each time, and safe within the page that it stands in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def json_text(value: Json) -> str:
    """A value as JSON (RFC 8259): keys sorted, no spaces, letters as they are.

    What could end a script, or a line of one, is escaped: `<`, `>`, `&`, U+2028 and U+2029 stand only within strings.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return text.translate(_ESCAPES)
