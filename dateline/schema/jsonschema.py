"""JSON Schema: from the declaration of a kind, and a site's ids, to what editors complete and check its files by."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

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
    When,
)

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Schema = dict[str, Json]
SLUG = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
QUANTITY = r"^((about|at least|at most) )?-?[0-9]+(\.[0-9]+)?$|^-?[0-9]+(\.[0-9]+)? to -?[0-9]+(\.[0-9]+)?$"
# Coarser than dates, so that what is right is never underlined: the signs of EDTF; a weekday, or a day and month.
EDTF = r"^\s*([\[{].*|[-0-9TWXYZ:.,+/~?%\s]+)$"
WORD_DATE = r"^[^0-9]+$|^[^0-9]*[0-9]{1,2}[^0-9]*$"
MOST_LISTED = 2000  # ids of one kind; past that, an editor would have to read megabytes for one file

_NO_STRING = re.compile(r"[0-9]+(e[0-9]+)?|0[xob][0-9a-f]+|true|false|null|yes|no|on|off|y|n")
# What an empty value is. As {"type": "null"} it would be among what editors offer.
_NOTHING: Schema = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}


def json_schemas(
    ids: Mapping[str, Mapping[str, str]] | None = None, *, open: Collection[str] = ()
) -> dict[str, Schema]:
    """By its name, the JSON Schema (draft 2020-12) of each kind's files, and of site.yaml.

    `ids` are those that a reference may name, by kind, each with what the entry is called; of a kind that is not in it,
    or in `open`, any id will do. Beside the standard's words there are two that editors know: `errorMessage` and
    `enumDescriptions`.
    """
    targets = {kind: _target(kind, (ids or {}).get(kind), kind in open) for kind in KINDS}
    schemas = {FOLDERS[kind]: _of_kind(record, targets) for kind, record in KINDS.items()}
    return {**schemas, "site": _named(CONFIG, _record(CONFIG))}


def _of_kind(record: Record, targets: Mapping[str, Schema]) -> Schema:
    """One entry, or a list of them, each with its id."""
    entry = _record(record)
    listed: Schema = {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/entry"}, {"required": ["id"]}]}}
    led_to = {f"{kind}-id": targets[kind] for kind in targets if _leads_to(record, kind)}
    return _named(record, {"anyOf": [{"$ref": "#/$defs/entry"}, listed], "$defs": {"entry": entry, **led_to}})


def _named(record: Record, schema: Schema) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Dateline: {record.name}", **schema}


def _leads_to(type: Type, kind: str) -> bool:
    match type:
        case Many(item):
            return _leads_to(item, kind)
        case Record(fields=fields):
            return any(_leads_to(field.type, kind) for field in fields)
    return type == To(kind)


def _target(kind: str, ids: Mapping[str, str] | None, open: bool) -> Schema:
    """What may stand where the id of an entry is asked: one of those that there are, or any."""
    if not ids or len(ids) > MOST_LISTED:
        return _slug(f"the id of {_a(kind)}")
    named = sorted(ids.items())
    listed: Schema = {
        "enum": [id for id, _ in named],
        "enumDescriptions": [name for _, name in named],
        "errorMessage": f"no {kind} has this id: new makes one, and build brings the list of ids up to date",
    }
    # An id such as 2023 is a number to everyone but us.
    others = [_slug(f"the id of {_a(kind)}")] if open else []
    if any(_NO_STRING.fullmatch(id) for id in ids):
        others.append({"type": ["number", "boolean"]})
    return {"anyOf": [listed, *others]} if others else listed


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _record(record: Record) -> Schema:
    fields: Schema = {
        field.name: {"description": field.about, **_or_nothing(field.type, field.required)} for field in record.fields
    }
    required = [field.name for field in record.fields if field.required]
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


def _or_nothing(type: Type, required: bool) -> Schema:
    """An optional field may stand empty."""
    return {"anyOf": _choices(type)} if required else {"anyOf": [*_choices(type), _NOTHING]}


def _choices(type: Type) -> list[Json]:
    """The schemas of which one has to fit."""
    match type:
        case Many(item):
            one = _choices(item)
            return [*one, {"type": "array", "items": one[0] if len(one) == 1 else {"anyOf": one}}]
        case Record(fields=fields, short=short):
            return [*(_one(field.type) for field in fields if field.name == short), _record(type)]
    return [_one(type)]


def _one(type: Type) -> Schema:
    match type:
        case Choice(words):
            return {"enum": list(words)}
        case Flag():
            return {"type": "boolean"}
        case Number(least, most, whole):
            return {"type": "integer" if whole else "number", "minimum": least, "maximum": most}
        case To(kind):
            return {"$ref": f"#/$defs/{kind}-id"}
        case Slug():
            return _slug("an id")
        case Url():
            return {"type": "string", "pattern": "^https?://", "errorMessage": "an address begins with https://"}
        case MediaPath():
            picture = "the path of a picture below content/media/"
            return {"type": "string", "pattern": r"\.(avif|gif|jpe?g|png|webp)$", "errorMessage": picture}
        case Quantity():
            told = "N, about N, at least N, at most N or N to M, without commas in the number"
            return {"type": ["string", "number"], "pattern": QUANTITY, "errorMessage": told}
        case Line(empty):
            return {**_text(), "maxLength": LINE_LIMIT, **({} if empty else {"minLength": 1})}
        case When(words):
            # A one-of set such as [2023-12-28,2023-12-29] is a list to everyone but us.
            told = "a day is written 2023-12-27, a month 2023-12, a year 2023"
            pattern = f"{EDTF}|{WORD_DATE}" if words else EDTF
            return {"type": ["string", "number", "array"], "pattern": pattern, "errorMessage": told}
    return _text()


def _text() -> Schema:
    """What YAML takes for a number or a truth is a word to us."""
    return {"type": ["string", "number", "boolean"]}


def _slug(told: str) -> Schema:
    said = f"{told} is lower-case letters, digits and hyphens, with a letter or digit at both ends"
    return {"type": ["string", "integer"], "pattern": SLUG, "maxLength": LONGEST_SLUG, "errorMessage": said}
