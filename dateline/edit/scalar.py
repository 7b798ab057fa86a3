"""A scalar: a text goes in; how YAML writes it, with quotes only where it needs them, comes out."""

from __future__ import annotations

import json
import re

import yaml

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN = re.compile(r"[^\W_]([\w .,/()-]*[\w.,/()-])?", re.ASCII)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def write_scalar(text: str, *, in_flow: bool = False) -> str:
    """The text on one line: bare where that is read back as the same, else in double quotes; `in_flow` in brackets."""
    if reads_plain(text, in_flow=in_flow):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def reads_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether YAML reads a text that stands without quotes as a value, and as this text."""
    if text in _NULLS or "\n" in text or _UNPRINTABLE.search(text):
        return False
    if not in_flow and _PLAIN.fullmatch(text):
        return True
    try:
        read = yaml.compose(f"[a: {text}, b]" if in_flow else f"a: {text}", Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return False
    if in_flow and isinstance(read, yaml.SequenceNode) and len(read.value) == 2:
        read = read.value[0]
    if not isinstance(read, yaml.MappingNode) or len(read.value) != 1:
        return False
    value = read.value[0][1]
    return isinstance(value, yaml.ScalarNode) and not value.style and bool(value.value == text)
