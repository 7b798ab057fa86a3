"""JSON Schema: from the declaration of a kind to what editors such as VS Code complete and check its files by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.schema.kinds import FOLDERS, KINDS
from dateline.schema.settings import CONFIG
from dateline.schema.slugs import LONGEST_SLUG
from dateline.schema.types import (
    LINE_LIMIT,
    Choice,
    Flag,
    Line,
    Many,
    MediaPath,
    Number,
    Quantity,
    Record,
    Slug,
    To,
    Type,
    Url,
)

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
SLUG = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
QUANTITY = r"^((about|at least|at most) )?-?[0-9]+(\.[0-9]+)?$|^-?[0-9]+(\.[0-9]+)? to -?[0-9]+(\.[0-9]+)?$"


def json_schemas() -> dict[str, dict[str, Json]]:
    """By its name, the JSON Schema (draft 2020-12) of each kind's files, and of site.yaml."""
    schemas = {FOLDERS[kind]: _of_kind(record) for kind, record in KINDS.items()}
    return {**schemas, "site": _named(CONFIG, _record(CONFIG))}


def _of_kind(record: Record) -> dict[str, Json]:
    """One entry, or a list of them, each with its id."""
    entry = _record(record)
    listed: dict[str, Json] = {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/entry"}, {"required": ["id"]}]}}
    return _named(record, {"anyOf": [{"$ref": "#/$defs/entry"}, listed], "$defs": {"entry": entry}})


def _named(record: Record, schema: Mapping[str, Json]) -> dict[str, Json]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Dateline: {record.name}", **schema}


def _record(record: Record) -> dict[str, Json]:
    fields: dict[str, Json] = {
        field.name: {"description": field.about, **_or_nothing(field.type, field.required)} for field in record.fields
    }
    required = [field.name for field in record.fields if field.required]
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


def _or_nothing(type: Type, required: bool) -> dict[str, Json]:
    """An optional field may stand empty."""
    return _type(type) if required else {"anyOf": [_type(type), {"type": "null"}]}


def _type(type: Type) -> dict[str, Json]:
    match type:
        case Many(item):
            return {"anyOf": [_type(item), {"type": "array", "items": _type(item)}]}
        case Record(fields=fields, short=short):
            shorts: list[Json] = [_type(field.type) for field in fields if field.name == short]
            return {"anyOf": [*shorts, _record(type)]} if shorts else _record(type)
        case Choice(words):
            return {"enum": list(words)}
        case Flag():
            return {"type": "boolean"}
        case Number(least, most, whole):
            return {"type": "integer" if whole else "number", "minimum": least, "maximum": most}
        case Slug() | To():
            # An id such as 2023 is a number to everyone but us.
            return {"type": ["string", "integer"], "pattern": SLUG, "maxLength": LONGEST_SLUG}
        case Url():
            return {"type": "string", "pattern": "^https?://"}
        case MediaPath():
            return {"type": "string", "pattern": r"\.(avif|gif|jpe?g|png|webp)$"}
        case Quantity():
            return {"type": ["string", "number"], "pattern": QUANTITY}
        case Line(empty):
            return {**_scalar(), "maxLength": LINE_LIMIT, **({} if empty else {"minLength": 1})}
        case _:
            # Prose and dates; a one-of set such as [2023-12-28,2023-12-29] is a list to everyone but us.
            return {"type": ["string", "number", "array"]}


def _scalar() -> dict[str, Json]:
    """One value; what YAML takes for a number or a truth is a word to us."""
    return {"type": ["string", "number", "boolean"]}
