"""Values: what an entry says goes in; its YAML in house order and style comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.edit.scalar import write_scalar
from dateline.schema import LINE_LIMIT, Field, Many, Record, Type, When

Value = str | Sequence["Value"] | Mapping[str, "Value"]
WIDEST = 120  # characters of a line, beyond which what is in brackets is written over several


def write_values(record: Record, values: Mapping[str, Value]) -> str:
    """The text of a file with these fields, in the schema's order; one without a value is left out."""
    return "".join(f"{line}\n" for line in _fields(record, values))


def write_item(record: Record, values: Mapping[str, Value]) -> str:
    """Fields in braces, on one line."""
    return _flow(values, record)


def plain_line(text: str) -> str:
    """A text as a field of one line holds it: without ends of lines and what cannot be seen, and not too long."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:LINE_LIMIT].rstrip()


def _fields(record: Record, values: Mapping[str, Value]) -> Iterator[str]:
    for field in record.fields:
        if value := values.get(field.name):
            yield from _field(field, value)


def _field(field: Field, value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield f"{field.name}:"
        yield from (f"  {line}" for line in _fields(_record(field.type), value))
        return
    line = f"{field.name}: {_flow(value, field.type)}"
    if isinstance(value, str) or (len(line) <= WIDEST and not any(isinstance(item, Mapping) for item in value)):
        yield line
        return
    yield f"{field.name}:"
    for item in value:
        line = f"  - {_flow(item, field.type)}"
        if len(line) <= WIDEST or not isinstance(item, Mapping):
            yield f"  - {_flow(item, field.type, in_flow=isinstance(item, Mapping))}"
            continue
        first, *rest = _fields(_record(field.type), item)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)


def _flow(value: Value, type: Type, *, in_flow: bool = False) -> str:
    """A value on one line."""
    inner = type.item if isinstance(type, Many) else type
    if isinstance(value, str):
        return value if isinstance(inner, When) and value.startswith("[") else write_scalar(value, in_flow=in_flow)
    if isinstance(value, Mapping):
        fields = [(field, value[field.name]) for field in _record(inner).fields if value.get(field.name)]
        return f"{{{', '.join(f'{field.name}: {_flow(of, field.type, in_flow=True)}' for field, of in fields)}}}"
    return f"[{', '.join(_flow(item, inner, in_flow=True) for item in value)}]"


def _record(type: Type) -> Record:
    inner = type.item if isinstance(type, Many) else type
    assert isinstance(inner, Record)
    return inner
